"""Quantities: none, below zero, broken, and parts that do not come to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import StoreQuantity
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.rules.causes import quantities as causes
from acucleo_desktop.rules.line_sums import PricedLine, pieces, quantity_sums
from acucleo_desktop.rules.places import line_location, line_name, waive
from acucleo_desktop.rules.wording import unit_words

_CHANGES_QUANTITY = frozenset({"IQ", "IC", "IS", "BP"})
"""X12 668: answers whose quantity need not be a part of the ordered one."""


_PIECES = 2


def judge_quantities(order: PurchaseOrder) -> list[Finding]:
    """Return what is odd about the quantities of an order: not above zero, other than their stores or dates say."""
    findings: list[Finding] = []
    for index, line in enumerate(order.lines, 1):
        if line.quantity is None:
            continue
        if line.quantity <= ZERO:
            findings.append(_not_positive(line, index, line.quantity))
        findings += _judge_stores(line, line.store_quantities, index)
        scheduled = sum((part.quantity for part in line.schedule), ZERO)
        if line.schedule and scheduled not in _wholes(line) and {part.unit for part in line.schedule} <= {line.unit}:
            findings.append(_schedule_differs(line, index, scheduled, line.quantity))
    return findings


def judge_invoice_quantities(invoice: Invoice) -> list[Finding]:
    """Compare the shares of stores (SDQ) with the quantity of their line, and ISS01 with the lines."""
    findings: list[Finding] = []
    for index, line in enumerate(invoice.lines, 1):
        findings += _judge_stores(line, line.store_quantities, index)
    return findings + judge_shipped_units(invoice)


def _judge_stores(line: PricedLine, shares: Sequence[StoreQuantity], index: int) -> list[Finding]:
    # Shares in another unit cannot be compared; the units are judged by themselves.
    if line.quantity is None or not shares or {share.unit for share in shares} - {"", line.unit}:
        return []
    total = sum((share.quantity for share in shares), ZERO)
    if total in _wholes(line):
        return []
    cause = causes.STORES_DIFFER
    found = cause.found(
        line_location(line.number, index, line.description, "SDQ"),
        value=plain(total),
        fixes=(waive(cause.id, "Take the quantity of the line"),),
        line=line_name(line.number, index),
        quantity=plain(line.quantity),
        unit=unit_words(line.unit),
    )
    return [found]


def _wholes(line: PricedLine) -> set[Decimal | None]:
    """Return what the parts of a line may come to: its quantity, and the same in the pieces of its pack."""
    return {line.quantity, pieces(line)}


def _not_positive(line: PurchaseOrderLine, index: int, quantity: Decimal) -> Finding:
    cause = causes.NOT_POSITIVE
    return cause.found(
        line_location(line.number, index, line.description, "PO1", 2),
        value=plain(quantity),
        fixes=(waive(cause.id, "Let it pass"),),
        line=line_name(line.number, index),
        unit=unit_words(line.unit),
    )


def _schedule_differs(line: PurchaseOrderLine, index: int, scheduled: Decimal, ordered: Decimal) -> Finding:
    return causes.SCHEDULE_DIFFERS.found(
        line_location(line.number, index, line.description, "SCH"),
        value=plain(scheduled),
        line=line_name(line.number, index),
        quantity=plain(ordered),
        unit=unit_words(line.unit),
    )


def judge_shipped_units(invoice: Invoice) -> list[Finding]:
    """Compare the shipped units of an invoice (ISS01) with its lines.

    The lines may be added up as billed, as shipped (IT301), or in the pieces of their packs. Where no line has the unit
    in which the shipped ones are counted, nothing can be told.
    """
    stated, unit = invoice.shipped_units, invoice.shipped_unit
    if stated is None or any(line.quantity is None for line in invoice.lines):
        return []
    units = {line.unit for line in invoice.lines} | {line.shipped_unit for line in invoice.lines}
    if unit not in units or len({line.unit for line in invoice.lines}) != 1:
        return []
    shipped = (line.shipped_quantity if line.shipped_quantity is not None else line.quantity for line in invoice.lines)
    sums = quantity_sums(invoice.lines) | {sum((each or ZERO for each in shipped), ZERO)}
    if any(abs(stated) == abs(each) for each in sums):
        return []
    billed = sum((line.quantity or ZERO for line in invoice.lines), ZERO)
    # Many times more than is billed: pieces are counted, whatever unit stands beside them, and no line was lost.
    severity = Severity.INFO if abs(stated) >= _PIECES * abs(billed) else Severity.WARNING
    found = causes.SHIPPED_UNITS_DIFFER.found(
        Location("Shipped units", "ISS", element=1),
        value=plain(stated),
        severity=severity,
        unit=unit_words(unit),
        sum=plain(billed),
    )
    return [found]


def judge_answers(answer: OrderAcknowledgment) -> list[Finding]:
    """Compare the quantities of a line's answers (ACK02) with the quantity that they are about (PO102).

    X12 855: where several codes share a line, their quantities come to the whole. A vendor that says that it changes
    the quantity may answer with any.
    """
    findings = []
    for index, line in enumerate(answer.lines, 1):
        told = _told(line)
        if line.quantity is None or told is None or told == line.quantity:
            continue
        findings.append(
            causes.ANSWERS_DIFFER.found(
                line_location(line.number, index, line.description, "ACK", 2),
                value=plain(told),
                line=line_name(line.number, index),
                quantity=plain(line.quantity),
                unit=unit_words(line.unit),
                side="rest" if told < line.quantity else "part that is too much",
            )
        )
    return findings


def _told(line: OrderAcknowledgmentLine) -> Decimal | None:
    """Return what the answers of a line come to, None when they need not come to its quantity."""
    quantities = [answer.quantity for answer in line.answers]
    changed = any(answer.status in _CHANGES_QUANTITY for answer in line.answers)
    other_units = {answer.unit for answer in line.answers} - {"", line.unit}
    if not quantities or changed or other_units:
        return None
    known = [quantity for quantity in quantities if quantity is not None]
    return sum(known, ZERO) if len(known) == len(quantities) else None


def judge_packages(notice: ShipNotice) -> list[Finding]:
    """Compare the number of packages that a ship notice announces (TD102) with the cartons and pallets in it.

    Only marked cartons and pallets can be counted, so nothing is told of a notice in which an item has neither. TD1 of
    an order counts the packages of that order.
    """
    lines = [line for order in notice.orders for line in order.lines]
    if notice.packages is None or not lines or any(not (line.carton or line.pallet) for line in lines):
        return []
    cartons, pallets = {line.carton for line in lines} - {""}, {line.pallet for line in lines} - {""}
    loose = {line.carton for line in lines if not line.pallet} - {""}
    counts = {len(cartons), len(pallets), len(pallets) + len(loose), len(cartons) + len(pallets)}
    for order in notice.orders:
        counts |= {len({line.carton for line in order.lines} - {""}), len({line.pallet for line in order.lines} - {""})}
    if notice.packages in counts - {0}:
        return []
    words = [
        f"{len(found)} {noun}{'' if len(found) == 1 else 's'}"
        for found, noun in ((cartons, "carton"), (pallets, "pallet"))
        if found
    ]
    place = Location("Packages", "TD1", element=2)
    return [causes.CARTONS_DIFFER.found(place, value=str(notice.packages), counted=" on ".join(words))]
