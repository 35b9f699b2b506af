"""A fault on the disk that leaves a page whole and changes what stands in it is told in words by every store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.ledger.rows import DocumentQuery, NewDocument

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
LATE = datetime(2100, 1, 1, tzinfo=UTC)


def fill(path: Path, clock: ManualClock) -> None:
    with Ledger.open(path, clock) as ledger:
        ledger.runs.start("clerk")
        ledger.files.add(Direction.IN, "in", "1", "a.edi", b"ISA")
        document = ledger.documents.add(NewDocument(Direction.IN, Flow.SALES_ORDER, number="PO-1", file_id=1))
        ledger.documents.move_delivery(document.id, Delivery.REVIEW)
        ledger.documents.set_findings(document.id, (), Check.CLEAN)
        ledger.files.add(Direction.IN, "in", "2", "b.edi", b"ISA*")
        ledger.notes.add(document.id, "a note")
        ledger.comparisons.set(document.id, {"level": "perfect"})
        ledger.handling.put_off(document.id, LATE, "later")
        ledger.questions.ask(NewQuestion("kind", "case", Scope(), 1, "Is it so?", (), "Yes", "No", {}))


READS: dict[str, tuple[str, Callable[[Ledger], object]]] = {
    "document": ("UPDATE document SET created_at = 'soon'", lambda ledger: ledger.documents.get(1)),
    "listed": ("UPDATE document SET direction = 'up'", lambda ledger: ledger.documents.list(DocumentQuery())),
    "owed": ("UPDATE document SET created_at = 'soon'; DELETE FROM handling", lambda ledger: ledger.owed.reviews()),
    "of a run": ("UPDATE document SET flow = 'f'", lambda ledger: ledger.owed.of_run(1, LONG_AGO, LATE)),
    "file": ("UPDATE file SET at = 'soon'", lambda ledger: ledger.files.get(1)),
    "new file": ("UPDATE file SET direction = 'in', at = ''", lambda ledger: ledger.files.without_documents()),
    "run": ("UPDATE run SET counts = '{'", lambda ledger: ledger.runs.unfinished()),
    "note": ("UPDATE note SET at = 'soon'", lambda ledger: ledger.notes.of(1)),
    "comparison": ("UPDATE comparison SET body = x'00'", lambda ledger: list(ledger.comparisons.all())),
    "handling": ("UPDATE handling SET until = 'xsoon'", lambda ledger: ledger.handling.of([1])),
    "next back": ("UPDATE handling SET until = 'xsoon'", lambda ledger: ledger.handling.next_back()),
    "questions": ("UPDATE mark SET value = '{' WHERE name LIKE 'question%'", lambda ledger: ledger.questions.all()),
    "question": ("UPDATE mark SET value = '{' WHERE name LIKE 'question%'", lambda ledger: ledger.questions.get(1)),
}


@pytest.mark.parametrize("name", sorted(READS))
def test_what_cannot_be_what_was_stored_is_told_as_damage(tmp_path: Path, clock: ManualClock, name: str) -> None:
    path = tmp_path / "ledger.db"
    fill(path, clock)
    spoil, read = READS[name]
    with Ledger.open(path, clock) as ledger:
        assert read(ledger) is not None
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(spoil)
    with Ledger.open(path, clock) as ledger, pytest.raises(Problem) as caught:
        read(ledger)
    assert caught.value.code == "ledger.damaged"
    assert caught.value.todo
