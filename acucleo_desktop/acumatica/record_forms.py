"""How a record looks as a form: its fields in the order of Acumatica's own screens, and the fact that each one holds.

One row for each field that a mapper beside this module reads or writes, with the path of the fact in the document's
plain data. `[A,B]` chooses the first part with one of these codes, `{}` is the line of the row, `|` stands between
facts of which the first counts that holds the record's value, and `~` before one that Acumatica has in other words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Kind = Literal["text", "date", "money", "quantity", "flag"]
_REQUESTED = "dates[002,010,063,064,106,118].date"
_ARRIVES = "dates[017,067,002,371].date"
_PROMISED = f"{{}}.answers.0.date|{{}}.answers.1.date|{{}}.dates[067,017,002,068].date|{_ARRIVES}"


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form.

    Attributes:
        path: in the record, linked entities and custom fields with points, such as `ShipToAddress.City`.
        label: as Acumatica's screen names it.
        fact: path of the fact in the document; empty when it has none.
        kind: how the value is written.
        source: for a field without a fact of its own, where its value comes from, in words.
    """

    path: str
    label: str
    fact: str = ""
    kind: Kind = "text"
    source: str = ""


@dataclass(frozen=True, slots=True)
class RecordLayout:
    """The form of one entity.

    Attributes:
        title: what Acumatica calls the screen.
        head: fields above the lines.
        lines: fields of each detail row.
        foot: totals below the lines.
        keys: fields of a row that hold a line's number, the most telling first.
    """

    title: str
    head: tuple[FormField, ...]
    lines: tuple[FormField, ...]
    foot: tuple[FormField, ...] = ()
    keys: tuple[str, ...] = ()


_KEY = "our own mark, by which the record is found again"
_SHEET = "the partner sheet"
_COMPUTED = "Acumatica computes it"
_WRITTEN = "what every record of this kind is written with"


def _address(entity: str, party: str) -> tuple[FormField, ...]:
    return (
        FormField(f"{entity}.AddressLine1", "Address line 1", f"{party}.address.lines.0"),
        FormField(f"{entity}.AddressLine2", "Address line 2", f"{party}.address.lines.1"),
        FormField(f"{entity}.City", "City", f"{party}.address.city"),
        FormField(f"{entity}.State", "State", f"{party}.address.state"),
        FormField(f"{entity}.PostalCode", "Postal code", f"{party}.address.postal_code"),
        FormField(f"{entity}.Country", "Country", f"{party}.address.country"),
    )


