"""The small stores: files, attempts, control numbers, runs, marks, notes, links, statistics."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import date, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger import control_numbers
from acucleo_desktop.ledger import files as files_module
from acucleo_desktop.ledger.control_numbers import LARGEST
from acucleo_desktop.ledger.core import IllegalMove, UnknownRow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import NewDocument

ORDER = NewDocument(Direction.IN, Flow.SALES_ORDER)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=2000))
def test_bytes_come_back_as_they_were(ledger: Ledger, content: bytes) -> None:
    row = ledger.files.add(Direction.IN, "download/A", "7", "a.x12", content)
    assert ledger.files.content(row.id) == content
    assert row.sha256 == hashlib.sha256(content).hexdigest()
    assert row.size == len(content)
    assert row in ledger.files.find_hash(row.sha256)


def test_files_are_found_by_folder_id_and_name(ledger: Ledger, clock: ManualClock) -> None:
    row = ledger.files.add(Direction.IN, "download/A", "7", "a.x12", b"ISA" * 1000)
    assert ledger.files.get(row.id) == row
    assert row.at == clock.now()
    assert ledger.files.find_remote("download/A", "7", "a.x12") == row
    assert ledger.files.find_remote("download/A", "8", "a.x12") is None
    assert ledger.files.find_remote("download/B", "7", "a.x12") is None
    assert ledger.files.find_name("a.x12") == [row]
    assert ledger.files.set_remote(row.id, row.name, "99").remote_id == "99"
    for call in (ledger.files.get, ledger.files.content):
        with pytest.raises(UnknownRow, match="no file 5"):
            call(5)
    with closing(sqlite3.connect(ledger.path)) as raw:
        assert len(raw.execute("SELECT content FROM file").fetchone()[0]) < 100


def test_an_attempt_is_open_until_its_outcome(ledger: Ledger, clock: ManualClock) -> None:
    document, run = ledger.documents.add(ORDER), ledger.runs.start("test")
    begun = ledger.attempts.begin(document.id, "create", "SalesOrder", "KEY-1", "ab", run.id)
    assert (begun.outcome, begun.finished_at, begun.run_id) == ("open", None, run.id)
    assert ledger.attempts.open_ones() == [begun]
    clock.advance(2)
    doubtful = ledger.attempts.finish(begun.id, "in-doubt", excerpt="connection lost")
    assert ledger.attempts.open_ones() == []
    assert ledger.attempts.in_doubt() == [doubtful]
    done = ledger.attempts.finish(begun.id, "done", 200, "req-1", result_key="SO/000001")
    assert (done.outcome, done.status, done.request_id, done.result_key) == ("done", 200, "req-1", "SO/000001")
    assert done.answer_excerpt == "connection lost"
    assert done.finished_at == clock.now()
    assert ledger.attempts.of(document.id) == ledger.attempts.by_reference("KEY-1") == [done]
    kinds = [(event.kind, event.old, event.new) for event in ledger.audit.of(document.id)][1:]
    assert kinds == [
        ("attempt-begun", "", ""),
        ("attempt-finished", "open", "in-doubt"),
        ("attempt-finished", "in-doubt", "done"),
    ]


def test_an_outcome_is_final(ledger: Ledger) -> None:
    attempt = ledger.attempts.begin(ledger.documents.add(ORDER).id, "upload", "upload/A", "f", "ab")
    ledger.attempts.finish(attempt.id, "failed", 500)
    with pytest.raises(IllegalMove, match="from failed to done"):
        ledger.attempts.finish(attempt.id, "done")
    with pytest.raises(UnknownRow):
        ledger.attempts.finish(99, "done")


def _reserve(ledger: Ledger, partner: str = "A", level: str = "interchange") -> int:
    with ledger.transaction():
        return ledger.control_numbers.reserve(partner, level)


def test_numbers_run_for_each_partner_and_level(ledger: Ledger) -> None:
    assert [_reserve(ledger) for _ in range(3)] == [1, 2, 3]
    assert _reserve(ledger, level="group") == 1
    assert _reserve(ledger, "B") == 1
    assert ledger.control_numbers.last("A", "interchange") == 3


def test_a_number_needs_a_transaction_and_goes_back_with_it(ledger: Ledger) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        ledger.control_numbers.reserve("A", "interchange")

    def reserve_and_fail() -> None:
        with ledger.transaction():
            ledger.control_numbers.reserve("A", "interchange")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        reserve_and_fail()
    assert _reserve(ledger) == 1


def test_after_the_largest_number_comes_one_that_was_never_used(ledger: Ledger) -> None:
    assert [_reserve(ledger) for _ in range(2)] == [1, 2]
    ledger.control_numbers.continue_after("A", "interchange", LARGEST - 1, "taken over from the old program")
    assert [_reserve(ledger) for _ in range(2)] == [LARGEST, 3]
    ledger.control_numbers.continue_after("A", "interchange", 0, "a mistake of a person")
    assert _reserve(ledger) == 4
    with pytest.raises(ValueError, match="between 0"):
        ledger.control_numbers.continue_after("A", "interchange", LARGEST + 1, "")


def test_numbers_that_are_used_up_are_told_in_words(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control_numbers, "LARGEST", 3)
    assert [_reserve(ledger) for _ in range(3)] == [1, 2, 3]
    with pytest.raises(Problem) as caught:
        _reserve(ledger)
    assert caught.value.code == "ledger.control-numbers-used-up"


def test_gaps_have_their_reason(ledger: Ledger, clock: ManualClock) -> None:
    for _ in range(3):
        _reserve(ledger)
    ledger.control_numbers.note_gap("A", "interchange", 2, "set aside before it was sent")
    ledger.control_numbers.note_gap("A", "interchange", 2, "another reason")
    (report,) = ledger.control_numbers.report("A")
    assert (report.level, report.last, report.reserved) == ("interchange", 3, 3)
    assert [(gap.number, gap.reason, gap.at) for gap in report.gaps] == [
        (2, "set aside before it was sent", clock.now())
    ]
    assert ledger.control_numbers.report("B") == []


def test_runs(ledger: Ledger, clock: ManualClock) -> None:
    first = ledger.runs.start("schedule")
    assert ledger.runs.unfinished() == [first]
    clock.advance(9)
    ended = ledger.runs.finish(first.id, "needs-person", {"sent": 3}, ["One order needs you."])
    assert (ended.counts, ended.reasons, ended.finished_at) == ({"sent": 3}, ("One order needs you.",), clock.now())
    second = ledger.runs.start("mary")
    assert ledger.runs.last() == second
    assert ledger.runs.last("needs-person") == ended
    assert ledger.runs.last("failed") is None
    assert ledger.runs.recent(5) == [second, ended]
    with pytest.raises(UnknownRow):
        ledger.runs.finish(99, "done")


def test_marks(ledger: Ledger) -> None:
    assert ledger.marks.get("poll.SalesInvoice") == ""
    for value in ("a", "b"):
        ledger.marks.set("poll.SalesInvoice", value)
    ledger.marks.set("poll.PurchaseOrder", "c")
    ledger.marks.set("police", "d")
    assert ledger.marks.get("poll.SalesInvoice") == "b"
    assert ledger.marks.starting_with("poll.") == {"poll.PurchaseOrder": "c", "poll.SalesInvoice": "b"}


def test_notes_and_links(ledger: Ledger, clock: ManualClock) -> None:
    order, answer, replay = (ledger.documents.add(ORDER).id for _ in range(3))
    with ledger.acting_as("mary"):
        note = ledger.notes.add(order, "called them")
    assert ledger.notes.of(order) == [note]
    assert (note.actor, note.at) == ("mary", clock.now())
    ledger.links.add(answer, order, "answers")
    ledger.links.add(answer, order, "answers")
    clock.advance(1)
    ledger.links.add(replay, order, "replays")
    ledger.links.add(replay, answer, "fixes")
    assert ledger.links.of(order) == [("answered-by", answer), ("replayed-by", replay)]
    assert ledger.links.of(answer) == [("answers", order), ("fixes-by", replay)]
    assert [event.kind for event in ledger.audit.of(answer)].count("linked") == 1


def test_volume_counts_days_where_the_clerk_lives(ledger: Ledger, clock: ManualClock) -> None:
    clock.set(clock.now().replace(hour=1))
    ledger.documents.add(ORDER)
    clock.advance(86_400)
    ledger.documents.add(NewDocument(Direction.OUT, Flow.INVOICE, delivery=Delivery.REVIEW))
    days = ledger.statistics.volume(3)
    assert [(day.day, day.inbound, day.outbound) for day in days] == [
        (date(2026, 11, 22), 0, 0),
        (date(2026, 11, 23), 1, 0),
        (date(2026, 11, 24), 0, 1),
    ]
    west = timezone(timedelta(hours=-6))
    assert [(day.day.day, day.inbound, day.outbound) for day in ledger.statistics.volume(2, west)] == [
        (22, 1, 0),
        (23, 0, 1),
    ]


def test_answer_lag_by_partner(ledger: Ledger, clock: ManualClock) -> None:
    new = NewDocument(Direction.OUT, Flow.INVOICE, partner="A", delivery=Delivery.SENDING)
    for hours in (1, 2, 9):
        row = ledger.documents.add(new)
        ledger.documents.move_delivery(row.id, Delivery.SENT)
        ledger.documents.move_answer(row.id, Answer.WAITING)
        clock.advance(hours * 3600)
        ledger.documents.move_answer(row.id, Answer.ACCEPTED)
    late = ledger.documents.add(NewDocument(Direction.OUT, Flow.INVOICE, partner="B", delivery=Delivery.SENT))
    ledger.documents.move_answer(late.id, Answer.WAITING)
    ledger.documents.move_answer(late.id, Answer.OVERDUE)
    fast, silent = ledger.statistics.answer_lag(30)
    assert (fast.partner, fast.answered, fast.median_hours, fast.longest_hours) == ("A", 3, 2.0, 9.0)
    assert (silent.partner, silent.answered, silent.median_hours, silent.overdue) == ("B", 0, None, 1)


def test_files_that_were_taken_apart_are_not_looked_at_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files_module, "_FAR_ENOUGH", 3)

    def receive(number: int) -> int:
        return ledger.files.add(Direction.IN, "download/A", str(number), f"{number}.x12", b"ISA").id

    first = [receive(number) for number in range(5)]
    ledger.files.add(Direction.OUT, "upload/A", "", "ours.x12", b"ISA")
    assert [file.id for file in ledger.files.without_documents()] == first
    assert ledger.marks.get(files_module.TAKEN_APART_MARK) == ""
    for file_id in (*first[:3], first[4]):
        ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, file_id=file_id))
    assert [file.id for file in ledger.files.without_documents()] == [first[3]], "one that a crash left behind waits"
    assert ledger.marks.get(files_module.TAKEN_APART_MARK) == str(first[2])
    last = receive(6)
    assert [file.id for file in ledger.files.without_documents()] == [first[3], last]
    for file_id in (first[3], last):
        ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, file_id=file_id))
    assert ledger.files.without_documents() == []
    assert ledger.marks.get(files_module.TAKEN_APART_MARK) == str(last)
    assert [file.id for file in ledger.files.without_documents()] == []
    assert [file.id for file in [ledger.files.get(receive(7))]] == [
        file.id for file in ledger.files.without_documents()
    ]
