"""A vendor's 855: what it changes of our purchase order, and what of that may be written by itself."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.rules.matching import match_acknowledgment
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.known_orders import find_order, line_changes, order_missing, vendor_findings
from acucleo_desktop.sync.writes import Step, Write


def judge(answer: OrderAcknowledgment, context: Context, findings: list[Finding]) -> Judgement:
    """Compare the vendor's answer with our order; changes beyond the partner's policy become questions."""
    answer = replace(answer, our_account=context.partner.vendor_id)
    findings = [*findings, *vendor_findings(context)]
    order = find_order(answer.order_number, context)
    if order is None:
        findings.append(order_missing(answer.order_number, context))
        return Judgement(answer, tuple(findings), delivery=Delivery.REVIEW)
    options = context.options
    match = match_acknowledgment(
        answer,
        order,
        accept_dates=options.accept_dates,
        accept_quantities=options.accept_quantities,
        accept_prices=options.accept_prices,
        price_tolerance=options.price_tolerance,
        accepted=context.accepted_changes,
    )
    findings += match.findings
    record = purchase_order_records.update_record(
        order.type, order.number, answer.vendor_order, line_changes(match.changes), context.erp.lengths
    )
    key = f"{order.type}/{order.number}"
    if not match.changes and not answer.vendor_order:
        return Judgement(answer, tuple(findings), acumatica_key=key, said=f"PO {order.number} is confirmed as ordered")
    changed = len(match.changes)
    said = (
        f"Change {changed} lines of PO {order.number}"
        if changed
        else f"Note the vendor's order number on PO {order.number}"
    )
    write = Write(Step.UPDATE, "PurchaseOrder", record, order.number, context.partner.vendor_id, said)
    return Judgement(answer, tuple(findings), (write,), acumatica_key=key, said=said)
