"""`acucleo doctor`: an exit code that a script can act on, rows that a person can, and nothing changed."""

from __future__ import annotations

import os
from typing import Any

import pytest

from acucleo_desktop.sync.health.examine import CHECKS

pytestmark = pytest.mark.timeout(120)


def levels(found: dict[str, Any]) -> dict[str, str]:
    return {row["key"]: row["level"] for row in found["rows"]}


def test_a_home_at_work_is_in_order(seen: Any) -> None:
    result = seen.shell("doctor")
    assert not [line for line in result.stdout.splitlines() if line.startswith("needs ")]
    assert "in order: " in result.stderr
    found = seen.shell.json("doctor")
    assert found["level"] == "good"
    assert {row["key"].partition(".")[0] for row in found["rows"]} >= {key for key, _title, _check in CHECKS}
    assert all(set(row) == {"key", "title", "level", "seen", "todo", "command"} for row in found["rows"])


def test_an_empty_home_needs_a_look(empty: Any) -> None:
    result = empty("doctor", expect=1)
    assert "acucleo connection set acumatica FILE" in result.stdout
    assert "needs a look: 2" in result.stderr


def test_nobody_is_asked_unless_it_is_wanted(seen: Any) -> None:
    before = len(seen.asked("cleo"))
    found = seen.shell.json("doctor", "--offline")
    assert levels(found)["clock"] == levels(found)["certificates.cleo"] == "open"
    assert len(seen.asked("cleo")) == before
    seen.shell("doctor")
    paths = [one["path"] for one in seen.asked("cleo")[before:]]
    assert paths
    assert not any("authentication" in path for path in paths), "nobody signs in"


def test_asking_nobody_and_signing_in_exclude_each_other(empty: Any) -> None:
    assert "say one of them" in empty("doctor", "--live", "--offline", expect=2).stderr


def test_a_live_look_that_fails_ends_with_2(played: Any) -> None:
    assert levels(played.shell.json("doctor", "--live"))["connection.cleo"] == "good"
    played.fault("cleo", reject_login=True)
    result = played.shell("doctor", "--live", expect=2)
    assert "The test ended at the step Sign in" in result.stdout
    played.fault("acumatica", clock_skew_s=3600)
    assert levels(played.shell.json("doctor", expect=2))["clock"] == "bad"


def test_a_damaged_history_is_told_and_left_alone(played: Any) -> None:
    ledger = played.shell.home / "ledger.sqlite3"
    played.shell("storage")
    with ledger.open("r+b") as file:
        file.seek(ledger.stat().st_size // 2)
        file.write(os.urandom(100_000))
    before = ledger.read_bytes()
    found = played.shell.json("doctor", "--thorough", expect=2)
    row = next(row for row in found["rows"] if row["key"] == "database")
    assert (row["level"], row["command"]) == ("bad", "acucleo restore FILE")
    assert ledger.read_bytes() == before


def test_no_secret_is_in_it(seen: Any) -> None:
    said = seen.shell("doctor", "--live").stdout
    for kind in ("acumatica", "cleo"):
        assert seen.facts[kind]["password"] not in said
