"""The X12 view: numbered segments with the names of their elements on hover and the meaning at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from acucleo_desktop.sync.desk_types import X12Line, X12View
from acucleo_desktop.ui.theme.style import font, scaled, theme

Index = QModelIndex | QPersistentModelIndex
_LINE_ROLE = 256
_MEANING_SHARE = 0.3


class X12Model(QAbstractListModel):
    """The segments of one document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = X12View()
        self.marked: frozenset[int] = frozenset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of segments."""
        return 0 if parent.isValid() else len(self.view.lines)

    def data(self, index: Index, role: int = 0) -> Any:
        """Return a segment as text, its explanation, or the segment itself."""
        if not index.isValid() or index.row() >= len(self.view.lines):
            return None
        line = self.view.lines[index.row()]
        if role in (0, 11):  # display and accessible text
            return segment_text(line, self.view)
        if role == 3:  # noqa: PLR2004 - tooltip
            return explain_segment(line)
        return line if role == _LINE_ROLE else None

    def show_view(self, view: X12View, marked: frozenset[int]) -> None:
        """Show other segments; `marked` are positions with findings."""
        self.beginResetModel()
        self.view, self.marked = view, marked
        self.endResetModel()


class X12ListView(QListView):
    """A list of segments that Tab and arrows walk through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segments = X12Model(self)
        self.setModel(self.segments)
        self.setItemDelegate(_SegmentDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("X12 view")

    def show_view(self, view: X12View, marked: frozenset[int]) -> None:
        """Show the segments of a document."""
        self.segments.show_view(view, marked)


class _SegmentDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(200, scaled(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: X12Line | None = index.data(_LINE_ROLE)
        model = index.model()
        if line is None or not isinstance(model, X12Model):
            return
        tokens = theme()
        place = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if selected or hovered:
            painter.fillRect(place, QColor(tokens.selection if selected else tokens.hover))
        if line.position and line.position in model.marked:
            painter.fillRect(QRectF(place.left(), place.top() + 2, 3, place.height() - 4), QColor(tokens.red.dot))
        painter.setFont(font("code"))
        painter.setPen(QColor(tokens.text_3))
        aligned = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(QRectF(place.left(), place.top(), scaled(36), place.height()), aligned, str(line.number))
        meaning_left = self._meaning(painter, place, line)
        self._segment(painter, place.adjusted(scaled(46), 0, 0, 0), line, model.view, meaning_left)
        painter.restore()

    def _meaning(self, painter: QPainter, place: QRectF, line: X12Line) -> float:
        face = font("caption", weight=400)
        metrics = QFontMetricsF(face)
        room = place.width() * _MEANING_SHARE
        text = metrics.elidedText(line.meaning, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text)
        painter.setFont(face)
        painter.setPen(QColor(theme().text_3))
        left = place.right() - width - 10
        painter.drawText(QRectF(left, place.top(), width + 2, place.height()), int(Qt.AlignmentFlag.AlignVCenter), text)
        return left - 12

    def _segment(self, painter: QPainter, place: QRectF, line: X12Line, view: X12View, right: float) -> None:
        tokens = theme()
        bold, plain = font("code", weight=600), font("code")
        left = place.left()
        pieces: list[tuple[str, str, bool]] = [(line.segment, tokens.accent_ink, True)]
        for element in line.elements:
            pieces.append((view.element_separator, tokens.text_3, False))
            pieces.append((" ".join(element.text.split()) if element.text.strip() else "", tokens.text, False))
        pieces.append((view.terminator, tokens.text_3, False))
        for text, color, is_bold in pieces:
            if not text:
                continue
            face = bold if is_bold else plain
            metrics = QFontMetricsF(face)
            shown = text
            if left + metrics.horizontalAdvance(text) > right:
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, right - left))
            painter.setFont(face)
            painter.setPen(QColor(color))
            painter.drawText(
                QRectF(left, place.top(), right - left, place.height()), int(Qt.AlignmentFlag.AlignVCenter), shown
            )
            left += metrics.horizontalAdvance(shown)
            if left >= right - 4:
                return


def segment_text(line: X12Line, view: X12View) -> str:
    """Return a segment as it stands in the file."""
    return view.element_separator.join((line.segment, *(element.text for element in line.elements))) + view.terminator


def explain_segment(line: X12Line) -> str:
    """Return the names of a segment and its filled elements, with the meaning of codes."""
    rows = [f"{line.segment}  {line.name}"]
    for element in line.elements:
        if element.text.strip():
            meaning = f" ({element.meaning})" if element.meaning else ""
            rows.append(f"{line.segment}{element.number:02d}  {element.name}: {element.text.strip()}{meaning}")
    return "\n".join(rows)
