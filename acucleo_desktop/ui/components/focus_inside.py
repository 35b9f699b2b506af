"""Keeping the Tab key inside what lies over a window: what is below is out of reach until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def move_focus_inside(inside: QWidget, focused: QWidget | None, *, is_next: bool) -> bool:
    """Give the focus to the next part of a widget, or to the one before, and begin again behind the last.

    Only what is inside is looked at. Going along the focus chain of the whole window would give Python the headers and
    other inner parts of its tables, which then do not outlive their first wrapper.

    Args:
        inside: what the focus does not leave.
        focused: what has it.
        is_next: whether Tab was pressed, and not Shift and Tab.

    Returns:
        Whether it is dealt with; not where nothing inside has the focus.
    """
    if focused is None or not inside.isVisible():
        return False
    stops = [each for each in inside.findChildren(QWidget) if _is_stop(each)]
    around = [at for at, each in enumerate(stops) if each is focused or each.isAncestorOf(focused)]
    if not stops:
        return False
    # What is scrolled stands behind the area that scrolls it; where nothing has the focus yet, an end is next.
    here = around[-1] if around else -1 if is_next else 0
    following = stops[(here + (1 if is_next else -1)) % len(stops)]
    following.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
    return True


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab stops there; parts of a field hand the focus on to it."""
    takes = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()
