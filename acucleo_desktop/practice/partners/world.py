"""The partners at work: each step they read what we left at Cleo, answer it, and do what falls due."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.practice.cleo.store import Store
from acucleo_desktop.practice.partners.behaviours import BEHAVIOURS, Behaviours, UnknownBehaviour
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.partners.expectations import Expectations
from acucleo_desktop.practice.partners.mailroom import MailRoom
from acucleo_desktop.practice.partners.misdeeds import cancelled_order, changed_order
from acucleo_desktop.practice.partners.orders import OrderScript
from acucleo_desktop.practice.partners.replies import Receive, Replies
from acucleo_desktop.practice.partners.schedule import Schedule, file_task
from acucleo_desktop.practice.stock.build import Stock
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS, CustomerPlan

FIRST_FURTHER_NUMBER = 100_000
"""Orders beyond those of the first day are numbered upwards from here."""
_FIRST_DAY_ORDERS = 2


class PartnerWorld:
    """All scripted partners. Their memory is in the practice Cleo's state, so that it outlives a restart.

    Args:
        store: of the practice Cleo.
        stock: items and accounts.
        clock: dates of what they write.
        seed: of their choices.
        receive: books a shipment in at the distributor's warehouse, before its bill comes.
        per_file: documents of one kind that a partner puts into one file at most.
        first_day: whether customers order by themselves in the first step.
    """

    def __init__(
        self,
        store: Store,
        stock: Stock,
        clock: Clock,
        seed: int = 1,
        *,
        receive: Receive | None = None,
        per_file: int = 1,
        first_day: bool = True,
    ) -> None:
        self._store = store
        self._stock = stock
        self._clock = clock
        self._seed = seed
        self._first_day = first_day
        self._lock = threading.Lock()
        self._senders = {plan.id: Sender(plan.id, plan.isa, plan.version) for plan in CUSTOMERS if plan.is_partner}
        self._senders |= {plan.id: Sender(plan.id, plan.isa) for plan in VENDORS if plan.is_partner}
        self.behaviours = Behaviours(store, self._senders)
        self._outbox = Outbox(store)
        self._mail = MailRoom(self._outbox, self.behaviours, per_file)
        self._schedule = Schedule(store)
        self._expectations = Expectations(store)
        self._replies = Replies(store, self._outbox, self._mail, self.behaviours, self._expectations, receive)

    def prepare(self) -> None:
        """Make every partner's folders."""
        for code in self._senders:
            self._store.add_folder(f"upload/{code}")
            self._store.add_folder(f"download/{code}")

    def step(self) -> int:
        """Let everybody do what is to be done now; return how many files were written. Zero means quiet."""
        with self._lock:
            before = self._count()
            if self._first_day and not self._store.state("orders_sent", default=False):
                self._play_first_day()
            self._do_due_tasks()
            self._read_our_files()
            return self._count() - before

    def order(self, code: str, count: int) -> int:
        """Let a customer send further orders; return how many files they became.

        Args:
            code: the customer.
            count: orders; doubles, changes and cancellations of who misbehaves come beside them.

        Raises:
            UnknownBehaviour: there is no such customer among the partners.
        """
        with self._lock:
            before = self._count()
            self._order(code, count)
            return self._count() - before

    def behave(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Set behaviours; return all that are known and those that are set.

        Raises:
            UnknownBehaviour: a partner or a behaviour that does not exist.
        """
        with self._lock:
            self.behaviours.set(given)
            return self.known_behaviours()

    def known_behaviours(self) -> dict[str, Any]:
        """Return all behaviours with what they do, and those that are set."""
        return {"known": dict(BEHAVIOURS), "set": self.behaviours.all()}

    def expectations(self) -> list[dict[str, str]]:
        """Return what is scripted not to go through by itself."""
        return self._expectations.all()

    def waiting(self) -> list[dict[str, Any]]:
        """Return what partners still mean to do."""
        return self._schedule.waiting()

    def _today(self) -> date:
        return self._clock.now().date()

    def _count(self) -> int:
        return len(self._store.files(origin="partner"))

    def _play_first_day(self) -> None:
        random = Random(self._seed)  # noqa: S311 - a story, not a secret
        script = OrderScript(self._stock.items, self._outbox, random, self._today())
        apart = [plan.id for plan in CUSTOMERS if plan.is_partner and not self.behaviours.keeps_to_story(plan.id)]
        self._expectations.add(script.play(apart))
        for code in apart:
            self._order(code, _FIRST_DAY_ORDERS)
        self._store.set_state("orders_sent", value=True)

    def _order(self, code: str, count: int) -> None:
        plan = self._customer(code)
        sender, doings = self._senders[code], self.behaviours.of(code)
        number = int(self._store.state("last_order_number", FIRST_FURTHER_NUMBER))
        script = OrderScript(
            self._stock.items,
            self._outbox,
            Random(self._seed + number),  # noqa: S311 - a story, not a secret
            self._today(),
            number,
        )
        tasks: list[dict[str, Any]] = []
        for _ in range(count):
            order = script.order(plan)
            self._mail.post(sender, "850", order)
            for doing, change in (("changes-orders", changed_order), ("cancels-late", cancelled_order)):
                if doing in doings:
                    tasks.append(file_task(code, *self._mail.write(sender, "850", [change(order)])))
        self._mail.flush()
        self._store.set_state("last_order_number", script.number)
        self._note(tasks)

    def _customer(self, code: str) -> CustomerPlan:
        for plan in CUSTOMERS:
            if plan.id == code and plan.is_partner:
                return plan
        known = ", ".join(plan.id for plan in CUSTOMERS if plan.is_partner)
        raise UnknownBehaviour(f"There is no customer called {code}. Known ones: {known}.")

    def _note(self, tasks: list[dict[str, Any]]) -> None:
        self._schedule.add([*tasks, *self._mail.later])
        self._mail.later.clear()

    def _read_our_files(self) -> None:
        """Answer every file that came since the last step; where files hold many documents, all in one go."""
        done = int(self._store.state("answered", 0))
        tasks: list[dict[str, Any]] = []
        for position, file in enumerate(self._store.files(origin="us")[done:], done + 1):
            code = file.folder.rpartition("/")[2]
            if code in self._senders:
                tasks += self._replies.answer(self._senders[code], file)
            if self._mail.per_file == 1:
                self._note(tasks)
                tasks = []
                self._store.set_state("answered", position)
            done = position
        self._mail.flush()
        self._note(tasks)
        self._store.set_state("answered", done)

    def _do_due_tasks(self) -> None:
        """Do the next stage of every task that is due."""
        now = self._clock.now()
        remaining: list[dict[str, Any]] = []
        tasks = self._schedule.waiting()
        if not tasks:
            return
        for task in tasks:
            if self._schedule.is_due(task, now):
                remaining += self._replies.carry_out(self._senders[task["partner"]], task)
            else:
                remaining.append(task)
        self._mail.flush()
        self._schedule.replace([*remaining, *self._mail.later])
        self._mail.later.clear()
