"""The keys of the entities that we read and write, in the order of the URL, and when a key cannot stand there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

KEYS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "SalesInvoice": ("Type", "ReferenceNbr"),
        "SalesOrder": ("OrderType", "OrderNbr"),
        "PurchaseOrder": ("Type", "OrderNbr"),
        "PurchaseReceipt": ("Type", "ReceiptNbr"),
        "Bill": ("Type", "ReferenceNbr"),
        "Customer": ("CustomerID",),
        "CustomerLocation": ("Customer", "LocationID"),
        "Vendor": ("VendorID",),
        "StockItem": ("InventoryID",),
    }
)
_NOT_IN_A_PATH: Final = frozenset("/|\\?#%&*<>:+")


def fits_in_a_path(key: str) -> bool:
    """Tell whether a key can stand in the URL.

    Acumatica takes `/` and `|` for separators, and the web server below refuses other signs, encoded or not.
    """
    return bool(key) and not any(sign in _NOT_IN_A_PATH for sign in key) and key[-1] != "." and key == key.strip()


def split_key(entity: str, key: str) -> tuple[str, ...]:
    """Return the parts of a key as people write it, such as `Invoice/AR005012`; the last may hold a slash itself."""
    return tuple(key.split("/", len(KEYS[entity]) - 1))


def has_all_keys(entity: str, record: Mapping[str, Any]) -> bool:
    """Tell whether a record that is to be written names all its keys."""
    return all(str(record.get(name) or "").strip() for name in KEYS.get(entity, ("",)))
