"""Invoices and purchase orders leave once, under names and numbers never used before; 997s say what became of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment, SetAnswer
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, Folder
from acucleo_desktop.partners.profile import CrossReference
from acucleo_desktop.sync.lists import GroupBy

pytestmark = pytest.mark.timeout(120)


def test_automatic_invoices_and_orders_leave_in_the_pass_that_found_them(bench: Any) -> None:
    summary = bench.desk.sync(Direction.OUT)
    assert summary.outcome == "done"
    for flow, set_id in ((Flow.INVOICE, "810"), (Flow.PURCHASE_ORDER, "850")):
        sent = [row for row in bench.rows(flow) if row.delivery is Delivery.SENT]
        texts = [text for _, text in bench.uploads(set_id)]
        assert len(texts) == len(sent) > 2
        assert {row.answer for row in sent} == {Answer.WAITING}
        place = 2 if set_id == "810" else 3
        assert {text.partition(f"~ST*{set_id}*")[2].split("~")[1].split("*")[place] for text in texts} == {
            row.number for row in sent
        }
    waiting = [row for row in bench.rows() if row.delivery is Delivery.REVIEW]
    assert waiting, "those of partners with review wait"
    assert {row.folder for row in waiting} == {Folder.OUTBOX}


def test_every_name_and_control_number_is_used_once_and_is_in_the_bytes(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    bench.desk.approve_clean()
    bench.desk.deliver()
    files = bench.world.cleo.store.files(origin="us")
    assert {Counter(file.name for file in files)[file.name] for file in files} == {1}
    for file in files:
        assert re.search(r"\d{8}T?\d{4,6}.*[0-9a-f]{8}", file.name), file.name
    controls = Counter((file.folder, file.content[90:99]) for file in files)
    assert set(controls.values()) == {1}
    for row in bench.rows(directions=(Direction.OUT,)):
        assert row.interchange_control.encode() == bench.ledger.files.content(row.file_id)[90:99]


def first_waiting(bench: Any, flow: Flow = Flow.INVOICE) -> Any:
    return next(row for row in bench.rows(flow) if row.delivery is Delivery.REVIEW)


def test_an_approved_invoice_is_held_can_be_taken_back_and_leaves_when_the_hold_is_over(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    row = first_waiting(bench)
    bench.change(row.partner, Flow.INVOICE, hold_seconds=60)
    before = len(bench.uploads())
    (decision,) = bench.desk.approve([row.id])
    assert "60 seconds" in decision.said
    bench.clock.advance(59)
    bench.desk.deliver()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.HELD
    assert bench.desk.status().held == 1
    assert bench.desk.take_back(row.id).ok
    bench.clock.advance(600)
    bench.desk.deliver()
    assert len(bench.uploads()) == before
    bench.desk.approve([row.id])
    bench.clock.advance(60)
    bench.desk.deliver()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.SENT
    assert len(bench.uploads()) == before + 1
    refused = bench.desk.take_back(row.id)
    assert not refused.ok
    assert "credit" in refused.said


def test_rendering_again_takes_new_numbers_and_explains_the_gap(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    row = first_waiting(bench)
    bench.desk.replay([row.id])
    after = bench.ledger.documents.get(row.id)
    assert int(after.interchange_control) > int(row.interchange_control)
    report = str(bench.ledger.control_numbers.report(row.partner))
    assert "rendered again before it was sent" in report
    bench.desk.approve([row.id])
    bench.desk.deliver()
    (text,) = [text for _, text in bench.uploads("810") if f"*{row.number}*" in text]
    assert text[90:99] == after.interchange_control


def test_numbers_are_given_back_to_nobody_when_storing_the_bytes_fails(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_rest: Any, **_more: Any) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(type(bench.ledger.files), "add", fail)
        with pytest.raises(OSError, match="disk full"):
            bench.desk.sync(Direction.OUT)
    assert not bench.rows(directions=(Direction.OUT,))
    bench.desk.sync(Direction.OUT)
    first = min(int(row.interchange_control) for row in bench.rows() if row.partner == "FRESHMART")
    assert first == 1, "reserved in the same transaction as the bytes, so that no number is lost"


def answer(bench: Any, row: Any, status: str = "A", code: str = "") -> None:
    group = {Flow.INVOICE: "IN", Flow.PURCHASE_ORDER: "PO"}[row.flow]
    accepted = int(status in {"A", "E"})
    sets = (SetAnswer(row.set_id, row.set_control, status),)
    document = FunctionalAcknowledgment(group, row.group_control, status, 1, 1, accepted, (), sets)
    bench.send("997", document, code=code or row.partner)


def sent_invoice(bench: Any) -> Any:
    bench.desk.sync(Direction.OUT)
    return next(row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.SENT)


@pytest.mark.parametrize(
    ("status", "expected"),
    [("A", Answer.ACCEPTED), ("E", Answer.ACCEPTED_WITH_ERRORS), ("R", Answer.REJECTED)],
)
def test_a_997_moves_the_answer_of_what_it_answers(bench: Any, status: str, expected: Answer) -> None:
    row = sent_invoice(bench)
    answer(bench, row, status)
    bench.inbound()
    after = bench.ledger.documents.get(row.id)
    assert after.answer is expected
    (received,) = bench.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT, directions=(Direction.IN,))
    assert received.delivery is Delivery.WRITTEN
    assert not bench.uploads("997"), "a 997 is never answered"
    if expected is Answer.REJECTED:
        assert after.folder is Folder.FAILED
        assert bench.ids(after)


def test_a_997_from_another_partner_or_for_nothing_is_unmatched(bench: Any) -> None:
    row = sent_invoice(bench)
    answer(bench, replace(row, group_control="99999"))
    bench.inbound()
    (received,) = bench.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT, directions=(Direction.IN,))
    assert (received.answer, received.delivery) == (Answer.UNMATCHED, Delivery.REVIEW)
    assert bench.ledger.documents.get(row.id).answer is Answer.WAITING


def test_two_answers_that_differ_are_told_and_a_repeated_one_is_not(bench: Any) -> None:
    row = sent_invoice(bench)
    answer(bench, row, "A")
    bench.inbound()
    answer(bench, row, "A")
    bench.inbound()
    assert bench.ledger.documents.get(row.id).answer is Answer.ACCEPTED
    answer(bench, row, "R")
    bench.inbound()
    assert bench.ledger.documents.get(row.id).answer is Answer.ANSWERED_TWICE


def test_silence_becomes_overdue_when_the_clock_says_so_and_a_late_answer_counts(bench: Any) -> None:
    row = sent_invoice(bench)
    bench.clock.advance(24 * 3600 - 60)
    bench.desk.sync()
    assert bench.ledger.documents.get(row.id).answer is Answer.WAITING
    bench.clock.advance(120)
    summary = bench.desk.sync()
    assert bench.ledger.documents.get(row.id).answer is Answer.OVERDUE
    assert summary.counts["overdue"] >= 1
    answer(bench, row)
    bench.inbound()
    assert bench.ledger.documents.get(row.id).answer is Answer.ACCEPTED


def test_an_answer_that_came_late_while_nothing_ran_is_noted_as_late(bench: Any) -> None:
    row = sent_invoice(bench)
    answer(bench, row)
    bench.clock.advance(24 * 3600 + 7300)
    bench.inbound()
    after = bench.ledger.documents.get(row.id)
    assert (after.answer, after.check) == (Answer.ACCEPTED, row.check), "its status is that of any accepted document"
    (told,) = [one for one in bench.ledger.documents.findings(row.id) if one.id == "partner.answer-late"]
    assert "came 2 hours late" in told.what
    assert any("accepted, 2 hours late" in entry.detail for entry in bench.desk.document(row.id).timeline)
    lags = {lag.partner: lag for lag in bench.ledger.statistics.answer_lag(14)}
    assert (lags[row.partner].answered, lags[row.partner].late) == (1, 1)


def test_an_answer_in_time_is_not_noted_as_late(bench: Any) -> None:
    row = sent_invoice(bench)
    bench.clock.advance(24 * 3600 - 60)
    answer(bench, row)
    bench.inbound()
    assert "partner.answer-late" not in bench.ids(row)
    assert {lag.late for lag in bench.ledger.statistics.answer_lag(14)} == {0}


def test_a_997_settles_the_doubt_whether_its_document_arrived(bench: Any) -> None:
    bench.world.cleo.faults.set("consume_uploads", value=True)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    bench.desk.sync(Direction.OUT)
    (row,) = bench.rows(deliveries=(Delivery.IN_DOUBT,))
    answer(bench, row)
    bench.inbound()
    after = bench.ledger.documents.get(row.id)
    assert after.answer is Answer.ACCEPTED
    assert after.delivery is Delivery.SENT, "who answers a file has received it"


def test_a_blocked_invoice_never_leaves_and_a_mended_sheet_lets_it_go(bench: Any) -> None:
    partner = bench.desk.partner("FRESHMART")
    strange = [CrossReference("unit", "??", unit) for unit in ("CASE", "BAG", "EA")]
    bench.ledger.partners.save(replace(partner, cross_references=(*partner.cross_references, *strange)))
    bench.desk.sync(Direction.OUT)
    blocked = [row for row in bench.rows(Flow.INVOICE) if row.partner == "FRESHMART"]
    assert {(row.check, row.delivery) for row in blocked} == {(Check.BLOCKED, Delivery.REVIEW)}
    assert not any(decision.ok for decision in bench.desk.approve([row.id for row in blocked]))
    assert not [folder for folder, _ in bench.uploads("810") if folder.endswith("FRESHMART")]
    bench.desk.save_partner(partner)
    mended = [bench.ledger.documents.get(row.id) for row in blocked]
    assert all(row.check is not Check.BLOCKED for row in mended)
    bench.desk.approve([row.id for row in mended])
    bench.desk.deliver()
    assert len([folder for folder, _ in bench.uploads("810") if folder.endswith("FRESHMART")]) == len(blocked)


def test_what_cleo_refused_leaves_as_it_was_approved_when_it_is_run_again(bench: Any) -> None:
    """From the step that failed: nobody approves twice what says the same; what says something else waits."""
    bench.desk.sync(Direction.OUT)
    row, other = [each for each in bench.rows(Flow.INVOICE) if each.delivery is Delivery.REVIEW][:2]
    for each in (row, other):
        bench.change(each.partner, Flow.INVOICE, review=True, hold_seconds=0)
    bench.world.cleo.faults.set("refuse_names", "810_*")
    bench.desk.approve([row.id, other.id])
    bench.desk.deliver()
    bench.world.cleo.faults.set("refuse_names", "")
    for each in (row, other):
        failed = bench.ledger.documents.get(each.id)
        assert (failed.delivery, failed.cause) == (Delivery.FAILED, "cleo.upload-body")
        assert failed.check is each.check  # the document is none the worse for it
    groups = bench.desk.lists.groups(DocumentQuery(folder=Folder.FAILED), GroupBy.CAUSE)
    assert [(group.key, group.count, group.replayable) for group in groups] == [("cleo.upload-body", 2, 2)]
    record = bench.ledger.documents.record(other.id)
    record["CustomerOrder"] = {"value": "another order"}
    bench.ledger.documents.update(other.id, record=record)
    bench.desk.replay([row.id, other.id])
    assert bench.ledger.documents.get(other.id).delivery is Delivery.REVIEW
    bench.desk.deliver()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.SENT
    assert not any(finding.id.startswith("cleo.") for finding in bench.ledger.documents.findings(row.id))
    assert sum(row.number in text for _folder, text in bench.uploads("810")) == 1


def test_a_total_that_is_not_the_records_can_be_sent_as_it_is(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    row = first_waiting(bench)
    bench.change(row.partner, Flow.INVOICE, review=True, hold_seconds=0)
    record = bench.ledger.documents.record(row.id)
    record["Amount"] = {"value": 1.23}
    bench.ledger.documents.update(row.id, record=record)
    bench.desk.replay([row.id])
    blocked = bench.ledger.documents.get(row.id)
    assert blocked.check is Check.BLOCKED
    assert "rules.total-not-the-records" in bench.ids(blocked)
    assert not bench.desk.approve([row.id])[0].ok
    bench.fix(blocked, "waive", reason="the freight is billed apart")
    passed = bench.ledger.documents.get(row.id)
    assert passed.check is not Check.BLOCKED
    (told,) = [one for one in bench.ledger.documents.findings(row.id) if one.id == "rules.total-not-the-records"]
    assert told.why == "Let pass by a person: the freight is billed apart"
    assert bench.desk.approve([row.id])[0].ok
