"""Causes about numbers with a check digit or a fixed length: items, places, cartons, companies."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "value": "012345678906"}
_COMPARE = "Compare the number with the package or the master data of the one who assigned it."
_MISTYPED = "A digit was mistyped, or two were swapped; the last digit is computed from the others and does not fit."
_LENGTH = "Its kind announces a number of that length; leading zeros were lost, or it is a number of another kind."
_CHECK = (
    "The last digit is computed from the others: from the right they count three times and once in turn, and the check "
    "digit fills the sum up to the next ten. One wrong digit is always seen. Which digit it is cannot be known, so the "
    "offered number is right only where it was the last one."
)

GTIN_CHECK = Cause(
    "rules.gtin-check-digit",
    Severity.WARNING,
    "An item number that cannot be right",
    "The item number {value} cannot be right: its last digit would have to be {digit}.",
    _MISTYPED,
    _COMPARE,
    {**_LINE, "digit": "5"},
    _CHECK,
)
GTIN_FORM = Cause(
    "rules.gtin-form",
    Severity.WARNING,
    "An item number of the wrong length",
    "The item number {value} does not have {length} digits.",
    _LENGTH,
    _COMPARE,
    {**_LINE, "value": "12345678", "length": "12"},
)
GTIN_WITHOUT_CHECK = Cause(
    "rules.gtin-without-check-digit",
    Severity.WARNING,
    "A UPC without its last digit",
    "The item number {value} is written without its last digit, the check digit: in full it is {better}.",
    "Grocers and older lists leave the check digit out.",
    "Use {better} where the item is not found.",
    {**_LINE, "value": "01234567890", "better": "012345678905"},
)
GTIN_ZEROS_LOST = Cause(
    "rules.gtin-zeros-lost",
    Severity.INFO,
    "An item number that lost its leading zeros",
    "The item number {value} has lost its leading zeros: in full it is {better}.",
    "A spreadsheet or a number field dropped the zeros in front.",
    "Use {better} where the item is not found.",
    {**_LINE, "value": "12345678905", "better": "012345678905"},
)
GTIN_SHORT_FORM = Cause(
    "rules.gtin-short-form",
    Severity.INFO,
    "A UPC in its short form",
    "The item number {value} is the short form that small packages carry: in full it is {better}.",
    "It was read from the bar code of a small package.",
    "Use {better} where the item is not found.",
    {**_LINE, "value": "04252614", "better": "042100005264"},
)
GTIN_OTHER_KIND = Cause(
    "rules.gtin-other-kind",
    Severity.INFO,
    "An item number of another kind than announced",
    "The item number {value} is announced as {announced}, and it is a good {found}.",
    "The sender's program writes all bar code numbers under one heading.",
    "Nothing needs to be done: it is found all the same.",
    {**_LINE, "value": "4006381333931", "announced": "a UPC", "found": "EAN"},
)
GLN_CHECK = Cause(
    "rules.gln-check-digit",
    Severity.WARNING,
    "A location number that cannot be right",
    "The location number {value} cannot be right: its last digit would have to be {digit}.",
    _MISTYPED,
    _COMPARE,
    {"paper": "Store 47", "value": "0012345000021", "digit": "0"},
    _CHECK,
)
GLN_FORM = Cause(
    "rules.gln-form",
    Severity.WARNING,
    "A location number of the wrong length",
    "The location number {value} does not have {length} digits.",
    _LENGTH,
    _COMPARE,
    {"paper": "Store 47", "value": "00996", "length": "13"},
)
DUNS_FORM = Cause(
    "rules.duns-form",
    Severity.WARNING,
    "A company number of the wrong length",
    "The D-U-N-S number {value} does not have {length} digits.",
    _LENGTH,
    _COMPARE,
    {"paper": "Store 47", "value": "12345678", "length": "9"},
    "A D-U-N-S number names a company by nine digits; with four more after them it names one of its places.",
)
SSCC_CHECK = Cause(
    "rules.sscc-check-digit",
    Severity.WARNING,
    "A carton number that cannot be right",
    "The carton or pallet number {value} cannot be right: its last digit would have to be {digit}.",
    _MISTYPED,
    "Compare the number with the label; a carton whose label is not announced is refused or counted by hand.",
    {"paper": "Line 3, vanilla extract, carton", "value": "000123450000000013", "digit": "0"},
    _CHECK,
)

CAUSES = (
    GTIN_CHECK,
    GTIN_FORM,
    GTIN_WITHOUT_CHECK,
    GTIN_ZEROS_LOST,
    GTIN_SHORT_FORM,
    GTIN_OTHER_KIND,
    GLN_CHECK,
    GLN_FORM,
    DUNS_FORM,
    SSCC_CHECK,
)
