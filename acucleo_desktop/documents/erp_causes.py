"""Causes about texts for Acumatica: what its records cannot hold.

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

CAUSES = (TEXT_CUT,)
