"""Purchase orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.accounts import known_vendor
from acucleo_desktop.practice.acumatica.business.common import fill_item, merge, money, number, text_of, today
from acucleo_desktop.practice.acumatica.replies import BusinessError, FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
TYPES = {"Normal", "Drop-Ship", "Project Drop-Ship", "Blanket", "Standard"}


def save_order(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a purchase order: numbers, vendor defaults, costs, totals, status by hold."""
    if stored is not None and text_of(stored, "Status") in {"Closed", "Canceled"}:
        raise BusinessError(
            f"The {stored['OrderNbr']} purchase order is closed.", "PX.Data.PXInvalidOperationException"
        )
    record = merge(stored, given)
    record["Type"] = text_of(record, "Type") or "Normal"
    if record["Type"] not in TYPES:
        raise FieldErrors(("Type", -1, f"'{record['Type']}' is not one of the types of a purchase order."))
    vendor = known_vendor(store, text_of(record, "VendorID"))
    record["VendorID"] = vendor["VendorID"]
    if not text_of(record, "OrderNbr") or record["OrderNbr"] == "<NEW>":
        record["OrderNbr"] = f"PO{store.next_number('purchase order'):06d}"
    record.setdefault("Date", today(store))
    record["CurrencyID"] = record.get("CurrencyID") or vendor.get("CurrencyID") or "USD"
    record["Terms"] = record.get("Terms") or vendor.get("Terms") or "30D"
    total = Decimal(0)
    for index, row in enumerate(record.get("Details") or []):
        item = fill_item(store, row, index, vendor=record["VendorID"], unit_field="PurchaseUOM")
        row["LineDescription"] = row.get("LineDescription") or item.get("Description", "")
        if row.get("UnitCost") in (None, ""):
            row["UnitCost"] = item.get("LastCost") or "0"
        row["ExtendedCost"] = money(number(row.get("OrderQty")) * number(row["UnitCost"]))
        row.setdefault("QtyOnReceipts", "0")
        row.setdefault("Requested", record.get("PromisedOn") or record["Date"])
        row.setdefault("Promised", row["Requested"])
        if row.get("Cancelled") is not True:
            total += number(row["ExtendedCost"])
    record["LineTotal"] = money(total)
    record["OrderTotal"] = money(total + number(record.get("TaxTotal")))
    hold = record.get("Hold")
    hold = stored is None if hold is None else hold is True
    record["Hold"] = hold
    if text_of(record, "Status") in {"", "On Hold", "Open"}:
        record["Status"] = "On Hold" if hold else "Open"
    return record


def open_line(
    store: Store, row: Plain, index: int, vendor: str, *, line_field: str
) -> tuple[Plain, Plain | None] | None:
    """Return the purchase order, and its line, that a row of a bill or receipt names; None when it names none.

    Raises:
        FieldErrors: only one of type and number is given; or order or line is missing, closed or another vendor's.
    """
    order_type, order_number = text_of(row, "POOrderType"), text_of(row, "POOrderNbr")
    if not order_type and not order_number:
        return None
    if not order_type or not order_number:
        raise FieldErrors(
            ("Details.POOrderNbr", index, "Both the type and the number of the purchase order must be given.")
        )
    order = store.get("PurchaseOrder", order_type, order_number)
    if order is None or order["VendorID"] != vendor or order["Status"] not in {"Open", "Completed"}:
        text = f"Purchase Order {order_type} {order_number} was not found."
        raise FieldErrors(("Details.POOrderNbr", index, text))
    wanted = text_of(row, line_field)
    if not wanted:
        return order, None
    for line in order.get("Details") or []:
        if str(line.get("LineNbr")) == wanted:
            return order, line
    text = f"Order Line: {order_type} {order_number}, Line Nbr.: {wanted} not found."
    raise FieldErrors((f"Details.{line_field}", index, text))
