"""Long work on the ledger that nobody need wait for: it ends when the program does, and the next start does it."""

from __future__ import annotations

from collections.abc import Callable

IsStopped = Callable[[], bool]
"""Asked now and then by long work: whether the program ends."""


class WorkStopped(Exception):
    """Long work was given up because the program ends; what it had made is taken away again."""


def never() -> bool:
    """Return that nothing stops the work."""
    return False
