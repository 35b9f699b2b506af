"""Customers with their locations, and vendors."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.practice.acumatica.business.common import Trial, fill_in, merge, text_of
from acucleo_desktop.practice.acumatica.business.preferences import check_code, check_terms
from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
CUSTOMER_STATUSES = {"Active", "On Hold", "Credit Hold", "Inactive", "One-Time", "Prospect"}
VENDOR_STATUSES = {"Active", "On Hold", "Hold Payments", "Inactive", "One-Time"}
_FROM_CUSTOMER_CLASS = ("Terms", "CurrencyID", "ShipVia", "ShippingTerms", "CreditLimit", "StatementCycleID")
_FROM_VENDOR_CLASS = ("Terms", "CurrencyID", "ShipVia", "ShippingTerms", "PaymentMethod", "CashAccount")


def save_customer(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a customer; a new one gets the defaults of its class and a MAIN location."""
    record = merge(stored, given)
    trial = Trial()
    trial.run(_require, record, "CustomerName", "Customer Name")
    kind = trial.run(_class_of, store, record, "CustomerClass", "Customer Class") or {}
    trial.run(check_terms, store, text_of(record, "Terms"))
    trial.run(_check_status, record, CUSTOMER_STATUSES)
    trial.finish()
    if not text_of(record, "CustomerID"):
        record["CustomerID"] = f"C{store.next_number('customer'):06d}"
    fill_in(record, {name: kind.get(name) for name in _FROM_CUSTOMER_CLASS} | {"TaxZone": kind.get("TaxZoneID")})
    fill_in(record, {"Status": "Active", "Terms": "30D", "CurrencyID": "USD", "LocationName": "Primary Location"})
    fill_in(record, {"Email": text_of(record.get("MainContact") or {}, "Email")})
    _fill_contacts(record, ("BillingContact", "ShippingContact"))
    if store.get("CustomerLocation", record["CustomerID"], "MAIN") is None:
        store.save("CustomerLocation", _main_location(record))
    elif record.get("ShippingAddressOverride") is not True:
        _follow_customer(store, record)
    return record


def _main_location(customer: Plain) -> Plain:
    return {
        "Customer": customer["CustomerID"],
        "LocationID": "MAIN",
        "LocationName": customer["LocationName"],
        "Active": True,
        "Default": True,
        "Status": "Active",
        "ShipVia": customer.get("ShipVia"),
        "TaxZone": customer.get("TaxZone"),
        "LocationContact": dict(customer.get("ShippingContact") or customer.get("MainContact") or {}),
    }


def _follow_customer(store: Store, customer: Plain) -> None:
    """Move the main location with the customer's address, as long as the location has none of its own."""
    location = store.get("CustomerLocation", customer["CustomerID"], "MAIN")
    if location is not None and location.get("AddressOverride") is not True:
        contact = customer.get("MainContact") or {}
        if contact.get("Address") and contact != location.get("LocationContact"):
            location["LocationContact"] = dict(contact)
            store.save("CustomerLocation", location)


def _fill_contacts(record: Plain, names: tuple[str, ...]) -> None:
    """Let contacts without an override be the main one."""
    main = record.get("MainContact") or {}
    for name in names:
        prefix = name.removesuffix("Contact")
        own = dict(record.get(name) or {})
        if record.get(f"{name}Override") is not True:
            address = own.get("Address")
            own = {key: value for key, value in main.items() if key not in {"Address", "id"}} | {"Address": address}
        if record.get(f"{prefix}AddressOverride") is not True:
            own["Address"] = dict(main.get("Address") or {})
        record[name] = own


def save_location(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a customer location."""
    record = merge(stored, given)
    trial = Trial()
    customer = trial.run(_known_customer, store, text_of(record, "Customer")) or {}
    trial.run(_require, record, "LocationID", "Location ID")
    trial.finish()
    record["Customer"] = customer["CustomerID"]
    fill_in(record, {"Active": True, "Status": "Active", "LocationName": record["LocationID"]})
    fill_in(record, {"ShipVia": customer.get("ShipVia"), "TaxZone": customer.get("TaxZone")})
    record["Status"] = "Active" if record["Active"] is True else "Inactive"
    if stored is None and not record.get("LocationContact"):
        record["LocationContact"] = dict(customer.get("MainContact") or {})
    return record


def _known_customer(store: Store, customer_id: str) -> Plain:
    customer = store.get("Customer", customer_id)
    if customer is None:
        raise FieldErrors(("Customer", -1, "'Customer' cannot be found in the system."))
    return customer


def save_vendor(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a vendor; a new one gets the defaults of its class."""
    record = merge(stored, given)
    trial = Trial()
    trial.run(_require, record, "VendorName", "Vendor Name")
    kind = trial.run(_class_of, store, record, "VendorClass", "Vendor Class") or {}
    trial.run(check_terms, store, text_of(record, "Terms"))
    trial.run(_check_status, record, VENDOR_STATUSES)
    trial.finish()
    if not text_of(record, "VendorID"):
        record["VendorID"] = f"V{store.next_number('vendor'):06d}"
    fill_in(record, {name: kind.get(name) for name in _FROM_VENDOR_CLASS})
    fill_in(record, {"Status": "Active", "Terms": "30D", "CurrencyID": "USD"})
    _fill_contacts(record, ("RemittanceContact", "ShippingContact"))
    return record


def _require(record: Plain, field: str, label: str) -> None:
    if not text_of(record, field):
        raise FieldErrors((field, -1, f"'{label}' cannot be empty."))


def _class_of(store: Store, record: Plain, field: str, label: str) -> Plain:
    """Return the class of a customer or vendor; a class must be named, and known where the company has any."""
    _require(record, field, label)
    name = text_of(record, field)
    check_code(store, field, field, label, name)
    return store.get(field, name) or {}


def _check_status(record: Plain, known: set[str]) -> None:
    status = text_of(record, "Status")
    if status and status not in known:
        raise FieldErrors(("Status", -1, f"'{status}' is not one of the statuses."))


def active_customer(store: Store, customer_id: str, field: str = "CustomerID") -> Plain:
    """Return a customer that documents may be made for.

    Raises:
        FieldErrors: it is not known, on hold or inactive.
    """
    if not customer_id:
        raise FieldErrors((field, -1, "'Customer' cannot be empty."))
    customer = store.get("Customer", customer_id)
    if customer is None:
        raise FieldErrors((field, -1, "'Customer' cannot be found in the system."))
    status = text_of(customer, "Status") or "Active"
    if status in {"Inactive", "On Hold", "Credit Hold"}:
        raise FieldErrors((field, -1, f"The customer status is '{status}'."))
    return customer


def known_vendor(store: Store, vendor_id: str, field: str = "VendorID") -> Plain:
    """Return a vendor that documents may be made for.

    Raises:
        FieldErrors: it is not known or inactive.
    """
    if not vendor_id:
        raise FieldErrors((field, -1, "'Vendor' cannot be empty."))
    vendor = store.get("Vendor", vendor_id)
    if vendor is None:
        raise FieldErrors((field, -1, "'Vendor' cannot be found in the system."))
    status = text_of(vendor, "Status") or "Active"
    if status in {"Inactive", "On Hold"}:
        raise FieldErrors((field, -1, f"The vendor status is '{status}'."))
    return vendor
