"""Every kind of partner rule finds its breach in words, and nothing in a document that keeps it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, DatedEvent, ItemId, Pack, StoreQuantity, Terms
from acucleo_desktop.documents.party import Address, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.partners.requirements import (
    KINDS,
    AllowedCodes,
    Amount,
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
    TestFlag,
    UnwantedSegment,
    ValueForm,
    Where,
)
from acucleo_desktop.rules.causes.partner_requirements import CAUSES
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.sync.fixes import NEEDS_A_SCREEN
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.structure import Segment

TODAY = dt.date(2026, 11, 25)
LINE = InvoiceLine(
    number="1",
    quantity=Decimal(12),
    unit="CA",
    unit_price=Decimal("18.25"),
    item_ids=(ItemId("UK", "10012345678902"), ItemId("IN", "0012345"), ItemId("VN", "VAN-12")),
    description="Vanilla extract",
    pack=Pack(pack=12),
    references=(Reference("PD", "77"),),
    dates=(DatedEvent("036", dt.date(2027, 11, 1)),),
    our_item="VAN-12",
)
INVOICE = Invoice(
    number="INV-1001",
    date=dt.date(2026, 11, 24),
    order_number="0004711",
    order_date=dt.date(2026, 11, 10),
    type_code="DI",
    references=(Reference("IA", "000104477"), Reference("DP", "012")),
    parties=(
        Party("ST", "Fresh Mart 001", "92", "0012", Address(("1 Main St",), "Dayton", "OH", "45402"), our_id="L001"),
        Party("RI", "Bellweather Foods"),
    ),
    terms=Terms("01", "3", net_days=30),
    dates=(DatedEvent("011", dt.date(2026, 11, 23)),),
    lines=(LINE, replace(LINE, number="2")),
    charges=(Charge(False, "D240", Decimal("12.50"), handling="06"),),
)


def judged(
    rule: Rule, document: Invoice | PurchaseOrder | ShipNotice = INVOICE, flow: Flow = Flow.INVOICE
) -> list[Finding]:
    wanted = Requirements("Fresh Mart", "FRESHMART", flow, "004010", (rule,))
    body = [replace(each, position=place) for place, each in enumerate(registry.write(document, "004010"), 2)]
    return judge_requirements(document, body, wanted, TODAY)


def with_lines(**changes: object) -> Callable[[Invoice], Invoice]:
    """Change the second line."""
    return lambda invoice: replace(invoice, lines=(invoice.lines[0], replace(invoice.lines[1], **changes)))  # type: ignore[arg-type]


def with_(**changes: object) -> Callable[[Invoice], Invoice]:
    return lambda invoice: replace(invoice, **changes)  # type: ignore[arg-type]


Case = tuple[Rule, Callable[[Invoice], Invoice], str, str, str, str]
CASES: dict[str, Case] = {
    "terms": (
        RequiredSegment(segment="ITD"),
        with_(terms=None),
        "partner.segment-missing",
        "The invoice has no terms of payment (ITD).",
        "Terms",
        "ITD",
    ),
    "a party by its role": (
        RequiredSegment(segment="N1", qualifier="RI", where=Where.HEADING),
        with_(parties=INVOICE.parties[:1]),
        "partner.segment-missing",
        "The invoice has no remit to (N1 RI).",
        "The whole document",
        "N1",
    ),
    "pack on each line": (
        RequiredSegment(segment="PO4", where=Where.EACH_LINE),
        with_lines(pack=None),
        "partner.segment-missing",
        "Line 2 has no pack details (PO4).",
        "Line 2, Vanilla extract",
        "PO4",
    ),
    "no notes": (
        UnwantedSegment(segment="CUR"),
        with_(currency="USD"),
        "partner.segment-unwanted",
        "The invoice carries currency (CUR), which the sheet of Fresh Mart rules out.",
        "Currency",
        "CUR",
    ),
    "order number": (
        RequiredElement(element="BIG04"),
        with_(order_number=""),
        "partner.element-missing",
        "The invoice has no purchase order number (BIG04).",
        "Top of the invoice",
        "BIG",
    ),
    "code of one kind of party": (
        RequiredElement(element="N104", qualifier="ST"),
        with_(parties=(Party("ST", "Fresh Mart 001"),)),
        "partner.element-missing",
        "The invoice has no identification code (N104).",
        "Ship to",
        "N1",
    ),
    "charge codes": (
        AllowedCodes(element="SAC02", codes=("D240", "C310")),
        with_(charges=(Charge(False, "D270", Decimal(3)),)),
        "partner.code-not-allowed",
        "The kind of allowance or charge (SAC02) is D270 (fuel surcharge), which the sheet of Fresh Mart does not allow.",
        "Charges and allowances",
        "SAC",
    ),
    "units": (
        AllowedCodes(element="IT103", codes=("CA",)),
        with_lines(unit="EA"),
        "partner.code-not-allowed",
        "The unit (IT103) is EA (each), which the sheet of Fresh Mart does not allow.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "leading zeros": (
        ValueForm(element="REF02", qualifier="IA", shortest=9, longest=9),
        with_(references=(Reference("IA", "104477"), Reference("DP", "000000012"))),
        "partner.form-wrong",
        "The internal vendor number (REF IA) is 104477, and the sheet of Fresh Mart asks for exactly 9 characters.",
        "References",
        "REF",
    ),
    "length of the invoice number": (
        ValueForm(element="BIG02", longest=10),
        with_(number="INV-1001-NORTH"),
        "partner.form-wrong",
        "The invoice number (BIG02) is INV-1001-NORTH, and the sheet of Fresh Mart asks for at most 10 characters.",
        "Top of the invoice",
        "BIG",
    ),
    "form of the order number": (
        ValueForm(element="BIG04", pattern="[0-9]{7}", wanted="seven digits"),
        with_(order_number="PO-4711"),
        "partner.form-wrong",
        "The purchase order number (BIG04) is PO-4711, and the sheet of Fresh Mart asks for seven digits.",
        "Top of the invoice",
        "BIG",
    ),
    "decimals of prices": (
        ValueForm(element="IT104", most_decimals=2),
        with_lines(unit_price=Decimal("18.255")),
        "partner.form-wrong",
        "The unit price (IT104) is 18.255, and the sheet of Fresh Mart asks for at most 2 digits after the point.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "whole quantities": (
        ValueForm(element="IT102", most_decimals=0),
        with_lines(quantity=Decimal("2.5")),
        "partner.form-wrong",
        "The quantity invoiced (IT102) is 2.5, and the sheet of Fresh Mart asks for a whole number.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "reference of the heading": (
        RequiredReference(qualifier="DP"),
        with_(references=INVOICE.references[:1]),
        "partner.reference-missing",
        "The invoice has no department (REF DP).",
        "References",
        "REF",
    ),
    "reference of each line": (
        RequiredReference(qualifier="PD", where=Where.EACH_LINE),
        with_lines(references=()),
        "partner.reference-missing",
        "Line 2 has no promotion or deal number (REF PD).",
        "Line 2, Vanilla extract",
        "REF",
    ),
    "form of a reference": (
        RequiredReference(qualifier="IA", pattern="[0-9]{9}", wanted="nine digits"),
        with_(references=(Reference("IA", "104477"),)),
        "partner.form-wrong",
        "The internal vendor number (REF IA) is 104477, and the sheet of Fresh Mart asks for nine digits.",
        "References",
        "REF",
    ),
    "a party": (
        RequiredParty(roles=("RI", "RE")),
        with_(parties=INVOICE.parties[:1]),
        "partner.party-missing",
        "The invoice does not name the remit-to (RI or RE).",
        "Remit to",
        "N1",
    ),
    "a party's code": (
        RequiredParty(roles=("ST",), qualifiers=("92", "UL")),
        with_(parties=(Party("ST", "Fresh Mart 001"),)),
        "partner.party-code",
        "The ship-to Fresh Mart 001 has no code, and the sheet of Fresh Mart asks for assigned by buyer (92) or GLN (UL).",
        "Ship to",
        "N1",
    ),
    "a party's code of another kind": (
        RequiredParty(roles=("ST",), qualifiers=("92",)),
        with_(parties=(Party("ST", "Fresh Mart 001", "UL", "0614141000012"),)),
        "partner.party-code",
        "The ship-to Fresh Mart 001 has the code 0614141000012 (GLN), and the sheet of Fresh Mart asks for "
        "assigned by buyer (92).",
        "Ship to",
        "N1",
    ),
    "form of a party's code": (
        RequiredParty(roles=("ST",), qualifiers=("92",), pattern="[0-9]{4}", wanted="four digits"),
        with_(parties=(Party("ST", "Fresh Mart 001", "92", "12"),)),
        "partner.party-code",
        "The ship-to Fresh Mart 001 has the code 12 (assigned by buyer), and the sheet of Fresh Mart asks for "
        "assigned by buyer (92), four digits.",
        "Ship to",
        "N1",
    ),
    "a party's address": (
        RequiredParty(roles=("ST",), address=True),
        with_(parties=(Party("ST", "Fresh Mart 001", "92", "0012", Address((), "Dayton", "OH")), INVOICE.parties[1])),
        "partner.address-missing",
        "The ship-to Fresh Mart 001 has no street and postal code.",
        "Ship to",
        "N1",
    ),
    "a date": (
        RequiredDate(qualifiers=("011",)),
        with_(dates=()),
        "partner.date-missing",
        "The invoice has no shipped date (011).",
        "Dates",
        "DTM",
    ),
    "a date of each line": (
        RequiredDate(qualifiers=("036", "511"), where=Where.EACH_LINE),
        with_lines(dates=()),
        "partner.date-missing",
        "Line 2 has no expiration date (036) or shelf life expiration date (511).",
        "Line 2, Vanilla extract",
        "DTM",
    ),
    "all item numbers": (
        ItemIds(all_of=("IN", "VN")),
        with_lines(item_ids=LINE.item_ids[:2]),
        "partner.item-number-missing",
        "Line 2 has no vendor's item number (VN).",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "one of the item numbers": (
        ItemIds(any_of=("UK", "UP")),
        with_lines(item_ids=LINE.item_ids[1:]),
        "partner.item-number-missing",
        "Line 2 has no GTIN-14 (UK) or GTIN-12 (UP).",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "order of item numbers": (
        ItemIds(order=("UK", "UP", "IN")),
        with_lines(item_ids=LINE.item_ids[1::-1]),
        "partner.item-number-order",
        "Line 2 names its item by buyer's item number (IN), GTIN-14 (UK), in this order.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "invoiced before it was shipped": (
        DateWindow(date="document", relative_to="011", days_before=0),
        with_(date=dt.date(2026, 11, 20)),
        "partner.date-outside-window",
        "The invoice date 2026-11-20 comes 3 days before the shipped date, 2026-11-23.",
        "Top of the invoice",
        "BIG",
    ),
    "invoiced too long ago": (
        DateWindow(date="document", days_before=30, days_after=0),
        with_(date=dt.date(2026, 10, 25)),
        "partner.date-outside-window",
        "The invoice date 2026-10-25 comes 31 days before today, 2026-11-25.",
        "Top of the invoice",
        "BIG",
    ),
    "shipped too long after the order": (
        DateWindow(date="011", relative_to="order", days_after=14),
        with_(order_date=dt.date(2026, 11, 8)),
        "partner.date-outside-window",
        "The shipped date 2026-11-23 comes 15 days after the order date, 2026-11-08.",
        "Dates",
        "DTM",
    ),
    "lines": (
        AtMost(count=Counted.LINES, most=2),
        with_(lines=(LINE, LINE, LINE)),
        "partner.too-many",
        "The invoice has 3 lines.",
        "The whole document",
        "",
    ),
    "orders": (
        AtMost(count=Counted.ORDERS, most=1),
        with_lines(order_number="0004712"),
        "partner.too-many",
        "The invoice has 2 orders (0004711, 0004712).",
        "The whole document",
        "",
    ),
    "ship-tos": (
        AtMost(count=Counted.SHIP_TOS, most=1),
        with_(parties=(*INVOICE.parties, Party("ST", "Fresh Mart 002", "92", "0013"))),
        "partner.too-many",
        "The invoice has 2 places to ship to (0012, 0013).",
        "The whole document",
        "",
    ),
    "small charges": (
        MinimumAmount(of=Amount.CHARGE, least=Decimal("0.10")),
        with_(charges=(Charge(True, "C310", Decimal("0.09")),)),
        "partner.amount-too-small",
        "The allowance C310 (discount) comes to 0.09.",
        "Charges and allowances",
        "SAC",
    ),
    "small charges of a line": (
        MinimumAmount(of=Amount.CHARGE, least=Decimal("0.10")),
        with_lines(charges=(Charge(False, "D500", Decimal("0.05")),)),
        "partner.amount-too-small",
        "The charge D500 (handling) comes to 0.05.",
        "Line 2, Vanilla extract",
        "SAC",
    ),
    "small lines": (
        MinimumAmount(of=Amount.LINE, least=Decimal(5)),
        with_lines(unit_price=Decimal("0.25")),
        "partner.amount-too-small",
        "The amount of line 2 comes to 3.00.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "small invoices": (
        MinimumAmount(of=Amount.TOTAL, least=Decimal(100)),
        with_(lines=(replace(LINE, unit_price=Decimal(1)),)),
        "partner.amount-too-small",
        "The invoice total comes to 24.50.",
        "Total",
        "",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_breach_is_found_in_words_and_a_kept_rule_says_nothing(name: str) -> None:
    rule, broken, cause, what, paper, segment = CASES[name]
    assert judged(rule) == []
    (finding,) = judged(rule, broken(INVOICE))
    assert (finding.id, finding.what) == (cause, what)
    assert (finding.location.paper, finding.location.segment) == (paper, segment)
    assert finding.severity is Severity.BLOCK
    assert "Fresh Mart" in finding.what + finding.why + finding.todo
    assert finding.todo.endswith(".")


def test_every_kind_of_rule_and_every_cause_is_shown_above() -> None:
    kinds = {type(rule) for rule, *_ in CASES.values()}
    assert kinds | {TestFlag} == set(KINDS.values())
    assert {cause for _, _, cause, *_ in CASES.values()} | {"partner.test-flag-ours"} == {cause.id for cause in CAUSES}


def test_every_cause_has_a_whole_example() -> None:
    for cause in CAUSES:
        example = cause.as_example()
        assert example.id.startswith("partner.")
        assert cause.title
        assert all((example.what, example.why, example.todo, example.location.paper))
        assert "{" not in example.what + example.why + example.todo


def test_a_finding_names_the_position_of_what_is_there() -> None:
    (finding,) = judged(AllowedCodes(element="IT103", codes=("EA",)), replace(INVOICE, lines=(LINE,)))
    body = registry.write(replace(INVOICE, lines=(LINE,)), "004010")
    assert body[finding.location.segment_position - 2].id == "IT1"
    assert (finding.location.element, finding.location.line_number, finding.value) == (3, "1", "CA")


def test_severity_and_note_are_those_of_the_rule() -> None:
    rule = RequiredReference(qualifier="MR", severity=Severity.INFO, note="guide of March, page 12.")
    (finding,) = judged(rule)
    assert finding.severity is Severity.INFO
    assert finding.why == "The sheet of Fresh Mart asks for it: guide of March, page 12."


def test_a_condition_limits_a_rule_to_some_documents() -> None:
    rule = RequiredReference(qualifier="OI", if_element="BIG07", if_codes=("CR",))
    credit = replace(INVOICE, type_code="CR")
    assert judged(rule) == []
    assert [finding.id for finding in judged(rule, credit)] == ["partner.reference-missing"]
    assert judged(rule, replace(credit, original_invoice="INV-1000")) == []
    any_type = replace(rule, if_codes=())
    assert judged(any_type, replace(INVOICE, type_code="")) == []
    assert judged(any_type)


def test_our_own_document_gets_fixes_that_are_remembered() -> None:
    (reference,) = judged(RequiredReference(qualifier="MR"))
    assert [fix.action for fix in reference.fixes] == ["set-reference", "open-partner"]
    assert reference.fixes[0].arguments == {
        "partner": "FRESHMART",
        "flow": "invoice",
        "qualifier": "MR",
        "name": "merchandise type",
    }
    (number,) = judged(ItemIds(all_of=("UP",)), replace(INVOICE, lines=(LINE,)))
    assert number.fixes[0].action == "choose-their-item"
    assert number.fixes[0].arguments == {"kind": "item", "ours": "VAN-12", "qualifier": "UP"}
    nameless = replace(INVOICE.parties[0], qualifier="", identifier="")
    (code,) = judged(RequiredParty(roles=("ST",), qualifiers=("UL",)), replace(INVOICE, parties=(nameless,)))
    assert code.fixes[0].arguments == {"kind": "location", "ours": "L001", "qualifier": "UL"}


def test_what_belongs_to_one_shipment_is_not_offered_for_the_sheet() -> None:
    (finding,) = judged(RequiredReference(qualifier="BM"))
    assert [fix.action for fix in finding.fixes] == ["open-partner"]


ORDER = PurchaseOrder(
    number="4711",
    date=dt.date(2026, 11, 24),
    parties=(Party("ST", "Fresh Mart 001", "92", "0012"),),
    lines=(
        PurchaseOrderLine("1", Decimal(12), "CA", Decimal(5), item_ids=LINE.item_ids),
        PurchaseOrderLine("2", Decimal(6), "CA", Decimal(5), item_ids=LINE.item_ids),
    ),
)


def test_a_partners_document_can_be_let_pass_with_a_reason() -> None:
    (finding,) = judged(RequiredReference(qualifier="DP", severity=Severity.WARNING), ORDER, Flow.SALES_ORDER)
    assert finding.what == "The order has no department (REF DP)."
    assert [fix.action for fix in finding.fixes] == ["waive", "open-partner"]
    assert finding.fixes[0].arguments == {"finding": finding.id}
    assert "Ask Fresh Mart" in finding.todo


def test_shares_for_stores_count_as_ship_tos() -> None:
    shares = tuple(StoreQuantity(store, Decimal(6), "CA", "92") for store in ("0001", "0002"))
    order = replace(ORDER, lines=(replace(ORDER.lines[0], store_quantities=shares), ORDER.lines[1]))
    assert judged(AtMost(count=Counted.SHIP_TOS, most=1), ORDER, Flow.SALES_ORDER) == []
    (finding,) = judged(AtMost(count=Counted.SHIP_TOS, most=1), order, Flow.SALES_ORDER)
    assert finding.what == "The order has 2 places to ship to (0001, 0002)."


def test_a_ship_notice_is_judged_by_its_items_and_orders() -> None:
    line = ShipNoticeLine("1", Decimal(5), "CA", item_ids=(ItemId("VN", "VAN-12"),))
    notice = ShipNotice(
        "S-1",
        dt.date(2026, 11, 24),
        "1200",
        structure="0004",
        dates=(DatedEvent("011", dt.date(2026, 11, 24)),),
        orders=(ShippedOrder("PO-1", lines=(line,)), ShippedOrder("PO-2", lines=(line,))),
    )
    flow = Flow.SHIP_NOTICE
    assert judged(RequiredDate(qualifiers=("011",)), notice, flow) == []
    assert [finding.what for finding in judged(ItemIds(any_of=("UK",)), notice, flow)] == [
        "Line 3 has no GTIN-14 (UK).",
        "Line 5 has no GTIN-14 (UK).",
    ]
    (orders,) = judged(AtMost(count=Counted.ORDERS, most=1), notice, flow)
    assert orders.what == "The ship notice has 2 orders (PO-1, PO-2)."
    assert judged(MinimumAmount(of=Amount.TOTAL, least=Decimal(1)), notice, flow) == []
    (missing,) = judged(RequiredSegment(segment="MAN"), notice, flow)
    assert missing.what == "The ship notice has no label number (SSCC) (MAN)."


def test_ucs_forms_are_judged_by_their_own_segments() -> None:
    body = [
        Segment("G01", ("20261124", "INV-1001", "20261110", "0004711"), 2),
        Segment("N9", ("IA", "104477"), 3),
        Segment("G62", ("11", "20261123"), 4),
        Segment("N1", ("ST", "Fresh Mart 001", "9", "0614141000012"), 5),
        Segment("G17", ("12", "CA", "18.25", "001234567890"), 6),
        Segment("G69", ("VANILLA EXTRACT",), 7),
        Segment("G31", ("12", "CA"), 8),
        Segment("G33", ("21900",), 9),
    ]
    kept: tuple[Rule, ...] = (
        RequiredElement(element="G0104"),
        RequiredReference(qualifier="IA"),
        RequiredDate(qualifiers=("11",)),
        RequiredParty(roles=("ST",), qualifiers=("9",)),
        RequiredSegment(segment="G69", where=Where.EACH_LINE),
        RequiredElement(element="G1704"),
        AtMost(count=Counted.LINES, most=1),
    )
    wanted = Requirements("Fresh Mart", "FRESHMART", Flow.INVOICE, "004010UCS", kept)
    assert judge_requirements(INVOICE, body, wanted, TODAY) == []
    bare = [body[0], body[4], replace(body[4], position=7), body[7]]
    bare[0] = replace(body[0], elements=body[0].elements[:3])
    found = judge_requirements(INVOICE, bare, wanted, TODAY)
    assert [finding.id.removeprefix("partner.") for finding in found] == [
        "element-missing",
        "reference-missing",
        "date-missing",
        "party-missing",
        "segment-missing",
        "segment-missing",
        "too-many",
    ]


def test_segments_of_a_partner_may_be_written_in_lower_case() -> None:
    body = [replace(each, id=each.id.lower()) for each in registry.write(INVOICE, "004010")]
    rules: tuple[Rule, ...] = (RequiredSegment(segment="ITD"), RequiredElement(element="BIG04"))
    wanted = Requirements("Fresh Mart", "FRESHMART", Flow.BILL, rules=rules)
    assert judge_requirements(INVOICE, body, wanted, TODAY) == []


def test_acknowledgments_and_sheets_without_rules_are_not_judged() -> None:
    answer = FunctionalAcknowledgment("IN", "1", "A", 1, 1, 1, (), ())
    wanted = Requirements("Fresh Mart", "FRESHMART", Flow.INVOICE, rules=(RequiredSegment(segment="ITD"),))
    assert judge_requirements(answer, registry.write(answer, "004010"), wanted, TODAY) == []
    assert judge_requirements(INVOICE, [], replace(wanted, rules=()), TODAY) == []


def test_dates_that_are_none_say_nothing() -> None:
    rule = DateWindow(date="011", days_before=1)
    body = [Segment("DTM", ("011", "20261340")), Segment("DTM", ("011", "261101")), Segment("DTM", ("011", ""))]
    wanted = Requirements("Fresh Mart", "FRESHMART", Flow.INVOICE, rules=(rule,))
    assert judge_requirements(INVOICE, body, wanted, TODAY) == []


def test_the_test_flag_is_a_block_unless_the_sheet_says_otherwise() -> None:
    wanted = Requirements("Fresh Mart", "FRESHMART", Flow.INVOICE)
    assert wanted.test_flag is Severity.BLOCK
    assert replace(wanted, rules=(TestFlag(severity=Severity.WARNING),)).test_flag is Severity.WARNING
    assert "open-partner" in NEEDS_A_SCREEN
