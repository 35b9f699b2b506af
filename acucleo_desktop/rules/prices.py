"""Prices of an order against ours."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.places import line_location, line_name, waive

PRICE_DIFFERS = "rules.price-differs"


def judge_prices(order: PurchaseOrder, our_prices: Mapping[int, Decimal], tolerance: Decimal) -> list[Finding]:
    """Compare the prices of an order with ours.

    A lower price than ours needs a person; a higher one is only worth a look.

    Args:
        order: with units resolved.
        our_prices: index of a line (0 for the first) to our price for one of its units.
        tolerance: how far a price may differ, in money for each unit.
    """
    findings = []
    for index, line in enumerate(order.lines):
        ours = our_prices.get(index)
        if line.unit_price is None:
            if ours is not None:
                findings.append(_no_price(line, index + 1, ours))
        elif ours is not None and abs(line.unit_price - ours) > tolerance:
            findings.append(_differs(line, index + 1, line.unit_price, ours))
    return findings


def _differs(line: PurchaseOrderLine, index: int, theirs: Decimal, ours: Decimal) -> Finding:
    difference = theirs - ours
    side = "less" if difference < 0 else "more"
    return Finding(
        PRICE_DIFFERS,
        Severity.BLOCK if difference < 0 else Severity.WARNING,
        f"{line_name(line.number, index)} is ordered at {plain(theirs)}, and our price is {plain(ours)}: "
        f"{plain(abs(difference))} {side} for each {line.unit or 'unit'}.",
        line_location(line.number, index, line.description, "PO1", 4),
        "A price changed on one side, a promotion began or ended, or the unit of the price is another.",
        "Take the partner's price, or correct the price with the partner before you ship.",
        plain(theirs),
        (waive(PRICE_DIFFERS, "Take the partner's price"),),
    )


def _no_price(line: PurchaseOrderLine, index: int, ours: Decimal) -> Finding:
    return Finding(
        "rules.price-missing",
        Severity.INFO,
        f"{line_name(line.number, index)} names no price; ours is {plain(ours)}.",
        line_location(line.number, index, line.description, "PO1", 4),
        "The partner orders at the agreed price.",
        "Nothing needs to be done.",
    )
