"""The beat with a real ledger: what is kept for everybody to see, pauses that outlive a restart, the daily care."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.stopping import WorkStopped
from acucleo_desktop.sync import network
from acucleo_desktop.sync.conductor import Conductor
from acucleo_desktop.sync.desk_types import RunSummary
from acucleo_desktop.sync.network import offline_words
from acucleo_desktop.sync.pauses import Pauses
from acucleo_desktop.sync.schedule import Due, Reason
from acucleo_desktop.sync.schedule_book import ScheduleBook
from acucleo_desktop.sync.sign_in_stops import SignInStops
from acucleo_desktop.sync.times import SyncTimes
from acucleo_desktop.transport.problems import SignInRefused

TIMES = SyncTimes(is_on=True, minutes=30, is_quiet=lambda _now: False)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def ledger(tmp_path: Path, clock: ManualClock) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db", clock, "clerk") as opened:
        yield opened


def conductor_of(ledger: Ledger, clock: ManualClock, care: object = None) -> Conductor:
    book = ScheduleBook(ledger, clock)
    return Conductor(clock, lambda: TIMES, lambda: book, care, lambda: 0.0)  # type: ignore[arg-type]


def minutes(conductor: Conductor, clock: ManualClock, count: int) -> list[Due]:
    found = []
    for _minute in range(count):
        clock.advance(60)
        found.append(conductor.look())
    return found


def test_the_plan_and_why_it_was_not_kept_are_seen_by_others(ledger: Ledger, clock: ManualClock) -> None:
    conductor = conductor_of(ledger, clock)
    planned = clock.now() + timedelta(minutes=30)
    assert ScheduleBook(ledger, clock).state().next_run == planned
    Pauses(ledger, clock).pause("stock-taking")
    assert set(minutes(conductor, clock, 95)) == {Due.NOTHING}
    state = ScheduleBook(ledger, clock).state()
    assert state == conductor.state
    assert state.skip is not None
    assert (state.skip.reason, state.skip.since) == (Reason.PAUSED, planned)
    assert state.skip.count >= 3
    assert [event.kind for event in ledger.audit.recent()].count("sync-skipped") == 1, "told once"
    conductor.close()
    assert ScheduleBook(ledger, clock).state().next_run is None


def test_a_refused_sign_in_outlives_a_restart_and_ends_by_a_person(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "restarted.db"
    with Ledger.open(path, clock) as ledger:
        for what in ("Cleo refused the password.", "again"):
            SignInStops(ledger, clock).note(SignInRefused("cleo.sign-in-refused", what, service="cleo"))
    with Ledger.open(path, clock) as ledger:
        book = ScheduleBook(ledger, clock)
        assert book.pauses.refused()["cleo"].why == "Cleo refused the password."
        assert "Cleo refused the sign-in" in book.facts().refused
        conductor = Conductor(clock, lambda: TIMES, lambda: book, None, lambda: 0.0)
        assert set(minutes(conductor, clock, 60)) == {Due.NOTHING}
        book.pauses.clear("acumatica", "changed")
        assert book.facts().refused, "each connection by itself"
        book.pauses.clear("cleo", "changed")
        assert Due.RUN in minutes(conductor, clock, 31)
        kinds = [event.kind for event in ledger.audit.recent()]
        assert kinds.count("sign-in-refused") == kinds.count("sign-in-tried-again") == 1


def test_the_daily_care_is_done_once_a_day_when_nothing_else_is_due(ledger: Ledger, clock: ManualClock) -> None:
    done: list[object] = []

    def care() -> None:
        done.append(clock.now().astimezone().date())
        if len(done) == 1:
            raise Problem("backup.full", "The disk is full.")

    conductor = conductor_of(ledger, clock, care)
    for due in minutes(conductor, clock, 29):
        assert due is Due.NOTHING
    assert len(done) == 1, "also when it failed"
    assert minutes(conductor, clock, 1) == [Due.RUN]
    conductor.ended(RunSummary(None, "done"))
    clock.advance(timedelta(days=1).total_seconds())
    assert conductor.look() is Due.RUN, "a run comes first"
    conductor.ended(RunSummary(None, "done"))
    conductor.look()
    assert len(set(done)) == len(done) == 2
    again = conductor_of(ledger, clock, care)
    again.look()
    assert len(done) == 2, "another start does not repeat it"


def test_care_that_the_end_of_the_program_stopped_is_begun_again_by_the_next_start(
    ledger: Ledger, clock: ManualClock
) -> None:
    begun: list[object] = []

    def care() -> None:
        begun.append(clock.now())
        if len(begun) == 1:
            raise WorkStopped

    conductor_of(ledger, clock, care).look()
    for _start in range(2):
        conductor_of(ledger, clock, care).look()
    assert len(begun) == 2


@pytest.mark.parametrize(
    ("addresses", "has_route", "is_offline"),
    [
        (["https://erp.example.com/Acu", "https://acme.example.com"], False, True),
        (["https://erp.example.com/Acu"], True, False),
        (["https://erp.example.com", "http://127.0.0.1:8080"], False, False),
        (["http://localhost:1"], False, False),
        ([], False, False),
    ],
)
def test_no_network_is_said_only_when_the_services_need_one(
    monkeypatch: pytest.MonkeyPatch, addresses: list[str], has_route: bool, is_offline: bool
) -> None:
    monkeypatch.setattr(network, "has_route", lambda: has_route)
    assert bool(offline_words(addresses)) is is_offline
