"""A list of plain lines under heads, in cards or edge to edge: for plans, for what a sync did, for past syncs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
HEAD, LINE, TWO_LINES, GAP = 48, 32, 48, 12
_LEAD, _LEFT = 152, 52
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list.

    Attributes:
        key: names it; heads fold by it.
        title: what it says; after a head's `count`.
        detail: said after the title of a head; below the title of a line that has an icon.
        lead: a column of its own before the title, such as the partner.
        trailing: at the end, such as an amount.
        icon, family: picture and its colour; no picture where the name is empty.
        is_head: the head of a group.
        is_open: whether a head's lines are shown.
        is_last: whether it ends its group.
        opens: what a press on it is about; None where it opens nothing.
    """

    key: str
    title: str
    detail: str = ""
    lead: str = ""
    trailing: str = ""
    icon: str = ""
    family: str = "grey"
    count: int = 0
    is_head: bool = False
    is_open: bool = True
    is_last: bool = False
    opens: object = None

    @property
    def words(self) -> str:
        """The line in words."""
        parts = (f"{self.count} {self.title}" if self.count else self.title, self.detail, self.trailing)
        return ", ".join(part for part in ((self.lead,) if self.lead else ()) + parts if part)


class LineModel(QAbstractListModel):
    """Lines of which those under a folded head are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, Line]] = []
        self._shown: list[Line] = []
        self._folded: set[str] = set()

    def show_groups(self, groups: Sequence[tuple[Line | None, Sequence[Line]]]) -> None:
        """Show groups of lines, each under its head; a group without a head is always open."""
        self._all = []
        for head, lines in groups:
            key = head.key if head is not None else ""
            if head is not None:
                self._all.append(("", head))
            self._all += [(key, line) for line in lines]
        self._show()

    def fold(self, key: str) -> None:
        """Fold or unfold the lines under a head."""
        self._folded ^= {key}
        self._show()

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = [line for group, line in self._all if not group or group not in self._folded]
        self.endResetModel()

    def is_folded(self, key: str) -> bool:
        """Whether the lines under a head are left out."""
        return key in self._folded

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = 0) -> object:
        """Return a line in words, or the line itself for the delegate."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {
            int(Qt.ItemDataRole.DisplayRole),
            int(Qt.ItemDataRole.AccessibleTextRole),
            int(Qt.ItemDataRole.ToolTipRole),
        }:
            return line.words
        return None

    def line(self, place: int) -> Line:
        """Return the line at a place."""
        return self._shown[place]

    def lines(self) -> list[Line]:
        """Return what is shown."""
        return list(self._shown)


class LineList(QListView):
    """Shows a `LineModel`; Enter or a click opens a line or folds a head.

    Args:
        name: for screen readers.
        cards: whether each group is a card with a margin round it.

    Signals:
        opened: what the pressed line is about.
        ignored_press: a line was pressed that opens nothing yet.
    """

    opened = Signal(object)
    ignored_press = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, cards: bool = False) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self.lines, self, cards=cards))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, press, or leave the key to the page."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                if event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
                    self.press(self.currentIndex())
                else:
                    event.ignore()
            case Qt.Key.Key_J | Qt.Key.Key_K:
                place = self.currentIndex().row() + (1 if event.key() == Qt.Key.Key_J else -1)
                if 0 <= place < self.lines.rowCount():
                    self.setCurrentIndex(self.lines.index(place))
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                super().keyPressEvent(event)
            case Qt.Key.Key_Home | Qt.Key.Key_End | Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                super().keyPressEvent(event)
            case _:
                event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the line under the mouse."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.press(self.indexAt(event.position().toPoint()))

    def press(self, index: QModelIndex) -> None:
        """Open a line, or fold a head."""
        if not index.isValid():
            return
        line = self.lines.line(index.row())
        if line.is_head:
            place = index.row()
            self.lines.fold(line.key)
            self.setCurrentIndex(self.lines.index(place))
        elif line.opens is not None:
            self.opened.emit(line.opens)
        else:
            self.ignored_press.emit(line)


