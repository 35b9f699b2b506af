"""The diagnosis of a site: versions, fields and rights by flow, how it is set up; and that it writes only by a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.diagnosis.needs import READ_BY, WRITTEN_BY
from acucleo_desktop.acumatica.diagnosis.run import Diagnosis, step_names
from acucleo_desktop.acumatica.diagnosis.writing import MARK
from acucleo_desktop.acumatica.needed_fields import NEEDED
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.diagnosis import Outcome, Question, nobody
from acucleo_desktop.practice.acumatica.switches import DEFAULTS
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.transport.secrets import PlainSecrets


class Place:
    """A stocked practice site."""

    def __init__(self, world: PracticeWorld, clock: ManualClock) -> None:
        self.world = world
        self.clock = clock
        self.site = world.acumatica.settings
        self.secrets = {"password": self.site.password, "client_secret": self.site.client_secret}

    def fault(self, **switches: Any) -> None:
        for name, usual in DEFAULTS.items():
            self.world.acumatica.faults.set(name, switches.get(name, usual))

    def connection(self, **changes: Any) -> AcumaticaConnection:
        url, site = self.world.acumatica.url, self.site
        made = AcumaticaConnection("Site", url, site.username, tenant=site.tenant, client_id=site.client_id)
        return replace(made, **changes)

    def changes_made(self) -> list[str]:
        log = self.world.acumatica.store.requests()
        return [f"{one['method']} {one['path']}" for one in log if one["method"] in {"PUT", "POST", "DELETE", "PATCH"}]

    def marked(self) -> list[Any]:
        store = self.world.acumatica.store
        return [one for entity in ("SalesOrder", "Bill") for one in store.all(entity) if MARK in str(one)]


@pytest.fixture(scope="module")
def whole_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    clock = ManualClock()
    world = PracticeWorld(tmp_path_factory.mktemp("site"), 1, clock, first_day=False)
    world.start()
    yield Place(world, clock)
    world.stop()


@pytest.fixture
def place(whole_place: Place) -> Iterator[Place]:
    whole_place.fault()
    yield whole_place
    whole_place.fault()


@pytest.fixture
def diagnose(place: Place) -> Callable[..., Diagnosis]:
    def run(ask: Any = nobody, *, password: str = "", **changes: Any) -> Diagnosis:
        secrets = place.secrets | ({"password": password} if password else {})
        made = Diagnosis(place.connection(**changes), PlainSecrets(secrets), place.clock, ask)
        for _step in made.steps():
            pass
        return made

    return run


def step(found: Diagnosis, name: str) -> tuple[Outcome, str]:
    report = next(one for one in found.reports if one.name == name)
    return report.found.outcome, " ".join((*report.found.evidence, *report.found.follows))


def failed(found: Diagnosis) -> list[str]:
    return [report.name for report in found.reports if report.found.outcome is Outcome.FAILED]


def test_a_good_site_is_found_good(diagnose: Callable[..., Diagnosis]) -> None:
    found = diagnose()
    assert [report.name for report in found.reports] == step_names()
    assert not failed(found), found.report()
    assert found.is_usable
    assert "Default 24.200.001 is offered" in step(found, "Endpoints and versions")[1]
    assert "alternates by type" in step(found, "Cross-references of items")[1]
    assert step(found, "Rights to write")[0] is Outcome.LEFT_OUT


def test_every_flow_and_entity_has_its_step() -> None:
    names = step_names()
    assert {f"Sample of {entity}" for entity in NEEDED} <= set(names)
    assert {f"Flow {flow}" for flow in READ_BY} <= set(names)
    assert {entity for entities in READ_BY.values() for entity in entities} == set(NEEDED)
    assert all(set(WRITTEN_BY[flow]) <= set(READ_BY[flow]) for flow in WRITTEN_BY)


@pytest.mark.parametrize(
    ("switches", "bad_flows", "words"),
    [
        ({"no_rights": "Bill"}, {"bill"}, "Bill cannot be read"),
        ({"missing_fields": "SalesOrder/ExternalRef"}, {"sales-order"}, "SalesOrder lacks ExternalRef"),
        ({"setup_missing": "PurchaseReceipt"}, {"bill", "ship-notice"}, "PurchaseReceipt cannot be read"),
        ({"no_rights": "StockItem"}, {"invoice", "purchase-order", "sales-order"}, "StockItem cannot be read"),
    ],
)
def test_what_a_flow_lacks_is_named(
    place: Place, diagnose: Callable[..., Diagnosis], switches: dict[str, Any], bad_flows: set[str], words: str
) -> None:
    place.fault(**switches)
    found = diagnose()
    bad = {flow for flow in READ_BY if step(found, f"Flow {flow}")[0] is Outcome.FAILED}
    assert {str(flow) for flow in bad} == bad_flows
    assert all(words in step(found, f"Flow {flow}")[1] for flow in bad)
    assert found.is_usable, "one missing right does not end it"


def test_a_form_that_is_not_filled_in_is_no_missing_right(place: Place, diagnose: Callable[..., Diagnosis]) -> None:
    place.fault(setup_missing="PurchaseReceipt")
    assert "Fill in the named form" in step(diagnose(), "Sample of PurchaseReceipt")[1]
    place.fault(no_rights="Bill")
    assert "Give the sync user the right" in step(diagnose(), "Sample of Bill")[1]


def test_a_sign_in_that_fails_is_not_told_as_one_that_worked(place: Place) -> None:
    made = Diagnosis(place.connection(), PlainSecrets(place.secrets), place.clock)
    for report in made.steps():
        if report.name == "Endpoints and versions":
            place.fault(maintenance_503=10_000)
    assert step(made, "Sign in")[0] is Outcome.FAILED
    assert made.reports[-1].name == "Sign in"


@pytest.mark.parametrize("sign_in", ["oauth-password", "cookie"])
def test_without_a_free_place_for_a_session_nothing_more_is_asked(
    place: Place, diagnose: Callable[..., Diagnosis], sign_in: str
) -> None:
    other = AcumaticaClient(place.connection(), PlainSecrets(place.secrets), place.clock)
    assert list(other.list_records("Customer", top=1))
    try:
        place.fault(seats=1)
        found = diagnose(sign_in=sign_in)
    finally:
        other.sign_out()
    outcome, told = step(found, "Sign in")
    assert outcome is Outcome.FAILED
    assert told.startswith("All places for API users are taken at Acumatica.")
    assert "Close other integrations or wait" in told
    assert found.reports[-1].name == "Sign in"
    assert not found.is_usable


def test_records_that_nobody_sees_are_said(place: Place, diagnose: Callable[..., Diagnosis]) -> None:
    place.fault(hidden_entities="Vendor")
    outcome, said = step(diagnose(), "Flow bill")
    assert outcome is Outcome.UNKNOWN
    assert "No record is visible of" in said
    assert "Vendor" in said


def test_a_version_that_is_not_offered_is_replaced(diagnose: Callable[..., Diagnosis]) -> None:
    found = diagnose(endpoint_version="21.200.001")
    assert step(found, "Endpoints and versions")[0] is Outcome.DIFFERS
    assert found.result.endpoint_version == "25.200.001"
    assert not failed(found), found.report()


def test_an_older_version_is_told_what_it_lacks(diagnose: Callable[..., Diagnosis]) -> None:
    said = step(diagnose(endpoint_version="22.200.001"), "Endpoints and versions")[1]
    assert "SalesInvoice/BillToAddress" in said
    assert "24.200.001 is offered" in said


def test_lists_without_alternates_and_refused_lists_are_noticed(
    place: Place, diagnose: Callable[..., Diagnosis]
) -> None:
    place.fault(empty_in_lists="StockItem/CrossReferences")
    assert "leave alternates out" in step(diagnose(), "Cross-references of items")[1]
    place.fault(cannot_optimize="StockItem/CrossReferences")
    assert "one by one" in step(diagnose(), "Cross-references of items")[1]


def test_labels_in_another_language_and_a_missing_order_type(place: Place, diagnose: Callable[..., Diagnosis]) -> None:
    place.fault(language="de")
    assert step(diagnose(), "Language of the labels")[0] is Outcome.FAILED
    place.fault()
    made = Diagnosis(place.connection(), PlainSecrets(place.secrets), place.clock, order_types=("ZZ",))
    list(made.steps())
    assert "No order of the type ZZ" in step(made, "Types of sales orders")[1]


def test_a_refused_password_is_tried_once(place: Place, diagnose: Callable[..., Diagnosis]) -> None:
    before = len([one for one in place.changes_made() if "connect/token" in one])
    found = diagnose(password="Wrong-Password-1")
    assert found.reports[-1].name == "Sign in"
    assert found.reports[-1].found.outcome is Outcome.FAILED
    assert len([one for one in place.changes_made() if "connect/token" in one]) == before + 1


@pytest.mark.parametrize("typed", ["", "yes", "company", "Somebody else"])
def test_nothing_is_written_without_the_name_of_the_tenant(
    place: Place, diagnose: Callable[..., Diagnosis], typed: str
) -> None:
    before = len(place.changes_made())
    found = diagnose(lambda question: typed if question.key == "write" else "")
    made = place.changes_made()[before:]
    assert not [one for one in made if "/entity/Default" in one], made
    assert step(found, "Rights to write")[0] is Outcome.LEFT_OUT


def test_with_the_name_rights_are_tried_and_what_was_made_is_removed(
    place: Place, diagnose: Callable[..., Diagnosis]
) -> None:
    asked: list[Question] = []

    def agree(question: Question) -> str:
        asked.append(question)
        return place.site.tenant

    outcome, said = step(diagnose(agree), "Rights to write")
    assert outcome is Outcome.FOUND, said
    assert said.count("what was made is removed again") == 2
    assert "PurchaseOrder: can be written" in said
    assert place.site.tenant not in asked[0].text, "the name is typed and not offered"
    assert not place.marked()


def test_flows_that_cannot_write_are_named(place: Place, diagnose: Callable[..., Diagnosis]) -> None:
    place.fault(no_rights="Bill")
    outcome, said = step(diagnose(lambda _question: place.site.tenant), "Rights to write")
    assert outcome is Outcome.FAILED
    assert "The sync user cannot write Bill as needed." in said
    assert "The flow bill does not work" in said
    assert "The flow sales-order" not in said
    assert not place.marked()


def test_no_secret_and_no_value_of_a_record_stands_in_the_report(
    place: Place, diagnose: Callable[..., Diagnosis]
) -> None:
    found = diagnose(lambda _question: place.site.tenant)
    text = found.report()
    values = [*place.secrets.values(), place.site.username, place.site.client_id, place.site.tenant]
    values += [str(one["CustomerID"]) for one in place.world.acumatica.store.all("Customer")]
    for value in values:
        assert value not in text
    assert "127.0.0.1" not in text
    assert place.world.acumatica.url in found.report(names_host=True)


def test_a_site_that_does_not_answer(place: Place) -> None:
    connection = place.connection(instance_url="http://127.0.0.1:9")
    (only,) = Diagnosis(connection, PlainSecrets(place.secrets), place.clock).steps()
    assert only.found.outcome is Outcome.FAILED
