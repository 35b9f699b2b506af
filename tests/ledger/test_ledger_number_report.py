"""The report on control numbers: what was given out, gaps and their reasons, double use, and what senders used."""

from __future__ import annotations

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.number_report import ReceivedNumbers, SentNumbers
from acucleo_desktop.ledger.rows import NewDocument


def send(ledger: Ledger, partner: str = "HILLTOP", *, interchange: int = 0, group: int = 0) -> tuple[int, int]:
    """Store an outbound document with fresh numbers, or with given ones that were never reserved."""
    with ledger.transaction():
        outer = interchange or ledger.control_numbers.reserve(partner, "interchange")
        inner = group or ledger.control_numbers.reserve(partner, "group")
        file = ledger.files.add(Direction.OUT, "upload/x", "", f"{partner}{outer}-{inner}.edi", b"x")
        ledger.documents.add(
            NewDocument(
                Direction.OUT,
                Flow.INVOICE,
                partner=partner,
                interchange_control=f"{outer:09d}",
                group_control=str(inner),
                delivery=Delivery.QUEUED,
                file_id=file.id,
            )
        )
    return outer, inner


def receive(ledger: Ledger, interchange: str, group: str, sender: str = "ZZ/THEM/THEM", sets: int = 1) -> None:
    file = ledger.files.add(Direction.IN, "download/x", "", f"in{interchange}.edi", b"x")
    for number in range(sets):
        new = NewDocument(
            Direction.IN,
            Flow.SALES_ORDER,
            partner="HILLTOP",
            sender=sender,
            interchange_control=interchange,
            group_control=group,
            file_id=file.id,
            position=(0, 0, number),
        )
        ledger.documents.add(new)


def sent(ledger: Ledger, level: str = "interchange", partner: str = "HILLTOP") -> SentNumbers:
    return next(row for row in ledger.number_reports.report(partner).sent if row.level == level)


def received(ledger: Ledger, level: str = "interchange") -> ReceivedNumbers:
    return next(row for row in ledger.number_reports.report().received if row.level == level)


def test_numbers_that_all_stand_on_files_are_in_order(ledger: Ledger) -> None:
    for _ in range(3):
        send(ledger)
    send(ledger, "OTHER")
    report = ledger.number_reports.report()
    assert {(row.partner, row.level): (row.last, row.given_out) for row in report.sent} == {
        ("HILLTOP", "interchange"): (3, 3),
        ("HILLTOP", "group"): (3, 3),
        ("OTHER", "interchange"): (1, 1),
        ("OTHER", "group"): (1, 1),
    }
    assert all(row.is_in_order and not (row.explained or row.skipped) for row in report.sent)
    assert {row.partner for row in ledger.number_reports.report("OTHER").sent} == {"OTHER"}


def test_a_gap_is_explained_or_it_is_not(ledger: Ledger) -> None:
    send(ledger)
    with ledger.transaction():
        rendered = ledger.control_numbers.reserve("HILLTOP", "interchange")
        lost = ledger.control_numbers.reserve("HILLTOP", "interchange")
    ledger.control_numbers.note_gap("HILLTOP", "interchange", rendered, "rendered again before it was sent")
    send(ledger)
    row = sent(ledger)
    assert [(gap.number, gap.reason) for gap in row.explained] == [(2, "rendered again before it was sent")]
    assert row.unexplained == (lost,) == (3,)
    assert not row.is_in_order
    assert sent(ledger, "group").is_in_order


def test_numbers_taken_over_from_another_program_are_skipped_and_no_fault(ledger: Ledger) -> None:
    send(ledger)
    ledger.control_numbers.continue_after("HILLTOP", "interchange", 500, "taken over")
    send(ledger)
    row = sent(ledger)
    assert (row.last, row.given_out, row.skipped) == (501, 2, ((2, 500),))
    assert row.is_in_order


def test_a_number_on_two_files_is_found(ledger: Ledger) -> None:
    outer, _ = send(ledger)
    send(ledger, interchange=outer)
    row = sent(ledger)
    assert row.used_twice == (outer,)
    assert not row.is_in_order
    assert sent(ledger, "group").used_twice == ()


def test_a_number_that_was_never_given_out_is_found(ledger: Ledger) -> None:
    send(ledger)
    send(ledger, interchange=77)
    assert sent(ledger).unreserved == (77,)
    assert not sent(ledger).is_in_order


def test_what_a_sender_used_is_told_with_repeats_and_gaps(ledger: Ledger) -> None:
    for interchange, group in (("000000005", "5"), ("000000006", "6"), ("000000009", "9"), ("000000006", "06")):
        receive(ledger, interchange, group, sets=2)
    receive(ledger, "ABC", "X1")
    row = received(ledger)
    assert (row.partner, row.sender) == ("HILLTOP", "ZZ/THEM/THEM")
    assert (row.first, row.last, row.received) == (5, 9, 3)
    assert dict(row.repeats) == {6: 2}
    assert row.gaps == ((7, 8),)
    assert dict(received(ledger, "group").repeats) == {6: 2}


def test_an_empty_ledger_has_an_empty_report(ledger: Ledger) -> None:
    report = ledger.number_reports.report()
    assert (report.sent, report.received) == ((), ())


def test_a_number_of_a_document_that_was_put_away_unsent_is_a_gap_with_its_reason(ledger: Ledger) -> None:
    outer, inner = send(ledger)
    (row,) = ledger.documents.by_controls(interchange=f"{outer:09d}", direction=Direction.OUT)
    ledger.documents.move_delivery(row.id, Delivery.SET_ASIDE, "ordered by mistake")
    for level, number in (("interchange", outer), ("group", inner)):
        told = sent(ledger, level)
        assert [(gap.number, gap.reason) for gap in told.explained] == [(number, "set aside: ordered by mistake")]
        assert told.is_in_order
    ledger.documents.move_delivery(row.id, Delivery.REVIEW, "wanted after all")
    assert not sent(ledger).explained, "it may leave after all"
