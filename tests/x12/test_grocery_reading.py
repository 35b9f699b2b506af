"""How the segments of a grocery order and invoice become the fields of the same documents as 850 and 810."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.parts import Charge, DatedEvent, FreightTerms, ItemId, Pack, Routing, StoreQuantity, Tax
from acucleo_desktop.documents.party import Contact, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.inspection import inspect_file
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Delimiters, FunctionalGroup, Segment, TransactionSet

PLAIN = Delimiters("*", "~", ">", "")
CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")
Maker = Callable[..., TransactionSet]


def read(transaction_set: TransactionSet) -> tuple[BusinessDocument, list[Finding]]:
    return registry.read(transaction_set, PLAIN)


def order_of(transaction_set: TransactionSet) -> PurchaseOrder:
    document, findings = read(transaction_set)
    assert findings == []
    assert isinstance(document, PurchaseOrder)
    return document


def invoice_of(transaction_set: TransactionSet) -> Invoice:
    document, findings = read(transaction_set)
    assert findings == []
    assert isinstance(document, Invoice)
    return document


def test_an_order_is_read(make_set: Maker) -> None:
    order = order_of(make_set("875"))
    assert (order.number, order.date, order.purpose) == ("4711", dt.date(2026, 11, 23), "00")
    assert order.references == (Reference("DP", "101"),)
    assert order.dates == (DatedEvent("002", dt.date(2026, 12, 1)),)
    assert (order.freight_terms, order.routing) == (FreightTerms("PP"), Routing(method="M", text="OUR TRUCK"))
    assert order.terms is not None
    assert order.terms.net_days == 30
    assert order.charges == (Charge(True, "F340", Decimal(5), handling="02"),)
    assert [line.number for line in order.lines] == ["1", "2"]
    first = order.lines[0]
    assert (first.quantity, first.unit, first.unit_price) == (Decimal(5), "CA", Decimal("9.5"))
    assert first.item_ids == (ItemId("UA", "001234512345"), ItemId("VN", "VX-1"))
    assert (first.description, first.pack) == ("Vanilla extract", Pack(12, Decimal(16), "OZ"))
    assert (order.stated_total, order.stated_hash_total) == (Decimal("48.5"), Decimal(8))


def test_an_invoice_is_read(make_set: Maker) -> None:
    invoice = invoice_of(make_set("880"))
    assert (invoice.number, invoice.order_number) == ("INV7", "4711")
    assert (invoice.date, invoice.order_date) == (dt.date(2026, 11, 23), dt.date(2026, 11, 1))
    assert invoice.stated_total == invoice.total == Decimal("50.5")
    assert (invoice.shipped_units, invoice.shipped_unit) == (Decimal(8), "CA")
    assert invoice.lines[1].charges == (Charge(True, "I170", Decimal(3), handling="02"),)


@pytest.mark.parametrize(
    ("status", "purpose"), [("N", "00"), ("F", "01"), ("D", "03"), ("R", "04"), ("L", "05"), ("C", "06"), ("S", "S")]
)
def test_the_status_of_an_order_is_its_purpose(make_set: Maker, status: str, purpose: str) -> None:
    order = order_of(make_set("875", replace={"G50": f"G50*{status}*20261123*4711"}))
    assert order.purpose == purpose
    assert registry.write(order, "004010", "875")[0].get(1) == status


@pytest.mark.parametrize(
    ("code", "qualifier"),
    [
        ("01", "001"),
        ("11", "011"),
        ("38", "038"),
        ("53", "064"),
        ("54", "063"),
        ("68", "002"),
        ("14", "14"),
        ("BF", "BF"),
    ],
)
def test_dates_with_the_same_meaning_are_the_same_dates(make_set: Maker, code: str, qualifier: str) -> None:
    order = order_of(make_set("875", replace={"G62": f"G62*{code}*20261201"}))
    assert order.dates == (DatedEvent(qualifier, dt.date(2026, 12, 1)),)


@pytest.mark.parametrize(
    ("segment", "charge"),
    [
        ("G72*52*02***.5*10*CA", Charge(True, "F910", Decimal(5), None, "", Decimal("0.5"), Decimal(10), "CA", "02")),
        ("G72*504*06******4500", Charge(False, "D240", Decimal(45), handling="06")),
        ("G72*504*02******-4500", Charge(True, "D240", Decimal(45), handling="02")),
        ("G72*54*02******-500", Charge(True, "F340", Decimal(5), handling="02")),
        ("G72*54*06******500", Charge(False, "F340", Decimal(5), handling="06")),
        ("G72*26*02******500", Charge(False, "I390", Decimal(5), handling="02")),
        ("G72*562*02******500", Charge(False, "562", Decimal(5), handling="02")),
        ("G72*100*01*DEAL9*****500", Charge(True, "A260", Decimal(5), handling="01", reference="DEAL9")),
        ("G72*51*02*******2*250", Charge(True, "I170", Decimal(5), Decimal(2), handling="02")),
        ("G72*88*02*DEAL9", Charge(True, "88", handling="02", reference="DEAL9")),
    ],
)
def test_allowances_and_charges(make_set: Maker, segment: str, charge: Charge) -> None:
    transaction_set = make_set("875", replace={"G72": segment})
    assert check_set(transaction_set, "004010", PLAIN) == []
    assert order_of(transaction_set).charges == (charge,)


def test_the_rate_of_a_line_applies_to_its_quantity(make_set: Maker) -> None:
    invoice = invoice_of(make_set("880", replace={"G72": "G72*52*02***.25"}))
    (charge,) = invoice.lines[1].charges
    assert (charge.amount, charge.rate) == (Decimal("0.75"), Decimal("0.25"))


def test_a_rate_that_applies_to_nothing_known_is_told(make_set: Maker) -> None:
    document, findings = read(make_set("875", replace={"G72": "G72*52*02***.25"}))
    assert isinstance(document, PurchaseOrder)
    assert document.charges[0].amount is None
    assert [(found.id, found.location.element) for found in findings] == [("x12.allowance-amount-unknown", 5)]


def test_taxes_are_taxes(make_set: Maker) -> None:
    taxes = "G72*501*06******123~G72*537*06******-77"
    invoice = invoice_of(make_set("880", replace={"G33": "G33*5096"}, add={"N4": taxes}))
    assert invoice.taxes == (Tax("TX", Decimal("1.23")), Tax("SP", Decimal("-0.77")))
    assert invoice.total == Decimal("50.96")


def test_a_line_without_price_is_priced_by_its_amount(make_set: Maker) -> None:
    invoice = invoice_of(make_set("880", replace={"G17*5": "G17*3*CA**001234512345**********10"}))
    assert invoice.lines[0].unit_price == Decimal("3.333333")
    assert invoice.lines[0].amount == Decimal(10)


@pytest.mark.parametrize(
    ("start", "new"),
    [
        ("G17*5", "G17*.0000000000000000000001*CA**001234512345**********9999999999999"),
        ("G17*5", f"G17*9999999999999.{'9' * 40}*CA*9999999999999.{'9' * 40}*001234512345**********1"),
        ("G72", f"G72*{'7' * 5000}*02******500"),
        ("G72", f"G72*51*02***9999999999999.{'9' * 40}*9999999999999.{'9' * 40}*CA"),
        ("G72", f"G72*51*02*******9999999999999.{'9' * 40}*9999999999999.{'9' * 40}"),
        ("G72", f"G72*51*02******{'9' * 5000}"),
        ("G23", f"G23*01*3********30**{'9' * 5000}"),
    ],
)
def test_numbers_beyond_reason_never_raise(make_set: Maker, start: str, new: str) -> None:
    transaction_set = make_set("880", replace={start: new})
    document, _ = read(transaction_set)
    assert isinstance(document, Invoice)
    assert document.total is not None
    check_set(transaction_set, "004010", PLAIN)


def test_a_line_amount_that_differs_is_told(make_set: Maker) -> None:
    transaction_set = make_set("880", replace={"G17*5": "G17*5*CA*9.5*001234512345**********47"})
    _, findings = read(transaction_set)
    (told,) = findings
    assert (told.id, told.severity, told.location.line_number) == ("x12.line-amount-differs", Severity.WARNING, "1")
    assert "47.5" in told.what


def test_line_numbers_orders_and_shipped_quantities(make_set: Maker) -> None:
    new = "G17*5*CA*9.5*001234512345******4*CA~N9*LI*30~N9*PO*4712~N9*LT*L1"
    invoice = invoice_of(make_set("880", replace={"G17*5": new}))
    line = invoice.lines[0]
    assert (line.number, line.order_number, line.shipped_quantity) == ("30", "4712", Decimal(4))
    assert line.references == (Reference("LT", "L1"),)
    invoice = invoice_of(make_set("880", add={"G69": "G19*4*CA"}))
    assert invoice.lines[0].shipped_quantity == Decimal(4)


def test_shares_of_stores_are_read(make_set: Maker) -> None:
    shares = "N1*SN**92*0012~QTY*01*3*CA~N1*SN*STORE 14~QTY*01*2*CA>1"
    order = order_of(make_set("875", add={"G70": shares}))
    assert order.lines[0].store_quantities == (
        StoreQuantity("0012", Decimal(3), "CA", "92"),
        StoreQuantity("STORE 14", Decimal(2), "CA", ""),
    )


def test_numbers_of_one_contact_are_put_together(make_set: Maker) -> None:
    people = "G61*BD*Pat*TE*5550100~G61*BD*Pat*EM*pat@x.example~G61*OC*Kim*TE*5550111"
    order = order_of(make_set("875", add={"N9": people}))
    assert order.contacts == (Contact("BD", "Pat", "5550100", "pat@x.example"), Contact("OC", "Kim", "5550111"))


def test_releases_contracts_and_orders_stand_where_they_are_looked_for(make_set: Maker) -> None:
    order = order_of(make_set("875", add={"N9": "N9*RE*7~N9*CT*C1"}))
    assert (order.release, order.contract, order.references) == ("7", "C1", (Reference("DP", "101"),))
    changed = {"G01": "G01*20261123*INV7*20261101*4711*SO1***CR"}
    invoice = invoice_of(make_set("880", replace=changed, add={"N9": "N9*OI*INV1~N9*RE*7"}))
    assert (invoice.original_invoice, invoice.release, invoice.is_credit) == ("INV1", "7", True)
    assert invoice.references == (Reference("VN", "SO1"), Reference("DP", "101"))


def test_what_the_document_has_no_field_for_is_told_once(make_set: Maker) -> None:
    more = {
        "G66": "G66*PP*M*2**OUR TRUCK",
        "G68*5": "G68*5*CA*9.5*001234512345*VN*VX-1***A1",
        "G68*3": "G68*3*EA*2*001234512346*****A1",
    }
    transaction_set = make_set("875", replace=more, add={"G70": "SLN*1**I*2*EA"})
    assert check_set(transaction_set, "004010", PLAIN) == []
    _, findings = read(transaction_set)
    assert {found.id for found in findings} == {"x12.detail-passed-over"}
    assert {found.severity for found in findings} == {Severity.INFO}
    assert [(found.location.segment, found.location.element, found.location.paper) for found in findings] == [
        ("G66", 3, "Heading"),
        ("G68", 9, "Line 1"),
        ("SLN", 0, "Line 1"),
    ]
    assert "exchange pallets" in findings[0].what


def test_terms_of_a_line_and_a_second_instalment_are_told(make_set: Maker) -> None:
    second = "G23*04*3****20261201**60~"
    _, findings = read(make_set("880", add={"G23": second.rstrip("~"), "G20": "G23*01*3*******60"}))
    assert [(found.location.segment, found.location.paper) for found in findings] == [("G23", "Heading")]


def test_lines_by_store_are_lines_and_the_stores_are_told(make_set: Maker) -> None:
    by_store = "ENT*1*ST*92*0012~N9*DP*4~REF*IA*77~G72*53*02******100~G17*2*CA*5*001234512347~G19*2*CA"
    transaction_set = make_set("880", replace={"G33": "G33*5950"}, add={"G72": by_store})
    assert check_set(transaction_set, "004010", PLAIN) == []
    document, findings = read(transaction_set)
    assert isinstance(document, Invoice)
    assert len(document.lines) == 3
    assert document.stated_total == document.total
    assert {found.location.segment for found in findings} == {"ENT", "REF"}


@pytest.mark.parametrize(
    ("set_id", "start", "new", "finding_id"),
    [
        ("875", "G50", "G50*N*20261123", "x12.order-number-missing"),
        ("880", "G01", "G01*20261123**20261101*4711", "x12.invoice-number-missing"),
        ("875", "G68*5", "G68**CA*9.5*001234512345", "x12.quantity-missing"),
        ("880", "G17*5", "G17**CA*9.5*001234512345", "x12.quantity-missing"),
        ("875", "G68*5", "G68*5*CA*9,5*001234512345", "x12.number-unreadable"),
        ("880", "G33", "G33*50.50", "x12.cents-unreadable"),
        ("880", "G01", "G01*20261399*INV7", "x12.date-unreadable"),
    ],
)
def test_what_is_missing_or_unreadable_stops_the_document(
    make_set: Maker, set_id: str, start: str, new: str, finding_id: str
) -> None:
    _, findings = read(make_set(set_id, replace={start: new}))
    assert [(found.id, found.severity) for found in findings] == [(finding_id, Severity.BLOCK)]


@pytest.mark.parametrize(
    ("set_id", "changes", "finding_id", "place"),
    [
        ("875", {"G50": "G50*Q*20261123*4711"}, "x12.code-unknown", ("G50", 1)),
        ("875", {"G62": "G62*ZZ*20261201"}, "x12.code-unknown", ("G62", 1)),
        ("875", {"G62": "G62*02"}, "x12.element-condition", ("G62", 2)),
        ("875", {"G72": "G72*54*02"}, "x12.element-condition", ("G72", 3)),
        ("875", {"G72": "G72*54*02***1***500"}, "x12.element-excluded", ("G72", 8)),
        ("875", {"G72": "G72*54*02******500*****X"}, "x12.elements-too-many", ("G72", 12)),
        ("875", {"G68*5": "G68*5*EACH*9.5*001234512345"}, "x12.unit-code-unknown", ("G68", 2)),
        ("875", {"G68*5": "G68*5*CA*9.5*0012345"}, "x12.element-too-short", ("G68", 4)),
        ("875", {"G68*5": "G68*5*CA*9.5"}, "x12.element-condition", ("G68", 4)),
        ("875", {"G70": "G70*12*16"}, "x12.element-condition", ("G70", 3)),
        ("875", {"G76": None}, "x12.segment-missing", ("G76", 0)),
        ("875", {"N1": None, "N3": None, "N4": None}, "x12.segment-missing", ("N1", 0)),
        ("880", {"G33": None}, "x12.segment-missing", ("G33", 0)),
        ("880", {"G23": "G23*01*3"}, "x12.element-condition", ("G23", 8)),
        ("880", {"G20": "G20*12*16*OZ*5"}, "x12.element-condition", ("G20", 5)),
        ("880", {"G17*5": "G17*5*CA**001234512345"}, "x12.element-condition", ("G17", 3)),
        ("880", {"G17*5": "G17*5*CA*1234567890*001234512345"}, "x12.element-too-long", ("G17", 3)),
        ("880", {"G62": "REF*DP*101"}, "x12.segment-unexpected", ("REF", 0)),
        ("880", {"G62": "DTM*011*20261122"}, "x12.segment-not-in-set", ("DTM", 0)),
    ],
)
def test_a_single_fault_is_found_where_it_is(
    make_set: Maker, set_id: str, changes: dict[str, str | None], finding_id: str, place: tuple[str, int]
) -> None:
    found = check_set(make_set(set_id, replace=changes), "004010", PLAIN)
    assert [(one.id, one.location.segment, one.location.element) for one in found] == [(finding_id, *place)]
    assert found[0].what
    assert found[0].location.paper != "Heading" or place[0] == "N1"


def test_carrier_segments_follow_the_release(make_set: Maker) -> None:
    old = make_set("880", add={"G62": "G27*M*ABCD*123*RDWY*ROADWAY"})
    new = make_set("880", add={"G62": "CAD*M*ABCD*123*RDWY*ROADWAY"})
    assert check_set(old, "004010", PLAIN) == check_set(new, "005010UCS", PLAIN) == []
    assert invoice_of(old).routing == invoice_of(new).routing == Routing("", "RDWY", "M", "ROADWAY", "", "ABCD123")
    assert [found.id for found in check_set(old, "005010", PLAIN)] == ["x12.segment-not-in-set"]


@pytest.mark.parametrize(("set_id", "group_id"), [("875", "OG"), ("880", "GP")])
def test_a_grocery_group_is_acknowledged_as_what_it_is(make_set: Maker, set_id: str, group_id: str) -> None:
    header = Segment("GS", (group_id, "A", "B", "20261123", "0800", "7", "X", "004010UCS"))
    group = FunctionalGroup(header, (make_set(set_id), make_set(set_id)), Segment("GE", ("2", "7")))
    bad = check_set(make_set(set_id, replace={"N1": "N1*ST"}), "004010", PLAIN)
    answer = acknowledge_group(group, [[], bad])
    assert (answer.group_id, answer.accepted) == (group_id, 2)
    assert [(one.set_id, one.status) for one in answer.sets] == [(set_id, "A"), (set_id, "E")]


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")
def test_the_grocery_files_of_the_corpus() -> None:
    reports = {}
    for path in sorted(CORPUS.rglob("*Example1.txt")):
        interchange = split(path.read_bytes()).interchanges[0]
        transaction_set = interchange.groups[0].sets[0]
        if transaction_set.set_id in {"875", "880"}:
            document, _ = registry.read(transaction_set, interchange.delimiters)
            reports[transaction_set.set_id] = (document, inspect_file(path.read_bytes()))
    order, report = reports["875"]
    assert isinstance(order, PurchaseOrder)
    assert [line.unit_price for line in order.lines] == [Decimal("1.57"), Decimal("3.98")]
    assert report.sets[0].findings == ()
    invoice, report = reports["880"]
    assert isinstance(invoice, Invoice)
    assert [charge.amount for charge in invoice.charges] == [Decimal("760.64")]
    assert {found.id for found in report.sets[0].findings if found.blocks} == {
        "x12.segment-missing",
        "x12.number-unreadable",
    }
