"""Causes from what we write: it must come to what the record in Acumatica comes to."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

TOTAL_NOT_THE_RECORDS = Cause(
    "rules.total-not-the-records",
    Severity.BLOCK,
    "Written lines that do not come to the total in Acumatica",
    "The {noun} comes to {record} in Acumatica, and its lines, allowances, charges and taxes as they are written come "
    "to {written}: {difference} {direction}.",
    "Something that Acumatica counts has no place in the document, or a price or discount was rounded differently.",
    "Compare the lines with the record in Acumatica before it is sent.",
    example={
        "noun": "invoice",
        "record": "1,250.00",
        "written": "1,245.00",
        "difference": "5.00",
        "direction": "less",
        "paper": "Total",
        "value": "1245.00",
    },
)

CAUSES = (TOTAL_NOT_THE_RECORDS,)
