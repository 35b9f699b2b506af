"""Sales invoices: made of orders or keyed directly, released, never changed afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.accounts import active_customer
from acucleo_desktop.practice.acumatica.business.common import (
    fill_item,
    merge,
    money,
    number,
    text_of,
    today,
    unit_factor,
)
from acucleo_desktop.practice.acumatica.replies import BusinessError
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
_DUE_DAYS = 30


def save_invoice(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update an invoice that is not released."""
    if stored is not None and text_of(stored, "Status") in {"Open", "Closed", "Canceled"}:
        raise BusinessError("A released invoice cannot be changed.", "PX.Data.PXInvalidOperationException")
    record = merge(stored, given)
    record["Type"] = text_of(record, "Type") or "Invoice"
    customer = active_customer(store, text_of(record, "CustomerID"))
    record["CustomerID"] = customer["CustomerID"]
    if not text_of(record, "ReferenceNbr") or record["ReferenceNbr"] == "<NEW>":
        record["ReferenceNbr"] = f"AR{store.next_number('invoice'):06d}"
    for index, row in enumerate(record.get("Details") or []):
        item = fill_item(store, row, index, customer=record["CustomerID"])
        if row.get("ManualPrice") is not True and row.get("UnitPrice") in (None, ""):
            factor = unit_factor(item, row["UOM"]) or Decimal(1)
            row["UnitPrice"] = format((number(item.get("DefaultPrice")) * factor).normalize(), "f")
        row["TransactionDescr"] = row.get("TransactionDescr") or item.get("Description", "")
    fill_totals(store, record, customer)
    record["Hold"] = record.get("Hold") is True
    record["Status"] = "On Hold" if record["Hold"] else "Balanced"
    return record


def fill_totals(store: Store, record: Plain, customer: Plain) -> None:
    """Add up an invoice (Amount = details - discounts + freight + tax) and fill date, due date and addresses."""
    details = Decimal(0)
    for row in record.get("Details") or []:
        amount = number(row.get("Qty")) * number(row.get("UnitPrice")) - number(row.get("DiscountAmount"))
        row["Amount"] = money(amount)
        details += number(row["Amount"])
    record["DetailTotal"] = money(details)
    for name in ("DiscountTotal", "FreightPrice", "TaxTotal"):
        record[name] = money(number(record.get(name)))
    total = details - number(record["DiscountTotal"]) + number(record["FreightPrice"]) + number(record["TaxTotal"])
    record["Amount"] = record["Balance"] = money(total)
    record["Date"] = text_of(record, "Date") or today(store)
    due = date.fromisoformat(str(record["Date"])[:10]) + timedelta(days=_DUE_DAYS)
    record["DueDate"] = text_of(record, "DueDate") or due.isoformat()
    record["Currency"] = record.get("Currency") or customer.get("CurrencyID") or "USD"
    contact = customer.get("MainContact") or {}
    record.setdefault("BillToAddress", dict(contact.get("Address") or {}))
    record.setdefault("BillToContact", {"BusinessName": customer.get("CustomerName", "")})
    record.setdefault("ShipToAddress", dict(contact.get("Address") or {}))
    record.setdefault("ShipToContact", {"BusinessName": customer.get("CustomerName", "")})
    record.setdefault("_custom", {"Document": {"TermsID": customer.get("Terms", "30D"), "CustomerLocationID": "MAIN"}})


def invoice_from_order(store: Store, order: Plain) -> Plain:
    """Make a balanced invoice of an order."""
    customer = active_customer(store, order["CustomerID"])
    record: Plain = {
        "Type": "Invoice",
        "ReferenceNbr": f"AR{store.next_number('invoice'):06d}",
        "CustomerID": order["CustomerID"],
        "CustomerOrder": order.get("CustomerOrder", ""),
        "Status": "Balanced",
        "Hold": False,
        "ShipToAddress": dict(order.get("ShipToAddress") or {}),
        "ShipToContact": dict(order.get("ShipToContact") or {}),
        "_custom": {
            "Document": {"TermsID": customer.get("Terms", "30D"), "CustomerLocationID": order.get("LocationID", "MAIN")}
        },
        "Details": [
            {
                "LineNbr": row["LineNbr"],
                "InventoryID": row["InventoryID"],
                "TransactionDescr": row.get("LineDescription", ""),
                "Qty": row["OrderQty"],
                "UOM": row["UOM"],
                "UnitPrice": row["UnitPrice"],
                "DiscountAmount": row.get("DiscountAmount", "0"),
                "OrderType": order["OrderType"],
                "OrderNbr": order["OrderNbr"],
                "OrderLineNbr": row["LineNbr"],
            }
            for row in order.get("Details") or []
        ],
    }
    fill_totals(store, record, customer)
    return store.save("SalesInvoice", record)


def release_invoice(store: Store, invoice: Plain, _parameters: Mapping[str, Any]) -> None:
    """Release a balanced invoice."""
    if invoice["Status"] != "Balanced":
        raise BusinessError("Operation failed", "PX.Data.PXInvalidOperationException")
    invoice["Status"] = "Open"
    store.save("SalesInvoice", invoice)
