"""The row above a list: chips of what it is narrowed to, by what it is grouped, and a button for everything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.sync.lists import GroupBy
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.chip import Chip
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.hint_field import HintField
from acucleo_desktop.ui.components.panel import Entry, MenuPanel
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.filter_panel import AmountPanel, ChoicePanel
from acucleo_desktop.ui.screens.list_filter import (
    ALWAYS,
    KEPT,
    ONE_VALUE,
    TITLES,
    Field,
    ListFilter,
    chip_words,
    choices,
    value_words,
)
from acucleo_desktop.ui.tables.group_words import GROUPINGS
from acucleo_desktop.ui.theme.icons import icon
from acucleo_desktop.ui.theme.style import theme

_TYPING_PAUSE_MS = 60
_CHIP_GAP, _BEGIN, _END = 2, 13, 8
OFFERED = (GroupBy.NOTHING, GroupBy.CHECK, GroupBy.CAUSE, GroupBy.MATCH, GroupBy.PARTNER, GroupBy.DAY)
GO_KEYS: Mapping[str, str] = {
    "T": "today",
    "I": "inbox",
    "O": "outbox",
    "S": "sent",
    "F": "failed",
    "D": "duplicates",
    "P": "updates",
    "B": "bills",
    "K": "acknowledgments",
}
"""What a second key after G goes to, as everywhere in the window."""


class FilterRow(QWidget):
    """Chips, grouping, and the field to find in the list.

    Signals:
        changed: the filter, the grouping or the typed words are others now.
        choices_wanted: a field whose values are in the ledger is to be chosen from.
        more_wanted: the menu of everything else is to be shown below a button.
        place_wanted: name of a place to go to.
        left: the hand wants back to the list.
    """

    changed = Signal()
    choices_wanted = Signal(object)
    more_wanted = Signal(object)
    place_wanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.filter = ListFilter()
        self.group = GroupBy.NOTHING
        self.names: Mapping[str, str] = {}
        self.chips: dict[Field, Chip] = {}
        self._shown: set[Field] = set(ALWAYS)
        self._asked: Field | None = None  # its panel hangs below it
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.changed)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=_CHIP_GAP)
        self._flow.setContentsMargins(0, 2, 0, 2)
        for field in Field:
            chip = Chip("")
            chip.clicked.connect(partial(self.choose, field))
            chip.removed.connect(partial(self.remove, field))
            self.chips[field] = chip
            self._flow.addWidget(chip)
        self.add_chip = Chip(tr("Filter"), "add")
        self.add_chip.clicked.connect(self.add_filter)
        self.add_chip.setToolTip(tr("Narrow the list by something else (F)"))
        self._flow.addWidget(self.add_chip)
        self.search = _SearchField()
        self.search.set_hint(tr("Find in this list: number, item, partner, amount"))
        self.search.setAccessibleName(tr("Find in this list"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", theme().text_3, 16), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self.left)
        self.search.escaped.connect(self._leave_search)
        self.search.hide()
        self.find_button = KeyButton("", "/", "flat", "search")
        self.find_button.setAccessibleName(tr("Find in this list (/)"))
        self.find_button.setToolTip(tr("Find in this list"))
        self.find_button.clicked.connect(self.open_search)
        self.group_button = _GroupButton()
        self.group_button.clicked.connect(self.choose_group)
        self.more_button = KeyButton("", "", "flat", "more")
        self.more_button.setAccessibleName(tr("Export, print, columns, views"))
        self.more_button.setToolTip(tr("Export, print, columns, views"))
        self.more_button.clicked.connect(partial(self._want_more))
        self._lay_out()
        self._dress()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        self._chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        top.addWidget(self._chips, 1)
        for part in (self.find_button, self.group_button, self.more_button):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_BEGIN, 4, _END, 4)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.search)

    def _want_more(self) -> None:
        self.more_wanted.emit(self.more_button)

    def show_state(self, chosen: ListFilter, group: GroupBy, text: str) -> None:
        """Show a filter, a grouping and typed words without telling that they changed."""
        self.filter, self.group = chosen, group
        self._shown, self._asked = set(ALWAYS), None
        self.search.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.search.setText(text)
        self.search.setVisible(bool(text))
        self.search.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._dress()

    def set_filter(self, chosen: ListFilter) -> None:
        """Narrow the list."""
        self.filter = chosen
        self._dress()
        self.changed.emit()

    def set_group(self, group: GroupBy) -> None:
        """Group the list."""
        self.group = group
        self._dress()
        self.changed.emit()

    def show_names(self, names: Mapping[str, str]) -> None:
        """Take the names of partners."""
        self.names = names
        self._dress()

    def _dress(self) -> None:
        for field, chip in self.chips.items():
            chip.setText(chip_words(self.filter, field, self.names))
            chip.show_on(is_on=self.filter.is_on(field))
            chip.setToolTip(self._whole(field))
        self.group_button.show_words(tr(GROUPINGS[self.group]), is_grouped=self.group is not GroupBy.NOTHING)
        self._fold()

    def _fold(self) -> None:
        """Show the chips; those that narrow by nothing go into the menu of all where they would need a further line."""
        shown = [field for field in self.chips if self.filter.is_on(field) or field in self._shown]
        beside = (self.find_button, self.group_button, self.more_button)
        room = self.width() - _BEGIN - _END - sum(part.sizeHint().width() for part in beside)
        for field in reversed([field for field in shown if not self.filter.is_on(field) and field is not self._asked]):
            chips = (*(self.chips[each] for each in shown), self.add_chip)
            if sum(chip.sizeHint().width() for chip in chips) + _CHIP_GAP * len(chips) <= room:
                break
            shown.remove(field)
        for field, chip in self.chips.items():
            chip.setVisible(field in shown)
        self._flow.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the chips."""
        super().resizeEvent(event)
        self._fold()

    def _whole(self, field: Field) -> str:
        values = [value_words(field, value, self.names) for value in self.filter.values(field)]
        return ", ".join(values) if len(values) > 1 else ""

    # The chips

    def remove(self, field: Field) -> None:
        """Narrow by a field no more."""
        self.set_filter(self.filter.without(field))

    def choose(self, field: Field, _checked: object = None) -> None:
        """Open the panel of a field."""
        chip = self.chips[field]
        if chip.isHidden():
            self._shown.add(field)
            self._asked = field
            self._dress()
        if field is Field.AMOUNT:
            panel = AmountPanel(tr(TITLES[field]), self.filter.minimum, self.filter.maximum, self)
            panel.changed.connect(self._limited)
            panel.open_below(chip)
        elif field in KEPT:
            self.choices_wanted.emit(field)
        else:
            self.open_choices(field, choices(field))

    def open_choices(self, field: Field, values: tuple[str, ...]) -> None:
        """Show the values of a field to choose from."""
        options = [(value, value_words(field, value, self.names)) for value in values]
        takes_many = field not in ONE_VALUE
        panel = ChoicePanel(tr(TITLES[field]), options, self.filter.values(field), self, takes_many=takes_many)
        panel.changed.connect(partial(self._chosen, field))
        panel.open_below(self.chips[field])

    def _chosen(self, field: Field, values: tuple[str, ...]) -> None:
        self.set_filter(self.filter.with_values(field, values))

    def _limited(self, limits: tuple[Decimal | None, Decimal | None]) -> None:
        self.set_filter(replace(self.filter, minimum=limits[0], maximum=limits[1]))

    def add_filter(self) -> None:
        """Offer all fields."""
        entries = [
            Entry(tr(TITLES[field]), partial(self.choose, field), _digit(number), is_on=self.filter.is_on(field))
            for number, field in enumerate(Field, 1)
        ]
        if not self.filter.is_empty:
            entries.append(Entry(tr("Take all filters away"), partial(self.set_filter, ListFilter()), "0", "close"))
        MenuPanel(tr("Narrow the list by"), entries, self).open_below(self.add_chip)

    # Grouping

    def choose_group(self) -> None:
        """Offer what the list can be grouped by; a letter of the window's G goes where it goes everywhere."""
        entries = [
            Entry(tr(GROUPINGS[group]), partial(self.set_group, group), str(number), is_on=group is self.group)
            for number, group in enumerate(OFFERED)
        ]
        places = {key: partial(self.place_wanted.emit, place) for key, place in GO_KEYS.items()}
        MenuPanel(tr("Group by"), entries, self, places).open_below(self.group_button)

    # Finding

    def open_search(self) -> None:
        """Show the field to find in the list, and write in it."""
        self.search.show()
        self.search.setFocus()
        self.search.selectAll()

    def _leave_search(self) -> None:
        self.close_search()
        self.left.emit()

    def close_search(self) -> None:
        """Show the whole list again, and no field."""
        self.search.clear()
        self.search.hide()

    def _typed(self) -> None:
        if self.search.text() and self.search.isHidden():
            self.search.show()
        self._typing.start()


def _digit(number: int) -> str:
    """Return the key of an entry of a menu: the first nine have one."""
    return str(number) if number <= 9 else ""  # noqa: PLR2004 - digits


class _SearchField(HintField):
    """The field to find in the list; Escape closes it, Down goes to the list.

    Signals:
        escaped.
    """

    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window, which would go back."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, go on in the list by Down."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)


class _GroupButton(KeyButton):
    """Says by what the list is grouped."""

    def __init__(self) -> None:
        super().__init__("", "G", "flat")
        self.show_opens()

    def show_words(self, words: str, *, is_grouped: bool) -> None:
        """Show the grouping."""
        self.setText(tr("Group by {what}", what=words) if is_grouped else tr("Group"))
