"""Sales orders: numbers, defaults of customer and location, prices, taxes, totals, status."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.accounts import active_customer
from acucleo_desktop.practice.acumatica.business.common import (
    Trial,
    fill_in,
    is_new_number,
    merge,
    money,
    number,
    quantity,
    rows_of,
    text_of,
    today,
)
from acucleo_desktop.practice.acumatica.business.items import fill_item, line_discount, list_price
from acucleo_desktop.practice.acumatica.business.preferences import check_code, check_terms, fill_taxes
from acucleo_desktop.practice.acumatica.replies import BusinessError, FieldErrors, WrongState
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
TYPES = {"SO", "QT", "IN", "CM", "RC", "RM", "IO", "CS", "TR", "RR"}
_FROZEN = {"Completed", "Canceled", "Invoiced", "Shipping", "Expired"}
_FREE = {"", "On Hold", "Open"}


def save_order(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a sales order."""
    if stored is not None and text_of(stored, "Status") in _FROZEN:
        text = f"The {stored['OrderNbr']} sales order has the {stored['Status']} status and cannot be changed."
        raise WrongState(text)
    record = merge(stored, given)
    trial = Trial()
    trial.run(_check_type, record)
    customer = trial.run(active_customer, store, text_of(record, "CustomerID")) or {}
    if customer:
        record["CustomerID"] = customer["CustomerID"]
        trial.run(_check_customer_order, store, faults, record, stored)
        trial.run(_fill_location, store, record, customer)
    trial.run(_fill_heading, store, record, customer)
    for index, row in enumerate(rows_of(record)):
        trial.run(_fill_line, store, record, row, index)
    trial.finish()
    if is_new_number(record, "OrderNbr"):
        record["OrderNbr"] = f"SO{store.next_number('sales order'):06d}"
    _fill_totals(store, record, customer)
    _set_status(faults, record, stored)
    return record


def _check_type(record: Plain) -> None:
    record["OrderType"] = (text_of(record, "OrderType") or "SO").upper()
    if record["OrderType"] not in TYPES:
        raise FieldErrors(("OrderType", -1, "'Order Type' cannot be found in the system."))


def _check_customer_order(store: Store, faults: Faults, record: Plain, stored: Plain | None) -> None:
    """Apply the order type's rules for customer order numbers (same type, same customer)."""
    wanted = text_of(record, "CustomerOrder")
    if not wanted:
        if faults.flag("require_customer_order"):
            raise FieldErrors(("CustomerOrder", -1, "'Customer Order Nbr.' cannot be empty."))
        return
    if faults.text("duplicate_orders") != "forbid":
        return
    for other in store.where("SalesOrder", "CustomerOrder", wanted):
        same = other["CustomerID"] == record["CustomerID"] and other["OrderType"] == record["OrderType"]
        if same and other.get("Status") != "Canceled" and (stored is None or other["id"] != stored["id"]):
            text = (
                f"The same customer order number is used in the {other['OrderNbr']} sales order."
                " Specify another customer order number."
            )
            raise FieldErrors(("CustomerOrder", -1, text))


def _fill_location(store: Store, record: Plain, customer: Plain) -> None:
    """Take ship-to and routing from the customer's location, unless the order overrides them."""
    location = store.get("CustomerLocation", record["CustomerID"], text_of(record, "LocationID") or "MAIN")
    if location is None:
        raise FieldErrors(("LocationID", -1, "'Location' cannot be found in the system."))
    if location.get("Active") is False:
        raise FieldErrors(("LocationID", -1, "The location is inactive."))
    record["LocationID"] = location["LocationID"]
    contact = location.get("LocationContact") or {}
    _fill_party(record, "ShipTo", contact, text_of(location, "LocationName"))
    billing = customer.get("BillingContact") or customer.get("MainContact") or {}
    _fill_party(record, "BillTo", billing, text_of(customer, "CustomerName"))
    fill_in(record, {"ShipVia": location.get("ShipVia") or customer.get("ShipVia")})
    shipping = dict(record.get("ShippingSettings") or {})
    fill_in(shipping, {"ShipVia": record.get("ShipVia"), "ShippingTerms": location.get("ShippingTerms")})
    fill_in(shipping, {"FOBPoint": location.get("FOBPoint"), "ShippingRule": location.get("ShippingRule")})
    record["ShippingSettings"] = shipping
    record["_tax_zone"] = text_of(location, "TaxZone") or text_of(customer, "TaxZone")


def _fill_party(record: Plain, prefix: str, contact: Mapping[str, Any], name: str) -> None:
    if record.get(f"{prefix}AddressOverride") is not True:
        record[f"{prefix}AddressOverride"] = False
        record[f"{prefix}Address"] = dict(contact.get("Address") or {})
    if record.get(f"{prefix}ContactOverride") is not True:
        record[f"{prefix}ContactOverride"] = False
        own = {key: contact.get(key) for key in ("Attention", "Email", "Phone1")}
        record[f"{prefix}Contact"] = {"BusinessName": name, **{key: value for key, value in own.items() if value}}


