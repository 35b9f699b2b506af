"""Pills: a glyph and a word; quiet ones are plain text, filled ones mean that somebody must act."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acucleo_desktop.ui.components.glyphs import paint_glyph
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.theme.style import advance, font, scaled, theme

HEIGHT, PAD, GAP, GLYPH = 20, 7, 5, 10
_ALIGNED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)


def pill_width(look: Look, text: str) -> float:
    """Return the room that a pill needs for all of its words."""
    words = advance(text, "small", weight=500 if look.is_filled else 400)
    pad = scaled(PAD) if look.is_filled else 0
    return 2 * pad + scaled(GLYPH) + scaled(GAP) + words + 1


def paint_pill(painter: QPainter, place: QRectF, look: Look, text: str = "") -> float:
    """Paint a pill at the leading edge of `place`, vertically centred; return its width.

    The text is elided before the glyph is dropped.
    """
    word = text or look.word
    shades = theme().family(look.family)
    weight = 500 if look.is_filled else 400
    pad = scaled(PAD) if look.is_filled else 0
    room = place.width() - 2 * pad - scaled(GLYPH) - scaled(GAP)
    word, length = _fitted(word, weight, scaled(100), max(0, int(room)))
    width = 2 * pad + scaled(GLYPH) + scaled(GAP) + length
    height = scaled(HEIGHT)
    top = place.center().y() - height / 2
    is_forward = painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft
    body = QRectF(place.left() if is_forward else place.right() - width, top, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.is_filled:
        is_contrast = theme().name == "contrast"
        painter.setPen(QPen(QColor(shades.ink)) if is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.soft))
        painter.drawRoundedRect(body, 6, 6)
    glyph_top = place.center().y() - scaled(GLYPH) / 2
    glyph_left = body.left() + pad if is_forward else body.right() - pad - scaled(GLYPH)
    glyph = QRectF(glyph_left, glyph_top, scaled(GLYPH), scaled(GLYPH))
    paint_glyph(painter, look.glyph, glyph, shades.ink if look.is_filled else shades.dot)
    quiet = theme().text_3 if look.family == "grey" else theme().text_2
    painter.setPen(QColor(shades.ink if look.is_filled else quiet))
    painter.setFont(font("small", weight=weight))
    room = length + 1
    left = glyph.right() + scaled(GAP) if is_forward else glyph.left() - scaled(GAP) - room
    painter.drawText(QRectF(left, top, room, height), _ALIGNED, word)
    painter.restore()
    return width


@lru_cache(maxsize=2048)
def _fitted(word: str, weight: int, _percent: int, room: int) -> tuple[str, float]:
    """Return a word as far as there is room, and how long it is; lists ask for the same few words all the time."""
    metrics = QFontMetricsF(font("small", weight=weight))
    fitting = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
    return fitting, metrics.horizontalAdvance(fitting)


class Pill(QWidget):
    """A pill as a widget, for document headers."""

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text or look.word
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room that glyph and word need."""
        pad = scaled(PAD) if self._look.is_filled else 0
        width = 2 * pad + scaled(GLYPH) + scaled(GAP) + advance(self._text, "small", weight=500)
        return QSize(round(width) + 2, scaled(HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        del event
        painter = QPainter(self)
        paint_pill(painter, QRectF(self.rect()), self._look, self._text)
        painter.end()
