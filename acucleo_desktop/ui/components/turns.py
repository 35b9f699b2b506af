"""Work of the window in several turns of its event loop, so that no turn holds the keys up for long."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def paint_in_turns(*parts: QWidget) -> None:
    """Let parts that are filled now be painted later, each in a turn of its own.

    Filling and laying out a document take about as long as painting it; between the turns a key can be taken. Until
    its turn a part looks as it did before.

    Args:
        parts: in the order in which they are painted, each with all that is in it.
    """
    for part in parts:
        part.setUpdatesEnabled(False)
    _paint_after_this_turn(parts)


def _paint_after_this_turn(parts: tuple[QWidget, ...]) -> None:
    if parts:
        QTimer.singleShot(0, parts[0], lambda: _paint(parts))


def _paint(parts: tuple[QWidget, ...]) -> None:
    parts[0].setUpdatesEnabled(True)
    _paint_after_this_turn(parts[1:])
