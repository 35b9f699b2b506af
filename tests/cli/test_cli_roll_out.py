"""The command line on a computer on which IT has prepared settings and connections."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "computer"
    (folder / "connections").mkdir(parents=True)
    monkeypatch.setenv("ACUCLEO_ROLL_OUT", str(folder))
    (folder / "settings.toml").write_text("[fixed]\nhold_seconds = 300\n[default]\npoll_minutes = 15\n", "utf-8")
    return folder


def test_settings_tell_where_they_come_from(empty: Any, computer: Path) -> None:
    empty("setting", "set", "theme", "dark")
    listed = empty("setting", "list")
    lines = {line.split()[0]: line for line in listed.stdout.splitlines()}
    assert lines["hold_seconds"].split()[1:5] == ["300", "fixed", "by", "IT"]
    assert "prepared by IT" in lines["poll_minutes"]
    assert " own " in lines["theme"]
    assert " usual " in lines["text_size"]
    assert str(computer / "settings.toml") in listed.stderr
    assert empty.json("setting", "list")["hold_seconds"] == 300
    told = empty.json("setting", "show", "poll_minutes")
    assert (told["value"], told["from"], told["usual"], told["own"]) == (15, "prepared by IT", 5, None)
    assert told["file"] == str(computer / "settings.toml")
    assert empty.json("setting", "show", "text_size")["file"] is None
    assert empty.json("setting", "show", "theme")["file"] == str(empty.home / "settings.toml")
    assert "prepared by it: 15" in empty("setting", "show", "poll_minutes").stdout
    assert "no setting" in empty("setting", "show", "poll", expect=2).stderr


def test_a_fixed_setting_is_refused_in_words(empty: Any, computer: Path) -> None:
    said = empty("setting", "set", "hold_seconds", 0, expect=2).stderr
    assert "set by your IT and cannot be changed here" in said
    assert str(computer / "settings.toml") in said
    assert empty.json("setting", "list")["hold_seconds"] == 300
    empty("setting", "set", "poll_minutes", 5)
    assert empty.json("setting", "show", "poll_minutes")["from"] == "own"


def test_a_broken_file_is_told_and_loosens_nothing(empty: Any, computer: Path) -> None:
    assert empty.json("setting", "list")["hold_seconds"] == 300
    (computer / "settings.toml").write_text("[fixed]\nhold_seconds = \n", "utf-8")
    status = empty("status", expect=1)
    assert "Settings by IT" in status.stdout
    assert "settings.toml cannot be read" in status.stdout
    assert "Ask your IT to mend this file" in status.stdout
    assert "hold_seconds" in status.stdout
    assert "cannot be read" in empty.json("status", expect=1)["settings_by_it"][0]
    assert "cannot be read" in empty("setting", "list").stderr
    empty("setting", "set", "hold_seconds", 0, expect=2)
    (computer / "settings.toml").unlink()
    assert empty.json("status")["settings_by_it"] == []
    empty("setting", "set", "hold_seconds", 0)


def test_a_prepared_connection_needs_no_file(fresh: Any, computer: Path) -> None:
    said = fresh.shell("connection", "set", "cleo", expect=2).stderr
    assert "No connection to Cleo is prepared" in said
    prepared = computer / "connections" / "cleo.toml"
    prepared.write_bytes(fresh.connection_file("cleo").read_bytes())
    fresh.shell("connection", "set", "cleo")
    assert all(step["ok"] for step in fresh.shell.json("connection", "test", "cleo")["cleo"])
    prepared.write_text("tenant = acme", "utf-8")
    assert "cannot be read" in fresh.shell("connection", "set", "cleo", expect=2).stderr
