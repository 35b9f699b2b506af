"""Causes about documents of ours: what is missing before they may leave, and what customers deduct money for."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3"}

NUMBER_MISSING = Cause(
    "rules.number-missing",
    Severity.BLOCK,
    "A document of ours without a number",
    "The {noun} has no number.",
    "The record in Acumatica was read before it was saved, or its number is in another field.",
    "Look at the record in Acumatica.",
    {"paper": "Invoice number", "noun": "invoice"},
)
NUMBER_TOO_LONG = Cause(
    "rules.number-too-long",
    Severity.BLOCK,
    "A number that is too long to be sent",
    "The {noun} number {value} has {length} characters, and X12 takes {longest}.",
    "A shortened number would be a wrong one, so it is not cut.",
    "Give the record a shorter number in Acumatica.",
    {
        "paper": "Invoice number",
        "value": "INV-2026-NORTH-00001234",
        "noun": "invoice",
        "length": "23",
        "longest": "22",
    },
)
DATE_MISSING = Cause(
    "rules.date-missing",
    Severity.BLOCK,
    "A document of ours without a date",
    "The {noun} has no date.",
    "The record in Acumatica is incomplete.",
    "Enter the date in Acumatica.",
    {"paper": "Invoice date", "noun": "invoice"},
)
QUANTITY_MISSING = Cause(
    "rules.quantity-missing",
    Severity.BLOCK,
    "A line of ours without a quantity",
    "{line} has no quantity.",
    "The line in Acumatica is incomplete.",
    "Enter the quantity in Acumatica.",
    _LINE,
)
ORDER_NUMBER_MISSING = Cause(
    "rules.order-number-missing",
    Severity.WARNING,
    "An invoice that names no order",
    "The invoice names no order of the customer.",
    "The sales order was keyed without the customer's order number.",
    "Enter the customer's order number at the sales order; most customers deduct money when it is missing.",
    {"paper": "Order number"},
)
ORIGINAL_MISSING = Cause(
    "rules.original-invoice-missing",
    Severity.WARNING,
    "A credit memo that names no invoice",
    "The credit memo does not say which invoice it credits.",
    "It was keyed by hand without a link to the invoice.",
    "Name the invoice; many customers refuse a credit without it.",
    {"paper": "Original invoice"},
)
TOTAL_NEGATIVE = Cause(
    "rules.total-negative",
    Severity.BLOCK,
    "An invoice below zero",
    "The invoice comes to {value}.",
    "Allowances or returns are larger than what is billed, and it is not marked as a credit memo.",
    "Make it a credit memo in Acumatica, or send it with a reason.",
    {"paper": "Total", "value": "-12.5"},
)
SHIP_TO_MISSING = Cause(
    "rules.ship-to-missing",
    Severity.WARNING,
    "A document of ours without a ship-to",
    "The {noun} does not say where the goods go.",
    "The record in Acumatica has no shipping address.",
    "Enter the ship-to address in Acumatica.",
    {"paper": "Ship to", "noun": "invoice"},
)

CAUSES = (
    NUMBER_MISSING,
    NUMBER_TOO_LONG,
    DATE_MISSING,
    QUANTITY_MISSING,
    ORDER_NUMBER_MISSING,
    ORIGINAL_MISSING,
    TOTAL_NEGATIVE,
    SHIP_TO_MISSING,
)
