"""Purchase orders: numbers, vendor defaults, costs, totals, status by hold and by what arrived and was billed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.accounts import known_vendor
from acucleo_desktop.practice.acumatica.business.common import (
    Trial,
    fill_in,
    is_new_number,
    merge,
    money,
    number,
    quantity,
    rows_of,
    text_of,
    today,
)
from acucleo_desktop.practice.acumatica.business.items import fill_item
from acucleo_desktop.practice.acumatica.business.preferences import check_code, check_terms
from acucleo_desktop.practice.acumatica.replies import FieldErrors, WrongState
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
TYPES = {"RO": "Normal", "DP": "Drop-Ship", "PD": "Project Drop-Ship", "BL": "Blanket", "SB": "Standard"}
_FROZEN = {"Closed", "Canceled"}


def type_label(kind: str) -> str:
    """Return the label of a purchase order type, which may be given as its internal code or an older label."""
    return {"Drop Ship": "Drop-Ship"}.get(kind) or TYPES.get(kind, kind)


def save_order(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a purchase order."""
    del faults
    if stored is not None and text_of(stored, "Status") in _FROZEN:
        raise WrongState(f"The {stored['OrderNbr']} purchase order has the {stored['Status']} status.")
    record = merge(stored, given)
    trial = Trial()
    trial.run(_check_type, record)
    vendor = trial.run(known_vendor, store, text_of(record, "VendorID")) or {}
    trial.run(check_terms, store, text_of(record, "Terms"))
    _fill_heading(store, record, vendor)
    for index, row in enumerate(rows_of(record)):
        trial.run(_fill_line, store, record, row, index)
    trial.run(_check_hold, store, record, stored)
    trial.finish()
    if is_new_number(record, "OrderNbr"):
        record["OrderNbr"] = f"PO{store.next_number('purchase order'):06d}"
    for row in rows_of(record):
        row["OrderType"], row["OrderNbr"] = record["Type"], record["OrderNbr"]
    _fill_totals(record)
    _set_status(record, stored)
    return record


def _check_type(record: Plain) -> None:
    record["Type"] = type_label(text_of(record, "Type") or "Normal")
    if record["Type"] not in TYPES.values():
        raise FieldErrors(("Type", -1, f"'{record['Type']}' is not one of the types of a purchase order."))


def _fill_heading(store: Store, record: Plain, vendor: Plain) -> None:
    if vendor:
        record["VendorID"] = vendor["VendorID"]
    fill_in(record, {"Date": today(store), "CurrencyID": vendor.get("CurrencyID") or "USD", "Location": "MAIN"})
    fill_in(record, {"PromisedOn": record["Date"], "Terms": vendor.get("Terms") or "30D", "Branch": "MAIN"})
    fill_in(record, {"BaseCurrencyID": "USD", "CurrencyRate": "1", "VendorTaxZone": vendor.get("TaxZone")})
    shipping = dict(record.get("ShippingInstructions") or {})
    fill_in(shipping, {"ShippingDestinationType": "Branch", "ShipTo": "MAIN"})
    record["ShippingInstructions"] = shipping


def _fill_line(store: Store, record: Plain, row: Plain, index: int) -> None:
    item = fill_item(store, row, index, vendor=text_of(record, "VendorID"), unit_field="PurchaseUOM")
    if number(row.get("OrderQty")) < 0:
        raise FieldErrors(("Details.OrderQty", index, "'Order Qty.' must be greater than or equal to zero."))
    check_code(store, "Warehouse", "Details.WarehouseID", "Warehouse", text_of(row, "WarehouseID"), index)
    fill_in(row, {"LineDescription": item.get("Description"), "WarehouseID": item.get("DefaultWarehouseID")})
    fill_in(row, {"WarehouseID": "MAIN", "LineType": "Goods for IN", "QtyOnReceipts": "0", "OrderQty": "0"})
    fill_in(row, {"UnitCost": item.get("LastCost") or "0", "Requested": record["PromisedOn"]})
    fill_in(row, {"Promised": record["PromisedOn"], "CompleteOn": "100", "ReceiptAction": "Accept but Warn"})
    fill_in(row, {"MaxReceiptPercent": "100", "MinReceiptPercent": "0", "AlternateID": _vendor_number(item, record)})
    row["OrderedQty"] = row["OrderQty"]
    row["ExtendedCost"] = money(number(row["OrderQty"]) * number(row["UnitCost"]))
    row["Cancelled"], row["Completed"] = row.get("Cancelled") is True, row.get("Completed") is True


