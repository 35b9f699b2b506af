"""Walking through the table of keys: press one where the focus is, and see whether anything came of it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QSplitter, QWidget

from acucleo_desktop.ui.keys import Key

PATIENCE_MS = 3_000
CALM_SECONDS = 0.3
BY_ITSELF = frozenset({"place", "status"})
"""What the window asks for from time to time, whatever is pressed: where a person is, and how the services are."""


def pointer(widget: QWidget) -> int:
    """Return what names a widget from one look to the next: what Python holds of Qt's own comes and goes."""
    return int(shiboken6.getCppPointer(widget)[0])


def _asked_of(lane: Any) -> list[tuple[str, int]]:
    return [item for item in lane._latest.items() if item[0] not in BY_ITSELF]


def state(desktop: Any) -> tuple[object, ...]:
    """Everything by which a key press can be told to have done something, without what comes by itself."""
    window = desktop.window
    focused = QApplication.focusWidget()
    page = window.pages.currentWidget()
    splitters = page.findChildren(QSplitter) if page is not None else []
    has_lists = window.has_made("browser")
    return (
        pointer(focused) if focused is not None else 0,
        page,
        window.place,
        type(window.sheet),
        QApplication.activePopupWidget(),
        window.banner.isVisible(),
        len(window.browser.table.selectionModel().selectedRows()) if has_lists else 0,
        sum(dialog.isVisible() for dialog in window.findChildren(QFileDialog)),
        tuple(sorted(_asked_of(window.context.lane))),
        window.left_bar.is_folded,
        window.menus.is_shown(),
        window.isVisible(),
        tuple(sorted(desktop.asked.items())),
        tuple(tuple(each.sizes()) for each in splitters),
        tuple(pointer(each) for each in page.findChildren(QWidget) if each.isVisible()) if page is not None else (),
        (window.browser.table.currentIndex().row(), window.browser.model.rowCount()) if has_lists else (),
        window.status_line._field.text(),
    )


def press(sequence: str) -> None:
    """Press keys one after the other where the focus is."""
    keys: Any = QKeySequence(sequence)
    window = QApplication.activeWindow()
    assert window is not None
    for number in range(keys.count()):
        target = QApplication.focusWidget() or window
        if sequence == "Alt":
            QTest.keyPress(target, Qt.Key.Key_Alt)
            QTest.keyRelease(target, Qt.Key.Key_Alt)
        else:
            QTest.keyClick(target, Qt.Key(keys[number].key()), keys[number].keyboardModifiers())


def settle(desktop: Any) -> None:
    """Wait until nothing more arrives by itself."""
    lane = desktop.window.context.lane
    desktop.until(lambda: not lane._then)
    for _ in range(5):
        QApplication.processEvents()
    desktop.until(lambda: not lane._then)


def calm(desktop: Any, look: Callable[[], object], seconds: float = CALM_SECONDS) -> object:
    """Wait until nothing has changed for a while, and return what is seen then."""
    seen, since = look(), monotonic()

    def is_calm() -> bool:
        nonlocal seen, since
        now = look()
        if now != seen:
            seen, since = now, monotonic()
        return monotonic() - since > seconds

    desktop.until(is_calm)
    return seen


def presses(key: Key) -> tuple[str, ...]:
    """Return what is pressed for a key: all that do the same, and the first of a row such as `1 to 9`."""
    return key.alternatives or (key.keys.split(" to ")[0],)
