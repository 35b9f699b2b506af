"""Shipments: made of open sales orders, confirmed, invoiced."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.common import (
    fill_in,
    is_new_number,
    merge,
    number,
    quantity,
    rows_of,
    text_of,
    today,
)
from acucleo_desktop.practice.acumatica.business.invoices import invoice_of_lines
from acucleo_desktop.practice.acumatica.replies import BusinessError, FieldErrors, WrongState
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]


def create_shipment(store: Store, order: Plain, parameters: Mapping[str, Any], _faults: Faults | None = None) -> None:
    """Make a shipment of everything open on an open order."""
    if order["Status"] not in {"Open", "Back Order"}:
        raise WrongState
    wanted = text_of(parameters, "WarehouseID")
    rows = [
        {
            "OrderType": order["OrderType"],
            "OrderNbr": order["OrderNbr"],
            "OrderLineNbr": row["LineNbr"],
            "InventoryID": row["InventoryID"],
            "Description": row.get("LineDescription"),
            "OrderedQty": row["OrderQty"],
            "ShippedQty": quantity(number(row["OrderQty"]) - number(row.get("QtyOnShipments"))),
            "UOM": row["UOM"],
            "WarehouseID": row.get("WarehouseID"),
        }
        for row in rows_of(order)
        if number(row["OrderQty"]) > number(row.get("QtyOnShipments"))
        and (not wanted or text_of(row, "WarehouseID") in {"", wanted})
    ]
    if not rows:
        raise BusinessError(f"The {order['OrderNbr']} sales order has nothing to ship.")
    shipping = order.get("ShippingSettings") or {}
    record: Plain = {
        "ShipmentNbr": f"{store.next_number('shipment'):06d}",
        "Type": "Shipment",
        "Operation": "Issue",
        "CustomerID": order["CustomerID"],
        "LocationID": order.get("LocationID") or "MAIN",
        "WarehouseID": wanted or text_of(rows[0], "WarehouseID") or "MAIN",
        "ShipmentDate": (text_of(parameters, "ShipmentDate") or today(store))[:10],
        "ShipVia": order.get("ShipVia"),
        "FOBPoint": shipping.get("FOBPoint"),
        "ShippingTerms": shipping.get("ShippingTerms"),
        "Status": "Open",
        "Hold": False,
        "ShippingSettings": {
            "ShipToAddress": dict(order.get("ShipToAddress") or {}),
            "ShipToContact": dict(order.get("ShipToContact") or {}),
        },
        "Details": rows,
    }
    _fill_totals(record)
    store.save("Shipment", record)
    order["Shipments"] = [*rows_of(order, "Shipments"), _order_row(record)]
    order["Status"] = "Shipping"
    store.save("SalesOrder", order)


def _order_row(shipment: Plain) -> Plain:
    return {
        "ShipmentType": "Shipment",
        "ShipmentNbr": shipment["ShipmentNbr"],
        "ShipmentDate": shipment["ShipmentDate"],
        "ShippedQty": shipment["ShippedQty"],
        "Status": shipment["Status"],
        "ShippingNoteID": shipment.get("id"),
    }


def _fill_totals(record: Plain) -> None:
    record["ShippedQty"] = quantity(sum((number(row.get("ShippedQty")) for row in rows_of(record)), Decimal(0)))
    orders: dict[tuple[str, str], Decimal] = {}
    for row in rows_of(record):
        key = (text_of(row, "OrderType"), text_of(row, "OrderNbr"))
        orders[key] = orders.get(key, Decimal(0)) + number(row.get("ShippedQty"))
    known = {(text_of(row, "OrderType"), text_of(row, "OrderNbr")): row for row in rows_of(record, "Orders")}
    record["Orders"] = [
        known.get(key, {})
        | {
            "OrderType": key[0],
            "OrderNbr": key[1],
            "ShipmentNbr": record["ShipmentNbr"],
            "ShipmentType": "Shipment",
            "ShippedQty": quantity(shipped),
        }
        for key, shipped in orders.items()
    ]
    record["PackageCount"] = len(rows_of(record, "Packages"))


def save_shipment(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a shipment that is not confirmed: quantities, packages, tracking numbers, hold."""
    if stored is not None and text_of(stored, "Status") not in {"Open", "On Hold"}:
        packages_only = {"Packages", "ShipmentNbr", "id", "note"}
        if set(given) - packages_only:
            raise WrongState(f"The {stored['ShipmentNbr']} shipment is confirmed and cannot be changed.")
        return merge(stored, given)
    record = merge(stored, given)
    if is_new_number(record, "ShipmentNbr"):
        record["ShipmentNbr"] = f"{store.next_number('shipment'):06d}"
    if store.get("Customer", text_of(record, "CustomerID")) is None:
        raise FieldErrors(("CustomerID", -1, "'Customer' cannot be found in the system."))
    fill_in(record, {"Type": "Shipment", "ShipmentDate": today(store), "LocationID": "MAIN", "WarehouseID": "MAIN"})
    for index, row in enumerate(rows_of(record)):
        if number(row.get("ShippedQty")) < 0:
            raise FieldErrors(("Details.ShippedQty", index, "'Shipped Qty.' must not be less than zero."))
    _fill_totals(record)
    record["Hold"] = record.get("Hold") is True
    record["Status"] = "On Hold" if record["Hold"] else "Open"
    return record


