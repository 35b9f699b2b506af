"""The engine under whatever partners, services, time and a clerk do, in any order: the write rules hold at each step.

The ordinary run plays a few fixed games. `ACUCLEO_MACHINE=200` plays so many, each another one every time.
"""

from __future__ import annotations

import os
from collections import Counter
from contextlib import suppress
from dataclasses import replace

import pytest
from fault_proofs import (
    doubts_left,
    effects_missing,
    files_lost,
    numbers_used_twice,
    passwords_repeated,
    records_lost,
    too_fast,
    unexplained,
)
from fault_switches import OTHER_VALUES, TABLES, is_probability
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from machine_world import BUYERS, TRADING, MachineWorld

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Delivery, may_move
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.partners.behaviours import BEHAVIOURS
from acucleo_desktop.sync.fixes import NEEDS_A_SCREEN
from acucleo_desktop.transport.problems import SignInRefused

pytestmark = pytest.mark.timeout(3600)
GAMES = int(os.environ.get("ACUCLEO_MACHINE", "0"))
SWITCHES = [(service, name) for service, table in TABLES.items() for name in table]
WAYS = ["bytes", "envelope", "changed", "two in a file", "control", "cut off"]
PLACES = st.integers(0, 40)
MOST_QUIET_ROUNDS = 16
REASON = "agreed with the partner by phone"


