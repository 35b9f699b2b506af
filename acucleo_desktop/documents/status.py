"""The three statuses of a document, never folded into one, with their allowed moves as tables."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from acucleo_desktop.documents.flow import Direction


class Check(StrEnum):
    """What the checks said."""

    UNCHECKED = "unchecked"
    CLEAN = "clean"
    WARNINGS = "warnings"
    BLOCKED = "blocked"


class Delivery(StrEnum):
    """How far the document got on its road; outbound and inbound roads share some words."""

    REVIEW = "review"
    HELD = "held"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    RECEIVED = "received"
    WRITING = "writing"
    WRITTEN = "written"
    IN_DOUBT = "in-doubt"
    FAILED = "failed"
    DUPLICATE = "duplicate"
    SET_ASIDE = "set-aside"
    SUPERSEDED = "superseded"


class Answer(StrEnum):
    """What the partner's acknowledgment (997) said."""

    NONE = "none"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    ACCEPTED_WITH_ERRORS = "accepted-with-errors"
    PARTLY_ACCEPTED = "partly-accepted"
    REJECTED = "rejected"
    OVERDUE = "overdue"
    ANSWERED_TWICE = "answered-twice"
    UNMATCHED = "unmatched"


_D = Delivery
OUTBOUND_MOVES: Mapping[Delivery, frozenset[Delivery]] = MappingProxyType(
    {
        _D.REVIEW: frozenset({_D.HELD, _D.QUEUED, _D.SET_ASIDE, _D.SUPERSEDED, _D.FAILED}),
        _D.HELD: frozenset({_D.QUEUED, _D.REVIEW, _D.SET_ASIDE}),
        _D.QUEUED: frozenset({_D.SENDING, _D.REVIEW, _D.FAILED, _D.SET_ASIDE}),
        _D.SENDING: frozenset({_D.SENT, _D.FAILED, _D.IN_DOUBT, _D.QUEUED}),
        _D.IN_DOUBT: frozenset({_D.SENT, _D.FAILED, _D.QUEUED, _D.SET_ASIDE}),
        _D.FAILED: frozenset({_D.REVIEW, _D.QUEUED, _D.SET_ASIDE, _D.SUPERSEDED}),
        _D.SENT: frozenset({_D.SUPERSEDED}),
        _D.SET_ASIDE: frozenset({_D.REVIEW}),
        _D.SUPERSEDED: frozenset(),
    }
)
INBOUND_MOVES: Mapping[Delivery, frozenset[Delivery]] = MappingProxyType(
    {
        _D.RECEIVED: frozenset(
            {_D.REVIEW, _D.WRITING, _D.WRITTEN, _D.FAILED, _D.DUPLICATE, _D.SET_ASIDE, _D.SUPERSEDED}
        ),
        _D.REVIEW: frozenset({_D.RECEIVED, _D.WRITING, _D.FAILED, _D.DUPLICATE, _D.SET_ASIDE, _D.SUPERSEDED}),
        _D.WRITING: frozenset({_D.WRITTEN, _D.FAILED, _D.IN_DOUBT, _D.REVIEW}),
        _D.IN_DOUBT: frozenset({_D.WRITTEN, _D.WRITING, _D.FAILED, _D.REVIEW, _D.SET_ASIDE}),
        _D.FAILED: frozenset({_D.RECEIVED, _D.REVIEW, _D.WRITING, _D.DUPLICATE, _D.SET_ASIDE, _D.SUPERSEDED}),
        _D.WRITTEN: frozenset({_D.SUPERSEDED}),
        _D.DUPLICATE: frozenset({_D.RECEIVED, _D.REVIEW, _D.SET_ASIDE}),
        _D.SET_ASIDE: frozenset({_D.RECEIVED, _D.REVIEW}),
        _D.SUPERSEDED: frozenset(),
    }
)


def may_move(direction: Direction, old: Delivery, new: Delivery) -> bool:
    """Return whether a document going in `direction` may go from `old` to `new`."""
    table = OUTBOUND_MOVES if direction is Direction.OUT else INBOUND_MOVES
    return new in table.get(old, frozenset())
