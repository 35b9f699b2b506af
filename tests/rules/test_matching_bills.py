"""Every match level of a vendor's invoice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, ItemId, Terms
from acucleo_desktop.rules.matching import BillMatch, KnownOrder, KnownOrderLine, MatchLevel, match_bill

DAY = dt.date(2026, 11, 23)
CENT = Decimal("0.01")


def known(
    number: str, item: str, quantity: int = 10, price: str = "2.50", received: int | None = None
) -> KnownOrderLine:
    booked = quantity if received is None else received
    return KnownOrderLine(number, item, Decimal(quantity), "CASE", Decimal(price), Decimal(booked), description=item)


ORDER = KnownOrder(
    "PO1", "Normal", "Open", "ORCHARD", "30D", (known("1", "APPLES"), known("2", "PEARS"), known("3", "PLUMS"))
)


def billed(item: str, quantity: int = 10, price: str = "2.50", number: str = "", **rest: object) -> InvoiceLine:
    line = InvoiceLine(
        number, Decimal(quantity), "CA", Decimal(price), our_item=item, our_unit="CASE", description=item
    )
    return replace(line, **rest)


def bill(*lines: InvoiceLine, **rest: object) -> Invoice:
    return replace(Invoice("I1", DAY, "PO1", lines=lines, our_account="ORCHARD"), **rest)


def match(invoice: Invoice, order: KnownOrder | None = ORDER, tolerance: str = "0") -> BillMatch:
    return match_bill(invoice, order, Decimal(tolerance), CENT)


def found(result: BillMatch) -> list[str]:
    return [finding.id for finding in result.findings]


def test_perfect_whatever_the_order_of_the_lines() -> None:
    result = match(bill(billed("PLUMS", number="1"), billed("APPLES", number="2")))
    assert result.level is MatchLevel.PERFECT
    assert result.findings == []
    assert result.links == {0: "3", 1: "1"}
    assert result.billed == result.expected == 50


def test_a_line_is_found_by_the_vendors_number() -> None:
    order = replace(ORDER, lines=(replace(known("7", "APPLES"), alternate="AP-9"),))
    result = match(bill(billed("", item_ids=(ItemId("VN", "AP-9"),))), order)
    assert (result.level, result.links) == (MatchLevel.PERFECT, {0: "7"})


def test_lines_with_the_same_item_are_told_apart_by_reference_then_by_quantity() -> None:
    order = replace(ORDER, lines=(known("1", "APPLES", 10), known("2", "APPLES", 4), known("3", "APPLES", 6)))
    invoice = bill(billed("APPLES", 4), billed("APPLES", 10, order_line="1"), billed("APPLES", 6))
    assert match(invoice, order).links == {0: "2", 1: "1", 2: "3"}


def test_a_part_of_the_order_is_perfect() -> None:
    assert match(bill(billed("APPLES", 4))).level is MatchLevel.PERFECT


def test_money_off_shows_both_prices_and_the_difference() -> None:
    result = match(bill(billed("APPLES", price="2.75")))
    assert result.level is MatchLevel.MONEY_OFF
    (finding,) = result.findings
    assert finding.id == "rules.price-differs"
    assert finding.blocks
    assert "2.75" in finding.what
    assert "2.5" in finding.what
    assert "0.25 more" in finding.what
    assert (result.billed, result.expected) == (Decimal("27.50"), 25)


@pytest.mark.parametrize(("price", "tolerance"), [("2.55", "0.05"), ("2.45", "0.05"), ("2.501", "0")])
def test_within_tolerance_or_below_a_cent_it_is_perfect(price: str, tolerance: str) -> None:
    assert match(bill(billed("APPLES", price=price)), tolerance=tolerance).level is MatchLevel.PERFECT


def test_small_differences_that_add_up_are_money_off() -> None:
    lines = tuple(known(str(number), f"ITEM{number}") for number in range(1, 4))
    invoice = bill(*(billed(line.item, price="2.501") for line in lines))
    result = match(invoice, replace(ORDER, lines=lines))
    assert (result.level, found(result)) == (MatchLevel.MONEY_OFF, ["rules.amount-differs"])
    assert "0.03 more" in result.findings[0].what


def test_terms_differ() -> None:
    result = match(bill(billed("APPLES"), terms=Terms(our_id="10D")))
    assert (result.level, found(result)) == (MatchLevel.TERMS_DIFFER, ["rules.terms-differ"])
    assert match(bill(billed("APPLES"), terms=Terms(our_id="30D"))).level is MatchLevel.PERFECT
    assert match(bill(billed("APPLES"), terms=Terms(net_days=10))).level is MatchLevel.PERFECT


def test_freight_that_was_not_ordered_differs_too() -> None:
    freight = Charge(False, "D240", Decimal("12.00"), description="Freight")
    result = match(bill(billed("APPLES"), charges=(freight,)))
    assert (result.level, found(result)) == (MatchLevel.TERMS_DIFFER, ["rules.charge-not-on-order"])
    assert "12 for Freight" in result.findings[0].what
    allowance = Charge(True, "C310", Decimal("1.00"))
    assert match(bill(billed("APPLES"), charges=(allowance,))).level is MatchLevel.PERFECT


def test_some_lines_names_the_nearest() -> None:
    result = match(bill(billed("APPLES"), billed("PEACHES", description="PEARS dried")))
    assert result.level is MatchLevel.SOME_LINES
    (finding,) = result.findings
    assert finding.id == "rules.line-not-on-order"
    assert "line 2 PEARS" in finding.todo
    assert result.links == {0: "1"}


def test_each_line_that_the_vendor_may_mean_is_a_press_of_its_own() -> None:
    two = replace(ORDER, lines=(*ORDER.lines, replace(known("4", "PEARS-XL"), description="PEARS extra large")))
    unknown = billed("", description="PEARS dried", item_ids=(ItemId("VN", "P-77"),))
    (finding,) = match(bill(billed("APPLES"), unknown), two).findings
    offered = [(fix.action, fix.arguments.get("ours", "")) for fix in finding.fixes]
    assert offered[:2] == [("add-cross-reference", "PEARS"), ("add-cross-reference", "PEARS-XL")]
    assert {fix.arguments["theirs"] for fix in finding.fixes[:2]} == {"P-77"}
    assert finding.fixes[1].label == "P-77 means PEARS-XL, line 4 of the order"
    (other,) = match(bill(billed("APPLES"), billed("PEACHES", description="PEARS dried"))).findings
    assert all(fix.action != "add-cross-reference" for fix in other.fixes), "a known item means itself"


def test_the_same_line_billed_twice_is_found_once() -> None:
    result = match(bill(billed("APPLES", 5), billed("APPLES", 5)))
    assert (result.level, result.links) == (MatchLevel.SOME_LINES, {0: "1"})


def test_another_unit_cannot_be_compared() -> None:
    result = match(bill(billed("APPLES", our_unit="EACH", price="0.1")))
    assert (result.level, found(result)) == (MatchLevel.SOME_LINES, ["rules.unit-differs"])


@pytest.mark.parametrize(("received", "said"), [(0, "none are"), (4, "only 4 are")])
def test_not_received_waits(received: int, said: str) -> None:
    order = replace(ORDER, lines=(known("1", "APPLES", received=received),))
    result = match(bill(billed("APPLES")), order)
    assert (result.level, found(result)) == (MatchLevel.NOT_RECEIVED, ["rules.not-received"])
    assert said in result.findings[0].what
    assert match(bill(billed("APPLES"), type_code="CR"), order).level is MatchLevel.PERFECT


def test_more_than_ordered_never_passes() -> None:
    result = match(bill(billed("APPLES", 12)))
    assert found(result) == ["rules.billed-more-than-ordered"]
    assert result.findings[0].blocks


@pytest.mark.parametrize(
    ("order", "finding"),
    [
        (None, "rules.order-not-found"),
        (replace(ORDER, status="Closed"), "rules.order-closed"),
        (replace(ORDER, status="Canceled"), "rules.order-closed"),
        (replace(ORDER, vendor="SOMEBODY"), "rules.vendor-differs"),
        (replace(ORDER, lines=(known("1", "PEACHES"),)), "rules.line-not-on-order"),
    ],
)
def test_no_match(order: KnownOrder | None, finding: str) -> None:
    result = match(bill(billed("APPLES")), order)
    assert (result.level, found(result)) == (MatchLevel.NO_MATCH, [finding])
    assert result.findings[0].blocks


def test_a_line_of_another_order_is_not_matched_here() -> None:
    result = match(bill(billed("APPLES"), billed("PEARS", order_number="PO2")))
    assert result.level is MatchLevel.SOME_LINES


def test_duplicate() -> None:
    result = match_bill(bill(billed("APPLES")), ORDER, already_billed=True)
    assert (result.level, found(result)) == (MatchLevel.DUPLICATE, ["rules.bill-exists"])


def test_the_worst_level_counts() -> None:
    order = replace(ORDER, lines=(known("1", "APPLES", received=0), known("2", "PEARS")))
    invoice = bill(billed("APPLES"), billed("PEARS", price="9"), terms=Terms(our_id="10D"))
    result = match(invoice, order)
    assert result.level is MatchLevel.NOT_RECEIVED
    assert found(result) == ["rules.not-received", "rules.price-differs", "rules.terms-differ"]
    assert all(f.what and f.location.paper and f.why and f.todo and f.fixes for f in result.findings)
