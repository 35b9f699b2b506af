"""A vendor's 855: what it changes of our purchase order, and what of that may be written by itself."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.match_level import UpdateLevel
from acucleo_desktop.documents.naming import po
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.partners.item_resolution import as_buyer, find_item
from acucleo_desktop.rules.matching import match_acknowledgment
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.known_orders import find_order, line_changes, order_missing
from acucleo_desktop.sync.judging.vendors import find_vendor
from acucleo_desktop.sync.writes import Step, Write


def judge(answer: OrderAcknowledgment, context: Context, findings: list[Finding]) -> Judgement:
    """Compare the vendor's answer with our order; changes beyond the partner's policy become questions."""
    vendor, told = find_vendor(answer.parties, (answer.order_number,), context)
    answer = replace(answer, our_account=vendor)
    findings = [*findings, *told]
    order = find_order(answer.order_number, context, vendor) if vendor else None
    if order is None:
        findings.append(order_missing(answer.order_number, context))
        level = UpdateLevel.NO_ORDER.value
        return Judgement(answer, tuple(findings), delivery=Delivery.REVIEW, level=level)
    options = context.options
    match = match_acknowledgment(
        answer,
        order,
        accept_dates=options.accept_dates,
        accept_quantities=options.accept_quantities,
        accept_prices=options.accept_prices,
        tolerances=options.tolerances,
        resolutions=context.resolutions,
        substitutes=_substitutes(answer, context),
    )
    findings += match.findings
    record = purchase_order_records.update_record(
        order.type, order.number, answer.vendor_order, line_changes(match.changes), context.erp.lengths
    )
    key = f"{order.type}/{order.number}"
    if not match.changes and not answer.vendor_order:
        said = (
            f"{po(order.number)} is confirmed as ordered"
            if not match.findings
            else f"{po(order.number)} stays as it is"
        )
        level = match.comparison.level
        return Judgement(
            answer, tuple(findings), acumatica_key=key, said=said, level=level, comparison=match.comparison
        )
    changed = len(match.changes)
    said = (
        f"Change {changed} lines of {po(order.number)}"
        if changed
        else f"Note the vendor's order number on {po(order.number)}"
    )
    write = Write(Step.UPDATE, "PurchaseOrder", record, order.number, vendor, said)
    return Judgement(
        answer,
        tuple(findings),
        (write,),
        acumatica_key=key,
        said=said,
        level=match.comparison.level,
        comparison=match.comparison,
    )


def _substitutes(answer: OrderAcknowledgment, context: Context) -> dict[str, str]:
    """Return our items behind the numbers of substitutes that the answer names."""
    found: dict[str, str] = {}
    for line in answer.lines:
        for each in line.answers:
            item = find_item(each.item_ids, as_buyer(context.partner), context.partner, context.catalogue).item
            found |= {number.value: item for number in each.item_ids if item}
    return found
