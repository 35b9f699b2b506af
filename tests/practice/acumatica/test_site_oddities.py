"""Oddities of sites that the practice Acumatica can have: each switch at the start or at run time, seen over HTTP."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from acucleo_desktop.practice.faults import Faults

LONG = "x" * 300


@pytest.mark.parametrize("value", [1, 0.5])
def test_an_answer_may_come_after_nobody_waits_any_more(site: Any, order: dict[str, Any], value: float) -> None:
    site.fault(hang_after_commit=value, hang_ms=300)
    lost = 0
    for number in range(6):
        try:
            site.call("PUT", "SalesOrder", json=_wrapped({**order, "CustomerOrder": str(number)}), timeout=0.15)
        except requests.RequestException:
            lost += 1
    assert lost >= 1
    assert len(site.records("SalesOrder")) == 6, "it was saved, answered or not"


def _wrapped(plain: dict[str, Any]) -> dict[str, Any]:
    rows = [{name: {"value": value} for name, value in row.items()} for row in plain["Details"]]
    return {name: {"value": value} for name, value in plain.items() if name != "Details"} | {"Details": rows}


def test_a_stopping_server_waits_for_no_slow_reply(make_site: Callable[..., Any]) -> None:
    site = make_site(faults=(("slow_reply", 1), ("slow_ms", 60_000)))
    caller = threading.Thread(target=lambda: requests.get(f"{site.url}/entity", timeout=30))
    caller.start()
    while site.server.faults.all()["slow_reply"] != 0:
        caller.join(0.01)
    site.server.app.extensions["gate"].end()
    caller.join(10)
    assert not caller.is_alive()


def test_a_lost_answer_to_a_token_uses_the_refresh_token_up(site: Any) -> None:
    refresh = site.token().json()["refresh_token"]
    site.fault(drop_token_reply=1)
    with pytest.raises(requests.ConnectionError):
        site.token(grant_type="refresh_token", refresh_token=refresh)
    assert site.token(grant_type="refresh_token", refresh_token=refresh).json()["error"] == "invalid_grant"


def test_two_factors_refuse_passwords_in_programs(make_site: Callable[..., Any]) -> None:
    site = make_site(faults=(("two_factor", True),))
    assert "two_factor" in site.token().json()["error_description"]
    login = requests.post(f"{site.url}/entity/auth/login", json={"name": "edi", "password": "practice"}, timeout=5)
    assert (login.status_code, "Two-factor" in login.json()["exceptionMessage"]) == (500, True)
    asked = {"client_id": site.server.settings.client_id, "redirect_uri": "http://127.0.0.1:5/b", "state": "s"}
    address = f"{site.url}/identity/connect/authorize"
    assert "one_time_code" in requests.get(address, params=asked, timeout=5).text
    known = {"username": "edi", "password": "practice", "consent": "yes"}
    wrong = requests.post(address, params=asked, data=known, allow_redirects=False, timeout=5)
    assert (wrong.status_code, "The code is wrong" in wrong.text) == (200, True)
    right = requests.post(
        address, params=asked, data=known | {"one_time_code": "123456"}, allow_redirects=False, timeout=5
    )
    assert parse_qs(urlsplit(right.headers["Location"]).query)["state"] == ["s"]
    plain = requests.get(address, params=asked | {"code_challenge_method": "plain"}, allow_redirects=False, timeout=5)
    assert "error=invalid_request" in plain.headers["Location"]


@pytest.mark.parametrize("style", ["401", "302"])
def test_a_cookie_that_ended_is_refused_or_sent_to_the_sign_in_page(mounted: Any, style: str) -> None:
    other = mounted.other()
    other.http.post(f"{other.url}/entity/auth/login", json={"name": "edi", "password": "practice"})
    mounted.fault(expired_cookie=style)
    mounted.clock.advance(21 * 60)
    refused = other.call("GET", "Customer")
    assert refused.status_code == int(style)
    if style == "302":
        mount = urlsplit(mounted.url).path
        assert refused.headers["Location"].startswith(f"{mount}/Frames/Login.aspx?ReturnUrl=")
    other.http.close()


def test_seats_may_be_refused_now_and_then(site: Any) -> None:
    site.fault(seat_refused=1)
    assert [site.call("GET", "Customer").status_code for _ in range(2)] == [500, 200]


@pytest.mark.parametrize(("mode", "kept"), [("cut", 256), ("accept", 300)])
def test_long_texts_are_cut_or_kept(site: Any, order: dict[str, Any], mode: str, kept: int) -> None:
    site.fault(lengths=mode)
    order["Details"][0]["LineDescription"] = LONG
    site.made("SalesOrder", order)
    assert len(site.records("SalesOrder")[0]["Details"][0]["LineDescription"]) == kept


def test_long_texts_are_refused_with_their_places(site: Any, order: dict[str, Any]) -> None:
    site.fault(lengths="error")
    order["Details"][0]["LineDescription"] = LONG
    order["CustomerOrder"] = "9" * 41
    refused = site.put("SalesOrder", order)
    assert refused.status_code == 422
    body = refused.json()
    assert "too long" in body["CustomerOrder"]["error"]
    assert "too long" in body["Details"][0]["LineDescription"]["error"]
    assert site.records("SalesOrder") == []


@pytest.mark.parametrize(
    ("numbering", "sent", "status", "number"),
    [
        ("automatic", "MINE-1", 200, "SO000001"),
        ("refuse", "MINE-1", 422, ""),
        ("refuse", "", 200, "SO000001"),
        ("manual", "MINE-1", 200, "MINE-1"),
        ("manual", "", 422, ""),
    ],
)
def test_numbers_are_given_refused_or_asked_for(
    site: Any, order: dict[str, Any], numbering: str, sent: str, status: int, number: str
) -> None:
    site.fault(numbering=numbering)
    reply = site.put("SalesOrder", order | ({"OrderNbr": sent} if sent else {}))
    assert reply.status_code == status, reply.text
    if number:
        assert site.records("SalesOrder")[0]["OrderNbr"] == number


def test_fields_may_be_missing_and_unknown_ones_refused(site: Any, order: dict[str, Any]) -> None:
    site.fault(missing_fields="SalesOrder/ExternalRef,SalesOrder/Details/ExternalRef")
    assert "ExternalRef" not in site.get("SalesOrder/$adHocSchema")
    assert site.call("GET", "SalesOrder", params={"$select": "ExternalRef"}).status_code == 500
    assert site.put("SalesOrder", order | {"ExternalRef": "K"}).status_code == 200
    site.fault(unknown_fields="400")
    refused = site.put("SalesOrder", order | {"ExternalRef": "K", "CustomerOrder": "2"})
    assert (refused.status_code, "ExternalRef" in refused.text) == (400, True)


def test_parts_may_be_empty_in_lists_and_full_by_key(site: Any) -> None:
    site.fault(empty_in_lists="StockItem/CrossReferences")
    assert all(record["CrossReferences"] == [] for record in site.get("StockItem", _expand="CrossReferences"))
    assert site.get("StockItem/OIL-1", _expand="CrossReferences")["CrossReferences"]


def test_restricted_records_are_nowhere(site: Any) -> None:
    site.fault(hidden_records="Customer/FRESHMART")
    assert [record["CustomerID"]["value"] for record in site.get("Customer")] == ["OTHERSHOP"]
    assert site.get("Customer", _filter="CustomerID eq 'FRESHMART'") == []
    assert site.call("GET", "Customer/FRESHMART").status_code == 500


def test_another_language_changes_labels_and_what_filters_find(site: Any, order: dict[str, Any]) -> None:
    site.made("SalesOrder", order)
    site.fault(language="de")
    assert site.get("SalesOrder")[0]["Status"] == {"value": "Offen"}
    assert site.get("SalesOrder", _filter="Status eq 'Open'") == []
    assert len(site.get("SalesOrder", _filter="Status eq 'Offen'")) == 1


def test_values_may_be_overridden(site: Any, order: dict[str, Any]) -> None:
    site.fault(overrides="SalesOrder/Details/UOM=EA,SalesOrder/ShipToAddress/City=Dayton,Bill/VendorRef=x")
    made = site.made("SalesOrder", order, expand="Details,ShipToAddress")
    assert made["Details"][0]["UOM"] == {"value": "EA"}
    assert made["ShipToAddress"]["City"] == {"value": "Dayton"}


def test_a_branch_of_the_request_becomes_that_of_the_record(site: Any, order: dict[str, Any]) -> None:
    site.put("SalesOrder", order, **{"PX-CbApiBranch": "EAST"})
    assert site.records("SalesOrder")[0]["Branch"] == "EAST"


def test_page_shifts_may_be_random(site: Any) -> None:
    for number in range(30):
        site.server.store.load("Vendor", {"VendorID": f"V{number:02}", "VendorName": "x"})
    site.fault(page_shift=1, page_shift_chance=0.5)
    seen = {site.get("Vendor", _top="5", _skip="10")[0]["VendorID"]["value"] for _ in range(30)}
    assert len(seen) == 2


@pytest.mark.parametrize("name", ["drop_after_commit", "throttle_429", "expire_tokens", "forget_operations"])
def test_every_random_switch_strikes_at_its_rate(name: str) -> None:
    from acucleo_desktop.practice.acumatica.switches import DEFAULTS

    faults = Faults(DEFAULTS, {name: 0.1}, seed=3)
    struck = sum(faults.strikes(name) for _ in range(2000))
    assert 150 < struck < 250
    faults.set(name, True)
    assert [faults.strikes(name), faults.strikes(name)] == [True, False]
