"""The chain: one changed byte in any event is found, with the event's id."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from acucleo_desktop.ledger.audit import FIRST_HASH
from acucleo_desktop.ledger.audit_export import export_table
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


def test_a_break_says_where_when_and_what_still_holds(trail: Ledger) -> None:
    _raw(trail, "UPDATE event SET why = 'other' WHERE id = 5")
    result = trail.audit.verify()
    assert (result.count, result.first_bad_id) == (4, 5)
    assert result.trusted_until.startswith("2026-11-23T08:00")
    assert result.broken_at.startswith("2026-11-23T08:00")
    assert "Event 5 was changed" in result.said
    assert "Still proven: events 1 to 4" in result.said


def test_a_noted_end_finds_what_was_cut_off_with_its_traces(trail: Ledger) -> None:
    anchor = trail.audit.anchor()
    assert (anchor.id, anchor.text) == (7, f"7 {anchor.hash}")
    _raw(trail, "DELETE FROM event WHERE id = 7")
    with closing(sqlite3.connect(trail.path)) as raw:
        last = raw.execute("SELECT hash FROM event WHERE id = 6").fetchone()[0]
        raw.execute("UPDATE mark SET value = ? WHERE name = 'ledger.audit-head'", (f"6 {last}",))
        raw.commit()
    assert trail.audit.verify().ok, "whoever cuts off the end and its mark is not found without a noted end"
    for noted in (anchor.text, anchor.hash, anchor.hash.upper()):
        result = trail.audit.verify(noted)
        assert (result.ok, result.first_bad_id) == (False, 7)
        assert "cut off" in result.said
    assert trail.audit.verify(last).ok
    assert "event 6" in trail.audit.verify(f"6 {last}").said
    trail.audit.record("later")
    assert not trail.audit.verify(anchor.text).ok, "another event in its place does not carry its hash"


def test_the_table_for_auditors_holds_every_event_and_no_formula(trail: Ledger, tmp_path: Path) -> None:
    trail.audit.record("note", why="=HYPERLINK(1)", actor="mary")
    path = tmp_path / "audit.csv"
    assert export_table(trail.audit, path, ZoneInfo("America/New_York")) == 8
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Event"] for row in rows] == [str(number) for number in range(1, 9)]
    assert rows[0]["Time (UTC)"].startswith("2026-11-23 08:00")
    assert rows[0]["Local time"] == "2026-11-23 03:00:00 -0500"
    assert (rows[-1]["Who"], rows[-1]["Why"]) == ("mary", "'=HYPERLINK(1)")


def test_events_that_others_record_while_the_chain_is_walked_belong_to_it(ledger: Ledger) -> None:
    for _ in range(2):
        ledger.audit.record("opened")
    later = iter(range(3))

    def others() -> bool:
        if next(later, None) is not None:
            ledger.audit.record("opened")
        return False

    result = ledger.audit.verify(is_stopped=others)
    assert (result.ok, result.count) == (True, 5)
