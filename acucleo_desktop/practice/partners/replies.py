"""What a partner does with a file of ours: acknowledge it, answer the order in it, each in its own manner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from acucleo_desktop.documents.kinds import business_number
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.practice.cleo.store import Store, StoredFile
from acucleo_desktop.practice.partners.answers import acknowledge, bill, order_answer, ship_notice
from acucleo_desktop.practice.partners.behaviours import LATE_HOURS, Behaviours
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.partners.expectations import (
    Expectation,
    Expectations,
    expected_answer,
    expected_shipment,
)
from acucleo_desktop.practice.partners.mailroom import MailRoom
from acucleo_desktop.practice.partners.misdeeds import (
    advice,
    cancelled_answer,
    changed_answer,
    envelope_answer,
    other_quantity,
    refused,
    with_rejected_lines,
)
from acucleo_desktop.practice.partners.schedule import file_task, order_of, order_task, stages_of
from acucleo_desktop.x12.registry import SETS, forms_of, read
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Delimiters, FunctionalGroup, Interchange, Segment, TransactionSet

Receive = Callable[[ShipNotice], None]
Task = dict[str, Any]
_ORDER_GROUPS = frozenset(SETS[form].functional_id for form in forms_of(PurchaseOrder))
_NO_ORDERS = frozenset({"silent", "refuses-envelopes", "rejects"})
"""Who does not know what was ordered, or does not want to."""


class Replies:
    """Answers our files and carries out, stage by stage, what follows from our orders.

    Args:
        store: of the practice Cleo.
        outbox: where files are left.
        mail: how documents become files.
        behaviours: how partners misbehave.
        expectations: what the story means to go wrong.
        receive: books a shipment in at the distributor's warehouse, before its bill comes.
    """

    def __init__(
        self,
        store: Store,
        outbox: Outbox,
        mail: MailRoom,
        behaviours: Behaviours,
        expectations: Expectations,
        receive: Receive | None,
    ) -> None:
        self._store = store
        self._outbox = outbox
        self._mail = mail
        self._behaviours = behaviours
        self._expectations = expectations
        self._receive = receive

    def _today(self) -> date:
        return self._store.clock.now().date()

    def answer(self, sender: Sender, file: StoredFile) -> list[Task]:
        """Answer a file of ours; return what is to be done later."""
        doings = self._behaviours.of(sender.code)
        tasks: list[Task] = []
        for interchange in split(file.content).interchanges:
            if doings & {"refuses-envelopes", "answers-envelopes"} and _is_business(interchange):
                tasks += self._answer_envelope(sender, interchange, doings)
            if "refuses-envelopes" in doings:
                continue
            for group in interchange.groups:
                if group.functional_id == "FA":
                    continue
                if "out-of-order" not in doings:
                    tasks += self._acknowledge(sender, group, doings)
                if group.functional_id in _ORDER_GROUPS and not doings & _NO_ORDERS:
                    tasks += self._begin(sender, interchange, group, doings)
                elif "out-of-order" in doings:
                    tasks += self._acknowledgment_files(sender, group)
        return tasks

    def carry_out(self, sender: Sender, task: Task) -> list[Task]:
        """Do the next stage of a task; return what remains of it."""
        if task["kind"] == "file":
            self._outbox.leave(sender, task["name"], task["content"].encode("latin-1"))
            return []
        order = order_of(task)
        stage, *rest = task["stages"]
        for act in stage:
            self._act(act, sender, order, task)
        return [{**task, "stages": rest, "at": None}] if rest else []

    def _answer_envelope(self, sender: Sender, interchange: Interchange, doings: frozenset[str]) -> list[Task]:
        number = self._outbox.next_control(sender)
        segment = envelope_answer(interchange, refuses="refuses-envelopes" in doings)
        content = self._outbox.write_answer(sender, segment, number)
        self._outbox.leave(sender, f"TA1_{number:09d}.edi", content)
        return []

    def _acknowledge(self, sender: Sender, group: FunctionalGroup, doings: frozenset[str]) -> list[Task]:
        if "silent" in doings:
            return []
        signed = replace(sender, version=group.version or sender.version)
        answer = acknowledge(group, rejects=self._refuses(sender, group, doings))
        if "rejects" in doings:
            answer = refused(answer)
        if "late" in doings:
            name, content = self._mail.write(signed, "997", [answer])
            return [file_task(sender.code, name, content, self._store.clock.now() + timedelta(hours=LATE_HOURS))]
        self._mail.post(signed, "997", answer)
        tasks: list[Task] = []
        if doings & {"answers-twice", "contradicts"}:
            again = refused(answer) if "contradicts" in doings else answer
            tasks.append(file_task(sender.code, *self._mail.write(signed, "997", [again])))
        if "advises" in doings:
            numbers = [_number_of(one) for one in group.sets]
            reference = f"{group.functional_id}{group.control_number}"
            self._mail.post(signed, "824", advice(group, numbers, reference, self._today()))
        return tasks

    def _refuses(self, sender: Sender, group: FunctionalGroup, doings: frozenset[str]) -> bool:
        """Whether the first set of a group is refused; who refuses now and then counts."""
        if "rejects" in doings:
            return True
        if "rejects-lines" in doings:
            count = int(self._store.state(f"sets.{sender.code}", 0)) + 1
            self._store.set_state(f"sets.{sender.code}", count)
            return count % 2 == 0
        if "rejects-first" not in doings or self._store.state(f"rejected.{sender.code}", default=False):
            return False
        self._store.set_state(f"rejected.{sender.code}", value=True)
        set_id, number = group.sets[0].set_id, _number_of(group.sets[0])
        self._expectations.add(
            [Expectation(sender.code, set_id, number, "rejected", "the partner rejects the first invoice")]
        )
        return True

    def _acknowledgment_files(self, sender: Sender, group: FunctionalGroup) -> list[Task]:
        """Return the 997 of a group as a file for the next step."""
        signed = replace(sender, version=group.version or sender.version)
        return [file_task(sender.code, *self._mail.write(signed, "997", [acknowledge(group, rejects=False)]))]

    def _begin(
        self, sender: Sender, interchange: Interchange, group: FunctionalGroup, doings: frozenset[str]
    ) -> list[Task]:
        """Take in orders of ours; the first stage is done at once, unless the partner is late."""
        tasks: list[Task] = []
        for transaction_set in group.sets:
            document, _findings = read(transaction_set, interchange.delimiters)
            if not isinstance(document, PurchaseOrder):
                continue
            task = order_task(sender, document, transaction_set, interchange.delimiters, stages_of(doings))
            task["group"] = [group.functional_id, group.control_number, group.version, transaction_set.control_number]
            if "late" in doings:
                tasks.append({**task, "at": (self._store.clock.now() + timedelta(hours=LATE_HOURS)).isoformat()})
            else:
                tasks += self.carry_out(sender, task)
        return tasks

    def _act(self, act: str, sender: Sender, order: PurchaseOrder, task: Task) -> None:
        code, today = sender.code, self._today()
        doings, story = self._behaviours.of(code), self._behaviours.keeps_to_story(code)
        match act:
            case "855":
                answer = order_answer(order, code, today, story=story)
                self._mail.post(sender, "855", with_rejected_lines(answer) if "rejects-lines" in doings else answer)
                if story:
                    self._expectations.add(expected_answer(code, order.number))
            case "changed 855":
                answer = order_answer(order, code, today, story=story)
                self._mail.post(sender, "855", changed_answer(answer, today))
            case "cancelled 855":
                self._mail.post(sender, "855", cancelled_answer(order_answer(order, code, today, story=False)))
            case "856":
                shipped = other_quantity(order, doings)
                self._mail.post(sender, "856", ship_notice(shipped, code, today, story=story))
                if story:
                    self._expectations.add(expected_shipment(code, order.number))
            case "receive":
                if self._receive is not None:
                    self._receive(ship_notice(other_quantity(order, doings), code, today, story=story))
            case "810":
                self._bill(sender, order, doings, story=story)
            case _:
                functional, control, version, set_control = task["group"]
                group = _group_of(order, functional, control, version, set_control)
                signed = replace(sender, version=version or sender.version)
                self._mail.post(signed, "997", acknowledge(group, rejects=False))

    def _bill(self, sender: Sender, order: PurchaseOrder, doings: frozenset[str], *, story: bool) -> None:
        invoice = bill(other_quantity(order, doings), sender.code, self._today(), story=story)
        self._mail.post(sender, "810", invoice)
        if story and sender.code == "IRONPOT":
            self._expectations.add(
                [Expectation(sender.code, "810", invoice.number, "question", "a price above the order")]
            )
        if story and "bills-twice" in doings:
            self._expectations.add(
                [Expectation(sender.code, "810", invoice.number, "duplicate", "the bill a second time")]
            )


def _is_business(interchange: Interchange) -> bool:
    return any(group.functional_id != "FA" for group in interchange.groups)


def _number_of(transaction_set: TransactionSet) -> str:
    known = transaction_set.set_id in SETS
    return business_number(read(transaction_set, Delimiters())[0]) if known else ""


def _group_of(order: PurchaseOrder, functional: str, control: str, version: str, set_control: str) -> FunctionalGroup:
    """Return the group in which an order came, as far as its 997 speaks of it."""
    form = next(one for one in forms_of(PurchaseOrder) if SETS[one].functional_id == functional)
    body = tuple(SETS[form].write(order, version or "004010"))
    header = Segment("GS", (functional, "", "", "", "", control, "X", version))
    first, last = Segment("ST", (form, set_control), 1), Segment("SE", (str(len(body) + 2), set_control))
    return FunctionalGroup(header, sets=(TransactionSet((first, *body, last)),))
