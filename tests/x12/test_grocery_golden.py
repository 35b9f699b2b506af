"""Written grocery forms of different shapes, byte for byte as they were approved; each is clean and adds up.

`ACUCLEO_WRITE_GOLDEN=1 pytest tests/x12/test_grocery_golden.py` writes the files anew; look at the difference.
"""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    FreightTerms,
    ItemId,
    Note,
    Pack,
    Routing,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Address, Contact, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.form_loss import form_losses
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)
from acucleo_desktop.x12.splitter import split

FOLDER = Path(__file__).parents[1] / "golden" / "grocery"
DAY = dt.date(2026, 11, 23)
STORE = Party(
    "ST", "Dockside Foods 012", "92", "0012", Address(("12 Harbor Street", "Dock 3"), "Dayton", "OH", "45402", "US")
)
BILLED = Party("BT", "Dockside Foods", "9", "0063333040005", Address(("PO Box 1111",), "Lima", "OH", "45801"))
TOMATOES = (ItemId("UA", "007423610001"), ItemId("UK", "10074236100016"), ItemId("IN", "88-2041"))
VANILLA = (ItemId("UA", "007423610014"), ItemId("IN", "88-2050"))


def number(text: str) -> Decimal:
    return Decimal(text)


ORDER = PurchaseOrder(
    number="59590001",
    date=DAY,
    type_code="SA",
    dates=(DatedEvent("010", dt.date(2026, 11, 30)),),
    notes=(Note("CALL BEFORE ANY SHORTAGE", "GEN"),),
    freight_terms=FreightTerms("CC"),
    routing=Routing(method="H"),
    parties=(BILLED, STORE),
    lines=(
        PurchaseOrderLine(
            "1", number("10"), "CA", number("24.6"), "", TOMATOES, "Tomatoes, crushed", Pack(6, number("106"), "OZ")
        ),
        PurchaseOrderLine("2", number("4"), "CA", number("117.6"), "", VANILLA, "Extract, vanilla, 16 oz bottle"),
    ),
)
DEALS = replace(
    ORDER,
    number="59590002",
    contacts=(Contact("BD", "Pat Miller", phone="9375550142", email="pat@dockside.example"),),
    references=(Reference("DP", "020"), Reference("PD", "FALL26", "Fall promotion")),
    dates=(DatedEvent("002", dt.date(2026, 12, 1), "0830"), DatedEvent("038", dt.date(2026, 11, 28))),
    freight_terms=FreightTerms("PP", "DE", "Dayton"),
    terms=Terms("08", "3", number("2"), None, 10, None, 30),
    charges=(Charge(True, "F340", number("35"), handling="02", description="Pickup allowance"),),
    lines=(
        replace(
            ORDER.lines[0],
            charges=(Charge(True, "F910", number("7.5"), None, "", number("0.75"), handling="02"),),
            store_quantities=(
                StoreQuantity("0012", number("6"), "CA", "92"),
                StoreQuantity("0014", number("4"), "CA", "92"),
            ),
        ),
        ORDER.lines[1],
    ),
    stated_total=number("673.9"),
)
CHANGE = replace(
    ORDER,
    number="59590003",
    purpose="04",
    release="7",
    contract="C-2026-11",
    dates=(DatedEvent("064", dt.date(2026, 12, 1)), DatedEvent("063", dt.date(2026, 12, 4)), DatedEvent("86", DAY)),
    lines=(replace(ORDER.lines[0], number="20"), replace(ORDER.lines[1], number="40", unit="EA")),
)
INVOICE = Invoice(
    number="INV7001",
    date=DAY,
    order_number="59590001",
    order_date=dt.date(2026, 11, 20),
    type_code="DI",
    references=(Reference("VN", "SO040001"),),
    dates=(DatedEvent("011", DAY),),
    terms=Terms("01", "3", net_days=30),
    parties=(BILLED, STORE, Party("RI", "Bellweather Foods", "9", "0744110001234")),
    lines=(
        InvoiceLine("1", number("10"), "CA", number("24.6"), "", TOMATOES, "Tomatoes, crushed", Pack(6)),
        InvoiceLine("2", number("4"), "CA", number("117.6"), "", VANILLA, "Extract, vanilla, 16 oz bottle"),
    ),
)
CHARGED = replace(
    INVOICE,
    number="INV7002",
    references=(Reference("IA", "104477"), Reference("BM", "BL5521")),
    charges=(
        Charge(True, "F340", number("35"), handling="02", description="Pickup allowance"),
        Charge(False, "D240", number("45"), handling="06", description="Freight"),
        Charge(True, "E720", number("12.5"), handling="01", reference="DEAL88"),
    ),
    taxes=(Tax("TX", number("41.11")),),
    terms=Terms("08", "3", number("2"), dt.date(2026, 12, 3), 10, dt.date(2026, 12, 23), 30, number("14.32")),
    discountable_total=number("716.40"),
    freight_terms=FreightTerms("PC", "OR", "Columbus"),
)
CATCH_WEIGHT = replace(
    INVOICE,
    number="INV7003",
    lines=(
        InvoiceLine(
            "1",
            number("187.25"),
            "LB",
            number("6.495"),
            "",
            (ItemId("UA", "007423610028"), ItemId("IN", "90-1100")),
            "Salmon, fillet, sold by its weight and packed in ice, ten pieces to a case",
            Pack(10, number("1"), "LB", None, number("190.5"), "LB"),
            charges=(Charge(True, "F910", number("18.73"), None, "", number("0.1"), handling="02"),),
            shipped_quantity=number("187.25"),
        ),
        replace(INVOICE.lines[1], order_number="59590009", references=(Reference("LT", "L-2211"),)),
    ),
    shipped_units=number("14"),
    shipped_unit="CA",
    shipped_weight=number("240.5"),
)
CARRIED = replace(
    INVOICE,
    number="INV7004",
    release="7",
    contacts=(Contact("AR", "Accounts", phone="6145550100"),),
    routing=Routing("", "RDWY", "M", "ROADWAY", "CC", "ABCD1234"),
    notes=(Note("Please pay by the due date; questions about this invoice go to our accounts receivable desk."),),
    lines=(replace(INVOICE.lines[0], number="20"), replace(INVOICE.lines[1], number="40", unit="EA")),
)
SAMPLES = [
    ("875-plain", ORDER, "875", "004010UCS"),
    ("875-deals", DEALS, "875", "004010UCS"),
    ("875-change", CHANGE, "875", "005010"),
    ("880-plain", INVOICE, "880", "004010UCS"),
    ("880-charges-and-tax", CHARGED, "880", "004010UCS"),
    ("880-catch-weight", CATCH_WEIGHT, "880", "004010UCS"),
    ("880-carrier", CARRIED, "880", "004010"),
    ("880-carrier-5010", CARRIED, "880", "005010UCS"),
]


