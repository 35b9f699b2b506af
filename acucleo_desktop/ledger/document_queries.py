"""Reading documents: lists by page, counts, and finding one by what identifies it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

import peewee

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.core import Core, UnknownRow, tuples
from acucleo_desktop.ledger.document_rows import COLUMNS, document_row
from acucleo_desktop.ledger.list_sql import Listing, listing
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder, PutOff
from acucleo_desktop.ledger.search import Search
from acucleo_desktop.ledger.times import time_text

ACKNOWLEDGMENTS = "/acknowledgments"  # ending of the second counter of a folder
PAGE = 1_000
HEAD = ", ".join(f"document.{name}" for name in COLUMNS)
_PLAIN = DocumentQuery()
Values = Mapping[str, Sequence[str]]
_NOTHING: Values = MappingProxyType({})
DocumentRows = list[DocumentRow]  # inside the class below, `list` is its method
Rows = list[tuple[Any, ...]]
CauseRows = list[tuple[str, str, int]]


class DocumentQueries:
    """The reading half of the documents."""

    def __init__(self, core: Core, partners: Partners, search: Search) -> None:
        self._core = core
        self._tables = core.tables
        self._document = core.tables.document
        self._partners = partners
        self._search = search
        # One row by id is read with every move: building its SQL anew took longer than running it.
        self._texts_by_shape: dict[tuple[tuple[str, str, int], ...], str] = {}
        self._sql_of_one: str = self._select().where(self._document.id == 0).sql()[0]

    def get(self, document_id: int) -> DocumentRow:
        """Return the head of a document.

        Raises:
            UnknownRow: when there is no such document.
        """
        values = self._core.database.execute_sql(self._sql_of_one, (document_id,)).fetchone()
        if values is None:
            raise UnknownRow("document", document_id)
        names = self._partners.names()
        with self._core.meaning():
            return document_row(values, names)

    def heads(self, document_ids: Collection[int]) -> dict[int, DocumentRow]:
        """Return the heads of up to 32,000 documents by id, in one statement; one that has gone has none."""
        found = self._rows(self._select().where(self._document.id.in_(sorted(document_ids))))
        return {row.id: row for row in found}

    def last_id(self) -> int:
        """Return the id of the newest document; 0 when there is none."""
        return int(self._document.select(peewee.fn.MAX(self._document.id)).scalar() or 0)

    def list(self, query: DocumentQuery = _PLAIN) -> DocumentRows:
        """Return one page; continue with `before` set to (created_at, id) of the last row, where the newest come first.

        Other orders are continued by `DocumentLists.page`.
        """
        return self._page(query, self._listing(query))

    def _page(self, query: DocumentQuery, found: Listing) -> DocumentRows:
        if query.before is not None:
            found = found.beyond((time_text(query.before[0]), query.before[1]))
        return self._made(self._run(found.select(HEAD, f"ORDER BY {found.order()} LIMIT ?"), found, query.limit))

    def all(self, query: DocumentQuery = _PLAIN) -> DocumentRows:
        """Return every document of a query, oldest first, whatever its limit; read in pages.

        It is for work that waits. What waits is told by its delivery, and is little beside all that has been dealt
        with, so where the query names deliveries the documents are found by these alone.
        """
        found: DocumentRows = []
        before = query.before
        while True:
            one = replace(query, before=before, limit=PAGE)
            page = self._page(one, self._listing(one, by_delivery=bool(query.deliveries)))
            found += page
            if len(page) < PAGE:
                return found[::-1]
            before = (page[-1].created_at, page[-1].id)

    def count(self, query: DocumentQuery = _PLAIN) -> int:
        """Return how many documents the query has in all its pages; whole folders are not counted but known."""
        bare = DocumentQuery(
            query.folder,
            include_acknowledgments=query.include_acknowledgments,
            put_off=query.put_off if query.put_off is PutOff.HIDDEN else PutOff.SHOWN,
            before=query.before,
            limit=query.limit,
        )
        if query == bare:
            counts = self.folder_counts(include_acknowledgments=query.include_acknowledgments, put_off=query.put_off)
            return sum(counts.values()) if query.folder is None else counts[query.folder]
        found = self._listing(query)
        return int(self._run(found.select("count(*)"), found)[0][0])

    def folder_counts(
        self, *, include_acknowledgments: bool = True, put_off: PutOff = PutOff.SHOWN
    ) -> dict[Folder, int]:
        """Return how many documents each folder has, from counters that are always up to date.

        Args:
            include_acknowledgments: whether those are counted too.
            put_off: whether what is put off until later is counted too (`SHOWN`) or not (`HIDDEN`).
        """
        counter = self._tables.counter
        known: dict[str, int] = dict(tuples(counter.select(counter.name, counter.value)))
        endings = ("", ACKNOWLEDGMENTS) if include_acknowledgments else ("",)
        found = {folder: sum(known.get(folder + ending, 0) for ending in endings) for folder in Folder}
        if put_off is PutOff.HIDDEN:
            for folder, count in self._asleep(include_acknowledgments=include_acknowledgments).items():
                found[folder] -= count
        return found

    def _asleep(self, *, include_acknowledgments: bool) -> dict[Folder, int]:
        """Return how many documents of each folder are put off: few, found by their handling."""
        query = DocumentQuery(include_acknowledgments=include_acknowledgments, put_off=PutOff.ALONE)
        found = self._listing(query)
        # The sign keeps the index of the folders out, by which the whole ledger would be walked.
        return {Folder(name): n for name, n in self._run(found.select("folder, count(*)", "GROUP BY +folder"), found)}

    def causes(self, folder: Folder) -> CauseRows:
        """Return (cause, newest sentence, count) of the documents in `folder` that have one, most frequent first."""
        document = self._document
        # SQLite takes the other columns of a group with max() from the row that has the maximum.
        query = (
            document.select(
                document.cause, document.cause_text, peewee.fn.COUNT(document.id), peewee.fn.MAX(document.id)
            )
            .where((document.folder == folder.value) & (document.cause != ""))
            .group_by(document.cause)
        )
        found = [(cause, text, count) for cause, text, count, _ in tuples(query)]
        return sorted(found, key=lambda row: (-row[2], row[0]))

    def match_counts(self, query: DocumentQuery = _PLAIN) -> dict[str, int]:
        """Return how many documents of a query have each match level, those without one left out."""
        found = self._listing(query).also("match <> ''")
        return dict(self._run(found.select("match, count(*)", "GROUP BY match"), found))

    def due(self, now: datetime) -> DocumentRows:
        """Return the documents that still wait for an answer that was due by `now`, longest overdue first."""
        document = self._document
        where = (document.answer == Answer.WAITING.value) & (document.answer_due <= time_text(now))
        return self._rows(self._select().where(where).order_by(document.answer_due, document.id))

    def holds_over(self, now: datetime) -> DocumentRows:
        """Return the held documents whose visible wait is over at `now`, in the order in which they were approved."""
        document = self._document
        where = (document.delivery == Delivery.HELD.value) & (document.hold_until <= time_text(now))
        return self._rows(self._select().where(where).order_by(document.hold_until, document.id))

    def holding(self) -> DocumentRows:
        """Return the held documents, the next to leave first."""
        document = self._document
        where = document.delivery == Delivery.HELD.value
        return self._rows(self._select().where(where).order_by(document.hold_until, document.id))

    def by_controls(
        self,
        sender: str = "",
        *,
        interchange: str = "",
        group: str = "",
        set_control: str = "",
        direction: Direction | None = None,
        partner: str = "",
        set_id: str = "",
    ) -> DocumentRows:
        """Return the documents with these control numbers, oldest first; empty parts do not filter.

        Leading zeros do not matter: partners answer 997s with and without them.

        Args:
            sender: ISA06 or another id of the sender, as stored with the document.
            interchange: ISA13.
            group: GS06.
            set_control: ST02.
            direction: seen from us.
            partner: code of the partner.
            set_id: transaction set, such as `810`.
        """
        controls = {"interchange_control": interchange, "group_control": group, "set_control": set_control}
        known = {name: _spellings(value) for name, value in controls.items() if value}
        if not known:
            raise ValueError("at least one control number is needed")
        plain = {"sender": sender, "partner": partner, "set_id": set_id}
        if direction is not None:
            plain["direction"] = direction.value
        # A file may hold a thousand sets, so where group and set are known the interchange is only looked at.
        numbers = {name: known.pop(name) for name in [*known] if name != "interchange_control"} or known
        also = {**(known if numbers is not known else {}), **{name: [value] for name, value in plain.items() if value}}
        return self._oldest_first(numbers, also)

    def by_number(self, partner: str, flow: Flow, number: str) -> DocumentRows:
        """Return the documents of this kind with this business number, oldest first."""
        return self._oldest_first({"partner": [partner], "flow": [flow.value], "number": [number]})

    def by_fingerprint(self, fingerprint: str) -> DocumentRows:
        """Return the documents with the same content, whatever their envelope, oldest first."""
        return self._oldest_first({"fingerprint": [fingerprint]}) if fingerprint else []

    def by_source(self, entity: str, key: str) -> DocumentRows:
        """Return the documents made of, or written as, this Acumatica record, oldest first."""
        return self._oldest_first({"acumatica_entity": [entity], "acumatica_key": [key]})

    def by_order(self, order_number: str, partner: str = "") -> DocumentRows:
        """Return everything about one order, oldest first: its own document, answers, ship notices, invoices."""
        if not order_number:
            return []
        return self._oldest_first({"order_number": [order_number]}, {"partner": [partner]} if partner else {})

    def by_file(self, file_id: int) -> DocumentRows:
        """Return the documents of one file, in the order in which they stand there."""
        document = self._document
        position = (document.position_interchange, document.position_group, document.position_set, document.id)
        return self._rows(self._select().where(document.file_id == file_id).order_by(*position))

    def _oldest_first(self, by: Values, also: Values = _NOTHING) -> DocumentRows:
        """Return the documents with these values, found by the columns `by`; those of `also` are compared only.

        The planner knows nothing of our numbers, and would rather walk all documents of a partner, which stand in
        the order wanted, than sort the few with a number: the sign before a column keeps its index out.
        """
        parts = (("", by), ("+", also))
        shape = tuple((sign, name, len(values)) for sign, part in parts for name, values in part.items())
        text = self._texts_by_shape.get(shape)
        if text is None:
            conditions = " AND ".join(f"{sign}{name} IN ({', '.join('?' * count)})" for sign, name, count in shape)
            text = f"SELECT {', '.join(COLUMNS)} FROM document WHERE {conditions} ORDER BY +created_at, +id"  # noqa: S608
            self._texts_by_shape[shape] = text
        values = [value for part in (by, also) for some in part.values() for value in some]
        return self._made(self._core.database.execute_sql(text, values).fetchall())

    def _select(self) -> Any:
        return self._document.select(*(getattr(self._document, name) for name in COLUMNS))

    def _rows(self, selection: Any) -> DocumentRows:
        return self._made(tuples(selection))

    def _made(self, found: Iterable[tuple[Any, ...]]) -> DocumentRows:
        rows = list(found)
        names = self._partners.names() if rows else {}
        with self._core.meaning():
            return [document_row(values, names) for values in rows]

    def _listing(self, query: DocumentQuery, *, by_delivery: bool = False, by_order: bool = False) -> Listing:
        hits = self._search.hits(query.text) if query.text else None
        return listing(query, self._core.now(), hits, by_delivery=by_delivery, by_order=by_order)

    def _run(self, text: str, found: Listing, *more: Any) -> Rows:
        rows: Rows = self._core.database.execute_sql(text, (*found.values, *more)).fetchall()
        return rows


def _spellings(control_number: str) -> list[str]:
    """Return the ways in which a control number is written: bare, and filled up to four and nine digits."""
    bare = control_number.lstrip("0") or "0"
    return sorted({control_number, bare, bare.zfill(4), bare.zfill(9)})
