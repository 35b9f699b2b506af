"""How rows of receipts and bills find the purchase order lines, or receipt lines, that they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.common import number, rows_of, text_of
from acucleo_desktop.practice.acumatica.business.items import stored_item, unit_factor
from acucleo_desktop.practice.acumatica.business.purchases import type_label
from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store

Plain = dict[str, Any]
_OPEN = {"Open", "Completed"}


@dataclass(frozen=True, slots=True)
class Naming:
    """What the fields of a row are called.

    Attributes:
        order_line: field with the order line's number.
        receipt_line: field with the receipt line's number.
    """

    order_line: str
    receipt_line: str


RECEIPT = Naming("POLineNbr", "POReceiptLineNbr")
BILL = Naming("POLine", "POReceiptLine")


def order_of(store: Store, row: Plain, index: int, vendor: str) -> Plain | None:
    """Return the purchase order that a row names, None when it names none.

    Raises:
        FieldErrors: only one of type and number is given; or the order is missing, on hold, closed or another vendor's.
    """
    order_type, order_number = type_label(text_of(row, "POOrderType")), text_of(row, "POOrderNbr")
    if not order_type and not order_number:
        return None
    if not order_type or not order_number:
        missing, label = ("POOrderNbr", "PO Number") if order_type else ("POOrderType", "PO Type")
        text = f"'{label}' cannot be empty: both the type and the number of the purchase order must be given."
        raise FieldErrors((f"Details.{missing}", index, text))
    row["POOrderType"] = order_type
    order = store.get("PurchaseOrder", order_type, order_number)
    if order is None or order["VendorID"] != vendor or order["Status"] not in _OPEN:
        text = f"Purchase Order {order_type} {order_number} was not found."
        raise FieldErrors(("Details.POOrderNbr", index, text))
    return order


def line_of(order: Plain, row: Plain, index: int, field: str) -> Plain | None:
    """Return the order line that a row names, None when it names none.

    Raises:
        FieldErrors: the order has no such line, or it is canceled.
    """
    wanted = text_of(row, field)
    if not wanted:
        return None
    for line in rows_of(order):
        if str(line.get("LineNbr")) == wanted and line.get("Cancelled") is not True:
            return line
    text = f"Order Line: {order['Type']} {order['OrderNbr']}, Line Nbr.: {wanted} not found."
    raise FieldErrors((f"Details.{field}", index, text))


def receipt_of(store: Store, row: Plain, index: int, vendor: str) -> Plain | None:
    """Return the released receipt that a row names, None when it names none.

    Raises:
        FieldErrors: it is missing, not released or another vendor's.
    """
    wanted = text_of(row, "POReceiptNbr")
    if not wanted:
        return None
    receipt = store.get("PurchaseReceipt", text_of(row, "POReceiptType") or "Receipt", wanted)
    if receipt is None or receipt["VendorID"] != vendor or receipt["Status"] != "Released":
        text = f"Purchase Receipt {wanted} was not found."
        raise FieldErrors(("Details.POReceiptNbr", index, text))
    row["POReceiptType"] = receipt["Type"]
    return receipt


def in_unit_of(store: Store, line: Plain, amount: Decimal, unit: str) -> Decimal:
    """Return a quantity in the unit of an order line."""
    item = stored_item(store, text_of(line, "InventoryID"))
    if item is None or unit == text_of(line, "UOM"):
        return amount
    own, other = unit_factor(item, text_of(line, "UOM")), unit_factor(item, unit)
    return amount * other / own if own and other else amount


def spread(rows: list[Plain], given: Plain, fields: dict[str, str]) -> list[Plain]:
    """Return one row for each source line, with what was given beside the link, and values under new names."""
    kept = {name: value for name, value in given.items() if name not in {"id", "LineNbr"}}
    return [kept | {new: row.get(old) for new, old in fields.items() if row.get(old) is not None} for row in rows]


def open_quantity(line: Plain, taken: str) -> Decimal:
    """Return what is left of an order line, by what receipts or bills took."""
    return max(Decimal(0), number(line.get("OrderQty")) - number(line.get(taken)))
