"""When the next sync is: planned after the last one ended, not in quiet hours, and never twice for one sleep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class SyncTimes:
    """What the preferences say about regular syncs.

    Attributes:
        is_on: whether syncs run by themselves.
        minutes: between the end of one and the start of the next.
        is_quiet: tells whether a local time of day lies in the quiet hours.
    """

    is_on: bool
    minutes: int
    is_quiet: Callable[[time], bool]


def next_run(after: datetime, times: SyncTimes) -> datetime | None:
    """Return when the next sync starts, None when none is planned.

    Args:
        after: when the last one ended, UTC.
        times: the preferences.
    """
    if not times.is_on:
        return None
    planned = after + timedelta(minutes=times.minutes)
    for _step in range(24 * 60):
        if not times.is_quiet(planned.astimezone().time()):
            return planned
        planned += timedelta(minutes=1)
    return None
