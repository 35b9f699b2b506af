"""The compared fields as a table that folds: a row for each line, its differing fields below, the same ones hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.rules.comparison import Choice, ComparisonRow, Resolution, Sign
from acucleo_desktop.sync.comparing import CompareView
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.compare_words import (
    accessible,
    field_name,
    is_of_a_line,
    mark_of,
    ordered,
    received,
    shown,
)

Index = QModelIndex | QPersistentModelIndex
FIELD, OURS, RECEIVED, THEIRS, DIFFERENCE, TAKE = range(6)
ENTRY_ROLE = 256
_DISPLAY, _EDIT, _TIP, _ACCESSIBLE = 0, 2, 3, 11
_FEW_LINES = 12
"""Lines up to this number are all listed; of more, those that are the same lie under one row."""


class Kind(IntEnum):
    """What a row of the table is."""

    LINE = 0
    FIELD = 1
    SAME = 2


class State(IntEnum):
    """How far a line is."""

    SAME = 0
    WITHIN = 1
    NEEDS_YOU = 2
    DECIDED = 3
    SHOWN = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the table.

    Attributes:
        place: of its line.
        row: of a field.
        same: how many fields the row of the same ones stands for.
    """

    kind: Kind
    place: str
    row: ComparisonRow | None = None
    same: int = 0


