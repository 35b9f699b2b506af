"""Copies while others write, checked, and restored without losing what was there."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.backup import check_backup
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.restore import prepare, restore
from acucleo_desktop.ledger.rows import NewDocument

ORDER = NewDocument(Direction.IN, Flow.SALES_ORDER, number="PO-1")


def test_a_backup_while_writing_shows_one_moment(ledger: Ledger, tmp_path: Path, clock: ManualClock) -> None:
    stop, written, errors = threading.Event(), threading.Event(), []

    def write() -> None:
        try:
            while not stop.is_set():
                with ledger.transaction():
                    file = ledger.files.add(Direction.IN, "f", "1", "a", b"ISA")
                    ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, file_id=file.id))
                if ledger.documents.count() > 5:
                    written.set()
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            errors.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    assert written.wait(30)
    try:
        reports = [ledger.backup(tmp_path / f"copy-{number}.db") for number in range(3)]
    finally:
        stop.set()
        thread.join()
    assert errors == []
    for report in reports:
        assert report.documents == report.files > 5
        assert report.path.stat().st_mode & 0o077 == 0
        with Ledger.open(report.path, clock) as copy:
            assert copy.audit.verify().ok
            assert copy.documents.count() == report.documents
    assert ledger.audit.verify().ok
    assert [event.kind for event in ledger.audit.recent(100_000)].count("backed-up") == 3
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_never_replaces_a_file(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("mine")
    with pytest.raises(Problem) as caught:
        ledger.backup(target)
    assert caught.value.code == "ledger.backup-exists"
    assert target.read_text() == "mine"


def test_a_backup_where_no_file_can_be_is_told_in_words(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Problem) as caught:
        ledger.backup(tmp_path / "file" / "copy.db")
    assert caught.value.code == "ledger.cannot-open"


def test_restoring_keeps_what_was_there(tmp_path: Path, clock: ManualClock) -> None:
    path, copy = tmp_path / "ledger.db", tmp_path / "copy.db"
    with Ledger.open(path, clock) as ledger:
        ledger.documents.add(ORDER)
        report = ledger.backup(copy)
        ledger.documents.add(ORDER)
    assert (report.documents, report.version) == (1, "0007_partner_groups")
    kept = restore(copy, path, clock.now())
    assert kept == tmp_path / "ledger.replaced-20261123T080000Z.db"
    with Ledger.open(path, clock) as ledger:
        assert ledger.documents.count() == 1
        assert ledger.audit.verify().ok
    with Ledger.open(kept, clock) as old:
        assert old.documents.count() == 2
    assert copy.exists()
    assert restore(copy, tmp_path / "elsewhere.db", clock.now()) is None


@pytest.mark.parametrize("is_moved", [False, True])
def test_an_announcement_that_a_power_loss_emptied_keeps_nobody_out(
    tmp_path: Path, clock: ManualClock, is_moved: bool
) -> None:
    path, copy = tmp_path / "ledger.db", tmp_path / "copy.db"
    with Ledger.open(path, clock) as ledger:
        ledger.backup(copy)
        ledger.documents.add(ORDER)
    prepare(copy, path)
    (tmp_path / "ledger.db.restoring").write_bytes(b"")
    (tmp_path / "ledger.db-wal").write_bytes(b"what the old one had not taken in")
    kept = tmp_path / "ledger.replaced-20261123T080000Z.db"
    if is_moved:
        path.replace(kept)
    else:
        (tmp_path / "ledger.db-wal").unlink()
    with Ledger.open(path, clock) as ledger:
        assert ledger.documents.count() == (0 if is_moved else 1)
    assert not (tmp_path / "ledger.db.restoring").exists()
    if is_moved:
        assert kept.with_name(kept.name + "-wal").read_bytes() == b"what the old one had not taken in"


def test_a_backup_that_is_no_good_is_not_restored(ledger: Ledger, tmp_path: Path, clock: ManualClock) -> None:
    for _ in range(30):
        ledger.documents.add(ORDER)
    copy, target = tmp_path / "copy.db", tmp_path / "target.db"
    ledger.backup(copy)
    whole = copy.read_bytes()
    damaged = bytearray(whole)
    for start in range(8192, len(damaged) - 4096, 8192):
        damaged[start : start + 600] = b"\xee" * 600
    for content, code in ((bytes(damaged), "ledger.damaged"), (b"not a database" * 99, "ledger.not-a-ledger")):
        copy.write_bytes(content)
        with pytest.raises(Problem) as caught:
            restore(copy, target, clock.now())
        assert caught.value.code == code
    copy.write_bytes(whole)
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("INSERT INTO schema_migration (name, applied) VALUES ('0099_future', '2030-01-01 00:00:00')")
        raw.commit()
    with pytest.raises(Problem) as caught:
        check_backup(copy)
    assert caught.value.code == "ledger.newer-database"
    with pytest.raises(Problem) as caught:
        check_backup(tmp_path / "nowhere.db")
    assert caught.value.code == "ledger.cannot-open"
    assert not target.exists()
