"""What 005010 changed is written and read as it says; a document of 004010 is never merely relabelled."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.functional_acknowledgment import (
    ElementNote,
    FunctionalAcknowledgment,
    SegmentNote,
    SetAnswer,
)
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.parts import Note, Routing
from acucleo_desktop.documents.party import Address, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.names import element_rule
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Segment, TransactionSet
from acucleo_desktop.x12.tables import tables

OLD, NEW = "004010", "005010"
DAY = dt.date(2026, 11, 23)
NOTES = (Note("Call before noon", "L1", "DOCK"),)
ORDER = PurchaseOrder(
    "P1",
    DAY,
    notes=NOTES,
    lines=(PurchaseOrderLine("1", Decimal(2), "CA", Decimal(3), notes=(Note("Ripe"), *NOTES)),),
)
INVOICE = Invoice("I1", DAY, "P1", notes=NOTES, lines=(InvoiceLine("1", Decimal(2), "CA", Decimal(3)),))
ANSWER = OrderAcknowledgment("P1", DAY, "AK", "00", notes=NOTES)


def interchange(document: BusinessDocument, version: str) -> bytes:
    codec = registry.codec_of(document)
    us, them = EnvelopeParty("ZZ", "US", "US"), EnvelopeParty("ZZ", "THEM", "THEM")
    at = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
    content = SetContent(codec.set_id, "0001", registry.write(document, version))
    header = EnvelopeHeader(us, them, WriteSeparators(), version, 7, at)
    return write_interchange(header, [GroupContent(codec.functional_id, version, 3, [content])])


def rows(document: BusinessDocument, version: str) -> list[str]:
    return interchange(document, version).decode("ascii").split("~")


def findings(document: BusinessDocument, version: str) -> list[str]:
    parts = split(interchange(document, version)).interchanges[0]
    found = check_set(parts.groups[0].sets[0], version, parts.delimiters)
    return [finding.id for finding in found]


def starting(text: list[str], *names: str) -> list[str]:
    return [row for row in text if row.split("*")[0] in names]


@pytest.mark.parametrize("document", [ORDER, ANSWER])
def test_notes_of_orders_and_their_answers_are_mtx_since_005010(document: BusinessDocument) -> None:
    old, new = rows(document, OLD), rows(document, NEW)
    assert [row.replace("MSG*", "MTX**") for row in starting(old, "MSG")] == starting(new, "MTX")
    assert starting(old, "MTX") == starting(new, "MSG") == []
    assert findings(document, OLD) == findings(document, NEW) == []


def test_notes_of_invoices_stay_msg() -> None:
    assert starting(rows(INVOICE, OLD), "N9", "MSG", "MTX") == ["N9*L1*DOCK", "MSG*Call before noon"]
    assert starting(rows(INVOICE, NEW), "N9", "MSG", "MTX") == ["N9*L1*DOCK", "MSG*Call before noon"]


@pytest.mark.parametrize("document", [ORDER, INVOICE, ANSWER])
def test_a_document_of_one_release_is_none_of_the_other(document: BusinessDocument) -> None:
    for written, other in ((OLD, NEW), (NEW, OLD)):
        parts = split(interchange(document, written)).interchanges[0]
        found = check_set(parts.groups[0].sets[0], other, parts.delimiters)
        assert bool(found) is not isinstance(document, Invoice), "an invoice without a carrier is the same in both"


@pytest.mark.parametrize("name", ["MSG*", "MTX**"])
@pytest.mark.parametrize("loop", ["LDT*AF*3*DA", "SPI*00", "SLN*1**I*1*EA"])
def test_texts_of_other_loops_are_no_notes_of_the_order(name: str, loop: str) -> None:
    body = ["BEG*00*SA*P1**20261123", "PO1*1*2*CA*3"]
    body[1 if loop.startswith("SPI") else 2 : 0] = [loop, f"{name}of that loop"]
    rows = ["ST*850*0001", *body, "CTT*1", "SE*9*0001"]
    segments = [
        Segment(each[0], tuple(each[1:]), number) for number, each in enumerate((r.split("*") for r in rows), 1)
    ]
    order, _ = registry.read(TransactionSet(tuple(segments)), split(interchange(ORDER, OLD)).interchanges[0].delimiters)
    assert isinstance(order, PurchaseOrder)
    assert (order.notes, order.lines[0].notes) == ((), ())


def test_isa11_is_the_repetition_separator() -> None:
    assert interchange(ORDER, OLD)[82:90] == b"U*00401*"
    assert interchange(ORDER, NEW)[82:90] == b"^*00501*"
    assert split(interchange(ORDER, OLD)).interchanges[0].delimiters.repetition == ""
    assert split(interchange(ORDER, NEW)).interchanges[0].delimiters.repetition == "^"


def test_a_carrier_of_an_invoice_needs_its_method_since_005010() -> None:
    carried = replace(INVOICE, routing=Routing(scac="UPSN"))
    assert starting(rows(carried, OLD), "CAD") == ["CAD****UPSN"]
    assert starting(rows(carried, NEW), "CAD") == ["CAD*M***UPSN"]
    assert findings(carried, OLD) == findings(carried, NEW) == []


@pytest.mark.parametrize(
    ("country", "is_state"), [("US", True), ("CA", True), ("", True), ("DE", False), ("MX", False)]
)
def test_a_state_abroad_is_a_subdivision_since_005010(country: str, is_state: bool) -> None:
    party = Party("ST", "There", address=Address((), "Town", "NW", "50668", country))
    sent = replace(INVOICE, parties=(party,))
    as_state = f"N4*Town*NW*50668*{country}".rstrip("*")
    assert starting(rows(sent, OLD), "N4") == [as_state]
    assert starting(rows(sent, NEW), "N4") == [as_state if is_state else f"N4*Town**50668*{country}***NW"]
    for version in (OLD, NEW):
        parts = split(interchange(sent, version)).interchanges[0]
        read, _ = registry.read(parts.groups[0].sets[0], parts.delimiters)
        assert isinstance(read, Invoice)
        assert read.parties == (party,)
        assert findings(sent, version) == []


@pytest.mark.parametrize(
    "document",
    [
        replace(INVOICE, references=(Reference("ZZ", "X" * 50),)),
        replace(INVOICE, lines=(replace(INVOICE.lines[0], quantity=Decimal("12345678901.25")),)),
        replace(INVOICE, notes=(Note("Long", "L1", "X" * 45),)),
    ],
)
def test_numbers_that_only_005010_holds_are_told_in_004010_and_never_cut(document: Invoice) -> None:
    assert "x12.element-too-long" in findings(document, OLD)
    assert findings(document, NEW) == []


def test_a_subdivision_that_004010_has_no_place_for_is_left_out() -> None:
    sent = replace(INVOICE, parties=(Party("SF", "There", address=Address((), "Uruapan", "MIC", "60000", "MX")),))
    assert starting(rows(sent, OLD), "N4") == ["N4*Uruapan**60000*MX"]
    assert starting(rows(sent, NEW), "N4") == ["N4*Uruapan**60000*MX***MIC"]
    assert findings(sent, OLD) == findings(sent, NEW) == []


def test_the_date_of_a_tax_on_a_charge_is_none_of_the_line() -> None:
    body = "BIG*20261123*I1~IT1*1*2*CA*3~TXI*TX*1~DTM*011*20261120~SAC*C*D240***100~TXI*ST*1~DTM*003*20261121~TDS*900"
    rows_of = ["ST*810*0001", *body.split("~"), "SE*10*0001"]
    segments = [Segment(each[0], tuple(each[1:]), at) for at, each in enumerate((r.split("*") for r in rows_of), 1)]
    transaction_set = TransactionSet(tuple(segments))
    assert check_set(transaction_set, NEW, split(interchange(INVOICE, NEW)).interchanges[0].delimiters) == []
    read, _ = registry.read(transaction_set, split(interchange(INVOICE, NEW)).interchanges[0].delimiters)
    assert isinstance(read, Invoice)
    assert [event.qualifier for event in read.lines[0].dates] == ["011"]
    assert [tax.code for tax in read.lines[0].taxes] == ["TX", "ST"]


def test_an_element_is_named_by_the_number_of_its_release() -> None:
    numbers = [rule.number if (rule := element_rule("PO1", 2, version)) else "" for version in (OLD, NEW)]
    assert numbers == ["330", "380"]


def test_a_997_has_the_codes_of_its_release() -> None:
    """Too many repetitions (12) and too many components (13) can be said since 005010."""
    note = SegmentNote("REF", 4, "8", elements=(ElementNote(4, "12"), ElementNote(4, "13")))
    answer = FunctionalAcknowledgment("IN", "1", "E", 1, 1, 1, sets=(SetAnswer("810", "0001", "E", ("5",), (note,)),))
    assert findings(answer, OLD) == ["x12.code-unknown"] * 2
    assert findings(answer, NEW) == []


def test_a_remit_to_is_ri_since_re_was_dropped() -> None:
    """X12 98: `RE` stood in the lists up to 004020 and in none since 004030, `RI` in all."""
    for role, unknown in (("RE", ["x12.code-unknown"]), ("RI", [])):
        paid = replace(INVOICE, parties=(Party(role, "Us"),))
        assert findings(paid, OLD) == []
        assert findings(paid, NEW) == unknown


def test_allowances_repeat_without_limit_since_005010() -> None:
    most = {version: _most(version, "810", "SAC") for version in (OLD, NEW)}
    assert most == {OLD: {25}, NEW: {None}}


def _most(version: str, set_id: str, loop: str) -> set[int | None]:
    def visit(parts: tuple) -> set[int | None]:
        found = set()
        for part in parts:
            inner = getattr(part, "parts", None)
            if inner is not None:
                found |= {part.most} if part.id == loop else set()
                found |= visit(inner)
        return found

    return visit(tables(version).sets[set_id].parts)


def test_a_note_too_long_for_the_loop_of_an_invoice_is_not_cut() -> None:
    long = replace(INVOICE, notes=(Note("word " * 600, "L1", "DOCK"),))
    text = rows(long, OLD)
    assert starting(text, "N9", "MSG") == []
    assert " ".join(row.split("*")[2] for row in starting(text, "NTE")) == ("word " * 600).strip()
    assert findings(long, OLD) == []
