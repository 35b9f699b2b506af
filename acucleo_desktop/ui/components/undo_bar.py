"""The undo bar: what was just done, one press to take it back, and the seconds that are left for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled, theme

HEIGHT, MARGIN, RADIUS = 44, 12, 8
UNDO_KEY = "Ctrl+Z"
SECONDS = 10
_TICK_MS = 1000


class UndoBar(QWidget):
    """A bar at the bottom of the page area; it takes no focus, waits for nobody and goes by itself.

    The clock stands still while the mouse is over the bar or its button has the focus: whoever is about to press is
    not to be left with nothing under the hand.

    Signals:
        offered: whether there is something to take back now.
        closed: it has gone, by the press, by the clock, or for another bar.
    """

    offered = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo: Callable[[], None] | None = None
        self._seconds_left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.text = label("", "body", wraps=True)
        self.left = label("", "small", theme().text_3)
        self.button = KeyButton(tr("Undo"), UNDO_KEY.replace("+", " "))
        self.button.clicked.connect(self.undo)
        self._body = _Body()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.left)
        row.addWidget(self.button)
        self._body.setMinimumHeight(scaled(HEIGHT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        layout.addWidget(self._body)
        self.hide()

    @property
    def is_offering(self) -> bool:
        """Whether there is something to take back."""
        return self._undo is not None

    @property
    def seconds_left(self) -> int:
        """How many seconds are left."""
        return self._seconds_left

    def offer(self, text: str, undo: Callable[[], None], seconds: int = SECONDS) -> None:
        """Say what was done and offer to take it back.

        Args:
            text: one sentence of what was done.
            undo: takes it back; called at most once, in the main thread.
            seconds: how long it is offered.
        """
        self._undo, self._seconds_left = undo, max(1, seconds)
        self._dress()
        self.text.setText(text)
        self._say_left()
        self.setAccessibleName(text)
        self.setAccessibleDescription(tr("{key} takes it back.", key=self.button.key))
        self._timer.start()
        self.show()
        self.offered.emit(True)  # noqa: FBT003 - Qt's own signature
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{text} {self.accessibleDescription()}"))

    def undo(self) -> None:
        """Take back what is offered; nothing when nothing is."""
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()

    def dismiss(self) -> None:
        """Go away, and let what was done be."""
        was_offering = self._undo is not None
        self._undo = None
        self._timer.stop()
        self.hide()
        if was_offering:
            self.offered.emit(False)  # noqa: FBT003 - Qt's own signature
            self.closed.emit()

    def tick(self) -> None:
        """Let a second pass, unless somebody is about to press."""
        if self.underMouse() or self.button.hasFocus():
            return
        self._seconds_left -= 1
        if self._seconds_left <= 0:
            self.dismiss()
        else:
            self._say_left()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the clock stands still."""
        super().enterEvent(event)
        self.left.setText(tr("waits"))

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        super().leaveEvent(event)
        self._say_left()

    def _say_left(self) -> None:
        self.left.setText(tr("%n s", "seconds left", self._seconds_left))

    def _dress(self) -> None:
        """Wear the theme and text size that are on: the bar outlives a change of both."""
        self.text.setFont(font("body"))
        self.left.setFont(font("small", figures=True))
        self._body.setMinimumHeight(scaled(HEIGHT))


class _Body(QFrame):
    """The bar itself: raised, with a line round it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme().raised))
        painter.setPen(QPen(QColor(theme().border_strong)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
