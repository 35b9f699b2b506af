"""What partners still mean to do, kept in the practice Cleo's state: the stages of an order, and files for later."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.practice.cleo.store import Store
from acucleo_desktop.practice.partners.envelopes import Sender
from acucleo_desktop.x12.registry import read
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Delimiters, TransactionSet

Stages = tuple[tuple[str, ...], ...]
USUAL: Final[Stages] = (("855",), ("856",), ("receive", "810"))
OUT_OF_ORDER: Final[Stages] = (("810",), ("856",), ("receive", "855"), ("997",))
CHANGED: Final[Stages] = (("855",), ("changed 855",), ("856",), ("receive", "810"))
CANCELLED: Final[Stages] = (("855",), ("856",), ("cancelled 855",))
_STATE = "tasks"


def stages_of(doings: frozenset[str]) -> Stages:
    """Return what a vendor does with an order of ours, a stage in each step."""
    if "out-of-order" in doings:
        return OUT_OF_ORDER
    if "cancels-late" in doings:
        return CANCELLED
    return CHANGED if "changes-orders" in doings else USUAL


class Schedule:
    """The tasks in the order they were noted. They are read once for each step and written at its checkpoints."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def waiting(self) -> list[dict[str, Any]]:
        """Return all tasks."""
        found: list[dict[str, Any]] = self._store.state(_STATE, [])
        return found

    def add(self, tasks: list[dict[str, Any]]) -> None:
        """Note further tasks."""
        if tasks:
            self._store.set_state(_STATE, [*self.waiting(), *tasks])

    def replace(self, tasks: list[dict[str, Any]]) -> None:
        """Note these tasks in place of all others."""
        self._store.set_state(_STATE, tasks)

    @staticmethod
    def is_due(task: dict[str, Any], now: datetime) -> bool:
        """Whether a task may be done now."""
        at = task.get("at")
        return at is None or datetime.fromisoformat(at) <= now


def order_task(
    sender: Sender, order: PurchaseOrder, transaction_set: TransactionSet, delimiters: Delimiters, stages: Stages
) -> dict[str, Any]:
    """Return the task of fulfilling an order of ours; the order is kept as the text that came."""
    return {
        "kind": "order",
        "partner": sender.code,
        "number": order.number,
        "stages": [list(stage) for stage in stages],
        "order": [segment.to_text(delimiters) for segment in transaction_set.segments],
        "separators": [delimiters.element, delimiters.segment],
    }


def file_task(code: str, name: str, content: bytes, at: datetime | None = None) -> dict[str, Any]:
    """Return the task of leaving a file at the next step, or at a time."""
    task = {"kind": "file", "partner": code, "name": name, "content": content.decode("latin-1")}
    return task if at is None else {**task, "at": at.isoformat()}


def order_of(task: dict[str, Any]) -> PurchaseOrder:
    """Return the order of a task, read from its text.

    Raises:
        TypeError: the text is no order.
    """
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
