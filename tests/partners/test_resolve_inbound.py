"""Translating the partner's codes into ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import ItemId, Terms
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.partners.catalogue import Catalogue
from acucleo_desktop.partners.item_resolution import barcode_forms, check_digit
from acucleo_desktop.partners.profile import CrossReference, Partner
from acucleo_desktop.partners.resolve import resolve_inbound

DAY = dt.date(2026, 11, 23)


def order_of(*ids: ItemId, unit: str = "CA", description: str = "", parties: tuple[Party, ...] = ()) -> PurchaseOrder:
    line = PurchaseOrderLine("1", Decimal(5), unit, Decimal(2), item_ids=ids, description=description)
    return PurchaseOrder("47", DAY, lines=(line,), parties=parties)


def resolve(order: PurchaseOrder, partner: Partner, catalogue: Catalogue) -> tuple[PurchaseOrder, list[Finding]]:
    resolved, findings = resolve_inbound(order, partner, catalogue)
    assert isinstance(resolved, PurchaseOrder)
    return resolved, findings


@pytest.mark.parametrize(
    ("ids", "item"),
    [
        ([ItemId("IN", "777")], "VANILLA"),
        ([ItemId("IN", "778")], "PEARS-20"),
        ([ItemId("XX", "777")], "VANILLA"),
        ([ItemId("VN", "APPLES-40")], "APPLES-40"),
        ([ItemId("VP", "PEARS-20")], "PEARS-20"),
        ([ItemId("IN", "0012345")], "APPLES-40"),
        ([ItemId("UP", "012345678905")], "PEARS-20"),
        ([ItemId("UK", "00012345678905")], "PEARS-20"),
        ([ItemId("EN", "0012345678905")], "PEARS-20"),
        ([ItemId("UI", "01234567890")], "PEARS-20"),
        ([ItemId("ZZ", "RED40")], "APPLES-40"),
        ([ItemId("ZZ", "777"), ItemId("IN", "778")], "PEARS-20"),
        ([ItemId("IN", "777"), ItemId("VN", "APPLES-40")], "VANILLA"),
        ([ItemId("UP", "012345678905"), ItemId("VN", "APPLES-40")], "APPLES-40"),
    ],
    ids=[
        "cross-reference with qualifier",
        "cross-reference for any qualifier",
        "number under another qualifier",
        "our number",
        "our part number",
        "customer part number",
        "barcode with fewer zeros",
        "barcode as written",
        "barcode with thirteen digits",
        "barcode without check digit",
        "global alternate",
        "number and qualifier before number alone",
        "cross-reference before our number",
        "our number before barcode",
    ],
)
def test_an_item_is_found_in_the_agreed_order(
    ids: list[ItemId], item: str, partner: Partner, catalogue: Catalogue
) -> None:
    order, findings = resolve(order_of(*ids), partner, catalogue)
    assert order.lines[0].our_item == item
    assert order.lines[0].our_unit == "CASE"
    assert findings == []


def test_the_buyers_number_is_not_ours_in_an_order(partner: Partner, catalogue: Catalogue) -> None:
    order, findings = resolve(order_of(ItemId("IN", "APPLES-40")), partner, catalogue)
    assert order.lines[0].our_item == ""
    assert findings[0].id == "partner.item-unknown"
    fix = findings[0].fixes[0]
    assert fix.action == "add-cross-reference"
    assert fix.arguments == {"kind": "item", "theirs": "APPLES-40", "qualifier": "IN", "ours": "APPLES-40"}


def test_the_buyers_number_is_ours_in_a_bill(partner: Partner, catalogue: Catalogue) -> None:
    line = InvoiceLine("1", Decimal(5), "CA", Decimal(2), item_ids=(ItemId("BP", "PEARS-20"),))
    other = replace(line, number="2", item_ids=(ItemId("VN", "AP-9"),))
    invoice, findings = resolve_inbound(Invoice("I1", DAY, lines=(line, other)), partner, catalogue)
    assert isinstance(invoice, Invoice)
    assert [each.our_item for each in invoice.lines] == ["PEARS-20", "APPLES-40"]
    assert findings == []


def test_an_unknown_item_blocks_in_four_parts_and_offers_a_choice(partner: Partner, catalogue: Catalogue) -> None:
    order, findings = resolve(order_of(ItemId("IN", "999"), description="Vanilla pods"), partner, catalogue)
    (finding,) = findings
    assert finding.blocks
    assert finding.id == "partner.item-unknown"
    assert "999" in finding.what
    assert finding.location.paper == "Line 1, Vanilla pods"
    assert finding.why
    assert finding.todo
    assert [fix.action for fix in finding.fixes] == ["add-cross-reference", "choose-item"]
    assert finding.fixes[0].arguments["ours"] == "VANILLA"
    assert order.lines[0].our_item == ""


def test_a_line_without_any_number_says_so(partner: Partner, catalogue: Catalogue) -> None:
    _, findings = resolve(order_of(), partner, catalogue)
    assert findings[0].what == "Line 1 names no item."
    assert [fix.action for fix in findings[0].fixes] == ["choose-item"]


def test_a_number_of_two_items_asks_which(partner: Partner, catalogue: Catalogue) -> None:
    _, findings = resolve(order_of(ItemId("EN", "4006381333931")), partner, catalogue)
    assert findings[0].id == "partner.item-ambiguous"
    assert [fix.arguments["ours"] for fix in findings[0].fixes] == ["APPLES-40", "PEARS-20"]


def test_a_cross_reference_to_a_vanished_item_is_told(partner: Partner, catalogue: Catalogue) -> None:
    order, findings = resolve(order_of(ItemId("IN", "GONE")), partner, catalogue)
    assert findings[0].id == "partner.item-not-in-acumatica"
    assert "OLD-ITEM" in findings[0].what
    assert order.lines[0].our_item == ""


@pytest.mark.parametrize(
    ("unit", "ours"), [("CA", "CASE"), ("CASE", "CASE"), ("CS", "CASE"), ("EA", "EACH"), ("ea", "EACH")]
)
def test_units_are_translated(unit: str, ours: str, partner: Partner, catalogue: Catalogue) -> None:
    order, findings = resolve(order_of(ItemId("VN", "APPLES-40"), unit=unit), partner, catalogue)
    assert order.lines[0].our_unit == ours
    assert findings == []


def test_a_unit_in_which_an_item_is_not_sold_blocks(partner: Partner, catalogue: Catalogue) -> None:
    order, findings = resolve(order_of(ItemId("VN", "PEARS-20"), unit="EA"), partner, catalogue)
    assert order.lines[0].our_unit == ""
    (finding,) = findings
    assert (finding.id, finding.value, finding.blocks) == ("partner.unit-unknown", "EA", True)
    assert finding.fixes[0].arguments == {"kind": "unit", "theirs": "EA", "qualifier": "", "ours": "CASE"}


def test_without_a_unit_an_item_with_one_leaves_no_doubt(partner: Partner, catalogue: Catalogue) -> None:
    order, findings = resolve(order_of(ItemId("VN", "PEARS-20"), unit=""), partner, catalogue)
    assert (order.lines[0].our_unit, findings) == ("CASE", [])
    _, findings = resolve(order_of(ItemId("VN", "APPLES-40"), unit=""), partner, catalogue)
    assert findings[0].id == "partner.unit-unknown"
    assert findings[0].fixes == ()


def test_a_known_ship_to_gets_our_location(partner: Partner, catalogue: Catalogue) -> None:
    parties = (Party("BY", "Head office"), Party("ST", "Store 12", "92", "0012"))
    order, findings = resolve(order_of(ItemId("VN", "PEARS-20"), parties=parties), partner, catalogue)
    assert [party.our_id for party in order.parties] == ["", "STORE12"]
    assert findings == []


@pytest.mark.parametrize(("qualifier", "identifier"), [("92", "0099"), ("UL", "0012")])
def test_an_unknown_ship_to_blocks(qualifier: str, identifier: str, partner: Partner, catalogue: Catalogue) -> None:
    parties = (Party("ST", "Store 99", qualifier, identifier),)
    _, findings = resolve(order_of(ItemId("VN", "PEARS-20"), parties=parties), partner, catalogue)
    (finding,) = findings
    assert (finding.id, finding.blocks, finding.value) == ("partner.ship-to-unknown", True, identifier)
    assert finding.fixes[0].arguments["qualifier"] == qualifier


def test_a_ship_to_without_code_warns(partner: Partner, catalogue: Catalogue) -> None:
    order = order_of(ItemId("VN", "PEARS-20"), parties=(Party("ST", "Store 99"),))
    _, findings = resolve(order, partner, catalogue)
    assert [(finding.id, finding.blocks) for finding in findings] == [("partner.ship-to-without-code", False)]


def test_answers_and_shipments_are_resolved_too(partner: Partner, catalogue: Catalogue) -> None:
    ids = (ItemId("BP", "APPLES-40"),)
    answer = OrderAcknowledgment(
        "47",
        DAY,
        "AC",
        terms=Terms("08", net_days=30),
        parties=(Party("ST", "", "92", "DC1"),),
        lines=(OrderAcknowledgmentLine("1", Decimal(1), "CA", item_ids=ids),),
    )
    resolved, findings = resolve_inbound(answer, partner, catalogue)
    assert isinstance(resolved, OrderAcknowledgment)
    assert resolved.lines[0].our_item == "APPLES-40"
    assert resolved.parties[0].our_id == "MAIN"
    assert resolved.terms is not None
    assert resolved.terms.our_id == "2N30"
    notice = ShipNotice(
        "S1", DAY, orders=(ShippedOrder("47", lines=(ShipNoticeLine("1", Decimal(1), "CA", item_ids=ids),)),)
    )
    shipped, more = resolve_inbound(notice, partner, catalogue)
    assert isinstance(shipped, ShipNotice)
    assert shipped.orders[0].lines[0].our_unit == "CASE"
    assert findings == more == []
    functional = FunctionalAcknowledgment("IN", "1", "A")
    assert resolve_inbound(functional, partner, catalogue) == (functional, [])


def test_a_unit_cross_reference_wins_over_the_well_known_word(partner: Partner, catalogue: Catalogue) -> None:
    odd = replace(partner, cross_references=(*partner.cross_references, CrossReference("unit", "CA", "EACH")))
    order, _ = resolve(order_of(ItemId("VN", "APPLES-40"), unit="CA"), odd, catalogue)
    assert order.lines[0].our_unit == "EACH"


def test_check_digits_of_the_standard() -> None:
    assert check_digit("01234567890") == "5"
    assert check_digit("400638133393") == "1"
    assert "12345678905" in barcode_forms(ItemId("UP", "012345678905"))
    assert barcode_forms(ItemId("UP", "NODIGITS")) == ("NODIGITS",)
