"""What can be judged of a received document by itself, before it is compared with anything of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.partners.profile import FlowOptions
from acucleo_desktop.rules.arithmetic import (
    judge_charges,
    judge_hash_total,
    judge_invoice_total,
    judge_order_total,
)
from acucleo_desktop.rules.dates import judge_invoice_date, judge_order_dates
from acucleo_desktop.rules.identifiers import judge_identifiers
from acucleo_desktop.rules.places import line_location, line_name, waive
from acucleo_desktop.rules.prices import judge_prices
from acucleo_desktop.rules.quantities import judge_quantities

ORIGINAL = frozenset({"", "00", "06", "07"})
"""X12 353 purposes that mean a whole order: original, confirmation, duplicate (which the doubles rule tells apart)."""

_PURPOSES = {
    "01": "cancels an order",
    "04": "changes an order",
    "05": "replaces an order",
    "22": "is an information copy",
}


def judge_purchase_order(
    order: PurchaseOrder, today: dt.date, our_prices: Mapping[str, object], options: FlowOptions
) -> list[Finding]:
    """Judge a customer's order: purpose, lines, quantities, prices, dates, sums, check digits.

    Args:
        order: with codes resolved.
        today: the date against which dates are judged.
        our_prices: index of a line, as text, to our price for one of its units.
        options: of the flow; `price_tolerance` counts.
    """
    prices = {int(index): price for index, price in our_prices.items() if isinstance(price, Decimal)}
    findings = [] if order.purpose in ORIGINAL else [_purpose(order)]
    if not order.lines:
        findings.append(_no_lines("order", "PO1"))
    findings += judge_quantities(order)
    findings += judge_prices(order, prices, options.price_tolerance)
    findings += judge_order_dates(order, today)
    findings += judge_order_total(order)
    findings += judge_hash_total(order.stated_hash_total, (line.quantity for line in order.lines))
    findings += judge_charges(order.charges, "Charges and allowances")
    return findings + judge_identifiers(order)


def judge_invoice(invoice: Invoice, today: dt.date) -> list[Finding]:
    """Judge a vendor's invoice: lines, sums, date, check digits."""
    findings = [] if invoice.lines else [_no_lines("invoice", "IT1")]
    findings += judge_invoice_total(invoice)
    findings += judge_hash_total(invoice.stated_hash_total, (line.quantity for line in invoice.lines))
    findings += judge_charges(invoice.charges, "Charges and allowances")
    findings += judge_invoice_date(invoice, today)
    if not invoice.is_credit:
        findings += _negative_lines(invoice)
    return findings + judge_identifiers(invoice)


def _negative_lines(invoice: Invoice) -> list[Finding]:
    return [
        Finding(
            "rules.quantity-negative",
            Severity.BLOCK,
            f"{line_name(line.number, index)} bills {plain(line.quantity)} {line.unit}.",
            line_location(line.number, index, line.description, "IT1", 2),
            "The vendor took goods back within an ordinary invoice.",
            "Look whether the return is known, then let it pass with a reason.",
            plain(line.quantity),
            (waive("rules.quantity-negative", "Let it pass"),),
        )
        for index, line in enumerate(invoice.lines, 1)
        if line.quantity is not None and line.quantity < ZERO
    ]


def _purpose(order: PurchaseOrder) -> Finding:
    does = _PURPOSES.get(order.purpose, f"has the purpose {order.purpose}")
    return Finding(
        "rules.purpose-not-original",
        Severity.BLOCK,
        f"This document {does}; it is no new order.",
        Location("Purpose", "BEG", element=1),
        f"The partner wrote {order.purpose} where a new order has 00.",
        f"Carry it out at order {order.number} in Acumatica by hand and set this one aside, or take it as a new order.",
        order.purpose,
        (
            Fix("set-aside", "Set it aside"),
            waive("rules.purpose-not-original", "Take it as a new order"),
        ),
    )


def _no_lines(noun: str, segment: str) -> Finding:
    return Finding(
        "rules.no-lines",
        Severity.BLOCK,
        f"The {noun} has no lines.",
        Location("The whole document", segment),
        "The partner's program left them out, or they were lost on the way.",
        "Ask the partner to send it again.",
    )