def _fill_heading(store: Store, record: Plain, customer: Plain) -> None:
    fill_in(record, {"Date": today(store), "CurrencyID": customer.get("CurrencyID") or "USD", "Branch": "MAIN"})
    fill_in(record, {"RequestedOn": record["Date"], "CurrencyRate": "1", "BaseCurrencyID": "USD"})
    settings = dict(record.get("FinancialSettings") or {})
    fill_in(settings, {"Terms": customer.get("Terms"), "CustomerTaxZone": record.get("_tax_zone"), "Branch": "MAIN"})
    record["FinancialSettings"] = settings
    check_terms(store, text_of(settings, "Terms"), "FinancialSettings.Terms")
    check_code(store, "ShipVia", "ShipVia", "Ship Via", text_of(record, "ShipVia"))


def _fill_line(store: Store, record: Plain, row: Plain, index: int) -> None:
    item = fill_item(store, row, index, customer=text_of(record, "CustomerID"))
    ordered = number(row.get("OrderQty"))
    if ordered < 0:
        raise FieldErrors(("Details.OrderQty", index, "'Quantity' must be greater than or equal to zero."))
    if row.get("ManualPrice") is not True or row.get("UnitPrice") in (None, ""):
        row["UnitPrice"] = list_price(item, row["UOM"])
    check_code(store, "Warehouse", "Details.WarehouseID", "Warehouse", text_of(row, "WarehouseID"), index)
    fill_in(row, {"LineDescription": item.get("Description"), "WarehouseID": item.get("DefaultWarehouseID")})
    fill_in(row, {"WarehouseID": "MAIN", "RequestedOn": record["RequestedOn"], "Operation": "Issue"})
    fill_in(row, {"ShipOn": row["RequestedOn"], "LineType": "Goods for Inventory", "ManualPrice": False})
    extended = ordered * number(row["UnitPrice"])
    amount = extended - line_discount(row, extended)
    row["OrderQty"] = quantity(ordered)
    row["ExtendedPrice"], row["Amount"], row["UnbilledAmount"] = money(extended), money(amount), money(amount)
    row["OpenQty"] = quantity(ordered - number(row.get("QtyOnShipments")))
    row["Completed"] = row.get("Completed") is True


def _fill_totals(store: Store, record: Plain, customer: Plain) -> None:
    rows = rows_of(record)
    lines = sum((number(row["Amount"]) for row in rows), Decimal(0))
    tax = fill_taxes(store, record, text_of(record, "_tax_zone") or text_of(customer, "TaxZone"))
    totals = dict(record.get("Totals") or {})
    freight = number(totals.get("Freight")) or number((record.get("ShippingSettings") or {}).get("FreightPrice"))
    total = lines + tax + freight - number(totals.get("DiscountTotal"))
    record["OrderedQty"] = quantity(sum((number(row.get("OrderQty")) for row in rows), Decimal(0)))
    record["OrderTotal"] = money(total)
    record["Totals"] = totals | {
        "LineTotalAmount": money(lines),
        "TaxTotal": money(tax),
        "Freight": money(freight),
        "UnbilledAmount": money(total),
        "UnpaidBalance": money(total),
    }


def _set_status(faults: Faults, record: Plain, stored: Plain | None) -> None:
    hold = record.get("Hold")
    if stored is None and hold is None:
        hold = faults.flag("hold_on_entry")
    record["Hold"] = hold is True
    record["CreditHold"] = record.get("CreditHold") is True
    if text_of(record, "Status") in _FREE:
        record["Status"] = "On Hold" if record["Hold"] else "Open"
    deadline = (date.fromisoformat(record["RequestedOn"][:10]) + timedelta(days=30)).isoformat()
    if not record["ShippingSettings"].get("ScheduledShipmentDate"):
        record["ShippingSettings"]["ScheduledShipmentDate"] = record["RequestedOn"]
    if not record["ShippingSettings"].get("CancelByDate"):
        record["ShippingSettings"]["CancelByDate"] = deadline


def cancel_order(store: Store, order: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None) -> None:
    """Cancel an order that has not been shipped."""
    if order["Status"] not in {"Open", "On Hold", "Credit Hold"} or order.get("Shipments"):
        raise WrongState
    order["Status"] = "Canceled"
    store.save("SalesOrder", order)


def reopen_order(store: Store, order: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None) -> None:
    """Reopen a canceled order."""
    if order["Status"] != "Canceled":
        raise WrongState
    order["Status"] = "On Hold" if order.get("Hold") is True else "Open"
    store.save("SalesOrder", order)


def open_order(store: Store, order: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None) -> None:
    """Take an order off hold (also off credit hold)."""
    if order["Status"] not in {"On Hold", "Credit Hold"}:
        raise WrongState
    order["Hold"] = order["CreditHold"] = False
    order["Status"] = "Open"
    store.save("SalesOrder", order)


def reprice_order(store: Store, order: Plain, parameters: Mapping[str, Any], faults: Faults | None = None) -> None:
    """Set the prices anew; prices set by hand only when that is asked for."""
    if order["Status"] not in _FREE or faults is None:
        raise WrongState
    if str(parameters.get("OverrideManualPrices")).lower() == "true":
        for row in rows_of(order):
            row["ManualPrice"] = False
    store.save("SalesOrder", save_order(store, faults, {}, order))


def refuse_unless_on_hold(_store: Store, order: Plain) -> None:
    """Refuse to remove an order with shipments.

    Raises:
        BusinessError: it has some.
    """
    if order.get("Shipments"):
        raise BusinessError("The sales order has shipments and cannot be deleted.")
