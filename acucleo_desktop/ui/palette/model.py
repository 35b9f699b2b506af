"""The entries of the palette as a list model: captions and entries, one row each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acucleo_desktop.ui.keys import caps
from acucleo_desktop.ui.palette.entries import Entry, Group

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = 256  # Qt.ItemDataRole.UserRole as a plain number
_DISPLAY, _TIP, _ACCESSIBLE, _DESCRIPTION = 0, 3, 11, 12


class EntryModel(QAbstractListModel):
    """Rows of captions and entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Entry] = []

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows.append(group.caption)
            self._rows.extend(group.entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many captions and entries there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a row's text, what is said of it, or the entry; a caption has no entry."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (_DISPLAY, _ACCESSIBLE) else None
        if role == _DISPLAY:
            return row.title
        if role == ENTRY_ROLE:
            return row
        if role in (_TIP, _DESCRIPTION):
            return row.why_not or row.detail
        if role == _ACCESSIBLE:
            said = (row.title, row.detail, *(caps(row.keys) if row.keys else ()))
            return ", ".join(part for part in said if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let captions be passed over."""
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def entry(self, number: int) -> Entry | None:
        """Return the entry of a row; None for a caption."""
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        return row if isinstance(row, Entry) else None

    def next_entry(self, number: int, step: int) -> int:
        """Return the row of the next entry up or down from a row, round the end; -1 when there is none."""
        count = len(self._rows)
        for distance in range(1, count + 1):
            at = (number + step * distance) % count
            if isinstance(self._rows[at], Entry):
                return at
        return -1
