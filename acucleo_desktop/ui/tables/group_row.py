"""Painting the row of a group: chevron, name, count, a hint, and its one button with the key in a cap."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.tables.group_words import GroupPress
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

_MARGIN, _CHEVRON, _TEXT, _ICON, _PAD, _GAP, _HEIGHT = 12, 16, 36, 16, 10, 6, 28


@dataclass(frozen=True, slots=True)
class GroupLook:
    """What a group's row shows."""

    title: str
    count: str
    hint: str
    press: GroupPress | None
    is_open: bool
    is_pointed_at: bool = False


def button_place(row: QRectF, press: GroupPress, direction: Qt.LayoutDirection) -> QRectF:
    """Return where the button of a group's row lies."""
    words = QFontMetricsF(font("body")).horizontalAdvance(press.text)
    width = 2 * scaled(_PAD) + scaled(_ICON) + scaled(_GAP) + words + scaled(_GAP) + key_cap_width(press.key)
    height = min(float(scaled(_HEIGHT)), row.height() - 4)
    place = QRectF(row.right() - _MARGIN - width, row.center().y() - height / 2, width, height)
    return turned(place, row, direction)


def paint_group_row(painter: QPainter, row: QRectF, look: GroupLook, direction: Qt.LayoutDirection) -> None:
    """Paint the row of a group over the whole width of the list."""
    tokens = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(direction)
    size = scaled(_CHEVRON)
    leading = direction is Qt.LayoutDirection.LeftToRight
    icon = "chevron-down" if look.is_open else "chevron-right"
    place = turned(QRectF(row.left() + _MARGIN, row.center().y() - size / 2, size, size), row, direction)
    mark = pixmap(icon, tokens.text_2, size)
    if not look.is_open and not leading:
        painter.save()
        painter.translate(place.center())
        painter.scale(-1, 1)
        painter.drawPixmap(round(-size / 2), round(-size / 2), mark)
        painter.restore()
    else:
        painter.drawPixmap(place.topLeft().toPoint(), mark)
    end = row.right() - _MARGIN
    if look.press is not None:
        button = button_place(row, look.press, Qt.LayoutDirection.LeftToRight)
        _paint_button(painter, turned(button, row, direction), look.press, direction, hovered=look.is_pointed_at)
        end = button.left() - 12
    _paint_words(painter, QRectF(row.left(), row.top(), end - row.left(), row.height()), row, look, direction)
    painter.restore()


def _paint_words(painter: QPainter, room: QRectF, row: QRectF, look: GroupLook, direction: Qt.LayoutDirection) -> None:
    tokens = theme()
    left = room.left() + scaled(_TEXT)
    aligned = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
    hint_face = font("small")
    hint_width = QFontMetricsF(hint_face).horizontalAdvance(look.hint) if look.hint else 0.0
    for text, face, ink in (
        (look.title, font("heading"), tokens.text),
        (look.count, font("body"), tokens.text_3),
    ):
        metrics = QFontMetricsF(face)
        width = min(metrics.horizontalAdvance(text) + 1, max(0.0, room.right() - left))
        painter.setFont(face)
        painter.setPen(QColor(ink))
        place = turned(QRectF(left, room.top(), width, room.height()), row, direction)
        painter.drawText(place, aligned, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
        left += width + scaled(8)
    if look.hint and room.right() - left >= hint_width:
        painter.setFont(hint_face)
        painter.setPen(QColor(tokens.text_3))
        place = turned(QRectF(room.right() - hint_width - 1, room.top(), hint_width + 1, room.height()), row, direction)
        painter.drawText(place, aligned, look.hint)


def _paint_button(
    painter: QPainter, body: QRectF, press: GroupPress, direction: Qt.LayoutDirection, *, hovered: bool
) -> None:
    tokens = theme()
    fill = QColor(tokens.raised)
    if hovered:
        fill = fill.darker(106) if tokens.name == "light" else fill.lighter(106)
    painter.setPen(QPen(QColor(tokens.border_strong)))
    painter.setBrush(fill)
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    size, pad, gap = scaled(_ICON), scaled(_PAD), scaled(_GAP)
    icon = turned(QRectF(body.left() + pad, body.center().y() - size / 2, size, size), body, direction)
    painter.drawPixmap(icon.topLeft().toPoint(), pixmap(press.icon, tokens.text, size))
    cap_width, cap_height = key_cap_width(press.key), scaled(18)
    cap = QRectF(body.right() - pad - cap_width, body.center().y() - cap_height / 2, cap_width, cap_height)
    words = QRectF(
        body.left() + pad + size + gap, body.top(), cap.left() - gap - body.left() - pad - size, body.height()
    )
    painter.setFont(font("body"))
    painter.setPen(QColor(tokens.text))
    aligned = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
    painter.drawText(turned(words, body, direction), aligned, press.text)
    paint_key_cap(painter, turned(cap, body, direction), press.key)


def turned(place: QRectF, within: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Return a place on the other side where the script runs from right to left."""
    if direction is Qt.LayoutDirection.LeftToRight:
        return place
    return QRectF(within.left() + within.right() - place.right(), place.top(), place.width(), place.height())
