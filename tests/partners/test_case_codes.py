"""UPC case codes of the grocery forms: found in our items by their GTINs, and made of a GTIN where a partner asks."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from stdnum import ean

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.partners.item_resolution import barcode_forms, case_code
from acucleo_desktop.partners.profile import CrossReference, FlowOptions, Identity, Partner
from acucleo_desktop.partners.resolve import resolve_outbound
from acucleo_desktop.rules.identifiers import judge_item_ids
from acucleo_desktop.rules.places import line_location

CASE, CODE = "10071179231042", "007117923104"
PARTNER = Partner(
    "Dockside",
    "DOCKSIDE",
    Identity("08", "9251110000", "9251110000"),
    Identity("ZZ", "US", "US"),
    flows=MappingProxyType({Flow.INVOICE: FlowOptions(form="880", item_ids=("UA", "IN"))}),
    cross_references=(CrossReference("item", CASE, "FRIES-6", "UK"), CrossReference("item", "88-1", "FRIES-6", "IN")),
)
INVOICE = Invoice("INV1", None, lines=(InvoiceLine("1", None, "CASE", our_item="FRIES-6", our_unit="CASE"),))


def test_a_case_code_stands_for_the_gtins_around_it() -> None:
    forms = barcode_forms(ItemId("UA", CODE))
    assert forms[0] == CODE
    assert CASE in forms
    assert "071179231045" in forms, "the single item, as its twelve digits"
    assert len(set(forms)) > 10
    assert all(ean.is_valid(form) for form in forms[1:] if len(form) in {12, 13, 14})


@pytest.mark.parametrize(
    ("gtin", "code"),
    [(CASE, CODE), ("071179231045", CODE), ("0071179231045", CODE), ("12345", ""), ("A0071179231042", ""), ("", "")],
)
def test_a_gtin_holds_its_case_code(gtin: str, code: str) -> None:
    assert case_code(gtin) == code


def test_an_asked_case_code_is_made_of_the_gtin_of_the_case() -> None:
    resolved, findings = resolve_outbound(INVOICE, PARTNER)
    assert findings == []
    assert isinstance(resolved, Invoice)
    assert resolved.lines[0].item_ids == (ItemId("UA", CODE), ItemId("IN", "88-1"))
    other = replace(PARTNER, cross_references=PARTNER.cross_references[1:])
    resolved, _ = resolve_outbound(INVOICE, other)
    assert isinstance(resolved, Invoice)
    assert resolved.lines[0].item_ids == (ItemId("IN", "88-1"),)


def test_a_case_code_has_twelve_digits_and_no_check_digit() -> None:
    place = line_location("1", 1, "")
    assert judge_item_ids([ItemId("UA", CODE)], place) == []
    assert judge_item_ids([ItemId("UA", "007117923109")], place) == []
    assert [found.id for found in judge_item_ids([ItemId("UA", "07117923104")], place)] == ["rules.gtin-form"]
