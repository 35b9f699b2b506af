"""What a vendor's ship notice means for one of our purchase orders."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from acucleo_desktop.documents.match_level import UpdateLevel
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.parts import find_date
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.partners.tolerances import Tolerances
from acucleo_desktop.rules import change_explanations as say
from acucleo_desktop.rules import three_way
from acucleo_desktop.rules.acknowledgment_matching import compare_date
from acucleo_desktop.rules.bill_explanations import order_closed
from acucleo_desktop.rules.change_list import ChangeList, OrderMatch
from acucleo_desktop.rules.comparison import Resolution
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineChange, LineFinder
from acucleo_desktop.rules.order_history import NO_HISTORY, OrderHistory

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
    tolerances: Tolerances | None = None,
    resolutions: Mapping[str, Resolution] | None = None,
    history: OrderHistory = NO_HISTORY,
) -> OrderMatch:
    """Compare what is on the way with what we ordered and what the vendor confirmed.

    Args:
        notice: the whole notice, for its dates.
        shipped: its part that belongs to `order`, with items and units resolved as far as they can be.
        order: ours.
        accept_dates: moved dates are written by themselves.
        accepted: keys of proposals that a person has accepted, such as `date:2`.
        tolerances: how far quantities and dates may differ.
        resolutions: what a person chose for each difference.
        history: what was confirmed and shipped of the order before.
    """
    limits = tolerances or Tolerances()
    changes = ChangeList(accepted, resolutions, "The ship notice")
    if order.is_closed:
        changes.note(UpdateLevel.NO_ORDER, order_closed(order))
        return changes.result(order)
    if history.expects_answer and not history.answered:
        changes.note(UpdateLevel.SHIPPED_UNCONFIRMED, three_way.shipped_unconfirmed(order))
    arrival = find_date(notice.dates, *ARRIVALS)
    for each in _add_up(shipped, order, changes):
        _compare_quantity(each, changes, limits, history)
        if arrival is not None:
            place = (each.line.number, each.index, each.line.description)
            compare_date(changes, place, arrival, each.known, limits, by_itself=accept_dates)
    return changes.result(order)


def _compare_quantity(each: _Shipped, changes: ChangeList, limits: Tolerances, history: OrderHistory) -> None:
    known = each.known
    still_open = max(known.quantity - known.received, ZERO)
    fits = each.quantity <= still_open + limits.quantity_room(known.quantity)
    key, place = f"quantity:{known.number}", say.place(each.line.number, each.index, each.line.description)
    changes.compare(key, place, "quantity", still_open, each.quantity, fits=fits, only_more=True, unit=known.unit)
    if not fits:
        total = known.received + each.quantity
        writes = f"sets the quantity of line {known.number} to {plain(total)}"
        changes.offer(key, f"Order {plain(total)}", writes, may_type=True)
        change = LineChange(known.number, known.row_id, quantity=total)
        fate = changes.propose("quantity", change, by_itself=False)
        finding = say.shipped_more(each.line, each.index, each.quantity, known, total, fate)
        changes.note(UpdateLevel.SHIPPED_MORE, finding)
    elif each.quantity < still_open:
        changes.note(UpdateLevel.SAME, say.shipped_less(each.line, each.index, each.quantity, known))
    before = max(history.shipped.get(known.number, ZERO), known.received)
    told = three_way.judge_shipped_line(each.line, each.index, each.quantity, known, history.confirmed, before)
    if told is not None:
        changes.note(UpdateLevel.SHIPPED_MORE, told)


def _add_up(shipped: ShippedOrder, order: KnownOrder, changes: ChangeList) -> list[_Shipped]:
    """Return what is shipped of each order line, over all cartons."""
    finder = LineFinder(order)
    found: dict[str, _Shipped] = {}
    for index, line in enumerate(shipped.lines, 1):
        references = [line.number] if line.number else []
        known = finder.find(line.our_item, line.item_ids, references, line.quantity, again=True)
        place = say.place(line.number, index, line.description)
        if known is None:
            named = line.our_item or (line.item_ids[0].value if line.item_ids else "an item without a number")
            changes.compare(f"line:x{index}", place, "line", None, named)
            finding = say.never_ordered(line.number, index, line.description, named)
            changes.note(UpdateLevel.NEVER_ORDERED, finding)
            continue
        if known.cancelled or (known.completed and known.received < known.quantity):
            changes.compare(f"line:{known.number}", place, "line", None, known.item)
            finding = say.order_line_closed(line.number, index, line.description, "ships", order, known)
            changes.note(UpdateLevel.NEVER_ORDERED if known.cancelled else UpdateLevel.SHIPPED_MORE, finding)
            continue
        if line.our_unit and known.unit and line.our_unit.upper() != known.unit.upper():
            changes.compare(f"unit:{known.number}", place, "unit", known.unit, line.our_unit)
            finding = say.unit_differs(line.number, index, line.description, line.our_unit, known)
            changes.note(UpdateLevel.QUANTITY_CHANGED, finding)
            continue
        each = found.setdefault(known.number, _Shipped(known, line, index))
        each.quantity += line.quantity or ZERO
    return list(found.values())
