"""Sales invoices: made of orders or shipments, or keyed directly; released, never changed afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    quantity,
    rows_of,
    text_of,
    today,
)
from acucleo_desktop.practice.acumatica.business.items import fill_item, line_discount, list_price
from acucleo_desktop.practice.acumatica.business.preferences import check_period, due_days, fill_taxes, period_of
from acucleo_desktop.practice.acumatica.replies import BusinessError, FieldErrors, WrongState
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
OrderLine = tuple[Plain, Decimal, str]
TYPES = {"INV": "Invoice", "DRM": "Debit Memo", "CRM": "Credit Memo", "CSL": "Cash Sale", "RCS": "Cash Return"}
_RELEASED = {"Open", "Closed", "Canceled", "Voided"}


def save_invoice(store: Store, faults: Faults, given: Plain, stored: Plain | None) -> Plain:
    """Insert or update an invoice that is not released."""
    if stored is not None and text_of(stored, "Status") in _RELEASED:
        raise WrongState(f"The {stored['ReferenceNbr']} invoice is released and cannot be changed.")
    record = merge(stored, given)
    trial = Trial()
    trial.run(_set_type, record)
    customer = trial.run(active_customer, store, text_of(record, "CustomerID")) or {}
    fill_in(record, {"Date": today(store)})
    trial.run(check_period, faults, record)
    if customer:
        record["CustomerID"] = customer["CustomerID"]
        trial.run(_add_shipments, store, record)
    for index, row in enumerate(rows_of(record)):
        trial.run(_fill_line, store, record, row, index)
    trial.finish()
    if is_new_number(record, "ReferenceNbr"):
        record["ReferenceNbr"] = f"AR{store.next_number('invoice'):06d}"
    fill_totals(store, record, customer)
    set_status(record)
    return record


def _set_type(record: Plain) -> None:
    kind = text_of(record, "Type") or "Invoice"
    record["Type"] = TYPES.get(kind, kind)
    if record["Type"] not in TYPES.values():
        raise FieldErrors(("Type", -1, f"'{kind}' is not one of the types of an invoice."))


def set_status(record: Plain) -> None:
    """Set the status of an unreleased invoice from its hold."""
    record["Hold"] = record.get("Hold") is True
    record["CreditHold"] = record.get("CreditHold") is True
    record["Status"] = "On Hold" if record["Hold"] else "Credit Hold" if record["CreditHold"] else "Balanced"


def _add_shipments(store: Store, record: Plain) -> None:
    """Replace rows that name an order and its shipment by the shipment's lines (form: Add SO Line)."""
    rows: list[Plain] = []
    for index, row in enumerate(rows_of(record)):
        wanted = text_of(row, "ShipmentNbr")
        if not wanted or text_of(row, "InventoryID"):
            rows.append(row)
            continue
        order = store.get("SalesOrder", text_of(row, "OrderType"), text_of(row, "OrderNbr"))
        shipment = store.get("Shipment", wanted)
        if order is None or shipment is None or shipment["Status"] not in {"Confirmed", "Completed"}:
            raise FieldErrors(("Details.ShipmentNbr", index, "'Shipment Nbr.' cannot be found in the system."))
        for line in rows_of(shipment):
            source = next((one for one in rows_of(order) if str(one["LineNbr"]) == str(line["OrderLineNbr"])), None)
            if source is not None:
                rows.append(_row_of((source, number(line["ShippedQty"]), wanted), order))
    for line_number, row in enumerate(rows, 1):
        row["LineNbr"] = row.get("LineNbr") or line_number
    record["Details"] = rows


def _fill_line(store: Store, record: Plain, row: Plain, index: int) -> None:
    item = fill_item(store, row, index, customer=text_of(record, "CustomerID"))
    if row.get("ManualPrice") is not True and row.get("UnitPrice") in (None, ""):
        row["UnitPrice"] = list_price(item, row["UOM"])
    fill_in(row, {"TransactionDescr": item.get("Description"), "WarehouseID": "MAIN", "BranchID": "MAIN"})


def fill_totals(store: Store, record: Plain, customer: Plain) -> None:
    """Add up an invoice (Amount = details - discounts + freight + tax) and fill date, due date and addresses."""
    details = Decimal(0)
    for row in rows_of(record):
        extended = number(row.get("Qty")) * number(row.get("UnitPrice"))
        row["Amount"] = money(extended - line_discount(row, extended))
        details += number(row["Amount"])
    record["DetailTotal"] = money(details)
    for name in ("DiscountTotal", "FreightPrice"):
        record[name] = money(number(record.get(name)))
    tax = fill_taxes(store, record, text_of(customer, "TaxZone"))
    total = details - number(record["DiscountTotal"]) + number(record["FreightPrice"]) + tax
    record["Amount"] = record["Balance"] = money(total)
    fill_in(record, {"Date": today(store)})
    terms = text_of((record.get("_custom") or {}).get("Document") or {}, "TermsID") or text_of(customer, "Terms")
    days = due_days(store, terms)
    due = date.fromisoformat(str(record["Date"])[:10]) + timedelta(days=30 if days is None else days)
    fill_in(record, {"DueDate": due.isoformat(), "Currency": customer.get("CurrencyID") or "USD"})
    _fill_parties(record, customer)
    record.setdefault("_custom", {"Document": {"TermsID": terms or "30D", "CustomerLocationID": "MAIN"}})
    zone = text_of(customer, "TaxZone")
    record["FinancialDetails"] = {"Branch": "MAIN", "CustomerTaxZone": zone} | (record.get("FinancialDetails") or {})


