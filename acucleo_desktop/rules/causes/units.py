"""Causes about units within a document: units of measure that contradict each other, and weights hard to believe."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3"}

PART_UNIT_DIFFERS = Cause(
    "rules.part-unit-differs",
    Severity.WARNING,
    "Parts of a line in another unit",
    "{line} is counted in {unit}, and {part} in {other}.",
    "The unit was changed in one place only.",
    "Find out how many {unit} are meant before the goods are picked or paid.",
    {**_LINE, "value": "EA", "unit": "CA (case)", "other": "EA (each)", "part": "the shares of its stores"},
)
SAME_ITEM_OTHER_UNIT = Cause(
    "rules.item-in-two-units",
    Severity.INFO,
    "One item in two units",
    "{line} has the item {item} in {own_unit}, and {other} has it in {unit}.",
    "Broken cases stand on a line of their own, or the unit of one line is wrong.",
    "Look whether both lines are meant.",
    {
        **_LINE,
        "value": "EA",
        "item": "012345678905",
        "own_unit": "EA (each)",
        "other": "line 1",
        "unit": "CA (case)",
    },
    "When both lines have the same price, one of the units is surely wrong, and it is a warning.",
)
UNIT_BELOW_PACK = Cause(
    "rules.unit-smaller-than-pack",
    Severity.INFO,
    "A unit that is smaller than what is in it",
    "{line} is counted in {unit}, and one of them is said to hold {content}.",
    "The unit of the line and the unit of its contents were exchanged.",
    "Compare with the item's units before the goods are picked or paid.",
    {**_LINE, "value": "EA", "unit": "EA (each)", "content": "12 CA (case)"},
)
CATCH_WEIGHT_UNCOUNTED = Cause(
    "rules.catch-weight-uncounted",
    Severity.INFO,
    "Actual weight without a number of cases",
    "{line} is billed by its actual weight, {value} pounds, and does not say how many cases that is.",
    "The sender's program gives the weight only.",
    "Count the cases at the receipt; many partners want both numbers on the invoice.",
    {**_LINE, "value": "412.6"},
)
CATCH_WEIGHT_UNLIKELY = Cause(
    "rules.catch-weight-unlikely",
    Severity.WARNING,
    "An actual weight that its cases hardly have",
    "{line} weighs {value} pounds in {cases} cases, and such a case has about {nominal} pounds.",
    "The point of the weight is misplaced, or cases were written where pounds belong.",
    "Weigh or count the goods before the line is paid or sent.",
    {**_LINE, "value": "4126", "cases": "10", "nominal": "40"},
)

CAUSES = (
    PART_UNIT_DIFFERS,
    SAME_ITEM_OTHER_UNIT,
    UNIT_BELOW_PACK,
    CATCH_WEIGHT_UNCOUNTED,
    CATCH_WEIGHT_UNLIKELY,
)
