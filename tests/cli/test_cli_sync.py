"""`acucleo sync`: the dry run touches nothing, a pass says what it did and whether a person is needed."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.timeout(120)


def ledger_tables(home: Path) -> dict[str, list[Any]]:
    """Return every row of the ledger."""
    database = sqlite3.connect(f"file:{home / 'ledger.sqlite3'}?mode=ro", uri=True)
    try:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        tables = {name: sorted(database.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
        # Each start of the program notes that it looked over its own file, and each sign-in is noted; that is no trade.
        tables["mark"] = [row for row in tables["mark"] if row[0] not in {"ledger.checked-at", "ledger.audit-head"}]
        tables["event"] = [row for row in tables["event"] if not {"signed-in", "signed-out"} & set(map(str, row))]
        return tables
    finally:
        database.close()


def test_a_dry_run_says_everything_and_writes_nothing_anywhere(fresh: Any) -> None:
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    fresh.shell("partner", "import", *fresh.partner_files())
    fresh.practice.partners.step()
    held, stored = fresh.held(), ledger_tables(fresh.shell.home)
    plan = fresh.shell.json("sync", "--dry-run", expect=1)
    assert fresh.held() == held
    assert ledger_tables(fresh.shell.home) == stored
    for request in fresh.asked("acumatica"):
        is_session = request["path"].endswith(("/connect/token", "/logout"))
        assert request["method"] == "GET" or is_session, request
    assert {request["method"] for request in fresh.asked("cleo") if "auth" not in request["path"]} == {"GET"}
    sentences = [action["sentence"] for section in plan["sections"] for action in section["actions"]]
    assert len(sentences) > 20
    spoken = fresh.shell("sync", "--dry-run", expect=1).stdout
    assert all(sentence in spoken for sentence in sentences)
    fresh.shell("sync", expect=1)
    written = [
        one for one in fresh.asked("acumatica") if one["method"] == "PUT" and one["path"].endswith("/SalesOrder")
    ]
    assert len(written) == sum("sales order" in one.lower() and one.startswith("Create") for one in sentences)


def test_one_direction_leaves_the_other_alone(fresh: Any) -> None:
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    fresh.shell("partner", "import", *fresh.partner_files())
    fresh.practice.partners.step()
    result = fresh.shell.json("sync", "--direction", "out", expect=(0, 1))
    assert result["counts"].get("received", 0) == 0
    assert result["counts"]["drafted"] > 10
    assert {row["direction"] for row in fresh.shell.documents()} == {"out"}
    result = fresh.shell.json("sync", "--direction", "in", expect=1)
    assert result["counts"].get("drafted", 0) == 0
    assert result["counts"]["received"] > 10
    assert {"in", "out"} == {row["direction"] for row in fresh.shell.documents()}


def test_a_quiet_pass_ends_with_0_and_says_so(idle: Any) -> None:
    before = idle.held()
    result = idle.shell.json("sync", "--direction", "in")
    assert result["outcome"] == "done"
    assert not result["counts"]
    assert idle.held() == before
    said = idle.shell("sync", "--direction", "in")
    assert "Nothing new" in said.stdout


def test_a_pass_that_leaves_questions_ends_with_1_and_gives_the_reasons(played: Any) -> None:
    played.leave("FRESHMART", "note.txt", b"We call you back on Monday.\r\n")
    result = played.shell.json("sync", "--direction", "in", expect=1)
    assert result["outcome"] == "needs-person"
    assert result["counts"] == {"received": 1, "failed": 1}
    assert [flow["outcome"] for flow in result["flows"]] == ["failed", "received"]
    assert any("We call you back" in reason for reason in result["reasons"])
    assert played.shell.json("sync", "--direction", "in")["outcome"] == "done", "it is told once"


def test_without_connections_a_pass_ends_with_2_in_words(fresh: Any) -> None:
    said = fresh.shell("sync", expect=2).stderr
    assert "There is no connection to Cleo yet." in said
    assert "There is no connection to" in fresh.shell("sync", "--dry-run", expect=2).stderr
    fresh.shell("connection", "set", "cleo", fresh.connection_file("cleo"))
    assert "There is no connection to Acumatica yet." in fresh.shell("sync", expect=2).stderr


def test_a_service_that_is_away_leaves_the_pass_to_a_later_one(played: Any) -> None:
    before = played.shell.documents()
    played.practice.cleo.stop()
    result = played.shell("sync", "--direction", "in", expect=2)
    assert "Cleo" in result.stderr
    assert "Traceback" not in result.stderr
    assert played.shell.documents() == before


def test_a_second_pass_at_the_same_time_is_refused_and_told_who_is_at_work(played: Any) -> None:
    from acucleo_desktop.documents.clock import SystemClock
    from acucleo_desktop.sync.pass_lock import PassLock

    lock = PassLock(played.shell.home / "state" / "pass.lock", SystemClock())
    with lock.hold("the window") as problem:
        assert problem is None
        said = played.shell("sync", expect=2).stderr
    assert "the window" in said
