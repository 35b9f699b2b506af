"""A key cap by itself, for panes and entries that a key goes to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.keys import cap
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled

_HEIGHT = 18


class KeyCap(QWidget):
    """The cap of one key or combination, such as `F2`."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show another key."""
        if key != self.key:
            self.key = key
            self.setAccessibleName(tr("Key {key}", key=cap(key)))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the cap."""
        return QSize(round(key_cap_width(self.key)) + 1, scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key_cap(painter, QRectF(self.rect()), self.key)
        painter.end()
