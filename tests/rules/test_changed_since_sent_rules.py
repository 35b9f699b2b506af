"""What a partner was told beside what the record says now: named field by field, and nothing where it only moved on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import DatedEvent
from acucleo_desktop.documents.party import Address, Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.changed_since_sent import changed_since_sent

DAY, LATER = dt.date(2026, 12, 1), dt.date(2026, 12, 8)


def line(number: str, item: str, quantity: int = 10) -> PurchaseOrderLine:
    due = (DatedEvent("002", DAY),)
    return PurchaseOrderLine(
        number, Decimal(quantity), "CASE", Decimal("2.50"), dates=due, our_item=item, our_unit="CASE"
    )


APPLES, PEARS = line("1", "APPLES"), line("2", "PEARS")
PLACE = Party("ST", "Plant 1", address=Address(("1 Mill Road",), "Dover", "DE", "19901"), our_id="MAIN")
ORDER = PurchaseOrder("PO1", DAY, dates=(DatedEvent("002", DAY),), parties=(PLACE,), lines=(APPLES, PEARS))


def said(now: PurchaseOrder, **more: object) -> str:
    found = changed_since_sent(ORDER, now, **more)  # type: ignore[arg-type]
    return found.what if found is not None else ""


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (replace(ORDER, lines=(replace(APPLES, quantity=Decimal(12)), PEARS)), "line 1 quantity 10, now 12."),
        (replace(ORDER, lines=(replace(APPLES, unit_price=Decimal(3)), PEARS)), "line 1 price 2.5, now 3."),
        (replace(ORDER, lines=(replace(APPLES, our_item="PLUMS"), PEARS)), "line 1 item APPLES, now PLUMS."),
        (replace(ORDER, lines=(replace(APPLES, our_unit="EA"), PEARS)), "line 1 unit CASE, now EA."),
        (
            replace(ORDER, lines=(replace(APPLES, dates=(DatedEvent("002", LATER),)), PEARS)),
            "line 1 date 2026-12-01, now 2026-12-08.",
        ),
        (replace(ORDER, lines=(PEARS,)), "line 1 APPLES was taken out."),
        (replace(ORDER, lines=(*ORDER.lines, line("3", "PLUMS", 4))), "line 3 4 PLUMS was added."),
        (replace(ORDER, dates=(DatedEvent("002", LATER),)), ": date 2026-12-01, now 2026-12-08."),
        (replace(ORDER, parties=(replace(PLACE, our_id="EAST"),)), "ship-to MAIN Plant 1"),
        (replace(ORDER, lines=tuple(replace(each, quantity=Decimal(1)) for each in ORDER.lines * 1)), "; line 2"),
    ],
)
def test_every_difference_is_named(now: PurchaseOrder, words: str) -> None:
    assert words in said(now)


def test_what_nobody_was_told_is_no_change() -> None:
    moved = replace(ORDER, terms=None, stated_total=Decimal(7), lines=(PEARS, APPLES))
    assert said(moved) == ""


def test_many_differences_are_counted() -> None:
    lines = tuple(line(str(number), "PLUMS") for number in range(1, 9))
    assert said(replace(ORDER, lines=lines)).endswith("line 4 10 PLUMS was added; and 4 more.")


def test_what_the_partner_asked_for_is_not_told_to_it() -> None:
    now = replace(ORDER, lines=(replace(APPLES, quantity=Decimal(8)),))
    agreed = {("1", "quantity"): {"8"}, ("2", "line"): {""}}
    assert said(now, agreed=agreed) == ""
    assert "line 2 PEARS was taken out" in said(now, agreed={("1", "quantity"): {"8"}})
    assert "line 1 quantity 10, now 8" in said(now, agreed={("1", "quantity"): {"9"}, ("2", "line"): {""}})


def test_a_cancelled_order_is_told_as_such_and_offers_no_corrected_one() -> None:
    found = changed_since_sent(ORDER, replace(ORDER, lines=()), is_cancelled=True)
    assert found is not None
    assert "it was cancelled" in found.what
    assert [fix.action for fix in found.fixes] == ["note-told"]


def test_an_invoice_tells_its_total() -> None:
    goods = InvoiceLine("1", Decimal(10), "CASE", Decimal("2.50"), our_item="APPLES", our_unit="CASE")
    invoice = Invoice("I1", DAY, lines=(goods,), stated_total=Decimal(25), parties=(PLACE,))
    assert changed_since_sent(invoice, invoice) is None
    found = changed_since_sent(invoice, replace(invoice, stated_total=Decimal(30)))
    assert found is not None
    assert "total 25, now 30" in found.what
