"""Putting a copy in the place of the ledger so that no crash, at any instant, leaves a home without its history.

The new ledger is made ready under another name. Then a small file says what is about to happen, the old ledger is
renamed, the new one takes its name, and the small file goes. Whoever opens the ledger finishes what such a file
announces, so that an empty ledger is never begun in the place of the old one: it would send everything again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.backup import check_backup
from acucleo_desktop.ledger.migrate import copy_database
from acucleo_desktop.ledger.trouble import SQLITE_ERRORS, in_words

_SIDE_FILES = ("-wal", "-shm")
_PATIENCE_SECONDS = 2.0


def prepared_path(ledger: Path) -> Path:
    """Return the name under which the new ledger is made ready."""
    return ledger.with_name(ledger.name + ".restored")


def _intent_path(ledger: Path) -> Path:
    return ledger.with_name(ledger.name + ".restoring")


def restore(backup: Path, ledger: Path, now: datetime) -> Path | None:
    """Put a checked copy in the place of `ledger`, which must be closed; return where the old one is kept.

    This is the bare exchange. Whoever restores a ledger that has spoken with partners since uses
    `sync.restoring`, which also takes care that nothing is sent twice.

    The old ledger is renamed, with its write-ahead log, never removed. None when there was none.
    """
    prepare(backup, ledger)
    return exchange(ledger, now)


def prepare(backup: Path, ledger: Path) -> Path:
    """Copy a backup beside the ledger, checked; return the copy. The ledger itself is not touched.

    Raises:
        Problem: the backup is damaged, no ledger, or of a newer program; or there is no room.
    """
    check_backup(backup)
    beside = prepared_path(ledger)
    with in_words(ledger):
        ledger.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for ending in ("", *_SIDE_FILES):
            beside.with_name(beside.name + ending).unlink(missing_ok=True)
        copy_database(backup, beside)
    return beside


def exchange(ledger: Path, now: datetime) -> Path | None:
    """Let the prepared ledger take the place of the present one; return where that one is kept, None without one."""
    with in_words(ledger):
        kept = _free_name(ledger, now) if ledger.exists() else None
        intent = _intent_path(ledger)
        beside = intent.with_name(intent.name + ".part")
        with beside.open("w", encoding="utf-8") as file:
            file.write(json.dumps({"kept": kept.name if kept is not None else ""}))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(intent)
        finish_restore(ledger)
    return kept


def finish_restore(ledger: Path) -> bool:
    """Finish an exchange that was announced, wherever it was cut short; return whether there was one."""
    intent = _intent_path(ledger)
    if not intent.exists():
        return False
    prepared = prepared_path(ledger)
    kept = _announced(intent)
    if kept is None:
        if ledger.exists():
            intent.unlink()
            return False  # nothing was moved yet, or everything
        moved = ledger.parent.glob(f"{ledger.stem}.replaced-*{ledger.suffix}")
        kept = max((path.name for path in moved), default="")  # to which the log belongs that may still lie here
    if prepared.exists():
        if kept:
            # Each part is renamed once: a part that is at its new name already is not there under the old one.
            for ending in ("", *_SIDE_FILES):
                part = ledger.with_name(ledger.name + ending)
                if part.exists():
                    part.replace(ledger.with_name(kept + ending))
        prepared.replace(ledger)
    intent.unlink(missing_ok=True)
    return True


def _announced(intent: Path) -> str | None:
    """Return the name that the old ledger gets, empty without an old one; None when the file cannot be read.

    A power loss may leave it empty where the system writes the names of files before what stands in them.
    """
    try:
        return str(json.loads(intent.read_bytes())["kept"])
    except (ValueError, KeyError, TypeError):
        return None


def _free_name(ledger: Path, now: datetime) -> Path:
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    for number in range(1, 1_000):
        again = f"-{number}" if number > 1 else ""
        kept = ledger.with_name(f"{ledger.stem}.replaced-{stamp}{again}{ledger.suffix}")
        if not kept.exists():
            return kept
    raise RuntimeError(f"there is no free name for {ledger}")


def refuse_while_open(ledger: Path) -> None:
    """Refuse when any other program has the ledger open.

    Leaving the write-ahead log is allowed by SQLite only to the last connection, which makes it a test that holds on
    every system. The ledger goes back to the log by itself when it is opened again. A ledger too damaged to answer
    is let pass: nobody works with that one.

    Raises:
        Problem: `ledger.in-use`.
    """
    if not ledger.exists():
        return
    try:
        with closing(sqlite3.connect(ledger, timeout=_PATIENCE_SECONDS)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except SQLITE_ERRORS as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise Problem(
                "ledger.in-use",
                f"The ledger {ledger} is open in another program, so that it was not replaced.",
                why="A window or a sync that goes on working would write into the old one, and its work would be lost.",
                todo="Close every window and every command of Acucleo Desktop on this home, then restore again.",
            ) from error
