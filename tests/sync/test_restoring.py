"""Restoring an older ledger: nothing that left since leaves again, nothing that came since is lost."""

from __future__ import annotations

import contextlib
import multiprocessing
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.database import LedgerDatabase
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import NewDocument
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.sync.restored import guard_state
from acucleo_desktop.sync.restoring import FEWEST_SKIPPED, RestoreReport, numbers_to_skip, restore_home


def by_itself(bench: Any) -> None:
    """Let every outbound document leave without a look, which is where a forgotten upload would happen again."""
    for partner in bench.desk.partners():
        for flow in (Flow.INVOICE, Flow.PURCHASE_ORDER):
            if flow in partner.flows:
                bench.change(partner.code, flow, review=False, hold_seconds=0)


def trade(bench: Any, passes: int = 2) -> None:
    for _ in range(passes):
        bench.world.partners.step()
        bench.desk.sync()
        bench.desk.approve_clean()
        bench.desk.sync()
        bench.clock.advance(600)


def reopen(bench: Any) -> None:
    """Open the home again, as a new start of the program does."""
    context = open_home(bench.opened.home, clock=bench.clock, actor="test")
    bench.opened = context.__enter__()
    bench.contexts.append(context)
    set_up_home(bench.opened, bench.world.start_facts, {})


@pytest.fixture
def traded(make_bench: Any) -> Any:
    bench = make_bench()
    bench.contexts = []
    bench.world.start_facts = {
        "acumatica": _facts(bench, "acumatica"),
        "cleo": _facts(bench, "cleo"),
    }
    by_itself(bench)
    bench.send("850", bench.order("EARLY-1"))
    bench.desk.sync()
    bench.copy = bench.folder / "copy.sqlite3"
    bench.ledger.backup(bench.copy)
    bench.clock.advance(3600)
    yield bench
    for context in bench.contexts:
        context.__exit__(None, None, None)


def _facts(bench: Any, kind: str) -> dict[str, Any]:
    connection = bench.opened.connections.load(kind)
    secrets = bench.opened.secrets(kind)
    if kind == "cleo":
        return {
            "url": connection.base_url,
            "preset": connection.preset,
            "username": connection.username,
            "password": secrets.get("password"),
            "per_second": 50,
        }
    return {
        "url": connection.instance_url,
        "endpoint": connection.endpoint_name,
        "version": connection.endpoint_version,
        "tenant": connection.tenant,
        "client_id": connection.client_id,
        "username": connection.username,
        "password": secrets.get("password"),
        "client_secret": secrets.get("client_secret"),
    }


def contents(bench: Any) -> Counter[tuple[str, str]]:
    """Count what we uploaded by folder and by what stands between the envelopes."""
    return Counter((folder, text[text.index("~ST*") : text.index("~SE*")]) for folder, text in bench.uploads())


def controls(bench: Any) -> Counter[tuple[str, str]]:
    """Count interchange control numbers by receiver."""
    return Counter((text.split("*")[8].strip(), text.split("*")[13]) for _, text in bench.uploads())


def restore_now(bench: Any) -> RestoreReport:
    bench.opened.close()
    report = restore_home(bench.opened.home, bench.copy, bench.clock, "mary")
    reopen(bench)
    return report


def quiet(bench: Any) -> None:
    for _ in range(3):
        bench.desk.sync()
        bench.clock.advance(60)


def test_what_left_since_the_backup_does_not_leave_again(traded: Any) -> None:
    bench = traded
    trade(bench)
    bench.send("850", bench.order("LATE-1"))
    bench.desk.sync()
    before, orders = contents(bench), len(bench.records("SalesOrder"))
    assert len(before) > 10
    report = restore_now(bench)
    assert "were sent since" in " ".join(report.said)
    quiet(bench)
    assert contents(bench) == before
    assert max(controls(bench).values()) == 1
    assert len(bench.records("SalesOrder")) == orders
    assert len(bench.orders("LATE-1")) == 1
    assert bench.row("LATE-1").delivery is Delivery.WRITTEN
    assert not [row for row in bench.rows() if row.delivery is Delivery.IN_DOUBT]
    assert bench.ledger.audit.verify().ok
    event = next(event for event in bench.ledger.audit.recent(10_000) if event.kind == "restored")
    assert event.actor == "mary"
    assert "copy of" in event.why


