"""What a ledger says, row by row, before and after an upgrade; and whether the program reads it as it was meant."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.ledger.document_lists import Trait
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, Folder

OWN = frozenset({"schema_migration"})
"""Tables that tell of the form and not of the trade."""
NEW_MARKS = frozenset({"ledger.checked-at"})
SAMPLES = 25


@dataclass(frozen=True)
class Meaning:
    """All rows of a ledger: for each table its columns, and the digest of each row by its rowid or key."""

    tables: dict[str, tuple[tuple[str, ...], dict[Any, bytes]]]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(len(rows) for _columns, rows in self.tables.values())


def meaning_of(path: Path, like: Meaning | None = None) -> Meaning:
    """Read every row of a ledger.

    Args:
        path: the file.
        like: an earlier reading: only its tables and columns are read, so that both can be compared.
    """
    with closing(sqlite3.connect(path)) as connection:
        if like is None:
            sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY name"
            names = [name for (name,) in connection.execute(sql) if name not in OWN and not name.startswith("sqlite")]
            columns = {
                name: tuple(row[1] for row in connection.execute(f"PRAGMA table_info({name})")) for name in names
            }
        else:
            columns = {name: known for name, (known, _rows) in like.tables.items()}
        return Meaning({name: (known, _rows(connection, name, known)) for name, known in columns.items()})


def _rows(connection: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> dict[Any, bytes]:
    found = {}
    for rowid, *values in connection.execute(f"SELECT rowid, {', '.join(columns)} FROM {table}"):
        if table != "mark" or values[0] not in NEW_MARKS:
            found[rowid] = hashlib.sha256(repr(values).encode()).digest()
    return found


def differences(before: Meaning, after: Meaning) -> list[str]:
    """Return in words what is not as it was: rows lost, added or changed."""
    said = []
    for table, (_columns, rows) in before.tables.items():
        now = after.tables[table][1]
        lost, new = rows.keys() - now.keys(), now.keys() - rows.keys()
        changed = [key for key in rows.keys() & now.keys() if rows[key] != now[key]]
        for word, keys in (("lost", lost), ("new", new), ("changed", changed)):
            if keys:
                said.append(f"{table}: {len(keys)} {word}, such as {sorted(keys)[:3]}")
    return said


def faults(ledger: Ledger, documents: int) -> list[str]:
    """Return in words what the program does not read as it was written, or does not find."""
    said: list[str] = []
    with closing(sqlite3.connect(ledger.path)) as raw:
        raw.row_factory = sqlite3.Row
        for pragma, good in (("integrity_check", ["ok"]), ("foreign_key_check", [])):
            found = [row[0] for row in raw.execute(f"PRAGMA {pragma}")]
            if found != good:
                said.append(f"{pragma}: {found[:3]}")
        trail = ledger.audit.verify()
        if not trail.ok or trail.count != 2 * documents:
            said.append(f"trail: {trail.said}")
        said += _heads(ledger, raw)
        said += _long_parts(ledger, raw)
        said += _lists(ledger, raw, documents)
        said += _beside(ledger, raw)
    return said


def _heads(ledger: Ledger, raw: sqlite3.Connection) -> list[str]:
    said = []
    for old in raw.execute("SELECT * FROM document"):
        row = ledger.documents.get(old["id"])
        amount = None if old["amount"] is None else Decimal(old["amount"])
        read = (row.direction, row.flow, row.partner, row.number, row.amount, row.check, row.delivery, row.answer)
        names = ("direction", "flow", "partner", "number", "amount", "check_status", "delivery", "answer")
        if read != tuple(amount if name == "amount" else old[name] for name in names):
            said.append(f"document {old['id']}: {read}")
        if row.created_at.isoformat() != old["created_at"].replace(".000000Z", "+00:00"):
            said.append(f"document {old['id']}: created at {row.created_at}")
    return said


def _sampled(raw: sqlite3.Connection, sql: str) -> list[sqlite3.Row]:
    rows = raw.execute(sql).fetchall()
    return rows[:: max(1, len(rows) // SAMPLES)]


def _long_parts(ledger: Ledger, raw: sqlite3.Connection) -> list[str]:
    files = _sampled(raw, "SELECT * FROM file")
    bodies = _sampled(raw, "SELECT * FROM document_body")
    found = _sampled(raw, "SELECT document_id, finding_id FROM finding")
    tried = _sampled(raw, "SELECT document_id, outcome FROM attempt")
    digests = {old["id"]: hashlib.sha256(ledger.files.content(old["id"])).hexdigest() for old in files}
    read = {old["document_id"]: ledger.documents.fields(old["document_id"]) for old in bodies}
    named = {one: [finding.id for finding in ledger.documents.findings(one)] for one, _name in found}
    outcomes = {one: [attempt.outcome for attempt in ledger.attempts.of(one)] for one, _outcome in tried}
    return [
        *(f"file {old['id']}: other bytes" for old in files if digests[old["id"]] != old["sha256"]),
        *(f"body of {key}: other fields" for key, packed in _packed(bodies) if read[key] != packed),
        *(f"findings of {one} are others" for one, name in found if named[one] != [name]),
        *(f"attempts of {one} are others" for one, outcome in tried if outcome not in outcomes[one]),
    ]


def _packed(bodies: list[sqlite3.Row]) -> list[tuple[int, Any]]:
    return [(old["document_id"], json.loads(zlib.decompress(old["fields"]))) for old in bodies]


def _lists(ledger: Ledger, raw: sqlite3.Connection, documents: int) -> list[str]:
    said = []
    for old in _sampled(raw, "SELECT * FROM document WHERE number <> ''"):
        said += [
            f"document {old['id']} is not found by {words}"
            for words in (old["number"], old["order_number"])
            if old["id"] not in ledger.lists.ids(DocumentQuery(text=words, limit=documents))
        ]
    by_name = ledger.lists.total(DocumentQuery(text="Olive"))
    of_code = raw.execute("SELECT count(*) FROM document WHERE partner = 'OLIVEHILL'").fetchone()[0]
    if by_name != of_code:
        said.append(f"{by_name} of {of_code} are found by the partner's name")
    for folder, count in ledger.documents.folder_counts().items():
        query = DocumentQuery(folder=Folder(folder), limit=documents + 1)
        there = len(ledger.lists.ids(query))
        if not count == there == sum(ledger.lists.counts(query, Trait.PARTNER).values()):
            said.append(f"{folder}: {count} counted, {there} listed")
    return said


def _beside(ledger: Ledger, raw: sqlite3.Connection) -> list[str]:
    partners = {partner.code: partner for partner in ledger.partners.all()}
    fresh = partners["FRESHMART"].flows
    compared = raw.execute("SELECT document_id, body FROM comparison").fetchall()
    handled = raw.execute("SELECT document_id, who FROM handling").fetchall()
    with ledger.transaction():
        number = ledger.control_numbers.reserve("FRESHMART", "interchange")
    pairs: dict[str, tuple[object, object]] = {
        "partners": (set(partners), {code for (code,) in raw.execute("SELECT code FROM partner")}),
        "options of a partner": (
            [(flow.value, one.hold_seconds, one.amount_tolerance) for flow, one in fresh.items()],
            [("sales-order", 120, Decimal("0.05"))],
        ),
        "views": (
            [name for name, _query in ledger.views.all()],
            [name for (name,) in raw.execute("SELECT name FROM saved_view ORDER BY name")],
        ),
        "comparisons": (
            {one: ledger.comparisons.of(one) for one, _body in compared},
            {one: json.loads(zlib.decompress(body)) for one, body in compared},
        ),
        "handling": (
            {one: row.who for one, row in ledger.handling.of(one for one, _who in handled).items()},
            dict(handled),
        ),
        "the note": ([note.text for note in ledger.notes.of(2)], ["asked for the new item"]),
        "the link": (ledger.links.of(12), [("repeats", 1)]),
        "the passes": ([run.outcome for run in ledger.runs.recent()], ["running", "done"]),
        "a received file": (ledger.files.find_remote("in/orders", "r3", "file-3.edi") is not None, True),
        "the next control number": (number, 42),
    }
    return [f"{name}: {read}" for name, (read, meant) in pairs.items() if read != meant]


def works_on(ledger: Ledger) -> None:
    """Do a bit of each kind of work in an upgraded ledger: whatever is missing there is met."""
    from acucleo_desktop.documents.flow import Flow
    from acucleo_desktop.ledger.rows import NewDocument

    file = ledger.files.add(Direction.IN, "in", "new", "new.edi", b"ISA")
    row = ledger.documents.add(NewDocument(Direction.IN, Flow.BILL, number="NEW-1", file_id=file.id, match="perfect"))
    ledger.comparisons.set(row.id, {"level": "perfect"})
    ledger.handling.hand_over(row.id, "buyer", "which price?")
    ledger.views.save("bills", DocumentQuery(flows=(Flow.BILL,)))
    assert ledger.documents.get(row.id).match == "perfect"
    assert ledger.audit.verify().ok
