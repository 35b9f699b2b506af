"""Check digits and forms of the GS1 numbers: GTIN in all lengths, UPC without its last digit and in short form, SSCC.

GS1 General Specifications, section 7.9: from the right, without the check digit, the digits count three times and once
in turn; the check digit fills the sum up to the next ten. GTIN, GLN and SSCC share this rule.
"""

from __future__ import annotations

from stdnum import ean

UPC, SHORT_UPC = 12, 8
GTIN_LENGTHS = (8, 12, 13, 14)
SSCC_LENGTH, SSCC_WITH_IDENTIFIER = 18, 20
SSCC_IDENTIFIER = "00"


def is_digits(value: str) -> bool:
    """Whether a text is plain digits and nothing else."""
    return value.isascii() and value.isdigit()


def check_digit(number: str) -> str:
    """Return the digit that belongs after `number`, which is digits without its check digit."""
    return str(ean.calc_check_digit(number))


def is_sound(number: str) -> bool:
    """Whether the last digit of a number fits the others."""
    return len(number) > 1 and is_digits(number) and number[-1] == check_digit(number[:-1])


def corrected(number: str) -> str:
    """Return the number with the last digit that fits the others."""
    return number[:-1] + check_digit(number[:-1])


def full_upc(short: str) -> str:
    """Return the 12 digits that a short UPC (UPC-E, 8 digits, beginning with 0 or 1) stands for; empty when it is none.

    UPC-E leaves zeros out; its seventh digit tells where they stood.
    """
    if len(short) != SHORT_UPC or not is_digits(short) or short[0] not in "01":
        return ""
    system, body, kind, last = short[0], short[1:6], short[6], short[7]
    if kind in "012":
        middle = f"{body[:2]}{kind}0000{body[2:]}"
    elif kind == "3":
        middle = f"{body[:3]}00000{body[3:]}"
    elif kind == "4":
        middle = f"{body[:4]}00000{body[4:]}"
    else:
        middle = f"{body}0000{kind}"
    full = f"{system}{middle}{last}"
    return full if is_sound(full) else ""


def bare_sscc(mark: str) -> str:
    """Return the 18 digits of a carton's serial number, with or without `00` before it; empty when it is none."""
    if not is_digits(mark):
        return ""
    if len(mark) == SSCC_WITH_IDENTIFIER and mark.startswith(SSCC_IDENTIFIER):
        return mark[len(SSCC_IDENTIFIER) :]
    return mark if len(mark) == SSCC_LENGTH else ""
