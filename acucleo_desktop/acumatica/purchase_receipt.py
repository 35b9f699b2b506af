"""Ship notice to PurchaseReceipt (PO302000), always on hold: a notice says that goods left, not that they arrived.

Acumatica: POOrderType, POOrderNbr and POLineNbr link a row; VendorRef holds the vendor's number (40).
"""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.field_lengths import FORMS, FieldLengths
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.parts import find_date
from acucleo_desktop.documents.ship_notice import ShipNotice

ENTITY = "PurchaseReceipt"
_ARRIVES = ("017", "067", "002", "371")


def to_record(
    notice: ShipNotice, vendor_id: str, order_type: str = "Normal", lengths: FieldLengths = FORMS
) -> tuple[dict[str, Any], list[Finding]]:
    """Map a ship notice to a purchase receipt on hold, one row for each shipped line."""
    findings: list[Finding] = []
    record: dict[str, Any] = {
        "Type": "Receipt",
        "VendorID": vendor_id,
        "VendorRef": lengths.fitted(notice.shipment, "PurchaseReceipt/VendorRef", "shipment number", findings),
        "Hold": True,
    }
    arrives = find_date(notice.dates, *_ARRIVES)
    if arrives is not None:
        record["Date"] = arrives
    rows = []
    for order in notice.orders:
        for line in order.lines:
            row: dict[str, Any] = {
                "POOrderType": order_type,
                "POOrderNbr": order.order_number,
                "InventoryID": line.our_item,
                "ReceiptQty": line.quantity,
                "UOM": line.our_unit or line.unit,
            }
            if line.number.isdecimal():
                row["POLineNbr"] = int(line.number)
            if len(line.lots) == 1:
                row["LotSerialNbr"] = line.lots[0]
            rows.append({name: value for name, value in row.items() if value not in (None, "")})
    record["Details"] = rows
    carrier = notice.routing.text or notice.routing.scac if notice.routing is not None else ""
    if carrier:
        record["note"] = f"Carrier {carrier}"
    return record, findings
