"""Causes from answers that refuse: a partner's 997 does not accept a document of ours."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_SAID = "none of the codes that they take"

REJECTED_VALUE = Cause(
    "partner.rejected-value",
    Severity.BLOCK,
    "A value that the partner did not accept",
    "{partner} did not accept {named}.",
    "Their program said in its 997: {said}.",
    "Correct it in Acumatica, or the code on the partner sheet, then send the document again.",
    {
        "paper": "Line 2",
        "value": "EACH",
        "partner": "Hilltop Grocers",
        "named": "Unit or Basis for Measurement Code EACH on line 2",
        "said": f"the value is {_SAID}",
    },
    "A 997 is the receipt of the partner's program. It names the place by counting segments; here it is read against "
    "the document as it was sent, so that the line and the value can be named.",
)
REJECTED_SEGMENT = Cause(
    "partner.rejected-segment",
    Severity.BLOCK,
    "A part that the partner did not accept",
    "{partner} did not accept the segment {named}.",
    "Their program said in its 997: {said}.",
    "Compare it with the partner's guide, correct the document or the partner sheet, then send it again.",
    {
        "paper": "Line 2",
        "value": "SAC",
        "partner": "Hilltop Grocers",
        "named": "SAC (Service, Promotion, Allowance, or Charge Information) on line 2",
        "said": "they did not expect this segment here",
    },
)
REJECTED_DOCUMENT = Cause(
    "partner.rejected-document",
    Severity.BLOCK,
    "A document that the partner did not accept",
    "{partner} did not accept this document.",
    "{said}.",
    "Ask the partner what was wrong, correct it, then send the document again.",
    {
        "paper": "The whole document",
        "value": "R",
        "partner": "Hilltop Grocers",
        "said": "Their program said in its 997: the number of segments is not the stated one",
    },
)

CAUSES = (REJECTED_VALUE, REJECTED_SEGMENT, REJECTED_DOCUMENT)
