"""A partner who writes the words of its screens for units: the offered fix makes them understood, and never written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.partners.profile import CrossReference, Partner
from acucleo_desktop.partners.resolve import find_unit, resolve_outbound
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

DAY = dt.date(2026, 11, 23)


@pytest.fixture
def fixed(partner: Partner) -> Partner:
    """The partner after the fix of the check was pressed for EACH."""
    rows = (("ST", "850", "1"), ("BEG", "00", "SA", "1", "", "20261123"), ("PO1", "1", "1", "EACH"), ("SE", "4", "1"))
    segments = tuple(Segment(row[0], row[1:], position) for position, row in enumerate(rows, 1))
    findings = check_set(TransactionSet(segments), "004010", Delimiters())
    (fix,) = next(finding.fixes for finding in findings if finding.id == "x12.unit-code-unknown")
    assert fix.action == "add-cross-reference"
    given = fix.arguments
    added = CrossReference(given["kind"], given["theirs"], given["ours"], given["qualifier"])
    return replace(partner, cross_references=(*partner.cross_references, added))


@pytest.mark.parametrize("sold_in", [("EA",), ("EACH",), ("CASE", "EACH"), ("CASE", "UNIT")])
def test_their_word_is_read_as_ours(sold_in: tuple[str, ...], fixed: Partner) -> None:
    assert find_unit("EACH", sold_in, fixed) == sold_in[-1]
    assert find_unit("EA", sold_in, fixed) == sold_in[-1]


@pytest.mark.parametrize("unit", ["EA", "EACH"])
def test_their_word_is_not_written(unit: str, fixed: Partner) -> None:
    line = InvoiceLine("1", Decimal(5), unit, Decimal(2), our_item="APPLES-40", our_unit=unit)
    written, _ = resolve_outbound(Invoice("I1", DAY, "47", lines=(line,)), fixed)
    assert isinstance(written, Invoice)
    assert written.lines[0].unit == "EA"


def test_a_unit_that_the_item_does_not_have_stays_unknown(fixed: Partner) -> None:
    assert find_unit("EACH", ("CASE",), fixed) == ""
