"""Arithmetic: what a document says it comes to against what its parts come to.

Rounding, everywhere: a line is quantity times price, rounded once to cents with halves away from zero; charges,
allowances and taxes count in whole cents. TDS01 of an invoice equals the sum of these, which is what the partner adds
up; programs that round elsewhere are off by at most one cent for each line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import CENT, ZERO, plain, to_money
from acucleo_desktop.documents.parts import Charge, Tax
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.rules.causes import amounts
from acucleo_desktop.rules.line_sums import goods_total
from acucleo_desktop.rules.places import waive
from acucleo_desktop.rules.wording import money

TOTAL_DIFFERS = amounts.TOTAL_DIFFERS.id
HUNDRED = Decimal(100)
_TAKE_THE_LINES = "Take what the lines come to"


def rounding_of(count: int) -> Decimal:
    """Return by how much a sum of `count` rounded amounts may be off."""
    return CENT * max(count, 1)


def invoice_sum(invoice: Invoice) -> Decimal:
    """Return what the parts of an invoice add up to: lines, allowances, charges and taxes, each rounded to cents."""
    return goods_total(invoice.lines) - invoice.goods_total + invoice.total


def judge_invoice_total(invoice: Invoice) -> list[Finding]:
    """Compare the stated total (TDS01) with lines, allowances, charges and taxes.

    Up to one cent for each line is only mentioned. A credit memo may carry its total with either sign.
    """
    stated, summed = invoice.stated_total, invoice_sum(invoice)
    if stated is None or stated == summed or (invoice.is_credit and stated == -summed):
        return []
    rounding = rounding_of(len(invoice.lines))
    if _near(stated, summed, rounding) or (invoice.is_credit and _near(-stated, summed, rounding)):
        return [_off_by(invoice, stated, summed, amounts.TOTAL_ROUNDED.id)]
    for side, moved in (("left", stated * HUNDRED), ("right", stated / HUNDRED)):
        if summed != ZERO and _near(moved, summed, rounding):
            return [_point_misplaced(stated, summed, side)]
    repeated = _repeated_below(invoice)
    if repeated != ZERO and _near(stated, summed - repeated, rounding):
        return [_charges_repeated(stated, repeated)]
    return [_off_by(invoice, stated, summed, TOTAL_DIFFERS)]


def _near(one: Decimal, other: Decimal, rounding: Decimal) -> bool:
    return abs(one - other) <= rounding


def _repeated_below(invoice: Invoice) -> Decimal:
    """Return what charges and taxes below the lines add that only repeats those of the lines, kind by kind."""
    charges = [charge for line in invoice.lines for charge in line.charges]
    taxes = [tax for line in invoice.lines for tax in line.taxes]
    repeated = ZERO
    for kind in {(charge.code, charge.is_allowance) for charge in invoice.charges}:
        below = _charge_sum(invoice.charges, kind)
        repeated += below if below != ZERO and below == _charge_sum(charges, kind) else ZERO
    for code in {tax.code for tax in invoice.taxes}:
        below = _tax_sum(invoice.taxes, code)
        repeated += below if below != ZERO and below == _tax_sum(taxes, code) else ZERO
    return repeated


def _charge_sum(charges: Iterable[Charge], kind: tuple[str, bool]) -> Decimal:
    found = (charge.signed_amount for charge in charges if (charge.code, charge.is_allowance) == kind)
    return sum((to_money(amount) for amount in found), ZERO)


def _tax_sum(taxes: Iterable[Tax], code: str) -> Decimal:
    return sum((to_money(tax.amount) for tax in taxes if tax.code == code and tax.amount is not None), ZERO)


def _off_by(invoice: Invoice, stated: Decimal, summed: Decimal, cause_id: str) -> Finding:
    difference = abs(stated) - abs(summed) if invoice.is_credit else stated - summed
    cause = amounts.TOTAL_DIFFERS if cause_id == TOTAL_DIFFERS else amounts.TOTAL_ROUNDED
    return cause.found(
        _total_place(),
        value=money(stated),
        fixes=(waive(TOTAL_DIFFERS, _TAKE_THE_LINES),) if cause_id == TOTAL_DIFFERS else (),
        sum=money(summed),
        difference=money(abs(difference)),
        side="more" if difference > 0 else "less",
    )


def _point_misplaced(stated: Decimal, summed: Decimal, side: str) -> Finding:
    cause = amounts.POINT_MISPLACED
    fixes = (waive(cause.id, _TAKE_THE_LINES),)
    return cause.found(_total_place(), value=money(stated), fixes=fixes, sum=money(summed), side=side)


def _charges_repeated(stated: Decimal, repeated: Decimal) -> Finding:
    cause = amounts.CHARGES_REPEATED
    kind = "Charges and taxes" if repeated > ZERO else "Allowances"
    return cause.found(
        _total_place(),
        value=money(stated),
        fixes=(waive(cause.id, "I take off the second ones"),),
        named=f"{kind} of {money(abs(repeated))}",
    )


def _total_place() -> Location:
    return Location("Total", "TDS", element=1)


def judge_stated_amounts(invoice: Invoice) -> list[Finding]:
    """Compare the amounts that an invoice states beside its total (AMT): `1` lines, `5` and `TT` the invoice.

    Other codes of X12 522 mean too different things from partner to partner.
    """
    goods, summed = goods_total(invoice.lines), invoice_sum(invoice)
    of_lines = sum((to_money(c.signed_amount) for line in invoice.lines for c in line.charges), ZERO)
    total = invoice.stated_total if invoice.stated_total is not None else summed
    known = {"1": ("sum of the lines", (goods, goods + of_lines)), "5": ("invoice total", (total, summed))}
    known["TT"] = known["5"]
    findings = []
    for stated in invoice.amounts:
        name, sums = known.get(stated.code, ("", ()))
        rounding = rounding_of(len(invoice.lines))
        if sums and not any(_near(abs(stated.amount), abs(each), rounding) for each in sums):
            place = Location(f"Stated amounts, {name}", "AMT", element=2)
            cause, value = amounts.STATED_AMOUNT_DIFFERS, money(stated.amount)
            findings.append(cause.found(place, value=value, what_amount=name, sum=money(sums[0])))
    return findings


def judge_order_total(order: PurchaseOrder) -> list[Finding]:
    """Compare the total of an order (AMT TT) with its lines, its lines and charges, and all of it; any may be meant."""
    if order.stated_total is None or any(line.unit_price is None or line.quantity is None for line in order.lines):
        return []
    goods = goods_total(order.lines)
    charges = [*order.charges, *(charge for line in order.lines for charge in line.charges)]
    with_charges = goods + sum((to_money(charge.signed_amount) for charge in charges), ZERO)
    with_taxes = goods - order.total + order.full_total
    rounding = rounding_of(len(order.lines))
    if any(_near(order.stated_total, each, rounding) for each in (goods, with_charges, with_taxes)):
        return []
    return [
        amounts.ORDER_TOTAL_DIFFERS.found(
            Location("Total", "AMT", element=2), value=money(order.stated_total), sum=money(goods)
        )
    ]


def judge_hash_total(
    stated: Decimal | None, quantities: Sequence[Decimal | None], other_sums: Iterable[Decimal] = ()
) -> list[Finding]:
    """Compare CTT02 with the sum of the quantities, plainly or by the old rule that leaves the points out.

    Args:
        stated: CTT02, None when it was not sent.
        quantities: of the lines.
        other_sums: what else the partner may have added up, such as the pieces of the packs.
    """
    if stated is None or not quantities:
        return []
    known = [quantity for quantity in quantities if quantity is not None]
    total = sum(known, ZERO)
    old_rule = sum((Decimal(plain(quantity).replace(".", "")) for quantity in known), ZERO)
    # A program that writes the number of lines here counts, and does not add up.
    if stated in {total, old_rule, Decimal(len(quantities)), *other_sums}:
        return []
    place = Location("Sum of quantities", "CTT", element=2)
    return [amounts.HASH_TOTAL_DIFFERS.found(place, value=plain(stated), sum=plain(total))]
