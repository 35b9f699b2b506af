"""Documents of ours, written for partners of many habits, beside the bytes that are known to be right.

A partner is given as the text of its partner file, so that every difference between two files is one of data.
Set ACUCLEO_WRITE_GOLDEN=1 to write the files anew, and read the difference before you keep it.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.partners.files import load
from acucleo_desktop.partners.resolve import resolve_outbound
from acucleo_desktop.rules.file_check import check_file
from acucleo_desktop.rules.outbound import judge_outbound
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)

FOLDER = Path(__file__).parent
AT = dt.datetime(2026, 11, 23, 8, 15, tzinfo=dt.UTC)
HEAD = """
name = "Fresh Mart"
code = "FRESHMART"
customer_id = "FRESHMART"
vendor_id = "FRESHMART"
isa = { qualifier = "08", id = "9251110000" }
us = { isa_qualifier = "01", isa_id = "123456789" }
"""
CROSS_REFERENCES = """
[[cross_reference]]
kind = "item"
qualifier = "UK"
theirs = "10012345000017"
ours = "APPLES"
[[cross_reference]]
kind = "item"
qualifier = "UP"
theirs = "012345000010"
ours = "APPLES"
[[cross_reference]]
kind = "item"
qualifier = "IN"
theirs = "0047711"
ours = "APPLES"
[[cross_reference]]
kind = "item"
qualifier = "UP"
theirs = "012345000027"
ours = "PEARS"
[[cross_reference]]
kind = "item"
qualifier = "IN"
theirs = "0047712"
ours = "PEARS"
[[cross_reference]]
kind = "item"
qualifier = "EN"
theirs = "4006381333931"
ours = "CHEESE"
[[cross_reference]]
kind = "location"
qualifier = "92"
theirs = "0012"
ours = "STORE12"
[[cross_reference]]
kind = "location"
qualifier = "UL"
theirs = "0012345000010"
ours = "STORE12"
[[cross_reference]]
kind = "location"
qualifier = "9"
theirs = "1234567890001"
ours = "HEADQUARTERS"
[[cross_reference]]
kind = "warehouse"
qualifier = "92"
theirs = "DC07"
ours = "MAIN"
[[cross_reference]]
kind = "ship-via"
theirs = "UPSN"
ours = "UPS"
"""

Golden = Callable[[str, Invoice | PurchaseOrder, str], None]


def render(document: Invoice | PurchaseOrder, partner_file: str) -> bytes:
    """Return the interchange of a document in our codes for the partner of a partner file."""
    partner = load(HEAD + partner_file + CROSS_REFERENCES)
    flow = Flow.INVOICE if isinstance(document, Invoice) else Flow.PURCHASE_ORDER
    options = partner.flows[flow]
    resolved, findings = resolve_outbound(document, partner)
    assert findings == []
    assert [finding for finding in judge_outbound(resolved) if finding.severity is not Severity.INFO] == []
    codec, marks = registry.codec_of(resolved), partner.separators
    envelope = EnvelopeHeader(
        EnvelopeParty(partner.us.qualifier, partner.us.isa_id, partner.us.gs_id),
        EnvelopeParty(partner.them.qualifier, partner.them.isa_id, partner.them.gs_id),
        WriteSeparators(marks.element, marks.segment, marks.component, marks.repetition, marks.line_breaks),
        options.version,
        4711,
        AT,
        is_test=partner.test,
    )
    content = SetContent(codec.set_id, "0001", registry.write(resolved, options.version))
    return write_interchange(envelope, [GroupContent(codec.functional_id, options.version, 815, [content])])


@pytest.fixture
def golden() -> Golden:
    """Return the comparison of a document with its golden file, which our own full check finds nothing in."""

    def check(name: str, document: Invoice | PurchaseOrder, partner_file: str) -> None:
        folder = "invoices" if isinstance(document, Invoice) else "purchase_orders"
        path = FOLDER / folder / f"{name}.edi"
        data = render(document, partner_file)
        if os.environ.get("ACUCLEO_WRITE_GOLDEN"):
            path.write_bytes(data)
        assert path.read_bytes() == data
        report = check_file(data)
        assert report.findings == ()
        told = [finding for one in report.sets for finding in one.findings]
        assert [finding for finding in told if finding.severity is not Severity.INFO] == []

    return check
