"""Painting of the record's form: label and value in rows, the lit one with its light and the rule below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acucleo_desktop.ui.components.directions import natural_direction
from acucleo_desktop.ui.components.kept_rows import KeptRows
from acucleo_desktop.ui.theme.style import advance, font, is_text_large, scaled, theme

if TYPE_CHECKING:
    from acucleo_desktop.ui.document.record_view import Entry, RecordModel

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = 256
_ROW, _LARGE_ROW, _LABEL, _EDGE = 24, 36, 116, 16
_CENTER = Qt.AlignmentFlag.AlignVCenter


class RecordDelegate(QStyledItemDelegate):
    """Paints the rows of a form; label and value swap sides where people read from the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = KeptRows()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; with large text the label stands above its value."""
        del option, index
        return QSize(160, scaled(_LARGE_ROW if is_text_large() else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        entry: Entry | None = index.data(ENTRY_ROLE)
        if entry is None:
            return
        model: RecordModel = index.model()  # type: ignore[assignment]
        tokens, place = theme(), QRectF(option.rect)
        is_right = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_caret = model.caret >= 0 and index.row() in {model.caret, model.caret + (entry.kind == "rule")}
        if is_caret:
            painter.fillRect(place, QColor(tokens.selection))
            bar = place.right() - 1 if is_right else place.left()
            painter.fillRect(QRectF(bar, place.top(), 2, place.height()), QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and entry.kind == "field":
            painter.fillRect(place, QColor(tokens.hover))
        if entry.kind == "line":
            middle = place.center().y()
            painter.fillRect(QRectF(place.left(), middle, place.width(), 1), QColor(tokens.border))
        elif entry.kind == "field":
            draw = partial(self._field, entry=entry, model=model, is_right=is_right)
            if is_caret or entry.path in model.lit or option.state & QStyle.StateFlag.State_MouseOver:
                draw(painter, place)
            else:
                name = entry.label, entry.value, entry.path in model.warned, is_right
                self._kept.paint(painter, place, name, tokens.surface, draw)
        else:
            words = place.adjusted(scaled(_EDGE), 0, -scaled(_EDGE), 0)
            if entry.kind == "note":  # one sentence over several rows, its lines as near as lines are
                words.translate(0, -index.row() * scaled(8))
            self._sentence(painter, words, entry, is_right=is_right)
        painter.restore()

    def _field(self, painter: QPainter, place: QRectF, entry: Entry, model: RecordModel, *, is_right: bool) -> None:
        tokens, inner = theme(), place.adjusted(scaled(_EDGE), 0, -scaled(_EDGE), 0)
        if is_text_large():
            half = inner.height() / 2
            label, value = inner.adjusted(0, 2, 0, -half), inner.adjusted(0, half - 2, 0, 0)
        elif is_right:
            label, value = QRectF(inner), inner.adjusted(0, 0, -scaled(_LABEL), 0)
            label.setLeft(inner.right() - scaled(_LABEL))
        else:
            label, value = QRectF(inner), inner.adjusted(scaled(_LABEL), 0, 0, 0)
            label.setRight(inner.left() + scaled(_LABEL) - scaled(6))
        face = font("body")
        _text(painter, label, entry.label, face, tokens.text_2, is_right=is_right)
        width = min(advance(entry.value, "body"), value.width())
        left = value.right() - width if is_right else value.left()
        stretch = QRectF(left, value.top(), width, value.height())
        is_lit = entry.path in model.lit
        if is_lit:
            painter.setBrush(QColor(tokens.light_bg))
            painter.setPen(QPen(QColor(tokens.light_line)))
            middle = scaled(10)
            light = QRectF(left - 3.5, stretch.center().y() - middle, width + 7, 2 * middle)
            painter.drawRoundedRect(light, 3, 3)
        _text(painter, value, entry.value, face, tokens.light_ink if is_lit else tokens.text, is_right=is_right)
        if entry.path in model.warned and not is_lit:
            below = stretch.center().y() + scaled(9)
            painter.fillRect(QRectF(left, below, width, 2), QColor(tokens.amber.dot))

    def _sentence(self, painter: QPainter, place: QRectF, entry: Entry, *, is_right: bool) -> None:
        tokens, face = theme(), font("small")
        _text(painter, place, entry.label, face, tokens.text_2, is_right=is_right)
        taken = QFontMetricsF(face).horizontalAdvance(entry.label) + scaled(4) if entry.label else 0
        rest = place.adjusted(0, 0, -taken, 0) if is_right else place.adjusted(taken, 0, 0, 0)
        bold = font("small", weight=500 if entry.kind == "rule" else 400)
        ink = tokens.accent_ink if entry.kind == "rule" else tokens.text_2
        _text(painter, rest, entry.value, bold, ink, is_right=is_right)


def _text(painter: QPainter, place: QRectF, text: str, face: QFont, ink: str, *, is_right: bool) -> None:
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(face)
    painter.setPen(QColor(ink))
    shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.setLayoutDirection(natural_direction(text))
    painter.drawText(place, int(_CENTER | side | Qt.AlignmentFlag.AlignAbsolute), shown)
