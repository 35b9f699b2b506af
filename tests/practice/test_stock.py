"""The practice distributor is big enough, believable, right in its check digits, and the same for the same seed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from stdnum import ean

from acucleo_desktop.partners.files import load
from acucleo_desktop.practice.stock.build import Stock, build

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def stock() -> Stock:
    return build(1, TODAY)


def records(stock: Stock, entity: str) -> list[dict[str, Any]]:
    return [record for name, record in stock.records if name == entity]


def test_it_is_big_enough(stock: Stock) -> None:
    sizes = Counter(entity for entity, _record in stock.records)
    assert sizes["Customer"] >= 11, "twelve buy; one of them is yet to become a customer"
    assert sizes["Vendor"] >= 8
    assert sizes["StockItem"] >= 200
    assert sizes["CustomerLocation"] > sizes["Customer"]
    assert sizes["SalesInvoice"] >= 30
    assert sizes["PurchaseOrder"] >= 12


def test_every_number_has_its_check_digit(stock: Stock) -> None:
    barcodes = [
        reference["AlternateID"]
        for item in records(stock, "StockItem")
        for reference in item.get("CrossReferences", [])
        if reference["AlternateType"] in {"Barcode", "Global", "GTIN/EAN/UPC/ISBN"}
    ]
    assert len(barcodes) >= 200
    assert [code for code in barcodes if not ean.is_valid(code)] == []
    places = [record["ExtRefNbr"] for record in records(stock, "CustomerLocation") if record.get("ExtRefNbr")]
    glns = [place for place in places if len(place) == 13]
    assert glns
    assert [place for place in glns if not ean.is_valid(place)] == []


def test_items_have_packs_units_and_numbers_of_others(stock: Stock) -> None:
    items = records(stock, "StockItem")
    units = {unit["FromUOM"] for item in items for unit in item.get("UOMConversions", [])}
    assert {"CASE", "BAG"} <= units
    assert sum(len(item.get("CrossReferences", [])) > 1 for item in items) > 100
    assert len({item["InventoryID"] for item in items}) == len(items)


def test_invoices_come_in_variety(stock: Stock) -> None:
    invoices = records(stock, "SalesInvoice")
    assert {"Invoice", "Credit Memo"} <= {invoice["Type"] for invoice in invoices}
    assert any(Decimal(str(invoice.get("FreightPrice") or 0)) for invoice in invoices)
    assert any(invoice.get("TaxDetails") for invoice in invoices)
    rows = [row for invoice in invoices for row in invoice["Details"]]
    assert any(Decimal(row["DiscountAmount"]) for row in rows)
    assert len({row["UOM"] for row in rows}) >= 3


def test_lines_add_up_to_their_amounts(stock: Stock) -> None:
    for invoice in records(stock, "SalesInvoice"):
        for row in invoice["Details"]:
            gross = (Decimal(row["Qty"]) * Decimal(row["UnitPrice"])).quantize(Decimal("0.01"))
            assert gross - Decimal(row["DiscountAmount"]) == Decimal(row["Amount"])


def test_every_partner_file_is_a_good_one(stock: Stock) -> None:
    partners = [load(text) for text in stock.partner_files().values()]
    assert len({partner.code for partner in partners}) == len(partners) >= 14
    envelopes = {(partner.them.qualifier, partner.them.isa_id) for partner in partners}
    assert len(envelopes) == len(partners)
    assert all(partner.flows for partner in partners)


def test_the_same_seed_makes_the_same_company_and_another_seed_another() -> None:
    assert build(1, TODAY).records == build(1, TODAY).records
    assert build(1, TODAY).records != build(2, TODAY).records
