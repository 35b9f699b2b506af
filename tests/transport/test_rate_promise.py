"""The promise of the rate limiter, whatever callers, networks and processes do: never six in a second over there."""

from __future__ import annotations

import heapq
import itertools
import random
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.transport.limiter import Pass, RateLimiter

LIMIT = 5


@dataclass(frozen=True)
class Caller:
    """Somebody who sends requests one after the other.

    Attributes:
        process: which process it is in.
        begins: when.
        requests: how many.
        pause: seconds between an answer and the next request.
        longest: longest time from sending to answer; the request arrives somewhere in between.
        lost: part of the requests that get no answer and are given up half way.
    """

    process: int
    begins: float
    requests: int
    pause: float
    longest: float
    lost: float


@dataclass
class World:
    """Plays callers over one shared limiter file, with a clock that jumps from event to event."""

    callers: list[Caller]
    seed: int
    folder: Path
    refusals: list[float] = field(default_factory=list)
    arrivals: list[float] = field(default_factory=list)

    def play(self) -> list[float]:
        clock, chance, order = ManualClock(), random.Random(self.seed), itertools.count()
        limiters = {caller.process: RateLimiter(clock, LIMIT, self.folder) for caller in self.callers}
        events: list[tuple[float, int, str, int, Pass | None]] = []
        left = [caller.requests for caller in self.callers]
        for which, caller in enumerate(self.callers):
            heapq.heappush(events, (caller.begins, next(order), "ask", which, None))
        for moment in self.refusals:
            heapq.heappush(events, (moment, next(order), "refuse", 0, None))
        while events:
            moment, _, what, which, passed = heapq.heappop(events)
            clock.advance(max(0.0, moment - clock.monotonic()))
            caller = self.callers[which]
            limiter = limiters[caller.process]
            if what == "refuse":
                limiter.slow_down("upload", chance.uniform(0, 3))
                continue
            if passed is not None:
                limiter.leave(passed, answered=what == "answer")
                limiter.succeeded("upload")
                if left[which]:
                    heapq.heappush(events, (moment + caller.pause, next(order), "ask", which, None))
                continue
            turn = limiter.try_enter("upload")
            if not isinstance(turn, Pass):
                # Whoever sleeps may wake late.
                heapq.heappush(events, (moment + turn + chance.uniform(0, 0.02), next(order), "ask", which, None))
                continue
            left[which] -= 1
            took = chance.uniform(0, caller.longest)
            self.arrivals.append(moment + chance.uniform(0, took))
            end = "lost" if chance.random() < caller.lost else "answer"
            heapq.heappush(events, (moment + took, next(order), end, which, turn))
        return sorted(self.arrivals)


def most_in_a_second(moments: list[float]) -> int:
    return max(
        sum(1 for other in moments[first : first + 12] if other < moment + 1) for first, moment in enumerate(moments)
    )


CALLERS = st.builds(
    Caller,
    process=st.integers(0, 2),
    begins=st.floats(0, 3),
    requests=st.integers(1, 25),
    pause=st.sampled_from([0.0, 0.001, 0.05, 0.3]),
    longest=st.sampled_from([0.0, 0.005, 0.1, 0.6, 2.5, 20.0]),
    lost=st.sampled_from([0.0, 0.0, 0.2]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    callers=st.lists(CALLERS, min_size=1, max_size=6),
    refusals=st.lists(st.floats(0, 10), max_size=3),
    seed=st.integers(0, 2**16),
)
def test_never_more_than_five_arrive_in_any_second(callers: list[Caller], refusals: list[float], seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        moments = World(callers, seed, Path(folder), refusals).play()
    assert len(moments) == sum(caller.requests for caller in callers), "everybody gets through"
    assert most_in_a_second(moments) <= LIMIT


@settings(max_examples=20, deadline=None)
@given(processes=st.integers(1, 4), longest=st.sampled_from([0.001, 0.01, 0.05]), seed=st.integers(0, 2**16))
def test_what_the_limit_allows_is_used(processes: int, longest: float, seed: int) -> None:
    callers = [Caller(process, 0, 200 // processes, 0.01, longest, 0) for process in range(processes)]
    with tempfile.TemporaryDirectory() as folder:
        moments = World(callers, seed, Path(folder)).play()
    assert most_in_a_second(moments) <= LIMIT
    assert (len(moments) - 1) / (moments[-1] - moments[0]) >= 0.9 * LIMIT
