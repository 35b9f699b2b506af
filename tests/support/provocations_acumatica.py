"""Provocations of the Acumatica client."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from front import Reply
from provocations import Provocation, answered, call_named, failed_step, faults, shared, wanted
from provocations_sign_in import SIGN_INS
from service_lines import ORDER, Lines

from acucleo_desktop.acumatica.checks import test_connection
from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.long_documents import MARK

_JSON = {"Content-Type": "application/json"}
_CREATE, _LIST, _ACTION = "create (PUT)", "list (GET)", "action (POST)"


def _one(code: str, how: str, act: Callable[[Lines], object]) -> Provocation:
    return Provocation(f"acumatica.{code}", how, act)


def _signed_in(lines: Lines) -> AcumaticaClient:
    site = lines.site()
    site.get_record("Customer", "SHOP1")
    return site


def _put(entity: str, record: dict[str, Any], **switches: object) -> Callable[[Lines], object]:
    """Return an act: a record is written while switches are set."""

    def act(lines: Lines) -> object:
        with faults(lines, "acumatica", **switches):
            return _signed_in(lines).put_record(entity, record)

    return act


def _said(text: str) -> Callable[[Lines], object]:
    """Return an act: the write of an order is refused with a message of Acumatica's own."""
    body = {"message": "An error has occurred.", "exceptionMessage": text, "exceptionType": "PX.Data.PXException"}
    return answered("acumatica", _CREATE, Reply(500, json.dumps(body).encode(), _JSON))


def _twice(entity: str, record: dict[str, Any], **switches: object) -> Callable[[Lines], object]:
    def act(lines: Lines) -> object:
        with faults(lines, "acumatica", **switches):
            site = _signed_in(lines)
            site.put_record(entity, record)
            return site.put_record(entity, record)

    return act


def _bill(lines: Lines) -> dict[str, Any]:
    lines.acumatica_server.store.load(
        "Vendor", {"VendorID": "FARM", "VendorName": "Farm", "VendorClass": "LOCAL", "Status": "Active"}
    )
    row = {"InventoryID": "RICE-1", "Qty": "1", "UnitCost": "1.00", "UOM": "EA"}
    return {"Type": "Bill", "Vendor": "FARM", "VendorRef": "INV-1", "Date": "2026-11-23", "Details": [row]}


def _same_vendor_reference(lines: Lines) -> object:
    return _twice("Bill", _bill(lines), duplicate_vendor_refs=True)(lines)


def _closed_period(lines: Lines) -> object:
    return _put("Bill", {**_bill(lines), "VendorRef": "INV-2"}, closed_periods="112026")(lines)


def _customer_on_hold(lines: Lines) -> object:
    load = lines.acumatica_server.store.load
    load("Customer", {"CustomerID": "LATE", "CustomerName": "Late", "CustomerClass": "LOCAL", "Status": "On Hold"})
    return _put("SalesOrder", {**ORDER, "CustomerID": "LATE"})(lines)


def _optimized(lines: Lines) -> object:
    with faults(lines, "acumatica", cannot_optimize="StockItem/CrossReferences"):
        return list(_signed_in(lines).list_records("StockItem", expand=("CrossReferences",)))


def _without_setup(lines: Lines) -> object:
    with faults(lines, "acumatica", setup_missing="Customer"):
        return list(lines.site().list_records("Customer"))


def _without_rights(lines: Lines) -> object:
    with faults(lines, "acumatica", no_rights="Customer"):
        return list(lines.site().list_records("Customer"))


def _restless(lines: Lines) -> object:
    """Answer every page with 500 records that were never seen before."""
    site, count = _signed_in(lines), 0
    bodies = []
    for _ in range(60):
        rows = ", ".join(f'{{"id": "{count + number}"}}' for number in range(500))
        bodies.append(Reply(200, f"[{rows}]".encode(), _JSON))
        count += 500
    lines.acumatica_line.misbehave(wanted("GET", "/Customer"), *bodies)
    return list(site.list_records("Customer"))


def _slow_action(lines: Lines) -> object:
    ready = call_named("acumatica", _ACTION).prepare(lines)
    state = "/entity/Default/24.200.001/SalesOrder/SalesOrderCreateShipment/status/1"
    lines.acumatica_line.misbehave(
        lambda _method, path: "SalesOrderCreateShipment" in path, Reply(202, b"", {"Location": state})
    )
    return ready()


def _unknown_version(lines: Lines) -> object:
    return list(lines.site(endpoint_version="18.200.001").list_records("Customer"))


def _gone(lines: Lines) -> object:
    return Erp(_signed_in(lines)).read_invoice("Invoice/NOT-THERE")


def _taken_key(lines: Lines) -> object:
    return _signed_in(lines).put_record("Customer", {"CustomerID": "SHOP1", "CustomerName": "Another shop"})


def _changed_when_gone(lines: Lines) -> object:
    gone = {"OrderType": "SO", "OrderNbr": "NOT-THERE", "Description": "changed"}
    return _signed_in(lines).put_record("SalesOrder", gone, creates=False)


def _field_lacking(lines: Lines) -> object:
    with faults(lines, "acumatica", missing_fields="Customer/AccountRef"):
        return list(_signed_in(lines).list_records("Customer", select=("CustomerID", "AccountRef")))


