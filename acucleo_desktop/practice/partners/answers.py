"""What partners make of our files: acknowledgments, order answers, ship notices, bills, in each one's manner."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from acucleo_desktop.documents.functional_acknowledgment import (
    ElementNote,
    FunctionalAcknowledgment,
    SegmentNote,
    SetAnswer,
)
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import DatedEvent, ItemId, Routing, Terms, find_date
from acucleo_desktop.documents.party import Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.practice.stock.names import VENDORS
from acucleo_desktop.x12.names import element_place
from acucleo_desktop.x12.registry import LINE_STARTS
from acucleo_desktop.x12.structure import FunctionalGroup

SENDER_ROLE = "SE"
_UNIT = "355"


def acknowledge(group: FunctionalGroup, *, rejects: bool) -> FunctionalAcknowledgment:
    """Return the 997 of a group: accepted, or with its first set rejected for the unit of its first line."""
    answers = []
    for index, transaction_set in enumerate(group.sets):
        bad = rejects and index == 0
        notes: tuple[SegmentNote, ...] = ()
        line = next((segment for segment in transaction_set.segments if segment.id in LINE_STARTS), None)
        if bad and line is not None:
            place = element_place(line.id, _UNIT, group.version)
            element = ElementNote(place, "7", element_number=_UNIT, value=line.get(place))
            notes = (SegmentNote(line.id, line.position, "8", elements=(element,)),)
        status, codes = ("R", ("5",)) if bad else ("A", ())
        answers.append(SetAnswer(transaction_set.set_id, transaction_set.control_number, status, codes, notes))
    accepted = sum(answer.status == "A" for answer in answers)
    status = "A" if accepted == len(answers) else "P" if accepted else "R"
    count = len(answers)
    return FunctionalAcknowledgment(
        group.functional_id, group.control_number, status, count, count, accepted, (), tuple(answers)
    )


def _ids(line: PurchaseOrderLine) -> tuple[ItemId, ...]:
    """Return the ids as sent: buyers' items in IN, the vendor's in VN."""
    return line.item_ids


def order_answer(order: PurchaseOrder, vendor: str, today: date, *, story: bool = True) -> OrderAcknowledgment:
    """Return a vendor's 855.

    Prairie moves a date, Coastline confirms less, Green Valley raises a price, Orchard rejects a line, others confirm.
    Without the story every vendor confirms.
    """
    role = vendor if story else ""
    wanted = find_date(order.dates, "002") or today + timedelta(days=7)
    lines = []
    for index, line in enumerate(order.lines):
        answer = LineAnswer("IA", line.quantity, line.unit, "067", wanted)
        price = line.unit_price
        if index == 0 and role == "PRAIRIE":
            answer = LineAnswer("DR", line.quantity, line.unit, "067", wanted + timedelta(days=3))
        elif index == 0 and role == "COASTLINE":
            less = max(Decimal(1), (line.quantity or Decimal(2)) - 2)
            answer = LineAnswer("IQ", less, line.unit, "067", wanted)
        elif index == 0 and role == "GREENVALLEY" and price is not None:
            answer = LineAnswer("IP", line.quantity, line.unit, "067", wanted)
            price += Decimal("0.40")
        elif index == 0 and role == "ORCHARD":
            answer = LineAnswer("IR", line.quantity, line.unit)
        lines.append(
            OrderAcknowledgmentLine(
                line.number, line.quantity, line.unit, price, item_ids=_ids(line), answers=(answer,)
            )
        )
    changed = role in {"PRAIRIE", "COASTLINE", "GREENVALLEY", "ORCHARD"}
    return OrderAcknowledgment(
        order_number=order.number,
        date=order.date,
        type_code="AC" if changed else "AD",
        acknowledgment_date=today,
        vendor_order=f"{vendor[:2]}{order.number[-5:]}",
        references=(Reference("VN", f"{vendor[:2]}{order.number[-5:]}"),),
        parties=(Party(SENDER_ROLE, vendor_name(vendor)),),
        lines=tuple(lines),
        stated_line_count=len(lines),
    )


def ship_notice(order: PurchaseOrder, vendor: str, today: date, *, story: bool = True) -> ShipNotice:
    """Return a vendor's 856; Coastline ships what it confirmed, Tuscany one unit too many."""
    role = vendor if story else ""
    arrives = find_date(order.dates, "002") or today + timedelta(days=7)
    rows = []
    for index, line in enumerate(order.lines):
        quantity = line.quantity or Decimal(1)
        if index == 0 and role == "COASTLINE":
            quantity = max(Decimal(1), quantity - 2)
        if index == 0 and role == "TUSCANY":
            quantity += 1
        if index == 0 and role == "ORCHARD":
            continue
        rows.append(ShipNoticeLine(line.number, quantity, line.unit, line.quantity, line.unit, item_ids=_ids(line)))
    return ShipNotice(
        shipment=f"S{order.number[-6:]}",
        date=today,
        time="0730",
        structure="0004",
        dates=(DatedEvent("011", today), DatedEvent("017", arrives)),
        references=(Reference("BM", f"BL{order.number[-6:]}"),),
        parties=(Party("SF", vendor_name(vendor)), Party("ST", "Bellweather Foods", "92", "0001")),
        routing=Routing("B", "RDWY", "M", "ROADWAY"),
        packages=len(rows) * 4,
        packaging="CTN25",
        weight=Decimal(len(rows) * 180),
        weight_unit="LB",
        orders=(ShippedOrder(order.number, order.date, lines=tuple(rows)),),
        stated_line_count=len(rows) + 2,
    )


def bill(order: PurchaseOrder, vendor: str, today: date, *, story: bool = True) -> Invoice:
    """Return a vendor's 810 for what it shipped; Iron Pot bills more for the first line than was ordered."""
    role = vendor if story else ""
    rows = []
    for index, line in enumerate(order.lines):
        if index == 0 and role == "ORCHARD":
            continue
        quantity, price = line.quantity or Decimal(1), line.unit_price or Decimal(0)
        if index == 0 and role == "COASTLINE":
            quantity = max(Decimal(1), quantity - 2)
        if index == 0 and role == "IRONPOT":
            price += Decimal("1.15")
        rows.append(
            InvoiceLine(line.number, quantity, line.unit, price, item_ids=_ids(line), description=line.description)
        )
    draft = Invoice(
        number=f"{vendor[:3]}{order.number[-5:]}",
        date=today,
        order_number=order.number,
        order_date=order.date,
        type_code="DI",
        parties=(Party("RE", vendor_name(vendor)), Party("ST", "Bellweather Foods", "92", "0001")),
        terms=Terms("01", "3", net_days=30),
        lines=tuple(rows),
        stated_line_count=len(rows),
    )
    return replace(draft, stated_total=draft.total)


def vendor_name(code: str) -> str:
    """Return a vendor's name."""
    return next(vendor.name for vendor in VENDORS if vendor.id == code)
