"""The stage of the day: a practice trade that ran on Monday, and a clock that says Tuesday, two minutes past eight."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.practice.stock.documents import purchase_order_record
from acucleo_desktop.practice.stock.items import traded_by
from acucleo_desktop.practice.stock.names import VENDORS
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home

SEED = 1
MONDAY = datetime(2026, 11, 23, 7, 30)  # noqa: DTZ001 - by the computer's own zone, as a clerk reads it
TUESDAY = datetime(2026, 11, 24, 8, 2)  # noqa: DTZ001
LATE = "QUICKBASKET"
"""The customer whose acknowledgments come thirty hours after the files, when twenty-four are agreed."""
BY_HAND = "PRAIRIE"
"""The vendor whose order answers a person looks at, even those within the limits."""
ORDERING = {"FRESHMART": 3, "CORNERVINE": 2, "NORTHGATE": 2}
"""Who orders over night, and how often."""
INVOICED = ("FRESHMART", "HARBORVIEW")
"""Whose goods leave on Tuesday; a person looks at their invoices, and has ten minutes to take them back."""
HOLD_SECONDS = 600
ORDERED_LATE = ("PO010431", "PO010432")
"""What is ordered on Monday evening, answered and billed on Tuesday."""


class DayClock:
    """A clock that runs, from the moment that it is given, and can be moved on."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._begun = time.monotonic()
        self._moved = 0.0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._begun + self._moved)

    def monotonic(self) -> float:
        return time.monotonic() + self._moved

    def sleep(self, seconds: float, stop: threading.Event | None = None) -> bool:
        if seconds <= 0:
            return stop is not None and stop.is_set()
        if stop is None:
            time.sleep(seconds)
            return False
        return stop.wait(seconds)

    def move_on(self, **by: float) -> None:
        self._moved += timedelta(**by).total_seconds()

    def move_to(self, hour: int, minute: int = 0) -> None:
        """Move on to a time of this day."""
        here = self.now().astimezone()
        there = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
        self._moved += max(0.0, (there - here).total_seconds())


@dataclass
class Stage:
    """A running practice world and the open home of the clerk."""

    world: PracticeWorld
    opened: Opened
    clock: DayClock
    folder: Path

    @property
    def desk(self) -> Desk:
        return self.opened.desk

    def partners_act(self, times: int = 1) -> None:
        for _ in range(times):
            self.world.partners.step()


@contextmanager
def open_stage(folder: Path, start: datetime, **settings: Any) -> Iterator[Stage]:
    """Open world and home below a folder, where they are as they were left."""
    clock = DayClock(start)
    world = PracticeWorld(folder / "servers", SEED, clock, cleo_per_second=50)
    facts = world.start()
    try:
        with open_home(Home.below(folder / "home"), clock=clock, actor="EDI desk") as opened:
            opened.change_settings(sync_by_itself=False, **settings)
            set_up_home(opened, facts, world.stock.partner_files())
            yield Stage(world, opened, clock, folder)
    finally:
        world.stop()


def play_monday(folder: Path) -> None:
    """Let the trade run for a day: orders come in, invoices and purchase orders leave, most of them are answered."""
    with open_stage(folder, MONDAY) as stage:
        partners = stage.world.partners
        partners.step()
        partners.behave({LATE: "late"})
        stage.desk.sync(trigger="clerk")
        clean = DocumentQuery(checks=(Check.CLEAN,), deliveries=(Delivery.REVIEW,), limit=1000)
        stage.desk.approve([row.id for row in stage.desk.documents(clean)])
        stage.clock.move_on(minutes=10)
        stage.desk.deliver()
        stage.clock.move_to(10)
        partners.step()
        stage.desk.sync(trigger="clerk")
        # What is ordered last leaves and is answered on Tuesday, by a vendor whose answers a person looks at.
        look_first(stage.desk, BY_HAND, Flow.ORDER_ACKNOWLEDGMENT)
        for code in ORDERING:
            look_first(stage.desk, code, Flow.SALES_ORDER)
        for code in INVOICED:
            hold(stage.desk, code, Flow.INVOICE)
        order_from(stage.world, BY_HAND, ORDERED_LATE)


def order_from(world: PracticeWorld, code: str, numbers: tuple[str, ...]) -> None:
    """Let the distributor's buyers order from a vendor in Acumatica."""
    vendor = next(plan for plan in VENDORS if plan.id == code)
    store, items = world.acumatica.store, traded_by(world.stock.items, code)
    today = store.clock.now().date()
    with store.transaction():
        for place, number in enumerate(numbers):
            random = Random(SEED + place)
            record = purchase_order_record(vendor, items, random, today, 0, "Open")
            store.load("PurchaseOrder", record | {"OrderNbr": number})


def look_first(desk: Desk, code: str, flow: Flow) -> None:
    """Let a person look at a partner's documents of a flow before they count."""
    partner = desk.partner(code)
    assert partner is not None
    flows = {**partner.flows, flow: replace(partner.flows[flow], review=True)}
    desk.save_partner(replace(partner, flows=flows))


def hold(desk: Desk, code: str, flow: Flow) -> None:
    """Keep what is approved for a partner until it may be taken back no more."""
    partner = desk.partner(code)
    assert partner is not None
    options = replace(partner.flows[flow], review=True, hold_seconds=HOLD_SECONDS)
    desk.save_partner(replace(partner, flows={**partner.flows, flow: options}))


def copy_of(played: Path, folder: Path) -> Path:
    """Copy a trade at rest."""
    shutil.copytree(played, folder)
    return folder
