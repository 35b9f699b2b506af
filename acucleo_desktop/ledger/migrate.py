"""Bring a database to the present form: numbered files, a copy of the file first, all of them or none.

All steps that a database lacks are one transaction. Whatever ends it, a fault, a full disk or a lost process, leaves
the database in the form that it had, with which the version before goes on working.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.database import LedgerDatabase
from acucleo_desktop.ledger.stopping import IsStopped, WorkStopped, never
from acucleo_desktop.ledger.trouble import damaged, in_words

_LOG = logging.getLogger("acucleo.ledger")
DIRECTORY = Path(__file__).parent / "migrations"
_HISTORY: Final = "schema_migration"
_PAGES_BETWEEN_LOOKS: Final = 4096
_REFERENCES: Final = "PRAGMA foreign_key_check"


def migrate(database: LedgerDatabase, clock: Clock, directory: Path = DIRECTORY) -> Path | None:
    """Apply what is missing; return the copy that was made first, None when there was nothing to copy.

    Two programs may open the same database at once: the second one takes the write lock after the first, and looks
    again.

    Raises:
        Problem: `ledger.newer-database` when a newer program wrote the database; `ledger.upgrade-failed` when a step
            failed, and the database is as it was.
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
    if not runner.applied():
        _bring_up(database, runner, pending, None, [])
        return None
    copy = _copy_path(database.path, clock, pending[0])
    begun: list[str] = []
    try:
        return _bring_up(database, runner, pending, copy, begun)
    except Problem as problem:
        if problem.code == "ledger.locked":
            raise
        raise _failed(database.path, begun[-1] if begun else pending[0], copy, problem) from problem
    except Exception as error:
        # A step that fails is a fault of ours, and still a person must be told how to go on working.
        _LOG.exception("the ledger could not be brought to its present form")
        raise _failed(database.path, begun[-1] if begun else pending[0], copy, error) from error


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
        todo="Install the newer version again, or restore a copy from before the update; the ledger was left as it is.",
        details=step,
    )


def _failed(path: Path, step: str, copy: Path, error: Exception) -> Problem:
    """Return the trouble of an update that was undone."""
    reason = error.what if isinstance(error, Problem) else f"A step of the update failed ({type(error).__name__})."
    way_out = f"{error.todo} " if isinstance(error, Problem) and error.todo else ""
    kept = f" A copy made before is {copy}." if copy.exists() else ""
    return Problem(
        "ledger.upgrade-failed",
        f"The ledger {path} could not be brought to the form that this version needs.",
        where=f"Change {step}.",
        why=f"{reason} Everything was undone: the ledger is as it was.",
        todo=f"{way_out}Then start this version again; until then the version before still works with it.{kept}",
        details=f"{step}: {error}",
    )


def _bring_up(
    database: LedgerDatabase, runner: Any, names: list[str], copy: Path | None, begun: list[str]
) -> Path | None:
    """Take the write lock, look again, copy what is there, and apply what is missing; return the copy if one was made.

    Each step is added to `begun` before it is applied: all of them are undone together, and a person is told which
    one failed.

    Rebuilding a table needs the foreign keys off, which SQLite allows only outside a transaction.
    """
    database.execute_sql("PRAGMA foreign_keys = 0")
    try:
        with database.atomic("IMMEDIATE"):
            applied = runner.applied()
            missing = [name for name in names if name not in applied]
            if not missing:
                return None  # another program was there first
            if copy is not None:
                _copy_first(database.path, copy)
            for name in missing:
                begun.append(name)
                runner.up(target=name)
            lost = set(database.execute_sql(_REFERENCES).fetchall())
            if lost and copy is not None:
                with closing(sqlite3.connect(copy)) as before:
                    lost -= set(before.execute(_REFERENCES))
            if lost:
                raise RuntimeError(f"{len(lost)} rows refer to others that are not there, such as {next(iter(lost))}")
    finally:
        database.execute_sql("PRAGMA foreign_keys = 1")
    return copy


def _copy_path(path: Path, clock: Clock, step: str) -> Path:
    return path.with_name(f"{path.stem}.before-{step}-{clock.now():%Y%m%dT%H%M%SZ}{path.suffix}")


def _copy_first(path: Path, copy: Path) -> None:
    """Copy the database and see that the copy opens and is whole."""
    for half in path.parent.glob(f"{path.stem}.before-*{path.suffix}.part"):
        half.unlink(missing_ok=True)  # of a start that was cut short
    with in_words(copy):
        copy_database(path, copy)
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as read:
            found = [row[0] for row in read.execute("PRAGMA quick_check(3)")]
    if found != ["ok"]:
        copy.unlink()
        raise damaged(path, "; ".join(found))


def copy_database(source: Path, target: Path, is_stopped: IsStopped = never) -> None:
    """Copy a database that may be in use, as one file with mode 0600, with SQLite's online backup.

    The copy shows one moment; writers are not held up. It is written beside `target` first and then renamed, so that
    a half-written copy never carries the name of a whole one.

    Raises:
        WorkStopped: `is_stopped` said so; there is no copy.
    """

    def look(_status: int, _remaining: int, _total: int) -> None:
        if is_stopped():
            raise WorkStopped

    beside = target.with_name(target.name + ".part")
    beside.unlink(missing_ok=True)
    os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(beside)) as write:
            # A transaction that reads keeps the moment: without one, a copy in parts begins anew at each write.
            read.execute("BEGIN")
            read.execute("SELECT count(*) FROM sqlite_master")
            read.backup(write, pages=_PAGES_BETWEEN_LOOKS, progress=look)
            write.execute("PRAGMA journal_mode = DELETE")
        with beside.open("rb+") as handle:
            os.fsync(handle.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
