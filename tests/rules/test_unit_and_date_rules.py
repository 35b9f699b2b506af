"""Units and dates that contradict each other within a document, and documents that repeat within a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import (
    DatedEvent,
    ItemId,
    Pack,
    QualifiedQuantity,
    ScheduledQuantity,
    StoreQuantity,
    Terms,
)
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.rules.document_rules import judge_document
from acucleo_desktop.rules.file_repeats import FileDocument, judge_file
from acucleo_desktop.rules.outbound import judge_outbound

TODAY = dt.date(2026, 11, 23)


def days(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


def order(*lines: PurchaseOrderLine, **rest: object) -> PurchaseOrder:
    return replace(PurchaseOrder("47", TODAY, lines=lines), **rest)


def ordered(quantity: str = "10", unit: str = "CA", **rest: object) -> PurchaseOrderLine:
    return replace(PurchaseOrderLine("1", Decimal(quantity), unit, Decimal(24)), **rest)


def billed(quantity: str = "10", unit: str = "CA", **rest: object) -> InvoiceLine:
    return replace(InvoiceLine("1", Decimal(quantity), unit, Decimal(2)), **rest)


def invoice(*lines: InvoiceLine, **rest: object) -> Invoice:
    return replace(Invoice("I1", TODAY, "47", lines=lines), **rest)


def found(document: BusinessDocument, today: dt.date | None = None) -> list[str]:
    findings = judge_document(document, today)
    assert all(f.what and f.location.paper and f.why and f.todo for f in findings)
    return [finding.id for finding in findings]


@pytest.mark.parametrize(
    ("quantity", "unit", "whole"),
    [
        ("2.5", "CA", False),
        ("2.5", "EA", False),
        ("0.5", "PL", False),
        ("2.0", "CA", True),
        ("2.5", "LB", True),
        ("0.5", "DZ", True),
        ("2.5", "XX", True),
        ("2.5", "", True),
    ],
)
def test_what_is_counted_is_whole(quantity: str, unit: str, whole: bool) -> None:
    expected = [] if whole else ["rules.quantity-not-whole"]
    number = Decimal(quantity)
    assert found(order(ordered(quantity, unit))) == expected
    assert found(invoice(billed(quantity, unit))) == expected
    assert (
        found(OrderAcknowledgment("47", TODAY, "AC", lines=(OrderAcknowledgmentLine("1", number, unit),))) == expected
    )
    lines = (ShipNoticeLine("1", number, unit),)
    assert found(ShipNotice("S1", TODAY, orders=(ShippedOrder("47", lines=lines),))) == expected


PART = "rules.part-unit-differs"


def test_parts_of_a_line_have_its_unit() -> None:
    shares = (StoreQuantity("1", Decimal(60), "EA"), StoreQuantity("2", Decimal(60), "EA"))
    assert found(order(ordered(store_quantities=shares))) == [PART], "and the sums are not compared"
    schedule = (ScheduledQuantity(Decimal(120), "EA", "002", days(3)),)
    assert found(order(ordered(schedule=schedule))) == [PART]
    same = (ScheduledQuantity(Decimal(10), "CA", "002", days(3)),)
    assert found(order(ordered(schedule=same))) == []
    bare = (StoreQuantity("1", Decimal(10)),)
    assert found(order(ordered(store_quantities=bare))) == []


def test_shares_may_be_given_in_pieces_of_the_pack() -> None:
    shares = (StoreQuantity("1", Decimal(60)), StoreQuantity("2", Decimal(60)))
    assert found(order(ordered(store_quantities=shares))) == ["rules.store-quantities-differ"]
    assert found(order(ordered(store_quantities=shares, pack=Pack(12)))) == []


def test_answers_and_shipments_have_the_unit_of_the_order() -> None:
    line = OrderAcknowledgmentLine("1", Decimal(10), "CA", answers=(LineAnswer("IA", Decimal(120), "EA"),))
    assert found(OrderAcknowledgment("47", TODAY, "AC", lines=(line,))) == [PART]
    shipped = ShipNoticeLine("1", Decimal(10), "CA", ordered_quantity=Decimal(120), ordered_unit="EA")
    notice = ShipNotice("S1", TODAY, orders=(ShippedOrder("47", lines=(shipped,)),))
    assert found(notice) == [PART]
    same = replace(shipped, ordered_unit="CA")
    assert found(replace(notice, orders=(ShippedOrder("47", lines=(same,)),))) == []


@pytest.mark.parametrize(
    ("first", "second", "price", "expected"),
    [
        ("CA", "EA", 2, [("rules.item-in-two-units", Severity.INFO)]),
        ("CA", "EA", 24, [("rules.item-in-two-units", Severity.WARNING)]),
        ("CA", "CA", 2, []),
        ("CA", "", 24, []),
    ],
)
def test_one_item_in_two_units(first: str, second: str, price: int, expected: list[tuple[str, Severity]]) -> None:
    ids = (ItemId("VN", "4711"), ItemId("LT", "L1"))
    lines = (
        ordered(unit=first, item_ids=ids),
        ordered(unit=second, number="2", item_ids=ids, unit_price=Decimal(price)),
    )
    assert [(finding.id, finding.severity) for finding in judge_document(order(*lines), None)] == expected
    other = replace(lines[1], item_ids=(ItemId("VN", "4712"), ItemId("LT", "L1")))
    assert found(order(lines[0], other)) == [], "a lot number names no item"


@pytest.mark.parametrize(
    ("unit", "size_unit", "expected"),
    [("EA", "CA", True), ("CA", "PL", True), ("CA", "EA", False), ("CA", "LB", False), ("LB", "CA", False)],
)
def test_a_unit_is_not_smaller_than_what_is_in_it(unit: str, size_unit: str, expected: bool) -> None:
    pack = Pack(1, Decimal(12), size_unit)
    ids = ["rules.unit-smaller-than-pack"] if expected else []
    assert found(order(ordered(unit=unit, pack=pack))) == ids
    assert found(invoice(billed(unit=unit, pack=pack))) == ids


def test_actual_weight_says_how_many_cases_it_is() -> None:
    assert found(invoice(billed("412.6", "01"))) == ["rules.catch-weight-uncounted"]
    assert found(invoice(billed("412.6", "LB"))) == [], "goods that are sold by the pound have no cases"
    assert found(invoice(billed("412.6", "01", shipped_quantity=Decimal(10), shipped_unit="CA"))) == []
    told = (QualifiedQuantity("39", Decimal(10), "CA"),)
    assert found(invoice(billed("412.6", "01", quantities=told))) == []
    assert found(invoice(billed("412.6", "01"), shipped_units=Decimal(10), shipped_unit="CA")) == []


@pytest.mark.parametrize(
    ("pounds", "pack", "likely"),
    [
        ("412.6", Pack(1, Decimal(40), "LB"), True),
        ("4126", Pack(1, Decimal(40), "LB"), False),
        ("41.26", Pack(1, Decimal(40), "LB"), False),
        ("412.6", Pack(20, Decimal(32), "OZ"), True),
        ("4126", Pack(gross_weight=Decimal(42), weight_unit="LB"), False),
        ("4126", Pack(12), True),
        ("4126", None, True),
    ],
)
def test_actual_weight_is_one_that_the_cases_may_have(pounds: str, pack: Pack | None, likely: bool) -> None:
    line = billed(pounds, "LB", shipped_quantity=Decimal(10), shipped_unit="CA", pack=pack)
    assert found(invoice(line)) == ([] if likely else ["rules.catch-weight-unlikely"])


# Dates


@pytest.mark.parametrize(
    ("date", "expected", "hint"),
    [
        (dt.date(2026, 11, 22), ["rules.date-past"], ""),
        (dt.date(2026, 3, 12), ["rules.date-past"], "2026-12-03"),
        (dt.date(2026, 11, 23), [], ""),
        (dt.date(2027, 11, 23), [], ""),
        (dt.date(2027, 11, 24), ["rules.date-far-ahead"], ""),
        (dt.date(2028, 1, 12), ["rules.date-far-ahead"], ""),
    ],
)
def test_when_goods_are_wanted(date: dt.date, expected: list[str], hint: str) -> None:
    document = order(ordered(), dates=(DatedEvent("002", date),))
    assert found(document, TODAY) == expected
    assert found(document) == [], "the same bytes say the same on any day"
    for finding in judge_document(document, TODAY):
        assert ("day and month" in finding.why) is bool(hint)
        assert hint in finding.why


def test_an_order_dated_ahead() -> None:
    assert found(order(ordered(), date=days(1)), TODAY) == []
    (finding,) = judge_document(order(ordered(), date=dt.date(2026, 12, 11)), TODAY)
    assert finding.id == "rules.date-future"
    assert "it would be 2026-11-12" in finding.why


def test_an_invoice_dated_with_day_and_month_exchanged() -> None:
    (ahead,) = judge_document(invoice(billed(), date=dt.date(2027, 1, 11)), TODAY)
    assert ahead.id == "rules.date-future"
    assert "day and month" not in ahead.why, "November 1, 2027 is no better"
    (old,) = judge_document(invoice(billed(), date=dt.date(2025, 10, 11)), TODAY)
    assert (old.id, "day and month" in old.why) == ("rules.date-old", False)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"order_date": days(-1)}, []),
        ({"order_date": days(0)}, []),
        ({"order_date": days(1)}, ["rules.invoice-before-order"]),
        ({"order_date": days(1), "type_code": "CR"}, []),
        ({"dates": (DatedEvent("011", days(0)),)}, []),
        ({"dates": (DatedEvent("011", days(2)),)}, ["rules.invoice-before-shipment"]),
        ({"lines": (billed(dates=(DatedEvent("011", days(2)),)),)}, ["rules.invoice-before-shipment"]),
        ({"dates": (DatedEvent("017", days(2)),)}, []),
        ({"terms": Terms("03", net_due=days(30))}, []),
        ({"terms": Terms("03", net_due=days(-30))}, ["rules.due-before-invoice"]),
        ({"date": None, "order_date": days(1)}, []),
    ],
)
def test_an_invoice_comes_after_order_and_shipment(changes: dict[str, object], expected: list[str]) -> None:
    assert found(replace(invoice(billed()), **changes)) == expected


def test_nothing_arrives_before_it_has_left() -> None:
    dates = (DatedEvent("011", days(2)), DatedEvent("017", days(1)))
    notice = ShipNotice("S1", TODAY, dates=dates)
    assert found(notice) == ["rules.dates-crossed"]
    assert found(replace(notice, dates=dates[::-1])) == ["rules.dates-crossed"]
    assert found(replace(notice, dates=(dates[0], DatedEvent("017", days(2))))) == []
    assert found(OrderAcknowledgment("47", TODAY, "AC", dates=dates)) == ["rules.dates-crossed"]


def test_dates_of_ours_are_judged_among_themselves() -> None:
    crossed = order(ordered(), dates=(DatedEvent("010", days(-10)), DatedEvent("002", days(-12))))
    assert "rules.dates-crossed" in [finding.id for finding in judge_outbound(crossed)]
    assert "rules.date-past" not in [finding.id for finding in judge_outbound(crossed)]


def test_an_acknowledgment_has_nothing_to_judge() -> None:
    assert found(FunctionalAcknowledgment("IN", "1", "A"), TODAY) == []


# Repetitions in a file


def of_file(number: str, content: str = "a", kind: str = "850", sender: str = "08/1") -> FileDocument:
    noun = {"850": "purchase order", "810": "invoice", "856": "ship notice"}.get(kind, "document")
    return FileDocument(kind, noun, sender, number, content)


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([of_file("1"), of_file("2")], {}),
        ([of_file("1"), of_file("1")], {1: "rules.repeated-in-file"}),
        ([of_file("1"), of_file("1", "b")], {1: "rules.versions-in-file"}),
        (
            [of_file("1"), of_file("2"), of_file("1"), of_file("1", "b")],
            dict.fromkeys((2, 3), "rules.versions-in-file"),
        ),
        ([of_file("1"), of_file("1", kind="810")], {}),
        ([of_file("1"), of_file("1", sender="08/2")], {}),
        ([of_file(""), of_file("")], {}),
        ([of_file("1", kind="855"), of_file("1", kind="855")], {}),
        ([of_file("1", kind="997"), of_file("1", kind="997")], {}),
        ([of_file("S1", kind="856"), of_file("S2", kind="856")], {}),
        ([of_file("S1", kind="856"), of_file("S1", kind="856")], {1: "rules.repeated-in-file"}),
    ],
)
def test_documents_that_stand_twice_in_a_file(documents: list[FileDocument], expected: dict[int, str]) -> None:
    findings = judge_file(documents)
    assert {index: finding.id for index, finding in findings.items()} == expected
    assert all("Purchase order 1" in f.what or "Ship notice S1" in f.what for f in findings.values())


def test_rules_change_nothing_and_always_say_the_same() -> None:
    document = order(ordered("2.5", store_quantities=(StoreQuantity("1", Decimal(3), "EA"),)), stated_total=Decimal(1))
    assert judge_document(document, TODAY) == judge_document(document, TODAY)
    assert len(judge_document(document, TODAY)) == 3
