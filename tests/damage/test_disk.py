"""A full disk, a home that cannot be written to, a ledger that others hold: words, a way out, nothing lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from upgrade import old_ledger

from acucleo_desktop.cli.main import main
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.ledger import database
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.sync.opening import open_home
from tests.support.small_disk import SmallDisk, small_disk, write_protected

DOCUMENTS = 60
ROOMS = (0, 4_096, 40_960, 90_000)
"""Bytes that are left: none, too few to open, too few to write, too few for a copy."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk", 3) as mounted:
        yield mounted


def home_on(folder: Path) -> Home:
    home = Home.below(folder / "home")
    home.prepare()
    old_ledger("0007_partner_groups", DOCUMENTS, home.data)
    return home


def acucleo(home: Home, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, [*words, "--home", str(home.data)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert "fault of its own" not in said
    if done.exit_code == 2:
        assert "Why:" in said
        assert "To do:" in said
    return done.exit_code, said


@pytest.mark.parametrize("room", ROOMS)
def test_on_a_full_disk_everything_is_told_and_goes_on_when_there_is_room(disk: SmallDisk, room: int) -> None:
    home = home_on(disk.folder)
    assert acucleo(home, "pause", "--reason", "before")[0] == 0
    disk.fill(room)
    copy = disk.folder / "copy.sqlite3"
    commands = (("resume",), ("setting", "set", "company_name", "B" * 200), ("backup", str(copy)), ("documents",))
    told = [acucleo(home, *words) for words in commands]
    refused = [said for code, said in told if code == 2]
    assert refused
    assert all("There is no room left on the disk" in said or "cannot be written" in said for said in refused)
    assert not copy.exists(), "no half copy carries the name of a whole one"
    disk.make_room()
    for words in commands:
        assert acucleo(home, *words)[0] == 0, words
    code, said = acucleo(home, "audit", "verify")
    assert (code, "unchanged" in said) == (0, True)
    with Ledger.open(home.ledger, ManualClock()) as ledger:
        assert ledger.documents.count() == DOCUMENTS


def test_an_upgrade_on_a_full_disk_leaves_the_ledger_as_it_was(disk: SmallDisk) -> None:
    home = Home.below(disk.folder / "home")
    home.prepare()
    old_ledger("0001_initial", DOCUMENTS, home.data)
    disk.fill(150_000)
    with pytest.raises(Problem) as caught:
        Ledger.open(home.ledger, ManualClock())
    assert caught.value.code in {"ledger.upgrade-failed", "ledger.disk-full"}
    assert "Free some space" in caught.value.todo
    with closing(sqlite3.connect(home.ledger)) as raw:
        assert raw.execute("SELECT count(*), max(name) FROM schema_migration").fetchone() == (1, "0001_initial")
    disk.make_room()
    with Ledger.open(home.ledger, ManualClock()) as ledger:
        assert ledger.documents.count() == DOCUMENTS
        assert ledger.made_copy is not None


def test_a_restore_on_a_full_disk_leaves_the_ledger_as_it_was(disk: SmallDisk) -> None:
    home = home_on(disk.folder)
    copy = disk.folder / "copy.sqlite3"
    assert acucleo(home, "backup", str(copy))[0] == 0
    assert acucleo(home, "pause", "--reason", "after the copy")[0] == 0
    disk.fill(200_000)
    assert acucleo(home, "restore", str(copy))[0] == 2
    disk.make_room()
    assert "after the copy" in acucleo(home, "status")[1]
    assert acucleo(home, "restore", str(copy))[0] == 0
    assert "after the copy" not in acucleo(home, "status")[1]


def test_a_home_that_cannot_be_written_to_is_told_and_can_still_be_saved(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    home = home_on(tmp_path / "disk")
    with write_protected(tmp_path / "disk"):
        for words in (("documents",), ("setting", "set", "company_name", "x"), ("restore", "--newest"), ("care",)):
            code, said = acucleo(home, *words)
            assert (code, "home.not-writable" in said) == (2, True), words
            assert "write-protected" in said
        code, said = acucleo(home, "rescue", str(tmp_path / "saved.zip"))
        assert (code, f"{DOCUMENTS} documents" in said) == (0, True)
    assert acucleo(home, "documents")[0] == 0


def test_a_ledger_that_another_program_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = home_on(tmp_path)
    short = [(name, 50 if name == "busy_timeout" else value) for name, value in database.PRAGMAS]
    monkeypatch.setattr(database, "PRAGMAS", tuple(short))
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 50)
    with open_home(home, clock=ManualClock(), actor="test"):
        pass
    with closing(sqlite3.connect(home.ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, said = acucleo(home, "pause", "--reason", "x")
        assert (code, "ledger.locked" in said) == (2, True)
        assert "Close the other program, then try again; nothing was lost." in said
        other.execute("ROLLBACK")
    assert acucleo(home, "pause", "--reason", "x")[0] == 0
