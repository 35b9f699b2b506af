"""Stock and non-stock items."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.practice.acumatica.business.common import fill_in, merge, rows_of, text_of
from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
ALTERNATE_TYPES = {
    "Global",
    "Customer Part Number",
    "Vendor Part Number",
    "Barcode",
    "GTIN/EAN/UPC/ISBN",
}
_PART_NUMBERS = {"Customer Part Number": "Customer", "Vendor Part Number": "Vendor"}


def save_stock_item(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a stock item; cross references are checked, not made unique."""
    record = merge(stored, given)
    if not text_of(record, "InventoryID"):
        raise FieldErrors(("InventoryID", -1, "'Inventory ID' cannot be empty."))
    record["InventoryID"] = record["InventoryID"].upper()
    fill_in(record, {"ItemStatus": "Active", "ItemType": "Finished Good", "BaseUOM": "EA", "DefaultPrice": "0"})
    fill_in(record, {"SalesUOM": record["BaseUOM"], "PurchaseUOM": record["BaseUOM"]})
    _check_references(store, record)
    return record


def save_non_stock_item(store: Store, _faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update a non-stock item."""
    record = merge(stored, given)
    if not text_of(record, "InventoryID"):
        raise FieldErrors(("InventoryID", -1, "'Inventory ID' cannot be empty."))
    record["InventoryID"] = record["InventoryID"].upper()
    fill_in(record, {"ItemStatus": "Active", "ItemType": "Non-Stock Item", "BaseUnit": "EA", "DefaultPrice": "0"})
    fill_in(record, {"SalesUnit": record["BaseUnit"], "PurchaseUnit": record["BaseUnit"]})
    _check_references(store, record)
    return record


def _check_references(store: Store, record: Plain) -> None:
    errors: list[tuple[str, int, str]] = []
    for index, row in enumerate(rows_of(record, "CrossReferences")):
        kind = text_of(row, "AlternateType") or "Global"
        row["AlternateType"] = kind
        if kind not in ALTERNATE_TYPES:
            errors.append(("CrossReferences.AlternateType", index, f"'{kind}' is not one of the alternate types."))
        if not text_of(row, "AlternateID"):
            errors.append(("CrossReferences.AlternateID", index, "'Alternate ID' cannot be empty."))
        owner = _PART_NUMBERS.get(kind)
        if owner and store.get(owner, text_of(row, "VendorOrCustomer")) is None:
            text = "'Vendor/Customer' cannot be found in the system."
            errors.append(("CrossReferences.VendorOrCustomer", index, text))
    if errors:
        raise FieldErrors(*errors)
