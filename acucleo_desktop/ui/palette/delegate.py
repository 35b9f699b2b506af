"""Painting an entry of the palette: icon, what was typed in bold, where it stands, the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.keys import caps
from acucleo_desktop.ui.palette.entries import Entry
from acucleo_desktop.ui.palette.model import ENTRY_ROLE
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

Index = QModelIndex | QPersistentModelIndex
_CAPTION, _ONE_LINE, _TWO_LINES = 32, 32, 44
_ICON, _CAP = 20, 18


class EntryDelegate(QStyledItemDelegate):
    """Paints captions and entries.

    Args:
        parent: the list.
        shows_enter: whether the selected entry shows Enter in a cap when it has no key of its own.
        shows_icons: whether entries have an icon before their words.
    """

    def __init__(self, parent: QWidget, *, shows_enter: bool = True, shows_icons: bool = True) -> None:
        super().__init__(parent)
        self.typed = ""
        self._shows_enter = shows_enter
        self._shows_icons = shows_icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the fixed height of a caption, an entry of one line, or of two."""
        del option
        entry: Entry | None = index.data(ENTRY_ROLE)
        height = _CAPTION if entry is None else _TWO_LINES if entry.detail else _ONE_LINE
        return QSize(200, scaled(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Entry | None = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if entry is None:
            self._paint_caption(painter, option, str(index.data()))
        else:
            self._paint_entry(painter, option, entry)
        painter.restore()

    @staticmethod
    def _paint_caption(painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(font("caption", weight=600))
        painter.setPen(QColor(theme().text_2))
        room = option.rect.adjusted(scaled(12), 0, -scaled(12), -scaled(4))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading), text)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        tokens = theme()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        place = QRectF(option.rect)
        if is_selected or is_over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_selected else tokens.hover))
            painter.drawRoundedRect(place, 6, 6)
        if is_selected:
            bar = QRectF(place.left(), place.top() + 6, 2, place.height() - 12)
            painter.fillRect(self._mirrored(bar, option), QColor(tokens.accent))
        icon_ink = tokens.text_3 if entry.why_not else tokens.accent_ink if is_selected else tokens.text_2
        size = scaled(_ICON)
        icon = QRectF(place.left() + scaled(12), place.center().y() - size / 2, size, size)
        if not self._shows_icons:
            icon.moveRight(place.left() + scaled(2))
        elif entry.icon:
            at = self._mirrored(icon, option).topLeft()
            painter.drawPixmap(QPoint(round(at.x()), round(at.y())), pixmap(entry.icon, icon_ink, size))
        right = self._paint_caps(painter, option, entry, is_selected=is_selected)
        words = QRectF(icon.right() + scaled(10), place.top(), right - icon.right() - scaled(18), place.height())
        self._paint_words(painter, option, entry, words)

    def _paint_caps(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, *, is_selected: bool) -> float:
        """Paint the keys at the end; return where they begin."""
        place = QRectF(option.rect)
        right = place.right() - scaled(12)
        keys = list(caps(entry.keys)) if entry.keys else ["Enter"] if is_selected and self._shows_enter else []
        for key in reversed(keys):
            width = key_cap_width(key)
            cap = QRectF(right - width, place.center().y() - scaled(_CAP) / 2, width, scaled(_CAP))
            paint_key_cap(painter, self._mirrored(cap, option), key)
            right = cap.left() - scaled(4)
        return right

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, room: QRectF) -> None:
        tokens = theme()
        first = QFontMetricsF(font("body"))
        second = QFontMetricsF(font("small"))
        height = first.height() + (second.height() if entry.detail else 0)
        top = room.center().y() - height / 2
        ink = tokens.text_3 if entry.why_not else tokens.text
        line = QRectF(room.left(), top, room.width(), first.height())
        self._paint_title(painter, option, entry.title, line, ink)
        if entry.detail:
            painter.setFont(font("small"))
            painter.setPen(QColor(tokens.text_3 if entry.why_not else tokens.text_2))
            below = self._mirrored(QRectF(room.left(), line.bottom(), room.width(), second.height()), option)
            said = second.elidedText(entry.detail, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), said)

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, title: str, line: QRectF, ink: str) -> None:
        """Paint the first line; what was typed stands out in it."""
        plain, strong = font("body", weight=500), font("body", weight=600)
        title = QFontMetricsF(strong).elidedText(title, Qt.TextElideMode.ElideRight, line.width())
        at = title.casefold().find(self.typed.casefold()) if self.typed else -1
        end = at + len(self.typed)
        parts = [(title, False)] if at < 0 else [(title[:at], False), (title[at:end], True), (title[end:], False)]
        if option.direction is Qt.LayoutDirection.RightToLeft:
            parts = [(title, False)]
        left = line.left()
        for text, is_strong in parts:
            face = strong if is_strong else plain
            width = QFontMetricsF(face).horizontalAdvance(text)
            painter.setFont(face)
            painter.setPen(QColor(theme().accent_ink if is_strong else ink))
            part = self._mirrored(
                QRectF(left, line.top(), max(width + 2, line.width() if len(parts) == 1 else 0), line.height()), option
            )
            painter.drawText(part, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)
            left += width

    @staticmethod
    def _mirrored(part: QRectF, option: QStyleOptionViewItem) -> QRectF:
        """Return a rectangle on the other side where the window is read from right to left."""
        if option.direction is not Qt.LayoutDirection.RightToLeft:
            return part
        row = QRect(option.rect)
        return QRectF(row.left() + row.right() + 1 - part.right(), part.top(), part.width(), part.height())
