"""The practice world in a process of its own, so that its work is not counted as ours; it makes traffic on demand.

Run as a program it prints its facts as one line of JSON, then answers each line of JSON on standard input:
`{"orders": 100, "per_file": 10, "invoices": 50, "purchase_orders": 50, "bills": 50}` leaves orders of customers at Cleo
and released invoices and open purchase orders in Acumatica, and bills the newest of these orders.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.practice.partners.answers import acknowledge, bill, ship_notice
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.partners.orders import UNITS, OrderScript
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS
from acucleo_desktop.practice.warehouse import receiver
from acucleo_desktop.x12.splitter import split

CUSTOMER = next(plan for plan in CUSTOMERS if plan.id == "FRESHMART")
VENDOR = next(plan for plan in VENDORS if plan.id == "PRAIRIE")


class Traffic:
    """Makes documents of one customer and one vendor, all clean."""

    def __init__(self, world: PracticeWorld) -> None:
        self._world = world
        self._outbox = Outbox(world.cleo.store)
        self._script = OrderScript(world.stock.items, self._outbox, Random(7), world.acumatica.store.clock.now().date())
        self._receive = receiver(world.acumatica.store, world.acumatica.faults)
        self._invoice = self._template("SalesInvoice", CustomerID=CUSTOMER.id, Status="Open", Type="Invoice")
        self._order = self._template("PurchaseOrder", VendorID=VENDOR.id, Status="Open")
        self._invoices = self._orders = 0
        self._acknowledged: set[str] = set()

    def _template(self, entity: str, **wanted: str) -> dict[str, Any]:
        records = self._world.acumatica.store.all(entity)
        found = next(record for record in records if all(record[name] == value for name, value in wanted.items()))
        for name in [*found]:
            if name in {"id", "NoteID"} or "Modified" in name or name.startswith("Created"):
                del found[name]
        for row in found["Details"]:
            row.pop("id", None)
        return found

    def make(self, ask: dict[str, Any]) -> dict[str, int]:
        """Do what a line of input asks for; return what was left."""
        sender = Sender(CUSTOMER.id, CUSTOMER.isa, CUSTOMER.version)
        orders = [self._script.order(CUSTOMER) for _ in range(ask.get("orders", 0))]
        per_file = ask.get("per_file", 10)
        for start in range(0, len(orders), per_file):
            self._outbox.send(sender, "850", orders[start : start + per_file])
        with self._world.acumatica.store.transaction():
            for _ in range(ask.get("invoices", 0)):
                self._invoices += 1
                record = copy.deepcopy(self._invoice) | {"ReferenceNbr": f"AR{900_000 + self._invoices:06d}"}
                self._world.acumatica.store.load("SalesInvoice", record)
            made = [self._purchase_order() for _ in range(ask.get("purchase_orders", 0))]
        vendor = Sender(VENDOR.id, VENDOR.isa)
        today = self._world.acumatica.store.clock.now().date()
        bills = []
        for order in made[: ask.get("bills", 0)]:
            self._receive(ship_notice(order, VENDOR.id, today))
            bills.append(bill(order, VENDOR.id, today))
        for start in range(0, len(bills), per_file):
            self._outbox.send(vendor, "810", bills[start : start + per_file])
        answered = self._acknowledge(ask.get("sets_in_a_997", 0))
        return {"orders": len(orders), "purchase_orders": len(made), "bills": len(bills), "answered": answered}

    def _purchase_order(self) -> PurchaseOrder:
        self._orders += 1
        number = f"PO{500_000 + self._orders:06d}"
        record = copy.deepcopy(self._order) | {"OrderNbr": number}
        self._world.acumatica.store.load("PurchaseOrder", record)
        return PurchaseOrder(
            number=number,
            date=self._world.acumatica.store.clock.now().date(),
            type_code="NE",
            lines=tuple(
                PurchaseOrderLine(
                    str(row["LineNbr"]),
                    Decimal(row["OrderQty"]),
                    UNITS[row["UOM"]],
                    Decimal(row["UnitCost"]),
                    item_ids=(ItemId("VN", row["AlternateID"]),),
                    description=row["LineDescription"],
                )
                for row in record["Details"]
            ),
        )

    def _acknowledge(self, per_file: int) -> int:
        """Acknowledge what was sent to the customer and the vendor, several 997s in one file."""
        if not per_file:
            return 0
        count = 0
        for plan, sender in (
            (CUSTOMER, Sender(CUSTOMER.id, CUSTOMER.isa, CUSTOMER.version)),
            (VENDOR, Sender(VENDOR.id, VENDOR.isa)),
        ):
            groups = []
            for file in self._world.cleo.store.files(f"upload/{plan.id}", origin="us"):
                if file.id in self._acknowledged:
                    continue
                self._acknowledged.add(file.id)
                groups += [g for i in split(file.content).interchanges for g in i.groups if g.functional_id != "FA"]
            answers = [acknowledge(group, rejects=False) for group in groups]
            for start in range(0, len(answers), per_file):
                self._outbox.send(sender, "997", answers[start : start + per_file])
            count += len(answers)
        return count


def serve(folder: Path, *, limited: bool) -> None:
    """Serve until standard input ends."""
    world = PracticeWorld(folder, 1, SystemClock(), cleo_per_second=5 if limited else 1_000_000)
    facts = world.start()
    if not limited:
        world.cleo.faults.set("rate_limit", value=False)
    try:
        traffic = Traffic(world)
        print(json.dumps({"facts": facts, "partner_files": world.stock.partner_files()}), flush=True)
        for line in sys.stdin:
            print(json.dumps(traffic.make(json.loads(line))), flush=True)
    finally:
        world.stop()


@dataclass
class Practice:
    """The other process, seen from here."""

    process: subprocess.Popen[str]
    facts: dict[str, Any]
    partner_files: dict[str, str]

    def make(self, **ask: int) -> dict[str, int]:
        """Let traffic be made; return what was left."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(ask) + "\n")
        self.process.stdin.flush()
        made: dict[str, int] = json.loads(self.process.stdout.readline())
        return made


@contextmanager
def practice(*, limited: bool = False) -> Iterator[Practice]:
    """Run the practice world in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ACUCLEO_SHARED"] = str(Path(folder) / "shared")
        command = [sys.executable, str(Path(__file__)), folder, *(["limited"] if limited else [])]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdin is not None
            said = json.loads(process.stdout.readline())
            try:
                yield Practice(process, said["facts"], said["partner_files"])
            finally:
                process.stdin.close()
                process.wait(30)


if __name__ == "__main__":
    serve(Path(sys.argv[1]), limited="limited" in sys.argv[2:])
