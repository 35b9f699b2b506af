"""Buttons with their key in a cap, so that the hand learns where the mouse need not go."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from acucleo_desktop.ui.components.focus_ring import GAP, RING, paint_ring
from acucleo_desktop.ui.keys import cap
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import advance, font, scaled, theme

Kind = Literal["primary", "normal", "flat"]
_RING = RING + GAP
_CHEVRON = 12
_LEAST_LETTERS = 3
_ICON_ALONE = 2


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
        self._short = ""
        self._turns_icon = False
        self._opens = False
        self._level = 0
        self._own_tip = ""
        self.key_first = False
        self.setAccessibleName(f"{text} ({key})" if key else text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if binds and key:
            self.setShortcut(QKeySequence(key.replace(" ", "+")))

    def show_as_field(self, width: int, short: str) -> None:
        """Look like a field to type in: a hint in the colour of hints, and a width of its own in pixels.

        Args:
            width: in pixels at the usual text size.
            short: the hint where the whole one does not fit.
        """
        self._field_width = width
        self._short = short
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(scaled(width) + 2 * _RING)
        self.updateGeometry()

    def show_opens(self) -> None:
        """Show a chevron behind the words: a press opens a choice."""
        self._opens = True
        self.updateGeometry()

    def can_show(self, level: int) -> bool:
        """Whether less of it can be shown: 1 without its key, 2 the icon alone."""
        return bool(self.key and (self.text() or self._icon_name)) if level == 1 else bool(self._icon_name)

    def show_level(self, level: int) -> None:
        """Show all of it (0), no key (1), or the icon alone (2); the tip has what is not seen."""
        if level != self._level:
            self._level = level
            self._tell_hidden()
            self.updateGeometry()
            self.update()

    def _tell_hidden(self) -> None:
        """Let the tip say what is not seen, unless it says more; with everything seen it says nothing."""
        if self.toolTip() in {"", self._own_tip}:
            self._own_tip = self.accessibleName() if self._level else ""
            self.setToolTip(self._own_tip)

    def width_at(self, level: int) -> int:
        """Return its width where so much of it is shown; what looks like a field may be wider than that."""
        return self._field_least() if self._field_width and level == 0 else self._hint_at(level).width()

    def turn_icon(self, *, is_turned: bool) -> None:
        """Point the icon to the other side."""
        self._turns_icon = is_turned
        self.update()

    def setText(self, text: str) -> None:
        """Set the text, and with it the accessible name."""
        super().setText(text)
        self.setAccessibleName(f"{text} ({self.key})" if self.key else text)
        self._tell_hidden()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for icon, text, key cap and focus ring."""
        if self._field_width and self._level == 0:
            return QSize(scaled(self._field_width) + 2 * _RING, scaled(28) + 2 * _RING)
        return self._hint_at(self._level)

    def _hint_at(self, level: int) -> QSize:
        text = self._text_at(level)
        widths = [self._advance(text)] if text else []
        widths += [scaled(16)] if self._icon_name else []
        widths += [scaled(_CHEVRON)] if self._opens else []
        widths += [key_cap_width(self.key)] if self.key and not level else []
        width = 2 * scaled(_padding(text)) + sum(widths) + scaled(6) * max(0, len(widths) - 1)
        return QSize(math.ceil(width) + 2 * _RING, scaled(28) + 2 * _RING)

    def _text_at(self, level: int) -> str:
        if level == _ICON_ALONE:
            return ""
        return self._short if level and self._short else self.text()

    def minimumSizeHint(self) -> QSize:
        """Return the same, as a button is never squeezed; what looks like a field keeps its icon and its key."""
        if not self._field_width or self._level:
            return self.sizeHint()
        return QSize(self._field_least(), scaled(28) + 2 * _RING)

    def _field_least(self) -> int:
        least = 2 * scaled(10) + scaled(16) + 2 * scaled(6) + scaled(40)
        return math.ceil(least + key_cap_width(self.key)) + 2 * _RING

    def _face(self) -> QFont:
        return font("body", weight=500 if self.kind == "primary" else 400)

    def _advance(self, text: str) -> float:
        return advance(text, "body", weight=500 if self.kind == "primary" else 400)

    def _colors(self) -> tuple[str, str, str]:
        tokens = theme()
        if not self.isEnabled():
            if self.kind == "flat":
                return "transparent", "transparent", tokens.text_3
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
        pad = _padding(self._text_at(self._level))
        self._paint_inside(painter, body.adjusted(scaled(pad), 0, -scaled(pad), 0), ink)
        painter.end()

    def _paint_inside(self, painter: QPainter, room: QRectF, ink: str) -> None:
        """Paint icon, text and key from the leading side to the other."""
        gap, text, key = scaled(6), self._text_at(self._level), "" if self._level else self.key
        if self._icon_name:
            size = scaled(16)
            icon = QRectF(room.left(), room.center().y() - size / 2, size, size)
            at = self._mirrored(icon).topLeft()
            is_turned = self._turns_icon != self.isRightToLeft() if self._has_direction() else False
            painter.drawPixmap(round(at.x()), round(at.y()), pixmap(self._icon_name, ink, size, is_turned=is_turned))
            room = room.adjusted(size + gap, 0, 0, 0)
        words = self._advance(text)
        has_cap = bool(key) and (not text or words + gap + key_cap_width(key) <= room.width() + 1)
        if has_cap or (key and self._field_width):  # where there is little room the words go before their key
            width, height = key_cap_width(key), scaled(18)
            left = room.left() if self.key_first else room.right() - width
            cap_place = QRectF(left, room.center().y() - height / 2, width, height)
            is_on_accent = self.kind == "primary" and self.isEnabled()
            paint_key_cap(
                painter, self._mirrored(cap_place), key, on_accent=is_on_accent, is_faint=not self.isEnabled()
            )
            taken = width + gap
            room = room.adjusted(taken, 0, 0, 0) if self.key_first else room.adjusted(0, 0, -taken, 0)
        if self._opens:
            size = scaled(_CHEVRON)
            place = self._mirrored(QRectF(room.right() - size, room.center().y() - size / 2, size, size))
            painter.drawPixmap(round(place.x()), round(place.y()), pixmap("chevron-down", ink, size))
            room = room.adjusted(0, 0, -size - gap, 0)
        if not text:
            return
        painter.setFont(self._face())
        painter.setPen(QColor(ink))
        whole = self._words(text, room.width())
        said = whole
        if self._advance(whole) > room.width() + 1:
            said = QFontMetricsF(self._face()).elidedText(whole, Qt.TextElideMode.ElideRight, room.width() + 1)
        if len(said) <= _LEAST_LETTERS and said != whole and (self._icon_name or self.key):
            return  # icon and key say more than a letter and dots
        painter.setLayoutDirection(self.layoutDirection())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._mirrored(room.adjusted(0, 0, 1, 0)), int(aligned), said)

    def _words(self, text: str, room: float) -> str:
        """Return the text, or the short one where a field has no room for it."""
        is_narrow = bool(self._short) and self._advance(text) > room + 1
        return self._short if is_narrow else text

    def _has_direction(self) -> bool:
        return self._icon_name.endswith("-right")

    def _mirrored(self, part: QRectF) -> QRectF:
        """Return a rectangle on the other side where the window is read from right to left."""
        if self.isLeftToRight():
            return part
        return QRectF(self.width() - part.right(), part.top(), part.width(), part.height())

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


def _padding(text: str) -> int:
    """Return the room at the sides: less where there is nothing but a key or an icon."""
    return 10 if text else 6


def key_cap_width(key: str) -> float:
    """Return how wide the cap of a key is."""
    return max(float(scaled(18)), advance(cap(key), "caption") + 2 * scaled(5))


def paint_key_cap(
    painter: QPainter, place: QRectF, key: str, *, on_accent: bool = False, is_faint: bool = False
) -> None:
    """Paint a key cap.

    Args:
        painter: where to.
        place: its rectangle.
        key: modifiers and key in one cap, such as `Ctrl K`; painted with the Mac's signs there.
        on_accent: whether it lies on a primary button.
        is_faint: whether its button cannot be pressed.
    """
    tokens = theme()
    painter.save()
    painter.setFont(font("caption"))
    ink = QColor(tokens.on_accent if on_accent else tokens.text_3 if is_faint else tokens.text_2)
    line = QColor(tokens.on_accent if on_accent else tokens.border if is_faint else tokens.border_strong)
    if on_accent:
        line.setAlphaF(0.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QColor(tokens.surface))
    painter.setPen(QPen(line))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(ink)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # `Ctrl \\` is a sequence, no sentence
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), cap(key))
    painter.restore()
