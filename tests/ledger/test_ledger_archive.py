"""Archives: what is old moves out, is found and opened as before, and no crash between the steps loses anything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.archive import archive_folder, archives_in, copy_archives
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, NewDocument

YEAR = 365 * 86_400.0


def add(ledger: Ledger, number: str, delivery: Delivery = Delivery.WRITTEN, **more: Any) -> int:
    """Store a file with one document of it."""
    direction = more.pop("direction", Direction.IN)
    content = f"ISA*{number}*".encode() * 200
    file = ledger.files.add(direction, "f", number, f"{number}.edi", content)
    flow = Flow.SALES_ORDER if direction is Direction.IN else Flow.INVOICE
    record = {"Number": number, "Note": "kept"} if direction is Direction.OUT else {}
    new = NewDocument(
        direction,
        flow,
        number=number,
        set_id="850",
        delivery=delivery,
        check=Check.CLEAN,
        file_id=file.id,
        fields={"number": number, "note": "crème"},
        record=record,
        search_words=(f"salmon-{number}",),
        **more,
    )
    return ledger.documents.add(new).id


@pytest.fixture
def aged(ledger: Ledger, clock: ManualClock) -> Ledger:
    """Two years of documents: old ones that are done, old ones that are not, and a new one."""
    add(ledger, "OLD-1")
    add(ledger, "OLD-2", Delivery.SENT, direction=Direction.OUT, answer=Answer.ACCEPTED)
    add(ledger, "OPEN-1", Delivery.REVIEW)
    add(ledger, "OPEN-2", Delivery.SENT, direction=Direction.OUT, answer=Answer.WAITING)
    add(ledger, "OPEN-3", Delivery.SENT, direction=Direction.OUT, answer=Answer.REJECTED)
    clock.advance(YEAR)
    add(ledger, "NEXT-1")
    clock.advance(YEAR)
    add(ledger, "NEW-1")
    return ledger


def move(ledger: Ledger, clock: ManualClock) -> Any:
    return ledger.archive.move(clock.now() - timedelta(days=180))


def raw(path: Path, sql: str, *values: object) -> Any:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def everything(ledger: Ledger) -> dict[str, tuple[Any, ...]]:
    """Read every document as it is shown."""
    return {
        row.number: (
            ledger.documents.fields(row.id),
            ledger.documents.record(row.id),
            ledger.files.content(row.file_id),
        )
        for row in ledger.documents.list()
        if row.file_id is not None
    }


def test_old_documents_move_by_year_and_are_read_as_before(aged: Ledger, clock: ManualClock) -> None:
    before = everything(aged)
    report = move(aged, clock)
    assert (report.files, report.documents) == (3, 3)
    assert [path.name for path in archives_in(aged.archive.folder)] == ["2026.sqlite3", "2027.sqlite3"]
    assert everything(aged) == before
    moved = raw(aged.path, "SELECT name FROM file WHERE length(content) = 33 ORDER BY id")
    assert moved == [("OLD-1.edi",), ("OLD-2.edi",), ("NEXT-1.edi",)]
    for path in archives_in(aged.archive.folder):
        assert path.stat().st_mode & 0o077 == 0
    assert [row.number for row in aged.documents.list(DocumentQuery(text="salmon-OLD-1"))] == ["OLD-1"]
    assert aged.archive.verify() == (7, [])
    assert aged.audit.verify().ok
    assert aged.audit.recent(1)[0].kind == "archived"
    assert move(aged, clock).said == "Nothing is old enough to be archived."


def test_the_room_is_given_back(aged: Ledger, clock: ManualClock) -> None:
    import secrets

    for number in range(30):
        file = aged.files.add(Direction.IN, "f", str(number), "a", secrets.token_bytes(50_000))
        aged.documents.add(NewDocument(Direction.IN, Flow.BILL, delivery=Delivery.WRITTEN, file_id=file.id))
    clock.advance(YEAR)
    size = aged.path.stat().st_size
    report = move(aged, clock)
    assert report.size > 1_500_000
    assert aged.compact() > 1_000_000
    assert aged.path.stat().st_size < size
    assert aged.audit.verify().ok


@pytest.mark.parametrize("step", ["_keep", "_let_go"])
def test_a_crash_between_the_steps_leaves_both_and_the_next_run_goes_on(
    aged: Ledger, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = everything(aged)

    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    if step == "_keep":
        monkeypatch.setattr("acucleo_desktop.ledger.archive._read", killed)
    else:
        monkeypatch.setattr(type(aged.archive), step, killed)
    with pytest.raises(Killed):
        move(aged, clock)
    monkeypatch.undo()
    assert raw(aged.path, "SELECT count(*) FROM file WHERE length(content) = 33") == [(0,)]
    assert raw(aged.archive.folder / "2026.sqlite3", "SELECT count(*) FROM item") != [(0,)]
    assert everything(aged) == before
    assert move(aged, clock).documents == 3
    assert everything(aged) == before


def test_what_an_archive_does_not_give_back_stays_in_the_ledger(
    aged: Ledger, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acucleo_desktop.ledger.archive._read", lambda _path, _digest: b"something else")
    with pytest.raises(Problem) as caught:
        move(aged, clock)
    assert caught.value.code == "ledger.damaged"
    assert raw(aged.path, "SELECT count(*) FROM file WHERE length(content) = 33") == [(0,)]


def test_a_missing_or_changed_archive_is_said(aged: Ledger, clock: ManualClock) -> None:
    move(aged, clock)
    path = aged.archive.folder / "2026.sqlite3"
    row = next(row for row in aged.documents.list() if row.number == "OLD-1")
    away = path.rename(path.with_suffix(".away"))
    with pytest.raises(Problem) as caught:
        aged.documents.fields(row.id)
    assert caught.value.code == "ledger.archive-missing"
    assert str(path.parent) in caught.value.todo
    assert len(aged.archive.verify()[1]) == 5
    away.rename(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE item SET body = X'00'")
        connection.commit()
    with pytest.raises(Problem) as caught:
        aged.documents.fields(row.id)
    assert caught.value.code == "ledger.damaged"


def test_an_archived_document_can_be_changed_and_archived_again(aged: Ledger, clock: ManualClock) -> None:
    move(aged, clock)
    row = next(row for row in aged.documents.list() if row.number == "OLD-2")
    aged.documents.update(row.id, record={"Number": "OLD-2", "Note": "later"})
    assert aged.documents.record(row.id)["Note"] == "later"
    assert aged.documents.fields(row.id)["note"] == "crème"
    assert move(aged, clock).documents == 0
    clock.advance(YEAR)
    assert move(aged, clock).documents == 2
    assert aged.documents.record(row.id)["Note"] == "later"


def test_batches_are_walked_to_the_end(aged: Ledger, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acucleo_desktop.ledger.archive._BATCH", 1)
    before = everything(aged)
    assert aged.archive.move(clock.now() - timedelta(days=180), limit=1).files == 1
    assert move(aged, clock).files == 2
    assert everything(aged) == before
    assert aged.archive.verify() == (7, [])


def test_a_backup_brings_the_archives_along(aged: Ledger, clock: ManualClock, tmp_path: Path) -> None:
    move(aged, clock)
    before = everything(aged)
    copy = tmp_path / "elsewhere" / "copy.db"
    aged.backup(copy)
    with Ledger.open(copy, clock) as other:
        assert everything(other) == before
    assert copy_archives(archive_folder(aged.path), archive_folder(copy)) == 0
