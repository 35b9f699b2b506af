"""Causes about units of the partner and ours: those that cannot be translated."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

UNIT_UNKNOWN = Cause(
    "partner.unit-unknown",
    Severity.BLOCK,
    "A unit that cannot be translated",
    "{whose} {unit} on {line} {lacks}.",
    "{reason}.",
    "{way}.",
    {
        "paper": "Line 3, vanilla extract",
        "value": "CS",
        "whose": "Unit",
        "unit": "CS",
        "line": "line 3",
        "lacks": "is not a unit of our item VANILLA-12, which has CASE, EACH",
        "reason": "The partner's unit code has no cross-reference, and the item is not kept in a unit of that name",
        "way": "Choose the unit that is meant, or add it to the item in Acumatica",
    },
    "It is found in both directions: a partner's code that is no unit of our item, and a unit of ours that has no code "
    "with which it could be written. The difference between a case and a piece is a factor, so it is never guessed.",
)

CAUSES = (UNIT_UNKNOWN,)
