"""The discount for early payment: TDS02 to TDS04 and ITD08 against the percentage of the terms and the total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import ZERO, plain, to_money
from acucleo_desktop.rules.arithmetic import HUNDRED, invoice_sum, rounding_of
from acucleo_desktop.rules.causes import charges as causes
from acucleo_desktop.rules.line_sums import goods_total
from acucleo_desktop.rules.wording import money


def judge_discount(invoice: Invoice) -> list[Finding]:
    """Compare the amounts of the payment discount with each other and with the total.

    X12 810: TDS02 is the amount from which the discount is taken, TDS03 the total less the discount, TDS04 (and ITD08)
    the discount itself, ITD03 its percentage. Signs do not count, as credits carry either. A discount is rounded once
    to cents; up to one cent for each line is taken for another way of rounding.
    """
    total = abs(invoice.stated_total if invoice.stated_total is not None else invoice_sum(invoice))
    findings = list(_judge_base(invoice, total))
    findings += _judge_percent(invoice, total)
    return findings + list(_judge_rest(invoice, total))


def _judge_base(invoice: Invoice, total: Decimal) -> Iterator[Finding]:
    base = invoice.discountable_total
    largest = max(total, abs(goods_total(invoice.lines)))
    if base is not None and abs(base) > largest + rounding_of(len(invoice.lines)):
        place = Location("Total, amount subject to discount", "TDS", element=2)
        yield causes.DISCOUNT_BASE_TOO_LARGE.found(place, value=money(base), sum=money(total))


def _judge_percent(invoice: Invoice, total: Decimal) -> Iterator[Finding]:
    terms = invoice.terms
    if terms is None or terms.discount_percent is None or terms.discount_percent <= ZERO:
        return
    percent = terms.discount_percent
    given = invoice.discountable_total
    bases = [abs(given)] if given is not None else [total, abs(goods_total(invoice.lines))]
    stated = (
        (invoice.discount_total, Location("Total, discount", "TDS", element=4)),
        (terms.discount_amount, Location("Terms, discount", "ITD", element=8)),
    )
    for amount, place in stated:
        if amount is None or any(
            abs(base * percent / HUNDRED - abs(amount)) <= rounding_of(len(invoice.lines)) for base in bases
        ):
            continue
        yield causes.DISCOUNT_DIFFERS.found(
            place,
            value=money(amount),
            percent=plain(percent),
            base=money(bases[0]),
            sum=money(to_money(bases[0] * percent / HUNDRED)),
        )


def _judge_rest(invoice: Invoice, total: Decimal) -> Iterator[Finding]:
    discount = invoice.discount_total
    if discount is None and invoice.terms is not None:
        discount = invoice.terms.discount_amount
    if discount is None or invoice.discounted_total is None:
        return
    rest = total - abs(discount)
    if abs(rest - abs(invoice.discounted_total)) > rounding_of(len(invoice.lines)):
        yield causes.DISCOUNTED_TOTAL_DIFFERS.found(
            Location("Total, amount after discount", "TDS", element=3),
            value=money(invoice.discounted_total),
            total=money(total),
            discount=money(abs(discount)),
            sum=money(rest),
        )
