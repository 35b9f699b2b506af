"""Dates of orders and invoices: in the past, in the future, crossed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.parts import DatedEvent, find_date
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.rules.places import line_location, waive

REQUESTED = ("002", "010", "106", "118")
"""X12 374: delivery requested, requested ship, required by, requested pick-up."""

CANCEL_AFTER = ("001", "061", "177")
WINDOWS = (
    ("064", "063", "do not deliver before", "do not deliver after"),
    ("037", "038", "ship not before", "ship no later than"),
    ("010", "002", "requested ship date", "requested delivery date"),
    ("002", "001", "requested delivery date", "cancel-after date"),
    ("010", "001", "requested ship date", "cancel-after date"),
)
"""Pairs of dates of which the first must not come after the second."""

OLDEST_INVOICE = dt.timedelta(days=365)


def judge_order_dates(order: PurchaseOrder, today: dt.date) -> list[Finding]:
    """Return what is odd about the dates of an order and of its lines."""
    findings = judge_window(order.dates, today, Location("Dates", "DTM", element=2))
    for index, line in enumerate(order.lines, 1):
        place = line_location(line.number, index, line.description, "DTM", 2)
        findings += judge_window(line.dates, today, place)
    return findings


def judge_window(dates: Sequence[DatedEvent], today: dt.date, place: Location) -> list[Finding]:
    """Return what is odd about dates that belong together."""
    events = tuple(dates)
    findings = []
    requested = find_date(events, *REQUESTED)
    if requested is not None and requested < today:
        findings.append(_past(requested, today, place))
    cancel = find_date(events, *CANCEL_AFTER)
    if cancel is not None and cancel < today:
        findings.append(_cancelled(cancel, place))
    for first, second, first_name, second_name in WINDOWS:
        early, late = find_date(events, first), find_date(events, second)
        if early is not None and late is not None and early > late:
            findings.append(_crossed(first_name, early, second_name, late, place))
    return findings


def judge_invoice_date(invoice: Invoice, today: dt.date) -> list[Finding]:
    """Return what is odd about the date of an invoice."""
    place = Location("Invoice date", "BIG", element=1)
    if invoice.date is None:
        return []
    if invoice.date > today + dt.timedelta(days=1):
        return [
            Finding(
                "rules.date-future",
                Severity.WARNING,
                f"The invoice is dated {invoice.date.isoformat()}, which is still to come.",
                place,
                "The vendor dated it ahead, or day and month were swapped.",
                "Look at the due date before you approve it.",
                invoice.date.isoformat(),
            )
        ]
    if today - invoice.date > OLDEST_INVOICE:
        return [
            Finding(
                "rules.date-old",
                Severity.WARNING,
                f"The invoice is dated {invoice.date.isoformat()}, more than a year ago.",
                place,
                "An old invoice was sent again, or the year is wrong.",
                "Look whether it was paid long ago.",
                invoice.date.isoformat(),
            )
        ]
    return []


def _past(requested: dt.date, today: dt.date, place: Location) -> Finding:
    days = (today - requested).days
    return Finding(
        "rules.date-past",
        Severity.WARNING,
        f"The goods are wanted on {requested.isoformat()}, {days} day{'s' if days != 1 else ''} ago.",
        place,
        "The order came late, or the partner sent an old one again.",
        "Agree on a new date with the partner, or take the order with the date as it is.",
        requested.isoformat(),
    )


def _cancelled(cancel: dt.date, place: Location) -> Finding:
    return Finding(
        "rules.cancel-date-past",
        Severity.BLOCK,
        f"The order was to be cancelled after {cancel.isoformat()}, which has passed.",
        place,
        "The order came late, or the partner sent an old one again.",
        "Ask the partner whether it still wants the goods.",
        cancel.isoformat(),
        (waive("rules.cancel-date-past", "Take the order all the same"),),
    )


def _crossed(first_name: str, early: dt.date, second_name: str, late: dt.date, place: Location) -> Finding:
    return Finding(
        "rules.dates-crossed",
        Severity.WARNING,
        f"The {first_name} {early.isoformat()} comes after the {second_name} {late.isoformat()}.",
        place,
        "The two dates were swapped, or one was changed without the other.",
        "Ask the partner which date counts.",
        early.isoformat(),
    )
