"""A document that follows a starting template is clean, and one that breaks any of its rules is told by that rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, DatedEvent, FreightTerms, ItemId, StoreQuantity, Terms
from acucleo_desktop.documents.party import Address, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.requirements import (
    AllowedCodes,
    AtMost,
    Counted,
    DateWindow,
    ItemIds,
    MinimumAmount,
    RequiredDate,
    RequiredElement,
    RequiredParty,
    RequiredReference,
    RequiredSegment,
    Requirements,
    Rule,
    ValueForm,
)
from acucleo_desktop.partners.starting_templates import Template, read_template, template, templates
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.structure import Segment

TODAY = dt.date(2026, 11, 25)
PLACE_CODES = {"92": "0012", "UL": "0614141000012", "9": "0614141000012"}
ORDER_NUMBER = "12345678901-1234"
REFERENCES = tuple(
    Reference(qualifier, value)
    for qualifier, value in (("IA", "000104477"), ("DP", "012"), ("MR", "3"), ("19", "7"), ("VR", "55"))
)
Document = Invoice | PurchaseOrder
Written = tuple[Document, list[Segment]]


def parties_of(pattern: Template) -> tuple[Party, ...]:
    qualifier = pattern.flows[Flow.INVOICE].ship_to_qualifier
    address = Address(("1 Main St",), "Dayton", "OH", "45402")
    return (
        Party("ST", "Fresh Mart 001", qualifier, PLACE_CODES[qualifier], address),
        Party("BT", "Fresh Mart", "92", "HQ", address),
        Party("RI", "Bellweather Foods", address=address),
    )


def invoice_of(pattern: Template) -> Written:
    """Return an invoice as the template wants it, and its segments."""
    options = pattern.flows[Flow.INVOICE]
    line = InvoiceLine(
        "1", Decimal(12), "EA", Decimal("18.25"), item_ids=tuple(ItemId(kind, f"{kind}01") for kind in options.item_ids)
    )
    invoice = Invoice(
        "INV-1001",
        dt.date(2026, 11, 24),
        ORDER_NUMBER,
        order_date=dt.date(2026, 11, 10),
        type_code="DI",
        references=REFERENCES,
        parties=parties_of(pattern),
        terms=Terms("01", "3", net_days=30),
        dates=(DatedEvent("011", dt.date(2026, 11, 23)),),
        freight_terms=FreightTerms("CC"),
        lines=(line,),
        charges=(Charge(False, "D240", Decimal("12.50"), handling="06"),),
    )
    if options.form == "880":
        return invoice, [
            Segment("G01", ("20261124", "INV-1001", "20261110", ORDER_NUMBER)),
            Segment("N9", ("IA", "000104477")),
            Segment("N1", ("ST", "Fresh Mart 001", "9", PLACE_CODES["9"])),
            Segment("G17", ("12", "CA", "18.25", "001234567890")),
            Segment("G31", ("12", "CA")),
            Segment("G33", ("21900",)),
        ]
    return invoice, registry.write(invoice, options.version)


def order_of(pattern: Template) -> Written:
    """Return an order as the template expects it, and its segments."""
    options = pattern.flows[Flow.SALES_ORDER]
    shares = (StoreQuantity("0614141000012", Decimal(12), "EA", "UL"),)
    ids = tuple(ItemId(kind, f"{kind}01") for kind in options.item_ids)
    line = PurchaseOrderLine("1", Decimal(12), "EA", Decimal(18), item_ids=ids, store_quantities=shares)
    order = PurchaseOrder(
        ORDER_NUMBER,
        dt.date(2026, 11, 20),
        references=REFERENCES,
        parties=parties_of(pattern),
        dates=tuple(DatedEvent(kind, dt.date(2026, 12, 1)) for kind in ("010", "002", "061")),
        lines=(line,),
    )
    if options.form == "875":
        return order, [
            Segment("G50", ("N", "20261120", ORDER_NUMBER)),
            Segment("N1", ("ST", "Fresh Mart 001", "9", PLACE_CODES["9"])),
            Segment("G68", ("12", "CA", "18", "001234567890")),
            Segment("G76", ("12", "CA")),
        ]
    return order, registry.write(order, options.version)


def without(body: Sequence[Segment], ids: set[str], firsts: Sequence[str] = ()) -> list[Segment]:
    """Return the segments but those with an id, and where `firsts` are given, one of them as first element."""
    return [each for each in body if each.id not in ids or (firsts and each.get(1) not in firsts)]


def with_value(body: Sequence[Segment], element: str, value: str) -> list[Segment]:
    """Return the segments with another value in every place of an element."""
    name, number = element[:-2], int(element[-2:])
    return [
        replace(each, elements=(*each.elements[: number - 1], value, *each.elements[number:]))
        if each.id == name
        else each
        for each in body
    ]


def broken(rule: Rule, document: Document, body: list[Segment]) -> Written:
    """Return the document with just this rule broken."""
    match rule:
        case AtMost(count=Counted.ORDERS) if isinstance(document, Invoice):
            return replace(document, lines=(replace(document.lines[0], order_number="other"),)), body
        case ItemIds():
            return replace(document, lines=(replace(document.lines[0], item_ids=()),)), body  # type: ignore[arg-type]
        case DateWindow():
            return replace(document, date=dt.date(2026, 1, 1)), body
        case MinimumAmount():
            return replace(document, charges=(Charge(True, "C310", Decimal("0.01")),)), body
        case _:
            return document, broken_body(rule, body)


def broken_body(rule: Rule, body: list[Segment]) -> list[Segment]:
    """Return the segments with just this rule broken."""
    match rule:
        case RequiredSegment():
            return without(body, {rule.segment})
        case RequiredReference():
            return without(body, {"REF", "N9"}, (rule.qualifier,))
        case RequiredParty():
            return without(body, {"N1"}, rule.roles)
        case RequiredDate():
            return without(body, {"DTM", "G62"}, rule.qualifiers)
        case RequiredElement():
            return with_value(body, rule.element, "")
        case AllowedCodes() | ValueForm():
            return with_value(body, rule.element, "??")
        case AtMost(count=Counted.SHIP_TOS):
            return [*body[:-1], Segment("N1", ("ST", "Fresh Mart 002", "92", "0013")), body[-1]]
        case _:
            raise AssertionError(f"no document of this test breaks {rule}")


def example(pattern: Template, flow: Flow) -> Written:
    return invoice_of(pattern) if flow is Flow.INVOICE else order_of(pattern)


def requirements(pattern: Template, flow: Flow, rules: tuple[Rule, ...]) -> Requirements:
    return Requirements("Fresh Mart", "FRESHMART", flow, pattern.flows[flow].version, rules)


PATTERNS = [(pattern.name, flow) for pattern in templates() for flow in pattern.flows]


@pytest.mark.parametrize(("name", "flow"), PATTERNS)
def test_a_document_that_follows_the_template_is_clean(name: str, flow: Flow) -> None:
    pattern = template(name)
    document, body = example(pattern, flow)
    wanted = requirements(pattern, flow, pattern.flows[flow].rules)
    assert judge_requirements(document, body, wanted, TODAY) == []


@pytest.mark.parametrize(("name", "flow"), PATTERNS)
def test_each_rule_of_a_template_names_what_breaks_it(name: str, flow: Flow) -> None:
    pattern = template(name)
    rules = pattern.flows[flow].rules
    assert rules
    document, body = example(pattern, flow)
    for rule in rules:
        findings = judge_requirements(*broken(rule, document, list(body)), requirements(pattern, flow, (rule,)), TODAY)
        assert findings, f"{name}, {flow.value}: {rule} is broken, and nothing says so"
        assert {finding.severity for finding in findings} == {rule.severity}
        assert all(rule.note in finding.why for finding in findings), findings


def test_no_template_names_a_company_and_each_says_that_it_is_a_beginning() -> None:
    assert len(templates()) == len({pattern.name for pattern in templates()}) >= 8
    companies = ("walmart", "sam's", "kroger", "kehe", "unfi", "target", "costco", "amazon", "sysco", "dot foods")
    for pattern in templates():
        text = " ".join([pattern.name, pattern.title, pattern.description, *pattern.confirm]).lower()
        assert not [company for company in companies if company in text]
        assert "confirm" in pattern.description or "guide decides" in pattern.description
        assert len(pattern.confirm) >= 5
        assert pattern.rule_count


def test_a_misspelt_template_is_refused_by_name() -> None:
    with pytest.raises(Exception, match="descripton"):
        read_template("odd", 'title = "Odd"\ndescripton = "x"\n[flows.invoice]\n')
