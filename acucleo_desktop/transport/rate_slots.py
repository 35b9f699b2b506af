"""Where the limiter keeps what it knows: in memory for one process, or in a small locked file for all of them.

All moments are seconds of `Clock.monotonic`, which on every system counts for all processes alike and does not jump
when somebody sets the clock. It begins anew with the computer; what lies in the future is therefore of an earlier run
and forgotten.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, TypeVar

FORGET_AFTER: Final = 3600.0
"""Seconds for which a slower rate is remembered."""
COUNTS_AFTER: Final = 120.0
"""Seconds after which no request counts any more, at the slowest rate that can be set."""
_LARGEST: Final = 4 * 1024 * 1024
_LOST: Final = ""
"""Key of what counts for every template after the file was damaged."""
_Result = TypeVar("_Result")


@dataclass(slots=True)
class Slot:
    """The state of one path template.

    Attributes:
        next_at: earliest moment of the next request: they are spread and not sent in a heap.
        blocked_until: nobody may pass before, as the service asked for.
        rate: requests a second at present; 0 for the full rate.
        knee: the rate at which the service refused last; near it the rate grows slowly. 0 for none.
        slowed_at: when it was slowed down last.
        done: when requests ended, oldest first, as far back as they still count.
        flying: requests whose answer has not come: when they began, and who sent them.
        used_at: when it was used last.
    """

    next_at: float = 0.0
    blocked_until: float = 0.0
    rate: float = 0.0
    knee: float = 0.0
    slowed_at: float = -FORGET_AFTER
    done: list[float] = field(default_factory=list)
    flying: dict[str, tuple[float, str]] = field(default_factory=dict)
    used_at: float = 0.0

    def is_worth_keeping(self, now: float) -> bool:
        """Whether the state says anything that a fresh one would not."""
        if self.rate > 0 or self.blocked_until > now:
            return self.used_at > now - FORGET_AFTER
        return bool(self.flying) or self.used_at > now - COUNTS_AFTER

    def as_json(self) -> dict[str, object]:
        """Return the state as it is written; not by `asdict`, which copies every number."""
        return {name: getattr(self, name) for name in self.__slots__}


Change = Callable[[Slot, float], _Result]


class SlotStore(Protocol):
    """Where the slots are kept."""

    @property
    def owner(self) -> str:
        """The name under which this process marks its requests in flight."""
        ...

    def update(self, key: str, clock: Callable[[], float], change: Change[_Result]) -> _Result:
        """Let `change` work on the slot of `key`, alone, and return what it returns.

        Args:
            key: which template.
            clock: the time; it is asked when the slot is ours, so that nobody works with a time older than what
                others have written while we waited for it.
            change: gets the slot and the time.
        """
        ...

    def is_alive(self, owner: str) -> bool:
        """Tell whether the process called `owner` still runs."""
        ...


class MemorySlots:
    """Slots for the threads of this process."""

    owner = "here"

    def __init__(self) -> None:
        self._slots: dict[str, Slot] = {}
        self._lock = threading.Lock()

    def update(self, key: str, clock: Callable[[], float], change: Change[_Result]) -> _Result:
        """Let `change` work on the slot of `key`, alone, and return what it returns."""
        with self._lock:
            return change(self._slots.setdefault(key, Slot()), clock())

    def is_alive(self, owner: str) -> bool:  # noqa: ARG002 - see FileSlots
        """Tell whether the process still runs: it is this one."""
        return True


class FileSlots:
    """Slots for all processes of this person on this computer, in one small file under a lock.

    Raises:
        OSError: from any method, where the folder cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._path = folder / "request-rate.json"
        self._lock = threading.Lock()
        with self._lock, locked_file(self._path):
            self.owner = _owner_in(folder)

    def update(self, key: str, clock: Callable[[], float], change: Change[_Result]) -> _Result:
        """Let `change` work on the slot of `key`, alone, and return what it returns."""
        # A lock on a file belongs to the process on some systems, so threads need their own.
        with self._lock, locked_file(self._path) as descriptor:
            now = clock()
            slots = _read(descriptor, now)
            lost = slots.get(_LOST)
            slot = slots.setdefault(key, Slot(blocked_until=lost.blocked_until if lost is not None else 0.0))
            result = change(slot, now)
            slot.used_at = now
            _write(descriptor, {name: slot for name, slot in slots.items() if slot.is_worth_keeping(now)})
        return result

    def is_alive(self, owner: str) -> bool:
        """Tell whether the process called `owner` still runs: its mark is locked as long as it does."""
        return owner == self.owner or not _is_free(self._folder / f"{owner}.owner")


