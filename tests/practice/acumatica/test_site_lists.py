"""Lists and reads of the practice Acumatica: wrapping, filters, expansion, selection, paging, links, versions."""

from __future__ import annotations

from typing import Any

import pytest


def test_a_list_is_bare_and_its_links_hold_the_mount(mounted: Any) -> None:
    found = mounted.get("Customer", _filter="CustomerID eq 'FRESHMART'")
    assert isinstance(found, list)
    record = found[0]
    assert record["CustomerID"] == {"value": "FRESHMART"}
    assert record["AccountRef"] == {}
    assert record["note"] == {"value": ""}
    assert record["custom"] == {}
    assert "MainContact" not in record
    mount = mounted.url.removeprefix(mounted.origin)
    assert record["_links"]["self"] == f"{mount}/entity/Default/24.200.001/Customer/{record['id']}"
    assert mounted.http.get(mounted.origin + record["_links"]["self"]).json()["CustomerID"] == record["CustomerID"]


@pytest.mark.parametrize(
    ("condition", "numbers"),
    [
        ("", ["A-1", "A-2", "O'Neil"]),
        ("CustomerOrder eq 'A-1'", ["A-1"]),
        ("CustomerOrder eq 'a-1'", ["A-1"]),
        ("CustomerOrder ne 'A-1'", ["A-2", "O'Neil"]),
        ("CustomerOrder eq 'O''Neil'", ["O'Neil"]),
        ("CustomerID eq 'FRESHMART' and CustomerOrder eq 'A-2'", ["A-2"]),
        ("CustomerOrder eq 'A-1' or CustomerOrder eq 'A-2'", ["A-1", "A-2"]),
        ("not (CustomerOrder eq 'A-1' or CustomerOrder eq 'A-2')", ["O'Neil"]),
        ("CustomerOrder eq 'A-1' or CustomerOrder eq 'A-2' and OrderTotal gt 1000000m", ["A-1"]),
        ("(CustomerOrder eq 'A-1' or CustomerOrder eq 'A-2') and OrderTotal gt 1000000m", []),
        ("OrderTotal gt 100m", ["A-2"]),
        ("OrderTotal ge 51.00M and OrderTotal le 51m", ["A-1", "O'Neil"]),
        ("OrderTotal lt 52.5m", ["A-1", "O'Neil"]),
        ("substringof('neil',CustomerOrder)", ["O'Neil"]),
        ("startswith(CustomerOrder,'A-')", ["A-1", "A-2"]),
        ("endswith(CustomerOrder,'2') eq true", None),
        ("endswith(CustomerOrder, '2')", ["A-2"]),
        ("Hold eq true", ["O'Neil"]),
        ("Hold eq false", ["A-1", "A-2"]),
        ("ExternalRef eq null", ["A-1", "O'Neil"]),
        ("ExternalRef ne null", ["A-2"]),
        ("LastModified gt datetimeoffset'2026-11-23T15:00:00Z'", ["A-1", "A-2", "O'Neil"]),
        ("LastModified gt datetimeoffset'2026-11-23T18:00:00.5+03:00'", ["A-2", "O'Neil"]),
        ("LastModified gt datetimeoffset'2027-01-01'", []),
        ("Date eq date'2026-11-23'", ["A-1", "A-2", "O'Neil"]),
        ("Date gt datetime'2026-11-23T00:00:00'", []),
        ("ShipToAddress/City eq 'columbus'", ["A-1", "A-2", "O'Neil"]),
        ("ShippingSettings/ShipVia eq 'TRUCK'", []),
        ("cf.String(f='Document.AttributeROUTE') eq 'R7'", ["A-2"]),
        ("cf.String(f='Document.CustomerOrderNbr') eq 'A-1'", ["A-1"]),
        ("OrderTotal gt 100", None),
        ("OrderTotal gt '100'", None),
        ("Hold eq 'true'", None),
        ("Nowhere eq 'x'", None),
        ("Details/InventoryID eq 'OIL-1'", []),
        ("CustomerOrder eq", None),
        ("CustomerOrder = 'A-1'", None),
        ("(CustomerOrder eq 'A-1'", None),
        ("CustomerOrder eq 'A-1')", None),
        ("Date gt datetimeoffset'yesterday'", None),
    ],
)
def test_filters(site: Any, order: dict[str, Any], condition: str, numbers: list[str] | None) -> None:
    site.made("SalesOrder", order | {"CustomerOrder": "A-1", "Details": [{"InventoryID": "OIL-1", "OrderQty": 1}]})
    site.clock.advance(60)
    custom = {"custom": {"Document": {"AttributeROUTE": {"type": "CustomStringField", "value": "R7"}}}}
    reply = site.call(
        "PUT", "SalesOrder", json=_wrapped(order | {"CustomerOrder": "A-2", "ExternalRef": "K2"}) | custom
    )
    assert reply.status_code == 200, reply.text
    site.made(
        "SalesOrder",
        order | {"CustomerOrder": "O'Neil", "Hold": True, "Details": [{"InventoryID": "OIL-1", "OrderQty": 1}]},
    )
    reply = site.call("GET", "SalesOrder", params={"$filter": condition})
    if numbers is None:
        assert reply.status_code == 500
        assert reply.json()["exceptionMessage"]
    else:
        assert [record["CustomerOrder"]["value"] for record in reply.json()] == numbers


