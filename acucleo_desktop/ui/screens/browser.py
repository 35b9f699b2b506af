"""The document browser: one list for every folder, narrowed, grouped and ordered as the clerk likes, with a preview."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Order
from acucleo_desktop.sync.lists import Group, GroupBy
from acucleo_desktop.ui.components.basics import line
from acucleo_desktop.ui.components.undo_bar import UndoBar
from acucleo_desktop.ui.components.work_bar import SelectionBar, WorkBar
from acucleo_desktop.ui.document.document_preview import DocumentPreview
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.empty_list import EmptyList
from acucleo_desktop.ui.screens.filter_row import FilterRow
from acucleo_desktop.ui.screens.list_filter import ListFilter
from acucleo_desktop.ui.screens.list_look import ROWS_AT_FIRST, ListRequest, Look
from acucleo_desktop.ui.screens.list_panes import ListPanes
from acucleo_desktop.ui.tables.columns import COLUMN_TABLE, NUMBER_OF, next_order
from acucleo_desktop.ui.tables.delegate import row_height
from acucleo_desktop.ui.tables.documents import DocumentTableModel
from acucleo_desktop.ui.tables.group_words import group_press
from acucleo_desktop.ui.tables.list_view import DocumentTable
from acucleo_desktop.ui.tables.sections import Section, Span

_ARROWS_PAUSE_MS = 30
_AMOUNT = NUMBER_OF["amount"]
_DELIVERY = NUMBER_OF["delivery"]
_ROWS_OVER_PREVIEW = 5


def bulk_actions() -> tuple[tuple[str, str, str, str], ...]:
    """Return what can be done with many documents: action, text, key, icon."""
    return (
        ("approve", tr("Approve"), "A", "approve"),
        ("take_back", tr("Take back"), "U", "take-back"),
        ("replay", tr("Run again"), "R", "replay"),
        ("set_aside", tr("Set aside", "a press"), "S", "set-aside"),
        ("excel", tr("Export"), "Ctrl E", "reports"),
        ("print", tr("Print"), "Ctrl P", "print"),
    )


class BrowserPage(QWidget):
    """A list of documents with a preview at its side.

    Signals:
        list_wanted: the `ListRequest` to load.
        pages_wanted: list of `Want` to load.
        row_chosen: the `DocumentRow` that the preview should show, or None.
        opened: id of the document to open.
        action_requested: action word, and the selected documents as list of `Span`.
        group_pressed: `Group` and action word.
        look_changed: filter, grouping, order or columns are others now.
        preview_wanted: whether the preview is to be shown, by a person's choice.
        word_asked: another word of `list_view.KEYS`.
    """

    list_wanted = Signal(object)
    pages_wanted = Signal(object)
    row_chosen = Signal(object)
    opened = Signal(int)
    action_requested = Signal(str, object)
    group_pressed = Signal(object, str)
    look_changed = Signal()
    preview_wanted = Signal(bool)
    word_asked = Signal(str)

    def __init__(
        self, preview: DocumentPreview, clock: Clock, undo_bar: UndoBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._clock = clock
        self._base = DocumentQuery()
        self._order = Order.NEWEST
        self._closed: set[str] = set()
        self._arrived = False
        self.wants_preview = True
        self._insists = False  # a person has asked for the preview although it takes rows from the list
        self.newest: int | None = None  # what came later was never shown, and is not meant by "all"
        self.model = DocumentTableModel(self)
        self.model.pages_wanted.connect(self.pages_wanted)
        self.table = DocumentTable(self.model)
        self.table.setAccessibleName(tr("Documents"))
        self.filters = FilterRow()
        self.search = self.filters.search
        self.empty = EmptyList()
        self.undo_bar = undo_bar  # the window's own: one thing at a time is to be taken back
        self.work_bar = WorkBar()
        self.selection_bar = SelectionBar(bulk_actions())
        self.preview = preview
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_ARROWS_PAUSE_MS)
        self._settle.timeout.connect(self._tell_row)
        self._side = self._list_side()
        self._panes = ListPanes(self._side, self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self._connect()

    def _list_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("surface")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters)
        layout.addWidget(line())
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addWidget(stack, 1)
        for bar in (self.selection_bar, self.work_bar):
            layout.addWidget(bar)
        return side

    def _connect(self) -> None:
        table, filters = self.table, self.filters
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        table.selectionModel().selectionChanged.connect(self._selection_changed)
        table.doubleClicked.connect(self._double_clicked)
        table.asked.connect(self._asked)
        table.group_pressed.connect(self.group_pressed)
        table.folded.connect(self._folded)
        table.room_changed.connect(self._share)
        table.columns.order_asked.connect(self._order_asked)
        table.columns.layout_changed.connect(self.look_changed)
        self.model.dataChanged.connect(self._page_filled)
        filters.changed.connect(self._narrowed)
        filters.left.connect(table.setFocus)
        self.selection_bar.pressed.connect(self._bulk_pressed)
        self.empty.clear_pressed.connect(self.clear_filters)
        table.holds_escape = self._holds_escape

    # What is shown

    def parts_to_paint(self) -> tuple[QWidget, ...]:
        """Return the list and the preview, each of which takes some milliseconds."""
        return self._side, self.preview

    def show_query(self, base: DocumentQuery, look: Look) -> None:
        """Show another list."""
        self._base, self._order = base, look.order
        self._closed, self._arrived = set(), False
        self.filters.show_state(look.filter, look.group, look.text)
        self.table.columns.show_order(look.order)
        self.table.columns.forget_needs()
        self.table.columns.show_layout(look.layout, self.table.viewport().width())
        self.refresh()

    def look(self) -> Look:
        """Return how the list looks."""
        filters = self.filters
        return Look(filters.filter, self._text(), filters.group, self._order, self.table.columns.layout_now())

    def _text(self) -> str:
        return self.search.text().strip()

    def query(self) -> DocumentQuery:
        """Return the query that is shown."""
        return replace(self.filters.filter.query(self._base, self._text(), self._now()), order=self._order)

    def _now(self) -> datetime:
        return self._clock.now()

    def search_for(self, text: str) -> None:
        """Search this list for a text."""
        self.search.setText(text)

    def refresh(self) -> None:
        """Load the list again; what is looked at stays where it is."""
        current = self.current_row()
        first, last = self.table.shown_rows()
        rows = (first, last) if self._arrived and last > first else (0, ROWS_AT_FIRST)
        request = ListRequest(
            self.query(),
            self.filters.group,
            frozenset(self._closed),
            rows,
            current.id if current is not None and self._arrived else 0,
            self._arrived,
        )
        self.list_wanted.emit(request)

    def show_list(
        self, request: ListRequest, sections: Sequence[Section], pages: Sequence[tuple[int, int, list[DocumentRow]]]
    ) -> None:
        """Show a list that has been loaded, with the focus where it was."""
        chosen = self._loaded_selection()
        offset = self.table.currentIndex().row() - self.table.shown_rows()[0]
        top = self.table.verticalScrollBar().value()
        self.model.today = self._now().astimezone().date()
        self.model.show(sections, pages)
        self._measure(self.model.sections.loaded())
        if not request.is_again:
            self._suit(self.model.sections.loaded())
        has_any = self.model.document_count() > 0
        self._stack.setCurrentIndex(0 if has_any else 1)
        self._arrived = True
        if not has_any:
            self.row_chosen.emit(None)
            self.selection_bar.show_count(0, is_all=False)
            return
        row = self.model.position_of(request.current) if request.current else -1
        if row < 0 and request.is_again:
            self.table.verticalScrollBar().setValue(top)
            row = min(self.table.shown_rows()[0] + max(0, offset), self.model.rowCount() - 1)
        self.table.go_to(self._first_row() if row < 0 else row)
        if row >= 0 and request.is_again:
            kept = max(0, row - offset) if offset >= 0 else top
            self.table.verticalScrollBar().setValue(request.top if request.top >= 0 else kept)
        if len(chosen) > 1:
            self.table.select_rows([place for one in chosen if (place := self.model.position_of(one)) >= 0])
        if request.is_again:  # nobody is on the way through the list: the preview goes with its row
            self._settle.stop()
            self._tell_row()

    def _first_row(self) -> int:
        """Return where the hand begins: on the first group when one press does it as a whole, else on a document."""
        group = self.model.group(0)
        press = group_press(group) if group is not None else None
        is_whole = press is not None and press.action in {"approve", "replay"}
        return 0 if is_whole else max(self.model.first_document(), 0)

    def _loaded_selection(self) -> list[int]:
        """Return the selected documents as far as they are loaded and few: a whole list is not selected again."""
        spans = self.table.selected_spans()
        if sum(span.count for span in spans) > 500:  # noqa: PLR2004 - so many are found again without a pause
            return []
        found = [self.model.sections.ids_of(span) for span in spans]
        return [each for ids in found for each in ids or ()]

    def set_count(self, count: int) -> None:
        """Tell how many documents the list has, once they are counted."""
        self.model.set_count(count)

    def _page_filled(self, first: QModelIndex, last: QModelIndex) -> None:
        rows = (self.model.row(number) for number in range(first.row(), last.row() + 1))
        self._measure(row for row in rows if row is not None)

    def _measure(self, rows: Iterable[DocumentRow]) -> None:
        """Give amounts and deliveries the room that they need: a number or a time that is cut tells nothing."""
        columns, amount, delivery = self.table.columns, 0, 0
        for row in rows:
            if row.amount is not None:
                amount = max(amount, self.table.delegate.width_of(row, _AMOUNT))
            delivery = max(delivery, self.table.delegate.width_of(row, _DELIVERY))
        if columns.need(_AMOUNT, amount) | columns.need(_DELIVERY, delivery):
            self._share()

    def _suit(self, rows: Iterable[DocumentRow]) -> None:
        """Let the columns suit what the list begins with; nothing moves when more of it is seen."""
        widths: dict[str, int] = {}
        for row in islice(rows, ROWS_AT_FIRST):
            for name in self.table.columns.shown():
                width = self.table.delegate.width_of(row, NUMBER_OF[name])
                widths[name] = max(width, widths.get(name, 0))
        if self.table.columns.wish(widths):
            self._share()

    def _share(self) -> None:
        self.table.columns.share(self.table.viewport().width())

    # What a person does

    def _narrowed(self) -> None:
        self._arrived = False
        self.look_changed.emit()
        self.refresh()

    def clear_filters(self) -> None:
        """Narrow the list by nothing any more."""
        self.filters.show_state(ListFilter(), self.filters.group, "")
        self._narrowed()
        self.table.setFocus()

    def _order_asked(self, column: int) -> None:
        chosen = COLUMN_TABLE[column]
        if chosen.orders:
            self._order = next_order(chosen, self._order)
            self.table.columns.show_order(self._order)
            self._narrowed()
        elif chosen.group:
            self.filters.set_group(GroupBy.NOTHING if self.filters.group is chosen.group else chosen.group)

    def _folded(self, group: Group, is_open: bool) -> None:
        (self._closed.discard if is_open else self._closed.add)(group.key)

    def current_row(self) -> DocumentRow | None:
        """Return the document with the focus."""
        return self.model.row(self.table.currentIndex().row())

    def selected(self) -> list[Span]:
        """Return the selected documents; nothing for a group that is only gone through."""
        return self.table.selected_spans()

    def _group_in_focus(self) -> list[Span]:
        number = self.table.currentIndex().row()
        if self.model.group(number) is None:
            return []
        section, _document = self.model.sections.find(number)
        return [Span(section, 0, self.model.sections.all[section].count)]

    def _row_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._settle.start()

    def _tell_row(self) -> None:
        number = self.table.currentIndex().row()
        # Beside a group lies its first document.
        row = self.model.row(number if self.model.group(number) is None else number + 1)
        if row is not None:
            self.row_chosen.emit(row)

    def _selection_changed(self, *_changed: object) -> None:
        count = sum(span.count for span in self.selected())
        self.selection_bar.show_count(count, is_all=count > 1 and count == self.model.document_count())

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.opened.emit(row.id)

    def _bulk_pressed(self, action: str) -> None:
        self._asked(action)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the preview where the page has become too low for it, and show it again where there is room."""
        super().resizeEvent(event)
        self._panes.suit(self.size())
        if not self._has_room() and self.preview.isVisible():
            self.preview.hide()
        elif self.preview.isHidden() and self.has_preview():
            self._settle.start()

    def has_preview(self) -> bool:
        """Whether the preview is to be seen: it is wanted, there is something to show, and the list keeps its rows."""
        return self.wants_preview and self.model.document_count() > 0 and self._has_room()

    def _has_room(self) -> bool:
        above = self.filters.heightForWidth(self.width()) + self.table.columns.height()
        least = above + _ROWS_OVER_PREVIEW * row_height()
        return self._insists or self._panes.have_room(self.size(), least)

    def show_preview(self, *, is_wanted: bool) -> None:
        """Show or hide the preview, by a person's wish."""
        self.wants_preview = self._insists = is_wanted
        self.preview.setVisible(self.has_preview())
        self.preview_wanted.emit(is_wanted)
        if is_wanted:
            self._tell_row()

    def _holds_escape(self) -> bool:
        return self.work_bar.is_working or not self.selection_bar.isHidden() or bool(self._text())

    def _escape(self) -> None:
        """End what is under way in the list: a long work, a selection, a search."""
        if self.work_bar.is_working:
            self.work_bar.stop_button.click()
        elif not self.selection_bar.isHidden():
            self.table.go_to(self.table.currentIndex().row())
        else:
            self.filters.close_search()

    # The same place after a restart

    def state(self) -> dict[str, object]:
        """Return filter, words, grouping, order, the document with the focus and the scroll position."""
        row = self.current_row()
        look = {name: part for name, part in self.look().as_data().items() if name != "layout"}
        top = self.table.verticalScrollBar().value()
        return {**look, "row": row.id if row is not None else 0, "scroll": top, "preview": self.wants_preview}

    def restore(self, state: Mapping[str, object]) -> None:
        """Go where `state` says; what is not there any more is left out."""
        look = Look.read(json.dumps({**dict(state), "layout": {}}), self.look())
        self._order = look.order
        self.filters.show_state(look.filter, look.group, look.text)
        self.table.columns.show_order(look.order)
        self.wants_preview = bool(state.get("preview", True))
        row, top = state.get("row"), state.get("scroll")
        first = top if isinstance(top, int) else 0
        current = row if isinstance(row, int) else 0
        rows = (first, first + ROWS_AT_FIRST)
        closed, is_again = frozenset(self._closed), bool(current)
        self.list_wanted.emit(ListRequest(self.query(), self.filters.group, closed, rows, current, is_again, first))

    def _asked(self, word: str) -> None:
        row = self.current_row()
        if word == "open":
            if row is not None:
                self.opened.emit(row.id)
        elif word == "preview":
            self.show_preview(is_wanted=self.preview.isHidden())
        elif word == "find":
            self.filters.open_search()
        elif word == "group":
            self.filters.choose_group()
        elif word == "filter":
            self.filters.add_filter()
        elif word == "escape":
            self._escape()
        elif word == "set_aside":  # it asks for a reason first, and says of how many
            self.action_requested.emit(word, self.selected() or self._group_in_focus())
        elif word in {"approve", "take_back", "replay"}:
            self.action_requested.emit(word, self.selected())
        else:
            self.word_asked.emit(word)
