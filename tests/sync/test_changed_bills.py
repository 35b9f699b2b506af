"""A vendor's invoice that comes once more with other content changes the bill that is there; a second is never made."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.practice.partners.answers import bill
from tests.sync.test_vendor_documents import VENDOR, receive, sent_order, today

pytestmark = pytest.mark.timeout(120)


def written_bill(bench: Any) -> Invoice:
    """Let a bill be written and return it."""
    bench.change(VENDOR, Flow.BILL, review=False)
    order = sent_order(bench)
    receive(bench, order)
    invoice = bill(order, VENDOR, today(bench))
    bench.send("810", invoice, code=VENDOR)
    bench.inbound()
    assert bench.row(invoice.number, Flow.BILL).delivery is Delivery.WRITTEN
    return invoice


def corrected(invoice: Invoice, quantity: int = 1) -> Invoice:
    """Return the invoice with another quantity on its first line, added up anew."""
    line, *rest = invoice.lines
    assert line.quantity is not None
    assert line.unit_price is not None
    less = (line.quantity - quantity) * line.unit_price
    total = invoice.stated_total - less if invoice.stated_total is not None else None
    return replace(invoice, lines=(replace(line, quantity=Decimal(quantity)), *rest), stated_total=total)


def newest(bench: Any) -> Any:
    return bench.rows(Flow.BILL)[-1]


def held(bench: Any, invoice: Invoice) -> dict[str, Any]:
    (record,) = [one for one in bench.records("Bill") if one["VendorRef"] == invoice.number]
    return record


def lines_of(record: dict[str, Any]) -> list[tuple[str, Decimal]]:
    return [(line["InventoryID"], Decimal(str(line["Qty"]))) for line in record["Details"]]


@pytest.mark.parametrize("drops", [False, True])
def test_accepting_a_changed_invoice_writes_the_bill_that_is_there(bench: Any, drops: bool) -> None:
    invoice = written_bill(bench)
    before = held(bench, invoice)
    bench.send("810", corrected(invoice), code=VENDOR)
    bench.inbound()
    row = newest(bench)
    assert (row.check, row.delivery, row.match) == (Check.BLOCKED, Delivery.REVIEW, "changed-version")
    assert lines_of(held(bench, invoice)) == lines_of(before), "nothing is written before somebody says so"
    (open_row,) = bench.desk.comparison(row.id).open_rows
    assert open_row.key.startswith("quantity:")
    assert open_row.theirs == "1"
    bench.desk.resolve_changes(row.id, [], "accept")
    if drops:
        bench.world.acumatica.faults.set("drop_after_commit", 1)
    for _ in range(3):
        bench.inbound()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.WRITTEN
    after = held(bench, invoice)
    assert after["ReferenceNbr"] == before["ReferenceNbr"]
    (item, _), *rest = lines_of(before)
    assert lines_of(after) == [(item, Decimal(1)), *rest]


def test_an_added_line_is_not_added_twice_when_the_answer_is_lost(bench: Any) -> None:
    invoice = written_bill(bench)
    before = lines_of(held(bench, invoice))
    more = replace(invoice.lines[0], number="99", quantity=Decimal(1))
    total = invoice.stated_total + more.amount if invoice.stated_total is not None else None
    bench.send("810", replace(invoice, lines=(*invoice.lines, more), stated_total=total), code=VENDOR)
    bench.inbound()
    row = newest(bench)
    bench.desk.resolve_changes(row.id, [], "accept")
    bench.world.acumatica.faults.set("drop_after_commit", 1)
    for _ in range(3):
        bench.inbound()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.WRITTEN
    assert lines_of(held(bench, invoice)) == [*before, (before[0][0], Decimal(1))]


def test_a_released_bill_is_not_changed_and_it_is_said_what_helps(bench: Any) -> None:
    invoice = written_bill(bench)
    store = bench.world.acumatica.store
    (record,) = [one for one in store.all("Bill") if one["VendorRef"] == invoice.number]
    store.save("Bill", {**record, "Status": "Open"})
    bench.send("810", corrected(invoice), code=VENDOR)
    bench.inbound()
    row = newest(bench)
    assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW)
    assert "rules.record-not-changeable" in bench.ids(row)
    assert "is open in Acumatica" in row.cause_text
    with pytest.raises(Problem):
        bench.desk.resolve_changes(row.id, ["quantity:1"], "accept")
    bench.inbound()
    assert lines_of(held(bench, invoice)) == lines_of(record)
    assert not bench.ledger.attempts.of(row.id)


def test_a_bill_released_between_the_decision_and_the_writing_is_left_alone(bench: Any) -> None:
    invoice = written_bill(bench)
    bench.send("810", corrected(invoice), code=VENDOR)
    bench.inbound()
    row = newest(bench)
    bench.desk.resolve_changes(row.id, [], "accept")
    store = bench.world.acumatica.store
    (record,) = [one for one in store.all("Bill") if one["VendorRef"] == invoice.number]
    store.save("Bill", {**record, "Status": "Open"})
    bench.inbound()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.REVIEW
    assert "rules.record-not-changeable" in bench.ids(row)
    assert lines_of(held(bench, invoice)) == lines_of(record)


def test_an_invoice_that_is_changed_twice_leaves_one_proposal(bench: Any) -> None:
    invoice = written_bill(bench)
    for quantity in (1, 2):
        bench.send("810", corrected(invoice, quantity), code=VENDOR)
        bench.inbound()
    rows = bench.rows(Flow.BILL)
    assert [row.delivery for row in rows] == [Delivery.WRITTEN, Delivery.SUPERSEDED, Delivery.REVIEW]
    bench.desk.resolve_changes(rows[-1].id, [], "accept")
    bench.inbound()
    assert lines_of(held(bench, invoice))[0][1] == 2
