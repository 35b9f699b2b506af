"""Causes about sums: what a document says it comes to against what its own numbers come to."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_ROUNDING = (
    "Every line is quantity times price, rounded once to cents with halves away from zero. Allowances are taken off, "
    "charges and taxes are added, each in whole cents; what is billed back later or only mentioned does not count."
)
_TOTAL = {"paper": "Total", "noun": "invoice"}
_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3"}

TOTAL_DIFFERS = Cause(
    "rules.total-differs",
    Severity.BLOCK,
    "A total that the parts do not come to",
    "The invoice says {value}, and its parts add up to {sum}: {difference} {side}.",
    "A line, charge or tax is missing or counted twice, or the total was made before the last change.",
    "Ask the partner for a corrected invoice, or let it pass with a reason.",
    {**_TOTAL, "value": "1,320.50", "sum": "1,310.50", "difference": "10.00", "side": "more"},
    _ROUNDING,
)
TOTAL_ROUNDED = Cause(
    "rules.total-rounded",
    Severity.INFO,
    "A total that is off by cents",
    "The invoice says {value}, and its parts add up to {sum}: {difference} {side}.",
    "The partner's program rounds at another place.",
    "Nothing needs to be done.",
    {**_TOTAL, "value": "1,310.52", "sum": "1,310.50", "difference": "0.02", "side": "more"},
    f"{_ROUNDING} Up to one cent for each line is taken for another way of rounding.",
)
POINT_MISPLACED = Cause(
    "rules.total-point-misplaced",
    Severity.BLOCK,
    "A total with its point misplaced",
    "The invoice says {value}, and its parts add up to {sum}: the point of the total is two places too far {side}.",
    "The total is written in whole cents without a point, so that 131050 means 1310.50; it was written in dollars, or "
    "turned into cents twice.",
    "Ask the partner for a corrected invoice, or take what the lines come to.",
    {**_TOTAL, "value": "13.11", "sum": "1,310.50", "side": "left"},
)
CHARGES_REPEATED = Cause(
    "rules.charges-repeated",
    Severity.BLOCK,
    "Charges that stand on the lines and again below",
    "{named} stand on the lines and again below them, and the total of {value} counts them once.",
    "The partner's program repeats what the lines say as a summary.",
    "Take off the second ones when the bill is made, or ask the partner to send them in one place only.",
    {**_TOTAL, "value": "365.96", "named": "Charges and taxes of 6.00"},
    "Where amounts are repeated as a summary, adding up both would pay them twice.",
)
ORDER_TOTAL_DIFFERS = Cause(
    "rules.order-total-differs",
    Severity.WARNING,
    "An order total that the lines do not come to",
    "The order says that it comes to {value}, and its lines come to {sum}.",
    "A line was changed, added or lost after the total was computed.",
    "Compare the lines with what the partner expected.",
    {"paper": "Total", "value": "306.00", "sum": "246.00"},
)
LINE_AMOUNT_DIFFERS = Cause(
    "rules.line-amount-differs",
    Severity.WARNING,
    "A line that says another amount than it comes to",
    "{line} says {value}, and {quantity} at {price} come to {sum}.",
    "The quantity or the price was changed without the amount, or the price is for another unit.",
    "Find out which of them counts, and have the line corrected.",
    {**_LINE, "value": "288.00", "quantity": "10 CA (case)", "price": "24", "sum": "240.00"},
)
STATED_AMOUNT_DIFFERS = Cause(
    "rules.stated-amount-differs",
    Severity.WARNING,
    "A stated sum that contradicts the invoice",
    "The {what_amount} is stated as {value}, and the invoice comes to {sum} there.",
    "A line was changed after the sum was computed, or something else is meant by it.",
    "Find out which of them counts before the invoice is paid or sent.",
    {"paper": "Stated amounts", "value": "360.00", "what_amount": "sum of the lines", "sum": "350.00"},
)
HASH_TOTAL_DIFFERS = Cause(
    "rules.hash-total-differs",
    Severity.WARNING,
    "A sum of quantities that does not fit",
    "The document says that its quantities add up to {value}, and they add up to {sum}.",
    "A line was lost or changed on the way, or the partner's program adds up something else.",
    "Compare the lines with what the partner expected.",
    {"paper": "Sum of quantities", "value": "120", "sum": "115"},
    "This sum has no meaning of its own: it lets the receiver see that no line was lost.",
)

CAUSES = (
    TOTAL_DIFFERS,
    TOTAL_ROUNDED,
    POINT_MISPLACED,
    CHARGES_REPEATED,
    ORDER_TOTAL_DIFFERS,
    LINE_AMOUNT_DIFFERS,
    STATED_AMOUNT_DIFFERS,
    HASH_TOTAL_DIFFERS,
)
