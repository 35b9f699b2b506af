"""Proof and care: the audit trail, evidence, backup, support bundle; and the settings."""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from acucleo_desktop.cli.main import main
from acucleo_desktop.sync.opening import user_name

MARK = "m4rked-secret-"


def test_the_audit_chain_is_verified_and_a_change_is_found(played: Any) -> None:
    told = played.shell.json("audit", "verify")
    assert told["ok"]
    assert told["count"] > 500
    said = played.shell("audit", "verify").stdout
    assert f"{told['count']}" in said.replace(",", "")
    database = sqlite3.connect(played.shell.home / "ledger.sqlite3")
    try:
        (wanted,) = database.execute("SELECT id FROM event ORDER BY id LIMIT 1 OFFSET 300").fetchone()
        database.execute("UPDATE event SET actor = 'nobody' WHERE id = ?", (wanted,))
        database.commit()
    finally:
        database.close()
    told = played.shell.json("audit", "verify", expect=1)
    assert not told["ok"]
    assert told["first_bad_id"] == wanted
    assert str(wanted) in played.shell("audit", "verify", expect=1).stdout


def test_audit_export_is_one_json_object_for_each_event(seen: Any, tmp_path: Path) -> None:
    target = tmp_path / "audit.jsonl"
    said = seen.shell("audit", "export", target).stderr
    events = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert f"{len(events)} events" in said.replace(",", "")
    assert len(events) > 500
    assert all(event["kind"] and event["hash"] for event in events)
    assert [event["previous_hash"] for event in events[1:]] == [event["hash"] for event in events[:-1]]


def test_a_noted_end_finds_a_trail_that_was_cut_off(played: Any) -> None:
    noted = played.shell("audit", "anchor").stdout.strip()
    assert played.shell.json("audit", "anchor")["hash"] == noted.split()[1]
    played.shell("audit", "verify", "--expect", noted)
    number = int(noted.split()[0])
    database = sqlite3.connect(played.shell.home / "ledger.sqlite3")
    try:
        before = database.execute("SELECT id, hash FROM event WHERE id = ?", (number - 9,)).fetchone()
        database.execute("DELETE FROM event WHERE id > ?", (number - 9,))
        database.execute("UPDATE mark SET value = ? WHERE name = 'ledger.audit-head'", (f"{before[0]} {before[1]}",))
        database.commit()
    finally:
        database.close()
    assert "ledger.behind" in played.shell("audit", "verify", expect=2).stderr
    (played.shell.home / "state" / "ledger-end.json").unlink()  # whoever cuts the trail off would not leave that
    played.shell("audit", "verify")
    assert "cut off" in played.shell("audit", "verify", "--expect", noted, expect=1).stdout


def test_the_trail_is_also_a_table(seen: Any, tmp_path: Path) -> None:
    target = tmp_path / "audit.csv"
    seen.shell("audit", "export", target)
    first = target.read_text("utf-8-sig").splitlines()[0]
    assert first.startswith("Event,Time (UTC),Local time,Who,What")


def test_who_decides_can_be_named(played: Any) -> None:
    row = played.shell.documents("--delivery", "review")[0]
    name = ["--as", "Mary Miller"]
    result = CliRunner(env=played.shell.environ).invoke(
        main, [*name, "note", str(row["id"]), "seen", "--home", str(played.shell.home)]
    )
    assert result.exit_code == 0, result.stderr
    target = played.folder / "audit.jsonl"
    played.shell("audit", "export", target)
    events = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    actor = next(event["actor"] for event in reversed(events) if event["kind"].startswith("note"))
    assert actor == f"Mary Miller ({user_name()})"


def test_a_ledger_is_restored_and_the_present_one_is_kept(played: Any) -> None:
    copy = played.folder / "copy.sqlite3"
    played.shell("backup", copy)
    row = played.shell.documents("--delivery", "review")[0]
    played.shell("set-aside", row["id"], "--reason", "to be forgotten")
    said = played.shell("restore", copy).stderr
    assert "The ledger is restored from a copy of" in said
    assert "is kept as" in said
    assert played.shell.json("audit", "verify")["ok"]
    assert len(list(played.shell.home.glob("ledger.replaced-*.sqlite3"))) == 1
    assert "cannot be opened" in played.shell("restore", played.folder / "nothing.sqlite3", expect=2).stderr.replace(
        "could not be opened", "cannot be opened"
    )


def test_care_archive_and_storage(played: Any) -> None:
    assert "backed up" in played.shell("care").stderr
    assert played.shell("care").stderr.strip() == "Nothing is due."
    row = played.shell.documents("--flow", "sales-order", "--delivery", "written")[0]
    shown = played.shell("show", row["id"], "--as", "x12").stdout
    assert "were moved to" in played.shell("archive", "--before", "2100-01-01", "--compact").stderr
    assert "0 of them cannot be read" in played.shell("archive", "--check").stderr
    assert played.shell("show", row["id"], "--as", "x12").stdout == shown
    assert row["id"] in {found["id"] for found in played.shell.documents("--find", row["number"])}
    lines = played.shell.json("storage")
    archive = next(line["path"] for line in lines if line["what"].startswith("archive of"))
    Path(archive).unlink()
    assert "cannot be read" in played.shell("archive", "--check", expect=1).stderr
    said = played.shell("show", row["id"], "--as", "x12", expect=2).stderr
    assert "was archived" in said
    assert "ledger.archive-missing" in said
    assert "daily backup" in played.shell("storage").stdout


