"""The head of a comparison: who answers what, the three statuses, what it comes to, and the partner's rule."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.comparison_totals import Totals
from acucleo_desktop.sync.comparing import CompareView
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.forms import Switch
from acucleo_desktop.ui.components.pills import Pill
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, delivery_look
from acucleo_desktop.ui.components.text_parts import CutText
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.compare_words import MINUS
from acucleo_desktop.ui.tables.documents import when
from acucleo_desktop.ui.theme.style import is_text_large, theme


def title_of(row: DocumentRow, subject: str) -> str:
    """Return who says what about which of ours, as one line."""
    name = row.partner_name or row.sender or tr("An unknown sender")
    subject = said(subject) or row.number
    match row.flow:
        case Flow.ORDER_ACKNOWLEDGMENT:
            return tr("{partner} answers {subject}", partner=name, subject=subject)
        case Flow.SHIP_NOTICE:
            return tr("{partner} ships {subject}", partner=name, subject=subject)
        case Flow.BILL:
            return tr("{partner} bills {subject}", partner=name, subject=subject)
        case _:
            return tr("{partner} changes order {number}", partner=name, number=row.number)


class CompareHead(QFrame):
    """Two lines over the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        large = is_text_large()
        self._title = label("", "heading", wraps=True) if large else CutText("", "heading", "text", least=160)
        self._came = CutText("", "body")
        self._pills = QHBoxLayout()
        self._pills.setSpacing(12)
        self.paper_button = KeyButton(tr("Paper"), "F2", "flat", "paper")
        self.accept_button = KeyButton(tr("Accept all within rule"), "Shift A")
        self.same_switch = Switch(tr("Show the fields that are the same"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._first_line())
        layout.addWidget(line())
        layout.addLayout(self._second_line())

    def _first_line(self) -> QVBoxLayout:
        outer = QVBoxLayout()
        outer.setContentsMargins(20, 8, 13, 8)
        row = QHBoxLayout()
        row.setSpacing(8)
        if is_text_large():
            outer.addWidget(self._title)
        else:
            row.addWidget(self._title)
            row.addSpacing(8)
        row.addWidget(self._came)
        row.addSpacing(8)
        row.addLayout(self._pills)
        row.addStretch()
        row.addWidget(self.paper_button)
        row.addWidget(self.accept_button)
        outer.addLayout(row)
        return outer

    def _second_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(24)
        self.total = label("", "body")
        self.total.setTextFormat(Qt.TextFormat.RichText)
        self.rule = label("", "body")
        self._total_side = _fact(tr("Total of the lines"), self.total)
        self._rule_title = label("", "caption", theme().text_2)
        row.addWidget(self._total_side)
        self._between = line(vertical=True)
        row.addWidget(self._between)
        row.addWidget(_fact("", self.rule, self._rule_title), 1)
        words = label(tr("Show same fields"), "small", theme().text_2)
        words.setBuddy(self.same_switch)
        switch = QHBoxLayout()
        switch.setSpacing(8)
        switch.addWidget(words)
        switch.addWidget(self.same_switch)
        row.addLayout(switch)
        return row

    def show_view(self, view: CompareView) -> None:
        """Show whose document it is and how it stands."""
        row = view.row
        self._title.setText(title_of(row, view.comparison.subject))
        self._came.setText(tr("{set}, received {when}", set=row.set_id, when=when(row.created_at)))
        while (item := self._pills.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for look in (CHECKS[row.check], delivery_look(row.delivery), ANSWERS[row.answer]):
            self._pills.addWidget(Pill(look))
        self._rule_title.setText(tr("Our rule for {partner}", partner=row.partner_name or tr("this partner")))
        self.rule.setText(said(view.rule) or tr("None is set"))

    def show_totals(self, totals: Totals | None, currency: str) -> None:
        """Say what the lines come to, and what they would come to by the choices made so far."""
        self._total_side.setVisible(totals is not None)
        self._between.setVisible(totals is not None)
        if totals is None:
            return
        ours, after, difference = totals.ours, totals.after, totals.difference
        if not difference:
            words = tr("{sum} {currency}", sum=f"<b>{formats.number(after, 2)}</b>", currency=currency)
        else:
            ink = theme().red.ink if difference < 0 else theme().amber.ink
            sign = MINUS if difference < 0 else "+"
            words = tr(
                "{before} to {after} {difference}",
                before=f'<span style="color:{theme().text_2}">{formats.number(ours, 2)}</span>',
                after=f"<b>{formats.number(after, 2)}</b>",
                difference=f'&nbsp;<span style="color:{ink}">{sign} {formats.number(abs(difference), 2)}</span>',
            )
        self.total.setText(words)
        self.total.setAccessibleName(
            tr("{before} to {after}", before=formats.number(ours, 2), after=formats.number(after, 2))
        )


def _fact(title: str, value: QWidget, title_label: QWidget | None = None) -> QWidget:
    fact = QWidget()
    layout = QVBoxLayout(fact)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(title_label or label(title, "caption", theme().text_2))
    layout.addWidget(value)
    return fact
