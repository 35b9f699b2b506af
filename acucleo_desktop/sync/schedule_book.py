"""What the ledger knows of the schedule: what speaks against a run, and what was planned, for everybody to see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.times import optional_time_of, optional_time_text, time_of, time_text
from acucleo_desktop.settings import Settings
from acucleo_desktop.sync.pauses import Pauses
from acucleo_desktop.sync.schedule import Away, Facts, Reason, ScheduleState, Skip
from acucleo_desktop.sync.times import SyncTimes, read_daily

_STATE = "schedule.state"
_CARE = "schedule.care"


def times_of(settings: Settings, *, is_set_up: bool = True) -> SyncTimes:
    """Return what the settings say about regular syncs."""
    return SyncTimes(
        settings.sync_by_itself and is_set_up,
        settings.poll_minutes,
        settings.is_quiet,
        settings.poll_jitter / 100,
        read_daily(settings.sync_at),
    )


class ScheduleBook:
    """The schedule of one home, as its ledger keeps it.

    Args:
        ledger: where it is kept.
        clock: the time.
        offline: returns in words that there is no network, or nothing.
    """

    def __init__(self, ledger: Ledger, clock: Clock, offline: Callable[[], str] = str) -> None:
        self._ledger = ledger
        self._clock = clock
        self._offline = offline
        self._kept: ScheduleState | None = None

    @property
    def pauses(self) -> Pauses:
        """The pauses as they are now."""
        return Pauses(self._ledger, self._clock)

    def facts(self) -> Facts:
        """Return what speaks against a run by itself now."""
        person, refused = self.pauses.by_person(), self.pauses.refused()
        questions = self._ledger.questions.open_ones()
        holding = self._ledger.documents.holding()
        paused = ""
        if person is not None:
            why = f": {person.why}" if person.why else "."
            paused = f"{person.who} has paused regular syncs since {person.since.astimezone():%d %b %H:%M}{why}"
        return Facts(
            paused=paused,
            refused=" ".join(refusal_words(service, pause.since) for service, pause in refused.items()),
            question=f"A question waits for an answer: {questions[0].title}" if questions else "",
            offline=self._offline(),
            hold_ends=min((row.hold_until for row in holding if row.hold_until is not None), default=None),
        )

    def last_end(self) -> datetime | None:
        """Return when the last pass ended, None when none ever did."""
        last = self._ledger.runs.last()
        return None if last is None else last.finished_at or last.started_at

    def keep(self, state: ScheduleState) -> None:
        """Keep what is planned and why the last planned run was left out; nothing is written while nothing changes."""
        before = self._kept if self._kept is not None else self.state()
        if state == before:
            return
        self._kept = state
        with self._ledger.transaction():
            self._ledger.marks.set(_STATE, json_text(_plain(state)))
            skip = state.skip
            if skip is not None and (before.skip is None or before.skip.since != skip.since):
                self._ledger.audit.record("sync-skipped", new=skip.reason.value, why=skip.said)

    def state(self) -> ScheduleState:
        """Return what was kept last, also by another process."""
        kept = self._ledger.marks.json_of(_STATE)
        return _state(kept) if kept else ScheduleState()

    def forget_plan(self) -> None:
        """Note that nobody plans any more: the loop has ended."""
        self.keep(ScheduleState(None, self.state().skip, self.state().away))

    def is_care_due(self) -> bool:
        """Whether the daily care of this local day has not been done."""
        return self._ledger.marks.get(_CARE) != self._day()

    def care_done(self) -> None:
        """Note that the daily care of this day was begun; it is not begun twice, whatever comes of it."""
        self._ledger.marks.set(_CARE, self._day())

    def care_is_left(self) -> None:
        """Note that the daily care was given up because the program ends: the next start begins it again."""
        self._ledger.marks.set(_CARE, "")

    def _day(self) -> str:
        return self._clock.now().astimezone().date().isoformat()


def refusal_words(service: str, since: datetime) -> str:
    """Return in words that a service refused the sign-in and what ends the pause."""
    return (
        f"{service.capitalize()} refused the sign-in at {since.astimezone():%d %b %H:%M}; "
        "nothing signs in there by itself until the connection is changed or tested, or Sync now is pressed."
    )


def _plain(state: ScheduleState) -> dict[str, Any]:
    skip, away = state.skip, state.away
    return {
        "next": optional_time_text(state.next_run),
        "skip": [skip.reason.value, time_text(skip.since), skip.said, skip.count] if skip is not None else None,
        "away": [list(away.services), time_text(away.since), away.tries] if away is not None else None,
    }


def _state(plain: dict[str, Any]) -> ScheduleState:
    skip, away = plain.get("skip"), plain.get("away")
    return ScheduleState(
        optional_time_of(plain.get("next")),
        Skip(Reason(skip[0]), time_of(skip[1]), skip[2], skip[3]) if skip else None,
        Away(tuple(away[0]), time_of(away[1]), away[2]) if away else None,
    )
