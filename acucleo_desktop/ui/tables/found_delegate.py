"""Painting what a search found: who, what, which number, the state, when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.ui.components.pills import paint_pill
from acucleo_desktop.ui.components.states import delivery_look
from acucleo_desktop.ui.tables.documents import ROW_ROLE, cell_text, document_name, numbers_of, when
from acucleo_desktop.ui.theme.style import font, scaled, theme

ROW_HEIGHT = 36
_SHARES = (0.27, 0.21, 0.2, 0.16, 0.16)


class FoundDelegate(QStyledItemDelegate):
    """Paints one document of the search in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the fixed row height at the text size that is on."""
        del option, index
        return QSize(200, scaled(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        row: DocumentRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        tokens = theme()
        place = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(place, 6, 6)
        left = place.left() + 8
        room = place.width() - 16
        look = delivery_look(row.delivery)
        texts = (cell_text(row, 0), document_name(row), numbers_of(row), None, when(row.created_at))
        for number, (text, share) in enumerate(zip(texts, _SHARES, strict=True)):
            cell = QRectF(left, place.top(), room * share - 8, place.height())
            left += room * share
            if text is None:
                paint_pill(painter, cell, look, look.word)
                continue
            face = font("body", weight=500 if number == 0 else 400)
            painter.setFont(face)
            painter.setPen(QColor(tokens.text if number in {0, 2} else tokens.text_2))
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
            painter.drawText(cell, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()
