"""What lies in a home and how large it is, one line for each kind of file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from acucleo_desktop.sync.care import StorageLine
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme


class StorageTable(QWidget):
    """A small table; empty until it is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(3, 1)

    def show_lines(self, lines: Sequence[StorageLine]) -> None:
        """Show the files, those of one kind together."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        kinds: dict[str, tuple[int, int]] = {}
        for each in lines:
            kind = "archive" if each.what.startswith("archive of") else each.what.partition(":")[0]
            count, size = kinds.get(kind, (0, 0))
            kinds[kind] = count + 1, size + each.size
        told = []
        for row, (kind, (count, size)) in enumerate(kinds.items()):
            named = said(kind.capitalize())
            files = tr("%n file(s)", "", count)
            cells = (
                label(named, "small"),
                label(files, "small", theme().text_2),
                label(formats.size(size), "small"),
            )
            for column, cell in enumerate(cells):
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(cell, row, column, side)
            told.append(tr("{kind}: {files}, {size}", kind=named, files=files, size=formats.size(size)))
        self.setAccessibleName("; ".join(told))
