"""The chain: one changed byte in any event is found, with the event's id."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from acucleo_desktop.ledger.audit import FIRST_HASH
from acucleo_desktop.ledger.ledger import Ledger

TEXTS = ("at", "actor", "kind", "status", "old", "new", "why", "data", "previous_hash", "hash")


@pytest.fixture
def trail(ledger: Ledger) -> Ledger:
    for number in range(1, 8):
        ledger.audit.record(
            "moved",
            status="delivery",
            old="review",
            new="held",
            why=f"crème {number}",
            data={"n": number, "list": ["é"]},
            actor="mary",
        )
    return ledger


def _raw(ledger: Ledger, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(ledger.path)) as raw:
        assert raw.execute(sql, values).rowcount == 1
        raw.commit()


def test_an_untouched_chain_holds(trail: Ledger) -> None:
    result = trail.audit.verify()
    assert (result.ok, result.count, result.first_bad_id) == (True, 7, None)
    assert result.said == "All 7 events are unchanged."


def test_an_empty_chain_holds(ledger: Ledger) -> None:
    assert ledger.audit.verify().ok


@pytest.mark.parametrize("column", TEXTS)
@pytest.mark.parametrize("event_id", [1, 4, 7])
def test_one_flipped_byte_is_found(trail: Ledger, column: str, event_id: int) -> None:
    with closing(sqlite3.connect(trail.path)) as raw:
        text = bytearray(
            raw.execute(f"SELECT CAST({column} AS BLOB) FROM event WHERE id = ?", (event_id,)).fetchone()[0]
        )
    text[len(text) // 2] ^= 1
    _raw(trail, f"UPDATE event SET {column} = CAST(? AS TEXT) WHERE id = ?", bytes(text), event_id)
    result = trail.audit.verify()
    assert (result.ok, result.first_bad_id) == (False, event_id)
    assert f"Event {event_id}" in result.said


def test_a_byte_that_is_no_longer_text_is_found(trail: Ledger) -> None:
    _raw(trail, "UPDATE event SET why = CAST(? AS TEXT) WHERE id = 3", b"cr\xc3")
    assert trail.audit.verify().first_bad_id == 3


def test_a_changed_document_is_found(trail: Ledger) -> None:
    with closing(sqlite3.connect(trail.path)) as raw:
        raw.execute("PRAGMA foreign_keys = 0")
        raw.execute("UPDATE event SET document_id = 9 WHERE id = 2")
        raw.commit()
    assert trail.audit.verify().first_bad_id == 2


@pytest.mark.parametrize("event_id", [1, 4])
def test_a_missing_event_is_found(trail: Ledger, event_id: int) -> None:
    _raw(trail, "DELETE FROM event WHERE id = ?", event_id)
    result = trail.audit.verify()
    assert result.first_bad_id == event_id
    assert "is missing" in result.said


def test_a_cut_off_end_is_found(trail: Ledger) -> None:
    _raw(trail, "DELETE FROM event WHERE id = 7")
    result = trail.audit.verify()
    assert (result.ok, result.first_bad_id) == (False, 7)


def test_an_event_whose_hash_was_computed_again_breaks_the_next(trail: Ledger) -> None:
    from acucleo_desktop.ledger.audit import event_hash

    with closing(sqlite3.connect(trail.path)) as raw:
        raw.row_factory = sqlite3.Row
        event = dict(raw.execute("SELECT * FROM event WHERE id = 4").fetchone())
    event["why"] = "another reason"
    _raw(trail, "UPDATE event SET why = ?, hash = ? WHERE id = 4", event["why"], event_hash(event))
    assert trail.audit.verify().first_bad_id == 5


def test_damage_in_the_file_itself_is_found(trail: Ledger) -> None:
    trail.close()
    content = trail.path.read_bytes()
    place = content.find("crème 5".encode())
    assert place > 0
    trail.path.write_bytes(content[: place + 6] + b"6" + content[place + 7 :])
    with Ledger.open(trail.path, trail._core.clock) as again:
        assert again.audit.verify().first_bad_id == 5


def test_the_export_can_be_checked_without_the_program(trail: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    assert trail.audit.export(path) == 7
    previous = FIRST_HASH
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        stated = event.pop("hash")
        assert event["previous_hash"] == previous
        text = json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        previous = hashlib.sha256(text.encode()).hexdigest()
        assert previous == stated


def test_long_chains_are_walked_in_batches(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acucleo_desktop.ledger.audit._BATCH", 3)
    for _ in range(9):
        ledger.audit.record("opened")
    assert ledger.audit.verify().count == 9
    pages = ledger.audit.recent(4), ledger.audit.recent(4, before_id=6)
    assert [[event.id for event in page] for page in pages] == [[9, 8, 7, 6], [5, 4, 3, 2]]


def test_an_undone_transaction_leaves_no_event(ledger: Ledger) -> None:
    def record_and_fail() -> None:
        with ledger.transaction():
            ledger.audit.record("moved")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        record_and_fail()
    ledger.audit.record("moved")
    assert ledger.audit.verify().count == 1


def test_who_acts(ledger: Ledger) -> None:
    assert ledger.audit.record("a").actor == "sync"
    with ledger.acting_as("mary"):
        assert ledger.audit.record("b").actor == "mary"
        with ledger.acting_as("command line"):
            assert ledger.actor == "command line"
        assert ledger.audit.record("c").actor == "mary"
    assert ledger.audit.record("d").actor == "sync"
    assert ledger.audit.verify().ok
