"""A file that was written before the partner went into production never leaves as a test, nor the other way round."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.partners.requirements import TestFlag

pytestmark = pytest.mark.timeout(120)


def approved_as_test(bench: Any) -> list[Any]:
    """Draft and approve invoices for a partner in test, then move it to production without anybody looking."""
    bench.change("FRESHMART", Flow.INVOICE, hold_seconds=600, review=True)
    partner = bench.ledger.partners.get("FRESHMART")
    bench.ledger.partners.save(replace(partner, test=True))
    bench.desk.sync(Direction.OUT)
    rows = [row for row in bench.rows(Flow.INVOICE) if row.partner == "FRESHMART"]
    assert rows
    assert all(row.is_test for row in rows)
    bench.desk.approve([row.id for row in rows])
    bench.ledger.partners.save(replace(bench.ledger.partners.get("FRESHMART"), test=False))
    return rows


def test_a_test_file_for_a_partner_in_production_stays_and_is_written_anew(bench: Any) -> None:
    rows = approved_as_test(bench)
    before = len(bench.uploads("810"))
    bench.clock.advance(601)
    summary = bench.desk.deliver()
    assert summary.outcome == "needs-person"
    assert len(bench.uploads("810")) == before
    for row in rows:
        after = bench.ledger.documents.get(row.id)
        assert (after.check, after.delivery) == (Check.BLOCKED, Delivery.REVIEW)
        assert "partner.test-flag-ours" in bench.ids(after)
    bench.desk.replay([row.id for row in rows])
    again = [bench.ledger.documents.get(row.id) for row in rows]
    assert [(row.check, row.is_test) for row in again] == [(Check.CLEAN, False)] * len(rows)
    bench.desk.approve([row.id for row in rows])
    bench.clock.advance(601)
    bench.desk.deliver()
    sent = [text for _, text in bench.uploads("810")][before:]
    assert len(sent) == len(rows)
    assert {text[102] for text in sent} == {"P"}


def test_the_sheet_may_let_a_wrong_flag_leave(bench: Any) -> None:
    rows = approved_as_test(bench)
    bench.change("FRESHMART", Flow.INVOICE, rules=(TestFlag(severity=Severity.WARNING),))
    bench.clock.advance(601)
    bench.desk.deliver()
    assert {bench.ledger.documents.get(row.id).delivery for row in rows} == {Delivery.SENT}


def test_saving_the_sheet_writes_waiting_files_anew_and_uses_no_number_for_nothing(bench: Any) -> None:
    bench.change("FRESHMART", Flow.INVOICE, review=True)
    bench.desk.sync(Direction.OUT)
    rows = [row for row in bench.rows(Flow.INVOICE) if row.partner == "FRESHMART" and row.check is Check.CLEAN]
    assert rows
    partner = bench.desk.partner("FRESHMART")
    bench.desk.save_partner(replace(partner, notes="seen by the partner's desk"))
    assert [bench.ledger.documents.get(row.id).interchange_control for row in rows] == [
        row.interchange_control for row in rows
    ]
    bench.desk.save_partner(replace(partner, test=True))
    assert all(bench.ledger.documents.get(row.id).is_test for row in rows)
