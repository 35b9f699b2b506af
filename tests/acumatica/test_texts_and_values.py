"""Lengths, custom fields, and what Acumatica saved against what was sent, over real HTTP."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.acumatica import bill, customer, customer_location, purchase_receipt, sales_order
from acucleo_desktop.acumatica.comparison import differences, sent_parts
from acucleo_desktop.acumatica.custom_fields import custom_references, with_custom_writes
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.field_lengths import FORM_LENGTHS, FORMS, FieldLengths
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, Note
from acucleo_desktop.documents.party import Address, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.practice.acumatica.lengths import LENGTHS

STREET = "1200 Long Warehouse Road at the Old Mill, Building 7, Gate 12, Dock 4"
TALE = "A very long description of rice " * 12


def order_of(**changes: Any) -> PurchaseOrder:
    line = PurchaseOrderLine(
        "1",
        Decimal(3),
        "EA",
        Decimal("2.10"),
        description=TALE,
        our_item="RICE-1",
        notes=(Note("handle with care"),),
    )
    ship_to = Party("ST", "Shop", "92", "001", Address((STREET,), "Columbus", "OH", "43215", "US"))
    values: dict[str, Any] = {"number": "4711", "parties": (ship_to,), "lines": (line,), "date": dt.date(2026, 11, 23)}
    return PurchaseOrder(**(values | changes))


POLICY = sales_order.OrderPolicy("SO", "SHOP1", "", "EDI-4711")


@pytest.mark.parametrize("mode", ["cut", "error", "accept"])
def test_whatever_the_site_does_with_long_texts_it_gets_none(make_site: Any, mode: str) -> None:
    site = make_site(lengths=mode)
    record, findings = sales_order.to_record(order_of(), POLICY)
    with site.client() as client:
        made = Erp(client).create("SalesOrder", record)
    assert differences(record, made) == []
    saved = site.server.store.all("SalesOrder")[0]
    address, row = saved["ShipToAddress"], saved["Details"][0]
    assert f"{address['AddressLine1']} {address['AddressLine2']}" == STREET
    assert len(address["AddressLine1"]) <= 50
    note, handling = row["note"].split("\n")
    assert f"{row['LineDescription']} {note}" == TALE.strip()
    assert handling == "handle with care"
    assert {finding.id for finding in findings} == {"acumatica.text-split"}
    assert all(finding.severity is Severity.INFO and finding.todo for finding in findings)


def test_a_text_with_nowhere_to_go_is_cut_and_said_before_sending() -> None:
    lines = ("Suite 1", STREET)
    party = Party("ST", "Shop", "92", "001", Address(lines, "C" * 60, "S" * 60, "9" * 30, "US"))
    _record, findings = sales_order.to_record(order_of(parties=(party,), number="P" * 41), POLICY)
    cut = {finding.location.paper for finding in findings if finding.id == "acumatica.text-cut"}
    named = ("order number", "ship-to address, second line", "ship-to address, city", "ship-to address, state")
    assert cut == {*named, "ship-to address, postal code"}


def test_every_mapping_tells_what_it_cuts() -> None:
    party = Party("BY", "N" * 80, "92", "R" * 60, Address((STREET,), "Columbus", "OH", "43215", "US"))
    made, found = customer.to_record(party, "LOCAL", party.identifier)
    assert (len(made["CustomerName"]), len(made["AccountRef"]), len(made["CustomerID"])) == (60, 50, 10)
    assert len(found) == 3
    made, found = customer_location.to_record(party, "SHOP1")
    assert (len(made["LocationName"]), len(made["ExtRefNbr"]), len(made["LocationID"])) == (60, 50, 10)
    assert len(found) == 3
    line = InvoiceLine("1", Decimal(1), "EA", Decimal(1), description=TALE, our_item="RICE-1")
    charge = Charge(is_allowance=False, code="D240", amount=Decimal(5), description="F" * 300)
    invoice = Invoice(number="I" * 45, date=dt.date(2026, 11, 23), lines=(line,), charges=(charge,))
    made, found = bill.to_record(invoice, bill.BillPolicy("TUSCANY"))
    assert [len(row["TransactionDescription"]) <= 256 for row in made["Details"]] == [True, True]
    assert {finding.id for finding in found} == {"acumatica.text-cut", "acumatica.text-split"}
    made, found = purchase_receipt.to_record(ShipNotice(shipment="S" * 50, date=None), "TUSCANY")
    assert (len(made["VendorRef"]), len(found)) == (40, 1)


def test_a_connection_may_have_lengths_of_its_own(site: Any) -> None:
    lengths = {"Address/AddressLine1": 100, "SalesOrder/CustomerOrder": 10}
    with site.client(field_lengths=lengths) as client:
        record, findings = sales_order.to_record(order_of(number="P" * 12), POLICY, Erp(client).lengths)
    assert record["ShipToAddress"]["AddressLine1"] == STREET
    assert record["CustomerOrder"] == "P" * 10
    assert {finding.location.paper for finding in findings} == {"order number", "description of line 1"}


def test_a_reference_that_was_cut_is_found_again(site: Any) -> None:
    reference = "R" * 60
    party = Party("BY", "Newcomer", "92", reference)
    record, _findings = customer.to_record(party, "LOCAL", reference)
    with site.client() as client:
        erp = Erp(client)
        erp.create("Customer", record)
        found = erp.find_customer_by_reference(reference)
    assert found is not None
    assert found.text("CustomerName") == "Newcomer"


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=120), st.integers(5, 60))
def test_a_split_loses_no_word_and_fits(text: str, longest: int) -> None:
    findings: list[Finding] = []
    lengths = FieldLengths({"Address/AddressLine1": longest})
    kept, rest = lengths.split(text, "Address/AddressLine1", "street", "line 2", findings)
    assert len(kept) <= longest
    assert (kept + rest).replace(" ", "") == text.replace(" ", "")
    assert bool(findings) is (len(text) > longest)


def test_the_table_of_lengths_is_that_of_the_practice_site() -> None:
    for path, length in FORM_LENGTHS.items():
        name = path.rpartition("/")[2]
        if name in LENGTHS and path != "PurchaseOrder/Description":
            assert LENGTHS[name] == length, path
    assert FORMS["PurchaseOrder/Description"] == 60


# Custom fields


def test_custom_fields_are_written_as_the_connection_says(site: Any, order: dict[str, Any]) -> None:
    writes = {
        "Document.AttributeSOURCE": "EDI",
        "Document.AttributePO": "PO {CustomerOrder}",
        "Document.AttributeNOTHING": "{Description}",
        "Details/Transactions.Comment": "{OrderQty} of {InventoryID}",
    }
    with site.client(custom_writes={"SalesOrder": writes}) as client:
        made = Erp(client).create("SalesOrder", order)
        key = made.text("OrderNbr")
        names = [path for path in writes if "/" not in path]
        found = client.get_record(
            "SalesOrder", "SO", key, expand=("Details",), custom=(*names, "Details/Transactions.Comment")
        )
    assert found is not None
    assert [found.custom("Document", name) for name in ("AttributeSOURCE", "AttributePO")] == ["EDI", "PO 4711"]
    assert found.custom("Document", "AttributeNOTHING") is None
    assert found.rows("Details")[0].custom("Transactions", "Comment") == "3 of RICE-1"


def test_custom_fields_are_read_as_references(site: Any) -> None:
    invoice = {
        "Type": "Invoice",
        "ReferenceNbr": "A1",
        "CustomerID": "SHOP1",
        "Details": [{"InventoryID": "RICE-1", "_custom": {"Transactions": {"UsrLot": "L-7"}}}],
        "_custom": {"Document": {"AttributeDEPT": "0042", "AttributeEMPTY": ""}},
    }
    site.server.store.load("SalesInvoice", invoice)
    reads = {
        "Document.AttributeDEPT": "DP",
        "Document.AttributeEMPTY": "ZZ",
        "Details/Transactions.UsrLot": "LT",
    }
    with site.client(custom_reads={"SalesInvoice": reads}) as client:
        _record, read = Erp(client).read_invoice("Invoice/A1")
    assert read.references == (Reference("DP", "0042"), Reference("LT", "L-7"))


def test_very_many_custom_fields_are_read_in_pieces(site: Any) -> None:
    values = {f"Attribute{number}": str(number) for number in range(45)}
    invoice = {
        "Type": "Invoice",
        "ReferenceNbr": "A1",
        "CustomerID": "SHOP1",
        "Details": [{"InventoryID": "RICE-1", "_custom": {"Transactions": values}}],
        "_custom": {"Document": values},
    }
    site.server.store.load("SalesInvoice", invoice)
    custom = [f"Document.{name}" for name in values] + [f"Details/Transactions.{name}" for name in values]
    with site.client() as client:
        found = client.get_record("SalesInvoice", "Invoice", "A1", expand=("Details",), custom=custom)
    assert found is not None
    assert {name: found.custom("Document", name) for name in values} == values
    assert {name: found.rows("Details")[0].custom("Transactions", name) for name in values} == values
    assert site.count("GET", "/SalesInvoice/Invoice/A1") == 5


def test_custom_writes_leave_the_record_itself_alone() -> None:
    plain = {"CustomerOrder": "1", "Details": [{"InventoryID": "X"}]}
    made = with_custom_writes(plain, {"Document.A": "x", "Details/Transactions.B": "{InventoryID}"})
    assert "custom" not in plain
    assert made["Details"][0]["custom"]["Transactions"]["B"]["value"] == "X"
    assert custom_references(Record({}), {"Document.A": "DP"}) == ()


# What came back


@pytest.mark.parametrize(
    ("override", "field", "kept"),
    [
        ("SalesOrder/Details/UnitPrice=9.99", "Line 1, unit price", "9.99"),
        ("SalesOrder/Details/OrderQty=2", "Line 1, quantity", "2"),
        ("SalesOrder/Details/UOM=CASE", "Line 1, unit", "CASE"),
        ("SalesOrder/ShipToAddress/City=Dayton", "Ship-to address, city", "Dayton"),
        ("SalesOrder/CustomerOrder=4712", "Customer order number", "4712"),
        ("SalesOrder/RequestedOn=2026-12-24", "Requested date", "2026-12-24"),
    ],
)
def test_a_value_that_the_site_changed_is_a_warning(make_site: Any, override: str, field: str, kept: str) -> None:
    site = make_site(overrides=override)
    record, _findings = sales_order.to_record(order_of(), POLICY)
    record["RequestedOn"] = dt.date(2026, 12, 1)
    with site.client() as client:
        made = Erp(client).create("SalesOrder", record)
    (finding,) = differences(record, made)
    assert finding.id == "acumatica.value-changed"
    assert finding.severity is Severity.WARNING
    assert (finding.location.paper, field in finding.what, kept in finding.what) == (field, True, True)


def test_lines_that_were_added_are_a_warning_and_defaults_are_none() -> None:
    sent = {"CustomerOrder": "1", "Details": [{"InventoryID": "X", "OrderQty": Decimal("1.0"), "UOM": ""}]}
    row = {"InventoryID": {"value": "x "}, "OrderQty": {"value": Decimal(1)}, "UOM": {"value": "EA"}}
    saved = Record({"CustomerOrder": {"value": "1"}, "Details": [row]})
    assert differences(sent, saved) == []
    more = Record({"CustomerOrder": {"value": "1"}, "Details": [row, row]})
    assert [finding.id for finding in differences(sent, more)] == ["acumatica.lines-differ"]
    assert differences(sent, more, is_update=True) == []
    assert differences(sent, Record({})) == [], "what did not come back is not compared"


def test_what_was_sent_is_asked_to_be_seen_again() -> None:
    record = {"A": 1, "Main": {"Address": {"City": "X"}}, "Details": [{"Q": 1}], "custom": {"Document": {}}}
    assert sent_parts(record) == ("Main", "Main/Address", "Details")
