"""A card for something that waits for a person: two lines, a severity bar, and the number that opens it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.theme.style import font, scaled, theme

_HEIGHT = 56


class NumberedCard(QAbstractButton):
    """The card.

    Args:
        title: first line.
        text: second line.
        key: in its cap.
        family: colour family of the bar.
    """

    def __init__(self, title: str, text: str, key: str, family: str = "amber", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._text = text
        self._key = key
        self._family = family
        self.setText(title)
        self.setAccessibleName(f"{title}. {text} ({key})")
        self.setToolTip(f"{title}\n{text}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return QSize(scaled(200), scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(tokens.border)))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.surface))
        painter.drawRoundedRect(body, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.family(self._family).dot))
        painter.drawRoundedRect(self._at(10, 3, 10, body.height() - 20), 2, 2)
        cap = key_cap_width(self._key)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_key_cap(painter, self._at(self.width() - 12 - cap, cap, 10, scaled(18)), self._key)
        left, half = float(scaled(24)), self.height() / 2
        first = self._at(left, self.width() - left - cap - 24, 6, half - 6)
        self._write(painter, first, self._title, 500, tokens.text)
        self._write(painter, self._at(left, self.width() - left - 12, half, half - 6), self._text, 400, tokens.text_2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _at(self, left: float, width: float, top: float, height: float) -> QRectF:
        x = self.width() - left - width if self.isRightToLeft() else left
        return QRectF(x, top, max(0.0, width), height)

    def _write(self, painter: QPainter, place: QRectF, words: str, weight: int, color: str) -> None:
        face = font("body" if weight > 400 else "small", weight=weight)  # noqa: PLR2004 - the usual weight
        painter.setFont(face)
        painter.setPen(QColor(color))
        shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown)
