"""Sales orders and shipments."""

from __future__ import annotations

from collections.abc import Mapping
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
from acucleo_desktop.practice.acumatica.business.invoices import invoice_from_order
from acucleo_desktop.practice.acumatica.replies import BusinessError, FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
_FROZEN = {"Completed", "Canceled", "Invoiced"}


def save_order(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a sales order: numbers, defaults of customer and location, prices, totals, status."""
    if stored is not None and text_of(stored, "Status") in _FROZEN:
        raise BusinessError(
            f"The {stored['OrderNbr']} sales order cannot be changed.", "PX.Data.PXInvalidOperationException"
        )
    record = merge(stored, given)
    record["OrderType"] = text_of(record, "OrderType") or "SO"
    customer = active_customer(store, text_of(record, "CustomerID"))
    record["CustomerID"] = customer["CustomerID"]
    _check_double(store, faults, record, stored)
    if not text_of(record, "OrderNbr") or record["OrderNbr"] == "<NEW>":
        record["OrderNbr"] = f"SO{store.next_number('sales order'):06d}"
    record.setdefault("Date", today(store))
    record["RequestedOn"] = record.get("RequestedOn") or record["Date"]
    record["CurrencyID"] = record.get("CurrencyID") or customer.get("CurrencyID") or "USD"
    _fill_location(store, record)
    total = Decimal(0)
    quantity = Decimal(0)
    for index, row in enumerate(record.get("Details") or []):
        total += _fill_line(store, record, row, index)
        quantity += number(row.get("OrderQty"))
    record["OrderedQty"] = format(quantity, "f")
    record["TaxTotal"] = money(number(record.get("TaxTotal")))
    record["OrderTotal"] = money(total + number(record["TaxTotal"]))
    hold = record.get("Hold") is True
    record["Hold"] = hold
    if text_of(record, "Status") in {"", "On Hold", "Open"}:
        record["Status"] = "On Hold" if hold else "Open"
    return record


def _check_double(store: Store, faults: Faults, record: Plain, stored: Plain | None) -> None:
    """Apply the order type's rule for customer order numbers (same type, same customer)."""
    wanted = text_of(record, "CustomerOrder")
    if not wanted or faults.text("duplicate_orders") != "forbid":
        return
    for other in store.all("SalesOrder"):
        same = (
            text_of(other, "CustomerOrder") == wanted
            and other["CustomerID"] == record["CustomerID"]
            and other["OrderType"] == record["OrderType"]
            and other.get("Status") != "Canceled"
        )
        if same and (stored is None or other["id"] != stored["id"]):
            text = (
                f"The same customer order number is used in the {other['OrderNbr']} sales order."
                " Specify another customer order number."
            )
            raise FieldErrors(("CustomerOrder", -1, text))


def _fill_location(store: Store, record: Plain) -> None:
    location_id = text_of(record, "LocationID") or "MAIN"
    location = store.get("CustomerLocation", record["CustomerID"], location_id)
    if location is None:
        raise FieldErrors(("LocationID", -1, "'Location' cannot be found in the system."))
    record["LocationID"] = location["LocationID"]
    contact = location.get("LocationContact") or {}
    if record.get("ShipToAddressOverride") is not True:
        record["ShipToAddress"] = dict(contact.get("Address") or {})
    if record.get("ShipToContactOverride") is not True:
        record["ShipToContact"] = {"BusinessName": location.get("LocationName", "")}


def _fill_line(store: Store, record: Plain, row: Plain, index: int) -> Decimal:
    item = fill_item(store, row, index, customer=record["CustomerID"])
    quantity = number(row.get("OrderQty"))
    if quantity <= 0:
        raise FieldErrors(("Details.OrderQty", index, "'Quantity' must be greater than zero."))
    if row.get("ManualPrice") is not True or row.get("UnitPrice") in (None, ""):
        factor = unit_factor(item, row["UOM"]) or Decimal(1)
        row["UnitPrice"] = format((number(item.get("DefaultPrice")) * factor).normalize(), "f")
    row["LineDescription"] = row.get("LineDescription") or item.get("Description", "")
    extended = quantity * number(row["UnitPrice"])
    discount = number(row.get("DiscountAmount"))
    row["ExtendedPrice"], row["Amount"] = money(extended), money(extended - discount)
    row.setdefault("RequestedOn", record["RequestedOn"])
    return number(row["Amount"])


def create_shipment(store: Store, order: Plain, parameters: Mapping[str, Any]) -> None:
    """Make a shipment of an open order."""
    if order["Status"] != "Open":
        raise BusinessError("The order is not open.", "PX.Data.PXInvalidOperationException")
    shipment_number = f"{store.next_number('shipment'):06d}"
    store.save(
        "Shipment",
        {
            "ShipmentNbr": shipment_number,
            "Type": "Shipment",
            "CustomerID": order["CustomerID"],
            "LocationID": order.get("LocationID", "MAIN"),
            "ShipmentDate": parameters.get("ShipmentDate") or today(store),
            "Status": "Open",
            "Details": [
                {
                    "OrderType": order["OrderType"],
                    "OrderNbr": order["OrderNbr"],
                    "OrderLineNbr": row["LineNbr"],
                    "InventoryID": row["InventoryID"],
                    "ShippedQty": row["OrderQty"],
                    "UOM": row["UOM"],
                }
                for row in order.get("Details") or []
            ],
        },
    )
    order["Shipments"] = [
        *(order.get("Shipments") or []),
        {"ShipmentNbr": shipment_number, "Status": "Open", "ShipmentType": "Shipment"},
    ]
    order["Status"] = "Shipping"
    store.save("SalesOrder", order)


def confirm_shipment(store: Store, shipment: Plain, _parameters: Mapping[str, Any]) -> None:
    """Confirm an open shipment."""
    if shipment["Status"] != "Open":
        raise BusinessError("The shipment is not open.", "PX.Data.PXInvalidOperationException")
    shipment["Status"] = "Confirmed"
    store.save("Shipment", shipment)


def invoice_shipment(store: Store, shipment: Plain, parameters: Mapping[str, Any]) -> None:
    """Prepare the invoice of a confirmed shipment."""
    row = (shipment.get("Details") or [{}])[0]
    order = store.get("SalesOrder", text_of(row, "OrderType"), text_of(row, "OrderNbr"))
    if shipment["Status"] != "Confirmed" or order is None:
        raise BusinessError("The shipment is not confirmed.", "PX.Data.PXInvalidOperationException")
    prepare_invoice(store, order, parameters)
    shipment["Status"] = "Invoiced"
    store.save("Shipment", shipment)


def prepare_invoice(store: Store, order: Plain, _parameters: Mapping[str, Any]) -> None:
    """Make the invoice of an order that is open or shipped."""
    if order["Status"] not in {"Open", "Shipping"}:
        raise BusinessError("The order cannot be invoiced.", "PX.Data.PXInvalidOperationException")
    invoice = invoice_from_order(store, order)
    shipments = order.get("Shipments") or [{}]
    shipments[0] |= {"InvoiceType": "Invoice", "InvoiceNbr": invoice["ReferenceNbr"]}
    order["Shipments"] = shipments
    order["Status"] = "Invoiced"
    store.save("SalesOrder", order)


def cancel_order(store: Store, order: Plain, _parameters: Mapping[str, Any]) -> None:
    """Cancel an order that has not been shipped."""
    if order["Status"] not in {"Open", "On Hold"}:
        raise BusinessError("The order cannot be canceled.", "PX.Data.PXInvalidOperationException")
    order["Status"] = "Canceled"
    store.save("SalesOrder", order)


def reopen_order(store: Store, order: Plain, _parameters: Mapping[str, Any]) -> None:
    """Reopen a canceled order."""
    if order["Status"] != "Canceled":
        raise BusinessError("The order is not canceled.", "PX.Data.PXInvalidOperationException")
    order["Status"] = "Open"
    store.save("SalesOrder", order)
