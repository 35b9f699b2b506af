"""How each status looks: colour family, glyph, word, and whether it is filled because somebody must act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from acucleo_desktop.documents.status import Answer, Check, Delivery


@dataclass(frozen=True, slots=True)
class Look:
    """One state's look.

    Attributes:
        glyph: ring, dot, tick, cross, triangle, octagon, clock, pause, up, down, question, half, squares, dash.
        is_filled: filled pills mean that somebody must act or a clock runs.
    """

    family: str
    glyph: str
    word: str
    is_filled: bool = False


CHECKS: Mapping[Check, Look] = {
    Check.UNCHECKED: Look("grey", "ring", "Not checked"),
    Check.CLEAN: Look("green", "tick", "Clean"),
    Check.WARNINGS: Look("amber", "triangle", "Warnings", is_filled=True),
    Check.BLOCKED: Look("red", "octagon", "Blocked", is_filled=True),
}
_SHARED: Mapping[Delivery, Look] = {
    Delivery.REVIEW: Look("blue", "dot", "To review"),
    Delivery.HELD: Look("blue", "clock", "Held", is_filled=True),
    Delivery.QUEUED: Look("grey", "pause", "Queued", is_filled=True),
    Delivery.SENDING: Look("blue", "up", "Sending", is_filled=True),
    Delivery.SENT: Look("green", "tick", "Sent"),
    Delivery.RECEIVED: Look("grey", "down", "Received"),
    Delivery.WRITING: Look("blue", "up", "Writing", is_filled=True),
    Delivery.WRITTEN: Look("green", "tick", "Written"),
    Delivery.IN_DOUBT: Look("violet", "question", "In doubt", is_filled=True),
    Delivery.FAILED: Look("red", "cross", "Failed", is_filled=True),
    Delivery.DUPLICATE: Look("violet", "squares", "Duplicate"),
    Delivery.SET_ASIDE: Look("grey", "dash", "Set aside"),
    Delivery.SUPERSEDED: Look("grey", "dash", "Replaced"),
}
ANSWERS: Mapping[Answer, Look] = {
    Answer.NONE: Look("grey", "dash", "None yet"),
    Answer.WAITING: Look("grey", "ring", "Waiting"),
    Answer.ACCEPTED: Look("green", "tick", "Accepted"),
    Answer.ACCEPTED_WITH_ERRORS: Look("amber", "triangle", "With errors", is_filled=True),
    Answer.PARTLY_ACCEPTED: Look("amber", "half", "Partly accepted", is_filled=True),
    Answer.REJECTED: Look("red", "cross", "Rejected", is_filled=True),
    Answer.OVERDUE: Look("red", "clock", "Overdue", is_filled=True),
    Answer.ANSWERED_TWICE: Look("violet", "squares", "Answered twice", is_filled=True),
    Answer.UNMATCHED: Look("violet", "question", "Fits nothing", is_filled=True),
}


def delivery_look(delivery: Delivery) -> Look:
    """Return the look of a delivery status."""
    return _SHARED[delivery]
