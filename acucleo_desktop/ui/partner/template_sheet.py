"""Choosing a starting template: what pattern it is for, and what has to be confirmed with the partner's guide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from acucleo_desktop.partners.starting_templates import Template
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.rows_table import Cell, RowsTable
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme


class TemplateSheet(Overlay):
    """The templates.

    Signals:
        chosen: the `Template`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, known: Sequence[Template]) -> None:
        super().__init__(parent, 720)
        self._known = list(known)
        title = tr("Begin from a template")
        self.setAccessibleName(title)
        self.add_title(label(title, "section", wraps=True))
        text = tr("Ids, folders and accounts stay; versions, item numbers and rules are those of the pattern.")
        self.body.addWidget(label(text, "small", theme().text_2, wraps=True))
        self.list = RowsTable(title, (tr("Pattern"), tr("Rules")), most_rows=7)
        self.list.show_rows(
            [(Cell(said(each.title), weight=500), Cell(str(each.rule_count), is_right=True)) for each in self._known]
        )
        self.list.row_chosen.connect(self._show)
        self.list.row_opened.connect(self._take)
        self.body.addWidget(self.list)
        self.about = label("", "body", theme().text_2, wraps=True)
        self.body.addWidget(self.about)
        self.confirm = label("", "small", theme().text_2, wraps=True)
        self.body.addWidget(self.confirm)
        self.take_button = KeyButton(tr("Use this template"), "Enter", "primary")
        self.take_button.clicked.connect(self._take)
        self.body.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.list.select(0)
        self._show(0)

    def _show(self, row: int) -> None:
        pattern = self._known[row]
        self.about.setText(said(pattern.description))
        points = "\n".join(f"\N{BULLET} {said(sentence)}" for sentence in pattern.confirm)
        self.confirm.setText(tr("To be confirmed with their guide:\n{points}", points=points) if points else "")
        self._fit()

    def _take(self, _row: object = None) -> None:
        pattern = self._known[max(0, self.list.current_row)]
        self.close_sheet()
        self.chosen.emit(pattern)
