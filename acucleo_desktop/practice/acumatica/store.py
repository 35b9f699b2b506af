"""The practice site's state in an SQLite file of its own: committed before a reply leaves, so it outlives a kill."""

from __future__ import annotations

import json
import sqlite3
import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.practice.acumatica.schema import keys_of

Plain = dict[str, Any]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
  entity TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (entity, key));
CREATE UNIQUE INDEX IF NOT EXISTS record_id ON record (entity, id);
CREATE TABLE IF NOT EXISTS sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS request_log (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, query TEXT NOT NULL,
  status INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS attachment (
  id TEXT PRIMARY KEY, record TEXT NOT NULL, name TEXT NOT NULL, comment TEXT NOT NULL, content BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS attachment_record ON attachment (record);
CREATE TABLE IF NOT EXISTS alternate (
  code TEXT NOT NULL, kind TEXT NOT NULL, account TEXT NOT NULL, unit TEXT NOT NULL, entity TEXT NOT NULL,
  item TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS alternate_code ON alternate (code COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS alternate_item ON alternate (entity, item);
"""
INDEXED = ("CustomerOrder", "VendorRef", "ExternalRef", "CustomerID", "Customer", "VendorID", "Vendor", "AccountRef")
"""Fields that are often searched for; each has an index over all entities."""
STAMP_FIELDS = ("LastModifiedDateTime", "LastModified", "LastModifiedDate")


class Store:
    """Plain records by entity and key.

    Args:
        path: the SQLite file; made when it is not there.
        clock: for the stamps of changed records.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.RLock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA busy_timeout=5000")
        self._db.executescript(_SCHEMA)
        for field in INDEXED:
            self._db.execute(
                f"CREATE INDEX IF NOT EXISTS record_{field} ON record"
                f" (entity, json_extract(body, '$.{field}') COLLATE NOCASE)"
            )

    @property
    def clock(self) -> Clock:
        """Where the time comes from."""
        return self._clock

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do several things or none; nestable."""
        with self._lock:
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def load(self, entity: str, record: Mapping[str, Any]) -> Plain:
        """Put a plain record in as it is, for seeding; ids and stamps are added where they are missing."""
        return self.save(entity, dict(record), stamp=record.get("LastModifiedDateTime") or record.get("LastModified"))

    def save(self, entity: str, record: Plain, *, stamp: str | None = None) -> Plain:
        """Insert or replace a record by its keys, with a new stamp."""
        record.setdefault("id", str(uuid.uuid4()))
        record.setdefault("note", "")
        moment = stamp or self._clock.now().isoformat(timespec="milliseconds")
        for field in STAMP_FIELDS:
            record[field] = moment
        for field in ("CreatedDateTime", "CreatedDate"):
            record.setdefault(field, moment)
        record["NoteID"] = record["id"]
        for value in record.values():
            if isinstance(value, list):
                for number, row in enumerate(value, 1):
                    if isinstance(row, dict):
                        row.setdefault("id", str(uuid.uuid4()))
                        row.setdefault("LineNbr", number)
        key = key_of(entity, record)
        with self.transaction():
            known = self._db.execute("SELECT position FROM record WHERE entity=? AND key=?", (entity, key)).fetchone()
            position = known[0] if known else self.next_number("position")
            self._db.execute(
                "INSERT OR REPLACE INTO record (entity, key, id, body, position) VALUES (?,?,?,?,?)",
                (entity, key, str(record["id"]).lower(), json.dumps(record, default=_text), position),
            )
            if "CrossReferences" in record:
                self._note_alternates(entity, key, record)
        return record

    def _note_alternates(self, entity: str, key: str, record: Plain) -> None:
        self._db.execute("DELETE FROM alternate WHERE entity=? AND item=?", (entity, key))
        for row in record["CrossReferences"] or []:
            kind = str(row.get("AlternateType") or "Global").lower()
            account = str(row.get("VendorOrCustomer") or "").upper()
            values = (str(row.get("AlternateID") or ""), kind, account, str(row.get("UOM") or ""), entity, key)
            self._db.execute("INSERT INTO alternate VALUES (?,?,?,?,?,?)", values)

    def alternates(self, code: str) -> list[tuple[str, str, str, str, str]]:
        """Return kind, account, unit, entity and item key of every cross reference with an alternate number."""
        with self._lock:
            return self._db.execute(
                "SELECT kind, account, unit, entity, item FROM alternate WHERE code=? COLLATE NOCASE ORDER BY item",
                (code,),
            ).fetchall()

    def where(self, entity: str, field: str, value: str) -> list[Plain]:
        """Return the records with a text in one of the `INDEXED` fields, in the order they were made.

        Raises:
            ValueError: the field has no index.
        """
        if field not in INDEXED:
            raise ValueError(f"{field} has no index")
        with self._lock:
            rows = self._db.execute(
                "SELECT body FROM record WHERE entity=?"  # noqa: S608 - the field is one of a fixed list
                f" AND json_extract(body, '$.{field}')=? COLLATE NOCASE ORDER BY position",
                (entity, value.rstrip()),
            ).fetchall()
        return [json.loads(row[0]) for row in rows]

    def get(self, entity: str, *keys: str) -> Plain | None:
        """Return a record by its keys."""
        with self._lock:
            row = self._db.execute(
                "SELECT body FROM record WHERE entity=? AND key=?",
                (entity, "/".join(key.strip() for key in keys).upper()),
            ).fetchone()
        return json.loads(row[0]) if row else None

    def by_id(self, entity: str, record_id: str) -> Plain | None:
        """Return a record by its id."""
        with self._lock:
            row = self._db.execute(
                "SELECT body FROM record WHERE entity=? AND id=?", (entity, record_id.lower())
            ).fetchone()
        return json.loads(row[0]) if row else None

    def all(self, entity: str) -> list[Plain]:
        """Return all records of an entity in the order they were made."""
        with self._lock:
            rows = self._db.execute("SELECT body FROM record WHERE entity=? ORDER BY position", (entity,)).fetchall()
        return [json.loads(row[0]) for row in rows]

    def entities(self) -> list[str]:
        """Return the entities that have records."""
        with self._lock:
            return [row[0] for row in self._db.execute("SELECT DISTINCT entity FROM record ORDER BY entity")]

    def delete(self, entity: str, record: Plain) -> None:
        """Remove a record."""
        with self.transaction():
            self._db.execute("DELETE FROM record WHERE entity=? AND key=?", (entity, key_of(entity, record)))

    def next_number(self, name: str) -> int:
        """Return the next number of a sequence."""
        with self.transaction():
            self._db.execute("INSERT OR IGNORE INTO sequence (name, last) VALUES (?, 0)", (name,))
            self._db.execute("UPDATE sequence SET last = last + 1 WHERE name=?", (name,))
            return int(self._db.execute("SELECT last FROM sequence WHERE name=?", (name,)).fetchone()[0])

    def state(self, name: str, default: Any = None) -> Any:
        """Return small state kept between requests and restarts."""
        with self._lock:
            row = self._db.execute("SELECT body FROM state WHERE name=?", (name,)).fetchone()
        return json.loads(row[0]) if row else default

    def set_state(self, name: str, value: Any) -> None:
        """Keep small state."""
        with self.transaction():
            self._db.execute("INSERT OR REPLACE INTO state (name, body) VALUES (?,?)", (name, json.dumps(value)))

    def log(self, method: str, path: str, query: str, status: int) -> None:
        """Note a request; a status of 0 is a connection that was dropped."""
        at = self._clock.now().isoformat(timespec="milliseconds")
        with self.transaction():
            self._db.execute(
                "INSERT INTO request_log (at, method, path, query, status) VALUES (?,?,?,?,?)",
                (at, method, path, query, status),
            )

    def requests(self) -> list[Plain]:
        """Return all noted requests, oldest first."""
        with self._lock:
            rows = self._db.execute("SELECT at, method, path, query, status FROM request_log ORDER BY id").fetchall()
        return [dict(zip(("at", "method", "path", "query", "status"), row, strict=True)) for row in rows]

    def add_file(self, record_id: str, name: str, content: bytes, comment: str = "") -> str:
        """Attach a file to a record or row; a file of the same name is replaced. Return the file's id."""
        file_id = str(uuid.uuid4())
        with self.transaction():
            self._db.execute("DELETE FROM attachment WHERE record=? AND name=?", (record_id, name))
            self._db.execute("INSERT INTO attachment VALUES (?,?,?,?,?)", (file_id, record_id, name, comment, content))
        return file_id

    def files(self, record_id: str) -> list[tuple[str, str, str]]:
        """Return id, name and comment of the files of a record or row."""
        with self._lock:
            return self._db.execute(
                "SELECT id, name, comment FROM attachment WHERE record=? ORDER BY rowid", (record_id,)
            ).fetchall()

    def file(self, file_id: str) -> tuple[str, bytes] | None:
        """Return name and content of a file."""
        with self._lock:
            row = self._db.execute("SELECT name, content FROM attachment WHERE id=?", (file_id,)).fetchone()
        return (str(row[0]), bytes(row[1])) if row else None


def key_of(entity: str, record: Mapping[str, Any]) -> str:
    """Return the stored key of a record; keys are compared without regard to case."""
    return "/".join(str(record.get(name) or "").strip() for name in keys_of(entity)).upper()


def _text(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)
