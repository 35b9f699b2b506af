"""A dry run says what a pass would do, and writes nothing: not at Acumatica, not at Cleo, not in the ledger."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.parts import ItemId

pytestmark = pytest.mark.timeout(120)


SIGN_INS = {"signed-in", "signed-out"}


def ledger_state(bench: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, read by nothing of ours; that somebody signed in to look is no trade."""
    with closing(sqlite3.connect(f"file:{bench.opened.home.ledger}?mode=ro", uri=True)) as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
        tables = {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    tables["mark"] = [row for row in tables["mark"] if row[0] != "ledger.audit-head"]
    tables["event"] = [row for row in tables["event"] if not SIGN_INS & set(map(str, row))]
    return tables


def planned(bench: Any, direction: Direction | None = None) -> Counter[str]:
    plan = bench.desk.plan(direction)
    assert not plan.problems
    return Counter(action.kind for section in plan.sections for action in section.actions)


def test_nothing_is_written_on_either_side_nor_in_the_ledger(bench: Any) -> None:
    bench.world.partners.step()
    before, held = ledger_state(bench), bench.server_state()
    kinds = planned(bench)
    assert kinds["create"] > 3
    assert kinds["upload"] > 3
    assert kinds["question"] > 1
    assert ledger_state(bench) == before
    assert bench.server_state() == held
    writes = [one for one in bench.world.cleo.store.requests() if one["method"] in {"PUT", "DELETE"}]
    assert not writes


def test_what_was_planned_is_what_is_done(bench: Any) -> None:
    bench.world.partners.step()
    kinds = planned(bench)
    summary = bench.desk.sync()
    assert kinds["create"] - kinds_of_accounts(bench) == summary.counts["written"]
    assert kinds["ignore"] == summary.counts["duplicate"]
    assert kinds["upload"] + kinds["acknowledge"] == summary.counts["sent"]


def kinds_of_accounts(bench: Any) -> int:
    """Orders of a new buyer also make the customer, which is an action of its own."""
    return len([row for row in bench.records("Customer") if row.get("AccountRef") == "OLIVEBRANCH"])


def test_a_document_whose_question_was_answered_is_planned_too(bench: Any) -> None:
    order = bench.order("8001")
    line = replace(order.lines[0], item_ids=(ItemId("IN", "88-2041"),))
    bench.send("850", replace(order, lines=(line, *order.lines[1:])))
    bench.inbound()
    assert planned(bench, Direction.IN) == {"question": 1}
    bench.fix(bench.row("8001"), "add-cross-reference", ours=bench.item("FRESHMART").id)
    assert planned(bench, Direction.IN) == {"create": 1}


def test_a_plan_without_one_side_says_so_and_shows_the_other(bench: Any) -> None:
    bench.send("850", bench.order("8002"))
    bench.world.acumatica.faults.set("maintenance_503", 1000)
    plan = bench.desk.plan()
    assert [problem.service for problem in plan.problems] == ["acumatica"]
    assert [action.partner for section in plan.sections for action in section.actions][:1] == ["Fresh Mart"]
    bench.world.acumatica.faults.set("maintenance_503", 0)
    for name in ("reject_login", "refuse_refresh", "unauthorized_401"):
        bench.world.cleo.faults.set(name, 1)
    plan = bench.desk.plan()
    assert [problem.service for problem in plan.problems] == ["cleo"]
    assert any(action.kind == "upload" for section in plan.sections for action in section.actions)


def test_a_preview_stores_nothing_and_shows_the_writes(bench: Any) -> None:
    from acucleo_desktop.sync.previewing import preview_file

    content = bench.send("850", bench.order("8003")).content
    before, held = ledger_state(bench), bench.server_state()
    data = preview_file(content, bench.desk.services)
    (document,) = data["documents"]
    assert (document["number"], document["check"], document["partner"]) == ("8003", "clean", "FRESHMART")
    (write,) = document["writes"]
    assert (write["step"], write["entity"]) == ("create", "SalesOrder")
    assert write["record"]["CustomerOrder"] == "8003"
    assert ledger_state(bench) == before
    assert bench.server_state() == held
    nothing = preview_file(b"hello", bench.desk.services)
    assert not nothing["documents"]
    assert nothing["unreadable"]


def test_rendering_a_record_uses_no_control_number_up(bench: Any) -> None:
    from acucleo_desktop.sync.previewing import render_record

    bench.desk.sync(Direction.OUT)
    row = next(row for row in bench.rows(Flow.INVOICE) if row.partner == "FRESHMART")
    before = ledger_state(bench)
    record = bench.ledger.documents.record(row.id)
    text, findings = render_record(record, Flow.INVOICE, bench.desk.partner("FRESHMART"), bench.desk.services)
    assert f"*{row.number}*" in text
    assert not [finding for finding in findings if finding.blocks]
    assert ledger_state(bench) == before
