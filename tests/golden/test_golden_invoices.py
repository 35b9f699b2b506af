"""Twenty invoices of different shapes, byte for byte."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    FreightTerms,
    Note,
    Pack,
    QualifiedQuantity,
    Routing,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Address, Contact, Party, Reference

DAY = dt.date(2026, 11, 23)
Golden = Callable[[str, Invoice, str], None]
ADDRESS = Address(("12 Orchard Way", "Dock 4"), "Dayton", "OH", "45402-1234", "US")
SHIP_TO = Party("ST", "Fresh Mart 12", address=ADDRESS, our_id="STORE12")
REMIT = """
[[flows.invoice.writing.parties]]
role = "RI"
name = "Bellweather Foods"
qualifier = "1"
identifier = "123456789"
street = ["PO Box 77"]
city = "Columbus"
state = "OH"
postal_code = "43207"
"""
OLD = '[flows.invoice]\nversion = "004010"\n'
OLD_RETAIL = '[flows.invoice]\nversion = "004010VICS"\nitem_ids = ["UP", "IN"]\n'
NEW_RETAIL = '[flows.invoice]\nversion = "005010VICS"\nitem_ids = ["UK", "UP", "EN", "IN", "VN"]\n'
WRITING = "[flows.invoice.writing]\n"


def line(number: str, item: str, quantity: str, unit: str, price: str, **rest: object) -> InvoiceLine:
    parts = {"description": f"{item.capitalize()} from the valley", "our_item": item, "our_unit": unit} | rest
    return InvoiceLine(number, Decimal(quantity), unit, Decimal(price), **parts)


def invoice(*lines: InvoiceLine, **rest: object) -> Invoice:
    parts = {
        "order_number": "0004711",
        "order_date": dt.date(2026, 11, 2),
        "type_code": "DI",
        "parties": (SHIP_TO,),
        "dates": (DatedEvent("011", DAY),),
        "terms": Terms("01", "3", net_days=30),
    } | rest
    return Invoice("AR005012", DAY, lines=lines, **parts)


APPLES = line("1", "APPLES", "40", "CASE", "18.25")
PEARS = line("2", "PEARS", "13", "CASE", "9.995")


def allowance(amount: str, **rest: object) -> Charge:
    parts = {"code": "C310", "handling": "02", "description": "Promotion"} | rest
    return Charge(is_allowance=True, amount=Decimal(amount), **parts)


FREIGHT = Charge(is_allowance=False, code="D240", amount=Decimal("45.5"), handling="06", description="Freight")
PER_CASE = allowance("12.00", rate=Decimal("0.3"), quantity=Decimal(40), unit="CA", code="F800")
FIVE_PERCENT = allowance("6.5", percent=Decimal(5), percent_basis="4")
TAXED = (Tax("ST", Decimal("57.155"), Decimal("6.75"), "CD", "OH0057", base=Decimal("846.74")),)

SHAPES: dict[str, tuple[Invoice, str]] = {
    "plain": (invoice(APPLES, PEARS), OLD),
    "allowances-at-lines": (
        invoice(replace(APPLES, charges=(PER_CASE,)), replace(PEARS, charges=(FIVE_PERCENT,))),
        OLD_RETAIL,
    ),
    "allowances-in-summary": (
        invoice(
            replace(APPLES, charges=(PER_CASE,)),
            replace(PEARS, charges=(replace(PER_CASE, amount=Decimal("3.01")),)),
        ),
        NEW_RETAIL + WRITING + 'charges_at = "summary"\n[separators]\nelement = "|"\nsegment = "\'"\ncomponent = ":"\n',
    ),
    "allowances-spread": (
        invoice(APPLES, PEARS, charges=(allowance("10.00"),)),
        OLD + WRITING + 'charges_at = "line"\n',
    ),
    "net-prices": (
        invoice(replace(APPLES, charges=(PER_CASE,)), replace(PEARS, charges=(replace(FIVE_PERCENT, handling="01"),))),
        OLD + WRITING + "net_prices = true\n",
    ),
    "freight-and-tax": (
        invoice(replace(APPLES, taxes=TAXED), PEARS, charges=(FREIGHT,), taxes=(Tax("TX", Decimal("8.1")),)),
        OLD_RETAIL + WRITING + 'amounts = ["TT", "1", "N"]\n',
    ),
    "terms-discount": (
        invoice(
            APPLES,
            charges=(allowance("10.00"), FREIGHT),
            terms=Terms("01", "3", net_due=dt.date(2026, 12, 23), our_id="2N30"),
        ),
        OLD
        + WRITING
        + 'terms_discount = "goods"\n[[flows.invoice.writing.terms]]\nours = "2N30"\ntype = "08"\nbasis = "3"\n'
        + 'discount_percent = 2\ndiscount_days = 10\nnet_days = 30\ndescription = "2% 10 NET 30"\n',
    ),
    "credit-positive": (
        invoice(replace(APPLES, charges=(PER_CASE,)), type_code="CR", original_invoice="AR004990", taxes=TAXED),
        OLD,
    ),
    "credit-negative": (
        invoice(
            replace(APPLES, charges=(PER_CASE,)), type_code="CR", original_invoice="AR004990", charges=(FREIGHT,)
        ),
        NEW_RETAIL + WRITING + 'credit_sign = "negative"\noriginal_invoice = "IV"\ntype_codes = { CR = "CN" }\n',
    ),
    "catch-weight": (
        invoice(
            line("1", "CHEESE", "412.37", "LB", "4.289", shipped_quantity=Decimal(10), shipped_unit="CA"),
            line(
                "2",
                "CHEESE",
                "84.5",
                "LB",
                "4.289",
                shipped_quantity=Decimal(2),
                shipped_unit="CA",
                quantities=(QualifiedQuantity("39", Decimal(2), "CA"),),
            ),
        ),
        NEW_RETAIL + WRITING + "shipped_totals = true\n",
    ),
    "packed": (
        invoice(
            replace(APPLES, pack=Pack(24, Decimal("1.5"), "LB", 6, Decimal("37.25"), "LB")),
            replace(PEARS, pack=Pack(12)),
        ),
        OLD_RETAIL,
    ),
    "several-units": (
        invoice(
            APPLES,
            line("2", "APPLES", "7", "EACH", "0.7634"),
            line("3", "PEARS", "3", "DOZEN", "4", price_basis="PE"),
        ),
        OLD + WRITING + 'hash_total = "quantities"\nprice_decimals = 4\n',
    ),
    "several-orders": (
        invoice(
            APPLES,
            replace(PEARS, order_number="0004712", order_line="7", references=(Reference("DP", "041"),)),
        ),
        OLD + WRITING + 'line_numbers = "sequence"\nline_number_width = 3\nhash_total = "digits"\n',
    ),
    "stores": (
        invoice(
            replace(
                APPLES,
                store_quantities=(
                    StoreQuantity("0012", Decimal(25), "CA", "92"),
                    StoreQuantity("0017", Decimal(15), "CA", "92"),
                ),
            )
        ),
        OLD_RETAIL,
    ),
    "parties": (
        invoice(
            APPLES,
            parties=(
                SHIP_TO,
                Party("BT", "Fresh Mart", address=ADDRESS, our_id="HEADQUARTERS", contacts=(Contact("AP", "Ann Lee"),)),
                Party("VN", "Bellweather Foods", "92", "104477", extra_names=("Midwest division",)),
                Party("BY", "Fresh Mart buying"),
            ),
        ),
        OLD
        + WRITING
        + 'remit_to_role = "RE"\nparty_roles = ["RE", "BT", "ST", "VN"]\naddresses = "unidentified"\n'
        + 'party_qualifiers = { ST = "UL" }\n'
        + REMIT,
    ),
    "carrier-and-terms-of-freight": (
        invoice(
            APPLES,
            routing=Routing(text="UPS", equipment="UPSZ4471", reference_qualifier="BM", reference="88123"),
            freight_terms=FreightTerms("PP", "OR", "Columbus, OH", "01", "FOB", "DE", "Dayton, OH"),
            shipped_weight=Decimal("1490.5"),
        ),
        NEW_RETAIL + WRITING + 'shipped_totals = true\ncarrier_method = "M"\n' + REMIT,
    ),
    "notes-in-capitals": (
        invoice(
            APPLES,
            notes=(
                Note("Deliver before noon; ring twice"),
                Note("Pallets are returned with the next truck\nand counted there", "L1", "PALLETS"),
            ),
        ),
        OLD
        + WRITING
        + 'upper_case = true\ndescription_length = 12\n[separators]\nsegment = "\\n"\nelement = "*"\ncomponent = "<"\n',
    ),
    "abroad": (
        invoice(
            APPLES,
            currency="EUR",
            parties=(replace(SHIP_TO, address=Address(("Hafenstr. 7",), "Köln", "NW", "50668", "DE")),),
        ),
        NEW_RETAIL + '[separators]\nrepetition = ":"\ncomponent = ">"\nline_breaks = true\n',
    ),
    "free-goods": (
        invoice(APPLES, line("2", "PEARS", "2", "CASE", "0"), charges=(replace(PER_CASE, handling="01"),)),
        OLD + WRITING + 'free_price_basis = "NC"\n',
    ),
    "references-and-dates": (
        invoice(
            APPLES,
            references=(Reference("BM", "88123"), Reference("DP", "041"), Reference("ZZ", "X", "Season's greetings")),
            contacts=(Contact("AR", "Ann Lee", "6145550100", "ann@example.com"),),
            dates=(DatedEvent("011", DAY), DatedEvent("002", dt.date(2026, 11, 25), "0830")),
        ),
        NEW_RETAIL
        + 'references = { IA = "104477", MR = "0073" }\n'
        + WRITING
        + 'reference_order = ["MR", "DP", "IA"]\ndate_codes = { "002" = "" }\n'
        + 'note_qualifier = "L1"\nnote_reference = "TERMS"\n',
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_an_invoice_is_written_to_the_byte(name: str, golden: Golden) -> None:
    golden(name, *SHAPES[name])


def test_there_is_no_file_without_its_document() -> None:
    assert {path.stem for path in (Path(__file__).parent / "invoices").iterdir()} == set(SHAPES)
