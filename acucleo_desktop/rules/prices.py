"""Prices of an order against ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.tolerances import Tolerances
from acucleo_desktop.rules.causes import prices as causes
from acucleo_desktop.rules.places import line_location, line_name, waive
from acucleo_desktop.rules.wording import unit_name

PRICE_DIFFERS = causes.PRICE_DIFFERS.id


def judge_prices(
    order: PurchaseOrder,
    our_prices: Mapping[int, Decimal],
    limits: Tolerances,
    since: Callable[[PurchaseOrderLine], str] = lambda _line: "",
) -> list[Finding]:
    """Compare the prices of an order with ours.

    A lower price than ours needs a person; a higher one is only worth a look.

    Args:
        order: with units resolved.
        our_prices: index of a line (0 for the first) to our price for one of its units.
        limits: how far a price may differ.
        since: says of a line whose price differs since when the partner orders at it, such as `order 4690 of
            2026-10-01`; an empty text when it is new.
    """
    findings = []
    for index, line in enumerate(order.lines):
        ours = our_prices.get(index)
        if line.unit_price is None:
            if ours is not None:
                findings.append(_no_price(line, index + 1, ours))
        elif ours is not None and not limits.price_fits(line.unit_price, ours):
            findings.append(_differs(line, index + 1, line.unit_price, ours, since(line)))
    return findings


def _differs(line: PurchaseOrderLine, index: int, theirs: Decimal, ours: Decimal, since: str) -> Finding:
    difference = theirs - ours
    return causes.PRICE_DIFFERS.found(
        line_location(line.number, index, line.description, "PO1", 4),
        value=plain(theirs),
        severity=Severity.BLOCK if difference < 0 else Severity.WARNING,
        fixes=(waive(PRICE_DIFFERS, "Take the partner's price"),),
        line=line_name(line.number, index),
        done="ordered",
        theirs=plain(theirs),
        ours=f"our price is {plain(ours)}",
        difference=plain(abs(difference)),
        side="less" if difference < 0 else "more",
        unit=unit_name(line.unit) or line.unit or "unit",
        since=f", since {since}" if since else "",
        reason="A price changed on one side, a promotion began or ended, or the unit of the price is another",
        way="Take the partner's price, or correct the price with the partner before you ship",
    )


def _no_price(line: PurchaseOrderLine, index: int, ours: Decimal) -> Finding:
    return causes.PRICE_MISSING.found(
        line_location(line.number, index, line.description, "PO1", 4),
        line=line_name(line.number, index),
        lacks=f"names no price; ours is {plain(ours)}",
        reason="The partner orders at the agreed price",
        way="Nothing needs to be done",
    )
