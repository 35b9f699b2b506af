"""A damaged ledger: never a traceback, never a loss that is not named, and always a way out."""

from __future__ import annotations

import csv
import io
import json
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import damage
import pytest
from click.testing import CliRunner

from acucleo_desktop.cli.main import main
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rescue import examine
from acucleo_desktop.sync.ledger_end import LedgerEnd
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.rescue import best_copy, good_copies
from acucleo_desktop.sync.restoring import restore_home

CASES = (*range(0, 18, 2), 1, 3, 5, 63, 191)
"""Every kind once, and random bytes some times more; `python tests/damage/run.py --cases 200` runs them all."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return damage.make_home(tmp_path_factory.mktemp("damage"))


@pytest.fixture(scope="module")
def whole(template: Path, tmp_path_factory: pytest.TempPathFactory) -> damage.Rows:
    folder = tmp_path_factory.mktemp("whole") / "home"
    shutil.copytree(template, folder)
    return damage.rows_of(folder / "ledger.sqlite3")


@pytest.fixture
def home(template: Path, tmp_path: Path) -> Home:
    """A home as after a kill: its last rows are in the log."""
    shutil.copytree(template, tmp_path / "home")
    return Home.below(tmp_path / "home")


def acucleo(home: Home, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, [*words, "--home", str(home.data)])
    return done.exit_code, done.stdout + done.stderr


@pytest.mark.parametrize("number", CASES)
def test_a_damaged_ledger(template: Path, whole: damage.Rows, tmp_path: Path, number: int) -> None:
    assert damage.run_case(template, whole, number, tmp_path).said == []


def test_a_whole_ledger_is_saved_whole(home: Home, whole: damage.Rows, tmp_path: Path) -> None:
    code, said = acucleo(home, "rescue", str(tmp_path / "saved.zip"))
    assert code == 0
    assert f"Everything could be read: {damage.DOCUMENTS} documents" in said
    assert (tmp_path / "saved.zip").stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(tmp_path / "saved.zip") as pack:
        listed = list(csv.DictReader(io.StringIO(pack.read("documents.csv").decode("utf-8-sig"))))
        assert [row["id"] for row in listed] == [str(number + 1) for number in range(damage.DOCUMENTS)]
        assert listed[0]["number"] == "PO-4711"
        assert pack.read("files/000001-file-1.edi").startswith(b"ISA*00*")
        assert json.loads(pack.read("documents/000001.json"))["fields"]["number"] == "PO-4711"
        events = pack.read("tables/event.jsonl").splitlines()
        assert len(events) == len([key for key in whole if key[0] == "event"])
        assert "Nothing: every row could be read" in pack.read("REPORT.txt").decode()
    code, said = acucleo(home, "rescue", str(tmp_path / "saved.zip"))
    assert code == 2
    assert "never replaces another file" in said


def test_what_moved_to_the_archive_is_not_told_as_lost(home: Home, tmp_path: Path) -> None:
    with open_home(home, clock=ManualClock(), actor="test") as opened:
        opened.desk.care.archive(ManualClock().now() + timedelta(days=3650))
    code, said = acucleo(home, "rescue", str(tmp_path / "saved.zip"))
    assert code == 0, said
    with zipfile.ZipFile(tmp_path / "saved.zip") as pack:
        bodies = [pack.read(name).decode() for name in pack.namelist() if name.startswith("documents/")]
    assert any("it has moved to the archive" in body for body in bodies)
    assert not any("could not be unpacked" in body for body in bodies)


def test_what_is_lost_is_named_by_what_the_indexes_know(home: Home, tmp_path: Path) -> None:
    with closing(sqlite3.connect(home.ledger)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(home.ledger.read_bytes())
    at = content.index(b"insales-orderFRESHMART850PO-4711-13") // 4096 * 4096
    content[at : at + 4096] = random.Random(1).randbytes(4096)
    home.ledger.write_bytes(content)
    found = examine(home.ledger)
    heads = next(table for table in found.tables if table.table == "document")
    assert heads.lost
    assert len(found.documents) == len(heads.lost)
    assert "document 13: sales order PO-4711-13 of FRESHMART" in found.documents
    code, said = acucleo(home, "documents")
    assert code == 2
    (copy,) = home.backups.glob("*.sqlite3")
    for_it = f"--home {home.data}"
    assert f"acucleo restore {copy} {for_it}   restores the newest good copy ({damage.IN_BACKUP} documents" in said
    assert f"acucleo rescue FILE.zip {for_it}   writes" in said
    code, said = acucleo(home, "restore", "--newest")
    assert code == 0, said
    assert f"some rows are lost or changed: Documents ({len(heads.lost)})" in said
    code, said = acucleo(home, "restore")
    assert (code, "say --newest" in said) == (2, True)


def refusal(home: Home) -> Problem:
    with pytest.raises(Problem) as caught, open_home(home, clock=ManualClock(), actor="test"):
        pass
    assert caught.value.why
    assert caught.value.todo
    return caught.value


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_an_empty_ledger_is_never_begun_where_there_was_one(home: Home, lose: Callable[[Path], object]) -> None:
    lose(home.ledger)
    assert refusal(home).code == "ledger.gone", "its log is there"
    home.ledger.with_name("ledger.sqlite3-wal").unlink()
    problem = refusal(home)
    assert problem.code == "ledger.gone", "a copy is there"
    assert "ledger-2026" in problem.why
    shutil.move(home.backups, home.data / "elsewhere")
    LedgerEnd.of(home).forget()
    with open_home(home, clock=ManualClock(), actor="test") as opened:
        assert opened.ledger.documents.count() == 0, "begun anew on purpose"


def test_a_ledger_that_lost_its_log_is_restored_from_itself(home: Home) -> None:
    home.ledger.with_name("ledger.sqlite3-wal").unlink()
    problem = refusal(home)
    assert problem.code == "ledger.behind"
    assert "Going on would send again" in problem.why
    copy = best_copy(home, problem)
    assert copy is not None
    assert copy.path == home.ledger
    with Ledger.open(home.ledger, ManualClock()) as ledger:
        before = ledger.control_numbers.last("FRESHMART", "interchange")
    report = restore_home(home, home.ledger, ManualClock(), "test")
    assert "Which control numbers were used since cannot be read" in " ".join(report.said)
    with open_home(home, clock=ManualClock(), actor="test") as opened:
        assert opened.ledger.documents.count() == damage.DOCUMENTS
        assert opened.ledger.control_numbers.last("FRESHMART", "interchange") >= before + 1_000


def test_an_older_ledger_put_there_by_hand_is_noticed(home: Home) -> None:
    home.ledger.with_name("ledger.sqlite3-wal").unlink()
    (copy,) = home.backups.glob("*.sqlite3")
    home.ledger.write_bytes(copy.read_bytes())
    assert refusal(home).code == "ledger.behind"
    report = restore_home(home, copy, ManualClock(), "test")
    assert report.said
    with open_home(home, clock=ManualClock(), actor="test") as opened:
        assert opened.ledger.documents.count() == damage.IN_BACKUP


def test_a_home_whose_ledger_cannot_be_opened_again_is_closed_all_the_same(home: Home) -> None:
    def restore_what_is_not_there() -> None:
        with open_home(home, clock=ManualClock(), actor="test") as opened:
            opened.started("window")
            opened.ledger.close()
            home.ledger.write_bytes(b"no ledger any more" * 100)
            opened.restore(home.data / "no-copy.sqlite3")

    with pytest.raises(Problem) as caught:
        restore_what_is_not_there()
    assert caught.value.code == "ledger.not-a-ledger"


def test_copies_that_are_no_good_are_passed_over(home: Home) -> None:
    with open_home(home, clock=ManualClock(), actor="test") as opened:
        opened.ledger.backup(home.backups / "mine.sqlite3")
    (home.backups / "newest.sqlite3").write_bytes(b"no ledger")
    shutil.copy(home.backups / "mine.sqlite3", home.backups / "future.sqlite3")
    with closing(sqlite3.connect(home.backups / "future.sqlite3")) as raw:
        raw.execute("INSERT INTO schema_migration (name, applied) VALUES ('0099_future', '2030-01-01 00:00:00')")
        raw.commit()
    found = [report.path.name for report in good_copies(home)]
    assert found[0] == "mine.sqlite3"
    assert len(found) == 2


def test_a_newer_ledger_is_refused_with_a_way_back(home: Home) -> None:
    with closing(sqlite3.connect(home.ledger)) as raw:
        raw.execute("INSERT INTO schema_migration (name, applied) VALUES ('0099_future', '2030-01-01 00:00:00')")
        raw.commit()
    code, said = acucleo(home, "status")
    assert code == 2
    assert "Install the newer version again, or restore a copy from before the update" in said
    code, said = acucleo(home, "restore", "--newest")
    assert code == 0, said
    assert acucleo(home, "documents")[0] == 0


def test_without_a_copy_it_is_said(home: Home) -> None:
    shutil.rmtree(home.backups)
    home.ledger.write_bytes(b"no ledger at all")
    code, said = acucleo(home, "documents")
    assert code == 2
    assert "There is no copy of it that could be restored in this home" in said
    code, said = acucleo(home, "restore", "--newest")
    assert code == 2
    assert "ledger.no-copy" in said
    code, said = acucleo(home, "rescue", str(home.data / "saved.zip"))
    assert code == 1
    assert "Nothing can be read" in said
