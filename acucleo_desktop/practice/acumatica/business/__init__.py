"""What the practice Acumatica does with what it is given: one module per area, as little as the flows need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from acucleo_desktop.practice.acumatica.business import accounts, bills, invoices, purchases, receipts, sales
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
Saver = Callable[[Store, Faults, Plain, Plain | None], Plain]
Action = Callable[[Store, Plain, Mapping[str, Any]], None]

SAVERS: Mapping[str, Saver] = {
    "Customer": accounts.save_customer,
    "CustomerLocation": accounts.save_location,
    "SalesOrder": sales.save_order,
    "SalesInvoice": invoices.save_invoice,
    "PurchaseOrder": purchases.save_order,
    "PurchaseReceipt": receipts.save_receipt,
    "Bill": bills.save_bill,
}
"""Entity to what happens on a PUT: (store, faults, given values, stored record or None) to the whole record."""

ACTIONS: Mapping[tuple[str, str], Action] = {
    ("SalesOrder", "SalesOrderCreateShipment"): sales.create_shipment,
    ("SalesOrder", "PrepareSalesInvoice"): sales.prepare_invoice,
    ("SalesOrder", "CancelSalesOrder"): sales.cancel_order,
    ("SalesOrder", "ReopenSalesOrder"): sales.reopen_order,
    ("Shipment", "ConfirmShipment"): sales.confirm_shipment,
    ("Shipment", "PrepareInvoice"): sales.invoice_shipment,
    ("SalesInvoice", "ReleaseSalesInvoice"): invoices.release_invoice,
    ("PurchaseReceipt", "ReleasePurchaseReceipt"): receipts.release_receipt,
    ("Bill", "ReleaseBill"): bills.release_bill,
}

TITLES: Mapping[str, str] = {
    "SalesOrder": "SO Order",
    "SalesInvoice": "SO Invoice",
    "PurchaseOrder": "Purchase Order",
    "PurchaseReceipt": "Purchase Receipt",
    "Bill": "AP Transactions",
    "Customer": "Customer",
    "CustomerLocation": "Location",
}
