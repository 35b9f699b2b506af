"""What a vendor's ship notice means for one of our purchase orders."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal

from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.parts import find_date
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.rules import change_explanations as say
from acucleo_desktop.rules.acknowledgment_matching import ChangeList, OrderMatch
from acucleo_desktop.rules.bill_explanations import order_closed
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineChange, LineFinder

ARRIVALS = ("067", "017", "371", "002", "035")
"""X12 374 dates on which the goods arrive, the firmest first; the ship date (011) promises no arrival."""


@dataclass(slots=True)
class _Shipped:
    known: KnownOrderLine
    line: ShipNoticeLine
    index: int
    quantity: Decimal = field(default=ZERO)


def match_ship_notice(
    notice: ShipNotice,
    shipped: ShippedOrder,
    order: KnownOrder,
    *,
    accept_dates: bool = True,
    accepted: Collection[str] = (),
) -> OrderMatch:
    """Compare what is on the way with what we ordered.

    Args:
        notice: the whole notice, for its dates.
        shipped: its part that belongs to `order`, with items and units resolved as far as they can be.
        order: ours.
        accept_dates: moved dates are written by themselves.
        accepted: keys of proposals that a person has accepted, such as `date:2`.
    """
    changes = ChangeList(accepted)
    if order.is_closed:
        changes.findings.append(order_closed(order))
        return changes.result()
    found = _add_up(shipped, order, changes)
    arrival = find_date(notice.dates, *ARRIVALS)
    for each in found:
        known = each.known
        still_open = max(known.quantity - known.received, ZERO)
        if each.quantity > still_open:
            changes.findings.append(say.shipped_more(each.line, each.index, each.quantity, known))
        elif each.quantity < still_open:
            changes.findings.append(say.shipped_less(each.line, each.index, each.quantity, known))
        if arrival is not None and arrival != known.promised:
            change = LineChange(known.number, known.row_id, promised=arrival)
            taken = changes.propose("date", change, by_itself=accept_dates)
            changes.findings.append(
                say.date_moved(each.line.number, each.index, each.line.description, arrival, known, taken=taken)
            )
    return changes.result()


def _add_up(shipped: ShippedOrder, order: KnownOrder, changes: ChangeList) -> list[_Shipped]:
    """Return what is shipped of each order line, over all cartons."""
    finder = LineFinder(order)
    found: dict[str, _Shipped] = {}
    for index, line in enumerate(shipped.lines, 1):
        references = [line.number] if line.number else []
        known = finder.find(line.our_item, line.item_ids, references, line.quantity, again=True)
        if known is None:
            named = line.our_item or (line.item_ids[0].value if line.item_ids else "an item without a number")
            changes.findings.append(say.never_ordered(line.number, index, line.description, named))
            continue
        if line.our_unit and known.unit and line.our_unit.upper() != known.unit.upper():
            changes.findings.append(say.unit_differs(line.number, index, line.description, line.our_unit, known))
            continue
        each = found.setdefault(known.number, _Shipped(known, line, index))
        each.quantity += line.quantity or ZERO
    return list(found.values())
