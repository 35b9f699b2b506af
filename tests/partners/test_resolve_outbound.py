"""Translating our codes into the partner's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.profile import CrossReference, Partner
from acucleo_desktop.partners.resolve import resolve_outbound
from acucleo_desktop.partners.units import COMMON_WORDS, our_unit, x12_unit

DAY = dt.date(2026, 11, 23)


def invoice_of(item: str, unit: str = "CASE", **rest: object) -> Invoice:
    line = InvoiceLine("1", Decimal(5), unit, Decimal(2), our_item=item, our_unit=unit)
    return replace(Invoice("I1", DAY, "47", lines=(line,)), **rest)


def test_item_numbers_come_in_the_order_the_partner_wants(partner: Partner) -> None:
    full = replace(
        partner,
        cross_references=(*partner.cross_references, CrossReference("item", "10012345000017", "VANILLA", "UK")),
    )
    invoice, findings = resolve_outbound(invoice_of("VANILLA"), full)
    assert isinstance(invoice, Invoice)
    assert invoice.lines[0].item_ids == (
        ItemId("UK", "10012345000017"),
        ItemId("IN", "777"),
        ItemId("VN", "VANILLA"),
    )
    assert invoice.lines[0].unit == "CS", "a partner that writes CS for a case gets CS back"
    assert findings == []


def test_a_cross_reference_without_qualifier_is_the_partners_own_number(partner: Partner) -> None:
    invoice, _ = resolve_outbound(invoice_of("PEARS-20"), partner)
    assert isinstance(invoice, Invoice)
    assert invoice.lines[0].item_ids == (ItemId("IN", "778"), ItemId("VN", "PEARS-20"))
    order = PurchaseOrder("P1", DAY, lines=(PurchaseOrderLine("1", Decimal(1), "CASE", our_item="PEARS-20"),))
    written, _ = resolve_outbound(order, partner)
    assert isinstance(written, PurchaseOrder)
    assert written.lines[0].item_ids == (ItemId("VN", "778"), ItemId("IN", "PEARS-20"))


def test_numbers_that_the_document_brings_are_kept(partner: Partner) -> None:
    line = InvoiceLine("1", Decimal(5), "CASE", Decimal(2), item_ids=(ItemId("UK", "10012345000017"),), our_item="X")
    invoice, _ = resolve_outbound(Invoice("I1", DAY, lines=(line,)), partner)
    assert isinstance(invoice, Invoice)
    assert invoice.lines[0].item_ids == (ItemId("UK", "10012345000017"), ItemId("VN", "X"))


def test_an_item_without_any_number_blocks(partner: Partner) -> None:
    _, findings = resolve_outbound(invoice_of(""), partner)
    assert [(finding.id, finding.blocks) for finding in findings] == [("partner.item-code-missing", True)]


def test_a_unit_without_code_blocks(partner: Partner) -> None:
    invoice, findings = resolve_outbound(invoice_of("VANILLA", "HOGSHEAD"), partner)
    assert [(finding.id, finding.value) for finding in findings] == [("partner.unit-unknown", "HOGSHEAD")]
    assert isinstance(invoice, Invoice)
    assert invoice.lines[0].unit == "HOGSHEAD"


def test_fixed_references_are_added_once(partner: Partner) -> None:
    invoice, _ = resolve_outbound(invoice_of("VANILLA", references=(Reference("DP", "012"),)), partner)
    assert isinstance(invoice, Invoice)
    assert invoice.references == (Reference("IA", "0047"), Reference("DP", "012"))
    again, _ = resolve_outbound(invoice_of("VANILLA", references=(Reference("IA", "OWN"),)), partner)
    assert isinstance(again, Invoice)
    assert again.references == (Reference("IA", "OWN"),)


def test_places_get_their_codes(partner: Partner) -> None:
    invoice, findings = resolve_outbound(invoice_of("VANILLA", parties=(Party("ST", our_id="STORE12"),)), partner)
    assert isinstance(invoice, Invoice)
    assert (invoice.parties[0].qualifier, invoice.parties[0].identifier) == ("92", "0012")
    assert findings == []
    order = PurchaseOrder(
        "P1",
        DAY,
        parties=(Party("ST", our_id="MAIN"),),
        lines=(PurchaseOrderLine("1", Decimal(1), "CASE", our_item="PEARS-20"),),
    )
    written, _ = resolve_outbound(order, partner)
    assert isinstance(written, PurchaseOrder)
    assert written.parties[0].identifier == "DC1"


def test_a_place_without_code_blocks_where_the_others_have_one(partner: Partner) -> None:
    parties = (Party("ST", our_id="STORE99"),)
    _, findings = resolve_outbound(invoice_of("VANILLA", parties=parties), partner)
    assert [(finding.id, finding.value) for finding in findings] == [("partner.location-code-missing", "STORE99")]
    without = replace(partner, cross_references=())
    _, findings = resolve_outbound(invoice_of("VANILLA", parties=parties), without)
    assert findings == []


def test_other_documents_come_back_unchanged(partner: Partner) -> None:
    document = FunctionalAcknowledgment("IN", "1", "A")
    assert resolve_outbound(document, partner) == (document, [])


@pytest.mark.parametrize(
    ("word", "code"), [("EACH", "EA"), ("Case", "CA"), ("CS", "CA"), ("CTN", "CT"), ("LB", "LB"), ("POUND", "LB")]
)
def test_our_words_have_codes(word: str, code: str) -> None:
    assert x12_unit(word) == code


@pytest.mark.parametrize("code", [code for code in COMMON_WORDS if code not in {"01", "PH"}])
def test_every_code_comes_back_through_its_first_word(code: str) -> None:
    first = COMMON_WORDS[code][0]
    assert our_unit(code, (first,)) == first
    assert our_unit(x12_unit(first), (first,)) == first
