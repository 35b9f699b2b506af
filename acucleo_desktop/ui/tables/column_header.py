"""The titles of a list: which columns are shown, in which order, how wide, and by which the list stands."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from acucleo_desktop.ledger.rows import Order
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.columns import COLUMN_TABLE, COLUMNS, LAST_TO_FIT, NUMBER_OF, USUAL, Layout
from acucleo_desktop.ui.tables.delegate import LEAD
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import advance, font, scaled, theme

_WORDS, _AIR, _PAD, _CHEVRON = 15, 13, 8, 12
_LEAST = 48
_GIVES: tuple[tuple[frozenset[str], int], ...] = (
    (frozenset({"partner", "document", "check", "file"}), 85),
    (frozenset({"document"}), 55),
    (frozenset({"partner", "file"}), 62),
    (frozenset({"delivery", "answer"}), 85),
    (frozenset({"check"}), 62),
    (frozenset({"number", "delivery", "answer"}), 75),
)
"""In which order columns give way where there is too little room, and down to how many percent of their width: a cut
name is still a name, the number of the kind of document stays, a state has its glyph. What is left then scrolls."""
_TAKES = 160  # percent
_UPWARDS = frozenset({Order.OLDEST, Order.SMALLEST, Order.NUMBER})


class ColumnHeader(QHeaderView):
    """The header of a list of documents.

    Columns that nobody has drawn share the room that is left; the others keep their width.

    Signals:
        first_changed: another column is shown first.
        layout_changed: a person has moved, drawn, shown or hidden a column.
        order_asked: the title of a column was pressed.
    """

    first_changed = Signal(int)
    layout_changed = Signal()
    order_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.order = Order.NEWEST
        self._drawn: dict[str, int] = {}
        self._needed: dict[int, int] = {}
        self._wished: dict[str, int] = {}
        self._has_chosen = False
        self._is_arranging = False
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setFirstSectionMovable(True)
        self.setMinimumSectionSize(scaled(_LEAST))
        self.setFont(font("caption"))
        self.setFixedHeight(scaled(_WORDS) + _AIR)
        self.setAccessibleName(tr("Columns"))
        self.sectionMoved.connect(self._moved)
        self.sectionResized.connect(self._resized)
        self.sectionClicked.connect(self.order_asked)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Paint a title; the one by which the list stands has a chevron."""
        if not rect.isValid():
            return
        tokens, column = theme(), COLUMN_TABLE[logicalIndex]
        painter.save()
        painter.fillRect(rect, tokens.sunken)
        painter.setPen(tokens.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_ordering = self.order in column.orders and (self.order is not Order.NEWEST)
        painter.setFont(font("caption", weight=600 if is_ordering else 500))
        painter.setPen(tokens.text_2 if is_ordering else tokens.text_3)
        lead = scaled(LEAD) if logicalIndex == self.first_column() else _PAD
        inner = rect.adjusted(lead, 0, -_PAD, 0) if self.isLeftToRight() else rect.adjusted(_PAD, 0, -lead, 0)
        if is_ordering:
            inner = self._paint_chevron(painter, inner, is_right=column.is_right)
        side = Qt.AlignmentFlag.AlignTrailing if column.is_right else Qt.AlignmentFlag.AlignLeading
        metrics = QFontMetricsF(painter.font())
        painter.setLayoutDirection(self.layoutDirection())
        title = metrics.elidedText(tr(column.title), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | side), title)
        painter.restore()

    def _paint_chevron(self, painter: QPainter, inner: QRect, *, is_right: bool) -> QRect:
        """Paint the chevron beside the title, turned where the small ones come first; return the room left."""
        size = scaled(_CHEVRON)
        at_end = is_right is self.isLeftToRight()
        words = round(QFontMetricsF(painter.font()).horizontalAdvance(tr(self._ordering_title()))) + 4
        if at_end:
            left, rest = inner.right() - size, inner.adjusted(0, 0, -size - 2, 0)
        elif self.isLeftToRight():
            left, rest = min(inner.left() + words, inner.right() - size), inner.adjusted(0, 0, -size - 2, 0)
        else:
            left, rest = inner.left(), inner.adjusted(size + 2, 0, 0, 0)
        painter.save()
        painter.translate(left + size / 2, inner.center().y() + 1)
        if self.order in _UPWARDS:
            painter.rotate(180)
        painter.drawPixmap(round(-size / 2), round(-size / 2), pixmap("chevron-down", theme().text_2, size))
        painter.restore()
        return rest

    def _ordering_title(self) -> Any:
        return next(column.title for column in COLUMN_TABLE if self.order in column.orders)

    def show_order(self, order: Order) -> None:
        """Show by which column the list stands."""
        self.order = order
        self.viewport().update()

    # Which columns, in which order

    def first_column(self) -> int:
        """Return the column that is shown first."""
        for place in range(self.count()):
            column = self.logicalIndex(place)
            if not self.isSectionHidden(column):
                return column
        return 0

    def shown(self) -> tuple[str, ...]:
        """Return the columns that are shown, from the leading edge on."""
        columns = [self.logicalIndex(place) for place in range(self.count())]
        return tuple(COLUMNS[column] for column in columns if not self.isSectionHidden(column))

    def layout_now(self) -> Layout:
        """Return how the columns stand, as far as a person has arranged them."""
        return Layout(self.shown() if self._has_chosen else (), dict(self._drawn))

    def show_layout(self, layout: Layout, room: int) -> None:
        """Arrange the columns."""
        self._has_chosen = bool(layout.shown)
        self._drawn = dict(layout.widths)
        self._arrange(layout.shown or USUAL)
        self.share(room)

    def show_columns(self, names: Sequence[str]) -> None:
        """Show these columns in this order, by a person's choice."""
        self._has_chosen = True
        self._arrange(names)
        self.layout_changed.emit()

    def widen(self, name: str, pixels: int) -> None:
        """Make a column wider or narrower, as by drawing it."""
        number = NUMBER_OF[name]
        self.resizeSection(number, max(scaled(_LEAST), self._needed.get(number, 0), self.sectionSize(number) + pixels))

    def _arrange(self, names: Sequence[str]) -> None:
        self._is_arranging = True
        for place, name in enumerate(names):
            self.moveSection(self.visualIndex(NUMBER_OF[name]), place)
        for name, number in NUMBER_OF.items():
            self.setSectionHidden(number, name not in names)
        self._is_arranging = False
        self.first_changed.emit(self.first_column())

    def _moved(self, *_places: int) -> None:
        if not self._is_arranging:
            self._has_chosen = True
            self.first_changed.emit(self.first_column())
            self.layout_changed.emit()

    def _resized(self, column: int, _before: int, width: int) -> None:
        if not self._is_arranging and width > 0:
            self._drawn[COLUMNS[column]] = round(width * 100 / max(1, scaled(100)))
            self.layout_changed.emit()

    # Widths

    def need(self, column: int, width: int) -> bool:
        """Note that a column needs a width so that nothing in it is cut; return whether it needs more than before."""
        if width <= self._needed.get(column, 0):
            return False
        self._needed[column] = width
        return True

    def forget_needs(self) -> None:
        """Begin with the widths of another list: what the one before could not cut need not be here."""
        self._needed.clear()

    def wish(self, widths: Mapping[str, int]) -> bool:
        """Note how wide what a list shows first is; return whether that is something else than before."""
        if dict(widths) == self._wished:
            return False
        self._wished = dict(widths)
        return True

    def share(self, room: int) -> None:
        """Share a width among the columns; the date is left out where there is no room for it."""
        names = list(self.shown())
        if not self._has_chosen and not self._drawn:
            usual = [name for name in USUAL if name != LAST_TO_FIT]
            fits = sum(self._base(name) for name in USUAL) <= room
            self._is_arranging = True
            self.setSectionHidden(NUMBER_OF[LAST_TO_FIT], not fits)
            self._is_arranging = False
            names = [*usual, LAST_TO_FIT] if fits else usual
        base = self._fitted(names, room)
        shares = {name: COLUMN_TABLE[NUMBER_OF[name]].grows for name in names if name not in self._drawn}
        shares = {name: share for name, share in shares.items() if share} or {names[-1]: 1}
        spare = room - sum(base.values())
        widths = self._narrowed(base, -spare) if spare < 0 else _widened(base, shares, spare)
        widths[names[-1]] += max(0, room - sum(widths.values()))
        self._is_arranging = True
        for name in names:
            self.resizeSection(NUMBER_OF[name], widths[name])
        self._is_arranging = False

    def _narrowed(self, base: Mapping[str, int], lack: int) -> dict[str, int]:
        """Return narrower widths: columns give way one group after the other, a drawn one never."""
        widths = dict(base)
        for names, percent in _GIVES:
            room = {name: widths[name] - self._least(name, base[name], percent) for name in names if name in widths}
            of = sum(room.values())
            if lack <= 0 or of <= 0:
                continue
            taken = min(lack, of)
            for name, most in room.items():
                widths[name] -= -(-most * taken // of)  # rounded up: a pixel too much would let the list scroll
            lack -= taken
        return widths

    def _least(self, name: str, width: int, percent: int) -> int:
        """Return how narrow a column may be; its title, and what must be seen whole of it, is never cut."""
        if name in self._drawn:
            return width
        needed = self._needed.get(NUMBER_OF[name], 0)
        return min(width, max(width * percent // 100, self._title_width(name), scaled(_LEAST), needed))

    def _title_width(self, name: str) -> int:
        number = NUMBER_OF[name]
        pads = _PAD + (scaled(LEAD) if number == self.first_column() else _PAD)
        return math.ceil(advance(tr(COLUMN_TABLE[number].title), "caption", weight=600)) + pads + 1

    def _fitted(self, names: Sequence[str], room: int) -> dict[str, int]:
        """Return widths to begin with: what a column has too much is given to those whose words would be cut."""
        base = {name: self._base(name) for name in names}
        free = [name for name in names if COLUMN_TABLE[NUMBER_OF[name]].grows and name not in self._drawn]
        wished = {name: min(self._wished[name], base[name] * _TAKES // 100) for name in free if name in self._wished}
        for name, width in wished.items():
            needed = self._needed.get(NUMBER_OF[name], 0)
            base[name] = min(base[name], max(width, self._title_width(name), scaled(_LEAST), needed))
        lacking = {name: max(0, width - base[name]) for name, width in wished.items()}
        spare, of = max(0, room - sum(base.values())), sum(lacking.values())
        for name, lack in lacking.items():
            base[name] += lack if of <= spare else spare * lack // of
        return base

    def _base(self, name: str) -> int:
        number = NUMBER_OF[name]
        width = scaled(self._drawn.get(name, COLUMN_TABLE[number].width))
        return max(width, self._needed.get(number, 0))


def _widened(base: Mapping[str, int], shares: Mapping[str, int], spare: int) -> dict[str, int]:
    """Return wider widths: what is left is shared out, without a pixel too few."""
    widths, given, last = dict(base), 0, list(shares)[-1]
    for name, share in shares.items():
        more = spare - given if name == last else spare * share // sum(shares.values())
        widths[name] += more
        given += more
    return widths
