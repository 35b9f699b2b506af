"""Customers and their locations."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.practice.acumatica.business.common import merge, text_of
from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]


def save_customer(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a customer; a new one gets the defaults of its class and a MAIN location."""
    record = merge(stored, given)
    if not text_of(record, "CustomerName"):
        raise FieldErrors(("CustomerName", -1, "'Customer Name' cannot be empty."))
    known = {text_of(entry, "ClassID") for entry in store.all("CustomerClass")}
    record["CustomerClass"] = record.get("CustomerClass") or "LOCAL"
    if known and record["CustomerClass"] not in known:
        raise FieldErrors(("CustomerClass", -1, "'Customer Class' cannot be found in the system."))
    if not text_of(record, "CustomerID"):
        record["CustomerID"] = f"C{store.next_number('customer'):06d}"
    record.setdefault("Status", "Active")
    record.setdefault("Terms", "30D")
    record.setdefault("CurrencyID", "USD")
    if stored is None:
        store.save(
            "CustomerLocation",
            {
                "Customer": record["CustomerID"],
                "LocationID": "MAIN",
                "LocationName": "Primary Location",
                "Active": True,
                "Status": "Active",
                "LocationContact": dict(record.get("MainContact") or {}),
            },
        )
    return record


def save_location(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a customer location."""
    record = merge(stored, given)
    if store.get("Customer", text_of(record, "Customer")) is None:
        raise FieldErrors(("Customer", -1, "'Customer' cannot be found in the system."))
    if not text_of(record, "LocationID"):
        raise FieldErrors(("LocationID", -1, "'Location ID' cannot be empty."))
    record.setdefault("Active", True)
    record.setdefault("Status", "Active")
    return record


def active_customer(store: Store, customer_id: str) -> Plain:
    """Return a customer that documents may be made for.

    Raises:
        FieldErrors: it is not known, on hold or inactive.
    """
    customer = store.get("Customer", customer_id)
    if customer is None:
        raise FieldErrors(("CustomerID", -1, "'Customer' cannot be found in the system."))
    status = text_of(customer, "Status") or "Active"
    if status in {"Inactive", "On Hold", "Credit Hold"}:
        raise FieldErrors(("CustomerID", -1, f"The customer status is '{status}'."))
    return customer


def known_vendor(store: Store, vendor_id: str, field: str = "VendorID") -> Plain:
    """Return a vendor that documents may be made for.

    Raises:
        FieldErrors: it is not known or inactive.
    """
    vendor = store.get("Vendor", vendor_id)
    if vendor is None:
        raise FieldErrors((field, -1, "'Vendor' cannot be found in the system."))
    status = text_of(vendor, "Status") or "Active"
    if status in {"Inactive", "On Hold"}:
        raise FieldErrors((field, -1, f"The vendor status is '{status}'."))
    return vendor
