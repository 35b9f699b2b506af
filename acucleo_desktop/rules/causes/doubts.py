"""Causes of doubt: a file or record that may have arrived although no answer came."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

UPLOAD_IN_DOUBT = Cause(
    "sync.upload-in-doubt",
    Severity.BLOCK,
    "A file that may have reached Cleo",
    "Nobody can say whether the file {name} reached Cleo.",
    "It left at {when} with {size} bytes, and {came}. Cleo does not list it, which proves nothing, as Cleo takes files"
    " away once it has them.",
    "Look in Cockpit for control number {control}, or ask the partner, then say here whether it arrived. An"
    " acknowledgment of the partner settles it by itself; until then it is not sent again.",
    {
        "paper": "upload/FRESHMART",
        "name": "810_FRESHMART_000000042_20261123T150000Z_0a1b2c3d.edi",
        "when": "2026-11-23 15:00 UTC",
        "size": "1204",
        "came": "no answer came",
        "control": "000000042",
    },
)
WRITE_IN_DOUBT = Cause(
    "sync.write-in-doubt",
    Severity.BLOCK,
    "A record that may be in Acumatica",
    "Nobody has been able to say yet whether the {entity} with the reference {reference} is in Acumatica.",
    "It was written at {when}, {came}, and Acumatica could not be asked afterwards.",
    "The next sync asks Acumatica by itself. When you have looked there yourself, say here whether it is there.",
    {
        "paper": "SalesOrder",
        "entity": "SalesOrder",
        "reference": "EDI-0A1B2C3D",
        "when": "2026-11-23 15:00 UTC",
        "came": "no answer came",
    },
)

CAUSES = (UPLOAD_IN_DOUBT, WRITE_IN_DOUBT)
