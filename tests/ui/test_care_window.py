"""Evidence packs and restoring from the window."""

from __future__ import annotations

import hashlib
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.ui import start
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.restore_wait import told
from acucleo_desktop.ui.screens.care import RestoreSheet
from acucleo_desktop.ui.start import put_away

pytestmark = pytest.mark.timeout(120)


def words(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def give_file(desktop: Any, path: Path) -> str:
    """Answer the question for a file; return the name that was proposed."""

    def dialogs() -> list[QFileDialog]:
        return [each for each in desktop.window.findChildren(QFileDialog) if each.isVisible()]

    desktop.until(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    assert not dialog.isModal(), "a sync and everything else go on beside it"
    proposed = [Path(name).name for name in dialog.selectedFiles()]
    dialog.fileSelected.emit(
        str(path)
    )  # as if it were pressed: the dialog itself would refuse a folder that is missing
    dialog.close()
    return next(iter(proposed), "")


def sheet_of(desktop: Any) -> RestoreSheet:
    desktop.until(lambda: bool([one for one in desktop.window.findChildren(RestoreSheet) if one.isVisible()]))
    (sheet,) = [one for one in desktop.window.findChildren(RestoreSheet) if one.isVisible()]
    return sheet


def test_the_key_of_a_document_writes_its_evidence_with_papers(
    desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = desktop.first(DocumentQuery(flows=(Flow.SALES_ORDER,), limit=1))
    desktop.open_document(row)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    QTest.keyClick(desktop.window.document, Qt.Key.Key_E)
    name = f"evidence-{row.number}.zip"
    desktop.until(lambda: name in words(desktop.window.banner))
    with zipfile.ZipFile(tmp_path / name) as pack:
        assert pack.read("paper.pdf").startswith(b"%PDF")
        for entry in pack.read("SHA256SUMS").decode().splitlines():
            digest, name = entry.split("  ", 1)
            assert hashlib.sha256(pack.read(name)).hexdigest() == digest


def test_a_folder_that_is_not_there_is_told(desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop.open_document(desktop.first(DocumentQuery(limit=1)))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "nowhere"))
    desktop.press("Evidence pack")
    desktop.until(lambda: "cannot be written" in words(desktop.window.banner))


def test_preferences_say_what_lies_where(desktop: Any) -> None:
    desktop.desk.care.back_up()
    desktop.window.show_place("preferences")
    page = desktop.application.preferences
    desktop.until(lambda: "Daily backup" in words(page) and "Ledger" in words(page))


def test_today_gives_the_room_of_its_charts_to_narrow_lists(desktop: Any) -> None:
    page = desktop.window.today
    assert page.side.isVisible()
    page.resize(480, 600)
    assert page.side.isHidden()
    assert not page.side.isWindow()


def test_restoring_says_what_it_means_and_waits_for_the_sync(desktop: Any, tmp_path: Path) -> None:
    copy = desktop.desk.backup(tmp_path / "copy.sqlite3")
    desktop.window.show_place("preferences")
    desktop.until(lambda: desktop.application.preferences.is_complete)
    desktop.application.loop.is_busy = True
    desktop.press("Restore")
    assert "A sync is running" in words(desktop.window.banner)
    desktop.application.loop.is_busy = False
    desktop.press("Restore")
    give_file(desktop, copy)
    sheet = sheet_of(desktop)
    assert f"copy.sqlite3: {desktop.desk.count(DocumentQuery())} documents" in words(sheet)
    assert "Nothing leaves twice" in words(sheet)
    for part in sheet.card.findChildren(QLabel):
        assert part.height() >= part.heightForWidth(part.width()), f"cut off: {part.text()}"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert desktop.application.restore_wanted is None
    desktop.press("Restore")
    give_file(desktop, copy)
    sheet_of(desktop)
    desktop.application.loop.is_busy = True  # a sync began meanwhile
    desktop.press("Restore and open again", sheet_of(desktop))
    assert desktop.application.restore_wanted is None
    desktop.application.loop.is_busy = False


def test_a_copy_that_is_none_is_refused_before_anything_closes(desktop: Any, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.sqlite3"
    wrong.write_bytes(b"Dear Sir or Madam" * 100)
    desktop.window.show_place("preferences")
    desktop.until(lambda: desktop.application.preferences.is_complete)
    desktop.press("Restore")
    give_file(desktop, wrong)
    desktop.until(desktop.window.banner.isVisible)
    assert "letter.sqlite3" in words(desktop.window.banner)
    assert not desktop.window.findChildren(RestoreSheet)


def test_the_copy_takes_the_ledgers_place_while_a_small_window_waits(desktop: Any, tmp_path: Path) -> None:
    copy = desktop.desk.backup(tmp_path / "copy.sqlite3")
    desktop.opened.ledger.audit.record("made-after-the-copy")
    assert desktop.application.close()
    surroundings = WindowSurroundings(desktop.opened)
    family, _icon, title, text = told(lambda: surroundings.restore(copy))
    assert family == "green", text
    assert "restored" in title
    assert "kept as" in text
    kinds = [event.kind for event in desktop.opened.ledger.audit.recent(20)]
    assert "restored" in kinds
    assert "made-after-the-copy" not in kinds
    assert surroundings.desk.verify_audit().ok


def test_a_ledger_that_another_program_has_open_stays_and_is_usable(desktop: Any, tmp_path: Path) -> None:
    copy = desktop.desk.backup(tmp_path / "copy.sqlite3")
    desktop.opened.ledger.audit.record("made-after-the-copy")
    assert desktop.application.close()
    surroundings = WindowSurroundings(desktop.opened)
    with closing(sqlite3.connect(desktop.opened.home.ledger)) as other:
        other.execute("SELECT count(*) FROM event").fetchone()
        family, _icon, title, text = told(lambda: surroundings.restore(copy))
    assert family == "red"
    assert title.startswith("Not restored.")
    assert "restore again" in text
    assert "made-after-the-copy" in [event.kind for event in desktop.opened.ledger.audit.recent(5)]


def test_the_program_opens_again_with_the_copy_and_says_so(
    desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = desktop.desk.backup(tmp_path / "copy.sqlite3")
    assert desktop.application.close()
    desktop.window.close()
    opened_windows: list[Application] = []
    banners: list[str] = []

    def main_loop(_app: QApplication) -> int:
        """Stand in for Qt's main loop, which cannot be left to itself in a test."""
        (application,) = [one for one in made if one not in opened_windows]
        opened_windows.append(application)
        banners.append(words(application.window.banner))
        if len(opened_windows) == 1:
            application.care.restore_confirmed.emit(copy)
        return 0

    made: list[Application] = []

    class Noted(Application):
        def __init__(self, app: QApplication, surroundings: WindowSurroundings) -> None:
            super().__init__(app, surroundings)
            made.append(self)

    monkeypatch.setattr(start, "Application", Noted)
    monkeypatch.setattr(QApplication, "exec", main_loop)
    assert start.run_window(WindowSurroundings(desktop.opened), "1") == 0
    assert len(opened_windows) == 2
    assert banners[0] == ""
    assert "restored" in banners[1]
    put_away(opened_windows[1])
