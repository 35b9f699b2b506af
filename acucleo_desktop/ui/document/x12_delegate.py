"""Painting of X12: segments with their colours, light and warnings, and the card of the lit element."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acucleo_desktop.sync.desk_types import X12Line
from acucleo_desktop.ui.components.kept_rows import KeptRows
from acucleo_desktop.ui.document.x12_text import DOTS, Piece, card_words, pieces_of, shift_for
from acucleo_desktop.ui.theme.style import advance, font, scaled, theme

if TYPE_CHECKING:
    from acucleo_desktop.ui.document.x12_list import X12Model

Index = QModelIndex | QPersistentModelIndex
CARD_ROWS = 3
"""Rows of the list that the card covers; rows of one height keep long documents quick."""

_ROW, _NUMBER, _TEXT = 24, 32, 42
_MEANING_SHARE, _MOST_MEANING = 0.34, 190
_CENTER = int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_LINE_ROLE, _SLICE_ROLE = 256, 257


class SegmentDelegate(QStyledItemDelegate):
    """Paints the rows of the X12 view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = KeptRows()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line."""
        del option, index
        return QSize(200, scaled(_ROW))

    def text_place(self, place: QRectF, line: X12Line) -> QRectF:
        """Return where the text of a segment stands, between its number and its meaning."""
        width = self._meaning_width(place, line)
        right = place.right() - (width + 22 if width else 10)
        return QRectF(place.left() + scaled(_TEXT), place.top(), right - place.left() - scaled(_TEXT), place.height())

    def shift(self, pieces: list[Piece], number: int, model: X12Model, room: float) -> float:
        """Return by how much a line's text is moved so that its caret is seen."""
        line, element = model.caret
        return shift_for(pieces, element, room) if line == number else 0.0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a segment, or a slice of the card."""
        line: X12Line | None = index.data(_LINE_ROLE)
        if line is None:
            return
        model: X12Model = index.model()  # type: ignore[assignment]
        place = QRectF(option.rect)
        part = index.data(_SLICE_ROLE)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # X12 is never read from the right
        painter.setClipRect(place)
        self._background(painter, place, option, model, line)
        if part:
            card = QRectF(place)
            card.translate(0, -(part - 1) * place.height())
            card.setHeight(CARD_ROWS * place.height())
            self._card(painter, card, line, model)
        elif line.number in model.lit_lines or option.state & QStyle.StateFlag.State_MouseOver:
            self._line(painter, place, line, model)
        else:
            view = model.view
            name = line, model.families.get(line.number, ()), view.element_separator, view.terminator, view.is_raw
            self._kept.paint(painter, place, name, theme().surface, partial(self._line, line=line, model=model))
        painter.restore()

    def _background(
        self, painter: QPainter, place: QRectF, option: QStyleOptionViewItem, model: X12Model, line: X12Line
    ) -> None:
        tokens = theme()
        is_lit = model.caret[0] == line.number
        if is_lit or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, QColor(tokens.selection if is_lit else tokens.hover))
        if is_lit:
            painter.fillRect(QRectF(place.left(), place.top(), 2, place.height()), QColor(tokens.accent))

    def _line(self, painter: QPainter, place: QRectF, line: X12Line, model: X12Model) -> None:
        tokens = theme()
        whole = model.underlined.get((line.number, 0))
        if whole:
            shade = QColor(tokens.family(whole).dot)
            painter.fillRect(QRectF(place.left(), place.top() + 4, 3, place.height() - 8), shade)
        painter.setFont(font("caption", weight=400))
        painter.setPen(QColor(tokens.text_3))
        painter.drawText(QRectF(place.left(), place.top(), scaled(_NUMBER), place.height()), _RIGHT, str(line.number))
        self._meaning(painter, place, line)
        text = self.text_place(place, line)
        pieces = pieces_of(line, model.view)
        shift = self.shift(pieces, line.number, model, text.width())
        painter.setClipRect(text.adjusted(-4, 0, 0, 0))
        for piece in pieces:
            where = QRectF(text.left() + piece.left - shift, place.top(), piece.width, place.height())
            if where.right() < text.left() or where.left() > text.right():
                continue
            self._piece(painter, where, piece, line, model)
        if pieces and pieces[-1].left + pieces[-1].width - shift > text.width():
            self._cut(painter, text, model.caret[0] == line.number)

    def _cut(self, painter: QPainter, text: QRectF, is_lit: bool) -> None:
        tokens = theme()
        width = advance(DOTS, "code") + 4
        end = QRectF(text.right() - width, text.top(), width, text.height())
        painter.fillRect(end, QColor(tokens.selection if is_lit else tokens.surface))
        painter.setFont(font("code"))
        painter.setPen(QColor(tokens.text_3))
        painter.drawText(end, _RIGHT, DOTS)

    def _piece(self, painter: QPainter, where: QRectF, piece: Piece, line: X12Line, model: X12Model) -> None:
        tokens = theme()
        ink = {"name": tokens.accent_ink, "separator": tokens.text_3}.get(piece.kind, tokens.text)
        is_lit = bool(piece.element) and (line.number, piece.element) in model.lit
        if is_lit:
            middle = scaled(9)
            light = QRectF(where.left() - 2.5, where.center().y() - middle, where.width() + 5, 2 * middle)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(tokens.light_bg))
            painter.setPen(QPen(QColor(tokens.light_line)))
            painter.drawRoundedRect(light, 3, 3)
            ink = tokens.light_ink
        elif piece.element and model.caret == (line.number, piece.element):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus)))
            painter.drawRoundedRect(where.adjusted(-1.5, 3, 1.5, -3), 3, 3)
        if piece.kind == "raw":
            self._marks(painter, where, line)
        painter.setFont(font("code", weight=600 if piece.kind == "name" else None))
        painter.setPen(QColor(ink))
        painter.drawText(where.adjusted(0, 0, 4, 0), _CENTER, piece.text)
        family = model.underlined.get((line.number, piece.element)) if piece.element else None
        if family and not is_lit:
            below = where.center().y() + scaled(8)
            painter.fillRect(QRectF(where.left(), below, max(6.0, where.width()), 2), QColor(tokens.family(family).dot))

    def _marks(self, painter: QPainter, where: QRectF, line: X12Line) -> None:
        """Mark the bytes at fault of a file that is not X12."""
        tokens, metrics = theme(), QFontMetricsF(font("code"))
        for start, length in line.marks:
            left = where.left() + metrics.horizontalAdvance(line.segment[:start])
            width = metrics.horizontalAdvance(line.segment[start : start + length])
            middle = scaled(9)
            box = QRectF(left - 1, where.center().y() - middle, width + 2, 2 * middle)
            painter.fillRect(box, QColor(tokens.red.soft))
            painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), QColor(tokens.red.dot))

    def _meaning_width(self, place: QRectF, line: X12Line) -> float:
        most = min(place.width() * _MEANING_SHARE, float(scaled(_MOST_MEANING)))
        return min(advance(line.meaning, "caption", weight=400), most)

    def _meaning(self, painter: QPainter, place: QRectF, line: X12Line) -> None:
        face = font("caption", weight=400)
        width = self._meaning_width(place, line)
        text = QFontMetricsF(face).elidedText(line.meaning, Qt.TextElideMode.ElideRight, width + 1)
        painter.setFont(face)
        painter.setPen(QColor(theme().text_3))
        painter.drawText(QRectF(place.right() - width - 12, place.top(), width + 2, place.height()), _RIGHT, text)

    def _card(self, painter: QPainter, place: QRectF, line: X12Line, model: X12Model) -> None:
        tokens = theme()
        element = next((each for each in line.elements if each.number == model.caret[1]), None)
        if element is None:
            return
        card = QRectF(place.left() + scaled(_TEXT) - 1, place.top() + 2, place.width() - scaled(_TEXT) - 11, 0)
        card.setBottom(place.bottom() - scaled(8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.border_strong)))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left, half = card.left() + scaled(12), card.height() / 2
        code, name = f"{line.segment} {element.number:02d}", element.name
        painter.setFont(font("code", weight=600))
        painter.setPen(QColor(tokens.accent_ink))
        upper = QRectF(left, card.top() + scaled(3), card.right() - left - scaled(8), half)
        painter.drawText(upper, _CENTER, code)
        upper.setLeft(left + QFontMetricsF(font("code", weight=600)).horizontalAdvance(code) + scaled(8))
        face = font("body", weight=500)
        painter.setFont(face)
        painter.setPen(QColor(tokens.text))
        painter.drawText(upper, _CENTER, _elided(face, name, upper.width()))
        lower = QRectF(left, card.top() + half - scaled(2), card.right() - left - scaled(8), half)
        face = font("small")
        painter.setFont(face)
        painter.setPen(QColor(tokens.text_2))
        painter.drawText(lower, _CENTER, _elided(face, card_words(element), lower.width()))


def _elided(face: QFont, text: str, room: float) -> str:
    return QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room)
