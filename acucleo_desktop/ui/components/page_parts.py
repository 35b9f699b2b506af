"""What pages that tell a list of rows are built of: a head with its presses, and the rows below it, which scroll."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout


def lay_out(page: QWidget, words: Iterable[QWidget], buttons: Iterable[KeyButton], area: QScrollArea) -> None:
    """Lay a page out: words above each other, buttons in a row that wraps, a line, and what scrolls."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    head = QFrame()
    head.setObjectName("surface")
    column = QVBoxLayout(head)
    column.setContentsMargins(20, 16, 20, 12)
    column.setSpacing(4)
    for part in words:
        column.addWidget(part)
    presses = FlowLayout(spacing=8)
    presses.setContentsMargins(0, 8, 0, 0)
    column.addLayout(presses)
    for button in buttons:
        presses.addWidget(button)
    layout.addWidget(head)
    layout.addWidget(line())
    layout.addWidget(area, 1)


def scroll(area: QScrollArea, rows: QWidget) -> None:
    """Put rows into an area that scrolls up and down only; what they leave of its width and height stays empty."""
    inner = QWidget()
    inner.setObjectName("surface")
    below = QVBoxLayout(inner)
    below.setContentsMargins(20, 20, 20, 20)
    # No alignment: with one, wrapped sentences would get the height of a guess.
    row = QHBoxLayout()
    row.addWidget(rows, 1)
    row.addStretch()
    below.addLayout(row)
    below.addStretch()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
