"""Documents read back from the plain data that the ledger keeps of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice

Kept = TypeVar("Kept", Invoice, OrderAcknowledgment, PurchaseOrder, ShipNotice)


@cache
def _adapters() -> dict[str, TypeAdapter[Any]]:
    kinds = (Invoice, OrderAcknowledgment, PurchaseOrder, ShipNotice)
    return {kind.__name__: TypeAdapter(kind) for kind in kinds}


def read_kept(fields: Mapping[str, Any], kind: type[Kept]) -> Kept | None:
    """Return the document whose plain data (`documents.kinds.to_plain`) is given, with our codes as they were.

    None when there is none: the document could not be read, or a version of this program kept it in another form.
    """
    if not fields:
        return None
    plain = dict(fields)
    if "date" not in plain:
        # Every kind has its date, which may be unknown; `to_plain` leaves out what is not there.
        plain["date"] = None
    for name in ("lines", "orders"):
        if name in plain:
            plain[name] = [_complete(row) for row in plain[name]]
    try:
        document: Kept = _adapters()[kind.__name__].validate_python(plain)
    except ValidationError:
        return None
    return document


def _complete(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a line with the parts that have no usual value; an order of a shipment has lines of its own."""
    if "lines" in row or ("order_number" in row and not {"quantity", "number"} & set(row)):
        return {"order_number": "", **row, "lines": [_complete(line) for line in row.get("lines", ())]}
    return {"number": "", "quantity": None, **row}
