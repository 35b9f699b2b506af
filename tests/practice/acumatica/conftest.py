"""A practice site over real HTTP with a few records, and a plain client that knows nothing of the product's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.practice.acumatica.server import AcumaticaServer
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings

START = datetime(2026, 11, 23, 15, 0, 0, 170000, tzinfo=UTC)
VERSION = "24.200.001"


def wrap(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {
            name: value
            if name in {"id", "delete"}
            else wrap(value)
            if isinstance(value, dict | list)
            else {"value": value}
            for name, value in plain.items()
        }
    return [wrap(part) for part in plain]


class Site:
    """A running site and one caller."""

    def __init__(self, server: AcumaticaServer, clock: ManualClock) -> None:
        self.server = server
        self.clock = clock
        self.url = server.url
        parts = urlsplit(server.url)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.http = requests.Session()
        self.version = VERSION

    def token(self, **form: str) -> requests.Response:
        settings = self.server.settings
        known = {
            "grant_type": "password",
            "client_id": settings.client_id,
            "client_secret": settings.client_secret,
            "username": settings.username,
            "password": settings.password,
            "scope": "api offline_access",
        }
        return self.http.post(f"{self.url}/identity/connect/token", data=known | form, allow_redirects=False)

    def sign_in(self) -> Site:
        reply = self.token()
        assert reply.status_code == 200, reply.text
        self.http.headers["Authorization"] = f"Bearer {reply.json()['access_token']}"
        return self

    def other(self) -> Site:
        """Return a second caller of the same site."""
        return Site(self.server, self.clock)

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        address = f"{self.url}/entity/Default/{self.version}/{path}"
        return self.http.request(method, address, allow_redirects=False, **more)

    def get(self, path: str, **params: str) -> Any:
        reply = self.call("GET", path, params={name.replace("_", "$", 1): text for name, text in params.items()})
        assert reply.status_code == 200, f"{reply.status_code} {reply.text}"
        return reply.json()

    def put(self, entity: str, plain: dict[str, Any], expand: str = "", **headers: str) -> requests.Response:
        params = {"$expand": expand} if expand else {}
        return self.call("PUT", entity, json=wrap(plain), params=params, headers=headers)

    def made(self, entity: str, plain: dict[str, Any], expand: str = "") -> Any:
        reply = self.put(entity, plain, expand)
        assert reply.status_code == 200, reply.text
        return reply.json()

    def act(self, entity: str, action: str, plain: dict[str, Any], **parameters: Any) -> int:
        """Run an action to its end; return the last status."""
        reply = self.call("POST", f"{entity}/{action}", json={"entity": wrap(plain), "parameters": wrap(parameters)})
        location = reply.headers.get("Location", "")
        for _ in range(5):
            if reply.status_code != 202:
                break
            reply = self.http.get(self.origin + location)
        self.last = reply
        return reply.status_code

    def fault(self, **switches: object) -> None:
        reply = requests.post(f"{self.url}/practice/faults", json=switches, timeout=5)
        assert reply.status_code == 200, reply.text

    def records(self, entity: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = requests.get(f"{self.url}/practice/records/{entity}", timeout=5).json()
        return found


ADDRESS = {"AddressLine1": "1 Main Street", "City": "Columbus", "State": "OH", "PostalCode": "43215", "Country": "US"}


def fill(server: AcumaticaServer) -> None:
    load = server.store.load
    load("CustomerClass", {"ClassID": "LOCAL", "Terms": "NET60", "CurrencyID": "USD"})
    load("VendorClass", {"ClassID": "FOOD", "Terms": "30D"})
    load("Warehouse", {"WarehouseID": "MAIN", "Active": True})
    for customer in ("FRESHMART", "OTHERSHOP"):
        load(
            "Customer",
            {
                "CustomerID": customer,
                "CustomerName": customer.title(),
                "CustomerClass": "LOCAL",
                "Status": "Active",
                "MainContact": {"Email": f"{customer.lower()}@shop.example", "Address": ADDRESS},
            },
        )
        load(
            "CustomerLocation",
            {
                "Customer": customer,
                "LocationID": "MAIN",
                "LocationName": "Main",
                "LocationContact": {"Address": ADDRESS},
            },
        )
    load("Vendor", {"VendorID": "TUSCANY", "VendorName": "Tuscany Pantry", "VendorClass": "FOOD", "Status": "Active"})
    load("Vendor", {"VendorID": "HARBOR", "VendorName": "Harbor Fish", "VendorClass": "FOOD", "Status": "Active"})
    load(
        "StockItem",
        {
            "InventoryID": "OIL-1",
            "Description": "Olive oil",
            "BaseUOM": "EA",
            "SalesUOM": "CASE",
            "PurchaseUOM": "CASE",
            "DefaultPrice": "4.25",
            "LastCost": "36.00",
            "TaxCategory": "TAXABLE",
            "UOMConversions": [
                {"FromUOM": "CASE", "ToUOM": "EA", "MultiplyOrDivide": "Multiply", "ConversionFactor": "12"}
            ],
            "CrossReferences": [
                {
                    "AlternateType": "Customer Part Number",
                    "AlternateID": "88-1",
                    "VendorOrCustomer": "FRESHMART",
                    "UOM": "EA",
                },
                {"AlternateType": "Vendor Part Number", "AlternateID": "TP-77", "VendorOrCustomer": "TUSCANY"},
                {"AlternateType": "Barcode", "AlternateID": "0742361000014", "UOM": "CASE"},
            ],
        },
    )
    load("StockItem", {"InventoryID": "RICE-1", "Description": "Rice", "BaseUOM": "EA", "DefaultPrice": "2"})
    load("NonStockItem", {"InventoryID": "FREIGHT", "Description": "Freight", "BaseUnit": "EA", "DefaultPrice": "15"})


Maker = Callable[..., Site]


@pytest.fixture
def make_site(tmp_path: Path) -> Iterator[Maker]:
    servers: list[AcumaticaServer] = []
    sites: list[Site] = []

    def make(mount: str = "", *, name: str = "site.sqlite3", **settings: Any) -> Site:
        clock = ManualClock(START)
        path = tmp_path / name
        is_new = not path.exists()
        server = AcumaticaServer(path, AcumaticaSettings(mount=mount, **settings), clock)
        if is_new:
            fill(server)
        server.start()
        servers.append(server)
        sites.append(Site(server, clock))
        return sites[-1]

    yield make
    for site in sites:
        site.http.close()
    for server in servers:
        server.stop()


@pytest.fixture
def site(make_site: Maker) -> Site:
    return make_site().sign_in()


@pytest.fixture(params=["", "/AcumaticaERP"], ids=["root", "virtual directory"])
def mounted(make_site: Maker, request: pytest.FixtureRequest) -> Site:
    return make_site(request.param).sign_in()


@pytest.fixture
def order() -> dict[str, Any]:
    return {
        "CustomerID": "FRESHMART",
        "CustomerOrder": "4711",
        "Hold": False,
        "Details": [{"InventoryID": "OIL-1", "OrderQty": 3, "UOM": "CASE"}],
    }


@pytest.fixture
def purchase() -> dict[str, Any]:
    return {
        "VendorID": "TUSCANY",
        "Hold": False,
        "Details": [
            {"InventoryID": "OIL-1", "OrderQty": 10, "UOM": "CASE", "UnitCost": 36},
            {"InventoryID": "RICE-1", "OrderQty": 5, "UnitCost": 1.5},
        ],
    }
