"""Ways out where a home's ledger cannot be opened: copies that are whole, restoring one, saving what can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.backup import BackupReport, check_backup

RESTORABLE: Final = frozenset(
    {
        *("ledger.damaged", "ledger.not-a-ledger", "ledger.newer-database", "ledger.upgrade-failed"),
        *("ledger.gone", "ledger.behind"),
    }
)
"""Codes of troubles in which an older copy can take the ledger's place."""
READABLE: Final = RESTORABLE - {"ledger.gone", "ledger.behind"}
"""Codes of troubles in which it is worth saving what can still be read."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was saved of a ledger.

    Attributes:
        path: the zip file.
        documents: how many documents could be read.
        losses: a sentence for everything that is lost; none when all could be read.
    """

    path: Path
    documents: int
    losses: tuple[str, ...]

    @property
    def said(self) -> str:
        """What it came to, in a sentence."""
        if not self.losses:
            return f"Everything could be read: {self.documents} documents are in {self.path}."
        return f"{self.documents} documents could be read and are in {self.path}; {len(self.losses)} losses are listed."


class Mending:
    """What can be done for a home whose ledger cannot be opened. Nothing here opens that ledger for work.

    Args:
        home: the home.
        clock: the time.
        actor: who decides, for the audit trail.
    """

    def __init__(self, home: Home, clock: Clock, actor: str) -> None:
        self.home = home
        self._clock = clock
        self._actor = actor

    def best_copy(self, problem: Problem) -> BackupReport | None:
        """Return the copy that knows most, whole and not of a newer program; None without one."""
        return best_copy(self.home, problem)

    def restore(self, copy: Path) -> list[str]:
        """Restore a copy with all the care of `restore_home`; return what was done, in sentences.

        Raises:
            Problem: it was refused; the ledger is as it was.
        """
        from acucleo_desktop.sync.restoring import restore_home

        return restore_home(self.home, copy, self._clock, self._actor).said

    def rescue(self, target: Path) -> Rescued:
        """Write what can be read of the ledger to a zip file.

        Raises:
            Problem: the file cannot be written, or there is no ledger.
        """
        from acucleo_desktop.sync.rescue_pack import write_rescue

        found = write_rescue(self.home.ledger, target)
        return Rescued(target, found.count("document"), tuple(found.losses()))


def best_copy(home: Home, problem: Problem) -> BackupReport | None:
    """Return the newest good copy; for a ledger that has forgotten something, the ledger itself where it knows more."""
    found = next(good_copies(home), None)
    if problem.code != "ledger.behind":
        return found
    try:
        itself = check_backup(home.ledger)
    except Problem:
        return found
    return itself if found is None or itself.last_event >= found.last_event else found


def good_copies(home: Home) -> Iterator[BackupReport]:
    """Yield the copies of a home's ledger that can be restored, newest first; each is read whole before."""
    for path in copies(home):
        try:
            yield check_backup(path)
        except Problem:
            continue  # a damaged copy, or one of a newer program: an older one may be good


def copies(home: Home) -> list[Path]:
    """Return the files that were made as copies of a home's ledger, the one written last first."""
    ledger = home.ledger
    found = [*home.backups.glob("*.sqlite3"), *ledger.parent.glob(f"{ledger.stem}.before-*{ledger.suffix}")]
    return sorted(found, key=lambda path: (path.stat().st_mtime, path.name), reverse=True)
