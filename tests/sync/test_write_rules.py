"""Gaps in the write rules that the crash test and a critical reading found, each with the case that showed it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from acucleo_desktop.acumatica.customer import reference_of
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.mailbox import RemoteFile
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.rows import NewDocument
from acucleo_desktop.sync import sending, writing
from acucleo_desktop.sync.judging.context import KEY_LENGTH, Context
from acucleo_desktop.transport.problems import NotPermitted

pytestmark = pytest.mark.timeout(180)


class Killed(BaseException):
    """The process ends here: nothing in the program may catch this."""


def doubtful_invoice(bench: Any) -> Any:
    """Let an upload be consumed by Cleo without an answer; return its row, in doubt."""
    bench.world.cleo.faults.set("consume_uploads", value=True)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    bench.desk.sync(Direction.OUT)
    (row,) = bench.rows(deliveries=(Delivery.IN_DOUBT,))
    return row


def again(bench: Any, row: Any) -> Any:
    return bench.ledger.documents.get(row.id)


def begun(bench: Any, number: str, reference: str) -> Any:
    """Return an order as a killed process leaves it: the intent stored, and no outcome."""
    row = bench.row(number)
    bench.ledger.attempts.begin(row.id, "create", "SalesOrder", reference, hashlib.sha256(b"").hexdigest())
    bench.ledger.documents.move_delivery(row.id, Delivery.WRITING)
    return row


def taken_in(bench: Any, number: str) -> Any:
    """Return a clean order that waits in the ledger to be written."""
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order(number))
    bench.inbound()
    row = bench.row(number)
    bench.desk.approve([row.id])
    return again(bench, row)


def test_a_pass_that_was_cut_off_gets_its_end_from_the_next(bench: Any) -> None:
    cut_off = bench.ledger.runs.start("killed")
    bench.inbound()
    ended = bench.ledger.runs.get(cut_off.id)
    assert (ended.outcome, bench.ledger.runs.unfinished()) == ("failed", [])
    assert ended.reasons[0].startswith("The program or the computer ended")


def test_an_upload_that_a_person_saw_arrive_waits_for_its_answer(bench: Any) -> None:
    row = doubtful_invoice(bench)
    assert bench.desk.resolve(row.id, landed=True, reason="the partner has it").ok
    after = again(bench, row)
    assert (after.delivery, after.answer) == (Delivery.SENT, Answer.WAITING)
    assert after.answer_due is not None


def test_what_was_set_aside_in_doubt_is_not_sent_again_without_a_reason(bench: Any) -> None:
    row = doubtful_invoice(bench)
    assert bench.desk.set_aside(row.id, "asked the partner").ok
    (refused,) = bench.desk.replay([row.id])
    assert not refused.ok
    assert "Nobody knows" in refused.said
    assert again(bench, row).delivery is Delivery.SET_ASIDE
    assert bench.desk.replay([row.id], "the partner does not have it")[0].ok
    assert [one.outcome for one in bench.ledger.attempts.of(row.id)] == ["failed"]
    gaps = [gap.reason for one in bench.desk.control_numbers(row.partner).sent for gap in one.explained]
    assert gaps == ["rendered again; no upload under it arrived"] * 2


def test_a_file_that_arrived_cut_off_does_not_count_as_sent(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    find = CleoMailbox.find

    def short(mailbox: CleoMailbox, folder: str, name: str) -> RemoteFile | None:
        found = find(mailbox, folder, name)
        return replace(found, size=17) if found is not None else None

    monkeypatch.setattr(CleoMailbox, "find", short)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    bench.desk.sync(Direction.OUT)
    (row,) = bench.rows(deliveries=(Delivery.IN_DOUBT,))
    assert "17 bytes" in row.reason


def test_an_upload_in_doubt_in_a_folder_without_a_list_stops_nobody(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def blind(*_: Any) -> None:
        raise NotPermitted("cleo.no-list", "The account may not list this folder.", service="cleo")

    monkeypatch.setattr(CleoMailbox, "find", blind)
    bench.world.cleo.faults.set("drop_after_upload", 1)
    bench.send("850", bench.order("7101"))
    bench.desk.sync()
    bench.desk.sync()
    (row,) = bench.rows(deliveries=(Delivery.IN_DOUBT,))
    assert "may not list" in row.reason
    assert bench.row("7101").delivery is Delivery.WRITTEN


def test_a_write_that_cannot_be_asked_about_stops_nobody(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    row = taken_in(bench, "7111")
    begun(bench, "7111", "EDI-X")
    from acucleo_desktop.sync import recovery

    def blind(*_: Any) -> None:
        raise NotPermitted("acumatica.no-rights", "The user may not see orders.", service="acumatica")

    monkeypatch.setattr(recovery, "landed_key", blind)
    bench.world.cleo.store.add_file("download/CORNERVINE", "note.txt", b"hello", "partner")
    summary = bench.inbound()
    assert summary.counts["in doubt"] == 1
    assert again(bench, row).delivery is Delivery.IN_DOUBT
    assert [one.file_name for one in bench.rows(Flow.UNREADABLE)] == ["note.txt"]
    monkeypatch.undo()
    bench.inbound()
    assert again(bench, row).delivery is Delivery.WRITTEN
    assert len(bench.orders("7111")) == 1


def test_a_record_that_may_still_be_on_its_way_is_not_written_again(bench: Any) -> None:
    bench.opened.change_settings(landing_seconds=120)
    row = taken_in(bench, "7121")
    begun(bench, "7121", "EDI-LATE-1")
    summary = bench.inbound()
    assert any("may still be on its way" in reason for reason in summary.reasons)
    assert (again(bench, row).delivery, bench.orders("7121")) == (Delivery.WRITING, [])
    late = {"OrderType": "SO", "OrderNbr": "SO900001", "CustomerID": "FRESHMART", "CustomerOrder": "7121"}
    bench.world.acumatica.store.load("SalesOrder", {**late, "ExternalRef": "EDI-LATE-1", "Status": "Open"})
    bench.inbound()
    assert (again(bench, row).delivery, again(bench, row).acumatica_key) == (Delivery.WRITTEN, "SO/SO900001")
    other = taken_in(bench, "7122")
    begun(bench, "7122", "EDI-LATE-2")
    bench.clock.advance(121)
    bench.inbound()
    assert again(bench, other).delivery is Delivery.WRITTEN
    assert (len(bench.orders("7121")), len(bench.orders("7122"))) == (1, 1)


def test_an_order_that_is_taken_back_while_others_are_written_stays_back(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order("7131"), bench.order("7132"))
    bench.inbound()
    first, second = bench.row("7131"), bench.row("7132")
    assert all(decision.ok for decision in bench.desk.approve([first.id, second.id]))
    write_document = writing.write_document

    def meanwhile(row: Any, *rest: Any) -> None:
        write_document(row, *rest)
        if row.id == first.id:
            assert bench.desk.take_back(second.id).ok

    monkeypatch.setattr(writing, "write_document", meanwhile)
    bench.inbound()
    assert (again(bench, first).delivery, again(bench, second).delivery) == (Delivery.WRITTEN, Delivery.REVIEW)
    assert not bench.orders("7132")


def test_an_invoice_that_is_taken_back_and_written_anew_leaves_as_it_is_now_or_not_at_all(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = sending.queued

    def then_taken_back(services: Any) -> list[Any]:
        rows = listed(services)
        for row in rows[:1]:
            assert bench.desk.take_back(row.id).ok
        return rows

    monkeypatch.setattr(sending, "queued", then_taken_back)
    bench.desk.sync(Direction.OUT)
    (row,) = [
        one for one in bench.rows(deliveries=(Delivery.REVIEW,)) if "taken back" in str(bench.ledger.audit.of(one.id))
    ]
    assert not bench.ledger.attempts.of(row.id)
    assert not [text for _, text in bench.uploads() if f"*{row.number}*" in text]


def test_a_file_is_deleted_at_cleo_although_the_pass_that_took_it_was_cut_off(bench: Any) -> None:
    bench.opened.change_settings(after_download="delete")
    file = bench.send("850", bench.order("7141"))
    # As a killed process leaves it: stored here, and not yet deleted there.
    bench.ledger.files.add(Direction.IN, file.folder, file.id, file.name, file.content)
    bench.desk.plan()
    assert bench.world.cleo.store.files(file.folder, listed_only=True), "a dry run deletes nothing"
    bench.inbound()
    assert not bench.world.cleo.store.files(file.folder, listed_only=True)
    assert bench.row("7141").delivery is Delivery.WRITTEN


def test_an_order_answer_keeps_what_it_changed_when_its_pass_was_cut_off(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from acucleo_desktop.practice.partners.answers import order_answer
    from acucleo_desktop.x12.registry import SETS
    from acucleo_desktop.x12.splitter import split

    bench.change("PRAIRIE", Flow.ORDER_ACKNOWLEDGMENT, review=False, accept_dates=True)
    bench.desk.sync()
    text = next(text for folder, text in bench.uploads("850") if folder.endswith("PRAIRIE"))
    interchange = split(text.encode()).interchanges[0]
    order, _ = SETS["850"].read(interchange.groups[0].sets[0], interchange.delimiters)
    update = Erp.update

    def then_killed(*args: Any, **options: Any) -> None:
        update(*args, **options)
        raise Killed

    monkeypatch.setattr(Erp, "update", then_killed)
    bench.send("855", order_answer(order, "PRAIRIE", bench.clock.now().date()), code="PRAIRIE")
    with pytest.raises(Killed):
        bench.inbound()
    monkeypatch.undo()
    assert bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT).delivery is Delivery.WRITING
    bench.inbound()
    row = bench.row(order.number, Flow.ORDER_ACKNOWLEDGMENT)
    assert row.delivery is Delivery.WRITTEN
    assert "rules.date-moved" in bench.ids(row)


def test_another_customer_under_the_same_id_is_never_written_over(bench: Any) -> None:
    store = bench.world.acumatica.store
    theirs = {"CustomerID": "OLIVEBANCH", "CustomerName": "Olive Beach", "AccountRef": "OTHER", "Status": "Active"}
    store.load("Customer", theirs)
    bench.send("850", bench.order("7151", code="OLIVEBRANCH"), code="OLIVEBRANCH")
    bench.inbound()
    row = bench.row("7151")
    assert (row.delivery, bench.ids(row)[0]) == (Delivery.FAILED, "acumatica.exists-already")
    assert store.get("Customer", "OLIVEBANCH")["AccountRef"] == "OTHER"


def test_a_place_of_one_buyer_is_not_taken_for_that_of_another(bench: Any) -> None:
    for number, buyer in (("7155", "OB1"), ("7156", "OB1"), ("7157", "OB2"), ("7158", "OB2")):
        order = bench.order(number, code="OLIVEBRANCH")
        named = replace(order.parties[0], identifier=buyer)
        bench.send("850", replace(order, parties=(named, *order.parties[1:])), code="OLIVEBRANCH")
        bench.inbound()
        assert bench.row(number).delivery is Delivery.WRITTEN, bench.ids(bench.row(number))
    accounts = [record["CustomerID"] for number in ("7156", "7158") for record in bench.orders(number)]
    assert len(set(accounts)) == 2


def test_the_key_of_an_order_tells_orders_apart_however_long_the_partners_code_is() -> None:
    keys = set()
    for control in range(300):
        new = NewDocument(Direction.IN, Flow.SALES_ORDER, sender="ZZ/A/A", interchange_control=f"{control:09d}")
        partner = type("Sheet", (), {"code": "A-NAME-OF-THIRTY-LETTERS-12345"})()
        nothing: Any = None
        context = Context(partner, nothing, nothing, nothing, nothing, nothing, new, None, nothing)
        keys.add(context.idempotency_key)
    assert len(keys) == 300
    assert {len(key) for key in keys} == {KEY_LENGTH}


def test_a_buyer_without_a_code_is_found_again_by_what_acumatica_holds_of_its_name() -> None:
    assert reference_of(Party("BY", "N" * 60)) == "N" * 50
    assert reference_of(Party("BY", "Name", "92", "0042")) == "0042"


def test_a_mailbox_with_one_way_out_gives_each_file_once(bench: Any) -> None:
    known = bench.opened.connections.cleo()
    mailbox = bench.world.cleo.settings.mailbox_id
    changes = {"poll.min_age_s": 0, "rate.per_path": 49}
    bench.opened.connections.save("cleo", replace(known, preset="harmony", mailbox_id=mailbox, changes=changes))
    bench.send("850", bench.order("7161"))
    bench.inbound()
    bench.clock.advance(timedelta(minutes=1).total_seconds())
    bench.inbound()
    row = bench.row("7161")
    assert row.delivery is Delivery.WRITTEN
    assert len(bench.orders("7161")) == 1
