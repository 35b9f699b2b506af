"""Causes about the document as a whole: its purpose, its lines, whether Acumatica has it already."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

PURPOSE_NOT_ORIGINAL = Cause(
    "rules.purpose-not-original",
    Severity.BLOCK,
    "An order document that is no new order",
    "This document {does}; it is no new order.",
    "The partner wrote {value} as its purpose, where a new order has 00.",
    "Carry it out at order {number} in Acumatica by hand and set this one aside, or take it as a new order.",
    {"paper": "Purpose", "value": "01", "does": "cancels an order", "number": "4711"},
    "Partners cancel (01), change (04) and replace (05) orders by sending them again with another purpose. Taken for "
    "a new order, the goods would be shipped twice.",
)
NO_LINES = Cause(
    "rules.no-lines",
    Severity.BLOCK,
    "A document without lines",
    "The {noun} has no lines.",
    "{reason}.",
    "{way}.",
    {
        "paper": "The whole document",
        "noun": "order",
        "reason": "The partner's program left them out, or they were lost on the way",
        "way": "Ask the partner to send it again",
    },
)
ORDER_EXISTS = Cause(
    "rules.order-exists",
    Severity.BLOCK,
    "An order that Acumatica has already",
    "Acumatica has sales order {record} for {order} already.",
    "Somebody keyed it by hand, or it came in another way.",
    "Compare the two. Set this one aside, or process it anyway.",
    {"paper": "The whole document", "order": "PO 4711", "record": "SO/000123"},
)

CUSTOMER_TERMS_DIFFER = Cause(
    "rules.customer-terms-differ",
    Severity.WARNING,
    "Terms of payment that are not the customer's",
    "The order asks for terms {value}, and customer {customer} has {ours}.",
    "New terms were agreed and not entered, or the partner's program writes its usual ones.",
    "The sales order gets the customer's terms; agree on them before you invoice.",
    {"paper": "Terms", "value": "2P10N30", "customer": "FRESHMART", "ours": "30D"},
)

CAUSES = (CUSTOMER_TERMS_DIFFER, PURPOSE_NOT_ORIGINAL, NO_LINES, ORDER_EXISTS)
