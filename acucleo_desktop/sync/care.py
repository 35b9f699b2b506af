"""What the program does for its ledger by itself, once a day: a copy, the archive, a look at the audit trail.

A part that fails is told in a sentence, kept in the audit trail, and does not keep the others from being done.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.archive import SHARED_ARCHIVES, archive_folder, archives_in
from acucleo_desktop.ledger.backup import check_backup
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.stopping import IsStopped, never
from acucleo_desktop.ledger.times import time_of, time_text

_LAST: Final = "care."
_NAME: Final = re.compile(r"^ledger-\d{8}T\d{6}Z\.sqlite3$")
_SOON: Final = timedelta(hours=23)
_TRAIL_EVERY: Final = timedelta(days=7)
_DAYS_OF_A_MONTH: Final = 30.44


@dataclass(frozen=True, slots=True)
class CareRules:
    """How a ledger is cared for.

    Attributes:
        backups: folder of the daily copies.
        daily: whether there are any.
        kept: how many of them are kept.
        archive_months: age at which what is done moves to the archive; 0 for never.
    """

    backups: Path
    daily: bool = True
    kept: int = 14
    archive_months: int = 24


@dataclass(frozen=True, slots=True)
class StorageLine:
    """One file or folder of a home: what it is for, and how large."""

    what: str
    path: Path
    size: int


class DailyCare:
    """Cares for one ledger. Calling it often costs nothing: each part knows when it was done last."""

    def __init__(self, ledger: Ledger, clock: Clock, rules: CareRules) -> None:
        self._ledger = ledger
        self._clock = clock
        self._rules = rules

    def run(self, is_stopped: IsStopped = never) -> list[str]:
        """Do what is due; return a sentence for each part that was done, or that failed.

        Raises:
            WorkStopped: `is_stopped` said so; what was not finished stays due.
        """
        said: list[str] = []
        if self._rules.daily:
            self._part("backup", _SOON, partial(self.back_up, is_stopped), said)
        if self._rules.archive_months:
            self._part("archive", _SOON, self.archive, said)
        self._part("trail", _TRAIL_EVERY, partial(self._look_at_the_trail, is_stopped), said)
        return said

    def back_up(self, is_stopped: IsStopped = never) -> str:
        """Make a daily copy, then let the oldest ones go.

        Raises:
            WorkStopped: `is_stopped` said so.
            Problem: it could not be written or does not read back; older copies are untouched.
        """
        path = self._rules.backups / f"ledger-{self._clock.now():%Y%m%dT%H%M%SZ}.sqlite3"
        report = self._ledger.backup(path, self._rules.backups / SHARED_ARCHIVES, is_stopped)
        gone = self._let_go()
        older = f" {len(gone)} older ones made room." if gone else ""
        return f"The ledger is backed up to {report.path} ({report.documents} documents, checked).{older}"

    def archive(self, before: datetime | None = None) -> str:
        """Move what is done and old enough to the archives.

        Args:
            before: documents untouched since then; None for the age of the settings.
        """
        if before is None:
            before = self._clock.now() - timedelta(days=self._rules.archive_months * _DAYS_OF_A_MONTH)
        return self._ledger.archive.move(before).said

    def backups(self) -> list[Path]:
        """Return the daily copies, newest first."""
        return [path for path, _made in daily_copies(self._rules.backups)]

    def _let_go(self) -> list[Path]:
        """Remove the oldest daily copies beyond the number kept; what people named themselves is left alone."""
        too_many = self.backups()[max(1, self._rules.kept) :]
        for path in too_many:
            path.unlink()
        if too_many:
            self._ledger.audit.record("backups-removed", data={"files": [path.name for path in too_many]})
        return too_many

    def _look_at_the_trail(self, is_stopped: IsStopped) -> str:
        result = self._ledger.audit.verify(is_stopped=is_stopped)
        self._ledger.audit.record("audit-verified", new="whole" if result.ok else "broken", why=result.said)
        return "" if result.ok else f"The audit trail is broken. {result.said}"

    def _part(self, name: str, every: timedelta, work: Callable[[], str], said: list[str]) -> None:
        mark = _LAST + name
        last, now = self._ledger.marks.get(mark), self._clock.now()
        if last and timedelta(0) <= now - time_of(last) < every:
            return
        try:
            sentence = work()
        except Problem as problem:
            said.append(problem.sentences())
            self._ledger.audit.record("care-failed", new=name, why=problem.sentences(), data={"code": problem.code})
            return
        self._ledger.marks.set(mark, time_text(now))
        if sentence and not sentence.startswith("Nothing "):
            said.append(sentence)


def daily_copies(folder: Path) -> list[tuple[Path, datetime]]:
    """Return the daily copies of a folder with when each was made (UTC, by its name), newest first."""
    found = [path for path in folder.glob("ledger-*.sqlite3") if _NAME.match(path.name)]
    return [
        (path, datetime.strptime(path.stem, "ledger-%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
        for path in sorted(found, reverse=True)
    ]


def newest_good_backup(folder: Path) -> Path | None:
    """Return the newest daily copy that is whole, such as after the ledger was found damaged; None without one."""
    for path, _made in daily_copies(folder):
        try:
            check_backup(path)
        except Problem:
            continue
        return path
    return None


def storage(ledger: Path, backups: Path, logs: Path, vault: Path) -> list[StorageLine]:
    """Return which files there are, what each is for, and how large it is in bytes."""
    lines = [StorageLine("ledger: the whole history", ledger, _size(ledger))]
    side = [ledger.with_name(ledger.name + ending) for ending in ("-wal", "-shm")]
    lines += [StorageLine("ledger: what was written last", path, _size(path)) for path in side if path.exists()]
    lines += [
        StorageLine(f"archive of {path.stem}: files and records that moved out", path, _size(path))
        for path in archives_in(archive_folder(ledger))
    ]
    lines += [
        StorageLine("a ledger that was replaced by a restore", path, _size(path))
        for path in sorted(ledger.parent.glob(f"{ledger.stem}.replaced-*{ledger.suffix}"))
    ]
    lines += [
        StorageLine("a copy made before an update of the program", path, _size(path))
        for path in sorted(ledger.parent.glob(f"{ledger.stem}.before-*{ledger.suffix}"))
    ]
    lines += [StorageLine("daily backup", path, _size(path)) for path in sorted(backups.glob("*.sqlite3"))]
    lines += [
        StorageLine("archive beside the backups", path, _size(path))
        for folder in (backups / SHARED_ARCHIVES,)
        for path in archives_in(folder)
    ]
    lines += [StorageLine("log", path, _size(path)) for path in sorted(logs.glob("*")) if path.is_file()]
    if vault.exists():
        lines.append(StorageLine("vault: encrypted secrets", vault, _size(vault)))
    return lines


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
