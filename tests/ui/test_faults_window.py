"""A fault of the program's own is told in words, once, and stays until a person has done something about it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.sync.fault_reports import untold
from acucleo_desktop.transport.redaction import forget_secrets, remember_secret
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.start import put_away

SECRET = "sesame-4711-open"


def words(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def fail(text: str = "what went wrong") -> None:
    raise ValueError(text)


def reports(desktop: Any) -> list[Path]:
    return sorted(desktop.opened.home.logs.glob("crash-*.txt"))


def in_the_lane(desktop: Any) -> None:
    desktop.application.lane.submit("today", lambda: fail(f"with {SECRET}"))


def in_another_place(desktop: Any) -> None:
    desktop.application.lane.submit("today", lambda: dict[str, str]()["missing"])


def in_a_slot(desktop: Any) -> None:
    QTimer.singleShot(0, desktop.window, lambda: fail(f"with {SECRET}"))


def in_a_thread(_desktop: Any) -> None:
    thread = threading.Thread(target=fail, args=(f"with {SECRET}",))
    thread.start()
    thread.join()


@pytest.fixture
def watched(desktop: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A window whose hooks are in force, whatever the test runner has put in their place."""
    faults = desktop.application.faults.faults
    monkeypatch.setattr(sys, "excepthook", faults.hook)
    monkeypatch.setattr(threading, "excepthook", faults._thread_hook)
    remember_secret(SECRET)
    yield desktop
    forget_secrets()


@pytest.mark.parametrize("meet", [in_the_lane, in_a_slot, in_a_thread])
def test_a_fault_is_told_in_words_and_written_without_secrets(watched: Any, meet: Callable[[Any], None]) -> None:
    bar = watched.window.fault_bar
    meet(watched)
    watched.until(bar.isVisible)
    said = words(bar)
    assert "Nothing that was stored is lost" in said
    assert "Traceback" not in said
    assert "ValueError" not in said
    (report,) = reports(watched)
    assert "ValueError" in report.read_text("utf-8")
    assert SECRET not in report.read_text("utf-8")
    assert not watched.window.fault_bar.hasFocus(), "whoever types goes on typing"


def test_it_stays_through_places_and_looks_until_it_is_closed(watched: Any) -> None:
    in_the_lane(watched)
    watched.until(watched.window.fault_bar.isVisible)
    watched.window.show_place("inbox")
    assert watched.window.fault_bar.isVisible()
    before = watched.window
    watched.change_look("theme", "dark")
    watched.until(lambda: watched.window is not before)
    assert watched.window.fault_bar.isVisible()
    watched.application.faults.faults.forget()
    QTest.keyClick(
        watched.window, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    watched.until(watched.window.fault_bar.isHidden)
    assert untold(watched.opened.home.logs) is None


def test_the_same_fault_is_told_once_and_again_after_it_was_closed(watched: Any) -> None:
    for _ in range(3):
        in_the_lane(watched)
        watched.until(watched.window.fault_bar.isVisible)
        watched.settle()
    assert len(reports(watched)) == 1
    watched.window.fault_bar.dismiss()
    in_the_lane(watched)
    watched.until(watched.window.fault_bar.isVisible)
    assert len(reports(watched)) == 2


def test_a_fault_that_another_one_has_covered_is_known_with_it(watched: Any) -> None:
    bar = watched.window.fault_bar
    in_the_lane(watched)
    watched.until(bar.isVisible)
    in_another_place(watched)
    watched.until(lambda: len(reports(watched)) == 2)
    bar.dismiss()
    assert untold(watched.opened.home.logs) is None, "the next start has nothing to tell"


def test_a_thread_that_ends_itself_is_no_fault(watched: Any) -> None:
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    watched.settle()
    assert not watched.window.fault_bar.isVisible()
    assert not reports(watched)


def test_what_happened_is_copied_and_the_bundle_saved(watched: Any, tmp_path: Path) -> None:
    in_the_lane(watched)
    bar = watched.window.fault_bar
    watched.until(bar.isVisible)
    bar.copy_button.click()
    copied = QApplication.clipboard().text()
    assert copied.startswith("Acucleo Desktop met a fault of its own. Nothing that was stored is lost.")
    assert "ValueError" in copied
    assert SECRET not in copied
    assert bar.copy_button.text() == "Copied"
    bar.bundle_button.click()
    watched.until(lambda: any(one.isVisible() for one in watched.window.findChildren(QFileDialog)))
    (dialog,) = (one for one in watched.window.findChildren(QFileDialog) if one.isVisible())
    dialog.fileSelected.emit(str(tmp_path / "support.zip"))
    dialog.close()
    watched.until((tmp_path / "support.zip").exists)


def test_the_keys_of_the_bar_rest_while_it_is_not_there(watched: Any) -> None:
    assert "Fault report" not in watched.window.modes
    in_the_lane(watched)
    watched.until(watched.window.fault_bar.isVisible)
    assert watched.window.modes.count("Fault report") == 1
    watched.window.fault_bar.dismiss()
    assert "Fault report" not in watched.window.modes


def test_a_fault_of_the_telling_itself_ends(watched: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def tell(*_words: object, **_more: object) -> None:
        tried.append(1)
        in_the_lane(watched)
        fail("the bar")

    with monkeypatch.context() as bar:
        bar.setattr(watched.window.fault_bar, "tell", tell)
        sys.excepthook(KeyError, KeyError("the first"), None)
        watched.settle()
        assert len(tried) <= 2
    watched.application.faults.faults.forget()
    sys.excepthook(KeyError, KeyError("the next"), None)
    watched.until(watched.window.fault_bar.isVisible)


def test_the_end_of_the_last_window_is_told_by_this_one(watched: Any) -> None:
    in_the_lane(watched)
    watched.until(watched.window.fault_bar.isVisible)
    earlier = untold(watched.opened.home.logs)
    assert earlier is not None, "nobody has done anything about it"
    put_away(watched.application)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    watched.application = Application(app, WindowSurroundings(watched.opened, earlier_fault=earlier))
    watched.application.start()
    bar = watched.window.fault_bar
    watched.until(bar.isVisible)
    assert "The program met a fault of its own on" in words(bar), "it went on then, until it was closed"
    bar.tell(replace(earlier, is_hard_end=True), is_earlier=True)
    assert "The program ended by a fault of its own on" in words(bar)
    bar.close_button.click()
    assert untold(watched.opened.home.logs) is None
