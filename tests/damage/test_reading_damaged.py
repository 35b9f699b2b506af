"""Every row that SQLite can still hand out is read, whatever lies broken beside it; what is not read is named."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.reading import DamagedTable, open_damaged
from acucleo_desktop.ledger.rescue import examine
from acucleo_desktop.ledger.rows import NewDocument

ROWS = 4_000
PAGE = 4096


@pytest.mark.parametrize("broken", [1, 10, 100])
def test_rows_at_the_edge_of_a_break_and_between_two_are_read(tmp_path: Path, broken: int) -> None:
    path = tmp_path / "rows.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT)")
        raw.executemany("INSERT INTO note VALUES (?, ?)", [(number, "y" * 200) for number in range(1, ROWS + 1)])
        raw.commit()
    content, chance = bytearray(path.read_bytes()), random.Random(broken)
    for page in chance.sample(range(3, len(content) // PAGE), broken):
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(content)
    with closing(open_damaged(path)) as connection:
        by_id = set()
        for number in range(1, ROWS + 1):
            with suppress(sqlite3.Error):
                found = connection.execute("SELECT id FROM note WHERE id = ? AND body <> ''", (number,))
                by_id.update(found.fetchone())
        table = DamagedTable(connection, "note")
        read = [rowid for rowid, _row in table.rows()]
        read += [rowid for rowid, _row in table.passed_over(range(1, ROWS + 1))]
    assert len(by_id) < ROWS
    assert sorted(read) == sorted(by_id)
    assert table.state.read == len(by_id)


def a_ledger(path: Path) -> bytearray:
    with Ledger.open(path, ManualClock()) as ledger:
        ledger.documents.add(NewDocument(Direction.IN, Flow.SALES_ORDER, number="PO-1"))
        ledger.notes.add(1, "a note")
    return bytearray(path.read_bytes())


@pytest.mark.parametrize(("table", "words"), [("note", "Notes"), ("handling", "Documents handed over or put off")])
def test_a_table_whose_form_is_spoiled_is_named_and_all_others_are_read(tmp_path: Path, table: str, words: str) -> None:
    path = tmp_path / "ledger.db"
    content = a_ledger(path)
    at = content.index(f"CREATE TABLE {table}".encode())
    content[at : at + 6] = b"\xff\xfe\xfd\xfc\xfb\xfa"
    path.write_bytes(content)
    found = examine(path)
    assert found.missing == [table]
    assert f"{words}: all lost." in found.losses()
    assert found.count("document") == 1
    assert not found.is_whole


@pytest.mark.skipif(os.name != "posix", reason="only POSIX locks belong to the process")
def test_reading_for_rescue_keeps_the_locks_of_an_open_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    a_ledger(path)
    with Ledger.open(path, ManualClock()) as ledger:
        ledger.notes.add(1, "another note")
        assert examine(path).is_whole
        close = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM note'); c.close()"
        subprocess.run([sys.executable, "-c", close, str(path)], check=True)
        # Had the locks been lost, the other process would have thought itself the last one and removed the log.
        assert path.with_name("ledger.db-wal").exists()
