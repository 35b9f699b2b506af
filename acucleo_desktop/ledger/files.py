"""Bytes first: every file as received, every interchange as written, compressed, with its SHA-256."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

import peewee

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.ledger.archive import Archive
from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core, UnknownRow
from acucleo_desktop.ledger.rows import FileRow
from acucleo_desktop.ledger.times import time_of

TAKEN_APART_MARK = "ledger.files-taken-apart"
_FAR_ENOUGH = 100  # files; a mark that moved with each would be a commit in each pass
_COLUMNS = ("id", "direction", "folder", "remote_id", "name", "size", "sha256", "at")
_KNOWS_REMOTE = "SELECT 1 FROM file WHERE folder = ? AND remote_id = ? AND name = ? AND (? IS NULL OR size = ?) LIMIT 1"
_WITHOUT_DOCUMENTS = (
    f"SELECT {', '.join(_COLUMNS)} FROM file WHERE id > ? AND +direction = ?"  # noqa: S608 - fixed columns
    " AND NOT EXISTS (SELECT 1 FROM document WHERE document.file_id = file.id) ORDER BY id"
)


class Files:
    """The stored files. They are never changed and never removed."""

    def __init__(self, core: Core, audit: Audit, archive: Archive) -> None:
        self._core = core
        self._archive = archive
        self._file = core.tables.file
        self._audit = audit

    def add(self, direction: Direction, folder: str, remote_id: str, name: str, content: bytes) -> FileRow:
        """Store a file.

        Args:
            direction: seen from us.
            folder: Cleo folder path.
            remote_id: id at Cleo; empty for outbound files before upload.
            name: file name without folder.
            content: the very bytes.
        """
        digest = hashlib.sha256(content).hexdigest()
        with self._core.transaction():
            file_id = self._core.insert(
                self._file,
                direction=direction.value,
                folder=folder,
                remote_id=remote_id,
                name=name,
                size=len(content),
                sha256=digest,
                at=self._core.now(),
                content=zlib.compress(content),
            )
            facts = {"file": file_id, "folder": folder, "name": name, "size": len(content), "sha256": digest}
            self._audit.record("file-stored", data={**facts, "direction": direction.value, "remote_id": remote_id})
        return self.get(file_id)

    def get(self, file_id: int) -> FileRow:
        """Return the facts of a file without its bytes.

        Raises:
            UnknownRow: when there is no such file.
        """
        rows = self._rows(id=file_id)
        if not rows:
            raise UnknownRow("file", file_id)
        return rows[0]

    def content(self, file_id: int) -> bytes:
        """Return the very bytes that were stored, also when they were archived since.

        Raises:
            UnknownRow: when there is no such file.
            Problem: `ledger.archive-missing`.
        """
        file = self._file
        row = file.select(file.content, file.at, file.name).where(file.id == file_id).tuples().first()
        if row is None:
            raise UnknownRow("file", file_id)
        with self._core.meaning():
            return zlib.decompress(self._archive.whole(row[0], row[1], f"The file {row[2]}"))

    def last_id(self) -> int:
        """Return the id of the newest file; 0 when there is none."""
        return int(self._file.select(peewee.fn.MAX(self._file.id)).scalar() or 0)

    def find_remote(self, folder: str, remote_id: str, name: str) -> FileRow | None:
        """Return the newest file known by this folder, id and name, or None."""
        rows = self._rows(folder=folder, remote_id=remote_id, name=name)
        return rows[-1] if rows else None

    def knows_remote(self, folder: str, remote_id: str, name: str, size: int | None = None) -> bool:
        """Whether a file is known by this folder, id and name; asked for every file of every list at Cleo.

        Args:
            folder: path of its folder.
            remote_id: its id at Cleo.
            name: its name as listed.
            size: bytes as listed, None when the list does not tell. One that has another size than what was stored was
                taken while it was still being written: it is not known in its present form.
        """
        asked = (folder, remote_id, name, size, size)
        return self._core.database.execute_sql(_KNOWS_REMOTE, asked).fetchone() is not None

    def find_hash(self, sha256: str) -> list[FileRow]:
        """Return the files with the same bytes, oldest first."""
        return self._rows(sha256=sha256.lower())

    def find_name(self, name: str) -> list[FileRow]:
        """Return the files of this name in any folder, oldest first."""
        return self._rows(name=name)

    def set_remote(self, file_id: int, name: str, remote_id: str) -> FileRow:
        """Note the name and id that an uploaded file has at Cleo."""
        with self._core.transaction():
            self._core.change(self._file, file_id, {"name": name, "remote_id": remote_id})
            self._audit.record("file-known-at-cleo", data={"file": file_id, "name": name, "remote_id": remote_id})
        return self.get(file_id)

    def without_documents(self) -> list[FileRow]:
        """Return received files not taken apart yet, oldest first: new ones, and those a crash left behind.

        Files are taken apart in the order in which they came, so a mark tells up to where nothing is to be looked at.
        """
        begin = int(self._core.mark(TAKEN_APART_MARK) or 0)
        # Asked before the files: one that comes in between must not be passed over.
        end = self._core.database.execute_sql("SELECT coalesce(max(id), 0) FROM file").fetchone()[0]
        found = self._core.database.execute_sql(_WITHOUT_DOCUMENTS, (begin, Direction.IN.value)).fetchall()
        reached = found[0][0] - 1 if found else end
        if reached - begin >= _FAR_ENOUGH:
            with self._core.transaction():
                self._core.set_mark(TAKEN_APART_MARK, str(reached))
        with self._core.meaning():
            return [_file_row(row) for row in found]

    def _rows(self, **wanted: object) -> list[FileRow]:
        def build() -> Any:
            selection = self._file.select(*(getattr(self._file, name) for name in _COLUMNS))
            for name, value in wanted.items():
                selection = selection.where(getattr(self._file, name) == value)
            return selection.order_by(self._file.id)

        text = self._core.text(("files by", *wanted), build)
        found = self._core.database.execute_sql(text, tuple(wanted.values())).fetchall()
        with self._core.meaning():
            return [_file_row(row) for row in found]


def _file_row(row: Any) -> FileRow:
    file_id, direction, folder, remote_id, name, size, sha256, at = row
    return FileRow(file_id, Direction(direction), folder, remote_id, name, size, sha256, time_of(at))
