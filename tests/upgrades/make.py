"""Keep a ledger and a settings file of every form for ever: `python tests/upgrades/make.py` after adding a migration.

Each is made once, by the migrations up to its form and by the rows of that time, and then never again: what is there
already is left alone. The file of settings has every setting of its time, each with a value of its own.
"""

from __future__ import annotations

import gzip
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from playhouse.migrations import Runner

from acucleo_desktop.ledger.database import LedgerDatabase
from acucleo_desktop.ledger.migrate import DIRECTORY

HERE = Path(__file__).resolve().parent
KEPT = HERE / "kept"


def steps() -> list[str]:
    """Return the names of all migrations, oldest first."""
    return sorted(path.stem for path in DIRECTORY.glob("[0-9]*.py"))


def kept_ledger(step: str) -> Path:
    """Return where the ledger of a form is kept."""
    return KEPT / f"{step}.sqlite3.gz"


def kept_settings(step: str) -> Path:
    """Return where the settings of a form are kept."""
    return KEPT / f"{step}.settings.toml"


def unpack(step: str, target: Path) -> Path:
    """Write the kept ledger of a form to a file."""
    target.write_bytes(gzip.decompress(kept_ledger(step).read_bytes()))
    return target


def make_ledger(step: str, path: Path) -> None:
    """Make a ledger of a form, with its rows."""
    from old_rows import ROWS

    database = LedgerDatabase(path)
    runner: Any = Runner(database, directory=str(DIRECTORY))
    runner.up(target=step)
    database.execute_sql("UPDATE schema_migration SET applied = '2026-11-02 08:00:00'")
    database.shut()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 1094929477")
        for name in steps()[: steps().index(step) + 1]:
            ROWS[name](connection)
        connection.commit()
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


def settings_text() -> str:
    """Return the settings of the present form, each with another value than the usual one."""
    from acucleo_desktop.settings import describe

    lines = []
    for info in describe():
        value: object = _other_text(info.key)
        if info.choices:
            value = next(choice for choice in info.choices if choice != info.default)
        elif isinstance(info.default, bool):
            value = not info.default
        elif isinstance(info.default, int):
            value = info.default + 1 if info.default != info.maximum else info.default - 1
        words = str(value).lower() if isinstance(value, bool) else str(value)
        lines.append(f'{info.key} = "{value}"' if isinstance(value, str) else f"{info.key} = {words}")
    return "\n".join(["# written by hand: keep me", *lines, ""])


def _other_text(key: str) -> str:
    """Return a value of a setting that is a text; a new one that takes no name gets a line here."""
    times = {"quiet_start": "22:00", "quiet_end": "05:30", "sync_at": "07:00, 12:30"}
    days = {"send_since": "2026-11-01", "books_closed_until": "2026-10-31"}
    return {**times, **days, "proxies": "http://proxy.example.com:8080"}.get(key, "Bellweather Foods")


def main() -> None:
    """Make what is not there yet."""
    KEPT.mkdir(exist_ok=True)
    for step in steps():
        if not kept_ledger(step).exists():
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "ledger.sqlite3"
                make_ledger(step, path)
                kept_ledger(step).write_bytes(gzip.compress(path.read_bytes(), mtime=0))
            sys.stdout.write(f"{kept_ledger(step).name} is new\n")
    newest = kept_settings(steps()[-1])
    if not newest.exists():
        newest.write_text(settings_text(), "utf-8")
        sys.stdout.write(f"{newest.name} is new\n")


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    main()
