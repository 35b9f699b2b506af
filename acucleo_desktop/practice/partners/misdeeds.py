"""The documents and files of partners who misbehave, made of those of partners who do not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from acucleo_desktop.documents.application_advice import AdviceNote, AdviceResult, ApplicationAdvice
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange, Segment

SHORT_BY, OVER_BY = Decimal(2), Decimal(3)
_QUALIFIERS = {"IN": "IV", "GP": "IV", "PO": "PO", "OG": "PO"}
_SET_COUNT = re.compile(rb"(~|\n)SE(.)(\d+)")


def other_quantity(order: PurchaseOrder, doings: frozenset[str]) -> PurchaseOrder:
    """Return an order as a partner fulfils it: the first line short or over, never less than one."""
    change = Decimal(0)
    if "ships-short" in doings:
        change -= SHORT_BY
    if "ships-over" in doings:
        change += OVER_BY
    if not change or not order.lines:
        return order
    first = order.lines[0]
    quantity = max(Decimal(1), (first.quantity or Decimal(1)) + change)
    return replace(order, lines=(replace(first, quantity=quantity), *order.lines[1:]))


def changed_order(order: PurchaseOrder) -> PurchaseOrder:
    """Return the same order number with more of the first line."""
    first = order.lines[0]
    return replace(order, lines=(replace(first, quantity=(first.quantity or Decimal(0)) + 4), *order.lines[1:]))


def cancelled_order(order: PurchaseOrder) -> PurchaseOrder:
    """Return the cancellation of an order: X12 353 `01`."""
    return replace(order, purpose="01")


def with_rejected_lines(answer: OrderAcknowledgment) -> OrderAcknowledgment:
    """Return an answer that refuses every second line, from the first on."""
    lines = tuple(
        replace(line, answers=(LineAnswer("IR", line.quantity, line.unit),)) if index % 2 == 0 else line
        for index, line in enumerate(answer.lines)
    )
    return replace(answer, type_code="AC", lines=lines)


def changed_answer(answer: OrderAcknowledgment, today: date) -> OrderAcknowledgment:
    """Return an answer that takes back what was confirmed: every line a week later."""
    later = today + timedelta(days=7)
    lines = tuple(
        replace(
            line,
            answers=(
                LineAnswer("DR", line.quantity, line.unit, "067", (line.answers[0].date or later) + timedelta(days=7)),
            ),
        )
        for line in answer.lines
    )
    return replace(answer, type_code="AC", lines=lines)


def cancelled_answer(answer: OrderAcknowledgment) -> OrderAcknowledgment:
    """Return an answer that refuses the whole order after all: X12 587 `RJ`."""
    lines = tuple(replace(line, answers=(LineAnswer("IR", line.quantity, line.unit),)) for line in answer.lines)
    return replace(answer, type_code="RJ", lines=lines)


def refused(answer: FunctionalAcknowledgment) -> FunctionalAcknowledgment:
    """Return the 997 of the same group with every set refused."""
    sets = tuple(replace(one, status="R", codes=("5",)) for one in answer.sets)
    return replace(answer, status="R", accepted=0, sets=sets)


def advice(group: FunctionalGroup, numbers: list[str], reference: str, today: date) -> ApplicationAdvice:
    """Return an 824 that refuses the content of every document of a group."""
    results = tuple(
        AdviceResult(
            "TR",
            _QUALIFIERS.get(group.functional_id, "PO"),
            number,
            group.control_number,
            one.control_number,
            one.set_id,
            notes=(AdviceNote("848", "The total is not the one that we agreed"),),
        )
        for number, one in zip(numbers, group.sets, strict=True)
    )
    return ApplicationAdvice(reference, "00", today, results)


def envelope_answer(interchange: Interchange, *, refuses: bool) -> Segment:
    """Return the TA1 of one of our files; the reason of a refusal is an unknown receiver id (X12 I18 `008`)."""
    header = interchange.header
    status, note = ("R", "008") if refuses else ("A", "000")
    return Segment("TA1", (header.get(13).strip(), header.get(9).strip(), header.get(10).strip(), status, note))


def corrupted(content: bytes, how: str) -> bytes:
    """Return the bytes of a file with the damage of a behaviour.

    Args:
        content: a whole file.
        how: `corrupts-counts`, `corrupts-bytes` or `cuts-off`.
    """
    if how == "corrupts-counts":
        return _SET_COUNT.sub(lambda found: found[1] + b"SE" + found[2] + b"%d" % (int(found[3]) + 3), content)
    middle = content.index(b"~", len(content) // 2)
    if how == "cuts-off":
        return content[: middle - 2]
    return content[:middle] + b"\x00\xfe\x07" + content[middle + 1 :]