def _vendor_number(item: Plain, record: Plain) -> str:
    """Return the number that the order's vendor has for an item."""
    for row in rows_of(item, "CrossReferences"):
        is_vendors = text_of(row, "AlternateType") == "Vendor Part Number"
        if is_vendors and text_of(row, "VendorOrCustomer") == text_of(record, "VendorID"):
            return text_of(row, "AlternateID")
    return ""


def _check_hold(store: Store, record: Plain, stored: Plain | None) -> None:
    """Refuse to put an order on hold that has an unreleased receipt."""
    if stored is None or record.get("Hold") is not True or stored.get("Hold") is True:
        return
    for receipt in store.where("PurchaseReceipt", "VendorID", text_of(record, "VendorID")):
        if receipt.get("Status") != "Released" and any(
            text_of(row, "POOrderNbr") == record["OrderNbr"] for row in rows_of(receipt)
        ):
            text = f"The order cannot be put on hold: the {receipt['ReceiptNbr']} receipt is not released."
            raise FieldErrors(("Hold", -1, text))


def _fill_totals(record: Plain) -> None:
    rows = [row for row in rows_of(record) if row["Cancelled"] is not True]
    total = sum((number(row["ExtendedCost"]) for row in rows), Decimal(0))
    record["LineTotal"], record["TaxTotal"] = money(total), money(number(record.get("TaxTotal")))
    record["OrderTotal"] = money(total + number(record["TaxTotal"]))
    record["ControlTotal"] = record["OrderTotal"]


def _set_status(record: Plain, stored: Plain | None) -> None:
    hold = record.get("Hold")
    record["Hold"] = stored is None if hold is None else hold is True
    rows = rows_of(record)
    if text_of(record, "Status") not in {"", "On Hold", "Open"}:
        return
    if rows and all(row["Cancelled"] for row in rows):
        record["Status"] = "Canceled"
    else:
        record["Status"] = "On Hold" if record["Hold"] else "Open"


def carry(store: Store, rows: list[tuple[Plain, Decimal]], field: str, order_key: tuple[str, str]) -> None:
    """Add quantities to order lines and move the order on: Completed when received, Closed when billed too.

    Args:
        store: where the order is.
        rows: (order line, quantity in the line's unit).
        field: `QtyOnReceipts`, or `_billed` for what bills have taken.
        order_key: type and number.
    """
    order = store.get("PurchaseOrder", *order_key)
    if order is None:
        return
    amounts: dict[str, Decimal] = {}
    for line, amount in rows:
        amounts[str(line["LineNbr"])] = amounts.get(str(line["LineNbr"]), Decimal(0)) + amount
    for line in rows_of(order):
        added = amounts.get(str(line["LineNbr"]))
        if added is None:
            continue
        line[field] = quantity(number(line.get(field)) + added)
        if field == "QtyOnReceipts":
            line["Completed"] = number(line[field]) >= number(line.get("OrderQty"))
            line["ReceivedAmount"] = money(number(line[field]) * number(line.get("UnitCost")))
    _move_on(order)
    store.save("PurchaseOrder", order)


def _move_on(order: Plain) -> None:
    open_rows = [row for row in rows_of(order) if row.get("Cancelled") is not True]
    if order["Status"] in {"Open", "Completed"}:
        received = all(row.get("Completed") is True for row in open_rows)
        billed = all(number(row.get("_billed")) >= number(row.get("OrderQty")) for row in open_rows)
        order["Status"] = "Closed" if received and billed else "Completed" if received else "Open"
