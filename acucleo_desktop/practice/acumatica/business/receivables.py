"""Invoices of receivables (AR301000): those that are not made from orders."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.business.accounts import active_customer
from acucleo_desktop.practice.acumatica.business.common import (
    Trial,
    fill_in,
    is_new_number,
    merge,
    money,
    number,
    rows_of,
    text_of,
    today,
)
from acucleo_desktop.practice.acumatica.business.items import fill_item, list_price
from acucleo_desktop.practice.acumatica.business.preferences import check_period, due_days, period_of
from acucleo_desktop.practice.acumatica.replies import WrongState
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]


def save_receivable(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update an invoice of receivables that is not released."""
    if stored is not None and text_of(stored, "Status") in {"Open", "Closed", "Voided"}:
        raise WrongState("The document is released and cannot be changed.")
    record = merge(stored, given)
    fill_in(record, {"Type": "Invoice", "Date": today(store)})
    trial = Trial()
    customer = trial.run(active_customer, store, text_of(record, "Customer"), "Customer") or {}
    trial.run(check_period, faults, record)
    for index, row in enumerate(rows_of(record)):
        if text_of(row, "InventoryID"):
            item = trial.run(fill_item, store, row, index)
            if item is not None:
                fill_in(row, {"TransactionDescription": item.get("Description")})
                fill_in(row, {"UnitPrice": list_price(item, row["UOM"])})
    trial.finish()
    record["Customer"] = customer["CustomerID"]
    if is_new_number(record, "ReferenceNbr"):
        record["ReferenceNbr"] = f"AR{store.next_number('invoice'):06d}"
    total = Decimal(0)
    for row in rows_of(record):
        row["Amount"] = money(number(row.get("Qty") or 1) * number(row.get("UnitPrice")))
        total += number(row["Amount"])
    fill_in(record, {"Terms": customer.get("Terms") or "30D", "LocationID": "MAIN"})
    due = date.fromisoformat(record["Date"]) + timedelta(days=due_days(store, record["Terms"]) or 0)
    fill_in(record, {"DueDate": due.isoformat(), "PostPeriod": period_of(record["Date"])})
    record["Amount"] = record["Balance"] = money(total + number(record.get("TaxTotal")))
    record["Hold"] = record.get("Hold") is True
    record["Status"] = "On Hold" if record["Hold"] else "Balanced"
    return record
