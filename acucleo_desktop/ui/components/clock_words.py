"""Clocks in words: how long until something is due, since when it is overdue, and how that looks."""

from __future__ import annotations

from datetime import datetime, timedelta

from acucleo_desktop.sync.desk_types import TodayRow
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr

QUIET = Look("grey", "clock", "")
WARM = Look("amber", "clock", "", is_filled=True)
LATE = Look("red", "clock", "", is_filled=True)
LEAVING = Look("blue", "clock", "", is_filled=True)
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_IN_SECONDS = 2 * _MINUTE
_WEEK = 7
_USUAL = timedelta(hours=24)
HOLD = "hold"


def span_words(seconds: float) -> str:
    """Return a span as people say it: in seconds under two minutes, in minutes under an hour, then in hours, days."""
    whole = max(0, int(seconds))
    if whole < _IN_SECONDS:
        return tr("{seconds} s", seconds=whole)
    if whole < _HOUR:
        return tr("{minutes} min", minutes=whole // _MINUTE)
    if whole < _DAY:
        return tr("{hours} h {minutes} min", hours=whole // _HOUR, minutes=whole % _HOUR // _MINUTE)
    return tr("{days} d {hours} h", days=whole // _DAY, hours=whole % _DAY // _HOUR)


def took_words(seconds: float) -> str:
    """Return how long something took: with a decimal where it was short."""
    return tr("{seconds} s", seconds=formats.number(seconds, 1)) if 0 <= seconds < 10 else span_words(seconds)  # noqa: PLR2004


def countdown(seconds: float) -> str:
    """Return a span as a clock face, such as `0:41` or `12:05`."""
    whole = max(0, int(seconds))
    return f"{whole // _MINUTE}:{whole % _MINUTE:02d}"


def clock_of(row: TodayRow, now: datetime) -> tuple[Look, str]:
    """Return look and words of a row's clock: grey while far, amber in the last quarter, red when passed.

    Args:
        row: what is due.
        now: the present moment, UTC.
    """
    if row.due is None:
        return Look("grey", "dash", ""), tr("no clock")
    left = (row.due - now).total_seconds()
    if row.key == HOLD:
        return LEAVING, tr("leaves in {span}", span=countdown(left)) if left > 0 else tr("leaves now")
    if left <= 0:
        return LATE, tr("overdue {span}", span=span_words(-left))
    begin = row.begin if row.begin is not None else row.due - _USUAL
    whole = max((row.due - begin).total_seconds(), 1.0)
    look = WARM if left <= whole / 4 else QUIET
    local = row.due.astimezone()
    is_today = local.date() == now.astimezone().date()
    if left < _HOUR or (look is WARM and not (is_today and row.who == "me")):
        return look, tr("in {span}", span=span_words(left))
    if is_today:
        return look, tr("due {time}", time=formats.clock(local))
    if left < _DAY:
        return look, tr("in {hours} h", hours=int(left // _HOUR))
    return look, tr("by {day} {time}", day=day_words(local, now.astimezone()), time=formats.clock(local))


def day_words(moment: datetime, now: datetime) -> str:
    """Return the day of a local moment: its weekday within a week of `now`, else day and month."""
    near = abs((moment.date() - now.date()).days) < _WEEK
    return formats.weekday(moment) if near else formats.day(moment, padded=True)
