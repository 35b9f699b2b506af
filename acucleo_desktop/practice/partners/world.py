"""The partners at work: each step they read what we left at Cleo, answer it, and do what falls due."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.kinds import business_number
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.practice.cleo.store import Store, StoredFile
from acucleo_desktop.practice.partners.answers import acknowledge, bill, order_answer, ship_notice
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.partners.expectations import Expectation
from acucleo_desktop.practice.partners.orders import OrderScript
from acucleo_desktop.practice.stock.build import Stock
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS
from acucleo_desktop.x12.registry import SETS, forms_of, read
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Delimiters, FunctionalGroup, Interchange

SILENT = frozenset({"QUICKBASKET"})
"""Partners who never acknowledge."""
REJECTS_FIRST = frozenset({"HILLTOP"})
"""Partners who reject the first invoice they get."""
BILLS_TWICE = frozenset({"TUSCANY"})
"""Partners who send a bill a second time in a new envelope."""
_ORDER_GROUPS = frozenset(SETS[form].functional_id for form in forms_of(PurchaseOrder))


Receive = Callable[[ShipNotice], None]


class PartnerWorld:
    """All scripted partners. Their memory is in the practice Cleo's state, so that it outlives a restart.

    Args:
        store: of the practice Cleo.
        stock: items and accounts.
        clock: dates of what they write.
        seed: of their choices.
        receive: books a shipment in at the distributor's warehouse, before its bill comes.
    """

    def __init__(
        self, store: Store, stock: Stock, clock: Clock, seed: int = 1, *, receive: Receive | None = None
    ) -> None:
        self._receive = receive
        self._store = store
        self._stock = stock
        self._clock = clock
        self._random = Random(seed)  # noqa: S311 - a story, not a secret
        self._outbox = Outbox(store)
        self._lock = threading.Lock()
        self._senders = {plan.id: Sender(plan.id, plan.isa, plan.version) for plan in CUSTOMERS if plan.is_partner}
        self._senders |= {plan.id: Sender(plan.id, plan.isa) for plan in VENDORS if plan.is_partner}

    def prepare(self) -> None:
        """Make every partner's folders."""
        for code in self._senders:
            self._store.add_folder(f"upload/{code}")
            self._store.add_folder(f"download/{code}")

    def step(self) -> int:
        """Let everybody do what is to be done now; return how many files were written. Zero means quiet."""
        with self._lock:
            before = len(self._store.files(origin="partner"))
            if not self._store.state("orders_sent", default=False):
                script = OrderScript(self._stock.items, self._outbox, self._random, self._today())
                self._expect(script.play())
                self._store.set_state("orders_sent", value=True)
            self._do_due_tasks()
            self._read_our_files()
            return len(self._store.files(origin="partner")) - before

    def _today(self) -> date:
        return self._clock.now().date()

    def _expect(self, expectations: list[Expectation]) -> None:
        known = self._store.state("expectations", [])
        self._store.set_state("expectations", [*known, *(expectation.data() for expectation in expectations)])

    def expectations(self) -> list[dict[str, str]]:
        """Return what is scripted not to go through by itself."""
        found: list[dict[str, str]] = self._store.state("expectations", [])
        return found

    def waiting(self) -> list[dict[str, Any]]:
        """Return what partners still mean to do."""
        found: list[dict[str, Any]] = self._store.state("tasks", [])
        return found

    def _read_our_files(self) -> None:
        done = set(self._store.state("answered", []))
        for file in self._store.files(origin="us"):
            code = file.folder.rpartition("/")[2]
            if file.id in done or code not in self._senders:
                continue
            self._answer(self._senders[code], file)
            done.add(file.id)
            self._store.set_state("answered", sorted(done))

    def _answer(self, sender: Sender, file: StoredFile) -> None:
        for interchange in split(file.content).interchanges:
            for group in interchange.groups:
                if group.functional_id == "FA":
                    continue
                self._acknowledge(sender, group)
                if group.functional_id in _ORDER_GROUPS:
                    self._plan_answers(sender, interchange, group)

    def _acknowledge(self, sender: Sender, group: FunctionalGroup) -> None:
        if sender.code in SILENT:
            return
        rejects = sender.code in REJECTS_FIRST and not self._store.state(f"rejected.{sender.code}", default=False)
        if rejects:
            self._store.set_state(f"rejected.{sender.code}", value=True)
            number = _number_of(group)
            reason = "the partner rejects the first invoice"
            self._expect([Expectation(sender.code, group.sets[0].set_id, number, "rejected", reason)])
        version = group.version or sender.version
        self._outbox.send(replace(sender, version=version), "997", [acknowledge(group, rejects=rejects)])

    def _plan_answers(self, sender: Sender, interchange: Interchange, group: FunctionalGroup) -> None:
        """Answer an order at once, ship it in the next step, bill it in the one after."""
        for transaction_set in group.sets:
            document, _findings = read(transaction_set, interchange.delimiters)
            if not isinstance(document, PurchaseOrder):
                continue
            self._outbox.send(sender, "855", [order_answer(document, sender.code, self._today())])
            self._expect(_expected_answer(sender.code, document.number))
            texts = [segment.to_text(interchange.delimiters) for segment in transaction_set.segments]
            task = {"partner": sender.code, "number": document.number, "step": 1, "order": texts}
            task["separators"] = [interchange.delimiters.element, interchange.delimiters.segment]
            self._store.set_state("tasks", [*self.waiting(), task])

    def _do_due_tasks(self) -> None:
        """Ship and bill; a task waits one step between the two."""
        remaining = []
        for task in self.waiting():
            sender = self._senders[task["partner"]]
            order = self._order_of(task)
            match task["step"]:
                case 1:
                    self._outbox.send(sender, "856", [ship_notice(order, sender.code, self._today())])
                    self._expect(_expected_shipment(sender.code, order.number))
                    remaining.append({**task, "step": 2})
                case _:
                    self._bill(sender, order)
        self._store.set_state("tasks", remaining)

    def _bill(self, sender: Sender, order: PurchaseOrder) -> None:
        if self._receive is not None:
            self._receive(ship_notice(order, sender.code, self._today()))
        invoice = bill(order, sender.code, self._today())
        self._outbox.send(sender, "810", [invoice])
        if sender.code == "IRONPOT":
            self._expect([Expectation(sender.code, "810", invoice.number, "question", "a price above the order")])
        if sender.code in BILLS_TWICE:
            self._outbox.send(sender, "810", [invoice])
            self._expect([Expectation(sender.code, "810", invoice.number, "duplicate", "the bill a second time")])

    @staticmethod
    def _order_of(task: dict[str, Any]) -> PurchaseOrder:
        element, terminator = task["separators"]
        isa = f"ISA{element}00{element}{' ' * 10}{element}00{element}{' ' * 10}{element}ZZ{element}{'A'.ljust(15)}"
        isa += f"{element}ZZ{element}{'B'.ljust(15)}{element}260101{element}0000{element}U{element}00401"
        isa += f"{element}000000001{element}0{element}P{element}>{terminator}"
        group = element.join(("GS", "PO", "A", "B", "20260101", "0000", "1", "X", "004010")) + terminator
        text = isa + group + "".join(task["order"])
        interchange = split(text.encode("latin-1")).interchanges[0]
        document, _findings = read(interchange.groups[0].sets[0], interchange.delimiters)
        if not isinstance(document, PurchaseOrder):
            raise TypeError("the kept order is not an order")
        return document


def _number_of(group: FunctionalGroup) -> str:
    first = group.sets[0]
    return business_number(read(first, Delimiters())[0]) if first.set_id in SETS else ""


def _expected_answer(vendor: str, number: str) -> list[Expectation]:
    reasons = {
        "COASTLINE": "the vendor confirms less than was ordered",
        "GREENVALLEY": "the vendor raises a price",
        "ORCHARD": "the vendor rejects a line",
    }
    return [Expectation(vendor, "855", number, "question", reasons[vendor])] if vendor in reasons else []


def _expected_shipment(vendor: str, number: str) -> list[Expectation]:
    reasons = {
        "COASTLINE": "the vendor ships less than was ordered",
        "TUSCANY": "the vendor ships more than was ordered",
        "ORCHARD": "the vendor ships without the rejected line",
    }
    shipment = f"S{number[-6:]}"
    return [Expectation(vendor, "856", shipment, "question", reasons[vendor])] if vendor in reasons else []
