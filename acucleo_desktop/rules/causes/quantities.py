"""Causes about quantities: none, below zero, broken, and parts that do not come to the whole."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3", "unit": "CA (case)"}

NOT_POSITIVE = Cause(
    "rules.quantity-not-positive",
    Severity.BLOCK,
    "An ordered quantity of zero or less",
    "{line} orders {value} {unit}.",
    "The line was cancelled, or a return was written as an order.",
    "Find out what is meant, then have the line corrected or let it pass with a reason.",
    {**_LINE, "value": "0"},
)
NEGATIVE = Cause(
    "rules.quantity-negative",
    Severity.BLOCK,
    "A return within an ordinary invoice",
    "{line} bills {value} {unit}.",
    "The vendor took goods back within an ordinary invoice.",
    "Look whether the return is known, then let it pass with a reason.",
    {**_LINE, "value": "-5"},
)
NOT_WHOLE = Cause(
    "rules.quantity-not-whole",
    Severity.WARNING,
    "A broken quantity of something that is counted",
    "{line} says {value} {unit}, and a {unit_name} is not divided.",
    "The quantity was computed from a weight or from another unit, or its point is misplaced.",
    "Find out how many are meant, and have the line corrected.",
    {**_LINE, "value": "2.5", "unit": "CA", "unit_name": "case"},
    "Goods by weight and volume may be broken, and so may dozens. Pieces, cases, cartons and the like may not: the "
    "partner's warehouse cannot book two and a half of them.",
)
STORES_DIFFER = Cause(
    "rules.store-quantities-differ",
    Severity.BLOCK,
    "Shares of stores that do not come to the line's quantity",
    "{line} has {quantity} {unit}, and the shares of its stores add up to {value}.",
    "A store was added or left out without the line's quantity.",
    "Find out which quantity counts.",
    {**_LINE, "value": "46", "quantity": "48"},
)
SCHEDULE_DIFFERS = Cause(
    "rules.schedule-differs",
    Severity.WARNING,
    "Dates for another quantity than the line's",
    "{line} orders {quantity} {unit}, and its dates are given for {value}.",
    "The schedule covers only a part, or was changed without the line's quantity.",
    "Ask the partner when the rest is wanted.",
    {**_LINE, "value": "36", "quantity": "48"},
)
ANSWERS_DIFFER = Cause(
    "rules.answer-quantities-differ",
    Severity.WARNING,
    "Answers for another quantity than the line's",
    "{line} is about {quantity} {unit}, and its answers speak of {value}.",
    "The vendor's program answered only a part of the line, or answered a part twice.",
    "Ask the vendor what happens to the {side}.",
    {**_LINE, "value": "8", "quantity": "10", "side": "rest"},
    "An order answer says for each line how much is accepted, backordered or rejected. These parts come to the whole "
    "line, unless the vendor says openly that it changes the quantity.",
)
SHIPPED_UNITS_DIFFER = Cause(
    "rules.shipped-units-differ",
    Severity.WARNING,
    "A number of shipped units that the lines do not come to",
    "The invoice says that {value} {unit} were shipped, and its lines come to {sum}.",
    "A line was changed, added or lost after the units were counted, or something else is counted.",
    "Compare the invoice with the receipt before you pay or send it.",
    {"paper": "Shipped units", "value": "120", "unit": "CA (case)", "sum": "115"},
)
CARTONS_DIFFER = Cause(
    "rules.cartons-differ",
    Severity.WARNING,
    "A number of packages that are not all there",
    "The ship notice announces {value} packages, and it describes {counted}.",
    "A carton or pallet was left out of the notice, or is described twice.",
    "Count what arrives, and ask the vendor for a corrected notice.",
    {"paper": "Packages", "value": "12", "counted": "11 cartons on 2 pallets"},
)

NOT_A_MULTIPLE = Cause(
    "rules.quantity-not-multiple",
    Severity.BLOCK,
    "A quantity that does not fill its packs",
    "{line} orders {value} {unit} of {item}, which is sold in multiples of {multiple}.",
    "The partner counts in other packs, or the pack was changed.",
    "Agree on {up} with the partner, or let it pass.",
    {
        "paper": "Line 3, vanilla extract",
        "line": "Line 3",
        "value": "10",
        "unit": "CASE",
        "item": "VANILLA",
        "multiple": "6",
        "up": "12",
    },
    "In which multiples an item is sold to a customer stands on the partner sheet.",
)
UNDER_MINIMUM = Cause(
    "rules.quantity-under-minimum",
    Severity.BLOCK,
    "A quantity under the minimum",
    "{line} orders {value} {unit} of {item}, and the minimum is {minimum}.",
    "The partner orders what it needs, and small orders cost more than they bring.",
    "Agree on {minimum} with the partner, or let it pass.",
    {
        "paper": "Line 3, vanilla extract",
        "line": "Line 3",
        "value": "2",
        "unit": "CASE",
        "item": "VANILLA",
        "minimum": "5",
    },
    "The minimum of an item for a customer stands on the partner sheet.",
)

CAUSES = (
    NOT_A_MULTIPLE,
    UNDER_MINIMUM,
    NOT_POSITIVE,
    NEGATIVE,
    NOT_WHOLE,
    STORES_DIFFER,
    SCHEDULE_DIFFERS,
    ANSWERS_DIFFER,
    SHIPPED_UNITS_DIFFER,
    CARTONS_DIFFER,
)
