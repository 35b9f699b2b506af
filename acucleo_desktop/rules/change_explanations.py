"""The sentences about what a vendor's answer or shipment changes; each says what accepting it will write."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.ship_notice import ShipNoticeLine
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.places import line_location, line_name, waive

_ASIDE = Fix("set-aside", "Set it aside")


def order_rejected(answer: OrderAcknowledgment, order: KnownOrder) -> Finding:
    """Say that the vendor will deliver nothing."""
    return Finding(
        "rules.order-rejected",
        Severity.BLOCK,
        f"The vendor rejects purchase order {order.number}.",
        Location("The whole document", "BAK", element=2),
        f"It answers with {answer.type_code}, which refuses the whole order.",
        "Order elsewhere, or ask the vendor why; accepting writes nothing to the order.",
        answer.type_code,
        (waive("rules.order-rejected", "Noted"), _ASIDE),
    )


def never_ordered(number: str, index: int, description: str, named: str) -> Finding:
    """Say that a line speaks of something that is not on our order."""
    return Finding(
        "rules.line-never-ordered",
        Severity.BLOCK,
        f"{line_name(number, index)} speaks of {named}, which is not on the order.",
        line_location(number, index, description),
        "The vendor added an item, or means another order.",
        "Ask the vendor; accepting writes nothing for this line.",
        named,
        (waive("rules.line-never-ordered", "Leave the line out"), _ASIDE),
    )


def line_not_answered(known: KnownOrderLine) -> Finding:
    """Say that the vendor is silent about a line."""
    named = f"{known.item} {known.description}".strip()
    return Finding(
        "rules.line-not-answered",
        Severity.WARNING,
        f"The vendor says nothing of line {known.number} of the order, {named}.",
        Location(f"Order line {known.number}"),
        "The line was overlooked, or is answered in another document.",
        "Wait for another answer, or ask the vendor; accepting writes nothing for this line.",
        known.item,
    )


def unit_differs(number: str, index: int, description: str, theirs: str, known: KnownOrderLine) -> Finding:
    """Say that the units cannot be compared."""
    return Finding(
        "rules.unit-differs",
        Severity.BLOCK,
        f"{line_name(number, index)} is given by {theirs}, and was ordered by {known.unit}.",
        line_location(number, index, description, "PO1", 3),
        "The vendor counts in another unit than the order.",
        "Convert it by hand; accepting writes nothing for this line.",
        theirs,
        (waive("rules.unit-differs", "Leave the line as it is"), _ASIDE),
    )


def substituted(line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine, substitute: str) -> Finding:
    """Say that another item will come."""
    return Finding(
        "rules.item-substituted",
        Severity.BLOCK,
        f"{line_name(line.number, index)}: instead of {known.item} the vendor will send {substitute}.",
        line_location(line.number, index, line.description, "ACK", 1),
        "The ordered item is not available.",
        "Change the order in Acumatica when you want the substitute; accepting writes nothing for this line.",
        substitute,
        (waive("rules.item-substituted", "Leave the order as it is"), _ASIDE),
    )


def on_hold(line: OrderAcknowledgmentLine, index: int, answer: LineAnswer) -> Finding:
    """Say that the vendor has not decided yet."""
    return Finding(
        "rules.line-on-hold",
        Severity.WARNING,
        f"{line_name(line.number, index)} is on hold at the vendor's.",
        line_location(line.number, index, line.description, "ACK", 1),
        f"It answers with {answer.status}: something is open, such as price, date or approval.",
        "Wait for another answer, or ask the vendor.",
        answer.status,
    )


def backordered(line: OrderAcknowledgmentLine, index: int, answer: LineAnswer) -> Finding:
    """Say that goods come later."""
    quantity = f"{plain(answer.quantity)} {answer.unit or line.unit}" if answer.quantity is not None else "all"
    return Finding(
        "rules.backordered",
        Severity.WARNING,
        f"{line_name(line.number, index)}: {quantity} will come later.",
        line_location(line.number, index, line.description, "ACK", 2),
        "The vendor has not enough in stock.",
        "Look whether the later date is soon enough; the quantity of the order stays.",
        answer.status,
    )


def line_rejected(line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine, *, taken: bool) -> Finding:
    """Say that nothing of a line will come."""
    writes = f"cancels line {known.number} of the order"
    return _change(
        "rules.line-rejected",
        f"{line_name(line.number, index)}: the vendor will send nothing of {plain(known.quantity)} {known.unit} "
        f"{known.item}.",
        line_location(line.number, index, line.description, "ACK", 1),
        "The item is not available or not known to the vendor.",
        writes,
        f"line:{known.number}",
        "Cancel the line",
        taken=taken,
    )


def quantity_changed(
    line: OrderAcknowledgmentLine, index: int, confirmed: Decimal, known: KnownOrderLine, *, taken: bool
) -> Finding:
    """Say that another quantity will come."""
    more = confirmed > known.quantity
    return _change(
        "rules.quantity-changed",
        f"{line_name(line.number, index)}: the vendor confirms {plain(confirmed)} {known.unit} "
        f"{'though only' if more else 'of'} {plain(known.quantity)}{' were ordered' if more else ''}.",
        line_location(line.number, index, line.description, "ACK", 2),
        "The vendor rounds to its packs, or its program answers twice."
        if more
        else "The vendor has not enough, or sells in other packs.",
        f"sets the quantity of line {known.number} to {plain(confirmed)}",
        f"quantity:{known.number}",
        f"Order {plain(confirmed)}",
        taken=taken,
        value=plain(confirmed),
    )


def price_changed(
    line: OrderAcknowledgmentLine, index: int, price: Decimal, known: KnownOrderLine, *, taken: bool
) -> Finding:
    """Say that the vendor wants another price."""
    difference = price - known.price
    return _change(
        "rules.price-changed",
        f"{line_name(line.number, index)}: the vendor confirms {plain(price)}, and you ordered at "
        f"{plain(known.price)}: {plain(abs(difference))} {'more' if difference > 0 else 'less'} "
        f"for each {known.unit or 'unit'}.",
        line_location(line.number, index, line.description, "PO1", 4),
        "The vendor's price changed, or yours is out of date.",
        f"sets the price of line {known.number} to {plain(price)}",
        f"price:{known.number}",
        f"Accept {plain(price)}",
        taken=taken,
        value=plain(price),
    )


def date_moved(
    number: str, index: int, description: str, promised: dt.date, known: KnownOrderLine, *, taken: bool
) -> Finding:
    """Say that the goods come on another day."""
    old = known.promised.isoformat() if known.promised is not None else "no date"
    return _change(
        "rules.date-moved",
        f"{line_name(number, index)}: promised for {promised.isoformat()}, and the order has {old}.",
        line_location(number, index, description, "DTM", 2),
        "The vendor plans its delivery for another day.",
        f"sets the promised date of line {known.number} to {promised.isoformat()}",
        f"date:{known.number}",
        f"Accept {promised.isoformat()}",
        taken=taken,
        value=promised.isoformat(),
    )


def shipped_more(line: ShipNoticeLine, index: int, shipped: Decimal, known: KnownOrderLine) -> Finding:
    """Say that more is on the way than was ordered and is still open."""
    came = f", of which {plain(known.received)} came before" if known.received else ""
    return Finding(
        "rules.shipped-more",
        Severity.BLOCK,
        f"{line_name(line.number, index)}: {plain(shipped)} {known.unit} are on the way, and {plain(known.quantity)} "
        f"were ordered{came}.",
        line_location(line.number, index, line.description, "SN1", 2),
        "The vendor ships whole packs, or ships the same goods twice.",
        "Tell the warehouse and the vendor; accepting writes nothing to the quantity of the order.",
        plain(shipped),
        (waive("rules.shipped-more", "Let it come"), _ASIDE),
    )


def shipped_less(line: ShipNoticeLine, index: int, shipped: Decimal, known: KnownOrderLine) -> Finding:
    """Say that less is on the way than is still open."""
    return Finding(
        "rules.shipped-less",
        Severity.WARNING,
        f"{line_name(line.number, index)}: {plain(shipped)} {known.unit} are on the way of "
        f"{plain(known.quantity - known.received)} still open.",
        line_location(line.number, index, line.description, "SN1", 2),
        "The vendor ships in parts, or has not enough.",
        "Watch whether the rest is announced; accepting writes nothing to the quantity of the order.",
        plain(shipped),
    )


def _change(
    finding_id: str,
    what: str,
    place: Location,
    why: str,
    writes: str,
    key: str,
    label: str,
    *,
    taken: bool,
    value: str = "",
) -> Finding:
    """Return the finding of a change: information when policy takes it, else a question with two ways out."""
    if taken:
        return Finding(finding_id, Severity.INFO, what, place, why, f"Accepted: it {writes}.", value)
    return Finding(
        finding_id,
        Severity.BLOCK,
        what,
        place,
        why,
        f"Accepting it {writes}.",
        value,
        (
            Fix("accept-change", label, {"finding": finding_id, "change": key}),
            waive(finding_id, "Leave the order as it is"),
        ),
    )
