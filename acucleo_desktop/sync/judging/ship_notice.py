"""A vendor's 856: what is on the way for which of our orders; dates are moved, and receipts prepared where wanted."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.acumatica import purchase_receipt as receipt_records
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.rules.matching import match_ship_notice
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.known_orders import (
    booked_of_shipment,
    find_order,
    line_changes,
    order_missing,
    vendor_findings,
    without_shipment,
)
from acucleo_desktop.sync.writes import Step, Write


def judge(notice: ShipNotice, context: Context, findings: list[Finding]) -> Judgement:
    """Compare a shipment with every order in it; say what accepting it writes."""
    vendor = context.partner.vendor_id
    notice = replace(notice, our_account=vendor)
    findings = [*findings, *vendor_findings(context)]
    booked = booked_of_shipment(notice.shipment, context)
    writes: list[Write] = []
    keys: list[str] = []
    for shipped in notice.orders:
        order = find_order(shipped.order_number, context)
        if order is None:
            findings.append(order_missing(shipped.order_number, context))
            continue
        keys.append(f"{order.type}/{order.number}")
        order = without_shipment(order, booked)
        match = match_ship_notice(
            notice,
            shipped,
            order,
            accept_dates=context.options.accept_dates,
            accepted=context.accepted_changes,
        )
        findings += match.findings
        if match.changes:
            record = purchase_order_records.update_record(order.type, order.number, "", line_changes(match.changes))
            said = f"Move the promised date of {len(match.changes)} lines of PO {order.number}"
            writes.append(Write(Step.UPDATE, "PurchaseOrder", record, order.number, vendor, said))
    if context.options.create_receipts and keys and not any(finding.blocks for finding in findings):
        record, mapping_findings = receipt_records.to_record(notice, vendor, lengths=context.erp.lengths)
        findings += mapping_findings
        said = f"Create a purchase receipt on hold for shipment {notice.shipment}"
        writes.append(Write(Step.CREATE, "PurchaseReceipt", record, notice.shipment, vendor, said))
    delivery = Delivery.RECEIVED if notice.orders else Delivery.REVIEW
    key = keys[0] if keys else ""
    return Judgement(notice, tuple(findings), tuple(writes), delivery, acumatica_key=key, said="the shipment is noted")
