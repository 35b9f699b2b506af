"""Causes from the rules of a partner sheet: what a partner asks of our documents, or we of the partner's."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_SENT = {
    "partner": "Fresh Mart",
    "note": ": its guide, page 12",
    "todo": "Complete the record in Acumatica, or change the rule on the sheet of Fresh Mart",
}
_MORE = "How much it matters is set with the rule on the partner sheet: a block stops the document, a warning does not."
_ASKED = "The sheet of {partner} asks for it{note}."

SEGMENT_MISSING = Cause(
    "partner.segment-missing",
    Severity.BLOCK,
    "Something that the partner asks for is missing",
    "{subject} has no {thing}.",
    _ASKED,
    "{todo}.",
    {**_SENT, "paper": "Terms", "subject": "The invoice", "thing": "terms of payment (ITD)"},
    _MORE,
)
SEGMENT_UNWANTED = Cause(
    "partner.segment-unwanted",
    Severity.BLOCK,
    "Something that the partner does not take",
    "The {noun} carries {thing}, which the sheet of {partner} rules out.",
    "The partner's program stops at what it does not know{note}.",
    "{todo}.",
    {**_SENT, "paper": "Line 3, vanilla extract", "noun": "invoice", "thing": "distribution to stores (SDQ)"},
    _MORE,
)
ELEMENT_MISSING = Cause(
    "partner.element-missing",
    Severity.BLOCK,
    "A field that the partner asks for is empty",
    "The {noun} has no {thing}.",
    _ASKED,
    "{todo}.",
    {**_SENT, "paper": "Top of the invoice", "noun": "invoice", "thing": "purchase order number (BIG04)"},
    _MORE,
)
CODE_NOT_ALLOWED = Cause(
    "partner.code-not-allowed",
    Severity.BLOCK,
    "A code that the partner does not take",
    "The {thing} is {named}, which the sheet of {partner} does not allow.",
    "Allowed there: {allowed}{note}.",
    "{todo}.",
    {
        **_SENT,
        "paper": "Charges and allowances",
        "value": "D270",
        "thing": "kind of allowance or charge (SAC02)",
        "named": "D270 (fuel surcharge)",
        "allowed": "D240 (freight), C310 (discount)",
    },
    _MORE,
)
FORM_WRONG = Cause(
    "partner.form-wrong",
    Severity.BLOCK,
    "A value whose form the partner does not take",
    "The {thing} is {value}, and the sheet of {partner} asks for {wanted}.",
    "The partner's program does not understand another form, or takes the value for another one{note}.",
    "{todo}.",
    {
        **_SENT,
        "paper": "References",
        "value": "4477",
        "thing": "internal vendor number (REF IA)",
        "wanted": "nine digits",
    },
    _MORE,
)
REFERENCE_MISSING = Cause(
    "partner.reference-missing",
    Severity.BLOCK,
    "A reference that the partner asks for is missing",
    "{subject} has no {thing}.",
    _ASKED,
    "{todo}.",
    {
        **_SENT,
        "paper": "References",
        "subject": "The invoice",
        "thing": "internal vendor number (REF IA)",
        "todo": "Enter the internal vendor number that Fresh Mart gave you, to be written on every invoice from then"
        " on; one that differs each time belongs to the record in Acumatica",
    },
    _MORE,
)
PARTY_MISSING = Cause(
    "partner.party-missing",
    Severity.BLOCK,
    "A party that the partner asks for is not named",
    "The {noun} does not name the {party}.",
    _ASKED,
    "{todo}.",
    {**_SENT, "paper": "Remit to", "noun": "invoice", "party": "remit-to (RI)"},
    _MORE,
)
PARTY_CODE = Cause(
    "partner.party-code",
    Severity.BLOCK,
    "A party without the code that the partner asks for",
    "The {party} {has}, and the sheet of {partner} asks for {wanted}.",
    "The partner finds its places and companies by code, not by name{note}.",
    "{todo}.",
    {
        **_SENT,
        "paper": "Ship to",
        "party": "ship-to Fresh Mart 001",
        "has": "has no code",
        "wanted": "GLN (UL)",
        "todo": "Enter the code that Fresh Mart uses for it; it is remembered",
    },
    _MORE,
)
ADDRESS_MISSING = Cause(
    "partner.address-missing",
    Severity.BLOCK,
    "A party without the address that the partner asks for",
    "The {party} has no {parts}.",
    "The sheet of {partner} asks for the whole address{note}.",
    "{todo}.",
    {**_SENT, "paper": "Ship to", "party": "ship-to Fresh Mart 001", "parts": "street and postal code"},
    _MORE,
)
DATE_MISSING = Cause(
    "partner.date-missing",
    Severity.BLOCK,
    "A date that the partner asks for is missing",
    "{subject} has no {thing}.",
    _ASKED,
    "{todo}.",
    {**_SENT, "paper": "Dates", "subject": "The invoice", "thing": "shipped date (011)"},
    _MORE,
)
ITEM_NUMBER_MISSING = Cause(
    "partner.item-number-missing",
    Severity.BLOCK,
    "A line without the item number that the partner asks for",
    "{line} has no {lacks}.",
    _ASKED,
    "{todo}.",
    {
        **_SENT,
        "paper": "Line 3, vanilla extract",
        "line": "Line 3",
        "lacks": "buyer's item number (IN)",
        "todo": "Enter the number that Fresh Mart uses; it is remembered",
    },
    _MORE,
)
ITEM_NUMBER_ORDER = Cause(
    "partner.item-number-order",
    Severity.BLOCK,
    "Item numbers in another order than the partner asks for",
    "{line} names its item by {found}, in this order.",
    "The sheet of {partner} asks for the order {wanted}{note}.",
    "{todo}.",
    {
        **_SENT,
        "paper": "Line 3, vanilla extract",
        "line": "Line 3",
        "found": "vendor's item number (VN), GTIN-12 (UP)",
        "wanted": "GTIN-12 (UP), vendor's item number (VN)",
        "todo": "Put the item numbers of the invoice into this order on the sheet of Fresh Mart",
    },
    _MORE,
)
DATE_OUTSIDE = Cause(
    "partner.date-outside-window",
    Severity.BLOCK,
    "A date too far from another one",
    "The {date} {value} {distance}.",
    "The sheet of {partner} allows {window}{note}.",
    "{todo}.",
    {
        **_SENT,
        "paper": "Top of the invoice",
        "date": "invoice date",
        "value": "2026-11-20",
        "distance": "comes 3 days before the shipped date 2026-11-23",
        "window": "no day before it",
        "todo": "Correct the date in Acumatica, or change the rule on the sheet of Fresh Mart",
    },
    _MORE,
)
TOO_MANY = Cause(
    "partner.too-many",
    Severity.BLOCK,
    "More on one document than the partner takes",
    "The {noun} has {count} {things}.",
    "The sheet of {partner} allows at most {most}{note}.",
    "{todo}.",
    {
        **_SENT,
        "paper": "The whole document",
        "noun": "invoice",
        "count": "2",
        "things": "orders (4711 and 4712)",
        "most": "1",
        "todo": "Divide the invoice in Acumatica, or change the rule on the sheet of Fresh Mart",
    },
    _MORE,
)
AMOUNT_TOO_SMALL = Cause(
    "partner.amount-too-small",
    Severity.BLOCK,
    "An amount below the partner's minimum",
    "The {thing} comes to {value}.",
    "The sheet of {partner} asks for at least {least}{note}.",
    "{todo}.",
    {**_SENT, "paper": "Charges and allowances", "thing": "charge D240 (freight)", "value": "0.05", "least": "0.10"},
    _MORE,
)
TEST_FLAG_OURS = Cause(
    "partner.test-flag-ours",
    Severity.BLOCK,
    "A test file for a partner in production, or the other way round",
    "The file was written as a {marked} file, and {partner} is set up for {wanted}.",
    "The partner sheet was switched after the file had been written.",
    "Run the document again; it is then written as a {wanted} file.",
    {
        "paper": "The file's envelope",
        "value": "T",
        "partner": "Fresh Mart",
        "marked": "test",
        "wanted": "production",
    },
    "A partner in production may pay or ship by a test, or throw away a real document that is marked as one.",
)

CAUSES = (
    SEGMENT_MISSING,
    SEGMENT_UNWANTED,
    ELEMENT_MISSING,
    CODE_NOT_ALLOWED,
    FORM_WRONG,
    REFERENCE_MISSING,
    PARTY_MISSING,
    PARTY_CODE,
    ADDRESS_MISSING,
    DATE_MISSING,
    ITEM_NUMBER_MISSING,
    ITEM_NUMBER_ORDER,
    DATE_OUTSIDE,
    TOO_MANY,
    AMOUNT_TOO_SMALL,
    TEST_FLAG_OURS,
)
"""All causes of this topic, in the order of the manual."""
