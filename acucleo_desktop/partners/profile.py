"""A trading partner: who it is, who we are to it, how each flow is handled. All partner differences are data here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from acucleo_desktop.documents.acceptance import USUAL, AcceptancePolicy
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.working_calendar import ALWAYS, WorkingCalendar

if TYPE_CHECKING:
    from acucleo_desktop.partners.conventions import WritingConventions
    from acucleo_desktop.partners.requirements import Requirements, Rule
    from acucleo_desktop.partners.tolerances import Tolerances

EMPTY: Mapping[str, str] = MappingProxyType({})


def _usual_writing() -> WritingConventions:
    from acucleo_desktop.partners.conventions import WritingConventions

    return WritingConventions()


@dataclass(frozen=True, slots=True)
class Identity:
    """Ids in the envelopes.

    Attributes:
        qualifier: ISA05 or ISA07, two characters.
        isa_id: ISA06 or ISA08 without padding, at most 15 characters.
        gs_id: GS02 or GS03, at most 15 characters.
    """

    qualifier: str
    isa_id: str
    gs_id: str


@dataclass(frozen=True, slots=True)
class Separators:
    """How we write for this partner.

    Attributes:
        line_breaks: whether a line feed follows each segment terminator.
    """

    element: str = "*"
    segment: str = "~"
    component: str = ">"
    repetition: str = "^"
    line_breaks: bool = False


@dataclass(frozen=True, slots=True)
class FlowOptions:
    """How one flow with one partner is handled.

    Attributes:
        form: transaction set, such as `810` (or `880`).
        version: GS08 as written, such as `004010` or `004010VICS`.
        folder: Cleo folder path, `upload/...` for outbound and `download/...` for inbound flows.
        review: True when a person approves each document; False lets clean ones go by themselves.
        hold_seconds: visible wait after approval in which an outbound document can be taken back.
        answer_hours: hours of the partner's calendar until a 997 is due; 0 when none is expected.
        item_ids: X12 235 qualifiers to write, in this order; the codes come from the cross-references.
        references: references to write in every heading, qualifier to value, such as `IA` our vendor number there.
        order_type: Acumatica order type of created sales orders.
        create_customers: whether an unknown buyer or ship-to may become a customer or location record.
        customer_class: Acumatica class of customers that are created.
        price_tolerance: how far a price may differ, in money for each unit, before a person looks.
        amount_tolerance: how far a total may differ before a person looks.
        price_tolerance_percent, amount_tolerance_percent: the same in percent of ours; the wider limit counts.
        quantity_tolerance: how far a quantity may differ, in units of the order line.
        quantity_tolerance_percent: the same in percent of ours.
        date_tolerance_days: how far a promised date may move, in calendar days.
        match_actions: what happens to a bill of a match level, where it is not as usual: level word to action word.
        multiples, minimums: quantities in which an item is sold to this customer: InventoryID to a number of its unit.
        severities: how much a finding matters with this partner, where it is not as usual: finding id to severity word.
        accept_dates, accept_quantities, accept_prices: whether a vendor's change is written to our order by itself.
        create_receipts: whether a ship notice creates a purchase receipt on hold.
        ship_to_qualifier: X12 66 qualifier of the codes in location cross-references.
        writing: how this partner wants a document of ours written.
        acceptance: how received documents are answered; only that of the functional acknowledgment flow counts.
        rules: what the documents of this flow must be like.
    """

    enabled: bool = True
    form: str = ""
    version: str = "004010"
    folder: str = ""
    review: bool = True
    hold_seconds: int = 60
    answer_hours: int = 24
    item_ids: tuple[str, ...] = ("UK", "UP", "IN", "VN")
    references: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    order_type: str = "SO"
    create_customers: bool = False
    customer_class: str = ""
    price_tolerance: Decimal = Decimal(0)
    amount_tolerance: Decimal = Decimal("0.01")
    price_tolerance_percent: Decimal = Decimal(0)
    amount_tolerance_percent: Decimal = Decimal(0)
    quantity_tolerance: Decimal = Decimal(0)
    quantity_tolerance_percent: Decimal = Decimal(0)
    date_tolerance_days: int = 0
    match_actions: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    multiples: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    minimums: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    severities: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    accept_dates: bool = True
    accept_quantities: bool = False
    accept_prices: bool = False
    create_receipts: bool = False
    ship_to_qualifier: str = "92"
    writing: WritingConventions = field(default_factory=_usual_writing)
    acceptance: AcceptancePolicy = USUAL
    rules: tuple[Rule, ...] = ()

    @property
    def tolerances(self) -> Tolerances:
        """How far the partner's numbers may be from ours."""
        from acucleo_desktop.partners.tolerances import Tolerances

        return Tolerances(
            self.price_tolerance,
            self.price_tolerance_percent,
            self.amount_tolerance,
            self.amount_tolerance_percent,
            self.quantity_tolerance,
            self.quantity_tolerance_percent,
            self.date_tolerance_days,
        )


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Their code for something of ours.

    Attributes:
        kind: `item`, `unit`, `location`, `terms`, `ship-via`, `charge`, `tax`, `warehouse` or `account` (a customer or
            vendor of ours, where one partner sends for several).
        theirs: the partner's code.
        qualifier: X12 qualifier of `theirs` (235 for items, 66 for locations); empty matches any.
        ours: our code in Acumatica.
    """

    kind: str
    theirs: str
    ours: str
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class PartnerContact:
    """Whom to write to at the partner."""

    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Partner:
    """A company we trade with.

    Attributes:
        code: our short name, unique, upper case letters, digits, hyphen; used in file names and lists.
        customer_id: Acumatica customer; empty when it is not a customer.
        vendor_id: Acumatica vendor; empty when it is not a vendor.
        test: True when only test interchanges (ISA15 `T`) are exchanged.
        them: the partner's ids.
        us: how we appear to this partner.
        calendar: which hours count until an answer is due.
        disabled: whether nothing is exchanged for the time being; the sheet is kept as it is.
    """

    name: str
    code: str
    them: Identity
    us: Identity
    customer_id: str = ""
    vendor_id: str = ""
    test: bool = False
    separators: Separators = Separators()
    flows: Mapping[Flow, FlowOptions] = field(default_factory=lambda: MappingProxyType({}))
    cross_references: tuple[CrossReference, ...] = ()
    contact: PartnerContact = PartnerContact()
    notes: str = ""
    calendar: WorkingCalendar = ALWAYS
    disabled: bool = False

    @property
    def acceptance(self) -> AcceptancePolicy:
        """How documents of this partner are answered."""
        found = self.flows.get(Flow.FUNCTIONAL_ACKNOWLEDGMENT)
        return found.acceptance if found is not None else USUAL

    def options(self, flow: Flow) -> FlowOptions | None:
        """Return the options of `flow` when it is set up and enabled, and the partner is not disabled, else None."""
        found = self.flows.get(flow)
        return found if found is not None and found.enabled and not self.disabled else None

    def requirements(self, flow: Flow) -> Requirements:
        """Return what the documents of `flow` must be like; no rules where the flow is not set up."""
        known = self.flows.get(flow) or FlowOptions()
        from acucleo_desktop.partners.requirements import Requirements

        return Requirements(self.name, self.code, flow, known.version, known.rules)

    def ours(self, kind: str, theirs: str, qualifier: str = "") -> str:
        """Translate the partner's code into ours; return an empty text when nothing is known.

        A cross-reference with the very qualifier wins over one that matches any.
        """
        hits = [ref for ref in self.cross_references if ref.kind == kind and ref.theirs == theirs]
        exact = [ref for ref in hits if ref.qualifier and ref.qualifier == qualifier]
        loose = [ref for ref in hits if not ref.qualifier or not qualifier]
        best = exact or loose
        return best[0].ours if best else ""

    def theirs(self, kind: str, ours: str, qualifier: str = "") -> str:
        """Translate our code into the partner's; with `qualifier` only a code of that kind is returned."""
        for ref in self.cross_references:
            if ref.kind == kind and ref.ours == ours and (not qualifier or ref.qualifier in {"", qualifier}):
                return ref.theirs
        return ""
