"""Rows of a view as pictures: painted word by word once, and by one call of Qt whenever their neighbours change.

Every call of Qt gives Python's lock away and takes it again. While another thread computes, the three hundred of a page
of X12 cost more than what they draw.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPixmap

MOST_KEPT = 160
"""Rows of the usual view; a screen full of them is a quarter of that."""
Draw = Callable[[QPainter, QRectF], None]


class KeptRows:
    """The pictures of one view.

    Args:
        most: how many are kept, twice what a screen shows or more; the oldest goes first.
    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: dict[Hashable, QPixmap] = {}

    def paint(self, painter: QPainter, place: QRectF, name: Hashable, ground: str, draw: Draw) -> None:
        """Paint a row; draw it only where it has not been drawn in this size before.

        Args:
            painter: of the view.
            place: where the row lies.
            name: what its look depends on.
            ground: the colour that is below it, such as `#ffffff`; letters are smoothed against it.
            draw: draws it at a place.
        """
        device = painter.device()
        scale = device.devicePixelRatioF()
        engine = painter.paintEngine()
        if engine.type() != QPaintEngine.Type.Raster or scale != int(scale):
            painter.save()
            draw(painter, place)  # paper takes letters, and between two pixels a picture would blur
            painter.restore()
            return
        size = place.size().toSize()
        key = name, size.width(), size.height(), scale
        picture = self._kept.get(key)
        if picture is None:
            picture = _picture(size, int(scale), ground, painter, draw)
            if len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = picture
        painter.drawPixmap(place.topLeft(), picture)


def _picture(size: QSize, scale: int, ground: str, like: QPainter, draw: Draw) -> QPixmap:
    picture = QPixmap(size * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.setRenderHints(like.renderHints())
    painter.setLayoutDirection(like.layoutDirection())
    draw(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return picture
