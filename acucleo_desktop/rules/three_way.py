"""One order, its answer, its shipments and its bills: where a vendor's documents disagree with each other."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.match_level import MatchLevel
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.ship_notice import ShipNoticeLine
from acucleo_desktop.rules.causes import three_way as causes
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.order_history import Confirmed, OrderHistory
from acucleo_desktop.rules.places import line_location, line_name, waive

Pair = tuple[int, InvoiceLine, KnownOrderLine]
Told = tuple[MatchLevel, Finding]
_ASIDE = Fix("set-aside", "Set it aside")


def judge_bill(invoice: Invoice, pairs: Sequence[Pair], history: OrderHistory) -> list[Told]:
    """Compare a bill with what its vendor confirmed and shipped before; the level that each disagreement comes to.

    Args:
        invoice: no credit.
        pairs: its lines beside the order lines that they bill, in the same unit.
        history: of the order.
    """
    told = [*_before_shipped(invoice, pairs, history), *_more_than_shipped(pairs, history)]
    for index, line, known in pairs:
        confirmed = history.confirmed.get(known.number)
        if confirmed is not None:
            told += _beside_answer(line, index + 1, known, confirmed)
    return told


def _before_shipped(invoice: Invoice, pairs: Sequence[Pair], history: OrderHistory) -> Iterator[Told]:
    """Tell of a bill before the goods left; once they are booked in, nobody asks any more."""
    date = invoice.date
    billed: dict[str, Decimal] = defaultdict(lambda: ZERO)
    lines = {known.number: known for _, _, known in pairs}
    for _, line, known in pairs:
        billed[known.number] += line.quantity or ZERO
    arrived = all(billed[number] <= known.received for number, known in lines.items())
    if date is None or not history.expects_notice or arrived:
        return
    if history.shipped_on is None:
        yield MatchLevel.PERFECT, _before(date, "no ship notice of the order has come")
    elif date < history.shipped_on:
        yield MatchLevel.PERFECT, _before(date, f"the goods left on {history.shipped_on.isoformat()}")


def _before(date: dt.date, shipped: str) -> Finding:
    return causes.BEFORE_SHIPPED.found(
        Location("Invoice date", "BIG", element=1), value=date.isoformat(), shipped=shipped
    )


def _more_than_shipped(pairs: Sequence[Pair], history: OrderHistory) -> Iterator[Told]:
    if not history.shipped:
        return
    billed: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for _, line, known in pairs:
        billed[known.number] += line.quantity or ZERO
    for index, line, known in pairs:
        quantity = billed.pop(known.number, None)
        if quantity is None:
            continue
        shipped = history.shipped.get(known.number, ZERO)
        total = quantity + history.billed_before(known.number)
        # What the warehouse has counted is worth more than what was announced.
        if total > shipped and total > known.received:
            yield MatchLevel.SOME_LINES, _billed_more(line, index + 1, total, known, shipped)


def _billed_more(line: InvoiceLine, index: int, billed: Decimal, known: KnownOrderLine, shipped: Decimal) -> Finding:
    return causes.MORE_THAN_SHIPPED.found(
        line_location(line.number, index, line.description, "IT1", 2),
        value=plain(billed),
        fixes=(waive(causes.MORE_THAN_SHIPPED.id, "Bill it as it is"), _ASIDE),
        line=line_name(line.number, index),
        unit=known.unit,
        shipped=plain(shipped),
    )


def _beside_answer(line: InvoiceLine, index: int, known: KnownOrderLine, confirmed: Confirmed) -> Iterator[Told]:
    price, asked = line.unit_price, confirmed.price
    if price is not None and asked is not None and price != known.price:
        if price == asked:
            yield MatchLevel.MONEY_OFF, _unaccepted(line, index, "price", price, known.price, confirmed, 4)
        else:
            yield MatchLevel.MONEY_OFF, _unlike(line, index, price, asked, confirmed)
    quantity, more = line.quantity, confirmed.quantity
    if quantity is not None and more is not None and quantity == more > known.quantity:
        yield MatchLevel.SOME_LINES, _unaccepted(line, index, "quantity", quantity, known.quantity, confirmed, 2)
    if confirmed.substitute and confirmed.substitute != known.item and line.our_item == known.item:
        yield MatchLevel.SOME_LINES, _old_item(line, index, known, confirmed)
    if confirmed.rejected and not known.received:
        yield MatchLevel.SOME_LINES, _refused(line, index, known, confirmed)


def _unaccepted(
    line: InvoiceLine, index: int, field: str, theirs: Decimal, ours: Decimal, confirmed: Confirmed, element: int
) -> Finding:
    return causes.UNACCEPTED_CHANGE.found(
        line_location(line.number, index, line.description, "IT1", element),
        value=plain(theirs),
        fixes=(waive(causes.UNACCEPTED_CHANGE.id, f"Accept {plain(theirs)}"), _ASIDE),
        line=line_name(line.number, index),
        field=field,
        on=_on(confirmed, " of "),
        ours=plain(ours),
    )


def _unlike(line: InvoiceLine, index: int, price: Decimal, asked: Decimal, confirmed: Confirmed) -> Finding:
    return causes.UNLIKE_CONFIRMED.found(
        line_location(line.number, index, line.description, "IT1", 4),
        value=plain(price),
        line=line_name(line.number, index),
        confirmed=plain(asked),
        on=_on(confirmed, " on "),
    )


def _old_item(line: InvoiceLine, index: int, known: KnownOrderLine, confirmed: Confirmed) -> Finding:
    return causes.SUBSTITUTED_BILLED.found(
        line_location(line.number, index, line.description, "IT1", 7),
        value=known.item,
        fixes=(waive(causes.SUBSTITUTED_BILLED.id, "The ordered item came"), _ASIDE),
        line=line_name(line.number, index),
        substitute=confirmed.substitute,
        on=_on(confirmed, " of "),
    )


def _refused(line: InvoiceLine, index: int, known: KnownOrderLine, confirmed: Confirmed) -> Finding:
    return causes.REJECTED_BILLED.found(
        line_location(line.number, index, line.description, "IT1", 2),
        value=plain(line.quantity or ZERO),
        fixes=(_ASIDE, waive(causes.REJECTED_BILLED.id, "It came after all")),
        line=line_name(line.number, index),
        unit=known.unit,
        item=known.item,
        on=_on(confirmed, " of "),
    )


def shipped_unconfirmed(order: KnownOrder) -> Finding:
    """Say that goods are on the way of an order that the vendor has not answered."""
    return causes.SHIPPED_BEFORE_CONFIRMED.found(
        Location("The whole document", "PRF", element=1), value=order.number, order=order.number
    )


def judge_shipped_line(
    line: ShipNoticeLine,
    index: int,
    shipped: Decimal,
    known: KnownOrderLine,
    confirmed: Mapping[str, Confirmed],
    before: Decimal,
) -> Finding | None:
    """Compare a shipped line with the vendor's own answer.

    Args:
        line: as shipped.
        index: its place among the lines, from 1.
        shipped: of the order line, over all cartons of this shipment.
        known: our order line.
        confirmed: by the numbers of our lines.
        before: on earlier ship notices.
    """
    answer = confirmed.get(known.number)
    if answer is None:
        return None
    place = line_location(line.number, index, line.description, "SN1", 2)
    if answer.rejected:
        cause = causes.SHIPPED_THOUGH_REJECTED
        return cause.found(
            place,
            value=plain(shipped),
            fixes=(waive(cause.id, "Let it come"), _ASIDE),
            line=line_name(line.number, index),
            unit=known.unit,
            item=known.item,
            on=_on(answer, " of "),
        )
    if answer.quantity is None or shipped + before <= answer.quantity or answer.quantity >= known.quantity:
        return None
    cause = causes.MORE_THAN_CONFIRMED
    return cause.found(
        place,
        value=plain(shipped + before),
        fixes=(waive(cause.id, "Let it come"), _ASIDE),
        line=line_name(line.number, index),
        unit=known.unit,
        confirmed=plain(answer.quantity),
        on=_on(answer, " on "),
    )


def beside_quantity(known: KnownOrderLine, before: Decimal, history: OrderHistory) -> tuple[tuple[str, str], ...]:
    """Return what order, receipt, earlier bills, answer and ship notices say of a billed quantity, as text.

    Args:
        known: our order line.
        before: what earlier bills took of it.
        history: of the order.
    """
    said = [("ordered", plain(known.quantity)), ("received", plain(known.received)), ("billed before", plain(before))]
    confirmed, shipped = history.confirmed.get(known.number), history.shipped.get(known.number)
    if confirmed is not None and confirmed.quantity is not None:
        said.append(("confirmed", plain(confirmed.quantity)))
    if shipped is not None:
        said.append(("shipped", plain(shipped)))
    return tuple(said)


def beside_price(known: KnownOrderLine, history: OrderHistory) -> tuple[tuple[str, str], ...]:
    """Return what order and answer say of a billed price, as text."""
    confirmed = history.confirmed.get(known.number)
    said = [("ordered", plain(known.price))]
    if confirmed is not None and confirmed.price is not None:
        said.append(("confirmed", plain(confirmed.price)))
    return tuple(said)


def _on(confirmed: Confirmed, word: str) -> str:
    return f"{word}{confirmed.on.isoformat()}" if confirmed.on is not None else ""
