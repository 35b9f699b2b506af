"""Every rule that needs nothing but the document: for what comes in, for what leaves, and for a file that is checked.

Each rule is a pure function from a document to findings. What needs our prices, our orders, the ledger or the partner
sheet is judged elsewhere.
"""

from __future__ import annotations

import datetime as dt

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.rules.arithmetic import (
    judge_hash_total,
    judge_invoice_total,
    judge_order_total,
    judge_stated_amounts,
)
from acucleo_desktop.rules.charges import judge_money
from acucleo_desktop.rules.dates import judge_invoice_date, judge_invoice_dates, judge_journey, judge_order_dates
from acucleo_desktop.rules.discounts import judge_discount
from acucleo_desktop.rules.identifiers import judge_identifiers
from acucleo_desktop.rules.line_sums import judge_line_amounts, quantity_sums
from acucleo_desktop.rules.quantities import (
    judge_answers,
    judge_invoice_quantities,
    judge_packages,
    judge_quantities,
)
from acucleo_desktop.rules.units import judge_units


def judge_document(document: BusinessDocument, today: dt.date | None) -> list[Finding]:
    """Judge a document by itself.

    Args:
        document: of any kind; an acknowledgment has nothing that these rules judge.
        today: the date against which past and future are judged; None leaves such rules out, so that the same bytes
            give the same findings on any day.
    """
    match document:
        case PurchaseOrder():
            findings = _judge_order(document, today)
        case Invoice():
            findings = _judge_invoice(document, today)
        case OrderAcknowledgment():
            findings = _judge_answer(document)
        case ShipNotice():
            findings = _judge_notice(document)
        case FunctionalAcknowledgment() | ApplicationAdvice():
            return []
    return [*findings, *judge_units(document), *judge_identifiers(document)]


def _judge_order(order: PurchaseOrder, today: dt.date | None) -> list[Finding]:
    return [
        *judge_quantities(order),
        *judge_order_dates(order, today),
        *judge_line_amounts(order.lines, "PO1"),
        *judge_order_total(order),
        *judge_hash_total(order.stated_hash_total, [line.quantity for line in order.lines], quantity_sums(order.lines)),
        *judge_money(order),
    ]


def _judge_invoice(invoice: Invoice, today: dt.date | None) -> list[Finding]:
    dates = judge_invoice_date(invoice, today) if today is not None else []
    return [
        *judge_invoice_total(invoice),
        *judge_line_amounts(invoice.lines, "IT1"),
        *judge_stated_amounts(invoice),
        *judge_hash_total(
            invoice.stated_hash_total, [line.quantity for line in invoice.lines], quantity_sums(invoice.lines)
        ),
        *judge_money(invoice),
        *judge_discount(invoice),
        *judge_invoice_quantities(invoice),
        *dates,
        *judge_invoice_dates(invoice),
    ]


def _judge_answer(answer: OrderAcknowledgment) -> list[Finding]:
    quantities = [line.quantity for line in answer.lines]
    told = sum((each.quantity or ZERO for line in answer.lines for each in line.answers), ZERO)
    return [
        *judge_answers(answer),
        *judge_hash_total(answer.stated_hash_total, quantities, [told]),
        *judge_journey(answer),
    ]


def _judge_notice(notice: ShipNotice) -> list[Finding]:
    quantities = [line.quantity for order in notice.orders for line in order.lines]
    return [
        *judge_packages(notice),
        *judge_hash_total(notice.stated_hash_total, quantities),
        *judge_journey(notice),
    ]
