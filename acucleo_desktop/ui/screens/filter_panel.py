"""The panel below a chip: the values of one field to choose from, or two limits to type."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.hint_field import HintField
from acucleo_desktop.ui.components.panel import VALUE, Panel, PanelList
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.list_filter import AMOUNTS, money
from acucleo_desktop.ui.theme.style import theme

_SEARCHED = 10


class ChoicePanel(Panel):
    """Values to choose from: Space or a click takes one in or out, Enter takes it alone and closes.

    Args:
        title: of the field.
        options: value and words of each.
        chosen: values that are on.
        parent: the list.
        takes_many: whether several values may be on.

    Signals:
        changed: tuple of the values that are on.
    """

    changed = Signal(object)

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, str]],
        chosen: Sequence[str],
        parent: QWidget,
        *,
        takes_many: bool = True,
    ) -> None:
        super().__init__(title, parent)
        self._takes_many = takes_many
        self.field = HintField(tr("Type a name"))
        self.field.setAccessibleName(tr("Type to find among the choices"))
        self.field.textChanged.connect(self._narrow)
        self.choices = PanelList(title)
        for value, words in options:
            item = self.choices.add(words, value)
            item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)  # the whole row is pressed, not a box
        self.choices.fit()
        self.choices.itemClicked.connect(self._clicked)
        self.choices.entered.connect(self._take_alone)
        self.body.addWidget(self.field)
        self.field.setHidden(len(options) <= _SEARCHED)
        self.body.addWidget(self.choices)
        hint = tr("Space adds, Enter takes one") if takes_many else tr("Enter takes it")
        self.body.addWidget(label(hint, "caption", theme().text_3))
        self.choices.setCurrentRow(self._first_chosen(chosen))
        self.setFocusProxy(self.field if len(options) > _SEARCHED else self.choices)
        self.field.returnPressed.connect(self._take_alone)

    def _first_chosen(self, chosen: Sequence[str]) -> int:
        rows = range(self.choices.count())
        return next((row for row in rows if self.choices.item(row).data(VALUE) in chosen), 0)

    def _narrow(self, text: str) -> None:
        first = -1
        for row in range(self.choices.count()):
            item = self.choices.item(row)
            fits = text.casefold().strip() in item.text().casefold()
            item.setHidden(not fits)
            first = row if fits and first < 0 else first
        self.choices.setCurrentRow(first)

    def _clicked(self, item: QListWidgetItem) -> None:
        if not self._takes_many:
            self.changed.emit((item.data(VALUE),))
            self.close_panel()
            return
        was_on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if was_on else Qt.CheckState.Checked)
        items = [self.choices.item(row) for row in range(self.choices.count())]
        self.changed.emit(tuple(one.data(VALUE) for one in items if one.checkState() == Qt.CheckState.Checked))

    def _take_alone(self) -> None:
        item = self.choices.currentItem()
        if item is not None and not item.isHidden():
            self.changed.emit((item.data(VALUE),))
            self.close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field to the choices, and take one in or out by Space."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.field.hasFocus():
            self.choices.setFocus()
            return
        item = self.choices.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None and self.choices.hasFocus():
            self._clicked(item)
            return
        super().keyPressEvent(event)


class AmountPanel(Panel):
    """Two limits to type, and the usual lower ones to press.

    Signals:
        changed: tuple of the least and the most amount, either None.
    """

    changed = Signal(object)

    def __init__(self, title: str, minimum: Decimal | None, maximum: Decimal | None, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.least = self._field(tr("At least"), minimum)
        self.most = self._field(tr("At most"), maximum)
        self._told = label("", "caption", theme().red.ink)
        self._told.hide()
        self.body.addWidget(self._told)
        usual = QWidget()
        row = FlowLayout(usual, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        for amount in AMOUNTS:
            button = KeyButton(tr("{amount} and more", amount=money(amount)), kind="flat")
            button.clicked.connect(partial(self._usual, amount))
            row.addWidget(button)
        self.body.addWidget(usual)
        take = KeyButton(tr("Show these"), "Enter", "primary")
        take.clicked.connect(self._typed)
        self.body.addWidget(take, 0, Qt.AlignmentFlag.AlignTrailing)
        self.setFocusProxy(self.least)

    def _field(self, name: str, amount: Decimal | None) -> QLineEdit:
        self.body.addWidget(label(name, "small", theme().text_2))
        made = QLineEdit("" if amount is None else money(amount))
        made.setAccessibleName(name)
        made.returnPressed.connect(self._typed)
        self.body.addWidget(made)
        return made

    def _typed(self) -> None:
        try:
            least, most = (amount_typed(field.text()) for field in (self.least, self.most))
        except InvalidOperation:
            self._told.setText(tr("Write a number, such as 10,000."))
            self._told.show()
            return
        self._take(least, most)

    def _usual(self, amount: Decimal, _checked: object = None) -> None:
        self._take(amount, None)

    def _take(self, least: Decimal | None, most: Decimal | None) -> None:
        self.changed.emit((least, most))
        self.close_panel()


def amount_typed(text: str) -> Decimal | None:
    """Return the amount that a person typed, with or without thousands and a currency sign; None for nothing.

    Raises:
        InvalidOperation: it is no number.
    """
    bare = text.replace(",", "").replace("$", "").replace(" ", "")
    if not bare:
        return None
    amount = Decimal(bare)
    if not amount.is_finite():
        raise InvalidOperation
    return amount
