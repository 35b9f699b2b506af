"""`acucleo practice serve` in a process of its own, at the root and in a virtual directory, asked as a client would."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

pytestmark = pytest.mark.timeout(120)
ROOT = Path(__file__).resolve().parents[2]
ERP_CALLS = (
    "SalesOrder",
    "SalesInvoice",
    "PurchaseOrder",
    "Bill",
    "Customer",
    "CustomerLocation",
    "Vendor",
    "StockItem",
)


class Caller:
    """A plain client of a served site."""

    def __init__(self, facts: dict[str, Any], mount: str) -> None:
        self.site = facts["acumatica"]
        self.mailbox = facts["cleo"]
        self.mount = mount
        parts = urlsplit(self.site["url"])
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.http = requests.Session()

    def token(self, **form: str) -> requests.Response:
        known = {name: self.site[name] for name in ("client_id", "client_secret", "username", "password")}
        data = {"grant_type": "password", "scope": "api offline_access", **known, **form}
        return requests.post(f"{self.site['url']}/identity/connect/token", data=data, timeout=10)

    def address(self, path: str, version: str = "") -> str:
        return f"{self.site['url']}/entity/{self.site['endpoint']}/{version or self.site['version']}/{path}"

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        return self.http.request(method, self.address(path), timeout=20, allow_redirects=False, **more)

    def list(self, entity: str, **options: str) -> list[dict[str, Any]]:
        params = {f"${name}": text for name, text in options.items()}
        reply = self.call("GET", entity, params=params)
        assert reply.status_code == 200, reply.text
        found: list[dict[str, Any]] = reply.json()
        return found


@pytest.fixture(scope="module", params=["", "/AcumaticaERP"], ids=["root", "virtual directory"])
def caller(request: pytest.FixtureRequest) -> Iterator[Caller]:
    mount = str(request.param)
    words = [sys.executable, "-m", "acucleo_desktop.cli.main", "practice", "serve", "--step-seconds", "0"]
    if mount:
        words += ["--mount", mount]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT)
    try:
        assert process.stdout is not None
        made = Caller(json.loads(process.stdout.readline()), mount)
        reply = made.token()
        assert reply.status_code == 200, reply.text
        made.http.headers["Authorization"] = f"Bearer {reply.json()['access_token']}"
        yield made
        made.http.post(f"{made.site['url']}/entity/auth/logout", timeout=10)
    finally:
        process.terminate()
        process.communicate(timeout=20)


def value(record: dict[str, Any], field: str) -> Any:
    return record[field]["value"]


def test_the_address_carries_the_mount(caller: Caller) -> None:
    assert urlsplit(caller.site["url"]).path.rstrip("/") == caller.mount


@pytest.mark.parametrize("slash", ["", "/"])
def test_endpoints_are_listed_without_a_sign_in(caller: Caller, slash: str) -> None:
    reply = requests.get(f"{caller.site['url']}/entity{slash}", timeout=10)
    assert reply.status_code == 200
    offered = {(one["name"], one["version"]) for one in reply.json()["endpoints"]}
    assert (caller.site["endpoint"], caller.site["version"]) in offered
    assert len(offered) > 1


def test_discovery_and_refresh(caller: Caller) -> None:
    known = requests.get(f"{caller.site['url']}/identity/.well-known/openid-configuration", timeout=10).json()
    assert known["token_endpoint"].startswith(caller.site["url"])
    first = caller.token().json()
    again = caller.token(grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert again.status_code == 200
    assert again.json()["access_token"] != first["access_token"]


def test_the_cookie_sign_in_and_its_logout(caller: Caller) -> None:
    session = requests.Session()
    body = {"name": caller.site["username"], "password": caller.site["password"], "tenant": caller.site["tenant"]}
    assert session.post(f"{caller.site['url']}/entity/auth/login", json=body, timeout=10).status_code == 204
    assert session.get(caller.address("Customer"), params={"$top": "1"}, timeout=10).status_code == 200
    assert session.post(f"{caller.site['url']}/entity/auth/logout", timeout=10).status_code == 204
    wrong = session.post(f"{caller.site['url']}/entity/auth/login", json=body | {"password": "wrong"}, timeout=10)
    assert wrong.status_code >= 400


def test_the_openapi_description_is_complete(caller: Caller) -> None:
    described = caller.call("GET", "swagger.json").json()
    assert described["openapi"].startswith("3.")
    operations = [one for path in described["paths"].values() for one in path.values() if isinstance(one, dict)]
    assert all(one.get("operationId") and one.get("tags") for one in operations if "responses" in one)
    for entity in ERP_CALLS:
        assert entity in described["components"]["schemas"]
    named = {each["$ref"].rpartition("/")[2] for one in operations for each in one.get("parameters", [])}
    assert {"id", "ids", "filter", "expand"} <= named <= set(described["components"]["parameters"])


@pytest.mark.parametrize("entity", ERP_CALLS)
def test_lists_are_bare_arrays_of_wrapped_records(caller: Caller, entity: str) -> None:
    rows = caller.list(entity, top="2")
    assert isinstance(rows, list)
    assert len(rows) <= 2
    for row in rows:
        assert "id" in row
        assert all(set(part) <= {"value"} for name, part in row.items() if isinstance(part, dict) and name[0].isupper())


def test_filters_paging_and_nesting(caller: Caller) -> None:
    everything = caller.list("StockItem", select="InventoryID")
    paged = caller.list("StockItem", select="InventoryID", top="5", skip="5")
    assert [value(row, "InventoryID") for row in paged] == [value(row, "InventoryID") for row in everything[5:10]]
    recent = caller.list("SalesInvoice", filter="LastModifiedDateTime gt datetimeoffset'2020-01-01T00:00:00Z'", top="3")
    assert recent
    assert caller.list("SalesInvoice", filter="Amount gt 0.01m and Type eq 'Invoice'", top="3")
    assert caller.list("Customer", filter="startswith(CustomerName,'Fresh')", select="CustomerID")
    assert not recent[0].get("Details")
    nested = caller.list("PurchaseOrder", expand="Details", top="1")
    assert nested[0]["Details"]


def test_reading_by_keys_and_by_id(caller: Caller) -> None:
    order = caller.list("PurchaseOrder", top="1")[0]
    keys = f"PurchaseOrder/{value(order, 'Type')}/{value(order, 'OrderNbr')}"
    by_key = caller.call("GET", keys)
    assert by_key.status_code == 200
    assert caller.call("GET", f"PurchaseOrder/{by_key.json()['id']}").json()["OrderNbr"] == by_key.json()["OrderNbr"]
    assert caller.call("GET", "PurchaseOrder/Normal/NOSUCH").status_code in {404, 500}


def new_order(caller: Caller, reference: str, item: str = "") -> requests.Response:
    customer = value(caller.list("Customer", top="1")[0], "CustomerID")
    known = caller.list("StockItem", top="1", filter="ItemStatus eq 'Active'")[0]
    body = {
        "OrderType": {"value": "SO"},
        "CustomerID": {"value": customer},
        "CustomerOrder": {"value": reference},
        "ExternalRef": {"value": reference},
        "Details": [{"InventoryID": {"value": item or value(known, "InventoryID")}, "OrderQty": {"value": 2}}],
    }
    return caller.call("PUT", "SalesOrder", params={"$expand": "Details"}, json=body)


def test_put_makes_prices_and_changes_an_order(caller: Caller) -> None:
    reply = new_order(caller, "ACC-1")
    assert reply.status_code == 200, reply.text
    made = reply.json()
    line = made["Details"][0]
    number = value(made, "OrderNbr")
    found = caller.list("SalesOrder", filter="ExternalRef eq 'ACC-1'", expand="Details")
    assert [value(row, "OrderNbr") for row in found] == [number]
    assert float(value(found[0]["Details"][0], "UnitPrice")) > 0
    change = {
        "OrderType": {"value": "SO"},
        "OrderNbr": {"value": number},
        "Details": [{"id": line["id"], "OrderQty": {"value": 7}}],
    }
    assert caller.call("PUT", "SalesOrder", json=change).status_code == 200
    after = caller.call("GET", f"SalesOrder/SO/{number}", params={"$expand": "Details"}).json()
    assert [float(value(row, "OrderQty")) for row in after["Details"]] == [7.0]


def test_errors_have_their_shapes(caller: Caller) -> None:
    refused = new_order(caller, "ACC-2", item="NO-SUCH-ITEM")
    assert refused.status_code in {422, 500}
    assert "NO-SUCH-ITEM" in refused.text or "InventoryID" in refused.text
    unwrapped = caller.call("PUT", "SalesOrder", json={"OrderType": "SO", "CustomerID": "X"})
    assert unwrapped.status_code == 400
    assert caller.http.get(caller.address("SalesOrder", version="1.2.3"), timeout=10).status_code == 404
    assert requests.get(caller.address("SalesOrder"), timeout=10).status_code == 401


def test_an_action_is_polled_to_its_end(caller: Caller) -> None:
    number = value(new_order(caller, "ACC-3").json(), "OrderNbr")
    body = {"entity": {"OrderType": {"value": "SO"}, "OrderNbr": {"value": number}}, "parameters": {}}
    reply = caller.call("POST", "SalesOrder/CancelSalesOrder", json=body)
    assert reply.status_code in {202, 204}, reply.text
    location = reply.headers.get("Location", f"{caller.mount}/entity/")
    assert location.startswith(f"{caller.mount}/entity/")
    for _ in range(20):
        if reply.status_code != 202:
            break
        reply = caller.http.get(caller.origin + location, timeout=10)
    assert reply.status_code == 204
    assert value(caller.call("GET", f"SalesOrder/SO/{number}").json(), "Status") == "Canceled"


def test_the_ad_hoc_schema_and_custom_fields(caller: Caller) -> None:
    schema = caller.call("GET", "SalesOrder/$adHocSchema")
    assert schema.status_code == 200
    assert "OrderNbr" in schema.json()
    reply = caller.call("GET", "SalesInvoice", params={"$top": "1", "$custom": "Document.CreatedByID"})
    assert reply.status_code == 200


def test_files_are_attached_and_read_back(caller: Caller) -> None:
    number = value(new_order(caller, "ACC-4").json(), "OrderNbr")
    put = caller.call("PUT", f"SalesOrder/SO/{number}/files/order.txt", data=b"the order")
    assert put.status_code in {200, 204}, put.text
    files = caller.call("GET", f"SalesOrder/SO/{number}", params={"$expand": "files"}).json()["files"]
    assert [one["filename"].rsplit("\\", 1)[-1] for one in files] == ["order.txt"]
    assert caller.http.get(caller.origin + files[0]["href"], timeout=10).content == b"the order"
