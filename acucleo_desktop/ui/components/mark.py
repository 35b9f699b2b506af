"""The mark of the program: its two letters on the accent."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from acucleo_desktop.ui.theme.style import scaled, theme

_SIZE, _GRID = 24, 24.0


class Mark(QWidget):
    """A and C as one line each, on a square of the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(scaled(_SIZE), scaled(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _GRID, self.height() / _GRID)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent))
        painter.drawRoundedRect(QRectF(0, 0, _GRID, _GRID), 6, 6)
        pen = QPen(QColor(theme().on_accent), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([QPointF(5, 16), QPointF(8.6, 8), QPointF(12.2, 16)])
        painter.drawArc(QRectF(12.6, 8, 8, 8), 50 * 16, 260 * 16)
        painter.end()
