"""Causes of our invoices that disagree with the customer's order: deductions, told before the invoice leaves."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3", "order": "4711"}

PRICE_UNLIKE_ORDER = Cause(
    "rules.invoice-price-unlike-order",
    Severity.WARNING,
    "An invoice price that is not the customer's order's",
    "{line} is invoiced at {value}, and order {order} has {ours}: {difference} {side} for each {unit}.",
    "The price was changed in Acumatica after the order, or the order's price was never agreed.",
    "Agree on the price with the customer before it leaves, or correct the invoice.",
    {**_LINE, "value": "24", "ours": "23.5", "difference": "0.5", "side": "more", "unit": "case"},
)
QUANTITY_ABOVE_ORDER = Cause(
    "rules.invoice-quantity-above-order",
    Severity.WARNING,
    "More is invoiced than the customer ordered",
    "{line} invoices {value} {unit}, and order {order} has {ours}{before}.",
    "More was shipped than ordered, or the same goods are invoiced twice.",
    "Look at the shipment, and correct the invoice when it was less.",
    {**_LINE, "value": "12", "unit": "CASE", "ours": "10", "before": ""},
)
ITEM_NOT_ORDERED = Cause(
    "rules.invoice-item-not-ordered",
    Severity.WARNING,
    "An invoiced item that the customer did not order",
    "{line} invoices {value}, which is not on order {order}.",
    "A substitute was shipped, or a line was added in Acumatica.",
    "Ask the customer to add it to the order, or invoice it apart.",
    {**_LINE, "value": "PEARS-20"},
)
UNIT_UNLIKE_ORDER = Cause(
    "rules.invoice-unit-unlike-order",
    Severity.WARNING,
    "A unit that is not the customer's order's",
    "{line} is invoiced by {value}, and order {order} has {ours}.",
    "The sales order was entered in another unit.",
    "Invoice in the unit of the order.",
    {**_LINE, "value": "EACH", "ours": "CASE"},
)
PLACE_UNLIKE_ORDER = Cause(
    "rules.invoice-ship-to-unlike-order",
    Severity.WARNING,
    "A ship-to that is not the customer's order's",
    "The invoice names ship-to {value}, and order {order} has {ours}.",
    "The location was changed in Acumatica, or the cross-reference leads to another code.",
    "Name the place as the order does; customers refuse invoices for places that did not order.",
    {"paper": "Ship to", "value": "002", "order": "4711", "ours": "001"},
)
ORDER_RETYPED = Cause(
    "rules.invoice-order-retyped",
    Severity.WARNING,
    "An order number that is not written as the customer wrote it",
    "The invoice names order {value}, and {partner} sent {near}.",
    "The number was retyped in Acumatica.",
    "Compare it with the customer's order in Acumatica; a wrong number holds the payment up.",
    {"paper": "Order number", "value": "4711-1", "partner": "Fresh Mart", "near": "4711"},
)
REFERENCE_NOT_RETURNED = Cause(
    "rules.invoice-reference-not-returned",
    Severity.WARNING,
    "A reference of the order that the invoice does not give back",
    "Order {order} has {name} {value}, and the invoice does not name it.",
    "The reference is not kept in the sales order.",
    "Enter it on the partner sheet as a fixed reference, or in Acumatica.",
    {"paper": "References", "order": "4711", "name": "department", "value": "012"},
)

CAUSES = (
    PRICE_UNLIKE_ORDER,
    QUANTITY_ABOVE_ORDER,
    ITEM_NOT_ORDERED,
    UNIT_UNLIKE_ORDER,
    PLACE_UNLIKE_ORDER,
    ORDER_RETYPED,
    REFERENCE_NOT_RETURNED,
)
