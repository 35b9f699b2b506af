"""Today, dry run, steps, bars, notices and reports in the real window, by real key presses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.chasing import Chase
from acucleo_desktop.sync.desk_types import CauseCount, DayLag, DayVolume, NextPress, TodayBoard, TodayRow, Urgency
from acucleo_desktop.sync.new_version import NewVersion
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.ui.components.charts import CauseBars, LagChart, VolumeChart
from acucleo_desktop.ui.components.chase_sheet import ChaseSheet
from acucleo_desktop.ui.components.clock_words import LATE, QUIET, WARM, clock_of
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.components.step_list import StageProgress
from acucleo_desktop.ui.controllers.notices import Notice, Notices, notices_of, tray_icon
from acucleo_desktop.ui.screens.run_page import counts_words
from acucleo_desktop.ui.screens.today import NothingOwed, TodayPage, entries_of

pytestmark = pytest.mark.timeout(120)
NOW = datetime(2026, 11, 23, 8, 13, tzinfo=UTC)
CLEAN_OUT = DocumentQuery(directions=(Direction.OUT,), deliveries=(Delivery.REVIEW,), checks=(Check.CLEAN,))


def row(key: str, due: timedelta | None = timedelta(hours=6), **more: Any) -> TodayRow:
    given: dict[str, Any] = {
        "urgency": Urgency.AMBER,
        "icon": "inbox",
        "title": f"Fresh Mart, order {key}",
        "line2": "Item 88-2041 is none of ours",
        "who": "me",
        "due": NOW + due if due is not None else None,
        "next_press": NextPress("Open", "open"),
        "document_id": 1,
        "key": key,
        "begin": NOW - timedelta(hours=1),
    }
    return TodayRow(**(given | more))


def board(*keys: str, **more: Any) -> TodayBoard:
    return TodayBoard("x", "y", tuple(row(key) for key in keys), **more)


def test_a_clock_is_quiet_while_far_warm_in_its_last_quarter_and_red_when_passed() -> None:
    begin = NOW - timedelta(hours=20)
    assert clock_of(row("a", timedelta(hours=8), begin=begin), NOW)[0] is QUIET
    assert clock_of(row("a", timedelta(hours=6, minutes=30), begin=begin), NOW)[0] is WARM
    assert clock_of(row("a", timedelta(hours=3, minutes=38), begin=begin, who="Quickbasket"), NOW)[1] == "in 3 h 38 min"
    assert clock_of(row("a", timedelta(minutes=59), begin=begin), NOW)[1] == "in 59 min"
    assert clock_of(row("a", timedelta(seconds=85), begin=begin), NOW)[1] == "in 85 s"
    assert clock_of(row("a", -timedelta(hours=1, minutes=50), begin=begin), NOW) == (LATE, "overdue 1 h 50 min")
    assert clock_of(row("hold", timedelta(seconds=41)), NOW)[1] == "leaves in 0:41"
    assert clock_of(row("a", None), NOW)[1] == "no clock"


def test_a_new_look_moves_nothing_that_stays(themed: QApplication, qtbot: QtBot) -> None:
    page = TodayPage()
    page.now = lambda: NOW
    qtbot.addWidget(page)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.resize(900, 400)
    page.show()
    keys = [f"k{number}" for number in range(30)]
    page.show_board(board(*keys))
    page.list.setCurrentIndex(page.model.index(page.model.place_of("k20")))
    page.list.scrollTo(page.list.currentIndex())
    at = page.list.visualRect(page.list.currentIndex()).top()
    page.show_board(board("new", *keys[:3], *keys[5:21], *reversed(keys[21:])))
    assert page.model.entry(page.list.currentIndex().row()).key == "k20"
    assert page.list.visualRect(page.list.currentIndex()).top() == at
    assert [entry.key for entry in page.model.entries()][1:5] == ["new", "k0", "k1", "k2"]
    page.show_board(board(*keys[:1]))
    assert [each.key for each in page.rows()] == ["k0"]


def test_keys_of_today(themed: QApplication, qtbot: QtBot) -> None:
    page = TodayPage()
    page.now = lambda: NOW
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    qtbot.waitActive(page)
    done = (row("done/order/written", who="", due=None, title="23 orders written", count=23),)
    page.show_board(board("a", "b", "c", clean_to_approve=23, done=done, done_count=23, done_text="23 orders written"))
    pressed: list[str] = []
    page.row_pressed.connect(lambda each: pressed.append(each.key))
    page.focus_first()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_J)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_K)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_3)
    assert pressed == ["a", "b", "b", "c"]
    with qtbot.waitSignal(page.approve_clean_pressed):
        QTest.keyClick(page.list, Qt.Key.Key_A)
    assert page.approve_button.text() == "Approve 23 clean documents"
    rows = page.model.rowCount()
    QTest.keyClick(page.list, Qt.Key.Key_End)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.model.rowCount() == rows + 1, "what is done unfolds"
    words = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Fresh Mart, order a" in words
    assert "me, due" in words
    assert "Open (Enter)" in words


def test_nothing_owed_is_said_with_the_looks(themed: QApplication, qtbot: QtBot) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show()
    page.show_board(
        TodayBoard("Nothing needs you", "", looked_at=NOW, next_look=NOW + timedelta(minutes=15), nothing_owed="Calm.")
    )
    assert page.nothing.isVisible()
    assert not page.list.isVisible()
    said = page.nothing.accessibleName()
    assert f"Last looked {NOW.astimezone():%H:%M}." in said
    assert "Next look" in said
    with qtbot.waitSignal(page.sync_pressed):
        page.nothing.button.click()
    page.show_board(board("a"))
    assert not page.nothing.isVisible()


def test_charts_say_their_figures(themed: QApplication, qtbot: QtBot) -> None:
    day = NOW.date()
    volume = VolumeChart([DayVolume(day, 28, 14)])
    lag = LagChart()
    causes = CauseBars()
    for chart in (volume, lag, causes):
        qtbot.addWidget(chart)
        chart.resize(280, 100)
        chart.show()
    assert "28 in, 14 out" in volume.accessibleDescription()
    lag.show_days([DayLag(day - timedelta(days=1), None), DayLag(day, 1.7, 58, 3)], 4.0)
    assert "median 1.7 h, 58 acknowledged, 3 late" in lag.accessibleDescription()
    QTest.mouseMove(lag, QPoint(250, 40))
    causes.show_causes([CauseCount("rules.item-unknown", "Item unknown", 11)])
    kept = causes.children()
    causes.show_causes([CauseCount("rules.item-unknown", "Item unknown", 11)])
    assert causes.children() == kept, "the same causes make nothing anew"
    bar = causes.layout().itemAt(0).widget()
    assert bar.accessibleName() == "Item unknown: 11 documents"
    with qtbot.waitSignal(causes.cause_pressed) as pressed:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert pressed.args == ["rules.item-unknown"]
    for chart in (volume, lag, causes):
        assert not chart.grab().isNull()


def test_stages_add_up() -> None:
    progress = StageProgress()
    progress.note(PassStep(Stage.CLEO_IN, "Signing in at Cleo"), 0.0)
    progress.note(PassStep(Stage.CLEO_IN, "Downloading a.edi", counts=True, of=2), 1.0)
    progress.note(PassStep(Stage.CHECK, "Reading a.edi", counts=True), 3.0)
    progress.note("a sentence without a stage", 3.5)
    first, second = progress.states[:2]
    assert (first.state, first.seconds, first.count, first.of) == ("done", 3.0, 1, 2)
    assert (second.state, second.sentence) == ("running", "a sentence without a stage")
    assert progress.seconds(second, 5.0) == 2.0
    progress.end(6.0)
    assert [state.state for state in progress.states] == ["done", "done", *["left out"] * 4]


class PaperTray:
    """A tray that keeps what it is told."""

    def __init__(self) -> None:
        self.said: list[Notice] = []
        self.state = ""
        self.act: Callable[[], None] = lambda: None

    def on_click(self, act: Callable[[], None]) -> None:
        self.act = act

    def show_state(self, family: str, words: str, count: int) -> None:
        self.state = f"{family} {count} {words}"

    def say(self, notice: Notice) -> None:
        self.said.append(notice)

    def hide(self) -> None:
        self.state = "hidden"


def test_one_notice_for_each_cause() -> None:
    rows = [row(f"{number}", cause="rules.item-unknown", title=f"Partner {number}, order") for number in range(5)]
    first, second = notices_of([*rows, row("lost", urgency=Urgency.RED, cause="failed", count=2)])
    assert (first.cause, first.family) == ("failed", "red")
    assert second.title == "5 documents: Item unknown"
    assert second.text == "Partner 0, Partner 1, Partner 2 and 2 more"
    assert second.row is None


def test_notices_wait_for_the_quiet_hours_and_open_what_they_are_about(desktop: Any) -> None:
    tray, quiet = PaperTray(), [False]
    notices = Notices(desktop.window.context, lambda: True, lambda _now: quiet[0], tray)
    desktop.until(lambda: tray.state != "")
    start = desktop.desk.today()
    notices.show_board(start)
    assert tray.said == [], "what was there at the start is before everybody's eyes"
    known = start.needs_me[0]
    news = replace(known, key="need/new", cause="rules.new")
    quiet[0] = True
    notices.show_board(replace(start, needs_me=(news, *start.needs_me)))
    assert tray.said == []
    quiet[0] = False
    notices.show_board(replace(start, needs_me=(news, *start.needs_me)))
    assert [each.cause for each in tray.said] == ["rules.new"]
    assert tray.state.startswith("red")
    tray.act()
    desktop.until(lambda: desktop.shown_id() == known.document_id)
    assert not tray_icon("red", 3).isNull()
    notices.close()
    assert tray.state == "hidden"


def test_what_comes_in_the_quiet_hours_in_which_the_window_was_opened_is_told_after_them(desktop: Any) -> None:
    tray, quiet = PaperTray(), [True]
    notices = Notices(desktop.window.context, lambda: True, lambda _now: quiet[0], tray)
    desktop.until(lambda: tray.state != "")
    start = desktop.desk.today()
    notices.show_board(start)
    news = replace(start.needs_me[0], key="need/new", cause="rules.new")
    notices.show_board(replace(start, needs_me=(news, *start.needs_me)))
    assert tray.said == []
    quiet[0] = False
    notices.show_board(replace(start, needs_me=(news, *start.needs_me)))
    assert [each.cause for each in tray.said] == ["rules.new"]
    notices.close()


def test_a_row_that_asks_is_answered_from_today(desktop: Any) -> None:
    page = desktop.window.today
    asks = next(each for each in page.rows() if each.next_press.action == "fix")
    fix = replace(asks.next_press.fix, action="choose-item", arguments={"theirs": "88-2041"})
    page.row_pressed.emit(replace(asks, next_press=replace(asks.next_press, fix=fix)))
    desktop.until(lambda: desktop.window.findChild(ReasonSheet) is not None)
    assert desktop.shown_id() == asks.document_id, "the document is behind the question"
    QTest.keyClick(desktop.window.findChild(ReasonSheet).field, Qt.Key.Key_Escape)
    desktop.window.show_place("today")
    group = next((each for each in page.rows() if each.next_press.action == "show-folder" and each.query), None)
    assert group is not None
    page.row_pressed.emit(group)
    desktop.until(lambda: desktop.window.browser.model.document_count() == group.count)


def test_a_late_answer_is_chased_by_a_drafted_mail(desktop: Any) -> None:
    ledger = desktop.opened.ledger
    waiting = desktop.desk.documents(DocumentQuery(answers=(Answer.WAITING,), limit=3))
    if not waiting:
        sent = desktop.first(CLEAN_OUT)
        desktop.desk.approve([sent.id])
        desktop.desk.deliver()
        waiting = desktop.desk.documents(DocumentQuery(answers=(Answer.WAITING,), limit=3))
    late = waiting[0]
    ledger.documents.move_answer(late.id, Answer.OVERDUE, "no acknowledgment has come in time")
    desktop.window.show_place("today")
    page = desktop.window.today
    desktop.until(lambda: any(each.next_press.action == "chase" for each in page.rows()))
    mails: list[str] = []
    desktop.window.chaser.open_mail = lambda link: bool(mails.append(link)) or True
    page.focus_first()
    QTest.keyClick(page.list, Qt.Key.Key_M)
    desktop.until(lambda: desktop.window.findChild(ChaseSheet) is not None)
    sheet = desktop.window.findChild(ChaseSheet)
    text = sheet.text.toPlainText()
    assert late.interchange_control in text
    assert late.number in text
    sheet.copy_button.click()
    assert late.number in QApplication.clipboard().text()
    QTest.keyClick(sheet.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: bool(mails))
    assert mails[0].startswith("mailto:")
    desktop.until(lambda: any("Asked by mail" in each.text for each in desktop.desk.document(late.id).notes))


def test_the_dry_run_names_its_steps_and_opens_what_is_left(desktop: Any) -> None:
    window, page = desktop.window, desktop.window.plan
    desktop.world.partners.step()
    steps: list[object] = []
    desktop.application.loop.progressed.connect(steps.append)
    QTest.keyClick(window, Qt.Key.Key_F5)
    desktop.until(lambda: page.plan is not None)
    QAbstractItemModelTester(page.lines.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert {step.stage for step in steps if isinstance(step, PassStep)} == {
        Stage.CLEO_IN,
        Stage.CHECK,
        Stage.ACUMATICA_OUT,
    }
    assert "Nothing has been written" in page.subline.text()
    assert window.top_bar.dry_run_button.text() == "Read again"
    heads = [line for line in page.lines.lines.lines() if line.is_head]
    shown = page.lines.lines.rowCount()
    page.lines.press(page.lines.lines.index(0))
    assert page.lines.lines.rowCount() < shown, "a head folds its lines"
    page.lines.press(page.lines.lines.index(0))
    assert sum(head.count for head in heads) + len(page._cards) > 0
    left = [action.document_id for _card, action in page._cards]
    number = next(place for place, each in enumerate(left, 1) if each is not None)
    QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + number))
    desktop.until(lambda: desktop.shown_id() == left[number - 1])
    assert window.top_bar.dry_run_button.text() == "Dry run"


def test_a_dry_run_and_a_sync_are_stopped_and_the_loop_goes_on(desktop: Any) -> None:
    window, loop = desktop.window, desktop.application.loop
    loop.progressed.connect(lambda _step: window._sync.stop() if loop.is_looking else None)
    window.dry_run()
    desktop.until(lambda: window.plan.plan is not None)
    assert window.plan.plan.is_cut
    assert "Stopped at" in window.plan.subline.text()
    desktop.sync()
    assert desktop.opened.ledger.runs.last().outcome != "stopped", "the next one is not stopped, too"


def test_steps_and_outcome_of_a_sync(desktop: Any) -> None:
    window, sync = desktop.window, desktop.window._sync
    desktop.world.partners.step()
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert sync.panel.isVisible()
    desktop.sync()
    assert window.top_bar.sync_button.isVisible()
    assert "Cleo: what has come in: " in sync.panel.steps.accessibleDescription()
    assert sync.panel.title.text().startswith("Ended at")
    QTest.keyClick(sync.panel.happened_button, Qt.Key.Key_Escape)
    assert not sync.panel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    desktop.until(lambda: sync.page.run is not None and sync.page.documents.lines.rowCount() > 1)
    for model in (sync.page.documents.lines, sync.page.runs.lines):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    run = desktop.opened.ledger.runs.last()
    assert counts_words(run.counts) in sync.page.subline.text()
    opens = next(line.opens for line in sync.page.documents.lines.lines() if isinstance(line.opens, int))
    sync.page.documents.opened.emit(opens)
    desktop.until(lambda: desktop.shown_id() == opens)


def test_a_hold_counts_down_and_u_takes_it_back_from_anywhere(desktop: Any) -> None:
    held = desktop.first(CLEAN_OUT)
    partner = desktop.desk.partner(held.partner)
    flows = {flow: replace(options, hold_seconds=300) for flow, options in partner.flows.items()}
    desktop.desk.save_partner(replace(partner, flows=flows))
    desktop.desk.approve([held.id])
    window = desktop.window
    window.refresh()
    bar = window.status_line
    desktop.until(lambda: "leaves in" in bar.right.text())
    assert bar.after.text() == "takes it back"
    window.today.setFocus()
    QTest.keyClick(window.today.list, Qt.Key.Key_U)
    desktop.until(lambda: desktop.desk.document(held.id).row.delivery is Delivery.REVIEW)


def test_a_line_that_is_down_is_said_and_tried_again(desktop: Any) -> None:
    window, sync = desktop.window, desktop.window._sync
    away = replace(
        desktop.desk.status(),
        acumatica="connected",
        cleo="not reached",
        away="Cleo has not answered.",
        away_services=("cleo",),
        away_since=desktop.opened.clock.now() - timedelta(minutes=6),
        queued=5,
        in_doubt=1,
    )
    sync._next_run = desktop.opened.clock.now() + timedelta(seconds=48)
    sync._status_arrived(away)
    assert window.offline.isVisible()
    assert "Cleo has not answered since" in window.offline.title.text()
    assert "You can read, fix and approve as usual." in window.offline.title.text()
    text = window.offline.text.text()
    assert "5 documents are queued and send themselves when the line is back." in text
    assert "1 document is in doubt: it is asked for first" in text
    assert "Acumatica is connected. We try again in 0:4" in text
    assert "Cleo offline, 6 min" in window.status_line._words["cleo"].text()
    assert window.status_line.right.text() == "5 queued, 1 in doubt"
    assert "Next try in 0:4" in window.status_line.next.text()
    QCoreApplication.sendEvent(
        window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier, "w")
    )
    desktop.until(lambda: window.pages.currentWidget() is sync.page)
    sync._status_arrived(away)
    window.offline.again_button.click()
    desktop.until(lambda: not window.offline.isVisible() and not desktop.application.loop.is_busy)


def test_reports_are_chosen_by_number_and_exported(
    desktop: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, controller = desktop.window, desktop.window.reports
    window.show_place("reports")
    page = controller.page
    QAbstractItemModelTester(page.table.texts, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for key, name in enumerate(("lag", "causes", "volume", "tolerances"), 1):
        QTest.keyClick(page.table, Qt.Key(Qt.Key.Key_0 + key))
        desktop.until(lambda name=name: page.report is not None and page.report.name == name)
        assert page.table.texts.rowCount() == len(page.report.rows) > 0
        assert page.subline.text()
    page.choose("causes")
    desktop.until(lambda: page.report.name == "causes")
    path = tmp_path / "causes.csv"
    controller.choose_file = lambda _page, _name, then: then(str(path))
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(own))
    QTest.keyClick(page.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: bool(list(own.glob("causes-*.csv"))) and desktop.window.banner.isVisible())
    desktop.window.banner.hide()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.table, Qt.Key.Key_S, both)
    desktop.until(path.exists)
    desktop.until(window.banner.isVisible)
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Cause,Documents,Share,Id"
    assert len(lines) == len(page.report.rows) + 1
    cause, count = page.report.keys[0], int(page.report.rows[0][1])
    page.table.row_opened.emit(0)
    desktop.until(lambda: window.browser.query().causes == (cause,))
    desktop.until(lambda: window.browser.model.document_count() == count)


def test_entries_are_numbered_up_to_ten() -> None:
    caps = [entry.cap for entry in entries_of(board(*"abcdefghijkl"), is_done_open=False) if entry.row is not None]
    assert caps == ["Enter", "2", "3", "4", "5", "6", "7", "8", "9", "0", "", ""]


def test_the_mail_of_a_long_list_fits_a_link() -> None:
    chase = Chase("Quickbasket", "edi@quickbasket.example", "", "Acknowledgment (997) missing: 25 invoices", "x" * 5000)
    assert chase.link.startswith("mailto:edi@quickbasket.example?subject=")
    assert len(chase.link) < 2000
    assert "&body=" not in chase.link
    assert "&body=Hello%0D%0Athere" in replace(chase, body="Hello\nthere").link


def test_a_newer_version_is_a_quiet_line_that_can_be_put_away(themed: QApplication, qtbot: QtBot) -> None:
    page = TodayPage()
    page.now = lambda: NOW
    qtbot.addWidget(page)
    page.resize(900, 400)
    page.show()
    page.show_board(board("a"))
    assert not page.news.isVisible()
    news = NewVersion("0.9", "https://example.com/acucleo", {"en": "Lists are quicker."})
    page.show_board(board("a", news=news))
    assert page.news.isVisible()
    assert "Version 0.9 is there. Lists are quicker." in page.news.words.text()
    assert "https://example.com/acucleo" in page.news.words.text()
    assert page.news.words.textFormat() is Qt.TextFormat.PlainText
    with qtbot.waitSignal(page.news_put_away) as told:
        qtbot.mouseClick(page.news.away_button, Qt.MouseButton.LeftButton)
    assert told.args == ["0.9"]
    assert not page.news.isVisible()


def test_the_words_that_nothing_is_owed_stay_together_on_a_page_of_their_own(qtbot: Any) -> None:
    nothing = NothingOwed()
    qtbot.addWidget(nothing)
    nothing.show_looks("Nobody waits for you.", None, None)
    nothing.resize(900, 900)
    nothing.show()
    assert nothing.button.geometry().bottom() < 300
