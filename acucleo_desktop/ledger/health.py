"""Is this file a ledger, and is it whole?"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.core import Core, put
from acucleo_desktop.ledger.database import APPLICATION_ID
from acucleo_desktop.ledger.times import time_of
from acucleo_desktop.ledger.trouble import damaged, problem_for

SMALL = 64 * 1024 * 1024  # bytes; up to this size the check takes a fraction of a second
CHECK_EVERY = timedelta(days=1)
CHECKED_MARK = "ledger.checked-at"
_OWN_TABLES = frozenset({"schema_migration", "document"})


def refuse_foreign(path: Path) -> None:
    """Refuse a file that is no ledger, and leave it as it is: its log is not taken in, its rights stay.

    Raises:
        Problem: `ledger.not-a-ledger`; `ledger.cannot-open` when it is no file.
        sqlite3.Error: it cannot be read.
    """
    if path.exists() and not path.is_file():
        raise problem_for("CANTOPEN", path) or RuntimeError
    if not path.exists() or path.stat().st_size == 0:
        return
    owner, tables = _owner_and_tables(path)
    # A ledger says whose it is only when its first opening has ended, which may have been cut short.
    if owner not in {0, APPLICATION_ID} or (tables and not tables >= _OWN_TABLES):
        raise problem_for("NOTADB", path) or RuntimeError


def _owner_and_tables(path: Path) -> tuple[int, set[str]]:
    """Return the application id of a database and the names of its tables, without writing to it."""
    try:
        return _read_only(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if not (getattr(error, "sqlite_errorname", "") or "").startswith("SQLITE_READONLY"):
            raise
        return _read_only(path, "immutable=1")  # a transaction that was cut short waits to be undone: not by this look


def _read_only(path: Path, mode: str) -> tuple[int, set[str]]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as connection:
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        return owner, {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def refuse_vanished(path: Path) -> None:
    """Refuse to begin an empty ledger where there was one: everything that had left would leave again.

    Raises:
        Problem: `ledger.gone` when the file is missing or empty, and copies, archives or its log are there.
    """
    is_there = path.exists()
    if is_there and path.stat().st_size > 0:
        return
    ending = path.suffix
    traces = [
        *sorted((path.parent / "backups").glob(f"ledger-*{ending}")),
        *sorted(path.parent.glob(f"{path.stem}.before-*{ending}")),
        *sorted(path.parent.glob(f"{path.stem}.replaced-*{ending}")),
        *sorted((path.parent / f"{path.stem}-archive").glob(f"*{ending}")),
    ]
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size > 0:
        traces.append(log)
    if not traces:
        return
    raise Problem(
        "ledger.gone",
        f"The ledger {path} is empty." if is_there else f"The ledger {path} is not there any more.",
        why=f"There was one: {traces[-1]} tells of it. It was moved or removed, or the disk has lost it. An empty one "
        "in its place would send again what has left.",
        todo="Put the file back where it was, or restore the newest copy. To begin anew on purpose, move the copies "
        "and archives to another folder first.",
    )


def check_health(core: Core) -> None:
    """Look for damaged pages: always in a small file, once a day in a large one, so that starting stays quick.

    Raises:
        Problem: `ledger.damaged`.
    """
    path, mark = core.database.path, core.tables.mark
    row = mark.get_or_none(mark.name == CHECKED_MARK)
    now = core.clock.now()
    if row is not None and path.stat().st_size > SMALL and abs(now - time_of(row.value)) < CHECK_EVERY:
        return
    found = [line[0] for line in core.database.execute_sql("PRAGMA quick_check(3)").fetchall()]
    if found != ["ok"]:
        raise damaged(path, "; ".join(found))
    with core.transaction():
        put(mark, name=CHECKED_MARK, value=core.now())
