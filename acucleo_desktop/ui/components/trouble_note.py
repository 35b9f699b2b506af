"""A note that stays over a page while something is wrong, reached by keys and read out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import icon_label, label
from acucleo_desktop.ui.theme.style import scaled, theme

_WIDTH = 780


class TroubleNote(QWidget):
    """What is wrong, in words; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setMaximumWidth(scaled(_WIDTH) + 64)
        card = QFrame()
        card.setObjectName("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        self.words = label("", "small", theme().text, wraps=True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row.addWidget(icon_label("lock", theme().red.ink, 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, 4, 32, 8)
        outer.addWidget(card)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show what is wrong; an empty text hides the note."""
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.setVisible(bool(words))
