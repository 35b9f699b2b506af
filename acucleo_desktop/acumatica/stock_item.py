"""The item catalogue: StockItem records held in memory, asked by number, alternate number, unit, price or words.

Acumatica: on sales lines an unknown number is looked up among this customer's part numbers, then barcodes, then global
alternates; on purchase lines among this vendor's. Alternate ids are not unique across items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from acucleo_desktop.acumatica.record import Record

ENTITY = "StockItem"
EXPAND = ("CrossReferences", "UOMConversions")
SELECT = (
    "InventoryID",
    "Description",
    "BaseUOM",
    "SalesUOM",
    "PurchaseUOM",
    "DefaultPrice",
    "ItemStatus",
    "CrossReferences/AlternateType",
    "CrossReferences/AlternateID",
    "CrossReferences/VendorOrCustomer",
    "CrossReferences/UOM",
    "UOMConversions/FromUOM",
    "UOMConversions/ToUOM",
    "UOMConversions/MultiplyOrDivide",
    "UOMConversions/ConversionFactor",
)
_KINDS = {
    "customer part number": "customer",
    "vendor part number": "vendor",
    "barcode": "barcode",
    "gtin/ean/upc/isbn": "barcode",
    "global": "global",
}
_INACTIVE = {"Inactive", "Marked for Deletion", "No Sales"}


@dataclass(frozen=True, slots=True)
class AlternateHit:
    """An item found by another number.

    Attributes:
        unit: the cross-reference's unit of measure; empty when it names none.
    """

    item: str
    unit: str


@dataclass(slots=True)
class _Item:
    description: str
    base: str
    sales: str
    purchase: str
    price: Decimal | None
    factors: dict[str, Decimal] = field(default_factory=dict)


class ItemCatalogue:
    """Items of the site, read once for a pass."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._items: dict[str, _Item] = {}
        self._alternates: dict[tuple[str, str], list[tuple[str, AlternateHit]]] = defaultdict(list)
        for record in records:
            self._take(record)

    def __len__(self) -> int:
        return len(self._items)

    def numbers(self) -> list[str]:
        """Return all our item numbers."""
        return list(self._items)

    def _take(self, record: Record) -> None:
        number = record.text("InventoryID")
        if not number or record.text("ItemStatus") in _INACTIVE:
            return
        base = record.text("BaseUOM")
        item = _Item(
            record.text("Description"),
            base,
            record.text("SalesUOM") or base,
            record.text("PurchaseUOM") or base,
            record.number("DefaultPrice"),
            {base: Decimal(1)},
        )
        for row in record.rows("UOMConversions"):
            factor = row.number("ConversionFactor")
            if factor and row.text("ToUOM") == base:
                divide = row.text("MultiplyOrDivide").lower().startswith("d")
                item.factors[row.text("FromUOM")] = 1 / factor if divide else factor
        self._items[number] = item
        for row in record.rows("CrossReferences"):
            kind = _KINDS.get(row.text("AlternateType").lower(), "global")
            hit = AlternateHit(number, row.text("UOM"))
            self._alternates[(kind, row.text("AlternateID"))].append((row.text("VendorOrCustomer"), hit))

    def item_by_code(self, code: str) -> str:
        """Return our item number when `code` is one, else an empty text."""
        return code if code in self._items else ""

    def item_by_alternate(self, code: str, kind: str, account: str = "") -> list[AlternateHit]:
        """Return the items that carry `code`.

        Args:
            code: the other number.
            kind: `customer`, `vendor`, `barcode` or `global`.
            account: customer or vendor whose part number it is.
        """
        found = self._alternates.get((kind, code), [])
        return [hit for owner, hit in found if kind in {"barcode", "global"} or owner == account]

    def item_units(self, item: str) -> tuple[str, ...]:
        """Return the units that an item is kept, bought or sold in."""
        known = self._items.get(item)
        if known is None:
            return ()
        return tuple(dict.fromkeys((known.sales, known.purchase, known.base, *known.factors)))

    def items(self, prefix: str = "") -> list[str]:
        """Return our item numbers that begin with `prefix`, in order."""
        return sorted(number for number in self._items if number.startswith(prefix))

    def description(self, item: str) -> str:
        """Return an item's description, empty for an unknown one."""
        known = self._items.get(item)
        return known.description if known is not None else ""

    def item_price(self, item: str, unit: str) -> Decimal | None:
        """Return the default price for one `unit` (Acumatica keeps it for the base unit), None when it is not known."""
        known = self._items.get(item)
        if known is None or known.price is None:
            return None
        factor = known.factors.get(unit or known.sales)
        return None if factor is None else known.price * factor

    def similar(self, description: str, limit: int = 3) -> list[str]:
        """Return the items whose description shares most words with `description`, best first."""
        words = set(_words(description))
        if not words:
            return []
        scored = []
        for number, item in self._items.items():
            own = set(_words(item.description))
            shared = len(words & own)
            if shared:
                scored.append((shared / len(words | own), number))
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        return [number for score, number in scored[:limit] if score >= 0.3]  # noqa: PLR2004 - a third shared is a hint


def _words(text: str) -> list[str]:
    return [word for word in "".join(c.lower() if c.isalnum() else " " for c in text).split() if len(word) > 1]
