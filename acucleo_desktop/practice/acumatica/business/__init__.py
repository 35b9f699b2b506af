"""What the practice Acumatica does with what it is given: one module per area, as much as the flows need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from acucleo_desktop.practice.acumatica.business import (
    accounts,
    bills,
    invoices,
    purchases,
    receipts,
    receivables,
    sales_orders,
    shipments,
    stock_items,
)
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
Saver = Callable[[Store, Faults, Plain, Plain | None], Plain]
Deleter = Callable[[Store, Plain], None]


class Action(Protocol):
    """Changes a record; preferences are read from the switches."""

    def __call__(
        self, store: Store, record: Plain, parameters: Mapping[str, Any], faults: Faults | None = None, /
    ) -> None:
        """Do it."""
        ...


SAVERS: Mapping[str, Saver] = {
    "Customer": accounts.save_customer,
    "CustomerLocation": accounts.save_location,
    "Vendor": accounts.save_vendor,
    "StockItem": stock_items.save_stock_item,
    "NonStockItem": stock_items.save_non_stock_item,
    "SalesOrder": sales_orders.save_order,
    "Shipment": shipments.save_shipment,
    "SalesInvoice": invoices.save_invoice,
    "Invoice": receivables.save_receivable,
    "PurchaseOrder": purchases.save_order,
    "PurchaseReceipt": receipts.save_receipt,
    "Bill": bills.save_bill,
}
"""Entity to what happens on a PUT: (store, faults, given values, stored record or None) to the whole record."""

ACTIONS: Mapping[tuple[str, str], Action] = {
    ("SalesOrder", "SalesOrderCreateShipment"): shipments.create_shipment,
    ("SalesOrder", "PrepareSalesInvoice"): shipments.prepare_invoice,
    ("SalesOrder", "CancelSalesOrder"): sales_orders.cancel_order,
    ("SalesOrder", "ReopenSalesOrder"): sales_orders.reopen_order,
    ("SalesOrder", "OpenSalesOrder"): sales_orders.open_order,
    ("SalesOrder", "ReleaseFromCreditHoldSalesOrder"): sales_orders.open_order,
    ("SalesOrder", "RecalculatePricesDiscounts"): sales_orders.reprice_order,
    ("SalesOrder", "AutoRecalculateDiscounts"): sales_orders.reprice_order,
    ("Shipment", "ConfirmShipment"): shipments.confirm_shipment,
    ("Shipment", "CorrectShipment"): shipments.correct_shipment,
    ("Shipment", "PrepareInvoice"): shipments.invoice_shipment,
    ("Shipment", "UpdateIN"): shipments.update_inventory,
    ("SalesInvoice", "ReleaseSalesInvoice"): invoices.release_invoice,
    ("Invoice", "ReleaseInvoice"): invoices.release_through_receivables,
    ("PurchaseReceipt", "ReleasePurchaseReceipt"): receipts.release_receipt,
    ("PurchaseReceipt", "CreateAPBill"): receipts.create_bill,
    ("Bill", "ReleaseBill"): bills.release_bill,
    ("Bill", "ReverseBill"): bills.reverse_bill,
}

DELETERS: Mapping[str, Deleter] = {
    "SalesOrder": sales_orders.refuse_unless_on_hold,
    "SalesInvoice": invoices.refuse_released,
    "PurchaseReceipt": invoices.refuse_released,
    "Bill": invoices.refuse_released,
}
"""Entity to what refuses its removal."""

AUTO_NUMBERED: Mapping[str, str] = {
    "SalesOrder": "OrderNbr",
    "Shipment": "ShipmentNbr",
    "SalesInvoice": "ReferenceNbr",
    "Invoice": "ReferenceNbr",
    "PurchaseOrder": "OrderNbr",
    "PurchaseReceipt": "ReceiptNbr",
    "Bill": "ReferenceNbr",
}
"""Entity to the key field that the site numbers by itself."""

TITLES: Mapping[str, str] = {
    "SalesOrder": "Sales Order",
    "Shipment": "Shipment",
    "SalesInvoice": "SO Invoice",
    "Invoice": "AR Invoice/Memo",
    "PurchaseOrder": "Purchase Order",
    "PurchaseReceipt": "Purchase Receipt",
    "Bill": "AP Transactions",
    "Customer": "Customer",
    "CustomerLocation": "Location",
    "Vendor": "Vendor",
    "StockItem": "Inventory Item",
}
"""What the record is called in messages."""
