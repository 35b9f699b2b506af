"""The documents of a list: pages are asked for as they scroll into view; the window never waits for the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.flows import BY_FLOW

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("Partner", "Document", "Numbers", "Amount", "Check", "Delivery", "Answer", "Date")
ROW_ROLE = 256  # Qt.ItemDataRole.UserRole as a plain number: enum comparison costs time in every cell
_DISPLAY, _ALIGNMENT, _ACCESSIBLE = 0, 7, 11
_RIGHT, _LEFT = 0x82, 0x81  # AlignRight / AlignLeft with AlignVCenter


class DocumentTableModel(QAbstractTableModel):
    """Rows of one query, newest first.

    Signals:
        more_wanted: the list was scrolled to its end and there is more; carries the place after the last row.
    """

    more_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DocumentRow] = []
        self._has_more = False
        self._is_asking = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a cell's text, alignment, accessible text, or the whole row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role in (_DISPLAY, _ACCESSIBLE):
            return cell_text(self._rows[index.row()], index.column())
        if role == _ALIGNMENT:
            return _RIGHT if index.column() == COLUMNS.index("Amount") else _LEFT
        if role == ROW_ROLE:
            return self._rows[index.row()]
        return None

    def headerData(self, section: int, orientation: Any, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation.value == 1 and role == _DISPLAY and 0 <= section < len(COLUMNS):
            return COLUMNS[section]
        if role == _ALIGNMENT:
            return _RIGHT if section == COLUMNS.index("Amount") else _LEFT
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether the ledger has more rows."""
        return not parent.isValid() and self._has_more and not self._is_asking

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if parent.isValid() or not self._rows:
            return
        self._is_asking = True
        last = self._rows[-1]
        self.more_wanted.emit((last.created_at, last.id))

    def set_rows(self, rows: Sequence[DocumentRow], *, has_more: bool) -> None:
        """Show the first page of a query."""
        self.beginResetModel()
        self._rows = list(rows)
        self._has_more, self._is_asking = has_more, False
        self.endResetModel()

    def add_rows(self, rows: Sequence[DocumentRow], *, has_more: bool) -> None:
        """Add the next page."""
        self._has_more, self._is_asking = has_more, False
        if not rows:
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def row(self, number: int) -> DocumentRow | None:
        """Return a loaded row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def position_of(self, document_id: int) -> int:
        """Return where a document is among the loaded rows, -1 when it is not."""
        return next((i for i, row in enumerate(self._rows) if row.id == document_id), -1)


def cell_text(row: DocumentRow, column: int) -> str:
    """Return the text of a cell."""
    match column:
        case 0:
            return row.partner_name or row.sender.replace("//", "") or "Unknown sender"
        case 1:
            return document_name(row)
        case 2:
            return numbers_of(row)
        case 3:
            return f"{row.amount:,.2f}" if row.amount is not None else ""
        case 4:
            return row.cause_text or row.check.value.capitalize()
        case 5:
            return row.delivery.value.replace("-", " ").capitalize()
        case 6:
            return row.answer.value.replace("-", " ").capitalize()
        case _:
            return when(row.created_at)


def document_name(row: DocumentRow) -> str:
    """Return what a document is, such as `850 Order`."""
    if row.flow is Flow.BILL:
        noun = "Bill"  # shorter than what the partner calls it, and what it becomes
    else:
        noun = BY_FLOW[row.flow].noun.capitalize() if row.flow in BY_FLOW else "Unreadable"
    return f"{row.set_id} {noun}".strip()


def numbers_of(row: DocumentRow) -> str:
    """Return the number people know a document by, with the order's where it is another."""
    if not row.number:
        return row.file_name
    return row.number


def when(moment: datetime) -> str:
    """Return a moment in the person's own time."""
    return f"{moment.astimezone():%d %b %H:%M}"
