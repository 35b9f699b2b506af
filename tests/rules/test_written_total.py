"""An invoice or order of ours that does not come to the total in Acumatica does not leave."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.causes.written_total import CAUSES
from acucleo_desktop.rules.outbound import judge_outbound
from acucleo_desktop.rules.outbound_total import judge_written_total

DAY = dt.date(2026, 11, 23)
CHARGES = (Charge(is_allowance=False, code="D240", amount=Decimal(5)),)
INVOICE = Invoice("I1", DAY, "47", lines=(InvoiceLine("1", Decimal(3), "CA", Decimal("1.335")),), charges=CHARGES)
ORDER = PurchaseOrder("P1", DAY, lines=(PurchaseOrderLine("1", Decimal(3), "CA", Decimal("1.335")),), charges=CHARGES)


@pytest.mark.parametrize("document", [INVOICE, ORDER])
@pytest.mark.parametrize(
    ("record", "said"), [(None, ""), ("9.01", ""), ("9.010", ""), ("9.00", "0.01 more"), ("1209.01", "1,200.00 less")]
)
def test_a_total_that_is_not_the_records_is_told(
    document: Invoice | PurchaseOrder, record: str | None, said: str
) -> None:
    stated = replace(document, stated_total=Decimal(record) if record else None)
    found = judge_written_total(stated)
    assert [(finding.id, finding.blocks) for finding in found] == (
        [("rules.total-not-the-records", True)] if said else []
    )
    assert all(said in finding.what and finding.fixes[0].action == "waive" for finding in found)
    assert ("rules.total-not-the-records" in {finding.id for finding in judge_outbound(stated)}) is bool(said)


def test_the_cause_has_its_example() -> None:
    assert "1,245.00" in CAUSES[0].as_example().what
