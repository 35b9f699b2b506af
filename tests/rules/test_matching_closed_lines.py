"""Lines of our order that were called off or completed: no bill, answer or shipment of them passes without a word."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.match_level import MatchLevel, UpdateLevel
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.matching import match_acknowledgment, match_bill, match_ship_notice

DAY = dt.date(2026, 11, 23)
TEN = Decimal(10)
CLOSED = "rules.order-line-closed"
APPLES = KnownOrderLine("1", "APPLES", TEN, "CASE", Decimal("2.50"), TEN, DAY, "Apples", row_id="row-1")
PEARS = KnownOrderLine("2", "PEARS", TEN, "CASE", Decimal(3), TEN, DAY, "Pears", row_id="row-2")
OFF = replace(PEARS, received=Decimal(0), cancelled=True)


def order(*lines: KnownOrderLine) -> KnownOrder:
    return KnownOrder("PO1", "Normal", "Open", "ORCHARD", "", lines)


def billed(item: str, number: str = "", quantity: int = 10, price: str = "3") -> InvoiceLine:
    return InvoiceLine(number, Decimal(quantity), "CA", Decimal(price), our_item=item, our_unit="CASE")


def bill(*lines: InvoiceLine) -> Invoice:
    return Invoice("I1", DAY, "PO1", lines=lines, our_account="ORCHARD")


def answered(quantity: int = 10, **rest: object) -> OrderAcknowledgment:
    status = LineAnswer("IA" if quantity else "IR", Decimal(quantity or 10), "CA")
    line = OrderAcknowledgmentLine("2", TEN, "CA", answers=(status,), our_item="PEARS", our_unit="CASE")
    return OrderAcknowledgment("PO1", DAY, "AC", lines=(replace(line, **rest),))


def shipped(quantity: int = 10) -> tuple[ShipNotice, ShippedOrder]:
    line = ShipNoticeLine("2", Decimal(quantity), "CA", our_item="PEARS", our_unit="CASE")
    part = ShippedOrder("PO1", lines=(line,))
    return ShipNotice("S1", DAY, orders=(part,)), part


@pytest.mark.parametrize(
    ("lines", "level"),
    [
        ((billed("PEARS"),), MatchLevel.NO_MATCH),
        ((billed("APPLES", price="2.5"), billed("PEARS")), MatchLevel.SOME_LINES),
    ],
)
def test_a_billed_line_that_was_called_off_is_told(lines: tuple[InvoiceLine, ...], level: MatchLevel) -> None:
    result = match_bill(bill(*lines), order(APPLES, OFF))
    assert result.level is level
    (finding,) = result.findings
    assert (finding.id, finding.blocks) == (CLOSED, True)
    assert "line 2 of purchase order PO1 is cancelled" in finding.what
    assert "2" not in result.links.values(), "Acumatica takes no bill for it"


def test_of_two_lines_of_an_item_the_living_one_is_billed_unless_the_other_is_named() -> None:
    both = order(replace(OFF, number="1"), PEARS)
    assert match_bill(bill(billed("PEARS")), both).links == {0: "2"}
    named = match_bill(bill(billed("PEARS", number="1")), both)
    assert [finding.id for finding in named.findings] == [CLOSED]


def test_a_completed_line_is_billed_as_far_as_it_came_and_nothing_waits_for_more() -> None:
    done = replace(PEARS, received=Decimal(4), completed=True)
    assert match_bill(bill(billed("PEARS", quantity=4)), order(done)).level is MatchLevel.PERFECT
    result = match_bill(bill(billed("PEARS")), order(done))
    assert result.level is MatchLevel.SOME_LINES
    assert [finding.id for finding in result.findings] == [CLOSED]
    waits = match_bill(bill(billed("PEARS")), order(replace(done, completed=False)))
    assert waits.level is MatchLevel.NOT_RECEIVED


def test_an_answer_that_confirms_what_was_called_off_is_told_and_its_refusal_is_not() -> None:
    result = match_acknowledgment(answered(), order(APPLES, OFF))
    told = [finding for finding in result.findings if finding.id == CLOSED]
    assert [finding.blocks for finding in told] == [True]
    assert (result.comparison.level, result.changes) == (UpdateLevel.NEVER_ORDERED.value, [])
    refused = match_acknowledgment(answered(0), order(APPLES, OFF))
    assert CLOSED not in {finding.id for finding in refused.findings}
    assert refused.changes == []


def test_a_refused_order_cancels_no_line_a_second_time() -> None:
    refusal = OrderAcknowledgment("PO1", DAY, "RJ")
    living = replace(APPLES, received=Decimal(0))
    result = match_acknowledgment(refusal, order(living, OFF), accepted=["order:"])
    assert [change.number for change in result.changes] == ["1"]


def test_an_answer_to_a_line_that_has_come_is_compared_as_ever() -> None:
    done = replace(PEARS, completed=True)
    assert CLOSED not in {each.id for each in match_acknowledgment(answered(), order(APPLES, done)).findings}
    dear = match_acknowledgment(answered(unit_price=Decimal(4)), order(done))
    assert dear.comparison.level == UpdateLevel.PRICE_CHANGED.value, "the bill is still to come"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        (OFF, UpdateLevel.NEVER_ORDERED),
        (replace(PEARS, received=Decimal(4), completed=True), UpdateLevel.SHIPPED_MORE),
    ],
)
def test_a_shipment_of_a_closed_line_is_told(line: KnownOrderLine, level: UpdateLevel) -> None:
    result = match_ship_notice(*shipped(6), order(APPLES, line))
    assert [each.id for each in result.findings if each.blocks] == [CLOSED]
    assert (result.comparison.level, result.changes) == (level.value, [])
