"""In the window: a full disk and a held ledger are told in the banner, nothing is lost, and the work goes on after."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger import database
from acucleo_desktop.ledger.rows import DocumentQuery
from tests.support.small_disk import SmallDisk, small_disk

pytestmark = pytest.mark.timeout(120)
CLEAN = DocumentQuery(checks=(Check.CLEAN,), deliveries=(Delivery.REVIEW,), limit=1)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """The whole home lies on a small disk."""
    with small_disk(tmp_path, 90) as mounted:
        yield mounted


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    short = [(name, 200 if name == "busy_timeout" else value) for name, value in database.PRAGMAS]
    monkeypatch.setattr(database, "PRAGMAS", tuple(short))


def words(desktop: Any) -> str:
    return " ".join(part.text() for part in desktop.window.banner.findChildren(QLabel))


def write_notes(desktop: Any, document_id: int) -> None:
    for _ in range(400):
        desktop.opened.ledger.notes.add(document_id, "x" * 20_000)


def approve(desktop: Any, document_id: int) -> None:
    desktop.window.decisions.act(document_id, "approve")


def test_a_full_disk_is_told_and_the_approval_goes_through_when_there_is_room(disk: SmallDisk, desktop: Any) -> None:
    row = desktop.first(CLEAN)
    events = desktop.opened.ledger.audit.anchor().id
    disk.fill()
    # What the log has room for is still written: notes use it up.
    with pytest.raises(Problem, match="no room left"):
        write_notes(desktop, row.id)
    approve(desktop, row.id)
    desktop.until(lambda: "no room left on the disk" in words(desktop))
    assert "Free some space, then try again." in words(desktop)
    assert desktop.opened.ledger.documents.get(row.id).delivery is Delivery.REVIEW
    disk.make_room()
    approve(desktop, row.id)
    desktop.until(lambda: desktop.opened.ledger.documents.get(row.id).delivery is not Delivery.REVIEW)
    assert desktop.desk.verify_audit().ok
    assert desktop.opened.ledger.audit.anchor().id > events


def test_a_ledger_that_another_program_holds_is_told(short_patience: None, desktop: Any) -> None:
    row = desktop.first(CLEAN)
    with closing(sqlite3.connect(desktop.opened.home.ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        approve(desktop, row.id)
        desktop.until(lambda: "is in use by another program" in words(desktop))
        assert "Close the other program, then try again; nothing was lost." in words(desktop)
        other.execute("ROLLBACK")
    approve(desktop, row.id)
    desktop.until(lambda: desktop.opened.ledger.documents.get(row.id).delivery is not Delivery.REVIEW)
