"""Causes that an application advice (824) gives: what the partner's business programs think of our documents."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

REFUSED = Cause(
    "partner.advice-refused",
    Severity.BLOCK,
    "A document whose content the partner refuses",
    "{partner} refuses {subject}: {said}.",
    "Their 824 speaks of content, not of form: the document could be read and was not liked.",
    "Correct what they name in Acumatica, or talk to {partner}; then send a corrected document.",
    {
        "paper": "The whole document",
        "value": "TR",
        "partner": "Hilltop Grocers",
        "subject": "invoice AR104",
        "said": "Department number missing",
    },
)
ERRORS = Cause(
    "partner.advice-errors",
    Severity.WARNING,
    "A document that the partner took with remarks",
    "{partner} took {subject} with a remark: {said}.",
    "Their 824 says that the document is {verdict}.",
    "Look whether the remark changes what they will pay or ship, and correct it before the next document.",
    {
        "paper": "The whole document",
        "value": "TE",
        "partner": "Hilltop Grocers",
        "subject": "invoice AR104",
        "said": "Terms differ from the contract",
        "verdict": "accepted with errors",
    },
)
ACCEPTED = Cause(
    "partner.advice-accepted",
    Severity.INFO,
    "A document whose content the partner accepts",
    "{partner} accepts {subject}.",
    "Their 824 says that the content passed their checks.",
    "Nothing has to be done.",
    {"paper": "The whole document", "value": "TA", "partner": "Hilltop Grocers", "subject": "invoice AR104"},
)
DETAIL = Cause(
    "partner.advice-detail",
    Severity.WARNING,
    "A remark of the partner about one place of a document",
    "{place}: {partner} says {said}.",
    "It stands in their 824 under the code {code}.",
    "Correct it in Acumatica, or ask {partner} what it means.",
    {
        "paper": "Line 3, vanilla extract",
        "value": "12.50",
        "place": "Line 3, vanilla extract",
        "partner": "Hilltop Grocers",
        "said": "Price does not match the order, value 12.50",
        "code": "UNP",
    },
)
ORPHAN = Cause(
    "partner.advice-orphan",
    Severity.WARNING,
    "An advice about a document that we do not have",
    "{partner} speaks of {subject}, and we sent it none of that number: {said}.",
    "The number is none of ours, or the document went out another way.",
    "Read what they say; set it aside when it was meant for somebody else.",
    {
        "paper": "Top of the advice",
        "value": "99999",
        "partner": "Hilltop Grocers",
        "subject": "invoice 99999",
        "said": "Invoice number unknown",
    },
)

CAUSES = (REFUSED, ERRORS, ACCEPTED, DETAIL, ORPHAN)
