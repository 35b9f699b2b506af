"""A vendor's 810: whose invoice it is, which of our orders it bills, how well it fits, and the bill it becomes."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.acumatica import bill as bill_records
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.rules.causes.bills import BILL_EXISTS
from acucleo_desktop.rules.inbound import judge_invoice
from acucleo_desktop.rules.matching import match_bill
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.known_orders import find_order, vendor_findings
from acucleo_desktop.sync.writes import Step, Write, record_key


def judge(invoice: Invoice, context: Context, findings: list[Finding]) -> Judgement:
    """Judge a vendor's invoice against the purchase order, its receipts and earlier bills."""
    vendor = context.partner.vendor_id
    invoice = replace(invoice, our_account=vendor)
    findings = [*findings, *vendor_findings(context), *judge_invoice(invoice, context.now.date())]
    if not vendor:
        return Judgement(invoice, tuple(findings), delivery=Delivery.REVIEW)
    for known in context.erp.find_bills(vendor, invoice.number):
        if not _is_ours(context):
            key = record_key("Bill", known)
            return Judgement(invoice, (_billed_before(invoice, key),), delivery=Delivery.DUPLICATE, acumatica_key=key)
    order = find_order(invoice.order_number, context)
    match = match_bill(invoice, order, context.options.price_tolerance, context.options.amount_tolerance)
    findings += match.findings
    record, mapping_findings = bill_records.to_record(
        invoice,
        bill_records.BillPolicy(vendor_id=vendor, order_type=order.type if order else "", links=match.links),
        context.erp.lengths,
    )
    write = Write(
        Step.CREATE,
        "Bill",
        record,
        invoice.number,
        vendor,
        f"Create a bill on hold for {context.partner.name}, invoice {invoice.number}, {plain(invoice.total)}",
    )
    level = match.level.value
    return Judgement(invoice, (*findings, *mapping_findings), (write,), level=level)


def _is_ours(context: Context) -> bool:
    """Whether an earlier try of this very document may have made the bill that Acumatica shows."""
    if context.row is None:
        return False
    attempts = context.ledger.attempts.of(context.row.id)
    return any(attempt.target == "Bill" and attempt.outcome in {"open", "in-doubt", "done"} for attempt in attempts)


def _billed_before(invoice: Invoice, key: str) -> Finding:
    return BILL_EXISTS.found(
        Location("Invoice number", "BIG", element=2),
        value=invoice.number,
        severity=Severity.WARNING,
        fixes=(Fix("set-aside", "Set it aside"), Fix("process-anyway", "Process it anyway")),
        known=f"Acumatica has bill {key} for the vendor's invoice {invoice.number}",
    )
