"""Within a sign-in the same question is asked once, until it is old, or something that it is about was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from acucleo_desktop.sync.erp_memory import RememberingErp
from acucleo_desktop.sync.writes import Step, Write, landed_key
from acucleo_desktop.transport.problems import ServiceProblem

pytestmark = pytest.mark.timeout(120)


@contextmanager
def signed_in(bench: Any) -> Iterator[tuple[RememberingErp, Callable[[], int]]]:
    """Sign in, and tell how many requests Acumatica has answered."""
    erp = bench.opened._open_erp()
    try:
        yield erp, lambda: len(bench.world.acumatica.store.requests())
    finally:
        erp.close()


@pytest.mark.parametrize(
    ("ask", "requests"),
    [
        (lambda erp: erp.find_customer("FRESHMART"), 1),
        (lambda erp: erp.find_customer_by_reference("9251110000"), 1),
        (lambda erp: erp.customer_locations("FRESHMART"), 1),
        (lambda erp: erp.find_vendor("PRAIRIE"), 1),
        (lambda erp: erp.find_sales_orders("FRESHMART", customer_order="4711"), 1),
        (lambda erp: erp.find_purchase_order("PO010400", "PRAIRIE"), 2),
    ],
)
def test_the_same_question_is_asked_once_in_a_minute(bench: Any, ask: Any, requests: int) -> None:
    with signed_in(bench) as (erp, asked):
        first = ask(erp)
        before = asked()
        bench.clock.advance(59)
        assert ask(erp) is first
        assert asked() == before
        bench.clock.advance(2)
        ask(erp)
        assert asked() == before + requests


def test_the_search_for_a_record_of_ours_always_asks(bench: Any) -> None:
    with signed_in(bench) as (erp, asked):
        for write in (
            Write(Step.CREATE, "SalesOrder", {}, "EDI-FRESHMART-1", "FRESHMART"),
            Write(Step.CREATE, "Bill", {}, "B-1", "PRAIRIE"),
            Write(Step.CREATE, "PurchaseReceipt", {}, "S-1", "PRAIRIE"),
            Write(Step.CREATE, "Customer", {}, "nobody", ""),
            Write(Step.CREATE, "CustomerLocation", {}, "nowhere", "FRESHMART"),
        ):
            assert landed_key(write, erp) is None
            before = asked()
            assert landed_key(write, erp) is None
            assert asked() == before + 1, write.entity


def test_what_is_written_is_asked_anew_and_the_rest_is_not(bench: Any) -> None:
    item = bench.item("FRESHMART")
    with signed_in(bench) as (erp, asked):
        assert erp.find_sales_orders("FRESHMART", customer_order="4711") == []
        assert erp.find_sales_orders("FRESHMART", customer_order="4712") == []
        erp.find_customer("FRESHMART")
        rows = [{"InventoryID": item.id, "OrderQty": 1, "UOM": item.unit}]
        erp.create("SalesOrder", {"CustomerID": "FRESHMART", "CustomerOrder": "4711", "Details": rows})
        before = asked()
        assert len(erp.find_sales_orders("FRESHMART", customer_order="4711")) == 1
        assert asked() == before + 1
        erp.find_sales_orders("FRESHMART", customer_order="4712")
        erp.find_customer("FRESHMART")
        assert asked() == before + 1


def test_a_write_without_an_answer_is_forgotten_too(bench: Any) -> None:
    item = bench.item("FRESHMART")
    with signed_in(bench) as (erp, _):
        assert erp.find_sales_orders("FRESHMART", customer_order="4711") == []
        bench.world.acumatica.faults.set("drop_after_commit", 1)
        rows = [{"InventoryID": item.id, "OrderQty": 1, "UOM": item.unit}]
        with pytest.raises(ServiceProblem):
            erp.create("SalesOrder", {"CustomerID": "FRESHMART", "CustomerOrder": "4711", "Details": rows})
        assert len(erp.find_sales_orders("FRESHMART", customer_order="4711")) == 1


def test_an_order_that_was_changed_is_read_anew(bench: Any) -> None:
    with signed_in(bench) as (erp, _):
        number = next(r for r in bench.records("PurchaseOrder") if r["VendorID"] == "PRAIRIE")["OrderNbr"]
        known = erp.find_purchase_order(number.lower(), "PRAIRIE")
        assert known is not None
        line = known.rows("Details")[0]
        change = {"id": line.id, "Promised": "2030-01-02"}
        erp.update("PurchaseOrder", {"Type": "Normal", "OrderNbr": number, "Details": [change]})
        again = erp.find_purchase_order(number.lower(), "PRAIRIE")
        assert again is not None
        assert again.rows("Details")[0].text("Promised").startswith("2030-01-02")


def test_a_pass_asks_for_each_account_once(bench: Any) -> None:
    bench.send("850", *(bench.order(f"77{number}") for number in range(12)))
    before = len(bench.world.acumatica.store.requests())
    assert bench.inbound().counts["written"] == 12
    asked = Counter(
        (one["method"], one["path"].rpartition("24.200.001/")[2])
        for one in bench.world.acumatica.store.requests()[before:]
    )
    assert asked["GET", "Customer/FRESHMART"] == 1
    assert asked["GET", "SalesOrder"] == 24, "one look for doubles and one search for our own before it is written"
    assert asked["PUT", "SalesOrder"] == 12
