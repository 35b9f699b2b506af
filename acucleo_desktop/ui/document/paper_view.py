"""The paper on the desk: the document as it would look in an envelope."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from acucleo_desktop.ui.document.printing import apply_weights
from acucleo_desktop.ui.theme.style import font, scaled, theme

_PIXELS = re.compile(r"font-size:(\d+)px")


class PaperView(QFrame):
    """A page of paper with a margin of desk around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        self.browser = QTextBrowser()
        self.browser.setAccessibleName("Paper view")
        self.browser.setOpenLinks(False)
        self.browser.setFont(font("small"))
        self.browser.document().setDocumentMargin(20)
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        layout.addWidget(self.browser)

    def show_html(self, html: str) -> None:
        """Show a paper."""
        tokens = theme()
        palette = self.browser.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens.paper))
        palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        self.browser.setPalette(palette)
        self.browser.setStyleSheet(f"QTextBrowser {{ border: 1px solid {tokens.border}; border-radius: 4px; }}")
        self.browser.setHtml(_PIXELS.sub(lambda found: f"font-size:{scaled(int(found[1]))}px", html))
        apply_weights(self.browser.document())
