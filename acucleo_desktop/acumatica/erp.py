"""What the engine asks of Acumatica, in the words of the business. Lists stay narrow; details are read by key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from acucleo_desktop.acumatica import purchase_order, sales_invoice, stock_item
from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.errors import NotOptimizable
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.stock_item import ItemCatalogue
from acucleo_desktop.acumatica.values import quoted
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.transport.problems import NotFound

OVERLAP = dt.timedelta(minutes=5)
"""How far a look for changes reaches back before the last stamp seen: clocks and transactions overlap."""

__all__ = ["ChangedRecord", "Erp", "ItemCatalogue"]


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record that has changed, as a narrow list tells it.

    Attributes:
        key: as people write it, such as `Invoice/AR005012`.
        account: customer or vendor.
        stamp: when it was last changed, as Acumatica wrote it.
    """

    entity: str
    key: str
    number: str
    account: str
    stamp: str
    status: str


class Erp:
    """One signed-in look at Acumatica. Close it, so that the seat is given back."""

    def __init__(self, client: AcumaticaClient) -> None:
        self._client = client

    @property
    def client(self) -> AcumaticaClient:
        """The client below, for connection tests."""
        return self._client

    def close(self) -> None:
        """Give the seat back."""
        self._client.sign_out()

    # Going out

    def changed_invoices(self, since: str) -> list[ChangedRecord]:
        """Return released invoices changed since a stamp, with an overlap; all of them for an empty stamp.

        Acumatica: only Open and Closed invoices are released; LastModifiedDateTime is there from 23.200 on.
        """
        released = " or ".join(f"Status eq {quoted(status)}" for status in sales_invoice.RELEASED)
        select = ("Type", "ReferenceNbr", "CustomerID", "Status", "LastModifiedDateTime")
        return [
            self._changed("SalesInvoice", ("Type", "ReferenceNbr"), "CustomerID", record)
            for record in self._client.list_records(
                "SalesInvoice", filter=_with_since(f"({released})", "LastModifiedDateTime", since), select=select
            )
        ]

    def changed_purchase_orders(self, since: str) -> list[ChangedRecord]:
        """Return open purchase orders changed since a stamp, with an overlap; all of them for an empty stamp."""
        select = ("Type", "OrderNbr", "VendorID", "Status", "LastModifiedDateTime")
        condition = _with_since(f"Status eq {quoted(purchase_order.OPEN)}", "LastModifiedDateTime", since)
        return [
            self._changed("PurchaseOrder", ("Type", "OrderNbr"), "VendorID", record)
            for record in self._client.list_records("PurchaseOrder", filter=condition, select=select)
        ]

    def _changed(self, entity: str, keys: Sequence[str], account: str, record: Record) -> ChangedRecord:
        return ChangedRecord(
            entity,
            "/".join(record.text(key) for key in keys),
            record.text(keys[-1]),
            record.text(account),
            record.text("LastModifiedDateTime"),
            record.text("Status"),
        )

    def read_invoice(self, key: str) -> tuple[Record, Invoice]:
        """Return an invoice with all details.

        Raises:
            NotFound: it is not there any more.
        """
        record = self._read("SalesInvoice", key, sales_invoice.EXPAND, sales_invoice.CUSTOM)
        return record, sales_invoice.to_document(record)

    def read_purchase_order(self, key: str) -> tuple[Record, PurchaseOrder]:
        """Return a purchase order with all details.

        Raises:
            NotFound: it is not there any more.
        """
        record = self._read("PurchaseOrder", key, purchase_order.EXPAND, purchase_order.CUSTOM)
        return record, purchase_order.to_document(record)

    def _read(self, entity: str, key: str, expand: Sequence[str], custom: Sequence[str]) -> Record:
        record = self._client.get_record(entity, *key.split("/"), expand=expand, custom=custom)
        if record is None:
            raise NotFound(
                "acumatica.record-gone",
                f"{entity} {key} is not in Acumatica any more.",
                why="It was deleted, or the sync user may not see it.",
                todo="Look it up in Acumatica.",
                service="acumatica",
                status=404,
            )
        return record

    # Coming in

    def find_customer(self, customer_id: str) -> Record | None:
        """Return a customer by its id."""
        return self._client.get_record("Customer", customer_id)

    def find_customer_by_reference(self, reference: str) -> Record | None:
        """Return the customer whose external reference (AccountRef) is `reference`."""
        select = ("CustomerID", "CustomerName", "AccountRef", "Status")
        return self._first("Customer", f"AccountRef eq {quoted(reference)}", select)

    def customer_locations(self, customer_id: str) -> list[Record]:
        """Return the locations of a customer."""
        select = ("Customer", "LocationID", "LocationName", "ExtRefNbr")
        condition = f"Customer eq {quoted(customer_id)}"
        return list(self._client.list_records("CustomerLocation", filter=condition, select=select))

    def find_vendor(self, vendor_id: str) -> Record | None:
        """Return a vendor by its id."""
        return self._client.get_record("Vendor", vendor_id)

    def accounts(self, entity: str) -> list[Record]:
        """Return all customers or all vendors (`Customer`, `Vendor`) with what they may be recognised by."""
        select = (f"{entity}ID", f"{entity}Name", "Status", *(("AccountRef",) if entity == "Customer" else ()))
        return list(self._client.list_records(entity, select=select))

    def read(self, entity: str, key: str) -> Record | None:
        """Return a record with its details by its key, such as `SO/000123`; None when it is not there any more."""
        return self._client.get_record(entity, *key.split("/"), expand=("Details",))

    def invoke(self, entity: str, action: str, key: Mapping[str, Any]) -> None:
        """Run an action on a record and wait for its end."""
        self._client.invoke(entity, action, key)

    def find_sales_orders(self, customer_id: str, customer_order: str = "", external_ref: str = "") -> list[Record]:
        """Return a customer's sales orders with this customer order number or external reference."""
        conditions = [f"CustomerID eq {quoted(customer_id)}"] if customer_id else []
        if customer_order:
            conditions.append(f"CustomerOrder eq {quoted(customer_order)}")
        if external_ref:
            conditions.append(f"ExternalRef eq {quoted(external_ref)}")
        select = ("OrderType", "OrderNbr", "CustomerID", "CustomerOrder", "ExternalRef", "Status", "OrderTotal")
        return list(self._client.list_records("SalesOrder", filter=" and ".join(conditions), select=select, top=20))

    def find_bills(self, vendor_id: str, vendor_ref: str) -> list[Record]:
        """Return a vendor's bills with this number of the vendor's, voided ones left out."""
        condition = f"Vendor eq {quoted(vendor_id)} and VendorRef eq {quoted(vendor_ref)} and Status ne 'Voided'"
        select = ("Type", "ReferenceNbr", "Vendor", "VendorRef", "Status", "Amount")
        return list(self._client.list_records("Bill", filter=condition, select=select, top=20))

    def find_receipts(self, vendor_id: str, vendor_ref: str) -> list[Record]:
        """Return a vendor's receipts with this shipment number."""
        condition = f"VendorID eq {quoted(vendor_id)} and VendorRef eq {quoted(vendor_ref)}"
        select = ("Type", "ReceiptNbr", "VendorID", "VendorRef", "Status")
        return list(self._client.list_records("PurchaseReceipt", filter=condition, select=select, top=20))

    def receipt_lines(self, receipt: Record) -> list[Record]:
        """Return the lines of a receipt that `find_receipts` found."""
        keys = (receipt.text("Type"), receipt.text("ReceiptNbr"))
        whole = self._client.get_record("PurchaseReceipt", *keys, expand=("Details",))
        return whole.rows("Details") if whole is not None else []

    def find_purchase_order(self, number: str, vendor_id: str = "") -> Record | None:
        """Return our purchase order with its lines, whatever its type; None when there is none for this vendor."""
        condition = f"OrderNbr eq {quoted(number)}"
        if vendor_id:
            condition += f" and VendorID eq {quoted(vendor_id)}"
        found = self._first("PurchaseOrder", condition, ("Type", "OrderNbr"))
        if found is None:
            return None
        return self._client.get_record("PurchaseOrder", found.text("Type"), found.text("OrderNbr"), expand=("Details",))

    def load_catalogue(self) -> ItemCatalogue:
        """Read all stock items with their alternates and units.

        Acumatica: some sites refuse the expanded list (CannotOptimize); then each item is read by its key.
        """
        try:
            records = list(self._client.list_records("StockItem", select=stock_item.SELECT, expand=stock_item.EXPAND))
        except NotOptimizable:
            records = list(self._items_one_by_one())
        return ItemCatalogue(records)

    def _items_one_by_one(self) -> Iterator[Record]:
        for narrow in self._client.list_records("StockItem", select=("InventoryID",)):
            record = self._client.get_record("StockItem", narrow.text("InventoryID"), expand=stock_item.EXPAND)
            if record is not None:
                yield record

    # Writing

    def create(self, entity: str, plain: Mapping[str, Any], expand: Sequence[str] = ()) -> Record:
        """Create a record.

        Raises:
            RecordRefused: Acumatica said no.
            OutcomeUnknown: it may or may not have been saved; search before trying again.
        """
        return self._client.put_record(entity, plain, expand=expand)

    def update(self, entity: str, plain: Mapping[str, Any], expand: Sequence[str] = ()) -> Record:
        """Update a record by full keys and row ids; doing it twice changes nothing."""
        return self._client.put_record(entity, plain, expand=expand, creates=False)

    def _first(self, entity: str, condition: str, select: Sequence[str]) -> Record | None:
        return next(iter(self._client.list_records(entity, filter=condition, select=select, top=1)), None)


def _with_since(condition: str, field: str, since: str) -> str:
    if not since:
        return condition
    start = dt.datetime.fromisoformat(since) - OVERLAP
    return f"{condition} and {field} gt datetimeoffset{quoted(start.isoformat(timespec='milliseconds'))}"
