"""A vendor's 856: what is on the way for which of our orders; dates are moved, and receipts prepared where wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.acumatica import purchase_receipt as receipt_records
from acucleo_desktop.documents.finding import Finding, Fix
from acucleo_desktop.documents.match_level import UpdateLevel
from acucleo_desktop.documents.naming import po
from acucleo_desktop.documents.ship_notice import ShipNotice, ShippedOrder
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.rules.change_list import OrderMatch
from acucleo_desktop.rules.comparison import Comparison
from acucleo_desktop.rules.known_order import KnownOrder
from acucleo_desktop.rules.matching import match_ship_notice
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.history import order_history
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.known_orders import (
    booked_of_shipment,
    find_order,
    line_changes,
    order_missing,
    without_shipment,
)
from acucleo_desktop.sync.judging.vendors import find_vendor
from acucleo_desktop.sync.writes import Step, Write

_LEVELS = tuple(level.value for level in UpdateLevel)


def judge(notice: ShipNotice, context: Context, findings: list[Finding]) -> Judgement:
    """Compare a shipment with every order in it; say what accepting it writes."""
    vendor, told = find_vendor(notice.parties, tuple(each.order_number for each in notice.orders), context)
    notice = replace(notice, our_account=vendor)
    findings = [*findings, *told]
    booked = booked_of_shipment(notice.shipment, vendor, context)
    writes: list[Write] = []
    keys: list[str] = []
    comparison = Comparison(f"Shipment {notice.shipment}", "Our order", "The ship notice", UpdateLevel.SAME.value)
    for shipped in notice.orders:
        order = find_order(shipped.order_number, context, vendor) if vendor else None
        if order is None:
            findings.append(order_missing(shipped.order_number, context))
            comparison = replace(comparison, level=UpdateLevel.NO_ORDER.value)
            continue
        keys.append(f"{order.type}/{order.number}")
        match = _match(notice, shipped, order, booked, context)
        findings += match.findings
        comparison = replace(
            comparison,
            level=max(comparison.level, match.comparison.level, key=_LEVELS.index),
            rows=(*comparison.rows, *match.comparison.rows),
        )
        if match.changes:
            record = purchase_order_records.update_record(order.type, order.number, "", line_changes(match.changes))
            said = f"Change {len(match.changes)} lines of {po(order.number)}"
            writes.append(Write(Step.UPDATE, "PurchaseOrder", record, order.number, vendor, said))
    if context.options.create_receipts and keys and not any(finding.blocks for finding in findings):
        record, mapping_findings = receipt_records.to_record(notice, vendor, lengths=context.erp.lengths)
        findings += mapping_findings
        said = f"Create a purchase receipt on hold for shipment {notice.shipment}"
        writes.append(Write(Step.CREATE, "PurchaseReceipt", record, notice.shipment, vendor, said))
    delivery = Delivery.RECEIVED if notice.orders else Delivery.REVIEW
    key = keys[0] if keys else ""
    return Judgement(
        notice,
        tuple(findings),
        tuple(writes),
        delivery,
        acumatica_key=key,
        said="the shipment is noted",
        level=comparison.level,
        comparison=comparison,
    )


def _match(
    notice: ShipNotice,
    shipped: ShippedOrder,
    order: KnownOrder,
    booked: Mapping[tuple[str, str], Decimal],
    context: Context,
) -> OrderMatch:
    """Compare the part of one order; where a shipment has several, the keys of differences name the order too."""
    prefix = f"{order.number}/" if len(notice.orders) > 1 else ""
    chosen = {key.removeprefix(prefix): each for key, each in context.resolutions.items() if key.startswith(prefix)}
    match = match_ship_notice(
        notice,
        shipped,
        without_shipment(order, booked),
        accept_dates=context.options.accept_dates,
        tolerances=context.options.tolerances,
        resolutions=chosen,
        history=order_history(order, context),
    )
    if not prefix:
        return match
    rows = tuple(
        replace(row, key=prefix + row.key, place=f"{po(order.number)}, {row.place[:1].lower()}{row.place[1:]}")
        for row in match.comparison.rows
    )
    findings = [replace(each, fixes=tuple(_named(fix, prefix) for fix in each.fixes)) for each in match.findings]
    return replace(match, findings=findings, comparison=replace(match.comparison, rows=rows))


def _named(fix: Fix, prefix: str) -> Fix:
    change = fix.arguments.get("change")
    return fix if change is None else replace(fix, arguments={**fix.arguments, "change": prefix + change})