def written(document: PurchaseOrder | Invoice, form: str, version: str) -> bytes:
    codec = registry.codec_of(document, form)
    envelope = EnvelopeHeader(
        EnvelopeParty("ZZ", "BELLFOODS", "BELLFOODS"),
        EnvelopeParty("08", "9251110000", "9251110000"),
        WriteSeparators(line_breaks=True),
        version,
        7,
        dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC),
    )
    body = registry.write(document, version, form)
    return write_interchange(
        envelope, [GroupContent(codec.functional_id, version, 3, [SetContent(form, "0001", body)])]
    )


@pytest.mark.parametrize(("name", "document", "form", "version"), SAMPLES, ids=[sample[0] for sample in SAMPLES])
def test_a_written_form_is_as_approved(name: str, document: PurchaseOrder | Invoice, form: str, version: str) -> None:
    path = FOLDER / f"{name}.x12"
    data = written(document, form, version)
    if os.environ.get("ACUCLEO_WRITE_GOLDEN"):
        path.write_bytes(data)
    assert data.decode("ascii").splitlines() == path.read_text("ascii").splitlines()
    interchange = split(data).interchanges[0]
    transaction_set = interchange.groups[0].sets[0]
    assert [*interchange.findings, *interchange.groups[0].findings, *transaction_set.findings] == []
    assert check_set(transaction_set, version, interchange.delimiters) == []
    assert form_losses(document, form, registry.write(document, version, form)) == []
    read, findings = registry.read(transaction_set, interchange.delimiters)
    assert findings == []
    assert read.lines == document.lines
    if isinstance(read, Invoice) and isinstance(document, Invoice):
        assert read.stated_total == read.total == document.total
