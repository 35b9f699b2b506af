"""A customer's 850 becomes one sales order; what is not clear waits with a question and a fix."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.status import Check, Delivery

pytestmark = pytest.mark.timeout(120)


def test_a_clean_order_is_written_and_acknowledged_in_the_pass_that_found_it(bench: Any) -> None:
    order = bench.order("4711")
    bench.send("850", order)
    summary = bench.inbound()
    assert summary.outcome == "done", summary.reasons
    (record,) = bench.orders("4711")
    assert [Decimal(str(row["OrderQty"])) for row in record["Details"]] == [5, 6]
    row = bench.row("4711")
    assert (row.check, row.delivery) == (Check.CLEAN, Delivery.WRITTEN)
    assert row.acumatica_key == f"SO/{record['OrderNbr']}"
    ((folder, text),) = bench.uploads("997")
    assert folder == "upload/FRESHMART"
    assert "AK1*PO*1~" in text
    assert "AK5*A~" in text


def test_an_order_for_review_waits_for_approval_and_can_be_taken_back(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order("4712"))
    bench.inbound()
    row = bench.row("4712")
    assert (row.check, row.delivery) == (Check.CLEAN, Delivery.REVIEW)
    assert not bench.orders("4712")
    assert bench.desk.approve([row.id])[0].ok
    assert bench.desk.take_back(row.id).ok
    bench.desk.deliver()
    assert not bench.orders("4712")
    assert bench.desk.approve([row.id])[0].ok
    assert bench.desk.deliver().outcome == "done"
    assert len(bench.orders("4712")) == 1
    assert not bench.desk.take_back(row.id).ok
    assert bench.row("4712").delivery is Delivery.WRITTEN


def with_line(order: Any, **changed: Any) -> Any:
    return replace(order, lines=(replace(order.lines[0], **changed), *order.lines[1:]))


def test_an_unknown_item_waits_with_a_question_and_the_fix_lets_it_go_on(bench: Any) -> None:
    order = bench.order("4713")
    item = bench.item("FRESHMART", 0)
    bench.send("850", with_line(order, item_ids=(ItemId("IN", "88-2041"),)), bench.order("4714"))
    assert bench.inbound().outcome == "needs-person"
    row = bench.row("4713")
    assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW)
    assert "88-2041" in row.cause_text
    assert len(bench.orders("4714")) == 1, "its neighbour in the same file goes on"
    assert not bench.desk.approve([row.id])[0].ok
    bench.fix(row, "add-cross-reference", ours=item.id)
    bench.inbound()
    assert bench.row("4713").delivery is Delivery.WRITTEN
    (record,) = bench.orders("4713")
    assert record["Details"][0]["InventoryID"] == item.id


def test_an_unknown_unit_waits_and_the_fix_lets_it_go_on(bench: Any) -> None:
    order = bench.order("4715")
    bench.send("850", with_line(order, unit="PL"))
    bench.inbound()
    row = bench.row("4715")
    assert row.delivery is Delivery.REVIEW
    assert "PL" in row.cause_text
    bench.fix(row, "add-cross-reference", ours=bench.item("FRESHMART").unit)
    bench.inbound()
    assert bench.row("4715").delivery is Delivery.WRITTEN
    assert len(bench.orders("4715")) == 1


def test_an_unknown_place_waits_and_the_fix_lets_it_go_on(bench: Any) -> None:
    order = bench.order("4716")
    strange = replace(order.parties[1], identifier="099")
    bench.send("850", replace(order, parties=(order.parties[0], strange)))
    bench.inbound()
    row = bench.row("4716")
    assert row.delivery is Delivery.REVIEW
    assert "099" in row.cause_text
    (choice,) = (f for f in bench.ledger.documents.findings(row.id)[0].fixes if f.action == "choose-location")
    bench.desk.apply_fix(
        row.id, replace(choice, action="add-cross-reference", arguments={**choice.arguments, "ours": "L002"})
    )
    bench.inbound()
    assert bench.row("4716").delivery is Delivery.WRITTEN
    assert bench.orders("4716")[0]["LocationID"] == "L002"


def new_buyer(bench: Any, number: str) -> Any:
    order = bench.order(number)
    buyer = Party("BY", "Olive Branch East", "92", "OBE")
    place = replace(order.parties[1], identifier="OBE-1", name="Olive Branch East dock")
    return replace(
        order,
        parties=(buyer, place),
        lines=tuple(replace(line, item_ids=line.item_ids[1:]) for line in order.lines),
    )


def test_a_new_buyer_becomes_a_customer_where_the_rule_allows_it(bench: Any) -> None:
    before = len(bench.records("Customer"))
    bench.send("850", new_buyer(bench, "4717"), new_buyer(bench, "4718"), code="OLIVEBRANCH")
    summary = bench.inbound()
    assert summary.outcome == "done", summary.reasons
    assert len(bench.records("Customer")) == before + 1, "one customer for both orders"
    (first,), (second,) = bench.orders("4717"), bench.orders("4718")
    assert first["CustomerID"] == second["CustomerID"]


def test_a_new_buyer_is_a_question_where_the_rule_does_not_allow_it(bench: Any) -> None:
    bench.change("OLIVEBRANCH", Flow.SALES_ORDER, create_customers=False)
    before = len(bench.records("Customer"))
    bench.send("850", new_buyer(bench, "4719"), code="OLIVEBRANCH")
    bench.inbound()
    row = bench.row("4719")
    assert "partner.customer-unknown" in bench.ids(row)
    assert len(bench.records("Customer")) == before
    bench.fix(row, "allow-create-customers")
    bench.inbound()
    assert bench.row("4719").delivery is Delivery.WRITTEN
    assert len(bench.orders("4719")) == 1


def test_files_that_cannot_be_used_are_kept_and_explained_and_their_neighbours_go_on(bench: Any) -> None:
    whole = bench.outbox.write(bench.sender("FRESHMART"), "850", [], 900)
    bench.leave("photo.jpg", b"\xff\xd8\xff\xe0 not a business document")
    bench.leave("empty.edi", b"")
    bench.send("850", bench.order("4720"))
    sent = bench.send("850", bench.order("4721"), bench.order("4722"))
    bench.leave("cut.edi", sent.content[: len(sent.content) * 3 // 4].replace(b"472", b"482"))
    stranger = sent.content.replace(b"9251110000", b"1239999999").replace(b"472", b"492")
    bench.leave("stranger.edi", stranger)
    bench.leave("nothing.edi", whole)
    bench.send("850", bench.order("4723"))
    bench.inbound()
    for number in ("4720", "4721", "4722", "4723"):
        assert len(bench.orders(number)) == 1, number
    failed = [row for row in bench.rows(directions=(Direction.IN,)) if row.delivery is Delivery.FAILED]
    assert {row.file_name for row in failed} >= {"photo.jpg", "empty.edi", "cut.edi", "stranger.edi", "nothing.edi"}
    for row in failed:
        (*_, worst) = sorted(bench.ledger.documents.findings(row.id), key=lambda finding: finding.blocks)
        assert worst.what
        assert worst.todo
        assert bench.ledger.files.content(row.file_id) is not None
    assert {row.cause for row in failed if row.file_name == "stranger.edi"} == {"partner.unknown-sender"}
    kept = {bench.ledger.files.content(row.file_id) for row in failed if row.file_name == "photo.jpg"}
    assert kept == {b"\xff\xd8\xff\xe0 not a business document"}
    before = bench.rows(directions=(Direction.IN,))
    bench.inbound()
    assert bench.rows(directions=(Direction.IN,)) == before


def test_business_disagreement_is_accepted_in_the_997_and_becomes_work(bench: Any) -> None:
    order = bench.order("4724")
    bench.send("850", with_line(order, item_ids=(ItemId("IN", "NOBODY"),)))
    bench.inbound()
    ((_, text),) = bench.uploads("997")
    assert "AK5*A~" in text


def test_each_move_is_in_the_audit_trail(bench: Any) -> None:
    bench.send("850", bench.order("4725"))
    bench.inbound()
    events = bench.ledger.audit.of(bench.row("4725").id)
    moves = [(event.old, event.new) for event in events if event.status == "delivery"]
    assert [new for _, new in moves][-2:] == ["writing", "written"]
    kinds = [event.kind for event in events]
    assert kinds.index("attempt-begun") < kinds.index("attempt-finished")
    assert bench.desk.verify_audit().ok


def test_a_new_place_of_a_customer_becomes_a_location_once_that_is_allowed(bench: Any) -> None:
    order = bench.order("4731")
    place = Party("ST", "Fresh Mart 099", "UL", "0742361999995", order.parties[-1].address)
    bench.send("850", replace(order, parties=(*order.parties[:-1], place)))
    assert bench.inbound().outcome == "needs-person"
    row = bench.row("4731")
    assert (row.check, row.cause) == (Check.BLOCKED, "partner.ship-to-unknown")
    bench.fix(row, "allow-create-customers")
    bench.inbound()
    assert bench.row("4731").delivery is Delivery.WRITTEN
    (record,) = bench.orders("4731")
    known = {location["LocationID"]: location for location in bench.records("CustomerLocation")}
    assert known[record["LocationID"]]["ExtRefNbr"] == "0742361999995"
