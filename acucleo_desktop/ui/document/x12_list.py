"""The X12 view: numbered segments in colours, and under the lit element a card that says what it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from acucleo_desktop.sync.desk_types import X12Line, X12View
from acucleo_desktop.sync.fact_types import Element
from acucleo_desktop.ui.document.tab_steps import tab_step
from acucleo_desktop.ui.document.x12_delegate import CARD_ROWS, SegmentDelegate
from acucleo_desktop.ui.document.x12_text import element_at, explain_segment, pieces_of, segment_text
from acucleo_desktop.ui.language.words import tr

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _TOOLTIP, _ACCESSIBLE = 0, 3, 11
LINE_ROLE, SLICE_ROLE = 256, 257


class X12Model(QAbstractListModel):
    """The segments of one document; below the line of the card stand rows that hold the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = X12View()
        self.underlined: Mapping[tuple[int, int], str] = {}
        self.families: Mapping[int, tuple[tuple[int, str], ...]] = {}  # the same by line
        self.lit: frozenset[tuple[int, int]] = frozenset()
        self.caret = (0, 0)
        self.lit_lines: frozenset[int] = frozenset()  # with a light or the caret in them
        self._card = -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of segments, and of the rows of an open card."""
        if parent.isValid():
            return 0
        return len(self.view.lines) + (CARD_ROWS if self._card >= 0 else 0)

    def data(self, index: Index, role: int = 0) -> Any:
        """Return a segment as text, its explanation, the segment itself, or which slice of the card a row is."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        number, part = self.line_of(index.row())
        line = self.view.lines[number]
        if role == LINE_ROLE:
            return line
        if role == SLICE_ROLE:
            return part
        if part:
            return "" if role in {_DISPLAY, _ACCESSIBLE} else None
        if role == _DISPLAY:
            return segment_text(line, self.view)
        if role in {_TOOLTIP, _ACCESSIBLE}:
            told = explain_segment(line)
            return told if line.meaning in told else f"{line.meaning}\n{told}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the caret pass over the rows of the card."""
        if index.isValid() and self.line_of(index.row())[1]:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def line_of(self, row: int) -> tuple[int, int]:
        """Return the index of the segment of a row, and which slice of the card it is; 0 for the segment itself."""
        if self._card < 0 or row <= self._card:
            return row, 0
        if row <= self._card + CARD_ROWS:
            return self._card, row - self._card
        return row - CARD_ROWS, 0

    def row_of(self, number: int) -> int:
        """Return the row of a line by its number, which counts from 1."""
        position = number - 1
        return position + CARD_ROWS if 0 <= self._card < position else position

    def show_view(self, view: X12View, underlined: Mapping[tuple[int, int], str]) -> None:
        """Show other segments; `underlined` has colour families by line and element, 0 for the whole segment."""
        self.beginResetModel()
        self.view, self.underlined, self.families = view, underlined, _by_line(underlined)
        self.lit, self.lit_lines, self.caret, self._card = frozenset(), frozenset(), (0, 0), -1
        self.endResetModel()

    def place_caret(self, line: int, element: int, lit: frozenset[tuple[int, int]]) -> None:
        """Put the caret on an element, and open its card below it; element 0 shows none."""
        self.lit = lit
        card = line - 1 if element and not self.view.is_raw and 0 < line <= len(self.view.lines) else -1
        if card != self._card:
            if self._card >= 0:
                first = self._card + 1
                self.beginRemoveRows(QModelIndex(), first, first + CARD_ROWS - 1)
                self._card = -1
                self.endRemoveRows()
            if card >= 0:
                self.beginInsertRows(QModelIndex(), card + 1, card + CARD_ROWS)
                self._card = card
                self.endInsertRows()
        self.caret = (line, element)
        self.lit_lines = frozenset((line, *(number for number, _element in lit)))
        if self.view.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))


