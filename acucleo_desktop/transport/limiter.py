"""Keeps under the rate a service allows, for all threads and all processes of this person on this computer together.

Nobody knows when a request arrives at the service, only that it does so between its sending and its answer. So a
request counts from its sending until one window after its answer, and as many as the service allows may count at once.
Then, whatever the network does, no window at the service holds more of them. Requests are spread over the window, too.

The rate adapts: halved when the service refuses for haste, back step by step with success, slowly near the rate that
was refused, since other programs may share the account. A wait that the service asks for holds for everybody.
"""

from __future__ import annotations

import bisect
import logging
import math
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.transport.rate_slots import Change, FileSlots, MemorySlots, Slot, SlotStore

_LOG = logging.getLogger("acucleo.transport")
_Result = TypeVar("_Result")

PER_SECOND: Final = 5.0
"""Requests a second on one path that Cleo allows."""
_MARGIN: Final = 0.01
"""Seconds by which the window is longer than the service's: two clocks differ, and logs are rounded."""
_SPREAD: Final = 0.75
"""Part of the even distance between two requests that is kept at least; the rest makes up for late ones."""
_SLOWEST: Final = 0.2
_LONGEST_BLOCK: Final = 60.0
_SHORTEST_BLOCK: Final = 1.0
_LEASE: Final = 60.0
"""Seconds after which a request in flight has arrived if it ever will, though its answer may still take its time."""
_GRACE: Final = 1.0
"""Seconds that a request without an answer may still be on its way after we have given it up."""
_POLL: Final = 0.02
_STEP: Final = 0.05
_SMALL_STEP: Final = 0.002
_NEAR_THE_KNEE: Final = 0.9
_REMEMBERED: Final = 32


@dataclass(slots=True)
class Flight:
    """One request between its pass and its answer."""

    answered: bool = False


@dataclass(frozen=True, slots=True)
class Pass:
    """The right to send one request; given back with `RateLimiter.leave` when its answer has come, or none will."""

    key: str
    number: str


