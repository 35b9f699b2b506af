"""Bills of vendors and their linking to purchase orders and receipts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
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
from acucleo_desktop.practice.acumatica.business.order_links import (
    BILL,
    in_unit_of,
    line_of,
    open_quantity,
    order_of,
    receipt_of,
    spread,
)
from acucleo_desktop.practice.acumatica.business.preferences import check_period, check_terms, due_days, period_of
from acucleo_desktop.practice.acumatica.business.purchases import carry
from acucleo_desktop.practice.acumatica.business.vendor_references import check_vendor_reference
from acucleo_desktop.practice.acumatica.replies import FieldErrors, WrongState
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
LABELS = {"INV": "Bill", "ADR": "Debit Adj.", "ACR": "Credit Adj.", "PPM": "Prepayment"}
_RELEASED = {"Open", "Closed", "Voided", "Reserved"}
_EXPENSE_ACCOUNT = "60000"
_FROM_ORDER = {"POLine": "LineNbr", "InventoryID": "InventoryID", "UOM": "UOM", "UnitCost": "UnitCost", "Qty": "_open"}
_FROM_RECEIPT = {
    "POReceiptLine": "LineNbr",
    "POOrderType": "POOrderType",
    "POOrderNbr": "POOrderNbr",
    "POLine": "POLineNbr",
    "InventoryID": "InventoryID",
    "UOM": "UOM",
    "UnitCost": "UnitCost",
    "Qty": "ReceiptQty",
}


def save_bill(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a bill that is not released; rows with an order or receipt take their values from there."""
    if stored is not None and text_of(stored, "Status") in _RELEASED:
        raise WrongState(f"The {stored['ReferenceNbr']} bill is released and cannot be changed.")
    record = merge(stored, given)
    trial = Trial()
    trial.run(_set_type, record)
    vendor = trial.run(known_vendor, store, text_of(record, "Vendor"), "Vendor") or {}
    fill_in(record, {"Date": today(store)})
    trial.run(check_period, faults, record)
    trial.run(check_terms, store, text_of(record, "Terms"))
    if vendor:
        record["Vendor"] = vendor["VendorID"]
        trial.run(check_vendor_reference, store, faults, record, stored, record["Vendor"])
        _link(store, record, trial)
    trial.finish()
    sent_amount = given.get("Amount")
    _fill_heading(store, record, vendor)
    if (
        faults.flag("check_totals")
        and sent_amount not in (None, "")
        and number(sent_amount) != number(record["Amount"])
    ):
        raise FieldErrors(("Amount", -1, "The document is out of the balance."))
    if is_new_number(record, "ReferenceNbr"):
        record["ReferenceNbr"] = f"AP{store.next_number('bill'):06d}"
    record["Hold"] = record.get("Hold") is not False
    record["Status"] = "On Hold" if record["Hold"] else "Balanced"
    return record


def _set_type(record: Plain) -> None:
    kind = text_of(record, "Type") or "Bill"
    record["Type"] = LABELS.get(kind, kind)
    if record["Type"] not in LABELS.values():
        raise FieldErrors(("Type", -1, f"'{kind}' is not one of the types of a bill."))


def _fill_heading(store: Store, record: Plain, vendor: Plain) -> None:
    fill_in(record, {"CurrencyID": vendor.get("CurrencyID") or "USD", "Terms": vendor.get("Terms") or "30D"})
    fill_in(record, {"LocationID": "MAIN", "BranchID": "MAIN", "CashAccount": vendor.get("CashAccount")})
    due = date.fromisoformat(text_of(record, "Date")[:10]) + timedelta(days=due_days(store, record["Terms"]) or 0)
    fill_in(record, {"DueDate": due.isoformat(), "PostPeriod": period_of(text_of(record, "Date"))})
    taxes = [number(row.get("TaxAmount")) for row in rows_of(record, "TaxDetails")]
    record["TaxTotal"] = money(sum(taxes, Decimal(0)) if taxes else number(record.get("TaxTotal")))
    lines = sum((number(row["Amount"]) for row in rows_of(record)), Decimal(0))
    record["Amount"] = record["Balance"] = money(lines + number(record["TaxTotal"]))


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
    """Return the row with the values of its order or receipt line; one without a line becomes all billable lines.

    The order wins when both are named.
    """
    order = order_of(store, row, index, record["Vendor"])
    if order is not None:
        return _rows_of_order(order, row, index)
    receipt = receipt_of(store, row, index, record["Vendor"])
    if receipt is None:
        return [row]
    wanted = text_of(row, BILL.receipt_line)
    lines = [line for line in rows_of(receipt) if not wanted or str(line["LineNbr"]) == wanted]
    if not lines:
        text = f"Receipt Line: {receipt['ReceiptNbr']}, Line Nbr.: {wanted} not found."
        raise FieldErrors((f"Details.{BILL.receipt_line}", index, text))
    if not wanted:
        return spread(lines, row, _FROM_RECEIPT)
    fill_in(row, {new: lines[0].get(old) for new, old in _FROM_RECEIPT.items()})
    return [row]


