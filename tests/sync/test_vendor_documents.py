"""What vendors send: bills linked to their orders, order answers and ship notices by the policy of the sheet."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.practice.partners.answers import bill, order_answer, ship_notice
from acucleo_desktop.practice.warehouse import receiver
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split

pytestmark = pytest.mark.timeout(120)
VENDOR = "GREENVALLEY"


def sent_order(bench: Any, code: str = VENDOR) -> PurchaseOrder:
    """Let our purchase orders leave and return one as the vendor reads it."""
    bench.desk.sync()
    bench.desk.approve_clean()
    bench.desk.deliver()
    text = next(text for folder, text in bench.uploads("850") if folder.endswith(code))
    interchange = split(text.encode()).interchanges[0]
    document, _ = SETS["850"].read(interchange.groups[0].sets[0], interchange.delimiters)
    assert isinstance(document, PurchaseOrder)
    return document


def held_order(bench: Any, order: PurchaseOrder) -> dict[str, Any]:
    return next(record for record in bench.records("PurchaseOrder") if record["OrderNbr"] == order.number)


def today(bench: Any) -> Any:
    return bench.clock.now().date()


def receive(bench: Any, order: PurchaseOrder, code: str = VENDOR) -> None:
    acumatica = bench.world.acumatica
    receiver(acumatica.store, acumatica.faults)(ship_notice(order, code, today(bench)))


def plain_answer(bench: Any, order: PurchaseOrder, **changed: Any) -> OrderAcknowledgment:
    """Return an answer that confirms everything as it was ordered, changed on the first line as told."""
    full = order_answer(order, "PRAIRIE-NOT", today(bench))
    first, *rest = full.lines
    return replace(full, lines=(replace(first, **changed), *rest))


def test_a_bill_is_written_and_linked_to_its_order(bench: Any) -> None:
    bench.change(VENDOR, Flow.BILL, review=False)
    order = sent_order(bench)
    receive(bench, order)
    invoice = bill(order, VENDOR, today(bench))
    bench.send("810", invoice, code=VENDOR)
    summary = bench.inbound()
    row = bench.row(invoice.number, Flow.BILL)
    assert row.delivery is Delivery.WRITTEN, summary.reasons
    (record,) = [one for one in bench.records("Bill") if one["VendorRef"] == invoice.number]
    assert record["Vendor"] == VENDOR
    assert {line["POOrderNbr"] for line in record["Details"]} == {order.number}
    assert Decimal(str(record["Amount"])) == invoice.total


def test_a_bill_before_the_goods_waits_and_goes_on_by_itself_when_they_are_booked_in(bench: Any) -> None:
    bench.change(VENDOR, Flow.BILL, review=False)
    order = sent_order(bench)
    invoice = bill(order, VENDOR, today(bench))
    bench.send("810", invoice, code=VENDOR)
    bench.inbound()
    row = bench.row(invoice.number, Flow.BILL)
    assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW)
    receive(bench, order)
    bench.inbound()
    assert bench.row(invoice.number, Flow.BILL).delivery is Delivery.WRITTEN


def test_a_bill_above_the_order_or_for_no_order_is_a_question(bench: Any) -> None:
    bench.change(VENDOR, Flow.BILL, review=False)
    order = sent_order(bench)
    receive(bench, order)
    invoice = bill(order, VENDOR, today(bench))
    first = invoice.lines[0]
    assert first.unit_price is not None
    dear = replace(
        invoice, number="DEAR-1", lines=(replace(first, unit_price=first.unit_price * 2), *invoice.lines[1:])
    )
    lost = replace(invoice, number="LOST-1", order_number="PO999999")
    bench.send("810", dear, lost, code=VENDOR)
    bench.inbound()
    for number in ("DEAR-1", "LOST-1"):
        row = bench.row(number, Flow.BILL)
        assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW), number
        assert row.cause_text
    assert not [one for one in bench.records("Bill") if one["VendorRef"] in {"DEAR-1", "LOST-1"}]
    accepted = [text for _, text in bench.uploads("997") if "AK1*IN*" in text]
    assert accepted, "a price is no matter of a 997"


def test_an_order_answer_writes_the_vendors_number_and_the_promised_dates(bench: Any) -> None:
    bench.change("PRAIRIE", Flow.ORDER_ACKNOWLEDGMENT, review=False)
    order = sent_order(bench, "PRAIRIE")
    answer = order_answer(order, "PRAIRIE", today(bench))
    bench.send("855", answer, code="PRAIRIE")
    summary = bench.inbound()
    row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    record = held_order(bench, order)
    if row.delivery is Delivery.REVIEW:
        bench.fix(row, "accept-change")
        bench.inbound()
        row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
        record = held_order(bench, order)
    assert row.delivery is Delivery.WRITTEN, summary.reasons
    assert record["VendorRef"]
    assert len({line["Promised"] for line in record["Details"]}) >= 1


@pytest.mark.parametrize("accept", [False, True])
def test_a_moved_date_is_written_by_policy_or_asked_about(bench: Any, accept: bool) -> None:
    bench.change("PRAIRIE", Flow.ORDER_ACKNOWLEDGMENT, review=False, accept_dates=accept)
    order = sent_order(bench, "PRAIRIE")
    answer = order_answer(order, "PRAIRIE", today(bench) + timedelta(days=0))
    later = today(bench) + timedelta(days=30)
    moved = []
    for line in answer.lines:
        (first, *rest) = line.answers
        moved.append(replace(line, answers=(replace(first, date=later), *rest)))
    bench.send("855", replace(answer, lines=tuple(moved)), code="PRAIRIE")
    bench.inbound()
    row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    promised = {line["Promised"][:10] for line in held_order(bench, order)["Details"]}
    assert (row.delivery is Delivery.WRITTEN) is accept
    assert (promised == {later.isoformat()}) is accept


def test_a_raised_price_is_a_question_and_taking_it_writes_it(bench: Any) -> None:
    bench.change(VENDOR, Flow.ORDER_ACKNOWLEDGMENT, review=False)
    order = sent_order(bench)
    before = [line["UnitCost"] for line in held_order(bench, order)["Details"]]
    bench.send("855", order_answer(order, VENDOR, today(bench)), code=VENDOR)
    bench.inbound()
    row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW)
    assert [line["UnitCost"] for line in held_order(bench, order)["Details"]] == before
    for _ in range(5):
        row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
        if row.check is not Check.BLOCKED:
            break
        bench.fix(row, "accept-change")
        bench.inbound()
    assert row.delivery is Delivery.WRITTEN
    assert [line["UnitCost"] for line in held_order(bench, order)["Details"]] != before


def test_a_ship_notice_makes_one_receipt_on_hold_where_the_sheet_says_so(bench: Any) -> None:
    bench.change(VENDOR, Flow.SHIP_NOTICE, review=False, create_receipts=True)
    order = sent_order(bench)
    notice = ship_notice(order, VENDOR, today(bench))
    bench.send("856", notice, code=VENDOR)
    bench.send("856", notice, code=VENDOR)
    bench.inbound()
    rows = [row for row in bench.rows(Flow.SHIP_NOTICE) if row.number == notice.shipment]
    assert Counter(row.delivery for row in rows) == {Delivery.WRITTEN: 1, Delivery.DUPLICATE: 1}
    (receipt,) = [one for one in bench.records("PurchaseReceipt") if one["VendorRef"] == notice.shipment]
    assert receipt["Hold"] is True


def test_a_ship_notice_without_receipts_only_moves_dates(bench: Any) -> None:
    bench.change("PRAIRIE", Flow.SHIP_NOTICE, review=False, create_receipts=False)
    order = sent_order(bench, "PRAIRIE")
    notice = ship_notice(order, "PRAIRIE", today(bench))
    bench.send("856", notice, code="PRAIRIE")
    bench.inbound()
    assert bench.row(notice.shipment, Flow.SHIP_NOTICE).delivery is Delivery.WRITTEN
    assert not [one for one in bench.records("PurchaseReceipt") if one["VendorRef"] == notice.shipment]
