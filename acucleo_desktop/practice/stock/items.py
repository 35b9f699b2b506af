"""The items: inventory ids, units, packs, prices, bar codes, and the numbers that customers and vendors use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Any

from acucleo_desktop.practice.stock.names import CUSTOMERS, ITEM_FAMILIES, SIZES, VENDORS
from acucleo_desktop.practice.stock.numbers import gtin12, gtin14

GS1_COMPANY = "742361"
TRADED = 44
"""How many items each partner trades."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item.

    Attributes:
        unit: Acumatica's unit that it is bought and sold in.
        pack: inner units (EA) in one `unit`.
        price: for one inner unit.
        theirs: customer or vendor to the number that it uses.
    """

    id: str
    description: str
    unit: str
    pack: int
    size: str
    price: Decimal
    gtin: str
    theirs: Mapping[str, str] = field(default_factory=dict)

    @property
    def unit_price(self) -> Decimal:
        """Price for one `unit`."""
        return self.price * self.pack

    @property
    def case_gtin(self) -> str:
        """GTIN-14 of one `unit`."""
        return gtin14(self.gtin)


def build_items(random: Random) -> list[Item]:
    """Return about two hundred items; the same seed gives the same."""
    items: list[Item] = []
    for code, name, kinds, unit, pack, size, price in ITEM_FAMILIES:
        for kind in kinds:
            for number, grade in enumerate(SIZES):
                words = ", ".join(part for part in (name, kind, grade, size) if part)
                short = "".join(word[0] for word in kind.upper().split())[:2] or "XX"
                item_id = f"{code}-{kind[:2].upper()}{short[-1]}-{number + 1}{len(items):03d}"
                factor = Decimal(random.randint(85, 130)) / 100
                cost = (Decimal(price) * factor).quantize(Decimal("0.05"))
                gtin = gtin12(GS1_COMPANY, 10000 + len(items) * 7)
                items.append(Item(item_id, words, unit, pack, size, cost, gtin, {}))
    return [_with_numbers(item, index, random) for index, item in enumerate(items)]


def _with_numbers(item: Item, index: int, random: Random) -> Item:
    theirs = {}
    for number, customer in enumerate(CUSTOMERS):
        if customer.is_partner and (index + number * 17) % len(CUSTOMERS) < 3:  # noqa: PLR2004 - a quarter of all items
            theirs[customer.id] = f"{number + 1}{random.randint(10, 99)}-{2000 + index}"
    for number, vendor in enumerate(VENDORS):
        if index % len(VENDORS) in {number, (number + 3) % len(VENDORS)}:
            theirs[vendor.id] = f"{vendor.id[:2]}{5000 + index * 3}"
    return Item(item.id, item.description, item.unit, item.pack, item.size, item.price, item.gtin, theirs)


def traded_by(items: list[Item], account: str) -> list[Item]:
    """Return the items that a customer or vendor has a number for."""
    return [item for item in items if account in item.theirs][:TRADED]


def item_record(item: Item) -> dict[str, Any]:
    """Return the StockItem record of an item."""
    references = [
        {"AlternateType": "Barcode", "AlternateID": item.gtin, "UOM": "EA"},
        {"AlternateType": "Barcode", "AlternateID": item.case_gtin, "UOM": item.unit},
    ]
    customers = {customer.id for customer in CUSTOMERS}
    for account, number in item.theirs.items():
        kind = "Customer Part Number" if account in customers else "Vendor Part Number"
        references.append({"AlternateType": kind, "AlternateID": number, "VendorOrCustomer": account, "UOM": item.unit})
    return {
        "InventoryID": item.id,
        "Description": item.description,
        "BaseUOM": "EA",
        "SalesUOM": item.unit,
        "PurchaseUOM": item.unit,
        "DefaultPrice": str(item.price),
        "LastCost": str((item.price * item.pack * Decimal("0.72")).quantize(Decimal("0.01"))),
        "ItemStatus": "Active",
        "ItemClass": "FOOD",
        "TaxCategory": "EXEMPT",
        "UOMConversions": [
            {"FromUOM": item.unit, "ToUOM": "EA", "MultiplyOrDivide": "Multiply", "ConversionFactor": str(item.pack)}
        ],
        "CrossReferences": references,
    }
