"""Archives: the long parts of documents that were done long ago, moved into files by year.

Moved are the bytes of files, and the fields and records of documents. Heads, statuses, findings, attempts, events
and the search stay in the ledger, so that lists and searches know no difference. Where the bytes were, the ledger keeps
their SHA-256, and an archive is asked for it: what is moved can be neither mixed up nor overwritten.

Nothing is removed from the ledger before it was read back from the archive. A crash between the two leaves both, and
the next run goes on.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core
from acucleo_desktop.ledger.times import time_text
from acucleo_desktop.ledger.trouble import damaged, in_words

_MARKER: Final = b"A"  # compressed bytes begin with 0x78, so that the two are never taken for each other
_MARKER_LENGTH: Final = 1 + hashlib.sha256().digest_size
_BATCH: Final = 200
APPLICATION_ID: Final = 0x41434C41  # `ACLA`
SHARED_ARCHIVES: Final = "archive"  # folder beside daily copies, which share one copy of the archives

_DONE: Final = """
    d.updated_at < :before AND (
        (d.direction = 'in' AND d.delivery IN ('written', 'duplicate', 'set-aside', 'superseded'))
        OR (d.direction = 'out' AND d.delivery IN ('set-aside', 'superseded'))
        OR (d.direction = 'out' AND d.delivery = 'sent'
            AND d.answer IN ('none', 'accepted', 'accepted-with-errors', 'partly-accepted'))
    )
"""
"""Documents that nobody has to do anything about, untouched since a moment."""

_FILES: Final = f"""
    SELECT f.id, f.content, f.at, f.name, f.sha256 FROM file AS f
    WHERE f.id > :after_file AND f.at < :before AND substr(f.content, 1, 1) <> X'41'
        AND (f.direction = 'out' OR EXISTS (SELECT 1 FROM document AS d WHERE d.file_id = f.id))
        AND NOT EXISTS (SELECT 1 FROM document AS d WHERE d.file_id = f.id AND NOT ({_DONE}))
    ORDER BY f.id LIMIT :limit
"""  # noqa: S608 - put together from constants
_BODIES: Final = f"""
    SELECT d.id, b.fields, b.record, d.created_at, d.set_id || ' ' || d.number
    FROM document AS d JOIN document_body AS b ON b.document_id = d.id
    WHERE d.id > :after_document AND d.created_at < :before AND {_DONE}
        AND ((length(b.fields) > 0 AND substr(b.fields, 1, 1) <> X'41')
            OR (length(b.record) > 0 AND substr(b.record, 1, 1) <> X'41'))
    ORDER BY d.id LIMIT :limit
"""  # noqa: S608 - put together from constants


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to move: `column` of row `row_id` in `table`."""

    table: str
    column: str
    row_id: int
    packed: bytes
    at: str
    name: str

    @property
    def digest(self) -> bytes:
        """SHA-256 of the packed bytes, by which the archive has them."""
        return hashlib.sha256(self.packed).digest()

    @property
    def year(self) -> str:
        """Year of the file or document: which archive it goes to."""
        return self.at[:4]


@dataclass(slots=True)
class ArchiveReport:
    """What was moved.

    Attributes:
        files, documents: how many.
        size: bytes that left the ledger.
        archives: archive files that were written to.
    """

    files: int = 0
    documents: int = 0
    size: int = 0
    archives: set[str] = field(default_factory=set)

    @property
    def said(self) -> str:
        """The report as a sentence."""
        if not self.files and not self.documents:
            return "Nothing is old enough to be archived."
        names = ", ".join(sorted(self.archives))
        return f"{self.files} files and {self.documents} documents were moved to {names}; they are found as before."


