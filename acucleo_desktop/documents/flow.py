"""The kinds of traffic: which document moves in which direction."""

from __future__ import annotations

from enum import StrEnum


class Direction(StrEnum):
    """Seen from us: `in` comes from a partner, `out` goes to one."""

    IN = "in"
    OUT = "out"


class Flow(StrEnum):
    """One row of the product's map; the values are the words of the command line and of partner files."""

    INVOICE = "invoice"
    PURCHASE_ORDER = "purchase-order"
    SALES_ORDER = "sales-order"
    BILL = "bill"
    ORDER_ACKNOWLEDGMENT = "order-acknowledgment"
    SHIP_NOTICE = "ship-notice"
    FUNCTIONAL_ACKNOWLEDGMENT = "functional-acknowledgment"
    APPLICATION_ADVICE = "application-advice"
    UNREADABLE = "unreadable"
    """A file or set that could not be told to belong to any flow; kept and explained, never processed."""
