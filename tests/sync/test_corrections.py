"""A number with a wrong digit is corrected by one press: in a received document, or on the partner sheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.partners.profile import CrossReference
from acucleo_desktop.sync.corrections import applied

pytestmark = pytest.mark.timeout(120)

CHECK_DIGIT = "rules.gtin-check-digit"


def wrong_digit(gtin: str) -> str:
    return gtin[:-1] + str((int(gtin[-1]) + 3) % 10)


def test_a_wrong_digit_in_a_received_order_is_corrected_and_the_order_goes_on(bench: Any) -> None:
    item = bench.item("FRESHMART")
    order = bench.order("5711", lines=1)
    mistyped = ItemId("UP", wrong_digit(item.gtin))
    bench.send("850", replace(order, lines=(replace(order.lines[0], item_ids=(mistyped,)),)))
    bench.inbound()
    row = bench.row("5711")
    assert {"partner.item-unknown", CHECK_DIGIT} <= set(bench.ids(row))
    said = bench.fix(row, "replace-value").said
    assert mistyped.value in said
    assert item.gtin in said
    bench.inbound()
    row = bench.row("5711")
    assert (row.check, row.delivery) == (Check.CLEAN, Delivery.WRITTEN)
    assert bench.orders("5711")[0]["Details"][0]["InventoryID"] == item.id
    assert "corrected" in bench.events(row)
    assert mistyped.value.encode() in bench.ledger.files.content(row.file_id), "the bytes stay as they came"


def with_wrong_number_on_the_sheet(bench: Any) -> tuple[Any, str]:
    """Let the sheet of a partner carry a wrong UPC for an item that one of its invoices bills."""
    bench.change("FRESHMART", Flow.INVOICE, review=True)
    bench.desk.sync(Direction.OUT)
    row = next(row for row in bench.rows(Flow.INVOICE) if row.partner == "FRESHMART")
    line = bench.ledger.documents.fields(row.id)["lines"][0]
    item = next(item for item in bench.world.stock.items if item.id == line["our_item"])
    wrong = wrong_digit(item.gtin)
    partner = bench.desk.partner("FRESHMART")
    sheet = (*partner.cross_references, CrossReference("item", wrong, item.id, "UP"))
    bench.desk.save_partner(replace(partner, cross_references=sheet))
    bench.change("FRESHMART", Flow.INVOICE, item_ids=("IN", "UP"))
    return row, wrong


def test_a_wrong_digit_on_the_sheet_is_corrected_there(bench: Any) -> None:
    row, wrong = with_wrong_number_on_the_sheet(bench)
    bench.desk.replay([row.id])
    assert CHECK_DIGIT in bench.ids(row)
    bench.fix(row, "replace-value")
    assert CHECK_DIGIT not in bench.ids(row)
    partner = bench.desk.partner("FRESHMART")
    assert wrong not in {reference.theirs for reference in partner.cross_references}


def test_a_number_of_acumatica_is_not_corrected_from_here(bench: Any) -> None:
    row, wrong = with_wrong_number_on_the_sheet(bench)
    bench.desk.replay([row.id])
    (fix,) = {fix for finding in bench.ledger.documents.findings(row.id) for fix in finding.fixes}
    partner = bench.desk.partner("FRESHMART")
    kept = tuple(reference for reference in partner.cross_references if reference.theirs != wrong)
    bench.desk.save_partner(replace(partner, cross_references=kept))
    with pytest.raises(Problem, match="does not stand on the sheet"):
        bench.desk.apply_fix(row.id, fix)


def test_every_kind_of_number_is_corrected_and_nothing_else() -> None:
    line = ShipNoticeLine("1", Decimal(1), item_ids=(ItemId("UP", "1"), ItemId("VN", "2")), carton="1", pallet="3")
    order = ShippedOrder("1", lines=(line,), parties=(Party("ST", "1", "UL", "1"),))
    notice = ShipNotice("1", None, orders=(order,))
    mended = applied(notice, {"1": "9", "3": "8"})
    (mended_order,) = mended.orders
    (mended_line,) = mended_order.lines
    assert mended.shipment == mended_order.order_number == mended_line.number == "1"
    assert [item.value for item in mended_line.item_ids] == ["9", "2"]
    assert (mended_line.carton, mended_line.pallet) == ("9", "8")
    assert mended_order.parties == (Party("ST", "1", "UL", "9"),)
    assert applied(notice, {}) is notice
