"""Lists of documents of any length: pages in both directions and anywhere, counts, groups, and places."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.core import Core
from acucleo_desktop.ledger.document_queries import HEAD, DocumentQueries
from acucleo_desktop.ledger.document_rows import document_row
from acucleo_desktop.ledger.handling import Handling
from acucleo_desktop.ledger.list_sql import Key, Listing, key_of, listing
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Order
from acucleo_desktop.ledger.search import Search
from acucleo_desktop.ledger.times import time_of

PORTION = 20_000
_FAR = 8  # so much longer takes it to read a document that lies alone
_HOUR = 13  # characters of a stored time down to its hour
_TIMELY = (Order.NEWEST, Order.OLDEST)


class Trait(StrEnum):
    """What documents of a list are counted by."""

    CHECK = "check_status"
    DELIVERY = "delivery"
    ANSWER = "answer"
    FLOW = "flow"
    PARTNER = "partner"
    CAUSE = "cause"
    MATCH = "match"


@dataclass(frozen=True, slots=True)
class Cut:
    """Which rows of a list: some, after leaving out others, from its start, its end, or a known row on.

    Attributes:
        key: of the row before the first one wanted, or, backwards, after the last one; None for start or end.
        skip: rows that are left out from there.
        limit: how many rows.
        backwards: whether to go towards the start; the rows come in the order of the list all the same.
    """

    limit: int
    key: Key | None = None
    skip: int = 0
    backwards: bool = False


class DocumentLists:
    """The documents as lists, for windows that show a part of them."""

    def __init__(
        self, core: Core, partners: Partners, search: Search, documents: DocumentQueries, handling: Handling
    ) -> None:
        self._core = core
        self._partners = partners
        self._search = search
        self._documents = documents
        self._handling = handling

    def page(self, query: DocumentQuery, cut: Cut) -> list[DocumentRow]:
        """Return some rows of a list."""
        found = self._listing(query)
        if cut.key is not None:
            found = found.beyond(cut.key, backwards=cut.backwards)
        order = found.order(backwards=cut.backwards)
        if cut.skip:
            # The rows left out are passed in the index alone, not read.
            ids = found.select("document.id", f"ORDER BY {order} LIMIT ? OFFSET ?")
            wanted = [row[0] for row in self._run(ids, found, cut.limit, cut.skip)]
            marks = ", ".join("?" * len(wanted))
            text = f"SELECT {HEAD} FROM document WHERE id IN ({marks})"  # noqa: S608 - marks alone
            by_id = {values[0]: values for values in self._core.database.execute_sql(text, wanted).fetchall()}
            rows = [by_id[document_id] for document_id in wanted if document_id in by_id]
        else:
            rows = self._run(found.select(HEAD, f"ORDER BY {order} LIMIT ?"), found, cut.limit)
        names = self._partners.names()
        with self._core.meaning():
            made = [document_row(values, names) for values in rows]
        made = self._with_handling(made)
        return made[::-1] if cut.backwards else made

    def _with_handling(self, rows: list[DocumentRow]) -> list[DocumentRow]:
        """Return rows that say who must act, and until when they are put off."""
        known = self._handling.of(row.id for row in rows)
        now = self._core.clock.now()
        return [
            replace(row, handler=one.who, put_off_until=one.until if one.is_asleep(now) else None)
            if (one := known.get(row.id)) is not None
            else row
            for row in rows
        ]

    def total(self, query: DocumentQuery) -> int:
        """Return how many documents a list has."""
        return self._documents.count(replace(query, before=None, order=Order.NEWEST))

    def place(self, query: DocumentQuery, row: DocumentRow) -> int:
        """Return how many rows of a list come before a row."""
        found = self._listing(query).beyond(key_of(row, query.order), backwards=True)
        return int(self._run(found.select("count(*)"), found)[0][0])

    def ids(
        self, query: DocumentQuery, start: int = 0, stop: int | None = None, *, newest: int | None = None
    ) -> array[int]:
        """Return the ids of the rows from `start` to before `stop`, all by default, in the order of the list.

        Args:
            query: the list.
            start: of the rows wanted.
            stop: of the rows wanted.
            newest: the newest document that the list had when it was shown; what has come since is passed over.
        """
        found = self._listing(query)
        if newest is not None:
            found = found.also("+document.id <= ?", newest)
        text = found.select("document.id", f"ORDER BY {found.order()} LIMIT ? OFFSET ?")
        limit = -1 if stop is None else stop - start
        cursor = self._core.database.execute_sql(text, (*found.values, limit, start))
        ids = array("q")
        while portion := cursor.fetchmany(PORTION):
            ids.extend(row[0] for row in portion)
        return ids

    def counts(self, query: DocumentQuery, trait: Trait) -> dict[str, int]:
        """Return how many documents of a list have each value of a trait."""
        found = self._plain(query)
        return dict(self._run(found.grouped_by(trait.value), found))

    def hours(self, query: DocumentQuery) -> list[tuple[datetime, int]]:
        """Return how many documents entered the ledger in each hour that has any, the newest hour first."""
        found = self._plain(query)
        text = found.select(f"substr(created_at, 1, {_HOUR}), count(*)", "GROUP BY 1 ORDER BY 1 DESC")
        return [(time_of(f"{hour}:00:00Z"), count) for hour, count in self._run(text, found)]

    def approvable(self, query: DocumentQuery) -> DocumentQuery | None:
        """Return the query of those documents of a list that wait for review with nothing that stops them."""
        checks = [check for check in (Check.CLEAN, Check.WARNINGS) if not query.checks or check in query.checks]
        if not checks or (query.deliveries and Delivery.REVIEW not in query.deliveries):
            return None
        return replace(query, checks=tuple(checks), deliveries=(Delivery.REVIEW,), before=None, order=Order.NEWEST)

    def rows(self, query: DocumentQuery, take: Callable[[Sequence[DocumentRow]], bool], portion: int = 1_000) -> int:
        """Hand out a whole list in portions until `take` returns False; return how many rows were handed out."""
        count, key = 0, None
        while True:
            rows = self.page(query, Cut(portion, key))
            count += len(rows)
            if not rows or not take(rows) or len(rows) < portion:
                return count
            key = key_of(rows[-1], query.order)

    def _plain(self, query: DocumentQuery) -> Listing:
        return self._listing(replace(query, before=None, order=Order.NEWEST))

    def _listing(self, query: DocumentQuery) -> Listing:
        hits = self._search.hits(query.text) if query.text else None
        by_order = query.order not in _TIMELY and hits is None and self._is_large(query)
        return listing(query, self._core.now(), hits, by_order=by_order)

    def _is_large(self, query: DocumentQuery) -> bool:
        """Whether walking all documents in the order wanted finds a page sooner than sorting what the query finds.

        A page of the walk passes `all / found` documents for each of its own, which lie far from each other; sorting
        reads all that are found, which mostly lie together.
        """
        found = self.total(query)
        return found * found > _FAR * query.limit * self._documents.count()

    def _run(self, text: str, found: Listing, *more: Any) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._core.database.execute_sql(text, (*found.values, *more)).fetchall()
        return rows
