"""Kill an upgrade by SIGKILL at every point: `python tests/upgrades/kills.py` for all, `--points 40` for some.

A point is the moment before a statement, every few hundred instructions inside one, and the moment before each file is
opened, renamed or removed. Afterwards the ledger must have the form that it had or the present one, nothing between,
and the next start must bring it to the present one with every row as it was.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
INSTRUCTIONS = 400
FILE_EVENTS = frozenset({"sqlite3.connect", "os.rename", "os.remove", "os.chmod", "open"})
DOCUMENTS = 60


class Points:
    """Counts the points of a process, and kills it at one of them."""

    def __init__(self, last: int) -> None:
        self.count = 0
        self._last = last

    def reached(self, *_facts: object) -> int:
        """Count one more; end here when it is the last one."""
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def watch(self, connection: sqlite3.Connection) -> None:
        """Count what a connection does."""
        connection.set_trace_callback(self.reached)
        connection.set_progress_handler(self.reached, INSTRUCTIONS)

    def file_event(self, name: str, _arguments: tuple[object, ...]) -> None:
        """Count what happens to files."""
        if name in FILE_EVENTS:
            self.reached()


def in_a_fork(work: Callable[[], int]) -> int:
    """Do something in a process of its own; return its exit code, or the signal that ended it as a negative number."""
    child = os.fork()
    if not child:
        code = 99
        try:
            code = work()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def open_watched(path: Path, last: int, told: Path | None = None) -> int:
    """Open a ledger, to be killed at a point; tell how many there are when it is not."""
    from acucleo_desktop.documents.clock import ManualClock
    from acucleo_desktop.ledger.database import LedgerDatabase
    from acucleo_desktop.ledger.ledger import Ledger

    points = Points(last)
    prepare = LedgerDatabase._prepare

    def prepared(database: LedgerDatabase, connection: sqlite3.Connection) -> None:
        points.watch(connection)
        prepare(database, connection)

    LedgerDatabase._prepare = prepared  # type: ignore[method-assign]
    sys.addaudithook(points.file_event)
    Ledger.open(path, ManualClock()).close()
    if told is not None:
        told.write_text(str(points.count), "utf-8")
    return 0


def points_of(step: str) -> int:
    """Return how many points an upgrade from a form has."""
    from upgrade import old_ledger

    with tempfile.TemporaryDirectory() as folder:
        path, told = old_ledger(step, DOCUMENTS, Path(folder)), Path(folder) / "told"
        assert in_a_fork(lambda: open_watched(path, 0, told)) == 0
        return int(told.read_text("utf-8"))


def killed_at(step: str, point: int) -> list[str]:
    """Kill an upgrade at a point and start again; return in words what is wrong then."""
    from make import steps
    from meaning import differences, faults, meaning_of
    from upgrade import old_ledger

    from acucleo_desktop.documents.clock import ManualClock
    from acucleo_desktop.ledger.ledger import Ledger

    with tempfile.TemporaryDirectory() as folder:
        path = old_ledger(step, DOCUMENTS, Path(folder))
        before = meaning_of(path)
        if in_a_fork(lambda: open_watched(path, point)) != -signal.SIGKILL:
            return ["it was not killed"]
        with closing(sqlite3.connect(path)) as raw:
            applied = [name for (name,) in raw.execute("SELECT name FROM schema_migration ORDER BY name")]
        old = steps()[: steps().index(step) + 1]
        said = [] if applied in (old, steps()) else [f"a form between: {applied}"]
        said += differences(before, meaning_of(path, before))
        with Ledger.open(path, ManualClock()) as ledger:
            said += differences(before, meaning_of(path, before))
            said += faults(ledger, DOCUMENTS)
        halves = [one.name for one in Path(folder).glob("*.part")]
        if halves and applied == old:
            said.append(f"half copies stay: {halves}")
        return said


def main() -> int:
    """Kill at all points, or at some of each form; return 1 when something is wrong afterwards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=0, help="of each form; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    from make import steps

    chance, bad = random.Random(options.seed), 0
    for step in steps()[:-1]:
        count = points_of(step)
        chosen: list[int] = list(range(1, count + 1))
        if options.points:
            chosen = sorted(chance.sample(chosen, min(options.points, count)))
        for point in chosen:
            said = killed_at(step, point)
            bad += bool(said)
            if said:
                print(f"{step} killed at {point} of {count}: {'; '.join(said)}")
        print(f"{step}: killed at {len(chosen)} of {count} points", flush=True)
    return int(bool(bad))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    raise SystemExit(main())
