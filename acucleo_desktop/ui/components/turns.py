"""Work of the window in several turns of its event loop, so that no turn holds the keys up for long."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from acucleo_desktop.ui.bridge.lane import NEXT_TURN_MS

APART_MS = 10
"""Between two parts: Qt waits up to 5 ms to paint what is to be updated together."""


@runtime_checkable
class InParts(Protocol):
    """A page whose parts take long to paint together."""

    def parts_to_paint(self) -> tuple[QWidget, ...]:
        """Return its parts, in the order in which they are painted."""
        ...


def paint_apart(*parts: QWidget) -> None:
    """Let parts that are filled now be painted afterwards, each by itself.

    Filling and laying out a document take about as long as painting it, and its parts take long together; in between
    a key can be taken. Until its turn a part looks as it did before.

    Args:
        parts: in the order in which they are painted, each with all that is in it.
    """
    for part in parts:
        part.setUpdatesEnabled(False)
    QTimer.singleShot(NEXT_TURN_MS, partial(_paint_first, deque(parts)))


def _paint_first(parts: deque[QWidget]) -> None:
    """Let the first part be painted and then the others: timers that begin together would end in one long turn."""
    while parts:
        part = parts.popleft()
        if isValid(part):  # its page may have gone
            part.setUpdatesEnabled(True)
            QTimer.singleShot(APART_MS, partial(_paint_first, parts))
            return