class X12ListView(QListView):
    """A list of segments in which the caret walks from element to element.

    Signals:
        element_chosen: number of the line, and of the element in it; 0 for the whole segment.
        step_wanted: 1 for the next field, -1 for the one before.
    """

    element_chosen = Signal(int, int)
    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segments = X12Model(self)
        self.setModel(self.segments)
        self.painter = SegmentDelegate(self)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # X12 does not mirror
        self.setAccessibleName(tr("X12 view"))

    def show_view(self, view: X12View, underlined: Mapping[tuple[int, int], str]) -> None:
        """Show the segments of a document."""
        if (view, underlined) != (self.segments.view, self.segments.underlined):  # else all but the light is as it was
            self.segments.show_view(view, underlined)

    def show_light(self, elements: tuple[Element, ...], caret: Element | None = None) -> None:
        """Light the elements of a fact, and put the caret on one of them; without any the light goes out."""
        places = frozenset((each.line, each.number) for each in elements)
        first = caret or (elements[0] if elements else None)
        if first is None:
            self.segments.place_caret(0, 0, places)
            return
        self.segments.place_caret(first.line, first.number, places)
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """Scroll so that the caret and its card are seen."""
        line = self.segments.caret[0]
        if not line:
            return
        row = self.segments.row_of(line)
        self.executeDelayedItemsLayout()  # the card has just opened
        self.setCurrentIndex(self.segments.index(row, 0))
        self.scrollTo(self.segments.index(min(row + CARD_ROWS, self.segments.rowCount() - 1), 0))
        self.scrollTo(self.segments.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caret in sight; a page that has just been opened gets its size only now."""
        super().resizeEvent(event)
        self._bring_into_sight()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Light the element under the mouse."""
        index = self.indexAt(event.position().toPoint())
        self.setFocus()
        if not index.isValid():
            return
        number, part = self.segments.line_of(index.row())
        if part:
            return
        line = self.segments.view.lines[number]
        pieces = pieces_of(line, self.segments.view)
        place = self.painter.text_place(QRectF(self.visualRect(index)), line)
        shift = self.painter.shift(pieces, line.number, self.segments, place.width())
        self.element_chosen.emit(line.number, element_at(pieces, event.position().x() - place.left() + shift))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows: left and right by element, up and down by segment."""
        line, element = self.segments.caret
        lines = self.segments.view.lines
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 20, Qt.Key.Key_PageUp: -20}
        if not lines or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in steps:
            aim = lines[max(0, min(len(lines) - 1, line - 1 + steps[key] if line else 0))]
            self.element_chosen.emit(aim.number, _filled(aim, max(1, element), 1) or _filled(aim, element, -1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            aim = lines[0 if key == Qt.Key.Key_Home else -1]
            self.element_chosen.emit(aim.number, _filled(aim, 1, 1))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._walk(line or 1, element, 1 if key == Qt.Key.Key_Right else -1)
        else:
            event.ignore()

    def _walk(self, number: int, element: int, step: int) -> None:
        lines = self.segments.view.lines
        found = _filled(lines[number - 1], element + step, step)
        while not found and 0 < number + step <= len(lines):
            number += step
            line = lines[number - 1]
            found = _filled(line, 1 if step > 0 else len(line.elements), step)
        if found:
            self.element_chosen.emit(number, found)

    def event(self, event: QEvent) -> bool:
        """Move by field with Tab."""
        step = tab_step(event)
        if step:
            self.step_wanted.emit(step)
            return True
        return super().event(event)


def _by_line(underlined: Mapping[tuple[int, int], str]) -> dict[int, tuple[tuple[int, str], ...]]:
    found: dict[int, tuple[tuple[int, str], ...]] = {}
    for (line, element), family in sorted(underlined.items()):
        found[line] = (*found.get(line, ()), (element, family))
    return found


def _filled(line: X12Line, start: int, step: int) -> int:
    """Return the first element with text from `start` on, in one direction; 0 when there is none."""
    number = start
    while 0 < number <= len(line.elements):
        if line.elements[number - 1].text.strip():
            return number
        number += step
    return 0
