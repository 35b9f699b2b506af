"""Selling on the practice Acumatica: customers, orders, alternate numbers, prices, shipments, invoices."""

from __future__ import annotations

from typing import Any

import pytest


def _order(site: Any, number: str = "SO000001") -> dict[str, Any]:
    found: dict[str, Any] = site.get(f"SalesOrder/SO/{number}", _expand="Details,Shipments,Totals,TaxDetails")
    return found


def test_a_customer_needs_a_class_and_gets_its_defaults_and_a_main_location(site: Any) -> None:
    refused = site.put("Customer", {"CustomerID": "NEWSHOP", "CustomerName": "New Shop"})
    assert refused.json()["CustomerClass"]["error"] == "'Customer Class' cannot be empty."
    unknown = site.put("Customer", {"CustomerID": "NEWSHOP", "CustomerName": "New Shop", "CustomerClass": "GOLD"})
    assert unknown.json()["CustomerClass"]["error"] == "'Customer Class' cannot be found in the system."
    address = {"AddressLine1": "9 Oak Street", "City": "Dayton", "State": "OH", "PostalCode": "45402", "Country": "US"}
    site.made(
        "Customer",
        {
            "CustomerID": "NEWSHOP",
            "CustomerName": "New Shop",
            "CustomerClass": "LOCAL",
            "MainContact": {"Address": address},
        },
    )
    customer = site.get("Customer/NEWSHOP")
    assert (customer["Terms"], customer["Status"]) == ({"value": "NET60"}, {"value": "Active"})
    location = site.get("CustomerLocation/NEWSHOP/MAIN", _expand="LocationContact/Address")
    assert location["LocationContact"]["Address"]["City"] == {"value": "Dayton"}


def test_a_location_belongs_to_a_customer_and_carries_the_partners_number(site: Any) -> None:
    body = {"Customer": "FRESHMART", "LocationID": "S12", "LocationName": "Store 12", "ExtRefNbr": "0742361000120"}
    site.made("CustomerLocation", body)
    found = site.get("CustomerLocation", _filter="ExtRefNbr eq '0742361000120'")
    assert [record["LocationID"]["value"] for record in found] == ["S12"]
    assert site.put("CustomerLocation", body | {"Customer": "NOBODY"}).status_code == 422


@pytest.mark.parametrize(
    ("sent", "customer", "item", "unit"),
    [
        ("OIL-1", "FRESHMART", "OIL-1", "CASE"),
        ("oil-1", "FRESHMART", "OIL-1", "CASE"),
        ("88-1", "FRESHMART", "OIL-1", "EA"),
        ("88-1", "OTHERSHOP", None, ""),
        ("TP-77", "FRESHMART", None, ""),
        ("0742361000014", "OTHERSHOP", "OIL-1", "CASE"),
    ],
)
def test_alternate_numbers_on_sales_lines(site: Any, sent: str, customer: str, item: str | None, unit: str) -> None:
    reply = site.put(
        "SalesOrder", {"CustomerID": customer, "Details": [{"InventoryID": sent, "OrderQty": 2}]}, "Details"
    )
    if item is None:
        assert reply.json()["Details"][0]["InventoryID"]["error"]
        return
    row = reply.json()["Details"][0]
    assert (row["InventoryID"]["value"], row["UOM"]["value"]) == (item, unit)
    assert row["AlternateID"] == ({} if sent.upper() == item else {"value": sent})


def test_prices_follow_the_unit_unless_they_are_set_by_hand(site: Any, order: dict[str, Any]) -> None:
    lines = [
        {"InventoryID": "OIL-1", "OrderQty": 2, "UOM": "CASE", "UnitPrice": 45},
        {"InventoryID": "OIL-1", "OrderQty": 2, "UOM": "CASE", "UnitPrice": 45, "ManualPrice": True},
        {"InventoryID": "OIL-1", "OrderQty": 10, "UOM": "EA", "DiscountPercent": 10},
    ]
    site.made("SalesOrder", order | {"Details": lines})
    found = _order(site)
    assert [row["UnitPrice"]["value"] for row in found["Details"]] == [51.0, 45.0, 4.25]
    assert [row["Amount"]["value"] for row in found["Details"]] == [102.0, 90.0, 38.25]
    assert found["OrderTotal"] == {"value": 230.25}
    assert found["OrderedQty"] == {"value": 14.0}
    assert found["Totals"]["LineTotalAmount"] == {"value": 230.25}