class LineDelegate(QStyledItemDelegate):
    """Paints heads and lines."""

    def __init__(self, model: LineModel, parent: QObject | None = None, *, cards: bool) -> None:
        super().__init__(parent)
        self._model = model
        self._cards = cards

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line, with the gap that follows its card."""
        del option
        line: Line = index.data(LINE_ROLE)
        high = HEAD if line.is_head else TWO_LINES if line.icon and line.detail else LINE
        return QSize(
            scaled(200),
            scaled(high) + (GAP if self._ends(line) else 0) + (GAP if self._cards and not index.row() else 0),
        )

    def _ends(self, line: Line) -> bool:
        return self._cards and (line.is_last or (line.is_head and self._model.is_folded(line.key)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a line."""
        line: Line = index.data(LINE_ROLE)
        tokens = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        if self._cards:
            margin = scaled(20)
            first = GAP if not index.row() else 0
            place = place.adjusted(margin, first, -margin, -GAP if self._ends(line) else 0)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        fill = tokens.sunken if line.is_head and not self._cards else tokens.surface
        if option.state & QStyle.StateFlag.State_Selected:
            fill = tokens.selection
        elif option.state & QStyle.StateFlag.State_MouseOver and (line.is_head or line.opens is not None):
            fill = tokens.hover
        self._paint_back(painter, place, line, fill)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        _Words(painter, place, mirrored=mirrored).paint(line, is_folded=self._model.is_folded(line.key))
        if has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            radius = 7 if self._cards and line.is_head else 4
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)
        painter.restore()

    def _paint_back(self, painter: QPainter, place: QRectF, line: Line, fill: str) -> None:
        tokens = theme()
        if not self._cards:
            painter.fillRect(place, QColor(fill))
            painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), QColor(tokens.border))
            return
        body = place.adjusted(0.5, 0.5 if line.is_head else 0, -0.5, -0.5 if self._ends(line) else 0)
        shape = QPainterPath()
        shape.addRoundedRect(body, 8, 8)
        if not line.is_head:
            shape.addRect(QRectF(body.left(), body.top(), body.width(), body.height() / 2))
        if not self._ends(line):
            shape.addRect(QRectF(body.left(), body.center().y(), body.width(), body.height() / 2))
        painter.setPen(Qt.PenStyle.NoPen)
        shape = shape.simplified()
        painter.fillPath(shape, QColor(fill))
        painter.save()
        painter.setClipRect(place)
        painter.setPen(QPen(QColor(tokens.border)))
        frame = body.adjusted(0, 0 if line.is_head else -20, 0, 0 if self._ends(line) else 20)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 8, 8)
        if not self._ends(line):
            painter.fillRect(QRectF(body.left(), place.bottom() - 1, body.width(), 1), QColor(tokens.border))
        painter.restore()


class _Words:
    """Writes a line's words from its leading to its trailing edge."""

    def __init__(self, painter: QPainter, place: QRectF, *, mirrored: bool) -> None:
        self._painter = painter
        self._place = place
        self._mirrored = mirrored

    def paint(self, line: Line, *, is_folded: bool) -> None:
        if line.is_head:
            self._head(line, is_folded=is_folded)
        else:
            self._line(line)

    def _rect(self, left: float, width: float, top: float = 0, height: float | None = None) -> QRectF:
        place = self._place
        x = place.right() - left - width if self._mirrored else place.left() + left
        return QRectF(x, place.top() + top, max(0.0, width), place.height() if height is None else height)

    def _text(self, place: QRectF, words: str, face: QFont, color: str, *, trails: bool = False) -> None:
        self._painter.setFont(face)
        self._painter.setPen(QColor(color))
        shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if trails != self._mirrored else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), shown)

    def _icon(self, name: str, color: str, left: float, size: int) -> None:
        place = self._rect(left, size, (self._place.height() - size) / 2, size)
        self._painter.drawPixmap(round(place.left()), round(place.top()), pixmap(name, color, size))

    def _head(self, line: Line, *, is_folded: bool) -> None:
        tokens = theme()
        left, end = float(scaled(16)), self._place.width() - scaled(16)
        if line.icon:
            color = tokens.text_2 if line.family == "grey" else tokens.family(line.family).ink
            self._icon(line.icon, color, left, scaled(20))
            left += scaled(32)
        chevron = scaled(16)
        self._icon("chevron-right" if is_folded else "chevron-down", tokens.text_2, end - chevron, chevron)
        end -= chevron + 12
        face = font("heading")
        parts = ([(f"{line.count}", face, tokens.text)] if line.count else []) + [
            (line.title, font("body", weight=500), tokens.text),
            (line.detail, font("small"), tokens.text_3),
        ]
        for words, style, color in parts:
            width = min(QFontMetricsF(style).horizontalAdvance(words) + 1, end - left)
            self._text(self._rect(left, width), words, style, color)
            left += width + 12

    def _line(self, line: Line) -> None:
        tokens = theme()
        left, end = float(scaled(16)), self._place.width() - scaled(16)
        if line.icon:
            color = tokens.text_2 if line.family == "grey" else tokens.family(line.family).ink
            self._icon(line.icon, color, left, scaled(20))
        left = float(scaled(_LEFT))
        if line.trailing:
            face = font("body", figures=True)
            width = QFontMetricsF(face).horizontalAdvance(line.trailing) + 2
            self._text(self._rect(end - width, width), line.trailing, face, tokens.text, trails=True)
            end -= width + 16
        if line.icon and line.detail:
            self._two(line, left, end)
            return
        if line.lead:
            room = min(float(scaled(_LEAD)), (end - left) * 0.42)
            self._text(self._rect(left, room - 12), line.lead, font("body", weight=500), tokens.text)
            left += room
        words = f"{line.title}   {line.detail}" if line.detail else line.title
        self._text(self._rect(left, end - left), words, font("body"), tokens.text_2)

    def _two(self, line: Line, left: float, end: float) -> None:
        tokens = theme()
        first, second = font("body", weight=500), font("small")
        upper, lower = QFontMetricsF(first).height(), QFontMetricsF(second).height()
        top = (self._place.height() - upper - lower) / 2
        self._text(self._rect(left, end - left, top, upper), line.title, first, tokens.text)
        self._text(self._rect(left, end - left, top + upper, lower), line.detail, second, tokens.text_2)
