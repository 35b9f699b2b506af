"""The time as a parameter: nothing in the program reads the system clock but `SystemClock`."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from. All times are timezone-aware UTC."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards, for measuring durations."""
        ...

    def sleep(self, seconds: float, stop: threading.Event | None = None) -> bool:
        """Wait for `seconds`, or less if `stop` is set; return True when the wait was cut short by `stop`."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return the system's monotonic seconds."""
        return time.monotonic()

    def sleep(self, seconds: float, stop: threading.Event | None = None) -> bool:
        """Wait for `seconds`, or less if `stop` is set; return True when the wait was cut short by `stop`."""
        if seconds <= 0:
            return stop is not None and stop.is_set()
        if stop is None:
            time.sleep(seconds)
            return False
        return stop.wait(seconds)


class ManualClock:
    """A clock that a test or a demonstration moves by hand; sleeping moves it forward at once."""

    def __init__(self, start: datetime | None = None) -> None:
        self._now = start or datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
        self._elapsed = 0.0
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """Return the moment that was set."""
        with self._lock:
            return self._now

    def monotonic(self) -> float:
        """Return the seconds that this clock was moved forward in all."""
        with self._lock:
            return self._elapsed

    def advance(self, seconds: float) -> None:
        """Move the clock forward by `seconds`."""
        with self._lock:
            self._now += timedelta(seconds=seconds)
            self._elapsed += seconds

    def set(self, moment: datetime) -> None:
        """Set the wall clock (it may jump backwards, as real ones do); monotonic seconds stay."""
        with self._lock:
            self._now = moment

    def sleep(self, seconds: float, stop: threading.Event | None = None) -> bool:
        """Move forward by `seconds` without waiting; return whether `stop` is set."""
        self.advance(max(0.0, seconds))
        return stop is not None and stop.is_set()
