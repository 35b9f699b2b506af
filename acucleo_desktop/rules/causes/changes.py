"""Causes of order answers and ship notices: what a vendor changes of our order."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3"}
_ASKED = (
    "What the partner sheet allows is written by itself and told as information; everything beyond it waits for you."
)

ORDER_REJECTED = Cause(
    "rules.order-rejected",
    Severity.BLOCK,
    "A vendor that refuses the order",
    "The vendor rejects purchase order {order}.",
    "It answers with {value}, which refuses the whole order.",
    "{writes}.",
    {
        "paper": "The whole document",
        "value": "RJ",
        "order": "000123",
        "writes": "Accepting it cancels every line of which nothing has come",
    },
)
NEVER_ORDERED = Cause(
    "rules.line-never-ordered",
    Severity.BLOCK,
    "A line that was never ordered",
    "{line} speaks of {value}, which is not on the order.",
    "The vendor added an item, or means another order.",
    "{writes}.",
    {**_LINE, "value": "PEARS", "writes": "Accepting it adds PEARS to the order"},
)
NOT_ANSWERED = Cause(
    "rules.line-not-answered",
    Severity.WARNING,
    "A line of which the vendor says nothing",
    "The vendor says nothing of line {line} of the order, {named}.",
    "The line was overlooked, or is answered in another document.",
    "Wait for another answer, or ask the vendor; accepting writes nothing for this line.",
    {"paper": "Order line 2", "value": "PEARS-20", "line": "2", "named": "PEARS-20 Pears, 20 pounds"},
)
SUBSTITUTED = Cause(
    "rules.item-substituted",
    Severity.BLOCK,
    "Another item instead of the ordered one",
    "{line}: instead of {item} the vendor will send {value}.",
    "The ordered item is not available.",
    "{writes}.",
    {
        **_LINE,
        "value": "PLUMS",
        "item": "APPLES",
        "writes": "Accepting it puts PLUMS into line 3 of the order",
    },
)
ON_HOLD = Cause(
    "rules.line-on-hold",
    Severity.WARNING,
    "A line that the vendor has not decided",
    "{line} is on hold at the vendor's.",
    "It answers with {value}: something is open, such as price, date or approval.",
    "Wait for another answer, or ask the vendor.",
    {**_LINE, "value": "IH"},
)
BACKORDERED = Cause(
    "rules.backordered",
    Severity.WARNING,
    "Goods that come later",
    "{line}: {quantity} will come later.",
    "The vendor has not enough in stock.",
    "Look whether the later date is soon enough; the quantity of the order stays.",
    {**_LINE, "value": "IB", "quantity": "2 CASE"},
)
LINE_REJECTED = Cause(
    "rules.line-rejected",
    Severity.BLOCK,
    "A line of which nothing will come",
    "{line}: the vendor will send nothing of {quantity} {item}.",
    "The item is not available or not known to the vendor.",
    "{writes}.",
    {**_LINE, "quantity": "10 CASE", "item": "APPLES", "writes": "Accepting it cancels line 3 of the order"},
    _ASKED,
)
QUANTITY_CHANGED = Cause(
    "rules.quantity-changed",
    Severity.BLOCK,
    "A vendor that confirms another quantity",
    "{line}: the vendor confirms {value} {unit} {ordered}.",
    "{reason}.",
    "{writes}.",
    {
        **_LINE,
        "value": "8",
        "unit": "CASE",
        "ordered": "of 10",
        "reason": "The vendor has not enough, or sells in other packs",
        "writes": "Accepting it sets the quantity of line 3 to 8",
    },
    _ASKED,
)
PRICE_CHANGED = Cause(
    "rules.price-changed",
    Severity.BLOCK,
    "A vendor that confirms another price",
    "{line}: the vendor confirms {value}, and you ordered at {ours}: {difference} {side} for each {unit}.",
    "The vendor's price changed, or yours is out of date.",
    "{writes}.",
    {
        **_LINE,
        "value": "24.5",
        "ours": "24",
        "difference": "0.5",
        "side": "more",
        "unit": "CASE",
        "writes": "Accepting it sets the price of line 3 to 24.5",
    },
    _ASKED,
)
DATE_MOVED = Cause(
    "rules.date-moved",
    Severity.BLOCK,
    "Goods that come on another day",
    "{line}: promised for {value}, and the order has {ours}.",
    "The vendor plans its delivery for another day.",
    "{writes}.",
    {
        **_LINE,
        "value": "2026-12-08",
        "ours": "2026-12-01",
        "writes": "Accepting it sets the promised date of line 3 to 2026-12-08",
    },
    _ASKED,
)
SHIPPED_MORE = Cause(
    "rules.shipped-more",
    Severity.BLOCK,
    "More is on the way than was ordered",
    "{line}: {value} {unit} are on the way, and {ordered} were ordered{before}.",
    "The vendor ships whole packs, or ships the same goods twice.",
    "Tell the warehouse and the vendor, and let it come or not. {writes}.",
    {
        **_LINE,
        "value": "11",
        "unit": "CASE",
        "ordered": "10",
        "before": "",
        "writes": "Accepting it sets the quantity of line 3 to 11",
    },
)
SHIPPED_LESS = Cause(
    "rules.shipped-less",
    Severity.WARNING,
    "Less is on the way than is still open",
    "{line}: {value} {unit} are on the way of {open} still open.",
    "The vendor ships in parts, or has not enough.",
    "Watch whether the rest is announced; accepting writes nothing to the quantity of the order.",
    {**_LINE, "value": "8", "unit": "CASE", "open": "10"},
)

CAUSES = (
    ORDER_REJECTED,
    NEVER_ORDERED,
    NOT_ANSWERED,
    SUBSTITUTED,
    ON_HOLD,
    BACKORDERED,
    LINE_REJECTED,
    QUANTITY_CHANGED,
    PRICE_CHANGED,
    DATE_MOVED,
    SHIPPED_MORE,
    SHIPPED_LESS,
)
