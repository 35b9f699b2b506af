"""The map of the product: one readable table, one row per flow. Everything that depends on the flow starts here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from acucleo_desktop.documents.flow import Direction, Flow


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One flow.

    Attributes:
        direction: seen from us.
        entity: Acumatica entity that the document is made of or becomes; empty for acknowledgments.
        set_id: X12 transaction set.
        functional_id: X12 GS01.
        noun: what people call the document, such as `order`.
        becomes: what it turns into on the other side, such as `sales order`.
        number_is_unique: whether a partner uses the document's number only once (X12 855 and 997 do not).
    """

    flow: Flow
    direction: Direction
    entity: str
    set_id: str
    functional_id: str
    noun: str
    becomes: str
    number_is_unique: bool = True


_IN, _OUT = Direction.IN, Direction.OUT
TABLE: tuple[FlowRow, ...] = (
    FlowRow(Flow.INVOICE, _OUT, "SalesInvoice", "810", "IN", "invoice", "810 file"),
    FlowRow(Flow.PURCHASE_ORDER, _OUT, "PurchaseOrder", "850", "PO", "purchase order", "850 file"),
    FlowRow(Flow.SALES_ORDER, _IN, "SalesOrder", "850", "PO", "order", "sales order"),
    FlowRow(Flow.BILL, _IN, "Bill", "810", "IN", "vendor invoice", "bill"),
    FlowRow(
        Flow.ORDER_ACKNOWLEDGMENT,
        _IN,
        "PurchaseOrder",
        "855",
        "PR",
        "order answer",
        "purchase order update",
        number_is_unique=False,
    ),
    FlowRow(Flow.SHIP_NOTICE, _IN, "PurchaseOrder", "856", "SH", "ship notice", "purchase order update"),
    FlowRow(Flow.FUNCTIONAL_ACKNOWLEDGMENT, _IN, "", "997", "FA", "acknowledgment", "answer", number_is_unique=False),
    FlowRow(Flow.APPLICATION_ADVICE, _IN, "", "824", "AG", "advice", "note", number_is_unique=False),
)

BY_FLOW: Mapping[Flow, FlowRow] = MappingProxyType({row.flow: row for row in TABLE})
INBOUND_BY_SET: Mapping[str, FlowRow] = MappingProxyType(
    {row.set_id: row for row in TABLE if row.direction is Direction.IN}
)
OUTBOUND_FLOWS = tuple(row.flow for row in TABLE if row.direction is Direction.OUT)
ANSWER_FLOWS = frozenset({Flow.FUNCTIONAL_ACKNOWLEDGMENT, Flow.APPLICATION_ADVICE})
"""Documents that say something of ours and become nothing at Acumatica; they are taken without being set up."""
INBOUND_FLOWS = tuple(row.flow for row in TABLE if row.direction is Direction.IN)
