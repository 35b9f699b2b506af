"""Documents in a real database: what goes in comes out, every move is checked and recorded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.core import IllegalMove, UnknownRow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, NewDocument

ORDER = NewDocument(Direction.IN, Flow.SALES_ORDER, partner="FRESHMART", set_id="850", number="PO-1")
INVOICE = NewDocument(
    Direction.OUT, Flow.INVOICE, partner="FRESHMART", set_id="810", number="INV1", delivery=Delivery.REVIEW
)
UNIT = Finding(
    "x12.unit-code-unknown",
    Severity.BLOCK,
    "Unit EACH on line 3 is not an X12 unit code.",
    Location("Line 3", "PO1", 7, 3, line_number="3"),
    "The unit came from a display field.",
    "Use EA.",
    "EACH",
    (Fix("replace-value", "Use EA", {"value": "EA"}),),
)
DATE = Finding("rules.date-past", Severity.WARNING, "The date 2020-01-01 has passed.")


def test_everything_that_goes_in_comes_out(ledger: Ledger, clock: ManualClock) -> None:
    file = ledger.files.add(Direction.IN, "download/FRESHMART", "77", "in.x12", b"ISA")
    new = NewDocument(
        Direction.IN,
        Flow.SALES_ORDER,
        partner="FRESHMART",
        set_id="850",
        number="PO-1",
        order_number="PO-1",
        sender="9251110000",
        interchange_control="000000012",
        group_control="12",
        set_control="0001",
        amount=Decimal("1234.50"),
        currency="USD",
        check=Check.BLOCKED,
        file_id=file.id,
        position=(1, 2, 3),
        fingerprint="f" * 64,
        acumatica_entity="SalesOrder",
        acumatica_key="SO/1",
        acumatica_stamp="s",
        fields={"number": "PO-1", "lines": [{"quantity": "3"}]},
        record={"OrderType": "SO"},
        search_words=("APPLES-40", "Apples"),
        is_test=True,
    )
    row = ledger.documents.add(new, [DATE, UNIT])
    assert row.created_at == clock.now()
    assert row.created_at.tzinfo is not None
    for name in ("direction", "flow", "partner", "number", "sender", "amount", "currency", "check", "delivery",
                 "file_id", "position", "fingerprint", "acumatica_key", "acumatica_stamp", "is_test"):  # fmt: skip
        assert getattr(row, name) == getattr(new, name), name
    assert str(row.amount) == "1234.50"
    assert (row.finding_count, row.cause, row.cause_text) == (2, UNIT.id, UNIT.what)
    assert (row.file_name, row.folder) == ("in.x12", Folder.INBOX)
    assert ledger.documents.findings(row.id) == (DATE, UNIT)
    assert ledger.documents.fields(row.id) == new.fields
    assert ledger.documents.record(row.id) == new.record
    assert ledger.documents.search_words(row.id) == new.search_words
    assert ledger.documents.get(row.id) == row
    assert ledger.documents.by_file(file.id) == [row]


def test_a_whole_life_out_and_its_trail(ledger: Ledger, clock: ManualClock) -> None:
    documents = ledger.documents
    row = documents.add(INVOICE)
    assert row.folder is Folder.OUTBOX
    until, due = clock.now() + timedelta(seconds=60), clock.now() + timedelta(hours=24)
    with ledger.acting_as("mary"):
        assert documents.move_delivery(row.id, Delivery.HELD, hold_until=until).hold_until == until
    assert documents.holds_over(clock.now()) == []
    clock.advance(61)
    assert [held.id for held in documents.holds_over(clock.now())] == [row.id]
    assert documents.move_delivery(row.id, Delivery.QUEUED).hold_until is None
    documents.move_delivery(row.id, Delivery.SENDING)
    documents.move_delivery(row.id, Delivery.SENT)
    assert documents.move_answer(row.id, Answer.WAITING, answer_due=due).answer_due == due
    assert documents.due(clock.now()) == []
    assert [late.id for late in documents.due(due)] == [row.id]
    assert documents.move_answer(row.id, Answer.OVERDUE).answer_due == due
    clock.advance(3600)
    rejected = documents.move_answer(row.id, Answer.REJECTED, "AK5 R")
    assert (rejected.folder, rejected.answer_due) == (Folder.FAILED, None)
    moves = [(event.status, event.old, event.new, event.actor) for event in ledger.audit.of(row.id) if event.status]
    assert moves == [
        ("delivery", "review", "held", "mary"),
        ("delivery", "held", "queued", "sync"),
        ("delivery", "queued", "sending", "sync"),
        ("delivery", "sending", "sent", "sync"),
        ("answer", "none", "waiting", "sync"),
        ("answer", "waiting", "overdue", "sync"),
        ("answer", "overdue", "rejected", "sync"),
    ]
    lag = ledger.statistics.answer_lag(7)
    assert [(one.answered, one.median_hours) for one in lag] == [(1, 1.0)]


def test_an_illegal_move_changes_nothing(ledger: Ledger) -> None:
    row = ledger.documents.add(INVOICE)
    events = len(ledger.audit.of(row.id))
    with pytest.raises(IllegalMove, match="from review to sent"):
        ledger.documents.move_delivery(row.id, Delivery.SENT)
    with pytest.raises(IllegalMove, match="from none to overdue"):
        ledger.documents.move_answer(row.id, Answer.OVERDUE)
    with pytest.raises(IllegalMove, match="never received"):
        ledger.documents.add(NewDocument(Direction.OUT, Flow.INVOICE))
    assert ledger.documents.get(row.id) == row
    assert len(ledger.audit.of(row.id)) == events


def test_a_new_check_replaces_the_findings(ledger: Ledger) -> None:
    row = ledger.documents.add(ORDER, [UNIT])
    blocked = ledger.documents.set_findings(row.id, [DATE, UNIT], Check.BLOCKED)
    assert (blocked.finding_count, blocked.cause) == (2, UNIT.id)
    clean = ledger.documents.set_findings(row.id, (), Check.CLEAN)
    assert (clean.finding_count, clean.cause, clean.check) == (0, "", Check.CLEAN)
    assert ledger.documents.findings(row.id) == ()
    last = ledger.audit.of(row.id)[-1]
    assert (last.kind, last.old, last.new) == ("checked", "blocked", "clean")
    assert ledger.documents.move_check(row.id, Check.WARNINGS, "overruled").check is Check.WARNINGS


def test_an_update_is_recorded_before_and_after(ledger: Ledger) -> None:
    file = ledger.files.add(Direction.IN, "f", "1", "late.x12", b"x")
    row = ledger.documents.add(ORDER)
    changed = ledger.documents.update(
        row.id, number="PO-2", amount=Decimal("9.10"), file_id=file.id, fields={"a": 1}, position=(0, 0, 4),
        hold_until=datetime(2026, 1, 1, tzinfo=UTC), search_words=["pears"], is_test=True,
    )  # fmt: skip
    assert (changed.number, changed.amount, changed.file_name) == ("PO-2", Decimal("9.10"), "late.x12")
    assert (changed.position, changed.is_test, changed.partner) == ((0, 0, 4), True, "FRESHMART")
    assert ledger.documents.fields(row.id) == {"a": 1}
    event = ledger.audit.of(row.id)[-1]
    assert event.kind == "document-changed"
    assert event.data["number"] == ["PO-1", "PO-2"]
    assert event.data["amount"] == [None, "9.10"]
    assert [one.id for one in ledger.documents.list(DocumentQuery(text="pear PO-2"))] == [row.id]
    assert ledger.documents.list(DocumentQuery(text="PO-1")) == []
    count = len(ledger.audit.of(row.id))
    assert ledger.documents.update(row.id, number="PO-2") == changed
    assert len(ledger.audit.of(row.id)) == count
    with pytest.raises(TypeError, match="delivery"):
        ledger.documents.update(row.id, delivery=Delivery.WRITTEN)


def test_finding_documents_by_what_identifies_them(ledger: Ledger) -> None:
    first = ledger.documents.add(
        NewDocument(
            Direction.OUT, Flow.INVOICE, partner="A", set_id="810", number="I1", order_number="P1", sender="US",
            interchange_control="000000007", group_control="7", set_control="0003", fingerprint="abc",
            delivery=Delivery.REVIEW, acumatica_entity="SalesInvoice", acumatica_key="Invoice/1",
        )
    )  # fmt: skip
    other = ledger.documents.add(
        NewDocument(Direction.IN, Flow.BILL, partner="B", number="I1", order_number="P1", group_control="7")
    )
    documents = ledger.documents
    assert [row.id for row in documents.by_controls(group="000000007")] == [first.id, other.id]
    assert [row.id for row in documents.by_controls("US", interchange="7", set_control="3")] == [first.id]
    assert documents.by_controls(group="7", partner="A", direction=Direction.IN) == []
    assert [row.id for row in documents.by_controls(group="7", partner="A", set_id="810")] == [first.id]
    with pytest.raises(ValueError, match="control number"):
        documents.by_controls("US")
    assert [row.id for row in documents.by_number("A", Flow.INVOICE, "I1")] == [first.id]
    assert [row.id for row in documents.by_fingerprint("abc")] == [first.id]
    assert documents.by_fingerprint("") == []
    assert [row.id for row in documents.by_source("SalesInvoice", "Invoice/1")] == [first.id]
    assert [row.id for row in documents.by_order("P1")] == [first.id, other.id]
    assert [row.id for row in documents.by_order("P1", "B")] == [other.id]
    assert documents.by_order("") == []


def test_reading_is_noted_once(ledger: Ledger) -> None:
    row = ledger.documents.add(ORDER)
    for _ in range(2):
        ledger.documents.mark_read(row.id)
    assert ledger.documents.get(row.id).is_read
    assert [event.kind for event in ledger.audit.of(row.id)].count("opened") == 1


def test_reasons_stay_only_while_they_matter(ledger: Ledger) -> None:
    row = ledger.documents.add(ORDER)
    assert ledger.documents.move_delivery(row.id, Delivery.SET_ASIDE, "sent by mistake").reason == "sent by mistake"
    assert ledger.documents.move_delivery(row.id, Delivery.REVIEW, "after all").reason == ""


def test_an_unknown_document_is_named(ledger: Ledger) -> None:
    for call in (ledger.documents.get, ledger.documents.fields):
        with pytest.raises(UnknownRow, match="no document 99"):
            call(99)


def test_causes_count_a_folder_by_its_worst_findings(ledger: Ledger) -> None:
    for findings in ([UNIT], [UNIT, DATE], [DATE], []):
        ledger.documents.add(ORDER, findings)
    assert ledger.documents.causes(Folder.INBOX) == [(UNIT.id, UNIT.what, 2), (DATE.id, DATE.what, 1)]
    assert ledger.documents.causes(Folder.FAILED) == []
    assert ledger.statistics.causes(30) == [(UNIT.id, 2), (DATE.id, 1)]
