"""The findings about what a vendor's answer or shipment changes; each says what accepting it will write."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.ship_notice import ShipNoticeLine
from acucleo_desktop.rules.causes import bills, changes
from acucleo_desktop.rules.change_list import Fate
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.places import line_location, line_name, waive
from acucleo_desktop.rules.wording import counted

_ASIDE = Fix("set-aside", "Set it aside")
WHOLE_ORDER = "order:"
"""Key of the change that cancels a whole order."""


def place(number: str, index: int, description: str) -> str:
    """Return where a line is, in a clerk's words."""
    return line_location(number, index, description).paper


def order_rejected(answer: OrderAcknowledgment, order: KnownOrder, fate: Fate | None) -> Finding:
    """Say that the vendor will deliver nothing; without a fate nothing of the order can be cancelled any more."""
    location, cause = Location("The whole document", "BAK", element=2), changes.ORDER_REJECTED
    if fate is None:
        noted = (waive(cause.id, "Noted"), _ASIDE)
        return cause.found(
            location, value=answer.type_code, fixes=noted, order=order.number, writes="Order elsewhere, or ask why"
        )
    return _change(
        cause,
        location,
        "cancels every line of which nothing has come",
        WHOLE_ORDER,
        "Cancel the order",
        fate=fate,
        value=answer.type_code,
        order=order.number,
    )


