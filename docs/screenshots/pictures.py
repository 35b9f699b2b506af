"""Open the window in one look and save every screen."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from acucleo_desktop import __version__
from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.backup import check_backup
from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.components.settings_sheet import SettingsSheet
from acucleo_desktop.ui.screens.care import RestoreSheet
from acucleo_desktop.ui.screens.main_window import MainWindow
from acucleo_desktop.ui.start import qt_application

PATIENCE_SECONDS = 60.0
STORED = "Everything is stored in"
SETTLE_SECONDS = 0.35
WHOLE = ("light",)
MAIN = (
    *("00-wizard-acumatica", "01-today", "02-inbox", "03-order-blocked", "06-cleo-advanced", "07-partners"),
    *("07-preferences", "03-in-doubt", "03-changed-order", "04-question", "01-today-refused", "07-preferences-care"),
    *("07-restore", "06-browser-sign-in"),
)
FOLDERS = ("inbox", "outbox", "sent", "failed", "duplicates", "handled", "all", "acknowledgments", "set-aside")
WIDTH, HEIGHT = 1440, 900
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


def _shows(window: MainWindow, page: QWidget) -> bool:
    return window.pages.currentWidget() is page


class Pictures:
    """Saves the screens of one look.

    Args:
        home: folder with the played trade.
        theme: `light`, `dark` or `contrast`.
        text_size: in percent of the usual.
        suffix: end of each picture's name.
        folder: where the pictures go.
    """

    def __init__(self, home: Path, theme: str, text_size: int, suffix: str, folder: Path) -> None:
        self._home = home
        self._theme = theme
        self._text_size = text_size
        self._suffix = suffix
        self._folder = folder
        self._app = qt_application(__version__)

    def take_all(self) -> None:
        """Open the home and save everything."""
        clock = SystemClock()
        world = PracticeWorld(self._home / "servers", 1, clock, cleo_per_second=50)
        facts = world.start()
        world.cleo.faults.set("consume_uploads", value=True)  # what is in doubt stays so: Cleo has nothing to show
        try:
            with open_home(Home.below(self._home), clock=clock, actor="practice clerk") as opened:
                opened.change_settings(theme=self._theme, text_size=self._text_size, sync_by_itself=False)
                set_up_home(opened, facts, world.stock.partner_files())
                application = Application(self._app, WindowSurroundings(opened))
                application.window.resize(WIDTH, HEIGHT)
                application.start()
                try:
                    self._take_screens(application)
                    self._take_stops(application, opened, world)
                    self._take_set_up(application)
                finally:
                    application.close()
                    application.window.close()
        finally:
            world.stop()

    def _take_screens(self, application: Application) -> None:
        window = application.window
        window.sync_now()
        self._until(lambda: application.loop.is_busy)
        self._until(lambda: bool(window.today.rows()) and not application.loop.is_busy)
        window.today.focus_first()
        self._save(application, "01-today")
        for name in FOLDERS:
            window.show_place(name)
            self._settle()
            if window.browser.model.document_count():
                window.browser.table.go_to(window.browser.model.first_document())
                self._until(window.preview.isVisible)
            self._save(application, f"02-{name}")
        self._take_documents(application)
        self._take_search(application)
        self._take_plan(application)

    def _take_documents(self, application: Application) -> None:
        window = application.window
        desk = application._surroundings.desk  # noqa: SLF001 - the pictures know the house
        for title, query in (
            (
                "order-blocked",
                DocumentQuery(
                    flows=(Flow.SALES_ORDER,), checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,), limit=1
                ),
            ),
            ("in-doubt", DocumentQuery(deliveries=(Delivery.IN_DOUBT,), limit=1)),
            ("order", DocumentQuery(flows=(Flow.SALES_ORDER,), checks=(Check.CLEAN,), limit=1)),
            ("invoice", DocumentQuery(flows=(Flow.INVOICE,), limit=1)),
            ("purchase-order", DocumentQuery(flows=(Flow.PURCHASE_ORDER,), limit=1)),
            ("bill", DocumentQuery(flows=(Flow.BILL,), checks=(Check.BLOCKED,), limit=1)),
            ("order-answer", DocumentQuery(flows=(Flow.ORDER_ACKNOWLEDGMENT,), checks=(Check.BLOCKED,), limit=1)),
            ("ship-notice", DocumentQuery(flows=(Flow.SHIP_NOTICE,), limit=1)),
            ("acknowledgment", DocumentQuery(flows=(Flow.FUNCTIONAL_ACKNOWLEDGMENT,), limit=1)),
        ):
            rows: list[DocumentRow] = desk.documents(query)
            if not rows:
                continue
            window.show_place("all")
            self._settle()
            window.open_document(rows[0].id)
            self._until(partial(_shows, window, window.document))
            self._save(application, f"03-{title}")
            if title == "order-blocked":
                window.document.show_timeline(is_shown=True)
                self._save(application, "03-timeline")

            if title == "order-answer":
                self._take_change(application)

    def _take_change(self, application: Application) -> None:
        """Take the order that its buyer has changed: each change with what may be done about it."""
        window = application.window
        desk = application._surroundings.desk  # noqa: SLF001
        for row in desk.documents(DocumentQuery(flows=(Flow.SALES_ORDER,), checks=(Check.BLOCKED,), limit=500)):
            if any(fix.action == "resolve-change" for found in desk.document(row.id).findings for fix in found.fixes):
                window.open_document(row.id)
                self._settle()
                self._save(application, "03-changed-order")
                return

    def _take_stops(self, application: Application, opened: Opened, world: PracticeWorld) -> None:
        """Take what keeps syncs back: a sign-in that was refused, and a question of the guard."""
        window = application.window
        window.show_place("today")
        world.cleo.faults.set("reject_login", value=True)
        opened.desk.connection_changed("cleo")
        opened._memory.forget()  # noqa: SLF001 - as after some hours
        self._sync(application)
        window.banner.hide()
        self._save(application, "01-today-refused")
        world.cleo.faults.set("reject_login", value=False)
        self._sync(application)
        question = opened.ledger.questions.ask(QUESTION)
        window.refresh()
        self._until(window.questions.bar.isVisible)
        self._save(application, "04-question-bar")
        window.questions.show_first()
        self._save(application, "04-question")
        window.go_back()
        opened.desk.answer(question.id, is_right=True, reason="promotion week")
        window.refresh()
        self._until(window.questions.bar.isHidden)

    def _sync(self, application: Application) -> None:
        application.window.sync_now()
        self._until(lambda: application.loop.is_busy)
        self._until(lambda: not application.loop.is_busy)
        self._settle()

    def _take_search(self, application: Application) -> None:
        window = application.window
        window.open_find()
        self._settle()
        sheet = window.sheet
        if sheet is not None and hasattr(sheet, "field"):
            sheet.field.setText("47")
        self._settle()
        self._save(application, "10-find")
        window.go_back()
        window.open_keys()
        self._save(application, "10-keys")
        window.go_back()

    def _take_plan(self, application: Application) -> None:
        window = application.window
        window.dry_run()
        self._until(lambda: window.plan.plan is not None)
        self._save(application, "05-dry-run")
        window.go_back()

    def _take_set_up(self, application: Application) -> None:
        window = application.window
        for name in ("partners", "preferences"):
            window.show_place(name)
            self._settle()
            self._save(application, f"07-{name}")
        self._take_care(application)
        window.show_place("connections")
        self._settle()
        form = application.connections.forms["acumatica"]
        for step in (
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
        ):
            form.show_step(step)
        form.test_done()
        self._save(application, "06-connections")
        parts = application.connections.forms["acumatica"].parts
        parts.choices["sign_in"].choose("oauth-code")
        form.chain.clear()
        form.told.setText("")
        self._save(application, "06-browser-sign-in")
        parts = application.connections.forms["cleo"].parts
        parts.choices["preset"].choose("sftp")
        self._scroll_down(application.connections)
        self._save(application, "06-cleo-sftp")
        parts.choices["preset"].choose("cic")
        parts.open_advanced()
        self._settle()
        self._save(application, "06-cleo-advanced")
        for sheet in window.findChildren(SettingsSheet):
            sheet.close_sheet()
        application.open_setup()
        if application.setup is None:
            raise RuntimeError("the wizard did not open")
        wizard = application.setup.wizard
        for number, name in enumerate(("welcome", "acumatica", "cleo", "partner", "done")):
            wizard.show_page(number)
            self._settle()
            self._write(wizard, f"00-wizard-{name}")

    def _take_care(self, application: Application) -> None:
        """Take the end of the preferences, and what restoring means."""
        window = application.window
        for words in application.preferences.findChildren(QLabel):
            if words.text().startswith(STORED):
                words.setText(f"{STORED} ~/.local/share/acucleo-desktop")
        self._scroll_down(application.preferences)
        self._save(application, "07-preferences-care")
        with tempfile.TemporaryDirectory() as folder:
            copy = application._surroundings.desk.backup(Path(folder) / "ledger-2026-11-24.sqlite3")  # noqa: SLF001
            window.open_sheet(RestoreSheet(window, check_backup(copy), window.go_back))
            self._save(application, "07-restore")
        window.go_back()

    def _scroll_down(self, page: QWidget) -> None:
        self._settle()
        for area in page.findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _save(self, application: Application, name: str) -> None:
        self._settle()
        self._write(application.window, name)

    def _write(self, widget: QWidget, name: str) -> None:
        """Save a widget; beside the light look only the main screens are kept."""
        if self._suffix not in WHOLE and name not in MAIN:
            return
        path = self._folder / f"{name}-{self._suffix}.png"
        if not widget.grab().save(str(path)):
            raise OSError(f"{path} could not be written")

    def _settle(self) -> None:
        """Let everything that was asked for arrive and be painted."""
        ends = time.monotonic() + timedelta(seconds=SETTLE_SECONDS).total_seconds()
        while time.monotonic() < ends:
            self._app.processEvents()

    def _until(self, is_there: Callable[[], bool]) -> None:
        ends = time.monotonic() + PATIENCE_SECONDS
        while not is_there():
            if time.monotonic() > ends:
                raise TimeoutError("a screen did not come up")
            self._app.processEvents()
        self._settle()