def test_a_bundle_without_business_data(seen: Any, tmp_path: Path) -> None:
    seen.shell("support-bundle", tmp_path / "bare.zip", "--without-business-data")
    with zipfile.ZipFile(tmp_path / "bare.zip") as bundle:
        everything = b"".join(bundle.read(name) for name in bundle.namelist())
    assert b"FRESHMART" not in everything
    assert b"pseudonyms" in everything


def test_evidence_holds_the_raw_file_and_the_proof(seen: Any, tmp_path: Path) -> None:
    row = seen.shell.documents("--flow", "invoice", "--answer", "accepted")[0]
    target = tmp_path / "evidence.zip"
    seen.shell("evidence", row["id"], target)
    with zipfile.ZipFile(target) as pack:
        names = set(pack.namelist())
        assert names >= {"paper.html", "acumatica-record.json", "attempts.json", "events.json", "index.html"}
        raw = pack.read(next(name for name in names if row["file"] in name))
        assert json.loads(pack.read("acumatica-record.json"))
        assert json.loads(pack.read("events.json"))
        assert json.loads(pack.read("attempts.json"))[0]["outcome"] == "done"
    assert raw.startswith(b"ISA*00*")
    assert row["number"].encode() in raw
    assert "There is no document 99999." in seen.shell("evidence", 99_999, tmp_path / "x.zip", expect=2).stderr


def test_a_backup_is_a_ledger_that_opens_elsewhere(seen: Any, tmp_path: Path) -> None:
    home = tmp_path / "other"
    home.mkdir()
    seen.shell("backup", home / "ledger.sqlite3")
    other = type(seen.shell)(home, {})
    assert other.documents() == seen.shell.documents()
    assert other.json("audit", "verify")["ok"]


@pytest.mark.parametrize("words", [("backup",), ("support-bundle",), ("audit", "export"), ("evidence", 1)])
def test_a_place_that_cannot_be_written_is_said_in_words(seen: Any, tmp_path: Path, words: tuple[Any, ...]) -> None:
    (tmp_path / "nowhere").write_text("a file, and no folder", "utf-8")
    target = tmp_path / "nowhere" / "file"
    result = seen.shell(*words, target, expect=2)
    assert "fault of its own" not in result.stderr
    assert "nowhere" in result.stderr


def test_the_support_bundle_holds_no_secret_and_no_document(fresh: Any, tmp_path: Path) -> None:
    real = {name: fresh.shell.environ[name] for name in list(fresh.shell.environ) if name.startswith("TEST_")}
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    fresh.shell("partner", "import", *fresh.partner_files())
    fresh.practice.partners.step()
    fresh.shell("sync", expect=(0, 1))
    for name in real:
        fresh.shell.environ[name] = MARK + name
    fresh.shell("connection", "test", expect=2)
    fresh.shell("sync", expect=2)
    target = tmp_path / "support.zip"
    fresh.shell("support-bundle", target)
    with zipfile.ZipFile(target) as bundle:
        content = {name: bundle.read(name) for name in bundle.namelist()}
    assert {"versions.json", "settings.toml", "runs.json", "counts.json"} <= content.keys()
    logs = b"".join(text for name, text in content.items() if name.startswith("logs/"))
    assert logs
    everything = b"\n".join(content.values())
    assert MARK.encode() not in everything
    for secret in (*real.values(), fresh.shell.environ["ACUCLEO_PASSPHRASE"]):
        assert secret.encode() not in everything
    assert b"PO1*" not in everything
    assert b"Bearer ey" not in everything


def test_no_secret_is_in_any_file_of_the_home(fresh: Any) -> None:
    # The practice password is an ordinary word that files hold anyway; a marked one is found only where it leaks.
    for server, names in (
        (fresh.practice.acumatica, ("password", "client_secret")),
        (fresh.practice.cleo, ("password",)),
    ):
        for name in names:
            object.__setattr__(server.settings, name, MARK + name)
    real = [name for name in fresh.shell.environ if name.startswith("TEST_")]
    fresh.shell.environ |= {name: MARK + ("client_secret" if "CLIENT" in name else "password") for name in real}
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    fresh.shell("connection", "test")
    for path in fresh.shell.home.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert MARK.encode() not in content, path
            if os.name == "nt":
                continue  # the folder of a person is closed to others there
            assert path.stat().st_mode & 0o077 == 0 or path.parent.stat().st_mode & 0o077 == 0, path


def test_settings_are_listed_changed_and_refused_in_words(empty: Any) -> None:
    values = empty.json("setting", "list")
    assert "poll_minutes" in values
    assert "poll_minutes" in empty("setting", "list").stdout
    empty("setting", "set", "poll_minutes", 10)
    assert empty.json("setting", "list")["poll_minutes"] == 10
    for key, value in (("poll_minutes", "soon"), ("sync_by_itself", "maybe"), ("poll_minute", "5"), ("theme", "pink")):
        said = empty("setting", "set", key, value, expect=2).stderr
        assert "fault of its own" not in said
        assert key in said
    assert empty.json("setting", "list")["poll_minutes"] == 10
