"""How well a received document fits what we have, in words that lists are grouped by, and what each word causes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class MatchLevel(StrEnum):
    """How well a bill fits its order, its receipts and earlier bills, the best first."""

    PERFECT = "perfect"
    TERMS_DIFFER = "terms-differ"
    MONEY_OFF = "money-off"
    NOT_RECEIVED = "not-received"
    SOME_LINES = "some-lines"
    NO_MATCH = "no-match"
    DUPLICATE = "duplicate"


class UpdateLevel(StrEnum):
    """The farthest that a vendor's answer or shipment is from our order, the nearest first."""

    SAME = "same"
    DATE_MOVED = "date-moved"
    QUANTITY_CHANGED = "quantity-changed"
    PRICE_CHANGED = "price-changed"
    SHIPPED_UNCONFIRMED = "shipped-unconfirmed"
    SHIPPED_MORE = "shipped-more"
    ITEM_SUBSTITUTED = "item-substituted"
    LINE_REJECTED = "line-rejected"
    NEVER_ORDERED = "never-ordered"
    ORDER_REJECTED = "order-rejected"
    NO_ORDER = "no-order"


CHANGED_VERSION = "changed-version"
"""The word of a document that changes one which is here: a change proposal, never a second order or bill."""

WORDS = (*(level.value for level in (*MatchLevel, *UpdateLevel)), CHANGED_VERSION)
"""Every word that a document may be grouped by."""


class MatchAction(StrEnum):
    """What happens to a document of a level.

    `together` waits to be approved with its like, `write` goes by itself, `review` stops with a question for each
    difference, `wait` stops and is matched again after each sync, `hold` stops until a person decides, `duplicates`
    lies among the duplicates.
    """

    TOGETHER = "together"
    WRITE = "write"
    REVIEW = "review"
    WAIT = "wait"
    HOLD = "hold"
    DUPLICATES = "duplicates"


DEFAULT_ACTIONS: Mapping[MatchLevel, MatchAction] = MappingProxyType(
    {
        MatchLevel.PERFECT: MatchAction.TOGETHER,
        MatchLevel.MONEY_OFF: MatchAction.REVIEW,
        MatchLevel.TERMS_DIFFER: MatchAction.REVIEW,
        MatchLevel.SOME_LINES: MatchAction.REVIEW,
        MatchLevel.NOT_RECEIVED: MatchAction.WAIT,
        MatchLevel.NO_MATCH: MatchAction.HOLD,
        MatchLevel.DUPLICATE: MatchAction.DUPLICATES,
    }
)
"""What happens where the partner sheet says nothing; where nobody reviews, `together` goes by itself."""

CHOOSABLE = (MatchAction.TOGETHER, MatchAction.WRITE, MatchAction.REVIEW, MatchAction.WAIT, MatchAction.HOLD)
"""Actions that a partner sheet may name; no sheet makes a duplicate of what is none, nor lets a duplicate pass."""


def action_for(level: str, chosen: Mapping[str, str]) -> MatchAction:
    """Return what happens to a bill of `level` under the choices of a partner sheet (level word to action word)."""
    known = MatchLevel(level)
    if known is not MatchLevel.DUPLICATE and level in chosen:
        return MatchAction(chosen[level])
    return DEFAULT_ACTIONS[known]
