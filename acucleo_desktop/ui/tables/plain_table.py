"""A plain list of rows: one delegate for text and pills, a ring round the whole row, keys handed to the page first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
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

from acucleo_desktop.ui.components.focus_ring import paint_row_ring
from acucleo_desktop.ui.components.pills import paint_pill
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.tables.column_widths import share_columns
from acucleo_desktop.ui.theme.style import font, header_sheet, scaled, theme

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 36
LEAD = 20
"""Before the texts of the first column: they stand at the margin of the page."""
LOOK_ROLE, QUIET_ROLE = 300, 301
"""Roles of a model's cells: a `Look` with its word, and whether the text is of second rank."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PlainDelegate(QStyledItemDelegate):
    """Paints one cell: a pill where the model has a look for it, else its text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the fixed row height at the text size that is on."""
        del option, index
        return QSize(80, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        tokens = theme()
        place = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(tokens.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, QColor(tokens.hover))
        painter.setPen(QPen(QColor(tokens.border)))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        lead, trail = LEAD if index.column() == 0 else 8, 8
        is_forward = option.direction == Qt.LayoutDirection.LeftToRight
        room = place.adjusted(lead if is_forward else trail, 0, -(trail if is_forward else lead), 0)
        look: Look | None = index.data(LOOK_ROLE)
        if look is not None:
            paint_pill(painter, room, look, look.word)
        else:
            face = font("body", weight=500 if index.column() == 0 else 400)
            painter.setFont(face)
            painter.setPen(QColor(tokens.text_2 if index.data(QUIET_ROLE) else tokens.text))
            text = str(index.data() or "")
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            side = index.data(Qt.ItemDataRole.TextAlignmentRole)
            painter.drawText(room, int(side) if side is not None else int(_MIDDLE), shown)
        painter.restore()


class PlainTable(QTableView):
    """A list of rows.

    Args:
        model: what is shown.
        name: for people who hear the screen.
        shares: how the width is shared among the columns.
        handle: takes a key before the table does; returns whether it has used it.
    """

    def __init__(
        self,
        model: QAbstractTableModel,
        name: str,
        shares: Sequence[float],
        handle: Callable[[QKeyEvent], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shares = shares
        self._handle = handle
        self.setModel(model)
        self.setItemDelegate(PlainDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setFont(font("caption"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setStyleSheet(header_sheet(LEAD))
        header.setFixedHeight(scaled(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        share_columns(self, self._shares)

    def go_to(self, number: int) -> None:
        """Move to a row."""
        model = self.model()
        if 0 <= number < model.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(model.index(number, 0), flags)

    def selected_numbers(self) -> list[int]:
        """Return the selected rows, top to bottom; the row with the focus where none is."""
        found = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return found or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the page use a key first."""
        if not self._handle(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring round the row that has the focus, over all columns."""
        super().paintEvent(event)
        paint_row_ring(self)
