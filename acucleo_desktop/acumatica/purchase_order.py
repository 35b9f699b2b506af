"""PurchaseOrder (PO301000): ours to a vendor, and what a vendor's answer changes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from acucleo_desktop.acumatica.addresses import read_party
from acucleo_desktop.acumatica.field_lengths import FORMS, FieldLengths
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.parts import Charge, DatedEvent, FreightTerms, ItemId, Routing, Tax, Terms
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine

ENTITY = "PurchaseOrder"
OPEN = "Open"
CANCELED = "Canceled"
EXPAND = (
    "Details",
    "ShippingInstructions",
    "ShippingInstructions/ShipToAddress",
    "ShippingInstructions/ShipToContact",
    "TaxDetails",
)
CUSTOM = (
    "CurrentDocument.ShipVia",
    "CurrentDocument.FOBPoint",
    "Document.CuryDiscTot",
    "Details/Transactions.CuryDiscAmt",
    "Details/Transactions.DiscPct",
)
_DISCOUNT, _OFF_INVOICE = "C310", "02"
_DROP_SHIP = ("Drop-Ship", "Drop Ship")


@dataclass(frozen=True, slots=True)
class LineChange:
    """What one line of our order becomes; None leaves a value alone.

    Attributes:
        row_id: id of the detail row from a read of the same session; empty when the line number identifies it.
        number: line number; empty for a line that is added.
        item: InventoryID that is added, or that takes the place of the line's.
        unit: of an added line.
        reference: the partner's line number of an added line.
    """

    number: str
    row_id: str = ""
    promised: dt.date | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    cancelled: bool = False
    item: str = ""
    unit: str = ""
    reference: str = ""


def to_document(record: Record) -> PurchaseOrder:
    """Map a purchase order record (with `EXPAND` and `CUSTOM`) to a purchase order in our own codes.

    Discounts become allowances and taxes taxes, so that the vendor adds up the order's total. The FOB point is a place
    where the title passes; who pays the freight is not known there, so it says `DF`, as buyer and seller agreed.
    """
    shipping = record.linked("ShippingInstructions")
    parties: list[Party] = [Party("VN", our_id=record.text("VendorID"))]
    if shipping is not None:
        place = shipping.text("Warehouse") or shipping.text("ShippingLocation") or shipping.text("ShipTo")
        parties.append(read_party("ST", shipping.linked("ShipToAddress"), shipping.linked("ShipToContact"), place))
    promised = record.date("PromisedOn")
    terms = record.text("Terms")
    ship_via = str(record.custom("CurrentDocument", "ShipVia") or "")
    fob_point = str(record.custom("CurrentDocument", "FOBPoint") or "")
    return PurchaseOrder(
        number=record.text("OrderNbr"),
        date=record.date("Date"),
        type_code="DS" if record.text("Type") in _DROP_SHIP else "SA",
        currency=record.text("CurrencyID"),
        terms=Terms(our_id=terms) if terms else None,
        dates=(DatedEvent("002", promised),) if promised is not None else (),
        charges=_discount(_amount(record, "Document", "CuryDiscTot"), None, "Document discount"),
        taxes=tuple(
            Tax("TX", row.number("TaxAmount"), row.number("TaxRate"), description=row.text("TaxID"))
            for row in record.rows("TaxDetails")
            if row.number("TaxAmount")
        ),
        routing=Routing(text=ship_via) if ship_via else None,
        freight_terms=FreightTerms("DF", title_qualifier="ZZ", title_place=fob_point) if fob_point else None,
        parties=tuple(parties),
        lines=tuple(
            _line(row, index) for index, row in enumerate(record.rows("Details"), 1) if not row.flag("Cancelled")
        ),
        stated_total=record.number("OrderTotal"),
        our_account=record.text("VendorID"),
    )


def _line(row: Record, index: int) -> PurchaseOrderLine:
    requested = row.date("Requested") or row.date("Promised")
    alternate = row.text("AlternateID")
    return PurchaseOrderLine(
        number=row.text("LineNbr") or str(index),
        quantity=row.number("OrderQty"),
        unit=row.text("UOM"),
        unit_price=row.number("UnitCost"),
        item_ids=(ItemId("VN", alternate),) if alternate else (),
        description=row.text("LineDescription"),
        charges=_discount(
            _amount(row, "Transactions", "CuryDiscAmt"), _amount(row, "Transactions", "DiscPct"), "Line discount"
        ),
        dates=(DatedEvent("002", requested),) if requested is not None else (),
        our_item=row.text("InventoryID"),
        our_unit=row.text("UOM"),
    )


def _amount(record: Record, view: str, field: str) -> Decimal:
    value = record.custom(view, field)
    return Decimal(str(value)) if value is not None and not isinstance(value, bool) else ZERO


def _discount(amount: Decimal, percent: Decimal | None, description: str) -> tuple[Charge, ...]:
    if not amount:
        return ()
    return (
        Charge(
            is_allowance=amount > 0,
            code=_DISCOUNT,
            amount=abs(amount),
            percent=percent or None,
            handling=_OFF_INVOICE,
            description=description,
        ),
    )


def update_record(
    order_type: str,
    number: str,
    vendor_order: str,
    changes: Sequence[LineChange],
    lengths: FieldLengths = FORMS,
) -> dict[str, Any]:
    """Return the update of an order: changed lines by row id, and the vendor's order number in VendorRef.

    Acumatica: rows without an id are appended, so every row carries its id or its key; a repeated PUT of the
    same values changes nothing.
    """
    record: dict[str, Any] = {"Type": order_type, "OrderNbr": number}
    if vendor_order:
        record["VendorRef"] = vendor_order[: lengths["PurchaseOrder/VendorRef"]]
    rows = []
    for change in changes:
        row: dict[str, Any] = {"id": change.row_id} if change.row_id else {}
        if change.number:
            row["LineNbr"] = int(change.number) if change.number.isdecimal() else change.number
        if change.item:
            row["InventoryID"] = change.item
        if change.unit:
            row["UOM"] = change.unit
        if change.promised is not None:
            row["Promised"] = change.promised
        if change.quantity is not None:
            row["OrderQty"] = change.quantity
        if change.price is not None:
            row["UnitCost"] = change.price
        if change.cancelled:
            row["Cancelled"] = True
        rows.append(row)
    if rows:
        record["Details"] = rows
    return record
