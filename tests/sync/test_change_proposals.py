"""A changed or cancelled order is proposed against the sales order that is there, and never becomes a second one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery

pytestmark = pytest.mark.timeout(120)


def first(order: Any, **changed: Any) -> Any:
    return replace(order, lines=(replace(order.lines[0], **changed), *order.lines[1:]))


def send_both(bench: Any, order: Any, newer: Any) -> Any:
    """Let an order come and be written, then its newer version; return the newer version's row."""
    bench.send("850", order)
    bench.inbound()
    bench.send("850", newer)
    bench.inbound()
    return bench.rows(Flow.SALES_ORDER)[-1]


def quantities(bench: Any, number: str) -> list[Decimal]:
    (record,) = bench.orders(number)
    return [Decimal(str(row["OrderQty"])) for row in record["Details"]]


def test_accepting_a_change_updates_the_sales_order_that_is_there(bench: Any) -> None:
    order = bench.order("7101")
    row = send_both(bench, order, first(order, quantity=Decimal(9)))
    earlier = bench.rows(Flow.SALES_ORDER)[0]
    assert (row.check, row.delivery, row.match) == (Check.BLOCKED, Delivery.REVIEW, "changed-version")
    assert row.replaces == earlier.id
    assert ("changes", earlier.id) in bench.ledger.links.of(row.id)
    comparison = bench.desk.comparison(row.id)
    (open_row,) = comparison.open_rows
    assert (open_row.key, open_row.ours, open_row.theirs, open_row.difference) == ("quantity:1", "5", "9", "4")
    assert open_row.sign == "more"
    assert [option.choice for option in open_row.options] == ["accept", "keep", "value"]
    assert "sets the quantity of line 1 to 9" in open_row.options[0].writes
    assert bench.desk.resolve_changes(row.id, ["quantity:1"], "accept").ok
    bench.inbound()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.WRITTEN
    assert quantities(bench, "7101") == [9, 6]
    bench.inbound()
    assert len(bench.orders("7101")) == 1


def test_each_change_is_decided_by_itself_and_a_typed_value_is_written(bench: Any) -> None:
    order = bench.order("7102")
    newer = first(order, quantity=Decimal(9))
    newer = replace(newer, lines=(newer.lines[0], replace(newer.lines[1], quantity=Decimal(20))))
    row = send_both(bench, order, newer)
    with pytest.raises(Problem):
        bench.desk.resolve_changes(row.id, ["quantity:1"], "value", "many")
    with pytest.raises(Problem):
        bench.desk.resolve_changes(row.id, ["price:7"], "accept")
    bench.desk.resolve_changes(row.id, ["quantity:1"], "keep")
    bench.inbound()
    assert bench.ledger.documents.get(row.id).check is Check.BLOCKED, "the second change is still open"
    bench.desk.resolve_changes(row.id, ["quantity:2"], "value", "12")
    bench.inbound()
    assert quantities(bench, "7102") == [5, 12]
    kinds = [event.kind for event in bench.ledger.audit.of(row.id)]
    assert kinds.count("resolved-change") == 2


def test_a_line_that_was_added_without_an_answer_is_not_added_again(bench: Any) -> None:
    order = bench.order("7133")
    third = bench.order("7133", lines=3).lines[2]
    row = send_both(bench, order, replace(order, lines=(*order.lines, third), stated_line_count=3))
    bench.desk.resolve_changes(row.id, [each.key for each in bench.desk.comparison(row.id).open_rows], "accept")
    bench.world.acumatica.faults.set("drop_after_commit", 1)
    for _ in range(3):
        bench.inbound()
    assert len(quantities(bench, "7133")) == 3
    assert bench.ledger.documents.get(row.id).delivery is Delivery.WRITTEN


def test_lines_are_added_and_taken_out(bench: Any) -> None:
    order = bench.order("7103")
    third = bench.order("7103", lines=3).lines[2]
    row = send_both(bench, order, replace(order, lines=(order.lines[0], third), stated_line_count=2))
    signs = {each.key: str(each.sign) for each in bench.desk.comparison(row.id).open_rows}
    assert signs == {"line:x2": "added", "line:2": "removed"}
    bench.fix(row, "resolve-change", change="")
    bench.inbound()
    (record,) = bench.orders("7103")
    items = [bench.item("FRESHMART", place).id for place in (0, 2)]
    assert [line["InventoryID"] for line in record["Details"]] == items
    assert record["Details"][1]["ExternalRef"] == "3"
    bench.ledger.documents.get(row.id)
    bench.inbound()
    assert len(bench.orders("7103")[0]["Details"]) == 2


def test_keeping_everything_writes_nothing(bench: Any) -> None:
    order = bench.order("7104")
    row = send_both(bench, order, first(order, quantity=Decimal(9)))
    bench.desk.resolve_changes(row.id, [], "keep")
    bench.inbound()
    after = bench.ledger.documents.get(row.id)
    assert after.delivery is Delivery.WRITTEN
    assert quantities(bench, "7104") == [5, 6]
    assert not [each for each in bench.ledger.attempts.of(row.id) if each.target == "SalesOrder"]


