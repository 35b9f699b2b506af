"""The cross-references of all partners, and the lines of a checked file, as tables; searched and sorted outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QT_TR_NOOP, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from acucleo_desktop.ledger.search_words import folded
from acucleo_desktop.sync.cross_reference_files import CheckedLine, Verdict
from acucleo_desktop.sync.cross_references import CONTRADICTS, TWICE, CrossReferenceRow
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.plain_table import LOOK_ROLE, QUIET_ROLE

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (
    QT_TR_NOOP("Partner"),
    QT_TR_NOOP("Kind"),
    QT_TR_NOOP("Their code"),
    QT_TR_NOOP("Qualifier"),
    QT_TR_NOOP("Our code"),
    QT_TR_NOOP("Remark"),
)
KIND_WORDS = {
    "item": QT_TR_NOOP("Item"),
    "unit": QT_TR_NOOP("Unit"),
    "location": QT_TR_NOOP("Location"),
    "terms": QT_TR_NOOP("Terms"),
    "ship-via": QT_TR_NOOP("Ship via"),
    "charge": QT_TR_NOOP("Charge"),
    "tax": QT_TR_NOOP("Tax"),
    "warehouse": QT_TR_NOOP("Warehouse"),
    "account": QT_TR_NOOP("Account"),
}
_LINE_COLUMNS = (
    QT_TR_NOOP("Line"),
    QT_TR_NOOP("Verdict"),
    QT_TR_NOOP("Partner"),
    QT_TR_NOOP("Kind"),
    QT_TR_NOOP("Their code"),
    QT_TR_NOOP("Our code"),
    QT_TR_NOOP("Why"),
)
_REMARK = 5
_DISPLAY, _TIP, _ALIGNMENT, _ACCESSIBLE = 0, 3, 7, 11
_VERDICTS = {
    Verdict.NEW: ("green", "tick", QT_TR_NOOP("New"), False),
    Verdict.CHANGED: ("blue", "dot", QT_TR_NOOP("Changed"), False),
    Verdict.SAME: ("grey", "ring", QT_TR_NOOP("Same"), False),
    Verdict.CONTRADICTORY: ("red", "cross", QT_TR_NOOP("Contradictory"), True),
    Verdict.UNKNOWN_ITEM: ("amber", "triangle", QT_TR_NOOP("Unknown item"), True),
    Verdict.UNKNOWN_PARTNER: ("red", "cross", QT_TR_NOOP("Unknown partner"), True),
    Verdict.BAD: ("red", "cross", QT_TR_NOOP("Bad line"), True),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the table is shown, and in which order.

    Attributes:
        text: words that must all be found in a row.
        kind: one kind only; empty for all.
        only_trouble: only what is there twice or contradicts itself.
        column: by which it is sorted; -1 for the order of the sheets.
    """

    text: str = ""
    kind: str = ""
    only_trouble: bool = False
    column: int = -1
    is_descending: bool = False


def arranged(rows: Sequence[CrossReferenceRow], wanted: Wanted) -> list[CrossReferenceRow]:
    """Return the rows that are wanted, in the order that is wanted; done outside the main thread."""
    words = folded(wanted.text).split()
    found = [
        row
        for row in rows
        if (not wanted.kind or row.reference.kind == wanted.kind)
        and (not wanted.only_trouble or row.trouble)
        and (not words or _has(row, words))
    ]
    if wanted.column >= 0:
        found.sort(key=lambda row: cell(row, wanted.column).casefold(), reverse=wanted.is_descending)
    return found


def _has(row: CrossReferenceRow, words: Sequence[str]) -> bool:
    reference = row.reference
    text = _to_find(row.partner_name, row.partner, reference.kind, reference.theirs, reference.ours)
    return all(word in text for word in words)


@lru_cache(maxsize=200_000)
def _to_find(*parts: str) -> str:
    """Return what a row is found by; folding accents takes longer than finding, and each keystroke finds again."""
    return folded(" ".join(parts))


def cell(row: CrossReferenceRow, column: int) -> str:
    """Return the text of a cell."""
    reference = row.reference
    match column:
        case 0:
            return row.partner_name
        case 1:
            return tr(str(KIND_WORDS.get(reference.kind, reference.kind)))
        case 2:
            return reference.theirs
        case 3:
            return reference.qualifier
        case 4:
            return reference.ours
        case _:
            return remark(row)


def remark(row: CrossReferenceRow) -> str:
    """Return what is odd about an entry."""
    if row.trouble == CONTRADICTS:
        return tr("Two meanings")
    return tr("Twice") if row.trouble == TWICE else ""


class CrossReferenceModel(QAbstractTableModel):
    """Entries, as they were arranged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CrossReferenceRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a cell's text, or the look of its remark."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (_DISPLAY, _TIP):
            return cell(row, index.column())
        if role == _ACCESSIBLE:
            return ", ".join(text for column in range(len(COLUMNS)) if (text := cell(row, column)))
        if role == LOOK_ROLE and index.column() == _REMARK and row.trouble:
            family, glyph = ("red", "cross") if row.trouble == CONTRADICTS else ("amber", "squares")
            return Look(family, glyph, remark(row), is_filled=True)
        if role == QUIET_ROLE:
            return index.column() in {1, 3}
        return None

    def headerData(self, section: int, orientation: Any, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(str(COLUMNS[section]))
        return None

    def set_rows(self, rows: list[CrossReferenceRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> CrossReferenceRow | None:
        """Return a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def position_of(self, row: CrossReferenceRow | None) -> int:
        """Return where a row is now, -1 when it is gone."""
        if row is None:
            return -1
        wanted = (row.partner, row.reference)
        return next((i for i, each in enumerate(self._rows) if (each.partner, each.reference) == wanted), -1)


class CheckedLineModel(QAbstractTableModel):
    """The lines of a file with what each would do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[CheckedLine] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_LINE_COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a cell's text, or the look of a verdict."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role in (_DISPLAY, _TIP):
            return _line_cell(line, index.column())
        if role == _ACCESSIBLE:
            return ", ".join(text for column in range(len(_LINE_COLUMNS)) if (text := _line_cell(line, column)))
        if role == LOOK_ROLE and index.column() == 1:
            return verdict_look(line.verdict)
        if role == QUIET_ROLE:
            return index.column() in {3, 6}
        return None

    def headerData(self, section: int, orientation: Any, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(str(_LINE_COLUMNS[section]))
        return None

    def set_lines(self, lines: Sequence[CheckedLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()


def verdict_look(verdict: Verdict) -> Look:
    """Return how a verdict looks."""
    family, glyph, word, is_filled = _VERDICTS[verdict]
    return Look(family, glyph, tr(str(word)), is_filled=is_filled)


def _line_cell(line: CheckedLine, column: int) -> str:
    reference = line.reference
    match column:
        case 0:
            return str(line.number)
        case 1:
            return verdict_look(line.verdict).word
        case 2:
            return line.partner
        case 6:
            return said(line.reason)
        case _ if reference is None:
            return ""
        case 3:
            return tr(str(KIND_WORDS.get(reference.kind, reference.kind)))
        case 4:
            return reference.theirs
        case _:
            return reference.ours
