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

    @property
    def value(self) -> str:
        """The value that is chosen: what stands behind the words, or the text that was typed."""
        index = self.currentIndex()
        if self.isEditable() and self.currentText() != self.itemText(index):
            return self.currentText().strip()
        data = self.currentData()
        return self.currentText() if data is None else str(data)

    def choose(self, value: str) -> None:
        """Choose a value; one that is not offered is added, so that nothing is changed by being shown."""
        index = self.findData(value)
        if index < 0:
            index = self.findText(value)
        if index < 0 and not self.isEditable():
            self.addItem(value, value)
            index = self.count() - 1
        self.setCurrentIndex(index)
        if index < 0:
            self.setEditText(value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the list, and the chevron that the style leaves out."""
        super().paintEvent(event)
        size = scaled(_SIZE)
        painter = QPainter(self)
        left = self.width() - size - 6 if self.isLeftToRight() else 6
        ink = theme().text_2 if self.isEnabled() else theme().text_3
        painter.drawPixmap(left, (self.height() - size) // 2, pixmap("chevron-down", ink, size))
        painter.end()
