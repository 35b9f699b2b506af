"""When a partner works: working days, opening hours, holidays, time zone; and when an answer is due by that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
MONDAY_TO_FRIDAY = (0, 1, 2, 3, 4)
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MIDNIGHT = time(0)
_ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def _zone(name: str) -> tzinfo:
    # UTC needs no time zone database, which a computer may lack.
    return UTC if name == "UTC" else ZoneInfo(name)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The days and hours that count for a deadline. By default every hour of every day does.

    Attributes:
        working_days: days of the week that count, Monday is 0; at least one.
        holidays: days that do not count, in the partner's time zone.
        time_zone: IANA name such as `America/Chicago`, whose days and hours are meant.
        opens: local time from which a working day counts.
        closes: local time until which it counts; midnight stands for the end of the day.

    Raises:
        ValueError: no working day at all, a day that is none, or a day that closes before it opens.
        zoneinfo.ZoneInfoNotFoundError: the time zone is unknown.
    """

    working_days: tuple[int, ...] = EVERY_DAY
    holidays: tuple[date, ...] = ()
    time_zone: str = "UTC"
    opens: time = _MIDNIGHT
    closes: time = _MIDNIGHT

    def __post_init__(self) -> None:
        if not self.working_days or not set(self.working_days) <= set(EVERY_DAY):
            raise ValueError("a working calendar has at least one of the seven days")
        if self.closes != _MIDNIGHT and self.closes <= self.opens:
            raise ValueError("a working day closes after it opens")
        _zone(self.time_zone)

    @property
    def counts_always(self) -> bool:
        """Whether every hour counts, so that no time zone matters."""
        whole_days = self.opens == _MIDNIGHT == self.closes
        return whole_days and not self.holidays and set(self.working_days) == set(EVERY_DAY)

    def is_working_day(self, day: date) -> bool:
        """Whether a day in the partner's time zone counts."""
        return day.weekday() in self.working_days and day not in self.holidays

    def hours_of(self, day: date) -> tuple[datetime, datetime] | None:
        """Return from when to when a local day counts, UTC; None when it does not."""
        if not self.is_working_day(day):
            return None
        zone = _zone(self.time_zone)
        last_day = day + _ONE_DAY if self.closes == _MIDNIGHT else day
        begins = datetime.combine(day, self.opens, zone).astimezone(UTC)
        ends = datetime.combine(last_day, self.closes, zone).astimezone(UTC)
        return (begins, ends) if begins < ends else None


ALWAYS = WorkingCalendar()
"""The calendar in which every hour counts."""


def due_at(sent_at: datetime, hours: int, calendar: WorkingCalendar) -> datetime:
    """Return when an answer is due that may take so many working hours.

    Hours are real hours: a working day on which the clocks are changed has 23 or 25 of them.

    Args:
        sent_at: when the document left, with its zone.
        hours: 0 or more; only hours of the calendar are counted.
        calendar: of the partner.

    Returns:
        A moment in UTC, within a working period or at its end.
    """
    moment, left = sent_at.astimezone(UTC), timedelta(hours=hours)
    if calendar.counts_always:
        return moment + left
    for begins, ends in _periods(moment, calendar):
        start = max(begins, moment)
        if ends - start >= left:
            return start + left
        left -= ends - start
    raise OverflowError("the calendar ends before the answer is due")


def working_time(begin: datetime, end: datetime, calendar: WorkingCalendar) -> timedelta:
    """Return how much time of the calendar lies between two moments; none when `end` is not after `begin`."""
    first, last = begin.astimezone(UTC), end.astimezone(UTC)
    if last <= first:
        return timedelta(0)
    if calendar.counts_always:
        return last - first
    total = timedelta(0)
    for begins, ends in _periods(first, calendar):
        if begins >= last:
            break
        total += min(ends, last) - max(begins, first)
    return total


def _periods(moment: datetime, calendar: WorkingCalendar) -> Iterator[tuple[datetime, datetime]]:
    """Yield the working periods that end after `moment`, in order, to the end of the calendar of years."""
    day = moment.astimezone(_zone(calendar.time_zone)).date() - _ONE_DAY
    while day < date.max - _ONE_DAY:
        hours = calendar.hours_of(day)
        if hours is not None and hours[1] > moment:
            yield hours
        day += _ONE_DAY
