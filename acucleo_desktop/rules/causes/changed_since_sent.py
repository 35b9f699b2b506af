"""Causes of records that were changed in Acumatica after the partner had got their document."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

CHANGED_SINCE_SENT = Cause(
    "rules.changed-since-sent",
    Severity.WARNING,
    "A record that was changed after it was sent",
    "The {noun} {number} was changed in Acumatica after the {partner} got it: {changes}.",
    "Somebody changed the record, and Acumatica tells no partner.",
    "{way}.",
    {
        "paper": "The whole document",
        "value": "000123",
        "noun": "purchase order",
        "number": "000123",
        "partner": "vendor",
        "changes": "line 1 quantity 10, now 12",
        "way": "Tell the vendor, and draft a corrected order, which waits for your review",
    },
    "Compared are items, quantities, units, prices, dates, the ship-to, and the total of invoices. What has been "
    "received or paid is no change, nor is what you accepted of the vendor's own answer. It is gone when the record is "
    "changed back.",
)

CAUSES = (CHANGED_SINCE_SENT,)