def test_a_tax_zone_taxes_taxable_lines(site: Any, order: dict[str, Any]) -> None:
    site.made("Customer", {"CustomerID": "OTHERSHOP", "TaxZone": "OHSALES"})
    lines = [*order["Details"], {"InventoryID": "RICE-1", "OrderQty": 10}]
    site.made("SalesOrder", order | {"CustomerID": "OTHERSHOP", "Details": lines})
    found = _order(site)
    assert found["TaxTotal"] == {"value": 8.80}
    assert found["OrderTotal"] == {"value": 153 + 20 + 8.80}
    assert found["TaxDetails"][0]["TaxableAmount"] == {"value": 153.0}


def test_an_address_counts_only_with_its_override(site: Any, order: dict[str, Any]) -> None:
    other = {"AddressLine1": "7 Elm Street", "City": "Toledo", "State": "OH", "PostalCode": "43604", "Country": "US"}
    site.made("SalesOrder", order | {"ShipToAddress": other})
    site.made("SalesOrder", order | {"CustomerOrder": "2", "ShipToAddress": other, "ShipToAddressOverride": True})
    cities = [site.get(f"SalesOrder/SO/SO00000{n}", _expand="ShipToAddress")["ShipToAddress"]["City"] for n in (1, 2)]
    assert cities == [{"value": "Columbus"}, {"value": "Toledo"}]


@pytest.mark.parametrize(("mode", "status"), [("forbid", 422), ("warn", 200), ("allow", 200)])
def test_the_same_customer_order_again(site: Any, order: dict[str, Any], mode: str, status: int) -> None:
    site.fault(duplicate_orders=mode)
    site.made("SalesOrder", order)
    again = site.put("SalesOrder", order)
    assert again.status_code == status
    if status == 422:
        text = again.json()["CustomerOrder"]["error"]
        assert text.startswith("The same customer order number is used in the SO000001 sales order.")
    assert site.put("SalesOrder", order | {"CustomerID": "OTHERSHOP"}).status_code == 200
    assert site.put("SalesOrder", order | {"OrderType": "QT"}).status_code == 200
    update = {"OrderNbr": "SO000001", "CustomerOrder": "4711", "Description": "itself"}
    assert site.put("SalesOrder", update).status_code == 200


def test_a_canceled_order_frees_its_customer_order(site: Any, order: dict[str, Any]) -> None:
    site.made("SalesOrder", order)
    assert site.act("SalesOrder", "CancelSalesOrder", {"OrderType": "SO", "OrderNbr": "SO000001"}) == 204
    assert site.put("SalesOrder", order).status_code == 200


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"CustomerID": None}, "CustomerID", "cannot be empty"),
        ({"OrderType": "ZZ"}, "OrderType", "cannot be found"),
        ({"LocationID": "S99"}, "LocationID", "cannot be found"),
        ({"Details": [{"OrderQty": 1}]}, "Details.0.InventoryID", "'Inventory ID' cannot be empty."),
        ({"Details": [{"InventoryID": "OIL-1", "OrderQty": -1}]}, "Details.0.OrderQty", "greater than or equal"),
        (
            {"Details": [{"InventoryID": "OIL-1", "OrderQty": 1, "WarehouseID": "MOON"}]},
            "Details.0.WarehouseID",
            "cannot be found",
        ),
        ({"FinancialSettings": {"Terms": "NEVER"}}, "FinancialSettings.Terms", "'Terms' cannot be found"),
    ],
)
def test_refused_orders(site: Any, order: dict[str, Any], change: dict[str, Any], field: str, words: str) -> None:
    reply = site.put("SalesOrder", order | change)
    assert reply.status_code == 422
    found: Any = reply.json()
    for name in field.split("."):
        found = found[int(name)] if name.isdecimal() else found[name]
    assert words in found["error"]


