"""The Today board: each obligation with its clock, one row for many alike, chases, reports and a stopped dry run."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.documents.working_calendar import due_at
from acucleo_desktop.ledger.rows import DocumentQuery, NewDocument
from acucleo_desktop.partners.profile import PartnerContact
from acucleo_desktop.sync.desk_types import TodayRow
from acucleo_desktop.sync.reports import write_csv
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.sync.today_clocks import by_when
from acucleo_desktop.sync.today_needs import in_few_words

pytestmark = pytest.mark.timeout(120)


def rows(bench: Any) -> dict[str, TodayRow]:
    board = bench.desk.today()
    return {row.key: row for row in (*board.needs_me, *board.due_soon, *board.waiting)}


def test_many_alike_are_one_row_with_the_partners_clock(bench: Any) -> None:
    orders = [bench.order(f"70{number:02d}") for number in range(3)]
    unknown = [replace(each, lines=(replace(each.lines[0], item_ids=(ItemId("IN", "88-2041"),)),)) for each in orders]
    unknown = [replace(each, stated_line_count=1) for each in unknown]
    bench.send("850", *unknown)
    bench.inbound()
    (row,) = [row for key, row in rows(bench).items() if key.startswith("need/")]
    assert row.count == 3
    assert row.title == "Fresh Mart, 3 orders: item unknown"
    assert row.next_press.label == "Show all 3"
    assert row.next_press.query is not None
    assert bench.desk.count(row.next_press.query) == 3
    partner = bench.desk.partner("FRESHMART")
    hours = partner.flows[Flow.SALES_ORDER].answer_hours
    assert row.due == due_at(bench.row("7000").created_at, hours, partner.calendar)
    key = row.key
    bench.desk.set_aside(bench.row("7000").id, "keyed by hand")
    after = rows(bench)[key]
    assert after.count == 2, "the row stays and counts less"
    board = bench.desk.today()
    assert board.headline.startswith("1 needs you")
    bench.clock.advance(48 * 3600)
    assert rows(bench)[key].urgency.value == "red"
    assert bench.desk.today().headline.startswith("1 needs you, by ")


def test_late_answers_are_chased_with_contact_numbers_and_times(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    waiting_ones = [row for row in bench.rows(Flow.INVOICE) if row.answer is Answer.WAITING]
    code = max({row.partner for row in waiting_ones}, key=lambda each: sum(row.partner == each for row in waiting_ones))
    sent = [row for row in waiting_ones if row.partner == code]
    assert len(sent) > 1
    partner = bench.desk.partner(code)
    bench.desk.save_partner(replace(partner, contact=PartnerContact("Ms Lane", "edi@partner.example")))
    waiting = rows(bench)[f"answer/{code}/invoice/waiting"]
    assert (waiting.count, waiting.due) == (len(sent), min(row.answer_due for row in sent))
    assert waiting.urgency.value == "grey"
    bench.clock.advance(25 * 3600)
    late = rows(bench)[f"answer/{code}/invoice/late"]
    assert late.title == f"{partner.name} has not acknowledged {len(sent)} invoices"
    assert late.urgency.value == "red"
    assert late.next_press.action == "chase"
    bench.desk.sync(Direction.OUT)
    late = rows(bench)[f"answer/{code}/invoice/late"]
    chase = bench.desk.chases.draft(late.document_id, late.query)
    assert chase.to == "edi@partner.example"
    assert chase.body.startswith("Hello Ms Lane,")
    for row in sent:
        assert row.number in chase.body
        assert row.interchange_control in chase.body
    times = bench.ledger.owed.sent_times([sent[0].id])[sent[0].id]
    assert f"sent {times.sent_at:%Y-%m-%d %H:%M} UTC" in chase.body
    assert sent[0].number in unquote(chase.link)


def test_vendors_owe_an_answer_and_a_ship_notice(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    orders = [row for row in bench.rows(Flow.PURCHASE_ORDER) if row.delivery is Delivery.SENT]
    assert orders
    owed = {row.key: row for row in bench.desk.today().waiting}
    vendors = {row.partner for row in orders}
    asked = [owed[f"order-answer/{code}"] for code in vendors if f"order-answer/{code}" in owed]
    assert {row.who for row in asked} == {row.partner_name for row in orders}
    assert {row.next_press.action for row in asked} == {"timeline"}
    bench.clock.advance(25 * 3600)
    late = rows(bench)[asked[0].key]
    assert late.next_press.action == "chase"
    chase = bench.desk.chases.draft(late.document_id, late.query, "order-answer")
    assert "order answer (855)" in chase.body
    assert chase.body.count("- Purchase order ") == late.count
    bench.world.partners.step()
    bench.desk.sync()
    answered = {(row.partner, row.order_number) for row in bench.rows(Flow.ORDER_ACKNOWLEDGMENT)}
    assert answered
    for code in vendors:
        open_ones = [row for row in orders if row.partner == code and (code, row.order_number) not in answered]
        owing = rows(bench).get(f"order-answer/{code}")
        assert (owing.count if owing is not None else 0) == len(open_ones)
        if owing is not None:
            body = bench.desk.chases.draft(owing.document_id, owing.query, "order-answer").body
            assert all(row.number not in body for row in orders if row not in open_ones)


def test_what_waits_and_what_is_done_is_told(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order("7101"), bench.order("7102"))
    bench.inbound()
    review = rows(bench)["review/inbox"]
    assert review.title == "2 orders came in and wait for your look"
    assert review.line2.startswith("2 clean. ")
    assert review.next_press.query is not None
    assert bench.desk.count(review.next_press.query) == 2
    bench.desk.approve_clean()
    bench.desk.sync()
    board = bench.desk.today()
    assert "2 orders written" in [row.title for row in board.done]
    assert board.done_count == sum(row.count for row in board.done)
    assert board.looked_at is not None
    figures = bench.desk.today_figures()
    assert figures.lag_limit == 24
    assert len(figures.lag_days) == 14
    assert figures.volume[-1].received == 2


def test_a_hold_is_a_row_that_can_be_taken_back(bench: Any) -> None:
    bench.change("FRESHMART", Flow.INVOICE, hold_seconds=600, review=True)
    bench.desk.sync(Direction.OUT)
    held = next(row for row in bench.rows(Flow.INVOICE, partners=("FRESHMART",)) if row.delivery is Delivery.REVIEW)
    bench.desk.approve([held.id])
    row = rows(bench)["hold"]
    assert (row.document_id, row.next_press.action) == (held.id, "take-back")
    assert row.due == bench.ledger.documents.get(held.id).hold_until
    status = bench.desk.status()
    assert [each.id for each in status.holds] == [held.id]


def test_goods_that_are_not_booked_in_wait_for_the_warehouse_until_the_bill_is_to_be_paid(bench: Any) -> None:
    day = bench.clock.now().date() + timedelta(days=30)
    fields = {"terms": {"net_due": day.isoformat()}, "date": bench.clock.now().date().isoformat()}
    new = NewDocument(
        Direction.IN,
        Flow.BILL,
        partner="TUSCANY",
        number="40218",
        check=Check.BLOCKED,
        delivery=Delivery.REVIEW,
        fields=fields,
        match="not-received",
    )
    bench.ledger.documents.add(new)
    (row,) = [row for row in bench.desk.today().waiting if row.who == "warehouse"]
    assert row.title == "Bill 40218, Tuscany Pantry: goods are not booked in"
    assert row.due is not None
    assert abs(row.due.date() - day) <= timedelta(days=1), "a day begins where the computer stands"


def test_a_dry_run_tells_its_steps_and_ends_when_it_is_stopped(bench: Any) -> None:
    bench.send("850", bench.order("7201"))
    steps: list[str] = []
    plan = bench.desk.plan(progress=steps.append)
    assert {step.stage for step in steps if isinstance(step, PassStep)} == {
        Stage.CLEO_IN,
        Stage.CHECK,
        Stage.ACUMATICA_OUT,
    }
    (created,) = [action for section in plan.sections for action in section.actions if action.kind == "create"]
    assert created.subject == "order 7201"
    assert created.amount
    assert plan.does > 0
    assert not plan.is_cut
    stop = threading.Event()

    def progress(step: str) -> None:
        if "Cleo" in step:
            stop.set()

    cut = bench.desk.plan(progress=progress, stop=stop)
    assert cut.is_cut
    assert cut.does == 0


def test_reports_count_what_is_there(bench: Any, tmp_path: Path) -> None:
    bench.desk.sync()
    bench.world.partners.step()
    bench.desk.sync()
    lag = bench.desk.reports.make("lag", 30)
    answered = [row for row in bench.rows() if row.answer is Answer.ACCEPTED]
    assert sum(int(row[3]) for row in lag.rows) == len(answered)
    volume = bench.desk.reports.make("volume", 7)
    assert sum(int(row[3]) for row in volume.rows) == bench.desk.count(DocumentQuery())
    path = write_csv(replace(lag, rows=(("=cmd()", *lag.rows[0][1:]),)), tmp_path / "lag.csv")
    assert path.read_text("utf-8-sig").splitlines()[1].startswith("'=cmd()")
    with pytest.raises(Problem, match="cannot be written"):
        write_csv(lag, tmp_path / "missing" / "lag.csv")
    with pytest.raises(ValueError, match="no report"):
        bench.desk.reports.make("weather", 7)
    run = bench.ledger.runs.last()
    assert run is not None
    assert bench.desk.reports.documents_of(run)


def test_the_next_bound_of_a_day(bench: Any) -> None:
    morning = bench.clock.now().astimezone().replace(hour=8, minute=13)
    assert by_when(morning)[1] == "noon"
    assert by_when(morning.replace(hour=13))[1] == "17:00"
    assert by_when(morning.replace(hour=18))[0] - morning == timedelta(hours=27, minutes=47)


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Use TOM-CRC-1000 for 88-2041, because it is described alike", "Use TOM-CRC-1000"),
        ("Use EA here and for every EACH", "Use EA"),
        ("It is L001 (Northgate Co-op 001), because its name is alike", "It is L001"),
        ("Set it aside", "Set it aside"),
        ("Ask for more (by mail)", "Ask for more (by mail)"),
    ],
)
def test_a_press_is_told_in_few_words(label: str, told: str) -> None:
    assert in_few_words(label) == told
