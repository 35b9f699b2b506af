"""How the company is set up: alternates of items, types of sales orders. Numbers are told, never a record's values."""

from __future__ import annotations

from collections import Counter
from typing import Final

from acucleo_desktop.acumatica.diagnosis.scene import Scene
from acucleo_desktop.acumatica.errors import NotOptimizable
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.stock_item import EXPAND
from acucleo_desktop.acumatica.values import quoted
from acucleo_desktop.documents.diagnosis import Found, Outcome
from acucleo_desktop.documents.problem import Problem

_ITEMS: Final = 50
_PROBES: Final = 5
_ORDERS: Final = 100


def cross_references(scene: Scene) -> Found:
    """Look at some stock items: which kinds of alternates there are, and whether lists have them."""
    if not _can_read(scene, "StockItem"):
        return Found(Outcome.LEFT_OUT, ("Stock items cannot be read.",))
    evidence: list[str] = []
    try:
        items = list(scene.client.list_records("StockItem", expand=EXPAND, top=_ITEMS))
    except NotOptimizable:
        items = []
        evidence.append("Lists of items with their alternates are refused; items are read one by one, which is slower.")
    if not any(item.rows("CrossReferences") for item in items):
        narrow = items or list(scene.client.list_records("StockItem", select=("InventoryID",), top=_PROBES))
        whole = [found for item in narrow[:_PROBES] if (found := _by_key(scene, item)) is not None]
        if items and any(item.rows("CrossReferences") for item in whole):
            evidence.append("Lists leave alternates out; items are read one by one, which is slower.")
        items = whole
    kinds = Counter(row.text("AlternateType") for item in items for row in item.rows("CrossReferences"))
    named = Counter(bool(row.text("VendorOrCustomer")) for item in items for row in item.rows("CrossReferences"))
    units = sum(bool(item.rows("UOMConversions")) for item in items)
    told = ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items()))
    evidence.append(f"{len(items)} items looked at; alternates by type: {told or 'none'}.")
    evidence.append(f"{named[True]} alternates belong to one customer or vendor; {units} items have unit conversions.")
    if not kinds:
        return Found(
            Outcome.UNKNOWN,
            tuple(evidence),
            ("Partners' item codes need cross-references at Acumatica, or entries in the partner sheet.",),
        )
    return Found(Outcome.FOUND, tuple(evidence))


def _by_key(scene: Scene, item: Record) -> Record | None:
    return scene.client.get_record("StockItem", item.text("InventoryID"), expand=EXPAND)


def order_types(scene: Scene) -> Found:
    """Look whether sales orders of the types that partners name are there, and how they are held."""
    if not _can_read(scene, "SalesOrder"):
        return Found(Outcome.LEFT_OUT, ("Sales orders cannot be read.",))
    select = ("OrderType", "Status", "Hold")
    orders = list(scene.client.list_records("SalesOrder", select=select, top=_ORDERS))
    seen = Counter(order.text("OrderType") for order in orders)
    told = ", ".join(f"{kind}: {count}" for kind, count in sorted(seen.items())) or "none"
    evidence = [f"Types of the {len(orders)} orders looked at: {told}."]
    missing = [kind for kind in scene.order_types if kind not in seen and not _has_any(scene, kind)]
    if missing:
        names = ", ".join(missing)
        return Found(
            Outcome.UNKNOWN,
            (*evidence, f"No order of the type {names} is there."),
            (f"Make sure that the type {names} is active (Order Types, SO201000), or name another in the partner.",),
        )
    return Found(Outcome.FOUND, tuple(evidence))


def _has_any(scene: Scene, kind: str) -> bool:
    try:
        condition = f"OrderType eq {quoted(kind)}"
        return next(iter(scene.client.list_records("SalesOrder", filter=condition, top=1)), None) is not None
    except Problem:
        return False


def _can_read(scene: Scene, entity: str) -> bool:
    facts = scene.facts.get(entity)
    return facts is not None and facts.is_readable
