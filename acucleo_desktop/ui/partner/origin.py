"""From where the values of a new sheet come: what a file told, what a template asks to confirm, what is still open."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.sync.partner_from_file import Proposal
from acucleo_desktop.ui.components.basics import icon_label, label
from acucleo_desktop.ui.components.rows_table import Cell, RowsTable
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme


class OriginCard(QFrame):
    """Stands over the sheet while it is new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(icon_label("info", theme().blue.ink, 20))
        self.title = label("", "body", weight=500, wraps=True)
        head.addWidget(self.title, 1)
        column.addLayout(head)
        captions = (tr("Taken"), tr("From"))
        self.table = RowsTable(tr("What was taken from where"), captions, most_rows=4)
        column.addWidget(self.table)
        self.open_points = label("", "small", theme().text_2, wraps=True)
        column.addWidget(self.open_points)
        self.has_words = False

    def show_proposal(self, proposal: Proposal, name: str) -> None:
        """Show what a file told."""
        self.has_words = True
        self.title.setText(tr("This sheet was made of {file}. Look it over, then save it.", file=name))
        self.table.show_rows(
            [(Cell(said(taken.said)), Cell(said(taken.where), is_quiet=True)) for taken in proposal.taken]
        )
        self.table.show()
        points = " ".join(said(point) for point in proposal.open_points)
        self.open_points.setText(tr("Still open: {points}", points=points))

    def clear(self) -> None:
        """Forget the file."""
        self.has_words = False
        self.hide()
