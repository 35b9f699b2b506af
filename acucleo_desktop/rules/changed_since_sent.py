"""A record of ours that was changed after its document was sent: what the partner was told, and what stands there now.

Acumatica: the change stamp also moves on release, printing, receipt and payment, so that content is compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.parts import DatedEvent
from acucleo_desktop.documents.party import Party, find_party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.causes.changed_since_sent import CHANGED_SINCE_SENT

Sent = PurchaseOrder | Invoice
Agreed = Mapping[tuple[str, str], Collection[str]]
"""Line number and field (`quantity`, `price`, `item`, `date`, `line`) to values that the partner itself asked for."""

NOTHING_AGREED: Agreed = {}
_MOST = 4
_SHIP_TO = ("ST", "BS")


def changed_since_sent(
    told: Sent, now: Sent, agreed: Agreed = NOTHING_AGREED, *, is_cancelled: bool = False
) -> Finding | None:
    """Return the finding that names what the partner was not told, None when it was told everything.

    Args:
        told: the document as it was made of the record when it was sent, in our codes.
        now: the document as the record makes it now.
        agreed: changes that came from the partner, which it need not be told.
        is_cancelled: whether the whole order was called off; nothing else counts then.
    """
    found = ["it was cancelled"] if is_cancelled else [*_lines(told, now, agreed), *_heading(told, now)]
    if not found:
        return None
    is_order = isinstance(told, PurchaseOrder)
    noun, partner = ("purchase order", "vendor") if is_order else ("invoice", "customer")
    said = found[:_MOST]
    if len(found) > _MOST:
        said.append(f"and {len(found) - _MOST} more")
    fixes = [Fix("note-told", f"The {partner} knows")]
    if is_order and now.lines and not is_cancelled:
        fixes.insert(0, Fix("draft-replacement", "Draft a corrected order"))
    way = (
        f"Tell the {partner} that the order is called off"
        if is_cancelled
        else f"Tell the {partner}, and draft a corrected order, which waits for your review"
        if is_order
        else f"Tell the {partner}, and send a credit memo or a corrected invoice"
    )
    return CHANGED_SINCE_SENT.found(
        Location("The whole document"),
        value=told.number,
        fixes=tuple(fixes),
        noun=noun,
        number=told.number,
        partner=partner,
        changes="; ".join(said),
        way=way,
    )


def _lines(told: Sent, now: Sent, agreed: Agreed) -> Iterator[str]:
    before = {line.number: line for line in told.lines}
    after = {line.number: line for line in now.lines}
    for number, old in before.items():
        new = after.get(number)
        if new is None:
            if not agreed.get((number, "line")):
                yield f"line {number} {old.our_item} was taken out"
            continue
        for field, was, became in _fields(old, new):
            if was != became and became not in agreed.get((number, field), ()):
                yield f"line {number} {field} {was or 'none'}, now {became or 'none'}"
    for number, new in after.items():
        asked = agreed.get(("", "item"), ())
        if number not in before and new.our_item not in asked:
            yield f"line {number} {_quantity(new.quantity)} {new.our_item} was added"


def _fields(
    old: PurchaseOrderLine | InvoiceLine, new: PurchaseOrderLine | InvoiceLine
) -> Iterator[tuple[str, str, str]]:
    yield "item", old.our_item, new.our_item
    yield "quantity", _quantity(old.quantity), _quantity(new.quantity)
    yield "unit", old.our_unit, new.our_unit
    yield "price", _quantity(old.unit_price), _quantity(new.unit_price)
    yield "date", _dates(old.dates), _dates(new.dates)


def _heading(told: Sent, now: Sent) -> Iterator[str]:
    if isinstance(told, PurchaseOrder):
        # A date that a line has of its own is compared there.
        was, became = _dates(told.dates), _dates(now.dates)
        if was != became:
            yield f"date {was or 'none'}, now {became or 'none'}"
    was, became = _place(find_party(told.parties, *_SHIP_TO)), _place(find_party(now.parties, *_SHIP_TO))
    if was != became:
        yield f"ship-to {was or 'none'}, now {became or 'none'}"
    if isinstance(told, Invoice) and told.stated_total != now.stated_total:
        yield f"total {_quantity(told.stated_total)}, now {_quantity(now.stated_total)}"


def _quantity(value: Decimal | None) -> str:
    return plain(value) if value is not None else ""


def _dates(dates: tuple[DatedEvent, ...]) -> str:
    return ", ".join(each.date.isoformat() for each in dates if each.date is not None)


def _place(party: Party | None) -> str:
    if party is None:
        return ""
    address = party.address
    parts = (party.our_id, party.name, *address.lines, address.city, address.state, address.postal_code)
    return " ".join(part for part in parts if part)
