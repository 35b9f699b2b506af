"""When syncs may run: the interval with its spread, times of day, quiet hours, where the clocks change twice a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

_MINUTE: Final = timedelta(minutes=1)
_QUARTER: Final = 15
_LONGEST_SEARCH: Final = (
    49 * 4
)  # quarters of an hour: the only free hour of a day may be the one that a spring day leaves out
_DAYS_AHEAD: Final = 4


@dataclass(frozen=True, slots=True)
class SyncTimes:
    """What the preferences say about regular syncs.

    Attributes:
        is_on: whether syncs run by themselves.
        minutes: between the end of one and the start of the next.
        is_quiet: tells whether a local time of day lies in the quiet hours.
        jitter: how far the pause is spread, as a part of it, so that many homes do not ask at the same second
            (Cleo's `poll.jitter`).
        daily: local times of day at which it runs instead of every so many minutes; empty for the interval.
        zone: where the local times are meant; None for the computer's own time zone.
    """

    is_on: bool
    minutes: int
    is_quiet: Callable[[time], bool]
    jitter: float = 0.0
    daily: tuple[time, ...] = ()
    zone: tzinfo | None = None

    def is_quiet_at(self, moment: datetime) -> bool:
        """Tell whether a moment (UTC) lies in the quiet hours."""
        return self.is_quiet(moment.astimezone(self.zone).time())


def next_run(after: datetime, times: SyncTimes, share: float = 0.0, pause: timedelta | None = None) -> datetime | None:
    """Return when the next sync starts, None when none is planned; always later than `after`.

    Args:
        after: when the last one ended, UTC.
        times: the preferences.
        share: where in the spread, from -1 (earliest) to 1 (latest).
        pause: a longer pause than the preferences say, as after a service did not answer.
    """
    if not times.is_on:
        return None
    usual = timedelta(minutes=times.minutes)
    if times.daily:
        planned = next_daily(after, times)
        if pause is not None and pause > usual:
            planned = min(planned, after + pause)  # a day's run that met a dead line is tried again before tomorrow
    else:
        planned = after + max(pause or usual, usual) * (1 + times.jitter * share)
    return after_quiet(max(planned, after + timedelta(seconds=1)), times)


def next_daily(after: datetime, times: SyncTimes) -> datetime:
    """Return the next of the daily times that lies after `after`, UTC.

    A time that the clocks leave out in spring is taken an hour later by the clock on the wall, which is the same
    distance from midnight; one that comes twice in autumn is taken once, at its first coming.
    """
    first_day = after.astimezone(times.zone).date() - timedelta(days=1)
    moments = (
        moment_of(first_day + timedelta(days=ahead), at, times.zone)
        for ahead in range(_DAYS_AHEAD)
        for at in times.daily
    )
    return min(moment for moment in moments if moment > after)


def moment_of(day: date, at: time, zone: tzinfo | None) -> datetime:
    """Return a local day and time of day as a moment in UTC; `zone` None is the computer's own."""
    local = datetime.combine(day, at)
    return (local if zone is None else local.replace(tzinfo=zone)).astimezone(UTC)


def after_quiet(planned: datetime, times: SyncTimes) -> datetime | None:
    """Return `planned`, or the first minute after the quiet hours it lies in; None when they never end."""
    if not times.is_quiet_at(planned):
        return planned
    begin = planned.replace(minute=planned.minute // _QUARTER * _QUARTER, second=0, microsecond=0)
    for quarter in range(_LONGEST_SEARCH):
        at = begin + quarter * timedelta(minutes=_QUARTER)
        local = at.astimezone(times.zone)  # no clock is changed within a quarter of an hour
        for minute in range(_QUARTER):
            found = at + minute * _MINUTE
            if found > planned and not times.is_quiet((local + minute * _MINUTE).time()):
                return found
    return None


def read_daily(text: str) -> tuple[time, ...]:
    """Read times of day such as `07:00, 12:30`, in order and without doubles.

    Raises:
        ValueError: a part is no time of day.
    """
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    return tuple(sorted({time.fromisoformat(part) for part in parts}))