def _fill_parties(record: Plain, customer: Plain) -> None:
    contact = customer.get("BillingContact") or customer.get("MainContact") or {}
    for prefix in ("BillTo", "ShipTo"):
        for part, default in (
            ("Address", dict(contact.get("Address") or {})),
            ("Contact", {"BusinessName": customer.get("CustomerName", "")}),
        ):
            flag = f"{prefix}{part}Override"
            if not record.get(f"{prefix}{part}"):
                record[f"{prefix}{part}"] = default
            record[flag] = record.get(flag) is True
    # Endpoints before 24.200.001 have the bill-to here instead.
    record["BillingSettings"] = {"BillToAddress": record["BillToAddress"], "BillToContact": record["BillToContact"]}


def invoice_of_lines(store: Store, order: Plain, lines: Sequence[OrderLine], shipment: Plain | None) -> Plain:
    """Make a balanced invoice of lines of an order; (order line, quantity, shipment number or an empty text)."""
    customer = active_customer(store, order["CustomerID"])
    details = [_row_of(line, order) | {"LineNbr": index} for index, line in enumerate(lines, 1)]
    settings = order.get("FinancialSettings") or {}
    terms = text_of(settings, "Terms") or text_of(customer, "Terms") or "30D"
    freight = order.get("Totals") or {}
    record: Plain = {
        "Type": "Credit Memo" if order["OrderType"] in {"CM", "RC", "RM"} else "Invoice",
        "ReferenceNbr": f"AR{store.next_number('invoice'):06d}",
        "CustomerID": order["CustomerID"],
        "CustomerOrder": order.get("CustomerOrder", ""),
        "ExternalRef": order.get("ExternalRef", ""),
        "Description": order.get("Description", ""),
        "FreightPrice": freight.get("Freight"),
        "DiscountTotal": freight.get("DiscountTotal"),
        "_custom": {"Document": {"TermsID": terms, "CustomerLocationID": order.get("LocationID") or "MAIN"}},
        "Details": details,
    }
    for name in ("ShipToAddress", "ShipToContact", "BillToAddress", "BillToContact"):
        record[name] = dict(order.get(name) or {})
    if shipment is not None:
        record["FreightDetails"] = [
            {
                "ShipmentNbr": shipment["ShipmentNbr"],
                "ShipmentType": "Shipment",
                "_custom": {"FreightDetails": {"ShipVia": shipment.get("ShipVia")}},
            }
        ]
    fill_totals(store, record, customer)
    set_status(record)
    return store.save("SalesInvoice", record)


def _row_of(line: OrderLine, order: Plain) -> Plain:
    source, shipped, shipment = line
    part = shipped / number(source["OrderQty"]) if number(source["OrderQty"]) else Decimal(1)
    return {
        "InventoryID": source["InventoryID"],
        "TransactionDescr": source.get("LineDescription", ""),
        "Qty": quantity(shipped),
        "UOM": source["UOM"],
        "UnitPrice": source["UnitPrice"],
        "ManualPrice": source.get("ManualPrice") is True,
        "DiscountAmount": money(number(source.get("DiscountAmount")) * part),
        "DiscountPercent": source.get("DiscountPercent"),
        "TaxCategory": source.get("TaxCategory"),
        "WarehouseID": source.get("WarehouseID"),
        "ExternalRef": source.get("ExternalRef"),
        "OrderType": order["OrderType"],
        "OrderNbr": order["OrderNbr"],
        "OrderLineNbr": source["LineNbr"],
        "ShipmentNbr": shipment,
    }


def release_invoice(store: Store, invoice: Plain, _parameters: Mapping[str, Any], faults: Faults | None = None) -> None:
    """Release a balanced invoice."""
    if invoice["Status"] != "Balanced":
        raise WrongState
    if faults is not None:
        check_period(faults, invoice)
    invoice["Status"] = "Open" if number(invoice["Balance"]) else "Closed"
    number_ = store.next_number("batch")
    batch = {"BatchNbr": f"AR{number_:06d}", "PostPeriod": period_of(text_of(invoice, "Date"))}
    invoice["FinancialDetails"] = (invoice.get("FinancialDetails") or {}) | batch
    store.save("SalesInvoice", invoice)


def release_through_receivables(
    store: Store, invoice: Plain, _parameters: Mapping[str, Any], _faults: Faults | None = None
) -> None:
    """Release an invoice of receivables; one that comes from sales orders fails here, as it does on the real site."""
    if store.get("SalesInvoice", text_of(invoice, "Type"), text_of(invoice, "ReferenceNbr")) is not None:
        raise BusinessError("Object reference not set to an instance of an object.", "System.NullReferenceException")
    if text_of(invoice, "Status") != "Balanced":
        raise WrongState
    invoice["Status"] = "Open"
    store.save("Invoice", invoice)


def refuse_released(_store: Store, record: Plain) -> None:
    """Refuse to remove a released document.

    Raises:
        BusinessError: it is released.
    """
    if text_of(record, "Status") in _RELEASED | {"Released", "Completed"}:
        raise WrongState("The document is released and cannot be deleted.")
