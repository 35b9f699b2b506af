"""What the row of a group says, and the one press that it carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QT_TR_NOOP

from acucleo_desktop.documents.match_level import CHANGED_VERSION, MatchLevel, UpdateLevel
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.sync.lists import CLEAN, NEEDS_YOU, OLDER, UNCHECKED, Group, GroupBy
from acucleo_desktop.sync.today import cause_words
from acucleo_desktop.ui.components.states import ANSWERS, delivery_look
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

GROUPINGS: Mapping[GroupBy, Any] = {
    GroupBy.NOTHING: QT_TR_NOOP("nothing"),
    GroupBy.CHECK: QT_TR_NOOP("check"),
    GroupBy.CAUSE: QT_TR_NOOP("cause"),
    GroupBy.MATCH: QT_TR_NOOP("match level"),
    GroupBy.PARTNER: QT_TR_NOOP("partner"),
    GroupBy.DAY: QT_TR_NOOP("day"),
    GroupBy.DELIVERY: QT_TR_NOOP("delivery"),
    GroupBy.ANSWER: QT_TR_NOOP("answer"),
}
"""By what a list can be grouped, in the words of its button."""
_CHECKS: Mapping[str, Any] = {
    NEEDS_YOU: QT_TR_NOOP("Needs you"),
    CLEAN: QT_TR_NOOP("Clean"),
    UNCHECKED: QT_TR_NOOP("Not checked yet"),
}
LEVELS: Mapping[str, Any] = {
    MatchLevel.PERFECT: QT_TR_NOOP("Perfect"),
    MatchLevel.MONEY_OFF: QT_TR_NOOP("Money off"),
    MatchLevel.TERMS_DIFFER: QT_TR_NOOP("Terms differ"),
    MatchLevel.SOME_LINES: QT_TR_NOOP("Some lines"),
    MatchLevel.NOT_RECEIVED: QT_TR_NOOP("Not received"),
    MatchLevel.NO_MATCH: QT_TR_NOOP("No match"),
    MatchLevel.DUPLICATE: QT_TR_NOOP("Duplicate"),
    UpdateLevel.SAME: QT_TR_NOOP("Same as ordered"),
    UpdateLevel.DATE_MOVED: QT_TR_NOOP("Date moved"),
    UpdateLevel.QUANTITY_CHANGED: QT_TR_NOOP("Quantity changed"),
    UpdateLevel.PRICE_CHANGED: QT_TR_NOOP("Price changed"),
    UpdateLevel.ITEM_SUBSTITUTED: QT_TR_NOOP("Item substituted"),
    UpdateLevel.LINE_REJECTED: QT_TR_NOOP("Line rejected"),
    UpdateLevel.ORDER_REJECTED: QT_TR_NOOP("Order rejected"),
    UpdateLevel.NEVER_ORDERED: QT_TR_NOOP("Line we never ordered"),
    UpdateLevel.SHIPPED_UNCONFIRMED: QT_TR_NOOP("Shipped before confirmed"),
    UpdateLevel.SHIPPED_MORE: QT_TR_NOOP("Shipped more than ordered"),
    UpdateLevel.NO_ORDER: QT_TR_NOOP("No order found"),
    CHANGED_VERSION: QT_TR_NOOP("Changed version"),
    "": QT_TR_NOOP("Not matched"),
}
_HINTS: Mapping[str, Any] = {
    MatchLevel.MONEY_OFF: QT_TR_NOOP("look at both sums"),
    MatchLevel.TERMS_DIFFER: QT_TR_NOOP("look at terms and freight"),
    MatchLevel.SOME_LINES: QT_TR_NOOP("look at the lines that were not found"),
    MatchLevel.NOT_RECEIVED: QT_TR_NOOP("matched again after each sync"),
    MatchLevel.NO_MATCH: QT_TR_NOOP("held until you decide"),
}
_AGAIN = frozenset({MatchLevel.NOT_RECEIVED.value, MatchLevel.NO_MATCH.value})
_PERFECT = frozenset({MatchLevel.PERFECT.value})


@dataclass(frozen=True, slots=True)
class GroupPress:
    """The button of a group.

    Attributes:
        action: `approve`, `replay`, `open` (its first document), `duplicates` (the folder) or `chase` (a partner).
    """

    action: str
    text: str
    key: str
    icon: str


def group_title(group: Group, today: date) -> str:
    """Return the name of a group."""
    match group.by:
        case GroupBy.CHECK:
            return tr(_CHECKS[group.key])
        case GroupBy.CAUSE:
            return said(cause_words(group.key)) if group.key else tr("Nothing found")
        case GroupBy.MATCH:
            return tr(LEVELS.get(group.key, group.key))
        case GroupBy.PARTNER:
            return group.name or group.key or tr("Unknown sender")
        case GroupBy.DELIVERY:
            return delivery_look(Delivery(group.key)).word
        case GroupBy.ANSWER:
            return ANSWERS[Answer(group.key)].word
        case _:
            return _day(group.key, today)


def _day(key: str, today: date) -> str:
    if key == OLDER:
        return tr("Older")
    day = date.fromisoformat(key)
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    return formats.long_day(day)


def group_hint(group: Group) -> str:
    """Return what a group says at its end beside the button."""
    if group.by is GroupBy.MATCH and group.key in _HINTS:
        return tr(_HINTS[group.key])
    if group.with_warnings:
        return tr("%n with a warning", "", group.with_warnings)
    return ""


def group_press(group: Group) -> GroupPress | None:
    """Return the one press that a group carries; None where there is nothing to do with it at once."""
    if group.by is GroupBy.MATCH and group.key == MatchLevel.DUPLICATE:
        return GroupPress("duplicates", tr("Show duplicates"), "A", "duplicate")
    if group.by is GroupBy.MATCH and group.key in _AGAIN:
        return GroupPress("replay", tr("Match again"), "R", "replay")
    if group.by is GroupBy.CAUSE and group.replayable:
        words = tr("Run again") if group.replayable == 1 else tr("Run all %n again", "", group.replayable)
        return GroupPress("replay", words, "R", "replay")
    if group.by is GroupBy.ANSWER and group.key == Answer.OVERDUE:
        return GroupPress("chase", tr("Chase"), "M", "mail")
    if group.by is GroupBy.ANSWER and group.key == Answer.REJECTED:
        return GroupPress("open", tr("Explain"), "A", "info")
    if group.approvable:
        return GroupPress("approve", _approve_words(group), "A", "approve")
    if group.by is GroupBy.MATCH and group.key and group.count:
        return GroupPress("open", tr("Review"), "A", "compare")
    return None


def _approve_words(group: Group) -> str:
    if group.approvable == 1:
        return tr("Approve")
    if group.by is GroupBy.MATCH and group.key in _PERFECT:
        return tr("Approve all %n perfect", "", group.approvable)
    return tr("Approve all %n", "", group.approvable)
