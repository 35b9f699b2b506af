"""Causes about prices: against our price list and against the order."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3"}

PRICE_DIFFERS = Cause(
    "rules.price-differs",
    Severity.BLOCK,
    "A price that is not the agreed one",
    "{line} is {done} at {theirs}, and {ours}: {difference} {side} for each {unit}{since}.",
    "{reason}.",
    "{way}.",
    {
        **_LINE,
        "value": "23.5",
        "done": "ordered",
        "theirs": "23.5",
        "ours": "our price is 24",
        "difference": "0.5",
        "side": "less",
        "unit": "case",
        "since": ", since order 4690 of 2026-10-01",
        "reason": "A price changed on one side, a promotion began or ended, or the unit of the price is another",
        "way": "Take the partner's price, or correct the price with the partner before you ship",
    },
    "A customer's order is compared with our price list, a vendor's invoice with our purchase order. How far a price "
    "may differ stands on the partner sheet. A customer's higher price is only a warning.",
)
PRICE_MISSING = Cause(
    "rules.price-missing",
    Severity.INFO,
    "A line without a price",
    "{line} {lacks}.",
    "{reason}.",
    "{way}.",
    {
        **_LINE,
        "lacks": "names no price; ours is 24",
        "reason": "The partner orders at the agreed price",
        "way": "Nothing needs to be done",
    },
    "In a document of ours it stops the document: a customer cannot pay a line without a price.",
)

CAUSES = (PRICE_DIFFERS, PRICE_MISSING)
