"""What is judged of a document by itself: sums, dates, quantities, prices, check digits, what may leave."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    ItemId,
    ScheduledQuantity,
    StoreQuantity,
    Tax,
)
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.partners.profile import FlowOptions
from acucleo_desktop.rules.arithmetic import judge_hash_total
from acucleo_desktop.rules.charges import WHOLE, judge_charges
from acucleo_desktop.rules.dates import judge_window
from acucleo_desktop.rules.identifiers import judge_identifiers
from acucleo_desktop.rules.inbound import judge_invoice, judge_purchase_order
from acucleo_desktop.rules.outbound import judge_outbound

TODAY = dt.date(2026, 11, 23)
SHIP_TO = (Party("ST", "Store 12", "92", "0012"),)


def days(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


def ids(findings: list[Finding]) -> list[str]:
    assert all(f.what and f.location.paper and f.why and f.todo for f in findings)
    return [finding.id for finding in findings]


def order_of(*lines: PurchaseOrderLine, **rest: object) -> PurchaseOrder:
    return replace(PurchaseOrder("47", TODAY, lines=lines, parties=SHIP_TO), **rest)


def ordered(quantity: str = "5", price: str | None = "2.00", **rest: object) -> PurchaseOrderLine:
    line = PurchaseOrderLine("1", Decimal(quantity), "CA", None if price is None else Decimal(price))
    return replace(line, **rest)


def judge(order: PurchaseOrder, prices: dict[str, object] | None = None, tolerance: str = "0") -> list[Finding]:
    return judge_purchase_order(order, TODAY, prices or {}, FlowOptions(price_tolerance=Decimal(tolerance)))


def invoice_of(*lines: InvoiceLine, **rest: object) -> Invoice:
    return replace(Invoice("I1", TODAY, "47", lines=lines, parties=SHIP_TO), **rest)


def billed(quantity: str = "5", price: str | None = "2.00", **rest: object) -> InvoiceLine:
    return replace(InvoiceLine("1", Decimal(quantity), "CA", None if price is None else Decimal(price)), **rest)


def test_a_plain_order_is_clean() -> None:
    dates = (DatedEvent("010", days(1)), DatedEvent("002", days(3)), DatedEvent("001", days(9)))
    order = order_of(ordered(), dates=dates, stated_total=Decimal(10), stated_hash_total=Decimal(5))
    assert judge(order, {"0": Decimal(2)}) == []


@pytest.mark.parametrize(
    ("theirs", "ours", "tolerance", "severity"),
    [
        ("1.90", "2.00", "0", Severity.BLOCK),
        ("2.10", "2.00", "0", Severity.WARNING),
        ("1.95", "2.00", "0.05", None),
        ("1.94", "2.00", "0.05", Severity.BLOCK),
    ],
)
def test_prices_against_ours(theirs: str, ours: str, tolerance: str, severity: Severity | None) -> None:
    findings = judge(order_of(ordered(price=theirs)), {"0": Decimal(ours)}, tolerance)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])
    if findings:
        (finding,) = findings
        assert finding.id == "rules.price-differs"
        difference = abs(Decimal(theirs) - Decimal(ours)).normalize()
        assert f"{difference}" in finding.what


def test_an_order_without_prices_is_only_mentioned() -> None:
    findings = judge(order_of(ordered(price=None)), {"0": Decimal(2)})
    assert [(finding.id, finding.severity) for finding in findings] == [("rules.price-missing", Severity.INFO)]


@pytest.mark.parametrize("purpose", ["01", "04", "05", "22", "ZZ"])
def test_what_is_no_new_order_blocks(purpose: str) -> None:
    findings = judge(order_of(ordered(), purpose=purpose))
    assert ids(findings) == ["rules.purpose-not-original"]
    assert findings[0].blocks


def test_quantities_that_cannot_be_meant() -> None:
    assert ids(judge(order_of(ordered("0")))) == ["rules.quantity-not-positive"]
    stores = (StoreQuantity("1", Decimal(2)), StoreQuantity("2", Decimal(2)))
    assert ids(judge(order_of(ordered(store_quantities=stores)))) == ["rules.store-quantities-differ"]
    schedule = (ScheduledQuantity(Decimal(2), "CA", "002", days(3)),)
    assert ids(judge(order_of(ordered(schedule=schedule)))) == ["rules.schedule-differs"]
    assert ids(judge(order_of())) == ["rules.no-lines"]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([("002", -1)], ["rules.date-past"]),
        ([("002", 0)], []),
        ([("001", -1)], ["rules.cancel-date-past"]),
        ([("010", 5), ("002", 3)], ["rules.dates-crossed"]),
        ([("037", 5), ("038", 3)], ["rules.dates-crossed"]),
        ([("064", 5), ("063", 3)], ["rules.dates-crossed"]),
        ([("002", 5), ("001", 3)], ["rules.dates-crossed"]),
        ([("064", 3), ("063", 3)], []),
    ],
)
def test_dates_past_and_crossed(dates: list[tuple[str, int]], expected: list[str]) -> None:
    events = tuple(DatedEvent(qualifier, days(number)) for qualifier, number in dates)
    assert ids(judge_window(events, TODAY, Location("Dates"))) == expected
    assert ids(judge(order_of(ordered(dates=events)))) == expected


def test_the_total_of_an_order() -> None:
    assert ids(judge(order_of(ordered(), stated_total=Decimal(11)))) == ["rules.order-total-differs"]
    freight = (Charge(False, "D240", Decimal(1)),)
    assert judge(order_of(ordered(), stated_total=Decimal(11), charges=freight)) == []


def test_the_total_of_an_invoice() -> None:
    parts = {"charges": (Charge(True, "C310", Decimal(1)),), "taxes": (Tax("TX", Decimal("0.5")),)}
    assert judge_invoice(invoice_of(billed(), stated_total=Decimal("9.50"), **parts), TODAY) == []
    off = judge_invoice(invoice_of(billed(), stated_total=Decimal("10.50"), **parts), TODAY)
    assert ids(off) == ["rules.total-differs"]
    assert off[0].blocks
    assert "10.5" in off[0].what
    assert "9.5" in off[0].what
    cent = judge_invoice(invoice_of(billed(), stated_total=Decimal("9.51"), **parts), TODAY)
    assert [(finding.id, finding.severity) for finding in cent] == [("rules.total-rounded", Severity.INFO)]
    assert judge_invoice(invoice_of(billed()), TODAY) == []


def test_a_misplaced_point_is_seen() -> None:
    for stated in ("0.10", "1000"):
        found = judge_invoice(invoice_of(billed(), stated_total=Decimal(stated)), TODAY)
        assert ids(found) == ["rules.total-point-misplaced"]


@pytest.mark.parametrize(("stated", "clean"), [("7.5", True), ("30", True), ("8", False)])
def test_hash_totals_by_both_rules(stated: str, clean: bool) -> None:
    quantities = [Decimal("2.5"), Decimal(5)]
    assert (judge_hash_total(Decimal(stated), quantities) == []) is clean


def test_rates_of_charges() -> None:
    charge = Charge(False, "D240", Decimal(10), rate=Decimal("0.5"), quantity=Decimal(20), unit="LB")
    assert judge_charges([charge], WHOLE) == []
    assert ids(judge_charges([replace(charge, amount=Decimal(11))], WHOLE)) == ["rules.charge-differs"]


@pytest.mark.parametrize(
    ("date", "expected"), [(2, ["rules.date-future"]), (1, []), (-366, ["rules.date-old"]), (-365, [])]
)
def test_invoice_dates(date: int, expected: list[str]) -> None:
    assert ids(judge_invoice(invoice_of(billed(), date=days(date)), TODAY)) == expected


def test_returns_inside_an_invoice() -> None:
    assert ids(judge_invoice(invoice_of(billed("-5")), TODAY)) == ["rules.quantity-negative"]
    assert judge_invoice(invoice_of(billed("-5"), type_code="CR"), TODAY) == []


@pytest.mark.parametrize(
    ("qualifier", "value", "expected"),
    [
        ("UP", "012345678905", []),
        ("UP", "012345678906", ["rules.gtin-check-digit"]),
        ("UP", "12345678905", ["rules.gtin-zeros-lost"]),
        ("UP", "12345678900", ["rules.gtin-without-check-digit"]),
        ("UP", "123456789", ["rules.gtin-form"]),
        ("UK", "10012345678902", []),
        ("UK", "10012345678901", ["rules.gtin-check-digit"]),
        ("EN", "4006381333931", []),
        ("EN", "4006381333932", ["rules.gtin-check-digit"]),
        ("EN", "40063813339AB", ["rules.gtin-form"]),
        ("VN", "anything", []),
    ],
)
def test_check_digits_of_items(qualifier: str, value: str, expected: list[str]) -> None:
    findings = judge_identifiers(order_of(ordered(item_ids=(ItemId(qualifier, value),))))
    assert ids(findings) == expected
    if expected == ["rules.gtin-check-digit"]:
        assert value in findings[0].what


@pytest.mark.parametrize(
    ("qualifier", "value", "expected"),
    [
        ("UL", "4006381333931", []),
        ("UL", "4006381333930", ["rules.gln-check-digit"]),
        ("UL", "123", ["rules.gln-form"]),
        ("1", "123456789", []),
        ("1", "12345678", ["rules.duns-form"]),
        ("9", "1234567890000", []),
        ("92", "x", []),
    ],
)
def test_numbers_of_places(qualifier: str, value: str, expected: list[str]) -> None:
    assert ids(judge_identifiers(order_of(parties=(Party("ST", "Store", qualifier, value),)))) == expected


def test_cartons_and_pallets() -> None:
    def notice(carton: str) -> ShipNotice:
        return ShipNotice(
            "S1", TODAY, orders=(ShippedOrder("47", lines=(ShipNoticeLine("1", Decimal(1), carton=carton),)),)
        )

    assert judge_identifiers(notice("00000123450000000010")) == judge_identifiers(notice("")) == []
    assert ids(judge_identifiers(notice("00000123450000000013"))) == ["rules.sscc-check-digit"]
    assert ids(judge_identifiers(notice("000123450000000013"))) == ["rules.sscc-check-digit"]
    assert judge_identifiers(FunctionalAcknowledgment("IN", "1", "A")) == []


def test_a_clean_invoice_may_leave() -> None:
    assert judge_outbound(invoice_of(billed())) == []
    assert judge_outbound(order_of(ordered())) == []
    assert judge_outbound(FunctionalAcknowledgment("IN", "1", "A")) == []


@pytest.mark.parametrize(
    ("changes", "expected", "blocks"),
    [
        ({"number": ""}, "rules.number-missing", True),
        ({"number": "X" * 23}, "rules.number-too-long", True),
        ({"date": None}, "rules.date-missing", True),
        ({"lines": ()}, "rules.no-lines", True),
        ({"lines": (billed(price=None),)}, "rules.price-missing", True),
        ({"lines": (replace(billed(), quantity=None),)}, "rules.quantity-missing", True),
        ({"order_number": ""}, "rules.order-number-missing", False),
        ({"order_number": "X" * 23}, "rules.number-too-long", True),
        ({"type_code": "CR"}, "rules.original-invoice-missing", False),
        ({"lines": (billed("-5"),)}, "rules.total-negative", True),
        ({"parties": ()}, "rules.ship-to-missing", False),
    ],
)
def test_what_holds_an_invoice_back(changes: dict[str, object], expected: str, blocks: bool) -> None:
    findings = judge_outbound(
        invoice_of(billed(), **changes) if "lines" not in changes else replace(invoice_of(), **changes)
    )
    assert [(finding.id, finding.blocks) for finding in findings] == [(expected, blocks)]
    ids(findings)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"number": ""}, "rules.number-missing"),
        ({"date": None}, "rules.date-missing"),
        ({"lines": ()}, "rules.no-lines"),
        ({"parties": ()}, "rules.ship-to-missing"),
    ],
)
def test_what_holds_an_order_back(changes: dict[str, object], expected: str) -> None:
    assert ids(judge_outbound(replace(order_of(ordered()), **changes))) == [expected]
