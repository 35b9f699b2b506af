"""A lock between processes, held by an open file, that says who holds it; it ends with its holder, however that ends.

The operating system keeps the lock, not the file's content: a killed holder leaves a file with its name in it, and the
lock is free nevertheless. So a stale file never blocks anybody, and no age or process id is ever judged.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import weakref
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem

_TAKEN: Final = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})
_TRIES: Final = 5
_FAR: Final = 1 << 30  # Windows locks bytes for reading, too: one far behind the content leaves that readable


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock.

    Attributes:
        who: what the holder calls itself, such as `the window`; empty when it could not be read.
        process: its id on its computer; 0 when unknown.
        computer: name of its computer.
        since: since when, UTC; None when unknown.
    """

    who: str = ""
    process: int = 0
    computer: str = ""
    since: datetime | None = None

    def said(self, here: str = "") -> str:
        """Return who it is in words, such as `the window, process 4711, since 23 Nov 14:02`."""
        parts = [self.who or "another sync"]
        if self.process:
            parts.append(f"process {self.process}")
        if self.computer and self.computer != (here or socket.gethostname()):
            parts.append(f"on {self.computer}")
        if self.since is not None:
            parts.append(f"since {self.since.astimezone():%d %b %H:%M}")
        return ", ".join(parts)


class FileLock:
    """One lock; an instance is used by one thread at a time.

    Args:
        path: the lock file; its folder is there.
        clock: when it was taken.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock
        self._descriptor: int | None = None
        _LOCKS.add(self)

    @property
    def is_held(self) -> bool:
        """Whether this instance holds the lock."""
        return self._descriptor is not None

    def acquire(self, who: str) -> bool:
        """Take the lock and write `who` into the file; return False when somebody else has it.

        Raises:
            Problem: `lock.not-possible` where the file system has no locks, or the file cannot be written.
        """
        for _try in range(_TRIES):
            descriptor = self._open()
            if not self._lock(descriptor):
                os.close(descriptor)
                return False
            if self._is_still_there(descriptor):
                self._descriptor = descriptor
                self._write(descriptor, who)
                return True
            os.close(descriptor)  # the file was removed or replaced meanwhile: what we locked is no lock for others
        raise self._not_possible("the file is removed again and again")

    def release(self) -> None:
        """Give the lock back; nothing happens when it is not held."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        try:
            with contextlib.suppress(OSError):  # a full disk cannot keep the lock: closing gives it back
                os.ftruncate(descriptor, 0)
            _unlock(descriptor)
        finally:
            os.close(descriptor)

    def holder(self) -> Holder:
        """Return who wrote the file last; whether the lock is held now, only `acquire` can tell."""
        facts: dict[str, Any] = {}
        with contextlib.suppress(OSError, ValueError):  # the holder may be writing it just now
            read = json.loads(self.path.read_bytes() or b"{}")
            facts = read if isinstance(read, dict) else {}
        return Holder(
            str(facts.get("who", "")),
            int(facts["process"]) if str(facts.get("process", "")).isdigit() else 0,
            str(facts.get("computer", "")),
            _moment(str(facts.get("since", ""))),
        )

    def forget_after_fork(self) -> None:
        """Close the copy of the file that a forked child got: else the lock would outlive its holder in the child."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(descriptor)

    def _open(self) -> int:
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise self._not_possible(error.strerror or str(error)) from error

    def _lock(self, descriptor: int) -> bool:
        try:
            _try_lock(descriptor)
        except OSError as error:
            if error.errno in _TAKEN:
                return False
            os.close(descriptor)
            raise self._not_possible(error.strerror or str(error)) from error
        return True

    def _is_still_there(self, descriptor: int) -> bool:
        if os.name == "nt":  # pragma: no cover - an open file cannot be removed there
            return True
        try:
            named, opened = self.path.stat(), os.fstat(descriptor)
        except FileNotFoundError:
            return False
        return (named.st_dev, named.st_ino) == (opened.st_dev, opened.st_ino)

    def _write(self, descriptor: int, who: str) -> None:
        since = self._clock.now().isoformat(timespec="seconds")
        facts = {"who": who, "process": os.getpid(), "computer": socket.gethostname(), "since": since}
        with contextlib.suppress(OSError):  # a full disk: the lock holds all the same, only its words are missing
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, json.dumps(facts).encode())

    def _not_possible(self, why: str) -> Problem:
        return Problem(
            "lock.not-possible",
            f"The file {self.path} cannot be locked: {why}.",
            why="Without the lock two syncs could take the same document twice. Some network drives have no locks.",
            todo="Put the home on a disk of this computer (--home or ACUCLEO_HOME), or mend its permissions.",
        )


_LOCKS: weakref.WeakSet[FileLock] = weakref.WeakSet()


def _forget_all() -> None:
    for lock in list(_LOCKS):
        lock.forget_after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC) if text else None
    except ValueError:
        return None


if os.name == "nt":  # pragma: no cover - the other systems' way is tested
    import msvcrt

    def _at_far(descriptor: int, mode: int) -> None:
        back = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, mode, 1)  # type: ignore[attr-defined,unused-ignore]
        finally:
            os.lseek(descriptor, back, os.SEEK_SET)

    def _try_lock(descriptor: int) -> None:
        _at_far(descriptor, msvcrt.LK_NBLCK)  # type: ignore[attr-defined,unused-ignore]

    def _unlock(descriptor: int) -> None:
        _at_far(descriptor, msvcrt.LK_UNLCK)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
