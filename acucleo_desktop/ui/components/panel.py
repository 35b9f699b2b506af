"""A panel below a button: choices and menus that lie over the window and are never a window of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.components.focus_inside import move_focus_inside
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

WIDTH, ROW = 272, 30
VALUE, KEY, ICON = 256, 257, 258
_MOST_ROWS, _PAD, _MARK, _RADIUS = 12, 8, 16, 8


class Panel(QFrame):
    """Lies over the window until something is chosen, Escape is pressed, or the hand goes elsewhere.

    Signals:
        closed.
    """

    closed = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAccessibleName(title)
        self.setFixedWidth(min(scaled(WIDTH), parent.window().width() - 8))
        self._before = QApplication.focusWidget()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.setSpacing(6)
        self.body.addWidget(label(title, "caption", theme().text_3, weight=600))
        self.hide()

    def open_below(self, anchor: QWidget) -> None:
        """Show the panel below a button, within the window, and give it the keys."""
        window = anchor.window()
        self.setMaximumHeight(window.height() - 8)
        self.adjustSize()
        corner = anchor.mapTo(window, QPoint(0, anchor.height()))
        if not self.isLeftToRight():
            corner.setX(corner.x() + anchor.width() - self.width())
        corner.setX(max(4, min(corner.x(), window.width() - self.width() - 4)))
        corner.setY(max(4, min(corner.y(), window.height() - self.height() - 4)))
        self.move(corner)
        self.show()
        self.raise_()
        self.setFocus()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def close_panel(self) -> None:
        """Go away and give the keys back."""
        if self.isHidden():
            return
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when a click falls beside the panel, or the window becomes another size."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.window() is self.window():
                self.close_panel()
        elif kind == QEvent.Type.Resize and watched is self.window():
            self.close_panel()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep the window's own keys out: letters and Escape belong to the panel."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Keep the focus in the panel while it is open."""
        return move_focus_inside(self, QApplication.focusWidget(), is_next=is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape; no other key leaves the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel: raised, with a line round it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme().raised))
        painter.setPen(QPen(QColor(theme().border_strong)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()


class PanelList(QListWidget):
    """The rows of a panel.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("places")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_RowDelegate(self))

    def add(self, text: str, value: object, key: str = "", icon: str = "") -> QListWidgetItem:
        """Add a row."""
        item = QListWidgetItem(text)
        item.setData(VALUE, value)
        item.setData(KEY, key)
        item.setData(ICON, icon)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text} ({key})" if key else text)
        item.setSizeHint(QSize(0, scaled(ROW)))
        self.addItem(item)
        return item

    def fit(self) -> None:
        """Be as high as the rows are, up to a dozen."""
        self.setFixedHeight(min(_MOST_ROWS, max(1, self.count())) * scaled(ROW) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter; letters are for the panel and do not search."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Space or event.text().strip() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """Paints a row: tick or icon, words, key."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(0, 1, 0, -1)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if chosen else tokens.hover))
            painter.drawRoundedRect(place, 6, 6)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
        forward = option.direction is Qt.LayoutDirection.LeftToRight
        mark, pad = scaled(_MARK), scaled(_PAD)
        is_checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        checkable = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        icon = ("check" if is_checked else "") if checkable else str(index.data(ICON) or "")
        left = place.left() + pad if forward else place.right() - pad - mark
        if icon:
            ink = tokens.accent_ink if checkable else tokens.text_2
            painter.drawPixmap(round(left), round(place.center().y() - mark / 2), pixmap(icon, ink, mark))
        key = str(index.data(KEY) or "")
        cap_width = key_cap_width(key) if key else 0.0
        inner = place.adjusted(pad + mark + pad, 0, -pad - cap_width, 0)
        if not forward:
            inner = place.adjusted(pad + cap_width, 0, -pad - mark - pad, 0)
        if key:
            cap_left = place.right() - pad - cap_width if forward else place.left() + pad
            height = scaled(18)
            paint_key_cap(painter, QRectF(cap_left, place.center().y() - height / 2, cap_width, height), key)
        face = font("body", weight=500 if is_checked else 400)
        painter.setFont(face)
        painter.setPen(QColor(tokens.text))
        painter.setLayoutDirection(option.direction)
        words = QFontMetricsF(face).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), words)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a menu.

    Attributes:
        key: shown in a cap; a single letter or digit also chooses the row while the menu is open.
        is_on: whether it is what is on now; None where that means nothing.
    """

    text: str
    action: Callable[[], object]
    key: str = ""
    icon: str = ""
    is_on: bool | None = None


class MenuPanel(Panel):
    """Actions to choose from.

    Args:
        title: what the menu is about.
        entries: its rows.
        parent: where it belongs.
        more_keys: letters that do something although no row shows them.
    """

    def __init__(
        self,
        title: str,
        entries: Sequence[Entry],
        parent: QWidget,
        more_keys: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.entries = tuple(entries)
        self._more_keys = dict(more_keys or {})
        self.list = PanelList(title)
        for number, entry in enumerate(self.entries):
            item = self.list.add(entry.text, number, entry.key, entry.icon)
            if entry.is_on is not None:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if entry.is_on else Qt.CheckState.Unchecked)
        self.list.fit()
        self.list.itemClicked.connect(self._clicked)
        self.list.entered.connect(self._entered)
        self.body.addWidget(self.list)
        self.list.setCurrentRow(next((i for i, entry in enumerate(self.entries) if entry.is_on), 0))
        self.setFocusProxy(self.list)

    def _clicked(self, item: QListWidgetItem) -> None:
        self._take(self.entries[int(item.data(VALUE))].action)

    def _entered(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._clicked(item)

    def _take(self, action: Callable[[], object]) -> None:
        self.close_panel()
        action()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a letter or digit."""
        pressed = event.text().upper()
        by_key = {entry.key.upper(): entry.action for entry in self.entries if len(entry.key) == 1}
        action = by_key.get(pressed) or self._more_keys.get(pressed)
        if pressed and action is not None:
            self._take(action)
            return
        super().keyPressEvent(event)
