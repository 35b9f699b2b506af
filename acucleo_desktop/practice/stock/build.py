"""Everything together: records for the practice Acumatica and sheets of the trading partners."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from random import Random
from typing import Any

from acucleo_desktop.practice.stock.documents import invoice_records, purchase_order_records
from acucleo_desktop.practice.stock.items import Item, build_items, item_record
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS, CustomerPlan, VendorPlan
from acucleo_desktop.practice.stock.partner_files import location_code, partner_files


@dataclass(frozen=True)
class Stock:
    """The fictional distributor.

    Attributes:
        items: what it trades in.
        chance: what decides of everything else, as the items have left it.
        today: around which its documents are dated.
    """

    items: list[Item]
    chance: Random
    today: date

    @cached_property
    def records(self) -> list[tuple[str, dict[str, Any]]]:
        """(entity, plain record) in an order that can be loaded; a world that is stocked already never asks."""
        return _records(self.items, self.chance, self.today)

    def partner_files(self) -> dict[str, str]:
        """Return file name to TOML text of every trading partner."""
        return partner_files(self.items)


def build(seed: int, today: date) -> Stock:
    """Return the distributor that grows from a seed; documents are dated around `today`."""
    random = Random(seed)  # noqa: S311 - a story, not a secret
    return Stock(build_items(random), random, today)


def _records(items: list[Item], random: Random, today: date) -> list[tuple[str, dict[str, Any]]]:
    records: list[tuple[str, dict[str, Any]]] = [("CustomerClass", {"ClassID": "LOCAL", "Description": "Local"})]
    for customer in CUSTOMERS:
        if customer.has_own_customer:
            records.append(("Customer", _customer(customer)))
            records.extend(("CustomerLocation", location) for location in _locations(customer))
    records.extend(("Vendor", _vendor(vendor)) for vendor in VENDORS)
    records.append(("Warehouse", {"WarehouseID": "MAIN", "Description": "Main warehouse", "Active": True}))
    records.extend(("StockItem", item_record(item)) for item in items)
    records.extend(("SalesInvoice", record) for record in invoice_records(items, random, today))
    records.extend(("PurchaseOrder", record) for record in purchase_order_records(items, random, today))
    return records


def _address(place: tuple[str, str, str, str]) -> dict[str, str]:
    street, city, state, code = place
    return {"AddressLine1": street, "City": city, "State": state, "PostalCode": code, "Country": "US"}


def _customer(customer: CustomerPlan) -> dict[str, Any]:
    return {
        "CustomerID": customer.id,
        "CustomerName": customer.name,
        "CustomerClass": "LOCAL",
        "AccountRef": customer.isa[1],
        "Status": "Active",
        "Terms": "30D",
        "CurrencyID": "USD",
        "MainContact": {"Email": f"orders@{customer.id.lower()}.example", "Address": _address(customer.places[0])},
    }


def _locations(customer: CustomerPlan) -> list[dict[str, Any]]:
    locations = [
        {
            "Customer": customer.id,
            "LocationID": "MAIN",
            "LocationName": "Primary Location",
            "Active": True,
            "Status": "Active",
            "LocationContact": {"Address": _address(customer.places[0])},
        }
    ]
    for number, place in enumerate(customer.places):
        locations.append(
            {
                "Customer": customer.id,
                "LocationID": f"L{number + 1:03d}",
                "LocationName": f"{customer.name} {number + 1:03d}",
                "ExtRefNbr": location_code(customer, number)[1],
                "Active": True,
                "Status": "Active",
                "LocationContact": {"Address": _address(place)},
            }
        )
    return locations


def _vendor(vendor: VendorPlan) -> dict[str, Any]:
    return {
        "VendorID": vendor.id,
        "VendorName": vendor.name,
        "VendorClass": "FOOD",
        "AccountRef": vendor.isa[1],
        "Status": "Active",
        "Terms": "30D",
        "CurrencyID": "USD",
    }
