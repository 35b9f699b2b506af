"""Faults of the practice Acumatica: settable at start and while it runs, seen from outside over HTTP."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
import requests


def test_switches_are_told_set_and_refused(mounted: Any) -> None:
    address = f"{mounted.url}/practice/faults"
    assert requests.get(address, timeout=5).json()["duplicate_orders"] == "forbid"
    assert requests.post(address, json={"latency_ms": "5"}, timeout=5).json()["latency_ms"] == 5
    assert requests.post(address, json={"gremlins": 1}, timeout=5).status_code == 400
    assert requests.post(address, json={"latency_ms": "slow"}, timeout=5).status_code == 400


def test_switches_can_be_set_at_the_start(make_site: Callable[..., Any]) -> None:
    site = make_site(faults=(("maintenance_503", 1),))
    assert site.token().status_code == 503
    assert site.token().status_code == 200


@pytest.mark.parametrize(("after", "header"), [("7", "7"), ("", None)])
def test_throttling_counts_down_with_and_without_a_header(site: Any, after: str, header: str | None) -> None:
    site.fault(throttle_429=2, retry_after=after)
    replies = [site.call("GET", "Customer") for _ in range(3)]
    assert [reply.status_code for reply in replies] == [429, 429, 200]
    assert replies[0].headers.get("Retry-After") == header


def test_a_dropped_line_after_the_commit_leaves_the_record(site: Any, order: dict[str, Any]) -> None:
    site.fault(drop_after_commit=1)
    with pytest.raises(requests.ConnectionError):
        site.put("SalesOrder", order)
    found = site.get("SalesOrder", _filter="CustomerOrder eq '4711'")
    assert len(found) == 1
    assert [entry["status"] for entry in _requests(site) if entry["method"] == "PUT"] == [0]


def test_a_dropped_line_before_the_commit_leaves_nothing(site: Any, order: dict[str, Any]) -> None:
    site.fault(drop_before_commit=1)
    with pytest.raises(requests.ConnectionError):
        site.put("SalesOrder", order)
    assert site.records("SalesOrder") == []
    assert site.put("SalesOrder", order).status_code == 200


def _requests(site: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = requests.get(f"{site.url}/practice/requests", timeout=5).json()
    return found


def test_the_request_log_tells_time_method_path_query_and_status(mounted: Any) -> None:
    mounted.get("Customer", _top="1")
    last = _requests(mounted)[-1]
    assert last == {
        "at": "2026-11-23T15:00:00.170+00:00",
        "method": "GET",
        "path": "/entity/Default/24.200.001/Customer",
        "query": "%24top=1",
        "status": 200,
    }


def test_latency_slows_every_reply(site: Any) -> None:
    site.fault(latency_ms=60)
    start = time.monotonic()
    site.get("Customer", _top="1")
    assert time.monotonic() - start >= 0.06


def test_not_optimizable_lists_work_by_key(site: Any) -> None:
    site.fault(cannot_optimize="Customer/MainContact,SalesInvoice/TaxDetails")
    refused = site.call("GET", "Customer", params={"$expand": "MainContact/Address"})
    assert refused.status_code == 500
    assert refused.json()["exceptionType"].endswith("OptimizedExport.CannotOptimizeException")
    assert site.get("Customer/FRESHMART", _expand="MainContact")["MainContact"]
    assert site.get("Vendor", _expand="MainContact")


def test_padded_values_only_pad_selectors(site: Any) -> None:
    site.fault(padded_values=True)
    found = site.get("Customer/FRESHMART")
    assert found["CustomerID"] == {"value": "FRESHMART "}
    assert found["CustomerName"] == {"value": "Freshmart"}
    assert site.get("Customer/FRESHMART ")["id"] == found["id"]


def test_rights_setup_and_hidden_records(site: Any) -> None:
    site.fault(no_rights="Bill", setup_missing="PurchaseOrder", hidden_entities="Customer")
    refused = site.call("GET", "Bill")
    assert (refused.status_code, "AP301000" in refused.json()["message"]) == (403, True)
    assert site.call("GET", "PurchaseOrder").json()["exceptionType"].endswith("PXSetupNotEnteredException")
    assert site.get("Customer") == []
    assert site.call("GET", "Customer/FRESHMART").status_code == 500


def test_server_errors_another_process_and_refused_logins(site: Any, order: dict[str, Any]) -> None:
    site.fault(server_error_500=1)
    assert site.call("GET", "Customer").headers["Content-Type"].startswith("text/html")
    site.fault(another_process=1)
    locked = site.put("SalesOrder", order)
    assert locked.json()["exceptionMessage"].startswith("Another process has added/updated")
    assert site.put("SalesOrder", order).status_code == 200
    site.fault(reject_login=True)
    assert site.token().status_code == 400


def test_operations_run_end_fail_and_are_forgotten(mounted: Any, order: dict[str, Any]) -> None:
    site = mounted
    site.made("SalesOrder", order)
    body = {"entity": {"OrderType": {"value": "SO"}, "OrderNbr": {"value": "SO000001"}}}
    site.fault(running_polls=2)
    started = site.call("POST", "SalesOrder/CancelSalesOrder", json=body)
    assert started.status_code == 202
    location = started.headers["Location"]
    assert location.startswith(f"{site.url.removeprefix(site.origin)}/entity/Default/24.200.001/SalesOrder/CancelSales")
    assert [site.http.get(site.origin + location).status_code for _ in range(4)] == [202, 202, 204, 204]
    site.clock.advance(601)
    assert site.http.get(site.origin + location).status_code == 404
    site.fault(failing_operations=1, running_polls=0)
    assert site.act("SalesOrder", "ReopenSalesOrder", {"OrderNbr": "SO000001"}) == 500
    site.fault(long_operations=False)
    assert site.call("POST", "SalesOrder/ReopenSalesOrder", json=body).status_code == 204
    assert site.call("POST", "SalesOrder/ReopenSalesOrder", json=body).status_code == 500
    assert site.call("POST", "SalesOrder/PaintSalesOrder", json=body).status_code == 404


def test_an_action_may_name_its_record_by_id(site: Any, order: dict[str, Any]) -> None:
    record_id = site.made("SalesOrder", order)["id"]
    reply = site.call("POST", "SalesOrder/CancelSalesOrder", json={"entity": {"id": record_id}})
    assert reply.status_code == 202
    assert site.records("SalesOrder")[0]["Status"] == "Canceled"
    missing = site.call("POST", "SalesOrder/CancelSalesOrder", json={"entity": {"OrderNbr": {"value": "SO9"}}})
    assert missing.status_code == 500


def test_an_unknown_address_is_a_short_404(site: Any) -> None:
    reply = site.http.get(f"{site.url}/nowhere")
    assert (reply.status_code, "message" in reply.json()) == (404, True)


def test_a_refused_change_is_answered_and_does_not_use_the_drop_up(site: Any, order: dict[str, Any]) -> None:
    site.fault(drop_after_commit=1)
    assert site.put("SalesOrder", order | {"CustomerID": "NOBODY"}).status_code == 422
    with pytest.raises(requests.ConnectionError):
        site.put("SalesOrder", order)
