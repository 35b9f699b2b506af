"""What a line comes to, and what its quantity comes to in other units: what the arithmetic rules add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.invoice import InvoiceLine
from acucleo_desktop.documents.money import CENT, ZERO, plain, to_money
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgmentLine
from acucleo_desktop.documents.purchase_order import PurchaseOrderLine
from acucleo_desktop.rules.causes import amounts
from acucleo_desktop.rules.places import line_location, line_name
from acucleo_desktop.rules.wording import counted, money

PricedLine = InvoiceLine | PurchaseOrderLine

_PRICED_FOR: Mapping[str, Decimal] = MappingProxyType({"HP": Decimal(100), "TP": Decimal(1000)})
"""X12 639: price per hundred and per thousand; every other basis is for one unit."""


def line_amount(line: PricedLine) -> Decimal | None:
    """Return quantity times price, rounded once to cents with halves away from zero; None when either is missing.

    A price per hundred or per thousand (X12 639 `HP`, `TP`) is divided before it is rounded.
    """
    if line.quantity is None or line.unit_price is None:
        return None
    return to_money(line.quantity * line.unit_price / _PRICED_FOR.get(line.price_basis, Decimal(1)))


def goods_total(lines: Sequence[PricedLine]) -> Decimal:
    """Return the sum of the lines, each rounded once to cents; a line without quantity or price counts as nothing."""
    return sum((line_amount(line) or ZERO for line in lines), ZERO)


def line_charges(line: PricedLine) -> Decimal:
    """Return what the charges and allowances of a line add to it, each in whole cents."""
    return sum((to_money(charge.signed_amount) for charge in line.charges), ZERO)


def pieces(line: PricedLine) -> Decimal | None:
    """Return the quantity in the units of its pack (PO401), None when there is no pack or no quantity."""
    if line.quantity is None or line.pack is None or not line.pack.pack:
        return None
    return line.quantity * line.pack.pack


def judge_line_amounts(lines: Sequence[PricedLine], segment: str) -> list[Finding]:
    """Compare what a line is said to come to (AMT or PAM, code 1) with quantity times price.

    The stated amount may be net of the line's own allowances, may have no sign on a credit, and the price may be for
    one piece of the pack: each of these is as good.
    """
    findings = []
    for index, line in enumerate(lines, 1):
        computed = line_amount(line)
        if line.stated_amount is None or computed is None or line.quantity is None or line.unit_price is None:
            continue
        sums = [computed, computed + line_charges(line)]
        in_pieces = pieces(line)
        if in_pieces is not None:
            sums.append(to_money(in_pieces * line.unit_price))
        stated = abs(line.stated_amount)
        if min(abs(stated - abs(each)) for each in sums) <= CENT:
            continue
        findings.append(
            amounts.LINE_AMOUNT_DIFFERS.found(
                line_location(line.number, index, line.description, segment),
                value=money(line.stated_amount),
                line=line_name(line.number, index),
                quantity=counted(line.quantity, line.unit),
                price=plain(line.unit_price),
                sum=money(computed),
            )
        )
    return findings


def quantity_sums(lines: Sequence[PricedLine | OrderAcknowledgmentLine]) -> set[Decimal]:
    """Return what the quantities may be added up to: as they stand, and in the pieces of their packs."""
    quantities = [line.quantity for line in lines if line.quantity is not None]
    sums = {sum(quantities, ZERO)}
    priced = [line for line in lines if not isinstance(line, OrderAcknowledgmentLine)]
    if any(pieces(line) is not None for line in priced):
        counts = (pieces(line) or line.quantity or ZERO for line in priced)
        sums.add(sum(counts, ZERO))
    return sums
