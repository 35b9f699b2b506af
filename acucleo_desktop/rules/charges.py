"""Charges, allowances and taxes: the amount against the rate, the quantity, the percentage and its base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import CENT, ZERO, plain, to_money
from acucleo_desktop.documents.parts import Charge, Tax
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.rules.arithmetic import HUNDRED, rounding_of
from acucleo_desktop.rules.causes import charges as causes
from acucleo_desktop.rules.line_sums import PricedLine, goods_total, line_amount
from acucleo_desktop.rules.places import line_location
from acucleo_desktop.rules.wording import charge_name, counted, money

WHOLE = Location("Charges and allowances", "SAC", element=5)
_OF_WHAT_IS_HERE = frozenset({"", "2", "3", "4"})
"""X12 378 bases that the document itself has: item net cost, gross, net. List prices and what two partners agreed
between them (`Z`) are not in it."""

_MOST_BASES = 64


def judge_money(document: Invoice | PurchaseOrder) -> list[Finding]:
    """Judge every charge, allowance and tax of a document and of its lines."""
    findings: list[Finding] = []
    every: Sequence[PricedLine] = document.lines
    for index, line in enumerate(every, 1):
        place = line_location(line.number, index, line.description, "SAC", 5)
        findings += judge_charges(line.charges, place, _bases_of_line(line))
        findings += judge_taxes(line.taxes, line_location(line.number, index, line.description, "TXI", 2))
    lines = len(document.lines)
    priced = all(line_amount(line) is not None for line in document.lines)
    bases = _bases_of(document) if priced else []
    findings += judge_charges(document.charges, WHOLE, bases, rounding_of(lines))
    return findings + judge_taxes(document.taxes, Location("Taxes", "TXI", element=2), rounding_of(lines))


def _bases_of_line(line: PricedLine) -> list[Decimal]:
    """Return the sums of which a percentage of a line may be taken: its goods, and these with its charges on top."""
    amount = line_amount(line)
    return [amount, amount + _raised_by(line.charges)] if amount is not None else []


def _raised_by(charges: Iterable[Charge]) -> Decimal:
    raising = (to_money(charge.signed_amount) for charge in charges)
    return sum((amount for amount in raising if amount > ZERO), ZERO)


def _bases_of(document: Invoice | PurchaseOrder) -> list[Decimal]:
    """Return the sums of which a percentage of the whole document may be taken."""
    goods = goods_total(document.lines)
    of_lines = [charge for line in document.lines for charge in line.charges]
    net_lines = goods + sum((to_money(charge.signed_amount) for charge in of_lines), ZERO)
    net = net_lines + sum((to_money(charge.signed_amount) for charge in document.charges), ZERO)
    taxes = [*document.taxes, *(tax for line in document.lines for tax in line.taxes)]
    taxed = sum((tax.amount for tax in taxes if tax.amount is not None), ZERO)
    raised = goods + _raised_by(document.charges)
    all_raised = raised + _raised_by(of_lines)
    return [goods, net_lines, raised, all_raised, all_raised + taxed, net]


def judge_charges(
    charges: Sequence[Charge], place: Location, bases: Sequence[Decimal] = (), rounding: Decimal = CENT
) -> list[Finding]:
    """Compare the amount of each charge or allowance with rate and quantity, and with its percentage.

    A percentage may be taken of one of `bases`, or of one of them with the charges before it counted in (X12 SAC06 and
    SAC07). Amounts are rounded once to cents.

    Args:
        charges: of a line or of the whole document, in their order.
        place: where they are on paper.
        bases: sums of which a percentage may be taken, the likeliest first; none when they are not known.
        rounding: by how much a percentage of a sum of rounded amounts may be off.
    """
    findings: list[Finding] = []
    known = list(bases)
    for charge in charges:
        findings += _judge_rate(charge, place)
        findings += _judge_percent(charge, place, known, rounding)
        known += [base + charge.signed_amount for base in known]
        known = list(dict.fromkeys(known))[:_MOST_BASES]
    return findings


def _judge_rate(charge: Charge, place: Location) -> Iterator[Finding]:
    if charge.rate is None or charge.quantity is None or charge.amount is None:
        return
    computed = to_money(abs(charge.rate * charge.quantity))
    if abs(computed - charge.amount) > CENT:
        yield causes.CHARGE_DIFFERS.found(
            place,
            value=money(charge.amount),
            quantity=counted(charge.quantity, charge.unit),
            rate=plain(charge.rate),
            sum=money(computed),
            noun=_noun(charge),
            name=charge_name(charge),
        )


def _judge_percent(charge: Charge, place: Location, bases: Sequence[Decimal], rounding: Decimal) -> Iterator[Finding]:
    if not charge.percent or charge.amount is None or charge.percent_basis not in _OF_WHAT_IS_HERE or not bases:
        return
    percent = abs(charge.percent)
    if any(abs(abs(base) * percent / HUNDRED - charge.amount) <= rounding for base in bases):
        return
    yield causes.PERCENT_DIFFERS.found(
        place,
        value=money(charge.amount),
        percent=plain(percent),
        base=money(bases[0]),
        sum=money(to_money(abs(bases[0]) * percent / HUNDRED)),
        noun=_noun(charge),
        name=charge_name(charge),
    )


def _noun(charge: Charge) -> str:
    return "allowance" if charge.is_allowance else "charge"


def judge_taxes(taxes: Iterable[Tax], place: Location, rounding: Decimal = CENT) -> list[Finding]:
    """Compare each tax (TXI02) with its rate (TXI03) of the taxed amount (TXI08), where all three are given."""
    findings = []
    for tax in taxes:
        if tax.amount is None or tax.percent is None or tax.base is None:
            continue
        computed = to_money(tax.base * tax.percent / HUNDRED)
        if abs(abs(computed) - abs(tax.amount)) > rounding:
            findings.append(
                causes.TAX_DIFFERS.found(
                    place,
                    value=money(tax.amount),
                    percent=plain(tax.percent),
                    base=money(tax.base),
                    sum=money(computed),
                )
            )
    return findings
