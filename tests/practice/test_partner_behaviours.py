"""The switches of the partners, documents in any number, and the log of arrivals, all over the admin path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import requests
from practice_trade import practice_trade

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.practice.partners.behaviours import BEHAVIOURS, UnknownBehaviour, parse_behaviours
from acucleo_desktop.practice.request_log import Arrival, busiest, repeated_refusals
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.practice.warehouse import receiver
from acucleo_desktop.x12.splitter import split


@pytest.fixture
def world(tmp_path: Path) -> Iterator[PracticeWorld]:
    made = PracticeWorld(tmp_path, 1, ManualClock(), partners={"PRAIRIE": "late, ships-short"}, first_day=False)
    made.start()
    yield made
    made.stop()


def post(world: PracticeWorld, path: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    reply = requests.post(world.facts()["admin"] + path, json=body, timeout=10)
    return reply.status_code, reply.json()


def test_behaviours_are_set_at_the_start_and_while_it_runs(world: PracticeWorld) -> None:
    told = requests.get(world.facts()["admin"] + "/partners/behaviours", timeout=10).json()
    assert told == {"known": dict(BEHAVIOURS), "set": {"PRAIRIE": ["late", "ships-short"]}}
    assert post(world, "/partners/behaviours", {"TUSCANY": "well-behaved", "PRAIRIE": "story"})[1]["set"] == {
        "TUSCANY": []
    }
    assert not world.partners.behaviours.of("TUSCANY")
    assert world.partners.behaviours.of("HILLTOP") == {"rejects-first"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"TUSCANY": "silent", "PRAIRIE": "shipsshort"}, "Did you mean ships-short?"),
        ({"TUSCANY": "silent", "NOBODY": "late"}, "no partner called NOBODY"),
    ],
)
def test_what_does_not_exist_is_refused_in_words_and_sets_nothing(
    world: PracticeWorld, given: dict[str, str], said: str
) -> None:
    status, told = post(world, "/partners/behaviours", given)
    assert status == 400
    assert said in told["message"]
    assert world.partners.behaviours.all() == {"PRAIRIE": ["late", "ships-short"]}


def test_the_form_of_behaviours() -> None:
    assert parse_behaviours("late,late, silent") == ("late", "silent")
    assert parse_behaviours("story") is None
    assert parse_behaviours("") == parse_behaviours("well-behaved") == ()
    with pytest.raises(UnknownBehaviour):
        parse_behaviours("late,story")


def test_documents_are_made_in_any_number_and_each_under_a_number_of_its_own(tmp_path: Path) -> None:
    world = PracticeWorld(tmp_path, 1, ManualClock(), per_file=40, first_day=False)
    world.start()
    try:
        body = {"orders": {"FRESHMART": 100, "SUNFIELD": 30}, "invoices": 150, "purchase_orders": 50}
        assert post(world, "/documents", body) == (200, {"files": 4, "invoices": 150, "purchase_orders": 50})
        assert post(world, "/documents", {"orders": {"FRESHMART": 1}})[1]["files"] == 1
        sets = [one for file in world.cleo.store.files() for one in split(file.content).interchanges[0].groups[0].sets]
        numbers = Counter(segment.get(3) for one in sets for segment in one.segments if segment.id == "BEG")
        assert len(numbers) == 131
        assert set(numbers.values()) == {1}
        store = world.acumatica.store
        assert len({one["ReferenceNbr"] for one in store.all("SalesInvoice")}) > 150
        assert len({one["OrderNbr"] for one in store.all("PurchaseOrder")}) > 50
        for wrong in ({"orders": {"NOBODY": 1}}, {"orders": {"PRAIRIE": 1}}, {"invoices": "many"}, {"orders": 3}):
            assert post(world, "/documents", wrong)[0] == 400
    finally:
        world.stop()


def test_every_request_is_noted_as_it_arrives_also_one_that_was_dropped(world: PracticeWorld) -> None:
    mailbox = world.facts()["cleo"]
    form = {"grant_type": "password", "username": mailbox["username"], "password": "wrong"}
    for _ in range(2):
        requests.post(f"{mailbox['url']}/api/authentication", data=form, timeout=10)
    world.cleo.faults.set("latency_ms", 0)
    good = {**form, "password": mailbox["password"]}
    token = requests.post(f"{mailbox['url']}/api/authentication", data=good, timeout=10).json()["access_token"]
    world.cleo.faults.set("drop_before_upload", 1)
    folder = world.cleo.store.add_folder("upload/FRESHMART").id
    with pytest.raises(requests.ConnectionError):
        requests.post(
            f"{mailbox['url']}/api/folders/{folder}/files",
            files={"file": ("a.edi", b"x")},
            headers={"Authorization": f"Bearer {token}"},
            timeout=10,
        )
    requests.get(f"{mailbox['url']}/practice/faults", timeout=10)
    told = requests.get(f"{world.facts()['admin']}/requests?service=cleo", timeout=10).json()
    assert [(one["method"], one["template"], one["status"]) for one in told] == [
        *[("POST", "/api/authentication", 401)] * 2,
        ("POST", "/api/authentication", 200),
        ("POST", "/api/folders/<folder_id>/files", 0),
    ]
    assert len({one["password"] for one in told}) == 3
    assert "Practice-1" not in str(told)
    assert "wrong" not in str(told)
    assert len(list(repeated_refusals(world.requests.arrivals()))) == 1


def arrival(seconds: float, template: str = "/a", status: int = 200, password: str = "") -> Arrival:
    return Arrival("cleo", "", seconds, seconds, "GET", template, template, status, password)


def test_the_window_of_the_rate_slides() -> None:
    calls = [arrival(seconds) for seconds in (0, 0.3, 0.6, 0.9, 0.95, 1.0, 1.2, 1.3)]
    assert busiest([*calls, arrival(1.3, "/b")]) == {"/a": 6, "/b": 1}
    assert busiest(arrival(index / 4) for index in range(50)) == {"/a": 4}


def test_a_password_that_was_taken_again_is_no_longer_refused() -> None:
    calls = [arrival(0, status=401, password="p"), arrival(1, status=200, password="q"), arrival(2, status=200)]
    assert not list(repeated_refusals(calls))
    assert len(list(repeated_refusals([*calls, arrival(3, status=200, password="p"), arrival(4, password="p")]))) == 1


def notice_of(record: dict[str, Any], day: date) -> ShipNotice:
    lines = tuple(ShipNoticeLine(str(row["LineNbr"]), Decimal(row["OrderQty"])) for row in record["Details"])
    return ShipNotice("S-1", day, orders=(ShippedOrder(record["OrderNbr"], day, lines=lines),))


@pytest.mark.parametrize(("cancelled", "booked"), [(0, "all"), (1, "the rest"), (99, "nothing")])
def test_the_warehouse_books_in_what_is_still_ordered(world: PracticeWorld, cancelled: int, booked: str) -> None:
    (record,) = world.open_purchase_orders(1)
    for row in record["Details"][:cancelled]:
        row["Cancelled"] = True
    store = world.acumatica.store
    store.save("PurchaseOrder", record)
    receiver(store, world.acumatica.faults)(notice_of(record, date(2026, 11, 23)))
    receipts = [one for one in store.all("PurchaseReceipt") if one["VendorRef"] == "S-1"]
    expected = max(0, len(record["Details"]) - cancelled)
    assert [len(one["Details"]) for one in receipts] == ([expected] if expected else []), booked


def test_goods_that_the_site_does_not_book_wait_in_the_yard(world: PracticeWorld) -> None:
    (record,) = world.open_purchase_orders(1)
    store, faults = world.acumatica.store, world.acumatica.faults
    faults.set("closed_periods", "112026")
    receiver(store, faults)(notice_of(record, date(2026, 11, 23)))
    assert not store.all("PurchaseReceipt")
    faults.set("closed_periods", "")
    receiver(store, faults)(notice_of(record, date(2026, 11, 23)))
    assert len(store.all("PurchaseReceipt")) == 1


def test_answers_carry_the_time_of_the_worlds_clock(world: PracticeWorld) -> None:
    clock = world.cleo.store.clock
    assert isinstance(clock, ManualClock)
    clock.advance(400 * 86_400)
    for service in ("acumatica", "cleo"):
        reply = requests.get(world.facts()[service]["url"] + "/practice/faults", timeout=10)
        assert reply.headers["Date"] == format_datetime(clock.now(), usegmt=True)


def test_a_file_is_fetched_however_far_the_worlds_clock_was_moved_on(tmp_path: Path) -> None:
    with practice_trade(tmp_path, first_day=False) as trade:
        trade.clock.advance(4000 * 86_400)
        trade.world.partners.order("FRESHMART", 1)
        trade.opened.desk.sync(Direction.IN)
        assert len(trade.rows(Flow.SALES_ORDER)) == 1
