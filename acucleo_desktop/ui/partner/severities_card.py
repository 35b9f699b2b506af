"""How much findings matter with a partner, where it is not as usual: what a finding's own fix writes as well."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.sheet import Path
from acucleo_desktop.sync.today_words import cause_words
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.rows_table import Cell, RowsTable
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.cards import SheetCard, SheetView
from acucleo_desktop.ui.partner.words import flow_name, value_words
from acucleo_desktop.ui.theme.style import theme

_LOOKS = {"block": ("error", "red"), "warning": ("warning", "amber"), "info": ("info", "blue")}
_NEXT = {"block": "warning", "warning": "info", "info": "block"}
_UNJUDGED = frozenset({Flow.FUNCTIONAL_ACKNOWLEDGMENT, Flow.APPLICATION_ADVICE, Flow.UNREADABLE})


@cache
def weighable() -> tuple[str, ...]:
    """Return the ids of the findings that may matter more or less with a partner."""
    from acucleo_desktop.rules.catalogue import every_cause
    from acucleo_desktop.rules.weighing import may_be_weighed

    return tuple(sorted((name for name in every_cause() if may_be_weighed(name)), key=cause_words))


class SeveritiesCard(SheetCard):
    """The findings whose weight the sheet changes."""

    def __init__(self, key: str) -> None:
        super().__init__(tr("How much findings matter"), key, tr("Edit"))
        captions = (tr("Finding"), tr("Documents"), tr("With this partner"))
        self.table = RowsTable(tr("Findings that matter otherwise"), captions, most_rows=8)
        empty = tr("Every finding matters as usual. A finding that may pass offers to be remembered here.")
        self._empty = label(empty, "small", theme().text_2, wraps=True)
        self._empty.setContentsMargins(16, 12, 16, 12)
        self.finding, self.documents = Choice(tr("Finding")), Choice(tr("Documents"))
        self.add_button = KeyButton(tr("Add"), "Ins", icon_name="plus")
        self.change_button = KeyButton(tr("Change how much it matters"), "Ctrl B", "flat")
        self.remove_button = KeyButton(tr("Back to usual"), "Del", "flat")
        self._foot = QWidget()
        self.body.addWidget(self._empty)
        self.body.addWidget(self.table)
        self.body.addWidget(self._foot)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(8, 4, 8, 4)
        foot.setSpacing(4)
        changing, adding = QHBoxLayout(), QHBoxLayout()
        for button in (self.change_button, self.remove_button):
            changing.addWidget(button)
        changing.addStretch()
        adding.setContentsMargins(8, 0, 0, 4)
        for choice, share in ((self.finding, 3), (self.documents, 2)):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)  # long names never widen the page
            adding.addWidget(choice, share)
        adding.addWidget(self.add_button)
        foot.addLayout(changing)
        foot.addLayout(adding)
        self._foot.hide()
        for button, keys, action in (
            (self.add_button, "Ins", self.add),
            (self.change_button, "Ctrl+B", self.change),
            (self.remove_button, "Del", self.remove),
        ):
            button.clicked.connect(action)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    @property
    def is_open(self) -> bool:
        """Whether entries can be changed now."""
        return not self._foot.isHidden()

    def entries(self) -> list[tuple[Flow, str, str]]:
        """Return flow, finding and severity of each entry."""
        if self.view is None:
            return []
        draft = self.view.draft
        found = [(flow, draft.value(_place(flow), {})) for flow in draft.preview().flows]
        return [(flow, name, str(word)) for flow, entries in found for name, word in entries.items()]

    def show_view(self, view: SheetView) -> None:
        """Show the entries of a sheet."""
        is_other = self.view is None or self.view.draft is not view.draft
        super().show_view(view)
        if is_other:
            self._foot.hide()
            self.press.setText(tr("Edit"))
        self._show_rows()

    def _show_rows(self) -> None:
        entries = self.entries()
        self.table.show_rows([_row(*entry) for entry in entries])
        self.table.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self.change_button.setEnabled(bool(entries))
        self.remove_button.setEnabled(bool(entries))

    def toggle(self) -> None:
        """Let entries be changed, or show them only."""
        is_open = not self.is_open
        if is_open and self.view is not None and not self.finding.count():
            for name in weighable():
                self.finding.addItem(said(cause_words(name)), name)
        if is_open and self.view is not None:
            self.documents.clear()
            for flow in self.view.draft.preview().flows:
                if flow not in _UNJUDGED:
                    self.documents.addItem(flow_name(flow), flow.value)
        self._foot.setVisible(is_open)
        self.press.setText(tr("Close") if is_open else tr("Edit"))
        if is_open and self.entries():
            self.table.select(max(0, self.table.current_row))
            self.table.setFocus()
        elif is_open:
            self.finding.setFocus()

    def _put(self, flow: Flow, finding: str, severity: str) -> None:
        if self.view is None:
            return
        draft = self.view.draft
        kept = {name: word for name, word in draft.value(_place(flow), {}).items() if name != finding}
        changed = {**kept, finding: severity} if severity else kept
        if changed:
            draft.put(_place(flow), changed)
        else:
            draft.drop(_place(flow))
        self._show_rows()
        self.edited.emit()

    def add(self) -> None:
        """Let the chosen finding warn with the chosen documents."""
        if self.is_open and self.documents.value:
            flow = Flow(self.documents.value)
            self._put(flow, self.finding.value, "warning")
            places = [(each, name) for each, name, _word in self.entries()]
            self.table.select(places.index((flow, self.finding.value)))
            self.table.setFocus()

    def change(self) -> None:
        """Let the current finding block, warn, or be noted only, in turn."""
        entries, row = self.entries(), self.table.current_row
        if self.is_open and 0 <= row < len(entries):
            flow, finding, _severity = entries[row]
            kept = {name: _NEXT[word] if name == finding else word for each, name, word in entries if each is flow}
            if self.view is not None:
                self.view.draft.put(_place(flow), kept)
            self._show_rows()
            self.table.select(row)
            self.edited.emit()

    def remove(self) -> None:
        """Let the current finding matter as usual again."""
        entries, row = self.entries(), self.table.current_row
        if self.is_open and 0 <= row < len(entries):
            self._put(entries[row][0], entries[row][1], "")


def _place(flow: Flow) -> Path:
    return ("flows", flow.value, "severities")


def _row(flow: Flow, finding: str, severity: str) -> tuple[Cell, ...]:
    icon, family = _LOOKS.get(severity, _LOOKS["info"])
    words = said(cause_words(finding))
    return (
        Cell(words, tip=finding),
        Cell(flow_name(flow), is_quiet=True),
        Cell(value_words(severity), icon, family, is_coloured=True),
    )
