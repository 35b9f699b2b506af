"""The document browser: one list for every folder, with search, filters, the three statuses and a preview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.ui.components.basics import EmptyPage, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.tables.delegate import ROW_HEIGHT, DocumentDelegate
from acucleo_desktop.ui.tables.documents import COLUMNS, DocumentTableModel
from acucleo_desktop.ui.theme.style import font, is_text_large, scaled, theme

PAGE = 128
_TYPING_PAUSE_MS = 60
_WIDTHS = {"Partner": 150, "Document": 134, "Numbers": 92, "Amount": 80, "Check": 148, "Delivery": 88, "Answer": 98}
_DATE_WIDTH = 110
_GROWING = ("Partner", "Numbers", "Check")  # what gets the room of a wide window
_FLOWS = (
    ("Any kind", ()),
    ("Orders in", (Flow.SALES_ORDER,)),
    ("Invoices out", (Flow.INVOICE,)),
    ("Purchase orders out", (Flow.PURCHASE_ORDER,)),
    ("Order answers", (Flow.ORDER_ACKNOWLEDGMENT,)),
    ("Ship notices", (Flow.SHIP_NOTICE,)),
    ("Bills", (Flow.BILL,)),
    ("Acknowledgments", (Flow.FUNCTIONAL_ACKNOWLEDGMENT,)),
    ("Advice", (Flow.APPLICATION_ADVICE,)),
)
_CHECKS = (
    ("Any check", ()),
    ("Needs me", (Check.BLOCKED,)),
    ("Warnings", (Check.WARNINGS,)),
    ("Clean", (Check.CLEAN,)),
)
_ACTIONS = {
    Qt.Key.Key_A: "approve",
    Qt.Key.Key_U: "take_back",
    Qt.Key.Key_S: "set_aside",
    Qt.Key.Key_R: "replay",
}


class BrowserPage(QWidget):
    """A list of documents with a preview at its right.

    Signals:
        query_changed: the `DocumentQuery` to load from the start.
        more_wanted: the query of the next page.
        row_chosen: the `DocumentRow` that the preview should show.
        opened: id of the document to open.
        action_requested: action word and list of ids.
    """

    query_changed = Signal(object)
    more_wanted = Signal(object)
    row_chosen = Signal(object)
    opened = Signal(int)
    action_requested = Signal(str, object)

    def __init__(self, preview: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._base = DocumentQuery(limit=PAGE)
        self._wanted = (0, 0)  # row and scroll position to go back to
        self.model = DocumentTableModel(self)
        self.model.more_wanted.connect(self._ask_more)
        self.table = self._make_table()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._emit_query)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find in this list: number, item, partner")
        self.search.setAccessibleName("Find in this list")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._typing.start)
        self.kind = Choice("Kind of document", [name for name, _flows in _FLOWS])
        self.check = Choice("Check", [name for name, _checks in _CHECKS])
        self.kind.currentIndexChanged.connect(self._emit_query)
        self.check.currentIndexChanged.connect(self._emit_query)
        self.approve_button = KeyButton("Approve", "A", icon_name="approve")
        self.approve_button.clicked.connect(self._approve_clicked)
        self.empty = EmptyPage("inbox", "Nothing here", "")
        self.preview = preview
        self.preview.setMinimumWidth(scaled(360))
        self._splitter = QSplitter(Qt.Orientation.Vertical if is_text_large() else Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._list_side())
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([500, 400] if is_text_large() else [900, scaled(440)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _make_table(self) -> QTableView:
        table = _Table()
        table.setModel(self.model)
        table.setItemDelegate(DocumentDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setMouseTracking(True)
        table.setTabKeyNavigation(False)
        table.setAccessibleName("Documents")
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setFont(font("caption"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(scaled(28))
        header.setStretchLastSection(True)
        table.resized.connect(self._share_width)
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        table.doubleClicked.connect(self._double_clicked)
        table.key_pressed.connect(self._key)
        return table

    def _share_width(self, width: int) -> None:
        """Share the width of the list among its columns; the date is shown where there is room for it."""
        base = sum(scaled(each) for each in _WIDTHS.values())
        has_date = width >= base + scaled(_DATE_WIDTH)
        self.table.setColumnHidden(COLUMNS.index("Date"), not has_date)
        spare = max(0, width - base - (scaled(_DATE_WIDTH) if has_date else 0))
        for name, each in _WIDTHS.items():
            more = spare // len(_GROWING) if name in _GROWING else 0
            self.table.setColumnWidth(COLUMNS.index(name), scaled(each) + more)

    def _list_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("surface")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 12, 8)
        tools.setSpacing(8)
        for part in (self.kind, self.check):
            tools.addWidget(part)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.approve_button)
        layout.addLayout(tools)
        layout.addWidget(line())
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addWidget(stack, 1)
        self.told = label("", "small", theme().text_3)
        self.told.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self.told)
        return side

    def show_query(self, base: DocumentQuery) -> None:
        """Show another folder: its query without search and filters, which start empty."""
        self._base = replace(base, limit=PAGE)
        for widget in (self.search, self.kind, self.check):
            widget.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.check.setCurrentIndex(0)
        for widget in (self.search, self.kind, self.check):
            widget.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._emit_query()

    def search_for(self, text: str) -> None:
        """Search this list for a text."""
        self.search.setText(text)

    def state(self) -> dict[str, object]:
        """Return filter, selection and scroll position."""
        row = self.current_row()
        return {
            "folder": str(self._base.folder or ""),
            "search": self.search.text(),
            "kind": self.kind.currentIndex(),
            "check": self.check.currentIndex(),
            "row": row.id if row is not None else 0,
            "scroll": self.table.verticalScrollBar().value(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Filter and select as `state` says, when it is of the list that is shown."""
        if state.get("folder") != str(self._base.folder or ""):
            return
        for choice, key in ((self.kind, "kind"), (self.check, "check")):
            number = state.get(key)
            if isinstance(number, int) and 0 <= number < choice.count():
                choice.setCurrentIndex(number)
        self.search.setText(str(state.get("search", "")))
        row, scroll = state.get("row"), state.get("scroll")
        self._wanted = (row if isinstance(row, int) else 0, scroll if isinstance(scroll, int) else 0)
        self._emit_query()

    def query(self) -> DocumentQuery:
        """Return the query that is shown."""
        flows = _FLOWS[self.kind.currentIndex()][1]
        checks = _CHECKS[self.check.currentIndex()][1]
        return replace(
            self._base,
            text=self.search.text().strip(),
            flows=flows or self._base.flows,
            checks=checks or self._base.checks,
        )

    def refresh(self) -> None:
        """Load the list again."""
        self._emit_query()

    def show_rows(self, rows: list[DocumentRow], empty_title: str, empty_text: str) -> None:
        """Show the first page; an empty one says what is empty and when it was last looked at."""
        current = self.current_row()
        self.model.set_rows(rows, has_more=len(rows) == PAGE)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.empty.title.setText(empty_title)
        self.empty.text.setText(empty_text)
        self.told.setText(f"{len(rows)}{' or more' if len(rows) == PAGE else ''} documents" if rows else "")
        waiting = sum(row.delivery == "review" and row.check != "blocked" for row in rows)
        self.approve_button.setEnabled(bool(waiting))
        self.approve_button.setToolTip("" if waiting else "Nothing in this list waits for approval without a question.")
        wanted, scroll = self._wanted
        self._wanted = (0, 0)
        position = self.model.position_of(wanted or (current.id if current is not None else 0))
        if rows:
            self._select(max(0, position))
            if wanted:
                self.table.verticalScrollBar().setValue(scroll)
        else:
            self.row_chosen.emit(None)

    def add_rows(self, rows: list[DocumentRow]) -> None:
        """Show the next page."""
        self.model.add_rows(rows, has_more=len(rows) == PAGE)
        self.told.setText(f"{self.model.rowCount()} documents")

    def current_row(self) -> DocumentRow | None:
        """Return the row with the focus."""
        return self.model.row(self.table.currentIndex().row())

    def selected_ids(self) -> list[int]:
        """Return the selected documents, top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [row.id for number in rows if (row := self.model.row(number)) is not None]

    def _select(self, number: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.model.index(number, 0), flags)

    def _emit_query(self) -> None:
        self.query_changed.emit(self.query())

    def _ask_more(self, before: object) -> None:
        place = before if isinstance(before, tuple) else None
        self.more_wanted.emit(replace(self.query(), before=place))

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_chosen.emit(self.model.row(current.row()))

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.opened.emit(row.id)

    def _approve_clicked(self) -> None:
        self.action_requested.emit("approve", self.selected_ids())

    def _key(self, key: int) -> None:
        row = self.current_row()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self.opened.emit(row.id)
        elif key == Qt.Key.Key_Space:
            self.preview.setVisible(not self.preview.isVisible())
        elif key == Qt.Key.Key_Slash:
            self.search.setFocus()
        elif key in _ACTIONS:
            self.action_requested.emit(_ACTIONS[Qt.Key(key)], self.selected_ids())


class _Table(QTableView):
    """A table that hands its letters on instead of searching by them."""

    key_pressed = Signal(int)
    resized = Signal(int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the room that the columns have."""
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the list's own keys on."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        known = {*_ACTIONS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Slash}
        if plain and event.key() in known:
            self.key_pressed.emit(event.key())
            return
        super().keyPressEvent(event)
