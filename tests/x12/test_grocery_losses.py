"""Whatever a grocery form cannot carry is told, and what would be misunderstood stops the document."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    FreightTerms,
    ItemId,
    Note,
    Pack,
    Routing,
    ScheduledQuantity,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Contact, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.causes.grocery import CAUSES
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.form_loss import form_losses
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

DAY = dt.date(2026, 11, 23)
IDS = (ItemId("UA", "007423610001"),)
STORE = Party("ST", "Dockside 012", "92", "0012")
INVOICE = Invoice(
    "INV1",
    DAY,
    "4711",
    type_code="DI",
    parties=(STORE,),
    lines=(InvoiceLine("1", Decimal(10), "CA", Decimal("9.5"), "", IDS, "Vanilla extract"),),
)
ORDER = PurchaseOrder(
    "4711", DAY, parties=(STORE,), lines=(PurchaseOrderLine("1", Decimal(10), "CA", Decimal("9.5"), "", IDS),)
)
LONG = "a description that goes on and on " * 9


def losses(document: Invoice | PurchaseOrder, version: str = "004010") -> list[Finding]:
    form = "880" if isinstance(document, Invoice) else "875"
    return form_losses(document, form, registry.write(document, version, form))


def on_line(document: Invoice | PurchaseOrder, **changed: object) -> Invoice | PurchaseOrder:
    return replace(document, lines=(replace(document.lines[0], **changed),))


def test_nothing_is_told_where_nothing_is_lost() -> None:
    assert losses(INVOICE) == losses(ORDER) == []
    usual = replace(INVOICE, currency="CAD")
    assert form_losses(usual, "810", registry.write(usual, "004010")) == []


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (replace(INVOICE, currency="CAD"), "CAD"),
        (replace(INVOICE, type_code="CR", original_invoice="INV0"), "Credit memo INV1"),
        (replace(ORDER, currency="CAD"), "CAD"),
        (replace(ORDER, purpose="07"), "Purpose duplicate"),
        (replace(ORDER, purpose="22"), "Purpose information copy"),
        (on_line(ORDER, schedule=(ScheduledQuantity(Decimal(4), "CA", "002", DAY),)), "4 on 2026-11-23"),
        (on_line(ORDER, store_quantities=(StoreQuantity("", Decimal(4), "CA", "92"),)), "Share of store"),
    ],
)
def test_what_would_be_misunderstood_stops_the_document(document: Invoice | PurchaseOrder, words: str) -> None:
    (told,) = losses(document)
    assert (told.id, told.severity) == ("x12.form-loses-essential", Severity.BLOCK)
    assert words in told.what


def test_an_information_copy_can_be_said_since_5010() -> None:
    assert losses(replace(ORDER, purpose="22"), "005010") == []


@pytest.mark.parametrize(
    ("document", "words", "paper"),
    [
        (replace(ORDER, sales_requirement="SC"), "SC", "Heading"),
        (replace(ORDER, routing=Routing(scac="RDWY", method="M")), "Carrier code RDWY", "Carrier"),
        (replace(INVOICE, routing=Routing(scac="RDWY", method="M", seal="S1")), "Seal S1", "Carrier"),
        (replace(INVOICE, freight_terms=FreightTerms("PP")), "Who pays the freight prepaid by seller", "Freight terms"),
        (replace(ORDER, terms=Terms(description="As agreed")), "As agreed", "Terms"),
        (replace(ORDER, contacts=(Contact("BD", phone="5550100"),)), "5550100", "Contacts"),
        (replace(ORDER, contacts=tuple(Contact("BD", f"P{i}") for i in range(5))), "P3 (and 1 more)", "Contacts"),
        (replace(ORDER, dates=(DatedEvent("067", DAY),)), "current scheduled delivery", "Dates"),
        (replace(ORDER, notes=tuple(Note(f"NOTE {i}") for i in range(21))), "NOTE 20", "Notes"),
        (replace(ORDER, notes=(Note("Ask for Kim", "L1", "77"),)), "Number of a note 77", "Notes"),
        (replace(INVOICE, references=tuple(Reference("DP", f"{i}") for i in range(11))), "10", "References"),
        (replace(INVOICE, discountable_total=Decimal("9.5")), "9.5", "Heading"),
        (replace(ORDER, parties=(replace(STORE, contacts=(Contact("DC", "Kim"),)),)), "Kim", "Dockside 012"),
        (replace(ORDER, parties=(replace(STORE, references=(Reference("DP", "7"),)),)), "7", "Dockside 012"),
        (replace(ORDER, parties=(replace(STORE, extra_names=("A", "B", "C")),)), "Further name C", "Dockside 012"),
        (replace(ORDER, parties=(STORE,) * 11), "Party Dockside 012", "Parties"),
        (on_line(ORDER, notes=(Note("Ripe ones"),)), "Ripe ones", "Line 1"),
        (on_line(ORDER, price_basis="LB"), "Basis of the price LB", "Line 1"),
        (on_line(ORDER, pack=Pack(6, gross_weight=Decimal(40), weight_unit="LB")), "Gross weight 40", "Line 1"),
        (on_line(INVOICE, dates=(DatedEvent("036", DAY),)), "expiration", "Line 1, Vanilla extract"),
        (on_line(INVOICE, order_line="7"), "Line of the order 7", "Line 1, Vanilla extract"),
        (
            on_line(INVOICE, item_ids=(*IDS, *(ItemId("VN", f"V{i}") for i in range(3)))),
            "Item number V2",
            "Line 1, Vanilla extract",
        ),
    ],
)
def test_what_is_left_out_is_told(document: Invoice | PurchaseOrder, words: str, paper: str) -> None:
    told = losses(document)
    assert {(found.id, found.severity) for found in told} == {("x12.form-without-place", Severity.WARNING)}
    assert any(words in found.what and found.location.paper == paper for found in told), told


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (replace(INVOICE, charges=(Charge(True, "C310", Decimal(5), handling="02"),)), "discount"),
        (replace(INVOICE, charges=(Charge(True, "I170", Decimal(5), Decimal(2), "4", handling="02"),)), "Percentage"),
        (replace(INVOICE, taxes=(Tax("ST", Decimal(5)),)), "Kind of the tax"),
        (replace(INVOICE, taxes=(Tax("TX", Decimal(5), base=Decimal(95)),)), "Taxed sum"),
        (on_line(INVOICE, description=LONG), "Description"),
        (replace(ORDER, references=(Reference("DP", "7", LONG),)), "in words"),
        (replace(ORDER, dates=(DatedEvent("001", DAY, "0800"),)), "Time of the date"),
    ],
)
def test_what_is_said_in_short_is_only_mentioned(document: Invoice | PurchaseOrder, words: str) -> None:
    told = losses(document)
    assert {(found.id, found.severity) for found in told} == {("x12.form-shortens", Severity.INFO)}
    assert any(words in found.what for found in told), told


def test_a_charge_that_cannot_be_written_stops_the_document_when_it_changes_the_sum() -> None:
    many = tuple(Charge(False, "D240", Decimal(1), handling="06") for _ in range(101))
    told = losses(replace(INVOICE, charges=many))
    assert [(found.id, found.severity) for found in told] == [
        ("x12.form-changes-total", Severity.BLOCK),
        ("x12.form-without-place", Severity.WARNING),
    ]
    assert "196" in told[0].what
    assert "195" in told[0].what


def test_an_allowance_that_is_a_charge_by_its_code_keeps_its_sign() -> None:
    odd = replace(INVOICE, charges=(Charge(True, "C040", Decimal(5), handling="06"),))
    assert [found.id for found in losses(odd)] == ["x12.form-shortens"]
    segment = next(one for one in registry.write(odd, "004010", "880") if one.id == "G72")
    assert (segment.get(1), segment.get(8)) == ("499", "-500")


def test_dates_of_all_lines_become_dates_of_the_order() -> None:
    wanted = DatedEvent("002", dt.date(2026, 12, 1))
    line = replace(ORDER.lines[0], dates=(wanted,))
    order = replace(ORDER, lines=(line, replace(line, number="2")))
    assert losses(order) == []
    assert Segment("G62", ("02", "20261201")) in registry.write(order, "004010", "875")
    later = replace(line, number="2", dates=(DatedEvent("002", dt.date(2026, 12, 8)),))
    assert [found.id for found in losses(replace(order, lines=(line, later)))] == ["x12.form-without-place"]


def test_too_much_is_never_written() -> None:
    crowded = replace(
        INVOICE,
        references=tuple(Reference("DP", f"{i}") for i in range(30)),
        contacts=tuple(Contact("BD", f"P{i}") for i in range(9)),
        dates=tuple(DatedEvent("011", DAY) for _ in range(9)),
        notes=tuple(Note(f"N{i}") for i in range(30)),
        parties=(STORE,) * 20,
        charges=tuple(Charge(True, "D240", Decimal(1), handling="02") for _ in range(120)),
    )
    crowded = on_line(crowded, description=LONG, references=tuple(Reference("LT", f"{i}") for i in range(9)))
    body = [replace(one, position=place) for place, one in enumerate(registry.write(crowded, "004010", "880"), 2)]
    whole = TransactionSet(
        (Segment("ST", ("880", "0001"), 1), *body, Segment("SE", (str(len(body) + 2), "0001"), len(body) + 2))
    )
    assert check_set(whole, "004010", Delimiters()) == []


def test_every_cause_has_an_example_that_fills_its_sentences() -> None:
    for cause in CAUSES:
        example = cause.as_example()
        assert cause.id.startswith("x12.")
        assert all("{" not in text for text in (example.what, example.why, example.todo))
        assert example.location.paper