def test_an_invoice_of_after_the_restore_leaves_by_itself(traded: Any) -> None:
    bench = traded
    trade(bench, 1)
    restore_now(bench)
    quiet(bench)
    assert guard_state(bench.ledger)["caught_up"]
    before = len(bench.uploads())
    bench.send("850", bench.order("AFTER-1"))
    quiet(bench)
    assert len(bench.uploads()) > before, "its 997 leaves without a question"


def test_without_the_replaced_ledger_a_person_is_asked(traded: Any) -> None:
    bench = traded
    trade(bench, 1)
    before = contents(bench)
    bench.opened.close()
    for part in bench.opened.home.ledger.parent.glob("ledger.sqlite3*"):
        part.unlink()
    report = restore_home(bench.opened.home, bench.copy, bench.clock, "mary")
    assert report.kept is None
    assert f"next {FEWEST_SKIPPED}" in " ".join(report.said)
    reopen(bench)
    quiet(bench)
    assert contents(bench) == before
    doubtful = [row for row in bench.rows() if row.delivery is Delivery.IN_DOUBT]
    assert doubtful
    assert "restored from a copy" in doubtful[0].reason
    last = bench.ledger.control_numbers.last(doubtful[0].partner, "interchange")
    assert last > FEWEST_SKIPPED
    landed, other = doubtful[0], doubtful[-1]
    assert bench.desk.resolve(landed.id, landed=True, reason="seen in Cockpit").ok
    assert bench.desk.resolve(other.id, landed=False, reason="the partner has nothing").ok
    quiet(bench)
    assert bench.ledger.documents.get(landed.id).delivery is Delivery.SENT
    assert bench.ledger.documents.get(other.id).delivery is Delivery.SENT
    assert sum(contents(bench).values()) == sum(before.values()) + 1
    assert max(controls(bench).values()) == 1


def test_a_file_that_cleo_has_no_more_is_taken_over(traded: Any) -> None:
    bench = traded
    stored = bench.send("850", bench.order("GONE-1"))
    bench.world.acumatica.faults.set("reject_login", value=True)
    bench.desk.sync()
    bench.world.acumatica.faults.set("reject_login", value=False)
    assert bench.orders("GONE-1") == []
    bench.world.cleo.store.unlist(stored.id)
    report = restore_now(bench)
    assert "files received since are taken over" in " ".join(report.said)
    quiet(bench)
    assert len(bench.orders("GONE-1")) == 1


def test_what_was_set_aside_since_stays_aside(traded: Any) -> None:
    bench = traded
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.ledger.backup(bench.folder / "reviewed.sqlite3")
    bench.copy = bench.folder / "reviewed.sqlite3"
    bench.send("850", bench.order("ASIDE-1"))
    bench.desk.sync()
    assert bench.desk.set_aside(bench.row("ASIDE-1").id, "keyed by hand").ok
    bench.change("FRESHMART", Flow.SALES_ORDER, review=False)
    restore_now(bench)
    bench.change("FRESHMART", Flow.SALES_ORDER, review=False)
    quiet(bench)
    row = bench.row("ASIDE-1")
    assert row.delivery is Delivery.SET_ASIDE
    assert "keyed by hand" in row.reason
    assert bench.orders("ASIDE-1") == []


@dataclass
class Plain:
    """A home with a small ledger that nobody has open, and a copy of it."""

    home: Home
    copy: Path
    clock: ManualClock


