"""Old and extended endpoints, what changed since when, and the connection test that names what is missing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.acumatica.changes import ChangedRecord, newest_stamp
from acucleo_desktop.acumatica.checks import test_connection as run_chain
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.needed_fields import NEEDED, has_field, without_newer
from acucleo_desktop.documents.party import find_party
from acucleo_desktop.practice.acumatica.schema import VERSIONS, entities
from acucleo_desktop.transport.problems import OutcomeUnknown, RequestRefused, ServiceProblem
from acucleo_desktop.transport.secrets import PlainSecrets

ADDRESS = {"AddressLine1": "1 Main Street", "City": "Columbus", "State": "OH", "PostalCode": "43215", "Country": "US"}


def is_there(version: str, entity: str, path: str) -> bool:
    known = entities(version)
    owner = known.get(entity)
    for name in path.split("/"):
        if owner is None or name not in owner.fields:
            return False
        owner = known.get(owner.linked_entity(name))
    return True


@pytest.mark.parametrize("version", VERSIONS)
def test_the_table_of_fields_is_that_of_every_version(version: str) -> None:
    wrong = [
        f"{entity}/{path}"
        for entity, paths in NEEDED.items()
        for path in paths
        if is_there(version, entity, path) is not has_field(version, entity, path)
    ]
    assert wrong == []


def test_what_a_version_lacks_is_left_out_at_every_depth() -> None:
    row = {"InventoryID": "X", "ExternalRef": "1", "ManualPrice": True}
    record = {"ExternalRef": "kept", "Details": [row], "custom": {"Details": {"ExternalRef": {"value": 1}}}}
    old = without_newer("20.200.001", "SalesOrder", record)
    assert old == {**record, "Details": [{"InventoryID": "X"}]}
    assert without_newer("24.200.001", "SalesOrder", record) == record


@pytest.mark.parametrize("version", VERSIONS)
def test_orders_are_written_to_every_version_even_a_strict_one(
    make_site: Any, order: dict[str, Any], version: str
) -> None:
    site = make_site(unknown_fields="400")
    order["Details"][0] |= {"ExternalRef": "1", "UnitPrice": Decimal("2.00"), "ManualPrice": True}
    with site.client(endpoint_version=version) as client:
        erp = Erp(client)
        made = erp.create("SalesOrder", order)
        assert erp.find_sales_orders("SHOP1", external_ref="EDI-4711")[0].text("OrderNbr") == made.text("OrderNbr")
        assert [location.text("LocationID") for location in erp.customer_locations("SHOP1")] == ["MAIN"]
        assert len(erp.load_catalogue()) == 1


def test_a_location_of_an_old_version_is_made_once_and_never_over_another(site: Any) -> None:
    place = {"Customer": "SHOP1", "LocationID": "001", "LocationName": "Shop 1", "ExtRefNbr": "001"}
    with site.client(endpoint_version="22.200.001") as client:
        erp = Erp(client)
        site.fault(drop_after_commit=1)
        with pytest.raises(OutcomeUnknown):
            erp.create("CustomerLocation", place)
        assert erp.create("CustomerLocation", place).text("LocationID") == "001"
        with pytest.raises(RequestRefused):
            erp.create("CustomerLocation", {**place, "LocationName": "Somewhere else"})
    assert site.count("PUT", "/CustomerLocation") == 2
    assert site.server.store.get("CustomerLocation", "SHOP1", "001")["LocationName"] == "Shop 1"


def load_invoice(site: Any, number: str, date: str, **more: Any) -> None:
    record = {
        "Type": "Invoice",
        "ReferenceNbr": number,
        "CustomerID": "SHOP1",
        "Status": "Open",
        "Date": date,
        "Amount": Decimal(1),
        "LastModifiedDateTime": f"{date}T12:00:00.000+00:00",
        **more,
    }
    site.server.store.load("SalesInvoice", record)


@pytest.mark.parametrize(
    ("version", "since", "found"),
    [
        ("24.200.001", "", {"A1", "A2", "A3"}),
        ("24.200.001", "2026-11-20T12:00:00+00:00", {"A2", "A3"}),
        ("24.200.001", "2026-11-20T12:06:00+00:00", {"A3"}),
        ("22.200.001", "", {"A1", "A2", "A3"}),
        ("22.200.001", "2026-11-20", {"A2", "A3"}),
        ("22.200.001", "2026-11-20T12:00:00+00:00", {"A2", "A3"}),
        ("24.200.001", "2026-11-20", {"A2", "A3"}),
    ],
)
def test_changes_are_found_by_stamp_or_by_date(site: Any, version: str, since: str, found: set[str]) -> None:
    for number, date in (("A1", "2026-10-01"), ("A2", "2026-11-20"), ("A3", "2026-11-22")):
        load_invoice(site, number, date)
    with site.client(endpoint_version=version, look_back_days=10) as client:
        changed = Erp(client).changed_invoices(since)
    assert {one.number for one in changed} == found
    newest = newest_stamp(changed, since)
    assert newest.startswith("2026-11-22")
    assert ("T" in newest) is (version == "24.200.001")


def changed(stamp: str) -> ChangedRecord:
    return ChangedRecord("SalesInvoice", "Invoice/1", "1", "X", stamp, "Open")


def test_the_newest_stamp_is_the_latest_moment_and_never_goes_back() -> None:
    summer, winter = "2026-11-01T01:59:00-04:00", "2026-11-01T01:10:00-05:00"
    assert newest_stamp([changed(summer), changed(winter)]) == winter
    assert newest_stamp([changed(summer)], winter) == winter
    assert newest_stamp([], summer) == summer
    assert newest_stamp([changed("")]) == ""
    assert newest_stamp([changed("2026-08-11T10:47:41.17-04:00")], "2026-08-10") == "2026-08-11T10:47:41.17-04:00"


def test_a_page_that_fails_gives_nothing_of_the_list(site: Any) -> None:
    for number in range(9):
        load_invoice(site, f"A{number}", "2026-11-20")
    with site.client(page_size=3) as client:
        read, calls = client._read, 0

        def failing(*given: Any, **named: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == 3:
                site.fault(server_error_500=5)
            return read(*given, **named)

        client._read = failing
        with pytest.raises(ServiceProblem):
            Erp(client).changed_invoices("")


def test_an_invoice_of_an_old_version_has_its_addresses_too(site: Any, order: dict[str, Any]) -> None:
    with site.client() as client:
        order |= {"ShipToAddressOverride": True, "ShipToAddress": ADDRESS}
        number = client.put_record("SalesOrder", order).text("OrderNbr")
    line = {"InventoryID": "RICE-1", "Qty": 1, "OrderType": "SO", "OrderNbr": number, "OrderLineNbr": 1}
    billing = {"BillToAddress": {**ADDRESS, "City": "Dayton"}, "BillToContact": {"BusinessName": "Head office"}}
    load_invoice(site, "A1", "2026-11-20", Details=[line], BillingSettings=billing)
    with site.client(endpoint_version="20.200.001") as client:
        _record, invoice = Erp(client).read_invoice("Invoice/A1")
    bill_to, ship_to = find_party(invoice.parties, "BT"), find_party(invoice.parties, "ST")
    assert bill_to is not None
    assert (bill_to.name, bill_to.address.city) == ("Head office", "Dayton")
    assert ship_to is not None
    assert ship_to.address.city == "Columbus"


# The connection test


def steps(site: Any, **changes: Any) -> list[Any]:
    from dataclasses import replace

    secrets = PlainSecrets({"password": "marked-pass-4711", "client_secret": "marked-secret-0815"})
    return list(run_chain(replace(site.connection, **changes), secrets, site.clock))


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_passes_the_test_of_the_connection(site: Any, version: str) -> None:
    assert [step.problem for step in steps(site, endpoint_version=version) if not step.ok] == []
    assert site.seats() == 0


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        ("SalesOrder/ExternalRef", "ExternalRef of the SalesOrder"),
        ("SalesOrder/Details/ManualPrice", "Details/ManualPrice of the SalesOrder"),
        ("Bill/VendorRef,Bill/Hold", "VendorRef, Hold of the Bill"),
    ],
)
def test_missing_fields_are_named(make_site: Any, missing: str, named: str) -> None:
    last = steps(make_site(missing_fields=missing))[-1]
    assert not last.ok
    assert last.name.startswith("Find the fields of")
    assert named in last.problem.what
    assert last.problem.field == "endpoint_version"


def test_custom_fields_that_the_form_does_not_have_are_named(site: Any) -> None:
    reads = {"SalesOrder": {"Document.AttributeDEPT": "DP"}}
    assert "Document.AttributeDEPT of the SalesOrder" in steps(site, custom_reads=reads)[-1].problem.what
    known = {"SalesOrder": {"Document.NoteText": "{CustomerOrder}", "Details/Transactions.Comment": "EDI"}}
    assert all(step.ok for step in steps(site, custom_writes=known))


def test_nothing_to_see_is_said_as_such(make_site: Any) -> None:
    site = make_site(hidden_entities="Customer")
    said = next(step.said for step in steps(site) if step.name == "Read one Customer")
    assert "none is visible" in said


def test_labels_in_another_language_fail_the_test(make_site: Any) -> None:
    site = make_site(language="de")
    load_invoice(site, "A1", "2026-11-20")
    last = steps(site)[-1]
    assert (last.name, last.ok) == ("Read the labels", False)


@pytest.mark.parametrize(
    ("endpoint", "version", "based_on", "default"),
    [
        ("Default", "22.200.001", "", "22.200.001"),
        ("EDI", "1.0", "", "25.200.001"),
        ("EDI", "1.0", "23.200.001", "23.200.001"),
        ("EDI", "24.200.001", "", "24.200.001"),
    ],
)
def test_an_extended_endpoint_follows_a_version_of_default(
    endpoint: str, version: str, based_on: str, default: str
) -> None:
    connection = AcumaticaConnection(
        "X", "https://erp.example.com", "u", endpoint, version, based_on, client_id="1@Company"
    )
    connection.check()
    assert connection.default_version == default
