"""What the engine asks of Acumatica, in the words of the business. Lists stay narrow; details are read by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from acucleo_desktop.acumatica import purchase_order, sales_invoice, stock_item
from acucleo_desktop.acumatica.changes import ChangedRecord, changed_records, check_labels, newest_stamp
from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.comparison import sent_parts
from acucleo_desktop.acumatica.custom_fields import custom_references, with_custom_writes
from acucleo_desktop.acumatica.errors import NotOptimizable, RecordRefused
from acucleo_desktop.acumatica.field_lengths import FieldLengths
from acucleo_desktop.acumatica.keys import split_key
from acucleo_desktop.acumatica.long_documents import REFERENCES, create_in_parts, is_incomplete, is_long
from acucleo_desktop.acumatica.needed_fields import has_field
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.stock_item import ItemCatalogue
from acucleo_desktop.acumatica.values import quoted
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.transport.problems import NotFound

__all__ = ["ChangedRecord", "Erp", "ItemCatalogue", "newest_stamp"]
_PROBES = 5
"""Items that are read by key to see whether a list left parts out."""


class Erp:
    """One signed-in look at Acumatica. Close it, so that the seat is given back."""

    def __init__(self, client: AcumaticaClient) -> None:
        self._client = client
        self._has_english = False

    @property
    def client(self) -> AcumaticaClient:
        """The client below, for connection tests."""
        return self._client

    def close(self) -> None:
        """Give the seat back."""
        self._client.sign_out()

    @property
    def lengths(self) -> FieldLengths:
        """How long texts may be at this site."""
        return self._client.connection.lengths

    # Going out

    def changed_invoices(self, since: str) -> list[ChangedRecord]:
        """Return released invoices changed since a stamp, with an overlap; all of them for an empty stamp.

        Acumatica: only Open and Closed invoices are released.
        """
        found = changed_records(self._client, "SalesInvoice", "CustomerID", sales_invoice.RELEASED, since)
        if not found and not self._has_english:
            check_labels(self._client)
            self._has_english = True
        return found

    def changed_purchase_orders(self, since: str) -> list[ChangedRecord]:
        """Return open purchase orders changed since a stamp, with an overlap; all of them for an empty stamp.

        Cancelled ones are among those that changed, so that what was sent of them can be told of.
        """
        statuses = (purchase_order.OPEN, purchase_order.CANCELED) if since else (purchase_order.OPEN,)
        return changed_records(self._client, "PurchaseOrder", "VendorID", statuses, since)

    def read_invoice(self, key: str) -> tuple[Record, Invoice]:
        """Return an invoice with all details.

        Raises:
            NotFound: it is not there any more.
        """
        expand: tuple[str, ...] = sales_invoice.EXPAND
        is_old = not has_field(self._client.connection.default_version, "SalesInvoice", "BillToAddress")
        if is_old:
            expand = (*expand, *sales_invoice.OLD_EXPAND)
        record = self._read("SalesInvoice", key, expand, sales_invoice.CUSTOM)
        if is_old:
            record = self._with_addresses(record)
        invoice = sales_invoice.to_document(record)
        return record, replace(invoice, references=(*invoice.references, *self._references("SalesInvoice", record)))

    def _with_addresses(self, record: Record) -> Record:
        """Return an invoice of a version before 24.200 with bill-to from its settings and ship-to from its order."""
        raw = dict(record.raw)
        settings = record.linked("BillingSettings")
        for name in ("BillToAddress", "BillToContact"):
            if settings is not None and name in settings:
                raw[name] = settings.raw[name]
        line = next((row for row in record.rows("Details") if row.text("OrderNbr")), None)
        if line is not None:
            wanted = ("ShipToAddress", "ShipToContact")
            keys = (line.text("OrderType"), line.text("OrderNbr"))
            order = self._client.get_record("SalesOrder", *keys, expand=wanted)
            raw |= {name: order.raw[name] for name in wanted if order is not None and name in order}
        return Record(raw)

    def read_purchase_order(self, key: str) -> tuple[Record, PurchaseOrder]:
        """Return a purchase order with all details.

        Raises:
            NotFound: it is not there any more.
        """
        record = self._read("PurchaseOrder", key, purchase_order.EXPAND, purchase_order.CUSTOM)
        order = purchase_order.to_document(record)
        return record, replace(order, references=(*order.references, *self._references("PurchaseOrder", record)))

    def _references(self, entity: str, record: Record) -> tuple[Any, ...]:
        return custom_references(record, self._client.connection.custom_reads.get(entity, {}))

    def _read(self, entity: str, key: str, expand: Sequence[str], custom: Sequence[str]) -> Record:
        custom = tuple(dict.fromkeys((*custom, *self._client.connection.custom_reads.get(entity, {}))))
        record = self._client.get_record(entity, *split_key(entity, key), expand=expand, custom=custom)
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

    def _cut(self, path: str, text: str) -> str:
        """Return a reference as it is saved: cut to its field, so that what was cut is found again."""
        return text[: self.lengths[path]].rstrip()

    # Coming in

    def find_customer(self, customer_id: str) -> Record | None:
        """Return a customer by its id."""
        return self._client.get_record("Customer", customer_id)

    def find_customer_by_reference(self, reference: str) -> Record | None:
        """Return the customer whose external reference (AccountRef) is `reference`."""
        select = ("CustomerID", "CustomerName", "AccountRef", "Status")
        return self._first("Customer", f"AccountRef eq {quoted(self._cut('Customer/AccountRef', reference))}", select)

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
        """Return a customer's sales orders with this customer order number or external reference.

        One of ours that is not complete yet is none.
        """
        conditions = [f"CustomerID eq {quoted(customer_id)}"] if customer_id else []
        if customer_order:
            conditions.append(f"CustomerOrder eq {quoted(customer_order)}")
        if external_ref:
            conditions.append(f"ExternalRef eq {quoted(external_ref)}")
        select = ("OrderType", "OrderNbr", "CustomerID", "CustomerOrder", "ExternalRef", "Status", "OrderTotal")
        found = self._client.list_records("SalesOrder", filter=" and ".join(conditions), select=select, top=20)
        return [record for record in found if not is_incomplete(record)]

    def find_bills(self, vendor_id: str, vendor_ref: str) -> list[Record]:
        """Return a vendor's bills with this number of the vendor's, voided ones left out."""
        reference = quoted(self._cut("Bill/VendorRef", vendor_ref))
        condition = f"Vendor eq {quoted(vendor_id)} and VendorRef eq {reference} and Status ne 'Voided'"
        select = ("Type", "ReferenceNbr", "Vendor", "VendorRef", "Status", "Amount")
        return list(self._client.list_records("Bill", filter=condition, select=select, top=20))

    def find_receipts(self, vendor_id: str, vendor_ref: str) -> list[Record]:
        """Return a vendor's receipts with this shipment number."""
        reference = quoted(self._cut("PurchaseReceipt/VendorRef", vendor_ref))
        condition = f"VendorID eq {quoted(vendor_id)} and VendorRef eq {reference}"
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

        Acumatica: some sites refuse the expanded list (CannotOptimize), others leave the alternates out of it without a
        word; then each item is read by its key.
        """
        try:
            records = list(self._client.list_records("StockItem", select=stock_item.SELECT, expand=stock_item.EXPAND))
        except NotOptimizable:
            records = list(self._items_one_by_one())
        if self._leaves_alternates_out(records):
            records = list(self._items_one_by_one())
        return ItemCatalogue(records)

    def _leaves_alternates_out(self, records: Sequence[Record]) -> bool:
        """Tell whether a list without any alternate is a list that leaves them out: some items are read by key."""
        if any(record.rows("CrossReferences") for record in records):
            return False
        for record in records[:_PROBES]:
            whole = self._client.get_record("StockItem", record.text("InventoryID"), expand=stock_item.EXPAND)
            if whole is not None and whole.rows("CrossReferences"):
                return True
        return False

    def _items_one_by_one(self) -> Iterator[Record]:
        for narrow in self._client.list_records("StockItem", select=("InventoryID",)):
            record = self._client.get_record("StockItem", narrow.text("InventoryID"), expand=stock_item.EXPAND)
            if record is not None:
                yield record

    # Writing

    def create(self, entity: str, plain: Mapping[str, Any], expand: Sequence[str] = ()) -> Record:
        """Create a record; a document with very many lines goes in parts.

        Args:
            entity: which one.
            plain: plain values; the custom fields of the connection are added.
            expand: what the reply should hold; what was sent is in it anyway.

        Raises:
            RecordRefused: Acumatica said no.
            OutcomeUnknown: it may or may not have been saved; search before trying again.
        """
        there = self._location_there(plain) if entity == "CustomerLocation" else None
        if there is not None:
            return there
        record = with_custom_writes(plain, self._client.connection.custom_writes.get(entity, {}))
        shown = tuple(dict.fromkeys((*expand, *sent_parts(plain))))
        if is_long(entity, record, self._client.connection.lines_per_write):
            longest = self.lengths[f"{entity}/{REFERENCES[entity]}"]
            return create_in_parts(self._client, entity, record, longest, shown)
        return self._client.put_record(entity, record, expand=shown)

    def _location_there(self, plain: Mapping[str, Any]) -> Record | None:
        """Return a location that was made before, on versions where no external reference tells so.

        Its id is made of the partner's code, so that the same id and name are the same place.
        """
        if has_field(self._client.connection.default_version, "CustomerLocation", "ExtRefNbr"):
            return None
        found = self._client.get_record("CustomerLocation", str(plain["Customer"]), str(plain["LocationID"]))
        return found if found is not None and found.text("LocationName") == plain["LocationName"] else None

    def update(self, entity: str, plain: Mapping[str, Any], expand: Sequence[str] = ()) -> Record:
        """Update a record by full keys; very many lines go in parts.

        Rows with their ids may be written twice without harm. Rows without one are appended (Acumatica: a repeated PUT
        doubles them), so that such an update is not repeated once it may have landed.

        Raises:
            RecordRefused: Acumatica said no.
            OutcomeUnknown: it may or may not have been saved; read the record before trying again.
        """
        shown = tuple(dict.fromkeys((*expand, *sent_parts(plain))))
        size, rows = self._client.connection.lines_per_write, plain.get("Details")
        if not isinstance(rows, list):
            return self._update_once(entity, plain, shown)
        for start in range(size, max(len(rows), 1), size):
            self._update_once(entity, {**plain, "Details": rows[start : start + size]}, ())
        return self._update_once(entity, {**plain, "Details": rows[:size]}, shown)

    def _update_once(self, entity: str, plain: Mapping[str, Any], expand: Sequence[str]) -> Record:
        """Update; where somebody saved the record at the same moment, once more: the values are laid over theirs."""
        appends = _appends_rows(plain)
        try:
            return self._client.put_record(entity, plain, expand=expand, creates=appends, match_any=True)
        except RecordRefused as refused:
            if refused.code != "acumatica.changed-meanwhile":
                raise
        return self._client.put_record(entity, plain, expand=expand, creates=appends, match_any=True)

    def forget(self, entity: str) -> None:
        """Ask anew for everything about an entity from now on; nothing is remembered here."""

    def _first(self, entity: str, condition: str, select: Sequence[str]) -> Record | None:
        return next(iter(self._client.list_records(entity, filter=condition, select=select, top=1)), None)


def _appends_rows(plain: Mapping[str, Any]) -> bool:
    """Whether an update holds rows that name neither their id nor their key."""
    rows = plain.get("Details")
    return isinstance(rows, list) and any("id" not in row and "LineNbr" not in row for row in rows)
