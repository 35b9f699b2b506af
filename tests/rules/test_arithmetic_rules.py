"""Sums, charges, taxes and discounts: what contradicts itself is found, what only looks odd is left alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import Charge, Pack, StatedAmount, StoreQuantity, Tax, Terms
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.rules.arithmetic import invoice_sum
from acucleo_desktop.rules.document_rules import judge_document

DAY = dt.date(2026, 11, 23)


def dec(number: str | int) -> Decimal:
    return Decimal(number)


def billed(quantity: str = "10", price: str = "24", **rest: object) -> InvoiceLine:
    return replace(InvoiceLine("1", dec(quantity), "CA", dec(price)), **rest)


def invoice(*lines: InvoiceLine, **rest: object) -> Invoice:
    return replace(Invoice("I1", DAY, "47", lines=lines or (billed(),)), **rest)


def ordered(quantity: str = "10", price: str = "24", **rest: object) -> PurchaseOrderLine:
    return replace(PurchaseOrderLine("1", dec(quantity), "CA", dec(price)), **rest)


def order(*lines: PurchaseOrderLine, **rest: object) -> PurchaseOrder:
    return replace(PurchaseOrder("47", DAY, lines=lines or (ordered(),)), **rest)


def found(document: Invoice | PurchaseOrder | OrderAcknowledgment | ShipNotice) -> list[str]:
    findings = judge_document(document, None)
    assert all(f.what and f.location.paper and f.why and f.todo for f in findings)
    return [finding.id for finding in findings]


def only(document: Invoice | PurchaseOrder | OrderAcknowledgment | ShipNotice) -> Finding:
    (finding,) = judge_document(document, None)
    return finding


TOTALS = [
    ("240", []),
    ("240.01", ["rules.total-rounded"]),
    ("240.02", ["rules.total-differs"]),
    ("2.40", ["rules.total-point-misplaced"]),
    ("24000", ["rules.total-point-misplaced"]),
    ("2400", ["rules.total-differs"]),
    ("-240", ["rules.total-differs"]),
]


@pytest.mark.parametrize(("stated", "expected"), TOTALS)
def test_the_total_of_an_invoice_is_the_sum_of_its_parts(stated: str, expected: list[str]) -> None:
    assert found(invoice(stated_total=dec(stated))) == expected


def test_each_line_is_rounded_once_to_cents() -> None:
    lines = [billed("3", "0.335", number=str(number)) for number in range(1, 4)]
    assert invoice_sum(invoice(*lines)) == dec("3.03")
    assert found(invoice(*lines, stated_total=dec("3.03"))) == []
    assert found(invoice(*lines, stated_total=dec("3.02"))) == ["rules.total-rounded"]


def test_a_price_per_hundred_is_divided() -> None:
    line = billed("250", "12", price_basis="HP")
    assert found(invoice(line, stated_total=dec("30"))) == []
    assert found(invoice(replace(line, price_basis="TP"), stated_total=dec("3"))) == []
    assert found(invoice(replace(line, price_basis="PE"), stated_total=dec("30"))) == ["rules.total-point-misplaced"]


@pytest.mark.parametrize("stated", ["240", "-240", "240.01", "-240.01"])
def test_a_credit_may_carry_either_sign(stated: str) -> None:
    assert set(found(invoice(type_code="CR", stated_total=dec(stated)))) <= {"rules.total-rounded"}
    assert found(invoice(type_code="CR", stated_total=dec("-241"))) == ["rules.total-differs"]


def test_charges_that_are_repeated_below_are_told_as_such() -> None:
    freight = Charge(False, "D240", dec("6"))
    lines = (billed(charges=(replace(freight, amount=dec("2")),)), billed(charges=(replace(freight, amount=dec("4")),)))
    once, twice = dec("486"), dec("492")
    assert found(invoice(*lines, charges=(freight,), stated_total=twice)) == []
    finding = only(invoice(*lines, charges=(freight,), stated_total=once))
    assert (finding.id, finding.severity) == ("rules.charges-repeated", Severity.BLOCK)
    assert "6.00" in finding.what
    other = replace(freight, amount=dec("5"))
    assert found(invoice(*lines, charges=(other,), stated_total=once)) == ["rules.total-differs"]


def test_bill_back_does_not_count_into_the_total() -> None:
    allowance = Charge(True, "F800", dec("20"), handling="01")
    assert found(invoice(charges=(allowance,), stated_total=dec("240"))) == []
    assert found(invoice(charges=(replace(allowance, handling="02"),), stated_total=dec("220"))) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"stated_amount": dec("240")}, []),
        ({"stated_amount": dec("240.01")}, []),
        ({"stated_amount": dec("-240")}, []),
        ({"stated_amount": dec("288")}, ["rules.line-amount-differs"]),
        ({"stated_amount": dec("230"), "charges": (Charge(True, "C310", dec("10")),)}, []),
        ({"stated_amount": dec("2880"), "pack": Pack(12)}, []),
        ({"stated_amount": dec("2880"), "pack": Pack(10)}, ["rules.line-amount-differs"]),
    ],
)
def test_what_a_line_is_said_to_come_to(changes: dict[str, object], expected: list[str]) -> None:
    assert found(invoice(billed(**changes))) == expected
    assert found(order(ordered(**changes))) == expected


@pytest.mark.parametrize(
    ("code", "amount", "expected"),
    [
        ("1", "240", []),
        ("1", "234", []),
        ("1", "250", ["rules.stated-amount-differs"]),
        ("5", "234", []),
        ("TT", "240", ["rules.stated-amount-differs"]),
        ("N", "1", []),
    ],
)
def test_amounts_beside_the_total(code: str, amount: str, expected: list[str]) -> None:
    line = billed(charges=(Charge(True, "C310", dec("6")),))
    assert found(invoice(line, amounts=(StatedAmount(code, dec(amount)),), stated_total=dec("234"))) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [("240", []), ("252", []), ("260", []), ("245", ["rules.order-total-differs"])],
)
def test_the_total_of_an_order_may_hold_charges_and_taxes(stated: str, expected: list[str]) -> None:
    parts = {"charges": (Charge(False, "D240", dec("12")),), "taxes": (Tax("TX", dec("8")),)}
    assert found(order(stated_total=dec(stated), **parts)) == expected
    assert found(order(ordered(price="0", unit_price=None), stated_total=dec(stated))) == []


@pytest.mark.parametrize(
    ("stated", "expected"),
    [("10", []), ("120", []), ("1", []), ("11", ["rules.hash-total-differs"])],
)
def test_the_sum_of_quantities(stated: str, expected: list[str]) -> None:
    assert found(order(ordered(pack=Pack(12)), stated_hash_total=dec(stated))) == expected
    assert found(invoice(billed(pack=Pack(12)), stated_hash_total=dec(stated))) == expected


def test_the_sum_of_quantities_of_a_ship_notice() -> None:
    lines = (ShipNoticeLine("1", dec(10), "CA"), ShipNoticeLine("2", dec(5), "CA"))
    notice = ShipNotice("S1", DAY, orders=(ShippedOrder("47", lines=lines),))
    assert found(replace(notice, stated_hash_total=dec(15))) == []
    assert found(replace(notice, stated_hash_total=dec(10))) == ["rules.hash-total-differs"]


PERCENT = "rules.charge-percent-differs"


@pytest.mark.parametrize(
    ("amount", "percent", "basis", "expected"),
    [
        ("12", "5", "3", []),
        ("12.01", "5", "3", []),
        ("12", "-5", "4", []),
        ("15", "5", "3", [PERCENT]),
        ("15", "5", "", [PERCENT]),
        ("15", "5", "Z", []),
        ("15", "5", "1", []),
    ],
)
def test_a_percentage_of_the_goods(amount: str, percent: str, basis: str, expected: list[str]) -> None:
    charge = Charge(True, "C310", dec(amount), percent=dec(percent), percent_basis=basis)
    assert found(invoice(charges=(charge,))) == expected
    assert found(invoice(billed(charges=(charge,)))) == expected
    assert found(order(charges=(charge,))) == expected


def test_a_percentage_may_be_taken_of_what_is_left() -> None:
    first = Charge(True, "C310", dec("24"), percent=dec("10"), percent_basis="3")
    of_rest = Charge(True, "F800", dec("10.80"), percent=dec("5"), percent_basis="4")
    assert found(invoice(charges=(first, of_rest))) == []
    freight = Charge(False, "D240", dec("10"))
    raised = Charge(True, "C310", dec("25"), percent=dec("10"), percent_basis="3")
    assert found(invoice(charges=(raised, freight))) == []
    assert found(invoice(billed(charges=(raised, freight)))) == []


def test_a_percentage_is_not_judged_where_a_line_has_no_price() -> None:
    charge = Charge(True, "C310", dec("15"), percent=dec("5"), percent_basis="3")
    assert found(order(ordered(unit_price=None), charges=(charge,))) == []


@pytest.mark.parametrize(
    ("amount", "rate", "quantity", "expected"),
    [
        ("10", "0.5", "20", []),
        ("10", "-0.5", "20", []),
        ("11", "0.5", "20", ["rules.charge-differs"]),
        ("11", "0.5", None, []),
    ],
)
def test_a_rate_and_its_quantity(amount: str, rate: str, quantity: str | None, expected: list[str]) -> None:
    charge = Charge(False, "D240", dec(amount), rate=dec(rate), quantity=None if quantity is None else dec(quantity))
    assert found(invoice(charges=(charge,))) == expected
    assert found(invoice(billed(charges=(charge,)))) == expected
    if expected:
        assert "freight (D240)" in only(invoice(charges=(charge,))).what


@pytest.mark.parametrize(
    ("amount", "percent", "base", "expected"),
    [
        ("12.80", "8", "159.98", []),
        ("12.79", "8", "159.98", []),
        ("16", "8", "159.98", ["rules.tax-differs"]),
        ("16", "8", None, []),
        ("16", None, "159.98", []),
    ],
)
def test_a_tax_and_its_rate(amount: str, percent: str | None, base: str | None, expected: list[str]) -> None:
    tax = Tax("ST", dec(amount), None if percent is None else dec(percent), base=None if base is None else dec(base))
    assert found(invoice(taxes=(tax,))) == expected
    assert found(invoice(billed(taxes=(tax,)))) == expected
    assert found(order(taxes=(tax,))) == expected


DISCOUNTS = [
    ({"terms": Terms("08", "3", dec("2"), discount_amount=dec("4.80"))}, []),
    ({"terms": Terms("08", "3", dec("2"), discount_amount=dec("5"))}, ["rules.discount-differs"]),
    ({"terms": Terms("08", "3", dec("2"), discount_amount=dec("4")), "discountable_total": dec("200")}, []),
    ({"terms": Terms("08", "3", dec("2")), "discount_total": dec("4.80")}, []),
    ({"terms": Terms("08", "3", dec("2")), "discount_total": dec("9")}, ["rules.discount-differs"]),
    ({"terms": Terms("05", "3", dec("-10")), "discount_total": dec("9")}, []),
    ({"discountable_total": dec("240")}, []),
    ({"discountable_total": dec("300")}, ["rules.discount-base-too-large"]),
    ({"discount_total": dec("4.80"), "discounted_total": dec("235.20")}, []),
    ({"discount_total": dec("4.80"), "discounted_total": dec("240")}, ["rules.discounted-total-differs"]),
    ({"discounted_total": dec("200")}, []),
]


@pytest.mark.parametrize(("changes", "expected"), DISCOUNTS)
def test_the_discount_for_early_payment(changes: dict[str, object], expected: list[str]) -> None:
    assert found(invoice(stated_total=dec("240"), **changes)) == expected


@pytest.mark.parametrize(
    ("units", "unit", "expected"),
    [
        ("10", "CA", []),
        ("120", "CA", []),
        ("10", "EA", []),
        ("11", "CA", [("rules.shipped-units-differ", Severity.WARNING)]),
        ("264", "CA", [("rules.shipped-units-differ", Severity.INFO)]),
    ],
)
def test_shipped_units(units: str, unit: str, expected: list[tuple[str, Severity]]) -> None:
    pack = Pack(12) if units == "120" else None
    document = invoice(billed(pack=pack), shipped_units=dec(units), shipped_unit=unit)
    assert [(f.id, f.severity) for f in judge_document(document, None)] == expected


def test_shipped_units_may_be_those_that_left() -> None:
    line = billed(shipped_quantity=dec("9"))
    assert found(invoice(line, shipped_units=dec("9"), shipped_unit="CA")) == []


def test_shares_of_stores_in_an_invoice() -> None:
    shares = (StoreQuantity("1", dec(4), "CA"), StoreQuantity("2", dec(5), "CA"))
    assert found(invoice(billed(store_quantities=shares))) == ["rules.store-quantities-differ"]
    assert found(invoice(billed("9", store_quantities=shares))) == []


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([("IA", "8"), ("IB", "2")], []),
        ([("IA", "8"), ("IR", "2")], []),
        ([("IA", "8")], ["rules.answer-quantities-differ"]),
        ([("IA", "10"), ("IB", "2")], ["rules.answer-quantities-differ"]),
        ([("IQ", "8")], []),
        ([("IA", None)], []),
        ([], []),
    ],
)
def test_answers_come_to_the_line(answers: list[tuple[str, str | None]], expected: list[str]) -> None:
    told = tuple(LineAnswer(status, None if number is None else dec(number), "CA") for status, number in answers)
    line = OrderAcknowledgmentLine("1", dec(10), "CA", answers=told)
    assert found(OrderAcknowledgment("47", DAY, "AC", lines=(line,))) == expected


def carton(number: str, pallet: str = "") -> ShipNoticeLine:
    return ShipNoticeLine("1", dec(1), "CA", carton=number, pallet=pallet)


@pytest.mark.parametrize(
    ("packages", "lines", "expected"),
    [
        (2, [carton("A"), carton("B"), carton("B")], []),
        (3, [carton("A"), carton("B")], ["rules.cartons-differ"]),
        (1, [carton("A", "P"), carton("B", "P")], []),
        (3, [carton("A", "P"), carton("B", "P")], []),
        (4, [carton("A", "P"), carton("B", "P")], ["rules.cartons-differ"]),
        (2, [carton("A", "P"), carton("B")], []),
        (9, [carton("A"), carton("")], []),
        (None, [carton("A")], []),
    ],
)
def test_announced_packages(packages: int | None, lines: list[ShipNoticeLine], expected: list[str]) -> None:
    notice = ShipNotice("S1", DAY, packages=packages, orders=(ShippedOrder("47", lines=tuple(lines)),))
    assert found(notice) == expected


def test_packages_may_be_those_of_one_order() -> None:
    orders = (ShippedOrder("47", lines=(carton("A"),)), ShippedOrder("48", lines=(carton("B"), carton("C"))))
    assert found(ShipNotice("S1", DAY, packages=1, orders=orders)) == []
    assert found(ShipNotice("S1", DAY, packages=5, orders=orders)) == ["rules.cartons-differ"]


amounts = st.decimals(dec("0.01"), dec("9999"), places=2)
quantities = st.decimals(dec("0.001"), dec("999"), places=3)
prices = st.decimals(dec("0"), dec("999"), places=4)


@given(
    st.lists(st.builds(lambda q, p: InvoiceLine("1", q, "LB", p), quantities, prices), min_size=1, max_size=8),
    st.lists(st.builds(Charge, st.booleans(), st.just("D240"), amounts), max_size=4),
    st.lists(st.builds(Tax, st.just("TX"), amounts), max_size=2),
)
def test_an_invoice_that_states_its_own_sum_is_sound(
    lines: list[InvoiceLine], charges: list[Charge], taxes: list[Tax]
) -> None:
    document = Invoice("I1", DAY, "47", lines=tuple(lines), charges=tuple(charges), taxes=tuple(taxes))
    stated = replace(
        document,
        stated_total=document.total,
        stated_hash_total=sum((line.quantity or dec(0) for line in lines), dec(0)),
        amounts=(StatedAmount("1", document.goods_total), StatedAmount("TT", document.total)),
    )
    assert judge_document(stated, None) == []
