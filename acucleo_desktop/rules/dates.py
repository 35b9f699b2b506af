"""Dates of orders, invoices, answers and ship notices: past, far ahead, old, crossed, missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.parts import DatedEvent, find_date
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.rules.causes import dates as causes
from acucleo_desktop.rules.places import line_location, waive
from acucleo_desktop.rules.wording import days_between

REQUESTED = ("002", "010", "106", "118")
"""X12 374: delivery requested, requested ship, required by, requested pick-up."""

CANCEL_AFTER = ("001", "061", "177")
SHIPPED = "011"
WINDOWS = (
    ("064", "063", "do not deliver before", "do not deliver after"),
    ("037", "038", "ship not before", "ship no later than"),
    ("010", "002", "requested ship date", "requested delivery date"),
    ("002", "001", "requested delivery date", "cancel-after date"),
    ("010", "001", "requested ship date", "cancel-after date"),
)
"""Pairs of dates of which the first must not come after the second."""

_JOURNEYS = (
    (SHIPPED, "017", "date of shipment", "estimated delivery"),
    (SHIPPED, "067", "date of shipment", "scheduled delivery"),
    (SHIPPED, "371", "date of shipment", "estimated arrival"),
    (SHIPPED, "035", "date of shipment", "date of delivery"),
)
FARTHEST = dt.timedelta(days=365)
OLDEST_INVOICE = dt.timedelta(days=365)
_LIKELY = dt.timedelta(days=45)


def judge_order_dates(order: PurchaseOrder, today: dt.date | None) -> list[Finding]:
    """Return what is odd about the dates of an order and of its lines.

    Args:
        order: any order.
        today: the date against which past and future are judged; None to judge the dates among themselves only.
    """
    findings = judge_window(order.dates, today, Location("Dates", "DTM", element=2))
    for index, line in enumerate(order.lines, 1):
        place = line_location(line.number, index, line.description, "DTM", 2)
        findings += judge_window(line.dates, today, place)
    if today is not None and order.date is not None and order.date > today + dt.timedelta(days=1):
        place = Location("Order date", "BEG", element=5)
        findings.append(_future("order", order.date, today, place, "Ask the partner which date is meant"))
    return findings


def judge_window(dates: Sequence[DatedEvent], today: dt.date | None, place: Location) -> list[Finding]:
    """Return what is odd about dates that belong together; None for `today` leaves out what has passed."""
    past = _judge_past(dates, today, place) if today is not None else []
    return [*past, *_crossed(dates, WINDOWS, place)]


def _judge_past(dates: Sequence[DatedEvent], today: dt.date, place: Location) -> list[Finding]:
    events = tuple(dates)
    findings = []
    requested, cancel = find_date(events, *REQUESTED), find_date(events, *CANCEL_AFTER)
    if requested is not None and requested < today:
        swap, ago = _swap_hint(requested, today, today + FARTHEST), days_between(requested, today)
        findings.append(causes.DATE_PAST.found(place, value=requested.isoformat(), ago=ago, swap=swap))
    if requested is not None and requested > today + FARTHEST:
        swap = _swap_hint(requested, today, today + FARTHEST)
        findings.append(causes.DATE_FAR.found(place, value=requested.isoformat(), swap=swap))
    if cancel is not None and cancel < today:
        cause, swap = causes.CANCEL_PAST, _swap_hint(cancel, today, today + FARTHEST)
        fixes = (waive(cause.id, "Take the order all the same"),)
        findings.append(cause.found(place, value=cancel.isoformat(), fixes=fixes, swap=swap))
    return findings


def judge_invoice_date(invoice: Invoice, today: dt.date) -> list[Finding]:
    """Return what is odd about the date of an invoice beside today."""
    place = Location("Invoice date", "BIG", element=1)
    if invoice.date is None:
        return []
    if invoice.date > today + dt.timedelta(days=1):
        return [_future("invoice", invoice.date, today, place, "Look at the due date before you approve it")]
    if today - invoice.date > OLDEST_INVOICE:
        swap = _swap_hint(invoice.date, today - _LIKELY, today)
        return [causes.DATE_OLD.found(place, value=invoice.date.isoformat(), swap=swap)]
    return []


def judge_invoice_dates(invoice: Invoice) -> list[Finding]:
    """Compare the date of an invoice with those of its order, its shipment and its terms, whatever day it is.

    X12 810: BIG03 order date, DTM 011 shipped, ITD06 net due date. A credit memo comes after everything by nature.
    """
    dated, place = invoice.date, Location("Invoice date", "BIG", element=1)
    if dated is None or invoice.is_credit:
        return []
    findings = []
    if invoice.order_date is not None and invoice.order_date > dated:
        ordered = invoice.order_date.isoformat()
        findings.append(causes.BEFORE_ORDER.found(place, value=dated.isoformat(), ordered=ordered))
    shipped = _last_shipment(invoice)
    if shipped is not None and shipped > dated:
        findings.append(causes.BEFORE_SHIPMENT.found(place, value=dated.isoformat(), shipped=shipped.isoformat()))
    due = invoice.terms.net_due if invoice.terms is not None else None
    if due is not None and due < dated:
        place = Location("Terms, due date", "ITD", element=6)
        findings.append(causes.DUE_BEFORE_INVOICE.found(place, value=due.isoformat(), ordered=dated.isoformat()))
    return findings


def _last_shipment(invoice: Invoice) -> dt.date | None:
    events = [*invoice.dates, *(event for line in invoice.lines for event in line.dates)]
    return max((event.date for event in events if event.qualifier == SHIPPED), default=None)


def judge_journey(document: ShipNotice | OrderAcknowledgment) -> list[Finding]:
    """Return which dates of a ship notice or an order answer are crossed: nothing arrives before it has left."""
    return list(_crossed(document.dates, _JOURNEYS, Location("Dates", "DTM", element=2)))


def _crossed(
    dates: Sequence[DatedEvent], pairs: Sequence[tuple[str, str, str, str]], place: Location
) -> Iterator[Finding]:
    events = tuple(dates)
    for first, second, first_name, second_name in pairs:
        early, late = find_date(events, first), find_date(events, second)
        if early is not None and late is not None and early > late:
            yield causes.DATES_CROSSED.found(
                place, value=early.isoformat(), first=first_name, second=second_name, late=late.isoformat()
            )


def _future(noun: str, date: dt.date, today: dt.date, place: Location, way: str) -> Finding:
    swap = _swap_hint(date, today - _LIKELY, today)
    return causes.DATE_FUTURE.found(place, value=date.isoformat(), noun=noun, swap=swap, way=way)


def _swap_hint(date: dt.date, earliest: dt.date, latest: dt.date) -> str:
    """Return the end of a sentence that offers the date with day and month exchanged, where that is a likely one."""
    try:
        swapped = date.replace(month=date.day, day=date.month)
    except ValueError:
        return ""
    if swapped == date or not earliest <= swapped <= latest:
        return ""
    return f"; with day and month exchanged it would be {swapped.isoformat()}"
