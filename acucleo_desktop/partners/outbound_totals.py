"""Totals that only some partners ask for: terms discount, amounts, hash total, shipped units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO, plain, to_money
from acucleo_desktop.documents.parts import StatedAmount
from acucleo_desktop.documents.purchase_order import PurchaseOrderLine
from acucleo_desktop.partners.conventions import WritingConventions

HASH_DIGITS = 10
"""X12 347: a hash total has at most ten digits."""
_POUNDS = frozenset({"LB", "01"})
_HUNDRED = Decimal(100)


def with_terms_discount(invoice: Invoice, base: str) -> Invoice:
    """Return the invoice with its terms discount in money, as it is where the partner does not want it.

    TDS02 is what the discount is taken from, TDS04 and ITD08 the discount, TDS03 the total less the discount. The
    discount is the percentage of TDS02 rounded once to cents, halves away from zero, as the partner computes it; where
    no percentage is known it is the amount that the record names.

    Args:
        invoice: with its terms.
        base: `none`, `goods` or `total`.
    """
    terms = invoice.terms
    if terms is None:
        return invoice
    timed = terms.discount_days is not None or terms.discount_due is not None
    known = terms.discount_percent is not None or terms.discount_amount is not None
    if base == "none" or not timed or not known:
        return invoice
    discountable = invoice.total if base == "total" else _goods_after_allowances(invoice)
    if terms.discount_percent is not None:
        discount = to_money(discountable * terms.discount_percent / _HUNDRED)
    else:
        amount = to_money(terms.discount_amount or ZERO)
        discount = -amount if invoice.total < 0 < amount else amount
    return replace(
        invoice,
        terms=replace(terms, discount_amount=discount),
        discountable_total=discountable,
        discounted_total=invoice.total - discount,
        discount_total=discount,
    )


def _goods_after_allowances(invoice: Invoice) -> Decimal:
    """Return the line amounts less all allowances; of a negative credit memo its allowances stand as charges."""
    turned = invoice.total < 0
    charges = [*invoice.charges, *(charge for line in invoice.lines for charge in line.charges)]
    allowances = [charge for charge in charges if charge.is_allowance is not turned]
    return invoice.goods_total + sum((to_money(charge.signed_amount) for charge in allowances), ZERO)


def stated_amounts(invoice: Invoice, codes: Sequence[str]) -> tuple[StatedAmount, ...]:
    """Return what an invoice states under X12 522 codes.

    `1` and `GV` are the lines without allowances, charges and taxes, `N` everything but taxes, all others the total.
    """
    taxes = [*invoice.taxes, *(tax for line in invoice.lines for tax in line.taxes)]
    taxed = sum((to_money(tax.amount) for tax in taxes if tax.amount is not None), ZERO)
    known = {"1": invoice.goods_total, "GV": invoice.goods_total, "N": invoice.total - taxed}
    return tuple(StatedAmount(code, known.get(code, invoice.total)) for code in codes)


def hash_total(lines: Sequence[InvoiceLine | PurchaseOrderLine], kind: str) -> Decimal | None:
    """Return CTT02 over the quantities as they are written.

    Args:
        lines: of the document.
        kind: `quantities`, their sum; `digits`, the sum of their digits' numbers without point and sign, of which the
            last ten digits count (X12 347); `none`.

    Returns:
        None for `none`, and where the sum has more digits than CTT02 takes.
    """
    quantities = [line.quantity for line in lines if line.quantity is not None]
    if kind == "none" or not quantities:
        return None
    if kind == "digits":
        whole = sum(int(plain(abs(quantity)).replace(".", "")) for quantity in quantities)
        return Decimal(str(whole)[-HASH_DIGITS:])
    total = sum(quantities, ZERO)
    return total if len(plain(abs(total)).replace(".", "")) <= HASH_DIGITS else None


def with_shipped_totals(invoice: Invoice) -> tuple[Invoice, tuple[str, ...]]:
    """Return the invoice with its units (and pounds of catch-weight lines) in total, X12 ISS.

    Returns:
        The invoice, and the units when there are several, which cannot be added up: then nothing is stated.
    """
    units: dict[str, Decimal] = {}
    for line in invoice.lines:
        counted = line.shipped_quantity if line.shipped_quantity is not None else line.quantity
        unit = (line.shipped_unit or line.unit) if line.shipped_quantity is not None else line.unit
        if counted is not None:
            units[unit] = units.get(unit, ZERO) + counted
    if len(units) > 1:
        return invoice, tuple(units)
    for unit, total in units.items():
        invoice = replace(invoice, shipped_units=total, shipped_unit=unit)
    weighed = [line.quantity for line in invoice.lines if line.unit in _POUNDS and line.quantity is not None]
    if weighed and invoice.shipped_weight is None:
        invoice = replace(invoice, shipped_weight=sum(weighed, ZERO))
    return invoice, ()


def with_totals(invoice: Invoice, writing: WritingConventions) -> Invoice:
    """Return the invoice with all totals that a partner asks for but the shipped ones."""
    invoice = with_terms_discount(invoice, writing.terms_discount)
    total = hash_total(invoice.lines, writing.hash_total)
    return replace(
        invoice,
        amounts=(*invoice.amounts, *stated_amounts(invoice, writing.amounts)),
        stated_hash_total=total if total is not None else invoice.stated_hash_total,
    )
