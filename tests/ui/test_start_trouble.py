"""A start that meets trouble is told in a window, with the ways out as buttons: restored, saved, tried again."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import NewDocument
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.rescue import Mending
from acucleo_desktop.ui import start
from acucleo_desktop.ui.start_trouble import StartTrouble

DOCUMENTS = 40


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a daily copy, and more documents since."""
    home = Home.below(tmp_path / "home")
    with open_home(home, clock=SystemClock(), actor="test") as opened:
        for number in range(DOCUMENTS):
            if number == DOCUMENTS // 2:
                opened.desk.daily_care()
            file = opened.ledger.files.add(Direction.IN, "in", str(number), f"{number}.edi", b"ISA" * 400)
            opened.ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, number=f"B-{number}", file_id=file.id))
    return home


def damage(home: Home) -> None:
    content = bytearray(home.ledger.read_bytes())
    for at in range(8192, len(content) - 4096, 16_384):
        content[at : at + 600] = b"\xee" * 600
    home.ledger.write_bytes(content)


def trouble_of(home: Home) -> Problem:
    with pytest.raises(Problem) as caught, open_home(home, clock=SystemClock(), actor="test"):
        pass
    return caught.value


Show = Callable[[Problem], StartTrouble]


@pytest.fixture
def show(home: Home, themed: QApplication, qtbot: QtBot) -> Iterator[Show]:
    made: list[StartTrouble] = []

    def show_it(problem: Problem) -> StartTrouble:
        window = StartTrouble(problem, Mending(home, SystemClock(), "test"))
        qtbot.addWidget(window)
        made.append(window)
        window.show()
        qtbot.waitActive(window)
        return window

    yield show_it
    for window in made:
        qtbot.waitUntil(lambda: not window._is_busy)  # noqa: B023 - waited for at once
        window.close()


def words(window: StartTrouble) -> str:
    return " ".join(part.text().replace("\u200b", "") for part in window.findChildren(QLabel) if part.isVisible())


def give_file(window: StartTrouble, path: Path, qtbot: QtBot) -> None:
    def dialogs() -> list[QFileDialog]:
        return [each for each in window.findChildren(QFileDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    assert not dialog.isModal()
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_damaged_ledger_is_restored_from_the_newest_copy(home: Home, show: Show, qtbot: QtBot) -> None:
    damage(home)
    window = show(trouble_of(home))
    qtbot.waitUntil(window.restore_button.isVisible)
    assert "is damaged" in words(window)
    assert f"is good: {DOCUMENTS // 2} documents" in words(window)
    assert window.restore_button.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.again
    assert window.told[0].startswith("The ledger is restored from a copy of")
    with open_home(home, clock=SystemClock(), actor="test") as opened:
        assert opened.ledger.documents.count() == DOCUMENTS // 2
        assert opened.ledger.audit.verify().ok


def test_what_can_be_read_is_saved(home: Home, show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    damage(home)
    shutil.rmtree(home.backups)
    window = show(trouble_of(home))
    qtbot.waitUntil(lambda: "There is no copy in this home" in words(window))
    assert not window.restore_button.isVisible()
    QTest.keyClick(window, Qt.Key.Key_S)
    give_file(window, tmp_path / "saved.zip", qtbot)
    assert not window.leave_button.isEnabled()
    window.close()
    assert window.isVisible(), "it stays until the file is whole"
    qtbot.waitUntil(lambda: "losses are listed" in words(window))
    assert "lost (" in words(window)
    with zipfile.ZipFile(tmp_path / "saved.zip") as pack:
        assert "REPORT.txt" in pack.namelist()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not window.again


def test_what_is_under_way_is_not_ended_by_the_look_for_copies(
    home: Home, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    damage(home)
    window = show(trouble_of(home))
    qtbot.waitUntil(window.restore_button.isVisible)
    copy = window._copy
    window.restore_button.hide()
    window._save(tmp_path / "saved.zip")
    window._done("look", copy)  # as where it has taken longer
    assert "Reading what can be read" in words(window)
    assert not window.leave_button.isEnabled()
    window.close()
    assert window.isVisible(), "it stays until the file is whole"
    qtbot.waitUntil(lambda: "losses are listed" in words(window))
    assert window.restore_button.isVisible()
    assert window.restore_button.isEnabled()


def test_another_copy_is_looked_at_before_it_is_offered(home: Home, show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    with open_home(home, clock=SystemClock(), actor="test") as opened:
        opened.ledger.backup(tmp_path / "mine.sqlite3")
    damage(home)
    window = show(trouble_of(home))
    qtbot.waitUntil(window.restore_button.isVisible)
    (tmp_path / "letter.sqlite3").write_bytes(b"Dear Sir or Madam" * 99)
    for name, told in (("letter.sqlite3", "letter.sqlite3 is not a ledger"), ("mine.sqlite3", "mine.sqlite3 is good")):
        QTest.keyClick(window, Qt.Key.Key_O)
        give_file(window, tmp_path / name, qtbot)
        qtbot.waitUntil(lambda told=told: told in words(window))
    QTest.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: not window.isVisible())
    with open_home(home, clock=SystemClock(), actor="test") as opened:
        assert opened.ledger.documents.count() == DOCUMENTS


def test_trouble_that_no_copy_mends_is_tried_again(home: Home, show: Show, qtbot: QtBot) -> None:
    told = Problem("ledger.disk-full", "There is no room left.", why="The disk is full.", todo="Free some space.")
    window = show(told)
    assert not window.other_button.isVisible()
    assert not window.rescue_button.isVisible()
    for part in ("There is no room left.", "The disk is full.", "Free some space.", str(home.data)):
        assert part in words(window)
    qtbot.waitUntil(window.again_button.hasFocus)
    QTest.keyClick(window, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: window.again)


def test_a_restore_that_is_refused_leaves_everything(home: Home, show: Show, qtbot: QtBot) -> None:
    damage(home)
    window = show(trouble_of(home))
    qtbot.waitUntil(window.restore_button.isVisible)
    (copy,) = home.backups.glob("*.sqlite3")
    before = home.ledger.read_bytes()
    copy.write_bytes(b"gone bad meanwhile")
    QTest.keyClick(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: "is not a ledger" in words(window))
    assert window.isVisible()
    assert window.again_button.isEnabled()
    assert home.ledger.read_bytes() == before


def test_the_start_goes_on_with_what_was_restored(
    home: Home, themed: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    damage(home)
    problem = trouble_of(home)
    shown: list[StartTrouble] = []

    def main_loop(_app: QApplication) -> int:
        """Stand in for Qt's main loop, which cannot be left to itself in a test."""
        (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, StartTrouble) and one.isVisible()]
        shown.append(window)
        qtbot.waitUntil(window.restore_button.isVisible)
        window.restore_button.click()
        qtbot.waitUntil(lambda: not window.isVisible())
        return 0

    monkeypatch.setattr(QApplication, "exec", main_loop)
    told = start.tell_trouble(problem, Mending(home, SystemClock(), "test"), "1", ("en", "light", 100))
    assert told is not None
    assert told[0].startswith("The ledger is restored")
    assert len(shown) == 1
