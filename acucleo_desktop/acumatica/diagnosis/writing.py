"""The rights to write, tried only in a test tenant whose name a person has typed; what was made is removed again."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from typing import Any, Final

from acucleo_desktop.acumatica.diagnosis.needs import WRITTEN_BY
from acucleo_desktop.acumatica.diagnosis.scene import Scene
from acucleo_desktop.acumatica.keys import KEYS
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.diagnosis import Found, Outcome, Question
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.problems import OutcomeUnknown

MARK: Final = "ACUCLEO-TEST"


def write_rights(scene: Scene) -> Found:
    """Make a sales order and a bill on hold, write an order as it is, and remove what was made."""
    tenant = scene.tenant
    if not tenant:
        return Found(Outcome.LEFT_OUT, ("The connection names no tenant that could be typed.",))
    typed = scene.ask(_question()).strip()
    if typed != tenant:
        said = "Nobody agreed to it." if not typed else "What was typed is not the name of the tenant."
        return Found(Outcome.LEFT_OUT, (f"{said} Nothing was written.",))
    reference = f"{MARK}-{secrets.token_hex(4).upper()}"
    tries: tuple[tuple[str, Callable[[Scene, str], str]], ...] = (
        ("SalesOrder", _sales_order),
        ("Bill", _bill),
        ("PurchaseOrder", _purchase_order),
    )
    evidence: list[str] = []
    lacking: list[str] = []
    for entity, work in tries:
        try:
            evidence.append(f"{entity}: {work(scene, reference)}")
        except OutcomeUnknown as problem:
            evidence.append(f"{entity}: {problem.what} Look for {reference} in Acumatica.")
            lacking.append(entity)
        except Problem as problem:
            evidence.append(f"{entity}: {problem.what}")
            lacking.append(entity)
    if lacking:
        flows = [flow for flow, written in WRITTEN_BY.items() if set(written) & set(lacking)]
        follows = (
            f"The sync user cannot write {', '.join(lacking)} as needed.",
            *(f"The flow {flow} does not work before that is mended." for flow in flows),
        )
        return Found(Outcome.FAILED, tuple(evidence), follows)
    return Found(Outcome.FOUND, tuple(evidence))


def _question() -> Question:
    return Question(
        "write",
        "If this is a test tenant, type its name to let the rights to write be tried.",
        "A sales order and a bill are made on hold and removed again, and a purchase order is written as it is. Do not"
        " agree in a tenant with real books. Nothing is written without the name.",
    )


def _sales_order(scene: Scene, reference: str) -> str:
    customer = _first(scene, "Customer", "Status eq 'Active'")
    item = _first(scene, "StockItem", "ItemStatus eq 'Active'")
    if customer is None or item is None:
        return "not tried, as no active customer or stock item is visible."
    made = scene.client.put_record(
        "SalesOrder",
        {
            "OrderType": scene.order_types[0],
            "CustomerID": customer.text("CustomerID"),
            "CustomerOrder": reference,
            "ExternalRef": reference,
            "Hold": True,
            "Details": [{"InventoryID": item.text("InventoryID"), "OrderQty": 1}],
        },
    )
    return _removed(scene, "SalesOrder", made)


def _bill(scene: Scene, reference: str) -> str:
    vendor = _first(scene, "Vendor", "Status eq 'Active'")
    item = _first(scene, "StockItem", "ItemStatus eq 'Active'")
    if vendor is None or item is None:
        return "not tried, as no active vendor or stock item is visible."
    row: Mapping[str, Any] = {"InventoryID": item.text("InventoryID"), "Qty": 1, "UnitCost": 1}
    made = scene.client.put_record(
        "Bill",
        {
            "Type": "Bill",
            "Vendor": vendor.text("VendorID"),
            "VendorRef": reference,
            "Description": f"{MARK}, may be removed",
            "Hold": True,
            "Details": [row],
        },
    )
    return _removed(scene, "Bill", made)


def _purchase_order(scene: Scene, reference: str) -> str:
    """Write an order under its keys with the value that it has."""
    del reference
    order = _first(scene, "PurchaseOrder", "Status eq 'Open'")
    if order is None:
        return "not tried, as no open purchase order is visible."
    keys = {name: order.text(name) for name in KEYS["PurchaseOrder"]}
    scene.client.put_record("PurchaseOrder", {**keys, "VendorRef": order.text("VendorRef")}, creates=False)
    return "can be written."


def _first(scene: Scene, entity: str, condition: str) -> Record | None:
    return next(iter(scene.client.list_records(entity, filter=condition, top=1)), None)


def _removed(scene: Scene, entity: str, made: Record) -> str:
    """Remove what was just made; where that is refused, its number is told so that a person can."""
    keys = [made.text(name) for name in KEYS[entity]]
    try:
        scene.client.remove_record(entity, *keys)
    except Problem as problem:
        return f"can be made; {'/'.join(keys)} is on hold and could not be removed: {problem.what}"
    return "can be made; what was made is removed again."
