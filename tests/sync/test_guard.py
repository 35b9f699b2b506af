"""The guard in real passes: asks once, holds the part, collects meanwhile, follows the answer, is in the plan too."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.questions import Scope
from acucleo_desktop.ledger.rows import NewDocument
from acucleo_desktop.sync import absurdity
from acucleo_desktop.sync.guard import Guard

pytestmark = pytest.mark.timeout(120)


def history(bench: Any, flow: Flow, partner: str, days: int, each: int) -> None:
    """Let the ledger have known so many documents on each of so many days, and come back to today."""
    now = bench.clock.now()
    way = Direction.OUT if flow in {Flow.INVOICE, Flow.PURCHASE_ORDER} else Direction.IN
    done = Delivery.SENT if way is Direction.OUT else Delivery.WRITTEN
    with bench.ledger.transaction():
        for back in range(days, 0, -1):
            bench.clock.set(now - timedelta(days=back))
            for number in range(each):
                name = f"H{back}-{number}"
                bench.ledger.documents.add(NewDocument(way, flow, partner=partner, number=name, delivery=done))
    bench.clock.set(now)


def limits(bench: Any, **changes: int) -> None:
    bench.opened.change_settings(**changes)


def the_question(bench: Any) -> Any:
    (question,) = bench.desk.questions()
    return question


def orders(bench: Any, count: int, first: int = 5000) -> None:
    bench.send("850", *(bench.order(str(first + number)) for number in range(count)))


def flood(bench: Any) -> None:
    limits(bench, guard_minimum=5, guard_factor=2)
    history(bench, Flow.SALES_ORDER, "FRESHMART", 14, 1)
    orders(bench, 8)


def test_a_flood_is_asked_about_held_and_written_after_a_yes(bench: Any) -> None:
    flood(bench)
    plan = bench.desk.plan(Direction.IN)
    assert any("8 orders from Fresh Mart today" in action.sentence for action in plan.sections[0].actions)
    assert not bench.desk.questions(), "a dry run asks nothing"
    summary = bench.inbound()
    assert summary.outcome == "needs-person"
    assert summary.counts["question"] == 1
    assert "1 question" in summary.sentence
    question = the_question(bench)
    assert question.kind == absurdity.MORE
    assert question.scope == Scope("in", "sales-order", "FRESHMART")
    rows = [row for row in bench.rows(Flow.SALES_ORDER) if row.number.startswith("50")]
    assert len(rows) == 8, "collecting goes on"
    assert {row.delivery for row in rows} == {Delivery.RECEIVED}
    assert not bench.orders("5000")
    bench.inbound()
    bench.desk.deliver()
    assert the_question(bench).id == question.id, "it is asked once"
    assert not bench.orders("5000")
    assert bench.desk.today().needs_me[0].question_id == question.id
    assert "question" in bench.desk.today().headline
    with pytest.raises(Problem, match="no reason"):
        bench.desk.answer(question.id, is_right=True, reason=" ")
    bench.desk.answer(question.id, is_right=True, reason="promotion week")
    with pytest.raises(Problem, match="answered already"):
        bench.desk.answer(question.id, is_right=False, reason="again")
    bench.inbound()
    assert not bench.desk.questions()
    assert {row.delivery for row in bench.rows(Flow.SALES_ORDER)} == {Delivery.WRITTEN}
    assert len(bench.orders("5000")) == 1
    kinds = [(event.kind, event.why) for event in bench.ledger.audit.recent(500)]
    assert ("question-answered", "promotion week") in kinds
    assert ("question-asked", "") in kinds
    assert bench.desk.verify_audit().ok


def test_after_a_no_all_of_it_waits_for_review_and_more_of_it_is_asked_anew(bench: Any) -> None:
    flood(bench)
    bench.inbound()
    bench.desk.answer(the_question(bench).id, is_right=False, reason="the buyer sent a test file")
    assert {row.delivery for row in bench.rows(Flow.SALES_ORDER) if row.number.startswith("50")} == {Delivery.REVIEW}
    bench.inbound()
    assert not bench.desk.questions()
    assert not bench.orders("5000")
    row = bench.row("5003")
    assert bench.desk.approve([row.id])[0].ok
    bench.inbound()
    assert len(bench.orders("5003")) == 1, "a person's word for one document counts"
    orders(bench, 8, 6000)
    bench.inbound()
    assert the_question(bench).size == 16


def test_nothing_is_asked_in_a_young_home_or_when_it_is_switched_off(bench: Any) -> None:
    limits(bench, guard_minimum=5, guard_factor=2)
    orders(bench, 8)
    bench.inbound()
    assert not bench.desk.questions()
    history(bench, Flow.SALES_ORDER, "FRESHMART", 14, 1)
    bench.opened.change_settings(guard=False)
    orders(bench, 8, 6000)
    bench.inbound()
    assert not bench.desk.questions()
    assert len(bench.orders("6000")) == 1


def test_a_first_run_with_many_invoices_asks_before_drafting_any(bench: Any) -> None:
    limits(bench, guard_first_run=3)
    bench.desk.sync(Direction.OUT)
    asked = {row.scope.flow: row for row in bench.desk.questions()}
    invoices = asked["invoice"]
    assert "send_since" in " ".join(invoices.known)
    assert not bench.rows(Flow.INVOICE)
    assert not bench.ledger.marks.get("changed.invoices")
    plan = bench.desk.plan(Direction.OUT)
    assert any(invoices.title in action.sentence for action in plan.sections[0].actions)
    bench.desk.answer(invoices.id, is_right=False, reason="all of these were keyed by hand")
    bench.desk.sync(Direction.OUT)
    assert not bench.rows(Flow.INVOICE)
    assert bench.ledger.marks.get("changed.invoices"), "the look goes on from there"
    if "purchase-order" in asked:
        bench.desk.answer(asked["purchase-order"].id, is_right=True, reason="a new home")
        bench.desk.sync(Direction.OUT)
        assert bench.rows(Flow.PURCHASE_ORDER)
    assert not bench.desk.questions()


def test_a_lost_mark_after_a_restored_ledger_is_a_question(bench: Any) -> None:
    limits(bench, guard_minimum=5)
    bench.desk.sync(Direction.OUT)
    rows = bench.rows(Flow.INVOICE)
    assert len(rows) > 6
    newest = max(rows, key=lambda row: row.acumatica_stamp)
    for row in rows:  # as if these had been sent after the backup was made
        if row.id != newest.id:
            bench.ledger.documents.update(row.id, acumatica_key=f"forgotten/{row.id}", acumatica_stamp="")
    bench.ledger.marks.set("changed.invoices", "")
    bench.desk.sync(Direction.OUT)
    question = the_question(bench)
    assert question.kind == absurdity.AGAIN
    assert "backup" in question.known[1]
    assert len(bench.rows(Flow.INVOICE)) == len(rows)


def test_a_folder_that_vanished_is_a_question_until_it_is_back(bench: Any) -> None:
    orders(bench, 1)
    bench.inbound()
    partner = bench.desk.partner("FRESHMART")
    bench.change("FRESHMART", Flow.SALES_ORDER, folder="download/MOVED")
    bench.inbound()
    assert not bench.desk.questions(), "a folder that was never seen is trouble and no question"
    memory = '[7,false,"2026-11-20T08:00:00+00:00"]'
    bench.ledger.marks.set("guard.folder.download/MOVED", memory)
    bench.inbound()
    question = the_question(bench)
    assert question.kind == absurdity.FOLDER_GONE
    assert "7 files" in question.known[0]
    bench.desk.answer(question.id, is_right=False, reason="we ask Cleo")
    bench.inbound()
    assert Guard(bench.desk.services).open_ones(), "a no holds while it is so"
    bench.desk.save_partner(partner)
    bench.world.cleo.store.add_file("download/MOVED", "x.edi", b"x", "partner")
    bench.change("FRESHMART", Flow.SALES_ORDER, folder="download/MOVED")
    bench.inbound()
    assert not Guard(bench.desk.services).open_ones(), "it is there again"


def test_a_clock_that_jumped_back_holds_everything(bench: Any) -> None:
    bench.inbound()
    bench.clock.set(bench.clock.now() - timedelta(hours=5))
    orders(bench, 1)
    bench.inbound()
    question = the_question(bench)
    assert question.kind == absurdity.CLOCK_BACK
    assert question.scope == Scope()
    assert bench.row("5000").delivery is Delivery.RECEIVED
    bench.clock.set(bench.clock.now() + timedelta(hours=5))
    bench.inbound()
    assert not bench.desk.questions(), "it is right again"
    assert len(bench.orders("5000")) == 1


def test_a_clock_that_differs_from_the_services_is_seen_by_their_answers(bench: Any) -> None:
    bench.inbound()
    real = bench.world._clock
    assert real is bench.clock
    ours = type(bench.clock)(bench.clock.now() + timedelta(minutes=40))
    services = replace(bench.desk.services, clock=ours)
    guard = Guard(services)
    session = type("Session", (), {"clock_gap": timedelta(minutes=-40)})()
    guard.look_at_service("cleo", type("Client", (), {"session": session})())
    assert [row.kind for row in guard.open_ones()] == [absurdity.CLOCK_SERVICE]
    with bench.desk.services.mailbox() as mailbox:
        mailbox.folders()
        gap = mailbox.session.clock_gap
        assert gap is not None
        assert abs(gap) < timedelta(seconds=2), "the practice world tells its own clock"
        Guard(bench.desk.services).look_at_service("cleo", mailbox)
    assert not bench.desk.questions()


def test_a_sheet_change_over_many_waiting_documents_is_asked_about_and_put_back(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    rows = [row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.REVIEW]
    code = max({row.partner for row in rows}, key=lambda one: sum(row.partner == one for row in rows))
    limits(bench, guard_sheet=1)
    before = bench.desk.partner(code)
    files = {row.id: row.file_id for row in rows if row.partner == code}
    assert len(files) > 1
    bench.desk.save_partner(replace(before, test=not before.test))
    question = the_question(bench)
    assert question.kind == absurdity.SHEET
    assert {row.id: row.file_id for row in bench.rows(Flow.INVOICE) if row.id in files} == files
    bench.desk.answer(question.id, is_right=False, reason="a slip")
    assert bench.desk.partner(code) == before
    bench.desk.save_partner(replace(before, test=not before.test))
    bench.desk.answer(the_question(bench).id, is_right=True, reason="the partner goes live")
    assert all(row.file_id != files[row.id] for row in bench.rows(Flow.INVOICE) if row.id in files)


def test_amounts_ten_times_the_usual_are_held(bench: Any) -> None:
    limits(bench, guard_minimum=5000)
    orders(bench, 6)
    bench.inbound()
    with bench.ledger.transaction():
        amounts = [row.amount for row in bench.rows(Flow.SALES_ORDER) if row.amount]
        usual = sorted(amounts)[len(amounts) // 2]
        now = bench.clock.now()
        bench.clock.set(now - timedelta(days=3))
        for number in range(30):
            bench.ledger.documents.add(
                NewDocument(
                    Direction.IN,
                    Flow.SALES_ORDER,
                    partner="FRESHMART",
                    number=f"OLD{number}",
                    amount=usual / 10,
                    delivery=Delivery.WRITTEN,
                )
            )
        bench.clock.set(now)
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    orders(bench, 6, 6000)
    bench.inbound()
    question = the_question(bench)
    assert question.kind == absurdity.AMOUNTS
    assert "10 times" in question.title


def test_an_engine_run_costs_little_for_the_guard(bench: Any) -> None:
    """The guard asks the database a handful of things, however many documents there are."""
    history(bench, Flow.SALES_ORDER, "FRESHMART", 30, 20)
    guard = Guard(bench.desk.services)
    counted: list[str] = []
    database = bench.ledger._core.database
    execute = database.execute_sql

    def count(sql: str, *rest: Any) -> Any:
        counted.append(sql)
        return execute(sql, *rest)

    database.execute_sql = count
    try:
        guard.look_at_clock()
        guard.look_at_documents(Direction.IN)
    finally:
        database.execute_sql = execute
    assert len(counted) < 30
