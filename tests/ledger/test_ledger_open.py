"""Opening: new, old, newer, foreign, damaged, locked and full databases, and two at once."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.database import APPLICATION_ID
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import NewDocument
from acucleo_desktop.ledger.trouble import os_problem, problem_of

ORDER = NewDocument(Direction.IN, Flow.SALES_ORDER, number="PO-1")


def _refusal(path: Path, clock: ManualClock) -> Problem:
    with pytest.raises(Problem) as caught:
        Ledger.open(path, clock)
    assert str(path) in caught.value.what
    assert caught.value.why
    assert caught.value.todo
    return caught.value


@pytest.mark.skipif(os.name != "posix", reason="file modes are a matter of POSIX systems")
def test_files_are_for_the_owner_alone(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "new" / "folder" / "ledger.db"
    with Ledger.open(path, clock) as ledger:
        ledger.documents.add(ORDER)
        for one in path.parent.iterdir():
            assert one.stat().st_mode & 0o777 == 0o600, one
    path.chmod(0o644)
    Ledger.open(path, clock).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_was_stored_is_there_after_opening_again(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, clock) as ledger:
        row = ledger.documents.add(ORDER)
    with Ledger.open(path, clock) as ledger:
        assert ledger.documents.get(row.id) == row
        assert ledger.made_copy is None


def test_the_pragmas_hold_in_every_thread(ledger: Ledger) -> None:
    found: list[tuple[object, ...]] = []

    def look() -> None:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        found.append(tuple(ledger._core.database.pragma(name) for name in names))
        ledger.release()

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    look()
    assert found == [("wal", 2, 1, 10_000)] * 3


def test_two_ledgers_at_once_do_not_mix(tmp_path: Path, clock: ManualClock) -> None:
    with Ledger.open(tmp_path / "real.db", clock) as real, Ledger.open(tmp_path / "practice.db", clock) as practice:
        first = real.documents.add(ORDER)
        practice.documents.add(NewDocument(Direction.IN, Flow.BILL, number="B-1"))
        assert [row.number for row in real.documents.list()] == ["PO-1"]
        assert [row.number for row in practice.documents.list()] == ["B-1"]
        with real.transaction(), practice.transaction():
            real.marks.set("who", "real")
            practice.marks.set("who", "practice")
        assert (real.marks.get("who"), practice.marks.get("who")) == ("real", "practice")
        assert real.documents.get(first.id) == first


def test_many_openers_of_a_new_ledger_agree(tmp_path: Path, clock: ManualClock) -> None:
    path, errors, start = tmp_path / "ledger.db", [], threading.Barrier(6)

    def open_and_write(number: int) -> None:
        start.wait()
        try:
            with Ledger.open(path, clock) as ledger:
                ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, number=str(number)))
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            errors.append(error)

    threads = [threading.Thread(target=open_and_write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Ledger.open(path, clock) as ledger:
        assert ledger.documents.count() == 6
        assert ledger.audit.verify().ok


READ_AND_CLOSE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute("SELECT count(*) FROM document").fetchone()[0])
connection.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="only POSIX locks belong to the process")
def test_opening_twice_in_one_process_keeps_the_locks(ledger: Ledger, clock: ManualClock) -> None:
    ledger.documents.add(ORDER)
    Ledger.open(ledger.path, clock).close()
    other = [sys.executable, "-c", READ_AND_CLOSE, str(ledger.path)]
    assert subprocess.run(other, capture_output=True, check=True, text=True).stdout == "1\n"
    # Had the locks been lost, the other process would have thought itself the last one and removed the log.
    assert ledger.path.with_name("ledger.db-wal").exists()


@pytest.mark.parametrize("content", [b"PK\x03\x04 a spreadsheet", b"SQLite", b"x" * 5000])
def test_another_file_is_refused_and_left_alone(tmp_path: Path, clock: ManualClock, content: bytes) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(content)
    assert _refusal(path, clock).code == "ledger.not-a-ledger"
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
        other.commit()
    path.chmod(0o644)
    before = path.read_bytes()
    assert _refusal(path, clock).code == "ledger.not-a-ledger"
    assert path.read_bytes() == before
    assert path.stat().st_mode & 0o777 == 0o644 or os.name != "posix"


@pytest.mark.parametrize(("mode", "side_file"), [("wal", "-wal"), ("delete", "-journal")])
def test_what_another_program_left_unfinished_is_not_taken_in(
    tmp_path: Path, clock: ManualClock, mode: str, side_file: str
) -> None:
    (tmp_path / "theirs").mkdir()
    theirs, path = tmp_path / "theirs" / "ledger.db", tmp_path / "ledger.db"
    with closing(sqlite3.connect(theirs, isolation_level=None)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("PRAGMA cache_size = 1")  # so that pages are written before the transaction ends
        other.execute("CREATE TABLE bookmarks (url TEXT)")
        other.execute("BEGIN IMMEDIATE")
        other.executemany("INSERT INTO bookmarks VALUES (?)", [("y" * 500,)] * 2_000)
        for file in theirs.parent.glob(f"ledger.db{'-wal' if mode == 'wal' else '*'}"):
            (tmp_path / file.name).write_bytes(file.read_bytes())
        path.write_bytes(theirs.read_bytes())
        other.execute("ROLLBACK")
    side = path.with_name(path.name + side_file)
    before = path.read_bytes(), side.read_bytes()
    assert before[1]
    assert _refusal(path, clock).code == "ledger.not-a-ledger"
    assert (path.read_bytes(), side.read_bytes()) == before


def test_a_first_opening_that_was_cut_short_is_ended_by_the_next(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path, clock).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA application_id = 0")
    Ledger.open(path, clock).close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_damaged_file_is_told_in_words(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, clock) as ledger:
        for _ in range(50):
            ledger.documents.add(ORDER)
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content) - 4096, 8192):
        content[start : start + 600] = b"\xee" * 600
    path.write_bytes(content)
    assert _refusal(path, clock).code == "ledger.damaged"


def test_a_ledger_with_a_damaged_page_is_not_written_to(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, clock) as ledger:
        ledger.documents.add(ORDER)
    content = bytearray(path.read_bytes())
    page = content.index(b"PO-1") // 4096 * 4096
    content[page : page + 600] = b"\xee" * 600
    path.write_bytes(content)
    assert _refusal(path, clock).code == "ledger.damaged"
    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path, clock: ManualClock) -> None:
    (tmp_path / "file").write_text("in the way")
    assert _refusal(tmp_path / "file" / "ledger.db", clock).code == "ledger.cannot-open"
    (tmp_path / "folder").mkdir()
    mode = (tmp_path / "folder").stat().st_mode
    assert _refusal(tmp_path / "folder", clock).code == "ledger.cannot-open"
    assert (tmp_path / "folder").stat().st_mode == mode


def test_a_lock_that_stays_is_told_in_words(ledger: Ledger) -> None:
    ledger._core.database.execute_sql("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(ledger.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Problem) as caught:
            ledger.documents.add(ORDER)
        other.execute("ROLLBACK")
    assert caught.value.code == "ledger.locked"
    assert ledger.documents.add(ORDER).number == "PO-1"


def test_a_full_disk_is_told_in_words_and_undone(ledger: Ledger) -> None:
    ledger.documents.add(ORDER)
    pages = ledger._core.database.pragma("page_count")
    ledger._core.database.execute_sql(f"PRAGMA max_page_count = {pages}")
    big = os.urandom(200_000)

    def add_both() -> None:
        with ledger.transaction():
            ledger.documents.add(ORDER)
            ledger.files.add(Direction.IN, "f", "1", "big", big)

    with pytest.raises(Problem) as caught:
        add_both()
    assert caught.value.code == "ledger.disk-full"
    ledger._core.database.execute_sql("PRAGMA max_page_count = 100000")
    assert ledger.documents.count() == 1
    ledger.files.add(Direction.IN, "f", "1", "big", big)
    assert ledger.audit.verify().ok


def test_a_write_protected_file_is_told_in_words(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path, clock).close()
    protected = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    with closing(protected), pytest.raises(sqlite3.OperationalError) as caught:
        protected.execute("DELETE FROM mark")
    problem = problem_of(caught.value, path)
    assert problem is not None
    assert problem.code == "ledger.read-only"
    assert os_problem(OSError(28, "no space"), path).code == "ledger.disk-full"


def test_a_mistake_of_ours_stays_an_exception(ledger: Ledger) -> None:
    with pytest.raises(Exception, match="no such table") as caught:
        ledger._core.database.execute_sql("SELECT * FROM nowhere")
    assert not isinstance(caught.value, Problem)


def test_a_closed_ledger_is_closed_in_all_threads(tmp_path: Path, clock: ManualClock) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db", clock)
    used, go_on, errors = threading.Event(), threading.Event(), []

    def work() -> None:
        ledger.documents.add(ORDER)
        used.set()
        go_on.wait(10)
        try:
            ledger.documents.count()
        except Exception as error:  # noqa: BLE001 - looked at below
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert used.wait(10)
    ledger.close()
    ledger.close()
    go_on.set()
    thread.join()
    assert len(errors) == 1
    with pytest.raises(RuntimeError, match="was closed"):
        ledger.documents.count()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["ledger.db"]


def test_connections_of_ended_threads_are_closed(ledger: Ledger) -> None:
    for _ in range(20):
        thread = threading.Thread(target=ledger.documents.count)
        thread.start()
        thread.join()
    assert len(ledger._core.database._open_connections) <= 3
