"""The Acumatica record behind a document as a form: what stands there, or what will be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from textwrap import wrap
from typing import Any

from PySide6.QtCore import QAbstractListModel, QDate, QEvent, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from acucleo_desktop.sync.fact_types import Facts, RecordField, RecordForm
from acucleo_desktop.ui.document.record_delegate import ENTRY_ROLE, RecordDelegate
from acucleo_desktop.ui.document.tab_steps import tab_step
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _TOOLTIP, _ACCESSIBLE = 0, 3, 11
_MONEY_PLACES = 2
_NOTE_LETTERS = 38


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the form.

    Attributes:
        kind: `field`, `line` (a separator), `rule` (below the lit field) or `note`.
        is_sheet: whether a rule stands on the partner sheet, which a click opens.
    """

    kind: str
    label: str = ""
    value: str = ""
    path: str = ""
    fact: str = ""
    source: str = ""
    is_sheet: bool = False


class RecordModel(QAbstractListModel):
    """The rows of a form; the rule that moved a value stands below the lit field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Entry | RecordField] = []
        self._row_of: dict[str, int] = {}
        self._facts = Facts()
        self.caret = -1
        self.lit: frozenset[str] = frozenset()
        self.warned: frozenset[str] = frozenset()
        self._rule: Entry | None = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows, that of the rule included."""
        return 0 if parent.isValid() else len(self._parts) + (self._rule is not None)

    def data(self, index: Index, role: int = 0) -> Any:
        """Return a row as text, its whole text, or the `Entry` itself."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        entry = self.entry(index.row())
        if role == ENTRY_ROLE:
            return entry
        if role in {_DISPLAY, _ACCESSIBLE, _TOOLTIP} and entry.kind != "line":
            told = f"{entry.label}: {entry.value}" if entry.label else entry.value
            return f"{told} ({entry.source})" if role != _DISPLAY and entry.source else told
        return "" if role in {_DISPLAY, _ACCESSIBLE} else None

    def entry(self, row: int) -> Entry:
        """Return the row at a place."""
        if self._rule is not None and row > self.caret:
            return self._rule if row == self.caret + 1 else _entry(self._parts[row - 1])
        return _entry(self._parts[row])

    def show_form(self, form: RecordForm, facts: Facts, empty: str) -> None:
        """Show another record; without any, `empty` says why."""
        self.beginResetModel()
        self._facts, self._rule, self.caret, self.lit = facts, None, -1, frozenset()
        # A field is written out when it is seen: a record may have thousands.
        self._parts = list(_parts(form)) or [Entry("note", value=part) for part in wrap(empty, _NOTE_LETTERS)]
        fields = ((part, number) for number, part in enumerate(self._parts) if isinstance(part, RecordField))
        self._row_of = {part.path: number for part, number in fields}
        self.endResetModel()

    def paths(self) -> list[str]:
        """Return the paths of the fields, top to bottom."""
        return list(self._row_of)

    def place_caret(self, path: str, lit: frozenset[str]) -> int:
        """Put the caret on a field, and the rule of its fact below it; return its row, -1 when it is not shown."""
        row = self._row_of.get(path, -1)
        entry = _entry(self._parts[row]) if row >= 0 else None
        if self._rule is not None:
            self.beginRemoveRows(QModelIndex(), self.caret + 1, self.caret + 1)
            self._rule = None
            self.endRemoveRows()
        self.caret, self.lit = row, lit
        rule = self._rule_of(entry) if entry is not None else None
        if rule is not None:
            self.beginInsertRows(QModelIndex(), row + 1, row + 1)
            self._rule = rule
            self.endInsertRows()
        if self._parts:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        return row

    def _rule_of(self, entry: Entry) -> Entry | None:
        fact = self._facts.by_name.get(self._facts.by_record.get(entry.path, ""))
        if fact is not None and fact.rule:
            return Entry("rule", tr("Moved by rule"), said(fact.rule), is_sheet=fact.sheet)
        if entry.source:
            return Entry("rule", tr("Comes from"), said(entry.source))
        return None


class RecordView(QListView):
    """The form of a record, walked with the arrows.

    Signals:
        field_chosen: path of the field.
        rule_pressed: the rule below the lit field was clicked, and stands on the partner sheet.
        step_wanted: 1 for the next field, -1 for the one before.
    """

    field_chosen = Signal(str)
    rule_pressed = Signal()
    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = RecordModel(self)
        self.setModel(self.fields)
        self.setItemDelegate(RecordDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Acumatica record"))

    def show_form(self, form: RecordForm, facts: Facts, empty: str, warned: frozenset[str] = frozenset()) -> None:
        """Show a record; without any, `empty` says why there is none."""
        self.fields.warned = warned
        self.fields.show_form(form, facts, empty)

    def show_light(self, paths: tuple[str, ...], caret: str = "") -> None:
        """Light the fields of a fact, and put the caret on one of them."""
        row = self.fields.place_caret(caret or (paths[0] if paths else ""), frozenset(paths))
        self._bring_into_sight(row)

    def _bring_into_sight(self, row: int) -> None:
        """Scroll so that a field and the rule below it are seen."""
        if row >= 0:
            self.executeDelayedItemsLayout()  # the rule has just opened
            self.setCurrentIndex(self.fields.index(row, 0))
            self.scrollTo(self.fields.index(min(row + 1, self.fields.rowCount() - 1), 0))
            self.scrollTo(self.fields.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lit field in sight; a page that has just been opened gets its size only now."""
        super().resizeEvent(event)
        self._bring_into_sight(self.fields.caret)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Light the field under the mouse, or open the rule."""
        self.setFocus()
        index = self.indexAt(event.position().toPoint())
        entry = index.data(ENTRY_ROLE) if index.isValid() else None
        if entry is not None and entry.kind == "field":
            self.field_chosen.emit(entry.path)
        elif entry is not None and entry.is_sheet:
            self.rule_pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with up and down; Enter opens the rule of the lit field."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 20, Qt.Key.Key_PageUp: -20}
        key, paths = Qt.Key(event.key()), self.fields.paths()
        entry = self.fields.entry(self.fields.caret) if self.fields.caret >= 0 else None
        rule = (
            self.fields.entry(self.fields.caret + 1)
            if entry and self.fields.caret + 1 < self.fields.rowCount()
            else None
        )
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in steps and paths:
            here = paths.index(entry.path) if entry is not None and entry.path in paths else -1
            self.field_chosen.emit(paths[max(0, min(len(paths) - 1, here + steps[key]))])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and rule is not None and rule.is_sheet:
            self.rule_pressed.emit()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Move by field with Tab."""
        step = tab_step(event)
        if step:
            self.step_wanted.emit(step)
            return True
        return super().event(event)


def _entry(part: Entry | RecordField) -> Entry:
    if isinstance(part, Entry):
        return part
    return Entry("field", part.label, written(part), part.path, part.fact, part.source)


def _parts(form: RecordForm) -> Iterator[Entry | RecordField]:
    for number, group in enumerate(form.groups):
        if number:
            yield Entry("line")
        yield from group.fields


def written(field: RecordField) -> str:
    """Return the value of a field as the people of this country write it."""
    locale = QLocale()
    value = field.value
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, date):
        return locale.toString(QDate(value.year, value.month, value.day), _with_century(locale))
    if isinstance(value, Decimal):
        exponent = value.normalize().as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        return locale.toString(float(value), "f", max(places, _MONEY_PLACES) if field.kind == "money" else places)
    return value


def _with_century(locale: QLocale) -> str:
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def words(name: str) -> str:
    """Return the name of an entity or field in words: `SalesOrder` as `Sales order`."""
    if name == name.upper():
        return name
    spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in name).replace("_", " ")
    joined = " ".join(spaced.split())
    return joined[:1].upper() + joined[1:].lower()
