"""The layout of a bar: words at its beginning, presses at its end, in further lines where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.theme.style import scaled

Line = list[tuple[QLayoutItem, int]]
"""Parts that stand beside each other, each with its width."""


class BarLayout(FlowLayout):
    """Parts in lines of which the later ones stand at the other side.

    What is lower than its line stands in the middle of it. It is the layout of a widget of its own: within another
    layout PySide would take its parts away with the wrapper of that.

    Args:
        parent: the widget that it lays out.
        spacing: between two parts, in pixels at the usual text size.
        between: between two lines.
    """

    def __init__(self, parent: QWidget, spacing: int = 8, between: int = 2) -> None:
        super().__init__(parent, spacing)
        self._between = scaled(between)
        self._turn = -1

    def turn(self) -> None:
        """Let what is added from now on stand at the other side."""
        self._turn = self.count()
        self.invalidate()

    def sizeHint(self) -> QSize:
        """Return the room of a single line; less makes more lines."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        high = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        """Lay the parts out, and let nobody make the bar lower than its lines."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        if parent is not None and parent.minimumHeight() != self.heightForWidth(rect.width()):
            # Not now: Qt lays out around the bar, and a new height would begin that anew in the midst of it.
            QTimer.singleShot(0, self, self._keep_height)

    def _keep_height(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.setMinimumHeight(self.heightForWidth(self.geometry().width()))

    def _place(self, rect: QRect, *, moves: bool) -> int:
        inside = rect.marginsRemoved(self.contentsMargins())
        split = len(self._items) if self._turn < 0 else self._turn
        y = inside.y()
        first = self._lines(self._items[:split], inside.width())
        second = self._lines(self._items[split:], inside.width())
        rows: list[tuple[Line, Line]] = [*((each, []) for each in first), *(([], each) for each in second)]
        if len(first) == len(second) == 1:
            together = self._width(first[0]) + self._gap + self._width(second[0])
            rows = [(first[0], second[0])] if together <= inside.width() else rows
        for number, (begins, ends) in enumerate(rows):
            y += self._between if number else 0
            y += self._line(begins, inside, y, ends, moves=moves)
        return y - rect.y() + self.contentsMargins().bottom()

    def _lines(self, items: list[QLayoutItem], width: int) -> list[Line]:
        lines: list[Line] = []
        for item in items:
            if item.isEmpty():
                continue
            wanted = min(item.sizeHint().width(), width)
            if lines and self._width(lines[-1]) + self._gap + wanted <= width:
                lines[-1].append((item, wanted))
            else:
                lines.append([(item, wanted)])
        return lines

    def _width(self, line: Line) -> int:
        return sum(width for _item, width in line) + self._gap * max(0, len(line) - 1)

    def _line(self, begins: Line, inside: QRect, y: int, ends: Line, *, moves: bool) -> int:
        """Put one line where it belongs and return its height."""
        sizes = [(item, width, _height(item, width)) for item, width in (*begins, *ends)]
        high = max(height for _item, _width, height in sizes)
        if not moves:
            return high
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        x = inside.x()
        for number, (item, width, height) in enumerate(sizes):
            if number == len(begins):
                x = inside.x() + inside.width() - self._width(ends)
            place = QRect(QPoint(x, y + (high - height) // 2), QSize(width, height))
            item.setGeometry(QStyle.visualRect(direction, inside, place))
            x += width + self._gap
        return high


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
