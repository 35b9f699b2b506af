"""A drop-down list with the chevron of our icon set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

_SIZE = 16


class Choice(QComboBox):
    """A drop-down list.

    Args:
        name: what is chosen, for people who hear the screen.
        choices: the texts to choose from.
    """

    def __init__(self, name: str, choices: Sequence[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.addItems(list(choices))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the list, and the chevron that the style leaves out."""
        super().paintEvent(event)
        size = scaled(_SIZE)
        painter = QPainter(self)
        left = self.width() - size - 6 if self.isLeftToRight() else 6
        ink = theme().text_2 if self.isEnabled() else theme().text_3
        painter.drawPixmap(left, (self.height() - size) // 2, pixmap("chevron-down", ink, size))
        painter.end()
