"""Changes of a sales order or bill that is there: rows by their ids, added rows without one.

Acumatica: rows that are not named stay; a row without an id is appended; `delete` takes a row out; a price is kept
only with ManualPrice. Doing it twice appends twice, so the record is read and compared before each try.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from acucleo_desktop.acumatica.field_lengths import FORM_LENGTHS
from acucleo_desktop.acumatica.purchase_order import LineChange

CANCEL_SALES_ORDER = "CancelSalesOrder"
FROZEN_ORDERS = frozenset({"Completed", "Canceled", "Invoiced", "Shipping", "Expired"})
"""Statuses of a sales order in which it takes no change (reference: statuses of SO301000)."""

CHANGEABLE_BILLS = frozenset({"On Hold", "Balanced", "Pending Approval", "Rejected"})
"""Statuses of a bill before it is released; afterwards only an adjustment helps."""


def sales_order_change(
    order_type: str, number: str, lines: Sequence[LineChange], *, requested: dt.date | None = None, location: str = ""
) -> dict[str, Any]:
    """Return the update of a sales order.

    Args:
        order_type: two-letter type.
        number: of the order.
        lines: changed and added lines.
        requested: requested date of the heading; None leaves it.
        location: customer location; empty leaves it.
    """
    record: dict[str, Any] = {"OrderType": order_type, "OrderNbr": number}
    if requested is not None:
        record["RequestedOn"] = requested
    if location:
        record["LocationID"] = location
    rows = [_row(line, "OrderQty", "UnitPrice", "RequestedOn") for line in lines]
    for row, line in zip(rows, lines, strict=True):
        if "UnitPrice" in row:
            row["ManualPrice"] = True
        if line.reference and not line.number:
            row["ExternalRef"] = line.reference[: FORM_LENGTHS["SalesOrder/Details/ExternalRef"]]
    if rows:
        record["Details"] = rows
    return record


def bill_change(bill_type: str, number: str, lines: Sequence[LineChange], *, date: dt.date | None) -> dict[str, Any]:
    """Return the update of a bill that is not released.

    Args:
        bill_type: such as `Bill`.
        number: its reference number.
        lines: changed and added lines; those that are there by their row ids.
        date: of the invoice; None leaves it.
    """
    record: dict[str, Any] = {"Type": bill_type, "ReferenceNbr": number}
    if date is not None:
        record["Date"] = date
    rows = [_row(line, "Qty", "UnitCost", "") for line in lines]
    if rows:
        record["Details"] = rows
    return record


def _row(line: LineChange, quantity: str, price: str, date: str) -> dict[str, Any]:
    row: dict[str, Any] = {"id": line.row_id} if line.row_id else {}
    if line.cancelled:
        return {**row, "delete": True}
    values = {
        "InventoryID": line.item or None,
        quantity: line.quantity,
        "UOM": line.unit or None,
        price: line.price,
        date: line.promised,
    }
    return row | {name: value for name, value in values.items() if name and value is not None}
