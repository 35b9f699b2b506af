"""Documents of one order against each other: bills, shipments and our own invoices, with both values in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, ItemId
from acucleo_desktop.documents.party import Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.partners.profile import FlowOptions
from acucleo_desktop.partners.tolerances import Tolerances
from acucleo_desktop.rules.customer_order import judge_against_order, order_retyped
from acucleo_desktop.rules.matching import (
    BillMatch,
    KnownOrder,
    KnownOrderLine,
    MatchLevel,
    match_bill,
    match_ship_notice,
)
from acucleo_desktop.rules.order_history import Confirmed, OrderHistory
from acucleo_desktop.rules.sold_quantities import judge_sold_quantities

DAY = dt.date(2026, 11, 23)
TEN = Decimal(10)
ORDER = KnownOrder(
    "PO1",
    "Normal",
    "Open",
    "ORCHARD",
    "30D",
    (KnownOrderLine("1", "APPLES", TEN, "CASE", Decimal("2.50"), TEN, description="Apples"),),
    "USD",
)


def bill(quantity: int = 10, price: str = "2.50", **rest: object) -> Invoice:
    line = InvoiceLine("1", Decimal(quantity), "CA", Decimal(price), our_item="APPLES", our_unit="CASE")
    return replace(Invoice("I1", DAY, "PO1", lines=(line,), our_account="ORCHARD"), **rest)


def match(invoice: Invoice, history: OrderHistory, order: KnownOrder = ORDER, **rest: object) -> BillMatch:
    return match_bill(invoice, order, tolerances=Tolerances(amount=Decimal("0.01")), history=history, **rest)  # type: ignore[arg-type]


def ids(result: BillMatch) -> list[str]:
    return [finding.id for finding in result.findings]


def one(**values: object) -> MappingProxyType[str, Confirmed]:
    return MappingProxyType({"1": Confirmed(on=DAY, **values)})  # type: ignore[arg-type]


def test_a_second_bill_counts_what_was_billed_here_or_in_acumatica() -> None:
    history = OrderHistory(billed={"1": TEN}, billed_by={"1": ("I0",)})
    result = match(bill(), history)
    assert (result.level, ids(result)) == (MatchLevel.SOME_LINES, ["rules.billed-before"])
    assert "10 of the 10 that were ordered are billed already by invoice I0" in result.findings[0].what
    told = replace(ORDER, lines=(replace(ORDER.lines[0], billed=Decimal(6)),))
    assert ids(match(bill(5), OrderHistory(), told)) == ["rules.billed-before"]
    assert match(bill(4), OrderHistory(), told).level is MatchLevel.PERFECT


def test_goods_that_were_billed_before_are_not_received_twice() -> None:
    order = replace(ORDER, lines=(replace(ORDER.lines[0], received=Decimal(6)),))
    result = match(bill(4), OrderHistory(billed={"1": Decimal(4)}), order)
    assert (result.level, ids(result)) == (MatchLevel.NOT_RECEIVED, ["rules.not-received"])
    assert "only 2 are booked in" in result.findings[0].what


def test_freight_is_told_apart_when_the_vendor_pays_it() -> None:
    freight = bill(charges=(Charge(False, "D240", Decimal(85)),))
    assert ids(match(freight, OrderHistory(freight_paid=True))) == ["rules.freight-on-paid-order"]
    assert ids(match(freight, OrderHistory())) == ["rules.charge-not-on-order"]


def test_an_unaccepted_change_a_broken_word_and_a_substitute() -> None:
    asked = match(bill(price="2.75"), OrderHistory(confirmed=one(price=Decimal("2.75"))))
    assert ids(asked) == ["rules.price-differs", "rules.unaccepted-change-billed"]
    assert "the price 2.75" in asked.findings[1].what
    assert "your order has 2.5" in asked.findings[1].what
    broken = match(bill(price="3"), OrderHistory(confirmed=one(price=Decimal("2.5"))))
    assert ids(broken) == ["rules.price-differs", "rules.billed-unlike-confirmed"]
    assert "billed at 3, and the vendor confirmed 2.5 on 2026-11-23" in broken.findings[1].what
    other = match(bill(), OrderHistory(confirmed=one(substitute="PLUMS")))
    assert (other.level, ids(other)) == (MatchLevel.SOME_LINES, ["rules.substitute-not-billed"])
    bare = replace(ORDER, lines=(replace(ORDER.lines[0], received=Decimal(0)),))
    refused = match(bill(), OrderHistory(confirmed=one(quantity=Decimal(0), rejected=True)), bare)
    assert "rules.rejected-line-billed" in ids(refused)


def test_more_than_shipped_and_before_shipped() -> None:
    waiting = replace(ORDER, lines=(replace(ORDER.lines[0], received=Decimal(8)),))
    result = match(bill(), OrderHistory(shipped={"1": Decimal(8)}), waiting)
    assert "rules.billed-more-than-shipped" in ids(result)
    assert "ship notices of the order come to 8" in result.findings[-1].what
    early = OrderHistory(expects_notice=True, shipped_on=DAY + dt.timedelta(days=2))
    bare = replace(ORDER, lines=(replace(ORDER.lines[0], received=Decimal(0)),))
    assert ids(match(bill(), early, bare)) == ["rules.not-received", "rules.billed-before-shipped"]
    assert match(bill(), early).level is MatchLevel.PERFECT, "what is booked in has been shipped"


def test_currency_period_and_credits() -> None:
    assert ids(match(bill(currency="CAD"), OrderHistory())) == ["rules.currency-differs"]
    closed = match(bill(), OrderHistory(), books_closed_until=DAY)
    assert (closed.level, ids(closed)) == (MatchLevel.NO_MATCH, ["rules.period-closed"])
    assert match(bill(), OrderHistory(), books_closed_until=DAY - dt.timedelta(days=1)).findings == []
    history = OrderHistory(billed={"1": Decimal(8)}, billed_by={"1": ("I0",)})
    assert ids(match(bill(type_code="CR"), history)) == ["rules.credit-above-billed"]
    assert match(bill(8, type_code="CR"), history, replace(ORDER, status="Closed")).level is MatchLevel.PERFECT


@pytest.mark.parametrize(
    ("limits", "level"),
    [
        (Tolerances(price_percent=Decimal(10)), MatchLevel.PERFECT),
        (Tolerances(price_percent=Decimal(9)), MatchLevel.MONEY_OFF),
        (Tolerances(amount=Decimal("2.50")), MatchLevel.PERFECT),
        (Tolerances(amount_percent=Decimal(10)), MatchLevel.PERFECT),
        (Tolerances(amount_percent=Decimal(9)), MatchLevel.MONEY_OFF),
    ],
)
def test_money_may_differ_in_money_or_percent(limits: Tolerances, level: MatchLevel) -> None:
    assert match_bill(bill(price="2.75"), ORDER, tolerances=limits).level is level


@pytest.mark.parametrize(("limits", "fits"), [(Tolerances(quantity=Decimal(1)), True), (Tolerances(), False)])
def test_quantities_may_differ(limits: Tolerances, fits: bool) -> None:
    assert (match_bill(bill(11), ORDER, tolerances=limits).level is MatchLevel.PERFECT) is fits


def shipped(quantity: int, history: OrderHistory) -> list[str]:
    part = ShippedOrder("PO1", lines=(ShipNoticeLine("1", Decimal(quantity), our_item="APPLES", our_unit="CASE"),))
    order = replace(ORDER, lines=(replace(ORDER.lines[0], received=Decimal(0)),))
    result = match_ship_notice(ShipNotice("S1", DAY, orders=(part,)), part, order, history=history)
    return [finding.id for finding in result.findings if finding.id != "rules.shipped-less"]


def test_shipments_against_the_vendors_own_answer() -> None:
    eight = OrderHistory(confirmed=one(quantity=Decimal(8)), answered=True, expects_answer=True)
    assert shipped(9, eight) == ["rules.shipped-more-than-confirmed"]
    assert shipped(8, eight) == []
    refused = OrderHistory(confirmed=one(quantity=Decimal(0), rejected=True), answered=True)
    assert shipped(10, refused) == ["rules.shipped-though-refused"]
    assert shipped(10, OrderHistory(expects_answer=True)) == ["rules.shipped-before-confirmed"]


def customer_order(**rest: object) -> PurchaseOrder:
    line = PurchaseOrderLine(
        "1", TEN, "CA", Decimal("2.50"), item_ids=(ItemId("IN", "77"),), our_item="APPLES", our_unit="CASE"
    )
    place = Party("ST", "Store 1", "92", "001")
    return replace(PurchaseOrder("4711", DAY, parties=(place,), lines=(line,)), **rest)


def of_ours(quantity: int = 10, price: str = "2.50", place: str = "001", **rest: object) -> Invoice:
    return replace(bill(quantity, price), order_number="4711", parties=(Party("ST", "", "92", place),), **rest)


@pytest.mark.parametrize(
    ("invoice", "finding", "said"),
    [
        (of_ours(), "", ""),
        (of_ours(price="2.60"), "rules.invoice-price-unlike-order", "invoiced at 2.6, and order 4711 has 2.5"),
        (of_ours(11), "rules.invoice-quantity-above-order", "invoices 11 CASE, and order 4711 has 10"),
        (of_ours(place="002"), "rules.invoice-ship-to-unlike-order", "ship-to 002, and order 4711 has 001"),
    ],
)
def test_our_invoice_against_the_customers_order(invoice: Invoice, finding: str, said: str) -> None:
    found = judge_against_order(invoice, customer_order(), Tolerances())
    assert [each.id for each in found] == ([finding] if finding else [])
    assert not said or said in found[0].what


def test_further_deductions_of_our_invoice() -> None:
    order = customer_order(references=(Reference("DP", "012"),))
    assert [each.id for each in judge_against_order(of_ours(), order, Tolerances())] == [
        "rules.invoice-reference-not-returned"
    ]
    pears = replace(of_ours(), lines=(replace(of_ours().lines[0], our_item="PEARS"),))
    assert [each.id for each in judge_against_order(pears, customer_order(), Tolerances())] == [
        "rules.invoice-item-not-ordered"
    ]
    pieces = replace(of_ours(), lines=(replace(of_ours().lines[0], our_unit="EACH"),))
    assert [each.id for each in judge_against_order(pieces, customer_order(), Tolerances())] == [
        "rules.invoice-unit-unlike-order"
    ]
    (twice,) = judge_against_order(of_ours(6), customer_order(), Tolerances(), {"APPLES": Decimal(5)})
    assert "of which 5 were invoiced before" in twice.what
    assert judge_against_order(of_ours(99, type_code="CR"), customer_order(), Tolerances()) == []


@pytest.mark.parametrize(
    ("number", "is_retyped"),
    [("4711-1", True), ("004711", True), ("47-11", True), ("4711", False), ("4712", False), ("4711999", False)],
)
def test_a_retyped_order_number_is_told_and_an_unknown_one_is_not(number: str, is_retyped: bool) -> None:
    found = order_retyped(replace(of_ours(), order_number=number), "Fresh Mart", ["9", "4711"])
    assert [each.id for each in found] == ["rules.invoice-order-retyped"] * is_retyped


@pytest.mark.parametrize(
    ("quantity", "finding"), [(12, ""), (10, "rules.quantity-not-multiple"), (6, "rules.quantity-under-minimum")]
)
def test_sold_in_multiples_and_above_a_minimum(quantity: int, finding: str) -> None:
    options = FlowOptions(multiples={"APPLES": "6"}, minimums={"APPLES": "10"})
    order = customer_order(lines=(replace(customer_order().lines[0], quantity=Decimal(quantity)),))
    assert [each.id for each in judge_sold_quantities(order, options)] == ([finding] if finding else [])
