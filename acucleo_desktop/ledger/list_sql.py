"""The SQL of lists: what a query filters by, by which index it is answered, and in which order it stands.

SQLite knows nothing of our numbers, and without that it often chooses an index by which a list of a million documents
is read whole. The sign before a column (`+partner`) keeps its index out; which index remains is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.money import to_cents
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.handling import ASLEEP, AWAKE, HANDLER
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Order, PutOff
from acucleo_desktop.ledger.times import time_text

_NO_AMOUNT = -9_223_372_036_854_775_807
AMOUNT = f"ifnull(amount_cents, {_NO_AMOUNT})"
"""The expression of the index by amount: documents without one come after all others when the largest come first."""
OPEN = frozenset(
    {
        *(Delivery.REVIEW, Delivery.RECEIVED, Delivery.HELD, Delivery.QUEUED, Delivery.SENDING),
        *(Delivery.WRITING, Delivery.FAILED, Delivery.IN_DOUBT),
    }
)
"""Deliveries of documents that wait for something: few beside all that has been dealt with."""
_COLUMNS: Mapping[Order, tuple[str, bool]] = MappingProxyType(
    {
        Order.NEWEST: ("created_at", True),
        Order.OLDEST: ("created_at", False),
        Order.LARGEST: (AMOUNT, True),
        Order.SMALLEST: (AMOUNT, False),
        Order.NUMBER: ("number", False),
        Order.NUMBER_DOWN: ("number", True),
    }
)
Key = tuple[str | int, int]


class Way(StrEnum):
    """By what the rows of a list are found."""

    PLANNER = "planner"
    FOLDER = "folder"
    DELIVERY = "delivery"
    ORDER = "order"
    HITS = "hits"
    WALKED_HITS = "walked-hits"


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: its expression for the full-text index, and whether so many that they are walked."""

    expression: str
    are_many: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """A filter as SQL.

    Attributes:
        way: by what the rows are found.
        source: what stands after FROM.
        conditions: what stands after WHERE, parted by AND.
        values: what stands for the question marks.
    """

    query: DocumentQuery
    way: Way
    source: str
    conditions: tuple[str, ...]
    values: tuple[Any, ...]

    def select(self, what: str, then: str = "") -> str:
        """Return the statement that asks for `what`, with what stands after the conditions."""
        where = f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""
        return f"SELECT {what} FROM {self.source}{where} {then}"  # noqa: S608 - made of this module's own words

    def also(self, condition: str, *values: Any) -> Listing:
        """Return the listing with one more condition."""
        return replace(self, conditions=(*self.conditions, condition), values=(*self.values, *values))

    def order(self, *, backwards: bool = False) -> str:
        """Return what stands after ORDER BY."""
        column, descending = _COLUMNS[self.query.order]
        word = " DESC" if descending is not backwards else ""
        if self.way is Way.WALKED_HITS and column == "created_at":
            return f"search.rowid{word}"  # ids are given out as documents arrive
        sign = "+" if self.is_sorted else ""
        return f"{sign}{column}{word}, {sign}document.id{word}"

    def grouped_by(self, trait: str) -> str:
        """Return the statement that counts the rows by a column."""
        if trait == "partner" and self._asks_for_folder_alone:
            text = replace(self, source="document INDEXED BY document_folder_partner_flow")
            return text.select("document.partner, count(*)", "GROUP BY document.partner")
        sign = "+" if self.conditions else ""  # else rows would be met by the index of the trait and read one by one
        return self.select(f"document.{trait}, count(*)", f"GROUP BY {sign}document.{trait}")

    @property
    def _asks_for_folder_alone(self) -> bool:
        """Whether the index of folder, partner and flow has all that is asked for: ids stand in every index."""
        query = self.query
        others = (query.directions, query.checks, query.deliveries, query.answers, query.cause, query.causes)
        moments = (query.since, query.until, query.minimum_amount, query.maximum_amount)
        is_plain = not any(others) and not query.matches and all(moment is None for moment in moments)
        return self.way is Way.FOLDER and is_plain

    @property
    def is_sorted(self) -> bool:
        """Whether the rows found are sorted, and not met in the order wanted."""
        if self.way in {Way.HITS, Way.DELIVERY, Way.WALKED_HITS}:
            return True
        return self.way is not Way.ORDER and _COLUMNS[self.query.order][0] != "created_at"

    def beyond(self, key: Key, *, backwards: bool = False) -> Listing:
        """Return the listing of what comes after a row, or, backwards, before it."""
        column, descending = _COLUMNS[self.query.order]
        sign = "<" if descending is not backwards else ">"
        if self.way is Way.WALKED_HITS and column == "created_at":
            return self.also(f"search.rowid {sign} ?", key[1])
        plus = "+" if self.is_sorted else ""
        return self.also(
            f"({plus}{column} {sign}= ? AND ({column} {sign} ? OR document.id {sign} ?))", key[0], key[0], key[1]
        )


