"""The clerk's hands and eyes: keys and the mouse on the real window, counted, and waiting until something is so."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.screens.main_window import MainWindow

PATIENCE_SECONDS = 60.0
_LOOKS = 12
_LEFT = Qt.MouseButton.LeftButton


class NothingHappened(AssertionError):
    """What should have become so did not."""


class Hands:
    """Presses, counted.

    Attributes:
        application: whose window it is; another one after it was opened anew.
        pressed: what was pressed since `begin`, in order.
        typed: how many signs were typed since then.
    """

    def __init__(self, application: Application, app: QApplication) -> None:
        self.application = application
        self._app = app
        self.pressed: list[str] = []
        self.typed = 0
        self.rested: Callable[[], None] = lambda: None  # told after work in this thread that is not the window's

    @property
    def window(self) -> MainWindow:
        return self.application.window

    def begin(self) -> None:
        """Count from here."""
        self.pressed, self.typed = [], 0

    # Presses

    def press(self, keys: str) -> None:
        """Press keys where the focus is: `Ctrl+F5`; `G, I` are two presses, one after the other."""
        sequence: Any = QKeySequence(keys)
        assert sequence.count(), f"Qt knows no keys {keys!r}"
        for number in range(sequence.count()):
            self.pressed.append(keys.split(", ")[number])
            QTest.keyClick(self._target(), Qt.Key(sequence[number].key()), sequence[number].keyboardModifiers())

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        self.typed += len(text)
        QTest.keyClicks(self._target(), text)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click on a part of the window."""
        assert widget.isVisible(), "what is clicked is to be seen"
        self.pressed.append("click")
        QTest.mouseClick(widget, _LEFT, pos=place if place is not None else widget.rect().center())

    def click_row(self, view: QAbstractItemView, place: QRect) -> None:
        """Click into a view of rows."""
        self.click(view.viewport(), place.center())

    def _target(self) -> QWidget:
        if (popup := QApplication.activePopupWidget()) is not None:
            return QApplication.focusWidget() or popup
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    # Waiting

    def until(self, is_so: Callable[[], object], what: str) -> None:
        """Let the window work until something is so."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            self.rested()
            if time.monotonic() > ends:
                raise NothingHappened(f"{what}: not within {PATIENCE_SECONDS:.0f} s; {self.told()}")
            self._app.processEvents()
            time.sleep(0.001)

    def settle(self) -> None:
        """Wait until nothing more arrives by itself, and what has arrived is painted."""
        for _ in range(3):
            lanes = [self.application.lane, self.window.context.lane]
            self.until(lambda lanes=lanes: not any(lane._then for lane in lanes), "the lane is free")
            self.until(lambda: not self.application.loop.is_busy, "the loop is free")
            self._let_pass(40)

    def stand_still(self, widget: QWidget) -> None:
        """Wait until a part of the window looks the same twice; what counts down is not waited for long."""
        before = QImage()
        for _ in range(_LOOKS):
            now = widget.grab().toImage()
            if now == before:
                return
            before = now
            self._let_pass(60)

    def _let_pass(self, milliseconds: int) -> None:
        had_turn: list[bool] = []
        QTimer.singleShot(milliseconds, lambda: had_turn.append(True))
        self.until(lambda: bool(had_turn), "a turn of the loop")

    def told(self) -> str:
        """Say where the window is, for who has to find out why something did not happen."""
        focus = QApplication.focusWidget()
        page = self.window.pages.currentWidget()
        return (
            f"pressed {self.pressed}, place {self.window.place!r}, page {type(page).__name__}, "
            f"sheet {type(self.window.sheet).__name__}, focus {type(focus).__name__}, "
            f"banner {self.window.banner.accessibleName()!r}"
        )
