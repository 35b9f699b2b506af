"""Keeping the Tab key inside what lies over a window: what is below is out of reach until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def move_focus_inside(inside: QWidget, focused: QWidget | None, *, is_next: bool) -> bool:
    """Give the focus to the next part of a widget, or to the one before, and begin again behind the last.

    Args:
        inside: what the focus does not leave.
        focused: what has it.
        is_next: whether Tab was pressed, and not Shift and Tab.

    Returns:
        Whether it is dealt with; not where nothing has the focus.
    """
    found = focused
    while found is not None:
        found = found.nextInFocusChain() if is_next else found.previousInFocusChain()
        if found is focused or found is None:
            return True
        if found.focusProxy() is focused or (focused is not None and focused.isAncestorOf(found)):
            continue  # a part of the field itself, which would give the focus back to it
        takes = found.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if takes and inside.isAncestorOf(found) and found.isVisible() and found.isEnabled():
            found.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
            return True
    return False
