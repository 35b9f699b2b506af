"""What can be judged of a received document by itself, before it is compared with anything of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.profile import FlowOptions
from acucleo_desktop.rules.causes import content, quantities
from acucleo_desktop.rules.document_rules import judge_document
from acucleo_desktop.rules.places import line_location, line_name, waive
from acucleo_desktop.rules.prices import judge_prices
from acucleo_desktop.rules.sold_quantities import judge_sold_quantities
from acucleo_desktop.rules.wording import unit_words

ORIGINAL = frozenset({"", "00", "06", "07"})
"""X12 353 purposes that mean a whole order: original, confirmation, duplicate (which the doubles rule tells apart)."""

_PURPOSES = {
    "01": "cancels an order",
    "04": "changes an order",
    "05": "replaces an order",
    "22": "is an information copy",
}


def judge_purchase_order(
    order: PurchaseOrder,
    today: dt.date,
    our_prices: Mapping[str, object],
    options: FlowOptions,
    since: Callable[[PurchaseOrderLine], str] = lambda _line: "",
) -> list[Finding]:
    """Judge a customer's order: purpose, lines, prices, and everything that it can be judged for by itself.

    Args:
        order: with codes resolved.
        today: the date against which dates are judged.
        our_prices: index of a line, as text, to our price for one of its units.
        options: of the flow; its tolerances count.
        since: says since when the partner orders at a price that differs from ours.
    """
    prices = {int(index): price for index, price in our_prices.items() if isinstance(price, Decimal)}
    findings = [] if order.purpose in ORIGINAL else [_purpose(order)]
    if not order.lines:
        findings.append(_no_lines("order", "PO1"))
    findings += judge_prices(order, prices, options.tolerances, since)
    findings += judge_sold_quantities(order, options)
    return findings + judge_document(order, today)


def judge_invoice(invoice: Invoice, today: dt.date) -> list[Finding]:
    """Judge a vendor's invoice: its lines, and everything that it can be judged for by itself."""
    findings = [] if invoice.lines else [_no_lines("invoice", "IT1")]
    if not invoice.is_credit:
        findings += _negative_lines(invoice)
    return findings + judge_document(invoice, today)


def _negative_lines(invoice: Invoice) -> list[Finding]:
    cause = quantities.NEGATIVE
    return [
        cause.found(
            line_location(line.number, index, line.description, "IT1", 2),
            value=plain(line.quantity),
            fixes=(waive(cause.id, "Let it pass"),),
            line=line_name(line.number, index),
            unit=unit_words(line.unit),
        )
        for index, line in enumerate(invoice.lines, 1)
        if line.quantity is not None and line.quantity < ZERO
    ]


def _purpose(order: PurchaseOrder) -> Finding:
    cause = content.PURPOSE_NOT_ORIGINAL
    return cause.found(
        Location("Purpose", "BEG", element=1),
        value=order.purpose,
        fixes=(Fix("set-aside", "Set it aside"), waive(cause.id, "Take it as a new order")),
        does=_PURPOSES.get(order.purpose, f"has the purpose {order.purpose}"),
        number=order.number,
    )


def _no_lines(noun: str, segment: str) -> Finding:
    return content.NO_LINES.found(
        Location("The whole document", segment),
        noun=noun,
        reason="The partner's program left them out, or they were lost on the way",
        way="Ask the partner to send it again",
    )
