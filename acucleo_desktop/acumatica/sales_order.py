"""Customer order to SalesOrder (SO301000).

Acumatica: CustomerOrder and ExternalRef hold 40 characters; a price is kept only with ManualPrice; an address only with
its override flag; rows without an id are appended.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from acucleo_desktop.acumatica.addresses import write_address
from acucleo_desktop.acumatica.field_lengths import FORMS, FieldLengths
from acucleo_desktop.acumatica.texts import described
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.parts import find_date
from acucleo_desktop.documents.party import Party, find_party, find_reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine

ENTITY = "SalesOrder"
EXPAND = ("Details",)
_REQUESTED = ("002", "010", "063", "064", "106", "118")


@dataclass(frozen=True, slots=True)
class OrderPolicy:
    """What of the sales order does not come from the customer's document.

    Attributes:
        order_type: two-letter type such as `SO`.
        location_id: customer location; empty writes the address of the document instead.
        idempotency_key: goes into ExternalRef, by which our record is found again.
        keep_prices: whether the customer's price is written; otherwise Acumatica prices the lines.
    """

    order_type: str
    customer_id: str
    location_id: str
    idempotency_key: str
    keep_prices: bool = True


def to_record(
    order: PurchaseOrder, policy: OrderPolicy, lengths: FieldLengths = FORMS
) -> tuple[dict[str, Any], list[Finding]]:
    """Map a customer's order to a sales order record, with findings for what had to be cut or split."""
    findings: list[Finding] = []
    record: dict[str, Any] = {
        "OrderType": policy.order_type,
        "CustomerID": policy.customer_id,
        "CustomerOrder": lengths.fitted(order.number, "SalesOrder/CustomerOrder", "order number", findings),
        "ExternalRef": policy.idempotency_key,
        "Hold": False,
    }
    if order.date is not None:
        record["Date"] = order.date
    requested = find_date(order.dates, *_REQUESTED)
    if requested is not None:
        record["RequestedOn"] = requested
    if policy.location_id:
        record["LocationID"] = policy.location_id
    ship_to = find_party(order.parties, "ST", "BS")
    if ship_to is not None and not policy.location_id and not ship_to.address.is_empty:
        record |= _override(ship_to, lengths, findings)
    department = find_reference(order.references, "DP")
    notes = [note.text for note in order.notes if note.text]
    if department:
        text = f"Department {department}"
        record["Description"] = lengths.fitted(text, "SalesOrder/Description", "department", findings)
    if notes:
        record["note"] = "\n".join(notes)
    record["Details"] = [_line(line, policy, lengths, findings) for line in order.lines]
    return record, findings


def _override(party: Party, lengths: FieldLengths, findings: list[Finding]) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "ShipToAddressOverride": True,
        "ShipToAddress": write_address(party.address, findings, "ship-to address", lengths),
    }
    if party.name:
        fields["ShipToContactOverride"] = True
        name = lengths.fitted(party.name, "Contact/BusinessName", "ship-to name", findings)
        fields["ShipToContact"] = {"BusinessName": name}
    return fields


def _line(
    line: PurchaseOrderLine, policy: OrderPolicy, lengths: FieldLengths, findings: list[Finding]
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "InventoryID": line.our_item,
        "OrderQty": line.quantity,
        "UOM": line.our_unit or line.unit,
        "ExternalRef": lengths.fitted(line.number, "SalesOrder/Details/ExternalRef", "line number", findings),
    }
    if line.unit_price is not None and policy.keep_prices:
        row["UnitPrice"] = line.unit_price
        row["ManualPrice"] = True
    requested = find_date(line.dates, *_REQUESTED)
    if requested is not None:
        row["RequestedOn"] = requested
    notes = tuple(note.text for note in line.notes if note.text)
    path = "SalesOrder/Details/LineDescription"
    return row | described(line.description, path, line.number, lengths, findings, notes)
