"""The panel of the columns: which are shown, in which order, and how wide, by mouse or by keys alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.panel import VALUE, Panel, PanelList
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.columns import COLUMN_TABLE, NUMBER_OF
from acucleo_desktop.ui.theme.style import scaled, theme

_STEP = 8


class ColumnsPanel(Panel):
    """The columns from the leading edge on.

    Args:
        shown: names of the columns that are shown, in their order.
        parent: the list.

    Signals:
        changed: names of the columns that are to be shown, in their order.
        widened: name of a column, and by how many pixels.
    """

    changed = Signal(object)
    widened = Signal(str, int)

    def __init__(self, shown: Sequence[str], parent: QWidget) -> None:
        super().__init__(tr("Columns"), parent)
        self.list = _Names(tr("Columns"))
        for name in (*shown, *(name for name in NUMBER_OF if name not in shown)):
            item = self.list.add(tr(COLUMN_TABLE[NUMBER_OF[name]].title), name)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in shown else Qt.CheckState.Unchecked)
        self.list.fit()
        self.list.itemClicked.connect(self._turn)
        self.list.entered.connect(self.close_panel)
        self.list.moved.connect(self._tell)
        self.list.model().rowsMoved.connect(self._tell)
        self.list.widened.connect(self._widen)
        self.body.addWidget(self.list)
        hints = tr("Space shows or hides, Alt with arrows moves, + and - draw wider or narrower")
        self.body.addWidget(label(hints, "caption", theme().text_3, wraps=True))
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)

    def names(self) -> list[str]:
        """Return the columns that are to be shown, in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(VALUE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _turn(self, item: QListWidgetItem) -> None:
        was_on = item.checkState() == Qt.CheckState.Checked
        if was_on and len(self.names()) == 1:
            return  # a list without columns shows nothing
        item.setCheckState(Qt.CheckState.Unchecked if was_on else Qt.CheckState.Checked)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show or hide a column by Space."""
        item = self.list.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self._turn(item)
            return
        super().keyPressEvent(event)

    def _tell(self, *_changed: object) -> None:
        names = self.names()
        if names:
            self.changed.emit(names)

    def _widen(self, step: int) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.widened.emit(item.data(VALUE), step * scaled(_STEP))


class _Names(PanelList):
    """The names, moved by the mouse or by Alt with arrows."""

    widened = Signal(int)
    moved = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        wider = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        elif wider:
            self.widened.emit(wider)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        row = self.currentRow()
        if 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)
            self.moved.emit()
