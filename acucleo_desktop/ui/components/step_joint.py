"""A row of a chain of steps: its icon, or a ring while it is ahead, and the line down to the next row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

_ICON, _RING, _BESIDE = 20, 8, 12


def indent() -> int:
    """Return how far the words of a row stand from its edge: they begin beside the icon."""
    return scaled(_ICON) + _BESIDE


class StepJoint(QWidget):
    """What is common to such rows; the words are those of whoever derives from it."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = self._ink = ""
        self._is_last = False

    def show_joint(self, icon: str, ink: str) -> None:
        """Show an icon in a colour; without one the row is ahead."""
        self._icon, self._ink = icon, ink
        self.update()

    def show_last(self, *, is_last: bool) -> None:
        """Draw no line down from the last row."""
        self._is_last = is_last
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and line."""
        del event
        tokens, size = theme(), scaled(_ICON)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0 if self.isLeftToRight() else self.width() - size
        middle = left + size / 2
        if not self._is_last:
            painter.setPen(QPen(QColor(tokens.border_strong), 1))
            painter.drawLine(round(middle), size + 3, round(middle), self.height() - 2)
        if self._icon:
            painter.drawPixmap(left, 0, pixmap(self._icon, self._ink, size))
        else:
            ring = scaled(_RING)
            painter.setPen(QPen(QColor(tokens.text_3), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(middle - ring / 2, (size - ring) / 2, ring, ring))
        painter.end()
