"""The history: the ledger's file, its form and its copies. It is looked at without being opened for writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.database import APPLICATION_ID
from acucleo_desktop.ledger.health import CHECKED_MARK, SMALL
from acucleo_desktop.ledger.migrate import DIRECTORY, newer_steps
from acucleo_desktop.ledger.times import time_of
from acucleo_desktop.ledger.trouble import SQLITE_ERRORS, problem_of
from acucleo_desktop.sync.care import daily_copies
from acucleo_desktop.sync.health.patient import Patient
from acucleo_desktop.sync.health.rows import Level, Press, Row, size_words, when

_LARGE_WAL: Final = 256_000_000
_OLD_COPY: Final = timedelta(days=2)
_TITLE: Final = "Database of the history"


def can_be_opened(ledger: Path) -> bool:
    """Whether a ledger is whole and up to date, so that opening it changes nothing but marks.

    One that is not there yet counts as such.
    """
    if not ledger.exists():
        return True
    try:
        with closing(_reading(ledger)) as connection:
            is_current = _applied(connection) == {step.stem for step in DIRECTORY.glob("[0-9]*.py")}
            is_small = ledger.stat().st_size <= SMALL
            return is_current and (not is_small or not _faults_of(connection))
    except SQLITE_ERRORS:
        return False


def _reading(ledger: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{ledger.absolute().as_uri()}?mode=ro", uri=True, timeout=5)


def _applied(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM schema_migration")}


def database(patient: Patient) -> Iterator[Row]:
    """Read the ledger's file: whose it is, whether its pages are whole, its form, what waits beside it."""
    ledger = patient.home.ledger
    if not ledger.exists():
        yield Row("database", _TITLE, Level.GOOD, ("There is no history yet; the first start makes it.",))
        return
    try:
        with closing(_reading(ledger)) as connection:
            yield _read(patient, ledger, connection)
    except SQLITE_ERRORS as error:
        problem = problem_of(error, ledger)
        if problem is None:
            raise
        yield _damaged(problem)


def _damaged(problem: Problem) -> Row:
    seen = tuple(part for part in (problem.what, problem.why) if part)
    is_lost = problem.code in {"ledger.damaged", "ledger.not-a-ledger"}
    return Row("database", _TITLE, Level.BAD, seen, problem.todo, Press.RESTORE if is_lost else Press.NONE)


def _read(patient: Patient, ledger: Path, connection: sqlite3.Connection) -> Row:
    size = ledger.stat().st_size
    wal = ledger.with_name(ledger.name + "-wal")
    waiting = wal.stat().st_size if wal.exists() else 0
    seen = [f"{ledger.name} takes {size_words(size)}; {size_words(waiting)} are still to be taken in (WAL)."]
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if owner not in {0, APPLICATION_ID}:
        todo = "Choose another folder for the home, or restore the latest backup."
        return Row("database", _TITLE, Level.BAD, (*seen, "Another program wrote this file."), todo, Press.RESTORE)
    faults, told = _pages(patient, size, connection)
    seen.append(told)
    if faults:
        todo = "Keep the file as it is, and restore the latest backup."
        return Row("database", _TITLE, Level.BAD, (*seen, faults), todo, Press.RESTORE)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "schema_migration" not in tables:
        todo = "Where a history was there before, restore the latest backup."
        return Row("database", _TITLE, Level.BAD, (*seen, "There is no history in it."), todo, Press.RESTORE)
    return _form(seen, waiting, _applied(connection))


def _pages(patient: Patient, size: int, connection: sqlite3.Connection) -> tuple[str, str]:
    """Return what is wrong with the pages, empty for nothing, and how far they were looked at."""
    if size > SMALL and not patient.is_thorough:
        row = connection.execute("SELECT value FROM mark WHERE name = ?", (CHECKED_MARK,)).fetchone()
        if not row:
            return "", "It is large and was never read whole."
        return "", f"It is large and was not read whole now, but on {when(time_of(row[0]))}."
    return _faults_of(connection), "All its pages were read."


def _faults_of(connection: sqlite3.Connection) -> str:
    """Return what is wrong with the pages of a database; empty for nothing."""
    found = [line[0] for line in connection.execute("PRAGMA quick_check(3)")]
    return "" if found == ["ok"] else "; ".join(found)


def _form(seen: list[str], waiting: int, applied: set[str]) -> Row:
    known = {step.stem for step in DIRECTORY.glob("[0-9]*.py")}
    last = max(applied, default="")
    if newer_steps(applied):
        told = f"A newer version of the program has written it: {newer_steps(applied)[-1]}."
        return Row("database", _TITLE, Level.BAD, (*seen, told), "Install the newer version again.")
    if applied != known:
        told = f"It has the form {last}; the next start brings it to {max(known)} and makes a copy first."
        return Row("database", _TITLE, Level.LOOK, (*seen, told), "Start the program once.")
    seen.append(f"It has the form {last}, as this program wants it.")
    if waiting > _LARGE_WAL:
        todo = "Close every program on this home once, so that it is taken in."
        return Row("database", _TITLE, Level.LOOK, tuple(seen), todo)
    return Row("database", _TITLE, Level.GOOD, tuple(seen))


def backup(patient: Patient) -> Iterator[Row]:
    """Look how old the last daily copy is."""
    title, todo = "Last backup", "Make a copy now, and keep one on another disk."
    is_daily = patient.settings.backup_daily
    newest = next(iter(daily_copies(patient.home.backups)), None)
    if newest is None:
        seen = "There is no daily copy yet."
        if is_daily and _is_young(patient):
            yield Row("backup", title, Level.GOOD, (seen, "The first one is made by the daily care."))
            return
        yield Row("backup", title, Level.BAD if is_daily else Level.LOOK, (seen,), todo, Press.BACK_UP)
        return
    name, made = newest
    age = patient.clock.now() - made
    seen = f"{name.name} was made on {when(made)}."
    if age <= _OLD_COPY:
        yield Row("backup", title, Level.GOOD, (seen,))
        return
    why = "Daily copies are switched on, and none was made since." if is_daily else "Daily copies are switched off."
    yield Row("backup", title, Level.LOOK, (seen, why), todo, Press.BACK_UP)


def _is_young(patient: Patient) -> bool:
    """Whether the history began so lately that a first daily copy need not be there."""
    if not patient.home.ledger.exists():
        return True
    try:
        with closing(_reading(patient.home.ledger)) as connection:
            first = connection.execute("SELECT min(at) FROM event").fetchone()[0]
    except SQLITE_ERRORS:
        return False
    return not first or patient.clock.now() - time_of(first) < _OLD_COPY
