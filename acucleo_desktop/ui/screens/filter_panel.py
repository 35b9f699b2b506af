"""The panel below a chip: the values of one field to choose from, or two limits to type."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.list_filter import AMOUNTS, money
from acucleo_desktop.ui.theme.style import font, scaled, theme

_WIDTH, _ROW, _MOST_ROWS, _SEARCHED = 264, 30, 11, 10
_VALUE = 256


class Panel(QFrame):
    """A panel that lies over the window until something is chosen, Escape is pressed or a click falls beside it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setFixedWidth(scaled(_WIDTH))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.setSpacing(6)
        self.body.addWidget(label(title, "caption", theme().text_3, weight=600))

    def open_below(self, anchor: QWidget) -> None:
        """Show the panel below a chip, within the window."""
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height()))
        if not self.isLeftToRight():
            corner.setX(corner.x() + anchor.width() - self.width())
        window = anchor.window()
        edge = window.mapToGlobal(QPoint(window.width(), window.height()))
        start = window.mapToGlobal(QPoint(0, 0))
        corner.setX(max(start.x(), min(corner.x(), edge.x() - self.width() - 4)))
        corner.setY(max(start.y(), min(corner.y(), edge.y() - self.height() - 4)))
        self.move(corner)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)


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
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type a name"))
        self.field.setAccessibleName(tr("Type to find among the choices"))
        self.field.textChanged.connect(self._narrow)
        self.field.setVisible(len(options) > _SEARCHED)
        self.choices = _Choices()
        self.choices.setAccessibleName(title)
        self.choices.setFont(font("body"))
        for value, words in options:
            item = QListWidgetItem(words)
            item.setData(_VALUE, value)
            item.setSizeHint(QSize(0, scaled(_ROW)))
            if takes_many:
                item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)
            self.choices.addItem(item)
        rows = min(_MOST_ROWS, max(1, len(options)))
        self.choices.setFixedHeight(rows * scaled(_ROW) + 4)
        self.choices.itemChanged.connect(self._tell)
        self.choices.itemClicked.connect(self._clicked)
        self.choices.entered_alone.connect(self._take_alone)
        self.body.addWidget(self.field)
        self.body.addWidget(self.choices)
        hint = tr("Space adds, Enter takes one") if takes_many else tr("Enter takes it")
        self.body.addWidget(label(hint, "caption", theme().text_3))
        self.choices.setCurrentRow(self._first_chosen(chosen))
        self.setFocusProxy(self.field if len(options) > _SEARCHED else self.choices)
        self.field.returnPressed.connect(self._take_alone)

    def _first_chosen(self, chosen: Sequence[str]) -> int:
        rows = range(self.choices.count())
        return next((row for row in rows if self.choices.item(row).data(_VALUE) in chosen), 0)

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
            self.changed.emit((item.data(_VALUE),))
            self.close()

    def _tell(self, _item: QListWidgetItem) -> None:
        items = [self.choices.item(row) for row in range(self.choices.count())]
        on = [item.data(_VALUE) for item in items if item.checkState() == Qt.CheckState.Checked]
        self.changed.emit(tuple(on))

    def _take_alone(self) -> None:
        item = self.choices.currentItem()
        if item is not None and not item.isHidden():
            self.changed.emit((item.data(_VALUE),))
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the choices while the field keeps the focus."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.field.hasFocus():
            self.choices.setFocus()
            return
        super().keyPressEvent(event)


class _Choices(QListWidget):
    """The values; Enter takes one alone."""

    entered_alone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("places")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_alone.emit()
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
        row = QHBoxLayout()
        row.setSpacing(0)
        for amount in AMOUNTS:
            button = KeyButton(money(amount), kind="flat")
            button.setAccessibleName(tr("At least {amount}", amount=money(amount)))
            button.clicked.connect(lambda _checked=False, one=amount: self._take(one, None))
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)
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

    def _take(self, least: Decimal | None, most: Decimal | None) -> None:
        self.changed.emit((least, most))
        self.close()


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
