"""Documents with many lines in parts: whole, once, and in order, whatever happens between two parts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.errors import RecordRefused
from acucleo_desktop.acumatica.long_documents import MARK
from acucleo_desktop.transport.problems import OutcomeUnknown, ServiceProblem
from acucleo_desktop.transport.session import Timeouts

SIZE = 4


def lines(count: int) -> list[dict[str, Any]]:
    return [
        {"InventoryID": "RICE-1", "OrderQty": Decimal(number), "UOM": "EA", "ExternalRef": str(number)}
        for number in range(1, count + 1)
    ]


def long_order(order: dict[str, Any], count: int = 10) -> dict[str, Any]:
    return {**order, "Hold": False, "Details": lines(count)}


def saved(site: Any) -> dict[str, Any]:
    (found,) = site.server.store.all("SalesOrder")
    return dict(found)


def assert_whole(site: Any, count: int = 10) -> None:
    record = saved(site)
    assert [row["ExternalRef"] for row in record["Details"]] == [str(number) for number in range(1, count + 1)]
    assert (record["ExternalRef"], record["Status"], record["Hold"]) == ("EDI-4711", "Open", False)


@pytest.mark.parametrize("count", [1, 4, 5, 8, 9, 10])
def test_a_document_is_whole_whatever_its_length(site: Any, order: dict[str, Any], count: int) -> None:
    with site.client(lines_per_write=SIZE) as client:
        made = Erp(client).create("SalesOrder", long_order(order, count))
    assert made.text("OrderNbr")
    assert_whole(site, count)
    parts = -(-count // SIZE)
    assert site.count("PUT", "/SalesOrder") == (1 if parts == 1 else parts + 1)


@pytest.mark.parametrize("lost", [1, 2, 3, 4])
@pytest.mark.parametrize("fault", ["drop_after_commit", "drop_before_commit", "hang_after_commit"])
def test_an_answer_lost_at_any_part_doubles_and_loses_nothing(
    site: Any, order: dict[str, Any], fault: str, lost: int
) -> None:
    timeouts = Timeouts(read=0.25) if fault.startswith("hang") else None
    with site.client(lines_per_write=SIZE, timeouts=timeouts) as client:
        put, calls = client.put_record, 0

        def counted(*given: Any, **named: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == lost:
                site.fault(**{fault: 1}, hang_ms=400)
            return put(*given, **named)

        client.put_record = counted
        try:
            Erp(client).create("SalesOrder", long_order(order))
        except OutcomeUnknown:
            assert lost == 1, "only the first part has no keys to ask by"
    for found in site.server.store.all("SalesOrder"):
        assert found["ExternalRef"] == "EDI-4711" or (found["ExternalRef"].endswith(MARK) and found["Hold"] is True)
    if lost == 1:
        with site.client(lines_per_write=SIZE) as client:
            assert Erp(client).find_sales_orders("SHOP1", external_ref="EDI-4711") == []
            Erp(client).create("SalesOrder", long_order(order))
    assert_whole(site)


@pytest.mark.parametrize("killed_after", [1, 2, 3])
def test_a_run_that_was_killed_between_two_parts_is_gone_on_with(
    site: Any, order: dict[str, Any], killed_after: int
) -> None:
    class Killed(BaseException):
        pass

    with site.client(lines_per_write=SIZE) as client:
        put, calls = client.put_record, 0

        def until(*given: Any, **named: Any) -> Any:
            nonlocal calls
            if calls == killed_after:
                raise Killed
            calls += 1
            return put(*given, **named)

        client.put_record = until
        with pytest.raises(Killed):
            Erp(client).create("SalesOrder", long_order(order))
    incomplete = saved(site)
    assert (incomplete["Status"], incomplete["ExternalRef"]) == ("On Hold", "EDI-4711" + MARK)
    with site.client(lines_per_write=SIZE) as client:
        erp = Erp(client)
        assert erp.find_sales_orders("SHOP1", customer_order="4711") == [], "a part is not taken for an order"
        erp.create("SalesOrder", long_order(order))
    assert_whole(site)


@pytest.mark.parametrize(
    ("entity", "row", "heading"),
    [
        ("Bill", {"Qty": 2, "UnitCost": Decimal("1.50")}, {"Type": "Bill", "Vendor": "TUSCANY"}),
        ("PurchaseReceipt", {"ReceiptQty": 2}, {"Type": "Receipt", "VendorID": "TUSCANY"}),
    ],
)
def test_bills_and_receipts_go_in_parts_too(
    site: Any, entity: str, row: dict[str, Any], heading: dict[str, Any]
) -> None:
    site.server.store.load("Vendor", {"VendorID": "TUSCANY", "VendorName": "Tuscany Pantry", "Status": "Active"})
    rows = [{"InventoryID": "RICE-1", "UOM": "EA", **row} for _ in range(9)]
    record = {**heading, "VendorRef": "R" * 40, "Hold": True, "Details": rows}
    with site.client(lines_per_write=SIZE) as client:
        site.fault(drop_after_commit=1)
        with pytest.raises(OutcomeUnknown):
            Erp(client).create(entity, record)
        Erp(client).create(entity, record)
        find = Erp(client).find_bills if entity == "Bill" else Erp(client).find_receipts
        assert len(find("TUSCANY", "R" * 40)) == 1
    (saved_one,) = site.server.store.all(entity)
    assert (len(saved_one["Details"]), saved_one["VendorRef"], saved_one["Hold"]) == (9, "R" * 40, True)


def test_a_begun_document_that_somebody_changed_is_left_alone(site: Any, order: dict[str, Any]) -> None:
    begun = {**long_order(order, 2), "ExternalRef": "EDI-4711" + MARK, "Hold": True}
    begun["Details"][0]["OrderQty"] = Decimal(99)
    with site.client(lines_per_write=SIZE) as client:
        client.put_record("SalesOrder", begun)
        with pytest.raises(RecordRefused) as changed:
            Erp(client).create("SalesOrder", long_order(order))
    assert "begun" in changed.value.what
    assert saved(site)["Hold"] is True


def test_a_refusal_in_a_later_part_is_told_and_the_rest_stays_on_hold(site: Any, order: dict[str, Any]) -> None:
    record = long_order(order)
    record["Details"][6]["InventoryID"] = "NO-SUCH"
    with site.client(lines_per_write=SIZE) as client, pytest.raises(RecordRefused) as refused:
        Erp(client).create("SalesOrder", record)
    assert "cannot be found" in refused.value.what
    assert "SO/SO000001, which is on hold" in refused.value.why
    assert saved(site)["Status"] == "On Hold"


def test_a_site_that_loses_every_answer_ends_the_run_and_the_next_goes_on(site: Any, order: dict[str, Any]) -> None:
    with site.client(lines_per_write=SIZE) as client:
        put = client.put_record

        def lossy(*given: Any, **named: Any) -> Any:
            if named.get("match_any"):
                site.fault(drop_before_commit=1)
            return put(*given, **named)

        client.put_record = lossy
        with pytest.raises(ServiceProblem):
            Erp(client).create("SalesOrder", long_order(order))
    with site.client(lines_per_write=SIZE) as client:
        Erp(client).create("SalesOrder", long_order(order))
    assert_whole(site)


def test_very_many_changed_lines_of_an_order_go_in_parts(site: Any, order: dict[str, Any]) -> None:
    with site.client() as client:
        made = client.put_record("SalesOrder", long_order(order), expand=("Details",))
    keys = {"OrderType": "SO", "OrderNbr": made.text("OrderNbr")}
    changes = [{"LineNbr": row["LineNbr"], "OrderQty": Decimal(50)} for row in saved(site)["Details"]]
    with site.client(lines_per_write=SIZE) as client:
        for _again in range(2):
            Erp(client).update("SalesOrder", {**keys, "Details": changes})
    assert [row["OrderQty"] for row in saved(site)["Details"]] == ["50"] * 10
