"""The distributor's own documents as Acumatica holds them: released invoices, drafts, purchase orders."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from acucleo_desktop.practice.stock.items import Item, traded_by
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS, CustomerPlan, VendorPlan

Plain = dict[str, Any]
CENT = Decimal("0.01")


def invoice_records(items: list[Item], random: Random, today: date) -> list[Plain]:
    """Return invoices in realistic variety: discounts, freight, tax, credit memos, drafts that must not be sent."""
    records: list[Plain] = []
    for index, customer in enumerate(CUSTOMERS):
        # A customer that orders through a marketplace id has no invoices before its first order.
        if not customer.has_own_customer:
            continue
        own = traded_by(items, customer.id) or items[index * 9 : index * 9 + 12]
        for number in range(3):
            records.append(invoice_record(customer, own, random, today, len(records), variety=number))
        if customer.is_partner:
            records.append(
                invoice_record(customer, own, random, today, len(records), variety=0) | {"Status": "Balanced"}
            )
    credit = invoice_record(CUSTOMERS[1], traded_by(items, CUSTOMERS[1].id), random, today, len(records), variety=0)
    records.append(credit | {"Type": "Credit Memo"})
    return records


def invoice_record(
    customer: CustomerPlan, own: list[Item], random: Random, today: date, number: int, *, variety: int
) -> Plain:
    """Return a released invoice; the variety (0 to 2) says whether it has freight, discounts or tax."""
    day = today - timedelta(days=random.randint(1, 6))
    rows = [_invoice_row(item, random, line, variety) for line, item in enumerate(random.sample(own, 3 + variety), 1)]
    details = sum((Decimal(row["Amount"]) for row in rows), Decimal(0))
    discount = (details * Decimal("0.02")).quantize(CENT) if variety == 2 else Decimal(0)  # noqa: PLR2004
    freight = Decimal("45.00") if variety == 1 else Decimal(0)
    tax = (details * Decimal("0.0575")).quantize(CENT) if variety == 2 and customer.id == "HARBORVIEW" else Decimal(0)  # noqa: PLR2004
    place = random.randrange(len(customer.places))
    street, city, state, code = customer.places[place]
    address = {"AddressLine1": street, "City": city, "State": state, "PostalCode": code, "Country": "US"}
    record: Plain = {
        "Type": "Invoice",
        "ReferenceNbr": f"AR{5000 + number:06d}",
        "Status": "Open",
        "CustomerID": customer.id,
        "CustomerOrder": f"{70000 + number * 13}",
        "Date": day.isoformat(),
        "DueDate": (day + timedelta(days=30)).isoformat(),
        "Currency": "USD",
        "DetailTotal": str(details),
        "DiscountTotal": str(discount),
        "FreightPrice": str(freight),
        "TaxTotal": str(tax),
        "Amount": str(details - discount + freight + tax),
        "Balance": str(details - discount + freight + tax),
        "Hold": False,
        "BillToAddress": dict(address),
        "BillToContact": {"BusinessName": customer.name},
        "ShipToAddress": address,
        "ShipToContact": {"BusinessName": f"{customer.name} {place + 1:03d}"},
        "_custom": {"Document": {"TermsID": "30D", "CustomerLocationID": f"L{place + 1:03d}"}},
        "Details": rows,
    }
    if tax:
        record["TaxDetails"] = [{"TaxID": "OHSALES", "TaxableAmount": str(details), "TaxAmount": str(tax)}]
    return record


def _invoice_row(item: Item, random: Random, line: int, variety: int) -> Plain:
    single = variety == 1 and line == 2 and item.unit == "CASE"  # noqa: PLR2004 - one line by the piece
    unit, price = ("EA", item.price) if single else (item.unit, item.unit_price)
    quantity = Decimal(random.randint(1, 40))
    gross = (quantity * price).quantize(CENT)
    discount = (gross * Decimal("0.05")).quantize(CENT) if variety == 1 and line == 1 else Decimal(0)
    return {
        "LineNbr": line,
        "InventoryID": item.id,
        "TransactionDescr": item.description,
        "Qty": str(quantity),
        "UOM": unit,
        "UnitPrice": str(price),
        "DiscountAmount": str(discount),
        "DiscountPercent": "5" if discount else "0",
        "Amount": str(gross - discount),
        "OrderType": "SO",
        "OrderNbr": f"SO{40000 + line:06d}",
        "OrderLineNbr": line,
    }


def purchase_order_records(items: list[Item], random: Random, today: date) -> list[Plain]:
    """Return purchase orders to every vendor: open ones that leave, drafts and finished ones that do not."""
    records: list[Plain] = []
    for vendor in VENDORS:
        own = traded_by(items, vendor.id)
        for status in ("Open", "Open", "On Hold", "Closed"):
            records.append(purchase_order_record(vendor, own, random, today, len(records), status))
    return records


def purchase_order_record(
    vendor: VendorPlan, own: list[Item], random: Random, today: date, number: int, status: str
) -> Plain:
    """Return a purchase order to a vendor with a status."""
    day = today - timedelta(days=random.randint(0, 2))
    promised = today + timedelta(days=random.randint(5, 12))
    rows: list[Plain] = []
    for line, item in enumerate(random.sample(own, random.randint(2, 5)), 1):
        cost = (item.unit_price * Decimal("0.72")).quantize(CENT)
        quantity = Decimal(random.randint(5, 60))
        rows.append(
            {
                "LineNbr": line,
                "InventoryID": item.id,
                "AlternateID": item.theirs[vendor.id],
                "LineDescription": item.description,
                "OrderQty": str(quantity),
                "UOM": item.unit,
                "UnitCost": str(cost),
                "ExtendedCost": str((quantity * cost).quantize(CENT)),
                "QtyOnReceipts": "0",
                "Requested": promised.isoformat(),
                "Promised": promised.isoformat(),
                "WarehouseID": "MAIN",
                "Completed": False,
                "Cancelled": False,
            }
        )
    total = sum((Decimal(row["ExtendedCost"]) for row in rows), Decimal(0))
    return {
        "Type": "Normal",
        "OrderNbr": f"PO{10400 + number:06d}",
        "Status": status,
        "Hold": status == "On Hold",
        "VendorID": vendor.id,
        "Date": day.isoformat(),
        "PromisedOn": promised.isoformat(),
        "CurrencyID": "USD",
        "Terms": "30D",
        "LineTotal": str(total),
        "TaxTotal": "0",
        "OrderTotal": str(total),
        "ShippingInstructions": {
            "ShippingDestinationType": "Warehouse",
            "Warehouse": "MAIN",
            "ShipToContact": {"BusinessName": "Bellweather Foods"},
            "ShipToAddress": {
                "AddressLine1": "400 Depot Road",
                "City": "Columbus",
                "State": "OH",
                "PostalCode": "43207",
                "Country": "US",
            },
        },
        "Details": rows,
    }