@pytest.fixture
def plain(tmp_path: Path) -> Plain:
    home, clock, copy = Home.below(tmp_path / "home"), ManualClock(), tmp_path / "copy.sqlite3"
    home.prepare()
    with Ledger.open(home.ledger, clock) as ledger:
        ledger.documents.add(NewDocument(Direction.IN, Flow.SALES_ORDER, number="EARLY-1"))
        ledger.backup(copy)
        ledger.documents.add(NewDocument(Direction.IN, Flow.SALES_ORDER, number="LATE-1"))
    return Plain(home, copy, clock)


def _hold_open(path: Path, ready: Any, done: Any) -> None:
    from acucleo_desktop.documents.clock import SystemClock

    with Ledger.open(path, SystemClock()):
        ready.set()
        done.wait(60)


def test_a_home_that_is_open_elsewhere_is_not_restored(plain: Plain) -> None:
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    other = context.Process(target=_hold_open, args=(plain.home.ledger, ready, done))
    other.start()
    try:
        assert ready.wait(60)
        with pytest.raises(Problem) as caught:
            restore_home(plain.home, plain.copy, plain.clock, "mary")
    finally:
        done.set()
        other.join()
    assert caught.value.code == "ledger.in-use"
    assert list(plain.home.data.glob("*.replaced-*")) == []
    assert list(plain.home.data.glob("*.restored*")) == []
    restore_home(plain.home, plain.copy, plain.clock, "mary")


def test_a_reading_that_was_broken_off_does_not_hold_the_ledger(plain: Plain) -> None:
    """The error that a window tells has the cursor in its traceback for as long as it is shown."""
    database = LedgerDatabase(plain.home.ledger)
    database.connect()
    broken_off = database.execute_sql("SELECT id FROM document")
    assert broken_off.fetchone()
    database.shut()
    restore_home(plain.home, plain.copy, plain.clock, "mary")
    with pytest.raises(sqlite3.ProgrammingError):
        broken_off.fetchone()


def test_a_restore_that_is_cut_short_is_finished_at_the_next_start(plain: Plain, monkeypatch: Any) -> None:
    home = plain.home
    whole = Path.replace

    class Killed(BaseException):
        pass

    for point in range(4):
        done = 0

        def cut(self: Path, target: Any, point: int = point) -> Path:
            nonlocal done
            if self.name.startswith("ledger.sqlite3.restor") or str(target).count(".replaced-"):
                if done == point:
                    raise Killed
                done += 1
            return whole(self, target)

        monkeypatch.setattr(Path, "replace", cut)
        with contextlib.suppress(Killed):
            restore_home(home, plain.copy, plain.clock, "mary")
        monkeypatch.setattr(Path, "replace", whole)
        with Ledger.open(home.ledger, plain.clock) as ledger:
            assert ledger.documents.count() > 0, point
            assert ledger.audit.verify().ok
        plain.clock.advance(1)
    kept = list(home.data.glob("ledger.replaced-*.sqlite3"))
    assert kept
    with Ledger.open(min(kept), plain.clock) as old:
        assert [row for row in old.documents.list() if row.number == "LATE-1"]


def test_a_copy_with_a_changed_trail_needs_a_word(plain: Plain) -> None:
    with closing(sqlite3.connect(plain.copy)) as raw:
        raw.execute("UPDATE event SET why = 'nothing' WHERE id = 1")
        raw.commit()
    with pytest.raises(Problem) as caught:
        restore_home(plain.home, plain.copy, plain.clock, "mary")
    assert caught.value.code == "ledger.backup-changed"
    restore_home(plain.home, plain.copy, plain.clock, "mary", accept_changed=True)


def test_how_many_numbers_are_left_out() -> None:
    now = ManualClock().now()
    assert numbers_to_skip(0, now - timedelta(days=9), now) == FEWEST_SKIPPED
    assert numbers_to_skip(100, now - timedelta(days=10), now) == FEWEST_SKIPPED + 3_000
    assert numbers_to_skip(100, now + timedelta(days=10), now) == FEWEST_SKIPPED
