"""Causes around the grocery forms (875 and 880): what they have no place for, and what we have no place for."""

from __future__ import annotations

from types import MappingProxyType

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_WHY_OUT = "The grocery forms are shorter than the general ones, and have no place for it."

FORM_WITHOUT_PLACE = Cause(
    "x12.form-without-place",
    Severity.WARNING,
    "Something that the grocery form has no place for",
    "{name} {value} is not sent: a {form} has no place for it.",
    _WHY_OUT,
    "Ask the partner whether it is needed; if so, choose the form {other} on the partner sheet.",
    MappingProxyType(
        {
            "paper": "Contacts",
            "name": "Contact",
            "value": "Pat Miller",
            "form": "grocery invoice (880)",
            "other": "810",
        }
    ),
    "The document itself keeps it; only what the partner gets is without it.",
)
FORM_SHORTENS = Cause(
    "x12.form-shortens",
    Severity.INFO,
    "Something that the grocery form can only say in short",
    "{name} {value} is sent in a shorter way: a {form} has less room for it.",
    _WHY_OUT,
    "Nothing has to be done: amounts and numbers are sent as they are.",
    MappingProxyType(
        {
            "paper": "Charges and allowances",
            "name": "Percentage of the allowance",
            "value": "5",
            "form": "grocery invoice (880)",
        }
    ),
)
FORM_LOSES_ESSENTIAL = Cause(
    "x12.form-loses-essential",
    Severity.BLOCK,
    "Something without which the partner would misunderstand",
    "{name} {value} cannot be sent: a {form} has no place for it, and without it the document says something else.",
    _WHY_OUT,
    "Choose the form {other} on the partner sheet, or set the document aside and settle it with the partner.",
    MappingProxyType(
        {
            "paper": "Currency",
            "name": "Currency",
            "value": "CAD",
            "form": "grocery invoice (880)",
            "other": "810",
        }
    ),
    "Grocery forms are in US dollars, and bill goods only: credits are sent another way.",
)
FORM_CHANGES_TOTAL = Cause(
    "x12.form-changes-total",
    Severity.BLOCK,
    "A document whose sum would change in the grocery form",
    "The document comes to {ours}, and the partner would read {theirs} in a {form}.",
    "A charge, an allowance or a tax has no place in the form, or is rounded at another place.",
    "Choose the form {other} on the partner sheet, or change the document in Acumatica.",
    MappingProxyType(
        {
            "paper": "Total",
            "ours": "118.40",
            "theirs": "110.00",
            "form": "grocery invoice (880)",
            "other": "810",
        }
    ),
)
DETAIL_PASSED_OVER = Cause(
    "x12.detail-passed-over",
    Severity.INFO,
    "A detail of a grocery form that is kept and not used",
    "{name} {shown} is kept in the file and goes no further.",
    "The document here has no field for it.",
    "Nothing has to be done, unless you have agreed on it with the partner.",
    MappingProxyType({"paper": "Line 2, applesauce", "name": "Price Bracket Identifier", "shown": "A1"}),
    "Pallet exchange, price brackets, retail prices, parts of an assortment and the like are examples.",
)
ALLOWANCE_AMOUNT_UNKNOWN = Cause(
    "x12.allowance-amount-unknown",
    Severity.WARNING,
    "An allowance or charge whose amount cannot be told",
    "An allowance or charge is written as {value} for each unit or in percent, and nothing says of what.",
    "The partner's program left out the quantity, or the amount that the percentage is taken of.",
    "Compare the total with what was agreed, and ask the partner for the amount.",
    MappingProxyType({"paper": "Charges and allowances", "value": "0.25"}),
)
LINE_AMOUNT_DIFFERS = Cause(
    "x12.line-amount-differs",
    Severity.WARNING,
    "A line that states another amount than its quantity and price come to",
    "The line states {value}, and its quantity and price come to {computed}.",
    "The quantity, the price or the amount was changed without the others, or the price is for another unit.",
    "Ask the partner which of them counts.",
    MappingProxyType({"paper": "Line 3, vanilla extract", "value": "120.00", "computed": "112.50"}),
)

CAUSES = (
    FORM_WITHOUT_PLACE,
    FORM_SHORTENS,
    FORM_LOSES_ESSENTIAL,
    FORM_CHANGES_TOTAL,
    DETAIL_PASSED_OVER,
    ALLOWANCE_AMOUNT_UNKNOWN,
    LINE_AMOUNT_DIFFERS,
)
