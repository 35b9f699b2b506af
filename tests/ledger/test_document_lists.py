"""Lists of any length: every order, direction and place gives what a plain sort of everything gives."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger import search
from acucleo_desktop.ledger.document_lists import Cut, Trait
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.list_sql import key_of
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder, NewDocument, Order, PutOff

COUNT = 240
FLOWS = (Flow.SALES_ORDER, Flow.BILL, Flow.SHIP_NOTICE)
CHECKS = (Check.CLEAN, Check.WARNINGS, Check.BLOCKED)
DELIVERIES = (Delivery.REVIEW, Delivery.WRITTEN, Delivery.WRITTEN, Delivery.FAILED)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path: Path = tmp_path_factory.mktemp("lists") / "ledger.db"
    clock, numbers = ManualClock(datetime(2026, 11, 1, tzinfo=UTC)), random.Random(3)
    with Ledger.open(path, clock) as ledger:
        with ledger.transaction():
            for number in range(COUNT):
                if numbers.random() < 0.7:  # some arrive at the same moment
                    clock.advance(3_700)
                check = numbers.choice(CHECKS)
                finding = Finding(f"rules.cause-{number % 3}", Severity.WARNING, "Look.", Location("Line 1"))
                ledger.documents.add(
                    NewDocument(
                        Direction.IN,
                        FLOWS[number % 3],
                        partner=f"P{number % 4}",
                        number=f"PO{numbers.randrange(60)}",
                        amount=None if number % 5 == 0 else Decimal(numbers.randrange(-500, 5_000)) / 4,
                        check=check,
                        delivery=numbers.choice(DELIVERIES),
                        search_words=("apples",) if number % 2 else ("pears",),
                        match="perfect" if number % 3 == 1 else "",
                    ),
                    () if check is Check.CLEAN else (finding,),
                )
        yield ledger


def everything(ledger: Ledger, query: DocumentQuery) -> list[DocumentRow]:
    """Return the list by sorting all rows here."""
    rows = ledger.documents.list(replace(query, order=Order.NEWEST, limit=10_000))
    lowest = Decimal(-(10**12))
    by = {
        Order.NEWEST: lambda row: (row.created_at, row.id),
        Order.OLDEST: lambda row: (row.created_at, row.id),
        Order.LARGEST: lambda row: (lowest if row.amount is None else row.amount, row.id),
        Order.SMALLEST: lambda row: (lowest if row.amount is None else row.amount, row.id),
        Order.NUMBER: lambda row: (row.number, row.id),
        Order.NUMBER_DOWN: lambda row: (row.number, row.id),
    }[query.order]
    down = query.order in {Order.NEWEST, Order.LARGEST, Order.NUMBER_DOWN}
    return sorted(rows, key=by, reverse=down)


QUERIES = (
    DocumentQuery(),
    DocumentQuery(folder=Folder.HANDLED),
    DocumentQuery(folder=Folder.HANDLED, partners=("P1",), minimum_amount=Decimal(200), maximum_amount=Decimal(900)),
    DocumentQuery(deliveries=(Delivery.REVIEW, Delivery.FAILED), flows=(Flow.BILL,)),
    DocumentQuery(checks=(Check.BLOCKED, Check.WARNINGS), causes=("rules.cause-1", "")),
    DocumentQuery(matches=("",), since=datetime(2026, 11, 3, tzinfo=UTC), until=datetime(2026, 11, 7, tzinfo=UTC)),
    DocumentQuery(text="apples"),
    DocumentQuery(text="pears", folder=Folder.INBOX),
)


@pytest.mark.parametrize("few", [2_000, 5], ids=["looked-up", "walked"])
@pytest.mark.parametrize("order", list(Order))
def test_pages_in_both_directions_and_anywhere(
    filled: Ledger, order: Order, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "FEW", few)
    lists = filled.lists
    for number, base in enumerate(QUERIES):
        query = replace(base, order=order, limit=7)
        expected = [row.id for row in everything(filled, query)]
        assert lists.total(query) == len(expected), number
        assert list(lists.ids(query)) == expected, number
        assert list(lists.ids(query, 3, 9)) == expected[3:9]
        assert list(lists.ids(query, newest=100)) == [each for each in expected if each <= 100]
        forth: list[int] = []
        key = None
        while rows := lists.page(query, Cut(7, key)):
            forth += [row.id for row in rows]
            key = key_of(rows[-1], order)
        assert forth == expected, number
        back: list[int] = []
        key = None
        while rows := lists.page(query, Cut(7, key, backwards=True)):
            back = [row.id for row in rows] + back
            key = key_of(rows[0], order)
        assert back == expected, number
        middle = len(expected) // 2
        assert [row.id for row in lists.page(query, Cut(5, skip=middle))] == expected[middle : middle + 5]
        if expected:
            assert lists.place(query, filled.documents.get(expected[middle])) == middle, number


HANDLED = DocumentQuery(folder=Folder.HANDLED, include_acknowledgments=False)


@pytest.mark.parametrize(
    "query",
    [
        DocumentQuery(folder=Folder.HANDLED),
        HANDLED,
        replace(HANDLED, partners=("P1", "P2")),
        replace(HANDLED, checks=(Check.CLEAN,)),
        replace(HANDLED, minimum_amount=Decimal(5)),
        replace(HANDLED, put_off=PutOff.HIDDEN),
    ],
)
def test_counts_by_trait_and_hour(filled: Ledger, query: DocumentQuery) -> None:
    rows = everything(filled, query)
    for trait, of in (
        (Trait.PARTNER, lambda row: row.partner),
        (Trait.CHECK, lambda row: row.check.value),
        (Trait.CAUSE, lambda row: row.cause),
        (Trait.MATCH, lambda row: row.match),
    ):
        expected: dict[str, int] = {}
        for row in rows:
            expected[of(row)] = expected.get(of(row), 0) + 1
        assert filled.lists.counts(query, trait) == expected, trait
    hours = filled.lists.hours(query)
    assert sum(count for _hour, count in hours) == len(rows)
    assert hours == sorted(hours, reverse=True)
    handed: list[int] = []
    assert filled.lists.rows(query, lambda some: not handed.extend(row.id for row in some), 10) == len(rows)
    assert handed == [row.id for row in rows]


def test_a_count_reads_no_document(filled: Ledger) -> None:
    """Filters of a folder are answered from its index alone, however many documents it has."""
    connection = filled._core.database.connection()
    heard: list[str] = []
    connection.set_trace_callback(heard.append)
    query = DocumentQuery(folder=Folder.HANDLED, partners=("P1",), minimum_amount=Decimal(5), causes=("",))
    filled.lists.total(query)
    filled.lists.counts(query, Trait.CHECK)
    filled.lists.counts(HANDLED, Trait.PARTNER)
    filled.lists.counts(replace(HANDLED, checks=(Check.CLEAN,)), Trait.PARTNER)
    filled.lists.page(replace(query, order=Order.LARGEST), Cut(5))
    connection.set_trace_callback(None)
    plans = [
        [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {text}")]
        for text in heard
        if "FROM document" in text
    ]
    assert "COVERING INDEX document_list" in plans[0][0]
    assert "COVERING INDEX document_list" in plans[1][0]
    assert [step for step in plans[2] if "COVERING INDEX document_folder_partner_flow" in step] == plans[2]
    assert "COVERING INDEX document_list" in plans[3][0], "a filter that the smaller index lacks"
    assert any("document_list" in step for step in plans[-1]), "few of a folder are found there, and sorted"


def test_a_view_keeps_how_its_list_looks(ledger: Ledger) -> None:
    query = DocumentQuery(
        causes=("rules.x", ""),
        maximum_amount=Decimal("99.50"),
        order=Order.LARGEST,
        until=datetime(2026, 1, 2, tzinfo=UTC),
    )
    ledger.views.save("Small ones", query, {"group": "partner", "layout": {"shown": ["amount"]}})
    (view,) = ledger.views.kept()
    assert (view.name, view.query) == ("Small ones", query)
    assert view.look["layout"] == {"shown": ["amount"]}
