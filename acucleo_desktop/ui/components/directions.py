"""In which direction a text of a document is read, whatever the window's direction is."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt

_FROM_RIGHT = frozenset({"R", "AL"})


def natural_direction(text: str) -> Qt.LayoutDirection:
    """Return the direction of the first letter that has one (Unicode's bidirectional algorithm, rules P2 and P3).

    An address such as `400 Depot Road, Gate 12.` would else be painted with its ends exchanged where the window is
    read from the right.
    """
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L" or kind in _FROM_RIGHT:
            return Qt.LayoutDirection.RightToLeft if kind in _FROM_RIGHT else Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.LeftToRight
