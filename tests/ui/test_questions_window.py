"""In the window: a question before a sync, what keeps syncs back, and a second start of the program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.sync.instance import WINDOW, Instance, socket_name
from acucleo_desktop.ui.already_open import AlreadyOpen, FrontDoor
from acucleo_desktop.ui.screens.questions import QuestionSheet

pytestmark = pytest.mark.timeout(120)
QUESTION = NewQuestion(
    "more",
    "2026-11-23 in/sales-order/FRESHMART",
    Scope("in", "sales-order", "FRESHMART"),
    412,
    "412 orders from Fresh Mart today: is that right?",
    ("Usual on Mondays: 38, at most 61 (8 days known).", "A repeated export looks like this; so does a promotion."),
    "It is right: they are written.",
    "It is not right: none goes by itself; all of them wait for review.",
    {"today": 412},
)


def words(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def ask(desktop: Any) -> int:
    """Let the guard have asked, and the window look."""
    row = desktop.opened.ledger.questions.ask(QUESTION)
    desktop.window.refresh()
    desktop.until(desktop.window.questions.bar.isVisible)
    return int(row.id)


def sheet_of(desktop: Any) -> QuestionSheet:
    desktop.until(lambda: bool([one for one in desktop.window.findChildren(QuestionSheet) if one.isVisible()]))
    (sheet,) = [one for one in desktop.window.findChildren(QuestionSheet) if one.isVisible()]
    return sheet


def test_a_question_stands_on_every_page_and_is_answered_with_a_reason(desktop: Any) -> None:
    number = ask(desktop)
    assert "412 orders from Fresh Mart" in words(desktop.window.questions.bar)
    desktop.until(lambda: desktop.window.today.rows()[0].question_id == number)
    desktop.open_folder("inbox")
    assert desktop.window.questions.bar.isVisible()
    QTest.keyClick(desktop.window, Qt.Key.Key_F8)
    sheet = sheet_of(desktop)
    for said in (*QUESTION.known, f"Yes. {QUESTION.yes}", f"No. {QUESTION.no}"):
        assert said in words(sheet)
    assert not sheet.buttons[0].isEnabled()
    QTest.keyClicks(sheet.field, "promotion week")
    with desktop.qtbot.waitSignal(desktop.application.loop.finished, timeout=20_000):
        desktop.press("Yes, it is right", sheet)
    desktop.until(lambda: not desktop.window.questions.bar.isVisible())
    row = desktop.opened.ledger.questions.get(number)
    assert (row.state, row.reason) == ("yes", "promotion week")


def test_sync_now_shows_the_question_again_and_a_row_of_today_opens_it(desktop: Any) -> None:
    ask(desktop)
    # Documents in question still wait, so that the next look does not take it back.
    desktop.opened.change_settings(guard=False)
    desktop.sync()
    sheet = sheet_of(desktop)
    desktop.window.go_back()
    desktop.until(lambda: not sheet.isVisible())
    desktop.until(lambda: bool(desktop.window.today.rows()))
    desktop.window.today.row_pressed.emit(desktop.window.today.rows()[0])
    QTest.keyClicks(sheet_of(desktop).field, "a test file")
    desktop.press("No, it is not")
    desktop.until(lambda: desktop.opened.ledger.questions.get(1).state == "no")


def test_the_status_line_says_what_keeps_syncs_back_and_today_resumes_them(desktop: Any) -> None:
    desktop.opened.change_settings(sync_by_itself=True)
    desktop.application.loop.replan()
    desktop.desk.pause("stock-taking")
    desktop.window.refresh()
    desktop.until(lambda: "wait since" in words(desktop.window.status_line))
    assert "paused" in words(desktop.window.status_line)
    tip = desktop.window.status_line.next.toolTip()
    assert "stock-taking" in tip
    desktop.until(lambda: desktop.window.today.rows()[0].next_press.action == "resume")
    desktop.window.today.row_pressed.emit(desktop.window.today.rows()[0])
    desktop.until(lambda: "Next sync" in words(desktop.window.status_line))
    assert desktop.desk.schedule.pauses.by_person() is None


def test_a_refused_sign_in_is_a_row_that_leads_to_the_connections(desktop: Any) -> None:
    desktop.world.cleo.faults.set("reject_login", value=True)
    desktop.sync()
    desktop.until(lambda: desktop.window.today.rows()[0].next_press.action == "set-up")
    assert "Cleo refused" in desktop.window.today.rows()[0].title
    desktop.window.today.row_pressed.emit(desktop.window.today.rows()[0])
    assert desktop.window.pages.currentWidget() is desktop.application.connections
    desktop.world.cleo.faults.set("reject_login", value=False)
    desktop.sync()
    assert not desktop.desk.schedule.pauses.refused()


def test_a_hold_that_ends_leaves_without_a_press(desktop: Any) -> None:
    from acucleo_desktop.documents.flow import Direction
    from acucleo_desktop.documents.status import Check, Delivery
    from acucleo_desktop.ledger.rows import DocumentQuery

    row = desktop.first(
        DocumentQuery(directions=(Direction.OUT,), deliveries=(Delivery.REVIEW,), checks=(Check.CLEAN,))
    )
    past = SystemClock().now()
    desktop.opened.ledger.documents.move_delivery(row.id, Delivery.HELD, "approved", hold_until=past)
    desktop.until(lambda: desktop.opened.ledger.documents.get(row.id).delivery is Delivery.SENT)


# A second start


@pytest.fixture
def taken(tmp_path: Path) -> Iterator[tuple[Instance, str]]:
    home = Home.below(tmp_path / "home")
    home.prepare()
    place = Instance(home, WINDOW, SystemClock())
    assert place.take()
    yield place, socket_name(home)
    place.give_back()


def test_the_first_window_comes_to_the_front_when_it_is_called(themed: QApplication, qtbot: QtBot, taken: Any) -> None:
    place, name = taken
    door = FrontDoor(name)
    assert door.is_open
    dialog = AlreadyOpen(place.taken(), name)
    qtbot.addWidget(dialog)
    dialog.show()
    assert f"process {os.getpid()}" in words(dialog)
    script = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from acucleo_desktop.ui.already_open import call_to_front\n"
        "app = QCoreApplication([])\n"
        "sys.exit(0 if call_to_front(sys.argv[1]) else 1)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with qtbot.waitSignal(door.called, timeout=20_000):
        caller = subprocess.Popen([sys.executable, "-c", script, name], env=environment)
    qtbot.waitUntil(lambda: caller.poll() is not None, timeout=20_000)
    assert caller.returncode == 0
    door.close()
    door.deleteLater()


def test_a_window_that_does_not_answer_is_told(themed: QApplication, qtbot: QtBot, taken: Any) -> None:
    place, name = taken
    dialog = AlreadyOpen(place.taken(), name)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.front_button, Qt.MouseButton.LeftButton)
    assert "does not answer" in words(dialog)
    assert dialog.isVisible()
    assert not dialog.was_called


def test_a_socket_left_by_a_dead_window_is_replaced(themed: QApplication, tmp_path: Path) -> None:
    name = socket_name(Home.below(tmp_path / "dead"))
    script = (
        "import sys, os\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from PySide6.QtNetwork import QLocalServer\n"
        "app = QCoreApplication([])\n"
        "server = QLocalServer()\n"
        "print(server.listen(sys.argv[1]), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    left = subprocess.run([sys.executable, "-c", script, name], capture_output=True, text=True, check=False)
    assert "True" in left.stdout
    door = FrontDoor(name)
    assert door.is_open
    door.close()
    door.deleteLater()


def test_the_program_itself_refuses_a_second_window(tmp_path: Path) -> None:
    home = Home.below(tmp_path / "home")
    home.prepare()
    place = Instance(home, WINDOW, SystemClock())
    assert place.take()
    process = subprocess.Popen(
        [sys.executable, "-m", "acucleo_desktop", "--home", str(home.data)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        assert "is open already" in said
        assert f"process {os.getpid()}" in said
    finally:
        process.kill()
        process.wait()
        assert process.stderr is not None
        process.stderr.close()
        place.give_back()
