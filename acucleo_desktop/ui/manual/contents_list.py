"""The side of the manual: the contents with the open page marked, or what the search has found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from acucleo_desktop.manual.contents import Chapter
from acucleo_desktop.manual.search import Hit
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled, theme

Index = QModelIndex | QPersistentModelIndex
_ADDRESS, _LOOK, _MORE = (Qt.ItemDataRole.UserRole + number for number in range(3))
_PAD, _INDENT, _GAP = 8, 14, 5
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says and how: `caption`, `page`, `part` or `hit`."""

    title: str
    address: str = ""
    look: str = "page"
    more: str = ""


class _RowDelegate(QStyledItemDelegate):
    """Paints a row as the left bar paints a place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the words, wrapped where they must be."""
        shown = option.widget
        # As if the scroll bar were there: it comes when the rows are laid out already.
        width = shown.width() - shown.verticalScrollBar().sizeHint().width() if isinstance(shown, QListWidget) else 200
        look, words = str(index.data(_LOOK)), self._inside(QRect(0, 0, width, 1000), str(index.data(_LOOK)))
        height = _high(font_of(look), words.width(), str(index.data())) + 2 * scaled(_GAP)
        if index.data(_MORE):
            height += _high(font("small"), words.width(), str(index.data(_MORE))) + 2
        return QSize(0, height + (scaled(10) if look == "caption" else 0) + 1)

    @staticmethod
    def _inside(row: QRect, look: str) -> QRect:
        return row.adjusted(_PAD + _PAD + (scaled(_INDENT) if look == "part" else 0), 0, -_PAD - _PAD, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground and words."""
        tokens, state, look = theme(), option.state, str(index.data(_LOOK))
        body = option.rect.adjusted(_PAD, 0, -_PAD, -1)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if look != "caption" and (is_chosen or state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_chosen else tokens.hover))
            painter.drawRoundedRect(body, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus and look != "caption":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(body).adjusted(1, 1, -1, -1), 5, 5)
        painter.setLayoutDirection(option.direction)
        inside = QRectF(self._inside(option.rect, look).adjusted(0, scaled(_GAP), 0, 0))
        if option.direction == Qt.LayoutDirection.RightToLeft:
            inside.moveLeft(option.rect.right() - (inside.left() - option.rect.left()) - inside.width())
        if look == "caption":
            inside.setTop(inside.top() + scaled(10))
        painter.setFont(font_of(look, is_chosen=is_chosen))
        painter.setPen(QColor(tokens.text if is_chosen or look == "hit" else tokens.text_2))
        title = str(index.data())
        painter.drawText(inside, _WRAPPED, title)
        if more := index.data(_MORE):
            below = QRectF(inside)
            below.setTop(inside.top() + _high(font_of(look), round(inside.width()), title) + 2)
            painter.setFont(font("small"))
            painter.setPen(QColor(tokens.text_2))
            painter.drawText(below, _WRAPPED, str(more))
        painter.restore()


def font_of(look: str, *, is_chosen: bool = False) -> QFont:
    """Return the font of a row's title."""
    if look == "caption":
        return font("caption", weight=600)
    if look == "part":
        return font("small", weight=500 if is_chosen else 400)
    return font("body", weight=500 if is_chosen or look == "hit" else 400)


def _high(face: QFont, width: int, text: str) -> int:
    return QFontMetrics(face).boundingRect(QRect(0, 0, max(40, width), 10_000), _WRAPPED, text).height()


class ContentsList(QListWidget):
    """The list.

    Signals:
        chosen: the address of a page that a person went to.
        entered: the page of the marked row is to be read.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Contents of the manual"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_RowDelegate(self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._chapters: tuple[Chapter, ...] = ()
        self._parts: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
        self._shown = ""
        self._is_found = False
        self.currentItemChanged.connect(self._went)
        self.itemClicked.connect(self._clicked)

    def show_contents(self, chapters: tuple[Chapter, ...]) -> None:
        """Show the contents."""
        self._chapters, self._is_found = chapters, False
        self._fill()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what the search has found in the place of the contents."""
        self._is_found = True
        more = [" · ".join(filter(None, (hit.page, hit.snippet))) for hit in hits]
        self._put([_Row(hit.title, hit.address, "hit", each) for hit, each in zip(hits, more, strict=True)])

    def show_page(self, path: str, address: str, parts: tuple[tuple[str, str], ...]) -> None:
        """Mark the open page, with the parts of its file below it."""
        shown = (path, parts)
        self._shown = address
        if self._is_found:
            return
        if shown != self._parts:
            self._parts = shown
            self._fill()
        else:
            self._mark()

    def _fill(self) -> None:
        path, parts = self._parts
        rows: list[_Row] = []
        for chapter in self._chapters:
            if [entry.title for entry in chapter.entries] != [chapter.title]:
                rows.append(_Row(chapter.title, look="caption"))
            for entry in chapter.entries:
                rows.append(_Row(entry.title, entry.path))
                if entry.path == path:
                    rows += [_Row(title, address, "part") for title, address in parts[1:]]
        self._put(rows)
        self._mark()

    def _put(self, rows: Sequence[_Row]) -> None:
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(_ADDRESS, row.address)
            item.setData(_LOOK, row.look)
            item.setData(_MORE, row.more)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(filter(None, (row.title, row.more))))
            if row.look == "caption":
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _mark(self) -> None:
        """Mark the row of the open page: that of its part where there is one."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        wanted = (self._shown, self._shown.partition("#")[0])
        rows = {str(self.item(row).data(_ADDRESS)): row for row in range(self.count())}
        found = next((rows[each] for each in wanted if each and each in rows), -1)
        self.setCurrentRow(found)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        if found >= 0:
            self.scrollToItem(self.item(found))

    def first(self) -> None:
        """Go to the first row that leads somewhere."""
        for row in range(self.count()):
            if self.item(row).data(_ADDRESS):
                self.setCurrentRow(row)
                return

    def _went(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.hasFocus():
            self.chosen.emit(str(item.data(_ADDRESS)))

    def _clicked(self, item: QListWidgetItem) -> None:
        if item.data(_ADDRESS):
            self.chosen.emit(str(item.data(_ADDRESS)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
