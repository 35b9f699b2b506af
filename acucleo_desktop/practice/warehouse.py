"""The distributor's own warehouse: it books shipments in, as people there would do in Acumatica."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.practice.acumatica.business.receipts import release_receipt, save_receipt
from acucleo_desktop.practice.acumatica.replies import BusinessError, FieldErrors
from acucleo_desktop.practice.acumatica.store import Plain, Store
from acucleo_desktop.practice.faults import Faults


def _prepared(store: Store, vendor: str, shipment: str) -> Plain | None:
    """Return the receipt that somebody prepared for a shipment; its vendor reference is the shipment's number."""
    for receipt in store.all("PurchaseReceipt"):
        if receipt["VendorID"] == vendor and receipt.get("VendorRef") == shipment:
            return receipt
    return None


def _lines_still_wanted(order: Plain) -> set[str]:
    """Return the numbers of the order's lines that were not cancelled; nobody books in what is not ordered."""
    return {str(line["LineNbr"]) for line in order.get("Details") or [] if line.get("Cancelled") is not True}


def receiver(store: Store, faults: Faults) -> Callable[[ShipNotice], None]:
    """Return what books a shipment in: a released purchase receipt for everything in it."""

    def receive(notice: ShipNotice) -> None:
        for shipped in notice.orders:
            order = store.get("PurchaseOrder", "Normal", shipped.order_number)
            if order is None or order["Status"] != "Open":
                continue
            wanted = _lines_still_wanted(order)
            rows = [
                {
                    "POOrderType": "Normal",
                    "POOrderNbr": shipped.order_number,
                    "POLineNbr": line.number,
                    "ReceiptQty": str(line.quantity),
                }
                for line in shipped.lines
                if line.number in wanted
            ]
            if not rows:
                continue
            given = {
                "Type": "Receipt",
                "VendorID": order["VendorID"],
                "VendorRef": notice.shipment,
                "Details": rows,
            }
            # What the site refuses to book, in a closed period for example, stays in the yard: its bill waits for it.
            with suppress(FieldErrors, BusinessError), store.transaction():
                receipt = _prepared(store, order["VendorID"], notice.shipment)
                if receipt is None:
                    receipt = store.save("PurchaseReceipt", save_receipt(store, faults, given, None))
                elif receipt["Status"] == "On Hold":
                    receipt = store.save("PurchaseReceipt", save_receipt(store, faults, {"Hold": False}, receipt))
                elif receipt["Status"] == "Released":
                    continue
                release_receipt(store, receipt, {})

    return receive
