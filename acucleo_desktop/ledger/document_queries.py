"""Reading documents: lists by page, counts, and finding one by what identifies it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

import peewee

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.money import to_cents
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.core import Core, UnknownRow, tuples
from acucleo_desktop.ledger.document_rows import COLUMNS, document_row
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder
from acucleo_desktop.ledger.search import Search
from acucleo_desktop.ledger.times import time_text

ACKNOWLEDGMENTS = "/acknowledgments"  # ending of the second counter of a folder
_PLAIN = DocumentQuery()
DocumentRows = list[DocumentRow]  # inside the class below, `list` is its method
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
        self._sql_of_one: str = self._select().where(self._document.id == 0).sql()[0]

    def get(self, document_id: int) -> DocumentRow:
        """Return the head of a document.

        Raises:
            UnknownRow: when there is no such document.
        """
        values = self._core.database.execute_sql(self._sql_of_one, (document_id,)).fetchone()
        if values is None:
            raise UnknownRow("document", document_id)
        return document_row(values, self._partners.names())

    def list(self, query: DocumentQuery = _PLAIN) -> DocumentRows:
        """Return one page, newest first; continue with `before` set to (created_at, id) of the last row."""
        document = self._document
        selection = self._filtered(self._select(), query)
        if query.before is not None:
            moment, last_id = time_text(query.before[0]), query.before[1]
            selection = selection.where(
                (document.created_at <= moment) & ((document.created_at < moment) | (document.id < last_id))
            )
        newest_first = selection.order_by(document.created_at.desc(), document.id.desc())
        return self._rows(newest_first.limit(query.limit))

    def count(self, query: DocumentQuery = _PLAIN) -> int:
        """Return how many documents the query has in all its pages; whole folders are not counted but known."""
        bare = DocumentQuery(
            query.folder,
            include_acknowledgments=query.include_acknowledgments,
            before=query.before,
            limit=query.limit,
        )
        if query == bare:
            counts = self.folder_counts(include_acknowledgments=query.include_acknowledgments)
            return sum(counts.values()) if query.folder is None else counts[query.folder]
        return int(self._filtered(self._document.select(), query).count())

    def folder_counts(self, *, include_acknowledgments: bool = True) -> dict[Folder, int]:
        """Return how many documents each folder has, from counters that are always up to date."""
        counter = self._tables.counter
        known: dict[str, int] = dict(tuples(counter.select(counter.name, counter.value)))
        endings = ("", ACKNOWLEDGMENTS) if include_acknowledgments else ("",)
        return {folder: sum(known.get(folder + ending, 0) for ending in endings) for folder in Folder}

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
        document = self._document
        selection = self._filtered(document.select(document.match, peewee.fn.COUNT(document.id)), query)
        return dict(tuples(selection.where(document.match != "").group_by(document.match)))

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
        document = self._document
        controls = (
            (document.interchange_control, interchange),
            (document.group_control, group),
            (document.set_control, set_control),
        )
        conditions: list[Any] = [column.in_(_spellings(value)) for column, value in controls if value]
        if not conditions:
            raise ValueError("at least one control number is needed")
        plain = ((document.sender, sender), (document.partner, partner), (document.set_id, set_id))
        conditions += [column == value for column, value in plain if value]
        if direction is not None:
            conditions.append(document.direction == direction.value)
        return self._oldest_first(*conditions)

    def by_number(self, partner: str, flow: Flow, number: str) -> DocumentRows:
        """Return the documents of this kind with this business number, oldest first."""
        document = self._document
        return self._oldest_first(document.partner == partner, document.flow == flow.value, document.number == number)

    def by_fingerprint(self, fingerprint: str) -> DocumentRows:
        """Return the documents with the same content, whatever their envelope, oldest first."""
        return self._oldest_first(self._document.fingerprint == fingerprint) if fingerprint else []

    def by_source(self, entity: str, key: str) -> DocumentRows:
        """Return the documents made of, or written as, this Acumatica record, oldest first."""
        document = self._document
        return self._oldest_first(document.acumatica_entity == entity, document.acumatica_key == key)

    def by_order(self, order_number: str, partner: str = "") -> DocumentRows:
        """Return everything about one order, oldest first: its own document, answers, ship notices, invoices."""
        if not order_number:
            return []
        document = self._document
        conditions: list[Any] = [(document.order_number == order_number)]
        if partner:
            conditions.append(document.partner == partner)
        return self._oldest_first(*conditions)

    def by_file(self, file_id: int) -> DocumentRows:
        """Return the documents of one file, in the order in which they stand there."""
        document = self._document
        position = (document.position_interchange, document.position_group, document.position_set, document.id)
        return self._rows(self._select().where(document.file_id == file_id).order_by(*position))

    def _oldest_first(self, *conditions: Any) -> DocumentRows:
        return self._rows(self._select().where(*conditions).order_by(self._document.created_at, self._document.id))

    def _select(self) -> Any:
        return self._document.select(*(getattr(self._document, name) for name in COLUMNS))

    def _rows(self, selection: Any) -> DocumentRows:
        found = tuples(selection)
        names = self._partners.names() if found else {}
        return [document_row(values, names) for values in found]

    def _filtered(self, selection: Any, query: DocumentQuery) -> Any:
        document = self._document
        folders = () if query.folder is None else (query.folder,)
        alternatives: tuple[tuple[Any, tuple[str | StrEnum, ...]], ...] = (
            (document.folder, folders),
            (document.direction, query.directions),
            (document.flow, query.flows),
            (document.check_status, query.checks),
            (document.delivery, query.deliveries),
            (document.answer, query.answers),
            (document.partner, query.partners),
            (document.cause, (query.cause,) if query.cause else ()),
            (document.match, query.matches),
        )
        for column, values in alternatives:
            if values:
                selection = selection.where(_one_of(column, values))
        if query.since is not None:
            selection = selection.where(document.created_at >= time_text(query.since))
        if query.minimum_amount is not None:
            selection = selection.where(document.amount_cents >= to_cents(query.minimum_amount))
        if not query.include_acknowledgments:
            selection = selection.where(document.flow != Flow.FUNCTIONAL_ACKNOWLEDGMENT.value)
        condition = self._search.condition(query.text, document) if query.text else None
        return selection if condition is None else selection.where(condition)


def _one_of(column: Any, values: Iterable[str | StrEnum]) -> Any:
    plain = [str(value) for value in values]
    return column == plain[0] if len(plain) == 1 else column.in_(plain)


def _spellings(control_number: str) -> list[str]:
    """Return the ways in which a control number is written: bare, and filled up to four and nine digits."""
    bare = control_number.lstrip("0") or "0"
    return sorted({control_number, bare, bare.zfill(4), bare.zfill(9)})
