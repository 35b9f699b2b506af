"""Causes about the levels of a ship notice: shipment, order, pallet, pack, item (X12 856, HL)."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LOOK = "Look whether the goods stand under the right order and carton."
_COUNTED = (
    "Levels are counted 1, 2, 3 over the whole shipment; the partner's program began anew or left the number out."
)

LEVEL_PARENT_UNKNOWN = Cause(
    "x12.level-parent-unknown",
    Severity.WARNING,
    "A level that belongs to no other",
    "{level} {said}; it was put under {held}.",
    "The partner's program counted the levels of the shipment wrongly.",
    _LOOK,
    {
        "paper": "Item level 4",
        "value": "9",
        "level": "Item level 4",
        "said": "says that it belongs to level 9, which does not come before it",
        "held": "pack level 3",
    },
    more="A ship notice is a tree: the shipment holds orders, an order holds cartons, a carton holds items. Each level"
    " has a number and names the number of the level that holds it.",
)
LEVEL_NUMBER_REPEATS = Cause(
    "x12.level-number-repeats",
    Severity.WARNING,
    "Two levels with one number",
    "The level number {value} occurs more than once.",
    _COUNTED,
    _LOOK,
    {"paper": "Item level 4", "value": "4"},
)
LEVEL_NUMBER_MISSING = Cause(
    "x12.level-number-missing",
    Severity.WARNING,
    "A level without a number",
    "A level of the shipment has no number of its own.",
    _COUNTED,
    _LOOK,
    {"paper": "Item level without a number"},
)
LEVEL_ORDER_ODD = Cause(
    "x12.level-order-odd",
    Severity.WARNING,
    "A level under one that usually holds no such level",
    "{level} stands under {held}, which usually holds no such level.",
    "The partner's program builds its ship notices in an unusual order.",
    _LOOK,
    {"paper": "Order level 5", "value": "O", "level": "Order level 5", "held": "item level 4"},
)
SHIPMENT_LEVEL_MISSING = Cause(
    "x12.shipment-level-missing",
    Severity.WARNING,
    "A ship notice without the shipment itself",
    "The ship notice does not begin with the shipment: {held} comes first.",
    "X12 begins with one level for the whole shipment, and the partner's program left it out.",
    "Look whether carrier and dates are there.",
    {"paper": "Order level 1", "value": "O", "held": "order level 1"},
)
ITEM_WITHOUT_ORDER = Cause(
    "x12.item-without-order",
    Severity.WARNING,
    "A shipped item that names no order",
    "{level} does not say which order it belongs to.",
    "The partner's program left out the order level of this part of the shipment.",
    "Look up the order by the item, or ask the partner.",
    {"paper": "Item level 4", "level": "Item level 4"},
)

CAUSES = (
    LEVEL_PARENT_UNKNOWN,
    LEVEL_NUMBER_REPEATS,
    LEVEL_NUMBER_MISSING,
    LEVEL_ORDER_ODD,
    SHIPMENT_LEVEL_MISSING,
    ITEM_WITHOUT_ORDER,
)
