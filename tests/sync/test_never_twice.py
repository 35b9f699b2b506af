"""Never twice: every row of the clerk's table of doubles, and what a person may decide about each."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import Folder
from acucleo_desktop.x12.registry import SETS

pytestmark = pytest.mark.timeout(120)


def received(bench: Any) -> list[Any]:
    return list(bench.rows(Flow.SALES_ORDER))


def changed(order: Any) -> Any:
    return replace(order, lines=(replace(order.lines[0], quantity=Decimal(9)), *order.lines[1:]))


def test_the_same_file_under_another_name_is_an_exact_repeat_and_answered_like_the_first(bench: Any) -> None:
    sent = bench.send("850", bench.order("6001"))
    bench.inbound()
    bench.leave("again.edi", sent.content)
    assert bench.inbound().counts["duplicate"] == 1
    first, second = received(bench)
    assert (first.delivery, second.delivery) == (Delivery.WRITTEN, Delivery.DUPLICATE)
    assert second.folder is Folder.DUPLICATES
    assert len(bench.orders("6001")) == 1
    assert [text.count("AK5*A~") for _, text in bench.uploads("997")] == [1, 1]


def test_both_copies_in_one_pass_or_one_file_make_one_order(bench: Any) -> None:
    sent = bench.send("850", bench.order("6002"))
    bench.leave("copy.edi", sent.content)
    bench.leave("twice-in-one.edi", sent.content + sent.content)
    bench.inbound()
    assert sorted(row.delivery.value for row in received(bench)) == ["duplicate"] * 3 + ["written"]
    assert len(bench.orders("6002")) == 1


def test_the_same_order_in_a_new_envelope_is_a_double(bench: Any) -> None:
    order = bench.order("6003")
    bench.send("850", order)
    bench.send("850", order)
    bench.inbound()
    _, second = received(bench)
    assert second.delivery is Delivery.DUPLICATE
    assert second.cause_text or bench.ledger.documents.findings(second.id)
    assert len(bench.orders("6003")) == 1


@pytest.mark.parametrize("control", [None, 1])
def test_a_changed_version_is_a_question_and_never_a_second_order(bench: Any, control: int | None) -> None:
    order = bench.order("6004")
    bench.send("850", order, control=1)
    bench.inbound()
    bench.send("850", changed(order), control=control or 2)
    bench.inbound()
    _, second = received(bench)
    assert (second.check, second.delivery) == (Check.BLOCKED, Delivery.REVIEW)
    assert not bench.desk.approve([second.id])[0].ok
    bench.desk.replay([second.id])
    bench.inbound()
    assert len(bench.orders("6004")) == 1, "running it again makes the same checks"


def test_a_reused_control_number_is_taken_with_a_warning(bench: Any) -> None:
    bench.send("850", bench.order("6005"), control=7)
    bench.inbound()
    bench.send("850", bench.order("6006", quantity=8), control=7)
    bench.inbound()
    _, second = received(bench)
    assert (second.check, second.delivery) == (Check.WARNINGS, Delivery.WRITTEN)
    assert any("control" in one for one in bench.ids(second)) or any("number" in one for one in bench.ids(second))
    assert len(bench.orders("6006")) == 1


def test_a_file_already_known_by_folder_id_and_name_is_not_fetched_again(bench: Any) -> None:
    bench.send("850", bench.order("6007"))
    bench.inbound()
    before = [one for one in bench.world.cleo.store.requests() if "content" in one["path"]]
    bench.inbound()
    after = [one for one in bench.world.cleo.store.requests() if "content" in one["path"]]
    assert len(after) == len(before) == 1


def test_processing_a_double_anyway_needs_a_reason_and_keeps_it(bench: Any) -> None:
    order = bench.order("6008")
    bench.send("850", order)
    bench.send("850", order)
    bench.inbound()
    _, second = received(bench)
    (refused,) = bench.desk.replay([second.id])
    assert not refused.ok
    assert "reason" in refused.said
    with pytest.raises(Problem):
        bench.fix(second, "process-anyway")
    bench.desk.replay([second.id], "they want it delivered twice")
    bench.inbound()
    row = bench.ledger.documents.get(second.id)
    # Acumatica holds the first one; that is a question of its own, which a person answers too.
    assert "rules.order-exists" in bench.ids(row)
    assert len(bench.orders("6008")) == 1
    bench.fix(row, "waive")
    bench.inbound()
    assert "they want it delivered twice" in [event.why for event in bench.ledger.audit.of(row.id)]


def test_a_bill_that_acumatica_has_already_is_no_second_bill(bench: Any) -> None:
    order = next(one for one in bench.records("PurchaseOrder") if one["VendorID"] == "PRAIRIE")
    known = {"Type": "Bill", "Vendor": "PRAIRIE", "VendorRef": "B-77", "Status": "Open", "Amount": "1"}
    bench.world.acumatica.store.load("Bill", {**known, "ReferenceNbr": "AP009001", "Details": []})
    text = (
        f"BIG*20261123*B-77**{order['OrderNbr']}~IT1*1*1*CA*10**VN*{bench.item('PRAIRIE').theirs['PRAIRIE']}~TDS*1000~"
    )
    bench.leave("bill.edi", raw_file(bench, "PRAIRIE", "810", "IN", text), "PRAIRIE")
    bench.inbound()
    assert bench.row("B-77", Flow.BILL).delivery is Delivery.DUPLICATE
    assert len([one for one in bench.records("Bill") if one["VendorRef"] == "B-77"]) == 1


def test_a_known_bill_is_found_too_when_acumatica_was_away_at_the_first_look(bench: Any) -> None:
    bench.change("PRAIRIE", Flow.BILL, review=False)
    known = {"Type": "Bill", "Vendor": "PRAIRIE", "VendorRef": "B-78", "Status": "Open", "Amount": "1"}
    bench.world.acumatica.store.load("Bill", {**known, "ReferenceNbr": "AP009002", "Details": []})
    bench.world.acumatica.faults.set("maintenance_503", 1000)
    text = f"BIG*20261123*B-78**X~IT1*1*1*CA*10**VN*{bench.item('PRAIRIE').theirs['PRAIRIE']}~TDS*1000~"
    bench.leave("bill.edi", raw_file(bench, "PRAIRIE", "810", "IN", text), "PRAIRIE")
    bench.inbound()
    bench.world.acumatica.faults.set("maintenance_503", 0)
    bench.inbound()
    assert bench.row("B-78", Flow.BILL).delivery is Delivery.DUPLICATE
    assert len([one for one in bench.records("Bill") if one["VendorRef"] == "B-78"]) == 1


def raw_file(bench: Any, code: str, set_id: str, group: str, body: str) -> bytes:
    """Write a file by hand, by nothing of ours."""
    qualifier, isa = bench.sender(code).isa
    count = body.count("~") + 2
    return (
        f"ISA*00*          *00*          *{qualifier}*{isa:15}*ZZ*BELLFOODS      *261123*0800*U*00401*000000055*0*P*>~"
        f"GS*{group}*{isa}*BELLFOODS*20261123*0800*55*X*004010~ST*{set_id}*0001~{body}SE*{count}*0001~"
        f"GE*1*55~IEA*1*000000055~"
    ).encode()


def test_setting_aside_needs_a_reason_keeps_the_document_and_can_be_undone(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order("6010"))
    bench.inbound()
    row = bench.row("6010")
    with pytest.raises(Problem):
        bench.desk.set_aside(row.id, "  ")
    assert bench.desk.set_aside(row.id, "ordered by mistake").ok
    bench.inbound()
    assert bench.row("6010").delivery is Delivery.SET_ASIDE
    assert not bench.desk.approve([row.id])[0].ok
    assert bench.desk.replay([row.id])[0].ok
    bench.desk.approve([row.id])
    bench.desk.deliver()
    assert len(bench.orders("6010")) == 1
    assert "ordered by mistake" in [event.why for event in bench.ledger.audit.of(row.id)]
    assert not bench.desk.set_aside(row.id, "too late").ok


def test_a_record_becomes_one_file_however_often_it_is_seen(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    numbers = [row.number for row in bench.rows(Flow.INVOICE)]
    bench.ledger.marks.set("changed.invoices", "")
    bench.desk.sync(Direction.OUT)
    assert [row.number for row in bench.rows(Flow.INVOICE)] == numbers
    assert len(set(numbers)) == len(numbers) > 10


def test_a_whole_file_after_a_cut_off_one_is_taken_as_new(bench: Any) -> None:
    sender = bench.sender("FRESHMART")
    whole = bench.outbox.write(sender, "850", [SETS["850"].write(bench.order("6011"), sender.version)], 77)
    bench.leave("cut.edi", whole[: whole.index(b"PO1*2")])
    bench.inbound()
    assert not bench.orders("6011")
    bench.leave("whole.edi", whole)
    summary = bench.inbound()
    first, second = received(bench)
    assert (first.delivery, second.delivery) == (Delivery.FAILED, Delivery.WRITTEN), summary.reasons
    assert len(bench.orders("6011")) == 1
    bench.leave("whole-again.edi", whole)
    bench.inbound()
    bench.desk.replay([first.id])
    bench.inbound()
    assert len(bench.orders("6011")) == 1


def test_a_chosen_version_supersedes_the_one_that_was_not_written(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    order = bench.order("6012")
    bench.send("850", order)
    bench.inbound()
    bench.send("850", changed(order))
    bench.inbound()
    first, second = received(bench)
    bench.fix(second, "process-anyway", reason="the buyer corrected it")
    assert bench.ledger.documents.get(first.id).delivery is Delivery.SUPERSEDED
    bench.inbound()
    assert not bench.desk.approve([first.id])[0].ok
    assert bench.desk.approve([second.id])[0].ok
    bench.desk.deliver()
    (record,) = bench.orders("6012")
    assert Decimal(str(record["Details"][0]["OrderQty"])) == 9
    assert ("replaces", first.id) in bench.ledger.links.of(second.id)