class RateLimiter:
    """Lets requests pass, per path template.

    Args:
        clock: the time and the waiting.
        per_second: requests a second per template.
        folder: folder of the file shared by all processes; None keeps the state in this process.
    """

    def __init__(self, clock: Clock, per_second: float = PER_SECOND, folder: Path | None = None) -> None:
        if per_second <= 0:
            raise ValueError("per_second must be above zero")
        self._clock = clock
        self._per_second = per_second
        # 4.5 a second are 5 in 1.11 seconds: never more than 5 in one second, as 4 in 0.89 seconds would be.
        self._most = math.ceil(per_second)
        self._slowed: set[str] = set()
        self._store: SlotStore = MemorySlots()
        if folder is not None:
            try:
                self._store = FileSlots(folder)
            except OSError as error:
                self._keep_to_ourselves(error)

    def enter(self, key: str, stop: threading.Event | None = None) -> Pass | None:
        """Wait until a request on `key` may be sent; return None when `stop` cut the wait short."""
        while True:
            turn = self.try_enter(key)
            if isinstance(turn, Pass):
                return turn
            if self._clock.sleep(turn, stop):
                return None

    @contextmanager
    def flight(self, key: str, stop: threading.Event | None = None) -> Iterator[Flight | None]:
        """Hold a pass for `key` while the block runs, which notes that the answer came; None when stopped before."""
        passed = self.enter(key, stop)
        if passed is None:
            yield None
            return
        flight = Flight()
        try:
            yield flight
        finally:
            self.leave(passed, answered=flight.answered)

    def try_enter(self, key: str) -> Pass | float:
        """Return the pass for a request that may be sent now, else the seconds after which to ask again."""
        number = secrets.token_hex(4)

        def change(slot: Slot, now: float) -> float:
            seconds = self._seconds_to_wait(slot, now)
            if seconds <= 0:
                slot.next_at = now + _SPREAD / self._rate(slot)
                slot.flying[number] = (now, self._store.owner)
            if self._rate(slot) < self._per_second:
                self._slowed.add(key)
            return seconds

        seconds = self._update(key, change)
        return seconds if seconds > 0 else Pass(key, number)

    def leave(self, passed: Pass, *, answered: bool = True) -> None:
        """Give a pass back; call it in any case.

        Args:
            passed: what `enter` returned.
            answered: whether an answer came; a request without one may still be on its way.
        """

        def change(slot: Slot, now: float) -> None:
            if slot.flying.pop(passed.number, None) is not None:
                bisect.insort(slot.done, now if answered else now + _GRACE)

        self._update(passed.key, change)

    def slow_down(self, key: str, seconds: float) -> None:
        """Halve the rate of `key` and let nobody pass for `seconds`; several refusals of one moment count once."""

        def change(slot: Slot, now: float) -> None:
            if not now - _SHORTEST_BLOCK < slot.slowed_at <= now:
                slot.knee = self._rate(slot)
                slot.rate = max(min(_SLOWEST, self._per_second), slot.knee / 2)
                slot.slowed_at = now
            wait = min(max(seconds, _SHORTEST_BLOCK), _LONGEST_BLOCK)
            slot.blocked_until = max(slot.blocked_until, now + wait)

        self._slowed.add(key)
        self._update(key, change)

    def succeeded(self, key: str) -> None:
        """Come a step nearer to the full rate; costs nothing at the full rate."""
        if key not in self._slowed:
            return

        def change(slot: Slot, _now: float) -> bool:
            rate = self._rate(slot)
            quickly = rate < slot.knee * _NEAR_THE_KNEE
            rate += self._per_second * (_STEP if quickly else _SMALL_STEP)
            if rate >= self._per_second:
                slot.rate, slot.knee = 0.0, 0.0
                return True
            slot.rate = rate
            return False

        if self._update(key, change):
            self._slowed.discard(key)

    def rate(self, key: str) -> float:
        """Return the present rate of `key` in requests a second."""
        return self._update(key, lambda slot, _now: self._rate(slot))

    def _rate(self, slot: Slot) -> float:
        return min(slot.rate, self._per_second) if slot.rate > 0 else self._per_second

    def _seconds_to_wait(self, slot: Slot, now: float) -> float:
        """Return the seconds before anything can have changed; 0 when a request may be sent."""
        window = self._most / self._rate(slot) + _MARGIN
        self._forget(slot, now, window)
        wait = max(slot.blocked_until - now, slot.next_at - now, 0.0)
        if len(slot.flying) + len(_counting(slot, now - window)) >= self._most:
            self._give_up_the_dead(slot, now)
        counting = _counting(slot, now - window)
        too_many = len(slot.flying) + len(counting) - self._most
        if too_many >= 0:
            # The oldest answers that count make the room; with all in flight there is only asking again.
            wait = max(wait, counting[too_many] + window - now if too_many < len(counting) else _POLL)
        return wait

    def _forget(self, slot: Slot, now: float, window: float) -> None:
        """Drop what does not count any more, and moments that lie ahead: they are of a time before a restart."""
        if slot.blocked_until > now + _LONGEST_BLOCK + _GRACE:
            slot.blocked_until = 0.0
        if slot.next_at > now + 1 / min(_SLOWEST, self._per_second):
            slot.next_at = 0.0
        kept = [moment for moment in slot.done if moment <= now + _GRACE]
        fresh = bisect.bisect_right(kept, now - window)
        # Processes with a slower rate look further back; a few more moments serve them.
        slot.done = kept[max(0, min(fresh, len(kept) - _REMEMBERED)) :]
        for number, (began, _) in list(slot.flying.items()):
            if not now - _LEASE < began <= now + _GRACE:
                del slot.flying[number]

    def _give_up_the_dead(self, slot: Slot, now: float) -> None:
        """Count requests of processes that have ended as answered: what they sent is there in a moment."""
        for number, (_, owner) in list(slot.flying.items()):
            if not self._store.is_alive(owner):
                del slot.flying[number]
                bisect.insort(slot.done, now + _GRACE)

    def _update(self, key: str, change: Change[_Result]) -> _Result:
        """Change a slot; where the shared file cannot be used any more, the rate is kept by this process alone."""
        try:
            return self._store.update(key, self._clock.monotonic, change)
        except OSError as error:
            self._keep_to_ourselves(error)
            return self._store.update(key, self._clock.monotonic, change)

    def _keep_to_ourselves(self, error: OSError) -> None:
        _LOG.warning("the request rate cannot be shared with other programs: %s", error.strerror or error)
        self._store = MemorySlots()


def _counting(slot: Slot, since: float) -> list[float]:
    """Return the ends of requests that still count, oldest first."""
    return slot.done[bisect.bisect_right(slot.done, since) :]
