"""Regular syncs by the command line: real processes, signals, who else is there, status, questions and answers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.sync.instance import LOOP, Instance

pytestmark = pytest.mark.timeout(120)


class Running:
    """`acucleo run` in a process of its own."""

    def __init__(self, world: Any, *words: str) -> None:
        home = str(world.shell.home)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "acucleo_desktop.cli.main", *words, "--home", home],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **world.shell.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def lines_until(self, word: str) -> list[str]:
        """Read what it says until a line with this word."""
        assert self.process.stderr is not None
        lines = []
        for line in self.process.stderr:
            lines.append(line.rstrip())
            if word in line:
                return lines
        raise AssertionError(f"it ended without saying {word!r}: {lines}")

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()


@pytest.fixture
def start() -> Iterator[Callable[..., Running]]:
    made: list[Running] = []

    def run(world: Any, *words: str) -> Running:
        made.append(Running(world, *words))
        return made[-1]

    yield run
    for running in made:
        running.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_runs_until_a_signal_and_ends_with_0(played: Any, start: Any, number: signal.Signals) -> None:
    running = start(played, "run", "--every", "1")
    running.lines_until("Next sync")
    status = played.shell.json("status", expect=(0, 1))
    assert status["next_run"]
    running.process.send_signal(number)
    running.lines_until("Stopped.")
    assert running.process.wait(20) == 0
    assert played.shell.json("status", expect=(0, 1))["next_run"] is None, "nobody plans any more"


def test_a_missed_run_is_made_soon_and_a_stop_within_it_is_clean(played: Any, start: Any) -> None:
    with Ledger.open(Home.below(played.shell.home).ledger, SystemClock()) as ledger:
        before = ledger.runs.last()
        # As if the program had been closed for an hour.
        old = "2026-01-01T00:00:00.000000Z"
        ledger._core.database.execute_sql("UPDATE run SET started_at = ?, finished_at = ?", (old, old))
    assert before is not None
    played.practice.partners.step()
    played.fault("cleo", latency_ms=300)
    asked = len(played.asked("cleo"))
    running = start(played, "sync", "--every", "60")
    deadline = time.monotonic() + 60
    while len(played.asked("cleo")) < asked + 3:
        assert time.monotonic() < deadline
    running.process.terminate()
    running.lines_until("Stopped.")
    assert running.process.wait(30) == 0
    played.fault("cleo", latency_ms=0)
    with Ledger.open(Home.below(played.shell.home).ledger, SystemClock()) as ledger:
        assert not ledger.runs.unfinished()
        last = ledger.runs.last()
        assert last is not None
        assert (last.trigger, last.outcome) == ("schedule", "stopped")


def test_a_second_loop_is_refused_and_told_who_runs(idle: Any) -> None:
    place = Instance(Home.below(idle.shell.home), LOOP, SystemClock())
    assert place.take()
    try:
        said = idle.shell("run", expect=2).stderr
        assert "acucleo run" in said
        assert f"process {os.getpid()}" in said
        assert "since" in said
        idle.shell("documents")
        idle.shell("status", expect=(0, 1))
    finally:
        place.give_back()


def test_a_refused_sign_in_pauses_what_no_person_starts_until_the_connection_works(played: Any) -> None:
    played.fault("cleo", reject_login=True)
    played.shell("sync", expect=2)
    status = played.shell.json("status", expect=1)
    assert status["cleo"] == "sign-in refused"
    assert status["paused_since"]
    logins = len([one for one in played.asked("cleo") if one["path"].endswith("/authentication")])
    said = played.shell("sync", expect=2).stderr
    assert "acucleo connection test cleo" in said
    after = len([one for one in played.asked("cleo") if one["path"].endswith("/authentication")])
    assert after == logins, "the refused password is not tried again"
    played.fault("cleo", reject_login=False)
    played.shell("connection", "test", "cleo")
    assert played.shell.json("status", expect=(0, 1))["paused_since"] is None
    played.shell("sync", expect=(0, 1))


def test_a_person_pauses_and_resumes(played: Any) -> None:
    played.shell("pause", "--reason", "stock-taking")
    said = played.shell("status", expect=1).stdout
    assert "paused regular syncs since" in said
    assert "stock-taking" in said
    played.shell("resume")
    assert "stock-taking" not in played.shell("status", expect=(0, 1)).stdout


def test_questions_are_listed_and_answered_once_with_a_reason(played: Any) -> None:
    assert "No question is open." in played.shell("questions").stdout
    new = NewQuestion("more", "today", Scope("in"), 9, "9 orders: right?", ("Usual: 1.",), "Go on.", "Stop.", {"n": 9})
    with Ledger.open(Home.below(played.shell.home).ledger, SystemClock()) as ledger:
        ledger.questions.ask(new)
    said = played.shell("questions", expect=1).stdout
    assert "1  9 orders: right?" in said
    assert "no:  Stop." in said
    assert played.shell.json("questions", expect=1)[0]["facts"] == {"n": 9}
    assert "Question 1: 9 orders: right?" in played.shell("status", expect=1).stdout
    played.shell("answer", 1, "yes", expect=2)
    assert "Go on." in played.shell("answer", 1, "yes", "--reason", "promotion").stderr
    assert "answered already" in played.shell("answer", 1, "no", "--reason", "x", expect=2).stderr
    assert "There is no question 7." in played.shell("answer", 7, "no", "--reason", "x", expect=2).stderr
    assert "[yes: promotion]" in played.shell("questions", "--all").stdout
