"""Tab as the key that moves by field in every view of a document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def tab_step(event: QEvent) -> int:
    """Return 1 where an event is a press of Tab, -1 where it is one of Shift+Tab, and 0 for anything else.

    Most systems send a Backtab for Shift+Tab, some a Tab with Shift.
    """
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return 0
    if event.key() == Qt.Key.Key_Backtab:
        return -1
    if event.key() != Qt.Key.Key_Tab:
        return 0
    return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
