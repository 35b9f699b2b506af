"""A check box with its words, painted from the tokens: the style's own cannot be seen on black."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from acucleo_desktop.ui.components.focus_ring import GAP, RING, paint_ring
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

_BOX, _MARK, _GAP = 16, 12, 8
_EDGE = RING + GAP


class CheckBox(QCheckBox):
    """A check box."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the room of box and words, with that of the ring round the box."""
        words = QFontMetricsF(font("body"))
        wide = _EDGE + scaled(_BOX) + scaled(_GAP) + words.horizontalAdvance(self.text()) + 2
        return QSize(math.ceil(wide), max(scaled(_BOX) + 2 * _EDGE, math.ceil(words.height())))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the box: words are cut before the page is pushed wider."""
        return QSize(scaled(_BOX) * 4, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press on the words too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, mark, words and ring."""
        del event
        tokens, size = theme(), scaled(_BOX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_forward = self.isLeftToRight()
        left = _EDGE if is_forward else self.width() - _EDGE - size
        box = QRectF(left, (self.height() - size) / 2, size, size)
        is_on = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if is_on else tokens.text_3)))
        painter.setBrush(QColor(tokens.accent if is_on else tokens.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if is_on:
            mark = scaled(_MARK)
            inset = (size - mark) / 2
            painter.drawPixmap(
                round(box.left() + inset), round(box.top() + inset), pixmap("check", tokens.on_accent, mark)
            )
        if self.hasFocus():
            paint_ring(painter, box.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE), 4)
        painter.setFont(font("body"))
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.text_3))
        before = _EDGE + size + scaled(_GAP)
        words = QRectF(self.rect()).adjusted(before if is_forward else 0, 0, 0 if is_forward else -before, 0)
        painter.setLayoutDirection(self.layoutDirection())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)
        painter.end()
