"""Which records each flow reads and writes at Acumatica."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from acucleo_desktop.documents.flow import Flow

READ_BY: Final[Mapping[Flow, tuple[str, ...]]] = MappingProxyType(
    {
        Flow.INVOICE: ("SalesInvoice", "Customer", "StockItem"),
        Flow.PURCHASE_ORDER: ("PurchaseOrder", "Vendor", "StockItem"),
        Flow.SALES_ORDER: ("SalesOrder", "Customer", "CustomerLocation", "StockItem"),
        Flow.BILL: ("Bill", "Vendor", "PurchaseOrder", "PurchaseReceipt"),
        Flow.ORDER_ACKNOWLEDGMENT: ("PurchaseOrder", "Vendor"),
        Flow.SHIP_NOTICE: ("PurchaseOrder", "PurchaseReceipt", "Vendor"),
    }
)
"""Records that a flow reads, those that it writes included."""

WRITTEN_BY: Final[Mapping[Flow, tuple[str, ...]]] = MappingProxyType(
    {
        Flow.SALES_ORDER: ("SalesOrder", "CustomerLocation"),
        Flow.BILL: ("Bill",),
        Flow.ORDER_ACKNOWLEDGMENT: ("PurchaseOrder",),
        Flow.SHIP_NOTICE: ("PurchaseOrder",),
    }
)
"""Records that a flow writes."""
