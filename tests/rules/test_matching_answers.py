"""What order acknowledgments and ship notices change of our orders."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import DatedEvent, ItemId
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.rules.matching import (
    KnownOrder,
    KnownOrderLine,
    LineChange,
    OrderMatch,
    match_acknowledgment,
    match_ship_notice,
)

DAY = dt.date(2026, 11, 23)
DUE = dt.date(2026, 12, 1)
LATER = dt.date(2026, 12, 8)

APPLES = KnownOrderLine("1", "APPLES", Decimal(10), "CASE", Decimal("2.50"), Decimal(0), DUE, "Apples", "AP-9", "row-1")
PEARS = KnownOrderLine("2", "PEARS", Decimal(6), "CASE", Decimal(3), Decimal(0), DUE, "Pears", "PE-1", "row-2")
ORDER = KnownOrder("PO1", "Normal", "Open", "ORCHARD", "30D", (APPLES, PEARS))
Policy = dict[str, object]


def line(*answers: LineAnswer, item: str = "APPLES", quantity: int = 10, **rest: object) -> OrderAcknowledgmentLine:
    plain = OrderAcknowledgmentLine("1", Decimal(quantity), "CA", None, answers=answers, our_item=item, our_unit="CASE")
    return replace(plain, **rest)


def answer_of(*lines: OrderAcknowledgmentLine, type_code: str = "AT", **rest: object) -> OrderAcknowledgment:
    return replace(OrderAcknowledgment("PO1", DAY, type_code, lines=lines), **rest)


def match(answer: OrderAcknowledgment, order: KnownOrder = ORDER, **policy: object) -> OrderMatch:
    return match_acknowledgment(answer, order, **policy)  # type: ignore[arg-type]


def found(result: OrderMatch) -> list[str]:
    return [finding.id for finding in result.findings]


def test_as_ordered_changes_nothing() -> None:
    accepted = LineAnswer("IA", Decimal(10), "CA", "067", DUE)
    result = match(answer_of(line(accepted, unit_price=Decimal("2.5"))))
    assert (result.findings, result.changes) == ([], [])
    assert match(answer_of(type_code="AK")).findings == []


def test_a_moved_date_is_written_by_itself_and_told() -> None:
    result = match(answer_of(line(LineAnswer("DR", None, "", "067", LATER))))
    assert result.changes == [LineChange("1", "row-1", promised=LATER)]
    (finding,) = result.findings
    assert (finding.id, finding.blocks) == ("rules.date-moved", False)
    assert "2026-12-08" in finding.what
    assert "2026-12-01" in finding.what


def test_a_moved_date_asks_where_policy_says_so_until_a_person_accepts() -> None:
    answer = answer_of(line(LineAnswer("DR", None, "", "067", LATER)))
    result = match(answer, accept_dates=False)
    assert result.changes == []
    (finding,) = result.findings
    assert finding.blocks
    assert "sets the promised date of line 1 to 2026-12-08" in finding.todo
    assert [fix.action for fix in finding.fixes] == ["accept-change", "waive"]
    key = finding.fixes[0].arguments["change"]
    assert result.proposals == {key: LineChange("1", "row-1", promised=LATER)}
    accepted = match(answer, accept_dates=False, accepted=[key])
    assert accepted.changes == [LineChange("1", "row-1", promised=LATER)]
    assert not accepted.findings[0].blocks


@pytest.mark.parametrize(
    "document",
    [
        answer_of(line(), dates=(DatedEvent("017", LATER),)),
        answer_of(line(dates=(DatedEvent("002", LATER),))),
        answer_of(
            line(LineAnswer("IA", Decimal(4), "CA", "067", DUE), LineAnswer("IB", Decimal(6), "CA", "067", LATER))
        ),
        answer_of(line(LineAnswer("IA", Decimal(10), "CA", "068", LATER))),
    ],
    ids=["heading", "line", "the latest part", "ship date where no delivery date is given"],
)
def test_the_date_is_found_wherever_it_stands(document: OrderAcknowledgment) -> None:
    assert match(document).changes == [LineChange("1", "row-1", promised=LATER)]


def test_a_smaller_quantity_asks_or_is_written() -> None:
    document = answer_of(line(LineAnswer("IQ", Decimal(8), "CA"), LineAnswer("IR", Decimal(2), "CA")))
    result = match(document)
    assert (found(result), result.changes) == (["rules.quantity-changed"], [])
    assert result.findings[0].blocks
    assert "confirms 8 CASE of 10" in result.findings[0].what
    assert match(document, accept_quantities=True).changes == [LineChange("1", "row-1", quantity=Decimal(8))]


def test_a_larger_quantity_is_never_written_by_itself() -> None:
    result = match(answer_of(line(LineAnswer("IA", Decimal(12), "CA"))), accept_quantities=True)
    assert (found(result), result.changes) == (["rules.quantity-changed"], [])
    assert "quantity:1" in result.proposals


def test_a_backorder_keeps_the_quantity() -> None:
    result = match(answer_of(line(LineAnswer("IA", Decimal(8), "CA"), LineAnswer("IB", Decimal(2), "CA"))))
    assert found(result) == ["rules.backordered"]
    assert result.changes == []


def test_a_changed_price_asks_unless_within_tolerance() -> None:
    document = answer_of(line(LineAnswer("IP", Decimal(10), "CA"), unit_price=Decimal("2.60")))
    result = match(document)
    assert (found(result), result.changes) == (["rules.price-changed"], [])
    assert "0.1 more" in result.findings[0].what
    assert match(document, price_tolerance=Decimal("0.10")).findings == []
    assert match(document, accept_prices=True).changes == [LineChange("1", "row-1", price=Decimal("2.60"))]


def test_several_changes_of_a_line_become_one() -> None:
    document = answer_of(line(LineAnswer("IQ", Decimal(8), "CA", "067", LATER), unit_price=Decimal("2.60")))
    result = match(document, accept_quantities=True, accept_prices=True)
    assert result.changes == [LineChange("1", "row-1", LATER, Decimal(8), Decimal("2.60"))]


@pytest.mark.parametrize("answer", [LineAnswer("IR"), LineAnswer("R2", Decimal(10), "CA"), LineAnswer("ID")])
def test_a_rejected_line(answer: LineAnswer) -> None:
    result = match(answer_of(line(answer)))
    assert (found(result), result.changes) == (["rules.line-rejected"], [])
    assert "cancels line 1" in result.findings[0].todo
    taken = match(answer_of(line(answer)), accept_quantities=True)
    assert taken.changes == [LineChange("1", "row-1", cancelled=True)]


@pytest.mark.parametrize("code", ["RJ", "RD", "RF"])
def test_a_rejected_order(code: str) -> None:
    result = match(answer_of(line(), type_code=code))
    assert (found(result), result.changes) == (["rules.order-rejected"], [])
    assert result.findings[0].blocks


def test_a_substitute_is_a_question() -> None:
    named = LineAnswer("IS", Decimal(10), "CA", item_ids=(ItemId("VN", "AP-10"),))
    result = match(answer_of(line(named)))
    assert found(result) == ["rules.item-substituted"]
    assert "AP-10" in result.findings[0].what
    other = match(answer_of(line(item="PLUMS")))
    assert found(other) == ["rules.item-substituted"]
    assert "instead of APPLES the vendor will send PLUMS" in other.findings[0].what


def test_a_line_that_was_never_ordered() -> None:
    result = match(answer_of(line(item="PLUMS", number="9")))
    assert found(result) == ["rules.line-never-ordered"]
    assert result.findings[0].blocks


def test_lines_are_matched_by_item_not_by_number() -> None:
    result = match(answer_of(line(item="PEARS", quantity=6), line(item="APPLES", number="2")))
    assert (result.findings, result.changes) == ([], [])


def test_a_silent_line_is_told_when_details_were_promised() -> None:
    assert found(match(answer_of(line(), type_code="AD"))) == ["rules.line-not-answered"]
    assert found(match(answer_of(line(), type_code="AT"))) == []


def test_another_unit_and_a_held_line() -> None:
    assert found(match(answer_of(line(our_unit="EACH")))) == ["rules.unit-differs"]
    assert found(match(answer_of(line(LineAnswer("IH"))))) == ["rules.line-on-hold"]


def test_a_closed_order_takes_nothing() -> None:
    result = match(answer_of(line(LineAnswer("IA", Decimal(5), "CA"))), replace(ORDER, status="Closed"))
    assert (found(result), result.changes) == (["rules.order-closed"], [])


def shipment(*lines: ShipNoticeLine, dates: tuple[DatedEvent, ...] = ()) -> tuple[ShipNotice, ShippedOrder]:
    shipped = ShippedOrder("PO1", lines=lines)
    return ShipNotice("S1", DAY, dates=dates, orders=(shipped,)), shipped


def goods(item: str, quantity: int, number: str = "", **rest: object) -> ShipNoticeLine:
    return replace(ShipNoticeLine(number, Decimal(quantity), "CA", our_item=item, our_unit="CASE"), **rest)


def ship(*lines: ShipNoticeLine, dates: tuple[DatedEvent, ...] = (), order: KnownOrder = ORDER) -> OrderMatch:
    notice, shipped = shipment(*lines, dates=dates)
    return match_ship_notice(notice, shipped, order)


def test_cartons_of_the_same_item_add_up() -> None:
    assert ship(goods("APPLES", 4), goods("APPLES", 6), goods("PEARS", 6)).findings == []


def test_shipped_more_than_ordered_blocks() -> None:
    result = ship(goods("APPLES", 4), goods("APPLES", 7))
    assert found(result) == ["rules.shipped-more"]
    assert result.findings[0].blocks
    assert "11 CASE are on the way, and 10 were ordered" in result.findings[0].what
    partly = replace(ORDER, lines=(replace(APPLES, received=Decimal(5)),))
    assert found(ship(goods("APPLES", 6), order=partly)) == ["rules.shipped-more"]
    assert ship(goods("APPLES", 5), order=partly).findings == []


def test_shipped_less_warns() -> None:
    result = ship(goods("APPLES", 4))
    assert [(finding.id, finding.blocks) for finding in result.findings] == [("rules.shipped-less", False)]


def test_goods_that_were_never_ordered_block() -> None:
    assert found(ship(goods("PLUMS", 4))) == ["rules.line-never-ordered"]


def test_the_arrival_moves_the_shipped_lines_only() -> None:
    result = ship(goods("APPLES", 10), dates=(DatedEvent("011", DAY), DatedEvent("017", LATER)))
    assert result.changes == [LineChange("1", "row-1", promised=LATER)]
    assert ship(goods("APPLES", 10), dates=(DatedEvent("011", DAY),)).changes == []


def test_a_shipment_is_matched_by_the_vendors_number_and_in_the_ordered_unit() -> None:
    result = ship(goods("", 6, item_ids=(ItemId("VN", "PE-1"),)))
    assert result.findings == []
    assert found(ship(goods("PEARS", 6, our_unit="EACH"))) == ["rules.unit-differs"]
    assert found(ship(goods("PEARS", 6), order=replace(ORDER, status="Closed"))) == ["rules.order-closed"]
