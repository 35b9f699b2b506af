"""Moving the line between two panes by keys, as the mouse does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

STEP = 32
_WAYS = {
    "left": (Qt.Orientation.Horizontal, -STEP),
    "right": (Qt.Orientation.Horizontal, STEP),
    "up": (Qt.Orientation.Vertical, -STEP),
    "down": (Qt.Orientation.Vertical, STEP),
}


def move_splitter(page: QWidget, towards: str) -> None:
    """Move the line nearest to what has the focus.

    Args:
        page: in which it lies.
        towards: left, right, up or down.
    """
    orientation, step = _WAYS[towards]
    found = [each for each in page.findChildren(QSplitter) if each.orientation() is orientation and each.isVisible()]
    if not found:
        return
    focused = QApplication.focusWidget()
    holding = [each for each in found if focused is not None and each.isAncestorOf(focused)]
    splitter = holding[-1] if holding else found[0]
    shown = [i for i in range(splitter.count()) if (pane := splitter.widget(i)) is not None and pane.isVisible()]
    if len(shown) < 2:  # noqa: PLR2004 - a line lies between two panes
        return
    at = next((i for i in shown if focused is not None and _holds(splitter.widget(i), focused)), shown[0])
    number = shown.index(at)
    first, second = (at, shown[number + 1]) if number + 1 < len(shown) else (shown[number - 1], at)
    if splitter.layoutDirection() is Qt.LayoutDirection.RightToLeft and orientation is Qt.Orientation.Horizontal:
        step = -step
    sizes = splitter.sizes()
    step = max(-sizes[first], min(step, sizes[second]))
    sizes[first] += step
    sizes[second] -= step
    splitter.setSizes(sizes)
    splitter.splitterMoved.emit(sum(sizes[:second]), second)  # as by the mouse: a person has drawn it


def _holds(pane: QWidget | None, widget: QWidget) -> bool:
    return pane is not None and (pane is widget or pane.isAncestorOf(widget))
