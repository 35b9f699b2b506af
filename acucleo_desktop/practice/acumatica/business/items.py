"""Items on lines: alternate numbers, units, prices."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.common import number, text_of
from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store

Plain = dict[str, Any]
_INACTIVE = {"Inactive", "Marked for Deletion"}
_UNIT_FIELDS = {"SalesUOM": "SalesUnit", "PurchaseUOM": "PurchaseUnit", "BaseUOM": "BaseUnit"}
_CODES = ("barcode", "gtin/ean/upc/isbn", "global")


def stored_item(store: Store, code: str) -> Plain | None:
    """Return a stock or non-stock item by its own number."""
    return store.get("StockItem", code) or store.get("NonStockItem", code)


def find_item(store: Store, code: str, *, customer: str = "", vendor: str = "") -> tuple[Plain, str, str] | None:
    """Return (item, alternate id, its unit) for an item number or an alternate number.

    Acumatica: on sales lines this customer's part numbers, then barcodes, then global ones, never vendors' numbers; on
    purchase lines this vendor's part numbers, then barcodes, then global ones. Of several, the first counts.
    """
    if not code:
        return None
    item = stored_item(store, code)
    if item is not None:
        return item, "", ""
    order = [("customer part number", customer.upper())] if customer else []
    order += [("vendor part number", vendor.upper())] if vendor else []
    order += [(kind, "") for kind in _CODES]
    found = store.alternates(code)
    for wanted in order:
        for kind, account, unit, entity, key in found:
            if (kind, account if wanted[1] else "") != wanted:
                continue
            hit = store.get(entity, key)
            if hit is not None:
                return hit, code, unit
    return None


def unit_of(item: Plain, field: str) -> str:
    """Return the item's base, sales or purchase unit."""
    return text_of(item, field) or text_of(item, _UNIT_FIELDS[field])


def unit_factor(item: Plain, unit: str) -> Decimal | None:
    """Return how many base units one `unit` holds, None when the item does not know the unit."""
    base = unit_of(item, "BaseUOM")
    if unit == base:
        return Decimal(1)
    for row in item.get("UOMConversions") or []:
        if row.get("FromUOM") == unit and row.get("ToUOM") in {base, None, ""}:
            factor = number(row.get("ConversionFactor")) or Decimal(1)
            return 1 / factor if str(row.get("MultiplyOrDivide", "")).lower().startswith("d") else factor
    return None


def fill_item(
    store: Store, row: Plain, index: int, *, customer: str = "", vendor: str = "", unit_field: str = "SalesUOM"
) -> Plain:
    """Resolve a line's item and unit and fill their defaults; return the item.

    Raises:
        FieldErrors: item or unit is not known.
    """
    code = text_of(row, "InventoryID")
    found = find_item(store, code, customer=customer, vendor=vendor)
    if found is None:
        text = "'Inventory ID' cannot be found in the system." if code else "'Inventory ID' cannot be empty."
        raise FieldErrors(("Details.InventoryID", index, text))
    item, alternate, alternate_unit = found
    if text_of(item, "ItemStatus") in _INACTIVE:
        raise FieldErrors(("Details.InventoryID", index, f"The inventory item is {item['ItemStatus']}."))
    row["InventoryID"] = item["InventoryID"]
    if alternate:
        row["AlternateID"] = alternate
    row["UOM"] = text_of(row, "UOM") or alternate_unit or unit_of(item, unit_field) or unit_of(item, "BaseUOM")
    if unit_factor(item, row["UOM"]) is None:
        raise FieldErrors(("Details.UOM", index, "'UOM' cannot be found in the system."))
    row["TaxCategory"] = text_of(row, "TaxCategory") or text_of(item, "TaxCategory")
    return item


def list_price(item: Plain, unit: str) -> str:
    """Return the item's default price for a unit; the default price is that of one base unit."""
    factor = unit_factor(item, unit) or Decimal(1)
    return format((number(item.get("DefaultPrice")) * factor).quantize(Decimal("0.0001")).normalize(), "f")


def line_discount(row: Plain, extended: Decimal) -> Decimal:
    """Return a line's discount: the amount that was given, or the percentage of the extended price."""
    percent = number(row.get("DiscountPercent"))
    if number(row.get("DiscountAmount")) == 0 and percent:
        row["DiscountAmount"] = format((extended * percent / 100).quantize(Decimal("0.01")), "f")
    return number(row.get("DiscountAmount"))
