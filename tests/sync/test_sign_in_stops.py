"""A refused sign-in stops what runs by itself, also after a restart, until a person acts."""

from __future__ import annotations

from typing import Any

import pytest

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.host_keys import LedgerHostKeys
from acucleo_desktop.sync.sign_in_stops import SignInStops
from acucleo_desktop.transport.problems import SignInRefused


def tries(bench: Any) -> int:
    log = bench.world.cleo.store.requests()
    return sum((one["method"], one["path"]) == ("POST", "/api/authentication") for one in log)


def refused(bench: Any) -> None:
    bench.world.cleo.faults.set("reject_login", value=True)
    bench.desk.sync(Direction.IN, trigger="timer")


def test_one_refusal_is_one_try_however_often_the_timer_runs(bench: Any) -> None:
    refused(bench)
    assert tries(bench) == 1
    for _ in range(2):
        summary = bench.desk.sync(Direction.IN, trigger="timer")
        assert summary.outcome == "failed"
    assert tries(bench) == 1
    (problem,) = [problem for problem in summary.problems if isinstance(problem, SignInRefused)]
    assert "not tried again since" in problem.where
    assert "Test or Sync" in problem.todo
    assert bench.desk.status().cleo == "sign-in refused"


def test_it_is_kept_across_restarts_and_in_the_audit_trail(bench: Any) -> None:
    refused(bench)
    stop = SignInStops(bench.ledger, bench.clock).get("cleo")
    assert stop is not None
    assert (stop.code, stop.since) == ("cleo.sign-in-refused", bench.clock.now())
    assert [one.service for one in bench.opened.stops.all()] == ["cleo"]
    with pytest.raises(SignInRefused):
        bench.opened.stops.check("cleo")
    assert bench.desk.verify_audit().ok


def test_acumatica_goes_on_while_cleo_is_stopped(bench: Any) -> None:
    refused(bench)
    summary = bench.desk.sync(Direction.OUT, trigger="timer")
    assert {problem.service for problem in summary.problems} <= {"cleo"}
    assert bench.desk.count(DocumentQuery(directions=(Direction.OUT,))) > 0
    bench.opened.stops.check("acumatica")


@pytest.mark.parametrize("how", ["sync", "test", "save"])
def test_a_person_lets_it_be_tried_again(bench: Any, how: str) -> None:
    refused(bench)
    bench.world.cleo.faults.set("reject_login", value=False)
    if how == "sync":
        bench.desk.sync(Direction.IN, trigger="clerk")
    elif how == "test":
        assert all(step.ok for step in bench.desk.test_connection("cleo"))
    else:
        bench.opened.stops.clear("cleo", "the connection was saved")
    assert bench.opened.stops.get("cleo") is None
    assert bench.desk.sync(Direction.IN, trigger="timer").outcome != "failed"


def test_a_test_that_fails_leaves_the_stop(bench: Any) -> None:
    refused(bench)
    steps = list(bench.desk.test_connection("cleo"))
    assert not steps[-1].ok
    assert bench.opened.stops.get("cleo") is not None
    assert tries(bench) == 2, "a person's test asks once"


def test_a_401_on_a_call_is_no_refused_password(bench: Any) -> None:
    bench.world.cleo.faults.set("unauthorized_401", 50)
    summary = bench.desk.sync(Direction.IN, trigger="timer")
    assert "cleo.token-refused" in {problem.code for problem in summary.problems}
    assert bench.opened.stops.get("cleo") is None


def test_one_sign_in_serves_all_passes_while_its_token_lasts(bench: Any) -> None:
    for _ in range(3):
        bench.desk.sync(Direction.IN, trigger="timer")
    assert tries(bench) == 1


def test_files_that_cannot_be_put_away_are_known_all_the_same(bench: Any) -> None:
    connection = bench.opened.connections.cleo()
    changes = {
        **connection.changes,
        "after_download": "move:download/NOWHERE",
        "operations.move": "POST {p}/folders/{f}/files/{i}/move 204",
    }
    moved = CleoConnection("Practice", connection.username, base_url=connection.base_url, changes=changes)
    bench.opened.connections.save("cleo", moved)
    bench.send("850", bench.order("9400"))
    summary = bench.desk.sync(Direction.IN, trigger="timer")
    assert "cleo.no-folder" in {problem.code for problem in summary.problems}
    assert bench.row("9400") is not None
    bench.desk.sync(Direction.IN, trigger="timer")
    assert len(bench.rows(directions=(Direction.IN,))) == 1


def test_the_key_of_an_sftp_server_is_kept_with_an_audit_event(bench: Any) -> None:
    keys = LedgerHostKeys(bench.ledger)
    assert keys.get("sftp.example.com:22") == ""
    keys.pin("sftp.example.com:22", "ssh-ed25519 SHA256:abc")
    assert LedgerHostKeys(bench.ledger).get("sftp.example.com:22") == "ssh-ed25519 SHA256:abc"
    assert bench.desk.verify_audit().ok
