"""When a pass runs by itself: tables of local time, a clock that sleeps and jumps, and what must hold for any of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.settings import Settings
from acucleo_desktop.sync.desk_types import RunSummary
from acucleo_desktop.sync.schedule import Due, Facts, Reason, Scheduler, in_words
from acucleo_desktop.sync.times import SyncTimes, next_daily, next_run, read_daily
from acucleo_desktop.transport.problems import ServiceUnavailable

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DONE = RunSummary(None, "done")
AWAY = RunSummary(None, "needs-person", problems=(ServiceUnavailable("cleo.no-answer", "no answer", service="cleo"),))
BUSY = RunSummary(None, "skipped", reasons=("A sync is running already.",), problems=(Problem("sync.busy", "busy"),))


def never(_now: time) -> bool:
    return False


def every(minutes: int, **more: object) -> SyncTimes:
    return SyncTimes(is_on=True, minutes=minutes, is_quiet=never, **more)  # type: ignore[arg-type]


@dataclass
class Bench:
    """A scheduler with a clock that is moved by hand."""

    times: SyncTimes = field(default_factory=lambda: every(30))
    facts: Facts = field(default_factory=Facts)
    clock: ManualClock = field(default_factory=lambda: ManualClock(NOON))
    share: float = 0.0
    last_end: datetime | None = None

    def __post_init__(self) -> None:
        self.scheduler = Scheduler(self.clock, lambda: self.times, self.last_end, lambda: self.share)

    @property
    def next(self) -> datetime | None:
        return self.scheduler.state.next_run

    def look(self, minutes: float = 0.0) -> Due:
        self.clock.advance(minutes * 60)
        return self.scheduler.look(lambda: self.facts)

    def pass_by(self, minutes: int) -> list[Due]:
        """Look once a minute, as a loop does, and end whatever is due at once."""
        found = []
        for _minute in range(minutes):
            due = self.look(1)
            if due is Due.RUN:
                self.scheduler.ended(DONE)
            elif due is Due.DELIVER:
                self.scheduler.delivered()
            found.append(due)
        return found


# Local time


@pytest.mark.parametrize(
    ("zone", "day", "wanted", "expected"),
    [
        # Clocks go forward: 02:30 is not there, and is taken as far from midnight as on other days.
        (BERLIN, (2026, 3, 29), "02:30", "2026-03-29T01:30+00:00"),
        (NEW_YORK, (2026, 3, 8), "02:30", "2026-03-08T07:30+00:00"),
        # Clocks go back: 02:30 (01:30 in New York) comes twice, and is taken once, at its first coming.
        (BERLIN, (2026, 10, 25), "02:30", "2026-10-25T00:30+00:00"),
        (NEW_YORK, (2026, 11, 1), "01:30", "2026-11-01T05:30+00:00"),
        # The hours around the changes.
        (BERLIN, (2026, 3, 29), "01:59", "2026-03-29T00:59+00:00"),
        (BERLIN, (2026, 3, 29), "03:00", "2026-03-29T01:00+00:00"),
        (BERLIN, (2026, 10, 25), "03:00", "2026-10-25T02:00+00:00"),
        (NEW_YORK, (2026, 11, 1), "02:00", "2026-11-01T07:00+00:00"),
        (BERLIN, (2026, 7, 1), "07:00", "2026-07-01T05:00+00:00"),
        (NEW_YORK, (2026, 1, 5), "07:00", "2026-01-05T12:00+00:00"),
    ],
)
def test_daily_times_where_the_clocks_change(
    zone: ZoneInfo, day: tuple[int, int, int], wanted: str, expected: str
) -> None:
    times = every(30, daily=read_daily(wanted), zone=zone)
    midnight = datetime(*day, tzinfo=zone).astimezone(UTC)
    planned = next_daily(midnight, times)
    assert planned == datetime.fromisoformat(expected)
    following = next_daily(planned, times)
    assert following.astimezone(zone).date() == midnight.astimezone(zone).date() + timedelta(days=1), "once a day"


@pytest.mark.parametrize(
    ("zone", "quiet", "after", "expected"),
    [
        # The quiet hours end at 03:00; in spring the hour before is not there.
        (BERLIN, ("22:00", "03:00"), "2026-03-28T22:00+00:00", "2026-03-29T01:00+00:00"),
        (BERLIN, ("22:00", "02:30"), "2026-03-28T22:00+00:00", "2026-03-29T01:00+00:00"),
        (NEW_YORK, ("22:00", "02:30"), "2026-03-08T04:00+00:00", "2026-03-08T07:00+00:00"),
        # In autumn they last an hour longer, and end when the wall says so for the second time.
        (BERLIN, ("22:00", "03:00"), "2026-10-24T21:00+00:00", "2026-10-25T02:00+00:00"),
        (NEW_YORK, ("20:00", "02:00"), "2026-11-01T02:00+00:00", "2026-11-01T07:00+00:00"),
        # The only free hour of the day falls out: it is free again the day after.
        (BERLIN, ("03:00", "02:00"), "2026-03-28T03:00+00:00", "2026-03-30T00:00+00:00"),
    ],
)
def test_quiet_hours_where_the_clocks_change(zone: ZoneInfo, quiet: tuple[str, str], after: str, expected: str) -> None:
    rest = Settings(quiet_start=quiet[0], quiet_end=quiet[1])
    times = SyncTimes(True, 5, rest.is_quiet, zone=zone)
    assert next_run(datetime.fromisoformat(after), times) == datetime.fromisoformat(expected)


def test_a_daily_time_in_the_quiet_hours_waits_for_their_end() -> None:
    rest = Settings(quiet_start="22:00", quiet_end="06:00")
    times = SyncTimes(True, 5, rest.is_quiet, daily=read_daily("23:00, 12:00"), zone=BERLIN)
    evening = datetime(2026, 7, 1, 20, tzinfo=UTC)
    assert next_run(evening, times) == datetime(2026, 7, 2, 4, tzinfo=UTC)


@pytest.mark.parametrize(("share", "minutes"), [(-1.0, 24), (0.0, 30), (1.0, 36)])
def test_the_pause_is_spread(share: float, minutes: int) -> None:
    assert next_run(NOON, every(30, jitter=0.2), share) == NOON + timedelta(minutes=minutes)


# The beat


def test_the_next_run_is_planned_after_this_one_ends() -> None:
    bench = Bench()
    assert bench.look(30) is Due.RUN
    assert bench.look(20) is Due.NOTHING, "one is running"
    bench.scheduler.ended(DONE)
    assert bench.next == NOON + timedelta(minutes=80)


def test_a_run_missed_while_closed_is_done_soon_and_once() -> None:
    bench = Bench(last_end=NOON - timedelta(days=3))
    assert bench.next == NOON + timedelta(seconds=15)
    assert bench.pass_by(25).count(Due.RUN) == 1


def test_a_sleep_leads_to_one_run() -> None:
    bench = Bench()
    assert bench.look(9 * 60) is Due.RUN
    skip = bench.scheduler.state.skip
    assert skip is not None
    assert skip.reason is Reason.ASLEEP
    bench.scheduler.ended(DONE)
    assert bench.scheduler.state.skip is None
    assert bench.pass_by(29).count(Due.RUN) == 0
    assert bench.look(1) is Due.RUN


def test_a_sleep_that_stops_the_monotonic_clock_is_seen_by_the_other() -> None:
    bench = Bench(every(60))
    bench.clock.set(NOON + timedelta(minutes=50))
    assert bench.look() is Due.NOTHING
    assert bench.next == NOON + timedelta(minutes=50, seconds=15), "soon after waking"


def test_a_clock_set_back_keeps_the_real_distance() -> None:
    bench = Bench()
    bench.pass_by(10)
    bench.clock.set(NOON - timedelta(days=2))
    assert bench.look() is Due.NOTHING
    assert bench.next == NOON - timedelta(days=2) + timedelta(minutes=20)
    assert bench.pass_by(21).count(Due.RUN) == 1


def test_a_clock_set_forward_leads_to_one_run() -> None:
    bench = Bench()
    bench.clock.set(NOON + timedelta(days=400))
    assert bench.look() is Due.RUN
    bench.scheduler.ended(DONE)
    assert bench.pass_by(20).count(Due.RUN) == 0


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (Facts(paused="The clerk has paused it."), Reason.PAUSED),
        (Facts(refused="Cleo refused the sign-in."), Reason.REFUSED),
        (Facts(question="400 orders: is that right?"), Reason.QUESTION),
        (Facts(offline="No network."), Reason.OFFLINE),
    ],
)
def test_what_keeps_a_run_back_is_kept_and_counted(facts: Facts, reason: Reason) -> None:
    bench = Bench(facts=facts)
    assert set(bench.pass_by(95)) == {Due.NOTHING}
    skip = bench.scheduler.state.skip
    assert skip is not None
    assert (skip.reason, skip.since) == (reason, NOON + timedelta(minutes=30))
    assert skip.count >= 3
    assert skip.said in in_words(bench.scheduler.state)
    bench.facts = Facts()
    assert Due.RUN in bench.pass_by(31)
    assert bench.scheduler.state.skip is None


def test_no_network_is_looked_for_again_within_a_minute() -> None:
    bench = Bench(facts=Facts(offline="No network."))
    bench.look(30)
    assert bench.next == NOON + timedelta(minutes=31)


def test_another_sync_is_waited_for_shortly() -> None:
    bench = Bench()
    assert bench.look(30) is Due.RUN
    bench.scheduler.ended(BUSY)
    assert bench.next == NOON + timedelta(minutes=31)
    skip = bench.scheduler.state.skip
    assert skip is not None
    assert skip.reason is Reason.BUSY


def test_quiet_hours_that_begin_before_the_run_move_it() -> None:
    bench = Bench()
    bench.times = SyncTimes(True, 30, Settings(quiet_start="12:10", quiet_end="14:00").is_quiet, zone=UTC)
    assert bench.look(30) is Due.NOTHING
    assert bench.next == NOON + timedelta(hours=2)
    skip = bench.scheduler.state.skip
    assert skip is not None
    assert skip.reason is Reason.QUIET


def test_a_service_that_is_away_is_asked_less_often_and_at_once_normally_when_it_answers() -> None:
    bench = Bench(every(10))
    pauses = []
    for _try in range(6):
        bench.clock.set(bench.next or NOON)
        assert bench.look() is Due.RUN
        bench.scheduler.ended(AWAY)
        assert bench.next is not None
        pauses.append((bench.next - bench.clock.now()).total_seconds() / 60)
    assert pauses == [10, 20, 40, 60, 60, 60]
    away = bench.scheduler.state.away
    assert away is not None
    assert "Cleo has not answered since" in away.said
    assert "6 tries" in away.said
    bench.scheduler.begin()
    bench.scheduler.ended(DONE)
    assert bench.next == bench.clock.now() + timedelta(minutes=10)
    assert bench.scheduler.state.away is None


def test_a_delivery_that_meets_a_dead_line_says_so_and_brings_the_next_run_nearer() -> None:
    bench = Bench(every(10))
    bench.scheduler.begin()
    bench.scheduler.delivered(AWAY)
    assert bench.next == bench.clock.now() + timedelta(minutes=1)
    away = bench.scheduler.state.away
    assert away is not None
    assert away.services == ("cleo",)
    assert bench.look(1) is Due.RUN
    bench.scheduler.ended(AWAY)
    later = bench.next
    bench.scheduler.begin()
    bench.scheduler.delivered(AWAY)  # known already: asked no oftener for it
    assert bench.next == later
    bench.scheduler.begin()
    bench.scheduler.delivered(replace(DONE, counts={}))  # nothing was there to be delivered: nobody was asked
    assert bench.next == later
    bench.scheduler.begin()
    bench.scheduler.delivered(replace(DONE, counts={"sent": 1}))
    assert bench.next == bench.clock.now() + timedelta(seconds=15)
    bench.scheduler.begin()
    bench.scheduler.ended(DONE)
    assert bench.scheduler.state.away is None


def test_a_hold_that_ends_between_runs_leaves_at_its_time_and_a_failed_try_is_not_repeated_at_once() -> None:
    bench = Bench(facts=Facts(hold_ends=NOON + timedelta(minutes=5)))
    assert set(bench.pass_by(4)) == {Due.NOTHING}
    assert bench.look(1) is Due.DELIVER
    bench.scheduler.delivered()
    assert bench.look(0.1) is Due.NOTHING
    assert bench.look(0.2) is Due.DELIVER
    for kept in (Facts(paused="x", hold_ends=NOON), Facts(refused="x", hold_ends=NOON)):
        still = Bench(facts=kept)
        assert still.look(1) is Due.NOTHING


def test_switched_off_nothing_is_planned() -> None:
    bench = Bench()
    bench.times = SyncTimes(False, 30, never)
    assert set(bench.pass_by(100)) == {Due.NOTHING}
    assert bench.next is None
    bench.times = every(30)
    bench.scheduler.replan()
    assert bench.pass_by(30)[-1] is Due.RUN


# For anything that may happen

_STEP = st.one_of(
    st.tuples(st.just("tick"), st.integers(1, 600)),
    st.tuples(st.just("sleep"), st.integers(1, 200_000)),
    st.tuples(st.just("set"), st.integers(-400_000, 400_000)),
    st.tuples(st.just("facts"), st.integers(0, 4)),
    st.tuples(st.just("end"), st.integers(0, 2)),
    st.tuples(st.just("press"), st.just(0)),
    st.tuples(st.just("replan"), st.just(0)),
)
_FACTS = (
    Facts(),
    Facts(paused="x"),
    Facts(refused="x"),
    Facts(offline="x"),
    Facts(hold_ends=NOON + timedelta(minutes=1)),
)


@settings(max_examples=100, deadline=None)
@given(
    steps=st.lists(_STEP, max_size=50),
    minutes=st.integers(1, 300),
    jitter=st.sampled_from([0.0, 0.2, 0.5]),
    share=st.floats(-1, 1),
    quiet=st.sampled_from([("", ""), ("22:00", "06:00"), ("00:30", "23:30"), ("12:00", "13:00")]),
    daily=st.sampled_from(["", "07:00", "02:30, 14:00"]),
    zone=st.sampled_from([UTC, BERLIN, NEW_YORK]),
)
def test_never_two_at_once_never_in_the_past_and_nothing_starves(
    steps: list[tuple[str, int]],
    minutes: int,
    jitter: float,
    share: float,
    quiet: tuple[str, str],
    daily: str,
    zone: ZoneInfo,
) -> None:
    rest = Settings(quiet_start=quiet[0], quiet_end=quiet[1])
    times = SyncTimes(True, minutes, rest.is_quiet, jitter, read_daily(daily), zone)
    bench = Bench(times, share=share)
    running = False
    for word, number in steps:
        before = bench.scheduler.state
        actions: dict[str, Callable[[], object]] = {
            "sleep": lambda: bench.clock.advance(number),  # noqa: B023 - used within this turn
            "set": lambda: bench.clock.set(bench.clock.now() + timedelta(seconds=number)),  # noqa: B023
            "facts": lambda: setattr(bench, "facts", _FACTS[number]),  # noqa: B023
            "replan": bench.scheduler.replan,
        }
        if word in actions:
            actions[word]()
        elif word == "press" and not running:
            bench.scheduler.begin()
            running = True
        elif word == "end" and running:
            bench.scheduler.ended((DONE, AWAY, BUSY)[number])
            running = False
            assert bench.next is None or bench.next > bench.clock.now()
        elif word == "tick":
            due = bench.look(number / 60)
            assert not (running and due is not Due.NOTHING), "never two at once"
            if due is Due.DELIVER:
                bench.scheduler.delivered()
            elif due is Due.RUN:
                running = True
                assert not times.is_quiet_at(bench.clock.now())
                assert bench.facts.against() is None
            elif bench.next is not None and not running:
                assert bench.next > bench.clock.now() or before.next_run != bench.next
    if running:
        bench.scheduler.ended(DONE)
    bench.facts = Facts()
    longest = timedelta(days=2, hours=3)
    limit = bench.clock.now() + longest
    while bench.look(20) is not Due.RUN:
        assert bench.clock.now() < limit, "a run comes, whatever happened before"
