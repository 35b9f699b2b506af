"""Reading a damaged database: every row that can still be read, and which ones were there besides.

SQLite gives up a whole query at the first broken page. Here the rows of a table are read up to the break, then the next
row that can be reached behind it is searched, and so on. Which rows should be there is known from elsewhere: ids run
without gaps where nothing is ever removed, and the indexes lie on pages of their own. Those that were passed over, such
as some between two breaks, are asked for one by one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.ledger.trouble import SQLITE_ERRORS

_SMALLEST_ROW: Final = 8
"""Bytes that a row takes at least: an id beyond what the file has room for was changed by the damage."""
_MOST_ASKED: Final = 1_000_000
"""Rows that are asked for one by one, which takes seconds; only an id that the damage made too great asks for more."""
Row = dict[str, Any]


@dataclass(slots=True)
class TableState:
    """What is left of a table.

    Attributes:
        table: its name.
        read: how many rows could be read.
        lost: ids of rows that were there and cannot be read.
        spoiled: ids of rows that can be read but do not say what was stored.
        is_whole: whether the table was read from end to end, without a break.
    """

    table: str
    read: int = 0
    lost: list[int] = field(default_factory=list)
    spoiled: list[int] = field(default_factory=list)
    is_whole: bool = True

    @property
    def is_good(self) -> bool:
        """Whether nothing of it is lost or spoiled."""
        return self.is_whole and not self.lost and not self.spoiled


def open_damaged(path: Path) -> sqlite3.Connection:
    """Open a database for reading alone, whatever state it is in.

    A database whose log cannot be read is opened without it: what stands in the file itself is better than nothing.
    """
    for mode in ("mode=ro", "immutable=1"):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)
        connection.text_factory = _text
        try:
            connection.execute("PRAGMA writable_schema = ON")  # else one spoiled table keeps all others from being read
            connection.execute("SELECT name FROM sqlite_master LIMIT 1").fetchone()
        except SQLITE_ERRORS:
            connection.close()
            if mode == "immutable=1":
                raise
            continue
        return connection
    raise AssertionError("the loop returns or raises")


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables that can be found, those of the search left out."""
    found: list[str] = []
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    with suppress(*SQLITE_ERRORS):  # what was found until the break counts
        found.extend(plain(name) for (name,) in connection.execute(query))
    return sorted(name for name in found if not name.startswith(("search", "sqlite_")) and name.isidentifier())


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns of a table."""
    rows = connection.execute(f"PRAGMA table_info({table})")
    return [plain(row[1]) for row in rows]


class DamagedTable:
    """The rows of one table with row ids, read over every break.

    Attributes:
        state: what was read and lost so far; complete when `rows` has ended.
    """

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        self._connection = connection
        self.state = TableState(table)
        self.columns = columns_of(connection, table)
        self._seen: set[int] = set()
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        self._farthest = max(1, pages * size // _SMALLEST_ROW)

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Yield row id and columns; a text that is none any more is `SpoiledText`."""
        sql = self._select("rowid >= ? ORDER BY rowid")
        first, odd = 1, 0
        while True:
            try:
                for rowid, *values in self._connection.execute(sql, (first,)):
                    if not self._is_new(rowid):
                        self.state.is_whole = False
                        odd += 1
                        if odd > self._farthest:
                            return  # pages that lead back to each other
                        continue
                    first = rowid + 1
                    yield self._taken(rowid, values)
            except SQLITE_ERRORS:
                self.state.is_whole = False
            else:
                return
            behind = self._behind(first)
            if behind is None or behind[0] < first or not self._is_new(behind[0]):
                return
            first = behind[0] + 1
            yield self._taken(behind[0], behind[1:])

    def passed_over(self, expected: Iterable[int]) -> Iterator[tuple[int, Row]]:
        """Yield the rows that should be there, were not met by `rows`, and can be read by their id all the same."""
        sql = self._select("rowid = ?")
        for one in sorted(set(expected) - self._seen)[:_MOST_ASKED]:
            with suppress(*SQLITE_ERRORS):  # this one is lost
                row = self._connection.execute(sql, (one,)).fetchone()
                if row is not None and row[0] == one:
                    yield self._taken(one, row[1:])

    def note_lost(self, expected: Iterable[int]) -> None:
        """Note which of the rows that should be there were not read."""
        self.state.lost = sorted(set(expected) - self._seen)

    def last_id(self) -> int:
        """Return the greatest row id that is known of, from the table, its indexes, or what was read."""
        known = [0, *self._seen]
        query = f'SELECT max(rowid) FROM "{self.state.table}"'  # noqa: S608 - own names
        known += [row[0] or 0 for row in self._tried(query)]
        for index in self._indexes():
            query = f'SELECT max(rowid) FROM "{self.state.table}" INDEXED BY "{index}"'  # noqa: S608 - own names
            known += [row[0] or 0 for row in self._tried(query)]
        return max(number for number in known if 0 <= number < self._farthest)

    def indexed_ids(self) -> set[int]:
        """Return the row ids that the indexes know, each read as far as it can be."""
        found: set[int] = set()
        for index in self._indexes():
            query = f'SELECT rowid FROM "{self.state.table}" INDEXED BY "{index}"'  # noqa: S608 - own names
            found.update(row[0] for row in self._tried(query) if 0 < row[0] < self._farthest)
        return found

    def _select(self, condition: str) -> str:
        names = ", ".join(f'"{name}"' for name in self.columns)
        return f'SELECT rowid, {names} FROM "{self.state.table}" WHERE {condition}'  # noqa: S608 - own names

    def _is_new(self, rowid: int) -> bool:
        return rowid not in self._seen and 0 < rowid < self._farthest

    def _taken(self, rowid: int, values: Iterable[Any]) -> tuple[int, Row]:
        self._seen.add(rowid)
        self.state.read += 1
        return rowid, dict(zip(self.columns, values, strict=True))

    def _indexes(self) -> list[str]:
        query = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?"
        found = self._tried(query, self.state.table)
        return [plain(name) for (name,) in found]

    def _tried(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query until its break."""
        rows: list[tuple[Any, ...]] = []
        with suppress(*SQLITE_ERRORS):  # what was found until the break counts
            rows.extend(self._connection.execute(query, values))
        return rows

    def _behind(self, first: int) -> tuple[Any, ...] | None:
        """Return the next row from an id on that can be reached behind a break; None when there is none."""
        bad, step = first - 1, 1
        while step < self._farthest:
            good = first - 1 + step
            if self._next(good) is not None:
                break
            bad, step = good, step * 2
        else:
            return None
        while good - bad > 1:
            middle = (bad + good) // 2
            if self._next(middle) is None:
                bad = middle
            else:
                good = middle
        return self._next(good) or None

    def _next(self, rowid: int) -> tuple[Any, ...] | None:
        """Return id and columns of the first row from an id on; empty when there is none, None behind a break."""
        try:
            row = self._connection.execute(self._select("rowid >= ? ORDER BY rowid LIMIT 1"), (rowid,)).fetchone()
        except SQLITE_ERRORS:
            return None
        return row or ()


class SpoiledText(bytes):
    """The bytes of a text that is none any more."""

    __slots__ = ()


def _text(stored: bytes) -> str | SpoiledText:
    try:
        return stored.decode("utf-8")
    except UnicodeDecodeError:
        return SpoiledText(stored)


def plain(text: str | bytes) -> str:
    """Return a text; what is none any more has marks in the place of its spoiled letters."""
    return text if isinstance(text, str) else text.decode("utf-8", "replace")
