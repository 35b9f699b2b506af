"""A short list of topics at the side of a page: icon and word, moved through by the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

_ROW, _ICON = 34, 18
_NAME_ROLE = Qt.ItemDataRole.UserRole


class TopicList(QListWidget):
    """The list.

    Args:
        name: for people who hear the screen.
        topics: name, words and icon of each.

    Signals:
        chosen: the name of a topic that a person went to.
    """

    chosen = Signal(str)

    def __init__(self, name: str, topics: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("places")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, words, icon_name in topics:
            item = QListWidgetItem(QIcon(pixmap(icon_name, theme().text_2, scaled(_ICON))), words)
            item.setData(_NAME_ROLE, key)
            item.setSizeHint(QSize(0, scaled(_ROW)))
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentItemChanged.connect(self._went)
        self.itemClicked.connect(self._clicked)

    def _went(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.hasFocus():
            self.chosen.emit(str(item.data(_NAME_ROLE)))

    def _clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_NAME_ROLE)))

    def show_chosen(self, name: str) -> None:
        """Mark a topic without telling."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for row in range(self.count()):
            if self.item(row).data(_NAME_ROLE) == name:
                self.setCurrentRow(row)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
