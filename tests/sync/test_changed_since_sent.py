"""Records that were changed in Acumatica after their document had left: told on the document, with a way out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.practice.partners.answers import order_answer
from acucleo_desktop.transport.problems import NotFound
from tests.sync.test_vendor_documents import VENDOR, sent_order, today

pytestmark = pytest.mark.timeout(120)
CHANGED = "rules.changed-since-sent"


def sent_row(bench: Any, flow: Flow = Flow.PURCHASE_ORDER, partner: str = "") -> Any:
    """Let everything leave and return one document that did."""
    bench.desk.sync()
    bench.desk.approve_clean()
    bench.clock.advance(3600)
    bench.desk.sync()
    rows = [row for row in bench.rows(flow) if row.delivery is Delivery.SENT]
    return next(row for row in rows if not partner or row.partner == partner)


def change(bench: Any, row: Any, edit: Callable[[dict[str, Any]], None]) -> None:
    """Change a record as somebody does it in Acumatica, an hour later."""
    bench.clock.advance(3600)
    store = bench.world.acumatica.store
    entity = row.acumatica_entity
    number = "ReferenceNbr" if entity == "SalesInvoice" else "OrderNbr"
    (record,) = [each for each in store.all(entity) if each[number] == row.number]
    edit(record)
    store.save(entity, record)


def quantity(value: int) -> Callable[[dict[str, Any]], None]:
    def edit(record: dict[str, Any]) -> None:
        line = record["Details"][0]
        more = (value - Decimal(str(line["OrderQty"]))) * Decimal(str(line["UnitCost"]))
        line["OrderQty"] = value
        record["OrderTotal"] = str(Decimal(str(record["OrderTotal"])) + more)

    return edit


def told(bench: Any, row: Any) -> Any:
    found = [each for each in bench.ledger.documents.findings(row.id) if each.id == CHANGED]
    assert len(found) <= 1
    return found[0] if found else None


@contextmanager
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Note which records are read whole."""
    seen: list[str] = []
    genuine = Erp._read

    def noted(self: Erp, entity: str, key: str, *rest: Any) -> Any:
        seen.append(key)
        return genuine(self, entity, key, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(Erp, "_read", noted)
        yield seen


def test_a_changed_order_is_told_once_shown_on_today_and_gone_when_changed_back(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = sent_row(bench)
    before = bench.ledger.documents.record(row.id)["Details"][0]["OrderQty"]["value"]
    change(bench, row, quantity(77))
    planned = [each for section in bench.desk.plan().sections for each in section.actions]
    assert any("now 77" in each.detail for each in planned if each.document_id == row.id)
    assert told(bench, row) is None, "a dry run writes nothing"
    with reads(monkeypatch) as seen:
        bench.desk.sync()
        assert seen == [row.acumatica_key], "nothing but what changed is read"
        bench.desk.sync()
        bench.desk.sync()
        assert seen == [row.acumatica_key], "once for each stamp"
    finding = told(bench, row)
    assert finding.severity is Severity.WARNING
    assert f"line 1 quantity {Decimal(str(before)).normalize():f}, now 77" in finding.what
    after = bench.ledger.documents.get(row.id)
    assert (after.delivery, after.check, after.answer) == (Delivery.SENT, Check.WARNINGS, row.answer)
    (shown,) = [each for each in bench.desk.today().needs_me if each.document_id == row.id]
    assert "changed since sent" in shown.title
    assert bench.events(row).count("checked") == 1
    change(bench, row, quantity(int(Decimal(str(before)))))
    bench.desk.sync()
    assert told(bench, row) is None
    assert not [each for each in bench.desk.today().needs_me if each.document_id == row.id]


@pytest.mark.parametrize("flow", [Flow.PURCHASE_ORDER, Flow.INVOICE])
def test_printing_receiving_and_paying_is_no_change(bench: Any, flow: Flow) -> None:
    row = sent_row(bench, flow)

    def edit(record: dict[str, Any]) -> None:
        record["Balance"] = 0
        record["Details"][0]["QtyOnReceipts"] = 1
        record["Details"][0]["Completed"] = True

    change(bench, row, edit)
    bench.desk.sync()
    after = bench.ledger.documents.get(row.id)
    assert told(bench, row) is None
    assert (after.check, after.acumatica_stamp > row.acumatica_stamp) == (row.check, True)


def test_an_invoice_that_was_changed_is_told_with_its_total(bench: Any) -> None:
    row = sent_row(bench, Flow.INVOICE)
    change(bench, row, lambda record: record.update(Amount=1.23))
    bench.desk.sync()
    finding = told(bench, row)
    assert "now 1.23" in finding.what
    assert [fix.action for fix in finding.fixes] == ["note-told"]
    bench.fix(row, "note-told")
    assert told(bench, row).severity is Severity.INFO
    assert not [each for each in bench.desk.today().needs_me if each.document_id == row.id]
    change(bench, row, lambda record: record.update(Amount=4.56))
    bench.desk.sync()
    assert told(bench, row).severity is Severity.WARNING, "another state is told anew"


def test_a_corrected_order_waits_for_review_says_that_it_replaces_and_quietens_the_sent_one(bench: Any) -> None:
    row = sent_row(bench, partner="PRAIRIE")
    bench.change("PRAIRIE", Flow.PURCHASE_ORDER, review=False, hold_seconds=0)
    change(bench, row, quantity(77))
    bench.desk.sync()
    bench.fix(row, "draft-replacement")
    bench.desk.sync()
    newer = bench.rows(Flow.PURCHASE_ORDER)[-1]
    assert (newer.number, newer.replaces, newer.delivery) == (row.number, row.id, Delivery.REVIEW)
    assert ("replaces", row.id) in bench.ledger.links.of(newer.id)
    assert told(bench, row).severity is Severity.INFO
    assert bench.ledger.documents.get(row.id).delivery is Delivery.SENT
    assert len([text for _, text in bench.uploads("850") if f"*{row.number}*" in text]) == 1
    bench.desk.replay([newer.id])
    assert bench.desk.approve([newer.id])[0].ok
    bench.desk.deliver()
    texts = [text for _, text in bench.uploads("850") if f"*{row.number}*" in text]
    assert [f"~BEG*{purpose}*" in text for purpose, text in zip(("00", "05"), texts, strict=True)] == [True, True]
    bench.desk.sync()
    assert told(bench, newer) is None
    change(bench, row, quantity(78))
    bench.desk.sync()
    assert "quantity 77, now 78" in told(bench, newer).what, "compared with what the vendor got last"


def test_a_replacement_that_waits_is_drafted_anew_when_the_order_changes_once_more(bench: Any) -> None:
    row = sent_row(bench, partner="PRAIRIE")
    for value in (77, 78):
        change(bench, row, quantity(value))
        bench.desk.sync()
        bench.fix(row, "draft-replacement")
    first, second = bench.rows(Flow.PURCHASE_ORDER)[-2:]
    assert (first.delivery, second.delivery) == (Delivery.SUPERSEDED, Delivery.REVIEW)
    assert bench.ledger.documents.fields(second.id)["lines"][0]["quantity"] == "78"


def test_a_cancelled_order_is_told_and_a_cancelled_one_that_nobody_got_is_left_alone(bench: Any) -> None:
    row = sent_row(bench)
    before = len(bench.rows(Flow.PURCHASE_ORDER))
    change(bench, row, lambda record: record.update(Status="Canceled"))
    store = bench.world.acumatica.store
    (record,) = [each for each in store.all("PurchaseOrder") if each["OrderNbr"] == row.number]
    store.save("PurchaseOrder", {**record, "OrderNbr": "PO-NEVER", "id": "never"})
    bench.desk.sync()
    finding = told(bench, row)
    assert "it was cancelled" in finding.what
    assert [fix.action for fix in finding.fixes] == ["note-told"]
    assert len(bench.rows(Flow.PURCHASE_ORDER)) == before


def test_what_the_vendor_asked_for_itself_is_not_told_to_it(bench: Any) -> None:
    bench.change(VENDOR, Flow.ORDER_ACKNOWLEDGMENT, review=False, accept_prices=True)
    order = sent_order(bench)
    row = next(each for each in bench.rows(Flow.PURCHASE_ORDER) if each.number == order.number)
    bench.clock.advance(3600)
    bench.send("855", order_answer(order, VENDOR, today(bench)), code=VENDOR)
    bench.desk.sync()
    (answer,) = bench.rows(Flow.ORDER_ACKNOWLEDGMENT)
    assert answer.delivery is Delivery.WRITTEN
    bench.clock.advance(60)
    bench.desk.sync()
    after = bench.ledger.documents.get(row.id)
    assert after.acumatica_stamp > row.acumatica_stamp, "it was compared"
    assert told(bench, row) is None
    change(bench, row, quantity(77))
    bench.desk.sync()
    assert "line 1 quantity" in told(bench, row).what
    assert "price" not in told(bench, row).what


def test_a_record_that_cannot_be_read_is_trouble_and_stops_nothing(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    row = sent_row(bench)
    change(bench, row, quantity(77))

    def gone(*_rest: Any) -> Any:
        raise NotFound("acumatica.record-gone", "It is not there any more.", service="acumatica", status=404)

    with monkeypatch.context() as patched:
        patched.setattr(Erp, "read_purchase_order", gone)
        summary = bench.desk.sync(Direction.OUT)
    assert any("not there any more" in reason for reason in summary.reasons)
    assert bench.ledger.documents.get(row.id).acumatica_stamp == row.acumatica_stamp
    bench.desk.sync()
    assert told(bench, row) is not None, "it is tried again"


def test_no_replacement_for_a_partner_that_gets_no_orders(bench: Any) -> None:
    row = sent_row(bench)
    change(bench, row, quantity(77))
    bench.desk.sync()
    partner = bench.desk.partner(row.partner)
    flows = {flow: options for flow, options in partner.flows.items() if flow is not Flow.PURCHASE_ORDER}
    bench.ledger.partners.save(replace(partner, flows=flows))
    with pytest.raises(Problem, match="No corrected order"):
        bench.fix(row, "draft-replacement")
