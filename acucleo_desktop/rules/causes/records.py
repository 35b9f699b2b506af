"""Causes about reading and writing at Acumatica: records that cannot be, and comparisons that have to wait."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

NOT_JUDGED_YET = Cause(
    "sync.not-judged-yet",
    Severity.INFO,
    "A document that waits for its comparison",
    "Items, prices and earlier orders have not been compared yet.",
    "Acumatica could not be asked when the document came in.",
    "The next sync compares it by itself.",
    {"paper": "The whole document"},
)
FIELD_REFUSED = Cause(
    "acumatica.field-refused",
    Severity.BLOCK,
    "A field that Acumatica refuses",
    "{field}: {text}",
    "Acumatica checked the record and did not take this field.",
    "Mend the cause in Acumatica, then run the document again.",
    {"paper": "CustomerID", "field": "CustomerID", "text": "'FRESHMART' cannot be found in the system."},
    "The sentence after the name of the field is Acumatica's own.",
)
RECORD_NOT_READ = Cause(
    "acumatica.record-not-read",
    Severity.BLOCK,
    "A record that could not be read",
    "{said}",
    "The record in Acumatica changed or is incomplete, or the sync user may not see it.",
    "Look at the record in Acumatica, then run the document again.",
    {"paper": "The whole document", "said": "Acumatica did not show invoice 000123."},
)

CAUSES = (NOT_JUDGED_YET, RECORD_NOT_READ, FIELD_REFUSED)
