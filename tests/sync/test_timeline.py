"""The life of an order: what each document changed, what is still to come with its clock, and what should be there."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.order_acknowledgment import LineAnswer
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.practice.partners.answers import order_answer
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split

pytestmark = pytest.mark.timeout(120)
VENDOR = "GREENVALLEY"


def sent_order(bench: Any) -> PurchaseOrder:
    bench.desk.sync()
    bench.desk.approve_clean()
    bench.desk.deliver()
    text = next(text for folder, text in bench.uploads("850") if folder.endswith(VENDOR))
    interchange = split(text.encode()).interchanges[0]
    document, _ = SETS["850"].read(interchange.groups[0].sets[0], interchange.delimiters)
    assert isinstance(document, PurchaseOrder)
    return document


def timeline(bench: Any, number: str, flow: Flow) -> Any:
    return bench.desk.document(bench.row(number, flow).id).timeline


def test_an_order_says_which_documents_have_not_come_yet_and_until_when(bench: Any) -> None:
    order = sent_order(bench)
    coming = [entry for entry in timeline(bench, order.number, Flow.PURCHASE_ORDER) if not entry.is_done]
    assert {entry.code for entry in coming} == {"997", "855", "856", "810"}
    by_code = {entry.code: entry for entry in coming}
    assert by_code["997"].at is not None
    assert by_code["856"].title == "No ship notice yet"
    assert by_code["856"].at is not None, "the goods have a day on which they are wanted"
    assert all(entry.document_id is not None for entry in coming)
    assert not any(entry.is_missing for entry in coming)


def test_what_is_late_is_told_as_missing(bench: Any) -> None:
    order = sent_order(bench)
    bench.clock.advance(60 * 24 * 3600)
    late = {entry.code: entry for entry in timeline(bench, order.number, Flow.PURCHASE_ORDER) if entry.is_missing}
    assert {"997", "856"} <= set(late)
    assert {entry.family for entry in late.values()} == {"red"}
    assert late["997"].title == "Acknowledgment has not come"


def test_an_answer_says_what_it_changed_line_from_and_to(bench: Any) -> None:
    order = sent_order(bench)
    answer = order_answer(order, VENDOR, bench.clock.now().date())
    first = answer.lines[0]
    assert first.quantity is not None
    less = LineAnswer("IQ", first.quantity - 2, first.unit, "067", bench.clock.now().date())
    bench.send("855", replace(answer, lines=(replace(first, answers=(less,)), *answer.lines[1:])), code=VENDOR)
    bench.inbound()
    entries = timeline(bench, order.number, Flow.PURCHASE_ORDER)
    came = next(entry for entry in entries if entry.code == "855" and entry.changes)
    change = next(change for change in came.changes if change.field == "Quantity")
    unit = change.before.split()[1]
    quantity = first.quantity.normalize()
    assert (change.before, change.after) == (f"{quantity:,f} {unit}", f"{quantity - 2:,f} {unit}")
    assert change.line.startswith("Line 1")
    assert change.family == "red", "less than was ordered"
    assert "855" not in {entry.code for entry in entries if not entry.is_done}, "it has come"
    answered = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    assert came.document_id == answered.id, "a click opens the answer"


def test_a_resent_order_says_what_differs_from_the_one_before(bench: Any) -> None:
    order = bench.order("9001")
    bench.send("850", order)
    bench.inbound()
    first, *rest = order.lines
    changed = replace(order, purpose="05", lines=(replace(first, quantity=Decimal(99)), *rest))
    bench.send("850", changed, control=77)
    bench.inbound()
    versions = [row for row in bench.rows(Flow.SALES_ORDER) if row.number == "9001"]
    entries = bench.desk.document(versions[-1].id).timeline
    changes = [change for entry in entries for change in entry.changes]
    assert [(change.field, change.after.split()[0]) for change in changes if change.field == "Quantity"] == [
        ("Quantity", "99")
    ]


def test_what_people_did_stands_between_the_documents(bench: Any) -> None:
    bench.send("850", bench.order("9001"))
    bench.inbound()
    row = bench.row("9001")
    bench.desk.add_note(row.id, "asked the buyer")
    bench.desk.handling.hand_over(row.id, "warehouse", "is it in stock?")
    titles = [entry.title for entry in bench.desk.document(row.id).timeline]
    assert "Note by test" in titles
    assert "Handed over to warehouse by test" in titles
