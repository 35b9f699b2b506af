"""A newer answer or change of the same order takes the place of an older one that nobody has decided yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.practice.partners.answers import order_answer
from tests.sync.test_change_proposals import first, quantities, send_both
from tests.sync.test_vendor_documents import VENDOR, held_order, sent_order, today

pytestmark = pytest.mark.timeout(120)


def dearer(bench: Any, order: PurchaseOrder, price: int, **changed: Any) -> OrderAcknowledgment:
    """Return an answer that asks for a price on the first line."""
    answer = order_answer(order, VENDOR, today(bench))
    line, *rest = answer.lines
    return replace(answer, lines=(replace(line, unit_price=Decimal(price)), *rest), **changed)


def answers(bench: Any, *documents: OrderAcknowledgment) -> list[Any]:
    """Let answers come one after the other and return their rows."""
    for document in documents:
        bench.send("855", document, code=VENDOR)
        bench.inbound()
    return list(bench.rows(Flow.ORDER_ACKNOWLEDGMENT))


def test_a_newer_answer_supersedes_the_older_one_and_is_the_only_one_to_decide(bench: Any) -> None:
    bench.change(VENDOR, Flow.ORDER_ACKNOWLEDGMENT, review=False)
    order = sent_order(bench)
    older, newer = answers(bench, dearer(bench, order, 91), dearer(bench, order, 92))
    assert (older.delivery, newer.delivery) == (Delivery.SUPERSEDED, Delivery.REVIEW)
    assert f"came before it was decided, document {newer.id}" in older.reason
    assert ("replaces", older.id) in bench.ledger.links.of(newer.id)
    assert not bench.desk.resolve_changes(older.id, [], "accept").ok
    bench.desk.resolve_changes(newer.id, [], "accept")
    bench.inbound()
    assert Decimal(str(held_order(bench, order)["Details"][0]["UnitCost"])) == 92
    assert [each.document_id for each in bench.desk.today().needs_me if each.document_id == older.id] == []


def test_two_answers_in_one_file_leave_the_last_one(bench: Any) -> None:
    order = sent_order(bench)
    bench.send("855", dearer(bench, order, 91), dearer(bench, order, 92), code=VENDOR)
    summary = bench.inbound()
    older, newer = bench.rows(Flow.ORDER_ACKNOWLEDGMENT)
    assert (older.delivery, newer.delivery) == (Delivery.SUPERSEDED, Delivery.REVIEW)
    assert summary.counts["needs you"] == 1


def test_an_answer_to_other_lines_and_one_that_is_dated_before_supersede_nothing(bench: Any) -> None:
    order = sent_order(bench)
    whole = dearer(bench, order, 91)
    part = replace(dearer(bench, order, 92), lines=whole.lines[1:])
    earlier = dearer(bench, order, 93, acknowledgment_date=today(bench) - timedelta(days=3))
    rows = answers(bench, whole, part, earlier)
    assert rows[0].delivery is Delivery.REVIEW
    assert Delivery.SUPERSEDED not in {row.delivery for row in rows}


def test_an_answer_that_was_decided_goes_its_way(bench: Any) -> None:
    bench.change(VENDOR, Flow.ORDER_ACKNOWLEDGMENT, review=False)
    order = sent_order(bench)
    (older,) = answers(bench, dearer(bench, order, 91))
    bench.desk.resolve_changes(older.id, [], "accept")
    _, newer = answers(bench, dearer(bench, order, 92))
    assert bench.ledger.documents.get(older.id).delivery is Delivery.WRITTEN
    assert newer.delivery is Delivery.REVIEW


def test_an_order_that_is_changed_twice_leaves_one_proposal(bench: Any) -> None:
    order = bench.order("7201")
    older = send_both(bench, order, first(order, quantity=Decimal(9)))
    bench.send("850", first(order, quantity=Decimal(8)))
    bench.inbound()
    newer = bench.rows(Flow.SALES_ORDER)[-1]
    assert bench.ledger.documents.get(older.id).delivery is Delivery.SUPERSEDED
    assert ("replaces", older.id) in bench.ledger.links.of(newer.id)
    assert newer.replaces == bench.rows(Flow.SALES_ORDER)[0].id, "it is compared with the order that was written"
    bench.desk.resolve_changes(newer.id, [], "accept")
    bench.inbound()
    assert quantities(bench, "7201") == [8, 6]


def test_a_change_of_another_line_leaves_the_first_change_open(bench: Any) -> None:
    order = bench.order("7202")

    def only(place: int) -> PurchaseOrder:
        line = replace(order.lines[place], quantity=Decimal(9))
        return replace(order, purpose="04", lines=(line,), stated_line_count=1)

    older = send_both(bench, order, only(0))
    bench.send("850", only(1))
    bench.inbound()
    assert bench.ledger.documents.get(older.id).delivery is Delivery.REVIEW
    bench.send("850", replace(order, purpose="01"))
    bench.inbound()
    rows = bench.rows(Flow.SALES_ORDER)
    assert [row.delivery for row in rows[1:]] == [Delivery.SUPERSEDED, Delivery.SUPERSEDED, Delivery.REVIEW]


def test_a_first_version_that_waits_is_not_superseded_by_a_proposal(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    order = bench.order("7203")
    for value in (5, 9, 8):
        bench.send("850", first(order, quantity=Decimal(value)))
        bench.inbound()
    rows = bench.rows(Flow.SALES_ORDER)
    assert [row.delivery for row in rows] == [Delivery.REVIEW, Delivery.SUPERSEDED, Delivery.REVIEW]
