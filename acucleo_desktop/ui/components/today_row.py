"""How the lines of Today look: severity, icon, two lines of words, who, by when, and the next press with its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from acucleo_desktop.sync.desk_types import TodayRow, Urgency
from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.components.clock_words import clock_of
from acucleo_desktop.ui.components.pills import paint_pill, pill_width
from acucleo_desktop.ui.components.today_list import ENTRY_ROLE, Entry
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

ROW, HEAD = 48, 36
_FAMILY = {Urgency.RED: "red", Urgency.AMBER: "amber", Urgency.GREY: "grey"}
_WHO, _DUE, _PRESS, _LEAST_WORDS = 96, 156, 176, 240
_LEAST_DUE, _LEAST_WHO, _LEAST_PRESS, _MOST_PRESS = 96, 56, 120, 0.26
_WORDS_BEFORE_WHO = 320
_V_CENTER = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide who, when and the next press are, in pixels: as wide as the words of the list, within bounds."""

    who: float
    due: float
    press: float


class _Sheet:
    """Paints into a line that may run from the right: places are given as if it ran from the left."""

    def __init__(self, painter: QPainter, place: QRectF, *, is_mirrored: bool) -> None:
        self.painter = painter
        self.place = place
        self._is_mirrored = is_mirrored

    def rect(self, left: float, top: float, width: float, height: float) -> QRectF:
        """Return a place in the line, measured from its leading edge and its top."""
        x = self.place.right() - left - width if self._is_mirrored else self.place.left() + left
        return QRectF(x, self.place.top() + top, width, height)

    def text(self, place: QRectF, words: str, face: QFont, color: str, *, trails: bool = False) -> None:
        """Write words, cut at their end where they do not fit."""
        self.painter.setFont(face)
        self.painter.setPen(QColor(color))
        shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        to_right = trails != self._is_mirrored
        side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
        self.painter.drawText(place, int(_V_CENTER | side | Qt.AlignmentFlag.AlignAbsolute), shown)


class TodayDelegate(QStyledItemDelegate):
    """Paints rows and heads.

    Args:
        now: the present moment, for the clocks.
        parent: owner.
    """

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._columns = _Columns(scaled(_WHO), scaled(_DUE), scaled(_PRESS))

    def measure(self, entries: Iterable[Entry]) -> None:
        """Let the columns suit the lines that are shown."""
        rows = [entry.row for entry in entries if entry.row is not None]
        small, body = QFontMetricsF(font("small")), QFontMetricsF(font("body"))
        pills = [pill_width(*clock_of(row, self._now())) for row in rows if row.who]
        names = [small.horizontalAdvance(said(row.who)) for row in rows]
        presses = [body.horizontalAdvance(press_words(row)) for row in rows]
        cap = key_cap_width("Enter") + 8
        self._columns = _Columns(
            _within(max(names, default=0.0) + 16, scaled(_LEAST_WHO), scaled(_WHO)),
            _within(max(pills, default=0.0) + 20, scaled(_LEAST_DUE), scaled(_DUE)),
            max(max(presses, default=0.0) + cap, scaled(_LEAST_PRESS)),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row or a head."""
        del option
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(scaled(200), scaled(ROW if entry.row is not None else HEAD))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a line."""
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        sheet = _Sheet(painter, place, is_mirrored=option.direction == Qt.LayoutDirection.RightToLeft)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        tokens = theme()
        if entry.row is None:
            painter.fillRect(place, QColor(tokens.sunken))
        if (is_chosen and has_focus) or (is_chosen and entry.row is not None):
            painter.fillRect(place, QColor(tokens.selection))
        elif is_under and (entry.row is not None or entry.folds):
            painter.fillRect(place, QColor(tokens.hover))
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), QColor(tokens.border))
        if entry.row is None:
            _head(sheet, entry)
        else:
            self._row(sheet, entry, entry.row, is_chosen=is_chosen)
        if has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _row(self, sheet: _Sheet, entry: Entry, row: TodayRow, *, is_chosen: bool) -> None:
        tokens, place, painter = theme(), sheet.place, sheet.painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.family(_FAMILY[row.urgency]).dot))
        painter.drawRoundedRect(sheet.rect(4, 8, 3, place.height() - 16), 2, 2)
        size = scaled(20)
        icon = sheet.rect(20, (place.height() - size) / 2, size, size)
        painter.drawPixmap(round(icon.left()), round(icon.top()), pixmap(row.icon, tokens.text_2, size))
        end = place.width() - 12
        width, columns = place.width(), self._columns
        most = max(float(scaled(_PRESS)), width * _MOST_PRESS)
        end = _press(sheet, entry, row, end, min(columns.press, most, width * 0.4), is_first=is_chosen)
        has_due = bool(row.who) and end >= scaled(_LEAST_WORDS) + columns.due
        has_who = has_due and end >= scaled(_WORDS_BEFORE_WHO) + columns.due + columns.who
        if has_due:
            end -= columns.due
            look, words = clock_of(row, self._now())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            paint_pill(painter, sheet.rect(end, 0, columns.due - 8, place.height()), look, words)
        if has_who:
            end -= columns.who
            who = sheet.rect(end, 0, columns.who - 12, place.height())
            sheet.text(who, said(row.who), font("small"), tokens.text_2)
        left = scaled(52)
        room = max(0.0, end - left - 12)
        first, second = font("body", weight=500), font("small")
        high = QFontMetricsF(first).height() + QFontMetricsF(second).height()
        top = (place.height() - high) / 2
        half = QFontMetricsF(first).height()
        sheet.text(sheet.rect(left, top, room, half), said(row.title), first, tokens.text)
        sheet.text(sheet.rect(left, top + half, room, high - half), said(row.line2), second, tokens.text_2)


