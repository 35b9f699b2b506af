"""What the window says stays true: after a dry run was carried out, after leaving a page, without regular syncs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from key_presses import press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.desk_types import SyncStatus
from acucleo_desktop.ui.components.left_bar import LeftBar
from acucleo_desktop.ui.components.states import delivery_look
from acucleo_desktop.ui.components.status_line import StatusLine
from acucleo_desktop.ui.language.choice import install_language
from acucleo_desktop.ui.palette.palette import Palette
from acucleo_desktop.ui.screens.connections import ConnectionsPage

PATIENCE_MS = 20_000
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def english_again(themed: QApplication) -> Iterator[QApplication]:
    yield themed
    install_language(themed, "en")


def test_after_its_sync_a_dry_run_says_what_was_done_and_offers_a_new_one(desktop: Any) -> None:
    window, loop = desktop.window, desktop.application.loop
    desktop.world.partners.step()
    press("F5")
    page = window.plan
    desktop.until(lambda: page.plan is not None)
    assert page.sync_button.isVisible()
    assert not page.again_button.isVisible()
    with desktop.qtbot.waitSignal(loop.finished, timeout=PATIENCE_MS):
        page.sync_button.click()
        desktop.until(lambda: not page.sync_button.isVisible())  # it is being done: nobody asks for it twice
    desktop.until(page.again_button.isVisible)
    assert page.plan is None
    assert not page.sync_button.isVisible()
    assert page.title.text().startswith("The sync is done: ")
    assert "counts no more" in page.subline.text()
    done = [line for line in page.lines.lines.lines() if isinstance(line.opens, int)]
    assert done, "the documents of the sync stand in the place of what was planned"
    with desktop.qtbot.assertNotEmitted(page.sync_pressed):
        press("Ctrl+Return")
    page.lines.press(page.lines.lines.index(page.lines.lines.lines().index(done[0])))
    desktop.until(lambda: desktop.shown_id() == done[0].opens)
    press("F5")
    desktop.until(lambda: page.plan is not None)
    assert page.sync_button.isVisible()
    assert not page.again_button.isVisible()


def test_a_message_goes_by_its_cross_and_when_the_page_is_left(desktop: Any) -> None:
    window = desktop.window
    row = desktop.first(DocumentQuery())
    desktop.open_document(row)
    window.banner.say("blue", "mail", "The mail to Fresh Mart is open.")
    assert window.banner.close_button.accessibleName() == "Close this message"
    QTest.mouseClick(window.banner.close_button, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()
    window.banner.say("blue", "mail", "The mail to Fresh Mart is open.", "", [("Show", "F2", lambda: None)])
    assert window.banner._layout.itemAt(window.banner._layout.count() - 1).widget() is window.banner.close_button
    press("Escape")
    desktop.until(lambda: window.pages.currentWidget() is window.today)
    assert not window.banner.isVisible()


def test_a_document_that_was_found_says_where_back_leads(desktop: Any) -> None:
    window = desktop.window
    desktop.open_folder("outbox")
    listed = window.browser.model.row(next(n for n in range(9) if window.browser.model.row(n) is not None))
    desktop.open_document(listed)
    assert window.top_bar.title.text() == "Outbox"
    other = next(row for row in desktop.desk.documents(DocumentQuery()) if row.id not in window.documents._list)
    press("Ctrl+K")
    assert isinstance(window.sheet, Palette)
    window.sheet.close_sheet()
    desktop.open_document(other)
    assert (window.top_bar.title.text(), window.top_bar.count.text()) == ("Document", "Esc goes back to Outbox")
    press("Escape")
    desktop.until(lambda: window.shows("browser"))
    assert window.top_bar.title.text() == "Outbox"


def test_tab_moves_by_field_from_the_first_press(desktop: Any) -> None:
    desktop.open_document(desktop.first(DocumentQuery(deliveries=(Delivery.REVIEW,), checks=(Check.CLEAN,))))
    page = desktop.window.document
    page.setFocus()
    names = [page.lights.name]
    for sequence in ("Tab", "Tab", "Shift+Tab"):
        press(sequence)
        names.append(page.lights.name)
    assert names[1] not in {"", names[0]}
    assert names[2] not in names[:2]
    assert names[3] == names[1], "Shift+Tab goes back, as a Tab with Shift and as the Backtab of most systems"
    QTest.keyClick(page.paper.browser, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.lights.name not in names[1:]


def test_two_failed_connections_have_keys_of_their_own(themed: QApplication, qtbot: QtBot) -> None:
    page = ConnectionsPage()
    qtbot.addWidget(page)
    asked: list[tuple[str, bool]] = []
    page.test_requested.connect(lambda kind, values: asked.append((kind, "begin_at" in values)))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    for form in page.forms.values():
        form._tested = form.values()
        form.show_step(StepResult("Sign in", ok=False, problem=Problem(f"{form.kind}.x", f"{form.kind} said no.")))
    qtbot.waitUntil(lambda: all(form.chain.card.isVisible() for form in page.forms.values()))
    for sequence, kind in (("Alt+C", "acumatica"), ("Alt+Shift+C", "cleo")):
        press(sequence)
        qtbot.waitUntil(lambda kind=kind: f"{kind} said no." in QApplication.clipboard().text())
    press("Alt+R")
    press("Alt+Shift+R")
    qtbot.waitUntil(lambda: asked == [("acumatica", True), ("cleo", True)])


def status_line(qtbot: QtBot, status: SyncStatus, width: int, planned: datetime | None = None) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.now = lambda: NOW
    line.setFixedWidth(width)
    line.show_status(status, planned)
    line.show()
    return line


@pytest.mark.parametrize("count", [1, 3])
def test_without_regular_syncs_the_status_line_sends_what_waits(themed: QApplication, qtbot: QtBot, count: int) -> None:
    line = status_line(qtbot, SyncStatus("connected", "connected", queued=count, in_doubt=1), 1440)
    words = "1 document waits" if count == 1 else "3 documents wait"
    assert line.right.text() == f"{words} for delivery; regular syncs are off, 1 in doubt"
    assert (line.cap.key, line.after.text()) == ("Ctrl F5", "sends it" if count == 1 else "sends them")
    assert not line.next.isVisible(), "it says so once"
    with qtbot.waitSignal(line.send_pressed):
        QTest.mouseClick(line.after, Qt.MouseButton.LeftButton)
    line.show_status(SyncStatus("connected", "connected", queued=count), NOW + timedelta(minutes=9))
    assert line.right.text() == f"{count} queued"
    assert not line.cap.isVisible()
    assert line.next.isVisible()


def test_what_sends_it_is_whole_in_a_narrow_window(english_again: QApplication, qtbot: QtBot) -> None:
    install_language(english_again, "es")
    line = status_line(qtbot, SyncStatus("connected", "connected", queued=12), 1024)
    for part in (line.right, line.after):
        assert part.width() >= part.sizeHint().width()
    assert line.layout().minimumSize().width() <= 1024


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_service_that_is_away_is_never_cut(english_again: QApplication, qtbot: QtBot, language: str) -> None:
    install_language(english_again, language)
    away = SyncStatus(
        *("connected", "not reached"),
        away="Cleo has not answered.",
        away_services=("cleo",),
        away_since=NOW - timedelta(minutes=96),
        queued=12,
        in_doubt=3,
    )
    line = status_line(qtbot, away, 1024, NOW + timedelta(minutes=4))
    words = line._words["cleo"]
    assert "1 h 36 min" in words.text()
    assert words.width() >= words.sizeHint().width()
    assert line.width() == 1024
    assert line.layout().minimumSize().width() <= 1024


def test_a_fix_during_a_sync_is_taken_once_and_followed_when_the_sync_has_ended(desktop: Any) -> None:
    window, loop = desktop.window, desktop.application.loop
    waiting = DocumentQuery(checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,))
    row, place = next(
        (row, place)
        for row in desktop.desk.documents(waiting)
        for place, fix in enumerate(
            (fix for finding in desktop.opened.ledger.documents.findings(row.id) for fix in finding.fixes), 1
        )
        if fix.action == "add-cross-reference" and fix.arguments.get("ours") and fix.arguments.get("theirs")
    )
    desktop.open_document(row)
    desktop.world.cleo.faults.set("latency_ms", 400)
    with desktop.qtbot.waitSignal(loop.started, timeout=PATIENCE_MS):
        loop.sync_now()
    press(str(place))
    desktop.until(lambda: "A sync is running: the rest is done when it has ended." in window.banner.accessibleName())
    assert loop.is_busy
    press(str(place))
    desktop.until(lambda: "This fix is taken already." in window.banner.accessibleName())
    assert len(desktop.desk.remembered.all()) == 1
    desktop.world.cleo.faults.set("latency_ms", 0)
    desktop.until(lambda: not loop.is_busy)
    desktop.until(lambda: not window.decisions._taken)
    after = desktop.opened.ledger.documents.findings(row.id)
    assert not any(fix.action == "add-cross-reference" for each in after for fix in each.fixes), "it was looked at"


def test_a_folder_a_state_and_a_press_have_words_of_their_own(english_again: QApplication, qtbot: QtBot) -> None:
    install_language(english_again, "es")
    bar = LeftBar("Northwind", "ana")
    qtbot.addWidget(bar)
    assert [bar.title_of(name) for name in ("sent", "failed", "set-aside")] == ["Enviados", "Fallidos", "Apartados"]
    states = [delivery_look(each).word for each in (Delivery.SENT, Delivery.FAILED, Delivery.SET_ASIDE)]
    assert states == ["Enviado", "Fallido", "Apartado"]


def test_a_decision_is_told_though_another_one_follows_at_once(desktop: Any) -> None:
    clean = DocumentQuery(checks=(Check.CLEAN,), deliveries=(Delivery.REVIEW,), limit=2)
    rows = desktop.desk.documents(clean)
    told: list[list[int]] = []
    decisions = desktop.window.decisions
    decisions.decided.connect(lambda made, _delivers: told.append([each.document_id for each in made]))
    go = threading.Event()
    desktop.application.lane.submit("slow", lambda: go.wait(10))
    for row in rows:
        decisions.act(row.id, "take_back")  # refused: it has not been approved
    go.set()
    desktop.until(lambda: told == [[row.id] for row in rows])
