"""Putting off and handing over: out of sight until then, back by itself, who must act, all of it in the audit trail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import DocumentQuery

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def row(bench: Any) -> Any:
    bench.send("850", bench.order("9001"), bench.order("9002"))
    bench.inbound()
    return bench.row("9001")


def listed(bench: Any) -> set[str]:
    return {each.number for each in bench.desk.documents(DocumentQuery(awake_at=bench.clock.now()))}


def test_a_document_that_is_put_off_comes_back_by_itself(bench: Any, row: Any) -> None:
    until = bench.clock.now() + timedelta(hours=2)
    said = bench.desk.handling.snooze(row.id, until, "waits for the buyer")
    assert said.startswith("9001 comes back on ")
    assert listed(bench) >= {"9002"}
    assert "9001" not in listed(bench)
    assert bench.desk.handling.asleep([row.id]) == {row.id}
    assert "9001" in {each.number for each in bench.desk.documents(DocumentQuery())}, "it is only out of sight"
    bench.clock.advance(2 * 3600)
    assert "9001" in listed(bench)
    assert bench.desk.handling.asleep([row.id]) == set()


def test_it_can_be_taken_up_again_at_once_and_every_step_is_an_event(bench: Any, row: Any) -> None:
    bench.desk.handling.snooze(row.id, bench.clock.now() + timedelta(days=3))
    assert bench.desk.handling.wake(row.id) == "9001 is back."
    assert "9001" in listed(bench)
    assert bench.events(row)[-2:] == ["put-off", "shown-again"]
    assert bench.desk.verify_audit().ok


def test_handing_over_keeps_the_day_and_putting_off_keeps_the_name(bench: Any, row: Any) -> None:
    until = bench.clock.now() + timedelta(days=1)
    bench.desk.handling.snooze(row.id, until)
    assert bench.desk.handling.hand_over(row.id, "buyer") == "9001 is handed over to buyer."
    kept = bench.desk.document(row.id).handling
    assert (kept.who, kept.until, kept.actor) == ("buyer", until, "test")
    bench.desk.handling.wake(row.id)
    assert bench.desk.handling.of([row.id, 4711])[row.id].who == "buyer"
    assert bench.desk.handling.hand_over(row.id, "me") == "9001 is yours again."
    assert bench.desk.handling.of([row.id])[row.id].who == ""


def test_what_cannot_be_is_told_in_words(bench: Any, row: Any) -> None:
    with pytest.raises(Problem, match="has passed"):
        bench.desk.handling.snooze(row.id, bench.clock.now() - timedelta(minutes=1))
    for name in ("  ", "x" * 81):
        with pytest.raises(Problem):
            bench.desk.handling.hand_over(row.id, name)
    with pytest.raises(Problem):
        bench.desk.handling.hand_over(999_999, "buyer")
    assert bench.desk.handling.of([row.id]) == {}


def test_counts_leave_out_what_is_put_off(bench: Any, row: Any) -> None:
    query = DocumentQuery(awake_at=bench.clock.now())
    before = bench.desk.count(query)
    bench.desk.handling.snooze(row.id, bench.clock.now() + timedelta(hours=1))
    assert bench.desk.count(query) == before - 1


def test_a_thousand_ids_are_asked_for_in_few_queries(bench: Any, row: Any) -> None:
    bench.desk.handling.hand_over(row.id, "IT")
    assert set(bench.desk.handling.of(range(1, 1201))) == {row.id}
