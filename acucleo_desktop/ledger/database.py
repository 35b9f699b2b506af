"""The connection: one for each thread, every refusal of SQLite turned into words, all closed together."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import peewee

from acucleo_desktop.ledger.trouble import SQLITE_ERRORS, problem_of

BUSY_MILLISECONDS = 10_000
APPLICATION_ID = 0x41434C45  # `ACLE`, so that a ledger is told from other SQLite files
# synchronous=FULL: an intent must be on the disk before the request leaves, also when the power fails.
PRAGMAS: tuple[tuple[str, Any], ...] = (
    ("busy_timeout", BUSY_MILLISECONDS),
    ("journal_mode", "wal"),
    ("synchronous", 2),
    ("foreign_keys", 1),
    ("cache_size", -16_000),
    ("temp_store", 2),
)


class _Cursor(sqlite3.Cursor):
    """A cursor whose errors speak: known trouble becomes a `Problem`, also while rows are fetched."""

    connection: _Connection

    def execute(self, sql: str, parameters: Any = (), /) -> _Cursor:
        try:
            with self.connection.in_use:
                super().execute(sql, parameters)
        except SQLITE_ERRORS as error:
            self._speak(error)
        return self

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> _Cursor:
        try:
            with self.connection.in_use:
                super().executemany(sql, parameters)
        except SQLITE_ERRORS as error:
            self._speak(error)
        return self

    def fetchone(self) -> Any:
        try:
            with self.connection.in_use:
                return super().fetchone()
        except SQLITE_ERRORS as error:
            self._speak(error)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        try:
            with self.connection.in_use:
                return super().fetchmany(size or self.arraysize)
        except SQLITE_ERRORS as error:
            self._speak(error)
            raise

    def fetchall(self) -> list[Any]:
        try:
            with self.connection.in_use:
                return super().fetchall()
        except SQLITE_ERRORS as error:
            self._speak(error)
            raise

    def __next__(self) -> Any:
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def _speak(self, error: Exception) -> None:
        problem = problem_of(error, self.connection.path)
        if problem is None:
            raise error
        raise problem from error


class _Connection(sqlite3.Connection):
    """A connection that knows its file, hands out speaking cursors, and closes them with itself.

    SQLite holds the file until the last statement has gone, and the error of a failed opening has one in its traceback
    for as long as a window tells it: a restore would find the ledger in use.

    Attributes:
        in_use: held while a statement runs or a row is read. Closing waits for it: where a connection is closed under
            a statement of another thread, Python's module for SQLite ends the process.
    """

    path = Path()

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        self.in_use = threading.RLock()
        self._cursors: WeakValueDictionary[int, _Cursor] = WeakValueDictionary()

    def cursor(self, *_factory: Any) -> Any:
        made = super().cursor(_Cursor)
        self._cursors[id(made)] = made
        return made

    def close(self) -> None:
        with self.in_use:
            for reference in self._cursors.valuerefs():
                cursor = reference()
                if cursor is not None:
                    cursor.close()
            super().close()


class LedgerDatabase(peewee.SqliteDatabase):
    """SQLite in WAL mode for several threads.

    peewee keeps one connection for each thread; this class also closes them all at the end, and those of threads
    that have ended whenever a new one is opened.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(str(path), pragmas=list(PRAGMAS))
        self.path = path
        self._open_connections: list[tuple[threading.Thread, _Connection]] = []
        self._registry = threading.Lock()
        self._shut = False

    def _connect(self) -> sqlite3.Connection:
        if self._shut:
            raise RuntimeError(f"the ledger {self.path} was closed; open it again before use")
        try:
            connection = sqlite3.connect(
                self.path,
                timeout=BUSY_MILLISECONDS / 1000,
                isolation_level=None,
                check_same_thread=False,  # so that `shut` may close connections of other threads
                factory=_Connection,
            )
        except SQLITE_ERRORS as error:
            raise problem_of(error, self.path) or error from error
        connection.path = self.path
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        with self._registry:
            self._close_those_of_ended_threads()
            self._open_connections.append((threading.current_thread(), connection))
        return connection

    def _close_those_of_ended_threads(self) -> None:
        for _, connection in (pair for pair in self._open_connections if not pair[0].is_alive()):
            connection.close()
        self._open_connections = [pair for pair in self._open_connections if pair[0].is_alive()]

    def _close(self, conn: Any) -> None:
        with self._registry:
            self._open_connections = [pair for pair in self._open_connections if pair[1] is not conn]
        conn.close()

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement; returns the cursor."""
        if sql.startswith(("ROLLBACK TO", "RELEASE")) and not self._raw().in_transaction:
            return None  # SQLite has already undone everything, as it does when the disk is full
        execute: Any = super().execute_sql
        return execute(sql, params)

    def rollback(self) -> None:
        """Undo the transaction of this thread, unless SQLite has undone it already."""
        if self._raw().in_transaction:
            super().rollback()

    def _prepare(self, connection: sqlite3.Connection) -> None:
        hooks: Any = super()
        hooks._add_conn_hooks(connection)  # noqa: SLF001 - sets the pragmas and functions, as peewee's own _connect does

    def _raw(self) -> Any:
        connection: Any = self.connection
        return connection()

    @property
    def is_shut(self) -> bool:
        """Whether it was closed for good."""
        return self._shut

    def shut(self) -> None:
        """Close the connections of all threads; any later use raises RuntimeError."""
        self._shut = True
        if not self.is_closed():
            self.close()
        with self._registry:
            for _, connection in self._open_connections:
                connection.close()
            self._open_connections.clear()
