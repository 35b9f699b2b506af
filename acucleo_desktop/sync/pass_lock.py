"""One pass at a time over one ledger, whether the window or the command line starts it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.file_lock import FileLock

BUSY = "sync.busy"


class PassLock:
    """A lock between threads and processes. The system gives it back by itself when its holder dies.

    Args:
        path: the lock file; it says who holds it.
        clock: when it was taken.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self._lock = FileLock(path, clock)
        self._thread_lock = threading.Lock()

    @contextmanager
    def hold(self, who: str) -> Iterator[Problem | None]:
        """Hold the lock while the block runs; yields a problem, and holds nothing, when somebody else has it."""
        if not self._thread_lock.acquire(blocking=False):
            yield self._busy()
            return
        try:
            try:
                is_ours = self._lock.acquire(who)
            except Problem as problem:
                yield problem
                return
            if not is_ours:
                yield self._busy()
                return
            try:
                yield None
            finally:
                self._lock.release()
        finally:
            self._thread_lock.release()

    def _busy(self) -> Problem:
        return Problem(
            BUSY,
            f"A sync is running already ({self._lock.holder().said()}).",
            why="Two syncs at the same time could take the same document twice.",
            todo="Wait until it has ended.",
        )
