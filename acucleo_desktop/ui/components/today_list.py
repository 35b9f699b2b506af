"""The list of Today: groups and rows in one model, so that a new look at the ledger moves nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from acucleo_desktop.sync.desk_types import TodayRow
from acucleo_desktop.ui.components.clock_words import clock_of
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NUMBERED = 10
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a row, or the head of a group.

    Attributes:
        key: names it from one look to the next.
        row: what it shows; None for a head.
        title, count, hint: of a head.
        cap: the key that presses it.
        folds: of a head: `open`, `closed`, or empty where it cannot be folded.
    """

    key: str
    row: TodayRow | None = None
    title: str = ""
    count: int = 0
    hint: str = ""
    cap: str = ""
    folds: str = ""


class TodayModel(QAbstractListModel):
    """Entries in order. Showing others keeps the ones that stay, with whatever refers to them."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._entries: list[Entry] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = 0) -> object:
        """Return a line's words, for screen readers and tool tips, or the whole entry for the delegate."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}:
            return self.words(entry)
        if role == int(Qt.ItemDataRole.ToolTipRole) and entry.row is not None:
            return f"{said(entry.row.title)}\n{said(entry.row.line2)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads that cannot be folded are passed over by the keys."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self._entries[index.row()]
        if entry.row is None and not entry.folds:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def words(self, entry: Entry) -> str:
        """Return a line in words: what, where, who, by when, and the press."""
        row = entry.row
        if row is None:
            return tr("{title}, {count}. {hint}", title=entry.title, count=entry.count, hint=entry.hint)
        parts = [said(row.title), said(row.line2)]
        if row.who:
            parts.append(tr("{who}, {when}", who=said(row.who), when=clock_of(row, self._now())[1]))
        parts.append(f"{said(row.next_press.label)} ({entry.cap})" if entry.cap else said(row.next_press.label))
        return ". ".join(part.rstrip(".") for part in parts if part)

    def entry(self, place: int) -> Entry:
        """Return the line at a place."""
        return self._entries[place]

    def entries(self) -> list[Entry]:
        """Return all lines."""
        return list(self._entries)

    def place_of(self, key: str) -> int:
        """Return where the line of a key stands, -1 when it is not there."""
        return next((place for place, entry in enumerate(self._entries) if entry.key == key), -1)

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these lines: what is gone is taken out, what is new put in, what moved is moved, the rest stays."""
        wanted = {entry.key for entry in entries}
        for place in reversed(range(len(self._entries))):
            if self._entries[place].key not in wanted:
                self.beginRemoveRows(_NOWHERE, place, place)
                del self._entries[place]
                self.endRemoveRows()
        for place, entry in enumerate(entries):
            known = self.place_of(entry.key)
            if known < 0:
                self.beginInsertRows(_NOWHERE, place, place)
                self._entries.insert(place, entry)
                self.endInsertRows()
                continue
            if known != place:
                self.beginMoveRows(_NOWHERE, known, known, _NOWHERE, place)
                self._entries.insert(place, self._entries.pop(known))
                self.endMoveRows()
            if self._entries[place] != entry:
                self._entries[place] = entry
                self.dataChanged.emit(self.index(place), self.index(place))


class TodayList(QListView):
    """The rows, moved through by Up, Down, J and K, pressed by Enter, by a click, or by the number in their cap.

    Signals:
        pressed_row: the `TodayRow` whose next press is wanted.
        folded: key of the head that was pressed.
    """

    pressed_row = Signal(object)
    folded = Signal(str)

    def __init__(self, model: TodayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._clock_words: dict[str, str] = {}
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(tr("What needs you, is due, and is owed"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, press, or leave the key to the page: a list must not search itself for a letter."""
        match event.key():
            case Qt.Key.Key_J:
                self._step(1)
            case Qt.Key.Key_K:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.act(self.currentIndex())
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                super().keyPressEvent(event)
            case Qt.Key.Key_Home | Qt.Key.Key_End | Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                super().keyPressEvent(event)
            case _:
                event.ignore()

    def _step(self, by: int) -> None:
        place = self.currentIndex().row() + by
        while 0 <= place < self._model.rowCount():
            index = self._model.index(place)
            if self._model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
                self.setCurrentIndex(index)
                return
            place += by

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the row under the mouse."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.act(self.indexAt(event.position().toPoint()))

    def act(self, index: QModelIndex) -> None:
        """Do the next press of a row, or fold its group."""
        if not index.isValid():
            return
        entry = self._model.entry(index.row())
        if entry.row is not None:
            self.pressed_row.emit(entry.row)
        elif entry.folds:
            self.folded.emit(entry.key)

    def press_cap(self, cap: str) -> bool:
        """Go to the row with a key cap and do its next press; return whether there is one."""
        for place, entry in enumerate(self._model.entries()):
            if entry.cap == cap:
                self.setCurrentIndex(self._model.index(place))
                self.act(self._model.index(place))
                return True
        return False

    def focus_first(self) -> None:
        """Put the focus on the row that Enter presses, unless one has it already."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(_NOWHERE)
            place = next((at for at, entry in enumerate(self._model.entries()) if entry.row is not None), -1)
            if place >= 0:
                self.setCurrentIndex(self._model.index(place))

    def go_to(self, key: str) -> None:
        """Go to a line by its key; nothing happens where it is not there any more."""
        place = self._model.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place))

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other lines with the one at the top where it was."""
        top = self.indexAt(self.viewport().rect().topLeft())
        bar = self.verticalScrollBar()
        key, shift = "", 0
        if top.isValid() and bar.value():
            key, shift = self._model.entry(top.row()).key, self.visualRect(top).top()
        self._model.show_entries(entries)
        place = self._model.place_of(key) if key else -1
        if place >= 0:
            self.doItemsLayout()
            bar.setValue(bar.value() + self.visualRect(self._model.index(place)).top() - shift)

    def tick(self, now: datetime) -> None:
        """Paint the clocks anew when one of them says something else than a second ago."""
        words = {entry.key: clock_of(entry.row, now)[1] for entry in self._model.entries() if entry.row is not None}
        if words != self._clock_words:
            self._clock_words = words
            self.viewport().update()
