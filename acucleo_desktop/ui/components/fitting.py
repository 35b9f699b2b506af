"""Buttons beside each other in little room: keys go first, then the words of those that matter least; none is cut."""

from __future__ import annotations

from collections.abc import Sequence

from acucleo_desktop.ui.components.button import KeyButton

WHOLE, WITHOUT_KEY, ICON_ALONE = range(3)


def fit(buttons: Sequence[KeyButton], room: int, gap: int) -> bool:
    """Show as much of each button as there is room for.

    Args:
        buttons: that stand beside each other, those that matter least first.
        room: in pixels, for all of them.
        gap: between two of them.

    Returns:
        Whether they fit; where they do not, each is at its least.
    """
    shown = [button for button in buttons if not button.isHidden()]
    levels = dict.fromkeys(shown, WHOLE)
    free = room - gap * max(0, len(shown) - 1)
    for level in (WITHOUT_KEY, ICON_ALONE):
        for button in shown:
            if sum(each.width_at(levels[each]) for each in shown) <= free:
                break
            if button.can_show(level):
                levels[button] = level
    for button, level in levels.items():
        button.show_level(level)
    return sum(each.width_at(levels[each]) for each in shown) <= free
