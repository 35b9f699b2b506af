"""When an answer is due by a partner's working days, hours, holidays and time zone, also when the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.working_calendar import (
    ALWAYS,
    EVERY_DAY,
    MONDAY_TO_FRIDAY,
    WorkingCalendar,
    due_at,
    working_time,
)

CHICAGO = ZoneInfo("America/Chicago")
WEEKDAYS = WorkingCalendar(MONDAY_TO_FRIDAY, time_zone="America/Chicago")
OFFICE = WorkingCalendar(MONDAY_TO_FRIDAY, (date(2026, 11, 26),), "America/Chicago", time(8), time(17))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHICAGO)


@pytest.mark.parametrize(
    ("calendar", "sent", "hours", "due"),
    [
        (ALWAYS, "2026-11-20T15:00", 24, "2026-11-21T15:00"),
        (WEEKDAYS, "2026-11-19T15:00", 24, "2026-11-20T15:00"),
        (WEEKDAYS, "2026-11-20T15:00", 24, "2026-11-23T15:00"),
        (WEEKDAYS, "2026-11-21T15:00", 24, "2026-11-24T00:00"),
        (WEEKDAYS, "2026-11-20T15:00", 9, "2026-11-21T00:00"),
        (WEEKDAYS, "2026-11-20T15:00", 48, "2026-11-24T15:00"),
        (OFFICE, "2026-11-25T15:00", 4, "2026-11-27T10:00"),
        (OFFICE, "2026-11-25T06:00", 4, "2026-11-25T12:00"),
        (OFFICE, "2026-11-25T20:00", 1, "2026-11-27T09:00"),
        (WorkingCalendar(time_zone="America/Chicago", opens=time(22)), "2026-11-25T20:00", 3, "2026-11-26T23:00"),
    ],
)
def test_only_the_hours_of_the_calendar_count(calendar: WorkingCalendar, sent: str, hours: int, due: str) -> None:
    assert due_at(local(sent), hours, calendar) == local(due)


@pytest.mark.parametrize(
    ("calendar", "sent", "hours", "due"),
    [
        # On 8 March 2026 the clocks go from 2:00 to 3:00, on 1 November from 2:00 back to 1:00. Both are Sundays.
        (ALWAYS, "2026-03-07T12:00", 24, "2026-03-08T13:00"),
        (ALWAYS, "2026-10-31T12:00", 24, "2026-11-01T11:00"),
        (WEEKDAYS, "2026-03-06T12:00", 24, "2026-03-09T12:00"),
        (WEEKDAYS, "2026-10-30T12:00", 24, "2026-11-02T12:00"),
        (WorkingCalendar((6,), time_zone="America/Chicago"), "2026-03-08T00:00", 23, "2026-03-09T00:00"),
        (WorkingCalendar((6,), time_zone="America/Chicago"), "2026-11-01T00:00", 25, "2026-11-02T00:00"),
        (
            WorkingCalendar(EVERY_DAY, (), "America/Chicago", time(2, 30), time(4)),
            "2026-03-08T00:00",
            1,
            "2026-03-09T03:00",
        ),
    ],
)
def test_a_day_on_which_the_clocks_change_has_its_real_hours(
    calendar: WorkingCalendar, sent: str, hours: int, due: str
) -> None:
    found = due_at(local(sent), hours, calendar)
    assert found == local(due)
    assert working_time(local(sent), found, calendar) == timedelta(hours=hours)


zones = st.sampled_from(
    ["UTC", "America/Chicago", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"]
)
moments = st.datetimes(datetime(2011, 12, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    days = tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1))))
    holidays = tuple(draw(st.lists(st.dates(date(2011, 12, 1), date(2030, 2, 1)), max_size=5)))
    opens = draw(st.times(max_value=time(11, 59))).replace(second=0, microsecond=0)
    closes = draw(st.one_of(st.just(time(0)), st.times(time(12), time(23, 59))))
    return WorkingCalendar(days, holidays, draw(zones), opens, closes.replace(second=0, microsecond=0))


@given(calendars(), moments, st.integers(1, 200))
@settings(deadline=None)
def test_exactly_the_wanted_time_lies_between(calendar: WorkingCalendar, sent: datetime, hours: int) -> None:
    due = due_at(sent, hours, calendar)
    assert due.tzinfo is UTC
    assert due > sent
    assert working_time(sent, due, calendar) == timedelta(hours=hours)
    assert working_time(sent, due - timedelta(seconds=1), calendar) < timedelta(hours=hours)


@given(calendars(), moments, st.integers(1, 100), st.integers(0, 100))
@settings(deadline=None)
def test_more_hours_and_a_later_start_are_never_due_earlier(
    calendar: WorkingCalendar, sent: datetime, hours: int, more: int
) -> None:
    assert due_at(sent, hours + more, calendar) >= due_at(sent, hours, calendar)
    assert due_at(sent + timedelta(hours=more), hours, calendar) >= due_at(sent, hours, calendar)


@given(calendars(), moments, st.integers(1, 100))
@settings(deadline=None)
def test_an_answer_is_due_on_a_working_day(calendar: WorkingCalendar, sent: datetime, hours: int) -> None:
    due = due_at(sent, hours, calendar) - timedelta(seconds=1)
    zone = UTC if calendar.time_zone == "UTC" else ZoneInfo(calendar.time_zone)
    assert calendar.is_working_day(due.astimezone(zone).date())


@given(moments, st.integers(1, 1000), zones)
@settings(deadline=None)
def test_without_a_calendar_every_hour_counts(sent: datetime, hours: int, zone: str) -> None:
    assert due_at(sent, hours, WorkingCalendar(time_zone=zone)) == sent + timedelta(hours=hours)


@pytest.mark.parametrize(
    "wrong",
    [
        {"working_days": ()},
        {"working_days": (7,)},
        {"opens": time(9), "closes": time(9)},
        {"opens": time(9), "closes": time(8)},
    ],
)
def test_a_calendar_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="working"):
        WorkingCalendar(**wrong)  # type: ignore[arg-type]


def test_an_unknown_time_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        WorkingCalendar(time_zone="Mars/Olympus")
