"""The practice site's state: committed before the reply leaves, alive after a kill, quick to search."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import requests

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.practice.acumatica.store import Store

_SERVE = """
import sys, threading
from pathlib import Path
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.practice.acumatica.server import AcumaticaServer
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
server = AcumaticaServer(Path(sys.argv[1]), AcumaticaSettings(), SystemClock())
print(server.start(), flush=True)
threading.Event().wait()
"""


def test_what_was_answered_outlives_a_kill(
    make_site: Callable[..., Any], tmp_path: Path, order: dict[str, Any]
) -> None:
    make_site(name="killed.sqlite3").server.stop()
    command = [sys.executable, "-c", _SERVE, str(tmp_path / "killed.sqlite3")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        site = make_site(name="other.sqlite3").other()
        site.url = url
        site.sign_in()
        answered = [site.made("SalesOrder", order | {"CustomerOrder": str(n)})["OrderNbr"] for n in range(5)]
        process.kill()
    site.http.close()
    again = make_site(name="killed.sqlite3").sign_in()
    assert [record["OrderNbr"] for record in again.records("SalesOrder")] == [n["value"] for n in answered]
    assert again.made("SalesOrder", order | {"CustomerOrder": "next"})["OrderNbr"] == {"value": "SO000006"}


def test_a_token_outlives_a_restart(make_site: Callable[..., Any]) -> None:
    first = make_site().sign_in()
    header = first.http.headers["Authorization"]
    first.server.stop()
    second = make_site()
    assert second.call("GET", "Customer", headers={"Authorization": header}).status_code == 200


@pytest.fixture
def store(tmp_path: Path) -> Any:
    store = Store(tmp_path / "store.sqlite3", ManualClock())
    yield store
    store.close()


def test_loaded_records_come_back_plain(store: Store) -> None:
    loaded = store.load(
        "StockItem",
        {"InventoryID": "OIL-1", "DefaultPrice": Decimal("4.20"), "CrossReferences": [{"AlternateID": "x"}]},
    )
    found = store.get("StockItem", "oil-1 ")
    assert found is not None
    assert (found["DefaultPrice"], found["id"]) == ("4.20", loaded["id"])
    assert store.alternates("X")[0][4] == "OIL-1"
    assert store.by_id("StockItem", loaded["id"].upper()) == found


def test_a_failed_transaction_leaves_nothing_and_uses_no_number(store: Store) -> None:
    def fail() -> None:
        with store.transaction():
            store.load("Customer", {"CustomerID": "A"})
            store.next_number("customer")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert store.get("Customer", "A") is None
    assert store.next_number("customer") == 1


def test_a_search_by_an_indexed_field_reads_the_index(store: Store) -> None:
    for number in range(50):
        store.load("SalesOrder", {"OrderType": "SO", "OrderNbr": f"SO{number}", "CustomerOrder": f"C{number % 10}"})
    assert len(store.where("SalesOrder", "CustomerOrder", "c3 ")) == 5
    plan = store._db.execute(
        "EXPLAIN QUERY PLAN SELECT body FROM record WHERE entity=?"
        " AND json_extract(body, '$.CustomerOrder')=? COLLATE NOCASE",
        ("SalesOrder", "C3"),
    ).fetchall()
    assert "record_CustomerOrder" in str(plan)
    with pytest.raises(ValueError, match="no index"):
        store.where("SalesOrder", "Description", "x")


def test_an_item_that_changes_its_references_forgets_the_old_ones(site: Any) -> None:
    found = site.get("StockItem/OIL-1", _expand="CrossReferences")["CrossReferences"]
    gone = next(row["id"] for row in found if row["AlternateID"]["value"] == "88-1")
    rows = [{"id": gone, "delete": True}, {"AlternateType": "Global", "AlternateID": "NEW-1"}]
    site.made("StockItem", {"InventoryID": "OIL-1", "CrossReferences": rows})
    line = lambda code: {"CustomerID": "FRESHMART", "Details": [{"InventoryID": code, "OrderQty": 1}]}  # noqa: E731
    assert site.put("SalesOrder", line("88-1")).status_code == 422
    assert site.put("SalesOrder", line("NEW-1")).status_code == 200


def test_a_record_can_be_loaded_from_outside(site: Any) -> None:
    address = f"{site.url}/practice/records/Vendor"
    assert requests.post(address, json={"VendorID": "NEWONE", "VendorName": "New One"}, timeout=5).status_code == 200
    assert site.get("Vendor/NEWONE")["VendorName"] == {"value": "New One"}
