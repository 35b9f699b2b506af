"""Choices are a draft until one press: then they are decided, the document is approved, and the record is changed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.rules.comparison import Choice, Resolution

pytestmark = pytest.mark.timeout(120)
ACCEPT, KEEP = Resolution(Choice.ACCEPT), Resolution(Choice.KEEP)


def changed_order(bench: Any, number: str, code: str = "FRESHMART") -> Any:
    """Let an order be written, then a version with two other quantities come; return the newer row."""
    order = bench.order(number, code)
    bench.send("850", order, code=code)
    bench.inbound()
    lines = tuple(replace(line, quantity=Decimal(20 + place)) for place, line in enumerate(order.lines))
    bench.send("850", replace(order, lines=lines), code=code)
    bench.inbound()
    return bench.rows(Flow.SALES_ORDER)[-1]


def quantities(bench: Any, number: str) -> list[Decimal]:
    (record,) = bench.orders(number)
    return [Decimal(str(row["OrderQty"])) for row in record["Details"]]


def test_one_press_decides_approves_and_writes_although_the_partner_is_reviewed(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    order = bench.order("7901")
    bench.send("850", order)
    bench.inbound()
    bench.desk.approve_clean()
    bench.desk.deliver()
    bench.send("850", replace(order, lines=(replace(order.lines[0], quantity=Decimal(20)), *order.lines[1:])))
    bench.inbound()
    row = bench.rows(Flow.SALES_ORDER)[-1]
    view = bench.desk.comparing.view(row.id)
    assert view.may_write
    assert view.asked == {"quantity:1"}
    assert view.row.id in bench.desk.comparing.waiting()
    assert [entry.document_id for entry in view.before]
    decision = bench.desk.comparing.carry_out(row.id, {"quantity:1": ACCEPT})
    assert decision.ok, decision.said
    after = bench.ledger.documents.get(row.id)
    assert (after.delivery, after.check) == (Delivery.RECEIVED, Check.CLEAN)
    assert after.id not in bench.desk.comparing.waiting()
    bench.desk.deliver()
    assert bench.ledger.documents.get(row.id).delivery is Delivery.WRITTEN
    assert quantities(bench, "7901") == [20, 6]
    late = bench.desk.comparing.carry_out(row.id, {"quantity:1": KEEP})
    assert not late.ok
    assert bench.desk.comparing.view(row.id).why_not


def test_a_choice_that_is_missing_keeps_the_document_and_says_why(bench: Any) -> None:
    row = changed_order(bench, "7902")
    view = bench.desk.comparing.view(row.id)
    assert view.asked == {"quantity:1", "quantity:2"}
    decision = bench.desk.comparing.carry_out(row.id, {"quantity:1": ACCEPT})
    assert "still waits" in decision.said
    assert bench.ledger.documents.get(row.id).check is Check.BLOCKED
    bench.desk.comparing.carry_out(row.id, {"quantity:2": Resolution(Choice.VALUE, "7")})
    bench.desk.deliver()
    assert quantities(bench, "7902") == [20, 7]
    kinds = bench.events(row)
    assert kinds.count("resolved-change") == 2


def test_drafts_are_kept_are_no_decision_and_end_with_writing(bench: Any) -> None:
    row = changed_order(bench, "7903")
    choices = {"quantity:1": ACCEPT, "quantity:2": Resolution(Choice.VALUE, "9")}
    bench.desk.comparing.keep_drafts(row.id, choices)
    view = bench.desk.comparing.view(row.id)
    assert view.drafts == choices
    assert [each.chosen for each in view.comparison.differences] == ["", ""]
    with pytest.raises(Problem, match="many"):
        bench.desk.comparing.carry_out(row.id, choices | {"quantity:2": Resolution(Choice.VALUE, "many")})
    assert bench.desk.comparing.drafts(row.id) == choices, "a refused value decides nothing"
    assert [each.chosen for each in bench.desk.comparison(row.id).differences] == ["", ""]
    bench.desk.comparing.carry_out(row.id, choices)
    assert bench.desk.comparing.drafts(row.id) == {}


def test_what_cannot_be_written_says_why_and_names_the_other_version(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    order = bench.order("7904")
    bench.send("850", order)
    bench.inbound()
    bench.send("850", replace(order, lines=(replace(order.lines[0], quantity=Decimal(20)), *order.lines[1:])))
    bench.inbound()
    earlier, newer = bench.rows(Flow.SALES_ORDER)
    view = bench.desk.comparing.view(newer.id)
    assert not view.may_write
    assert "nothing is there to change" in view.why_not
    assert view.twin == earlier.id
    assert {fix.action for fix in view.ways} >= {"process-anyway", "set-aside"}
    assert bench.desk.comparing.comparable([earlier.id, newer.id]) == [newer.id]
