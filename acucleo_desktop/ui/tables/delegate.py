"""Painting a list of documents: pills for the three statuses, a dot for what was not opened, one row at a time."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.ui.components.kept_rows import KeptRows
from acucleo_desktop.ui.components.pills import paint_pill, pill_width
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, Look, delivery_look
from acucleo_desktop.ui.tables.columns import COLUMN_TABLE, COLUMNS, NUMBER_OF
from acucleo_desktop.ui.tables.documents import GROUP_ROLE, ROW_ROLE, cell_text
from acucleo_desktop.ui.tables.group_row import turned
from acucleo_desktop.ui.theme.style import font, scaled, theme

_WORDS, _AIR = 16, 20
CELL_PAD = 8
LEAD = 28  # room for the dot before the first column shown
_DIGIT = re.compile(r"\d")
_PILLS = frozenset(NUMBER_OF[name] for name in ("check", "delivery", "answer"))
_MIDDLE = frozenset(NUMBER_OF[name] for name in ("number", "order", "control", "file"))
_INK = frozenset(NUMBER_OF[name] for name in ("partner", "number", "amount"))
_MOST_KEPT = 4_000
_MOST_PICTURES = 600


def row_height() -> int:
    """Return the height of a row: its words grow with the text, the air around them does not."""
    return scaled(_WORDS) + _AIR


class DocumentDelegate(QStyledItemDelegate):
    """Paints the cells of a document list.

    Attributes:
        leading: the column that is shown first, which has the dot and the selection bar.
    """

    leading = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: dict[tuple[int, bool], tuple[QFont, QFontMetricsF]] = {}
        self._elided: dict[tuple[str, int, int, bool], str] = {}
        self._kept = KeptRows(_MOST_PICTURES)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the fixed row height at the text size that is on."""
        del option, index
        return QSize(80, row_height())

    def width_of(self, row: DocumentRow, column: int) -> int:
        """Return how wide a column must be so that a cell's text is not cut, whatever hour it tells."""
        text = cell_text(row, column)
        if column in _PILLS:
            text = _DIGIT.sub("0", text)  # the widest: a column is as wide at 11:11 as at 20:00
            return round(pill_width(look_of(row, column), text) + 0.5) + 2 * CELL_PAD
        weight = 400 if row.is_read or column != self.leading else 500
        lead = scaled(LEAD) - CELL_PAD if column == self.leading else 0
        metrics = self._face(weight, figures=COLUMN_TABLE[column].is_right)[1]
        return lead + round(metrics.horizontalAdvance(text) + 0.5) + 2 * CELL_PAD

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        tokens = theme()
        place = QRectF(option.rect)
        row: DocumentRow | None = index.data(ROW_ROLE)
        is_group = row is None and index.data(GROUP_ROLE) is not None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_pointed_at = bool(option.state & QStyle.StateFlag.State_MouseOver)
        direction = option.direction
        if row is not None and not selected and not is_pointed_at:
            column = index.column()
            name = self._name(row, column, direction)
            draw = partial(self._paint_row, row=row, column=column, direction=direction)
            self._kept.paint(painter, place, name, tokens.surface, draw)
            return
        painter.save()
        if is_group:
            painter.fillRect(place, QColor(tokens.selection if selected else tokens.sunken))
        elif selected or is_pointed_at:
            painter.fillRect(place, QColor(tokens.selection if selected else tokens.hover))
        if row is not None:
            self._paint_row(painter, place, row, index.column(), direction)
        else:
            _paint_line(painter, place)
        if row is None and not is_group:
            self._paint_awaited(painter, place, index.column(), direction)
        if index.column() == self.leading and selected:
            bar = turned(QRectF(place.left(), place.top(), 2, place.height()), place, direction)
            painter.fillRect(bar, QColor(tokens.accent))
        painter.restore()

    def _name(self, row: DocumentRow, column: int, direction: Qt.LayoutDirection) -> Hashable:
        """Return what the look of a cell depends on, beside its size."""
        is_marked = column == self.leading and not row.is_read
        look = look_of(row, column) if column in _PILLS else None
        return column, cell_text(row, column), column == self.leading, is_marked, look, direction

    def _paint_row(
        self, painter: QPainter, place: QRectF, row: DocumentRow, column: int, direction: Qt.LayoutDirection
    ) -> None:
        _paint_line(painter, place)
        inner = place.adjusted(CELL_PAD, 0, -CELL_PAD, 0)
        if column == self.leading:
            if not row.is_read:
                self._paint_dot(painter, place, direction)
            lead = scaled(LEAD) - CELL_PAD
            inner = turned(inner.adjusted(lead, 0, 0, 0), place, direction)
        if column in _PILLS:
            self._paint_pill(painter, inner, row, column, direction)
        else:
            self._paint_text(painter, inner, row, column, direction)

    @staticmethod
    def _paint_dot(painter: QPainter, place: QRectF, direction: Qt.LayoutDirection) -> None:
        size = scaled(8)
        dot = QRectF(place.left() + scaled(10), place.center().y() - size / 2, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent))
        painter.drawEllipse(turned(dot, place, direction))

    @staticmethod
    def _paint_awaited(painter: QPainter, place: QRectF, column: int, direction: Qt.LayoutDirection) -> None:
        """Paint a bar in place of words that are on their way."""
        height, width = scaled(8), place.width() * (0.4 + 0.1 * (column % 3))
        bar = QRectF(place.left() + CELL_PAD, place.center().y() - height / 2, max(0.0, width - CELL_PAD), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().grey.soft))
        painter.drawRoundedRect(turned(bar, place, direction), 4, 4)

    def _paint_pill(
        self, painter: QPainter, place: QRectF, row: DocumentRow, column: int, direction: Qt.LayoutDirection
    ) -> None:
        painter.setLayoutDirection(direction)
        paint_pill(painter, place, look_of(row, column), cell_text(row, column))

    def _paint_text(
        self, painter: QPainter, place: QRectF, row: DocumentRow, column: int, direction: Qt.LayoutDirection
    ) -> None:
        weight = 500 if column == self.leading and not row.is_read else 400
        is_right = COLUMN_TABLE[column].is_right
        face, metrics = self._face(weight, figures=is_right)
        painter.setFont(face)
        painter.setPen(QColor(theme().text if column in _INK else theme().text_2))
        text = cell_text(row, column) if is_right else self._fit(cell_text(row, column), column, weight, place, metrics)
        side = Qt.AlignmentFlag.AlignTrailing if is_right else Qt.AlignmentFlag.AlignLeading
        painter.setLayoutDirection(direction)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | side), text)

    def _face(self, weight: int, *, figures: bool) -> tuple[QFont, QFontMetricsF]:
        known = self._faces.get((weight, figures))
        if known is None:
            face = font("body", weight=weight, figures=figures)
            known = self._faces[weight, figures] = face, QFontMetricsF(face)
        return known

    def _fit(self, text: str, column: int, weight: int, place: QRectF, metrics: QFontMetricsF) -> str:
        """Return a text as far as its cell goes: numbers are cut in the middle, names at the end."""
        middle = column in _MIDDLE
        key = (text, round(place.width()), weight, middle)
        known = self._elided.get(key)
        if known is None:
            if len(self._elided) > _MOST_KEPT:
                self._elided.clear()
            mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            known = self._elided[key] = metrics.elidedText(text, mode, place.width())
        return known


def _paint_line(painter: QPainter, place: QRectF) -> None:
    painter.setPen(QPen(QColor(theme().border)))
    bottom = place.bottom() - 0.5
    painter.drawLine(QPointF(place.left(), bottom), QPointF(place.right(), bottom))


_ASLEEP = Look("grey", "clock", "")


def look_of(row: DocumentRow, column: int) -> Look:
    """Return how the state of a column looks."""
    if COLUMNS[column] == "check":
        return CHECKS[row.check]
    if COLUMNS[column] == "delivery" and row.put_off_until is not None:
        return _ASLEEP
    return delivery_look(row.delivery) if COLUMNS[column] == "delivery" else ANSWERS[row.answer]
