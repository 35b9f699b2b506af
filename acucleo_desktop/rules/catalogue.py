"""Every cause that any check can find, from one place: for the manual, the window and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from acucleo_desktop.documents import erp_causes
from acucleo_desktop.documents.cause import Cause, catalogue
from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.partners import causes as partner_causes
from acucleo_desktop.rules.causes import every as rule_causes
from acucleo_desktop.x12 import causes as x12_causes

SEVERITY_WORDS: Mapping[Severity, str] = {
    Severity.BLOCK: "stops the document until somebody decides",
    Severity.WARNING: "a warning; the document goes on",
    Severity.INFO: "for your information; nothing is held back",
}
"""What a severity means to the one who reads it."""


@cache
def every_cause() -> Mapping[str, Cause]:
    """Return every cause by its id, in the order of the manual: the file, the partner's codes, the content, the ERP.

    Raises:
        ValueError: two packages describe the same id.
    """
    return catalogue(
        (
            *x12_causes.CAUSES.values(),
            *partner_causes.CAUSES.values(),
            *rule_causes.CAUSES.values(),
            *erp_causes.CAUSES,
        )
    )
