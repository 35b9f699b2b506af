"""The rules of a partner: what its documents must be like, each with what a breach does; added and changed in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.requirements_file import read_rule
from acucleo_desktop.partners.sheet import Path, fault_words
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.rows_table import Cell, RowsTable
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.cards import SheetCard, SheetView
from acucleo_desktop.ui.partner.rule_form import RuleForm, rule_words
from acucleo_desktop.ui.partner.words import flow_name, value_words
from acucleo_desktop.ui.theme.style import theme

_SEVERITIES = {"block": ("error", "red"), "warning": ("warning", "amber"), "info": ("info", "blue")}
_NEXT_SEVERITY = {"block": "warning", "warning": "info", "info": "block"}
_WITHOUT_RULES = frozenset({Flow.FUNCTIONAL_ACKNOWLEDGMENT, Flow.APPLICATION_ADVICE})
_NEW = {"rule": "required-reference", "severity": "warning"}


class RulesCard(SheetCard):
    """The rules."""

    def __init__(self, key: str) -> None:
        super().__init__(tr("Rules"), key, tr("Edit"))
        self.table = RowsTable(tr("Rules of this partner"), (tr("Rule"), tr("Documents"), tr("A breach")), most_rows=8)
        self.table.row_chosen.connect(self._row_chosen)
        self.table.row_opened.connect(self._row_opened)
        self._empty = label(tr("No rules of its own: the standard alone counts."), "small", theme().text_2, wraps=True)
        self._empty.setContentsMargins(16, 12, 16, 12)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.table)
        self.form: RuleForm | None = None
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(8, 4, 8, 4)
        self.add_button = KeyButton(tr("Add a rule"), "Ins", icon_name="plus")
        self.severity_button = KeyButton(tr("Change what a breach does"), "Ctrl B", "flat")
        self.remove_button = KeyButton(tr("Remove"), "Del", "flat")
        self.add_button.clicked.connect(self.add_rule)
        self.severity_button.clicked.connect(self.change_severity)
        self.remove_button.clicked.connect(self.remove_rule)
        for button in (self.add_button, self.severity_button, self.remove_button):
            row.addWidget(button)
        row.addStretch()
        self.body.addWidget(self._foot)
        self._foot.hide()
        for sequence, action in (
            ("Ins", self.add_rule),
            ("Ctrl+B", self.change_severity),
            ("Del", self.remove_rule),
        ):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    @property
    def is_open(self) -> bool:
        """Whether rules can be changed now."""
        return not self._foot.isHidden()

    def _all(self) -> list[tuple[Flow, int, dict[str, Any]]]:
        """Return every rule with its flow and its place there."""
        if self.view is None:
            return []
        draft = self.view.draft
        flows = [flow for flow in draft.preview().flows if flow in Flow]
        return [(flow, place, rule) for flow in flows for place, rule in enumerate(draft.rules(flow))]

    def show_view(self, view: SheetView) -> None:
        """Show the rules of a sheet."""
        is_other = self.view is None or self.view.draft is not view.draft
        super().show_view(view)
        if is_other:
            self._close()
        self._show_rows()

    def _show_rows(self) -> None:
        rules = self._all()
        self.table.show_rows([_row(flow, rule) for flow, _place, rule in rules])
        self.table.setVisible(bool(rules))
        self._empty.setVisible(not rules)
        self.severity_button.setEnabled(bool(rules))
        self.remove_button.setEnabled(bool(rules))

    def toggle(self) -> None:
        """Let rules be changed, or show them only."""
        if self.is_open:
            self._close()
            self.press.setFocus()
            return
        self._foot.show()
        self.press.setText(tr("Close"))
        if self._all():
            self.table.select(max(0, self.table.current_row))
            self._show_form()
            self.table.setFocus()
        else:
            self.add_button.setFocus()

    def _close(self) -> None:
        self._drop_form()
        self._foot.hide()
        self.press.setText(tr("Edit"))

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _row_chosen(self, _row: int) -> None:
        if self.is_open:
            self._show_form()

    def _row_opened(self, _row: int) -> None:
        if not self.is_open:
            self.toggle()
        if self.form is not None:
            self.form.take_focus()

    def _show_form(self) -> None:
        rules, row = self._all(), self.table.current_row
        if self.view is None or not 0 <= row < len(rules):
            self._drop_form()
            return
        self._drop_form()
        flow, _place, rule = rules[row]
        self.form = RuleForm(flow, self._judged(), rule)
        self.form.edited.connect(self._typed)
        self.form.flow_chosen.connect(self._move)
        self.body.insertWidget(self.body.indexOf(self._foot), self.form)

    def _judged(self) -> list[Flow]:
        """Return the flows that may have rules, those that are exchanged first."""
        flows = self.view.draft.preview().flows if self.view is not None else {}
        known = [flow for flow in flows if flow not in _WITHOUT_RULES]
        return sorted(known, key=lambda flow: not flows[flow].enabled)

    def _typed(self) -> None:
        """Write the rule into the draft; what does not fit is said at its field, and the sheet is not stored so."""
        rules, row = self._all(), self.table.current_row
        if self.view is None or self.form is None or not 0 <= row < len(rules):
            return
        flow, place, _rule = rules[row]
        plain = self.form.plain()
        self.form.show_error("", "")
        try:
            read_rule(plain, f"A table [[flows.{flow.value}.rules]]")
        except Problem as problem:
            self.form.show_error(problem.field, fault_words(problem))
        self._put(flow, [plain if number == place else one for f, number, one in rules if f is flow])

    def _put(self, flow: Flow, rules: list[dict[str, Any]]) -> None:
        if self.view is not None:
            self.view.draft.put_rules(flow, rules)
            self._show_rows()
            self.edited.emit()

    def add_rule(self) -> None:
        """Add a rule to the documents of the current one, to be filled in."""
        if self.view is None:
            return
        if not self.is_open:
            self.toggle()
        rules, row = self._all(), self.table.current_row
        flow = rules[row][0] if 0 <= row < len(rules) else next(iter(self._judged()), Flow.INVOICE)
        mine = [rule for each, _place, rule in rules if each is flow]
        self._put(flow, [*mine, dict(_NEW)])
        found = [number for number, (each, _place, _rule) in enumerate(self._all()) if each is flow]
        self.table.select(found[-1])
        self._show_form()
        self._typed()
        if self.form is not None:
            self.form.take_focus()

    def change_severity(self) -> None:
        """Let a breach of the current rule block, warn, or be noted only, in turn."""
        if not self.is_open:
            return
        rules, row = self._all(), self.table.current_row
        if not 0 <= row < len(rules):
            return
        flow, place, rule = rules[row]
        changed = rule | {"severity": _NEXT_SEVERITY[str(rule.get("severity", "block"))]}
        self._put(flow, [changed if number == place else one for f, number, one in rules if f is flow])
        self._show_form()
        self.table.setFocus()

    def remove_rule(self) -> None:
        """Take the current rule away."""
        if not self.is_open:
            return
        rules, row = self._all(), self.table.current_row
        if 0 <= row < len(rules):
            flow, place, _rule = rules[row]
            self._put(flow, [one for f, number, one in rules if f is flow and number != place])
            self._show_form()

    def _move(self, name: str) -> None:
        """Make the current rule one of other documents."""
        rules, row = self._all(), self.table.current_row
        if self.view is None or not 0 <= row < len(rules) or rules[row][0].value == name:
            return
        flow, place, rule = rules[row]
        target = Flow(name)
        self.view.draft.put_rules(target, [*self.view.draft.rules(target), rule])
        self._put(flow, [one for f, number, one in rules if f is flow and number != place])
        found = [number for number, (each, _place, _rule) in enumerate(self._all()) if each is target]
        self.table.select(found[-1])
        self._show_form()

    def tell(self, path: Path, said: str) -> bool:
        """Show the rules of the documents whose rules do not fit."""
        if path[-1:] != ("rules",):
            return False
        if not self.is_open:
            self.toggle()
        rows = [number for number, (flow, _place, _rule) in enumerate(self._all()) if flow.value == path[1]]
        if rows:
            self.table.select(rows[-1])
        self.table.setToolTip(said)
        return True


def _row(flow: Flow, rule: dict[str, Any]) -> tuple[Cell, ...]:
    severity = str(rule.get("severity", "block"))
    icon, family = _SEVERITIES[severity]
    words = rule_words(rule)
    note = str(rule.get("note", ""))
    return (
        Cell(words, tip=f"{words}. {note}" if note else words),
        Cell(flow_name(flow), is_quiet=True),
        Cell(value_words(severity), icon, family, is_coloured=True),
    )
