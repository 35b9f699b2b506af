"""Purchase receipts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.accounts import known_vendor
from acucleo_desktop.practice.acumatica.business.common import fill_item, merge, money, number, text_of, today
from acucleo_desktop.practice.acumatica.business.purchases import open_line
from acucleo_desktop.practice.acumatica.replies import BusinessError
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]


def save_receipt(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a receipt; rows are linked to open order lines and take their item, unit and cost."""
    if stored is not None and text_of(stored, "Status") == "Released":
        raise BusinessError("A released receipt cannot be changed.", "PX.Data.PXInvalidOperationException")
    record = merge(stored, given)
    record["Type"] = text_of(record, "Type") or "Receipt"
    record["VendorID"] = known_vendor(store, text_of(record, "VendorID"))["VendorID"]
    if not text_of(record, "ReceiptNbr") or record["ReceiptNbr"] == "<NEW>":
        record["ReceiptNbr"] = f"RC{store.next_number('receipt'):06d}"
    record.setdefault("Date", today(store))
    quantity, cost = Decimal(0), Decimal(0)
    for index, row in enumerate(record.get("Details") or []):
        linked = open_line(store, row, index, record["VendorID"], line_field="POLineNbr")
        if linked is not None and linked[1] is not None:
            line = linked[1]
            for name, source in (("InventoryID", "InventoryID"), ("UOM", "UOM"), ("UnitCost", "UnitCost")):
                row[name] = row.get(name) or line.get(source)
            row["OrderedQty"] = line.get("OrderQty")
        fill_item(store, row, index, vendor=record["VendorID"], unit_field="PurchaseUOM")
        row["ExtendedCost"] = money(number(row.get("ReceiptQty")) * number(row.get("UnitCost")))
        quantity += number(row.get("ReceiptQty"))
        cost += number(row["ExtendedCost"])
    record["TotalQty"], record["TotalCost"] = format(quantity, "f"), money(cost)
    record["Hold"] = record.get("Hold") is True
    record["Status"] = "On Hold" if record["Hold"] else "Balanced"
    return record


def release_receipt(store: Store, receipt: Plain, _parameters: Mapping[str, Any]) -> None:
    """Release a balanced receipt: the order's lines count what arrived; the order is completed when all of it did."""
    if receipt["Status"] != "Balanced":
        raise BusinessError("Operation failed", "PX.Data.PXInvalidOperationException")
    for row in receipt.get("Details") or []:
        order = store.get("PurchaseOrder", text_of(row, "POOrderType"), text_of(row, "POOrderNbr"))
        if order is None:
            continue
        for line in order.get("Details") or []:
            if str(line.get("LineNbr")) == str(row.get("POLineNbr")):
                received = number(line.get("QtyOnReceipts")) + number(row.get("ReceiptQty"))
                line["QtyOnReceipts"] = format(received, "f")
                line["Completed"] = received >= number(line.get("OrderQty"))
        if all(line.get("Completed") or line.get("Cancelled") for line in order.get("Details") or []):
            order["Status"] = "Completed"
        store.save("PurchaseOrder", order)
    receipt["Status"] = "Released"
    store.save("PurchaseReceipt", receipt)
