"""Purchase receipts: linked to open order lines, released, returned, billed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business import bills
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
from acucleo_desktop.practice.acumatica.business.order_links import (
    RECEIPT,
    in_unit_of,
    line_of,
    open_quantity,
    order_of,
    receipt_of,
    spread,
)
from acucleo_desktop.practice.acumatica.business.preferences import check_period, period_of
from acucleo_desktop.practice.acumatica.business.purchases import carry
from acucleo_desktop.practice.acumatica.business.vendor_references import check_vendor_reference
from acucleo_desktop.practice.acumatica.replies import FieldErrors, WrongState
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.acumatica.switches import DEFAULTS
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
TYPES = {"RT": "Receipt", "RN": "Return", "RX": "Transfer Receipt"}
_FROM_ORDER = {
    "POLineNbr": "LineNbr",
    "InventoryID": "InventoryID",
    "UOM": "UOM",
    "UnitCost": "UnitCost",
    "ReceiptQty": "_open",
}


def save_receipt(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a receipt; rows are linked to open order lines and take their item, unit and cost."""
    if stored is not None and text_of(stored, "Status") == "Released":
        raise WrongState(f"The {stored['ReceiptNbr']} receipt is released and cannot be changed.")
    record = merge(stored, given)
    trial = Trial()
    trial.run(_set_type, record)
    vendor = trial.run(known_vendor, store, text_of(record, "VendorID")) or {}
    fill_in(record, {"Date": today(store), "Location": "MAIN", "Warehouse": "MAIN", "Branch": "MAIN"})
    trial.run(check_period, faults, record)
    if vendor:
        record["VendorID"] = vendor["VendorID"]
        fill_in(record, {"CurrencyID": vendor.get("CurrencyID") or "USD"})
        if record.get("CreateBill") is True:
            trial.run(check_vendor_reference, store, faults, record, stored, record["VendorID"])
        _link(store, record, trial)
    trial.finish()
    if is_new_number(record, "ReceiptNbr"):
        record["ReceiptNbr"] = f"RC{store.next_number('receipt'):06d}"
    _fill_totals(record)
    record["Hold"] = record.get("Hold") is True
    record["Status"] = "On Hold" if record["Hold"] else "Balanced"
    return record


def _set_type(record: Plain) -> None:
    kind = text_of(record, "Type") or "Receipt"
    record["Type"] = TYPES.get(kind, kind)
    if record["Type"] not in TYPES.values():
        raise FieldErrors(("Type", -1, f"'{kind}' is not one of the types of a receipt."))


def _link(store: Store, record: Plain, trial: Trial) -> None:
    rows: list[Plain] = []
    for index, row in enumerate(rows_of(record)):
        rows.extend(trial.run(_linked_rows, store, record, row, index) or [row])
    for index, row in enumerate(rows):
        row["LineNbr"] = row.get("LineNbr") or index + 1
        if not any(error[1] == index for error in trial.errors):
            trial.run(_fill_line, store, record, row, index)
    record["Details"] = rows


def _linked_rows(store: Store, record: Plain, row: Plain, index: int) -> list[Plain]:
    """Return the row with its order line's values; a row with an order and no line becomes all its open lines."""
    if record["Type"] == "Return":
        return _returned_rows(store, record, row, index)
    order = order_of(store, row, index, record["VendorID"])
    if order is None:
        return [row]
    line = line_of(order, row, index, RECEIPT.order_line)
    if line is not None:
        fill_in(row, {name: line.get(name) for name in ("InventoryID", "UOM", "UnitCost", "AlternateID")})
        fill_in(row, {"ReceiptQty": quantity(open_quantity(line, "QtyOnReceipts"))})
        _check_excess(store, row, line, index)
        row["OrderedQty"] = line.get("OrderQty")
        return [row]
    if order["Status"] != "Open":
        text = f"Purchase Order {order['Type']} {order['OrderNbr']} was not found."
        raise FieldErrors(("Details.POOrderNbr", index, text))
    lines = [
        one | {"_open": quantity(open_quantity(one, "QtyOnReceipts"))}
        for one in rows_of(order)
        if one.get("Cancelled") is not True and open_quantity(one, "QtyOnReceipts") > 0
    ]
    return spread(lines, row, _FROM_ORDER)


def _check_excess(store: Store, row: Plain, line: Plain, index: int) -> None:
    """Refuse to receive more than the order line allows, when its receipt action is to reject."""
    if text_of(line, "ReceiptAction") != "Reject":
        return
    received = in_unit_of(store, line, number(row["ReceiptQty"]), text_of(row, "UOM")) + number(line["QtyOnReceipts"])
    allowed = number(line["OrderQty"]) * (number(line.get("MaxReceiptPercent")) or 100) / 100
    if received > allowed:
        text = "The received quantity is greater than the quantity on the purchase order line allows."
        raise FieldErrors(("Details.ReceiptQty", index, text))


