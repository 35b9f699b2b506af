"""A home whose ledger is damaged in one of many ways, and what the command line makes of it."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from click.testing import CliRunner
from upgrade import old_ledger

from acucleo_desktop.cli.main import main
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rescue import GAPLESS, examine
from acucleo_desktop.sync.opening import open_home

IN_BACKUP, DOCUMENTS = 60, 90
SAMPLES = 3
Rows = dict[tuple[str, int], tuple[Any, ...]]
SEEN = frozenset({"file", "document", "document_body", "event", "attempt", "note", "run"})
"""Tables of which every single row must be there, or be named as lost or changed."""


@dataclass
class Outcome:
    """What came of one case.

    Attributes:
        said: what is wrong; nothing when all is well.
        was_refused: whether the start was refused.
        lost: rows that were named as lost.
        unseen: rows that say something else and were not named: a letter in a column that stands nowhere else.
    """

    kind: str
    said: list[str] = field(default_factory=list)
    was_refused: bool = False
    lost: int = 0
    unseen: int = 0


def make_home(folder: Path) -> Path:
    """Make a home with a copy of some documents, and then more of them, the last ones in the log as after a kill."""
    work = folder / "work"
    home = Home.below(work)
    home.prepare()
    old_ledger("0007_partner_groups", IN_BACKUP, work)
    with open_home(home, clock=ManualClock(), actor="test") as opened:
        opened.desk.daily_care()
    from grow import grow

    with closing(sqlite3.connect(home.ledger)) as raw:
        _grow_more(raw, grow)
    with open_home(home, clock=ManualClock(), actor="test") as opened:
        for number in range(1, 20):
            opened.ledger.notes.add(number, f"note {number}")
        opened._end.note(opened.ledger)
        whole = folder / "home"
        shutil.copytree(work, whole)  # while it is open: the log is not in the file yet
    shutil.rmtree(work)
    return whole


def _grow_more(raw: sqlite3.Connection, grow: Callable[[sqlite3.Connection, int, int], None]) -> None:
    grow(raw, DOCUMENTS, IN_BACKUP)


def rows_of(ledger: Path) -> Rows:
    """Return every row of a whole ledger that must not be lost unsaid."""
    found: Rows = {}
    with closing(sqlite3.connect(ledger)) as raw:
        for table in SEEN:
            for rowid, *values in raw.execute(f"SELECT rowid, * FROM {table}"):
                found[table, rowid] = tuple(values)
    return found


# Ways of damage


def _bytes(ledger: Path, chance: random.Random) -> None:
    content = bytearray(ledger.read_bytes())
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        length = chance.choice((1, 4, 16, 200, 4096, 12_000))
        start = chance.randrange(0, len(content) - length)
        content[start : start + length] = chance.randbytes(length)
    ledger.write_bytes(content)


def _truncated(ledger: Path, chance: random.Random) -> None:
    content = ledger.read_bytes()
    ledger.write_bytes(content[: chance.randrange(1, len(content))])


def _emptied(ledger: Path, _chance: random.Random) -> None:
    ledger.write_bytes(b"")


def _removed(ledger: Path, _chance: random.Random) -> None:
    ledger.unlink()


def _foreign(ledger: Path, chance: random.Random) -> None:
    ledger.write_bytes(b"Dear Sir or Madam, " + chance.randbytes(4000))


def _header(ledger: Path, chance: random.Random) -> None:
    content = bytearray(ledger.read_bytes())
    content[:100] = chance.randbytes(100)
    ledger.write_bytes(content)


def _log_removed(ledger: Path, _chance: random.Random) -> None:
    log_of(ledger).unlink()


def _log_damaged(ledger: Path, chance: random.Random) -> None:
    content = bytearray(log_of(ledger).read_bytes())
    start = chance.randrange(0, len(content) - 600)
    content[start : start + 600] = chance.randbytes(600)
    log_of(ledger).write_bytes(content)


def _backup_too(ledger: Path, chance: random.Random) -> None:
    _bytes(ledger, chance)
    for copy in (ledger.parent / "backups").glob("*.sqlite3"):
        _bytes(copy, chance)


def log_of(ledger: Path) -> Path:
    """Return the log of a ledger."""
    return ledger.with_name(ledger.name + "-wal")


KINDS: Mapping[str, Callable[[Path, random.Random], None]] = MappingProxyType(
    {
        "bytes": _bytes,
        "truncated": _truncated,
        "emptied": _emptied,
        "removed": _removed,
        "foreign": _foreign,
        "header": _header,
        "log removed": _log_removed,
        "log damaged": _log_damaged,
        "backup too": _backup_too,
    }
)


def kind_of(number: int) -> str:
    """Return the way of a case: all of them in turn, every second one random bytes."""
    others = list(KINDS)
    return "bytes" if number % 2 else others[number // 2 % len(others)]


def run_case(template: Path, whole: Rows, number: int, folder: Path) -> Outcome:
    """Damage a copy of a home, look at it by the command line, save, restore, and work on."""
    chance, outcome = random.Random(number), Outcome(kind_of(number))
    home = Home.below(folder / "home")
    shutil.copytree(template, home.data)
    if not outcome.kind.startswith("log "):
        with closing(sqlite3.connect(home.ledger)) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    KINDS[outcome.kind](home.ledger, chance)
    acucleo = _Acucleo(home, outcome)
    _look(acucleo, chance)
    if home.ledger.exists():
        _nothing_unsaid(home.ledger, whole, outcome)
        acucleo("rescue", str(folder / "saved.zip"))
    restored = acucleo("restore", "--newest")
    if outcome.kind != "backup too" and restored[0] != 0:
        outcome.said.append(f"not restored: {restored[1]}")
    if restored[0] == 0:
        code, said = acucleo("documents", "--limit", "1000", "--json")
        if code != 0 or len(json.loads(said)) < IN_BACKUP - 1:
            outcome.said.append(f"after the restore: {said[:300]}")
        if acucleo("audit", "verify")[0] != 0:
            outcome.said.append("the trail of the restored ledger is broken")
    return outcome


class _Acucleo:
    """The command line of a home; what must never be said is noted."""

    def __init__(self, home: Home, outcome: Outcome) -> None:
        self._home, self._outcome = home, outcome

    def __call__(self, *words: str) -> tuple[int, str]:
        done = CliRunner().invoke(main, [*words, "--home", str(self._home.data)])
        said = done.stdout + done.stderr
        if (done.exception is not None and not isinstance(done.exception, SystemExit)) or "fault of its own" in said:
            crashes = [path.read_text("utf-8")[-600:] for path in self._home.logs.glob("crash-*.txt")]
            self._outcome.said.append(f"acucleo {' '.join(words)}: {done.exception!r} {said[-300:]} {crashes}")
            for path in self._home.logs.glob("crash-*.txt"):
                path.unlink()
        if "Traceback" in said:
            self._outcome.said.append(f"acucleo {' '.join(words)}: a traceback")
        if done.exit_code == 2 and "To do" not in said:
            self._outcome.said.append(f"acucleo {' '.join(words)}: no way out in {said!r}")
        return done.exit_code, done.stdout if done.exit_code == 0 else said


def _look(acucleo: _Acucleo, chance: random.Random) -> None:
    """Look at the ledger as a person does; a list that is shorter than it was must not be shown as if it were whole."""
    code, said = acucleo("documents", "--limit", "1000", "--json")
    acucleo._outcome.was_refused = code == 2
    if code == 0:
        listed = len(json.loads(said))
        if listed < DOCUMENTS:
            acucleo._outcome.said.append(f"{listed} documents are listed, and nothing is said of the others")
    for _ in range(SAMPLES):
        acucleo("show", str(chance.randint(1, DOCUMENTS)), "--as", chance.choice(("summary", "timeline", "fields")))
    for words in (("status",), ("audit", "verify"), ("partner", "list")):
        acucleo(*words)


def _nothing_unsaid(ledger: Path, whole: Rows, outcome: Outcome) -> None:
    """See that every row is there as it was, or is named as lost or changed."""
    read: Rows = {}
    found = examine(ledger, lambda table, rowid, row: read.update({(table, rowid): tuple(row.values())}))
    if found.said or outcome.kind.startswith("log "):
        return  # that nothing can be read was said; what only the log had is told by the noted end
    named = {(state.table, one) for state in found.tables for one in (*state.lost, *state.spoiled)}
    outcome.lost = len(named)
    there = {state.table for state in found.tables}
    for key, values in whole.items():
        table = key[0]
        if key in named or table in found.missing or table not in there:
            continue
        if key not in read:
            state = next(one for one in found.tables if one.table == table)
            # Of a table whose indexes are gone as well it is said that nobody knows how many rows there were.
            if state.is_whole or (table in GAPLESS and state.lost):
                outcome.said.append(f"{key} is lost, and nothing is said of it")
        elif read[key] != values:
            outcome.unseen += 1
