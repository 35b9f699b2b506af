"""Work of the window in two turns of its event loop, so that no turn holds the keys up for long."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def paint_next_turn(part: QWidget) -> None:
    """Let a part that is filled now be painted a turn later, in one go.

    Filling and laying out a document take about as long as painting it; between the two a key can be taken. Until then
    the part looks as it did before.

    Args:
        part: what is filled, with all that is in it.
    """
    part.setUpdatesEnabled(False)
    QTimer.singleShot(0, part, lambda: part.setUpdatesEnabled(True))
