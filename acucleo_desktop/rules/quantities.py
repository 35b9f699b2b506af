"""Quantities of an order: none, below zero, shares that do not add up."""

from __future__ import annotations

from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.places import line_location, line_name, waive


def judge_quantities(order: PurchaseOrder) -> list[Finding]:
    """Return what is odd about the quantities of an order."""
    findings = []
    for index, line in enumerate(order.lines, 1):
        if line.quantity is None:
            continue
        if line.quantity <= ZERO:
            findings.append(_not_positive(line, index, line.quantity))
        stores = sum((share.quantity for share in line.store_quantities), ZERO)
        if line.store_quantities and stores != line.quantity:
            findings.append(_stores_differ(line, index, stores, line.quantity))
        scheduled = sum((part.quantity for part in line.schedule), ZERO)
        if line.schedule and scheduled != line.quantity:
            findings.append(_schedule_differs(line, index, scheduled, line.quantity))
    return findings


def _not_positive(line: PurchaseOrderLine, index: int, quantity: Decimal) -> Finding:
    return Finding(
        "rules.quantity-not-positive",
        Severity.BLOCK,
        f"{line_name(line.number, index)} orders {plain(quantity)} {line.unit}.",
        line_location(line.number, index, line.description, "PO1", 2),
        "The line was cancelled, or the partner's program wrote a return as an order.",
        "Ask the partner what is meant.",
        plain(quantity),
    )


def _stores_differ(line: PurchaseOrderLine, index: int, stores: Decimal, ordered: Decimal) -> Finding:
    return Finding(
        "rules.store-quantities-differ",
        Severity.BLOCK,
        f"{line_name(line.number, index)} orders {plain(ordered)} {line.unit}, and the shares of its stores add up to "
        f"{plain(stores)}.",
        line_location(line.number, index, line.description, "SDQ"),
        "A store was added or left out without the line's quantity.",
        "Ask the partner which quantity counts.",
        plain(stores),
        (waive("rules.store-quantities-differ", "Take the quantity of the line"),),
    )


def _schedule_differs(line: PurchaseOrderLine, index: int, scheduled: Decimal, ordered: Decimal) -> Finding:
    return Finding(
        "rules.schedule-differs",
        Severity.WARNING,
        f"{line_name(line.number, index)} orders {plain(ordered)} {line.unit}, and its dates are given for "
        f"{plain(scheduled)}.",
        line_location(line.number, index, line.description, "SCH"),
        "The schedule covers only a part, or was changed without the line's quantity.",
        "Ask the partner when the rest is wanted.",
        plain(scheduled),
    )
