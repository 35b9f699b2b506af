"""One window, and one unattended loop, for each home: who is there already, and since when."""

from __future__ import annotations

import hashlib
import os
import sys

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.sync.file_lock import FileLock, Holder

MUTEX = "AcucleoDesktop"
"""By this name the set-up program for Windows sees that one of ours is open: installer/windows/acucleo-desktop.iss"""
WINDOW = "window"
LOOP = "loop"
_NAMES = {WINDOW: "the window", LOOP: "acucleo run"}


class Instance:
    """The place of the one window or the one loop of a home. Commands that only look need none.

    Args:
        home: whose.
        kind: `window` or `loop`.
        clock: when it was taken.
    """

    def __init__(self, home: Home, kind: str, clock: Clock) -> None:
        self._lock = FileLock(home.state / f"{kind}.lock", clock)
        self._home = home
        self._kind = kind

    def take(self) -> bool:
        """Take the place; return False when another process has it.

        Raises:
            Problem: `lock.not-possible`.
        """
        if not self._lock.acquire(_NAMES[self._kind]):
            return False
        _be_seen()
        return True

    def give_back(self) -> None:
        """Give the place back."""
        self._lock.release()

    def holder(self) -> Holder:
        """Return who has it."""
        return self._lock.holder()

    def taken(self) -> Problem:
        """Return in words that another process has it."""
        is_window = self._kind == WINDOW
        what = "Acucleo Desktop is open already" if is_window else "Another loop runs already"
        return Problem(
            f"home.{self._kind}-taken",
            f"{what} for this home: {self.holder().said()}.",
            where=str(self._home.data),
            why="Two of them would do the same work twice.",
            todo="Use the window that is open." if is_window else "End the other one first, or let it do the work.",
        )


def _be_seen() -> None:
    """Hold the mutex of Windows that an uninstaller looks for; the system lets go of it with the process."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.CreateMutexW(None, 0, MUTEX)


def socket_name(home: Home) -> str:
    """Return the name by which the window of a home is called to the front: one for each home and person."""
    person = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    digest = hashlib.sha256(f"{person} {home.data}".encode()).hexdigest()[:16]
    return f"acucleo-desktop-{digest}"
