"""Causes about a changed version of an order or invoice: what it would change, and what stands against it."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

CHANGE_PROPOSED = Cause(
    "rules.change-proposed",
    Severity.BLOCK,
    "A change of what you have",
    "{place}: the {field} goes from {ours} to {value}.",
    "The partner sent a changed version.",
    "{writes}.",
    {
        "paper": "Line 2, apples",
        "place": "Line 2, apples",
        "field": "quantity",
        "ours": "10",
        "value": "12",
        "writes": "Accepting it sets the quantity of line 2 to 12",
    },
    "Each change is accepted or yours is kept; what is accepted is written to the order or bill that is there.",
)
CANCEL_PROPOSED = Cause(
    "rules.cancel-proposed",
    Severity.BLOCK,
    "An order that is called off",
    "The partner cancels order {value}, which is {record} in Acumatica.",
    "Its document has the purpose 01, which calls the whole order off.",
    "{writes}.",
    {
        "paper": "Purpose",
        "value": "4711",
        "record": "SO/000123",
        "writes": "Accepting it cancels the sales order",
    },
)
NOT_CHANGEABLE = Cause(
    "rules.record-not-changeable",
    Severity.BLOCK,
    "A change that comes too late",
    "{record} is {value} in Acumatica and cannot be changed any more.",
    "{reason}.",
    "{way}.",
    {
        "paper": "The whole document",
        "value": "shipping",
        "record": "Sales order SO/000123",
        "reason": "The goods are being picked or have left",
        "way": "Call the warehouse and the partner, then set this document aside",
    },
)
RECORD_GONE = Cause(
    "rules.changed-record-gone",
    Severity.BLOCK,
    "A change of something that is not there any more",
    "{record}, which this document changes, is not in Acumatica any more.",
    "Somebody deleted it, or the sync user may not see it.",
    "Look it up in Acumatica; process this document anyway when it is to be entered anew.",
    {"paper": "The whole document", "value": "4711", "record": "Sales order SO/000123"},
)
NOTHING_CHANGED = Cause(
    "rules.nothing-to-take-over",
    Severity.WARNING,
    "A changed version without a change that counts",
    "It differs from the one that is here in nothing that is written to Acumatica.",
    "Only notes, references or the layout changed.",
    "Read both where notes matter, then set this one aside.",
    {"paper": "The whole document", "value": "4711"},
)

CAUSES = (CHANGE_PROPOSED, CANCEL_PROPOSED, NOT_CHANGEABLE, RECORD_GONE, NOTHING_CHANGED)
