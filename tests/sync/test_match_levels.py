"""Vendor documents by match level: kept, listed, approved together, matched again, judged against each other."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from click.testing import CliRunner

from acucleo_desktop.cli.main import main
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.order_acknowledgment import LineAnswer
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.practice.partners.answers import bill, order_answer, ship_notice
from acucleo_desktop.practice.warehouse import receiver
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split

pytestmark = pytest.mark.timeout(120)

CODE = "GREENVALLEY"


def sent_order(bench: Any) -> PurchaseOrder:
    bench.desk.sync()
    bench.desk.approve_clean()
    bench.desk.deliver()
    text = next(text for folder, text in bench.uploads("850") if folder.endswith(CODE))
    interchange = split(text.encode()).interchanges[0]
    document, _ = SETS["850"].read(interchange.groups[0].sets[0], interchange.delimiters)
    assert isinstance(document, PurchaseOrder)
    return document


def day(bench: Any) -> Any:
    return bench.clock.now().date()


def receive(bench: Any, order: PurchaseOrder) -> None:
    acumatica = bench.world.acumatica
    receiver(acumatica.store, acumatica.faults)(ship_notice(order, CODE, day(bench)))


def clean_bill(bench: Any, order: PurchaseOrder, number: str, **changed: Any) -> Any:
    draft = replace(bill(order, CODE, day(bench)), number=number, **changed)
    return replace(draft, stated_total=draft.total)


def run(bench: Any, *words: str) -> Any:
    result = CliRunner().invoke(main, [*words, "--home", str(bench.folder / "home"), "--json"])
    assert result.exit_code in {0, 1}, result.output
    return json.loads(result.stdout)


def test_a_bill_waits_for_its_goods_becomes_perfect_and_all_perfect_are_approved_together(bench: Any) -> None:
    bench.change(CODE, Flow.BILL, review=True)
    order = sent_order(bench)
    bench.send("810", clean_bill(bench, order, "L-1"), code=CODE)
    bench.inbound()
    row = bench.row("L-1", Flow.BILL)
    assert (row.match, row.check) == ("not-received", Check.BLOCKED)
    receive(bench, order)
    bench.inbound()
    row = bench.row("L-1", Flow.BILL)
    assert (row.match, row.delivery) == ("perfect", Delivery.REVIEW)
    assert row.check in {Check.CLEAN, Check.WARNINGS}
    assert bench.desk.match_counts(bench_query()) == {"perfect": 1}
    assert [each["match"] for each in run(bench, "documents", "--match", "perfect")] == ["perfect"]
    assert run(bench, "documents", "--match", "money-off") == []
    compared = run(bench, "compare", str(row.id))
    assert {each["field"] for each in compared["rows"]} >= {"price", "quantity", "amount"}
    assert [each["ok"] for each in run(bench, "approve", "--match", "perfect")] == [True]
    bench.desk.deliver()
    assert bench.row("L-1", Flow.BILL).delivery is Delivery.WRITTEN
    report = run(bench, "report", "tolerances", "--flow", "bill")
    assert (report["documents"], report["passed_now"]) == (1, 1)


def bench_query() -> Any:
    from acucleo_desktop.ledger.rows import DocumentQuery

    return DocumentQuery(flows=(Flow.BILL,))


def test_the_sheet_may_let_a_level_pass_or_hold_the_best_one(bench: Any) -> None:
    order = sent_order(bench)
    receive(bench, order)
    freight = (Charge(False, "D240", Decimal(12), handling="06", description="Freight"),)
    bench.change(CODE, Flow.BILL, review=True, match_actions={"terms-differ": "write", "perfect": "review"})
    half = replace(order, lines=tuple(replace(line, quantity=(line.quantity or 2) // 2) for line in order.lines))
    bench.send("810", clean_bill(bench, half, "A-1", charges=freight), code=CODE)
    bench.inbound()
    row = bench.row("A-1", Flow.BILL)
    assert (row.match, row.check, row.delivery) == ("terms-differ", Check.WARNINGS, Delivery.WRITTEN)


def test_the_same_goods_under_a_new_number_are_found(bench: Any) -> None:
    bench.change(CODE, Flow.BILL, review=False)
    order = sent_order(bench)
    receive(bench, order)
    bench.send("810", clean_bill(bench, order, "B-1"), code=CODE)
    bench.inbound()
    assert bench.row("B-1", Flow.BILL).delivery is Delivery.WRITTEN
    again = clean_bill(bench, order, "B-2", date=day(bench).replace(day=1))
    bench.send("810", again, code=CODE)
    bench.inbound()
    row = bench.row("B-2", Flow.BILL)
    assert "rules.billed-before" in bench.ids(row)
    assert (row.match, row.check) == ("some-lines", Check.BLOCKED)
    assert "by invoice B-1" in row.cause_text


def test_a_price_that_was_asked_for_and_never_accepted_is_told_when_it_is_billed(bench: Any) -> None:
    bench.change(CODE, Flow.BILL, review=False)
    bench.change(CODE, Flow.ORDER_ACKNOWLEDGMENT, review=False)
    order = sent_order(bench)
    receive(bench, order)
    answer = order_answer(order, CODE, day(bench))
    bench.send("855", answer, code=CODE)
    bench.inbound()
    waiting = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    assert waiting.match == "price-changed"
    asked = answer.lines[0].unit_price
    dear = replace(order, lines=(replace(order.lines[0], unit_price=asked), *order.lines[1:]))
    bench.send("810", clean_bill(bench, dear, "U-1"), code=CODE)
    bench.inbound()
    row = bench.row("U-1", Flow.BILL)
    assert "rules.unaccepted-change-billed" in bench.ids(row)
    assert row.match == "money-off"


def test_a_typed_price_is_written_to_the_order(bench: Any) -> None:
    bench.change(CODE, Flow.ORDER_ACKNOWLEDGMENT, review=False)
    order = sent_order(bench)
    answer = order_answer(order, CODE, day(bench))
    bench.send("855", answer, code=CODE)
    bench.inbound()
    row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    (open_row,) = bench.desk.comparison(row.id).open_rows
    assert open_row.field == "price"
    assert run(bench, "accept", str(row.id), "--change", open_row.key, "--value", "7.77")[0]["ok"]
    bench.inbound()
    assert bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT).delivery is Delivery.WRITTEN
    (record,) = [each for each in bench.records("PurchaseOrder") if each["OrderNbr"] == order.number]
    assert Decimal(str(record["Details"][0]["UnitCost"])) == Decimal("7.77")


def test_an_order_is_asked_for_once_however_many_bills_wait_for_it(bench: Any) -> None:
    bench.change(CODE, Flow.BILL, review=True)
    order = sent_order(bench)
    tenth = replace(order, lines=(replace(order.lines[0], quantity=Decimal(1)),))
    days = [day(bench) - timedelta(days=each) for each in range(4)]
    bench.send("810", *(clean_bill(bench, tenth, f"W-{one:%d}", date=one) for one in days), code=CODE)
    bench.inbound()
    waiting = [row for row in bench.rows(Flow.BILL) if row.match == "not-received"]
    assert len(waiting) == 4

    def asked() -> int:
        requests = bench.world.acumatica.store.requests()
        return sum("PurchaseOrder" in each["path"] and each["method"] == "GET" for each in requests)

    before = asked()
    bench.inbound()
    assert asked() - before <= 4, "a list and a record for each look, and no more for the others"


def test_a_sheet_without_a_vendor_offers_candidates_with_reasons_and_never_guesses(bench: Any) -> None:
    order = sent_order(bench)
    receive(bench, order)
    partner = bench.desk.partner(CODE)
    bench.desk.save_partner(replace(partner, vendor_id=""))
    named = clean_bill(bench, order, "V-1", parties=(Party("RE", "Green Valley Dairy Inc", "92", "GV-77"),))
    bench.send("810", named, code=CODE)
    bench.inbound()
    row = bench.row("V-1", Flow.BILL)
    assert row.cause == "partner.no-vendor"
    finding = bench.ledger.documents.findings(row.id)[0]
    label = finding.fixes[0].label
    assert "GREENVALLEY" in label
    assert f"order {order.number} was placed with it" in label
    assert "has the name" in label
    bench.fix(row, "add-cross-reference")
    bench.inbound()
    row = bench.row("V-1", Flow.BILL)
    assert row.match == "perfect", bench.ledger.documents.findings(row.id)


def test_a_rejected_line_and_an_unordered_one_say_what_accepting_writes(bench: Any) -> None:
    bench.change(CODE, Flow.ORDER_ACKNOWLEDGMENT, review=False)
    order = sent_order(bench)
    answer = order_answer(order, "CLEARSPRING", day(bench))
    refused = replace(answer.lines[0], answers=(LineAnswer("IR", answer.lines[0].quantity, answer.lines[0].unit),))
    bench.send("855", replace(answer, type_code="AC", lines=(refused, *answer.lines[1:])), code=CODE)
    bench.inbound()
    row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    assert row.match == "line-rejected"
    (open_row,) = bench.desk.comparison(row.id).open_rows
    assert "cancels line 1 of the order" in open_row.options[0].writes
    bench.desk.resolve_changes(row.id, [], "accept")
    bench.inbound()
    (record,) = [each for each in bench.records("PurchaseOrder") if each["OrderNbr"] == order.number]
    assert record["Details"][0]["Cancelled"] is True
