"""Pictures of what the day does not come by: setting up, sheets, the palette, a line that is down, an empty list."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from day import Day
from pictures import Pictures
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ledger.backup import check_backup
from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.ui.components.settings_sheet import SettingsSheet
from acucleo_desktop.ui.partner.practice_sheet import PracticeSheet
from acucleo_desktop.ui.screens.care import RestoreSheet

STORED = "Everything is stored in"
AWAY = timedelta(minutes=6)
QUESTION = NewQuestion(
    "more",
    "in/sales-order/FRESHMART",
    Scope("in", "sales-order", "FRESHMART"),
    412,
    "412 orders from Fresh Mart today: is that right?",
    ("Usual on this day of the week: 38, at most 61.", "A repeated export looks like this; so does a promotion."),
    "It is right: they are written.",
    "It is not right: none goes by itself; all of them wait for review.",
    {"today": 412},
)
TESTED = (
    StepResult("Reach the address", ok=True, seconds=0.04, said="The site answers."),
    StepResult("Sign in", ok=True, seconds=0.31, said="Signed in as edi."),
    StepResult(
        "Find the endpoint",
        ok=False,
        seconds=0.05,
        problem=Problem(
            "acumatica.endpoint-version",
            "This site does not offer the version 22.200.001 of the endpoint Default.",
            where="Endpoint version",
            why="It offers 23.200.001 and 24.200.001.",
            todo="Enter 24.200.001 as endpoint version.",
        ),
    ),
)


class Screens:
    """Takes them, one after the other."""

    def __init__(self, day: Day, pictures: Pictures) -> None:
        self._day = day
        self._window = day.window
        self._application = day.hands.application
        self._pictures = pictures

    def take_all(self) -> None:
        takes = (self._lists, self._set_up, self._sheets, self._more_sheets, self._stops, self._empty, self._manual)
        for take in (*takes, self._wizard):
            take()

    def _take(self, name: str, widget: QWidget | None = None) -> None:
        shown = widget if widget is not None else self._window
        self._day.hands.settle()
        self._day.hands.stand_still(shown)
        self._pictures.take(shown, name)

    def _lists(self) -> None:
        window = self._window
        self._fix_once()
        for name in ("sent", "duplicates", "acknowledgments", "all", "cross-references", "corrections"):
            window.show_place(name)
            self._take(name)
        (bill, *_) = self._day.rows(flows=(Flow.ORDER_ACKNOWLEDGMENT,), checks=(Check.BLOCKED,))
        window.compare.open(bill.id)
        self._take("compare")
        window.go_back()

    def _fix_once(self) -> None:
        """Take a fix that is remembered, so that there is one to be listed."""
        (order, *_) = self._day.rows(cause="partner.item-unknown")
        (finding, *_) = self._day.desk.document(order.id).findings
        self._day.desk.apply_fix(order.id, finding.fixes[0])

    def _manual(self) -> None:
        """The manual, as it opens on Today."""
        self._window.show_place("today")
        self._day.hands.settle()
        self._day.hands.press("Shift+F1")
        manual = self._window.manual.page
        self._until(lambda: manual.opened is not None and manual.contents.count() > 0)
        self._take("manual")
        self._window.go_back()

    def _set_up(self) -> None:
        window, application = self._window, self._application
        for name in ("partners", "preferences", "connections"):
            window.show_place(name)
            self._take(name)
        form = application.connections.forms["acumatica"]
        for step in TESTED:
            form.show_step(step)
        form.test_done()
        self._take("connection-tested")
        parts = form.parts
        parts.choices["sign_in"].choose("oauth-code")
        form.chain.clear()
        form.told.setText("")
        self._take("browser-sign-in")
        parts = application.connections.forms["cleo"].parts
        parts.choices["preset"].choose("sftp")
        self._down(application.connections)
        self._take("cleo-sftp")
        parts.choices["preset"].choose("cic")
        parts.open_advanced()
        self._take("cleo-advanced")
        for sheet in window.findChildren(SettingsSheet):
            sheet.close_sheet()
        window.show_place("preferences")
        for words in application.preferences.findChildren(QLabel):
            if words.text().startswith(STORED):
                words.setText(f"{STORED} ~/.local/share/acucleo-desktop")
        self._down(application.preferences)
        self._take("preferences-care")

    def _sheets(self) -> None:
        window, hands = self._window, self._day.hands
        with tempfile.TemporaryDirectory() as folder:
            copy = self._day.desk.backup(Path(folder) / "ledger-2026-11-24.sqlite3")
            window.open_sheet(RestoreSheet(window, check_backup(copy), window.go_back))
            self._take("restore")
        window.go_back()
        window.show_place("today")
        hands.settle()
        hands.press("F1")
        self._take("keys")
        hands.press("Esc")
        hands.press("Ctrl+K")
        hands.type(">go")
        self._take("palette")
        hands.press("Esc")

    def _more_sheets(self) -> None:
        """A sheet that is tried before it is saved, and where a new partner may begin."""
        window, hands = self._window, self._day.hands
        window.show_place("partners")
        page = self._application.partners
        page.choose("FRESHMART")
        hands.settle()
        page.sheet.head._practise()
        self._until(lambda: isinstance(window.sheet, PracticeSheet) and window.sheet.documents)
        self._take("practice-run")
        window.go_back()
        self._application.partners_controller._offer_templates()
        self._until(lambda: window.sheet is not None)
        self._take("templates")
        window.go_back()

    def _stops(self) -> None:
        """What keeps syncs back: a question of the guard, and a service that does not answer."""
        window = self._window
        window.show_place("today")
        question = self._day.stage.opened.ledger.questions.ask(QUESTION)
        window.refresh()
        self._until(window.questions.bar.isVisible)
        window.questions.show_first()
        self._take("question")
        window.go_back()
        self._day.desk.answer(question.id, is_right=True, reason="promotion week")
        window.refresh()
        self._until(window.questions.bar.isHidden)
        now = self._day.stage.clock.now()
        status = self._day.desk.status()
        window._sync._next_run = now + timedelta(seconds=48)
        away = replace(
            status, acumatica="connected", cleo="not reached", away="Cleo has not answered.", away_services=("cleo",)
        )
        window._sync._status_arrived(replace(away, away_since=now - AWAY, queued=5, in_doubt=1))
        self._day.hands.stand_still(window)
        self._pictures.take(window, "offline")
        window.refresh()

    def _empty(self) -> None:
        """An Inbox in which everything is dealt with."""
        self._window.show_place("inbox")
        self._day.hands.settle()
        query = self._window.browser.query()
        self._day.desk.lists.set_aside(list(self._day.desk.lists.ids(query)), "keyed by hand")
        self._window.refresh()
        self._until(self._window.browser.empty.isVisible)
        self._take("inbox-empty")

    def _wizard(self) -> None:
        self._application.open_setup()
        assert self._application.setup is not None
        wizard = self._application.setup.wizard
        for number, name in enumerate(("welcome", "acumatica", "cleo", "partner", "done")):
            wizard.show_page(number)
            self._take(f"wizard-{name}", wizard)

    def _until(self, is_so: Callable[[], object]) -> None:
        self._day.hands.until(is_so, "a screen comes up")

    def _down(self, page: QWidget) -> None:
        self._day.hands.settle()
        for area in page.findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.maximum())


def take_screens(day: Day, pictures: Pictures) -> None:
    """Take the pictures of all further screens."""
    day.hands.until(partial(bool, True), "it begins")
    Screens(day, pictures).take_all()
