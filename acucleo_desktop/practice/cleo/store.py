"""The practice Cleo's state in an SQLite file of its own: committed before a reply leaves."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from acucleo_desktop.documents.clock import Clock

_SCHEMA = """
CREATE TABLE IF NOT EXISTS folder (id TEXT PRIMARY KEY, path TEXT UNIQUE NOT NULL, parent TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file (
  id TEXT PRIMARY KEY, folder TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL, at TEXT NOT NULL,
  origin TEXT NOT NULL, is_listed INTEGER NOT NULL DEFAULT 1, position INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS file_folder ON file (folder, is_listed);
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS request (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, seconds REAL NOT NULL, method TEXT, path TEXT, template TEXT,
  status INTEGER);
"""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder: below `upload` it takes files from us, below `download` it holds files for us."""

    id: str
    path: str
    parent: str

    @property
    def name(self) -> str:
        """Its last name."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it was stored.

    Attributes:
        origin: `us` when we uploaded it, `partner` when a partner left it, `part` while it has a temporary name.
        is_listed: whether it still shows in listings.
    """

    id: str
    folder: str
    name: str
    content: bytes
    at: str
    origin: str
    is_listed: bool

    @property
    def sha256(self) -> str:
        """Digest of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A listed file without its bytes."""

    id: str
    folder: str
    name: str
    size: int
    at: datetime
    origin: str
    position: int


class Store:
    """Folders and files.

    Args:
        path: the SQLite file; made when it is not there.
        clock: when files came.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.clock = clock
        self._lock = threading.RLock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA busy_timeout=5000")
        self._db.executescript(_SCHEMA)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    def add_folder(self, path: str) -> Folder:
        """Add a folder with those above it, or return the one that is there."""
        known = self.folder_at(path)
        if known is not None:
            return known
        above = path.rpartition("/")[0]
        parent = self.add_folder(above).id if above else ""
        folder = Folder(secrets.token_urlsafe(16)[:22], path, parent)
        with self._lock:
            self._db.execute("INSERT INTO folder VALUES (?,?,?)", (folder.id, folder.path, folder.parent))
        return folder

    def folder(self, folder_id: str) -> Folder | None:
        """Return a folder by its id."""
        return self._one_folder("id", folder_id)

    def folder_at(self, path: str) -> Folder | None:
        """Return a folder by its path."""
        return self._one_folder("path", path)

    def _one_folder(self, column: str, value: str) -> Folder | None:
        with self._lock:
            row = self._db.execute(f"SELECT id, path, parent FROM folder WHERE {column}=?", (value,)).fetchone()  # noqa: S608
        return Folder(*row) if row else None

    def children(self, parent: str) -> list[Folder]:
        """Return the folders below another; the root's for an empty id."""
        with self._lock:
            rows = self._db.execute("SELECT id, path, parent FROM folder WHERE parent=? ORDER BY path", (parent,))
            return [Folder(*row) for row in rows]

    def folders(self) -> list[Folder]:
        """Return all folders."""
        with self._lock:
            return [Folder(*row) for row in self._db.execute("SELECT id, path, parent FROM folder ORDER BY path")]

    def add_file(self, folder: str, name: str, content: bytes, origin: str, *, is_listed: bool = True) -> StoredFile:
        """Store a file in a folder, by the folder's path."""
        self.add_folder(folder)
        at = self.clock.now().isoformat(timespec="seconds").replace("+00:00", "Z")
        file = StoredFile(secrets.token_urlsafe(20)[:27], folder, name, content, at, origin, is_listed)
        with self._lock:
            self._db.execute(
                "INSERT INTO file SELECT ?,?,?,?,?,?,?, COALESCE(MAX(position), 0) + 1 FROM file",
                (file.id, folder, name, content, at, origin, int(is_listed)),
            )
        return file

    def files(self, folder: str = "", *, listed_only: bool = False, origin: str = "") -> list[StoredFile]:
        """Return files in the order they came: of one folder or of all, listed ones or all ever stored."""
        conditions, values = ["1=1"], []
        if folder:
            conditions.append("folder=?")
            values.append(folder)
        if listed_only:
            conditions.append("is_listed=1")
        if origin:
            conditions.append("origin=?")
            values.append(origin)
        query = (
            "SELECT id, folder, name, content, at, origin, is_listed FROM file WHERE "  # noqa: S608 - fixed conditions
            + " AND ".join(conditions)
            + " ORDER BY position"
        )
        with self._lock:
            rows = self._db.execute(query, values).fetchall()
        return [StoredFile(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6])) for row in rows]

    def file(self, file_id: str) -> StoredFile | None:
        """Return a file by its id, when it is still listed."""
        facts = self.facts_of(file_id)
        return next((file for file in self.files(facts.folder) if file.id == file_id), None) if facts else None

    def facts(self, folder: str = "") -> list[FileFacts]:
        """Return the listed files of a folder, or of all, in the order they came, without their bytes."""
        where, values = ("AND folder=?", (folder,)) if folder else ("", ())
        return self._facts(where, values)

    def facts_of(self, file_id: str) -> FileFacts | None:
        """Return a file by its id, when it is still listed."""
        found = self._facts("AND id=?", (file_id,))
        return found[0] if found else None

    def _facts(self, where: str, values: tuple[str, ...]) -> list[FileFacts]:
        query = "SELECT id, folder, name, length(content), at, origin, position FROM file WHERE is_listed=1 "
        with self._lock:
            rows = self._db.execute(f"{query} {where} ORDER BY position", values).fetchall()
        return [
            FileFacts(file_id, path, name, size, datetime.fromisoformat(at), origin, position)
            for file_id, path, name, size, at, origin, position in rows
        ]

    def content(self, file_id: str) -> bytes:
        """Return the bytes of a file; none when there is no such file."""
        with self._lock:
            row = self._db.execute("SELECT content FROM file WHERE id=?", (file_id,)).fetchone()
        return bytes(row[0]) if row else b""

    def move(self, file_id: str, folder: str, name: str, origin: str) -> None:
        """Give a file another folder, name and origin."""
        with self._lock:
            self._db.execute("UPDATE file SET folder=?, name=?, origin=? WHERE id=?", (folder, name, origin, file_id))

    def unlist(self, file_id: str) -> None:
        """Take a file out of listings, as when it was consumed or deleted; its bytes stay for outside checks."""
        with self._lock:
            self._db.execute("UPDATE file SET is_listed=0 WHERE id=?", (file_id,))

    def state(self, name: str, default: Any = None) -> Any:
        """Return small state."""
        with self._lock:
            row = self._db.execute("SELECT body FROM state WHERE name=?", (name,)).fetchone()
        return json.loads(row[0]) if row else default

    def set_state(self, name: str, value: Any) -> None:
        """Keep small state."""
        with self._lock:
            self._db.execute("INSERT OR REPLACE INTO state VALUES (?,?)", (name, json.dumps(value)))

    def log(self, method: str, path: str, template: str, status: int) -> None:
        """Note a request."""
        at = self.clock.now().isoformat(timespec="milliseconds")
        with self._lock:
            self._db.execute(
                "INSERT INTO request (at, seconds, method, path, template, status) VALUES (?,?,?,?,?,?)",
                (at, self.clock.monotonic(), method, path, template, status),
            )

    def requests(self) -> list[dict[str, Any]]:
        """Return all noted requests, oldest first."""
        names = ("at", "seconds", "method", "path", "template", "status")
        with self._lock:
            rows = self._db.execute("SELECT at, seconds, method, path, template, status FROM request ORDER BY id")
            return [dict(zip(names, row, strict=True)) for row in rows]
