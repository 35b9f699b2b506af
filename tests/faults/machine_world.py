"""The small world of the state machine: a customer, one that is new, two vendors; made once and copied."""

from __future__ import annotations

import atexit
import shutil
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any

from practice_trade import Trade

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.partners.misdeeds import changed_order
from acucleo_desktop.practice.partners.orders import OrderScript
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.practice.stock.names import CUSTOMERS
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home

TRADING = ("FRESHMART", "OLIVEBRANCH", "GREENVALLEY", "PRAIRIE")
BUYERS = ("FRESHMART", "OLIVEBRANCH")


def _world(folder: Path, clock: ManualClock) -> PracticeWorld:
    return PracticeWorld(folder / "servers", 1, clock, first_day=False)


def _set_up(opened: Opened, world: PracticeWorld) -> None:
    files = world.stock.partner_files()
    set_up_home(opened, world.facts(), {name: files[f"{name.lower()}.toml"] for name in TRADING})


@cache
def template() -> Path:
    """Return a folder with servers' state and a home in which nothing has happened yet."""
    folder = Path(mkdtemp(prefix="machine-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    clock = ManualClock()
    world = _world(folder, clock)
    world.start()
    try:
        store = world.acumatica.store
        with store.transaction():
            for entity in ("SalesInvoice", "PurchaseOrder"):
                for record in store.all(entity):
                    store.delete(entity, record)
        with open_home(Home.below(folder / "home"), clock=clock, actor="machine") as opened:
            _set_up(opened, world)
    finally:
        world.stop()
    return folder


class MachineWorld:
    """A copy of the template at work, whose engine can be closed and opened again at any time."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self.folder = Path(mkdtemp(prefix="machine-"))
        self._stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
        shutil.copytree(template(), self.folder, dirs_exist_ok=True)
        self.clock = ManualClock()
        self.world = _world(self.folder, self.clock)
        self.world.start()
        self._stack.callback(self.world.stop)
        self._home = ExitStack()
        self.trade = self._open()
        self._random = Random(1)
        self.orders: list[tuple[str, PurchaseOrder, bytes]] = []

    def _open(self) -> Trade:
        home = Home.below(self.folder / "home")
        opened = self._home.enter_context(open_home(home, clock=self.clock, actor="machine"))
        _set_up(opened, self.world)
        return Trade(self.world, opened, self.clock, self.folder)

    def restart(self) -> None:
        """End the engine and open its home again."""
        self._home.close()
        self.trade = self._open()

    def close(self) -> None:
        """Close everything and remove the folder."""
        self._home.close()
        self._stack.close()

    # What partners send

    def _sender(self, code: str) -> Sender:
        plan = next(plan for plan in CUSTOMERS if plan.id == code)
        return Sender(code, plan.isa, plan.version)

    @property
    def _outbox(self) -> Outbox:
        return Outbox(self.world.cleo.store)

    def new_order(self, code: str) -> None:
        script = OrderScript(
            self.world.stock.items, self._outbox, self._random, self.clock.now().date(), 9000 + 10 * len(self.orders)
        )
        order = script.order(next(plan for plan in CUSTOMERS if plan.id == code))
        file = self._outbox.send(self._sender(code), "850", [order])
        self.orders.append((code, order, file.content))

    def again(self, which: int, how: str) -> None:
        """Send an order again: the same bytes, a new envelope, other content, or the same content as another number."""
        code, order, content = self.orders[which % len(self.orders)]
        sender = self._sender(code)
        match how:
            case "bytes":
                self._outbox.leave(sender, "again.edi", content)
            case "envelope":
                self._outbox.send(sender, "850", [order])
            case "changed":
                self._outbox.send(sender, "850", [changed_order(order)])
            case "two in a file":
                self._outbox.send(sender, "850", [order, changed_order(order)])
            case "control":
                other = replace(order, number=f"8{len(self.world.cleo.store.files()):04d}")
                self._outbox.send(sender, "850", [other], control=1)
            case _:
                self._outbox.leave(sender, "cut.edi", content[: len(content) * 2 // 3])

    # What the machine looks at

    def landed(self, row: DocumentRow) -> bool:
        """Whether any try of an upload is at Cleo, by its bytes."""
        there = {file.sha256 for file in self.world.cleo.store.files(origin="us")}
        return bool({attempt.sha256 for attempt in self.trade.opened.ledger.attempts.of(row.id)} & there)

    def doubtful(self) -> list[DocumentRow]:
        """Return the outbound documents that only a person can settle."""
        return self.trade.rows(deliveries=(Delivery.IN_DOUBT,), directions=(Direction.OUT,))

    def rests(self) -> Any:
        """Return what both servers hold, to tell whether a dry run left them alone."""
        store = self.world.acumatica.store
        records = {entity: store.all(entity) for entity in store.entities()}
        return records, [(file.id, file.is_listed) for file in self.world.cleo.store.files()]
