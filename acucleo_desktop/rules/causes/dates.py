"""Causes about dates: past, far ahead, old, crossed, missing."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_DATES = {"paper": "Dates"}
_SWAP = (
    "Where the date with day and month exchanged would be a likely one, the last sentence says so. It is a hint and "
    "nothing is changed by itself."
)

DATE_PAST = Cause(
    "rules.date-past",
    Severity.WARNING,
    "A wanted date that has passed",
    "The goods are wanted on {value}, {ago} ago.",
    "The order came late, or an old one was sent again{swap}.",
    "Agree on a new date, or take the order with the date as it is.",
    {**_DATES, "value": "2026-11-20", "ago": "3 days", "swap": ""},
    _SWAP,
)
DATE_FAR = Cause(
    "rules.date-far-ahead",
    Severity.WARNING,
    "A wanted date far ahead",
    "The goods are wanted on {value}, more than a year from now.",
    "The year is wrong, or the order is a plan and not yet an order{swap}.",
    "Ask the partner whether the date is meant.",
    {**_DATES, "value": "2028-11-20", "swap": ""},
    _SWAP,
)
CANCEL_PAST = Cause(
    "rules.cancel-date-past",
    Severity.BLOCK,
    "An order whose last day has passed",
    "The order was to be cancelled after {value}, which has passed.",
    "The order came late, or an old one was sent again{swap}.",
    "Ask the partner whether it still wants the goods.",
    {**_DATES, "value": "2026-11-20", "swap": ""},
    "Goods that leave after this date are refused at the door. " + _SWAP,
)
DATES_CROSSED = Cause(
    "rules.dates-crossed",
    Severity.WARNING,
    "Two dates in the wrong order",
    "The {first} {value} comes after the {second} {late}.",
    "The two dates were swapped, or one was changed without the other.",
    "Ask the partner which date counts.",
    {
        **_DATES,
        "value": "2026-12-05",
        "first": "requested ship date",
        "second": "requested delivery date",
        "late": "2026-12-03",
    },
)
DATE_FUTURE = Cause(
    "rules.date-future",
    Severity.WARNING,
    "A document dated ahead",
    "The {noun} is dated {value}, which is still to come.",
    "It was dated ahead, or the date is wrong{swap}.",
    "{way}.",
    {
        "paper": "Invoice date",
        "value": "2026-12-11",
        "noun": "invoice",
        "swap": "; with day and month exchanged it would be 2026-11-12",
        "way": "Look at the due date before you approve it",
    },
    _SWAP,
)
DATE_OLD = Cause(
    "rules.date-old",
    Severity.WARNING,
    "An invoice that is more than a year old",
    "The invoice is dated {value}, more than a year ago.",
    "An old invoice was sent again, or the year is wrong{swap}.",
    "Look whether it was paid long ago.",
    {"paper": "Invoice date", "value": "2024-11-20", "swap": ""},
    _SWAP,
)
BEFORE_ORDER = Cause(
    "rules.invoice-before-order",
    Severity.WARNING,
    "An invoice that is older than its order",
    "The invoice is dated {value}, and the order it bills is dated {ordered}.",
    "One of the two dates is wrong, or the invoice names another order.",
    "Look whether it bills the right order.",
    {"paper": "Invoice date", "value": "2026-11-20", "ordered": "2026-11-23"},
)
BEFORE_SHIPMENT = Cause(
    "rules.invoice-before-shipment",
    Severity.WARNING,
    "An invoice that is older than the shipment",
    "The invoice is dated {value}, and the goods are shipped on {shipped}.",
    "It was written before the truck left, or one of the dates is wrong.",
    "Wait for the goods before you pay it; when it is yours, date it on the day of shipment or later.",
    {"paper": "Invoice date", "value": "2026-11-20", "shipped": "2026-11-23"},
    "Many customers deduct money for an invoice that is dated before the shipment.",
)
DUE_BEFORE_INVOICE = Cause(
    "rules.due-before-invoice",
    Severity.WARNING,
    "A due date before the invoice date",
    "The invoice is dated {ordered}, and is to be paid by {value}.",
    "The due date was taken over from another invoice, or the year is wrong.",
    "Enter the due date by the agreed terms, and tell the partner.",
    {"paper": "Terms", "value": "2026-10-23", "ordered": "2026-11-23"},
)
CAUSES = (
    DATE_PAST,
    DATE_FAR,
    CANCEL_PAST,
    DATES_CROSSED,
    DATE_FUTURE,
    DATE_OLD,
    BEFORE_ORDER,
    BEFORE_SHIPMENT,
    DUE_BEFORE_INVOICE,
)
