"""Further documents of the distributor in any number: invoices that people released, purchase orders that they made."""

from __future__ import annotations

from datetime import date
from random import Random

from acucleo_desktop.practice.acumatica.store import Plain, Store
from acucleo_desktop.practice.stock.documents import invoice_record, purchase_order_record
from acucleo_desktop.practice.stock.items import Item, traded_by
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS

FIRST_NUMBER = 700_000
"""Numbers of further documents begin here, far from those that people key in."""
_VARIETIES = 3


def release_invoices(store: Store, items: list[Item], today: date, count: int, seed: int = 1) -> list[Plain]:
    """Put released invoices to trading partners into the practice site; return their records.

    Args:
        store: of the practice Acumatica.
        items: what is traded.
        today: they are dated in the days before.
        count: how many, in turn to every customer that is a partner.
        seed: the same seed gives the same from the same state on.
    """
    customers = [plan for plan in CUSTOMERS if plan.is_partner and plan.has_own_customer]
    made = []
    with store.transaction():
        for _ in range(count):
            number = store.next_number("further invoice")
            random = Random(seed * FIRST_NUMBER + number)  # noqa: S311 - a story, not a secret
            customer = customers[number % len(customers)]
            own = traded_by(items, customer.id)
            record = invoice_record(customer, own, random, today, number, variety=number % _VARIETIES)
            made.append(store.load("SalesInvoice", record | {"ReferenceNbr": f"AR{FIRST_NUMBER + number:06d}"}))
    return made


def open_purchase_orders(store: Store, items: list[Item], today: date, count: int, seed: int = 1) -> list[Plain]:
    """Put open purchase orders to trading partners into the practice site; return their records.

    Args:
        store: of the practice Acumatica.
        items: what is traded.
        today: they are dated in the days before.
        count: how many, in turn to every vendor that is a partner.
        seed: the same seed gives the same from the same state on.
    """
    vendors = [plan for plan in VENDORS if plan.is_partner]
    made = []
    with store.transaction():
        for _ in range(count):
            number = store.next_number("further purchase order")
            random = Random(seed * FIRST_NUMBER + number)  # noqa: S311 - a story, not a secret
            vendor = vendors[number % len(vendors)]
            own = traded_by(items, vendor.id)
            record = purchase_order_record(vendor, own, random, today, number, "Open")
            made.append(store.load("PurchaseOrder", record | {"OrderNbr": f"PO{FIRST_NUMBER + number:06d}"}))
    return made
