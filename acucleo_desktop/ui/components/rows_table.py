"""A plain table of few columns for cards: words, an icon before them, a line below each row, no widget in a cell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
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

from acucleo_desktop.ui.tables.column_widths import widths
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, header_sheet, scaled, theme

_Index = QModelIndex | QPersistentModelIndex
_ROW, _HEADER, _ICON = 36, 28, 16
_PAD, _EDGE = 8, 16
_SHORT = 96
"""Cells up to here are never cut: versions, counts, codes."""
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: what stands there.
        icon: shown before it; empty for none.
        family: colour family of the icon and, with `is_coloured`, of the text; empty for the plain colour.
        style: font style of the visual language.
        weight: of the font; 0 for the style's own.
        is_quiet: whether it is a second thing, in the quiet colour.
        tip: the whole text, or more.
    """

    text: str
    icon: str = ""
    family: str = ""
    style: str = "body"
    weight: int = 0
    is_quiet: bool = False
    is_coloured: bool = False
    is_right: bool = False
    tip: str = ""


class RowsModel(QAbstractTableModel):
    """Rows of cells under captions.

    Args:
        captions: of the columns.
    """

    def __init__(self, captions: Sequence[str]) -> None:
        super().__init__()
        self._captions = tuple(captions)
        self.rows: list[tuple[Cell, ...]] = []

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = [tuple(row) for row in rows]
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._captions)

    def cell(self, index: _Index) -> Cell:
        """Return a cell."""
        return self.rows[index.row()][index.column()]

    def data(self, index: _Index, role: int = 0) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        cell = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._captions[index.column()]}: {cell.tip or cell.text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if cell.is_right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the caption of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._captions):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._captions[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_right = bool(self.rows) and self.rows[0][section].is_right
            side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class RowsDelegate(QStyledItemDelegate):
    """Paints a cell: selection, icon, words, the line below."""

    @staticmethod
    def _before(index: _Index) -> int:
        """Return the room before the words; the first column stands where the card's heading does."""
        return _EDGE if index.column() == 0 else _PAD

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of a cell in its own font."""
        del option
        model = index.model()
        if not isinstance(model, RowsModel):
            return QSize()
        cell = model.cell(index)
        words = QFontMetricsF(font(cell.style, weight=cell.weight or None)).horizontalAdvance(cell.text)
        icon = scaled(_ICON) + 8 if cell.icon else 0
        return QSize(round(words) + 2 + icon + self._before(index) + _PAD, scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, RowsModel):
            return
        cell, tokens = model.cell(index), theme()
        place = QRect(option.rect)
        state = option.state
        painter.save()
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(place, QColor(tokens.selection))
        if index.row() < model.rowCount() - 1:  # below the last row the card has its own line
            painter.setPen(QPen(QColor(tokens.border)))
            painter.drawLine(place.bottomLeft(), place.bottomRight())
        forward = option.direction == Qt.LayoutDirection.LeftToRight
        lead, trail = (self._before(index), _PAD) if forward else (_PAD, self._before(index))
        inner = place.adjusted(lead, 0, -trail, -1)
        if cell.icon:
            size = scaled(_ICON)
            left = inner.left() if forward else inner.right() - size
            picture: QPixmap = pixmap(cell.icon, tokens.family(cell.family or "grey").ink, size)
            painter.drawPixmap(left, inner.center().y() - size // 2, picture)
            inner = inner.adjusted(size + 8, 0, 0, 0) if forward else inner.adjusted(0, 0, -size - 8, 0)
        face: QFont = font(cell.style, weight=cell.weight or None)
        painter.setFont(face)
        ink = tokens.text_2 if cell.is_quiet else tokens.text
        if cell.is_coloured and cell.family:
            ink = tokens.family(cell.family).ink
        painter.setPen(QColor(ink))
        side = Qt.AlignmentFlag.AlignTrailing if cell.is_right else Qt.AlignmentFlag.AlignLeading
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight if forward else Qt.LayoutDirection.RightToLeft)
        mode = Qt.TextElideMode.ElideMiddle if cell.style == "code" else Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(cell.text, mode, inner.width())
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()


def narrowed(wanted: Sequence[int], room: int) -> list[int]:
    """Return widths that fit into a room: the widest are cut down to one width, so that short texts stay whole."""
    widths, left = list(wanted), room
    for count, width in zip(range(len(wanted), 0, -1), sorted(wanted), strict=True):
        if width * count > left:
            most = max(1, left // count)
            return [min(each, most) for each in widths]
        left -= width
    return widths


def _heading_font(table: QTableView) -> QFont:
    """Return the type of the titles, which the style sheet gives them."""
    header = table.horizontalHeader()
    header.ensurePolished()
    return header.font()


class RowsTable(QTableView):
    """The table. It is as high as its rows, up to a limit; Enter opens the row.

    Args:
        name: for people who hear the screen.
        captions: of the columns.
        stretch: the column that takes the room that is left.
        most_rows: how many rows are shown before it scrolls.

    Signals:
        row_chosen: number of the row that is current now.
        row_opened: number of the row that was double-clicked, or Enter pressed on.
    """

    row_chosen = Signal(int)
    row_opened = Signal(int)

    def __init__(
        self,
        name: str,
        captions: Sequence[str],
        *,
        stretch: int = 0,
        most_rows: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most_rows
        self._is_restoring = False
        self.rows_model = RowsModel(captions)
        self.rows_model.setParent(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(RowsDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down = self.verticalHeader()
        down.setVisible(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(scaled(_ROW))
        across = self.horizontalHeader()
        across.setFixedHeight(scaled(_HEADER))
        across.setStyleSheet(header_sheet(_EDGE))
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._stretch = stretch
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._opened)
        self._fit()

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show other rows; the current one stays current."""
        current = self.currentIndex().row()
        self._is_restoring = True
        self.rows_model.show_rows(rows)
        self._fit()
        if rows and (self.hasFocus() or current >= 0):
            self.select(max(0, min(current, len(rows) - 1)))
        self._is_restoring = False

    def select(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.rows_model.index(row, 0))

    @property
    def current_row(self) -> int:
        """Number of the current row; -1 for none."""
        return self.currentIndex().row()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which row is current now."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row() and not self._is_restoring:
            self.row_chosen.emit(current.row())

    def _opened(self, index: _Index) -> None:
        self.row_opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row when the focus comes and none is chosen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows_model.rowCount():
            self.select(0)

    def _fit(self) -> None:
        shown = max(1, min(self._most, self.rows_model.rowCount()))
        self.setFixedHeight(scaled(_HEADER) + shown * scaled(_ROW))
        is_whole = self.rows_model.rowCount() <= self._most
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if is_whole else policies.ScrollBarAsNeeded)
        self._share_width()

    def _share_width(self) -> None:
        """Give each column its room and the rest to one; where there is too little, the long ones give of theirs."""
        count, room = self.rows_model.columnCount(), self.viewport().width()
        header, metrics = self.horizontalHeader(), QFontMetricsF(_heading_font(self))
        wanted, least = [], []
        for column in range(count):
            caption = str(self.rows_model.headerData(column, Qt.Orientation.Horizontal) or "")
            before = _EDGE if column == 0 else _PAD
            title = math.ceil(metrics.horizontalAdvance(caption)) + before + _PAD
            wanted.append(max(self.sizeHintForColumn(column), title))
            least.append(max(title, min(wanted[-1], scaled(_SHORT))))
        given = narrowed(wanted, room)
        if any(width < needed for width, needed in zip(given, least, strict=True)):
            given = widths(room, wanted, least)
        given[self._stretch] += max(0, room - sum(given))
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policies.ScrollBarAsNeeded if sum(given) > room else policies.ScrollBarAlwaysOff
        )
        for column, width in enumerate(given):
            header.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the focus ring round the current one."""
        super().paintEvent(event)
        index = self.currentIndex()
        if not (self.hasFocus() and index.isValid()):
            return
        place = self.visualRect(index)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().focus), 2))
        painter.drawRoundedRect(1, place.top() + 1, self.viewport().width() - 2, place.height() - 3, 4, 4)
        painter.end()
