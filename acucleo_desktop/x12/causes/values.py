"""Causes about values that could not be taken out of a document: no number, no date, missing where it is needed."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_AGAIN = "Ask the partner for the {name}, and to send the document again."
_LEFT_OUT = "The partner's program left it out."
_NONE = "{where} has no {name}."

NUMBER_UNREADABLE = Cause(
    "x12.number-unreadable",
    Severity.WARNING,
    "Text where a number belongs",
    "The {name} {value} is not a number.",
    "Numbers are written with digits and at most one point; letters or a thousands separator were sent.",
    "Ask the partner to send the document again with a plain number.",
    {"paper": "Line 3", "value": "five", "name": "quantity"},
)
CENTS_UNREADABLE = Cause(
    "x12.cents-unreadable",
    Severity.WARNING,
    "An amount that is not in cents",
    "The {name} {value} is not a whole number of cents.",
    "This amount carries two decimals that are not written: 3700 means 37.00.",
    "Ask the partner to send the document again with the amount in cents, without a point.",
    {"paper": "Total", "value": "53.50", "name": "invoice total"},
    more="Whether 53.50 or 0.54 was meant cannot be known from a point that must not be there, so the amount is not"
    " guessed at.",
)
TOTAL_WITHOUT_CENTS = Cause(
    "x12.total-without-cents",
    Severity.WARNING,
    "A total in whole units instead of cents",
    "The invoice total is sent as {value}, which means {stated}, and the lines come to {computed}.",
    "The total carries two decimals that are not written, and the partner's program left the cents off.",
    "Nothing has to be done here: what the lines come to is taken; tell the partner to write {better}.",
    {"paper": "Total", "value": "53", "stated": "0.53", "computed": "53.00", "better": "5300"},
)
NUMBER_NOT_WHOLE = Cause(
    "x12.number-not-whole",
    Severity.WARNING,
    "A count that is not whole",
    "The {name} {value} is not a whole number.",
    "Counts and days are written without decimals.",
    "Nothing has to be done; tell the partner when it happens often.",
    {"paper": "Terms", "value": "30.5", "name": "days to pay"},
)
NUMBER_TOO_LARGE = Cause(
    "x12.number-too-large",
    Severity.BLOCK,
    "A number beyond all measure",
    "The {name} {value} is larger than any real one.",
    "A number has more digits than goods or money ever need; the file was damaged or filled in wrongly.",
    "Ask the partner to send the document again.",
    {"paper": "Line 3", "value": "99999999999999", "name": "quantity"},
)
DATE_UNREADABLE = Cause(
    "x12.date-unreadable",
    Severity.WARNING,
    "A date that cannot be read",
    "The {name} {text} is not a date.",
    "Dates are written as year, month and day in eight digits, such as 20261123 for November 23, 2026.",
    "Ask the partner for the right date.",
    {"paper": "Top of the invoice", "value": "20261323", "text": "20261323", "name": "invoice date"},
)


_DOCUMENT = "The document"


def _missing(cause_id: str, title: str, where: str, name: str, why: str = _LEFT_OUT) -> Cause:
    paper = f"{name[:1].upper()}{name[1:]}" if where == _DOCUMENT else f"{where}, {name}"
    return Cause(cause_id, Severity.BLOCK, title, _NONE, why, _AGAIN, {"paper": paper, "where": where, "name": name})


ORDER_NUMBER_MISSING = _missing("x12.order-number-missing", "An order without its number", _DOCUMENT, "order number")
INVOICE_NUMBER_MISSING = _missing(
    "x12.invoice-number-missing", "An invoice without its number", _DOCUMENT, "invoice number"
)
SHIPMENT_NUMBER_MISSING = _missing(
    "x12.shipment-number-missing", "A ship notice without its number", _DOCUMENT, "shipment number"
)
QUANTITY_MISSING = _missing("x12.quantity-missing", "A line without a quantity", "Line 3", "quantity")
ANSWERED_GROUP_MISSING = _missing(
    "x12.answered-group-missing",
    "An acknowledgment that names nothing",
    _DOCUMENT,
    "number of the answered group",
    "The partner's program left out which of your transmissions it answers.",
)
GROUP_ANSWER_MISSING = _missing(
    "x12.group-answer-missing",
    "An acknowledgment without a verdict",
    _DOCUMENT,
    "answer for the whole group",
    "The partner's program left out the verdict at the end, or the end was lost on the way.",
)
ADVISED_DOCUMENT_MISSING = _missing(
    "x12.advised-document-missing",
    "An advice that names no document",
    _DOCUMENT,
    "document that it speaks of",
    "The partner's program left out which of your documents the advice is about.",
)

CAUSES = (
    NUMBER_UNREADABLE,
    CENTS_UNREADABLE,
    TOTAL_WITHOUT_CENTS,
    NUMBER_NOT_WHOLE,
    NUMBER_TOO_LARGE,
    DATE_UNREADABLE,
    ORDER_NUMBER_MISSING,
    INVOICE_NUMBER_MISSING,
    SHIPMENT_NUMBER_MISSING,
    QUANTITY_MISSING,
    ANSWERED_GROUP_MISSING,
    GROUP_ANSWER_MISSING,
    ADVISED_DOCUMENT_MISSING,
)
