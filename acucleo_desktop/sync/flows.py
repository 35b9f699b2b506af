"""The map of the product: one readable table, one row per flow. Everything that depends on the flow starts here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem

if TYPE_CHECKING:
    from acucleo_desktop.partners.profile import FlowOptions, Partner


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One flow.

    Attributes:
        direction: seen from us.
        entity: Acumatica entity that the document is made of or becomes; empty for acknowledgments.
        set_id: X12 transaction set, the usual form of the document.
        noun: what people call the document, such as `order`.
        becomes: what it turns into on the other side, such as `sales order`.
        number_is_unique: whether a partner uses the document's number only once (X12 855 and 997 do not).
    """

    flow: Flow
    direction: Direction
    entity: str
    set_id: str
    noun: str
    becomes: str
    number_is_unique: bool = True

    @property
    def forms(self) -> tuple[str, ...]:
        """The set ids in which the document may travel, the usual one first."""
        # Reading and writing X12 is a tenth of the start of the window, which needs the nouns of this table only.
        from acucleo_desktop.x12.registry import SETS, forms_of

        return forms_of(SETS[self.set_id].document)


_IN, _OUT = Direction.IN, Direction.OUT
TABLE: tuple[FlowRow, ...] = (
    FlowRow(Flow.INVOICE, _OUT, "SalesInvoice", "810", "invoice", "invoice file"),
    FlowRow(Flow.PURCHASE_ORDER, _OUT, "PurchaseOrder", "850", "purchase order", "order file"),
    FlowRow(Flow.SALES_ORDER, _IN, "SalesOrder", "850", "order", "sales order"),
    FlowRow(Flow.BILL, _IN, "Bill", "810", "vendor invoice", "bill"),
    FlowRow(
        Flow.ORDER_ACKNOWLEDGMENT,
        _IN,
        "PurchaseOrder",
        "855",
        "order answer",
        "purchase order update",
        number_is_unique=False,
    ),
    FlowRow(Flow.SHIP_NOTICE, _IN, "PurchaseOrder", "856", "ship notice", "purchase order update"),
    FlowRow(Flow.FUNCTIONAL_ACKNOWLEDGMENT, _IN, "", "997", "acknowledgment", "answer", number_is_unique=False),
    FlowRow(Flow.APPLICATION_ADVICE, _IN, "", "824", "advice", "note", number_is_unique=False),
)

BY_FLOW: Mapping[Flow, FlowRow] = MappingProxyType({row.flow: row for row in TABLE})
OUTBOUND_FLOWS = tuple(row.flow for row in TABLE if row.direction is Direction.OUT)
ANSWER_FLOWS = frozenset({Flow.FUNCTIONAL_ACKNOWLEDGMENT, Flow.APPLICATION_ADVICE})
"""Documents that say something of ours and become nothing at Acumatica; they are taken without being set up."""
INBOUND_FLOWS = tuple(row.flow for row in TABLE if row.direction is Direction.IN)


@cache
def inbound_by_set() -> Mapping[str, FlowRow]:
    """Return the inbound flows by the set ids in which they come."""
    return MappingProxyType({form: row for row in TABLE if row.direction is Direction.IN for form in row.forms})


def form_of(flow: Flow, options: FlowOptions) -> str:
    """Return the set id in which a partner gets the documents of a flow; the usual one where none of ours is chosen."""
    row = BY_FLOW[flow]
    return options.form if options.form in row.forms else row.set_id


def check_forms(partner: Partner) -> None:
    """Refuse a partner sheet with a form in which a document cannot travel.

    Raises:
        Problem: `partner.form`, with the forms that there are.
    """
    for flow, options in partner.flows.items():
        forms = BY_FLOW[flow].forms
        if options.form and options.form not in forms:
            raise Problem(
                "partner.form",
                f"With {partner.name}, {options.form} is no form of the flow {flow.value}.",
                why="The form names the X12 document in which it travels.",
                todo=f"Write {' or '.join(forms)} as the form.",
            )
