"""The list itself: rows and groups, its keys, its columns, and asking for the rows that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.tables.column_header import ColumnHeader
from acucleo_desktop.ui.tables.columns import NUMBER_OF
from acucleo_desktop.ui.tables.delegate import DocumentDelegate, row_height
from acucleo_desktop.ui.tables.documents import DocumentTableModel
from acucleo_desktop.ui.tables.group_row import GroupLook, button_place, paint_group_row
from acucleo_desktop.ui.tables.group_words import group_hint, group_press, group_title
from acucleo_desktop.ui.tables.sections import Span
from acucleo_desktop.ui.theme.style import theme

_FLAGS = QItemSelectionModel.SelectionFlag
_K = Qt.Key
KEYS: Mapping[Qt.Key, str] = {
    _K.Key_A: "approve",
    _K.Key_U: "take_back",
    _K.Key_S: "set_aside",
    _K.Key_R: "replay",
    _K.Key_M: "chase",
    _K.Key_Space: "preview",
    _K.Key_Slash: "find",
    _K.Key_G: "group",
    _K.Key_F: "filter",
    _K.Key_L: "columns",
    _K.Key_V: "views",
    _K.Key_Return: "open",
    _K.Key_Enter: "open",
    _K.Key_Menu: "more",
}
"""What single keys ask for while the list has the focus."""


class DocumentTable(QTableView):
    """A list of documents.

    Signals:
        asked: word of `KEYS` that a key asked for.
        group_pressed: the button of a group was pressed: `Group` and action.
        folded: a group was opened or closed: `Group` and whether it is open.
        room_changed: there is another width for the columns.
    """

    asked = Signal(str)
    group_pressed = Signal(object, str)
    folded = Signal(object, bool)
    room_changed = Signal()

    def __init__(self, model: DocumentTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents = model
        self.delegate = DocumentDelegate(self)
        self.columns = ColumnHeader(self)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._look_at_rows)
        self._pointed_at = -1
        self.holds_escape: Callable[[], bool] = bool  # whether Escape ends something here; else the window goes back
        self.setModel(model)
        self.setHorizontalHeader(self.columns)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(row_height())
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.columns.first_changed.connect(self._first_changed)

    def _first_changed(self, column: int) -> None:
        self.delegate.leading = column
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the room that the columns have."""
        super().resizeEvent(event)
        self.room_changed.emit()

    # Looking

    def shown_rows(self) -> tuple[int, int]:
        """Return the first and the last row that can be seen; the last is before the first in an empty list."""
        first = self.rowAt(0)
        if first < 0:
            return 0, -1
        last = self.rowAt(self.viewport().height() - 1)
        return first, self.documents.rowCount() - 1 if last < 0 else last

    def _look_at_rows(self) -> None:
        self.documents.look_at(*self.shown_rows())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, over them the groups, which go over all columns, and the focus ring."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        first, last = self.shown_rows()
        for row in range(first, last + 1):
            group = self.documents.group(row)
            if group is not None:
                section, _ = self.documents.sections.find(row)
                look = GroupLook(
                    group_title(group, self.documents.today),
                    formats.number(group.count),
                    group_hint(group),
                    group_press(group),
                    self.documents.sections.all[section].is_open,
                    row == self._pointed_at,
                )
                paint_group_row(painter, self.row_place(row), look, self.layoutDirection())
        current = self.currentIndex().row()
        if self.hasFocus() and first <= current <= last:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme().focus), 2))
            painter.drawRoundedRect(self.row_place(current).adjusted(1, 1, -1, -2), 4, 4)
        painter.end()
        if self.documents.sections.missing(first, last):
            self._look.start(0)

    def row_place(self, row: int) -> QRectF:
        """Return where a row lies, over the whole width of the list."""
        top = self.rowViewportPosition(row)
        return QRectF(0, top, self.viewport().width(), self.rowHeight(row))

    # Selecting

    def go_to(self, row: int) -> None:
        """Put the focus on a row, and nothing else."""
        if 0 <= row < self.documents.rowCount():
            index = self.documents.index(row, self.columns.first_column())
            self.selectionModel().setCurrentIndex(index, _FLAGS.ClearAndSelect | _FLAGS.Rows)
            self.scrollTo(index)

    def select_rows(self, rows: list[int]) -> None:
        """Select rows beside the one with the focus."""
        chosen = QItemSelection()
        last = len(NUMBER_OF) - 1
        for row in rows:
            chosen.select(self.documents.index(row, 0), self.documents.index(row, last))
        self.selectionModel().select(chosen, _FLAGS.Select | _FLAGS.Rows)

    def selected_spans(self) -> list[Span]:
        """Return the documents that are selected, top to bottom; a closed group stands for all that is in it."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        ranges = sorted({(part.top(), part.bottom()) for part in parts})
        return [span for top, bottom in ranges for span in self.documents.sections.spans(top, bottom)]

    def is_all_selected(self) -> bool:
        """Whether the whole list is selected, whatever of it is loaded."""
        return sum(span.count for span in self.selected_spans()) == sum(
            section.count for section in self.documents.sections.all
        )

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the single keys of the list from shortcuts of the window that begin with them, such as G then I."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            escapes = event.key() == _K.Key_Escape and self.holds_escape()
            if plain and (event.key() in KEYS or event.key() in {_K.Key_J, _K.Key_K} or escapes):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, fold, and hand the list's own keys on."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        key = _K(event.key())
        if plain and self._moved(key):
            return
        if plain and key in KEYS:
            self._ask(KEYS[key])
            return
        if plain and key == _K.Key_Escape and self.holds_escape():
            self.asked.emit("escape")
            return
        super().keyPressEvent(event)

    def _ask(self, word: str) -> None:
        row = self.currentIndex().row()
        group = self.documents.group(row) if self._is_alone(row) else None
        if group is not None and word == "open":
            self.fold(row)
        elif group is not None and word in {"approve", "replay", "chase"}:
            press = group_press(group)
            if press is not None and (press.action == word or (word == "approve" and press.key == "A")):
                self.group_pressed.emit(group, press.action)
        else:
            self.asked.emit(word)

    def _is_alone(self, row: int) -> bool:
        """Whether a row is all that is selected; else a key is meant for the whole selection."""
        selection = self.selectionModel().selection()
        return selection.count() <= 1 and all(part.top() == part.bottom() == row for part in selection.toList())

    def _moved(self, key: Qt.Key) -> bool:
        row, last = self.currentIndex().row(), self.documents.rowCount() - 1
        back, forth = (_K.Key_Left, _K.Key_Right) if self.isLeftToRight() else (_K.Key_Right, _K.Key_Left)
        if key in {_K.Key_J, _K.Key_K}:
            self.go_to(min(last, row + 1) if key == _K.Key_J else max(0, row - 1))
        elif key in {_K.Key_Home, _K.Key_End}:
            self.go_to(0 if key == _K.Key_Home else last)
        elif key in {back, forth}:
            self._fold_by_key(row, opens=key == forth)
        else:
            return False
        return True

    def _fold_by_key(self, row: int, *, opens: bool) -> None:
        if row < 0:
            return
        number, within = self.documents.sections.find(row)
        section = self.documents.sections.all[number]
        if section.group is None:
            return
        if within >= 0 and not opens:
            self.go_to(self.documents.sections.start_of(number))
        elif within < 0 and section.is_open is not opens:
            self.fold(row)
        elif within < 0 and opens:
            self.go_to(row + 1)

    def fold(self, row: int) -> None:
        """Open a closed group, close an open one."""
        number, _ = self.documents.sections.find(row)
        section = self.documents.sections.all[number]
        self.documents.set_open(row, is_open=not section.is_open)
        self.folded.emit(section.group, section.is_open)
        self.viewport().update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open and close groups, press their buttons."""
        row = self.rowAt(event.position().toPoint().y())
        group = self.documents.group(row)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if group is not None and plain and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(row)
            press = group_press(group)
            if press is not None and self._button(row).contains(event.position().toPoint()):
                self.group_pressed.emit(group, press.action)
            else:
                self.fold(row)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which button of a group the mouse is over."""
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Show no button as pointed at any more."""
        super().leaveEvent(event)
        self._point_at(QPoint(-1, -1))

    def _point_at(self, point: QPoint) -> None:
        row = self.rowAt(point.y()) if point.y() >= 0 else -1
        found = row if row >= 0 and self._button(row).contains(point) else -1
        if found != self._pointed_at:
            self._pointed_at = found
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def _button(self, row: int) -> QRect:
        group = self.documents.group(row)
        press = group_press(group) if group is not None else None
        if press is None:
            return QRect()
        return button_place(self.row_place(row), press, self.layoutDirection()).toAlignedRect()
