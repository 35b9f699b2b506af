"""Since when a customer orders an item at a price that is not ours."""

from __future__ import annotations

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.kept_documents import read_kept

_MOST = 30
"""Earlier orders of an item that are looked at; a price that is older than these has lasted long enough."""


def ordered_since(line: PurchaseOrderLine, context: Context) -> str:
    """Return the oldest of the latest orders in a row that have this price, such as `order 4690 of 2026-10-01`."""
    if not line.our_item or line.unit_price is None:
        return ""
    query = DocumentQuery(
        flows=(Flow.SALES_ORDER,), partners=tuple(sorted(context.family)), text=line.our_item, limit=_MOST
    )
    said = ""
    for row in context.ledger.documents.list(query):
        is_later = context.row is not None and row.id >= context.row.id
        if is_later or row.number == context.new.number:
            continue
        order = read_kept(context.ledger.documents.fields(row.id), PurchaseOrder)
        prices = (
            {each.unit_price for each in order.lines if each.our_item == line.our_item} if order is not None else set()
        )
        if order is None or not prices:
            continue
        if line.unit_price not in prices:
            break
        said = f"order {row.number}" + (f" of {order.date.isoformat()}" if order.date is not None else "")
    return said