class EngineMachine(RuleBasedStateMachine):
    """One game."""

    def __init__(self) -> None:
        super().__init__()
        self.place = MachineWorld()
        self.mends: list[int] = []
        self.allowed: Counter[str] = Counter()
        self.seen_events = 0
        self.seen_documents = 0

    def teardown(self) -> None:
        try:
            self.come_to_rest()
        finally:
            self.place.close()

    @property
    def desk(self):
        return self.place.trade.opened.desk

    def pick(self, place: int, **parts: object) -> DocumentRow | None:
        rows = self.place.trade.rows(**parts)
        return rows[place % len(rows)] if rows else None

    # Partners

    @initialize(code=st.sampled_from(BUYERS))
    def first_day(self, code: str) -> None:
        self.place.new_order(code)
        self.place.world.release_invoices(2)
        self.place.world.open_purchase_orders(3)

    @rule(code=st.sampled_from(BUYERS))
    def order(self, code: str) -> None:
        self.place.new_order(code)

    @rule(which=PLACES, how=st.sampled_from(WAYS))
    def order_again(self, which: int, how: str) -> None:
        self.place.again(which, how)

    @rule()
    def partners_act(self) -> None:
        self.place.world.partners.step()

    @rule(code=st.sampled_from(TRADING), how=st.sampled_from(sorted(BEHAVIOURS)))
    def misbehave(self, code: str, how: str) -> None:
        self.place.world.partners.behave({code: how})

    # The office

    @rule()
    def release_invoices(self) -> None:
        self.place.world.release_invoices(2)

    @rule()
    def order_goods(self) -> None:
        self.place.world.open_purchase_orders(3)

    # Services and time

    @rule(switch=st.sampled_from(SWITCHES), count=st.integers(1, 3), other=PLACES)
    def fault(self, switch: tuple[str, str], count: int, other: int) -> None:
        service, name = switch
        default = TABLES[service][name]
        values = OTHER_VALUES.get(name, (default,))
        value: object = values[other % len(values)]
        if isinstance(default, bool):
            value = not default
        elif is_probability(name, default):
            value = count
        self.servers()[service].faults.set(name, value)

    @rule()
    def faults_end(self) -> None:
        for service, table in TABLES.items():
            for name, default in table.items():
                self.servers()[service].faults.set(name, default)

    def servers(self):
        return {"acumatica": self.place.world.acumatica, "cleo": self.place.world.cleo}

    @rule(seconds=st.sampled_from([30, 3_600, 26 * 3_600, 5 * 86_400]))
    def time_passes(self, seconds: int) -> None:
        self.place.clock.advance(seconds)

    @rule()
    def restart(self) -> None:
        self.place.restart()

    # Passes

    @rule(direction=st.sampled_from([None, None, Direction.IN, Direction.OUT]))
    def run_pass(self, direction: Direction | None) -> None:
        self.mend(self.desk.sync(direction).problems)

    @rule()
    def partners_act_and_a_pass_runs(self) -> None:
        self.place.world.partners.step()
        self.mend(self.desk.sync().problems)

    @rule()
    def deliver(self) -> None:
        self.mend(self.desk.deliver().problems)

    def mend(self, problems: tuple[Problem, ...]) -> None:
        """Mend a refused sign-in before the next pass, as a person does who reads of it."""
        for problem in problems:
            assert problem.what.endswith("."), problem.what
            if isinstance(problem, SignInRefused):
                self.servers()[problem.service].faults.set("reject_login", value=False)
                self.mends.append(len(self.place.world.requests.arrivals()))

    @rule()
    def dry_run(self) -> None:
        before = self.place.rests()
        self.mend(self.desk.plan().problems)
        assert self.place.rests() == before

    # The clerk

    @rule()
    def approve_clean(self) -> None:
        self.desk.approve_clean()

    @rule(place=PLACES)
    def approve(self, place: int) -> None:
        row = self.pick(place, deliveries=(Delivery.REVIEW,))
        if row is not None:
            self.desk.approve([row.id])

    @rule(place=PLACES)
    def take_back(self, place: int) -> None:
        row = self.pick(place, deliveries=(Delivery.QUEUED, Delivery.HELD, Delivery.RECEIVED, Delivery.SENT))
        if row is not None:
            self.desk.take_back(row.id)

    @rule(place=PLACES)
    def set_aside(self, place: int) -> None:
        row = self.pick(place)
        if row is not None:
            self.desk.set_aside(row.id, REASON)

    @rule(place=PLACES, reason=st.sampled_from(["", REASON]))
    def replay(self, place: int, reason: str) -> None:
        row = self.pick(place)
        if row is not None:
            self.note_second_wish(row, wished=bool(reason) and row.delivery is Delivery.DUPLICATE)
            self.desk.replay([row.id], reason)

    @rule(place=PLACES)
    def replay_cause(self, place: int) -> None:
        row = self.pick(place, deliveries=(Delivery.FAILED,))
        if row is not None and row.cause:
            self.desk.replay_cause(row.cause)

    @rule(place=PLACES, which=st.integers(0, 3))
    def apply_fix(self, place: int, which: int) -> None:
        row = self.pick(place)
        fixes = [fix for found in (self.place.trade.findings(row) if row else ()) for fix in found.fixes]
        usable = [fix for fix in fixes if fix.action not in NEEDS_A_SCREEN]
        if row is None or not usable:
            return
        fix = usable[which % len(usable)]
        self.note_second_wish(row, wished=fix.action in {"process-anyway", "waive"})
        with suppress(Problem):  # a fix may ask for a choice that it does not carry
            self.desk.apply_fix(row.id, replace(fix, arguments={"reason": REASON, **fix.arguments}))

    def note_second_wish(self, row: DocumentRow, *, wished: bool) -> None:
        """Remember that a person asked for a second one of this number, with a reason."""
        if wished and row.direction is Direction.IN:
            self.allowed[row.number] += 1

    @precondition(lambda self: self.place.doubtful())
    @rule()
    def resolve(self) -> None:
        for row in self.place.doubtful():
            assert self.desk.resolve(row.id, landed=self.place.landed(row), reason=REASON).ok

    @rule(code=st.sampled_from(TRADING), review=st.booleans())
    def change_sheet(self, code: str, review: bool) -> None:
        partner = self.desk.partner(code)
        flows = {flow: replace(options, review=review) for flow, options in partner.flows.items()}
        self.desk.save_partner(replace(partner, flows=flows))

    # What holds at every step

    @invariant()
    def nothing_is_twice_in_acumatica(self) -> None:
        store = self.place.world.acumatica.store
        for entity, fields in (
            ("SalesOrder", ("CustomerID", "CustomerOrder")),
            ("Bill", ("Vendor", "VendorRef")),
            ("PurchaseReceipt", ("VendorID", "VendorRef")),
            ("Customer", ("CustomerName",)),
        ):
            found = Counter(tuple(str(record.get(name)) for name in fields) for record in store.all(entity))
            for key, count in found.items():
                assert count <= 1 + self.allowed[key[-1]], (entity, key, count)
        keys = Counter(record.get("ExternalRef") for record in store.all("SalesOrder"))
        assert set(keys.values()) <= {1}, keys

    @invariant()
    def nothing_is_twice_at_cleo(self) -> None:
        files = Counter(file.sha256 for file in self.place.world.cleo.store.files(origin="us"))
        assert set(files.values()) <= {1}
        rows = self.place.trade.rows(directions=(Direction.OUT,))
        business = [row for row in rows if row.flow in {Flow.INVOICE, Flow.PURCHASE_ORDER}]
        alive = Counter((row.flow, row.number) for row in business if row.delivery is not Delivery.SUPERSEDED)
        assert set(alive.values()) <= {1}, alive
        assert not list(numbers_used_twice(rows))

    @invariant()
    def the_trail_is_whole_and_every_move_allowed(self) -> None:
        ledger = self.place.trade.opened.ledger
        directions = {row.id: row.direction for row in self.place.trade.rows()}
        newest = ledger.audit.recent(1)
        last = newest[0].id if newest else 0
        for event in ledger.audit.recent(last - self.seen_events, None) if last > self.seen_events else ():
            if event.status == "delivery" and event.document_id is not None and event.old:
                direction = directions[event.document_id]
                assert may_move(direction, Delivery(event.old), Delivery(event.new)), event
        self.seen_events = last
        assert ledger.audit.verify().ok

    @invariant()
    def every_document_can_be_found(self) -> None:
        rows = self.place.trade.rows()
        for row in rows[self.seen_documents :]:
            if row.number:
                found = self.desk.documents(DocumentQuery(text=row.number, limit=10_000))
                assert row.id in {one.id for one in found}, row
        self.seen_documents = len(rows)

    @invariant()
    def cleo_is_never_hurried_and_no_password_repeated(self) -> None:
        assert not list(too_fast(self.place.trade))
        assert not list(passwords_repeated(self.place.trade, self))

    # What holds in the end

    def round_without_faults(self) -> bool:
        """Let partners act, a pass run and the clerk work; tell whether anything moved."""
        written = self.place.world.partners.step()
        summary = self.desk.sync()
        self.mend(summary.problems)
        for row in self.place.doubtful():
            self.desk.resolve(row.id, landed=self.place.landed(row), reason=REASON)
        failed = self.place.trade.rows(deliveries=(Delivery.FAILED,))
        self.desk.replay([row.id for row in failed if row.direction is Direction.OUT])
        self.desk.approve_clean()
        delivered = self.desk.deliver()
        self.mend(delivered.problems)
        return bool(written or any(summary.counts.values()) or any(delivered.counts.values()))

    def come_to_rest(self) -> None:
        self.faults_end()
        self.place.world.partners.behave(dict.fromkeys(TRADING, "well-behaved"))
        for _ in range(MOST_QUIET_ROUNDS):
            if not self.round_without_faults() and not self.place.world.partners.waiting():
                break
            self.place.clock.advance(11 * 3_600)
        trade = self.place.trade
        rows = trade.rows()
        wrong = [
            *files_lost(trade, rows),
            *records_lost(trade, rows),
            *effects_missing(trade, rows),
            *unexplained(trade, rows),
            *doubts_left(trade, rows),
        ]
        assert not wrong, wrong
        self.nothing_is_twice_in_acumatica()
        self.nothing_is_twice_at_cleo()


TestEngineMachine = EngineMachine.TestCase
TestEngineMachine.settings = settings(
    max_examples=GAMES or 4,
    stateful_step_count=40 if GAMES else 20,
    deadline=None,
    derandomize=not GAMES,
    database=None,
    # Each game takes seconds: to look for a shorter one would take longer than to read the one that failed.
    phases=[Phase.generate],
    print_blob=bool(GAMES),
    suppress_health_check=list(HealthCheck),
)
