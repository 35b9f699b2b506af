"""A partner's page: folders against the live list, figures, disabling, deleting, and a sheet made of a file."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.cleo.mailbox import RemoteFolder
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner
from acucleo_desktop.sync.partner_book import check_folders
from acucleo_desktop.sync.partner_from_file import propose

FOLDERS = (
    RemoteFolder("1", "upload/FRESHMART", may_upload=True),
    RemoteFolder("2", "download/FRESHMART", may_download=True),
    RemoteFolder("3", "download/CLOSED", may_download=False),
)


def sheet(**folders: str) -> Partner:
    flows = {Flow(name.replace("_", "-")): FlowOptions(folder=folder) for name, folder in folders.items()}
    identity = Identity("ZZ", "FRESHMART", "FRESHMART")
    return Partner("Fresh Mart", "FRESHMART", identity, Identity("ZZ", "US", "US"), flows=flows)


def test_folders_are_checked_against_those_that_are_there() -> None:
    found = {
        check.flow: check
        for check in check_folders(
            sheet(
                invoice="upload/freshmart/",
                sales_order="download/FRESHMARTS",
                bill="download/CLOSED",
                ship_notice="",
                functional_acknowledgment="",
            ),
            FOLDERS,
        )
    }
    assert found[Flow.INVOICE].state == "found"
    assert found[Flow.SALES_ORDER].state == "missing"
    assert found[Flow.SALES_ORDER].nearest[0] == "download/FRESHMART"
    assert "download/FRESHMART" in found[Flow.SALES_ORDER].said
    assert found[Flow.BILL].state == "denied"
    assert (found[Flow.SHIP_NOTICE].state, found[Flow.SHIP_NOTICE].nearest[0]) == ("missing", "download/FRESHMART")
    assert found[Flow.FUNCTIONAL_ACKNOWLEDGMENT].state == "none"


def test_the_folder_of_another_partner_is_not_offered() -> None:
    partner = sheet(sales_order="download/FRESHMARTS")
    (check,) = check_folders(partner, FOLDERS, taken={"download/freshmart"})
    assert "download/FRESHMART" not in check.nearest
    (check,) = check_folders(sheet(sales_order="download/freshmarts/in"), FOLDERS, taken=())
    assert all(not "download/freshmarts/in".startswith(f"{path.casefold()}/") for path in check.nearest)


def test_a_partner_is_looked_up_disabled_and_kept(bench: Any) -> None:
    bench.send("850", bench.order("4711"))
    bench.desk.sync()
    book, partner = bench.desk.partner_book, bench.desk.partner("FRESHMART")
    report = book.check_folders(partner)
    assert report.problem is None
    assert {check.state for check in report.checks} <= {"found", "none"}, report.checks
    facts = book.facts("FRESHMART")
    assert facts.documents >= 1
    assert facts.this_week == facts.documents
    assert facts.references["item"] > 0
    assert [event.kind for event in facts.events] == ["partner-added"]
    with pytest.raises(Problem, match="not deleted") as told:
        book.delete("FRESHMART", "no longer a customer")
    assert told.value.code == "partner.in-use"
    stored = book.set_disabled("FRESHMART", is_disabled=True)
    assert stored.disabled
    bench.send("850", bench.order("4712"))
    bench.desk.sync()
    assert not bench.orders("4712"), "nothing is taken from a disabled partner"
    book.set_disabled("FRESHMART", is_disabled=False)
    bench.desk.sync()
    assert [row.number for row in bench.rows(Flow.SALES_ORDER)].count("4712") == 1
    book.save(replace(book.duplicate("FRESHMART"), name="Twin", code="TWIN", them=Identity("ZZ", "TWIN", "TWIN")))
    book.delete("TWIN", "begun by mistake")
    assert bench.desk.partner("TWIN") is None


def test_a_cleo_that_cannot_be_asked_is_said(bench: Any) -> None:
    partner = bench.desk.partner("FRESHMART")
    bench.world.cleo.stop()
    report = bench.desk.partner_book.check_folders(partner)
    assert report.problem is not None
    assert {check.state for check in report.checks} == {"unknown"}


def test_a_disabled_sheet_survives_file_and_ledger() -> None:
    partner = replace(sheet(invoice="upload/FRESHMART"), disabled=True)
    assert load(dump(partner)).disabled
    assert partner_of(partner_text(partner)).disabled
    assert partner.options(Flow.INVOICE) is None
    old = json.loads(partner_text(partner))
    del old["disabled"]
    assert not partner_of(json.dumps(old)).disabled


def test_a_sheet_is_made_of_a_file_of_the_partner(bench: Any) -> None:
    file = bench.send("850", bench.order("4711"))
    known = [partner for partner in bench.desk.partners() if partner.code != "FRESHMART"]
    given = propose(file.content, file.name, known)
    stored = bench.desk.partner("FRESHMART")
    made = given.partner
    assert (made.them, made.us.isa_id) == (stored.them, stored.us.isa_id)
    assert made.name == "Fresh Mart"
    assert {flow for flow, options in made.flows.items() if options.enabled} == {
        Flow.SALES_ORDER,
        Flow.FUNCTIONAL_ACKNOWLEDGMENT,
    }
    orders = made.flows[Flow.SALES_ORDER]
    assert orders.version == stored.flows[Flow.SALES_ORDER].version
    assert orders.item_ids == ("IN", "UP")
    assert orders.ship_to_qualifier == "92"
    assert ("isa", "id") in {taken.path for taken in given.taken}
    assert all(taken.said and taken.where for taken in given.taken)
    assert any("customer" in sentence for sentence in given.open_points)
    with pytest.raises(Problem, match="Fresh Mart") as told:
        propose(file.content, file.name, bench.desk.partners())
    assert told.value.code == "partner.file-known"


def test_a_file_of_ours_tells_the_receiver(bench: Any) -> None:
    known = [partner for partner in bench.desk.partners() if partner.code != "FRESHMART"]
    us, them = known[0].us, bench.desk.partner("FRESHMART").them
    ours = _invoice(us, them)
    made = propose(ours, "ours.x12", known).partner
    assert made.them == them
    assert made.flows[Flow.INVOICE].enabled
    assert not made.flows[Flow.SALES_ORDER].enabled


def test_what_is_no_x12_is_refused_in_words() -> None:
    with pytest.raises(Problem, match="no X12"):
        propose(b"a,b,c\n1,2,3\n", "list.csv")


def _invoice(us: Identity, them: Identity) -> bytes:
    isa = f"ISA*00*          *00*          *{us.qualifier}*{us.isa_id:<15}*{them.qualifier}*{them.isa_id:<15}"
    body = "ST*810*0001~BIG*20260101*1~N1*BT*GREEN GROCER~IT1*1*1*EA*1**UP*012345678905~TDS*100~CTT*1~SE*7*0001~"
    return (
        f"{isa}*260101*0000*U*00401*000000001*0*P*>~GS*IN*{us.gs_id}*{them.gs_id}*20260101*0000*1*X*004010~"
        f"{body}GE*1*1~IEA*1*000000001~"
    ).encode()
