"""A short list of topics at the side of a page: icon and word, moved through by the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

Index = QModelIndex | QPersistentModelIndex
_ROW, _ICON = 32, 18
_NAME_ROLE, _ICON_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class _TopicDelegate(QStyledItemDelegate):
    """Paints a topic as the left bar paints a place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the words, in two lines where one is too short for them."""
        words = self._words(self._body(option.rect if option.rect.width() > 0 else _whole(option)), is_forward=True)
        needed = QFontMetrics(font("body")).boundingRect(words, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        return QSize(0, max(scaled(_ROW), needed.height() + scaled(12)) + 1)

    @staticmethod
    def _body(place: QRect) -> QRect:
        return place.adjusted(8, 0, -8, -1)

    @staticmethod
    def _words(body: QRect, *, is_forward: bool) -> QRect:
        lead, trail = 8 + scaled(_ICON) + 8, 8
        return body.adjusted(lead if is_forward else trail, 0, -(trail if is_forward else lead), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, icon and words."""
        tokens, state = theme(), option.state
        body, is_forward = self._body(option.rect), option.direction == Qt.LayoutDirection.LeftToRight
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_chosen else tokens.hover))
            painter.drawRoundedRect(body, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(body).adjusted(1, 1, -1, -1), 5, 5)
        size = scaled(_ICON)
        left = body.left() + 8 if is_forward else body.right() - 8 - size
        ink = tokens.accent_ink if is_chosen else tokens.text_2
        painter.drawPixmap(left, body.center().y() - size // 2, pixmap(str(index.data(_ICON_ROLE)), ink, size))
        painter.setFont(font("body", weight=500 if is_chosen else 400))
        painter.setPen(QColor(tokens.text if is_chosen else tokens.text_2))
        painter.setLayoutDirection(option.direction)
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(self._words(body, is_forward=is_forward), int(aligned), str(index.data()))
        painter.restore()


def _whole(option: QStyleOptionViewItem) -> QRect:
    """Return the width of the list where the item is not laid out yet."""
    shown = option.widget
    return QRect(0, 0, shown.viewport().width() if isinstance(shown, QListWidget) else 200, scaled(_ROW))


class TopicList(QListWidget):
    """The list.

    Args:
        name: for people who hear the screen.
        topics: name, words and icon of each.

    Signals:
        chosen: the name of a topic that a person went to.
    """

    chosen = Signal(str)

    def __init__(self, name: str, topics: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_TopicDelegate(self))
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for key, words, icon_name in topics:
            item = QListWidgetItem(words)
            item.setData(_NAME_ROLE, key)
            item.setData(_ICON_ROLE, icon_name)
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentItemChanged.connect(self._went)
        self.itemClicked.connect(self._clicked)

    def _went(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.hasFocus():
            self.chosen.emit(str(item.data(_NAME_ROLE)))

    def _clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_NAME_ROLE)))

    def show_chosen(self, name: str) -> None:
        """Mark a topic without telling."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for row in range(self.count()):
            if self.item(row).data(_NAME_ROLE) == name:
                self.setCurrentRow(row)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