def confirm_shipment(
    store: Store, shipment: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None
) -> None:
    """Confirm an open shipment; its orders are completed, or go on as back orders when something is open."""
    if shipment["Status"] != "Open":
        raise WrongState
    shipment["Status"] = "Confirmed"
    store.save("Shipment", shipment)
    _carry_to_orders(store, shipment, Decimal(1))


def correct_shipment(
    store: Store, shipment: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None
) -> None:
    """Open a confirmed shipment again."""
    if shipment["Status"] != "Confirmed":
        raise WrongState
    shipment["Status"] = "Open"
    store.save("Shipment", shipment)
    _carry_to_orders(store, shipment, Decimal(-1))


def _carry_to_orders(store: Store, shipment: Plain, sign: Decimal) -> None:
    for entry in rows_of(shipment, "Orders"):
        order = store.get("SalesOrder", text_of(entry, "OrderType"), text_of(entry, "OrderNbr"))
        if order is None:
            continue
        for line in rows_of(order):
            shipped = sum(
                (
                    number(row.get("ShippedQty"))
                    for row in rows_of(shipment)
                    if text_of(row, "OrderNbr") == order["OrderNbr"]
                    and str(row.get("OrderLineNbr")) == str(line["LineNbr"])
                ),
                Decimal(0),
            )
            line["QtyOnShipments"] = quantity(number(line.get("QtyOnShipments")) + sign * shipped)
            line["OpenQty"] = quantity(max(Decimal(0), number(line["OrderQty"]) - number(line["QtyOnShipments"])))
            line["Completed"] = number(line["OpenQty"]) == 0
        is_done = all(line["Completed"] for line in rows_of(order))
        order["Status"] = "Shipping" if sign < 0 else "Completed" if is_done else "Back Order"
        _mark(order, shipment)
        store.save("SalesOrder", order)


def _mark(order: Plain, shipment: Plain, invoice: str = "") -> None:
    """Note a shipment's status, and its invoice, on the order."""
    for row in rows_of(order, "Shipments"):
        if text_of(row, "ShipmentNbr") == shipment["ShipmentNbr"]:
            row["Status"], row["ShippedQty"] = shipment["Status"], shipment["ShippedQty"]
            if invoice:
                row["InvoiceType"], row["InvoiceNbr"] = "Invoice", invoice


def invoice_shipment(
    store: Store, shipment: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None
) -> None:
    """Prepare the invoices of a confirmed shipment, one for each of its orders."""
    if shipment["Status"] not in {"Confirmed", "Completed"} or any(
        row.get("InvoiceNbr") for row in rows_of(shipment, "Orders")
    ):
        raise WrongState
    for entry in rows_of(shipment, "Orders"):
        order = store.get("SalesOrder", text_of(entry, "OrderType"), text_of(entry, "OrderNbr"))
        if order is None:
            raise BusinessError(f"The {entry['OrderNbr']} sales order was not found.")
        invoice = invoice_of_lines(store, order, shipped_lines(order, shipment), shipment)
        entry |= {"InvoiceType": "Invoice", "InvoiceNbr": invoice["ReferenceNbr"]}
        shipment["Status"] = "Invoiced"
        _mark(order, shipment, invoice["ReferenceNbr"])
        store.save("SalesOrder", order)
    store.save("Shipment", shipment)


def shipped_lines(order: Plain, shipment: Plain) -> list[tuple[Plain, Decimal, str]]:
    """Return (order line, quantity, shipment) of what a shipment holds of an order."""
    lines = {str(line["LineNbr"]): line for line in rows_of(order)}
    return [
        (lines[str(row.get("OrderLineNbr"))], number(row.get("ShippedQty")), shipment["ShipmentNbr"])
        for row in rows_of(shipment)
        if text_of(row, "OrderNbr") == order["OrderNbr"] and str(row.get("OrderLineNbr")) in lines
    ]


def update_inventory(
    store: Store, shipment: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None
) -> None:
    """Issue a confirmed or invoiced shipment from stock."""
    if shipment["Status"] not in {"Confirmed", "Invoiced"}:
        raise WrongState
    shipment["Status"] = "Completed"
    store.save("Shipment", shipment)


def prepare_invoice(store: Store, order: Plain, parameters: Mapping[str, Any], faults: Faults | None = None) -> None:
    """Make the invoice of an order: of its confirmed shipments, or of the order itself when nothing was shipped."""
    numbers = [text_of(row, "ShipmentNbr") for row in rows_of(order, "Shipments") if not row.get("InvoiceNbr")]
    shipments = [shipment for number_ in numbers if (shipment := store.get("Shipment", number_)) is not None]
    confirmed = [shipment for shipment in shipments if shipment["Status"] in {"Confirmed", "Completed"}]
    if confirmed:
        for shipment in confirmed:
            invoice_shipment(store, shipment, parameters, faults)
        return
    if order["Status"] != "Open" or rows_of(order, "Shipments"):
        raise WrongState
    lines = [(row, number(row["OrderQty"]), "") for row in rows_of(order)]
    invoice = invoice_of_lines(store, order, lines, None)
    order["Shipments"] = [
        {
            "ShipmentType": "Invoice",
            "ShipmentNbr": "<DIRECT>",
            "InvoiceType": "Invoice",
            "InvoiceNbr": invoice["ReferenceNbr"],
            "Status": "Completed",
        }
    ]
    order["Status"] = "Invoiced"
    store.save("SalesOrder", order)
