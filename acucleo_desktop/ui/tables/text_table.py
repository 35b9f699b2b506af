"""A plain table of texts: columns of names at the leading edge, of numbers at the trailing one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from acucleo_desktop.ui.theme.style import font, header_sheet, scaled, theme

ROW_HEIGHT = 36
LEAD, _PAD = 20, 8
"""Pixels at the outer sides, which are the margins of the page, and between two columns."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXT_ROLES = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)})


class TextTableModel(QAbstractTableModel):
    """Rows of texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: list[tuple[str, ...]] = []
        self._numbers: frozenset[int] = frozenset()

    def show_rows(self, headings: Sequence[str], rows: Sequence[tuple[str, ...]], numbers: Sequence[int] = ()) -> None:
        """Show another table; `numbers` are the places of columns that hold numbers."""
        self.beginResetModel()
        self._headings, self._rows, self._numbers = tuple(headings), list(rows), frozenset(numbers)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def is_number(self, column: int) -> bool:
        """Whether a column holds numbers."""
        return column in self._numbers

    def data(self, index: Index, role: int = 0) -> object:
        """Return a cell."""
        if not index.isValid():
            return None
        if role in _TEXT_ROLES:
            return self._rows[index.row()][index.column()]
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._headings[index.column()]}: {self._rows[index.row()][index.column()]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Return a heading, at the side of its column's texts."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role == int(Qt.ItemDataRole.DisplayRole):
            return self._headings[section]
        if role == int(Qt.ItemDataRole.TextAlignmentRole):
            side = Qt.AlignmentFlag.AlignTrailing if section in self._numbers else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class TextTable(QTableView):
    """Shows a `TextTableModel` edge to edge.

    Signals:
        row_opened: place of the row that Enter or a double click opened.
    """

    row_opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = TextTableModel(self)
        self.setModel(self.texts)
        self.setItemDelegate(_TextDelegate(self.texts, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFont(font("caption"))
        header.setStyleSheet(header_sheet(LEAD, LEAD))
        header.setFixedHeight(scaled(28))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._double_clicked)

    def _double_clicked(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row by Enter; letters are the page's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.row_opened.emit(self.currentIndex().row())
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _TextDelegate(QStyledItemDelegate):
    def __init__(self, model: TextTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = theme()
        painter.save()
        place = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(place, QColor(tokens.selection if is_chosen else tokens.surface))
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), QColor(tokens.border))
        is_first, is_number = index.column() == 0, self._model.is_number(index.column())
        face = font("body", weight=500 if is_first else 400)
        painter.setFont(face)
        painter.setPen(QColor(tokens.text if is_first or is_number else tokens.text_2))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        lead = LEAD if is_first else _PAD
        trail = LEAD if index.column() == self._model.columnCount() - 1 else _PAD
        room = place.adjusted(trail if mirrored else lead, 0, -(lead if mirrored else trail), 0)
        words = QFontMetricsF(face).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if is_number != mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.restore()