def _wrapped(plain: dict[str, Any]) -> dict[str, Any]:
    return {
        name: [_wrapped(row) for row in value] if isinstance(value, list) else {"value": value}
        for name, value in plain.items()
    }


def test_every_level_must_be_expanded(site: Any) -> None:
    assert "MainContact" not in site.get("Customer/FRESHMART")
    one = site.get("Customer/FRESHMART", _expand="MainContact")
    assert one["MainContact"]["Email"] == {"value": "freshmart@shop.example"}
    assert "Address" not in one["MainContact"]
    two = site.get("Customer/FRESHMART", _expand="MainContact,MainContact/Address")
    assert two["MainContact"]["Address"]["City"] == {"value": "Columbus"}


def test_select_shows_what_is_named_and_refuses_unknown_names(site: Any) -> None:
    found = site.get("StockItem/OIL-1", _select="InventoryID,CrossReferences/AlternateID", _expand="CrossReferences")
    assert found["id"]
    assert "Description" not in found
    assert set(found["CrossReferences"][0]) >= {"AlternateID", "id"}
    assert "UOM" not in found["CrossReferences"][0]
    refused = site.call("GET", "StockItem", params={"$select": "InventoryID,Colour"})
    assert (refused.status_code, refused.json()["exceptionType"].rpartition(".")[2]) == (500, "KeyNotFoundException")


def test_pages_end_with_a_short_one_and_shift_on_demand(site: Any, order: dict[str, Any]) -> None:
    for number in range(5):
        site.made("SalesOrder", order | {"CustomerOrder": str(number)})
    page = lambda skip: [r["CustomerOrder"]["value"] for r in site.get("SalesOrder", _top="2", _skip=skip)]  # noqa: E731
    assert [page("0"), page("2"), page("4"), page("6")] == [["0", "1"], ["2", "3"], ["4"], []]
    site.fault(page_shift=1)
    assert page("2") == ["1", "2"]
    assert site.call("GET", "SalesOrder", params={"$top": "two"}).status_code == 400


def test_dates_carry_the_sites_offset_and_date_only_fields_keep_their_day(site: Any, order: dict[str, Any]) -> None:
    number = site.made("SalesOrder", order | {"Date": "2026-11-30T00:00:00+03:00"})["OrderNbr"]["value"]
    found = site.get(f"SalesOrder/SO/{number}")
    assert found["Date"]["value"] == "2026-11-30T00:00:00-05:00"
    assert found["LastModified"]["value"] == "2026-11-23T10:00:00.17-05:00"
    site.fault(utc_offset="+03:00")
    found = site.get(f"SalesOrder/SO/{number}")
    assert found["Date"]["value"] == "2026-11-30T00:00:00+03:00"
    assert found["LastModified"]["value"] == "2026-11-23T18:00:00.17+03:00"


