"""A card: a title row with at most two presses at its end, and a body."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.theme.style import font, scaled, theme

_MOST_CAPTION = 132


class Card(QFrame):
    """A card.

    Args:
        title: its heading.
        presses: buttons at the end of the title row.
    """

    def __init__(self, title: str, presses: Sequence[KeyButton] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.title = label(title, "heading", wraps=True)
        self.hint = label("", "small", theme().text_2)
        head = QHBoxLayout()
        # A press has room of its own round its words; its cap ends where the texts of the card do.
        head.setContentsMargins(16, 4, 3 if presses else 16, 4)
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.hint)
        for press in presses:
            head.addWidget(press)
        top = QWidget()
        top.setLayout(head)
        top.setMinimumHeight(scaled(40))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(line())
        layout.addLayout(self.body)


def _caption_width(names: Sequence[str]) -> int:
    """Return the room of the names: that of the longest, within bounds, so that one is seldom broken."""
    metrics = QFontMetricsF(font("body"))
    longest = max((math.ceil(metrics.horizontalAdvance(name)) for name in names), default=0)
    return min(max(longest + 1, scaled(96)), scaled(_MOST_CAPTION))


class FactList(QWidget):
    """Facts in two columns, name and value; long values wrap. Built anew when it shows others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.facts: list[tuple[str, str]] = []

    def show_facts(self, facts: Sequence[tuple[str, str, str]]) -> None:
        """Show facts: name, value, and the style of the value (`body`, `code`, `small`)."""
        plain = [(name, value) for name, value, _style in facts]
        if plain == self.facts:
            return
        self.facts = plain
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, value, style) in enumerate(facts):
            if not value:
                self._grid.addWidget(label(name, style, theme().text_2, wraps=True), row, 0, 1, 2)
                continue
            caption = label(name, "body", theme().text_2, wraps=True)
            caption.setMinimumWidth(_caption_width([name for name, value, _style in facts if value]))
            words: QLabel = label(value, style, theme().text if style != "small" else theme().text_2, wraps=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
