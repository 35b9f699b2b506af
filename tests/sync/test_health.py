"""The health: each check finds the trouble that it is there for, says it in words, and names the way out."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.trouble import problem_for
from acucleo_desktop.settings import Settings
from acucleo_desktop.sign_in_start import SignInStart
from acucleo_desktop.sync.health import computer, examine, history, lines
from acucleo_desktop.sync.health.examine import CHECKS, admitted, patient_of
from acucleo_desktop.sync.health.patient import Patient
from acucleo_desktop.sync.health.rows import COMMANDS, Level, Press, Row, as_plain, as_text, counted, size_words, worst
from acucleo_desktop.transport.line_look import Certificate, LineLook
from acucleo_desktop.transport.retry import Signal

pytestmark = pytest.mark.timeout(120)
NOW = ManualClock().now()


def rows_of(patient: Patient) -> dict[str, Row]:
    return {row.key: row for row in examine.examine(patient)}


def only(rows: Iterator[Row]) -> Row:
    (row,) = rows
    return row


def words(row: Row) -> str:
    return " ".join((*row.seen, row.todo))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home.below(tmp_path / "home")
    made.prepare()
    return made


@pytest.fixture
def patient(home: Home) -> Patient:
    """A home on which nothing works yet."""
    return Patient(home, ManualClock(), Settings(), None)


# The whole


def test_a_home_at_work_is_in_order(bench: Any) -> None:
    bench.desk.sync()
    bench.desk.care.back_up()
    bench.opened.change_settings(sync_by_itself=True)
    found = rows_of(patient_of(bench.opened))
    assert {key for key, row in found.items() if row.level in {Level.LOOK, Level.BAD}} == set(), found
    assert "worked with it last" in words(found["connection.cleo"])
    assert "All its pages were read" in words(found["database"])
    assert "was made on" in words(found["backup"])
    assert "on this computer and needs none" in words(found["certificates.acumatica"])
    assert "the same time" in words(found["clock"])
    assert "The password for Cleo can be read" in words(found["secrets"])
    assert worst(found.values()) is Level.GOOD


def test_a_live_look_walks_the_tests_of_both_connections(bench: Any) -> None:
    found = rows_of(patient_of(bench.opened, asks_live=True))
    assert found["connection.acumatica"].level is found["connection.cleo"].level is Level.GOOD
    assert "steps of the test work" in words(found["connection.cleo"])
    bench.world.cleo.faults.set("reject_login", True)
    row = rows_of(patient_of(bench.opened, asks_live=True))["connection.cleo"]
    assert (row.level, row.press, row.about) == (Level.BAD, Press.CONNECTIONS, "cleo")
    assert "The test ended at the step Sign in" in words(row)
    later = rows_of(patient_of(bench.opened))
    assert "nothing signs in there by itself" in words(later["connection.cleo"]), "a refusal is known without asking"
    assert later["next-sync"].level is Level.BAD


def test_a_check_that_fails_itself_is_a_row_and_the_others_go_on(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: 1 / 0)
    found = rows_of(patient_of(bench.opened, is_quiet=True))
    assert found["disk"].level is Level.OPEN
    assert "ZeroDivisionError" in words(found["disk"])
    assert found["disk"].press is Press.SUPPORT
    assert found["folders"].level is Level.GOOD


def test_a_quiet_look_asks_nobody(bench: Any) -> None:
    asked: list[str] = []
    quiet = replace(patient_of(bench.opened, is_quiet=True), look=lambda url: asked.append(url) or 1 / 0)
    found = rows_of(quiet)
    assert not asked
    assert found["clock"].level is found["secrets"].level is Level.OPEN


def test_no_secret_is_in_the_report(bench: Any) -> None:
    facts = bench.world.facts()
    text = as_text(rows_of(patient_of(bench.opened, asks_live=True)).values())
    for kind in ("acumatica", "cleo"):
        assert facts[kind]["password"] not in text


# A home that cannot be opened


def test_a_damaged_ledger_is_examined_without_being_opened(bench: Any) -> None:
    home = bench.opened.home
    bench.opened.ledger.compact()
    bench.opened.close()
    with home.ledger.open("r+b") as file:
        file.seek(home.ledger.stat().st_size // 2)
        file.write(os.urandom(200_000))
    before = home.ledger.read_bytes()
    with admitted(home, bench.clock, "test") as (patient, _rows):
        found = rows_of(patient)
    assert (found["database"].level, found["database"].press) == (Level.BAD, Press.RESTORE)
    assert "restore the latest backup" in words(found["database"])
    assert home.ledger.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"no database at all, though long enough to be looked at " * 50])
def test_a_file_that_is_no_ledger(home: Home, content: bytes) -> None:
    home.ledger.write_bytes(content)
    with admitted(home, ManualClock(), "test") as (patient, _rows):
        found = rows_of(patient)
    assert found["database"].level is Level.BAD
    assert found["next-sync"].level is Level.OPEN
    assert home.ledger.read_bytes() == content


def test_damage_that_stands_in_what_sqlite_would_say_of_it_is_a_row(home: Home) -> None:
    Ledger.open(home.ledger, ManualClock()).close()
    content = bytearray(home.ledger.read_bytes())
    named = content.index(b"tablenotenote") + len("table")
    content[named : named + 4] = b"n\xffte"
    home.ledger.write_bytes(content)
    with admitted(home, ManualClock(), "test") as (patient, _rows):
        row = rows_of(patient)["database"]
    assert (row.level, row.press) == (Level.BAD, Press.RESTORE)
    assert "is damaged" in words(row)


def test_an_older_form_is_told_and_left_as_it_is(bench: Any) -> None:
    home = bench.opened.home
    bench.opened.close()
    with closing(sqlite3.connect(home.ledger)) as connection:
        connection.execute("DELETE FROM schema_migration WHERE name = (SELECT max(name) FROM schema_migration)")
        connection.commit()
    with admitted(home, bench.clock, "test") as (patient, _rows):
        found = rows_of(patient)
    assert found["database"].level is Level.LOOK
    assert "makes a copy first" in words(found["database"])
    assert not list(home.data.glob("*.before-*"))


def test_a_newer_form_is_refused_in_words(bench: Any) -> None:
    home = bench.opened.home
    bench.opened.close()
    with closing(sqlite3.connect(home.ledger)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(schema_migration)")]
        names = ", ".join(columns)
        last = "SELECT max(name) FROM schema_migration"
        values = ", ".join("'9999_later'" if column == "name" else column for column in columns if column != "id")
        kept = ", ".join(column for column in columns if column != "id")
        assert "name" in names
        connection.execute(
            f"INSERT INTO schema_migration ({kept}) SELECT {values} FROM schema_migration WHERE name = ({last})"
        )
        connection.commit()
    with admitted(home, bench.clock, "test") as (patient, _rows):
        row = rows_of(patient)["database"]
    assert row.level is Level.BAD
    assert "9999_later" in words(row)


def test_settings_that_cannot_be_read_are_a_row(home: Home) -> None:
    home.settings.write_text("poll_minutes = ", "utf-8")
    with admitted(home, ManualClock(), "test") as (_patient, rows):
        assert [row.key for row in rows] == ["settings"]
        assert rows[0].level is Level.BAD


def test_a_locked_vault_says_how_it_opens(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.opened._given_secrets = {}
    monkeypatch.delenv("ACUCLEO_PASSPHRASE", raising=False)
    bench.opened._vault = None
    bench.opened.home.vault.write_text("{}", "utf-8")
    row = rows_of(patient_of(bench.opened))["secrets"]
    assert (row.level, row.press) == (Level.BAD, Press.CONNECTIONS)
    assert row.todo


# The computer


@pytest.mark.parametrize(
    ("free", "level"), [(50_000_000, Level.BAD), (500_000_000, Level.LOOK), (50_000_000_000, Level.GOOD)]
)
def test_room_on_the_disk(patient: Patient, monkeypatch: pytest.MonkeyPatch, free: int, level: Level) -> None:
    usage = shutil.disk_usage("/")._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    row = only(computer.disk(patient))
    assert row.level is level
    assert bool(row.todo) is (level is not Level.GOOD)


def test_a_folder_that_others_may_read_needs_a_look(patient: Patient) -> None:
    assert only(computer.folders(patient)).level is Level.GOOD
    patient.home.data.chmod(0o755)
    row = only(computer.folders(patient))
    assert (row.level, "chmod 700" in row.todo) == (Level.LOOK, True)


def test_a_folder_that_is_not_there_needs_mending(patient: Patient) -> None:
    shutil.rmtree(patient.home.state)
    row = only(computer.folders(patient))
    assert row.level is Level.BAD
    assert str(patient.home.state) in words(row)


def test_reports_of_faults_need_a_look_for_a_week(patient: Patient) -> None:
    report = patient.home.logs / "crash-20261120T080000Z.txt"
    report.write_text("Traceback", "utf-8")
    os.utime(report, (NOW.timestamp(), NOW.timestamp()))
    row = only(computer.logs(patient))
    assert (row.level, row.press) == (Level.LOOK, Press.SUPPORT)
    old = (NOW - timedelta(days=8)).timestamp()
    os.utime(report, (old, old))
    assert only(computer.logs(patient)).level is Level.GOOD


def test_start_at_sign_in_is_as_the_settings_say(
    patient: Patient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    wanted = replace(patient, settings=Settings(start_at_sign_in=True))
    assert only(computer.sign_in_start(patient)).level is Level.GOOD
    row = only(computer.sign_in_start(wanted))
    assert (row.level, row.about) == (Level.LOOK, "start_at_sign_in")
    SignInStart.of_this_system(("--home", str(patient.home.data))).set(is_on=True)
    assert only(computer.sign_in_start(wanted)).level is Level.GOOD
    assert only(computer.sign_in_start(patient)).level is Level.LOOK, "it opens though it is not to"
    SignInStart.of_this_system(("--home", "/moved")).set(is_on=True)
    assert "another program" in words(only(computer.sign_in_start(wanted)))


# Copies


def test_the_last_copy_grows_old(bench: Any) -> None:
    bench.desk.care.back_up()
    quiet = patient_of(bench.opened, is_quiet=True)
    assert only(history.backup(quiet)).level is Level.GOOD
    bench.clock.advance(3 * 86_400)
    row = only(history.backup(quiet))
    assert (row.level, row.press) == (Level.LOOK, Press.BACK_UP)
    assert "none was made since" in words(row)
    off = replace(quiet, settings=Settings(backup_daily=False))
    assert "switched off" in words(only(history.backup(off)))


def test_a_history_without_any_copy(bench: Any) -> None:
    quiet = patient_of(bench.opened, is_quiet=True)
    assert only(history.backup(quiet)).level is Level.GOOD, "the first daily care comes"
    bench.clock.advance(3 * 86_400)
    assert only(history.backup(quiet)).level is Level.BAD


# The lines


def seen_line(**parts: Any) -> LineLook:
    usual: dict[str, Any] = {"origin": "https://erp.example.com", "is_encrypted": True, "is_loopback": False}
    return LineLook(**usual | {"status": 200} | parts)


@pytest.fixture
def line_of(bench: Any) -> Callable[[LineLook], dict[str, Row]]:
    def look(seen: LineLook) -> dict[str, Row]:
        given = replace(patient_of(bench.opened), look=lambda _url: seen, environment={})
        return {row.key: row for row in (*lines.certificates(given), *lines.clocks(given))}

    return look


@pytest.mark.parametrize(("days", "level"), [(90, Level.GOOD), (20, Level.LOOK), (3, Level.BAD), (-1, Level.BAD)])
def test_certificates_that_end(line_of: Callable[[LineLook], dict[str, Row]], days: int, level: Level) -> None:
    chain = (
        Certificate("erp.example.com", "Company CA", NOW + timedelta(days=400)),
        Certificate("Company CA", "Company Root", NOW + timedelta(days=days, hours=1)),
    )
    row = line_of(seen_line(certificates=chain))["certificates.acumatica"]
    assert row.level is level
    assert f"Company CA ends first: on {chain[1].ends:%Y-%m-%d}" in words(row)


def test_a_certificate_that_is_refused_and_a_line_that_is_dead(line_of: Callable[[LineLook], dict[str, Row]]) -> None:
    refused = seen_line(status=None, signal=Signal.CERTIFICATE, cause="certificate has expired")
    row = line_of(refused)["certificates.cleo"]
    assert row.level is Level.BAD
    assert "certificate has expired" in words(row)
    dead = line_of(seen_line(status=None, signal=Signal.CONNECT_FAILED, cause="nobody there"))
    assert dead["certificates.cleo"].level is dead["clock"].level is Level.OPEN


def test_a_line_without_encryption(line_of: Callable[[LineLook], dict[str, Row]]) -> None:
    row = line_of(seen_line(origin="http://erp.example.com", is_encrypted=False))["certificates.acumatica"]
    assert (row.level, row.press, row.about) == (Level.BAD, Press.CONNECTIONS, "acumatica")


def test_certificates_from_the_environment(patient: Patient, tmp_path: Path) -> None:
    here = tmp_path / "company.pem"
    named = replace(patient, environment={"SSL_CERT_FILE": str(here), "REQUESTS_CA_BUNDLE": "x"})
    assert only(lines.certificates(named)).level is Level.BAD
    here.write_text("", "utf-8")
    row = only(lines.certificates(named))
    assert row.level is Level.GOOD
    assert "does not use it" in words(row)
    assert not list(lines.certificates(patient))


@pytest.mark.parametrize(
    ("acumatica", "cleo", "level", "said"),
    [
        (0, 0, Level.GOOD, "the same time"),
        (-300, -300, Level.LOOK, "it is this computer's clock"),
        (1800, 1800, Level.BAD, "it is this computer's clock"),
        (0, 300, Level.LOOK, "do not agree"),
    ],
)
def test_clocks_are_compared_over_the_lines(bench: Any, acumatica: int, cleo: int, level: Level, said: str) -> None:
    bench.world.acumatica.faults.set("clock_skew_s", acumatica)
    bench.world.cleo.faults.set("clock_skew_s", cleo)
    row = only(lines.clocks(patient_of(bench.opened)))
    assert row.level is level, row
    assert said in words(row)


# What keeps the next sync back


def test_what_keeps_the_next_sync_back(bench: Any) -> None:
    def row() -> Row:
        return rows_of(patient_of(bench.opened, is_quiet=True))["next-sync"]

    bench.opened.change_settings(sync_by_itself=False)
    assert (row().press, row().about) == (Press.PREFERENCES, "sync_by_itself")
    bench.opened.change_settings(sync_by_itself=True)
    bench.desk.pause("stock-taking")
    assert (row().level, row().press) == (Level.LOOK, Press.RESUME)
    assert "stock-taking" in words(row())
    bench.desk.resume()
    assert row().level is Level.OPEN, "nobody plans here"


def test_a_service_that_was_not_worked_with_for_long(bench: Any) -> None:
    bench.opened.change_settings(sync_by_itself=True)
    assert rows_of(patient_of(bench.opened, is_quiet=True))["connection.cleo"].level is Level.OPEN
    bench.desk.sync()
    bench.clock.advance(3 * 86_400)
    row = rows_of(patient_of(bench.opened, is_quiet=True))["connection.cleo"]
    assert (row.level, row.press) == (Level.LOOK, Press.TEST)


# What is said


def test_every_way_out_has_its_command() -> None:
    assert set(COMMANDS) == set(Press) - {Press.NONE}
    row = Row("x", "Something", Level.BAD, ("Seen.",), "Mend it.", Press.PREFERENCES, "poll_minutes")
    assert "acucleo setting set poll_minutes VALUE" in as_text([row])
    assert as_plain([row])[0]["level"] == "bad"
    assert counted([row])[Level.BAD] == 1


def test_every_check_has_a_key_of_its_own() -> None:
    assert len({key for key, _title, _check in CHECKS}) == len(CHECKS)


def test_words_of_the_ledger_are_those_of_its_own_trouble() -> None:
    problem = problem_for("CORRUPT", Path("ledger.sqlite3"))
    assert problem is not None
    assert history._damaged(problem).press is Press.RESTORE


@pytest.mark.parametrize(("count", "said"), [(12, "12 bytes"), (1_500, "1.5 KB"), (2_500_000_000, "2.5 GB")])
def test_sizes_are_told_as_people_read_them(count: int, said: str) -> None:
    assert size_words(count) == said
