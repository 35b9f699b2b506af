"""Painting a list of documents: pills for the three statuses, a dot for what was not opened, one row at a time."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.today import cause_words
from acucleo_desktop.ui.components.pills import paint_pill
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, Look, delivery_look
from acucleo_desktop.ui.tables.documents import COLUMNS, ROW_ROLE, cell_text
from acucleo_desktop.ui.theme.style import font, scaled, theme

ROW_HEIGHT = 36
_CHECK, _DELIVERY, _ANSWER = COLUMNS.index("Check"), COLUMNS.index("Delivery"), COLUMNS.index("Answer")
_AMOUNT, _NUMBERS = COLUMNS.index("Amount"), COLUMNS.index("Numbers")


class DocumentDelegate(QStyledItemDelegate):
    """Paints the cells of a document list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the fixed row height at the text size that is on."""
        del option, index
        return QSize(80, scaled(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        row: DocumentRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        tokens = theme()
        place = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if selected or hovered:
            painter.fillRect(place, QColor(tokens.selection if selected else tokens.hover))
        painter.setPen(QPen(QColor(tokens.border)))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if index.column() == 0:
            self._first(painter, place, row, selected=selected)
        elif index.column() in {_CHECK, _DELIVERY, _ANSWER}:
            look, text = _look_of(row, index.column())
            paint_pill(painter, place.adjusted(8, 0, -6, 0), look, text)
        else:
            self._text(painter, place.adjusted(8, 0, -8, 0), row, index.column())
        painter.restore()

    def _first(self, painter: QPainter, place: QRectF, row: DocumentRow, *, selected: bool) -> None:
        tokens = theme()
        if selected:
            painter.fillRect(QRectF(place.left(), place.top(), 2, place.height()), QColor(tokens.accent))
        if not row.is_read:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            size = scaled(8)
            painter.drawEllipse(QRectF(place.left() + 10, place.center().y() - size / 2, size, size))
        style = font("body", weight=400 if row.is_read else 500)
        painter.setFont(style)
        painter.setPen(QColor(tokens.text))
        room = place.adjusted(scaled(28), 0, -8, 0)
        text = QFontMetricsF(style).elidedText(cell_text(row, 0), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _text(self, painter: QPainter, place: QRectF, row: DocumentRow, column: int) -> None:
        style = font("body")
        painter.setFont(style)
        painter.setPen(QColor(theme().text if column in {_NUMBERS, _AMOUNT} else theme().text_2))
        mode = Qt.TextElideMode.ElideMiddle if column == _NUMBERS else Qt.TextElideMode.ElideRight
        text = QFontMetricsF(style).elidedText(cell_text(row, column), mode, place.width())
        side = Qt.AlignmentFlag.AlignRight if column == _AMOUNT else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | side), text)


def _look_of(row: DocumentRow, column: int) -> tuple[Look, str]:
    if column == _CHECK:
        look = CHECKS[row.check]
        stopped = row.check in {Check.BLOCKED, Check.WARNINGS}
        text = cause_words(row.cause) if stopped and row.cause else look.word
        return look, text
    if column == _DELIVERY:
        look = delivery_look(row.delivery)
        if row.delivery is Delivery.HELD and row.hold_until is not None:
            return look, f"Held until {row.hold_until.astimezone():%H:%M}"
        return look, look.word
    look = ANSWERS[row.answer]
    if row.answer is Answer.WAITING and row.answer_due is not None:
        return look, f"Due {row.answer_due.astimezone():%d %b %H:%M}"
    return look, look.word
