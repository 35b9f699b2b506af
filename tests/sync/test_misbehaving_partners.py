"""Every way in which a practice partner misbehaves, and what the clerk sees of it: nothing twice, nothing unexplained.

Two worlds are played once, in which each partner does something else; the tests look at what became of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from practice_trade import Trade, practice_trade

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.practice.partners.behaviours import BEHAVIOURS

pytestmark = pytest.mark.timeout(240)
ORDERED = 2
FIRST = {
    "FRESHMART": "orders-twice,advises",
    "HILLTOP": "changes-orders,rejects",
    "NORTHGATE": "cancels-late,refuses-envelopes",
    "QUICKBASKET": "contradicts",
    "HARBORVIEW": "answers-twice",
    "CORNERVINE": "late,corrupts-counts",
    "SUNFIELD": "answers-envelopes,cuts-off",
    "PRAIRIE": "rejects-lines",
    "COASTLINE": "changes-orders",
    "GREENVALLEY": "silent",
    "ORCHARD": "ships-short",
    "TUSCANY": "ships-over",
    "IRONPOT": "bills-twice,late",
}
SECOND = {
    "HILLTOP": "rejects-first",
    "QUICKBASKET": "corrupts-bytes",
    "PRAIRIE": "out-of-order",
    "COASTLINE": "corrupts-counts",
    "GREENVALLEY": "cuts-off",
    "ORCHARD": "cancels-late",
    "TUSCANY": "bills-twice",
    "IRONPOT": "corrupts-bytes",
}
CUSTOMERS = ("FRESHMART", "HILLTOP", "NORTHGATE", "QUICKBASKET", "HARBORVIEW", "CORNERVINE", "SUNFIELD")


def played(folder: Path, behaviours: dict[str, str]) -> Iterator[Trade]:
    with practice_trade(folder, behaviours, first_day=False) as trade:
        for code in CUSTOMERS:
            if code in behaviours:
                trade.world.partners.order(code, ORDERED)
        for _ in range(5):
            trade.round()
        trade.clock.advance(25 * 3600)
        trade.round()
        trade.clock.advance(6 * 3600)
        for _ in range(4):
            trade.round()
        yield trade


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trade]:
    yield from played(tmp_path_factory.mktemp("first"), FIRST)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trade]:
    yield from played(tmp_path_factory.mktemp("second"), SECOND)


def held(trade: Trade, entity: str, field: str) -> Counter[str]:
    """Count the records of an entity by a number, as the practice site holds them."""
    return Counter(str(record.get(field)) for record in trade.world.acumatica.store.all(entity))


def test_every_behaviour_is_played_somewhere() -> None:
    assert set(BEHAVIOURS) == {name for names in (*FIRST.values(), *SECOND.values()) for name in names.split(",")}


@pytest.mark.parametrize("which", ["first", "second"])
def test_nothing_is_twice_and_whatever_stopped_is_explained(which: str, request: pytest.FixtureRequest) -> None:
    trade = request.getfixturevalue(which)
    for entity, field in (("SalesOrder", "CustomerOrder"), ("Bill", "VendorRef"), ("PurchaseReceipt", "VendorRef")):
        assert set(held(trade, entity, field).values()) <= {1}, entity
    texts = Counter(file.content for file in trade.world.cleo.store.files(origin="us"))
    assert set(texts.values()) == {1}
    stopped = {Delivery.FAILED, Delivery.DUPLICATE, Delivery.SET_ASIDE, Delivery.IN_DOUBT}
    for row in trade.rows():
        asks = row.delivery is Delivery.REVIEW and row.check is Check.BLOCKED
        if asks or row.delivery in stopped or row.answer in {Answer.REJECTED, Answer.ANSWERED_TWICE}:
            told = [finding for finding in trade.findings(row) if finding.what.endswith(".")]
            assert told or row.reason, row
    assert trade.opened.desk.verify_audit().ok


def test_an_order_under_a_second_envelope_is_a_double(first: Trade) -> None:
    rows = first.of("FRESHMART", Flow.SALES_ORDER)
    assert Counter(row.delivery for row in rows) == {Delivery.WRITTEN: ORDERED, Delivery.DUPLICATE: ORDERED}
    assert {tuple(first.ids(row)) for row in rows if row.delivery is Delivery.DUPLICATE} == {
        ("rules.repeat-in-new-envelope",)
    }


@pytest.mark.parametrize("code", ["HILLTOP", "NORTHGATE"])
def test_an_order_changed_or_cancelled_after_we_took_it_is_a_question(first: Trade, code: str) -> None:
    rows = first.of(code, Flow.SALES_ORDER)
    assert Counter(row.delivery for row in rows) == {Delivery.WRITTEN: ORDERED, Delivery.REVIEW: ORDERED}
    for row in rows:
        if row.delivery is Delivery.REVIEW:
            assert row.check is Check.BLOCKED
            assert {"rules.changed-version", "rules.cancel-proposed"} & set(first.ids(row))


def invoices(trade: Trade, code: str) -> list[object]:
    found = [row for row in trade.of(code, Flow.INVOICE) if row.delivery is Delivery.SENT]
    assert found
    return list(found)


@pytest.mark.parametrize(
    ("code", "answer", "cause"),
    [
        ("FRESHMART", Answer.ACCEPTED, "partner.advice-refused"),
        ("HILLTOP", Answer.REJECTED, "partner.rejected-value"),
        ("NORTHGATE", Answer.REJECTED, "partner.envelope-refused"),
        ("QUICKBASKET", Answer.ANSWERED_TWICE, "partner.answer-contradicts"),
        ("HARBORVIEW", Answer.ACCEPTED, "partner.answer-repeated"),
        ("CORNERVINE", Answer.ACCEPTED, "partner.answer-late"),
        ("SUNFIELD", Answer.ACCEPTED, "partner.envelope-received"),
    ],
)
def test_an_answer_of_any_kind_is_known_on_our_invoice_with_its_cause(
    first: Trade, code: str, answer: Answer, cause: str
) -> None:
    for row in invoices(first, code):
        assert row.answer is answer
        assert cause in first.ids(row)


def test_who_refuses_now_and_then_is_known_by_the_documents(first: Trade, second: Trade) -> None:
    orders = first.of("PRAIRIE", Flow.PURCHASE_ORDER)
    assert [row.answer for row in orders] == [Answer.ACCEPTED, Answer.REJECTED]
    answers = Counter(row.answer for row in second.of("HILLTOP", Flow.INVOICE) if row.delivery is Delivery.SENT)
    assert answers[Answer.REJECTED] == 1
    assert answers[Answer.ACCEPTED] > 1


def test_a_silent_partner_is_overdue(first: Trade) -> None:
    orders = first.of("GREENVALLEY", Flow.PURCHASE_ORDER)
    assert {row.answer for row in orders} == {Answer.OVERDUE}
    assert not first.of("GREENVALLEY", Flow.BILL)


def test_lines_that_are_refused_are_a_question_and_change_no_order(first: Trade) -> None:
    rows = first.of("PRAIRIE", Flow.ORDER_ACKNOWLEDGMENT)
    assert {(row.check, row.delivery) for row in rows} == {(Check.BLOCKED, Delivery.REVIEW)}
    assert {cause for row in rows for cause in first.ids(row)} == {"rules.line-rejected"}
    for record in first.world.acumatica.store.all("PurchaseOrder"):
        if record["VendorID"] == "PRAIRIE":
            assert not any(line.get("Cancelled") for line in record["Details"])


def test_a_second_confirmation_moves_the_dates_and_says_so(first: Trade) -> None:
    rows = first.of("COASTLINE", Flow.ORDER_ACKNOWLEDGMENT)
    assert len(rows) == 4
    assert [bool(first.ids(row)) for row in rows] == [False, False, True, True]
    assert {cause for row in rows for cause in first.ids(row)} == {"rules.date-moved"}


def test_what_was_shipped_short_or_over_is_told_before_it_is_paid(first: Trade) -> None:
    short = first.of("ORCHARD", Flow.SHIP_NOTICE)
    over = first.of("TUSCANY", Flow.SHIP_NOTICE)
    assert all(any(cause.startswith("rules.shipped-") for cause in first.ids(row)) for row in (*short, *over))
    for row in first.of("TUSCANY", Flow.BILL):
        assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW)
        assert "rules.billed-more-than-ordered" in first.ids(row)
    billed = {row.number: row for row in first.of("ORCHARD", Flow.BILL)}
    for record in first.world.acumatica.store.all("Bill"):
        if record["VendorRef"] in billed:
            assert Decimal(str(record["Amount"])) == billed[record["VendorRef"]].amount


@pytest.mark.parametrize(("which", "code"), [("first", "IRONPOT"), ("second", "TUSCANY")])
def test_a_second_bill_is_a_double(which: str, code: str, request: pytest.FixtureRequest) -> None:
    trade = request.getfixturevalue(which)
    rows = trade.of(code, Flow.BILL)
    assert Counter(row.delivery for row in rows) == {Delivery.WRITTEN: 2, Delivery.DUPLICATE: 2}
    assert all(trade.ids(row) for row in rows if row.delivery is Delivery.DUPLICATE)


def test_a_bill_before_the_goods_and_a_shipment_before_the_answer_come_to_the_usual_end(second: Trade) -> None:
    flows = (Flow.BILL, Flow.SHIP_NOTICE, Flow.ORDER_ACKNOWLEDGMENT)
    rows = [row for flow in flows for row in second.of("PRAIRIE", flow)]
    ids = {flow: min(row.id for row in rows if row.flow is flow) for flow in flows}
    assert ids[Flow.BILL] < ids[Flow.SHIP_NOTICE] < ids[Flow.ORDER_ACKNOWLEDGMENT]
    assert Counter(row.delivery for row in rows) == {Delivery.WRITTEN: 6}
    assert {row.answer for row in second.of("PRAIRIE", Flow.PURCHASE_ORDER)} == {Answer.ACCEPTED}


def test_an_order_that_the_vendor_cancels_late_is_a_question(second: Trade) -> None:
    rows = second.of("ORCHARD", Flow.ORDER_ACKNOWLEDGMENT)
    assert [row.delivery for row in rows] == [Delivery.WRITTEN] * 2 + [Delivery.REVIEW] * 2
    assert all("rules.order-rejected" in second.ids(row) for row in rows[2:])


@pytest.mark.parametrize(
    ("which", "code", "cause"),
    [
        ("first", "CORNERVINE", "x12.set-count-differs"),
        ("first", "SUNFIELD", "x12.set-cut-off"),
        ("second", "QUICKBASKET", ""),
        ("second", "COASTLINE", "x12.set-count-differs"),
        ("second", "GREENVALLEY", "x12.set-cut-off"),
        ("second", "IRONPOT", ""),
    ],
)
def test_a_damaged_file_is_refused_with_its_cause_and_the_whole_one_is_taken(
    which: str, code: str, cause: str, request: pytest.FixtureRequest
) -> None:
    trade = request.getfixturevalue(which)
    flows = (Flow.SALES_ORDER, Flow.BILL, Flow.SHIP_NOTICE, Flow.ORDER_ACKNOWLEDGMENT)
    rows = [row for flow in flows for row in trade.of(code, flow)]
    failed = [row for row in rows if row.delivery is Delivery.FAILED]
    whole = [row for row in rows if row.delivery is not Delivery.FAILED]
    assert len(failed) == len(whole) >= 2
    assert {row.delivery for row in whole} == {Delivery.WRITTEN}
    for row in failed:
        assert cause in trade.ids(row) if cause else any(finding.blocks for finding in trade.findings(row))
    answers = trade.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT, partners=(code,), directions=(Direction.OUT,))
    texts = [trade.opened.ledger.files.content(row.file_id) for row in answers if row.file_id is not None]
    assert sum(b"AK5*R" in text for text in texts) >= len(failed)
