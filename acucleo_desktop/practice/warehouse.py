"""The distributor's own warehouse: it books shipments in, as people there would do in Acumatica."""

from __future__ import annotations

from collections.abc import Callable

from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.practice.acumatica.business.receipts import release_receipt, save_receipt
from acucleo_desktop.practice.acumatica.store import Plain, Store
from acucleo_desktop.practice.faults import Faults


def _prepared(store: Store, vendor: str, shipment: str) -> Plain | None:
    """Return the receipt that somebody prepared for a shipment; its vendor reference is the shipment's number."""
    for receipt in store.all("PurchaseReceipt"):
        if receipt["VendorID"] == vendor and receipt.get("VendorRef") == shipment:
            return receipt
    return None


def receiver(store: Store, faults: Faults) -> Callable[[ShipNotice], None]:
    """Return what books a shipment in: a released purchase receipt for everything in it."""

    def receive(notice: ShipNotice) -> None:
        for shipped in notice.orders:
            order = store.get("PurchaseOrder", "Normal", shipped.order_number)
            if order is None or order["Status"] != "Open":
                continue
            rows = [
                {
                    "POOrderType": "Normal",
                    "POOrderNbr": shipped.order_number,
                    "POLineNbr": line.number,
                    "ReceiptQty": str(line.quantity),
                }
                for line in shipped.lines
            ]
            given = {
                "Type": "Receipt",
                "VendorID": order["VendorID"],
                "VendorRef": notice.shipment,
                "Details": rows,
            }
            with store.transaction():
                receipt = _prepared(store, order["VendorID"], notice.shipment)
                if receipt is None:
                    receipt = store.save("PurchaseReceipt", save_receipt(store, faults, given, None))
                elif receipt["Status"] == "On Hold":
                    receipt = store.save("PurchaseReceipt", save_receipt(store, faults, {"Hold": False}, receipt))
                elif receipt["Status"] == "Released":
                    continue
                release_receipt(store, receipt, {})

    return receive
