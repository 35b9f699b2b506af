"""Groups with what can be done with them, and setting aside that is undone without making work of a repeat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.match_level import MatchLevel
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder, NewDocument, Order
from acucleo_desktop.sync.lists import CLEAN, NEEDS_YOU, OLDER, UNCHECKED, GroupBy

NEW = NewDocument(Direction.IN, Flow.BILL, partner="IRONPOT", delivery=Delivery.REVIEW, check=Check.CLEAN)


def add(bench: Any, **parts: Any) -> DocumentRow:
    found = (Finding("rules.odd", Severity.BLOCK, "It is odd.", Location("Top")),)
    new = replace(NEW, **parts)
    row: DocumentRow = bench.ledger.documents.add(new, found if new.check is Check.BLOCKED else ())
    return row


@pytest.fixture
def stocked(bench: Any) -> Any:
    levels = (MatchLevel.NO_MATCH, MatchLevel.PERFECT, MatchLevel.MONEY_OFF, MatchLevel.PERFECT)
    for number, level in enumerate(levels):
        add(bench, number=f"B{number}", match=level.value)
    add(bench, number="B5", check=Check.BLOCKED, match=MatchLevel.MONEY_OFF.value)
    add(bench, number="B6", check=Check.WARNINGS, partner="NOBODY")
    add(bench, number="B7", check=Check.UNCHECKED)
    bench.clock.advance(timedelta(days=40).total_seconds())
    add(bench, number="B8")
    return bench


def test_groups_say_what_is_in_them_and_what_can_be_done(stocked: Any) -> None:
    lists, query = stocked.desk.lists, DocumentQuery(folder=Folder.INBOX)
    checks = {group.key: group for group in lists.groups(query, GroupBy.CHECK)}
    assert list(checks) == [NEEDS_YOU, CLEAN, UNCHECKED]
    assert (checks[CLEAN].count, checks[CLEAN].approvable, checks[CLEAN].with_warnings) == (6, 6, 1)
    assert (checks[NEEDS_YOU].count, checks[NEEDS_YOU].approvable) == (1, 0)
    levels = [group.key for group in lists.groups(query, GroupBy.MATCH)]
    assert levels == ["perfect", "money-off", "no-match", ""], "in the order of a clerk, not of a bill's worth"
    causes = lists.groups(query, GroupBy.CAUSE)
    assert [(group.key, group.count, group.replayable) for group in causes] == [("rules.odd", 1, 1), ("", 7, 0)]
    partners = lists.groups(query, GroupBy.PARTNER)
    assert [group.count for group in partners] == [7, 1]
    days = lists.groups(query, GroupBy.DAY)
    assert [(group.key == OLDER, group.count) for group in days] == [(False, 1), (True, 7)]
    oldest_first = lists.groups(replace(query, order=Order.OLDEST), GroupBy.DAY)
    assert [group.key for group in oldest_first] == [group.key for group in reversed(days)]
    for group in (*checks.values(), *causes, *partners, *days):
        assert lists.total(group.query) == group.count
    deliveries = lists.groups(DocumentQuery(), GroupBy.DELIVERY)
    assert [group.key for group in deliveries] == [Delivery.REVIEW]


def test_what_was_set_aside_by_mistake_goes_back_where_it_was(bench: Any) -> None:
    lists = bench.desk.lists
    waiting = add(bench, number="1")
    cleared = add(bench, number="2", delivery=Delivery.RECEIVED)
    failed = add(bench, number="3", delivery=Delivery.FAILED)
    bench.ledger.documents.update(failed.id, reason="Acumatica said no")
    repeat = add(bench, number="4", delivery=Delivery.DUPLICATE)
    written = add(bench, number="5", delivery=Delivery.WRITTEN)
    doubt = add(bench, number="6", direction=Direction.OUT, flow=Flow.INVOICE, delivery=Delivery.IN_DOUBT)
    ids = [row.id for row in (waiting, cleared, failed, repeat, written, doubt)]
    with pytest.raises(Problem):
        lists.set_aside(ids[:1], " ")
    decisions, moved = lists.set_aside(ids, "by mistake")
    assert [decision.ok for decision in decisions] == [True, True, True, True, False, True]
    undone = lists.put_back(moved)
    assert [decision.ok for decision in undone] == [True, True, True, True, False]
    now = {row.number: (row.delivery, row.reason) for row in bench.rows()}
    assert now["1"] == (Delivery.REVIEW, "")
    assert now["2"][0] is Delivery.RECEIVED
    assert now["3"] == (Delivery.FAILED, "Acumatica said no")
    assert now["4"][0] is Delivery.DUPLICATE, "a repeat does not become work by being set aside and back"
    assert now["6"][0] is Delivery.SET_ASIDE, "nobody knows whether it arrived"
    assert not lists.put_back(moved)[0].ok, "what was touched since is left alone"


def test_views_are_renamed_and_brought_back(bench: Any) -> None:
    lists = bench.desk.lists
    lists.save_view(" Over  $10,000 ", DocumentQuery(), {"place": "all"})
    lists.save_view("Other", DocumentQuery(), {})
    with pytest.raises(Problem, match="Other"):
        lists.rename_view("Over $10,000", "Other")
    lists.rename_view("Over $10,000", "Large")
    assert [view.name for view in lists.views()] == ["Large", "Other"]
    gone = lists.remove_view("Large")
    assert gone is not None
    lists.save_view(gone.name, gone.query, gone.look)
    assert lists.views()[0].look["place"] == "all"
    with pytest.raises(Problem):
        lists.save_view("  ", DocumentQuery(), {})
    with pytest.raises(Problem):
        lists.rename_view("Nobody's", "New")
    lists.keep_look("inbox", "{}")
    assert lists.looks() == {"inbox": "{}"}


def test_an_empty_list_knows_what_is_open_elsewhere(stocked: Any) -> None:
    add(stocked, number="A1", direction=Direction.OUT, flow=Flow.INVOICE)
    add(stocked, number="A2", direction=Direction.OUT, flow=Flow.INVOICE, delivery=Delivery.SENT, answer=Answer.OVERDUE)
    facts = stocked.desk.lists.elsewhere(None, None)
    assert (facts.outbox, facts.outbox_ready, facts.overdue, facts.failed) == (1, 1, 1, 0)
    assert (facts.came_today, facts.undecided) == (1, 8)
    assert facts.last_came == stocked.clock.now()
