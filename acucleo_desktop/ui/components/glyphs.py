"""The glyphs of the states, 10 by 10, one path each, so that nothing is said by colour alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

SIZE = 10.0


def paint_glyph(painter: QPainter, name: str, place: QRectF, color: str) -> None:
    """Paint a glyph into a square.

    Args:
        painter: where to.
        name: as in `states.Look`.
        place: the square.
        color: hex colour.
    """
    picture = _picture(name, color, round(place.width()), painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(round(place.left()), round(place.top())), picture)


@lru_cache(maxsize=512)
def _picture(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """Paint a glyph once: a list shows some dozens of each, and paints all of them anew with every press."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / SIZE, size / SIZE)
    fill, line = QColor(color), QPen(QColor(color), 1.6)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    _PAINTERS.get(name, _dash)(painter, fill, line)
    painter.end()
    return picture


def _filled(painter: QPainter, fill: QColor, path: QPainterPath) -> None:
    painter.fillPath(path, fill)


def _ring(painter: QPainter, _fill: QColor, line: QPen) -> None:
    painter.setPen(line)
    painter.drawEllipse(QRectF(1.2, 1.2, 7.6, 7.6))


def _dot(painter: QPainter, fill: QColor, _line: QPen) -> None:
    path = QPainterPath()
    path.addEllipse(QRectF(1.5, 1.5, 7, 7))
    _filled(painter, fill, path)


def _lines(*points: tuple[float, float]) -> Callable[[QPainter, QColor, QPen], None]:
    def paint(painter: QPainter, _fill: QColor, line: QPen) -> None:
        painter.setPen(line)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    return paint


def _cross(painter: QPainter, _fill: QColor, line: QPen) -> None:
    painter.setPen(line)
    painter.drawLine(QPointF(2, 2), QPointF(8, 8))
    painter.drawLine(QPointF(8, 2), QPointF(2, 8))


def _triangle(painter: QPainter, fill: QColor, _line: QPen) -> None:
    path = QPainterPath(QPointF(5, 0.8))
    path.lineTo(9.6, 9)
    path.lineTo(0.4, 9)
    path.closeSubpath()
    _filled(painter, fill, path)


def _octagon(painter: QPainter, fill: QColor, _line: QPen) -> None:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    corners = [(3, 0.4), (7, 0.4), (9.6, 3), (9.6, 7), (7, 9.6), (3, 9.6), (0.4, 7), (0.4, 3)]
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    path.addRect(QRectF(2.4, 4.1, 5.2, 1.8))
    _filled(painter, fill, path)


def _clock(painter: QPainter, _fill: QColor, line: QPen) -> None:
    painter.setPen(line)
    painter.drawEllipse(QRectF(0.9, 0.9, 8.2, 8.2))
    painter.drawPolyline(QPolygonF([QPointF(5, 2.8), QPointF(5, 5.2), QPointF(6.7, 6.2)]))


def _pause(painter: QPainter, fill: QColor, _line: QPen) -> None:
    painter.fillRect(QRectF(2, 1.5, 2.2, 7), fill)
    painter.fillRect(QRectF(5.8, 1.5, 2.2, 7), fill)


def _arrow(*, up: bool) -> Callable[[QPainter, QColor, QPen], None]:
    tip, end, wing = (1.2, 8.8, 4.4) if up else (8.8, 1.2, 5.6)

    def paint(painter: QPainter, _fill: QColor, line: QPen) -> None:
        painter.setPen(line)
        painter.drawLine(QPointF(5, tip), QPointF(5, end))
        painter.drawPolyline(QPolygonF([QPointF(1.8, wing), QPointF(5, tip), QPointF(8.2, wing)]))

    return paint


def _question(painter: QPainter, fill: QColor, line: QPen) -> None:
    path = QPainterPath(QPointF(2.6, 3.2))
    path.cubicTo(QPointF(2.6, 0.2), QPointF(7.6, 0.2), QPointF(7.4, 3))
    path.cubicTo(QPointF(7.2, 4.6), QPointF(5, 4.6), QPointF(5, 6.4))
    painter.setPen(line)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(4.1, 7.9, 1.8, 1.8))


def _half(painter: QPainter, fill: QColor, line: QPen) -> None:
    painter.setPen(line)
    painter.drawEllipse(QRectF(1, 1, 8, 8))
    path = QPainterPath(QPointF(5, 1))
    path.arcTo(QRectF(1, 1, 8, 8), 90, 180)
    path.closeSubpath()
    _filled(painter, fill, path)


def _squares(painter: QPainter, _fill: QColor, line: QPen) -> None:
    line.setWidthF(1.3)
    painter.setPen(line)
    painter.drawRoundedRect(QRectF(0.9, 0.9, 5.6, 5.6), 1, 1)
    painter.drawRoundedRect(QRectF(3.5, 3.5, 5.6, 5.6), 1, 1)


def _dash(painter: QPainter, _fill: QColor, line: QPen) -> None:
    painter.setPen(line)
    painter.drawLine(QPointF(1.8, 5), QPointF(8.2, 5))


_PAINTERS: dict[str, Callable[[QPainter, QColor, QPen], None]] = {
    "ring": _ring,
    "dot": _dot,
    "tick": _lines((1.4, 5.4), (4, 8), (8.8, 2.2)),
    "cross": _cross,
    "triangle": _triangle,
    "octagon": _octagon,
    "clock": _clock,
    "pause": _pause,
    "up": _arrow(up=True),
    "down": _arrow(up=False),
    "question": _question,
    "half": _half,
    "squares": _squares,
    "dash": _dash,
}
