"""The table of a comparison: keys go to its page first, the focus ring runs round a row, Tab goes to what is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from acucleo_desktop.ui.components.focus_ring import paint_row_ring
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.column_widths import title_width, widths
from acucleo_desktop.ui.tables.compare import DIFFERENCE, FIELD, OURS, RECEIVED, TAKE, THEIRS, CompareModel, Kind
from acucleo_desktop.ui.tables.compare_delegate import INDENT, CompareDelegate, height_of, take_width
from acucleo_desktop.ui.theme.style import font, scaled, theme

_SHARES = {FIELD: 0.24, OURS: 0.22, RECEIVED: 0.13, THEIRS: 0.24, DIFFERENCE: 0.3}
_NARROW = 96


class _Header(QHeaderView):
    """The titles, cut with dots; the first stands over the names of the fields, which are indented."""

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        """Paint a title."""
        if not rect.isValid():
            return
        inner = rect.adjusted(0, 0, 0, -1)
        painter.fillRect(rect, QColor(theme().border))
        painter.fillRect(inner, QColor(theme().sunken))
        painter.setFont(font("caption"))
        painter.setPen(QColor(theme().text_3))
        painter.setLayoutDirection(self.layoutDirection())
        indent = scaled(INDENT) if logicalIndex == FIELD else 8
        left, right = (indent, 8) if self.isLeftToRight() else (8, indent)
        aligned = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        words = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        room = inner.adjusted(left, 0, -right, 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, aligned, shown)


class CompareTable(QTableView):
    """Shows a `CompareModel`.

    Args:
        model: what is shown.
        handle: takes a key before the table does; returns whether it has used it.
    """

    def __init__(self, model: CompareModel, handle: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._handle = handle
        self.setModel(model)
        self.setItemDelegate(CompareDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Compared fields"))
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        header = _Header(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setFont(font("caption"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(scaled(28))
        header.setMinimumSectionSize(scaled(40))
        header.setSectionsClickable(False)
        model.modelReset.connect(self._laid_out)
        model.dataChanged.connect(self._heights)
        model.refused.connect(self._edit_again)

    def _laid_out(self) -> None:
        """Span the rows of lines over all columns, and give each row its height."""
        self.clearSpans()
        for number in range(self._model.rowCount()):
            entry = self._model.entry(number)
            if entry is not None and entry.kind is not Kind.FIELD:
                self.setSpan(number, 0, 1, TAKE + 1)
        self.setColumnHidden(RECEIVED, not self._model.has_receipts())
        self.setColumnHidden(TAKE, not self._model.has_choices())
        self._heights()
        self._share_width()

    def _heights(self) -> None:
        for number in range(self._model.rowCount()):
            high = height_of(self._model, self._model.entry(number))
            if self.rowHeight(number) != high:
                self.setRowHeight(number, high)

    def _share_width(self) -> None:
        """Give the choice what it needs and share the rest; where the room is too small the table scrolls sideways."""
        taken = 0 if self.isColumnHidden(TAKE) else take_width(self._model)
        shares = {column: share for column, share in _SHARES.items() if not self.isColumnHidden(column)}
        least = [max(scaled(_NARROW), title_width(self.horizontalHeader(), column)) for column in shares]
        room = max(sum(least), self.viewport().width() - taken)
        fits = room + taken <= self.viewport().width()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        for column, width in zip(shares, widths(room, list(shares.values()), least), strict=True):
            self.setColumnWidth(column, width)
        self.setColumnWidth(TAKE, max(taken, self.viewport().width() - round(room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def go_to(self, number: int) -> None:
        """Move to a row of the table."""
        if number >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            is_taken = self._is_field(number) and not self.isColumnHidden(TAKE)
            index = self._model.index(number, TAKE if is_taken else FIELD)
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def _is_field(self, number: int) -> bool:
        entry = self._model.entry(number)
        return entry is not None and entry.kind is Kind.FIELD

    def type_value(self, number: int) -> None:
        """Open the field of a row."""
        self.go_to(number)
        self.edit(self._model.index(number, TAKE))

    def _edit_again(self, number: int) -> None:
        """Open the field again in which a value did not fit, once Qt has closed it."""
        QTimer.singleShot(0, self, lambda: self.type_value(number))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close the field, and stay in the table whatever ended it."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        del hint
        self.setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Let Tab go to the next open field, and on to the next control when none is open."""
        if next:
            number = self._model.next_open(self.currentIndex().row())
            if number > self.currentIndex().row():
                self.go_to(number)
                return True
        return bool(super().focusNextPrevChild(next))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the page use a key first."""
        if not self._handle(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring round the row that has the focus, over all columns."""
        super().paintEvent(event)
        paint_row_ring(self)
