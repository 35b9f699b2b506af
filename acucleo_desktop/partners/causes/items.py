"""Causes about item numbers: theirs that we do not know, and ours that they would not know."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_EXAMPLE = {"paper": "Line 3, vanilla extract", "line": "Line 3", "partner": "Fresh Mart"}

ITEM_UNKNOWN = Cause(
    "partner.item-unknown",
    Severity.BLOCK,
    "An item that is none of ours",
    "{line} names {named}.",
    "{reason}.",
    "{choice}; it is remembered for {partner}.",
    {
        **_EXAMPLE,
        "value": "0012345",
        "named": "the item 0012345 (buyer's number), which is none of ours",
        "reason": "The partner uses its own number, and no cross-reference or alternate number translates it",
        "choice": "Use VANILLA-12, or choose another item",
    },
    "Every item number of the line is looked up: first in the partner's cross-references, then among the alternate "
    "numbers in Acumatica, UPC and GTIN in all their lengths included. What is chosen once counts for every later "
    "document of this partner and for all that are waiting.",
)
ITEM_AMBIGUOUS = Cause(
    "partner.item-ambiguous",
    Severity.BLOCK,
    "An item number that belongs to several of our items",
    "The item number {value} belongs to more than one of our items: {items}.",
    "The same alternate number is entered at several items in Acumatica.",
    "Choose the right one; it is remembered for {partner}.",
    {**_EXAMPLE, "value": "012345678905", "items": "VANILLA-12, VANILLA-24"},
    "Taking any of them would be a guess, and the wrong goods would leave. Remove the alternate number in Acumatica "
    "from the item to which it no longer belongs.",
)
ITEM_GONE = Cause(
    "partner.item-not-in-acumatica",
    Severity.BLOCK,
    "A cross-reference that leads to no active item",
    "The cross-reference for {value} leads to item {item}, which is not active in Acumatica.",
    "The item was renamed, made inactive or deleted after the cross-reference was entered.",
    "Choose the item that replaces it; it is remembered for {partner}.",
    {**_EXAMPLE, "value": "0012345", "item": "VANILLA-OLD"},
)
ITEM_WITHOUT_CODE = Cause(
    "partner.item-code-missing",
    Severity.BLOCK,
    "An item of ours for which the partner has no number",
    "{partner} has no number for our item {item}.",
    "None of the item numbers that this partner wants is in the cross-references.",
    "Enter the number that {partner} uses; it is remembered.",
    {**_EXAMPLE, "value": "VANILLA-12", "item": "VANILLA-12"},
    "A customer that cannot find the item of an invoice line refuses the invoice or pays without that line.",
)

CAUSES = (ITEM_UNKNOWN, ITEM_AMBIGUOUS, ITEM_GONE, ITEM_WITHOUT_CODE)
