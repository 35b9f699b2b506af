"""A list and its preview: beside each other, or below each other where the text is large; the list goes first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from acucleo_desktop.ui.document.document_preview import DocumentPreview
from acucleo_desktop.ui.theme.style import is_text_large, scaled

_WIDE, _LEAST, _NARROW = 440, 360, 1120
_LOWEST = 140


class ListPanes(QSplitter):
    """The two panes with the line between them.

    Args:
        side: the list with all that belongs to it.
        preview: the preview.
    """

    def __init__(self, side: QWidget, preview: DocumentPreview) -> None:
        super().__init__(Qt.Orientation.Vertical if is_text_large() else Qt.Orientation.Horizontal)
        self._preview = preview
        preview.setMinimumWidth(scaled(_LEAST))
        self.setHandleWidth(1)
        self.addWidget(side)
        self.addWidget(preview)
        self.setStretchFactor(0, 1)
        self.setCollapsible(0, False)  # noqa: FBT003 - Qt's own signature
        self.setSizes([600, 300] if is_text_large() else [900, scaled(_WIDE)])
        self._is_drawn = is_text_large()  # whether the line stands where a person has put it, or lies across
        self.splitterMoved.connect(self._line_drawn)
        preview.came.connect(self._came)

    def _came(self) -> None:
        QTimer.singleShot(0, self, self._give_room)

    def _give_room(self) -> None:
        """Give room to a preview that comes and has none: hidden, it is remembered from window to window with none."""
        if self._preview.isVisible() and not self.sizes()[1]:
            both = sum(self.sizes())
            self.setSizes([both - both // 3, both // 3])

    def _line_drawn(self, *_place: int) -> None:
        self._is_drawn = True

    def suit(self, room: QSize) -> None:
        """Give the room of a narrow or low window to the list, unless a person has divided it."""
        if not self._is_drawn:
            side = scaled(_WIDE if room.width() >= scaled(_NARROW) else _LEAST)
            self.setSizes([room.width() - side, side])
        if is_text_large():
            self._preview.setMinimumHeight(min(scaled(_LOWEST), room.height() // 2))

    @staticmethod
    def have_room(room: QSize, least: int) -> bool:
        """Tell whether the list keeps its height with the preview shown; beside the list that takes no height from it.

        Args:
            room: of both.
            least: height that the list wants, in pixels.
        """
        return not is_text_large() or least <= min(room.height() * 2 // 3, room.height() - scaled(_LOWEST))
