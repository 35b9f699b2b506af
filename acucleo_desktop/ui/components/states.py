"""How each status looks: colour family, glyph, word, and whether it is filled because somebody must act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr


@dataclass(frozen=True, slots=True)
class Look:
    """One state's look.

    Attributes:
        glyph: ring, dot, tick, cross, triangle, octagon, clock, pause, up, down, question, half, squares, dash.
        english: its word, marked for translation.
        is_filled: filled pills mean that somebody must act or a clock runs.
    """

    family: str
    glyph: str
    english: str
    is_filled: bool = False

    @property
    def word(self) -> str:
        """The word in the language that is on; where it has none of a state, it is the one of all other places."""
        return tr(self.english, "a state")


CHECKS: Mapping[Check, Look] = {
    Check.UNCHECKED: Look("grey", "ring", QT_TR_NOOP("Not checked")),
    Check.CLEAN: Look("green", "tick", QT_TR_NOOP("Clean")),
    Check.WARNINGS: Look("amber", "triangle", QT_TR_NOOP("Warnings"), is_filled=True),
    Check.BLOCKED: Look("red", "octagon", QT_TR_NOOP("Blocked"), is_filled=True),
}
_SHARED: Mapping[Delivery, Look] = {
    Delivery.REVIEW: Look("blue", "dot", QT_TR_NOOP("To review")),
    Delivery.HELD: Look("blue", "clock", QT_TR_NOOP("Held"), is_filled=True),
    Delivery.QUEUED: Look("grey", "pause", QT_TR_NOOP("Queued"), is_filled=True),
    Delivery.SENDING: Look("blue", "up", QT_TR_NOOP("Sending"), is_filled=True),
    Delivery.SENT: Look("green", "tick", QT_TR_NOOP("Sent")),
    Delivery.RECEIVED: Look("grey", "down", QT_TR_NOOP("Received")),
    Delivery.WRITING: Look("blue", "up", QT_TR_NOOP("Writing"), is_filled=True),
    Delivery.WRITTEN: Look("green", "tick", QT_TR_NOOP("Written")),
    Delivery.IN_DOUBT: Look("violet", "question", QT_TR_NOOP("In doubt"), is_filled=True),
    Delivery.FAILED: Look("red", "cross", QT_TR_NOOP("Failed"), is_filled=True),
    Delivery.DUPLICATE: Look("violet", "squares", QT_TR_NOOP("Duplicate")),
    Delivery.SET_ASIDE: Look("grey", "dash", QT_TR_NOOP("Set aside")),
    Delivery.SUPERSEDED: Look("grey", "dash", QT_TR_NOOP("Replaced")),
}
ANSWERS: Mapping[Answer, Look] = {
    Answer.NONE: Look("grey", "dash", QT_TR_NOOP("None yet")),
    Answer.WAITING: Look("grey", "ring", QT_TR_NOOP("Waiting")),
    Answer.ACCEPTED: Look("green", "tick", QT_TR_NOOP("Accepted")),
    Answer.ACCEPTED_WITH_ERRORS: Look("amber", "triangle", QT_TR_NOOP("With errors"), is_filled=True),
    Answer.PARTLY_ACCEPTED: Look("amber", "half", QT_TR_NOOP("Partly accepted"), is_filled=True),
    Answer.REJECTED: Look("red", "cross", QT_TR_NOOP("Rejected"), is_filled=True),
    Answer.OVERDUE: Look("red", "clock", QT_TR_NOOP("Overdue"), is_filled=True),
    Answer.ANSWERED_TWICE: Look("violet", "squares", QT_TR_NOOP("Answered twice"), is_filled=True),
    Answer.UNMATCHED: Look("violet", "question", QT_TR_NOOP("Fits nothing"), is_filled=True),
}


def words_of_one() -> tuple[str, ...]:
    """Return the words of states that a folder has too: of one document other languages say them in another way."""
    return tr("Sent", "a state"), tr("Failed", "a state"), tr("Set aside", "a state")


def delivery_look(delivery: Delivery) -> Look:
    """Return the look of a delivery status."""
    return _SHARED[delivery]
