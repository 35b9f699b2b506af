"""Lists, records, writes and actions: what comes back, and how every refusal is told."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.acumatica.errors import NotOptimizable, RecordRefused
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.values import quoted, wrap
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    OutcomeUnknown,
    ServiceUnavailable,
    Throttled,
)

NAMES = st.from_regex(r"[A-Z][A-Za-z]{1,12}", fullmatch=True)
PLAIN = st.one_of(
    st.text(max_size=20),
    st.booleans(),
    st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9),
)


@given(st.dictionaries(NAMES, PLAIN, max_size=6), st.lists(st.dictionaries(NAMES, PLAIN, max_size=3), max_size=3))
def test_what_is_wrapped_is_read_back(fields: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    fields = {name: value for name, value in fields.items() if name != "Details"}
    record = Record(wrap({**fields, "Details": rows}))
    for name, value in fields.items():
        if isinstance(value, Decimal):
            assert record.number(name) == value
        elif isinstance(value, bool):
            assert record.flag(name) is value
        else:
            assert record.text(name).strip() == value.strip(), "selectors come padded, so text is read without it"
    assert len(record.rows("Details")) == len(rows)


def test_absent_and_null_values_are_nothing() -> None:
    record = Record({"Note": {"value": None}, "Empty": {}})
    assert (record["Note"], record["Empty"], record["Absent"]) == (None, None, None)
    assert record.text("Absent") == ""
    assert record.number("Note") is None
    assert record.linked("Absent") is None
    assert record.rows("Absent") == []


@pytest.mark.parametrize(("text", "literal"), [("O'Neill", "'O''Neill'"), ("", "''"), ("a''b", "'a''''b'")])
def test_text_in_a_filter_is_quoted(text: str, literal: str) -> None:
    assert quoted(text) == literal


def ids(client: Any, **options: Any) -> list[str]:
    return [record.text("CustomerID") for record in client.list_records("Customer", **options)]


@pytest.mark.parametrize("shift", [0, 1, -1], ids=["calm", "added meanwhile", "removed meanwhile"])
def test_a_list_is_read_page_by_page_and_each_record_once(make_site: Any, shift: int) -> None:
    site = make_site(page_shift=shift)
    with site.client(page_size=3) as client:
        assert sorted(set(ids(client))) == sorted(ids(client)) == [f"SHOP{number}" for number in range(7)]
        assert site.count("GET", "/Customer") >= 3


def test_a_list_that_never_comes_to_rest_is_said_and_nothing_is_taken_for_whole(make_site: Any) -> None:
    site = make_site(page_shift=-2)
    with site.client(page_size=3) as client, pytest.raises(ServiceUnavailable) as restless:
        ids(client)
    assert "changes faster" in restless.value.what


def test_so_many_as_were_asked_for_come_from_several_pages(site: Any) -> None:
    with site.client(page_size=3) as client:
        assert len(set(ids(client, top=5))) == 5


def test_filters_reach_the_site_as_meant(site: Any) -> None:
    with site.client() as client:
        assert ids(client, filter=f"CustomerName eq {quoted(chr(83) + 'hop O' + chr(39) + 'Neill 3')}") == ["SHOP3"]
        assert len(ids(client, top=2)) == 2
        assert ids(client, filter="CustomerID eq 'NOBODY'") == []


def test_a_record_that_is_not_there_is_none_and_a_wrong_version_is_told(site: Any) -> None:
    with site.client() as client:
        assert client.get_record("Customer", "NOBODY") is None
        found = client.get_record("Customer", "SHOP1")
        assert found is not None
        assert found.text("CustomerName") == "Shop O'Neill 1"
    with pytest.raises(NotFound) as wrong:
        ids(site.client(endpoint_version="99.999.999"))
    assert "24.200.001" in wrong.value.todo
    assert wrong.value.field == "endpoint_version"


def test_an_order_is_created_and_changed_by_its_keys(site: Any, order: dict[str, Any]) -> None:
    with site.client() as client:
        made = client.put_record("SalesOrder", order, expand=("Details",))
        number = made.text("OrderNbr")
        (line,) = made.rows("Details")
        change = {"OrderType": "SO", "OrderNbr": number, "Details": [{"id": line.id, "OrderQty": "8"}]}
        client.put_record("SalesOrder", change, creates=False)
        after = client.get_record("SalesOrder", "SO", number, expand=("Details",))
        assert after is not None
        assert [row.number("OrderQty") for row in after.rows("Details")] == [Decimal(8)]


@pytest.mark.parametrize("old_build", [False, True])
def test_a_refused_record_names_field_and_row(make_site: Any, order: dict[str, Any], old_build: bool) -> None:
    site = make_site(old_build=old_build)
    order["Details"].append({"InventoryID": "NO-SUCH", "OrderQty": "1"})
    with site.client() as client, pytest.raises(RecordRefused) as refused:
        client.put_record("SalesOrder", order)
    assert "Inventory ID" in refused.value.what
    assert "cannot be found" in refused.value.what
    assert refused.value.todo
    if not old_build:
        ((path, row, _text), *_more) = refused.value.field_errors
        assert (path, row) == ("Details.InventoryID", 2)


def test_a_lost_answer_to_a_create_is_unknown_and_never_repeated(site: Any, order: dict[str, Any]) -> None:
    with site.client() as client:
        site.fault(drop_after_commit=1)
        with pytest.raises(OutcomeUnknown):
            client.put_record("SalesOrder", order)
        assert site.count("PUT", "/SalesOrder") == 1
        assert len(site.server.store.all("SalesOrder")) == 1


def test_a_failing_read_is_repeated_and_a_failing_create_is_not(site: Any, order: dict[str, Any]) -> None:
    with site.client() as client:
        ids(client)
        site.fault(server_error_500=2)
        assert len(ids(client)) == 7
        site.fault(maintenance_503=1)
        with pytest.raises((OutcomeUnknown, ServiceUnavailable)):
            client.put_record("SalesOrder", order)
        assert site.count("PUT", "/SalesOrder") == 1


def test_throttling_waits_as_long_as_it_is_told(site: Any) -> None:
    with site.client() as client:
        ids(client)
        before = site.clock.monotonic()
        site.fault(throttle_429=1, retry_after="7")
        assert len(ids(client)) == 7
        assert site.clock.monotonic() - before >= 7
        site.fault(throttle_429=9)
        with pytest.raises(Throttled):
            ids(client)


def test_missing_rights_and_lists_that_cannot_be_optimised(site: Any) -> None:
    with site.client() as client:
        site.fault(no_rights="Customer")
        with pytest.raises(NotPermitted) as refused:
            ids(client)
        assert "Customer" in refused.value.sentences()
        site.fault(no_rights="", cannot_optimize="Customer/Contacts")
        with pytest.raises(NotOptimizable):
            ids(client, expand=("Contacts",))


def test_an_action_is_followed_to_its_end(site: Any, order: dict[str, Any]) -> None:
    site.fault(running_polls=3)
    with site.client() as client:
        made = client.put_record("SalesOrder", order)
        keys = {"OrderType": "SO", "OrderNbr": made.text("OrderNbr")}
        client.invoke("SalesOrder", "CancelSalesOrder", keys)
        after = client.get_record("SalesOrder", *keys.values())
        assert after is not None
        assert after.text("Status") == "Canceled"


def test_an_action_that_fails_late_is_told(site: Any, order: dict[str, Any]) -> None:
    with site.client() as client:
        made = client.put_record("SalesOrder", order)
        site.fault(failing_operations=1)
        with pytest.raises(Exception, match=r".+") as failed:
            client.invoke("SalesOrder", "CancelSalesOrder", {"OrderType": "SO", "OrderNbr": made.text("OrderNbr")})
        assert failed.value.todo  # type: ignore[attr-defined]
