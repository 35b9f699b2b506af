"""Finding by any number or word, whatever a person types; lists by page."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger import search
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder, NewDocument
from acucleo_desktop.ledger.search_words import match_expression
from acucleo_desktop.partners.profile import Identity, Partner

US = Identity("ZZ", "OURS", "OURS")


def _found(ledger: Ledger, text: str, **more: object) -> list[int]:
    return [row.id for row in ledger.documents.list(DocumentQuery(text=text, **more))]  # type: ignore[arg-type]


@pytest.fixture
def stocked(ledger: Ledger) -> Ledger:
    ledger.partners.save(Partner("Café Fresh Mart", "FRESH-MART", Identity("08", "925", "925"), US))
    file = ledger.files.add(Direction.IN, "download", "1", "orders_2026-11.x12", b"x")
    ledger.documents.add(
        NewDocument(
            Direction.IN,
            Flow.SALES_ORDER,
            partner="FRESH-MART",
            number="PO-000123/A",
            order_number="PO-000123/A",
            interchange_control="000000905",
            group_control="77",
            amount=Decimal("1234.5"),
            file_id=file.id,
            search_words=("APPLES-40", 'Crème brûlée 5" tin', "00012345678905"),
        )
    )
    ledger.documents.add(
        NewDocument(Direction.IN, Flow.BILL, partner="OTHER", number="INV000777", search_words=("Apple sauce",))
    )
    return ledger


@pytest.mark.parametrize(
    "text",
    [
        "PO-000123/A", "po-000", "PO", "000123", "123", "905", "000000905", "77", "1234.50", "1,234.50", "1234",
        "apples", "apples-40", "APPL 40", "creme", "CRÈME brul", "brûlée", '5"', "orders_2026", "orders 2026-11",
        ".x12", "fresh", "FRESH-MART", "mart", "cafe", "café fresh", "fresh 123 tin", "12345678905", "- 905",
        '"905"', "(po*", "po-000123/a",
    ],
)  # fmt: skip
def test_what_finds_the_order(stocked: Ledger, text: str) -> None:
    assert 1 in _found(stocked, text)


@pytest.mark.parametrize(
    "text",
    ["000124", "pples", "fresh 777", "123 OR 777", "1234.6", "NEAR", "p46", "partner", "words:po", "art", "6 tin"],
)
def test_what_does_not_find_the_order(stocked: Ledger, text: str) -> None:
    assert 1 not in _found(stocked, text)


def test_words_meet_the_other_document(stocked: Ledger) -> None:
    assert _found(stocked, "apple") == [2, 1]
    assert _found(stocked, "777") == [2]
    assert _found(stocked, "apple", folder=Folder.FAILED) == []
    assert stocked.documents.count(DocumentQuery(text="apple")) == 2


def test_a_renamed_partner_is_found_by_its_new_name(stocked: Ledger) -> None:
    stocked.partners.save(Partner("Green Grocer", "FRESH-MART", Identity("08", "925", "925"), US))
    assert _found(stocked, "green") == [1]
    assert _found(stocked, "café") == []


def test_nothing_to_search_for_does_not_filter(stocked: Ledger) -> None:
    assert _found(stocked, "") == _found(stocked, " - ") == [2, 1]


def test_the_index_can_be_written_anew(stocked: Ledger) -> None:
    stocked._core.database.execute_sql("DELETE FROM search")
    assert _found(stocked, "apple") == []
    assert stocked.search.rebuild() == 2
    assert _found(stocked, "apple") == [2, 1]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=30))
def test_no_text_ever_breaks_the_search(stocked: Ledger, text: str) -> None:
    assert set(_found(stocked, text)) <= {1, 2}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(word=st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F), min_size=1, max_size=12))
def test_every_word_is_found_by_its_beginnings(ledger: Ledger, word: str) -> None:
    row = ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, search_words=(word,)))
    for end in range(1, len(word) + 1):
        if match_expression(word[:end], lambda _: []):
            assert row.id in _found(ledger, word[:end], limit=10_000), word[:end]


def test_many_hits_and_few_give_the_same_list(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        word = "apple" if number % 3 else "pear"
        ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, search_words=(word,)))
    few = _found(ledger, "apple")
    monkeypatch.setattr(search, "FEW", 5)
    assert _found(ledger, "apple") == few == sorted(few, reverse=True)
    assert len(few) == 40


def _all_pages(ledger: Ledger, query: DocumentQuery) -> list[DocumentRow]:
    rows: list[DocumentRow] = []
    before = None
    while page := ledger.documents.list(
        DocumentQuery(folder=query.folder, text=query.text, before=before, limit=query.limit)
    ):
        rows += page
        before = (page[-1].created_at, page[-1].id)
    return rows


@pytest.mark.parametrize("text", ["", "inv"])
def test_pages_have_each_document_once_while_others_arrive(ledger: Ledger, clock: ManualClock, text: str) -> None:
    new = NewDocument(Direction.IN, Flow.BILL, number="INV1")
    for number in range(25):
        ledger.documents.add(new)
        if number % 4 == 0:  # several share one moment
            clock.advance(1)
    clock.set(clock.now() - timedelta(hours=1))  # a computer's clock may jump back
    early = [ledger.documents.add(new).id for _ in range(3)]
    clock.set(clock.now() + timedelta(hours=2))
    query = DocumentQuery(folder=Folder.INBOX, text=text, limit=7)
    first = ledger.documents.list(query)
    ledger.documents.add(new)
    following = _all_pages(ledger, query)
    assert [row.id for row in following[1 : 1 + len(first)]] == [row.id for row in first]
    assert [row.id for row in following][-3:] == early[::-1]
    assert len({row.id for row in following}) == len(following) == 29
    moments = [(row.created_at, row.id) for row in following]
    assert moments == sorted(moments, reverse=True)


def test_every_filter_filters(ledger: Ledger, clock: ManualClock) -> None:
    documents = ledger.documents
    block = Finding("x12.a", Severity.BLOCK, "A.")
    bill = documents.add(
        NewDocument(Direction.IN, Flow.BILL, partner="A", check=Check.BLOCKED, amount=Decimal("10.00")), [block]
    ).id
    clock.advance(60)
    invoice = documents.add(
        NewDocument(
            Direction.OUT, Flow.INVOICE, partner="B", delivery=Delivery.SENT, answer=Answer.WAITING, amount=Decimal(99)
        )
    ).id
    answer = documents.add(NewDocument(Direction.IN, Flow.FUNCTIONAL_ACKNOWLEDGMENT, partner="B")).id
    cases = {
        DocumentQuery(): [answer, invoice, bill],
        DocumentQuery(folder=Folder.INBOX): [answer, bill],
        DocumentQuery(directions=(Direction.OUT,)): [invoice],
        DocumentQuery(flows=(Flow.BILL, Flow.INVOICE)): [invoice, bill],
        DocumentQuery(checks=(Check.BLOCKED,)): [bill],
        DocumentQuery(deliveries=(Delivery.SENT, Delivery.QUEUED)): [invoice],
        DocumentQuery(answers=(Answer.WAITING,)): [invoice],
        DocumentQuery(partners=("A",)): [bill],
        DocumentQuery(cause="x12.a"): [bill],
        DocumentQuery(since=clock.now()): [answer, invoice],
        DocumentQuery(minimum_amount=Decimal("10.01")): [invoice],
        DocumentQuery(minimum_amount=Decimal(10)): [invoice, bill],
        DocumentQuery(include_acknowledgments=False): [invoice, bill],
        DocumentQuery(folder=Folder.INBOX, include_acknowledgments=False): [bill],
        DocumentQuery(flows=(Flow.BILL,), partners=("B",)): [],
    }
    for query, expected in cases.items():
        assert [row.id for row in documents.list(query)] == expected, query
        assert documents.count(query) == len(expected), query
    assert documents.count(DocumentQuery(limit=1)) == 3


def test_saved_views_come_back_as_they_were(ledger: Ledger, clock: ManualClock, tmp_path: Path) -> None:
    query = DocumentQuery(
        folder=Folder.FAILED,
        directions=(Direction.IN,),
        flows=(Flow.BILL, Flow.INVOICE),
        checks=(Check.BLOCKED,),
        deliveries=(Delivery.FAILED,),
        answers=(Answer.REJECTED,),
        partners=("A", "B"),
        cause="x12.a",
        text="apple",
        since=clock.now(),
        minimum_amount=Decimal("1.10"),
        include_acknowledgments=False,
    )
    ledger.views.save("mine", query)
    ledger.views.save("all", DocumentQuery())
    assert ledger.views.all() == [("all", DocumentQuery()), ("mine", query)]
    ledger.views.save("mine", DocumentQuery(text="pear"))
    ledger.views.remove("all")
    assert ledger.views.all() == [("mine", DocumentQuery(text="pear"))]
