"""Remembered fixes as a table: what was taught, for whom, from where, by whom, and how often it was used since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QT_TR_NOOP, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acucleo_desktop.ledger.search_words import folded
from acucleo_desktop.sync.remembered_fixes import RememberedRow
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.documents import when
from acucleo_desktop.ui.tables.plain_table import LOOK_ROLE, QUIET_ROLE

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (
    QT_TR_NOOP("What"),
    QT_TR_NOOP("Partner"),
    QT_TR_NOOP("From"),
    QT_TR_NOOP("By"),
    QT_TR_NOOP("When"),
    QT_TR_NOOP("Waiting then"),
    QT_TR_NOOP("Used since"),
    QT_TR_NOOP("State"),
)
_STATE = 7
_DISPLAY, _TIP, _ACCESSIBLE = 0, 3, 11


class RememberedModel(QAbstractTableModel):
    """Entries, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[RememberedRow] = []
        self._rows: list[RememberedRow] = []
        self._uses: Mapping[int, int] = {}
        self._words: list[str] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many entries are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a cell's text, or the look of its state."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (_DISPLAY, _TIP):
            return self._cell(row, index.column())
        if role == _ACCESSIBLE:
            return ", ".join(text for column in range(len(COLUMNS)) if (text := self._cell(row, column)))
        if role == LOOK_ROLE and index.column() == _STATE:
            is_undone = row.undone_at is not None
            return Look("grey", "dash", self._cell(row, _STATE)) if is_undone else Look("green", "tick", "Counts")
        if role == QUIET_ROLE:
            return index.column() > 1 or row.undone_at is not None
        return None

    def headerData(self, section: int, orientation: Any, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(str(COLUMNS[section]))
        return None

    def _cell(self, row: RememberedRow, column: int) -> str:
        match column:
            case 0:
                return said(row.what)
            case 1:
                return row.partner_name or row.partner
            case 2:
                return said(row.document)
            case 3:
                return row.by
            case 4:
                return when(row.at)
            case 5:
                return str(row.waiting) if row.waiting else ""
            case 6:
                return str(self._uses[row.id]) if row.id in self._uses else ""
            case _:
                return tr("Taken back by {who}", who=row.undone_by) if row.undone_at is not None else tr("Counts")

    def set_rows(self, rows: Sequence[RememberedRow]) -> None:
        """Show other entries."""
        self._all = list(rows)
        self._find()

    def set_uses(self, uses: Mapping[int, int]) -> None:
        """Say how often entries were used since."""
        self._uses = dict(uses)
        if self._rows:
            self.dataChanged.emit(self.index(0, 6), self.index(len(self._rows) - 1, 6))

    def find(self, text: str) -> None:
        """Show only entries in which all words are found."""
        self._words = folded(text).split()
        self._find()

    def _find(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._has(row)]
        self.endResetModel()

    def _has(self, row: RememberedRow) -> bool:
        text = folded(f"{row.what} {row.partner} {row.partner_name} {row.document} {row.by}")
        return all(word in text for word in self._words)

    def row(self, number: int) -> RememberedRow | None:
        """Return an entry."""
        return self._rows[number] if 0 <= number < len(self._rows) else None
