"""A rejecting 997 is told in words of our own document: which line, which value, what the partner's program said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.functional_acknowledgment import ElementNote, SegmentNote, SetAnswer
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.rejection import ELEMENT_CODES, SEGMENT_CODES, SET_CODES, rejection_findings

SENT_AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
INVOICE = (
    b"ISA*00*          *00*          *ZZ*US             *ZZ*THEM           *261123*0900*U*00401*000000007*0*P*>~"
    b"GS*IN*US*THEM*20261123*0900*7*X*004010~ST*810*0001~BIG*20261123*AR1**4711~N1*ST*Store*92*001~"
    b"IT1*1*2*CA*10**IN*A~IT1*2*3*EACH*5**IN*B~TDS*3500~CTT*2~SE*8*0001~GE*1*7~IEA*1*000000007~"
)
SENT = DocumentRow(
    *(5, Direction.OUT, Flow.INVOICE, "THEM", "Hilltop Grocers", "810", "AR1", "4711", "000000007", "7", "0001"),
    *(None, "USD", Check.CLEAN, Delivery.SENT, Answer.WAITING, 0, "", "", 1, "x.edi", (0, 0, 0), ""),
    *("SalesInvoice", "Invoice/AR1", "", SENT_AT, SENT_AT),
)


def said(*notes: SegmentNote, status: str = "R", codes: tuple[str, ...] = ("5",)) -> SetAnswer:
    return SetAnswer("810", "0001", status, codes, notes)


def test_a_refused_unit_names_line_value_and_cause() -> None:
    note = SegmentNote("IT1", 5, "8", elements=(ElementNote(3, "7", element_number="355", value="EACH"),))
    (finding,) = rejection_findings(said(note), Answer.REJECTED, SENT, INVOICE, "004010")
    assert finding.severity is Severity.BLOCK
    assert finding.what == "Hilltop Grocers did not accept Unit or Basis for Measurement Code EACH on line 2."
    assert (finding.location.segment, finding.location.segment_position, finding.location.element) == ("IT1", 5, 3)
    assert "none of the codes" in finding.why
    assert finding.value == "EACH"


@pytest.mark.parametrize(("position", "place"), [(2, ""), (4, "on line 1"), (6, "")])
def test_heading_and_totals_are_no_lines(position: int, place: str) -> None:
    note = SegmentNote("REF", position, "3")
    (finding,) = rejection_findings(said(note), Answer.REJECTED, SENT, INVOICE, "004010")
    assert ("on line" in finding.what) is bool(place)
    assert place in finding.what


def test_errors_that_were_accepted_only_warn() -> None:
    note = SegmentNote("IT1", 4, "8", elements=(ElementNote(4, "5", value="10"),))
    (finding,) = rejection_findings(said(note, status="E"), Answer.ACCEPTED_WITH_ERRORS, SENT, INVOICE, "004010")
    assert finding.severity is Severity.WARNING


def test_a_rejection_without_details_is_said_too() -> None:
    (finding,) = rejection_findings(said(codes=("4",)), Answer.REJECTED, SENT, INVOICE, "004010")
    assert finding.id == "partner.rejected-document"
    assert SET_CODES["4"] in finding.why
    (silent,) = rejection_findings(said(codes=()), Answer.REJECTED, SENT, INVOICE, "004010")
    assert "gives no reason" in silent.why


def test_an_acceptance_says_nothing() -> None:
    assert rejection_findings(said(status="A", codes=()), Answer.ACCEPTED, SENT, INVOICE, "004010") == ()


def test_unknown_codes_and_broken_bytes_raise_nothing() -> None:
    note = SegmentNote("ZZ9", 99, "77", elements=(ElementNote(42, "", value=""),))
    (finding,) = rejection_findings(said(note), Answer.REJECTED, replace(SENT, partner_name="X"), b"", "004010")
    assert "element 42" in finding.what


def test_every_code_of_the_standard_has_words() -> None:
    assert set(ELEMENT_CODES) == {str(code) for code in range(1, 11)}
    assert set(SEGMENT_CODES) == {str(code) for code in range(1, 9)}
    assert set(SET_CODES) == {str(code) for code in range(1, 8)}
