"""A layout that puts its parts side by side and goes on in the next line where there is no more room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from acucleo_desktop.ui.theme.style import scaled


class FlowLayout(QLayout):
    """The layout; it mirrors where the language is written from right to left.

    Args:
        spacing: between the parts, in pixels at the usual text size.
    """

    def __init__(self, spacing: int = 8) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._gap = scaled(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Add a part."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a part."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a part out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Put the parts into another order, which is that of the Tab key too."""
        places = {id(widget): place for place, widget in enumerate(widgets)}
        self._items.sort(key=lambda item: places.get(id(item.widget()), len(places)))
        for first, second in pairwise(widgets):
            QWidget.setTabOrder(first, second)
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the parts."""
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the least room."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the room of the largest part."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, moves: bool) -> int:
        edges = self.contentsMargins()
        rect = rect.marginsRemoved(edges)
        x = y = row = 0
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for item in self._items:
            size = item.sizeHint()
            if x and x + size.width() > rect.width():
                x, y, row = 0, y + row + self._gap, 0
            if moves:
                left = rect.right() - x - size.width() + 1 if mirrored else rect.left() + x
                item.setGeometry(QRect(QPoint(left, rect.top() + y), size))
            x += size.width() + self._gap
            row = max(row, size.height())
        return y + row + edges.top() + edges.bottom()
