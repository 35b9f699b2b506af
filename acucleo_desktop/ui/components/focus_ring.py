"""The one focus ring: two pixels in the colour of focus, one pixel away from the control that has it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTableView

from acucleo_desktop.ui.theme.style import theme

RING = 2
GAP = 1


def paint_ring(painter: QPainter, around: QRectF, radius: float) -> None:
    """Paint the ring just inside `around`, which keeps `RING` + `GAP` pixels free on each side of the control.

    Args:
        painter: where to.
        around: the control with the room for its ring.
        radius: of the control itself; the ring's is larger by 2.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme().focus), RING))
    half = RING / 2
    painter.drawRoundedRect(around.adjusted(half, half, -half, -half), radius + RING, radius + RING)


def paint_row_ring(view: QTableView) -> None:
    """Paint the ring round the row of a table that has the focus, over all columns; called in its `paintEvent`."""
    index = view.currentIndex()
    if not view.hasFocus() or not index.isValid():
        return
    top, high = view.rowViewportPosition(index.row()), view.rowHeight(index.row())
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme().focus), RING))
    painter.drawRoundedRect(QRectF(1, top + 1, view.viewport().width() - 2, high - 2), 4, 4)
    painter.end()
