"""What a partner asks for stops an invoice before it leaves, and one press on the offered fix lets it go."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.partners.requirements import AllowedCodes, RequiredReference, RequiredSegment, Rule, TestFlag

pytestmark = pytest.mark.timeout(120)


def ask(bench: Any, code: str, flow: Flow, *rules: Rule) -> None:
    """Put rules on a partner's sheet, without the references that it has."""
    bench.change(code, flow, rules=rules, references=MappingProxyType({}), review=False, hold_seconds=0)


def invoices_of(bench: Any, code: str) -> list[Any]:
    return [row for row in bench.rows(Flow.INVOICE) if row.partner == code]


def test_an_invoice_without_a_required_reference_waits_until_it_is_entered(bench: Any) -> None:
    ask(bench, "FRESHMART", Flow.INVOICE, RequiredReference(qualifier="IA", severity=Severity.BLOCK))
    bench.desk.sync(Direction.OUT)
    rows = invoices_of(bench, "FRESHMART")
    assert rows
    assert {(row.check, row.delivery) for row in rows} == {(Check.BLOCKED, Delivery.REVIEW)}
    assert all("partner.reference-missing" in bench.ids(row) for row in rows)
    before = len(bench.uploads("810"))
    refused = bench.desk.approve([rows[0].id])
    assert not refused[0].ok
    bench.fix(rows[0], "set-reference", value="000104477")
    bench.desk.sync(Direction.OUT)
    bench.desk.approve([row.id for row in invoices_of(bench, "FRESHMART") if row.delivery is Delivery.REVIEW])
    bench.desk.deliver()
    assert {row.delivery for row in invoices_of(bench, "FRESHMART")} == {Delivery.SENT}
    sent = [text for _, text in bench.uploads("810")][before:]
    assert [text for text in sent if "REF*IA*000104477~" in text] == sent
    assert len(sent) == len(rows)


def test_a_warning_is_shown_and_stops_nothing(bench: Any) -> None:
    ask(bench, "FRESHMART", Flow.INVOICE, RequiredSegment(segment="MAN", severity=Severity.WARNING))
    bench.desk.sync(Direction.OUT)
    rows = invoices_of(bench, "FRESHMART")
    assert rows
    assert {(row.check, row.delivery) for row in rows} == {(Check.WARNINGS, Delivery.SENT)}


def test_a_rule_that_was_added_meanwhile_stops_a_waiting_upload(bench: Any) -> None:
    bench.change("FRESHMART", Flow.INVOICE, hold_seconds=600, review=True)
    bench.desk.sync(Direction.OUT)
    rows = invoices_of(bench, "FRESHMART")
    bench.desk.approve([row.id for row in rows])
    partner = bench.ledger.partners.get("FRESHMART")
    options = replace(partner.flows[Flow.INVOICE], rules=(RequiredSegment(segment="MAN"),))
    bench.ledger.partners.save(replace(partner, flows=MappingProxyType({**partner.flows, Flow.INVOICE: options})))
    before = len(bench.uploads("810"))
    bench.clock.advance(601)
    bench.desk.deliver()
    assert len(bench.uploads("810")) == before
    assert {row.check for row in invoices_of(bench, "FRESHMART")} == {Check.BLOCKED}


def test_a_received_order_is_judged_by_the_sheet_too(bench: Any) -> None:
    rule = AllowedCodes(element="BEG02", codes=("SA",), severity=Severity.BLOCK)
    bench.change("FRESHMART", Flow.SALES_ORDER, rules=(rule,), review=False)
    bench.send("850", bench.order("PO-ASKED-1"))
    bench.desk.sync(Direction.IN)
    row = bench.row("PO-ASKED-1")
    assert row.check is Check.BLOCKED
    assert "partner.code-not-allowed" in bench.ids(row)
    assert bench.orders("PO-ASKED-1") == []
    bench.fix(row, "waive", reason="agreed by telephone")
    bench.desk.sync(Direction.IN)
    assert len(bench.orders("PO-ASKED-1")) == 1


def test_a_test_file_of_a_partner_in_production_is_stopped_unless_the_sheet_lets_it_pass(bench: Any) -> None:
    partner = bench.ledger.partners.get("FRESHMART")
    bench.ledger.partners.save(replace(partner, test=True))
    bench.send("850", bench.order("PO-FLAG-1"))
    bench.desk.sync(Direction.IN)
    assert "partner.test-flag" in bench.ids(bench.row("PO-FLAG-1"))
    assert bench.row("PO-FLAG-1").check is Check.BLOCKED
    bench.change("FRESHMART", Flow.SALES_ORDER, rules=(TestFlag(severity=Severity.WARNING),), review=False)
    bench.send("850", bench.order("PO-FLAG-2"))
    bench.desk.sync(Direction.IN)
    assert len(bench.orders("PO-FLAG-2")) == 1
