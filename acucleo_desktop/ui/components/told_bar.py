"""A bar under the top bar that stays while something is so: an icon, what it is, what it means for the work."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme


class ToldBar(QFrame):
    """The bar; who derives from it says what it tells, adds presses to `row` or `words`, and shows it.

    Attributes:
        row: icon, words and what stands beside them.
        words: title, text and what stands below them.
        title, text: what it is, and what it means.
    """

    row: QHBoxLayout
    words: QVBoxLayout
    title: QLabel
    text: QLabel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("told")
        self.hide()

    def build(self, family: str, icon_name: str) -> None:
        """Make icon and words in a family of colours."""
        shades = theme().family(family)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 8, 13, 8)
        self.row.setSpacing(12)
        icon = QLabel()
        icon.setPixmap(pixmap(icon_name, shades.ink, scaled(20)))
        self.title, self.text = QLabel(), QLabel()
        self.title.setFont(font("body", weight=500))
        self.text.setFont(font("small"))
        self.words = QVBoxLayout()
        self.words.setSpacing(0)
        for part in (self.title, self.text):
            part.setWordWrap(True)
            self.words.addWidget(part)
        self.row.addWidget(icon)
        self.row.addLayout(self.words, 1)
        border = f"border-bottom: 1px solid {shades.ink};" if theme().name == "contrast" else ""
        self.setStyleSheet(f"#told {{ background: {shades.soft}; {border} }} QLabel {{ color: {shades.ink}; }}")

    def say(self, title: str, text: str) -> None:
        """Say what it is, and what it means."""
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title} {text}")