def _returned_rows(store: Store, record: Plain, row: Plain, index: int) -> list[Plain]:
    receipt = receipt_of(store, row, index, record["VendorID"])
    if receipt is None:
        return [row]
    wanted = text_of(row, RECEIPT.receipt_line)
    lines = [line for line in rows_of(receipt) if not wanted or str(line["LineNbr"]) == wanted]
    if not lines:
        text = f"Receipt Line: {receipt['ReceiptNbr']}, Line Nbr.: {wanted} not found."
        raise FieldErrors((f"Details.{RECEIPT.receipt_line}", index, text))
    fields = ("InventoryID", "UOM", "UnitCost", "POOrderType", "POOrderNbr", "POLineNbr")
    found = []
    for line in lines:
        copy = {**row, RECEIPT.receipt_line: line["LineNbr"]}
        fill_in(copy, {name: line.get(name) for name in (*fields, "ReceiptQty")})
        found.append(copy)
    return found


def _fill_line(store: Store, record: Plain, row: Plain, index: int) -> None:
    item = fill_item(store, row, index, vendor=record["VendorID"], unit_field="PurchaseUOM")
    fill_in(row, {"TransactionDescription": item.get("Description"), "Warehouse": record.get("Warehouse")})
    fill_in(row, {"UnitCost": item.get("LastCost") or "0", "ReceiptQty": "0", "LineType": "Goods for IN"})
    row["ExtendedCost"] = money(number(row["ReceiptQty"]) * number(row["UnitCost"]))


def _fill_totals(record: Plain) -> None:
    rows = rows_of(record)
    total = sum((number(row.get("ReceiptQty")) for row in rows), Decimal(0))
    record["TotalQty"] = record["UnbilledQuantity"] = quantity(total)
    record["TotalCost"] = money(sum((number(row.get("ExtendedCost")) for row in rows), Decimal(0)))
    record["PostPeriod"] = period_of(text_of(record, "Date"))
    fill_in(record, {"ControlQty": record["TotalQty"], "BaseCurrencyID": "USD"})


def release_receipt(store: Store, receipt: Plain, _parameters: Mapping[str, Any], faults: Faults | None = None) -> None:
    """Release a balanced receipt: the order's lines count what arrived; the bill is made if that was asked for."""
    if receipt["Status"] != "Balanced":
        raise WrongState
    sign = Decimal(-1) if receipt["Type"] == "Return" else Decimal(1)
    orders: dict[tuple[str, str], list[tuple[Plain, Decimal]]] = {}
    for row in rows_of(receipt):
        key = (text_of(row, "POOrderType"), text_of(row, "POOrderNbr"))
        order = store.get("PurchaseOrder", *key)
        for line in rows_of(order or {}):
            if str(line["LineNbr"]) == text_of(row, "POLineNbr"):
                amount = in_unit_of(store, line, number(row["ReceiptQty"]), text_of(row, "UOM"))
                orders.setdefault(key, []).append((line, sign * amount))
    for key, lines in orders.items():
        carry(store, lines, "QtyOnReceipts", key)
    receipt["Status"] = "Released"
    receipt["InventoryRefNbr"] = f"IN{store.next_number('inventory'):06d}"
    store.save("PurchaseReceipt", receipt)
    if receipt.get("CreateBill") is True:
        create_bill(store, receipt, {}, faults)


def create_bill(store: Store, receipt: Plain, _parameters: Mapping[str, Any], faults: Faults | None = None) -> None:
    """Make the bill of a released receipt; of a return, a debit adjustment."""
    if receipt["Status"] != "Released" or receipt.get("_bill"):
        raise WrongState
    given: Plain = {
        "Type": "Debit Adj." if receipt["Type"] == "Return" else "Bill",
        "Vendor": receipt["VendorID"],
        "VendorRef": text_of(receipt, "VendorRef") or receipt["ReceiptNbr"],
        "Date": text_of(receipt, "BillDate") or text_of(receipt, "Date"),
        "Hold": False,
        "Details": [{"POReceiptType": receipt["Type"], "POReceiptNbr": receipt["ReceiptNbr"]}],
    }
    receipt["_bill"] = "made"
    store.save("PurchaseReceipt", receipt)
    bill = store.save("Bill", bills.save_bill(store, faults or Faults(DEFAULTS), given, None))
    receipt["_bill"] = bill["ReferenceNbr"]
    receipt["UnbilledQuantity"] = "0"
    store.save("PurchaseReceipt", receipt)
