"""What can still be read of a damaged ledger: every row of every table, written out, and what is lost named.

What the rows say is looked at as well: bytes of files by their SHA-256, events by their chain, packed fields by
unpacking them. So a fault that left the pages whole and changed what stands in them is found too.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.ledger.archive import is_moved
from acucleo_desktop.ledger.audit import FIRST_HASH, HEAD_MARK, event_hash
from acucleo_desktop.ledger.reading import (
    DamagedTable,
    Row,
    SpoiledText,
    TableState,
    columns_of,
    open_damaged,
    plain,
    tables_of,
)
from acucleo_desktop.ledger.trouble import SQLITE_ERRORS, in_words

GAPLESS: Final = frozenset({"file", "document", "event", "attempt", "run", "note"})
"""Tables of which no row is ever removed: their ids run from 1 without gaps."""
EXPECTED: Final = frozenset(
    {
        *("file", "document", "document_body", "finding", "attempt", "event", "control_number", "partner", "run"),
        *("control_number_reservation", "control_number_gap", "mark", "counter", "note", "link", "schema_migration"),
    }
)
"""Tables that every ledger has, also one of the first form."""
_LATER: Final = {"comparison": "0003_match", "handling": "0006_handling", "saved_view": "0002_saved_views"}
"""Tables that came later, each with its change."""
_PACKED: Final = {"document_body": ("fields", "record"), "comparison": ("body",)}
_JSON: Final = {"partner": "body", "finding": "body", "saved_view": "body", "event": "data", "run": "counts"}
_NOBODY: Final = "an unknown partner"
_MOST_NAMED: Final = 40
_MOST_COMPLAINTS: Final = 10_000
_NOT_IN_INDEX: Final = re.compile(r"^row (\d+) missing from index (\w+)$")
WORDS: Final = {
    "attempt": "Attempts",
    "comparison": "Comparisons",
    "control_number": "Control numbers given out last",
    "control_number_gap": "Control numbers that were not used",
    "control_number_reservation": "Control numbers given out",
    "counter": "Counts of folders",
    "document": "Documents",
    "document_body": "Contents of documents",
    "event": "Entries of the audit trail",
    "file": "Files",
    "finding": "Findings",
    "handling": "Documents handed over or put off",
    "link": "Links between documents",
    "mark": "What the program notes for itself",
    "note": "Notes",
    "partner": "Partner sheets",
    "run": "Syncs",
    "saved_view": "Saved views",
    "schema_migration": "Form of the ledger",
}
"""What the rows of a table are, as people call it."""
_INDEXES: Final = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'"
Take = Callable[[str, int, Row], None]


@dataclass(slots=True)
class Examination:
    """What is left of a ledger.

    Attributes:
        path: the file.
        tables: the state of each table that was found, or should be there.
        missing: tables that every ledger has and this one has no more, or of which nothing can be read.
        documents: lost documents, each as far as it is known from an index.
        said: what could not be opened at all; empty when it could.
    """

    path: Path
    tables: list[TableState] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    said: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lost or spoiled."""
        return not self.said and not self.missing and all(table.is_good for table in self.tables)

    @property
    def read(self) -> int:
        """How many rows could be read."""
        return sum(table.read for table in self.tables)

    def count(self, table: str) -> int:
        """Return how many rows of a table could be read."""
        return next((one.read for one in self.tables if one.table == table), 0)

    def losses(self) -> list[str]:
        """Return a sentence for everything that is lost or spoiled."""
        if self.said:
            return [self.said]
        lines = [f"{WORDS.get(name, name)}: all lost." for name in self.missing]
        for table in self.tables:
            name = WORDS.get(table.table, table.table)
            if table.lost:
                lines.append(f"{name}: {len(table.lost)} lost ({_numbers(table.lost)}).")
            elif not table.is_whole:
                lines.append(f"{name}: a part could not be read; how many stood there is not known.")
            if table.spoiled:
                lines.append(f"{name}: {len(table.spoiled)} changed by the damage ({_numbers(table.spoiled)}).")
        lines += [f"Lost: {document}" for document in self.documents[:_MOST_NAMED]]
        if len(self.documents) > _MOST_NAMED:
            lines.append(f"Lost: {len(self.documents) - _MOST_NAMED} more documents")
        return lines


def examine(path: Path, take: Take | None = None) -> Examination:
    """Read everything that can be read of a ledger; the file is not changed.

    Args:
        path: the ledger, in whatever state.
        take: gets table, row id and columns of every row that was read.

    Raises:
        Problem: there is no such file, or this user may not read it.
    """
    found = Examination(path)
    with in_words(path):
        path.stat()
        if not os.access(path, os.R_OK):  # opening and closing it would drop the locks of an open ledger; see `Ledger`
            raise PermissionError(errno.EACCES, "it cannot be read by this user", str(path))
    try:
        connection = open_damaged(path)
    except SQLITE_ERRORS as error:
        found.said = f"Nothing can be read of {path}: its beginning is lost ({error})."
        return found
    with closing(connection):
        names = tables_of(connection)
        heads: DamagedTable | None = None
        seen: dict[str, set[int]] = {}
        for name in names:
            table = _read_table(connection, name, take, seen)
            if table is not None:
                found.tables.append(table.state)
                heads = table if name == "document" else heads
        found.missing = sorted(_should_be_there(connection, names) - {table.table for table in found.tables})
        _compare_with_indexes(connection, found)
        if heads is not None:
            found.documents = _lost_documents(connection, heads.state.lost)
    return found


