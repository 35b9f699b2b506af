"""Money and quantities: always Decimal, rounded half up as invoices are."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

CENT = Decimal("0.01")
ZERO = Decimal(0)
_WIDE = Context(prec=60)
"""Room for cents behind the product of any two numbers that were read; Decimal's own 28 digits may lack one."""


def to_money(amount: Decimal) -> Decimal:
    """Round `amount` to cents, halves away from zero."""
    return amount.quantize(CENT, rounding=ROUND_HALF_UP, context=_WIDE)


def to_cents(amount: Decimal) -> int:
    """Return `amount` as whole cents, the form of X12 type N2."""
    return int(to_money(amount).scaleb(2))


def plain(number: Decimal) -> str:
    """Write `number` without exponent and without trailing zeros after the point, as X12 type R asks."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"", "-", "-0"} else text