def never_ordered(
    number: str, index: int, description: str, named: str, key: str = "", fate: Fate | None = None
) -> Finding:
    """Say that a line speaks of something that is not on our order; known to us, it may be added."""
    location, cause = line_location(number, index, description), changes.NEVER_ORDERED
    if fate is None:
        return cause.found(
            location,
            value=named,
            fixes=(waive(cause.id, "Leave the line out"), _ASIDE),
            line=line_name(number, index),
            writes="Ask the vendor; accepting writes nothing for this line",
        )
    return _change(
        cause,
        location,
        f"adds {named} to the order",
        key,
        f"Add {named} to the order",
        fate=fate,
        value=named,
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


def order_line_closed(
    number: str, index: int, description: str, done: str, order: KnownOrder, known: KnownOrderLine
) -> Finding:
    """Say that a line was called off or completed; nothing is written to it.

    Args:
        number: of the vendor's line.
        index: its place, 1 for the first.
        description: what is on it.
        done: what the vendor does with it, such as `confirms`.
        order: ours.
        known: its line.
    """
    cause = bills.ORDER_LINE_CLOSED
    return cause.found(
        line_location(number, index, description),
        value=known.item,
        fixes=(waive(cause.id, "Noted"), _ASIDE),
        line=line_name(number, index),
        done=done,
        number=known.number,
        order=order.number,
        status="cancelled" if known.cancelled else "completed",
        way="Tell the vendor; accepting writes nothing for this line",
    )


def substituted(
    line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine, substitute: str, fate: Fate | None = None
) -> Finding:
    """Say that another item will come; known to us, it may take the place of the ordered one."""
    location, cause = line_location(line.number, index, line.description, "ACK", 1), changes.SUBSTITUTED
    words: dict[str, Any] = {"line": line_name(line.number, index), "item": known.item}
    if fate is None:
        way = "Change the order in Acumatica when you want the substitute; accepting writes nothing for this line"
        fixes = (waive(cause.id, "Leave the order as it is"), _ASIDE)
        return cause.found(location, value=substitute, fixes=fixes, writes=way, **words)
    writes = f"puts {substitute} into line {known.number} of the order"
    key = f"item:{known.number}"
    return _change(cause, location, writes, key, f"Order {substitute} instead", fate=fate, value=substitute, **words)


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


def line_rejected(line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine, *, fate: Fate) -> Finding:
    """Say that nothing of a line will come."""
    return _change(
        changes.LINE_REJECTED,
        line_location(line.number, index, line.description, "ACK", 1),
        f"cancels line {known.number} of the order",
        f"line:{known.number}",
        "Cancel the line",
        fate=fate,
        line=line_name(line.number, index),
        quantity=f"{plain(known.quantity)} {known.unit}",
        item=known.item,
    )


def quantity_changed(
    line: OrderAcknowledgmentLine, index: int, confirmed: Decimal, known: KnownOrderLine, *, fate: Fate
) -> Finding:
    """Say that another quantity will come."""
    more = confirmed > known.quantity
    return _change(
        changes.QUANTITY_CHANGED,
        line_location(line.number, index, line.description, "ACK", 2),
        f"sets the quantity of line {known.number} to {plain(confirmed)}",
        f"quantity:{known.number}",
        f"Order {plain(confirmed)}",
        fate=fate,
        value=plain(confirmed),
        line=line_name(line.number, index),
        unit=known.unit,
        ordered=f"though only {plain(known.quantity)} were ordered" if more else f"of {plain(known.quantity)}",
        reason="The vendor rounds to its packs, or its program answers twice"
        if more
        else "The vendor has not enough, or sells in other packs",
    )


def price_changed(
    line: OrderAcknowledgmentLine, index: int, price: Decimal, known: KnownOrderLine, *, fate: Fate
) -> Finding:
    """Say that the vendor wants another price."""
    difference = price - known.price
    return _change(
        changes.PRICE_CHANGED,
        line_location(line.number, index, line.description, "PO1", 4),
        f"sets the price of line {known.number} to {plain(price)}",
        f"price:{known.number}",
        f"Accept {plain(price)}",
        fate=fate,
        value=plain(price),
        line=line_name(line.number, index),
        ours=plain(known.price),
        difference=plain(abs(difference)),
        side="more" if difference > 0 else "less",
        unit=known.unit or "unit",
    )


def date_moved(
    number: str, index: int, description: str, promised: dt.date, known: KnownOrderLine, *, fate: Fate
) -> Finding:
    """Say that the goods come on another day."""
    return _change(
        changes.DATE_MOVED,
        line_location(number, index, description, "DTM", 2),
        f"sets the promised date of line {known.number} to {promised.isoformat()}",
        f"date:{known.number}",
        f"Accept {promised.isoformat()}",
        fate=fate,
        value=promised.isoformat(),
        line=line_name(number, index),
        ours=known.promised.isoformat() if known.promised is not None else "no date",
    )


def shipped_more(
    line: ShipNoticeLine,
    index: int,
    shipped: Decimal,
    known: KnownOrderLine,
    total: Decimal,
    fate: Fate,
) -> Finding:
    """Say that more is on the way than was ordered and is still open."""
    cause = changes.SHIPPED_MORE
    finding = _change(
        cause,
        line_location(line.number, index, line.description, "SN1", 2),
        f"sets the quantity of line {known.number} to {plain(total)}",
        f"quantity:{known.number}",
        f"Order {plain(total)}",
        fate=fate,
        value=plain(shipped),
        line=line_name(line.number, index),
        unit=known.unit,
        ordered=plain(known.quantity),
        before=f", of which {plain(known.received)} came before" if known.received else "",
    )
    if fate is not Fate.ASKED:
        return finding
    return replace(finding, fixes=(waive(cause.id, "Let it come"), *finding.fixes[:1], _ASIDE))


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
    location: Location,
    writes: str,
    key: str,
    label: str,
    *,
    fate: Fate,
    value: str = "",
    **words: Any,
) -> Finding:
    """Return the finding of a change: information when it is decided, else a question with its ways out."""
    if fate is Fate.TAKEN:
        return cause.found(location, value=value, severity=Severity.INFO, writes=f"Accepted: it {writes}", **words)
    if fate is Fate.KEPT:
        kept = "Yours is kept: nothing is written"
        return cause.found(location, value=value, severity=Severity.INFO, writes=kept, **words)
    fixes = (
        Fix("accept-change", label, {"finding": cause.id, "change": key}),
        waive(cause.id, "Leave the order as it is"),
    )
    return cause.found(location, value=value, fixes=fixes, writes=f"Accepting it {writes}", **words)