def key_of(row: DocumentRow, order: Order) -> Key:
    """Return the place of a row in an order, as it is stored."""
    if order in {Order.NEWEST, Order.OLDEST}:
        return time_text(row.created_at), row.id
    if order in {Order.LARGEST, Order.SMALLEST}:
        return (_NO_AMOUNT if row.amount is None else to_cents(row.amount)), row.id
    return row.number, row.id


def listing(
    query: DocumentQuery, now: str, hits: Hits | None = None, *, by_delivery: bool = False, by_order: bool = False
) -> Listing:
    """Return a query as SQL.

    Args:
        query: what to list; `before` is left out.
        now: the present moment as it is stored, for what is put off.
        hits: what its text found, where it has one.
        by_delivery: whether documents of its deliveries are few.
        by_order: whether the list is walked in its order, because most of what is met belongs to it.
    """
    way = Way.DELIVERY if by_delivery and hits is None else _way(query, hits, by_order=by_order)
    conditions: list[str] = []
    values: list[Any] = []
    for name, some in _alternatives(query):
        if some:
            sign = "" if way is Way.PLANNER or name == way.value else "+"
            marks = " = ?" if len(some) == 1 else f" IN ({', '.join('?' * len(some))})"
            conditions.append(f"{sign}{name}{marks}")
            values += some
    sign = "" if way in {Way.PLANNER, Way.FOLDER} else "+"
    for moment, comparison in ((query.since, ">="), (query.until, "<")):
        if moment is not None:
            conditions.append(f"{sign}created_at {comparison} ?")
            values.append(time_text(moment))
    amount = AMOUNT if way is Way.ORDER else "+amount_cents"
    for limit, comparison in ((query.minimum_amount, ">="), (query.maximum_amount, "<=")):
        if limit is not None:
            conditions.append(f"{amount} {comparison} ?")
            values.append(to_cents(limit))
    if query.maximum_amount is not None and way is Way.ORDER:
        conditions.append("amount_cents IS NOT NULL")
    if not query.include_acknowledgments:
        conditions.append("+flow <> ?")
        values.append(Flow.FUNCTIONAL_ACKNOWLEDGMENT.value)
    for condition, given in _handling(query, now):
        conditions.append(condition)
        values += given
    if hits is None:
        # That index has all that lists filter by: what does not fit is passed without being read.
        source = "document INDEXED BY document_list" if way is Way.FOLDER else "document"
        return Listing(query, way, source, tuple(conditions), tuple(values))
    if way is Way.WALKED_HITS:
        source = "search CROSS JOIN document ON document.id = search.rowid"
        return Listing(query, way, source, ("search MATCH ?", *conditions), (hits.expression, *values))
    found = "document.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
    return Listing(query, way, "document", (found, *conditions), (hits.expression, *values))


def _handling(query: DocumentQuery, now: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the conditions of who acts and when, with their values."""
    if query.put_off is not PutOff.SHOWN:
        yield (ASLEEP if query.put_off is PutOff.ALONE else AWAKE), (now,)
    if query.handlers:
        yield f"{HANDLER} IN ({', '.join('?' * len(query.handlers))})", query.handlers


def _way(query: DocumentQuery, hits: Hits | None, *, by_order: bool) -> Way:
    if hits is not None:
        return Way.WALKED_HITS if hits.are_many else Way.HITS
    if by_order and query.order not in {Order.NEWEST, Order.OLDEST}:
        return Way.ORDER
    if query.deliveries and OPEN.issuperset(query.deliveries):
        return Way.DELIVERY
    return Way.PLANNER if query.folder is None else Way.FOLDER


def _alternatives(query: DocumentQuery) -> tuple[tuple[str, list[str]], ...]:
    causes = (query.cause,) if query.cause else query.causes
    parts: tuple[tuple[str, tuple[str | StrEnum, ...]], ...] = (
        ("folder", () if query.folder is None else (query.folder,)),
        ("direction", query.directions),
        ("flow", query.flows),
        ("check_status", query.checks),
        ("delivery", query.deliveries),
        ("answer", query.answers),
        ("document.partner", query.partners),
        ("cause", causes),
        ("match", query.matches),
    )
    return tuple((name, [str(value) for value in some]) for name, some in parts)
