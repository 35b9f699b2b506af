"""The product's client against a practice site over real HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.practice.acumatica.server import AcumaticaServer
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.transport.redaction import forget_secrets
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.secrets import PlainSecrets
from acucleo_desktop.transport.session import Timeouts

START = datetime(2026, 11, 23, 15, tzinfo=UTC)
PASSWORD, CLIENT_SECRET = "marked-pass-4711", "marked-secret-0815"


class Site:
    """A practice site with a few records, and clients for it."""

    def __init__(self, server: AcumaticaServer, clock: ManualClock, stack: ExitStack) -> None:
        self.server = server
        self.clock = clock
        self._stack = stack
        settings = server.settings
        self.connection = AcumaticaConnection(
            "Test",
            server.url,
            settings.username,
            tenant=settings.tenant,
            client_id=settings.client_id,
        )

    def client(
        self,
        *,
        password: str = PASSWORD,
        secret: str = CLIENT_SECRET,
        timeouts: Timeouts | None = None,
        **changes: Any,
    ) -> AcumaticaClient:
        secrets = PlainSecrets({"password": password, "client_secret": secret})
        connection = replace(self.connection, **changes)
        made = AcumaticaClient(connection, secrets, self.clock, retry=RetryPolicy(tries=3), timeouts=timeouts)
        self._stack.callback(made.sign_out)
        return made

    def fault(self, **switches: object) -> None:
        reply = requests.post(f"{self.server.url}/practice/faults", json=switches, timeout=5)
        assert reply.status_code == 200, reply.text

    def seats(self) -> int:
        reply = requests.get(f"{self.server.url}/practice/sessions", timeout=5)
        return int(reply.json()["open"])

    def requests(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = requests.get(f"{self.server.url}/practice/requests", timeout=5).json()
        return found

    def count(self, method: str, ending: str) -> int:
        return sum(one["method"] == method and one["path"].endswith(ending) for one in self.requests())


def fill(server: AcumaticaServer) -> None:
    load = server.store.load
    load("CustomerClass", {"ClassID": "LOCAL", "Terms": "NET60", "CurrencyID": "USD"})
    load("Warehouse", {"WarehouseID": "MAIN", "Active": True})
    for number in range(7):
        load(
            "Customer",
            {
                "CustomerID": f"SHOP{number}",
                "CustomerName": f"Shop O'Neill {number}",
                "CustomerClass": "LOCAL",
                "Status": "Active",
            },
        )
        load("CustomerLocation", {"Customer": f"SHOP{number}", "LocationID": "MAIN", "LocationName": "Main"})
    load("StockItem", {"InventoryID": "RICE-1", "Description": "Rice", "BaseUOM": "EA", "DefaultPrice": "2.10"})


@pytest.fixture
def make_site(tmp_path: Path) -> Iterator[Callable[..., Site]]:
    with ExitStack() as stack:

        def make(mount: str = "", redirect_uris: tuple[str, ...] = (), **faults: object) -> Site:
            clock = ManualClock(START)
            settings = AcumaticaSettings(
                mount=mount,
                password=PASSWORD,
                client_secret=CLIENT_SECRET,
                redirect_uris=redirect_uris,
                faults=tuple(faults.items()),
            )
            server = AcumaticaServer(tmp_path / "site.sqlite3", settings, clock)
            fill(server)
            server.start()
            stack.callback(server.stop)
            return Site(server, clock, stack)

        yield make
    forget_secrets()


@pytest.fixture
def site(make_site: Callable[..., Site]) -> Site:
    return make_site()


@pytest.fixture
def order() -> dict[str, Any]:
    return {
        "OrderType": "SO",
        "CustomerID": "SHOP1",
        "CustomerOrder": "4711",
        "ExternalRef": "EDI-4711",
        "Details": [{"InventoryID": "RICE-1", "OrderQty": "3", "UOM": "EA"}],
    }
