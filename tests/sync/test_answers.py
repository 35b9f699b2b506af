"""Answers of partners, whatever they are: each is kept, shown with its reason on both documents, and matched once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest

from acucleo_desktop.documents.acceptance import AcceptancePolicy, FaultAnswer
from acucleo_desktop.documents.application_advice import AdviceNote, AdviceResult, ApplicationAdvice
from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.functional_acknowledgment import (
    ElementNote,
    FunctionalAcknowledgment,
    SegmentNote,
    SetAnswer,
)
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.documents.working_calendar import MONDAY_TO_FRIDAY, WorkingCalendar
from acucleo_desktop.ledger.rows import Folder

pytestmark = pytest.mark.timeout(180)


def sent_invoice(bench: Any) -> Any:
    bench.desk.sync(Direction.OUT)
    return next(row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.SENT)


def answer(bench: Any, row: Any, status: str = "A", *, named: bool = True, **changes: Any) -> Any:
    """Let the partner answer a document of ours, take the answer in, and return its row."""
    accepted = int(status in {"A", "E"})
    sets = (SetAnswer(row.set_id, row.set_control, status),) if named else ()
    document = FunctionalAcknowledgment("IN", row.group_control, status, 1, 1, accepted, (), sets)
    bench.send("997", replace(document, **changes), code=row.partner)
    bench.inbound()
    return received(bench)[-1]


def received(bench: Any) -> list[Any]:
    return [row for row in bench.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT) if row.direction is Direction.IN]


def finding(bench: Any, row: Any, cause: str) -> Any:
    (found,) = [one for one in bench.ledger.documents.findings(row.id) if one.id == cause]
    return found


def again(bench: Any, row: Any) -> Any:
    return bench.ledger.documents.get(row.id)


def test_a_refused_line_is_shown_on_our_document_with_the_way_out(bench: Any) -> None:
    row = sent_invoice(bench)
    lines = [line for line in bench.desk.document(row.id).x12.lines if line.segment == "IT1"]
    element = ElementNote(3, "7", element_number="355", value=lines[0].elements[2].text)
    note = SegmentNote("IT1", lines[0].position, "8", elements=(element,))
    answer(bench, row, "R", sets=(SetAnswer("810", row.set_control, "R", ("5",), (note,)),))
    after = again(bench, row)
    assert (after.answer, after.folder) == (Answer.REJECTED, Folder.FAILED)
    told = finding(bench, row, "partner.rejected-value")
    assert told.location.paper.startswith("Line ")
    assert told.what.startswith(f"{told.location.paper}: {row.partner_name} refused the unit {element.value}")
    assert told.severity is Severity.BLOCK
    assert "partner.answer-copy-differs" not in bench.ids(row)


def test_a_refused_document_is_written_anew_once_and_only_then(bench: Any) -> None:
    row = sent_invoice(bench)
    (early,) = bench.desk.replay([row.id])
    assert not early.ok, "what has left and was not refused is never made again"
    answer(bench, row, "R")
    before = len(bench.uploads("810"))
    assert bench.desk.replay([row.id], "mended")[0].ok
    old = again(bench, row)
    assert (old.delivery, old.folder) == (Delivery.SUPERSEDED, Folder.SET_ASIDE)
    (new,) = [one for one in bench.rows(Flow.INVOICE) if one.replaces == row.id]
    assert f"document {new.id}" in old.reason
    assert int(new.interchange_control) > int(row.interchange_control)
    assert not bench.desk.replay([row.id])[0].ok
    bench.desk.sync(Direction.OUT)
    assert again(bench, new).delivery is Delivery.SENT
    assert len(bench.uploads("810")) == before + 1
    answer(bench, new)
    assert again(bench, new).answer is Answer.ACCEPTED
    assert again(bench, row).answer is Answer.REJECTED


def test_a_late_answer_says_by_how_much_on_both(bench: Any) -> None:
    row = sent_invoice(bench)
    bench.clock.advance(24 * 3600 + 60)
    bench.desk.sync()
    assert again(bench, row).answer is Answer.OVERDUE
    bench.clock.advance(3 * 3600)
    came = answer(bench, row)
    assert again(bench, row).answer is Answer.ACCEPTED
    for document in (row, came):
        late = finding(bench, document, "partner.answer-late")
        assert "3 hours late" in late.what
        assert late.severity is Severity.INFO


def test_the_clock_of_a_partner_counts_its_working_days(bench: Any) -> None:
    partner = bench.desk.partner("FRESHMART")
    calendar = WorkingCalendar(MONDAY_TO_FRIDAY, (), "America/Chicago", time(8), time(17))
    bench.desk.save_partner(replace(partner, calendar=calendar))
    bench.clock.set(datetime(2026, 11, 27, 16, tzinfo=UTC))
    bench.desk.sync(Direction.OUT)
    rows = [row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.SENT]
    due = {row.partner: row.answer_due for row in rows}
    # Friday 10:00 in Chicago: 7 hours are left, then 9 on Monday, and 8 on Tuesday.
    assert due["FRESHMART"].replace(microsecond=0) == datetime(2026, 12, 1, 22, tzinfo=UTC)
    others = {moment.replace(microsecond=0) for code, moment in due.items() if code != "FRESHMART"}
    assert others == {datetime(2026, 11, 28, 16, tzinfo=UTC)}


def test_the_same_answer_again_is_told_and_changes_nothing(bench: Any) -> None:
    row = sent_invoice(bench)
    answer(bench, row)
    second = answer(bench, row)
    assert again(bench, row).answer is Answer.ACCEPTED
    for document in (row, second):
        assert "same verdict: accepted" in finding(bench, document, "partner.answer-repeated").what
    assert len(bench.ledger.links.of(row.id)) == 2


def test_the_same_file_again_is_a_duplicate_that_says_so(bench: Any) -> None:
    row = sent_invoice(bench)
    answer(bench, row)
    file = bench.world.cleo.store.files(origin="partner")[-1]
    bench.leave("again.edi", file.content, row.partner)
    bench.inbound()
    first, second = received(bench)
    assert second.delivery is Delivery.DUPLICATE
    assert f"document {first.id}" in finding(bench, second, "partner.answer-came-before").what


@pytest.mark.parametrize("chosen", [Answer.ACCEPTED, Answer.REJECTED])
def test_contradicting_answers_stand_on_both_until_a_person_settles_them(bench: Any, chosen: Answer) -> None:
    row = sent_invoice(bench)
    answer(bench, row, "A")
    second = answer(bench, row, "R")
    third = answer(bench, row, "R")
    assert again(bench, row).answer is Answer.ANSWERED_TWICE
    told = finding(bench, row, "partner.answer-contradicts")
    assert told.what.endswith("twice: first accepted, then rejected.")
    assert told.severity is Severity.BLOCK
    for document in (second, third):
        assert finding(bench, document, "partner.answer-contradicts").what == told.what
    assert any("twice" in one.title for one in bench.desk.today().needs_me if one.document_id == row.id)
    assert [fix.arguments["answer"] for fix in told.fixes] == ["rejected", "accepted"]
    assert bench.fix(row, "settle-answer", answer=chosen.value).ok
    after = again(bench, row)
    assert after.answer is chosen
    assert after.folder is (Folder.FAILED if chosen is Answer.REJECTED else Folder.SENT)
    assert "partner.answer-contradicts" not in bench.ids(row)
    assert not [one for one in bench.desk.today().needs_me if one.document_id == row.id and "twice" in one.title]


@pytest.mark.parametrize(
    ("group", "kind", "reason"),
    [("99999", "IN", "ever left"), ("own", "PO", "another kind"), ("other", "IN", "went to")],
)
def test_an_answer_that_fits_nothing_says_what_comes_nearest(bench: Any, group: str, kind: str, reason: str) -> None:
    row = sent_invoice(bench)
    if group == "other":
        # A number that only this partner has got so far.
        row = bench.ledger.documents.update(row.id, group_control="777")
    number = group if group.isdigit() else row.group_control
    code = row.partner if group != "other" else "SUNFIELD"
    bench.send("997", FunctionalAcknowledgment(kind, number, "A", 1, 1, 1), code=code)
    bench.inbound()
    (came,) = received(bench)
    assert (came.answer, came.delivery) == (Answer.UNMATCHED, Delivery.REVIEW)
    assert reason in finding(bench, came, "partner.answer-orphan").why
    assert again(bench, row).answer is Answer.WAITING
    bench.desk.approve([came.id])
    bench.inbound()
    assert again(bench, came).delivery is Delivery.REVIEW, "looked at once more, and nothing breaks"
    if group == "99999":
        bench.ledger.documents.update(row.id, group_control=group)
        bench.desk.approve([came.id])
        bench.inbound()
        after = again(bench, came)
        assert (after.delivery, after.answer) == (Delivery.WRITTEN, Answer.NONE)
        assert bench.ids(came) == []
        assert again(bench, row).answer is Answer.ACCEPTED


@pytest.mark.parametrize(
    ("status", "expected", "cause"),
    [
        ("A", Answer.ACCEPTED, ""),
        ("E", Answer.ACCEPTED_WITH_ERRORS, "partner.answer-not-named"),
        ("P", Answer.PARTLY_ACCEPTED, "partner.answer-not-named"),
        ("R", Answer.REJECTED, "partner.answer-group-refused"),
    ],
)
def test_a_group_answered_without_naming_our_document(bench: Any, status: str, expected: Answer, cause: str) -> None:
    row = sent_invoice(bench)
    answer(bench, row, status, named=False, codes=("2",) if status == "R" else ())
    assert again(bench, row).answer is expected
    told = [one for one in bench.ids(row) if one.startswith("partner.answer-")]
    assert told == ([cause] if cause else [])
    if status == "R":
        assert "do not take this version" in finding(bench, row, cause).why


def test_an_answer_about_a_document_that_was_not_in_the_group(bench: Any) -> None:
    row = sent_invoice(bench)
    came = answer(bench, row, sets=(SetAnswer("810", "0007", "R"), SetAnswer("810", row.set_control, "A")))
    assert again(bench, row).answer is Answer.ACCEPTED
    assert "810 0007" in finding(bench, came, "partner.answer-unknown-document").what


def test_a_997_of_a_997_is_set_aside_with_its_reason(bench: Any) -> None:
    bench.send("850", bench.order("9301"))
    bench.inbound()
    (ours,) = [row for row in bench.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT) if row.direction is Direction.OUT]
    sets = (SetAnswer("997", ours.set_control, "A"),)
    bench.send("997", FunctionalAcknowledgment("FA", ours.group_control, "A", 1, 1, 1, (), sets))
    bench.inbound()
    (came,) = received(bench)
    assert (came.delivery, came.answer) == (Delivery.SET_ASIDE, Answer.NONE)
    assert "need no answer" in came.reason
    assert "acknowledges an acknowledgment" in finding(bench, came, "partner.answer-of-answer").what
    assert again(bench, ours).answer is Answer.NONE


def ta1(bench: Any, row: Any, control: str, status: str, note: str) -> Any:
    """Let the partner leave a file with nothing but a TA1."""
    qualifier, isa = bench.sender(row.partner).isa
    number = bench.outbox.next_control(bench.sender(row.partner))
    text = (
        f"ISA*00*{' ' * 10}*00*{' ' * 10}*{qualifier}*{isa:15}*ZZ*{'BELLFOODS':15}"
        f"*261123*0800*U*00401*{number:09d}*0*P*>~"
        f"TA1*{control}*261123*0800*{status}*{note}~IEA*0*{number:09d}~"
    )
    bench.leave(f"ta1_{number}.edi", text.encode(), row.partner)
    bench.inbound()
    return received(bench)[-1]


def test_a_refused_envelope_refuses_its_documents_in_words(bench: Any) -> None:
    row = sent_invoice(bench)
    came = ta1(bench, row, row.interchange_control, "R", "006")
    assert (came.set_id, came.number, came.delivery) == ("TA1", row.interchange_control, Delivery.WRITTEN)
    after = again(bench, row)
    assert (after.answer, after.folder) == (Answer.REJECTED, Folder.FAILED)
    told = finding(bench, row, "partner.envelope-refused")
    assert told.what.endswith("the sender's id is wrong.")
    assert told.severity is Severity.BLOCK
    assert not [one for one in bench.rows() if one.flow is Flow.UNREADABLE]
    assert "TA1" in bench.desk.document(came.id).x12.lines[1].segment


def test_a_received_envelope_says_nothing_of_its_documents(bench: Any) -> None:
    row = sent_invoice(bench)
    ta1(bench, row, row.interchange_control, "A", "000")
    assert again(bench, row).answer is Answer.WAITING
    assert finding(bench, row, "partner.envelope-received").severity is Severity.INFO
    ta1(bench, row, row.interchange_control, "E", "020")
    assert "its test flag is wrong" in finding(bench, row, "partner.envelope-errors").what
    answer(bench, row)
    assert again(bench, row).answer is Answer.ACCEPTED


def test_an_answer_to_an_envelope_that_we_did_not_send_is_kept(bench: Any) -> None:
    row = sent_invoice(bench)
    came = ta1(bench, row, "000099999", "A", "000")
    assert (came.answer, came.delivery) == (Answer.UNMATCHED, Delivery.REVIEW)
    assert "000099999" in finding(bench, came, "partner.envelope-unknown").what


def advise(bench: Any, row: Any, *results: AdviceResult) -> Any:
    bench.send("824", ApplicationAdvice("77", "00", bench.clock.now().date(), results), code=row.partner)
    bench.inbound()
    return bench.rows(Flow.APPLICATION_ADVICE)[-1]


@pytest.mark.parametrize("by", ["number", "control"])
def test_an_advice_that_refuses_is_shown_on_the_document_that_it_names(bench: Any, by: str) -> None:
    row = sent_invoice(bench)
    notes = (
        AdviceNote("MDN", "Department is missing on this invoice"),
        AdviceNote("UNP", "", "IT1", 5, 4, value="9.99"),
    )
    result = AdviceResult("TR", "IV", row.number, notes=notes)
    if by == "control":
        result = replace(result, reference="NA", group_control=row.group_control, set_control="0001", set_id="810")
    came = advise(bench, row, result)
    assert (came.delivery, came.check.value) == (Delivery.REVIEW, "blocked")
    told = finding(bench, row, "partner.advice-refused")
    assert f"refuses invoice {row.number}: Department is missing on this invoice" in told.what
    detail = finding(bench, row, "partner.advice-detail")
    assert "unit price not valid, value 9.99" in detail.what
    assert again(bench, row).answer is Answer.WAITING, "it speaks of content; the 997 is still to come"
    assert [note.text.startswith(f"{row.partner_name}, advice 77") for note in bench.desk.document(row.id).notes] == [
        True
    ]
    assert any(one.document_id == came.id for one in bench.desk.today().needs_me)
    assert len(bench.uploads("997")) == 1, "an 824 is answered like any document"
    assert bench.fix(came, "set-aside").ok
    assert again(bench, came).delivery is Delivery.SET_ASIDE


def test_an_advice_that_accepts_needs_nobody_and_writes_nothing(bench: Any) -> None:
    row = sent_invoice(bench)
    before = bench.records("Bill"), bench.records("SalesOrder")
    came = advise(bench, row, AdviceResult("TA", "IV", row.number))
    assert came.delivery is Delivery.WRITTEN
    assert finding(bench, row, "partner.advice-accepted").severity is Severity.INFO
    assert (bench.records("Bill"), bench.records("SalesOrder")) == before
    assert "77" in bench.desk.document(came.id).paper


def test_an_advice_about_nothing_of_ours_is_kept_and_shown(bench: Any) -> None:
    row = sent_invoice(bench)
    came = advise(bench, row, AdviceResult("TR", "IV", "NOBODY-1", notes=(AdviceNote("848", "Unknown invoice"),)))
    assert (came.answer, came.delivery) == (Answer.UNMATCHED, Delivery.REVIEW)
    told = finding(bench, came, "partner.advice-orphan")
    assert "NOBODY-1" in told.what
    assert "Unknown invoice" in told.what
    assert bench.desk.plan() is not None


def damaged(bench: Any, number: str) -> bytes:
    """Return an order with a value against the standard that does not keep it from being read."""
    content: bytes = bench.send("850", bench.order(number)).content
    return content.replace(b"BEG*00*NE*", b"BEG*00*ZQ*").replace(number.encode(), b"8" + number[1:].encode())


@pytest.mark.parametrize(
    ("policy", "status", "delivery"),
    [
        (AcceptancePolicy(), "E", Delivery.WRITTEN),
        (AcceptancePolicy(element_faults=FaultAnswer.REJECT), "R", Delivery.FAILED),
        (AcceptancePolicy(element_faults=FaultAnswer.ACCEPT), "A", Delivery.WRITTEN),
        (AcceptancePolicy(knows_accepted_with_errors=False), "A", Delivery.WRITTEN),
    ],
)
def test_the_policy_decides_answer_and_processing_alike(
    bench: Any, policy: AcceptancePolicy, status: str, delivery: Delivery
) -> None:
    bench.change("FRESHMART", Flow.FUNCTIONAL_ACKNOWLEDGMENT, acceptance=policy)
    bench.change("FRESHMART", Flow.SALES_ORDER, review=False)
    bench.leave("odd.edi", damaged(bench, "9401"))
    bench.inbound()
    assert bench.row("8401").delivery is delivery
    texts = [text for _, text in bench.uploads("997")]
    assert sorted(text.partition("AK5*")[2][:1] for text in texts) == sorted(["A", status])
    assert len(bench.orders("8401")) == int(delivery is Delivery.WRITTEN)


def test_an_interchange_that_asks_is_answered_with_a_ta1(bench: Any) -> None:
    bench.change("FRESHMART", Flow.FUNCTIONAL_ACKNOWLEDGMENT, acceptance=AcceptancePolicy(answers_interchanges=True))
    content = bench.send("850", bench.order("9501")).content
    bench.leave("asks.edi", content.replace(b"*0*P*>~", b"*1*P*>~").replace(b"9501", b"9502"))
    bench.inbound()
    texts = [text for _, text in bench.uploads("997")]
    assert sorted("~TA1*" in text for text in texts) == [False, True]
    asked = next(text for text in texts if "~TA1*" in text)
    assert asked.partition("~TA1*")[2].startswith(content[90:99].decode())
    assert "*A*000~GS*FA*" in asked
