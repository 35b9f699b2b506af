"""Our own purchase orders as the matching rules want to see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from acucleo_desktop.acumatica.purchase_order import LineChange
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.rules.causes.bills import ORDER_NOT_FOUND
from acucleo_desktop.rules.matching import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.matching import LineChange as RuleChange

if TYPE_CHECKING:
    from acucleo_desktop.sync.judging.context import Context


def find_order(number: str, context: Context, vendor: str | None = None) -> KnownOrder | None:
    """Return our purchase order with its lines and what was received, or None when there is none for this vendor.

    Args:
        number: of the order.
        context: of the judgement.
        vendor: whose order it is; empty for any vendor's, None for that of the partner sheet.
    """
    return context.orders.find(number, context.partner.vendor_id if vendor is None else vendor)


def known_order(record: Record) -> KnownOrder:
    """Turn a purchase order record into what the rules compare with."""
    return KnownOrder(
        number=_text(record["OrderNbr"]),
        type=_text(record["Type"]),
        status=_text(record["Status"]),
        vendor=_text(record["VendorID"]),
        terms=_text(record["Terms"]),
        lines=tuple(_line(row) for row in record.rows("Details")),
        currency=_text(record["CurrencyID"]),
    )


def _line(row: Record) -> KnownOrderLine:
    return KnownOrderLine(
        number=_text(row["LineNbr"]),
        item=_text(row["InventoryID"]),
        quantity=_number(row["OrderQty"]),
        unit=_text(row["UOM"]),
        price=_number(row["UnitCost"]),
        received=_number(row["QtyOnReceipts"]),
        promised=_day(row["Promised"]),
        description=_text(row["LineDescription"]),
        alternate=_text(row["AlternateID"]),
        row_id=row.id,
        billed=max(_number(row["BilledQty"]), _number(row["QtyBilled"])),
        cancelled=row.flag("Cancelled"),
        completed=row.flag("Completed"),
    )


def booked_of_shipment(shipment: str, vendor: str, context: Context) -> Mapping[tuple[str, str], Decimal]:
    """Return what was booked in of a shipment so far, by (order number, line number).

    A notice may be looked at again after the warehouse was quicker: what came of this very shipment did not come before
    it. Released receipts that name the shipment as their vendor reference are meant; only they count on the order.
    """
    booked: dict[tuple[str, str], Decimal] = {}
    if not shipment or not vendor:
        return booked
    for found in context.erp.find_receipts(vendor, shipment):
        if found.text("Status") != "Released":
            continue
        for row in context.erp.receipt_lines(found):
            place = (row.text("POOrderNbr"), row.text("POLineNbr"))
            booked[place] = booked.get(place, ZERO) + _number(row["ReceiptQty"])
    return booked


def without_shipment(order: KnownOrder, booked: Mapping[tuple[str, str], Decimal]) -> KnownOrder:
    """Return the order as it was before a shipment was booked in."""
    return replace(
        order, lines=tuple(_before(line, booked.get((order.number, line.number), ZERO)) for line in order.lines)
    )


def _before(line: KnownOrderLine, booked: Decimal) -> KnownOrderLine:
    if not booked:
        return line
    return replace(line, received=max(line.received - booked, ZERO), completed=False)


def line_changes(changes: Sequence[RuleChange]) -> list[LineChange]:
    """Turn what the rules want changed into what the record mapping writes."""
    return [
        LineChange(
            each.number,
            each.row_id,
            each.promised,
            each.quantity,
            each.price,
            each.cancelled,
            each.item,
            each.unit,
            each.reference,
        )
        for each in changes
    ]


def order_missing(number: str, context: Context) -> Finding:
    """Say that a vendor answers an order that we do not have."""
    return ORDER_NOT_FOUND.found(
        Location("Order number"),
        value=number,
        fixes=(Fix("set-aside", "Set it aside"),),
        named=f"{context.partner.name} answers purchase order {number or 'without a number'}, which you do not have",
        way="Look the order up in Acumatica. Set the document aside, or ask the vendor for the right number",
    )


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _number(value: object) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value or 0))


def _day(value: object) -> date | None:
    text = _text(value)
    return date.fromisoformat(text[:10]) if text else None
