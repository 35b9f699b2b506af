"""What sites do that the plain reading of the API does not tell: each row against a practice site that does it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.errors import NotOptimizable, RecordRefused
from acucleo_desktop.transport.problems import (
    NotPermitted,
    OutcomeUnknown,
    RequestRefused,
    ServiceProblem,
    ServiceUnavailable,
    SignInRefused,
    UnexpectedAnswer,
)
from acucleo_desktop.transport.session import Timeouts


def customers(client: Any) -> int:
    return len(list(client.list_records("Customer", select=("CustomerID",))))


# Sessions


@pytest.mark.parametrize("style", ["401", "302"])
@pytest.mark.parametrize("mount", ["", "/AcumaticaERP"])
def test_a_cookie_that_ended_while_it_was_idle_is_renewed_once(
    make_site: Any, order: dict[str, Any], style: str, mount: str
) -> None:
    site = make_site(mount, expired_cookie=style)
    with site.client(sign_in="cookie") as client:
        assert customers(client) == 7
        site.clock.advance(21 * 60)
        assert customers(client) == 7
        site.clock.advance(21 * 60)
        client.put_record("SalesOrder", order)  # a create, too: nothing was done before the sign-in
    assert len(site.server.store.all("SalesOrder")) == 1
    assert site.count("POST", "/entity/auth/login") == 3
    assert site.seats() == 0


def test_tokens_that_end_again_and_again_end_no_run(site: Any) -> None:
    with site.client() as client:
        for _ in range(5):
            site.fault(expire_tokens=1)
            assert customers(client) == 7
        site.fault(expire_tokens=2)
        with pytest.raises(SignInRefused):
            customers(client)  # renewed once and refused again: a person looks
        assert customers(client) == 7
    assert site.seats() == 0


@pytest.mark.parametrize("style", ["500", "302"])
def test_a_seat_that_is_taken_for_a_moment_is_said_and_comes_free(make_site: Any, style: str) -> None:
    site = make_site(seat_refused=1, seat_style=style)
    client = site.client()
    with pytest.raises(ServiceUnavailable) as busy:
        customers(client)
    assert "cut off holds its place" in busy.value.todo
    assert customers(client) == 7


def test_the_branch_of_the_connection_goes_with_every_write(site: Any, order: dict[str, Any]) -> None:
    with site.client(branch="EAST") as client:
        client.put_record("SalesOrder", order)
    assert site.server.store.all("SalesOrder")[0]["Branch"] == "EAST"


# Keys and preconditions


@pytest.mark.parametrize(
    "number", ["A/B-1", "50%", "A&B", "X:1", "PO#7", "ends.", "O'Neill", "zwei Worte", "Ö-1", "A+B"]
)
def test_a_record_is_read_by_any_key(site: Any, number: str) -> None:
    site.server.store.load("SalesInvoice", {"Type": "Invoice", "ReferenceNbr": number, "CustomerID": "SHOP1"})
    with site.client() as client:
        found = client.get_record("SalesInvoice", "Invoice", number)
        record, invoice = Erp(client).read_invoice(f"Invoice/{number}")
        assert client.get_record("SalesInvoice", "Invoice", f"{number}?") is None
    assert found is not None
    assert found.text("ReferenceNbr") == record.text("ReferenceNbr") == invoice.number == number


def test_a_proposed_key_that_is_taken_changes_nobody_else(site: Any) -> None:
    with site.client() as client, pytest.raises(RequestRefused) as taken:
        Erp(client).create("Customer", {"CustomerID": "SHOP1", "CustomerName": "Newcomer", "CustomerClass": "LOCAL"})
    assert taken.value.code == "acumatica.exists-already"
    assert taken.value.todo
    assert site.server.store.get("Customer", "SHOP1")["CustomerName"] == "Shop O'Neill 1"


def test_an_update_never_makes_a_record(site: Any) -> None:
    change = {"OrderType": "SO", "OrderNbr": "SO999999", "Description": "x"}
    with site.client() as client, pytest.raises(RequestRefused) as gone:
        Erp(client).update("SalesOrder", change)
    assert gone.value.code == "acumatica.gone-meanwhile"
    assert site.server.store.all("SalesOrder") == []


def test_somebody_who_saves_at_the_same_moment_is_met_once_more(site: Any, order: dict[str, Any]) -> None:
    with site.client() as client:
        erp = Erp(client)
        made = erp.create("SalesOrder", order)
        keys = {"OrderType": "SO", "OrderNbr": made.text("OrderNbr")}
        site.fault(another_process=1)
        erp.update("SalesOrder", {**keys, "Description": "mended"})
        assert site.server.store.all("SalesOrder")[0]["Description"] == "mended"
        site.fault(another_process=2)
        with pytest.raises(RecordRefused):
            erp.update("SalesOrder", {**keys, "Description": "again"})


# Reading


@pytest.mark.parametrize("offset", ["-11:00", "+14:00"])
def test_values_come_trimmed_and_dates_as_written(make_site: Any, order: dict[str, Any], offset: str) -> None:
    site = make_site(padded_values=True, utc_offset=offset)
    with site.client() as client:
        found = client.get_record("Customer", "SHOP1")
        made = Erp(client).create("SalesOrder", {**order, "Date": dt.date(2026, 11, 30)})
    assert found is not None
    assert found.text("CustomerID") == "SHOP1"
    assert made.date("Date") == dt.date(2026, 11, 30)


def test_a_catalogue_whose_list_leaves_the_alternates_out_is_read_item_by_item(make_site: Any) -> None:
    site = make_site(empty_in_lists="StockItem/CrossReferences")
    reference = {"AlternateType": "Global", "AlternateID": "77"}
    site.server.store.load("StockItem", {"InventoryID": "OIL-1", "BaseUOM": "EA", "CrossReferences": [reference]})
    with site.client() as client:
        catalogue = Erp(client).load_catalogue()
    assert [hit.item for hit in catalogue.item_by_alternate("77", "global")] == ["OIL-1"]


def test_a_list_that_cannot_be_optimised_is_read_by_key(make_site: Any) -> None:
    site = make_site(cannot_optimize="StockItem/CrossReferences")
    with site.client() as client:
        assert len(Erp(client).load_catalogue()) == 1
        with pytest.raises(NotOptimizable):
            list(client.list_records("StockItem", expand=("CrossReferences",)))


def test_records_that_are_hidden_are_nowhere(make_site: Any) -> None:
    site = make_site(hidden_records="Customer/SHOP1")
    with site.client() as client:
        assert customers(client) == 6
        assert client.get_record("Customer", "SHOP1") is None


def test_a_form_without_rights_is_named(make_site: Any, order: dict[str, Any]) -> None:
    site = make_site(no_rights="SalesOrder")
    with site.client() as client, pytest.raises(NotPermitted) as refused:
        client.put_record("SalesOrder", order)
    assert "SO301000" in refused.value.what
    assert refused.value.todo


# Writing


def test_a_read_time_out_after_the_commit_is_unknown_and_asked_about(site: Any, order: dict[str, Any]) -> None:
    with site.client(timeouts=Timeouts(read=0.25)) as client:
        customers(client)
        site.fault(hang_after_commit=1, hang_ms=600)
        with pytest.raises(OutcomeUnknown):
            Erp(client).create("SalesOrder", order)
        assert len(Erp(client).find_sales_orders("SHOP1", external_ref="EDI-4711")) == 1
    assert site.count("PUT", "/SalesOrder") == 1


def test_slow_replies_are_waited_for(make_site: Any) -> None:
    site = make_site(slow_reply=0.5, slow_ms=30)
    with site.client() as client:
        assert [customers(client) for _ in range(6)] == [7] * 6


@pytest.mark.parametrize(
    ("numbering", "sent", "code"),
    [("manual", "", "numbering-manual"), ("refuse", "SO-1", "numbering-automatic"), ("automatic", "SO-1", "")],
)
def test_numbering_that_does_not_fit_is_told(
    make_site: Any, order: dict[str, Any], numbering: str, sent: str, code: str
) -> None:
    site = make_site(numbering=numbering)
    record = {**order, **({"OrderNbr": sent} if sent else {})}
    with site.client() as client:
        if not code:
            assert client.put_record("SalesOrder", record).text("OrderNbr") == "SO000001"
            return
        with pytest.raises(RecordRefused) as refused:
            client.put_record("SalesOrder", record)
    assert refused.value.code == f"acumatica.{code}"
    assert "numbering" in refused.value.todo or "number" in refused.value.todo


def test_a_field_that_the_site_does_not_know_is_told(make_site: Any, order: dict[str, Any]) -> None:
    site = make_site(missing_fields="SalesOrder/ExternalRef", unknown_fields="400")
    with site.client() as client, pytest.raises(RecordRefused) as refused:
        client.put_record("SalesOrder", order)
    assert refused.value.code == "acumatica.field-unknown"
    assert "ExternalRef" in refused.value.what
    with site.client() as client, pytest.raises(RequestRefused) as missing:
        list(client.list_records("SalesOrder", select=("ExternalRef",)))
    assert missing.value.code == "acumatica.field-missing"
    assert "ExternalRef" in missing.value.what


# Actions


def test_an_action_returns_the_record_as_it_is_then(make_site: Any, order: dict[str, Any]) -> None:
    site = make_site("/AcumaticaERP", running_polls=2)
    with site.client() as client:
        made = client.put_record("SalesOrder", order)
        after = client.invoke("SalesOrder", "CancelSalesOrder", {"OrderType": "SO", "OrderNbr": made.text("OrderNbr")})
    assert after is not None
    assert after.text("Status") == "Canceled"


@pytest.mark.parametrize(
    ("faults", "code"), [({"forget_operations": 1}, "action-forgotten"), ({"running_polls": 10_000}, "action-slow")]
)
def test_an_action_whose_end_is_not_known_is_neither_done_nor_failed(
    site: Any, order: dict[str, Any], faults: dict[str, Any], code: str
) -> None:
    with site.client(action_minutes=1) as client:
        made = client.put_record("SalesOrder", order)
        site.fault(**faults)
        with pytest.raises(OutcomeUnknown) as unknown:
            client.invoke("SalesOrder", "CancelSalesOrder", {"OrderType": "SO", "OrderNbr": made.text("OrderNbr")})
    assert unknown.value.code == f"acumatica.{code}"
    assert site.count("POST", "/CancelSalesOrder") == 1


@pytest.mark.parametrize("trouble", [{"maintenance_503": 99}, {"throttle_429": 99}, {"no_rights": "SalesOrder"}])
def test_an_action_whose_end_cannot_be_asked_for_is_neither_done_nor_failed(
    site: Any, order: dict[str, Any], trouble: dict[str, Any]
) -> None:
    with site.client() as client:
        made = client.put_record("SalesOrder", order)
        ask = client._state_of

        def ask_in_trouble(what: str, location: str) -> Any:
            site.fault(**trouble)
            return ask(what, location)

        client._state_of = ask_in_trouble
        with pytest.raises(OutcomeUnknown) as unknown:
            client.invoke("SalesOrder", "CancelSalesOrder", {"OrderType": "SO", "OrderNbr": made.text("OrderNbr")})
    assert unknown.value.code == "acumatica.action-lost"
    assert site.count("POST", "/CancelSalesOrder") == 1


# Labels


def test_a_site_in_another_language_is_told_instead_of_finding_nothing(make_site: Any) -> None:
    site = make_site(language="de")
    invoice = {"Type": "Invoice", "ReferenceNbr": "AR1", "CustomerID": "SHOP1", "Status": "Open", "Amount": Decimal(1)}
    site.server.store.load("SalesInvoice", invoice)
    with site.client() as client, pytest.raises(UnexpectedAnswer) as labels:
        Erp(client).changed_invoices("")
    assert labels.value.code == "acumatica.labels-language"
    assert "Rechnung" in labels.value.what
    site.fault(language="en")
    with site.client() as client:
        assert [found.number for found in Erp(client).changed_invoices("")] == ["AR1"]


def test_everything_at_random_at_once_ends_in_records_or_in_words(make_site: Any, order: dict[str, Any]) -> None:
    site = make_site(
        throttle_429=0.1, server_error_500=0.1, drop_before_commit=0.1, drop_after_commit=0.1, expire_tokens=0.05
    )
    outcomes = []
    with site.client() as client:
        erp = Erp(client)
        for number in range(25):
            key = f"EDI-{number}"
            record = {**order, "CustomerOrder": key, "ExternalRef": key}
            for _try in range(12):
                try:
                    if erp.find_sales_orders("SHOP1", external_ref=key):
                        break
                    erp.create("SalesOrder", record)
                except ServiceProblem as problem:
                    outcomes.append(problem.code)
    saved = [record["ExternalRef"] for record in site.server.store.all("SalesOrder")]
    assert sorted(saved) == sorted(f"EDI-{number}" for number in range(25)), outcomes
