"""Pieces that several areas share: numbers, money, items, units, rows."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store

Plain = dict[str, Any]
CENT = Decimal("0.01")


def number(value: Any) -> Decimal:
    """Return a stored value as a number, zero when it is empty."""
    return Decimal(str(value)) if value not in (None, "") else Decimal(0)


def money(value: Decimal) -> str:
    """Return an amount rounded to cents, as it is stored."""
    return format(value.quantize(CENT, rounding=ROUND_HALF_UP), "f")


def today(store: Store) -> str:
    """Return the site's date."""
    return store.clock.now().date().isoformat()


def merge(stored: Plain | None, given: Plain) -> Plain:
    """Lay given values over a stored record: scalars and linked entities field by field, rows by id or line number.

    Acumatica: rows without an id are appended; `delete` removes a row; null clears a field.
    """
    merged: Plain = dict(stored or {})
    for name, value in given.items():
        if name in {"id", "delete"}:
            continue
        if isinstance(value, list):
            merged[name] = merge_rows(merged.get(name) or [], value)
        elif isinstance(value, Mapping):
            merged[name] = {**(merged.get(name) or {}), **value}
        else:
            merged[name] = value
    return merged


def merge_rows(stored: list[Plain], given: list[Plain]) -> list[Plain]:
    """Lay given rows over stored ones."""
    rows = [dict(row) for row in stored]
    for row in given:
        known = next((old for old in rows if row.get("id") and old.get("id") == row["id"]), None)
        if known is None and row.get("LineNbr") not in (None, ""):
            known = next((old for old in rows if str(old.get("LineNbr")) == str(row["LineNbr"])), None)
        if row.get("delete"):
            rows = [old for old in rows if old is not known]
            continue
        values = {name: value for name, value in row.items() if name not in {"id", "delete"}}
        if known is not None:
            known.update(values)
            continue
        numbers = [int(number(old.get("LineNbr"))) for old in rows]
        values.setdefault("LineNbr", max(numbers, default=0) + 1)
        rows.append({"id": str(uuid.uuid4()), "note": "", **values})
    return rows


def find_item(store: Store, code: str, *, customer: str = "", vendor: str = "") -> tuple[Plain, str, str] | None:
    """Return (item, alternate id, its unit) for an item number or an alternate number.

    Acumatica: on sales lines this customer's part numbers, then barcodes, then global ones; on purchase lines this
    vendor's part numbers, then barcodes, then global ones.
    """
    item = store.get("StockItem", code) or store.get("NonStockItem", code)
    if item is not None:
        return item, "", ""
    wanted = [("customer part number", customer), ("vendor part number", vendor), ("barcode", ""), ("global", "")]
    for kind, account in wanted:
        if kind.endswith("part number") and not account:
            continue
        for candidate in store.all("StockItem"):
            for row in candidate.get("CrossReferences") or []:
                owner = row.get("VendorOrCustomer", "")
                same_kind = str(row.get("AlternateType", "")).lower() == kind
                if same_kind and row.get("AlternateID") == code and (not account or owner == account):
                    return candidate, code, str(row.get("UOM") or "")
    return None


def unit_factor(item: Plain, unit: str) -> Decimal | None:
    """Return how many base units one `unit` holds, None when the item does not know the unit."""
    base = item.get("BaseUOM")
    if unit == base:
        return Decimal(1)
    for row in item.get("UOMConversions") or []:
        if row.get("FromUOM") == unit and row.get("ToUOM") == base:
            factor = number(row.get("ConversionFactor"))
            return 1 / factor if str(row.get("MultiplyOrDivide", "")).lower().startswith("d") else factor
    return None


def fill_item(
    store: Store, row: Plain, index: int, *, customer: str = "", vendor: str = "", unit_field: str = "SalesUOM"
) -> Plain:
    """Resolve a line's item and unit and fill their defaults; return the item.

    Raises:
        FieldErrors: item or unit is not known.
    """
    code = str(row.get("InventoryID") or "")
    found = find_item(store, code, customer=customer, vendor=vendor)
    if found is None:
        text = "'Inventory ID' cannot be empty." if not code else "'Inventory ID' cannot be found in the system."
        raise FieldErrors(("Details.InventoryID", index, text))
    item, alternate, alternate_unit = found
    row["InventoryID"] = item["InventoryID"]
    if alternate:
        row["AlternateID"] = alternate
    row["UOM"] = row.get("UOM") or alternate_unit or item.get(unit_field) or item.get("BaseUOM")
    if unit_factor(item, str(row["UOM"])) is None:
        raise FieldErrors(("Details.UOM", index, "'UOM' cannot be found in the system."))
    return item


def text_of(record: Mapping[str, Any], name: str) -> str:
    """Return a field as text."""
    value = record.get(name)
    return "" if value is None else str(value)