def _rows_of_order(order: Plain, row: Plain, index: int) -> list[Plain]:
    line = line_of(order, row, index, BILL.order_line)
    if line is not None:
        fill_in(row, {name: line.get(name) for name in ("InventoryID", "UOM", "UnitCost")})
        fill_in(row, {"Qty": quantity(open_quantity(line, "_billed") or number(line.get("OrderQty")))})
        fill_in(row, {"TransactionDescription": line.get("LineDescription")})
        return [row]
    lines = [
        one | {"_open": quantity(open_quantity(one, "_billed"))}
        for one in rows_of(order)
        if one.get("Cancelled") is not True and open_quantity(one, "_billed") > 0
    ]
    if not lines:
        text = f"Purchase Order {order['Type']} {order['OrderNbr']} was not found."
        raise FieldErrors(("Details.POOrderNbr", index, text))
    return spread(lines, row, _FROM_ORDER)


def _fill_line(store: Store, record: Plain, row: Plain, index: int) -> None:
    if text_of(row, "InventoryID"):
        item = fill_item(store, row, index, vendor=record["Vendor"], unit_field="PurchaseUOM")
        fill_in(row, {"TransactionDescription": item.get("Description")})
    fill_in(row, {"Account": _EXPENSE_ACCOUNT, "Branch": "MAIN"})
    amount = number(row["Qty"] if row.get("Qty") not in (None, "") else 1)
    if row.get("UnitCost") in (None, "") and amount:
        row["UnitCost"] = format((number(row.get("ExtendedCost")) / amount).quantize(Decimal("0.000001")), "f")
        extended = number(row.get("ExtendedCost"))
    else:
        extended = amount * number(row.get("UnitCost"))
    row["ExtendedCost"] = row["Amount"] = money(extended)


def release_bill(store: Store, bill: Plain, _parameters: Mapping[str, Any], faults: Faults | None = None) -> None:
    """Release a balanced bill: order lines count what was billed; an order received and billed is closed."""
    if bill["Status"] != "Balanced":
        raise WrongState
    if faults is not None:
        check_period(faults, bill)
    bill["Status"] = "Open" if number(bill["Balance"]) else "Closed"
    store.save("Bill", bill)
    sign = Decimal(-1) if bill["Type"] == "Debit Adj." else Decimal(1)
    orders: dict[tuple[str, str], list[tuple[Plain, Decimal]]] = {}
    for row in rows_of(bill):
        key = (text_of(row, "POOrderType"), text_of(row, "POOrderNbr"))
        order = store.get("PurchaseOrder", *key) if key[1] else None
        for line in rows_of(order or {}):
            if str(line["LineNbr"]) == text_of(row, "POLine"):
                amount = in_unit_of(store, line, number(row.get("Qty")), text_of(row, "UOM"))
                orders.setdefault(key, []).append((line, sign * amount))
    for key, lines in orders.items():
        carry(store, lines, "_billed", key)


def reverse_bill(store: Store, bill: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None) -> None:
    """Make the debit adjustment that takes a released bill back."""
    if bill["Status"] not in {"Open", "Closed"} or bill["Type"] != "Bill":
        raise WrongState
    copied = {name: value for name, value in bill.items() if name not in {"id", "NoteID", "ReferenceNbr", "Status"}}
    copied["Details"] = [{key: value for key, value in row.items() if key != "id"} for row in rows_of(bill)]
    number_ = f"AP{store.next_number('bill'):06d}"
    store.save("Bill", copied | {"Type": "Debit Adj.", "ReferenceNbr": number_, "Hold": True, "Status": "On Hold"})
