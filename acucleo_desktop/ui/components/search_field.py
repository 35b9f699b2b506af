"""A field to find something in: a glass at its beginning, and its key at the end while nothing is typed."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.components.hint_field import HintField
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

_ICON, _GAP, _CAP = 16, 8, 18


class SearchField(HintField):
    """The field.

    Args:
        hint: what may be typed, shown while nothing is.
        key: that brings the caret here, shown in a cap while the caret is elsewhere; empty for none.
        name: for people who hear the screen, where the hint says less than they need.
    """

    def __init__(self, hint: str, key: str = "", name: str = "") -> None:
        super().__init__()
        self._key = key
        self.setAccessibleName(name or hint)
        lead = scaled(_ICON) + scaled(_GAP) - 2  # the field itself keeps 8 pixels at its sides, and Qt two more
        trail = math.ceil(key_cap_width(key)) if key else 0
        is_forward = self.isLeftToRight()
        self.setTextMargins(lead if is_forward else trail, 0, trail if is_forward else lead, 0)
        self.set_hint(hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the glass, and the key while it is of use."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, is_forward = scaled(_ICON), self.isLeftToRight()
        left = _GAP + 1 if is_forward else self.width() - size - _GAP - 1
        painter.drawPixmap(left, (self.height() - size) // 2, pixmap("search", theme().text_3, size))
        if self._key and not self.text() and not self.hasFocus():
            width, height = key_cap_width(self._key), scaled(_CAP)
            start = self.width() - width - 6 if is_forward else 6.0
            paint_key_cap(painter, QRectF(start, (self.height() - height) / 2, width, height), self._key)
        painter.end()
