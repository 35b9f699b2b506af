"""Intent before effect; an attempt without an outcome is asked about, and never repeated on a guess."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.sync import sending, writing
from acucleo_desktop.sync.writes import landed_key

pytestmark = pytest.mark.timeout(120)


def test_an_order_whose_reply_was_lost_is_found_and_not_made_again(bench: Any) -> None:
    bench.send("850", bench.order("7001"))
    bench.world.acumatica.faults.set("drop_after_commit", 1)
    bench.inbound()
    bench.inbound()
    row = bench.row("7001")
    assert row.delivery is Delivery.WRITTEN
    (record,) = bench.orders("7001")
    assert row.acumatica_key == f"SO/{record['OrderNbr']}"
    assert record["ExternalRef"] == bench.ledger.attempts.of(row.id)[0].reference


def test_an_order_in_doubt_is_asked_for_in_the_next_pass(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def away_after_first(write: Any, erp: Any) -> str | None:
        asked.append(write.entity)
        if len(asked) == 2:
            bench.world.acumatica.faults.set("server_error_500", 40)
        return landed_key(write, erp)

    bench.send("850", bench.order("7002"))
    bench.world.acumatica.faults.set("drop_after_commit", 1)
    monkeypatch.setattr(writing, "landed_key", away_after_first)
    summary = bench.inbound()
    row = bench.row("7002")
    assert row.delivery is Delivery.IN_DOUBT
    assert summary.counts["in doubt"] == 1
    doubt = bench.desk.document(row.id).findings[0]
    assert doubt.id == "sync.write-in-doubt"
    assert bench.ledger.attempts.of(row.id)[0].reference in doubt.what
    bench.world.acumatica.faults.set("server_error_500", 0)
    assert bench.inbound().counts["recovered"] == 1
    assert bench.row("7002").delivery is Delivery.WRITTEN
    assert len(bench.orders("7002")) == 1
    assert [one.outcome for one in bench.ledger.attempts.of(row.id)] == ["done"]


def test_an_order_that_never_arrived_is_written_in_a_new_attempt(bench: Any) -> None:
    bench.send("850", bench.order("7003"))
    bench.world.acumatica.faults.set("drop_before_commit", 1)
    bench.inbound()
    bench.inbound()
    assert bench.row("7003").delivery is Delivery.WRITTEN
    assert len(bench.orders("7003")) == 1


def invoices(bench: Any) -> list[Any]:
    return [row for row in bench.rows(Flow.INVOICE) if row.partner == "FRESHMART"]


def test_the_intent_with_name_and_hash_is_stored_before_the_upload_leaves(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str, str]] = []
    original = sending.record_sent

    def look(attempt: Any, *rest: Any) -> None:
        ((outcome, name, digest),) = [
            (one.outcome, one.reference, one.sha256)
            for one in bench.ledger.attempts.open_ones()
            if one.id == attempt.id
        ]
        seen.append((outcome, name, digest))
        original(attempt, *rest)

    monkeypatch.setattr(sending, "record_sent", look)
    bench.desk.sync(Direction.OUT)
    files = {file.name: file.content for file in bench.world.cleo.store.files(origin="us")}
    assert len(seen) == len(files) > 10
    for outcome, name, digest in seen:
        assert outcome == "open"
        assert hashlib.sha256(files[name]).hexdigest() == digest


def test_an_upload_whose_reply_was_lost_is_found_by_its_name(bench: Any) -> None:
    bench.world.cleo.faults.set("drop_after_upload", 1)
    bench.desk.sync(Direction.OUT)
    bench.desk.sync()
    texts = [text for _, text in bench.uploads("810")]
    assert len(texts) == len(set(texts))
    assert not bench.rows(deliveries=(Delivery.IN_DOUBT,))
    numbers = [row.number for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.SENT]
    assert len(texts) == len(numbers)


def test_an_upload_that_cleo_cannot_tell_of_is_left_for_a_person(bench: Any) -> None:
    bench.world.cleo.faults.set("consume_uploads", value=True)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    summary = bench.desk.sync(Direction.OUT)
    (row,) = bench.rows(deliveries=(Delivery.IN_DOUBT,))
    assert summary.outcome == "needs-person"
    before = len(bench.uploads())
    for _ in range(3):
        assert "Traceback" not in str(bench.desk.sync().reasons)
    assert bench.ledger.documents.get(row.id).delivery is Delivery.IN_DOUBT
    assert len(bench.uploads()) == before, "it is never sent again on a guess"
    with pytest.raises(Problem):
        bench.desk.resolve(row.id, landed=True, reason="")
    assert bench.desk.resolve(row.id, landed=True, reason="the partner has it").ok
    assert bench.ledger.documents.get(row.id).delivery is Delivery.SENT
    bench.desk.sync()
    assert len(bench.uploads()) == before


def test_a_person_decides_with_what_is_known_before_them_and_the_clock_of_the_answer_starts(bench: Any) -> None:
    bench.world.cleo.faults.set("consume_uploads", value=True)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    bench.desk.sync(Direction.OUT)
    (row,) = bench.rows(deliveries=(Delivery.IN_DOUBT,))
    (attempt,) = bench.ledger.attempts.of(row.id)
    doubt = bench.desk.document(row.id).findings[0]
    assert doubt.id == "sync.upload-in-doubt"
    assert attempt.reference in doubt.what
    assert doubt.location.paper == attempt.target
    assert f"{len(bench.ledger.files.content(row.file_id))} bytes" in doubt.why
    assert row.interchange_control in doubt.todo
    assert [fix.action for fix in doubt.fixes] == ["resolve"]
    assert row.answer is Answer.NONE
    bench.desk.resolve(row.id, landed=True, reason="seen in Cockpit")
    settled = bench.ledger.documents.get(row.id)
    assert settled.answer is Answer.WAITING
    assert settled.answer_due is not None
    assert "sync.upload-in-doubt" not in {finding.id for finding in bench.desk.document(row.id).findings}


def test_a_person_who_says_it_never_arrived_causes_a_new_attempt_under_a_new_name(bench: Any) -> None:
    bench.world.cleo.faults.set("drop_before_upload", 1)
    bench.desk.sync(Direction.OUT)
    (row,) = bench.rows(deliveries=(Delivery.IN_DOUBT,))
    assert bench.desk.resolve(row.id, landed=False, reason="not in their folder").ok
    bench.desk.deliver()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.SENT
    attempts = bench.ledger.attempts.of(row.id)
    assert sorted(one.outcome for one in attempts) == ["done", "failed"]
    assert len({one.reference for one in attempts}) == 2


def test_a_refused_record_fails_in_words_and_runs_again_as_a_new_attempt(bench: Any) -> None:
    bench.send("850", bench.order("7005"))
    bench.send("850", bench.order("7006", code="CORNERVINE"), code="CORNERVINE")
    bench.world.acumatica.faults.set("no_rights", "SalesOrder")
    bench.inbound()
    bench.world.acumatica.faults.set("no_rights", "")
    before = {number: bench.row(number) for number in ("7005", "7006")}
    for row in before.values():
        if row.delivery is Delivery.FAILED:
            assert row.cause_text.endswith(".")
            assert bench.desk.replay([row.id])[0].ok
    bench.inbound()
    bench.desk.approve_clean()
    bench.inbound()
    for number in before:
        assert bench.row(number).delivery is Delivery.WRITTEN
        assert len(bench.orders(number)) == 1


def test_an_acknowledgment_that_was_refused_leaves_when_it_is_run_again(bench: Any) -> None:
    bench.send("850", bench.order("7010"))
    bench.world.cleo.faults.set("forbid_upload", value=True)
    bench.inbound()
    bench.world.cleo.faults.set("forbid_upload", value=False)
    (row,) = bench.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    assert row.delivery is Delivery.FAILED
    assert not bench.uploads("997")
    assert bench.desk.replay([row.id])[0].ok
    bench.desk.deliver()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.SENT
    assert len(bench.uploads("997")) == 1


def test_an_acknowledgment_that_was_taken_back_leaves_with_the_clean_ones(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.send("850", bench.order("7011"))
    with monkeypatch.context() as patched:
        patched.setattr("acucleo_desktop.sync.engine.send_queued", lambda *_parts: None)
        bench.inbound()
    (row,) = bench.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    assert bench.desk.take_back(row.id).ok
    bench.desk.deliver()
    assert not bench.uploads("997")
    bench.desk.approve_clean()
    bench.desk.deliver()
    assert len(bench.uploads("997")) == 1