@pytest.mark.parametrize("status", ["Credit Hold", "On Hold", "Inactive"])
def test_a_customer_on_hold_gets_no_order(site: Any, order: dict[str, Any], status: str) -> None:
    site.made("Customer", {"CustomerID": "FRESHMART", "Status": status})
    text = site.put("SalesOrder", order).json()["CustomerID"]["error"]
    assert text == f"The customer status is '{status}'."


def test_hold_on_entry_and_the_required_customer_order(site: Any, order: dict[str, Any]) -> None:
    site.fault(hold_on_entry=True, require_customer_order=True)
    bare = {name: value for name, value in order.items() if name not in {"Hold", "CustomerOrder"}}
    assert "cannot be empty" in site.put("SalesOrder", bare).json().get("CustomerOrder", {}).get("error", "")
    site.made("SalesOrder", bare | {"CustomerOrder": "1"})
    assert _order(site)["Status"] == {"value": "On Hold"}
    site.made("SalesOrder", {"OrderNbr": "SO000001", "Hold": False})
    assert _order(site)["Status"] == {"value": "Open"}


def test_from_order_to_released_invoice(mounted: Any, order: dict[str, Any]) -> None:
    site, key = mounted, {"OrderType": "SO", "OrderNbr": "SO000001"}
    site.made("SalesOrder", order)
    assert site.act("SalesOrder", "SalesOrderCreateShipment", key, WarehouseID="MAIN") == 204
    assert _order(site)["Status"] == {"value": "Shipping"}
    shipment = _order(site)["Shipments"][0]["ShipmentNbr"]["value"]
    assert site.act("Shipment", "PrepareInvoice", {"ShipmentNbr": shipment}) == 500
    packages = {"Packages": [{"BoxID": "BOX", "TrackingNbr": "1Z999"}]}
    partial = {"ShipmentNbr": shipment, "Details": [{"LineNbr": 1, "ShippedQty": 2}]}
    site.made("Shipment", partial | packages)
    assert site.act("Shipment", "ConfirmShipment", {"ShipmentNbr": shipment}) == 204
    assert _order(site)["Status"] == {"value": "Back Order"}
    assert _order(site)["Details"][0]["OpenQty"] == {"value": 1.0}
    assert site.act("Shipment", "PrepareInvoice", {"ShipmentNbr": shipment}) == 204
    number = _order(site)["Shipments"][0]["InvoiceNbr"]["value"]
    assert site.get(f"Shipment/{shipment}", _expand="Orders")["Orders"][0]["InvoiceNbr"] == {"value": number}
    key = {"Type": "Invoice", "ReferenceNbr": number}
    assert site.act("Invoice", "ReleaseInvoice", key) == 500
    assert "Object reference" in site.last.json()["exceptionMessage"]
    assert site.act("SalesInvoice", "ReleaseSalesInvoice", key) == 204
    assert site.act("SalesInvoice", "ReleaseSalesInvoice", key) == 500
    assert site.last.json()["exceptionType"].endswith("PXInvalidOperationException")
    invoice = site.get(f"SalesInvoice/Invoice/{number}", _expand="Details,FinancialDetails,ShipToAddress")
    assert (invoice["Status"], invoice["Amount"]) == ({"value": "Open"}, {"value": 102.0})
    assert invoice["CustomerOrder"] == {"value": "4711"}
    row = invoice["Details"][0]
    assert (row["Qty"], row["ShipmentNbr"], row["OrderLineNbr"]) == ({"value": 2.0}, {"value": shipment}, {"value": 1})
    assert invoice["FinancialDetails"]["BatchNbr"]["value"]
    assert site.put("SalesInvoice", {**key, "Description": "late"}).status_code == 500
    assert site.call("DELETE", f"SalesInvoice/Invoice/{number}").status_code == 500


