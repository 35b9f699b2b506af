"""Putting documents off and handing them over: what a person decides about who acts, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import HandlingRow

ROLES = ("buyer", "warehouse", "IT")
"""To whom a document is usually handed over; any name of a colleague may stand there too."""

ME = "me"
LONGEST_NAME = 80


class Handlings:
    """Who must act on a document, and until when it is out of sight.

    A document that is put off comes back by itself: it is only left out of what is asked with `PutOff.HIDDEN`.

    Args:
        ledger: where it is kept.
        clock: the time.
    """

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def of(self, ids: Iterable[int]) -> dict[int, HandlingRow]:
        """Return the handling of those of the documents that have one, by id."""
        return self._ledger.handling.of(ids)

    def names(self) -> list[str]:
        """Return to whom documents were handed over, by name."""
        return self._ledger.handling.names()

    def next_back(self) -> datetime | None:
        """Return when the next document comes back that is put off; None when none is."""
        return self._ledger.handling.next_back()

    def asleep(self, ids: Iterable[int]) -> set[int]:
        """Return those of the documents that are put off at this moment."""
        now = self._clock.now()
        return {each.document_id for each in self.of(ids).values() if each.is_asleep(now)}

    def snooze(self, document_id: int, until: datetime, why: str = "") -> str:
        """Put a document off until a moment; return what happened in a sentence.

        Raises:
            Problem: the moment has passed, or there is no such document.
        """
        if until <= self._clock.now():
            raise Problem(
                "handling.in-the-past",
                f"{until.astimezone():%d %b %H:%M} has passed.",
                where="Put off until",
                why="A document comes back at a moment that is still to come.",
                todo="Choose a later time.",
            )
        row = self._ledger.documents.get(document_id)
        self._ledger.handling.put_off(document_id, until, why)
        return f"{row.number or row.file_name} comes back on {until.astimezone():%a %d %b at %H:%M}."

    def wake(self, document_id: int) -> str:
        """Show a document again at once; return what happened in a sentence."""
        row = self._ledger.documents.get(document_id)
        self._ledger.handling.put_off(document_id, None, "")
        return f"{row.number or row.file_name} is back."

    def hand_over(self, document_id: int, who: str, why: str = "") -> str:
        """Say who must act: a role, a colleague's name, or `me`; return what happened in a sentence.

        Raises:
            Problem: no name is given, or one too long for its column; or there is no such document.
        """
        name = " ".join(who.split())
        if not name or len(name) > LONGEST_NAME:
            raise Problem(
                "handling.no-name",
                "It is not said who takes the document." if not name else "The name is too long.",
                where="Hand over",
                why="Today shows who must act.",
                todo=f"Write a role or a name of at most {LONGEST_NAME} characters.",
            )
        row = self._ledger.documents.get(document_id)
        self._ledger.handling.hand_over(document_id, "" if name == ME else name, why)
        number = row.number or row.file_name
        return f"{number} is yours again." if name == ME else f"{number} is handed over to {name}."
