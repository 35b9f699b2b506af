"""What all stores share: the database, its tables, the clock, and who is acting."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

import peewee

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.database import LedgerDatabase
from acucleo_desktop.ledger.models import Tables, bind
from acucleo_desktop.ledger.times import time_text
from acucleo_desktop.ledger.trouble import damaged


def tuples(query: Any) -> list[tuple[Any, ...]]:
    """Run a query and return its rows as plain tuples."""
    return list(query.tuples())


def put(model: type[peewee.Model], **columns: object) -> None:
    """Insert a row, or replace the one with the same primary key."""
    model.insert(columns).on_conflict("REPLACE").execute()


def table_name(model: type[peewee.Model]) -> str:
    """Return the name of the table of a model."""
    return str(model._meta.table_name)  # noqa: SLF001 - peewee's way to a model's options


READ_MARK = "SELECT value FROM mark WHERE name = ?"
SET_MARK = "INSERT OR REPLACE INTO mark (name, value) VALUES (?, ?)"


class UnknownRow(Problem, LookupError):
    """A row was asked for by an id that the ledger does not have; on the command line a person types such ids."""

    def __init__(self, kind: str, row_id: object) -> None:
        super().__init__(
            f"ledger.no-{kind}",
            f"There is no {kind} {row_id}.",
            why="The number is mistyped, or belongs to another ledger.",
            todo="Look it up in the list; on the command line: acucleo documents.",
        )
        self.kind = kind
        self.row_id = row_id


class IllegalMove(ValueError):
    """The program tried a change that the tables of allowed moves do not have: a bug, not trouble of a person."""


class Core:
    """The open database with its surroundings."""

    def __init__(self, database: LedgerDatabase, clock: Clock, actor: str) -> None:
        self.database = database
        self.tables: Tables = bind(database)
        self.clock = clock
        self.default_actor = actor
        self._acting = threading.local()
        self._texts: dict[object, str] = {}

    @property
    def actor(self) -> str:
        """Who acts in this thread."""
        return str(getattr(self._acting, "name", self.default_actor))

    @contextmanager
    def acting_as(self, actor: str) -> Iterator[None]:
        """Record what this thread does as done by `actor`."""
        before = self.actor
        self._acting.name = actor
        try:
            yield
        finally:
            self._acting.name = before

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; waits for other writers at the beginning, so that what is read stays true until the end.

        May be nested: an inner one that fails is undone alone, if the outer code catches its exception.
        """
        with self.database.atomic("IMMEDIATE"):
            yield

    @contextmanager
    def meaning(self) -> Iterator[None]:
        """Tell of damage where what was read cannot be what was written, such as JSON that is none.

        Raises:
            Problem: `ledger.damaged`.
        """
        try:
            yield
        except Problem:
            raise
        except (ValueError, KeyError, TypeError, ArithmeticError, zlib.error) as error:
            raise damaged(self.database.path, f"{type(error).__name__}: {error}") from error

    def joined(self) -> AbstractContextManager[None]:
        """Return the transaction that is open, or one of its own; unlike a nested one it is not undone alone."""
        return nullcontext() if self.database.in_transaction() else self.transaction()

    def text(self, key: object, build: Callable[[], Any]) -> str:
        """Return the SQL of a query that is run again and again: building it takes longer than running it.

        Args:
            key: what tells this query from others.
            build: makes the query, with any values of the right number in it; it is asked once.
        """
        known = self._texts.get(key)
        if known is None:
            known = self._texts[key] = build().sql()[0]
        return known

    def insert(self, model: type[peewee.Model], **columns: object) -> int:
        """Insert a row; return its id. The columns are those of the table, as the models name them."""
        key = (model, *columns)
        text = self._texts.get(key)
        if text is None:
            table, names = table_name(model), ", ".join(f'"{name}"' for name in columns)
            marks = ", ".join("?" * len(columns))
            text = self._texts[key] = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - fixed names
        return int(self.database.execute_sql(text, tuple(columns.values())).lastrowid)

    def change(self, model: type[peewee.Model], row_id: int, columns: Mapping[str, object]) -> None:
        """Change columns of the row with this id."""
        key = ("change", model, *columns)
        text = self._texts.get(key)
        if text is None:
            table, names = table_name(model), ", ".join(f'"{name}" = ?' for name in columns)
            text = self._texts[key] = f'UPDATE "{table}" SET {names} WHERE id = ?'  # noqa: S608 - fixed names
        self.database.execute_sql(text, (*columns.values(), row_id))

    def mark(self, name: str) -> str | None:
        """Return the text of a mark, None when it was never set."""
        row = self.database.execute_sql(READ_MARK, (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_mark(self, name: str, value: str) -> None:
        """Set the text of a mark, in the transaction that is open."""
        self.database.execute_sql(SET_MARK, (name, value))

    def now(self) -> str:
        """Return the time as it is stored."""
        return time_text(self.clock.now())
