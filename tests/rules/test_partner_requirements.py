"""Every kind of partner rule finds its breach in words, and nothing in a document that keeps it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from partner_rule_cases import CASES, INVOICE, LINE, TODAY, judged

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.parts import DatedEvent, ItemId, StoreQuantity
from acucleo_desktop.documents.party import Party
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
    Where,
)
from acucleo_desktop.rules.causes.partner_requirements import CAUSES
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.sync.fixes import NEEDS_A_SCREEN
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.structure import Segment


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
