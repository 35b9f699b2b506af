"""One pass at a time over one ledger, whether the window or the command line starts it."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem


class PassLock:
    """A lock between threads and processes. The system gives it back by itself when its holder dies.

    Args:
        path: the lock file; it says who holds it.
        clock: when it was taken.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._thread_lock = threading.Lock()

    @contextmanager
    def hold(self, who: str) -> Iterator[Problem | None]:
        """Hold the lock while the block runs; yields a problem, and holds nothing, when somebody else has it."""
        if not self._thread_lock.acquire(blocking=False):
            yield self._busy()
            return
        try:
            with self._path.open("a+b") as file:
                if not _try_lock(file):
                    yield self._busy()
                    return
                self._write(file, who)
                try:
                    yield None
                finally:
                    file.truncate(0)
                    _unlock(file)
        finally:
            self._thread_lock.release()

    def _write(self, file: IO[bytes], who: str) -> None:
        facts = {"who": who, "process": os.getpid(), "since": self._clock.now().isoformat(timespec="seconds")}
        file.truncate(0)
        file.write(json.dumps(facts).encode())
        file.flush()

    def _busy(self) -> Problem:
        facts: dict[str, Any] = {}
        with contextlib.suppress(OSError, ValueError):  # the holder may be writing it just now
            facts = json.loads(self._path.read_bytes() or b"{}")
        who, since = facts.get("who", "another sync"), str(facts.get("since", ""))[11:16]
        started = f" since {since} UTC" if since else ""
        return Problem(
            "sync.busy",
            f"A sync is running already ({who}{started}).",
            why="Two syncs at the same time could take the same document twice.",
            todo="Wait until it has ended.",
        )


if os.name == "nt":  # pragma: no cover - the other systems' way is tested
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)
