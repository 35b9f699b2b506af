"""Causes about what Acumatica makes of a record: texts that its fields cannot hold, and values that it changed.

They stand here because the mapping to the ERP's records imports documents alone.
"""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

TEXT_CUT = Cause(
    "acumatica.text-cut",
    Severity.WARNING,
    "A text that is too long for Acumatica",
    "{field} is cut to {longest} characters: {kept}.",
    "Acumatica holds {longest} characters here, and the partner sent {length}.",
    "Look whether the rest matters; the whole text stays in the document.",
    {
        "paper": "Ship to, street",
        "value": "1200 Long Warehouse Road at the Old Mill, Building 7, Gate 12, Dock 4",
        "field": "Ship to, street",
        "longest": "50",
        "kept": "1200 Long Warehouse Road at the Old Mill, Building",
        "length": "69",
    },
)

TEXT_SPLIT = Cause(
    "acumatica.text-split",
    Severity.INFO,
    "A text that goes into two places in Acumatica",
    "{field} is longer than {longest} characters; the rest goes into {rest_place}.",
    "Acumatica holds {longest} characters here: {kept}.",
    "Nothing needs to be done; nothing of the text is lost.",
    {
        "paper": "Description of line 3",
        "value": "1200 Long Warehouse Road at the Old Mill, Building 7, Gate 12, Dock 4",
        "field": "Ship to, street",
        "longest": "50",
        "kept": "1200 Long Warehouse Road at the Old Mill, Building",
        "rest_place": "the second line of the address",
    },
)

VALUE_CHANGED = Cause(
    "acumatica.value-changed",
    Severity.WARNING,
    "A value that Acumatica changed while it saved",
    "{field} was written as {value}, and Acumatica keeps {kept}.",
    "A price list, a unit of the item or a default of the customer or vendor took its place.",
    "Compare the record in Acumatica with the document, and correct the one that is wrong.",
    {"paper": "Line 2, unit price", "value": "9.40", "field": "Line 2, unit price", "kept": "9.99"},
)

LINES_DIFFER = Cause(
    "acumatica.lines-differ",
    Severity.WARNING,
    "A record with more or fewer lines than were written",
    "{sent} lines were written, and the record in Acumatica has {kept}.",
    "Acumatica added or merged lines, or somebody changed the record at the same moment.",
    "Compare the lines of the record with those of the document.",
    {"paper": "The whole document", "value": "12", "sent": "12", "kept": "13"},
)

CAUSES = (TEXT_CUT, TEXT_SPLIT, VALUE_CHANGED, LINES_DIFFER)
