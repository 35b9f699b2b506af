"""Putting off and handing over: out of sight until then, back by itself, who must act, all of it in the audit trail."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.document_lists import Cut
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, PutOff
from acucleo_desktop.sync.desk_types import NextPress, TodayRow, Urgency
from acucleo_desktop.sync.today import subline
from acucleo_desktop.sync.today_clocks import tomorrow_morning

pytestmark = pytest.mark.timeout(120)
UNKNOWN = ItemId("IN", "88-2041")


@pytest.fixture
def row(bench: Any) -> Any:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order("9001"), bench.order("9002"))
    bench.inbound()
    return bench.row("9001")


def listed(bench: Any) -> set[str]:
    return {each.number for each in bench.desk.documents(DocumentQuery(put_off=PutOff.HIDDEN))}


def test_a_document_that_is_put_off_comes_back_by_itself(bench: Any, row: Any) -> None:
    until = bench.clock.now() + timedelta(hours=2)
    said = bench.desk.handling.snooze(row.id, until, "waits for the buyer")
    assert said.startswith("9001 comes back on ")
    assert listed(bench) >= {"9002"}
    assert "9001" not in listed(bench)
    assert bench.desk.handling.asleep([row.id]) == {row.id}
    assert "9001" in {each.number for each in bench.desk.documents(DocumentQuery())}, "it is only out of sight"
    bench.clock.advance(2 * 3600)
    assert "9001" in listed(bench)
    assert bench.desk.handling.asleep([row.id]) == set()


def test_it_can_be_taken_up_again_at_once_and_every_step_is_an_event(bench: Any, row: Any) -> None:
    bench.desk.handling.snooze(row.id, bench.clock.now() + timedelta(days=3))
    assert bench.desk.handling.wake(row.id) == "9001 is back."
    assert "9001" in listed(bench)
    assert bench.events(row)[-2:] == ["put-off", "shown-again"]
    assert bench.desk.verify_audit().ok


def test_handing_over_keeps_the_day_and_putting_off_keeps_the_name(bench: Any, row: Any) -> None:
    until = bench.clock.now() + timedelta(days=1)
    bench.desk.handling.snooze(row.id, until)
    assert bench.desk.handling.hand_over(row.id, "buyer") == "9001 is handed over to buyer."
    kept = bench.desk.document(row.id).handling
    assert (kept.who, kept.until, kept.actor) == ("buyer", until, "test")
    bench.desk.handling.wake(row.id)
    assert bench.desk.handling.of([row.id, 4711])[row.id].who == "buyer"
    assert bench.desk.handling.hand_over(row.id, "me") == "9001 is yours again."
    assert bench.desk.handling.of([row.id])[row.id].who == ""


def test_what_cannot_be_is_told_in_words(bench: Any, row: Any) -> None:
    with pytest.raises(Problem, match="has passed"):
        bench.desk.handling.snooze(row.id, bench.clock.now() - timedelta(minutes=1))
    for name in ("  ", "x" * 81):
        with pytest.raises(Problem):
            bench.desk.handling.hand_over(row.id, name)
    with pytest.raises(Problem):
        bench.desk.handling.hand_over(999_999, "buyer")
    assert bench.desk.handling.of([row.id]) == {}


def test_counts_leave_out_what_is_put_off(bench: Any, row: Any) -> None:
    query = DocumentQuery(put_off=PutOff.HIDDEN)
    before = bench.desk.count(query)
    bench.desk.handling.snooze(row.id, bench.clock.now() + timedelta(hours=1))
    assert bench.desk.count(query) == before - 1


def test_a_thousand_ids_are_asked_for_in_few_queries(bench: Any, row: Any) -> None:
    bench.desk.handling.hand_over(row.id, "IT")
    assert set(bench.desk.handling.of(range(1, 1201))) == {row.id}


def board_rows(bench: Any) -> dict[str, TodayRow]:
    board = bench.desk.today()
    return {each.key: each for each in (*board.needs_me, *board.due_soon, *board.waiting)}


def test_today_counts_and_lists_leave_it_out_until_its_time(bench: Any, row: Any) -> None:
    assert board_rows(bench)["review/inbox"].count == 2
    assert (bench.desk.folder_counts()[Folder.INBOX], bench.desk.today().clean_to_approve) == (2, 2)
    until = bench.clock.now() + timedelta(hours=2)
    bench.desk.handling.snooze(row.id, until)
    assert board_rows(bench)["review/inbox"].count == 1
    assert (bench.desk.folder_counts()[Folder.INBOX], bench.desk.today().clean_to_approve) == (1, 1)
    assert bench.desk.handling.next_back() == until
    (alone,) = bench.desk.lists.page(DocumentQuery(put_off=PutOff.ALONE), Cut(10))
    assert (alone.number, alone.put_off_until) == ("9001", until)
    bench.clock.advance(2 * 3600)
    assert board_rows(bench)["review/inbox"].count == 2
    assert bench.desk.folder_counts()[Folder.INBOX] == 2
    assert bench.desk.handling.next_back() is None
    assert bench.desk.lists.total(DocumentQuery(put_off=PutOff.ALONE)) == 0


def test_what_is_out_of_sight_is_not_approved_with_all_that_is_clean(bench: Any, row: Any) -> None:
    bench.desk.handling.snooze(row.id, bench.clock.now() + timedelta(hours=2))
    bench.desk.handling.hand_over(bench.row("9002").id, "buyer")
    assert bench.desk.approve_clean() == []
    bench.desk.handling.wake(row.id)
    assert [each.document_id for each in bench.desk.approve_clean()] == [row.id]


def test_what_is_decided_meanwhile_is_put_off_no_more(bench: Any, row: Any) -> None:
    bench.desk.handling.snooze(row.id, bench.clock.now() + timedelta(hours=2))
    bench.desk.set_aside(row.id, "keyed by hand")
    assert bench.desk.lists.total(DocumentQuery(put_off=PutOff.ALONE)) == 0
    assert bench.desk.count(DocumentQuery(folder=Folder.SET_ASIDE, put_off=PutOff.HIDDEN)) == 1


@pytest.mark.parametrize("who", ["Robin", "buyer", "IT", "warehouse"])
def test_today_says_to_whom_it_was_handed_over(bench: Any, row: Any, who: str) -> None:
    bench.desk.handling.hand_over(row.id, who)
    board = bench.desk.today()
    (mine,) = [each for each in board.due_soon if each.key == "review/inbox"]
    (theirs,) = [each for each in board.waiting if each.key == f"review/inbox/{who}"]
    assert (mine.who, mine.count) == ("me", 1)
    assert (theirs.who, theirs.count, theirs.title) == (who, 1, f"1 order waits for {who}")
    for each in (mine, theirs):
        assert bench.desk.count(each.next_press.query) == 1
    assert bench.desk.handling.names() == [who]
    bench.desk.handling.hand_over(row.id, "me")
    assert board_rows(bench)["review/inbox"].count == 2


def test_a_stopped_document_that_was_handed_over_waits_for_others(bench: Any, row: Any) -> None:
    unknown = replace(row_order := bench.order("9003"), lines=(replace(row_order.lines[0], item_ids=(UNKNOWN,)),))
    bench.send("850", replace(unknown, stated_line_count=1))
    bench.inbound()
    blocked = bench.row("9003")
    (need,) = bench.desk.today().needs_me
    assert (need.document_id, need.who) == (blocked.id, "me")
    bench.desk.handling.hand_over(blocked.id, "buyer")
    board = bench.desk.today()
    assert board.needs_me == ()
    (need,) = [each for each in board.waiting if each.key.startswith("need/")]
    assert (need.document_id, need.who, need.due is not None) == (blocked.id, "buyer", True)
    assert board.headline == "Nothing needs you"
    bench.desk.handling.snooze(blocked.id, bench.clock.now() + timedelta(hours=1))
    assert not [key for key in board_rows(bench) if key.startswith("need/")]


def test_the_board_says_both_how_many_need_a_person_and_what_is_owed(bench: Any, row: Any) -> None:
    order = replace(bench.order("9003"), lines=(replace(bench.order("9003").lines[0], item_ids=(UNKNOWN,)),))
    bench.send("850", *(replace(order, number=f"910{n}", stated_line_count=1) for n in range(3)))
    bench.inbound()
    board = bench.desk.today()
    (need,) = board.needs_me
    due = need.due
    morning = tomorrow_morning(bench.clock.now())
    assert need.count == 3
    assert board.subline.startswith("3 documents need you")
    owed = [each for each in board.due_soon if each.due is not None and each.due <= morning]
    is_near = due is not None and due <= morning
    assert (", all due before tomorrow 09:00" in board.subline) is is_near
    nothing = "Nothing is owed to partners before tomorrow 09:00" in board.subline
    assert nothing is not (is_near or bool(owed)), "nothing is owed only while no clock of ours ends by then"
    for each in ("9001", "9002", "9100", "9101", "9102"):
        bench.desk.set_aside(bench.row(each).id, "keyed by hand")
    bench.desk.sync()
    assert "need" not in bench.desk.today().subline


def test_nothing_is_owed_while_what_needs_a_person_is_due_later(bench: Any, row: Any) -> None:
    now = bench.clock.now()
    late = TodayRow(
        Urgency.AMBER, "paper", "", "", "me", now + timedelta(days=4), NextPress("Open", "open"), 1, count=13
    )
    soon = replace(late, due=now + timedelta(minutes=1), count=2)
    assert subline((late,), (), (), now) == (
        "13 documents need you. Nothing is owed to partners before tomorrow 09:00."
    )
    assert subline((late, soon), (soon,), (replace(soon, due=now),), now) == (
        "15 documents need you, 2 of them due before tomorrow 09:00. 2 more are due by then."
        " 2 are overdue at others. Nothing else is owed."
    )
    assert subline((), (), (), now) == "Nothing is owed to partners before tomorrow 09:00."
