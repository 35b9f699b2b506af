"""Keeps under the rate a service allows, for all threads and all processes on this computer together.

One slot after the other is reserved per path template: whoever comes next learns how long to wait. The state lies in
memory, or in a small locked file when a folder is given. It adapts: slower after a refusal for haste, back to normal
step by step with success.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Final, Protocol

from acucleo_desktop.documents.clock import Clock

_SLOWEST: Final = 0.2
_GROWTH: Final = 1.1
_FORGET_AFTER: Final = 3600.0
_LONGEST_BLOCK: Final = 60.0
_FURTHEST_AHEAD: Final = 90.0


@dataclass(slots=True)
class Slot:
    """The state of one path template.

    Attributes:
        next_at: earliest moment of the next request, seconds since 1970.
        blocked_until: nobody may pass before, seconds since 1970.
        rate: requests a second at present.
    """

    next_at: float = 0.0
    blocked_until: float = 0.0
    rate: float = 0.0


class SlotStore(Protocol):
    """Where the slots are kept."""

    def update(self, key: str, now: float, change: Callable[[Slot], float]) -> float:
        """Let `change` work on the slot of `key`, alone, and return what it returns."""
        ...


class MemorySlots:
    """Slots for the threads of this process."""

    def __init__(self) -> None:
        self._slots: dict[str, Slot] = {}
        self._lock = threading.Lock()

    def update(self, key: str, now: float, change: Callable[[Slot], float]) -> float:  # noqa: ARG002 - see FileSlots
        """Let `change` work on the slot of `key`, alone, and return what it returns."""
        with self._lock:
            return change(self._slots.setdefault(key, Slot()))


class FileSlots:
    """Slots for all processes of this person on this computer, in one small file under a lock."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = folder / "request-rate.json"
        self._lock = threading.Lock()

    def update(self, key: str, now: float, change: Callable[[Slot], float]) -> float:
        """Let `change` work on the slot of `key`, alone, and return what it returns."""
        # A lock on a file belongs to the process on some systems, so threads need their own.
        with self._lock, locked_file(self._path) as file:
            slots = _read(file)
            result = change(slots.setdefault(key, Slot()))
            kept = {name: slot for name, slot in slots.items() if name == key or slot.next_at > now - _FORGET_AFTER}
            file.seek(0)
            file.truncate()
            file.write(json.dumps({name: asdict(slot) for name, slot in kept.items()}))
            file.flush()
        return result


def _read(file: IO[str]) -> dict[str, Slot]:
    """Read the slots; a file that cannot be read (cut by a power loss) counts as empty."""
    try:
        return {str(name): Slot(**values) for name, values in json.loads(file.read() or "{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}


@contextmanager
def locked_file(path: Path) -> Iterator[IO[str]]:
    """Open the file for reading and writing, with an exclusive lock on it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "r+", encoding="utf-8") as file:
        unlock = _lock(descriptor)
        try:
            yield file
        finally:
            unlock()


def _lock(descriptor: int) -> Callable[[], None]:
    """Lock an open file, waiting for others; return how to unlock it."""
    if os.name == "nt":  # pragma: no cover - other system
        return _lock_windows(descriptor)
    import fcntl  # not on Windows

    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return lambda: fcntl.flock(descriptor, fcntl.LOCK_UN)


def _lock_windows(descriptor: int) -> Callable[[], None]:  # pragma: no cover - other system
    """Lock one byte far behind the content; `LK_LOCK` tries for ten seconds, then raises OSError, so repeat."""
    import importlib

    msvcrt = importlib.import_module("msvcrt")
    far = 1 << 30

    def at_far(mode: int) -> None:
        back = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, far, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, mode, 1)
        finally:
            os.lseek(descriptor, back, os.SEEK_SET)

    while True:
        try:
            at_far(msvcrt.LK_LOCK)
        except OSError:
            continue
        return lambda: at_far(msvcrt.LK_UNLCK)


class RateLimiter:
    """Hands out one slot after the other per path template.

    Args:
        clock: the time and the waiting.
        per_second: requests a second per template; Cleo allows 5, so 4 leaves a margin.
        folder: folder of the file shared by all processes; None keeps the state in this process.
    """

    def __init__(self, clock: Clock, per_second: float = 4.0, folder: Path | None = None) -> None:
        if per_second <= 0:
            raise ValueError("per_second must be above zero")
        self._clock = clock
        self._per_second = per_second
        self._store: SlotStore = MemorySlots() if folder is None else FileSlots(folder)

    def wait(self, key: str, stop: threading.Event | None = None) -> bool:
        """Wait for a slot of `key`; return True when `stop` cut the wait short, False when the slot is ours."""
        while True:
            seconds = self._reserve(key)
            if self._clock.sleep(seconds, stop):
                return True
            # Somebody may have been refused for haste while we waited; then the slot we hold is worth nothing.
            if seconds <= 0 or not self._is_blocked(key):
                return False

    def slow_down(self, key: str, seconds: float) -> None:
        """Halve the rate of `key` and let nobody pass for `seconds`."""
        now = self._now()

        def change(slot: Slot) -> float:
            slot.rate = max(_SLOWEST, self._rate(slot) / 2)
            slot.blocked_until = max(slot.blocked_until, now + min(seconds, _LONGEST_BLOCK))
            slot.next_at = max(slot.next_at, slot.blocked_until)
            return slot.rate

        self._store.update(key, now, change)

    def succeeded(self, key: str) -> None:
        """Come a step nearer to the full rate; costs nothing at the full rate."""

        def change(slot: Slot) -> float:
            slot.rate = min(self._per_second, self._rate(slot) * _GROWTH)
            return slot.rate

        if self.rate(key) < self._per_second:
            self._store.update(key, self._now(), change)

    def rate(self, key: str) -> float:
        """Return the present rate of `key` in requests a second."""
        return self._store.update(key, self._now(), self._rate)

    def _rate(self, slot: Slot) -> float:
        return min(slot.rate, self._per_second) if slot.rate > 0 else self._per_second

    def _reserve(self, key: str) -> float:
        now = self._now()

        def change(slot: Slot) -> float:
            # A moment further ahead than any wait of ours means that the clock was set back: start anew.
            if slot.blocked_until > now + _FURTHEST_AHEAD:
                slot.blocked_until = now
            if slot.next_at > now + _FURTHEST_AHEAD:
                slot.next_at = now
            at = max(now, slot.next_at, slot.blocked_until)
            slot.next_at = at + 1 / self._rate(slot)
            return at - now

        return self._store.update(key, now, change)

    def _is_blocked(self, key: str) -> bool:
        now = self._now()
        return self._store.update(key, now, lambda slot: slot.blocked_until - now) > 0

    def _now(self) -> float:
        return self._clock.now().timestamp()
