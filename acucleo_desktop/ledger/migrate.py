"""Bring a database to the present form: numbered files, one transaction each, a copy of the file first."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.database import LedgerDatabase

DIRECTORY = Path(__file__).parent / "migrations"
_HISTORY: Final = "schema_migration"


def migrate(database: LedgerDatabase, clock: Clock, directory: Path = DIRECTORY) -> Path | None:
    """Apply what is missing; return the copy that was made first, None when there was nothing to copy.

    Two programs may open the same database at once: each step takes the write lock and looks again.

    Raises:
        Problem: `ledger.newer-database` when a newer program wrote the database.
    """
    if _is_current(database, directory):
        return None  # what compares table by table is loaded by the few starts that change something
    runner = _runner(database, directory)
    known = [step.name for step in runner.migrations()]
    if not known:
        raise RuntimeError(f"the program is incomplete: there are no migration files in {directory}")
    pending = _pending(runner, database.path)
    if not pending:
        return None
    copy = _copy_first(database, clock, pending[0]) if runner.applied() else None
    for name in pending:
        _apply(database, runner, name)
    return copy


def _is_current(database: LedgerDatabase, directory: Path) -> bool:
    """Whether just the steps of this program were applied."""
    known = {file.stem for file in directory.glob("[0-9]*.py")}
    if not known or not database.table_exists(_HISTORY):
        return False
    return {name for (name,) in database.execute_sql(f"SELECT name FROM {_HISTORY}")} == known  # noqa: S608 - a name


def schema_version(database: LedgerDatabase) -> str:
    """Return the name of the last migration that was applied."""
    return max(_runner(database).applied(), default="")


def newer_steps(applied: set[str], directory: Path = DIRECTORY) -> list[str]:
    """Return the applied steps that this program does not know: a newer one made them."""
    return sorted(applied - {file.stem for file in directory.glob("[0-9]*.py")})


def _runner(database: LedgerDatabase, directory: Path = DIRECTORY) -> Any:
    from playhouse.migrations import Runner

    untyped: Any = Runner
    return untyped(database, directory=str(directory))


def _pending(runner: Any, path: Path) -> list[str]:
    status = runner.status()
    unknown = [step.name for step in status if step.path is None]
    if unknown:
        raise newer_database(path, unknown[-1])
    return [step.name for step in status if step.applied is None]


def newer_database(path: Path, step: str) -> Problem:
    """Return the refusal of a database that a newer program has changed."""
    return Problem(
        "ledger.newer-database",
        f"The ledger {path} was written by a newer version of Acucleo Desktop.",
        why=f"It contains the change {step}, which this version does not know.",
        todo="Install the newer version again; the ledger was left as it is.",
        details=step,
    )


def _apply(database: LedgerDatabase, runner: Any, name: str) -> None:
    # Rebuilding a table needs the foreign keys off, which SQLite allows only outside a transaction.
    database.execute_sql("PRAGMA foreign_keys = 0")
    try:
        with database.atomic("IMMEDIATE"):
            if name not in runner.applied():
                runner.up(target=name)
                database.execute_sql("PRAGMA foreign_key_check")
    finally:
        database.execute_sql("PRAGMA foreign_keys = 1")


def _copy_first(database: LedgerDatabase, clock: Clock, step: str) -> Path:
    stamp = clock.now().strftime("%Y%m%dT%H%M%SZ")
    path = database.path
    copy = path.with_name(f"{path.stem}.before-{step}-{stamp}{path.suffix}")
    copy_database(path, copy)
    return copy


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use, as one file with mode 0600, with SQLite's online backup.

    The copy shows one moment; writers are not held up. It is written beside `target` first and then renamed, so that
    a half-written copy never carries the name of a whole one.
    """
    beside = target.with_name(target.name + ".part")
    beside.unlink(missing_ok=True)
    os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(beside)) as write:
            read.backup(write)
            write.execute("PRAGMA journal_mode = DELETE")
        with beside.open("rb+") as handle:
            os.fsync(handle.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