class Archive:
    """Moves old parts out of the ledger, and reads them where they are."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._audit = audit

    @property
    def folder(self) -> Path:
        """Where the archives of this ledger are."""
        return archive_folder(self._core.database.path)

    def whole(self, stored: bytes, at: str, what: str) -> bytes:
        """Return packed bytes as they were, from the ledger or from the archive that has them.

        Args:
            stored: what the ledger holds.
            at: time of the row; its year is where they are looked for first.
            what: the thing for a person, such as `The file 850.edi`.

        Raises:
            Problem: `ledger.archive-missing`, or `ledger.damaged` when the archive holds something else.
        """
        if not is_moved(stored):
            return stored
        digest = stored[1:]
        first = self.folder / f"{at[:4]}.sqlite3"
        others = [path for path in archives_in(self.folder) if path != first]
        for path in (first, *others):
            if path.exists():
                found = _read(path, digest)
                if found is not None:
                    return found
        raise Problem(
            "ledger.archive-missing",
            f"{what} was archived, and the archive {first} is not there or does not have it.",
            why="Archive files were moved away, or this ledger was copied without them.",
            todo=f"Put the archive files back into {self.folder}; they are beside the ledger's backups too.",
            details=digest.hex(),
        )

    def move(self, before: datetime, limit: int | None = None) -> ArchiveReport:
        """Move what was done before a moment; can be cut short anywhere and run again.

        Args:
            before: documents untouched since then, and their files.
            limit: at most so many batches; None for all.
        """
        report = ArchiveReport()
        place: dict[str, object] = {"before": time_text(before), "limit": _BATCH, "after_file": 0, "after_document": 0}
        batches = 0
        while limit is None or batches < limit:
            items = list(self._batch(place))
            if not items:
                break
            self._keep(items)
            self._let_go(items, report)
            batches += 1
        return report

    def verify(self) -> tuple[int, list[str]]:
        """Return how many parts are archived, and a sentence for each that no archive has."""
        missing: list[str] = []
        count = 0
        for what, stored, at in self._moved():
            count += 1
            try:
                self.whole(stored, at, what)
            except Problem as problem:
                missing.append(problem.what)
        return count, missing

    def _moved(self) -> Iterator[tuple[str, bytes, str]]:
        execute = self._core.database.execute_sql
        for name, stored, at in execute("SELECT name, content, at FROM file WHERE substr(content, 1, 1) = X'41'"):
            yield f"The file {name}", stored, at
        query = """
            SELECT d.id, b.fields, b.record, d.created_at FROM document_body AS b JOIN document AS d
            ON d.id = b.document_id WHERE substr(b.fields, 1, 1) = X'41' OR substr(b.record, 1, 1) = X'41'
        """
        for number, fields, record, at in execute(query):
            yield from ((f"Document {number}", stored, at) for stored in (fields, record) if is_moved(stored))

    def _batch(self, place: dict[str, object]) -> Iterator[Item]:
        """Yield the next parts, and move `place` behind them, so that a long ledger is walked only once."""
        execute: Any = self._core.database.execute_sql
        for row_id, packed, at, name, sha256 in execute(_FILES, place).fetchall():
            place["after_file"] = row_id
            if hashlib.sha256(zlib.decompress(packed)).hexdigest() != sha256:
                raise damaged(self._core.database.path, f"the bytes of file {row_id} are not those that were stored")
            yield Item("file", "content", row_id, packed, at, name)
        for row_id, fields, record, at, name in execute(_BODIES, place).fetchall():
            place["after_document"] = row_id
            for column, packed in (("fields", fields), ("record", record)):
                if packed and not is_moved(packed):
                    yield Item("document_body", column, row_id, packed, at, name)

    def _keep(self, items: list[Item]) -> None:
        """Write a batch into its archives, and read it back from the disk."""
        for year in sorted({item.year for item in items}):
            path = self.folder / f"{year}.sqlite3"
            wanted = [item for item in items if item.year == year]
            with in_words(path):
                _write(path, wanted)
                for item in wanted:
                    if _read(path, item.digest) != item.packed:
                        raise damaged(path, f"{item.table} {item.row_id} does not read back")

    def _let_go(self, items: list[Item], report: ArchiveReport) -> None:
        """Put the markers in the place of what the archives have now, in one transaction with its event."""
        execute = self._core.database.execute_sql
        with self._core.transaction():
            for item in items:
                key = "id" if item.table == "file" else "document_id"
                sql = f"UPDATE {item.table} SET {item.column} = ? WHERE {key} = ? AND {item.column} = ?"  # noqa: S608
                execute(sql, (_MARKER + item.digest, item.row_id, item.packed))
            files = sorted({item.row_id for item in items if item.table == "file"})
            documents = sorted({item.row_id for item in items if item.table != "file"})
            archives = sorted({f"{item.year}.sqlite3" for item in items})
            facts = {"files": files, "documents": documents, "archives": archives}
            self._audit.record("archived", data=facts)
        report.files += len(files)
        report.documents += len(documents)
        report.size += sum(len(item.packed) for item in items)
        report.archives.update(archives)


def is_moved(stored: bytes) -> bool:
    """Tell whether the ledger holds the marker of an archived part."""
    return len(stored) == _MARKER_LENGTH and stored.startswith(_MARKER)


def archive_folder(ledger: Path) -> Path:
    """Return the folder of a ledger's archives."""
    return ledger.with_name(f"{ledger.stem}-archive")


def archives_in(folder: Path) -> list[Path]:
    """Return the archive files of a folder, oldest year first."""
    return sorted(folder.glob("[0-9][0-9][0-9][0-9].sqlite3"))


def copy_archives(source: Path, target: Path) -> int:
    """Bring everything that the archives of one folder hold into those of another; return how many parts were new.

    Nothing that is there is replaced: parts are known by their checksum.
    """
    count = 0
    for path in archives_in(source):
        goal = target / path.name
        missing = sorted(_digests(path) - _digests(goal))
        for start in range(0, len(missing), _BATCH):
            wanted = missing[start : start + _BATCH]
            marks = ", ".join("?" * len(wanted))
            with in_words(path), closing(_reading(path)) as connection:
                query = f"SELECT sha256, part, row_id, name, at, body FROM item WHERE sha256 IN ({marks})"  # noqa: S608
                rows = connection.execute(query, wanted).fetchall()
            with in_words(goal):
                count += _insert(goal, rows)
    return count


def _digests(path: Path) -> set[bytes]:
    if not path.exists():
        return set()
    with in_words(path), closing(_reading(path)) as connection:
        return {row[0] for row in connection.execute("SELECT sha256 FROM item")}


def _write(path: Path, items: list[Item]) -> None:
    rows = [
        (item.digest, f"{item.table}.{item.column}", item.row_id, item.name, item.at, item.packed) for item in items
    ]
    _insert(path, rows)


def _insert(path: Path, rows: list[Any]) -> int:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path, timeout=10, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS item (sha256 BLOB NOT NULL PRIMARY KEY, part TEXT NOT NULL,"
            " row_id INTEGER NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL)"
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        before = connection.total_changes
        connection.executemany("INSERT OR IGNORE INTO item VALUES (?, ?, ?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
        return connection.total_changes - before


def _read(path: Path, digest: bytes) -> bytes | None:
    """Return what an archive has under a checksum, checked; None when it has nothing."""
    with in_words(path), closing(_reading(path)) as connection:
        row = connection.execute("SELECT body FROM item WHERE sha256 = ?", (digest,)).fetchone()
    if row is None:
        return None
    if hashlib.sha256(row[0]).digest() != digest:
        raise damaged(path, f"the part {digest.hex()} was changed")
    return bytes(row[0])


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10)