class CompareModel(QAbstractTableModel):
    """Rows of one comparison with the choices made so far.

    Signals:
        choices_changed: something was chosen, or a choice was undone.
        refused: row number in which a typed value did not fit.
    """

    choices_changed = Signal()
    refused = Signal(int)

    def __init__(self, check: Callable[[str, str], Problem | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._view: CompareView | None = None
        self._entries: list[Entry] = []
        self._folded: set[str] = set()
        self._errors: dict[str, tuple[str, str]] = {}
        self._undo: list[dict[str, Resolution]] = []
        self.choices: dict[str, Resolution] = {}
        self.shows_same = False

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are; the view hides the one of receipts where there are none."""
        return 0 if parent.isValid() else TAKE + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a value be typed where that is offered."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        entry = self.entry(index.row())
        if (
            entry is not None
            and entry.row is not None
            and index.column() == TAKE
            and self.offers(entry.row, Choice.VALUE)
        ):
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a cell's text, the text to edit, the accessible sentence, or the whole entry."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == _DISPLAY:
            return self._text(entry, index.column())
        if role == ENTRY_ROLE:
            return entry
        if role == _EDIT and entry.row is not None and index.column() == TAKE:
            return self._typed(entry.row)
        if role in (_ACCESSIBLE, _TIP):
            return self._sentence(entry)
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Take a typed value; one that does not fit stays in the field with words below."""
        entry = self.entry(index.row())
        if role != _EDIT or entry is None or entry.row is None or index.column() != TAKE:
            return False
        text = str(value).strip()
        if not text:
            self._errors.pop(entry.row.key, None)
            self._tell()
            return False
        problem = self._check(entry.row.field, text)
        if problem is not None:
            self._errors[entry.row.key] = (text, said(f"{problem.what} {problem.todo}".strip()))
            self._tell()
            self.refused.emit(index.row())
            return False
        self._errors.pop(entry.row.key, None)
        self.choose([entry.row], Choice.VALUE, text)
        return True

    def headerData(self, section: int, orientation: Any, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or role != _DISPLAY or self._view is None:
            return None
        comparison = self._view.comparison
        return (
            tr("Field"),
            said(comparison.ours) or tr("Ours"),
            tr("Received"),
            said(comparison.theirs) or tr("Theirs"),
            tr("Difference"),
            tr("What we take"),
        )[section]

    # What is shown

    def show_view(self, view: CompareView) -> None:
        """Show another comparison, or the same one as it is now."""
        is_same = self._view is not None and self._view.row.id == view.row.id
        self.beginResetModel()
        self._view = view
        self.choices = {key: each for key, each in view.drafts.items() if view.comparison.row(key) is not None}
        self._errors, self._undo = {}, []
        if not is_same:
            self._folded = {place for place in self._places() if self.state_of(place) is State.SAME}
            self.shows_same = False
        self._entries = list(self._listed())
        self.endResetModel()
        self.choices_changed.emit()

    @property
    def view(self) -> CompareView | None:
        """What is shown."""
        return self._view

    def entry(self, number: int) -> Entry | None:
        """Return a row of the table."""
        return self._entries[number] if 0 <= number < len(self._entries) else None

    def error_of(self, row: ComparisonRow) -> str:
        """Return the words under a field whose typed value does not fit."""
        return self._errors.get(row.key, ("", ""))[1]

    def forget_error(self, number: int) -> None:
        """Take back a value that did not fit, because the field was left without one."""
        entry = self.entry(number)
        if entry is not None and entry.row is not None and self._errors.pop(entry.row.key, None) is not None:
            self._tell()

    def rows_of(self, place: str) -> list[ComparisonRow]:
        """Return the fields of a line."""
        return [row for row in self._rows() if _place_of(row) == place]

    def is_folded(self, place: str) -> bool:
        """Whether a line's fields are hidden."""
        return place in self._folded

    def fold(self, place: str, *, is_folded: bool) -> None:
        """Hide or show a line's fields."""
        if is_folded == (place in self._folded):
            return
        self._folded.symmetric_difference_update({place})
        self._list_again()

    def show_same(self, *, is_shown: bool) -> None:
        """Show or hide the fields that are the same."""
        if is_shown == self.shows_same:
            return
        self.shows_same = is_shown
        same = {place for place in self._places() if self.state_of(place) is State.SAME}
        self._folded = self._folded - same if is_shown else self._folded | same
        self._list_again()

    def _list_again(self) -> None:
        self.beginResetModel()
        self._entries = list(self._listed())
        self.endResetModel()

    def _listed(self) -> Iterable[Entry]:
        places = self._places()
        hidden = 0
        for place in places:
            rows = self.rows_of(place)
            same = [row for row in rows if row.sign is Sign.SAME]
            if len(same) == len(rows) and len(places) > _FEW_LINES and not self.shows_same:
                hidden += len(same)
                continue
            yield Entry(Kind.LINE, place)
            if place in self._folded:
                hidden += len(same)
                continue
            for row in rows:
                if self.shows_same or row.sign is not Sign.SAME:
                    yield Entry(Kind.FIELD, place, row)
                else:
                    hidden += 1
        if hidden or self.shows_same:
            yield Entry(Kind.SAME, "", same=sum(row.sign is Sign.SAME for row in self._rows()))

    def _places(self) -> list[str]:
        return list(dict.fromkeys(_place_of(row) for row in self._rows()))

    def _rows(self) -> tuple[ComparisonRow, ...]:
        return self._view.comparison.rows if self._view is not None else ()

    def has_receipts(self) -> bool:
        """Whether the rows say what was received."""
        return any(row.fact("received") for row in self._rows())

    def has_choices(self) -> bool:
        """Whether something is chosen, or can be."""
        return any(row.chosen or self.may_choose(row) for row in self._rows())

    def _text(self, entry: Entry, column: int) -> str:
        if entry.kind is Kind.SAME:
            return self._sentence(entry) if column == FIELD else ""
        if entry.row is None:
            return (said(entry.place) or tr("The whole document")) if column == FIELD else ""
        row = entry.row
        match column:
            case 0:
                return field_name(row)
            case 1:
                return ordered(row)
            case 2:
                return received(row)
            case 3:
                return shown(row.field, row.theirs, row.unit)
            case 4:
                return mark_of(row).text
            case _:
                return self.word_of(row)

    def word_of(self, row: ComparisonRow) -> str:
        """Return what is taken, in a word or two."""
        resolution = self.chosen(row)
        if resolution is None:
            return tr("not decided") if self.may_choose(row) else tr("nothing to decide")
        if resolution.choice is Choice.VALUE:
            return shown(row.field, resolution.value, row.unit)
        return tr("theirs") if resolution.choice is Choice.ACCEPT else tr("ours")

    def _typed(self, row: ComparisonRow) -> str:
        if row.key in self._errors:
            return self._errors[row.key][0]
        resolution = self.chosen(row)
        return resolution.value if resolution is not None and resolution.value else row.theirs

    def _sentence(self, entry: Entry) -> str:
        if entry.kind is Kind.SAME:
            if self.shows_same:
                return tr("Hide the %n field(s) that (is|are) the same", "", entry.same)
            return tr("%n field(s) (is|are) the same", "", entry.same)
        if entry.row is not None and self._view is not None:
            return accessible(entry.row, self.chosen(entry.row), self._view.comparison.theirs)
        return f"{said(entry.place) or tr('The whole document')}: {state_word(self.state_of(entry.place))}"

    # Choosing

    def may_choose(self, row: ComparisonRow) -> bool:
        """Whether something can be chosen for a row now."""
        return bool(row.options) and self._view is not None and self._view.may_write

    def offers(self, row: ComparisonRow, choice: Choice) -> bool:
        """Whether a row offers a choice now."""
        return self.may_choose(row) and any(option.choice is choice for option in row.options)

    def chosen(self, row: ComparisonRow) -> Resolution | None:
        """Return what counts for a row: the draft, what was decided, or what the partner's sheet takes by itself."""
        if row.key in self.choices:
            return self.choices[row.key]
        if row.chosen:
            return Resolution(Choice(row.chosen), row.value)
        if self.is_by_rule(row):
            return Resolution(Choice.ACCEPT)
        return None

    def is_by_rule(self, row: ComparisonRow) -> bool:
        """Whether the partner's sheet takes a difference without asking."""
        is_asked = self._view is not None and row.key in self._view.asked
        return self.may_choose(row) and row.sign is not Sign.SAME and not is_asked

    def is_open(self, row: ComparisonRow) -> bool:
        """Whether a row waits for a person."""
        return self.may_choose(row) and self.chosen(row) is None

    def to_decide(self) -> list[ComparisonRow]:
        """Return the rows for which something can be chosen."""
        return [row for row in self._rows() if self.may_choose(row)]

    def choose(self, rows: Iterable[ComparisonRow], choice: Choice, value: str = "") -> int:
        """Choose for rows that offer it; return how many do."""
        keys = [row.key for row in rows if self.offers(row, choice)]
        if keys:
            self._undo.append(dict(self.choices))
            self.choices |= dict.fromkeys(keys, Resolution(choice, value))
            self._tell()
            self.choices_changed.emit()
        return len(keys)

    def undo(self) -> bool:
        """Take back the last choice; False when there is none."""
        if not self._undo:
            return False
        self.choices = self._undo.pop()
        self._tell()
        self.choices_changed.emit()
        return True

    @property
    def can_undo(self) -> bool:
        """Whether a choice can be taken back."""
        return bool(self._undo)

    def _tell(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, TAKE))

    def next_open(self, after: int) -> int:
        """Return the next row of the table that waits for a person, from the top again after the last; -1 for none."""
        count = len(self._entries)
        for step in range(1, count + 1):
            number = (after + step) % count
            entry = self._entries[number]
            if entry.row is not None and self.is_open(entry.row):
                return number
        return -1

    def state_of(self, place: str) -> State:
        """Return how far a line is."""
        rows = self.rows_of(place)
        differing = [row for row in rows if row.sign is not Sign.SAME]
        if not differing:
            return State.SAME
        if any(self.is_open(row) for row in differing):
            return State.NEEDS_YOU
        if any(row.key in self.choices or row.chosen for row in differing):
            return State.DECIDED
        if all(row.fits or self.is_by_rule(row) for row in differing):
            return State.WITHIN
        return State.SHOWN

    def as_choices(self) -> Mapping[str, Resolution]:
        """Return what is written when it is carried out now."""
        return dict(self.choices)


def state_word(state: State) -> str:
    """Return the word of a line's state."""
    return {
        State.SAME: tr("Same"),
        State.WITHIN: tr("Within rule"),
        State.NEEDS_YOU: tr("Needs you"),
        State.DECIDED: tr("Decided"),
        State.SHOWN: tr("Differs"),
    }[state]


def _place_of(row: ComparisonRow) -> str:
    return row.place if is_of_a_line(row) else ""