_SALES_ORDER = RecordLayout(
    "Sales order",
    head=(
        FormField("OrderType", "Order type", source=_SHEET),
        FormField("OrderNbr", "Order nbr.", source="Acumatica numbers the order"),
        FormField("Status", "Status", source=_COMPUTED),
        FormField("CustomerID", "Customer", "our_account"),
        FormField("LocationID", "Location", "parties[ST,BS].our_id"),
        FormField("CustomerOrder", "Customer order", "number"),
        FormField("ExternalRef", "External ref.", source=_KEY),
        FormField("Date", "Date", "date", "date"),
        FormField("RequestedOn", "Requested on", _REQUESTED, "date"),
        FormField("Hold", "Hold", kind="flag", source=_WRITTEN),
        FormField("Description", "Description", "references[DP].value"),
        FormField("note", "Note", "notes.0.text"),
        FormField("ShipToContact.BusinessName", "Ship-to name", "parties[ST,BS].name"),
        FormField("ShipToContactOverride", "Override contact", kind="flag", source=_WRITTEN),
        FormField("ShipToAddressOverride", "Override address", kind="flag", source=_WRITTEN),
        *_address("ShipToAddress", "parties[ST,BS]"),
    ),
    lines=(
        FormField("LineNbr", "Line", source="Acumatica numbers the lines"),
        FormField("ExternalRef", "External ref.", "{}.number"),
        FormField("InventoryID", "Inventory ID", "{}.our_item"),
        FormField("LineDescription", "Description", "{}.description"),
        FormField("WarehouseID", "Warehouse", source="the item's usual warehouse"),
        FormField("OrderQty", "Quantity", "{}.quantity", "quantity"),
        FormField("UOM", "UOM", "{}.our_unit|{}.unit"),
        FormField("UnitPrice", "Unit price", "{}.unit_price", "money"),
        FormField("ManualPrice", "Manual price", kind="flag", source="the customer's price is kept"),
        FormField("RequestedOn", "Requested on", f"{{}}.{_REQUESTED}|{_REQUESTED}", "date"),
        FormField("ExtendedPrice", "Ext. price", kind="money", source="quantity times price"),
        FormField("note", "Note", "{}.notes.0.text"),
    ),
    foot=(
        FormField("TaxTotal", "Tax total", kind="money", source=_COMPUTED),
        FormField("OrderTotal", "Order total", "stated_total", "money"),
    ),
    keys=("ExternalRef",),
)
_SALES_INVOICE = RecordLayout(
    "Sales invoice",
    head=(
        FormField("Type", "Type", "~type_code"),
        FormField("ReferenceNbr", "Reference nbr.", "number"),
        FormField("Status", "Status", source=_COMPUTED),
        FormField("CustomerID", "Customer", "our_account"),
        FormField("custom.Document.CustomerLocationID", "Location", "parties[ST].our_id"),
        FormField("CustomerOrder", "Customer order", "order_number"),
        FormField("Date", "Date", "date", "date"),
        FormField("custom.Document.TermsID", "Terms", "terms.our_id"),
        FormField("DueDate", "Due date", "terms.net_due", "date"),
        FormField("custom.Document.DiscDate", "Cash discount date", "terms.discount_due", "date"),
        FormField("CashDiscount", "Cash discount", "terms.discount_amount", "money"),
        FormField("Currency", "Currency", "currency"),
        FormField("Description", "Description"),
        FormField("BillToContact.BusinessName", "Bill-to name", "parties[BT].name"),
        *_address("BillToAddress", "parties[BT]"),
        FormField("ShipToContact.BusinessName", "Ship-to name", "parties[ST].name"),
        *_address("ShipToAddress", "parties[ST]"),
    ),
    lines=(
        FormField("LineNbr", "Line", source="Acumatica numbers the lines"),
        FormField("OrderLineNbr", "Order line", "{}.number"),
        FormField("InventoryID", "Inventory ID", "{}.our_item"),
        FormField("TransactionDescr", "Description", "{}.description"),
        FormField("Qty", "Quantity", "{}.quantity", "quantity"),
        FormField("UOM", "UOM", "{}.our_unit|{}.unit"),
        FormField("UnitPrice", "Unit price", "{}.unit_price", "money"),
        FormField("DiscountAmount", "Discount", "{}.charges.0.amount", "money"),
        FormField("Amount", "Ext. price", kind="money", source="quantity times price"),
    ),
    foot=(
        FormField("DetailTotal", "Goods", kind="money", source="the sum of the lines"),
        FormField("DiscountTotal", "Discount", "charges[C310].amount", "money"),
        FormField("FreightPrice", "Freight", "charges[D240].amount", "money"),
        FormField("TaxTotal", "Tax", "taxes.0.amount", "money"),
        FormField("Amount", "Amount", "stated_total", "money"),
    ),
    keys=("OrderLineNbr", "LineNbr"),
)
_PURCHASE_ORDER = RecordLayout(
    "Purchase order",
    head=(
        FormField("Type", "Type", "~type_code"),
        FormField("OrderNbr", "Order nbr.", "number|order_number|orders.0.order_number"),
        FormField("Status", "Status", source=_COMPUTED),
        FormField("VendorID", "Vendor", "our_account"),
        FormField("VendorRef", "Vendor ref.", "vendor_order|shipment"),
        FormField("Date", "Date", "date", "date"),
        FormField("PromisedOn", "Promised on", "dates[002].date", "date"),
        FormField("Terms", "Terms", "terms.our_id"),
        FormField("CurrencyID", "Currency", "currency"),
        FormField("custom.CurrentDocument.ShipVia", "Ship via", "routing.text"),
        FormField("custom.CurrentDocument.FOBPoint", "FOB point", "freight_terms.title_place"),
        FormField("Description", "Description"),
        FormField("ShippingInstructions.Warehouse", "Ship to warehouse", "parties[ST].our_id"),
        FormField("ShippingInstructions.ShipToContact.BusinessName", "Ship-to name", "parties[ST].name"),
        *_address("ShippingInstructions.ShipToAddress", "parties[ST]"),
    ),
    lines=(
        FormField("LineNbr", "Line", "{}.number"),
        FormField("InventoryID", "Inventory ID", "{}.our_item"),
        FormField("AlternateID", "Alternate ID", "{}.item_ids[VN].value"),
        FormField("LineDescription", "Description", "{}.description"),
        FormField("OrderQty", "Quantity", "{}.quantity|{}.answers.0.quantity|{}.answers.1.quantity", "quantity"),
        FormField("UOM", "UOM", "{}.our_unit|{}.unit"),
        FormField("UnitCost", "Unit cost", "{}.unit_price", "money"),
        FormField("custom.Transactions.CuryDiscAmt", "Discount", "{}.charges.0.amount", "money"),
        FormField("Requested", "Requested", "{}.dates[002].date|dates[002].date", "date"),
        FormField("Promised", "Promised", _PROMISED, "date"),
        FormField("ExtendedCost", "Ext. cost", kind="money", source="quantity times price"),
        FormField("Cancelled", "Canceled", kind="flag", source="the vendor's answer"),
    ),
    foot=(
        FormField("custom.Document.CuryDiscTot", "Discount", "charges[C310].amount", "money"),
        FormField("TaxTotal", "Tax", "taxes.0.amount", "money"),
        FormField("OrderTotal", "Order total", "stated_total", "money"),
    ),
    keys=("LineNbr",),
)
_BILL = RecordLayout(
    "Bill",
    head=(
        FormField("Type", "Type", "~type_code"),
        FormField("ReferenceNbr", "Reference nbr.", source="Acumatica numbers the bill"),
        FormField("Status", "Status", source=_COMPUTED),
        FormField("Vendor", "Vendor", "our_account"),
        FormField("VendorRef", "Vendor ref.", "number"),
        FormField("Date", "Date", "date", "date"),
        FormField("DueDate", "Due date", "terms.net_due", "date"),
        FormField("Terms", "Terms", "terms.our_id"),
        FormField("Hold", "Hold", kind="flag", source="a person releases the bill"),
        FormField("Description", "Description", "~number"),
    ),
    lines=(
        FormField("POOrderNbr", "PO nbr.", "{}.order_number|order_number"),
        FormField("POLine", "PO line", "{}.order_line|{}.number"),
        FormField("POOrderType", "PO type", source="the order that the bill fits"),
        FormField("InventoryID", "Inventory ID", "{}.our_item"),
        FormField("TransactionDescription", "Description", "{}.description"),
        FormField("Qty", "Quantity", "{}.quantity", "quantity"),
        FormField("UOM", "UOM", "{}.our_unit|{}.unit"),
        FormField("UnitCost", "Unit cost", "{}.unit_price", "money"),
        FormField("ExtendedCost", "Ext. cost", kind="money", source="quantity times price"),
        FormField("Account", "Account", source=_SHEET),
    ),
    foot=(
        FormField("TaxTotal", "Tax", kind="money", source=_COMPUTED),
        FormField("Amount", "Amount", "stated_total", "money"),
    ),
    keys=("POLine",),
)
_PURCHASE_RECEIPT = RecordLayout(
    "Purchase receipt",
    head=(
        FormField("Type", "Type", source=_WRITTEN),
        FormField("ReceiptNbr", "Receipt nbr.", source="Acumatica numbers the receipt"),
        FormField("Status", "Status", source=_COMPUTED),
        FormField("VendorID", "Vendor", "our_account"),
        FormField("VendorRef", "Vendor ref.", "shipment"),
        FormField("Date", "Date", _ARRIVES, "date"),
        FormField("Hold", "Hold", kind="flag", source="a person releases the receipt"),
        FormField("note", "Note", "routing.text|routing.scac"),
    ),
    lines=(
        FormField("POOrderType", "PO type", source="the order that was shipped"),
        FormField("POOrderNbr", "PO nbr.", "{order}.order_number"),
        FormField("POLineNbr", "PO line", "{}.number"),
        FormField("InventoryID", "Inventory ID", "{}.our_item"),
        FormField("ReceiptQty", "Receipt qty.", "{}.quantity", "quantity"),
        FormField("UOM", "UOM", "{}.our_unit|{}.unit"),
        FormField("LotSerialNbr", "Lot/serial nbr.", "{}.lots.0"),
        FormField("ExpirationDate", "Expiration date", kind="date"),
    ),
    keys=("POLineNbr",),
)

LAYOUTS: Mapping[str, RecordLayout] = MappingProxyType(
    {
        "SalesOrder": _SALES_ORDER,
        "SalesInvoice": _SALES_INVOICE,
        "PurchaseOrder": _PURCHASE_ORDER,
        "Bill": _BILL,
        "PurchaseReceipt": _PURCHASE_RECEIPT,
    }
)
