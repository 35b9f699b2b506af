"""What all stores share: the database, its tables, the clock, and who is acting."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import peewee

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.database import LedgerDatabase
from acucleo_desktop.ledger.models import Tables, bind
from acucleo_desktop.ledger.times import time_text


def tuples(query: Any) -> list[tuple[Any, ...]]:
    """Run a query and return its rows as plain tuples."""
    return list(query.tuples())


def put(model: type[peewee.Model], **columns: object) -> None:
    """Insert a row, or replace the one with the same primary key."""
    model.insert(columns).on_conflict("REPLACE").execute()


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

    def now(self) -> str:
        """Return the time as it is stored."""
        return time_text(self.clock.now())
