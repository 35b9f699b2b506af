"""Which fields of which entities the program reads and writes, and since which version of Default they are there.

The connection test looks for them by name. A field that a version does not have is left out of what is asked and sent:
Acumatica answers an unknown name in `$select` with an error, and in a body perhaps too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

NEEDED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "SalesInvoice": (
            *("Type", "ReferenceNbr", "CustomerID", "CustomerOrder", "Status", "Date", "DueDate", "Currency", "Amount"),
            *("CashDiscount", "DiscountTotal", "FreightPrice", "TaxTotal", "LastModifiedDateTime"),
            *("BillToAddress", "BillToContact", "ShipToAddress", "ShipToContact", "FinancialDetails/Branch"),
            *("Details/InventoryID", "Details/Qty", "Details/UOM", "Details/UnitPrice", "Details/TransactionDescr"),
            *("Details/DiscountAmount", "Details/OrderLineNbr", "Details/ShipmentNbr", "TaxDetails", "FreightDetails"),
            "DiscountDetails",
        ),
        "PurchaseOrder": (
            *("Type", "OrderNbr", "VendorID", "VendorRef", "Status", "Date", "PromisedOn", "CurrencyID", "Terms"),
            *("OrderTotal", "LastModifiedDateTime", "ShippingInstructions/ShipToAddress", "TaxDetails"),
            *("ShippingInstructions/ShipToContact", "ShippingInstructions/Warehouse", "Details/LineNbr"),
            *("Details/InventoryID", "Details/AlternateID", "Details/LineDescription", "Details/OrderQty"),
            *("Details/UOM", "Details/UnitCost", "Details/Promised", "Details/Requested", "Details/Cancelled"),
        ),
        "SalesOrder": (
            *("OrderType", "OrderNbr", "CustomerID", "LocationID", "CustomerOrder", "ExternalRef", "Date", "Status"),
            *("RequestedOn", "Description", "Hold", "OrderTotal", "ShipToAddress", "ShipToAddressOverride"),
            *("ShipToContact", "ShipToContactOverride", "Details/InventoryID", "Details/OrderQty", "Details/UOM"),
            *("Details/UnitPrice", "Details/ManualPrice", "Details/LineDescription", "Details/ExternalRef"),
            "Details/RequestedOn",
        ),
        "Bill": (
            *("Type", "ReferenceNbr", "Vendor", "VendorRef", "Date", "DueDate", "Description", "Hold", "Status"),
            *("Amount", "Details/InventoryID", "Details/TransactionDescription", "Details/Qty", "Details/UOM"),
            *("Details/UnitCost", "Details/ExtendedCost", "Details/Account", "Details/POOrderType"),
            *("Details/POOrderNbr", "Details/POLine"),
        ),
        "PurchaseReceipt": (
            *("Type", "ReceiptNbr", "VendorID", "VendorRef", "Date", "Hold", "Status", "Details/POOrderType"),
            *("Details/POOrderNbr", "Details/POLineNbr", "Details/InventoryID", "Details/ReceiptQty", "Details/UOM"),
            *("Details/LotSerialNbr", "LastModifiedDateTime"),
        ),
        "Customer": (*("CustomerID", "CustomerName", "CustomerClass", "AccountRef", "Status", "MainContact/Address"),),
        "CustomerLocation": (
            *("Customer", "LocationID", "LocationName", "ExtRefNbr", "AddressOverride", "LocationContact/Address"),
        ),
        "Vendor": ("VendorID", "VendorName", "Status"),
        "StockItem": (
            *("InventoryID", "Description", "BaseUOM", "SalesUOM", "PurchaseUOM", "DefaultPrice", "ItemStatus"),
            *("CrossReferences/AlternateType", "CrossReferences/AlternateID", "CrossReferences/VendorOrCustomer"),
            *("CrossReferences/UOM", "UOMConversions/FromUOM", "UOMConversions/ToUOM"),
            *("UOMConversions/MultiplyOrDivide", "UOMConversions/ConversionFactor"),
        ),
    }
)
SINCE: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "SalesInvoice/LastModifiedDateTime": (23, 200),
        "SalesInvoice/BillToAddress": (24, 200),
        "SalesInvoice/BillToContact": (24, 200),
        "SalesInvoice/ShipToAddress": (24, 200),
        "SalesInvoice/ShipToContact": (24, 200),
        "PurchaseReceipt/LastModifiedDateTime": (23, 200),
        "SalesOrder/Details/ExternalRef": (22, 200),
        "SalesOrder/Details/ManualPrice": (22, 200),
        "CustomerLocation/ExtRefNbr": (24, 200),
        "StockItem/CrossReferences/UOM": (22, 200),
    }
)
"""Needed fields that older versions of Default do not have, with the version that brought them."""


def has_field(version: str, entity: str, path: str) -> bool:
    """Tell whether a version of Default has a field (or a part below it), as far as we need fields of it.

    Args:
        version: such as `24.200.001`.
        entity: such as `SalesOrder`.
        path: such as `Details/ExternalRef`.
    """
    year, release = (int(part) for part in version.split(".")[:2])
    names = path.split("/")
    above = ("/".join((entity, *names[:end])) for end in range(1, len(names) + 1))
    return all((year, release) >= SINCE.get(full, (0, 0)) for full in above)


def offered(version: str, entity: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the paths that a version has."""
    return tuple(path for path in paths if has_field(version, entity, path))


def without_newer(version: str, entity: str, record: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """Return a plain record without the fields that a version does not have."""
    kept: dict[str, Any] = {}
    for name, value in record.items():
        path = f"{above}{name}"
        if not has_field(version, entity, path):
            continue
        if isinstance(value, list | tuple):
            kept[name] = [without_newer(version, entity, row, f"{path}/") for row in value]
        elif isinstance(value, Mapping) and name != "custom":
            kept[name] = without_newer(version, entity, value, f"{path}/")
        else:
            kept[name] = value
    return kept


def missing_fields(version: str, entity: str, schema: Mapping[str, Any], custom: Sequence[str] = ()) -> list[str]:
    """Return the needed fields that an empty record of the site (`$adHocSchema`) does not have.

    Args:
        version: of Default that the endpoint follows.
        entity: which one.
        schema: the empty record as the site returned it.
        custom: custom fields that the connection names, such as `Document.AttributeDEPT`.
    """
    missing = [path for path in NEEDED.get(entity, ()) if has_field(version, entity, path) and not _is_in(schema, path)]
    return missing + [path for path in custom if not _is_custom_in(schema, path)]


def _is_in(schema: Any, path: str) -> bool:
    part = schema
    for name in path.split("/"):
        if isinstance(part, list):
            part = part[0] if part else {}
        if not isinstance(part, Mapping):
            return False
        if name not in part:
            return False
        part = part[name]
    return True


def _is_custom_in(schema: Mapping[str, Any], path: str) -> bool:
    """Tell whether a custom field is in the schema; user-defined fields of rows stand in the rows' own `custom`."""
    owner, _, view_field = path.rpartition("/")
    view, _, name = view_field.partition(".")
    part: Any = schema.get(owner) if owner else schema
    if isinstance(part, list):
        part = part[0] if part else {}
    custom = part.get("custom") if isinstance(part, Mapping) else None
    fields = custom.get(view) if isinstance(custom, Mapping) else None
    return isinstance(fields, Mapping) and name in fields
