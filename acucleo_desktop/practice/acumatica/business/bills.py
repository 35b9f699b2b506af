"""Bills of vendors and their linking to purchase orders."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.accounts import known_vendor
from acucleo_desktop.practice.acumatica.business.common import fill_item, merge, money, number, text_of, today
from acucleo_desktop.practice.acumatica.business.purchases import open_line
from acucleo_desktop.practice.acumatica.replies import BusinessError, FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
LABELS = {"INV": "Bill", "ADR": "Debit Adj.", "ACR": "Credit Adj.", "PPM": "Prepayment"}


def save_bill(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a bill that is not released; rows with an order reference take their values from there."""
    if stored is not None and text_of(stored, "Status") in {"Open", "Closed", "Voided"}:
        raise BusinessError("A released bill cannot be changed.", "PX.Data.PXInvalidOperationException")
    record = merge(stored, given)
    kind = text_of(record, "Type") or "Bill"
    record["Type"] = LABELS.get(kind, kind)
    if record["Type"] not in LABELS.values():
        raise FieldErrors(("Type", -1, f"'{kind}' is not one of the types of a bill."))
    vendor = known_vendor(store, text_of(record, "Vendor"), "Vendor")
    record["Vendor"] = vendor["VendorID"]
    _check_reference(store, faults, record, stored)
    if not text_of(record, "ReferenceNbr") or record["ReferenceNbr"] == "<NEW>":
        record["ReferenceNbr"] = f"AP{store.next_number('bill'):06d}"
    record.setdefault("Date", today(store))
    record["CurrencyID"] = record.get("CurrencyID") or vendor.get("CurrencyID") or "USD"
    record["Terms"] = record.get("Terms") or vendor.get("Terms") or "30D"
    total = Decimal(0)
    for index, row in enumerate(record.get("Details") or []):
        total += _fill_row(store, record, row, index)
    record["Amount"] = record["Balance"] = money(total + number(record.get("TaxTotal")))
    record["Hold"] = record.get("Hold") is not False
    record["Status"] = "On Hold" if record["Hold"] else "Balanced"
    return record


def _check_reference(store: Store, faults: Faults, record: Plain, stored: Plain | None) -> None:
    """Apply the AP preference against a vendor reference used twice (same vendor)."""
    wanted = text_of(record, "VendorRef")
    if not wanted:
        raise FieldErrors(("VendorRef", -1, "'Vendor Ref.' cannot be empty."))
    if not faults.flag("duplicate_vendor_refs"):
        return
    for other in store.all("Bill"):
        same = text_of(other, "VendorRef") == wanted and other["Vendor"] == record["Vendor"]
        if same and other.get("Status") != "Voided" and (stored is None or other["id"] != stored["id"]):
            text = (
                f'This vendor ref. number "{wanted}" has already been used for the document'
                f' "{other["Type"]}, {other["ReferenceNbr"]}".'
            )
            raise FieldErrors(("VendorRef", -1, text))


def _fill_row(store: Store, record: Plain, row: Plain, index: int) -> Decimal:
    linked = open_line(store, row, index, record["Vendor"], line_field="POLine")
    if linked is not None and linked[1] is not None:
        line = linked[1]
        for name, source in (
            ("InventoryID", "InventoryID"),
            ("UOM", "UOM"),
            ("UnitCost", "UnitCost"),
            ("Qty", "OrderQty"),
        ):
            if row.get(name) in (None, ""):
                row[name] = line.get(source)
    if text_of(row, "InventoryID"):
        item = fill_item(store, row, index, vendor=record["Vendor"], unit_field="PurchaseUOM")
        row["TransactionDescription"] = row.get("TransactionDescription") or item.get("Description", "")
    amount = number(row.get("Qty") or 1) * number(row.get("UnitCost"))
    row["ExtendedCost"] = row["Amount"] = money(amount)
    return number(row["Amount"])


def release_bill(store: Store, bill: Plain, _parameters: Mapping[str, Any]) -> None:
    """Release a balanced bill; a completed order whose lines are billed is closed."""
    if bill["Status"] != "Balanced":
        raise BusinessError("Operation failed", "PX.Data.PXInvalidOperationException")
    bill["Status"] = "Open"
    store.save("Bill", bill)
    for order_type, order_number in {
        (text_of(row, "POOrderType"), text_of(row, "POOrderNbr")) for row in bill.get("Details") or []
    }:
        order = store.get("PurchaseOrder", order_type, order_number) if order_number else None
        if order is not None and order["Status"] == "Completed":
            order["Status"] = "Closed"
            store.save("PurchaseOrder", order)