def test_a_direct_invoice_adds_up_and_may_take_a_shipments_lines(site: Any, order: dict[str, Any]) -> None:
    lines = [{"InventoryID": "OIL-1", "Qty": 2, "UOM": "CASE", "DiscountAmount": 2}]
    body = {"CustomerID": "FRESHMART", "FreightPrice": 10, "DiscountTotal": 5, "Details": lines}
    number = site.made("SalesInvoice", body)["ReferenceNbr"]["value"]
    invoice = site.get(f"SalesInvoice/Invoice/{number}")
    assert [invoice[name]["value"] for name in ("DetailTotal", "Amount", "Status")] == [100.0, 105.0, "Balanced"]
    assert invoice["DueDate"]["value"].startswith("2026-12-23")
    site.made("SalesOrder", order)
    site.act("SalesOrder", "SalesOrderCreateShipment", {"OrderType": "SO", "OrderNbr": "SO000001"})
    site.act("Shipment", "ConfirmShipment", {"ShipmentNbr": "000001"})
    row = {"OrderType": "SO", "OrderNbr": "SO000001", "ShipmentNbr": "000001"}
    made = site.made("SalesInvoice", {"CustomerID": "FRESHMART", "Hold": True, "Details": [row]}, "Details")
    assert [(one["InventoryID"]["value"], one["Qty"]["value"]) for one in made["Details"]] == [("OIL-1", 3.0)]


def test_an_invoice_on_hold_is_not_released_and_a_closed_period_refuses(site: Any) -> None:
    body = {"CustomerID": "FRESHMART", "Hold": True, "Details": [{"InventoryID": "OIL-1", "Qty": 1}]}
    key = {"Type": "Invoice", "ReferenceNbr": site.made("SalesInvoice", body)["ReferenceNbr"]["value"]}
    assert site.act("SalesInvoice", "ReleaseSalesInvoice", key) == 500
    site.made("SalesInvoice", key | {"Hold": False})
    site.fault(closed_periods="112026")
    assert site.act("SalesInvoice", "ReleaseSalesInvoice", key) == 500
    assert "11-2026 financial period" in site.last.json()["exceptionMessage"]
    site.fault(closed_periods="")
    assert site.act("SalesInvoice", "ReleaseSalesInvoice", key) == 204


def test_an_inactive_location_takes_no_order(site: Any, order: dict[str, Any]) -> None:
    site.made("CustomerLocation", {"Customer": "FRESHMART", "LocationID": "S1", "Active": False})
    assert "inactive" in site.put("SalesOrder", order | {"LocationID": "S1"}).json()["LocationID"]["error"]


def test_a_unit_that_divides_has_its_part_of_the_price(site: Any, order: dict[str, Any]) -> None:
    conversion = {"FromUOM": "HALF", "ToUOM": "EA", "MultiplyOrDivide": "Divide", "ConversionFactor": 2}
    site.made("StockItem", {"InventoryID": "RICE-1", "UOMConversions": [conversion]})
    site.made("SalesOrder", order | {"Details": [{"InventoryID": "RICE-1", "OrderQty": 3, "UOM": "HALF"}]})
    assert _order(site)["OrderTotal"] == {"value": 3.0}


def test_a_part_shipped_has_its_part_of_the_discount(site: Any, order: dict[str, Any]) -> None:
    lines = [{"InventoryID": "OIL-1", "OrderQty": 4, "UOM": "CASE", "DiscountAmount": 8}]
    site.made("SalesOrder", order | {"Details": lines})
    site.act("SalesOrder", "SalesOrderCreateShipment", {"OrderType": "SO", "OrderNbr": "SO000001"})
    site.made("Shipment", {"ShipmentNbr": "000001", "Details": [{"LineNbr": 1, "ShippedQty": 1}]})
    site.act("Shipment", "ConfirmShipment", {"ShipmentNbr": "000001"})
    assert site.act("SalesOrder", "PrepareSalesInvoice", {"OrderType": "SO", "OrderNbr": "SO000001"}) == 204
    invoice = site.get("SalesInvoice", _expand="Details")[0]
    assert (invoice["Amount"], invoice["Details"][0]["DiscountAmount"]) == ({"value": 49.0}, {"value": 2.0})
    assert site.act("SalesOrder", "SalesOrderCreateShipment", {"OrderType": "SO", "OrderNbr": "SO000001"}) == 204
    assert site.get("Shipment/000002")["ShippedQty"] == {"value": 3.0}
