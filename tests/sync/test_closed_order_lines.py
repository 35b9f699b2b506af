"""Lines of our orders that were called off in Acumatica: bills and shipments of them stop here, in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.practice.partners.answers import bill, order_answer, ship_notice
from tests.sync.test_vendor_documents import VENDOR, receive, sent_order, today

pytestmark = pytest.mark.timeout(120)
CLOSED = "rules.order-line-closed"


def cancel_line(bench: Any, number: str, place: int = 0) -> None:
    """Call a line of our order off, as somebody does it in Acumatica."""
    store = bench.world.acumatica.store
    (record,) = [each for each in store.all("PurchaseOrder") if each["OrderNbr"] == number]
    record["Details"][place]["Cancelled"] = True
    store.save("PurchaseOrder", record)


def test_a_bill_of_a_cancelled_line_is_stopped_before_acumatica_refuses_it(bench: Any) -> None:
    bench.change(VENDOR, Flow.BILL, review=False)
    order = sent_order(bench)
    receive(bench, order)
    cancel_line(bench, order.number)
    bench.send("810", bill(order, VENDOR, today(bench)), code=VENDOR)
    bench.inbound()
    (row,) = bench.rows(Flow.BILL)
    assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW)
    assert CLOSED in bench.ids(row)
    assert "is cancelled in Acumatica" in row.cause_text
    assert not bench.ledger.attempts.of(row.id), "Acumatica was not even asked"


def test_a_line_cancelled_after_the_approval_is_noticed_before_the_bill_is_written(bench: Any) -> None:
    bench.change(VENDOR, Flow.BILL, review=True)
    order = sent_order(bench)
    receive(bench, order)
    bench.send("810", bill(order, VENDOR, today(bench)), code=VENDOR)
    bench.inbound()
    (row,) = bench.rows(Flow.BILL)
    assert bench.desk.approve([row.id])[0].ok
    cancel_line(bench, order.number)
    bench.inbound()
    assert CLOSED in bench.ids(row)
    assert bench.ledger.documents.get(row.id).delivery is Delivery.REVIEW


def test_answers_and_shipments_of_a_cancelled_line_are_questions(bench: Any) -> None:
    for flow in (Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE):
        bench.change(VENDOR, flow, review=False)
    order = sent_order(bench)
    cancel_line(bench, order.number)
    bench.send("855", order_answer(order, VENDOR, today(bench)), code=VENDOR)
    notice = replace(ship_notice(order, VENDOR, today(bench)), shipment="S-1")
    bench.send("856", notice, code=VENDOR)
    bench.inbound()
    for flow in (Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE):
        (row,) = bench.rows(flow)
        assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW), flow
        assert CLOSED in bench.ids(row), flow
