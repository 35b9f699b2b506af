"""Buttons with their key in a cap, so that the hand learns where the mouse need not go."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from acucleo_desktop.ui.components.focus_ring import GAP, RING, paint_ring
from acucleo_desktop.ui.keys import cap
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

Kind = Literal["primary", "normal", "flat"]
_RING = RING + GAP


class KeyButton(QPushButton):
    """A button that paints text, icon and key cap.

    Args:
        text: what it does.
        key: shown in a cap, such as `Ctrl F5`; empty for none.
        kind: primary (what Enter does), normal, or flat.
        icon_name: icon at the left; empty for none.
        binds: whether the key is also made a shortcut of the button.
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        kind: Kind = "normal",
        icon_name: str = "",
        parent: QWidget | None = None,
        *,
        binds: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self.key = key
        self.kind: Kind = kind
        self._icon_name = icon_name
        self._field_width = 0
        self.setAccessibleName(f"{text} ({key})" if key else text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if binds and key:
            self.setShortcut(QKeySequence(key.replace(" ", "+")))

    def show_as_field(self, width: int) -> None:
        """Look like a field to type in: a hint in the colour of hints, and a width of its own in pixels."""
        self._field_width = width
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Set the text, and with it the accessible name."""
        super().setText(text)
        self.setAccessibleName(f"{text} ({self.key})" if self.key else text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for icon, text, key cap and focus ring."""
        if self._field_width:
            return QSize(scaled(self._field_width) + 2 * _RING, scaled(28) + 2 * _RING)
        width = 2 * scaled(10) + QFontMetricsF(self._face()).horizontalAdvance(self.text())
        if self._icon_name:
            width += scaled(16) + scaled(6)
        if self.key:
            width += scaled(6) + _cap_width(self.key)
        return QSize(round(width) + 2 * _RING, scaled(28) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button is never squeezed."""
        return self.sizeHint()

    def _face(self) -> QFont:
        return font("body", weight=500 if self.kind == "primary" else 400)

    def _colors(self) -> tuple[str, str, str]:
        tokens = theme()
        if not self.isEnabled():
            return tokens.sunken, tokens.border, tokens.text_3
        if self.kind == "primary":
            return tokens.accent, tokens.accent, tokens.on_accent
        if self.kind == "flat":
            fill = tokens.hover if self.underMouse() else "transparent"
            return fill, "transparent", tokens.text_2
        ink = tokens.text_3 if self._field_width else tokens.text
        return tokens.raised, tokens.border_strong, ink

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button."""
        del event
        fill, line, ink = self._colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        self._paint_body(painter, body, fill, line)
        left = body.left() + scaled(10)
        if self._icon_name:
            size = scaled(16)
            painter.drawPixmap(round(left), round(body.center().y() - size / 2), pixmap(self._icon_name, ink, size))
            left += size + scaled(6)
        right = body.right() - scaled(10)
        if self.key:
            cap = QRectF(right - _cap_width(self.key), body.center().y() - scaled(9), _cap_width(self.key), scaled(18))
            paint_key_cap(painter, cap, self.key, on_accent=self.kind == "primary" and self.isEnabled())
            right = cap.left() - scaled(6)
        painter.setFont(self._face())
        painter.setPen(QColor(ink))
        room = QRectF(left, body.top(), right - left, body.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.end()

    def _paint_body(self, painter: QPainter, body: QRectF, fill: str, line: str) -> None:
        color = QColor(fill)
        if self.isDown() and fill != "transparent":
            color = color.darker(112)
        elif self.underMouse() and self.isEnabled() and fill != "transparent":
            color = color.darker(106) if theme().name == "light" else color.lighter(106)
        painter.setPen(Qt.PenStyle.NoPen if line == "transparent" else QPen(QColor(line)))
        painter.setBrush(color)
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), 6)


def _cap_width(key: str) -> float:
    metrics = QFontMetricsF(font("caption"))
    return max(float(scaled(18)), metrics.horizontalAdvance(cap(key)) + 2 * scaled(5))


def paint_key_cap(painter: QPainter, place: QRectF, key: str, *, on_accent: bool = False) -> None:
    """Paint a key cap.

    Args:
        painter: where to.
        place: its rectangle.
        key: modifiers and key in one cap, such as `Ctrl K`; painted with the Mac's signs there.
        on_accent: whether it lies on a primary button.
    """
    tokens = theme()
    painter.save()
    painter.setFont(font("caption"))
    ink = QColor(tokens.on_accent if on_accent else tokens.text_2)
    line = QColor(tokens.on_accent if on_accent else tokens.border_strong)
    if on_accent:
        line.setAlphaF(0.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QColor(tokens.surface))
    painter.setPen(QPen(line))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(ink)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), cap(key))
    painter.restore()


def key_cap_width(key: str) -> float:
    """Return how wide the cap of a key is."""
    return _cap_width(key)
