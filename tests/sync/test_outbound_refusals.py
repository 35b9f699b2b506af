"""What X12 cannot carry in the partner's release stops before it leaves."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from types import MappingProxyType

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import ItemId, Pack
from acucleo_desktop.documents.party import Party, Reference
from acucleo_desktop.documents.status import Check
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner
from acucleo_desktop.sync.drafting import draft_document

IDS = (ItemId("VN", "A"),)
SHIP_TO = Party("ST", "Fresh Mart 12", "92", "0012")
TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("references", "pack", "version", "expected"),
    [
        ((), None, "004010", []),
        ((Reference("ZZ", "X" * 31),), None, "004010", ["x12.element-too-long"]),
        ((Reference("ZZ", "X" * 31),), None, "005010", []),
        (tuple(Reference("ZZ", str(number)) for number in range(13)), None, "005010", ["x12.segment-too-often"]),
        ((), Pack(1, Decimal("123456.789"), "LB"), "005010", ["x12.element-too-long"]),
    ],
)
def test_what_a_release_cannot_carry_is_blocked_in_our_words(
    references: tuple[Reference, ...], pack: Pack | None, version: str, expected: list[str]
) -> None:
    options = FlowOptions(form="810", version=version, item_ids=("VN",))
    identity = Identity("ZZ", "THEM", "THEM")
    partner = Partner("Fresh Mart", "FRESHMART", identity, identity, flows=MappingProxyType({Flow.INVOICE: options}))
    line = InvoiceLine("1", Decimal(2), "CASE", Decimal(3), item_ids=IDS, pack=pack, our_item="A", our_unit="CASE")
    document = Invoice("I1", TODAY, "47", type_code="DI", references=references, parties=(SHIP_TO,), lines=(line,))
    draft = draft_document(Flow.INVOICE, document, partner, options, today=TODAY)
    assert [finding.id for finding in draft.findings] == expected
    assert draft.check is (Check.BLOCKED if expected else Check.CLEAN)
    for finding in draft.findings:
        assert "Fresh Mart" in finding.todo
        assert [fix.action for fix in finding.fixes] == ["open-partner"]
