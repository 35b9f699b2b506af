"""The daily care: copies that read back and make room, the archive, the trail; and one part's trouble stays its own."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger import migrate
from acucleo_desktop.ledger.archive import SHARED_ARCHIVES, archives_in
from acucleo_desktop.ledger.backup import check_backup
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, NewDocument
from acucleo_desktop.ledger.stopping import WorkStopped
from acucleo_desktop.sync.care import CareRules, DailyCare, newest_good_backup, storage

DAY = 86_400.0


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def ledger(tmp_path: Path, clock: ManualClock) -> Ledger:
    with Ledger.open(tmp_path / "home" / "ledger.sqlite3", clock) as opened:
        file = opened.files.add(Direction.IN, "f", "1", "old.edi", b"ISA" * 500)
        new = NewDocument(Direction.IN, Flow.BILL, delivery=Delivery.WRITTEN, file_id=file.id, fields={"a": "b"})
        opened.documents.add(new)
        yield opened


def care_of(ledger: Ledger, clock: ManualClock, **rules: int | bool) -> DailyCare:
    return DailyCare(ledger, clock, CareRules(ledger.path.parent / "backups", **rules))


def test_a_copy_a_day_and_only_so_many(ledger: Ledger, clock: ManualClock) -> None:
    care = care_of(ledger, clock, kept=3)
    mine = ledger.path.parent / "backups" / "before-the-fair.sqlite3"
    for day in range(6):
        assert len(care.run()) == 1, day
        assert care.run() == []
        clock.advance(DAY / 2)
        assert care.run() == []
        if day == 0:
            ledger.backup(mine)
        clock.advance(DAY / 2)
    found = care.backups()
    assert len(found) == 3
    assert mine.exists(), "what a person named is left alone"
    assert check_backup(found[0]).documents == 1
    kinds = [event.kind for event in ledger.audit.recent(1_000)]
    assert kinds.count("backups-removed") == 3
    assert kinds.count("audit-verified") == 1
    assert newest_good_backup(found[0].parent) == found[0]
    found[0].write_bytes(b"not any more")
    assert newest_good_backup(found[0].parent) == found[1]


def test_a_clock_that_was_set_back_does_not_stop_the_care(ledger: Ledger, clock: ManualClock) -> None:
    care = care_of(ledger, clock)
    clock.advance(400 * DAY)
    assert care.run()
    other = ManualClock()
    assert DailyCare(ledger, other, CareRules(ledger.path.parent / "backups")).run(), "the mark lies in the future"


def test_a_part_that_fails_is_told_and_tried_again(ledger: Ledger, clock: ManualClock) -> None:
    folder = ledger.path.parent / "backups"
    folder.write_text("in the way", "utf-8")
    clock.advance(3 * 365 * DAY)
    care = care_of(ledger, clock)
    said = care.run()
    assert len(said) == 2
    assert "could not be opened" in said[0]
    assert "moved to 2026.sqlite3" in said[1]
    failed = [event for event in ledger.audit.recent(100) if event.kind == "care-failed"]
    assert [(event.new, event.data["code"]) for event in failed] == [("backup", "ledger.cannot-open")]
    folder.unlink()
    assert "backed up" in care.run()[0]
    assert [path.name for path in archives_in(folder / SHARED_ARCHIVES)] == ["2026.sqlite3"]


def test_what_is_switched_off_is_not_done(ledger: Ledger, clock: ManualClock) -> None:
    clock.advance(9 * 365 * DAY)
    assert care_of(ledger, clock, daily=False, archive_months=0).run() == []
    assert care_of(ledger, clock).backups() == []
    assert archives_in(ledger.archive.folder) == []


def test_a_broken_trail_is_told(ledger: Ledger, clock: ManualClock) -> None:
    with closing(sqlite3.connect(ledger.path)) as raw:
        raw.execute("UPDATE event SET why = 'x' WHERE id = 1")
        raw.commit()
    said = care_of(ledger, clock).run()
    assert any("audit trail is broken" in sentence and "Event 1" in sentence for sentence in said)


def test_the_files_are_listed_with_their_use_and_size(ledger: Ledger, clock: ManualClock) -> None:
    clock.advance(3 * 365 * DAY)
    care_of(ledger, clock).run()
    clock.advance(DAY)
    care_of(ledger, clock).run()
    home = ledger.path.parent
    (home / "logs").mkdir()
    (home / "logs" / "acucleo.log").write_text("x" * 99, "utf-8")
    (home / "vault.json").write_text("{}", "utf-8")
    lines = storage(ledger.path, home / "backups", home / "logs", home / "vault.json")
    told = {line.what: line for line in lines}
    assert told["log"].size == 99
    assert told["ledger: the whole history"].size > 0
    assert "archive of 2026: files and records that moved out" in told
    assert "daily backup" in told
    assert "archive beside the backups" in told
    assert "vault: encrypted secrets" in told
    assert all(line.path.exists() for line in lines)


def test_the_archive_takes_what_is_as_old_as_the_settings_say(ledger: Ledger, clock: ManualClock) -> None:
    clock.advance(100 * DAY)
    assert "Nothing" in care_of(ledger, clock, archive_months=4).archive()
    assert "1 files" in care_of(ledger, clock, archive_months=3).archive()
    assert "Nothing" in care_of(ledger, clock).archive(clock.now() + timedelta(days=1))


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_care_that_the_end_of_the_program_stops_leaves_nothing_half_done_and_stays_due(
    ledger: Ledger, clock: ManualClock, looks: int
) -> None:
    care, folder, asked = care_of(ledger, clock), ledger.path.parent / "backups", itertools.count()
    with pytest.raises(WorkStopped):
        care.run(lambda: next(asked) >= looks)
    kept = [check_backup(path) for path in folder.glob("*")] if folder.exists() else []
    assert len(kept) <= 1
    assert any("backed up" in sentence for sentence in care.run()) is not bool(kept)
    assert ledger.audit.verify().ok


def test_a_copy_shows_one_moment_while_others_write(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "_PAGES_BETWEEN_LOOKS", 1)
    before, looks = ledger.documents.count(DocumentQuery()), itertools.count(1)

    def write_meanwhile() -> bool:
        ledger.documents.add(NewDocument(Direction.IN, Flow.BILL))
        return next(looks) > 100_000

    report = ledger.backup(tmp_path / "copy.sqlite3", is_stopped=write_meanwhile)
    assert report.documents == before
    assert ledger.documents.count(DocumentQuery()) > before