def _should_be_there(connection: sqlite3.Connection, names: list[str]) -> set[str]:
    """Return the tables that a ledger of this form has, and those that are named."""
    changes = {plain(name) for (name,) in _until_break(connection, "SELECT name FROM schema_migration")}
    return {*EXPECTED, *names, *(table for table, change in _LATER.items() if change in changes)}


def _read_table(
    connection: sqlite3.Connection, name: str, take: Take | None, seen: dict[str, set[int]]
) -> DamagedTable | None:
    """Read a table; None when not even its columns are known."""
    try:
        if not columns_of(connection, name):
            return None
    except SQLITE_ERRORS:
        return None
    table, judge = DamagedTable(connection, name), _Judge(name)
    seen[name] = set()
    for rowid, row in _rows_of(connection, table, seen):
        seen[name].add(rowid)
        if not judge.is_sound(rowid, row):
            table.state.spoiled.append(rowid)
        if take is not None:
            take(name, rowid, row)
    return table


def _rows_of(
    connection: sqlite3.Connection, table: DamagedTable, seen: dict[str, set[int]]
) -> Iterator[tuple[int, Row]]:
    """Yield every row that can be read, and note which ones are lost."""
    yield from table.rows()
    expected = _expected(connection, table, seen)
    yield from table.passed_over(expected)
    table.note_lost(expected)


def _expected(connection: sqlite3.Connection, table: DamagedTable, seen: dict[str, set[int]]) -> set[int]:
    """Return the ids that should be in a table."""
    name = table.state.table
    if name in GAPLESS:
        last = max(table.last_id(), _noted_events(connection) if name == "event" else 0)
        return set(range(1, last + 1))
    if name == "document_body" and "document" in seen:
        return seen["document"] | table.indexed_ids()
    return table.indexed_ids()


def _compare_with_indexes(connection: sqlite3.Connection, found: Examination) -> None:
    """Mark the rows that say something else than the indexes, which have most of what heads say a second time."""
    tables = {table.table: table for table in found.tables}
    of_index = {plain(name): plain(table) for name, table in _until_break(connection, _INDEXES)}
    spoiled: dict[str, set[int]] = {}
    for (complaint,) in _until_break(connection, f"PRAGMA integrity_check({_MOST_COMPLAINTS})"):
        match = _NOT_IN_INDEX.match(plain(complaint))
        # An index that is damaged itself complains of rows as well; what is then named too often is only looked at.
        if match is not None and match[2] in of_index:
            spoiled.setdefault(of_index[match[2]], set()).add(int(match[1]))
    for name, rows in spoiled.items():
        if name in tables:
            state = tables[name]
            state.spoiled = sorted({*state.spoiled, *(row for row in rows if row not in state.lost)})


def _noted_events(connection: sqlite3.Connection) -> int:
    """Return how many events there were, by the mark of the last one."""
    try:
        row = connection.execute("SELECT value FROM mark WHERE name = ?", (HEAD_MARK,)).fetchone()
        return min(int(plain(row[0]).split()[0]), 10**8) if row else 0
    except (sqlite3.Error, ValueError, IndexError):
        return 0


def _lost_documents(connection: sqlite3.Connection, lost: list[int]) -> list[str]:
    """Return what the indexes still know of lost documents."""
    if not lost:
        return []
    query = "SELECT id, flow, partner, number FROM document INDEXED BY document_partner_flow_number"
    facts = {
        rowid: " ".join(filter(None, (plain(flow).replace("-", " "), plain(number), "of", plain(partner) or _NOBODY)))
        for rowid, flow, partner, number in _until_break(connection, query)
    }
    return [f"document {one}: {facts.get(one, 'nothing more is known')}" for one in lost]


def _until_break(connection: sqlite3.Connection, query: str) -> Iterator[tuple[Any, ...]]:
    try:
        yield from connection.execute(query)
    except SQLITE_ERRORS:
        return


class _Judge:
    """Says whether a row of a table says what was stored."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._last: tuple[int, object] = (0, FIRST_HASH)

    def is_sound(self, rowid: int, row: Row) -> bool:
        """Return whether nothing in a row can be seen to be changed."""
        try:
            if any(isinstance(value, SpoiledText) for value in row.values()):
                return False
            if self._table == "event":
                return self._is_next_event(rowid, row)
            if self._table == "file":
                return self._is_file(row)
            if self._table in _JSON:
                json.loads(row[_JSON[self._table]])
            for name in _PACKED.get(self._table, ()):
                packed = row[name]
                if packed and not is_moved(packed):
                    json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
        except (ValueError, TypeError, KeyError, zlib.error):
            return False
        return True

    @staticmethod
    def _is_file(row: Row) -> bool:
        packed = row["content"]
        if is_moved(packed):
            return True
        content = zlib.decompress(packed)
        return bool(hashlib.sha256(content).hexdigest() == row["sha256"] and len(content) == row["size"])

    def _is_next_event(self, rowid: int, row: Row) -> bool:
        before, self._last = self._last, (rowid, row["hash"])
        follows = before[0] + 1 != rowid or row["previous_hash"] == before[1]
        return bool(follows and event_hash(row) == row["hash"])


def _numbers(ids: list[int]) -> str:
    """Return numbers as ranges, such as 3-7, 12."""
    ranges: list[tuple[int, int]] = []
    for one in ids:
        if ranges and one == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], one)
        else:
            ranges.append((one, one))
    words = [str(first) if first == last else f"{first}-{last}" for first, last in ranges]
    return ", ".join(words[:_MOST_NAMED]) + (", ..." if len(words) > _MOST_NAMED else "")
