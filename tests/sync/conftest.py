"""A practice world, a home and a settable clock for each test, with everyday sentences to drive them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import requests

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.parts import DatedEvent, ItemId
from acucleo_desktop.documents.party import Address, Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.cleo.store import StoredFile
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.practice.stock.items import Item, traded_by
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import connect_home
from tests.support.prepared_home import SEED, copy_prepared

UNITS = {"CASE": "CA", "BAG": "BG", "EA": "EA"}


@dataclass
class Bench:
    """One practice world and one home, and plain eyes on both servers."""

    world: PracticeWorld
    opened: Opened
    clock: ManualClock
    folder: Path

    @property
    def desk(self) -> Desk:
        return self.opened.desk

    @property
    def ledger(self) -> Any:
        return self.opened.ledger

    # What a partner does

    def sender(self, code: str) -> Sender:
        plan = next(plan for plan in (*CUSTOMERS, *VENDORS) if plan.id == code)
        return Sender(code, plan.isa, getattr(plan, "version", "004010"))

    def item(self, code: str, place: int = 0) -> Item:
        return traded_by(self.world.stock.items, code)[place]

    def order(self, number: str, code: str = "FRESHMART", quantity: int = 5, lines: int = 2) -> PurchaseOrder:
        """Return a clean order of a customer."""
        plan = next(plan for plan in CUSTOMERS if plan.id == code)
        street, city, state, postal = plan.places[0]
        today = self.clock.now().date()
        details = []
        for index in range(lines):
            item = self.item(code, index)
            details.append(
                PurchaseOrderLine(
                    number=str(index + 1),
                    quantity=Decimal(quantity + index),
                    unit=UNITS[item.unit],
                    unit_price=item.unit_price,
                    item_ids=(ItemId("IN", item.theirs[code]), ItemId("UP", item.gtin)),
                    description=item.description,
                )
            )
        return PurchaseOrder(
            number=number,
            date=today,
            type_code="NE",
            dates=(DatedEvent("002", today + timedelta(days=3)),),
            parties=(
                Party("BY", plan.name, "92", plan.isa[1]),
                Party("ST", f"{plan.name} 001", "92", "001", Address((street,), city, state, postal, "US")),
            ),
            lines=tuple(details),
            stated_line_count=lines,
        )

    @property
    def outbox(self) -> Outbox:
        return Outbox(self.world.cleo.store)

    def send(self, set_id: str, *documents: Any, code: str = "FRESHMART", control: int | None = None) -> StoredFile:
        """Let a partner leave documents of one kind in one file."""
        return self.outbox.send(self.sender(code), set_id, documents, control=control)

    def leave(self, name: str, content: bytes, code: str = "FRESHMART") -> StoredFile:
        return self.outbox.leave(self.sender(code), name, content)

    # What the servers hold

    def records(self, entity: str) -> list[dict[str, Any]]:
        return list(_get(f"{self.world.acumatica.url}/practice/records/{entity}"))

    def orders(self, number: str) -> list[dict[str, Any]]:
        return [record for record in self.records("SalesOrder") if record.get("CustomerOrder") == number]

    def uploads(self, set_id: str = "") -> list[tuple[str, str]]:
        """Return (folder, text) of what we uploaded."""
        files = _get(f"{self.world.cleo.url}/practice/files?origin=us")
        found = [(file["folder"], base64.b64decode(file["content"]).decode("latin-1")) for file in files]
        return [(folder, text) for folder, text in found if f"~ST*{set_id}" in text]

    def server_state(self) -> dict[str, Any]:
        names = _get(f"{self.world.acumatica.url}/practice/records")
        return {
            "records": {name: self.records(name) for name in names},
            "files": _get(f"{self.world.cleo.url}/practice/files"),
        }

    # What the ledger holds

    def rows(self, flow: Flow | None = None, **parts: Any) -> list[DocumentRow]:
        query = DocumentQuery(flows=(flow,) if flow else (), limit=10_000, **parts)
        return list(reversed(self.desk.documents(query)))

    def row(self, number: str, flow: Flow = Flow.SALES_ORDER) -> DocumentRow:
        found = [row for row in self.rows(flow) if row.number == number]
        assert len(found) == 1, [(row.number, row.delivery) for row in self.rows(flow)]
        return found[0]

    def events(self, row: DocumentRow) -> list[str]:
        return [event.kind for event in self.ledger.audit.of(row.id)]

    def ids(self, row: DocumentRow) -> list[str]:
        return [finding.id for finding in self.ledger.documents.findings(row.id)]

    def fix(self, row: DocumentRow, action: str, **arguments: str) -> Any:
        """Apply the first offered fix of this kind, with what a person would choose."""
        for finding in self.ledger.documents.findings(row.id):
            for fix in finding.fixes:
                if fix.action == action:
                    return self.desk.apply_fix(row.id, replace(fix, arguments={**fix.arguments, **arguments}))
        raise AssertionError(f"no fix {action} among {self.ledger.documents.findings(row.id)}")

    def inbound(self) -> Any:
        return self.desk.sync(Direction.IN)

    def change(self, code: str, flow: Flow, **options: Any) -> None:
        """Change a partner sheet."""
        partner = self.desk.partner(code)
        assert partner is not None
        self.desk.save_partner(replace(partner, flows={**partner.flows, flow: replace(partner.flows[flow], **options)}))


def _get(url: str) -> Any:
    reply = requests.get(url, timeout=10)
    assert reply.status_code == 200, reply.text
    return reply.json()


@pytest.fixture
def make_bench(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    """Make practice worlds with homes; all are closed at the end."""
    made: list[Bench] = []
    contexts: list[Any] = []

    def make(*, faults: dict[str, object] | None = None) -> Bench:
        folder = tmp_path / f"bench{len(made)}"
        clock = ManualClock()
        copy_prepared(folder, clock)
        world = PracticeWorld(folder / "servers", SEED, clock, cleo_per_second=50, faults=faults)
        facts = world.start()
        context = open_home(Home.below(folder / "home"), clock=clock, actor="test")
        opened = context.__enter__()
        contexts.append(context)
        made.append(Bench(world, opened, clock, folder))
        connect_home(opened, facts)
        return made[-1]

    yield make
    for context in contexts:
        context.__exit__(None, None, None)
    for bench in made:
        bench.world.stop()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    """Return a fresh practice world with a home."""
    return make_bench()
