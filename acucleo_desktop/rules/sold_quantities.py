"""Ordered quantities against the multiples and minimums in which items are sold to the partner."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.partners.profile import FlowOptions
from acucleo_desktop.rules.causes import quantities as causes
from acucleo_desktop.rules.places import line_location, line_name, waive


def judge_sold_quantities(order: PurchaseOrder, options: FlowOptions) -> Iterator[Finding]:
    """Yield what does not fill its packs or stays under its minimum; `options` name both by our items."""
    for index, line in enumerate(order.lines, 1):
        quantity, item = line.quantity, line.our_item
        if quantity is None or quantity <= ZERO or not item:
            continue
        place = line_location(line.number, index, line.description, "PO1", 2)
        words: dict[str, Any] = {
            "line": line_name(line.number, index),
            "unit": line.our_unit or line.unit,
            "item": item,
        }
        if item in options.multiples and quantity % Decimal(options.multiples[item]):
            multiple, cause = Decimal(options.multiples[item]), causes.NOT_A_MULTIPLE
            up = plain((quantity // multiple + 1) * multiple)
            fixes = (waive(cause.id, "Let it pass"),)
            yield cause.found(place, value=plain(quantity), fixes=fixes, multiple=plain(multiple), up=up, **words)
        if item in options.minimums and quantity < Decimal(options.minimums[item]):
            minimum, cause = Decimal(options.minimums[item]), causes.UNDER_MINIMUM
            fixes = (waive(cause.id, "Let it pass"),)
            yield cause.found(place, value=plain(quantity), fixes=fixes, minimum=plain(minimum), **words)