def test_an_order_on_its_way_is_not_changed_and_it_is_said_why(bench: Any) -> None:
    order = bench.order("7105")
    bench.send("850", order)
    bench.inbound()
    store = bench.world.acumatica.store
    (record,) = [each for each in store.all("SalesOrder") if each.get("CustomerOrder") == "7105"]
    store.save("SalesOrder", {**record, "Status": "Shipping"})
    bench.send("850", first(order, quantity=Decimal(9)))
    bench.inbound()
    row = bench.rows(Flow.SALES_ORDER)[-1]
    assert "rules.record-not-changeable" in bench.ids(row)
    assert "is shipping in Acumatica" in row.cause_text
    with pytest.raises(Problem):
        bench.desk.resolve_changes(row.id, ["quantity:1"], "accept")


@pytest.mark.parametrize("choice", ["accept", "keep"])
def test_a_cancellation_cancels_only_when_it_is_accepted(bench: Any, choice: str) -> None:
    order = bench.order("7106")
    row = send_both(bench, order, replace(order, purpose="01"))
    assert "rules.cancel-proposed" in bench.ids(row)
    bench.desk.resolve_changes(row.id, [], choice)
    bench.inbound()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.WRITTEN
    (record,) = bench.orders("7106")
    assert (record["Status"] == "Canceled") is (choice == "accept")


def test_an_accepted_change_that_landed_without_an_answer_is_not_asked_again(bench: Any) -> None:
    order = bench.order("7111")
    row = send_both(bench, order, first(order, quantity=Decimal(9)))
    bench.desk.resolve_changes(row.id, [], "accept")
    store = bench.world.acumatica.store
    (record,) = [each for each in store.all("SalesOrder") if each.get("CustomerOrder") == "7111"]
    record["Details"][0]["OrderQty"] = "9"
    store.save("SalesOrder", record)
    bench.inbound()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.WRITTEN
    assert quantities(bench, "7111") == [9, 6]


def test_a_change_names_only_what_changes_and_a_replacement_names_all(bench: Any) -> None:
    order = bench.order("7107")
    only = replace(order, purpose="04", lines=(replace(order.lines[0], quantity=Decimal(8)),), stated_line_count=1)
    row = send_both(bench, order, only)
    assert [each.key for each in bench.desk.comparison(row.id).open_rows] == ["quantity:1"]
    whole = replace(only, purpose="05", lines=(replace(order.lines[0], quantity=Decimal(7)),))
    bench.send("850", whole)
    bench.inbound()
    newest = bench.rows(Flow.SALES_ORDER)[-1]
    assert [each.key for each in bench.desk.comparison(newest.id).open_rows] == ["quantity:1", "line:2"]


def test_a_copy_in_the_grocers_form_is_a_repeat(bench: Any) -> None:
    order = bench.order("7108")
    bench.send("850", order)
    bench.inbound()
    bench.send("875", order)
    bench.inbound()
    row = bench.rows(Flow.SALES_ORDER)[-1]
    assert row.set_id == "875"
    assert row.delivery is Delivery.DUPLICATE, bench.ledger.documents.findings(row.id)
    assert len(bench.orders("7108")) == 1


def test_a_company_with_new_ids_is_recognised_by_its_customer(bench: Any) -> None:
    order = bench.order("7109")
    bench.send("850", order)
    bench.inbound()
    old = bench.desk.partner("FRESHMART")
    bench.desk.save_partner(replace(old, them=replace(old.them, isa_id="RETIRED", gs_id="RETIRED")))
    bench.desk.save_partner(replace(old, code="FRESHMART-2"))
    bench.send("850", order)
    bench.inbound()
    row = bench.rows(Flow.SALES_ORDER)[-1]
    assert row.partner == "FRESHMART-2"
    assert row.delivery is Delivery.DUPLICATE
    assert len(bench.orders("7109")) == 1


def test_repeats_are_counted_and_linked_with_the_first(bench: Any) -> None:
    sent = bench.send("850", bench.order("7110"))
    for name in ("again.edi", "and-again.edi"):
        bench.leave(name, sent.content)
        bench.inbound()
    rows = bench.rows(Flow.SALES_ORDER)
    assert [row.delivery for row in rows] == [Delivery.WRITTEN, Delivery.DUPLICATE, Delivery.DUPLICATE]
    assert "for the 3rd time" in bench.ledger.documents.findings(rows[-1].id)[0].what
    kinds = [kind for kind, _ in bench.ledger.links.of(rows[0].id)]
    assert kinds.count("repeated-by") == 2


def test_what_stands_twice_in_one_file_is_a_double_at_the_first_look(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    order = bench.order("7112")
    bench.send("850", order, order)
    assert [each.kind for section in bench.desk.plan().sections for each in section.actions].count("ignore") == 1
    bench.inbound()
    assert [row.delivery for row in bench.rows(Flow.SALES_ORDER)] == [Delivery.REVIEW, Delivery.DUPLICATE]