def _field_not_taken(lines: Lines) -> object:
    with faults(lines, "acumatica", missing_fields="SalesOrder/ExternalRef", unknown_fields="400"):
        return _signed_in(lines).put_record("SalesOrder", ORDER)


def _fields_lacking(lines: Lines) -> object:
    with faults(lines, "acumatica", missing_fields="Customer/AccountRef"):
        return failed_step(test_connection(lines.site_connection(), lines.site_secrets(), lines.clock))


def _german(lines: Lines) -> object:
    invoice = {"Type": "Invoice", "ReferenceNbr": "AR000001", "CustomerID": "SHOP1", "Status": "Open"}
    lines.acumatica_server.store.load("SalesInvoice", invoice)
    with faults(lines, "acumatica", language="de"):
        return Erp(_signed_in(lines)).changed_invoices("")


def _changed_part(lines: Lines) -> object:
    row = {"InventoryID": "RICE-1", "UOM": "EA"}
    order = {
        **ORDER,
        "ExternalRef": "EDI-LONG",
        "Details": [{**row, "OrderQty": Decimal(count)} for count in (1, 2, 3)],
    }
    site = lines.site(lines_per_write=2)
    begun = {**order, "ExternalRef": f"EDI-LONG{MARK}", "Hold": True, "Details": [{**row, "OrderQty": Decimal(9)}]}
    site.put_record("SalesOrder", begun)
    return Erp(site).create("SalesOrder", order)


def _forgotten_action(lines: Lines) -> object:
    with faults(lines, "acumatica", forget_operations=1):
        return call_named("acumatica", _ACTION).prepare(lines)()


def _foreign_location(lines: Lines) -> object:
    elsewhere = Reply(202, b"", {"Location": "https://other.example/entity/status/1"})
    return answered("acumatica", "action (POST)", elsewhere)(lines)


PROVOCATIONS = (
    *shared("acumatica"),
    *SIGN_INS,
    _one("action-lost", "the state of a long operation lies on another host", _foreign_location),
    _one("not-found", "404 for a write", answered("acumatica", _CREATE, Reply(404, b"{}", _JSON))),
    _one("no-rights", "the user lacks the right to a form", _without_rights),
    _one("setup-missing", "a form of preferences was never filled in", _without_setup),
    _one("not-optimizable", "a list asks for details that the site gives record by record", _optimized),
    _one("not-a-list", "an object where a list belongs", answered("acumatica", _LIST, Reply(200, b"{}", _JSON))),
    _one("list-restless", "every page of a list is new", _restless),
    _one("endpoint-unknown", "the site does not offer the version", _unknown_version),
    _one("record-gone", "a record is deleted after it was listed", _gone),
    _one(
        "value-unknown", "an item does not exist", _put("SalesOrder", {**ORDER, "Details": [{"InventoryID": "NOPE"}]})
    ),
    _one(
        "value-missing",
        "a field that has to be filled is empty",
        _put("SalesOrder", ORDER | {"CustomerOrder": ""}, require_customer_order=True),
    ),
    _one(
        "customer-order-repeats",
        "the customer's order number is used",
        _twice("SalesOrder", ORDER, duplicate_orders="forbid"),
    ),
    _one("vendor-reference-repeats", "the vendor's invoice number is used", _same_vendor_reference),
    _one("customer-status", "the customer is on hold", _customer_on_hold),
    _one("period-closed", "the financial period is closed", _closed_period),
    _one(
        "purchase-order-not-open",
        "a bill for an order that is not open",
        _said("The PO000123 purchase order is not open."),
    ),
    _one(
        "changed-meanwhile",
        "somebody saved the record at the same moment",
        _put("SalesOrder", ORDER, another_process=1),
    ),
    _one("exists-already", "a new customer's id belongs to another", _taken_key),
    _one("gone-meanwhile", "a record is deleted before it is changed", _changed_when_gone),
    _one("field-missing", "the endpoint lacks a field that is read", _field_lacking),
    _one("field-unknown", "the endpoint lacks a field that is written", _field_not_taken),
    _one("fields-missing", "the test of a connection finds that fields are missing", _fields_lacking),
    _one("labels-language", "the sync user's language is not English", _german),
    _one(
        "text-too-long",
        "the site refuses long texts",
        _put("SalesOrder", {**ORDER, "CustomerOrder": "4711" * 20}, lengths="error"),
    ),
    _one("numbering-manual", "the numbering sequence is manual", _put("SalesOrder", ORDER, numbering="manual")),
    _one(
        "numbering-automatic",
        "a number is sent where Acumatica numbers",
        _put("SalesOrder", {**ORDER, "OrderType": "SO", "OrderNbr": "MINE-1"}, numbering="refuse"),
    ),
    _one("part-differs", "somebody changed a long document that was begun", _changed_part),
    _one(
        "reply-unreadable",
        "a success whose body cannot be read",
        answered("acumatica", _CREATE, Reply(200, b'{"a": ', _JSON)),
    ),
    _one("action-slow", "a long operation does not end", _slow_action),
    _one("action-without-place", "a long operation without an address", answered("acumatica", _ACTION, Reply(202))),
    _one("action-forgotten", "the site restarts while a long operation goes on", _forgotten_action),
)
