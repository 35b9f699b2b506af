"""Copies: made while the program runs, and checked before they are trusted; `restore` puts them back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.migrate import copy_database, newer_steps
from acucleo_desktop.ledger.stopping import IsStopped, WorkStopped, never
from acucleo_desktop.ledger.trouble import damaged, in_words, problem_for

_STEPS_BETWEEN_LOOKS = 100_000
"""Instructions of SQLite's machine; some milliseconds."""


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What a copy holds.

    Attributes:
        events: entries of its audit trail.
        last_event: when the last one was written, ISO 8601 UTC; empty when there is none.
        version: name of its last migration.
    """

    path: Path
    size: int
    files: int
    documents: int
    events: int
    last_event: str
    version: str


def back_up(ledger: Path, target: Path, is_stopped: IsStopped = never) -> BackupReport:
    """Copy a ledger that may be in use to `target`, and check the copy.

    Raises:
        WorkStopped: `is_stopped` said so; there is no copy.
        Problem: `ledger.backup-exists` when `target` exists (nothing is ever overwritten), `ledger.disk-full`, ...
    """
    if target.exists():
        raise Problem(
            "ledger.backup-exists",
            f"There is a file {target} already.",
            why="A backup never replaces another file, so that an older one is not lost.",
            todo="Choose another name, for instance with today's date in it.",
        )
    with in_words(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        copy_database(ledger, target, is_stopped)
    try:
        return check_backup(target, is_stopped)
    except WorkStopped:
        target.unlink()  # nobody has seen whether it is whole
        raise


def check_backup(path: Path, is_stopped: IsStopped = never) -> BackupReport:
    """Read the whole copy without changing it.

    Raises:
        WorkStopped: `is_stopped` said so.
        Problem: `ledger.damaged`, `ledger.not-a-ledger`, `ledger.newer-database` or `ledger.cannot-open`.
    """
    with in_words(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.set_progress_handler(is_stopped, _STEPS_BETWEEN_LOOKS)
        try:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
        except sqlite3.OperationalError:
            if is_stopped():
                raise WorkStopped from None
            raise
        connection.set_progress_handler(None, 0)
        if found != ["ok"]:
            raise damaged(path, "; ".join(found))
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"schema_migration", "event", "document", "file"} <= tables:
            raise problem_for("NOTADB", path) or RuntimeError
        applied = {row[0] for row in connection.execute("SELECT name FROM schema_migration")}
        if newer_steps(applied):
            raise newer_backup(path, newer_steps(applied)[-1])
        events, last = connection.execute("SELECT count(*), max(at) FROM event").fetchone()
        files = connection.execute("SELECT count(*) FROM file").fetchone()[0]
        documents = connection.execute("SELECT count(*) FROM document").fetchone()[0]
    return BackupReport(path, path.stat().st_size, files, documents, events, last or "", max(applied))


def newer_backup(path: Path, step: str) -> Problem:
    """Return the refusal of a copy that a newer program wrote."""
    return Problem(
        "ledger.newer-database",
        f"The backup {path} was written by a newer version of Acucleo Desktop.",
        why=f"It contains the change {step}, which this version does not know.",
        todo="Install the newer version, then restore; the backup was left as it is.",
        details=step,
    )
