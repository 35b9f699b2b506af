"""Cards of a partner sheet: each shows a few facts, and opens its fields in place when it is to be changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.partners.sheet import Path, SheetDraft
from acucleo_desktop.rules.what_if import ToleranceReport
from acucleo_desktop.sync.partner_book import FolderReport, PartnerFacts
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.card import Card, FactList
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.fields import FieldSpec, fields_of
from acucleo_desktop.ui.partner.path_form import PathForm
from acucleo_desktop.ui.partner.words import flow_name

Facts = list[tuple[str, str, str]]


@dataclass(slots=True)
class SheetView:
    """What a sheet shows.

    Attributes:
        draft: what is being edited.
        facts: figures beside it; None until they are looked up.
        folders: its folders against the live list; None until Cleo was asked.
        tolerances: what other tolerances would have let pass; None until it was counted.
    """

    draft: SheetDraft
    facts: PartnerFacts | None = None
    folders: FolderReport | None = None
    tolerances: ToleranceReport | None = None


class SheetCard(Card):
    """A card of the sheet.

    Args:
        title: its heading.
        key: what opens it, such as `Alt 4`; empty for none.
        press: what its button says; empty for no button.

    Signals:
        edited: a value was typed into the draft.
    """

    edited = Signal()

    def __init__(self, title: str, key: str = "", press: str = "") -> None:
        self.key = key
        self.press = KeyButton(press, key, "flat")
        super().__init__(title, (self.press,) if press else ())
        self.press.clicked.connect(self.toggle)
        self.view: SheetView | None = None

    @property
    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return False

    def show_view(self, view: SheetView) -> None:
        """Show a sheet."""
        self.view = view

    def refresh(self) -> None:
        """Show what was looked up meanwhile, or typed in another card."""
        if self.view is not None:
            self.show_view(self.view)

    def toggle(self) -> None:
        """Do what the card's key does: open its fields, or close them."""

    def tell(self, path: Path, said: str) -> bool:
        """Say at a field what keeps the sheet from being stored; return whether this card has the field."""
        del path, said
        return False


class FormCard(SheetCard):
    """A card of facts whose fields open in place.

    Args:
        title, key: as of every card.
        specs: its fields.
        facts: returns what it shows while it is closed.
        flows: flows of which one is chosen for the fields; none where the fields belong to the whole sheet.
    """

    def __init__(
        self,
        title: str,
        key: str,
        specs: tuple[FieldSpec, ...],
        facts: Callable[[Partner], Facts],
        flows: Sequence[Flow] = (),
    ) -> None:
        super().__init__(title, key, tr("Edit"))
        self._specs = specs
        self._facts = facts
        self._flows = tuple(flows)
        self.facts = FactList()
        self.body.addWidget(self.facts)
        self.form: PathForm | None = None
        self.flow_choice: Choice | None = None
        self._chooser: QWidget | None = None

    @property
    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self.form is not None and not self.form.isHidden()

    @property
    def flow(self) -> Flow | None:
        """The flow whose fields are shown; None where they belong to the whole sheet."""
        return Flow(self.flow_choice.value) if self.flow_choice is not None else None

    def show_view(self, view: SheetView) -> None:
        """Show a sheet: facts, or the fields when they are open."""
        is_other = self.view is None or self.view.draft is not view.draft
        super().show_view(view)
        if is_other and self.is_open:
            self.close_form()
        self.facts.show_facts(self._facts(view.draft.preview()))
        if self.is_open and self.form is not None:
            self.form.show_draft(view.draft)

    def toggle(self) -> None:
        """Open the fields, or close them; what was typed stays in the draft."""
        if self.is_open:
            self.close_form()
        else:
            self.open_form()

    def open_form(self, flow: Flow | None = None) -> None:
        """Show the fields."""
        if self.view is None:
            return
        if self._flows and self.flow_choice is None:
            self._add_chooser()
        if self.flow_choice is not None and flow in self._flows and flow is not None:
            self.flow_choice.choose(flow.value)
        self._make_form()
        self.press.setText(tr("Close"))
        if self.form is not None:
            self.form.take_focus()

    def close_form(self) -> None:
        """Show the facts again."""
        focused = self.focusWidget()
        had_focus = self.form is not None and focused is not None and self.form.isAncestorOf(focused)
        for part in (self.form, self._chooser):
            if part is not None:
                part.hide()
        self.facts.show()
        self.press.setText(tr("Edit"))
        if self.view is not None:
            self.facts.show_facts(self._facts(self.view.draft.preview()))
        if had_focus:
            self.press.setFocus()

    def _add_chooser(self) -> None:
        self._chooser = QWidget()
        row = QHBoxLayout(self._chooser)
        row.setContentsMargins(16, 12, 16, 0)
        self.flow_choice = Choice(tr("Which documents"))
        for flow in self._flows:
            self.flow_choice.addItem(flow_name(flow), flow.value)
        self.flow_choice.currentIndexChanged.connect(self._flow_chosen)
        row.addWidget(self.flow_choice)
        row.addStretch()
        self.body.insertWidget(1, self._chooser)

    def _flow_chosen(self, _index: int) -> None:
        if self.is_open:
            self._make_form()

    def _make_form(self) -> None:
        """Make the fields: only when they are wanted, for most cards are never opened."""
        if self.view is None:
            return
        if self.form is not None and self._flows:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if self.form is None:
            self.form = PathForm(fields_of(self._specs, self.flow))
            self.form.edited.connect(self.edited)
            self.body.insertWidget(2 if self._chooser is not None else 1, self.form)
        self.form.fit(self.width())
        self.form.show_draft(self.view.draft)
        self.facts.hide()
        if self._chooser is not None:
            self._chooser.show()
        self.form.show()

    def tell(self, path: Path, said: str) -> bool:
        """Open the fields and say at one of them what does not fit."""
        flow = Flow(path[1]) if path[0] == "flows" and len(path) > 1 else None
        flow = flow if flow in self._flows else None
        if path not in {spec.path for spec in fields_of(self._specs, flow)}:
            return False
        self.open_form(flow)
        return self.form is not None and self.form.tell(path, said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two fields side by side where there is room."""
        super().resizeEvent(event)
        if self.form is not None:
            self.form.fit(self.width())


class ListCard(SheetCard):
    """A card of facts that something else opens.

    Signals:
        wanted: its press.
    """

    wanted = Signal()

    def __init__(self, title: str, key: str, press: str, facts: Callable[[SheetView], Facts], empty: str) -> None:
        super().__init__(title, key, press)
        self._facts = facts
        self._empty = empty
        self.facts = FactList()
        self.body.addWidget(self.facts)

    def show_view(self, view: SheetView) -> None:
        """Show the facts."""
        super().show_view(view)
        self.facts.show_facts(self._facts(view) or [(self._empty, "", "small")])

    def toggle(self) -> None:
        """Tell that it was pressed."""
        self.wanted.emit()
