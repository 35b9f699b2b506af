"""The pass itself: one at a time, stoppable, each side on its own, each finding said once, every effect explained."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, Folder
from acucleo_desktop.partners.files import FORMS
from acucleo_desktop.sync.flows import BY_FLOW, TABLE, inbound_by_set
from acucleo_desktop.transport import redaction

pytestmark = pytest.mark.timeout(120)


def test_the_table_has_one_row_for_every_flow_that_the_partner_sheet_knows() -> None:
    assert {row.flow for row in TABLE} == set(Flow) - {Flow.UNREADABLE}
    assert len(BY_FLOW) == len(TABLE)
    assert set(inbound_by_set()) == {"850", "875", "810", "880", "855", "856", "997", "824"}
    assert {row.flow: row.forms for row in TABLE} == FORMS, "partner files know the forms that there are"


def test_one_fault_is_said_once_although_two_checks_see_it(bench: Any) -> None:
    content = bench.send("850", bench.order("9101")).content.replace(b"DTM*002*2026", b"DTM*002*2O26")
    bench.leave("bad-date.edi", content.replace(b"9101", b"9102"))
    bench.inbound()
    row = bench.row("9102")
    places = [
        (finding.location.segment_position, finding.location.element)
        for finding in bench.ledger.documents.findings(row.id)
        if finding.location.segment == "DTM"
    ]
    assert len(places) == 1


def test_a_vendor_that_acumatica_does_not_know_is_a_question(bench: Any) -> None:
    partner = bench.desk.partner("PRAIRIE")
    bench.desk.save_partner(replace(partner, vendor_id="NOBODY"))
    item = bench.item("PRAIRIE").theirs["PRAIRIE"]
    qualifier, isa = bench.sender("PRAIRIE").isa
    content = (
        f"ISA*00*          *00*          *{qualifier}*{isa:15}*ZZ*BELLFOODS      *261123*0800*U*00401*000000056*0*P*>~"
        f"GS*IN*{isa}*BELLFOODS*20261123*0800*56*X*004010~ST*810*0001~BIG*20261123*B-79**4711~"
        f"IT1*1*1*CA*10**VN*{item}~TDS*1000~SE*5*0001~GE*1*56~IEA*1*000000056~"
    )
    bench.leave("bill.edi", content.encode(), "PRAIRIE")
    bench.inbound()
    row = bench.row("B-79", Flow.BILL)
    assert (row.check, row.delivery) == (Check.BLOCKED, Delivery.REVIEW)
    assert not [one for one in bench.records("Bill") if one["VendorRef"] == "B-79"]


def test_a_second_pass_at_the_same_time_is_skipped_in_words(bench: Any) -> None:
    inside: list[Any] = []

    def progress(_sentence: str) -> None:
        if not inside:
            inside.append(None)
            inside[0] = bench.desk.sync()

    bench.desk.sync(progress=progress)
    assert inside[0].outcome == "skipped"
    assert inside[0].sentence.endswith(".")
    assert bench.desk.sync().outcome == "done"


def test_a_stopped_pass_ends_at_a_safe_place_and_the_next_one_does_the_rest(bench: Any) -> None:
    for number in range(4):
        bench.send("850", bench.order(f"92{number:02}"))
    stop = threading.Event()
    seen: list[str] = []

    def progress(sentence: str) -> None:
        seen.append(sentence)
        if sentence.startswith("Writing") and sum(one.startswith("Writing") for one in seen) == 2:
            stop.set()

    summary = bench.desk.sync(Direction.IN, progress=progress, stop=stop)
    assert summary.outcome == "stopped"
    written = [row for row in bench.rows(Flow.SALES_ORDER) if row.delivery is Delivery.WRITTEN]
    assert len(written) == 2
    bench.inbound()
    assert {row.delivery for row in bench.rows(Flow.SALES_ORDER)} == {Delivery.WRITTEN}
    assert len(bench.records("SalesOrder")) == 4


def test_each_direction_leaves_the_other_alone(bench: Any) -> None:
    bench.send("850", bench.order("9300"))
    bench.desk.sync(Direction.OUT)
    assert not bench.rows(directions=(Direction.IN,))
    bench.desk.sync(Direction.IN)
    assert bench.row("9300").delivery is Delivery.WRITTEN


def test_files_are_deleted_at_cleo_only_when_the_setting_says_so_and_after_they_are_kept(bench: Any) -> None:
    first = bench.send("850", bench.order("9301"))
    bench.inbound()
    assert bench.world.cleo.store.file(first.id) is not None
    bench.opened.change_settings(after_download="delete")
    second = bench.send("850", bench.order("9302"))
    bench.inbound()
    assert bench.world.cleo.store.file(second.id) is None
    assert bench.ledger.files.find_hash(second.sha256)
    assert bench.row("9302").delivery is Delivery.WRITTEN


def test_every_pass_is_one_run_row_with_outcome_and_reasons(bench: Any) -> None:
    bench.inbound()
    bench.leave("junk.edi", b"junk")
    bench.inbound()
    for name in ("reject_login", "refuse_refresh", "unauthorized_401"):
        bench.world.cleo.faults.set(name, 1)
    bench.inbound()
    refused, person, done = bench.desk.runs(3)
    assert [refused.outcome, person.outcome, done.outcome] == ["failed", "needs-person", "done"]
    assert refused.reasons
    assert person.reasons
    assert bench.desk.status().cleo == "sign-in refused"
    assert bench.desk.status().acumatica == "connected"


def test_a_seat_is_given_back_after_every_pass_whatever_happened(bench: Any) -> None:
    bench.send("850", bench.order("9303"))
    for name, value in (
        ("server_error_500", 2),
        ("drop_after_commit", 1),
        ("throttle_429", 9),
        ("hidden_entities", ""),
    ):
        bench.world.acumatica.faults.set(name, value)
        bench.desk.sync()
        bench.world.acumatica.faults.set(name, type(value)())
    bench.world.acumatica.faults.set("seats", 1)
    assert not bench.desk.sync().problems
    assert len(bench.orders("9303")) == 1


def test_notes_reading_and_finding_work_on_what_came_in(bench: Any) -> None:
    bench.send("850", bench.order("9304"))
    bench.inbound()
    row = bench.row("9304")
    bench.desk.mark_read(row.id)
    bench.desk.add_note(row.id, "called the buyer")
    detail = bench.desk.document(row.id)
    assert [note.text for note in detail.notes] == ["called the buyer"]
    assert detail.row.is_read
    assert [found.number for found in bench.desk.documents(DocumentQuery(text="9304"))][:1] == ["9304"]
    assert bench.desk.folder_counts()[Folder.HANDLED] == 1


def test_a_document_stopped_by_a_cause_is_run_again_with_all_of_its_cause(bench: Any) -> None:
    for number in ("9305", "9306"):
        bench.send("850", bench.order(number))
    bench.world.acumatica.faults.set("no_rights", "SalesOrder")
    bench.inbound()
    failed = [row for row in bench.rows(Flow.SALES_ORDER) if row.delivery is Delivery.FAILED]
    bench.world.acumatica.faults.set("no_rights", "")
    for cause in {row.cause for row in failed}:
        decisions = bench.desk.replay_cause(cause)
        assert len(decisions) == sum(row.cause == cause for row in failed)
    bench.inbound()
    bench.desk.approve_clean()
    bench.inbound()
    assert {row.delivery for row in bench.rows(Flow.SALES_ORDER)} == {Delivery.WRITTEN}


def test_opening_the_same_home_again_goes_on_where_it_was(bench: Any) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order("9307"))
    bench.inbound()
    from acucleo_desktop.sync.opening import open_home

    with open_home(bench.opened.home, clock=bench.clock, actor="somebody else") as again:
        (row,) = again.desk.documents(DocumentQuery(flows=(Flow.SALES_ORDER,)))
        with again.desk.acting_as("the night shift"):
            assert again.desk.approve([row.id])[0].ok
        events = again.ledger.audit.of(row.id)
        assert events[-1].actor == "the night shift"
    bench.desk.deliver()
    assert bench.row("9307").delivery is Delivery.WRITTEN


def test_what_is_masked_does_not_grow_with_the_passes(bench: Any) -> None:
    """Each pass signs in anew: a program that runs for weeks would search every text for tokens of weeks ago."""
    bench.desk.sync()
    masked = len(redaction._known)
    assert masked
    for _ in range(3):
        bench.clock.advance(7200)  # the tokens of both services have ended
        bench.desk.sync()
    assert len(redaction._known) == masked
