"""Drafts share commits; trouble in between costs nothing, and a record that is listed twice is one document."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.sync import collecting

pytestmark = pytest.mark.timeout(120)


def test_what_was_drafted_before_acumatica_went_away_is_kept(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    read, seen = Erp.read_invoice, []

    def read_some(self: Erp, key: str) -> Any:
        seen.append(key)
        if len(seen) == 5:
            bench.world.acumatica.faults.set("maintenance_503", 100)
        return read(self, key)

    monkeypatch.setattr(Erp, "read_invoice", read_some)
    assert bench.desk.sync(Direction.OUT).outcome == "needs-person"
    assert len(bench.rows(Flow.INVOICE)) == 4
    bench.world.acumatica.faults.set("maintenance_503", 0)
    bench.desk.sync(Direction.OUT)
    keys = [row.acumatica_key for row in bench.rows(Flow.INVOICE)]
    assert len(keys) == len(set(keys)) > 5


def test_a_record_that_is_listed_twice_becomes_one_document(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = Erp.changed_invoices

    def twice(self: Erp, since: str) -> Any:
        return [record for one in changed(self, since) for record in (one, replace(one))]

    monkeypatch.setattr(Erp, "changed_invoices", twice)
    bench.desk.sync(Direction.OUT)
    keys = [row.acumatica_key for row in bench.rows(Flow.INVOICE)]
    assert len(keys) == len(set(keys)) > 5


def test_items_are_handed_on_some_at_a_time() -> None:
    sizes = [len(some) for some in collecting._batches(iter(range(2 * collecting.BATCH + 3)))]
    assert sizes == [collecting.BATCH, collecting.BATCH, 3]
    assert list(collecting._batches(iter(()))) == []
