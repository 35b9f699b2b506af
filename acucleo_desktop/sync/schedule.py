"""When a pass runs by itself, and why not: rules without Qt, ledger or network. The clock is passed in.

One `Scheduler` is asked about once a second, by the window's sync loop or by `acucleo run`. It never runs anything: it
says what is due, is told how that ended, and plans the next one from there, so that two runs never overlap and none is
planned in the past.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.sync.desk_types import RunSummary
from acucleo_desktop.sync.pass_lock import BUSY
from acucleo_desktop.sync.times import SyncTimes, after_quiet, next_run
from acucleo_desktop.transport.problems import ServiceProblem, ServiceUnavailable, Throttled

SOON: Final = timedelta(seconds=15)
"""After the start or a sleep: time enough for the network to come up."""
LOOK_AGAIN: Final = timedelta(minutes=1)
"""After a run that was kept back by something that passes by itself: no network, another sync."""
SLEPT: Final = timedelta(seconds=90)
"""A gap between two looks, or between wall and monotonic clock, from which the computer is taken to have slept."""
SET_BACK: Final = timedelta(seconds=30)
LONGEST_PAUSE: Final = timedelta(hours=1)
_DOUBLINGS: Final = 6
DELIVER_AGAIN: Final = timedelta(seconds=15)


class Due(StrEnum):
    """What is to be done now."""

    NOTHING = "nothing"
    RUN = "run"
    DELIVER = "deliver"


class Reason(StrEnum):
    """Why a planned run did not take place."""

    QUIET = "quiet hours"
    PAUSED = "paused"
    REFUSED = "sign-in refused"
    BUSY = "another sync"
    QUESTION = "question open"
    OFFLINE = "offline"
    ASLEEP = "asleep"


@dataclass(frozen=True, slots=True)
class Skip:
    """A planned run that did not take place; the same reason again only counts up.

    Attributes:
        since: when the first run was left out for this reason, UTC.
        said: the reason as a sentence.
        count: runs left out for it.
    """

    reason: Reason
    since: datetime
    said: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Away:
    """Services that do not answer.

    Attributes:
        services: their names.
        since: when the first try failed, UTC.
        tries: failed runs in a row.
    """

    services: tuple[str, ...]
    since: datetime
    tries: int = 1

    @property
    def said(self) -> str:
        """The state as a sentence, without the time of the next try."""
        names = " and ".join(name.capitalize() for name in self.services)
        verb = "has" if len(self.services) == 1 else "have"
        tries = "1 try" if self.tries == 1 else f"{self.tries} tries"
        return f"{names} {verb} not answered since {self.since.astimezone():%H:%M} ({tries})."


@dataclass(frozen=True, slots=True)
class Facts:
    """What speaks against a run by itself; each is a sentence, empty when it does not apply.

    Attributes:
        paused: a person has paused regular syncs.
        refused: a service refused the sign-in, and nobody has acted since.
        question: the guard has asked something that nobody has answered.
        offline: the computer has no network.
        hold_ends: when the next approved document may leave, UTC.
    """

    paused: str = ""
    refused: str = ""
    question: str = ""
    offline: str = ""
    hold_ends: datetime | None = None

    def against(self) -> tuple[Reason, str] | None:
        """Return the first reason against a run with its sentence."""
        pairs = (
            (Reason.PAUSED, self.paused),
            (Reason.REFUSED, self.refused),
            (Reason.QUESTION, self.question),
            (Reason.OFFLINE, self.offline),
        )
        return next(((reason, said) for reason, said in pairs if said), None)


@dataclass(frozen=True, slots=True)
class ScheduleState:
    """What there is to show: the plan, and why it was not kept.

    Attributes:
        next_run: when the next run is planned, UTC; None when none is.
        skip: the last run that was left out, until one takes place.
        away: services that did not answer in the last run.
    """

    next_run: datetime | None = None
    skip: Skip | None = None
    away: Away | None = None


class Scheduler:
    """Says when a pass is due.

    Args:
        clock: wall and monotonic time.
        times: what the preferences say now.
        last_end: when the last pass of this home ended, as far as known.
        share: returns a number from -1 to 1, the place in the spread of the pause.
    """

    def __init__(
        self,
        clock: Clock,
        times: Callable[[], SyncTimes],
        last_end: datetime | None = None,
        share: Callable[[], float] | None = None,
    ) -> None:
        self._clock = clock
        self._times = times
        self._share = share or (lambda: random.uniform(-1, 1))  # noqa: S311 - spreads load, keeps no secret
        self._pause: timedelta | None = None
        self._deliver_from: datetime | None = None
        self._is_running = False
        self._bounded_at = 0
        self._wall, self._monotonic = clock.now(), clock.monotonic()
        self.state = ScheduleState(self._first_run(last_end))

    def _first_run(self, last_end: datetime | None) -> datetime | None:
        """Plan from the end of the last pass: one missed while the program was closed is done soon, and once."""
        now, times = self._wall, self._times()
        if last_end is None or last_end > now:
            return next_run(now, times, self._share())
        planned = next_run(last_end, times, self._share())
        return planned if planned is None or planned > now else after_quiet(now + SOON, times)

    def replan(self) -> None:
        """Plan anew after the preferences or a pause were changed, without a spread: a person looks whether it took."""
        self._note_time()
        self.state = replace(self.state, next_run=next_run(self._wall, self._times(), 0.0, self._pause))

    def look(self, facts: Callable[[], Facts]) -> Due:
        """Say what is due now; whoever gets something else than nothing does it and calls `ended` or `delivered`."""
        if self._is_running:
            return Due.NOTHING
        self._notice_jumps()
        now = self._wall
        planned = self._bounded(now)
        if planned is None or now < planned:
            return self._look_at_holds(now, facts())
        times = self._times()
        if times.is_quiet_at(now):
            self._skip(Reason.QUIET, "These are the quiet hours.", after_quiet(now, times))
            return Due.NOTHING
        known = facts()
        against = known.against()
        if against is not None:
            later = LOOK_AGAIN if against[0] is Reason.OFFLINE else None
            self._skip(*against, self._later(later))
            return self._look_at_holds(now, known)
        self._is_running = True
        return Due.RUN

    def begin(self) -> None:
        """Note that a pass begins that nobody planned, such as one that a person asked for."""
        self._is_running = True

    def ended(self, summary: RunSummary | None) -> None:
        """Take note of how a pass ended, and plan the next one from now; None for a fault of our own."""
        self._is_running = False
        self._note_time()
        if summary is not None and summary.outcome == "skipped":
            is_busy = any(problem.code == BUSY for problem in summary.problems)
            reason = Reason.BUSY if is_busy else Reason.REFUSED
            self._skip(reason, summary.sentence, self._later(LOOK_AGAIN if is_busy else None))
            return
        away = self._away(summary)
        self._pause = self._longer_pause(away)
        planned = next_run(self._wall, self._times(), self._share(), self._pause)
        self.state = ScheduleState(planned, None, away)

    def delivered(self, summary: RunSummary | None = None) -> None:
        """Take note that a delivery between two runs has ended; a failed one is not tried again at once.

        Args:
            summary: what came of it. A line that is down is found out here first when somebody approves: what is
                queued must not wait for the usual time. One that is back lets the whole run follow soon.
        """
        self._is_running = False
        self._note_time()
        self._deliver_from = self._wall + DELIVER_AGAIN
        services, known = unreachable(summary), self.state.away
        if services and known is None:
            self._run_within(LOOK_AGAIN)
            self.state = replace(self.state, away=Away(services, self._wall))
        elif not services and known is not None and summary is not None and summary.counts:
            self._run_within(SOON)

    def _run_within(self, span: timedelta) -> None:
        """Bring the next run nearer, if any is planned."""
        planned = self.state.next_run
        sooner = after_quiet(self._wall + span, self._times())
        if planned is not None and sooner is not None:
            self.state = replace(self.state, next_run=min(planned, sooner))

    def _note_time(self) -> None:
        self._wall, self._monotonic = self._clock.now(), self._clock.monotonic()

    def _notice_jumps(self) -> None:
        """Compare wall clock and monotonic clock with the last look: sleep, and a clock that was set."""
        before, monotonic_before = self._wall, self._monotonic
        self._note_time()
        passed = timedelta(seconds=self._monotonic - monotonic_before)
        jump = (self._wall - before) - passed
        if jump < -SET_BACK:
            self._was_set_back(before, passed)
        elif max(jump, passed) > SLEPT:
            self._woke(before)

    def _was_set_back(self, before: datetime, passed: timedelta) -> None:
        """Keep the real distance to the next run: by the new clock its time would be far away."""
        self._deliver_from = None
        planned = self.state.next_run
        if planned is None:
            return
        if self._times().daily:
            moved = next_run(self._wall, self._times())
        else:
            left = max(planned - before - passed, timedelta(0))
            moved = after_quiet(self._wall + left, self._times())
        self.state = replace(self.state, next_run=moved)

    def _woke(self, before: datetime) -> None:
        """After a sleep one run is due soon, however many were missed."""
        planned = self.state.next_run
        if planned is None:
            return
        if planned <= self._wall:
            said = f"The computer slept from {before.astimezone():%H:%M} to {self._wall.astimezone():%H:%M}."
            self._skip(Reason.ASLEEP, said, planned)
        elif not self._times().daily:
            soon = after_quiet(self._wall + SOON, self._times())
            self.state = replace(self.state, next_run=planned if soon is None else min(planned, soon))

    def _bounded(self, now: datetime) -> datetime | None:
        """Return the planned time, which is never farther away than the preferences allow: nothing may starve."""
        times, planned = self._times(), self.state.next_run
        if planned is None or not times.is_on:
            self.state = replace(self.state, next_run=None)
            return None  # whoever switches it on lets it plan anew
        minute = int(now.timestamp()) // 60
        if planned <= now or minute == self._bounded_at:
            return planned
        self._bounded_at = minute
        farthest = next_run(now, times, 1.0, self._pause)
        if farthest is None or planned > farthest:
            planned = farthest
            self.state = replace(self.state, next_run=planned)
        return planned

    def _look_at_holds(self, now: datetime, facts: Facts) -> Due:
        """Let an approved document leave when its visible wait is over, also between two runs."""
        ends = facts.hold_ends
        if ends is None or ends > now or facts.paused or facts.refused or facts.offline:
            return Due.NOTHING
        if self._deliver_from is not None and now < self._deliver_from:
            return Due.NOTHING
        self._is_running = True
        return Due.DELIVER

    def _later(self, pause: timedelta | None) -> datetime | None:
        times = self._times()
        usual = next_run(self._wall, times, self._share())
        if pause is None or usual is None:
            return usual
        sooner = after_quiet(self._wall + pause, times)
        return usual if sooner is None else min(usual, sooner)

    def _skip(self, reason: Reason, said: str, planned: datetime | None) -> None:
        known = self.state.skip
        if known is not None and known.reason is reason:
            skip = replace(known, said=said, count=known.count + 1)
        else:
            skip = Skip(reason, self._wall, said)
        self.state = replace(self.state, skip=skip, next_run=planned)

    def _away(self, summary: RunSummary | None) -> Away | None:
        services = unreachable(summary)
        if not services:
            return None
        known = self.state.away
        if known is None:
            return Away(services, self._wall)
        return replace(known, services=services, tries=known.tries + 1)

    def _longer_pause(self, away: Away | None) -> timedelta | None:
        """Double the pause with each run without an answer of a service, up to an hour; back at once when it comes."""
        if away is None:
            return None
        usual = timedelta(minutes=self._times().minutes)
        doubled: timedelta = usual * (1 << min(away.tries - 1, _DOUBLINGS))
        return max(usual, min(doubled, LONGEST_PAUSE))


def unreachable(summary: RunSummary | None) -> tuple[str, ...]:
    """Return the services that did not answer in a pass, in order of their names."""
    problems: Sequence[Exception] = () if summary is None else summary.problems
    away = (ServiceUnavailable, Throttled)
    return tuple(
        sorted(
            {
                problem.service
                for problem in problems
                if isinstance(problem, away) and isinstance(problem, ServiceProblem) and problem.service
            }
        )
    )


def in_words(state: ScheduleState) -> str:
    """Return one line about the next run: when it is, and what kept the last planned one back."""
    when = f"Next sync {state.next_run.astimezone():%H:%M}" if state.next_run is not None else "No regular syncs"
    if state.skip is not None:
        return f"{when}. {state.skip.said}"
    return f"{when}. {state.away.said}" if state.away is not None else when
