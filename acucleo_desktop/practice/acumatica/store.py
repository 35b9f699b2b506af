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
CREATE TABLE IF NOT EXISTS request (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS file (id TEXT PRIMARY KEY, entity TEXT, record TEXT, name TEXT, content BLOB);
"""
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
                (entity, key, record["id"], json.dumps(record, default=_text), position),
            )
        return record

    def get(self, entity: str, *keys: str) -> Plain | None:
        """Return a record by its keys."""
        with self._lock:
            row = self._db.execute(
                "SELECT body FROM record WHERE entity=? AND key=?", (entity, "/".join(keys).upper())
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

    def log(self, method: str, path: str, status: int) -> None:
        """Note a request."""
        at = self._clock.now().isoformat(timespec="milliseconds")
        with self.transaction():
            self._db.execute(
                "INSERT INTO request (at, method, path, status) VALUES (?,?,?,?)", (at, method, path, status)
            )

    def requests(self) -> list[Plain]:
        """Return all noted requests, oldest first."""
        with self._lock:
            rows = self._db.execute("SELECT at, method, path, status FROM request ORDER BY id").fetchall()
        return [dict(zip(("at", "method", "path", "status"), row, strict=True)) for row in rows]

    def add_file(self, entity: str, record_id: str, name: str, content: bytes) -> str:
        """Attach a file to a record; return the file's id."""
        file_id = str(uuid.uuid4())
        with self.transaction():
            self._db.execute("INSERT INTO file VALUES (?,?,?,?,?)", (file_id, entity, record_id, name, content))
        return file_id

    def files(self, record_id: str) -> list[tuple[str, str]]:
        """Return id and name of a record's files."""
        with self._lock:
            return list(self._db.execute("SELECT id, name FROM file WHERE record=?", (record_id,)))

    def file(self, file_id: str) -> bytes | None:
        """Return the content of a file."""
        with self._lock:
            row = self._db.execute("SELECT content FROM file WHERE id=?", (file_id,)).fetchone()
        return row[0] if row else None


def key_of(entity: str, record: Mapping[str, Any]) -> str:
    """Return the stored key of a record; keys are compared without regard to case."""
    return "/".join(str(record.get(name, "")) for name in keys_of(entity)).upper()


def _text(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)
