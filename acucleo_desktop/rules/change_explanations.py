"""The findings about what a vendor's answer or shipment changes; each says what accepting it will write."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.ship_notice import ShipNoticeLine
from acucleo_desktop.rules.causes import bills, changes
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.places import line_location, line_name, waive
from acucleo_desktop.rules.wording import counted

_ASIDE = Fix("set-aside", "Set it aside")


def order_rejected(answer: OrderAcknowledgment, order: KnownOrder) -> Finding:
    """Say that the vendor will deliver nothing."""
    return changes.ORDER_REJECTED.found(
        Location("The whole document", "BAK", element=2),
        value=answer.type_code,
        fixes=(waive(changes.ORDER_REJECTED.id, "Noted"), _ASIDE),
        order=order.number,
    )


def never_ordered(number: str, index: int, description: str, named: str) -> Finding:
    """Say that a line speaks of something that is not on our order."""
    return changes.NEVER_ORDERED.found(
        line_location(number, index, description),
        value=named,
        fixes=(waive(changes.NEVER_ORDERED.id, "Leave the line out"), _ASIDE),
        line=line_name(number, index),
    )


def line_not_answered(known: KnownOrderLine) -> Finding:
    """Say that the vendor is silent about a line."""
    return changes.NOT_ANSWERED.found(
        Location(f"Order line {known.number}"),
        value=known.item,
        line=known.number,
        named=f"{known.item} {known.description}".strip(),
    )


def unit_differs(number: str, index: int, description: str, theirs: str, known: KnownOrderLine) -> Finding:
    """Say that the units cannot be compared."""
    return bills.UNIT_DIFFERS.found(
        line_location(number, index, description, "PO1", 3),
        value=theirs,
        fixes=(waive(bills.UNIT_DIFFERS.id, "Leave the line as it is"), _ASIDE),
        line=line_name(number, index),
        done="given",
        theirs=theirs,
        ours=known.unit,
        way="Convert it by hand; accepting writes nothing for this line",
    )


def substituted(line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine, substitute: str) -> Finding:
    """Say that another item will come."""
    return changes.SUBSTITUTED.found(
        line_location(line.number, index, line.description, "ACK", 1),
        value=substitute,
        fixes=(waive(changes.SUBSTITUTED.id, "Leave the order as it is"), _ASIDE),
        line=line_name(line.number, index),
        item=known.item,
    )


def on_hold(line: OrderAcknowledgmentLine, index: int, answer: LineAnswer) -> Finding:
    """Say that the vendor has not decided yet."""
    return changes.ON_HOLD.found(
        line_location(line.number, index, line.description, "ACK", 1),
        value=answer.status,
        line=line_name(line.number, index),
    )


def backordered(line: OrderAcknowledgmentLine, index: int, answer: LineAnswer) -> Finding:
    """Say that goods come later."""
    return changes.BACKORDERED.found(
        line_location(line.number, index, line.description, "ACK", 2),
        value=answer.status,
        line=line_name(line.number, index),
        quantity=counted(answer.quantity, answer.unit or line.unit) if answer.quantity is not None else "all",
    )


def line_rejected(line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine, *, taken: bool) -> Finding:
    """Say that nothing of a line will come."""
    return _change(
        changes.LINE_REJECTED,
        line_location(line.number, index, line.description, "ACK", 1),
        f"cancels line {known.number} of the order",
        f"line:{known.number}",
        "Cancel the line",
        taken=taken,
        line=line_name(line.number, index),
        quantity=f"{plain(known.quantity)} {known.unit}",
        item=known.item,
    )


def quantity_changed(
    line: OrderAcknowledgmentLine, index: int, confirmed: Decimal, known: KnownOrderLine, *, taken: bool
) -> Finding:
    """Say that another quantity will come."""
    more = confirmed > known.quantity
    return _change(
        changes.QUANTITY_CHANGED,
        line_location(line.number, index, line.description, "ACK", 2),
        f"sets the quantity of line {known.number} to {plain(confirmed)}",
        f"quantity:{known.number}",
        f"Order {plain(confirmed)}",
        taken=taken,
        value=plain(confirmed),
        line=line_name(line.number, index),
        unit=known.unit,
        ordered=f"though only {plain(known.quantity)} were ordered" if more else f"of {plain(known.quantity)}",
        reason="The vendor rounds to its packs, or its program answers twice"
        if more
        else "The vendor has not enough, or sells in other packs",
    )


def price_changed(
    line: OrderAcknowledgmentLine, index: int, price: Decimal, known: KnownOrderLine, *, taken: bool
) -> Finding:
    """Say that the vendor wants another price."""
    difference = price - known.price
    return _change(
        changes.PRICE_CHANGED,
        line_location(line.number, index, line.description, "PO1", 4),
        f"sets the price of line {known.number} to {plain(price)}",
        f"price:{known.number}",
        f"Accept {plain(price)}",
        taken=taken,
        value=plain(price),
        line=line_name(line.number, index),
        ours=plain(known.price),
        difference=plain(abs(difference)),
        side="more" if difference > 0 else "less",
        unit=known.unit or "unit",
    )


def date_moved(
    number: str, index: int, description: str, promised: dt.date, known: KnownOrderLine, *, taken: bool
) -> Finding:
    """Say that the goods come on another day."""
    return _change(
        changes.DATE_MOVED,
        line_location(number, index, description, "DTM", 2),
        f"sets the promised date of line {known.number} to {promised.isoformat()}",
        f"date:{known.number}",
        f"Accept {promised.isoformat()}",
        taken=taken,
        value=promised.isoformat(),
        line=line_name(number, index),
        ours=known.promised.isoformat() if known.promised is not None else "no date",
    )


def shipped_more(line: ShipNoticeLine, index: int, shipped: Decimal, known: KnownOrderLine) -> Finding:
    """Say that more is on the way than was ordered and is still open."""
    return changes.SHIPPED_MORE.found(
        line_location(line.number, index, line.description, "SN1", 2),
        value=plain(shipped),
        fixes=(waive(changes.SHIPPED_MORE.id, "Let it come"), _ASIDE),
        line=line_name(line.number, index),
        unit=known.unit,
        ordered=plain(known.quantity),
        before=f", of which {plain(known.received)} came before" if known.received else "",
    )


def shipped_less(line: ShipNoticeLine, index: int, shipped: Decimal, known: KnownOrderLine) -> Finding:
    """Say that less is on the way than is still open."""
    return changes.SHIPPED_LESS.found(
        line_location(line.number, index, line.description, "SN1", 2),
        value=plain(shipped),
        line=line_name(line.number, index),
        unit=known.unit,
        open=plain(known.quantity - known.received),
    )


def _change(
    cause: Cause,
    place: Location,
    writes: str,
    key: str,
    label: str,
    *,
    taken: bool,
    value: str = "",
    **words: Any,
) -> Finding:
    """Return the finding of a change: information when policy takes it, else a question with two ways out."""
    if taken:
        return cause.found(place, value=value, severity=Severity.INFO, writes=f"Accepted: it {writes}", **words)
    fixes = (
        Fix("accept-change", label, {"finding": cause.id, "change": key}),
        waive(cause.id, "Leave the order as it is"),
    )
    return cause.found(place, value=value, fixes=fixes, writes=f"Accepting it {writes}", **words)
