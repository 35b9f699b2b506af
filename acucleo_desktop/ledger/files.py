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
            file_id = self._file.insert(
                direction=direction.value,
                folder=folder,
                remote_id=remote_id,
                name=name,
                size=len(content),
                sha256=digest,
                at=self._core.now(),
                content=zlib.compress(content),
            ).execute()
            facts = {"file": file_id, "folder": folder, "name": name, "size": len(content), "sha256": digest}
            self._audit.record("file-stored", data={**facts, "direction": direction.value, "remote_id": remote_id})
        return self.get(file_id)

    def get(self, file_id: int) -> FileRow:
        """Return the facts of a file without its bytes.

        Raises:
            UnknownRow: when there is no such file.
        """
        rows = self._rows(self._file.id == file_id)
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
        return zlib.decompress(self._archive.whole(row[0], row[1], f"The file {row[2]}"))

    def last_id(self) -> int:
        """Return the id of the newest file; 0 when there is none."""
        return int(self._file.select(peewee.fn.MAX(self._file.id)).scalar() or 0)

    def find_remote(self, folder: str, remote_id: str, name: str) -> FileRow | None:
        """Return the newest file known by this folder, id and name, or None."""
        file = self._file
        rows = self._rows((file.folder == folder) & (file.remote_id == remote_id) & (file.name == name))
        return rows[-1] if rows else None

    def find_hash(self, sha256: str) -> list[FileRow]:
        """Return the files with the same bytes, oldest first."""
        return self._rows(self._file.sha256 == sha256.lower())

    def find_name(self, name: str) -> list[FileRow]:
        """Return the files of this name in any folder, oldest first."""
        return self._rows(self._file.name == name)

    def set_remote(self, file_id: int, name: str, remote_id: str) -> FileRow:
        """Note the name and id that an uploaded file has at Cleo."""
        with self._core.transaction():
            self._file.update(name=name, remote_id=remote_id).where(self._file.id == file_id).execute()
            self._audit.record("file-known-at-cleo", data={"file": file_id, "name": name, "remote_id": remote_id})
        return self.get(file_id)

    def without_documents(self) -> list[FileRow]:
        """Return received files not taken apart yet, oldest first: new ones, and those a crash left behind."""
        document = self._core.tables.document
        taken = document.select(document.file_id).where(document.file_id.is_null(is_null=False))
        return self._rows((self._file.direction == Direction.IN.value) & self._file.id.not_in(taken))

    def _rows(self, where: Any) -> list[FileRow]:
        file = self._file
        columns = (file.id, file.direction, file.folder, file.remote_id, file.name, file.size, file.sha256, file.at)
        query = file.select(*columns).where(where).order_by(file.id)
        return [_file_row(row) for row in query.tuples()]


def _file_row(row: Any) -> FileRow:
    file_id, direction, folder, remote_id, name, size, sha256, at = row
    return FileRow(file_id, Direction(direction), folder, remote_id, name, size, sha256, time_of(at))