def test_custom_fields_come_when_asked(site: Any, order: dict[str, Any]) -> None:
    number = site.made("SalesOrder", order)["OrderNbr"]["value"]
    params = {"$custom": "Document.CustomerOrderNbr,Details/Transactions.InventoryID", "$expand": "Details"}
    found = site.call("GET", f"SalesOrder/SO/{number}", params=params).json()
    assert found["custom"]["Document"]["CustomerOrderNbr"] == {"type": "CustomStringField", "value": "4711"}
    assert found["Details"][0]["custom"]["Transactions"]["InventoryID"]["value"] == "OIL-1"


def test_a_missing_record_by_key_is_a_500(site: Any) -> None:
    reply = site.call("GET", "Customer/NOBODY")
    assert reply.status_code == 500
    assert reply.json()["exceptionType"].endswith("NoEntitySatisfiesTheConditionException")
    assert site.call("GET", "Customer/0f6b0000-0000-0000-0000-000000000000").status_code == 500


@pytest.mark.parametrize("path", ["SalesOrder/SO/{}", "SalesOrder/SO|{}", "salesorder"])
def test_keys_in_the_address(site: Any, order: dict[str, Any], path: str) -> None:
    number = site.made("SalesOrder", order)["OrderNbr"]["value"]
    assert site.call("GET", path.format(number)).status_code == (404 if path == "salesorder" else 200)


def test_unknown_version_entity_and_method(site: Any) -> None:
    base = f"{site.url}/entity"
    assert site.http.get(f"{base}/Default/21.200.001/Customer").status_code == 404
    assert site.http.get(f"{base}/Other/24.200.001/Customer").status_code == 404
    assert site.http.get(f"{base}/default/24.200.001/Customer").status_code == 200
    assert site.call("GET", "Elephant").status_code == 404
    assert site.call("POST", "Customer", json={}).status_code == 406


@pytest.mark.parametrize(
    ("version", "has_stamp", "has_ship_to"),
    [("22.200.001", False, False), ("23.200.001", True, False), ("24.200.001", True, True)],
)
def test_versions_differ_in_their_fields(site: Any, version: str, has_stamp: bool, has_ship_to: bool) -> None:
    site.made("SalesInvoice", {"CustomerID": "FRESHMART", "Details": [{"InventoryID": "OIL-1", "Qty": 1}]})
    site.version = version
    found = site.get("SalesInvoice", _expand="ShipToAddress,BillingSettings,BillingSettings/BillToAddress")[0]
    assert ("LastModifiedDateTime" in found) is has_stamp
    assert ("ShipToAddress" in found) is has_ship_to
    assert found["BillingSettings"]["BillToAddress"]["City"] == {"value": "Columbus"}
    late = site.call("GET", "SalesInvoice", params={"$filter": "LastModifiedDateTime gt datetimeoffset'2020-01-01'"})
    assert late.status_code == (200 if has_stamp else 500)


def test_the_description_names_paths_tags_and_references(mounted: Any) -> None:
    found = mounted.get("swagger.json", company="Company")
    assert found["openapi"] == "3.0.1"
    assert found["paths"]["/SalesInvoice"]["put"]["operationId"] == "SalesInvoice_PutEntity"
    assert found["paths"]["/SalesInvoice"]["get"]["tags"] == ["SalesInvoice"]
    action = found["paths"]["/SalesInvoice/ReleaseSalesInvoice"]["post"]
    assert action["operationId"] == "SalesInvoice_InvokeAction_ReleaseSalesInvoice"
    schemas = found["components"]["schemas"]
    lines = schemas["SalesInvoice"]["allOf"][1]["properties"]["Details"]
    assert lines["items"]["$ref"] == "#/components/schemas/SalesInvoiceDetail"
    known = {f"#/components/{kind}/{name}" for kind, parts in found["components"].items() for name in parts}
    assert set(_references(found)) <= known


def _references(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["$ref"]] if "$ref" in part else []
        return own + [found for value in part.values() for found in _references(value)]
    return [found for value in part for found in _references(value)] if isinstance(part, list) else []


def test_the_empty_record_has_every_field(site: Any) -> None:
    found = site.get("PurchaseOrder/$adHocSchema")
    assert found["ShippingInstructions"]["ShipToAddress"]["City"] == {}
    assert found["Details"][0]["LineDescription"] == {}
    assert found["custom"]["CurrentDocument"]["SOOrderType"] == {"type": "CustomStringField"}
    assert "_workflowActions" in found
