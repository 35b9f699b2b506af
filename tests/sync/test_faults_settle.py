"""Trouble with a service ends a pass in words, loses nothing, and the passes after it come to the same end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery

pytestmark = pytest.mark.timeout(240)
MOST_ROUNDS = 16


def settle(bench: Any) -> Counter[tuple[str, ...]]:
    """Let the whole trade play until a round without trouble brings nothing; return what became of each document."""
    for _ in range(MOST_ROUNDS):
        written = bench.world.partners.step()
        passed = bench.desk.sync()
        approved = bench.desk.approve_clean()
        delivered = bench.desk.deliver()
        moved = passed.counts.get("received", 0) + passed.counts.get("drafted", 0)
        trouble = passed.problems or delivered.problems
        if not (written or moved or approved or trouble or bench.world.partners.waiting()):
            rows = bench.rows()
            return Counter((r.flow, r.partner, r.direction, r.check, r.delivery, r.answer) for r in rows)
    raise AssertionError(f"not at rest after {MOST_ROUNDS} rounds: {passed.reasons}")


def test_many_faults_at_once_come_to_the_same_end_as_none(make_bench: Callable[..., Any]) -> None:
    clean = settle(make_bench())
    troubled = make_bench()
    for name, value in (
        ("seats", 1),
        ("expire_tokens", True),
        ("throttle_429", 1),
        ("server_error_500", 2),
    ):
        troubled.world.acumatica.faults.set(name, value)
    for name, value in (("throttle_429", 1), ("unauthorized_401", 1)):
        troubled.world.cleo.faults.set(name, value)
    assert settle(troubled) == clean
    numbers = Counter(record.get("CustomerOrder") for record in troubled.records("SalesOrder"))
    assert max(numbers.values()) == 1


ACUMATICA = [
    ("throttle_429", 8),
    ("server_error_500", 1),
    ("server_error_500", 2),
    ("maintenance_503", 8),
    ("drop_before_commit", 2),
    ("drop_after_commit", 1),
    ("expire_tokens", True),
    ("failing_operations", 1),
    ("reject_login", True),
    ("hidden_entities", "StockItem"),
    ("no_rights", "SalesOrder"),
]


@pytest.mark.parametrize(("name", "value"), ACUMATICA)
def test_trouble_with_acumatica_loses_nothing(bench: Any, name: str, value: object) -> None:
    sent = bench.send("850", bench.order("5001"), bench.order("5002"))
    bench.world.acumatica.faults.set(name, value)
    summary = bench.inbound()
    for problem in summary.problems:
        assert problem.what.endswith(".")
        assert problem.todo or problem.why
    assert bench.ledger.files.find_hash(sent.sha256), "the bytes are kept whatever else happens"
    bench.world.acumatica.faults.set(name, type(value)())
    for _ in range(2):
        ids = [row.id for row in bench.rows(Flow.SALES_ORDER) if row.delivery is Delivery.FAILED]
        bench.desk.replay(ids)
        bench.inbound()
        bench.desk.approve_clean()
    summary = bench.inbound()
    assert not summary.problems
    for number in ("5001", "5002"):
        assert bench.row(number).delivery is Delivery.WRITTEN, bench.row(number)
        assert len(bench.orders(number)) == 1


CLEO = [
    ("throttle_429", 8),
    ("server_error_500", 1),
    ("unauthorized_401", 1),
    ("html_200", 1),
    ("truncate_download", 1),
    ("reject_login", True),
    ("bare_array", True),
    ("string_booleans", True),
    ("page_cap", 1),
    ("rate_style", "503"),
]


@pytest.mark.parametrize(("name", "value"), CLEO)
def test_trouble_with_cleo_loses_nothing(bench: Any, name: str, value: object) -> None:
    bench.send("850", bench.order("5003"))
    bench.send("850", bench.order("5004"))
    usual = bench.world.cleo.faults.all()[name]
    bench.world.cleo.faults.set(name, value)
    summary = bench.inbound()
    for problem in summary.problems:
        assert problem.what.endswith(".")
        assert problem.todo or problem.why
    bench.world.cleo.faults.set(name, usual)
    bench.inbound()
    assert not bench.inbound().problems
    for number in ("5003", "5004"):
        assert bench.row(number).delivery is Delivery.WRITTEN
        assert len(bench.orders(number)) == 1
    assert len(bench.uploads("997")) == 2


def test_a_file_that_comes_while_acumatica_is_away_is_kept_and_still_waits_for_its_look(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.world.acumatica.faults.set("maintenance_503", 1000)
    bench.send("850", bench.order("5005"))
    bench.inbound()
    row = bench.row("5005")
    assert row.check is Check.UNCHECKED
    assert not bench.desk.approve([row.id])[0].ok
    bench.world.acumatica.faults.set("maintenance_503", 0)
    bench.inbound()
    row = bench.row("5005")
    assert (row.check, row.delivery) == (Check.CLEAN, Delivery.REVIEW), "nobody has approved it yet"
    assert not bench.orders("5005")


def test_invoices_are_drafted_while_cleo_is_away_and_leave_when_it_is_back(bench: Any) -> None:
    bench.world.cleo.faults.set("reject_login", value=True)
    summary = bench.desk.sync()
    assert summary.counts["drafted"] > 20
    assert not bench.uploads("810")
    bench.world.cleo.faults.set("reject_login", value=False)
    bench.desk.sync()
    sent = [row for row in bench.rows(directions=(Direction.OUT,)) if row.delivery is Delivery.SENT]
    assert len(sent) == len(bench.uploads()) > 10


@pytest.mark.parametrize("count", [1, 3, 6])
def test_a_server_error_while_records_are_read_costs_no_invoice(make_bench: Callable[..., Any], count: int) -> None:
    def drafted(bench: Any) -> set[str]:
        return {row.number for row in bench.rows(directions=(Direction.OUT,)) if row.delivery is not Delivery.FAILED}

    clean, troubled = make_bench(), make_bench()
    clean.desk.sync(Direction.OUT)
    troubled.world.acumatica.faults.set("server_error_500", 0.1 * count)
    troubled.desk.sync(Direction.OUT)
    troubled.world.acumatica.faults.set("server_error_500", 0)
    troubled.desk.sync(Direction.OUT)
    assert drafted(troubled) == drafted(clean)


def test_a_record_that_could_not_be_read_is_made_into_a_file_when_it_is_run_again(bench: Any) -> None:
    bench.world.acumatica.faults.set("no_rights", "SalesInvoice")
    bench.desk.sync(Direction.OUT)
    bench.world.acumatica.faults.set("no_rights", "")
    bench.desk.replay([row.id for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.FAILED])
    bench.desk.sync(Direction.OUT)
    usable = [row for row in bench.rows(Flow.INVOICE) if row.delivery is not Delivery.SUPERSEDED]
    assert len(usable) > 15
    assert {row.delivery for row in usable} <= {Delivery.SENT, Delivery.REVIEW}


def test_a_refused_password_is_tried_once_in_a_pass(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    bench.world.cleo.faults.set("reject_login", value=True)
    bench.world.cleo.faults.set("refuse_refresh", value=True)
    bench.world.cleo.faults.set("unauthorized_401", 1)
    bench.send("850", bench.order("5010"))
    for row in bench.rows(directions=(Direction.OUT,), deliveries=(Delivery.REVIEW,)):
        bench.desk.approve([row.id])
    assert bench.rows(deliveries=(Delivery.QUEUED,))
    before = len(bench.world.requests.arrivals("cleo"))
    assert bench.desk.sync().outcome == "failed"
    asked = [one for one in bench.world.requests.arrivals("cleo")[before:] if one.password]
    assert [one.status for one in asked] == [401]
