"""The audit trail has every attempt with its reply, every sign-in, and every change of settings and connections."""

from __future__ import annotations

import json
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.sync.trail import OUTSIDE, ConfigurationTrail

pytestmark = pytest.mark.timeout(120)


def last_attempt(bench: Any, row: Any) -> Any:
    """Return the last attempt of a document, after comparing it with its audit event."""
    attempt = bench.ledger.attempts.of(row.id)[-1]
    events = [event for event in bench.ledger.audit.of(row.id) if event.kind == "attempt-finished"]
    facts = events[-1].data
    assert facts["attempt"] == attempt.id
    assert (facts["http_status"], facts["request_id"]) == (attempt.status, attempt.request_id)
    assert facts["excerpt"] == attempt.answer_excerpt
    assert facts["target"] == attempt.target
    return attempt


def an_invoice(bench: Any) -> Any:
    return next(row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.REVIEW and not row.finding_count)


def leave(bench: Any, row: Any) -> None:
    bench.desk.approve([row.id])
    bench.clock.advance(3600)
    bench.desk.deliver()


def test_the_reply_of_every_attempt_is_kept(bench: Any) -> None:
    bench.send("850", bench.order("T-1"))
    bench.desk.sync()
    created = last_attempt(bench, bench.row("T-1"))
    assert (created.outcome, created.status) == ("done", 200)
    assert len(created.request_id) == 32
    assert "CustomerOrder" in created.answer_excerpt

    row = an_invoice(bench)
    leave(bench, row)
    sent = last_attempt(bench, row)
    assert sent.outcome == "done"
    assert sent.status in {200, 201}
    assert len(sent.request_id) == 32
    assert sent.result_key in sent.answer_excerpt


def test_a_refusal_is_kept_with_its_words(bench: Any) -> None:
    bench.desk.sync()
    row = an_invoice(bench)
    bench.world.cleo.faults.set("forbid_upload", value=True)
    leave(bench, row)
    refused = last_attempt(bench, row)
    assert (refused.outcome, refused.status) == ("failed", 403)
    assert len(refused.request_id) == 32
    assert refused.answer_excerpt


def test_an_upload_found_by_asking_says_so(bench: Any) -> None:
    bench.desk.sync()
    row = an_invoice(bench)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    leave(bench, row)
    found = last_attempt(bench, row)
    assert found.outcome == "done"
    assert "lists the file" in found.answer_excerpt

    other = an_invoice(bench)
    bench.world.cleo.faults.set("consume_uploads", value=True)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    leave(bench, other)
    doubtful = last_attempt(bench, other)
    assert doubtful.outcome == "in-doubt"
    assert "may have been taken" in doubtful.answer_excerpt


def kinds(bench: Any) -> list[str]:
    return [event.kind for event in bench.ledger.audit.recent(100_000)]


def test_sign_ins_are_recorded_with_their_outcome(bench: Any) -> None:
    bench.desk.sync()
    events = [event for event in bench.ledger.audit.recent(100_000) if event.kind == "signed-in"]
    assert {event.new for event in events} == {"acumatica", "cleo"}
    assert all(event.data["http_status"] == 200 for event in events)
    bench.world.cleo.faults.set("reject_login", value=True)
    bench.world.cleo.faults.set("refuse_refresh", value=True)
    bench.world.cleo.faults.set("unauthorized_401", 1)
    bench.desk.sync()
    refused = [event for event in bench.ledger.audit.recent(100_000) if event.kind == "sign-in-failed"]
    assert {event.new for event in refused} == {"cleo"}
    assert {event.data["http_status"] for event in refused} <= {400, 401}


def test_changes_of_settings_and_connections_have_who_before_and_after(bench: Any) -> None:
    opened = bench.opened
    with bench.desk.acting_as("mary"):
        opened.change_settings(poll_minutes=17)
    event = bench.ledger.audit.recent(1)[0]
    assert (event.actor, event.kind, event.old, event.new) == (
        "mary",
        "setting-changed",
        "poll_minutes=1",
        "poll_minutes=17",
    )
    path = opened.connections.path("acumatica")
    path.write_text(path.read_text("utf-8").replace('tenant = "', 'tenant = "New'), "utf-8")
    settings = opened.home.settings
    settings.write_text(settings.read_text("utf-8").replace("17", "18"), "utf-8")
    assert ConfigurationTrail(bench.ledger, opened.home).look(OUTSIDE) == 2
    events = bench.ledger.audit.recent(2)
    assert {event.actor for event in events} == {OUTSIDE}
    changed = next(event for event in events if event.kind == "connection-changed")
    ((before, after),) = changed.data["changes"].values()
    assert after == f"New{before}"
    assert ConfigurationTrail(bench.ledger, opened.home).look() == 0


def test_a_secret_typed_into_a_connection_file_is_not_recorded(bench: Any) -> None:
    path = bench.opened.connections.path("cleo")
    path.write_text(path.read_text("utf-8") + '\n[more]\npassword = "typed-in-by-mistake"\n', "utf-8")
    ConfigurationTrail(bench.ledger, bench.opened.home).look()
    path.write_text("password = broken-by-hand", "utf-8")
    ConfigurationTrail(bench.ledger, bench.opened.home).look()
    text = json.dumps([dict(event.data) for event in bench.ledger.audit.recent(10)])
    assert "typed-in-by-mistake" not in text
    assert "broken-by-hand" not in text
    assert "unreadable file" in text


def test_a_program_is_recorded_with_its_start_and_end(bench: Any) -> None:
    bench.opened.started("window")
    assert bench.ledger.audit.recent(1)[0].kind == "program-started"
    path, clock = bench.opened.ledger.path, bench.clock
    bench.opened.close()
    from acucleo_desktop.ledger.ledger import Ledger

    with Ledger.open(path, clock) as ledger:
        assert ledger.audit.recent(1)[0].kind == "program-ended"
        assert ledger.audit.verify().ok
