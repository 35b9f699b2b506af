"""Contrast as the guideline (WCAG 2.2) computes it, and that of every text in a rendered window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QLabel, QWidget

from tests.support.painted_text import Painted

LEAST = 4.5
_SAMPLES = 8
_NEAR = 2.0


def luminance(color: str) -> float:
    """Return the relative luminance of `#rrggbb`."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def weak_texts(
    root: QWidget, image: QImage, painted: Sequence[Painted], labels: Sequence[QLabel]
) -> Iterator[tuple[QWidget, str, str]]:
    """Find texts that are too faint on what lies behind them, by the pixels of a rendered window.

    Args:
        root: what was rendered.
        image: how it looks.
        painted: texts that were painted.
        labels: texts that Qt has painted.

    Yields:
        Who painted it, the text, and ink, ground and contrast in words.
    """
    for each in painted:
        if each.text.strip() and each.widget.isEnabled():
            yield from _weak(root, image, each.widget, each.glyphs, each.ink, each.text)
    for label in labels:
        if label.text().strip() and label.isEnabled():
            ink = label.palette().color(label.foregroundRole())
            yield from _weak(root, image, label, _words_of(label), ink, label.text())


def _words_of(label: QLabel) -> QRectF:
    """Return where a part of the words of a label lies: its middle line from side to side."""
    room = QRectF(label.contentsRect())
    height = min(room.height(), QFontMetricsF(label.font()).height())
    return QRectF(room.left(), room.center().y() - height / 2, room.width(), height)


def _weak(
    root: QWidget, image: QImage, widget: QWidget, place: QRectF, ink: QColor, text: str
) -> Iterator[tuple[QWidget, str, str]]:
    at = widget.mapTo(root, QPoint(0, 0)) if widget is not root else QPoint(0, 0)
    seen = widget.visibleRegion().boundingRect().intersected(place.toAlignedRect())
    if seen.width() < _NEAR or seen.height() < _NEAR or root.childAt(at + seen.center()) not in {widget, None}:
        return
    ground = _ground(image, seen.translated(at))
    if not ground:
        return
    found = contrast(ink.name(), ground)
    if found < LEAST:
        yield widget, text, f"{ink.name()} on {ground} is {found:.2f}"


def _ground(image: QImage, place: QRect) -> str:
    """Return the colour that is found most often round a text: letters seldom reach the edges of their line."""
    whole = place.intersected(image.rect())
    if whole.isEmpty():
        return ""
    across = [whole.left() + whole.width() * n // _SAMPLES for n in range(_SAMPLES)]
    down = [whole.top() + whole.height() * n // _SAMPLES for n in range(_SAMPLES)]
    points = [(x, y) for x in across for y in (whole.top(), whole.bottom())]
    points += [(x, y) for y in down for x in (whole.left(), whole.right())]
    colors = Counter(image.pixel(x, y) for x, y in points)
    return QColor(colors.most_common(1)[0][0]).name()
