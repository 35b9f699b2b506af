"""The right side of the palette: a document's state and the timeline of its order, or what a command is about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import TimelineEntry
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.components.pills import Pill
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, delivery_look
from acucleo_desktop.ui.document.timeline_view import TimelineView
from acucleo_desktop.ui.keys import caps
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.palette.entries import Entry
from acucleo_desktop.ui.tables.documents import cell_text, document_name, numbers_of
from acucleo_desktop.ui.theme.style import theme


class PaletteSide(QStackedWidget):
    """Shows more of the selected entry."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("More about what is selected"))
        self._document = _DocumentSide()
        self._words = _WordsSide()
        self.addWidget(self._words)
        self.addWidget(self._document)

    @property
    def timeline(self) -> TimelineView:
        """The timeline of the order."""
        return self._document.timeline

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry: a document's state at once, its timeline when it arrives."""
        if entry is not None and entry.row is not None:
            self._document.show_row(entry.row)
            self.setCurrentWidget(self._document)
        else:
            self._words.show_entry(entry)
            self.setCurrentWidget(self._words)

    def show_timeline(self, document_id: int, entries: tuple[TimelineEntry, ...]) -> None:
        """Show the timeline of a document's order, if the document is still the selected one."""
        self._document.show_timeline(document_id, entries)


class _DocumentSide(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._id = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 16, 0)
        outer.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._title = label("", "section")
        self._who = label("", "body", theme().text_2)
        self._amount = label("", "heading")
        head.addWidget(self._title)
        head.addWidget(self._who, 1)
        head.addWidget(self._amount)
        outer.addLayout(head)
        self._pills = QHBoxLayout()
        self._pills.setSpacing(8)
        outer.addLayout(self._pills)
        self._what = label("", "small", theme().text_2, wraps=True)
        outer.addWidget(self._what)
        self.timeline = TimelineView()
        self.timeline.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.timeline, 1)

    def show_row(self, row: DocumentRow) -> None:
        if row.id == self._id:
            return
        self._id = row.id
        self._title.setText(numbers_of(row) or document_name(row))
        self._who.setText(cell_text(row, 0))
        self._amount.setText(f"{row.amount:,.2f} {row.currency}".strip() if row.amount is not None else "")
        self._what.setText(row.cause_text or document_name(row))
        while (item := self._pills.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for look in (CHECKS[row.check], delivery_look(row.delivery), ANSWERS[row.answer]):
            self._pills.addWidget(Pill(look))
        self._pills.addStretch()
        self.timeline.show_entries(())

    def show_timeline(self, document_id: int, entries: tuple[TimelineEntry, ...]) -> None:
        if document_id == self._id:
            self.timeline.show_entries(entries)


class _WordsSide(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 16, 16, 16)
        self._layout.setSpacing(8)
        self._parts: list[QWidget] = []

    def show_entry(self, entry: Entry | None) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        while self._layout.takeAt(0) is not None:
            pass
        self._parts = self._of(entry) if entry is not None else _hints()
        for part in self._parts:
            self._layout.addWidget(part)
        self._layout.addStretch()

    @staticmethod
    def _of(entry: Entry) -> list[QWidget]:
        parts: list[QWidget] = [label(entry.title, "section", wraps=True)]
        parts += [label(sentence, "body", theme().text_2, wraps=True) for sentence in entry.more]
        if entry.keys:
            row = QWidget()
            layout = QHBoxLayout(row)
            layout.setContentsMargins(0, 4, 0, 0)
            layout.setSpacing(6)
            for each in caps(entry.keys):
                layout.addWidget(KeyCap(each))
            layout.addWidget(label(tr("does it without this"), "small", theme().text_3), 1)
            parts.append(row)
        return parts


def _hints() -> list[QWidget]:
    """Say what can be found, with an example for each sign."""
    parts: list[QWidget] = [label(tr("Where is it?"), "section")]
    for example, said in (
        ("4711", tr("any number: order, invoice, control number, amount")),
        ("> sync", tr("a command: everything that has a key")),
        ("@ name", tr("a partner: opens the sheet")),
        ("# item", tr("an item: every document that has it")),
    ):
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        left = QLabel(example)
        left.setFont(label("", "code").font())
        left.setMinimumWidth(label("> syncxx", "code").sizeHint().width())
        layout.addWidget(left)
        layout.addWidget(label(said, "body", theme().text_2, wraps=True), 1)
        parts.append(row)
    return parts
