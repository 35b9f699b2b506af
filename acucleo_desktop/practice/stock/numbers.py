"""Numbers with check digits: GTIN-12, GTIN-14, GLN (GS1: weights 3 and 1 from the right, 10 minus the remainder)."""

from __future__ import annotations


def with_check_digit(digits: str) -> str:
    """Return `digits` with its GS1 check digit behind it."""
    total = sum(int(digit) * (3 if index % 2 == 0 else 1) for index, digit in enumerate(reversed(digits)))
    return digits + str(-total % 10)


def gtin12(company: str, item: int) -> str:
    """Return a GTIN-12 of a six-digit company prefix and an item number."""
    return with_check_digit(f"{company}{item:05d}")


def gtin14(gtin: str, indicator: int = 1) -> str:
    """Return the GTIN-14 of a case of the item with this GTIN-12."""
    return with_check_digit(f"{indicator}0{gtin[:-1]}")


def gln(company: str, place: int) -> str:
    """Return a GLN (13 digits) of a company's place."""
    return with_check_digit(f"{company}{place:0{12 - len(company)}d}")
