"""Where allowances and charges of an invoice stand: at its lines, in its summary or in the prices; and their sign.

None of this changes what an invoice comes to, but for the sign of a credit memo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import CENT, ZERO, to_cents, to_money
from acucleo_desktop.documents.parts import Charge, Tax


def with_net_prices(line: InvoiceLine, decimals: int) -> InvoiceLine:
    """Return a line whose price holds its allowances and charges, which are then not repeated.

    A line stays as it is when no price with `decimals` decimals comes to the same cent.
    """
    inner = [charge for charge in line.charges if charge.changes_total and charge.amount is not None]
    if not inner or not line.quantity or line.unit_price is None:
        return line
    wanted = line.amount + sum((to_money(charge.signed_amount) for charge in inner), ZERO)
    price = (wanted / line.quantity).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    if price < 0 or to_money(line.quantity * price) != wanted:
        return line
    return replace(line, unit_price=price, charges=tuple(charge for charge in line.charges if charge not in inner))


def in_summary(invoice: Invoice) -> Invoice:
    """Return the invoice with the allowances and charges of its lines added up by code in the summary."""
    moved = [charge for line in invoice.lines for charge in line.charges]
    lines = tuple(replace(line, charges=()) for line in invoice.lines)
    return replace(invoice, lines=lines, charges=(*invoice.charges, *_added_up(moved)))


def _added_up(charges: Sequence[Charge]) -> list[Charge]:
    kinds: dict[Charge, list[Charge]] = {}
    for charge in charges:
        kind = replace(charge, amount=None, percent=None, percent_basis="", rate=None, quantity=None, unit="")
        kinds.setdefault(kind, []).append(charge)
    return [_sum(kind, members) for kind, members in kinds.items()]


def _sum(kind: Charge, members: Sequence[Charge]) -> Charge:
    """Return one charge for several of a kind; a percentage stands only when it is that of all of them."""
    if len(members) == 1:
        return members[0]
    amounts = [to_money(member.amount) for member in members if member.amount is not None]
    percents = {(member.percent, member.percent_basis) for member in members}
    percent, basis = percents.pop() if len(percents) == 1 else (None, "")
    return replace(kind, amount=sum(amounts, ZERO) if amounts else None, percent=percent, percent_basis=basis)


def at_lines(invoice: Invoice) -> Invoice:
    """Return the invoice with the allowances and charges of its summary spread over the lines, to the cent.

    Each line takes its share by its amount; the cents that are left go to the largest remainders. What has no amount,
    and everything when no line has one, stays in the summary.
    """
    weights = [abs(line.amount) for line in invoice.lines]
    if not sum(weights, ZERO):
        return invoice
    spread = [charge for charge in invoice.charges if charge.amount is not None]
    shares = [_shares(to_cents(charge.amount or ZERO), weights) for charge in spread]
    lines = []
    for index, line in enumerate(invoice.lines):
        own = [
            replace(charge, amount=Decimal(cents[index]) * CENT, rate=None, quantity=None, unit="")
            for charge, cents in zip(spread, shares, strict=True)
            if cents[index]
        ]
        lines.append(replace(line, charges=(*line.charges, *own)))
    return replace(invoice, lines=tuple(lines), charges=tuple(c for c in invoice.charges if c.amount is None))


def _shares(cents: int, weights: Sequence[Decimal]) -> list[int]:
    whole = sum(weights, ZERO)
    exact = [cents * weight / whole for weight in weights]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(weights)), key=lambda index: exact[index] - shares[index], reverse=True)
    for index in by_remainder[: cents - sum(shares)]:
        shares[index] += 1
    return shares


def negative(invoice: Invoice) -> Invoice:
    """Return a credit memo whose quantities, taxes and totals carry a minus.

    Amounts of SAC stay positive: an allowance becomes a charge and a charge an allowance, so that the sum of what is
    written is the credit with its minus.
    """
    return replace(
        invoice,
        lines=tuple(_negative_line(line) for line in invoice.lines),
        charges=_turned(invoice.charges),
        taxes=_negative_taxes(invoice.taxes),
        stated_total=_minus(invoice.stated_total),
        shipped_units=_minus(invoice.shipped_units),
        shipped_weight=_minus(invoice.shipped_weight),
        amounts=tuple(replace(each, amount=-each.amount) for each in invoice.amounts),
    )


def _negative_line(line: InvoiceLine) -> InvoiceLine:
    return replace(
        line,
        quantity=_minus(line.quantity),
        shipped_quantity=_minus(line.shipped_quantity),
        charges=_turned(line.charges),
        taxes=_negative_taxes(line.taxes),
        quantities=tuple(replace(each, quantity=-each.quantity) for each in line.quantities),
        store_quantities=tuple(replace(each, quantity=-each.quantity) for each in line.store_quantities),
    )


def _turned(charges: Sequence[Charge]) -> tuple[Charge, ...]:
    return tuple(replace(charge, is_allowance=not charge.is_allowance) for charge in charges)


def _negative_taxes(taxes: Sequence[Tax]) -> tuple[Tax, ...]:
    return tuple(replace(tax, amount=_minus(tax.amount), base=_minus(tax.base)) for tax in taxes)


def _minus(number: Decimal | None) -> Decimal | None:
    return None if number is None else -number
