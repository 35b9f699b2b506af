"""Our invoice against the customer's order that it came from: what the customer would deduct money for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import find_party, find_reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.tolerances import Tolerances
from acucleo_desktop.rules.causes import customer_order as causes
from acucleo_desktop.rules.places import line_location, line_name
from acucleo_desktop.rules.wording import unit_name

_RETURNED = {"DP": "department", "IA": "vendor number"}
"""X12 128 references of an order that customers want back on the invoice."""

_TELLING, _ENDING = 4, 2
"""Letters that make a number one of its kind, and letters that somebody may have put behind it."""

_NOTHING: Mapping[str, Decimal] = MappingProxyType({})


def judge_against_order(
    invoice: Invoice, order: PurchaseOrder, limits: Tolerances, before: Mapping[str, Decimal] = _NOTHING
) -> list[Finding]:
    """Compare an invoice of ours, as it would leave, with the customer's order as it came.

    Args:
        invoice: with the partner's codes and ours.
        order: with our codes as they were resolved.
        limits: differences within them are not told.
        before: quantities that earlier invoices have invoiced, by our item.
    """
    if invoice.is_credit:
        return []
    findings = [*_place(invoice, order), *_references(invoice, order)]
    left = list(order.lines)
    for index, line in enumerate(invoice.lines, 1):
        known = _ordered(line, left)
        if known is None:
            named = line.our_item or (line.item_ids[0].value if line.item_ids else line.description)
            place = line_location(line.number, index, line.description, "IT1", 7)
            findings.append(
                causes.ITEM_NOT_ORDERED.found(
                    place, value=named, line=line_name(line.number, index), order=order.number
                )
            )
            continue
        left.remove(known)
        findings += _line(line, index, known, order, limits, before)
    return findings


def order_retyped(invoice: Invoice, partner: str, known: Sequence[str]) -> list[Finding]:
    """Return a finding when the order number seems to be one of those that the customer sent, written otherwise.

    Orders that are merely not here tell nothing: they came by telephone, or before this program did.
    """
    near = next((number for number in known if _is_retyped(invoice.order_number, number)), "")
    place, cause = Location("Order number", "BIG", element=4), causes.ORDER_RETYPED
    return [cause.found(place, value=invoice.order_number, partner=partner, near=near)] if near else []


def _is_retyped(number: str, sent: str) -> bool:
    """Whether two numbers are the same but for zeros in front, marks between, or a few letters at the end."""
    one, two = ("".join(letter for letter in text.upper() if letter.isalnum()).lstrip("0") for text in (number, sent))
    if one == two:
        return bool(one) and number != sent
    short, long = sorted((one, two), key=len)
    return len(short) >= _TELLING and len(long) - len(short) <= _ENDING and long.startswith(short)


def _ordered(line: InvoiceLine, left: Sequence[PurchaseOrderLine]) -> PurchaseOrderLine | None:
    values = {each.value for each in line.item_ids}
    fitting = [each for each in left if _same_item(line, values, each.our_item, each.item_ids)]
    named = [each for each in fitting if each.number in {line.number, line.order_line}]
    alike = [each for each in fitting if each.quantity == line.quantity]
    return next(iter(named or alike or fitting), None)


def _same_item(line: InvoiceLine, values: set[str], item: str, ids: Sequence[ItemId]) -> bool:
    if line.our_item and item:
        return line.our_item == item
    return bool(values & {each.value for each in ids})


def _line(
    line: InvoiceLine,
    index: int,
    known: PurchaseOrderLine,
    order: PurchaseOrder,
    limits: Tolerances,
    before: Mapping[str, Decimal],
) -> Iterator[Finding]:
    named = line_name(line.number, index)
    if line.our_unit and known.our_unit and line.our_unit != known.our_unit:
        yield causes.UNIT_UNLIKE_ORDER.found(
            line_location(line.number, index, line.description, "IT1", 3),
            value=line.our_unit,
            line=named,
            order=order.number,
            ours=known.our_unit,
        )
        return
    price, agreed = line.unit_price, known.unit_price
    if price is not None and agreed is not None and not limits.price_fits(price, agreed):
        yield causes.PRICE_UNLIKE_ORDER.found(
            line_location(line.number, index, line.description, "IT1", 4),
            value=plain(price),
            line=named,
            order=order.number,
            ours=plain(agreed),
            difference=plain(abs(price - agreed)),
            side="more" if price > agreed else "less",
            unit=unit_name(line.unit) or line.unit or "unit",
        )
    invoiced = before.get(line.our_item, ZERO)
    if line.quantity is None or known.quantity is None:
        return
    if line.quantity + invoiced > known.quantity + limits.quantity_room(known.quantity):
        yield causes.QUANTITY_ABOVE_ORDER.found(
            line_location(line.number, index, line.description, "IT1", 2),
            value=plain(line.quantity),
            line=named,
            unit=line.our_unit or line.unit,
            order=order.number,
            ours=plain(known.quantity),
            before=f", of which {plain(invoiced)} were invoiced before" if invoiced else "",
        )


def _place(invoice: Invoice, order: PurchaseOrder) -> Iterator[Finding]:
    ours, theirs = find_party(invoice.parties, "ST", "BS"), find_party(order.parties, "ST", "BS")
    if ours is None or theirs is None or not ours.identifier or not theirs.identifier:
        return
    if ours.identifier != theirs.identifier and ours.qualifier == theirs.qualifier:
        yield causes.PLACE_UNLIKE_ORDER.found(
            Location("Ship to", "N1", element=4), value=ours.identifier, order=order.number, ours=theirs.identifier
        )


def _references(invoice: Invoice, order: PurchaseOrder) -> Iterator[Finding]:
    for qualifier, name in _RETURNED.items():
        wanted = find_reference(order.references, qualifier)
        if wanted and wanted != find_reference(invoice.references, qualifier):
            yield causes.REFERENCE_NOT_RETURNED.found(
                Location("References", "REF", element=2), value=wanted, order=order.number, name=name
            )
