"""Causes about documents of one order that disagree: what was confirmed, what was shipped, what is billed."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3"}

UNACCEPTED_CHANGE = Cause(
    "rules.unaccepted-change-billed",
    Severity.BLOCK,
    "A change that was asked for, never accepted, and billed",
    "{line} is billed with the {field} {value}, which the vendor asked for in its answer{on}; your order has {ours}.",
    "The vendor took your silence for a yes.",
    "Accept the change at the order first, or ask the vendor for an invoice by your order.",
    {**_LINE, "field": "price", "value": "24.5", "on": " of 2026-11-20", "ours": "24"},
)
UNLIKE_CONFIRMED = Cause(
    "rules.billed-unlike-confirmed",
    Severity.WARNING,
    "A price that the vendor itself confirmed otherwise",
    "{line} is billed at {value}, and the vendor confirmed {confirmed}{on}.",
    "The vendor's invoice does not follow its own answer.",
    "Send the vendor its answer, and ask for a corrected invoice.",
    {**_LINE, "value": "25", "confirmed": "24", "on": " on 2026-11-20"},
)
MORE_THAN_SHIPPED = Cause(
    "rules.billed-more-than-shipped",
    Severity.BLOCK,
    "More is billed than was shipped",
    "{line} bills {value} {unit}, and the ship notices of the order come to {shipped}.",
    "A part was left behind after the invoice was written, or a ship notice is missing.",
    "Compare with the receipt, and ask the vendor for a credit or for the ship notice.",
    {**_LINE, "value": "10", "unit": "CASE", "shipped": "8"},
)
BEFORE_SHIPPED = Cause(
    "rules.billed-before-shipped",
    Severity.WARNING,
    "A bill before the goods left",
    "The invoice is dated {value}, and {shipped}.",
    "The vendor bills when it packs, or its ship notice is late.",
    "Nothing is written before the goods are booked in; watch for the ship notice.",
    {"paper": "Invoice date", "value": "2026-11-20", "shipped": "the goods left on 2026-11-22"},
)
SUBSTITUTED_BILLED = Cause(
    "rules.substitute-not-billed",
    Severity.BLOCK,
    "The ordered item is billed, though another one was to come",
    "{line} bills {value}, and the vendor's answer{on} sends {substitute} instead.",
    "The vendor's invoice follows the order and not what was shipped.",
    "Look what arrived, and ask the vendor for a corrected invoice.",
    {**_LINE, "value": "APPLES", "substitute": "PLUMS", "on": " of 2026-11-20"},
)
REJECTED_BILLED = Cause(
    "rules.rejected-line-billed",
    Severity.BLOCK,
    "A line is billed that the vendor refused",
    "{line} bills {value} {unit} of {item}, which the vendor refused in its answer{on}.",
    "It was shipped after all, or billed by mistake.",
    "Look what arrived, and ask the vendor.",
    {**_LINE, "value": "10", "unit": "CASE", "item": "APPLES", "on": " of 2026-11-20"},
)
SHIPPED_BEFORE_CONFIRMED = Cause(
    "rules.shipped-before-confirmed",
    Severity.WARNING,
    "Goods that left before the order was confirmed",
    "The goods of purchase order {order} are on the way, and the vendor has not answered the order.",
    "The vendor shipped first, or its answer was lost.",
    "Nothing needs to be done when the goods are right; ask for the answer when prices may have changed.",
    {"paper": "The whole document", "value": "000123", "order": "000123"},
)
MORE_THAN_CONFIRMED = Cause(
    "rules.shipped-more-than-confirmed",
    Severity.BLOCK,
    "More is on the way than was confirmed",
    "{line}: {value} {unit} are on the way, and the vendor confirmed {confirmed}{on}.",
    "The vendor found more in stock, or ships the same goods twice.",
    "Tell the warehouse; accepting writes nothing to the order.",
    {**_LINE, "value": "10", "unit": "CASE", "confirmed": "8", "on": " on 2026-11-20"},
)
SHIPPED_THOUGH_REJECTED = Cause(
    "rules.shipped-though-refused",
    Severity.BLOCK,
    "Goods on the way that the vendor refused",
    "{line}: {value} {unit} of {item} are on the way, and the vendor refused the line in its answer{on}.",
    "The goods were found after all, or the vendor's answer was wrong.",
    "Tell the warehouse, and look whether you ordered them elsewhere meanwhile.",
    {**_LINE, "value": "10", "unit": "CASE", "item": "APPLES", "on": " of 2026-11-20"},
)

CAUSES = (
    UNACCEPTED_CHANGE,
    UNLIKE_CONFIRMED,
    MORE_THAN_SHIPPED,
    BEFORE_SHIPPED,
    SUBSTITUTED_BILLED,
    REJECTED_BILLED,
    SHIPPED_BEFORE_CONFIRMED,
    MORE_THAN_CONFIRMED,
    SHIPPED_THOUGH_REJECTED,
)
