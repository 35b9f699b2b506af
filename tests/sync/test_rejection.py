"""A rejecting 997 is told in words of our own document: which line, which value, what the partner's program said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.functional_acknowledgment import ElementNote, SegmentNote, SetAnswer
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import CrossReference, Identity, Partner
from acucleo_desktop.rules.causes.application_advice import CAUSES as ADVICE_CAUSES
from acucleo_desktop.rules.causes.partner_answers import CAUSES as PARTNER_CAUSES
from acucleo_desktop.sync.fixes import NEEDS_A_SCREEN
from acucleo_desktop.sync.rejection import rejection_findings
from acucleo_desktop.x12.acknowledgment_words import ELEMENT_CODES, GROUP_CODES, SEGMENT_CODES, SET_CODES, VERDICTS
from acucleo_desktop.x12.tables import tables

SENT_AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
INVOICE = (
    b"ISA*00*          *00*          *ZZ*US             *ZZ*THEM           *261123*0900*U*00401*000000007*0*P*>~"
    b"GS*IN*US*THEM*20261123*0900*7*X*004010~ST*810*0001~BIG*20261123*AR1**4711~N1*ST*Store*92*001~"
    b"IT1*1*2*CA*10**IN*A~IT1*2*3*EACH*5**IN*B~PID*F****VANILLA EXTRACT~TDS*3500~CTT*2~SE*9*0001~GE*1*7~"
    b"IEA*1*000000007~"
)
SENT = DocumentRow(
    *(5, Direction.OUT, Flow.INVOICE, "THEM", "Hilltop Grocers", "810", "AR1", "4711", "000000007", "7", "0001"),
    *(None, "USD", Check.CLEAN, Delivery.SENT, Answer.WAITING, 0, "", "", 1, "x.edi", (0, 0, 0), ""),
    *("SalesInvoice", "Invoice/AR1", "", SENT_AT, SENT_AT),
)
PARTNER = Partner("Hilltop Grocers", "THEM", Identity("ZZ", "THEM", "THEM"), Identity("ZZ", "US", "US"))
UNIT = SegmentNote("IT1", 5, "8", elements=(ElementNote(3, "7", element_number="355", value="EACH"),))


def said(*notes: SegmentNote, status: str = "R", codes: tuple[str, ...] = ("5",)) -> SetAnswer:
    return SetAnswer("810", "0001", status, codes, notes)


def test_a_refused_unit_names_line_value_and_the_way_out() -> None:
    (finding,) = rejection_findings(said(UNIT), Answer.REJECTED, SENT, INVOICE, "004010", PARTNER)
    assert finding.id == "partner.rejected-value"
    assert finding.severity is Severity.BLOCK
    assert finding.what == (
        "Line 2, VANILLA EXTRACT: Hilltop Grocers refused the unit EACH, which is not an X12 unit code."
    )
    assert finding.todo == "Use EA."
    assert (finding.location.segment, finding.location.segment_position, finding.location.element) == ("IT1", 5, 3)
    assert (finding.location.paper, finding.location.line_number) == ("Line 2, VANILLA EXTRACT", "2")
    assert "none of the codes" in finding.why
    assert finding.value == "EACH"
    fix = finding.fixes[0]
    assert fix.action == "add-cross-reference"
    assert dict(fix.arguments) == {"kind": "unit", "theirs": "EA", "ours": "EACH", "qualifier": "", "partner": "THEM"}
    assert finding.fixes[1].action in NEEDS_A_SCREEN


def test_a_sheet_that_says_otherwise_is_opened_instead_of_outvoted() -> None:
    strange = replace(PARTNER, cross_references=(CrossReference("unit", "EACH", "STK"),))
    (finding,) = rejection_findings(said(UNIT), Answer.REJECTED, SENT, INVOICE, "004010", strange)
    assert [fix.action for fix in finding.fixes] == ["open-partner"]
    assert "Correct it" in finding.todo


@pytest.mark.parametrize(
    ("position", "place"),
    [(2, "Top of the invoice"), (3, "Ship to"), (4, "Line 1"), (6, "Line 2, VANILLA EXTRACT"), (7, "Total")],
)
def test_each_place_is_named_as_on_paper(position: int, place: str) -> None:
    note = SegmentNote("REF", position, "3")
    (finding,) = rejection_findings(said(note), Answer.REJECTED, SENT, INVOICE, "004010")
    assert finding.location.paper == place
    assert finding.what == (
        f"{place}: Hilltop Grocers asks for the segment REF (Reference Identification), which our document does not"
        " have there."
    )


def test_errors_that_were_accepted_only_warn() -> None:
    note = SegmentNote("IT1", 4, "8", elements=(ElementNote(4, "5", value="10"),))
    (finding,) = rejection_findings(said(note, status="E"), Answer.ACCEPTED_WITH_ERRORS, SENT, INVOICE, "004010")
    assert finding.severity is Severity.WARNING
    assert "the unit price 10, which is too long for it" in finding.what


def test_a_rejection_without_details_is_said_too() -> None:
    (finding,) = rejection_findings(said(codes=("4",)), Answer.REJECTED, SENT, INVOICE, "004010")
    assert finding.id == "partner.rejected-document"
    assert SET_CODES["4"] in finding.why
    (silent,) = rejection_findings(said(codes=()), Answer.REJECTED, SENT, INVOICE, "004010")
    assert "gives no reason" in silent.why


def test_an_acceptance_says_nothing() -> None:
    assert rejection_findings(said(status="A", codes=()), Answer.ACCEPTED, SENT, INVOICE, "004010") == ()


def test_a_copy_that_is_not_what_we_sent_is_told() -> None:
    note = SegmentNote("IT1", 4, "8", elements=(ElementNote(3, "7", element_number="355", value="CASE"),))
    refused, differs = rejection_findings(said(note), Answer.REJECTED, SENT, INVOICE, "004010")
    assert "CASE" in refused.what
    assert differs.id == "partner.answer-copy-differs"
    assert differs.what == ("Line 1: the answer repeats CASE as the refused value, and our document has CA there.")


def test_a_copy_that_is_cut_is_still_ours() -> None:
    long = "VANILLA EXTRACT " * 10
    content = INVOICE.replace(b"VANILLA EXTRACT", long.strip().encode())
    note = SegmentNote("PID", 6, "8", elements=(ElementNote(5, "5", value=long[:80]),))
    found = rejection_findings(said(note), Answer.REJECTED, SENT, content, "004010")
    assert [finding.id for finding in found] == ["partner.rejected-value"]


def test_a_copy_with_the_accents_that_we_sent_is_ours() -> None:
    content = INVOICE.replace(b"Store", "Caf\xe9".encode("latin-1"))
    for copy in ("Caf\xe9", "Cafe"):
        note = SegmentNote("N1", 3, "8", elements=(ElementNote(2, "6", value=copy),))
        (finding,) = rejection_findings(said(note), Answer.REJECTED, SENT, content, "004010")
        assert finding.id == "partner.rejected-value"


def test_a_place_beyond_our_document_is_said_with_the_raw_piece() -> None:
    note = SegmentNote("IT1", 99, "8", elements=(ElementNote(3, "7", element_number="355", value="EACH"),))
    (finding,) = rejection_findings(said(note), Answer.REJECTED, SENT, INVOICE, "004010")
    assert finding.id == "partner.answer-beyond-document"
    assert finding.severity is Severity.BLOCK
    assert finding.what == "Hilltop Grocers names segment 99, and our document has 9."
    assert finding.value == "AK3*IT1*99**8 AK4*3*355*7*EACH"


def test_another_segment_at_the_named_place_is_said() -> None:
    note = SegmentNote("IT1", 6, "8", elements=(ElementNote(3, "7", element_number="355", value="EACH"),))
    found = rejection_findings(said(note), Answer.REJECTED, SENT, INVOICE, "004010")
    assert [finding.id for finding in found] == [
        "partner.answer-place-differs",
        "partner.rejected-value",
        "partner.answer-copy-differs",
    ]
    assert "where our document has PID" in found[0].what


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1", "asks for the order number, and we sent 4711"),
        ("6", "refused the order number 4711, which has a character"),
        ("7", "refused the order number 4711, which is none of the codes"),
        ("10", "which may not stand beside its neighbour"),
        ("77", "did not accept the order number 4711"),
    ],
)
def test_each_element_code_is_a_sentence_with_our_value(code: str, words: str) -> None:
    note = SegmentNote("BIG", 2, "8", elements=(ElementNote(4, code),))
    (finding,) = rejection_findings(said(note), Answer.REJECTED, SENT, INVOICE, "004010")
    assert words in finding.what


def test_the_set_of_our_number_is_read_where_a_file_has_several() -> None:
    two = INVOICE.replace(b"ST*810*0001~", b"ST*810*0009~BIG*20261123*OTHER~SE*3*0009~ST*810*0001~")
    (finding,) = rejection_findings(said(UNIT), Answer.REJECTED, SENT, two, "004010", PARTNER)
    assert finding.location.paper == "Line 2, VANILLA EXTRACT"


def test_unknown_codes_and_broken_bytes_raise_nothing() -> None:
    note = SegmentNote("ZZ9", 99, "77", elements=(ElementNote(42, "", value=""),))
    (finding,) = rejection_findings(said(note), Answer.REJECTED, replace(SENT, partner_name="X"), b"", "004010")
    assert "element 42" in finding.what


def test_every_code_of_the_standard_has_words() -> None:
    for release in ("004010", "005010"):
        codes = tables(release).codes
        assert codes["723"] <= set(ELEMENT_CODES)
        assert codes["720"] <= set(SEGMENT_CODES)
        assert codes["717"] | codes["715"] <= set(VERDICTS)
        # The table of 004010 keeps numbers 20 to 22, to which the standard gives no meaning.
        assert codes["718"] - {"20", "21", "22"} <= set(SET_CODES)
        assert codes["716"] - {"20", "21", "22"} <= set(GROUP_CODES)


codes = st.sampled_from(["", "1", "2", "3", "5", "7", "8", "10", "13", "99", "\xe9"])
texts = st.text(max_size=120)
elements = st.builds(
    ElementNote, st.integers(0, 30), codes, st.integers(0, 3), st.sampled_from(["", "355", "x"]), texts
)
notes = st.builds(
    SegmentNote,
    st.sampled_from(["", "IT1", "BIG", "PID", "ZZZ", "it1"]) | texts,
    st.integers(-1, 12),
    codes,
    texts,
    st.lists(elements, max_size=3).map(tuple),
)


@given(st.lists(notes, max_size=4), st.sampled_from([Answer.REJECTED, Answer.ACCEPTED_WITH_ERRORS]))
@settings(deadline=None)
def test_whatever_an_answer_says_it_is_told_and_a_refusal_always_blocks(
    said_notes: list[SegmentNote], status: Answer
) -> None:
    found = rejection_findings(said(*said_notes), status, SENT, INVOICE, "004010", PARTNER)
    assert any(finding.blocks for finding in found) is (status is Answer.REJECTED)
    for finding in found:
        assert finding.what
        assert finding.why
        assert finding.todo
        if finding.location.paper != "The whole document":
            assert 1 <= finding.location.segment_position <= 9


@pytest.mark.parametrize("cause", [*PARTNER_CAUSES, *ADVICE_CAUSES], ids=lambda cause: cause.id)
def test_every_cause_has_an_example_in_whole_sentences(cause: Cause) -> None:
    example = cause.as_example()
    assert example.location.paper
    for sentence in (example.what, example.why, example.todo):
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert sentence[0].isupper()
    assert cause.id.startswith("partner.")
    assert cause.title[0].isupper()
    assert not cause.title.endswith(".")