def _press(sheet: _Sheet, entry: Entry, row: TodayRow, end: float, wide: float, *, is_first: bool) -> float:
    """Paint the next press at the trailing edge; return where its column begins."""
    tokens, place = theme(), sheet.place
    begin = end - wide
    cap = entry.cap
    if cap:
        width = key_cap_width(cap)
        paint_key_cap(sheet.painter, sheet.rect(end - width, (place.height() - scaled(18)) / 2, width, scaled(18)), cap)
        end -= width + 8
    else:
        end -= key_cap_width("0") + 8
    color = tokens.accent_ink if is_first or cap == "Enter" else tokens.text_2
    words = sheet.rect(begin, 0, end - begin, place.height())
    sheet.text(words, press_words(row), font("body"), color, trails=True)
    return begin - 8


def _within(wanted: float, least: float, most: float) -> float:
    return max(least, min(wanted, most))


def press_words(row: TodayRow) -> str:
    """Return the next press in few words: the reason that a fix gives stands on the document."""
    return said(row.next_press.label).partition(", ")[0]


def _head(sheet: _Sheet, entry: Entry) -> None:
    tokens, height = theme(), sheet.place.height()
    left: float = 20
    if entry.folds:
        size = scaled(16)
        name = "chevron-down" if entry.folds == "open" else "chevron-right"
        chevron = sheet.rect(left, (height - size) / 2, size, size)
        sheet.painter.drawPixmap(round(chevron.left()), round(chevron.top()), pixmap(name, tokens.text_2, size))
        left += size + scaled(10)
    face = font("heading")
    for words, style, color in ((entry.title, face, tokens.text), (f"{entry.count}", font("body"), tokens.text_3)):
        width = QFontMetricsF(style).horizontalAdvance(words) + 1
        sheet.text(sheet.rect(left, 0, width, height), words, style, color)
        left += width + 8
    room = sheet.place.width() - left - 16
    sheet.text(sheet.rect(left + 4, 0, room, height), entry.hint, font("small"), tokens.text_3, trails=not entry.folds)