def _read(descriptor: int, now: float) -> dict[str, Slot]:
    """Read the slots. Where the file was damaged nobody knows who has just sent, so everybody waits a moment."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    text = os.read(descriptor, _LARGEST)
    if not text.strip():
        return {}
    try:
        # What a longer content has left behind the first value is not read: see `_write`.
        whole, _ = json.JSONDecoder().raw_decode(text.decode("utf-8"))
        return {str(name): _slot_of(values) for name, values in whole.items()}
    except (ValueError, TypeError, AttributeError, KeyError):
        return {_LOST: Slot(blocked_until=now + 1, used_at=now)}


def _slot_of(values: dict[str, object]) -> Slot:
    slot = Slot(**values)  # type: ignore[arg-type]
    slot.done = [float(moment) for moment in slot.done]
    slot.flying = {name: (float(began), str(owner)) for name, (began, owner) in slot.flying.items()}
    return slot


def _write(descriptor: int, slots: dict[str, Slot]) -> None:
    """Write the slots over what is there, then cut: a kill between the two leaves a file that can be read."""
    content = json.dumps({name: slot.as_json() for name, slot in slots.items()}).encode()
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, content)
    os.ftruncate(descriptor, len(content))


@contextmanager
def locked_file(path: Path) -> Iterator[int]:
    """Open the file for reading and writing, with an exclusive lock on it; the system frees it when we are killed."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        _lock(descriptor, wait=True)
        try:
            yield descriptor
        finally:
            _unlock(descriptor)
    finally:
        os.close(descriptor)


_OWNERS: dict[tuple[int, Path], tuple[str, int]] = {}


def _owner_in(folder: Path) -> str:
    """Return the name of this process in `folder`; its mark stays locked until the process ends, however it ends.

    Call it under the lock of the state file, so that nobody takes a mark for a left one before it is locked.
    """
    known = _OWNERS.get((os.getpid(), folder))
    if known is not None and (folder / f"{known[0]}.owner").exists():
        return known[0]
    for left in folder.glob("*.owner"):
        if _is_free(left):
            with contextlib.suppress(OSError):  # somebody else was quicker
                left.unlink()
    name = secrets.token_hex(8)
    descriptor = os.open(folder / f"{name}.owner", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    _lock(descriptor, wait=False)
    _OWNERS[os.getpid(), folder] = (name, descriptor)
    return name


def _is_free(path: Path) -> bool:
    """Tell whether nobody holds the mark at `path`: its process has ended."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return True
    try:
        is_free = _lock(descriptor, wait=False)
        if is_free:
            _unlock(descriptor)
        return is_free
    finally:
        os.close(descriptor)


if os.name == "nt":  # pragma: no cover - the other systems' way is tested
    import msvcrt

    def _lock(descriptor: int, *, wait: bool) -> bool:
        """Lock one byte far behind the content; `LK_LOCK` tries for ten seconds, then raises OSError, so repeat."""
        mode = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK  # type: ignore[attr-defined,unused-ignore]
        while True:
            os.lseek(descriptor, 1 << 30, os.SEEK_SET)
            try:
                msvcrt.locking(descriptor, mode, 1)  # type: ignore[attr-defined,unused-ignore]
            except OSError:
                if wait:
                    continue
                return False
            return True

    def _unlock(descriptor: int) -> None:
        """Give the byte back."""
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> bool:
        """Lock an open file, waiting for others or not; return whether it is ours now."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        """Give the file back."""
        fcntl.flock(descriptor, fcntl.LOCK_UN)
