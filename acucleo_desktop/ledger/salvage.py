"""What a replaced ledger still knows: read as far as it can be read, so that a restored one does nothing twice."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from acucleo_desktop.ledger.reading import DamagedTable
from acucleo_desktop.ledger.trouble import SQLITE_ERRORS

_LEFT = ("sent", "sending", "in-doubt", "superseded")
_OUTBOUND = """
    SELECT d.id, d.partner, d.flow, d.number, d.fingerprint, d.delivery, d.file_name, coalesce(d.sent_at, ''),
        d.interchange_control, d.group_control, d.set_control, coalesce(f.folder, ''), f.content
    FROM document AS d LEFT JOIN file AS f ON f.id = d.file_id
    WHERE d.direction = 'out' AND d.delivery IN (?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class LaterDocument:
    """An outbound document that had left, or may have, by the replaced ledger.

    Attributes:
        delivery: `sent`, `sending` or `in-doubt`; superseded ones were sent before.
        controls: interchange, group and set control number.
        folder: Cleo folder path of its file.
        content: the bytes that left; None when they cannot be read.
        sent_at: when, as text; empty when that is not known.
    """

    id: int
    partner: str
    flow: str
    number: str
    fingerprint: str
    delivery: str
    file_name: str
    sent_at: str
    controls: tuple[str, str, str]
    folder: str = ""
    content: bytes | None = None

    @property
    def was_sent(self) -> bool:
        """Whether it surely left; else it may have."""
        return bool(self.sent_at) and self.delivery in {"sent", "superseded"}


@dataclass(frozen=True, slots=True)
class LaterFile:
    """A received file with its bytes."""

    folder: str
    remote_id: str
    name: str
    content: bytes


@dataclass(slots=True)
class Later:
    """What could be read.

    Attributes:
        whole: whether everything could be read.
        reservations: (partner, level, number) of every number that was given out.
        last: the number given out last, by partner and level.
        aside: reasons of inbound documents that a person had set aside, by id and fingerprint.
    """

    whole: bool = False
    last: dict[tuple[str, str], int] = field(default_factory=dict)
    reservations: list[tuple[str, str, int]] = field(default_factory=list)
    documents: list[LaterDocument] = field(default_factory=list)
    files: list[LaterFile] = field(default_factory=list)
    aside: dict[tuple[int, str], str] = field(default_factory=dict)
    events: int = 0


def read_later(path: Path, known_files: int) -> Later:
    """Read a ledger that is about to be replaced; what its damage hides is left out.

    Args:
        path: the ledger; a file that is missing gives nothing.
        known_files: id of the last file that the restored ledger has.
    """
    later = Later()
    if not path.exists():
        return later
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            later.whole = _read(connection, later, known_files)
    except SQLITE_ERRORS:
        later.whole = False
    return later


def _read(connection: sqlite3.Connection, later: Later, known_files: int) -> bool:
    rows = _Rows(connection)
    documents, files = rows.last_id("document"), rows.last_id("file")
    for partner, level, last in rows.of("SELECT partner, level, last FROM control_number"):
        later.last[partner, level] = last
    later.reservations += rows.of("SELECT partner, level, number FROM control_number_reservation")
    for row in rows.of(_OUTBOUND, _LEFT, by="d.id", ids=range(1, documents + 1)):
        document_id, partner, flow, number, print_, delivery, name, sent, *controls, folder, packed = row
        later.documents.append(
            LaterDocument(
                id=document_id,
                partner=partner,
                flow=flow,
                number=number,
                fingerprint=print_,
                delivery=delivery,
                file_name=name,
                sent_at=sent,
                controls=(controls[0], controls[1], controls[2]),
                folder=folder,
                content=_unpacked(packed),
            )
        )
    query = "SELECT id, fingerprint, reason FROM document WHERE direction = 'in' AND delivery = 'set-aside'"
    for document_id, fingerprint, reason in rows.of(query, by="id", ids=range(1, documents + 1)):
        later.aside[document_id, fingerprint] = reason
    query = "SELECT folder, remote_id, name, content FROM file WHERE direction = 'in' AND id > ?"
    for folder, remote_id, name, packed in rows.of(
        query, (known_files,), by="id", ids=range(known_files + 1, files + 1)
    ):
        content = _unpacked(packed)
        if content is None:
            rows.whole = False
            continue
        later.files.append(LaterFile(folder, remote_id, name, content))
    later.events = next((count for (count,) in rows.of("SELECT count(*) FROM event")), 0)
    return rows.whole


def _unpacked(packed: object) -> bytes | None:
    try:
        return zlib.decompress(packed) if isinstance(packed, bytes) else None
    except zlib.error:
        return None


class _Rows:
    """Reads what can be read, and remembers whether that was everything."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.whole = True

    def of(
        self, sql: str, values: tuple[Any, ...] = (), *, by: str = "", ids: Iterable[int] = ()
    ) -> list[tuple[Any, ...]]:
        """Return the rows of a query; where it breaks off, those that can be read one by one.

        Args:
            sql: the query, with its conditions at its end.
            values: what stands for its question marks.
            by: the column of the id; empty where rows have none, and those before the break are all.
            ids: the ids that there may be.
        """
        rows, is_whole = self._until_break(sql, values)
        if is_whole or not by:
            return rows
        return [row for one in ids for row in self._until_break(f"{sql} AND {by} = ?", (*values, one))[0]]

    def last_id(self, table: str) -> int:
        """Return the greatest id of a table that can be found."""
        try:
            return DamagedTable(self._connection, table).last_id()
        except SQLITE_ERRORS:
            self.whole = False
            return 0

    def _until_break(self, sql: str, values: tuple[Any, ...]) -> tuple[list[tuple[Any, ...]], bool]:
        rows: list[tuple[Any, ...]] = []
        try:
            rows.extend(self._connection.execute(sql, values))
        except SQLITE_ERRORS:
            self.whole = False
            return rows, False
        return rows, True
