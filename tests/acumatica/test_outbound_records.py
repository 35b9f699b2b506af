"""What an Acumatica record says of money, carriers, taxes and branches is in the document, and adds up to its total."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.acumatica import purchase_order, sales_invoice
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.parts import Charge, FreightTerms, Routing, Tax, Terms
from acucleo_desktop.documents.party import Party, find_party


def wrap(value: Any) -> Any:
    """Return plain data as the contract-based API wraps it; what stands under `custom` gets its own form."""
    if isinstance(value, Mapping):
        wrapped = {name: wrap(part) for name, part in value.items() if name != "custom"}
        views = value.get("custom", {})
        return wrapped | {"custom": {view: {f: {"value": v} for f, v in part.items()} for view, part in views.items()}}
    if isinstance(value, list):
        return [wrap(part) for part in value]
    return {"value": value}


def invoice_record(**changes: Any) -> Record:
    plain: dict[str, Any] = {
        "Type": "Invoice",
        "ReferenceNbr": "AR005012",
        "CustomerID": "FRESHMART",
        "CustomerOrder": "0004711",
        "Date": "2026-11-23T00:00:00+00:00",
        "DueDate": "2026-12-23T00:00:00+00:00",
        "Currency": "USD",
        "Amount": Decimal("221.60"),
        "CashDiscount": Decimal("4.43"),
        "DiscountTotal": Decimal("10.00"),
        "FreightPrice": Decimal("45.00"),
        "TaxTotal": Decimal("6.60"),
        "FinancialDetails": {"Branch": "MAINOFFICE"},
        "FreightDetails": [{"ShipmentNbr": "003001", "custom": {"FreightDetails": {"ShipVia": "UPS"}}}],
        "TaxDetails": [{"TaxID": "OHSALES", "TaxableAmount": Decimal(150), "TaxAmount": Decimal("6.60")}],
        "DiscountDetails": [
            {"Type": "Group", "Description": "Fall", "DiscountPercent": Decimal(3), "DiscountAmount": Decimal("6.00")},
            {"Type": "Document", "DiscountAmount": Decimal("4.00")},
            {"Type": "Line", "DiscountAmount": Decimal("20.00")},
        ],
        "Details": [
            {
                "LineNbr": 1,
                "InventoryID": "APPLES",
                "Qty": Decimal(10),
                "UOM": "CASE",
                "UnitPrice": Decimal(20),
                "DiscountAmount": Decimal("20.00"),
                "DiscountPercent": Decimal(10),
                "ShipmentNbr": "003001",
                "OrderLineNbr": 4,
            }
        ],
        "custom": {"Document": {"TermsID": "2N30", "CustomerLocationID": "L001", "DiscDate": "2026-12-03T00:00:00"}},
    }
    return Record(wrap(plain | changes))


def test_an_invoice_adds_up_to_its_amount() -> None:
    invoice = sales_invoice.to_document(invoice_record())
    assert invoice.total == invoice.stated_total == Decimal("221.60")
    assert invoice.charges == (
        Charge(True, "C310", Decimal("6.00"), Decimal(3), handling="02", description="Fall"),
        Charge(True, "C310", Decimal("4.00"), handling="02", description="Document discount"),
        Charge(False, "D240", Decimal("45.00"), handling="06", description="Freight"),
    )
    assert invoice.lines[0].charges == (
        Charge(True, "C310", Decimal("20.00"), Decimal(10), handling="02", description="Line discount"),
    )
    assert invoice.taxes == (Tax("TX", Decimal("6.60"), base=Decimal(150), description="OHSALES"),)
    assert (invoice.lines[0].number, invoice.lines[0].order_line, invoice.lines[0].unit) == ("4", "4", "CASE")


def test_discounts_that_do_not_add_up_are_one() -> None:
    invoice = sales_invoice.to_document(invoice_record(DiscountTotal=Decimal("9.99")))
    assert [charge.amount for charge in invoice.charges if charge.is_allowance] == [Decimal("9.99")]
    assert sales_invoice.to_document(invoice_record(DiscountTotal=Decimal(0))).charges[0].code == "D240"


def test_terms_carrier_and_branch_come_along() -> None:
    invoice = sales_invoice.to_document(invoice_record())
    assert invoice.terms == Terms(
        "01",
        "3",
        discount_due=dt.date(2026, 12, 3),
        net_due=dt.date(2026, 12, 23),
        net_days=30,
        discount_amount=Decimal("4.43"),
        our_id="2N30",
    )
    assert invoice.routing == Routing(text="UPS")
    assert find_party(invoice.parties, "RI") == Party("RI", our_id="MAINOFFICE")
    bare = sales_invoice.to_document(invoice_record(CashDiscount=Decimal(0), FreightDetails=[], FinancialDetails={}))
    assert bare.terms is not None
    assert (bare.terms.discount_due, bare.terms.discount_amount, bare.routing) == (None, None, None)
    assert find_party(bare.parties, "RI") is None


@pytest.mark.parametrize(
    ("kind", "code"), [("Invoice", "DI"), ("Credit Memo", "CR"), ("Cash Return", "CR"), ("Debit Memo", "DR")]
)
def test_the_kind_of_invoice_is_told(kind: str, code: str) -> None:
    assert sales_invoice.to_document(invoice_record(Type=kind)).type_code == code


def test_a_credit_memo_names_its_invoice() -> None:
    row = {"LineNbr": 1, "InventoryID": "APPLES", "Qty": Decimal(1), "UOM": "CASE", "UnitPrice": Decimal(20)}
    record = invoice_record(Type="Credit Memo", Details=[row | {"OrigInvType": "Invoice", "OrigInvNbr": "AR004990"}])
    assert sales_invoice.to_document(record).original_invoice == "AR004990"


def order_record(**changes: Any) -> Record:
    plain: dict[str, Any] = {
        "Type": "Normal",
        "OrderNbr": "PO010401",
        "VendorID": "ORCHARD",
        "Date": "2026-11-23T00:00:00+00:00",
        "PromisedOn": "2026-12-01T00:00:00+00:00",
        "CurrencyID": "USD",
        "Terms": "30D",
        "OrderTotal": Decimal("97.40"),
        "TaxDetails": [{"TaxID": "OHUSE", "TaxRate": Decimal("7.25"), "TaxAmount": Decimal("2.40")}],
        "ShippingInstructions": {"Warehouse": "MAIN", "ShipToContact": {"BusinessName": "Depot"}},
        "Details": [
            {
                "LineNbr": 1,
                "InventoryID": "APPLES",
                "OrderQty": Decimal(10),
                "UOM": "CASE",
                "UnitCost": Decimal(10),
                "custom": {"Transactions": {"CuryDiscAmt": Decimal("3.00"), "DiscPct": Decimal(3)}},
            }
        ],
        "custom": {
            "CurrentDocument": {"ShipVia": "UPS", "FOBPoint": "ORIGIN"},
            "Document": {"CuryDiscTot": Decimal("2.00")},
        },
    }
    return Record(wrap(plain | changes))


def test_an_order_adds_up_to_its_total() -> None:
    order = purchase_order.to_document(order_record())
    assert order.full_total == order.stated_total == Decimal("97.40")
    assert order.lines[0].charges == (
        Charge(True, "C310", Decimal("3.00"), Decimal(3), handling="02", description="Line discount"),
    )
    assert order.charges == (Charge(True, "C310", Decimal("2.00"), handling="02", description="Document discount"),)
    assert order.taxes == (Tax("TX", Decimal("2.40"), Decimal("7.25"), description="OHUSE"),)


def test_carrier_and_place_of_passing_come_along() -> None:
    order = purchase_order.to_document(order_record())
    assert order.routing == Routing(text="UPS")
    assert order.freight_terms == FreightTerms("DF", title_qualifier="ZZ", title_place="ORIGIN")
    bare = purchase_order.to_document(order_record(custom={}, TaxDetails=[]))
    assert (bare.routing, bare.freight_terms, bare.charges, bare.taxes) == (None, None, (), ())
    assert purchase_order.to_document(order_record(Type="Drop-Ship")).type_code == "DS"
