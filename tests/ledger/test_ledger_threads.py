"""Several threads, and a process that dies in the middle of a transaction."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.database import LedgerDatabase
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, NewDocument

WRITERS, EACH = 4, 25
LONG = (
    "WITH RECURSIVE numbers(n) AS (SELECT coalesce(begun(), 1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000)"
    " SELECT count(*) FROM numbers"
)


def _run(jobs: list[Callable[[], None]]) -> list[BaseException]:
    errors: list[BaseException] = []

    def guarded(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as error:  # noqa: BLE001 - shown by the caller's assertion
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors


def test_four_writers_and_a_reader(ledger: Ledger) -> None:
    stop, numbers, seen = threading.Event(), [], [0]

    def write() -> None:
        for _ in range(EACH):
            with ledger.transaction():
                row = ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, number="B"))
                numbers.append(ledger.control_numbers.reserve("A", "interchange", row.id))
            ledger.documents.move_delivery(row.id, Delivery.WRITING)
            ledger.documents.move_delivery(row.id, Delivery.WRITTEN)
            ledger.marks.set("last", str(row.id))

    def read() -> None:
        while not stop.is_set():
            count = len(ledger.documents.list(DocumentQuery(text="b", limit=1000)))
            assert count >= seen[0], "a committed document went away"
            seen[0] = count
            counts = ledger.documents.folder_counts()
            assert set(counts) == set(Folder)

    reader = threading.Thread(target=read)
    reader.start()
    errors = _run([write] * WRITERS)
    stop.set()
    reader.join()
    assert errors == []
    assert ledger.documents.folder_counts()[Folder.HANDLED] == WRITERS * EACH
    assert sorted(numbers) == list(range(1, WRITERS * EACH + 1))
    assert ledger.audit.verify().ok


def test_reading_and_writing_in_one_transaction_loses_no_update(ledger: Ledger) -> None:
    def count() -> None:
        for _ in range(50):
            with ledger.transaction():
                ledger.marks.set("count", str(int(ledger.marks.get("count") or 0) + 1))

    assert _run([count] * 4) == []
    assert ledger.marks.get("count") == "200"


def test_each_thread_acts_under_its_own_name(ledger: Ledger) -> None:
    together = threading.Barrier(2)

    def act(name: str) -> None:
        with ledger.acting_as(name):
            together.wait(10)
            ledger.audit.record("looked", why=name)
            together.wait(10)

    assert _run([lambda: act("mary"), lambda: act("john")]) == []
    assert all(event.actor == event.why for event in ledger.audit.recent())


CHILD = """
import sys
from pathlib import Path
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import NewDocument

ledger = Ledger.open(Path(sys.argv[1]), ManualClock())
ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, number="kept"))
with ledger.transaction():
    ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, number="lost"))
    ledger.files.add(Direction.OUT, "upload", "", "half.x12", bytes(3_000_000))
    print("reserved", ledger.control_numbers.reserve("A", "interchange"), flush=True)
    sys.stdin.read()
"""


def test_a_database_is_closed_after_what_another_thread_is_just_reading(tmp_path: Path) -> None:
    """Closed under it, Python's module for SQLite would end the process."""
    database, begun = LedgerDatabase(tmp_path / "ledger.db"), threading.Event()
    database.register_function(begun.set, "begun", 0)

    cursors: list[Any] = []
    reader = threading.Thread(target=lambda: cursors.append(database.execute_sql(LONG)))
    reader.start()
    assert begun.wait(60)
    database.shut()
    reader.join()
    assert len(cursors) == 1, "the statement came to its end"
    with pytest.raises(sqlite3.ProgrammingError):
        cursors[0].fetchone()


def test_a_process_killed_in_a_transaction_leaves_a_usable_ledger(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    root = Path(__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
        text=True,
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "reserved 1\n"
        child.kill()
    with Ledger.open(path, clock) as ledger:
        assert [row.number for row in ledger.documents.list()] == ["kept"]
        assert ledger.documents.folder_counts()[Folder.INBOX] == 1
        assert ledger.documents.count(DocumentQuery(text="lost")) == 0
        assert ledger.files.find_hash("") == []
        assert ledger.audit.verify().ok
        with ledger.transaction():
            assert ledger.control_numbers.reserve("A", "interchange") == 1
