"""Why nothing runs by itself: a person's pause, and refused sign-ins. Both outlive a restart; a person ends them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.times import time_of, time_text
from acucleo_desktop.sync.sign_in_stops import SignInStops

_PERSON = "pause.person"


@dataclass(frozen=True, slots=True)
class Pause:
    """One reason for a pause.

    Attributes:
        since: UTC.
        who: who paused, or the service that refused.
        why: the reason as a sentence.
    """

    since: datetime
    who: str
    why: str


class Pauses:
    """The pauses of a ledger; the refused sign-ins among them are those of `SignInStops`.

    Args:
        ledger: keeps them.
        clock: when a person paused.
    """

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock
        self._stops = SignInStops(ledger, clock)

    def by_person(self) -> Pause | None:
        """Return the pause that a person made, or None."""
        return _pause(self._ledger.marks.get(_PERSON))

    def refused(self) -> dict[str, Pause]:
        """Return the refused sign-ins by service."""
        return {stop.service: Pause(stop.since, stop.service, stop.what) for stop in self._stops.all()}

    def pause(self, why: str) -> None:
        """Stop regular syncs until `resume`."""
        self._set(_PERSON, Pause(self._clock.now(), self._ledger.actor, why), "syncs-paused", why)

    def resume(self) -> None:
        """Let regular syncs run again."""
        if self.by_person() is not None:
            self._clear(_PERSON, "syncs-resumed", "")

    def clear(self, service: str, why: str) -> None:
        """Note that a person has acted: the connection was changed or tested, or they asked for a sync."""
        self._stops.clear(service, why)

    def _set(self, mark: str, pause: Pause, kind: str, why: str) -> None:
        with self._ledger.transaction():
            self._ledger.marks.set(mark, json_text([time_text(pause.since), pause.who, pause.why]))
            self._ledger.audit.record(kind, new=pause.who, why=why)

    def _clear(self, mark: str, kind: str, why: str) -> None:
        with self._ledger.transaction():
            self._ledger.marks.set(mark, "")
            self._ledger.audit.record(kind, why=why)


def _pause(text: str) -> Pause | None:
    if not text:
        return None
    since, who, why = json.loads(text)
    return Pause(time_of(since), who, why)
