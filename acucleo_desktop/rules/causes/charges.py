"""Causes about charges and taxes: allowances and the discount for early payment included."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_CHARGES = {"paper": "Charges and allowances", "noun": "charge", "name": "Freight"}

CHARGE_DIFFERS = Cause(
    "rules.charge-differs",
    Severity.WARNING,
    "A charge that its rate does not come to",
    "The {noun} {name} says {value}, and {quantity} at {rate} come to {sum}.",
    "The rate, the quantity or the amount was changed without the others.",
    "Find out which of them counts, and have it corrected.",
    {**_CHARGES, "value": "11.00", "quantity": "20 LB (pound)", "rate": "0.5", "sum": "10.00"},
)
PERCENT_DIFFERS = Cause(
    "rules.charge-percent-differs",
    Severity.WARNING,
    "A charge that its percentage does not come to",
    "The {noun} {name} says {value}, and {percent} percent of {base} come to {sum}.",
    "The percentage or the amount was changed without the other, or it is taken of another sum.",
    "Find out which of them counts, and have it corrected.",
    {
        **_CHARGES,
        "noun": "allowance",
        "name": "Discount",
        "value": "15.00",
        "percent": "5",
        "base": "240.00",
        "sum": "12.00",
    },
    "A percentage may be taken of the goods alone, or of the goods less the allowances before it. Both are tried.",
)
TAX_DIFFERS = Cause(
    "rules.tax-differs",
    Severity.WARNING,
    "A tax that its rate does not come to",
    "The tax of {value} does not fit: {percent} percent of {base} come to {sum}.",
    "The rate, the taxed amount or the tax was changed without the others.",
    "Find out which of them counts before the invoice is paid or sent.",
    {"paper": "Taxes", "value": "16.00", "percent": "8", "base": "159.98", "sum": "12.80"},
)
DISCOUNT_BASE_TOO_LARGE = Cause(
    "rules.discount-base-too-large",
    Severity.WARNING,
    "A discount on more than the invoice comes to",
    "The discount is to be taken from {value}, and the whole invoice comes to {sum}.",
    "The amount was not changed with the lines.",
    "Take the discount from the invoice's total at most, and tell the partner.",
    {"paper": "Total, amount subject to discount", "value": "400.00", "sum": "365.96"},
)
DISCOUNT_DIFFERS = Cause(
    "rules.discount-differs",
    Severity.WARNING,
    "A payment discount that its percentage does not come to",
    "The discount says {value}, and {percent} percent of {base} come to {sum}.",
    "The percentage or the amount was changed without the other.",
    "Find out which of them counts before the invoice is paid or sent.",
    {"paper": "Terms", "value": "10.00", "percent": "2", "base": "365.96", "sum": "7.32"},
)
DISCOUNTED_TOTAL_DIFFERS = Cause(
    "rules.discounted-total-differs",
    Severity.WARNING,
    "A total after discount that does not fit",
    "The invoice says {value} after the discount, and {total} less {discount} come to {sum}.",
    "One of the three amounts was changed without the others.",
    "Find out which of them counts before the invoice is paid or sent.",
    {
        "paper": "Total, amount after discount",
        "value": "350.00",
        "total": "365.96",
        "discount": "7.32",
        "sum": "358.64",
    },
)

CAUSES = (
    CHARGE_DIFFERS,
    PERCENT_DIFFERS,
    TAX_DIFFERS,
    DISCOUNT_BASE_TOO_LARGE,
    DISCOUNT_DIFFERS,
    DISCOUNTED_TOTAL_DIFFERS,
)
