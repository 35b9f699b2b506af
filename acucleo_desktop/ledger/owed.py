"""What is owed, counted by who owes it: groups of documents of one kind, so that thirty alike are one row of Today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.core import Core
from acucleo_desktop.ledger.document_rows import COLUMNS, document_row
from acucleo_desktop.ledger.handling import AWAKE, HANDLER
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.rows import DocumentRow, Folder
from acucleo_desktop.ledger.times import optional_time_of, time_of, time_text

MOST_GROUPS = 200
MOST_ORDERS = 300
"""Orders whose dates are read for the clocks of ship notices and invoices; the oldest come first."""

_LOOK_BACK = timedelta(days=7)

_NO_FOLLOWER = (
    "document.order_number <> '' AND NOT EXISTS (SELECT 1 FROM document AS later WHERE"
    " later.order_number = document.order_number AND +later.partner = document.partner"
    " AND +later.flow = ? AND +later.delivery NOT IN ('set-aside', 'duplicate', 'superseded'))"
)


_ALIKE = "'' AS cause, '' AS match, '' AS handler"
"""The parts of a group that do not tell its documents apart."""


@dataclass(frozen=True, slots=True)
class Group:
    """Documents of one partner and kind that wait for the same thing.

    Attributes:
        state: what they wait for, as the query names it, such as `failed` or `overdue`.
        cause: id of the finding that they share; empty where none is meant.
        count: how many.
        first_id: the one with the oldest clock.
        begin: when its clock began: sent, answered or created, UTC.
        due: the earliest due time that the ledger keeps; None where the partner's calendar has to say.
        handler: to whom they were handed over; empty for whoever works here.
    """

    partner: str
    flow: Flow
    state: str
    cause: str
    match: str
    count: int
    first_id: int
    begin: datetime
    due: datetime | None = None
    handler: str = ""


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """Documents of one partner and kind that wait for review with nothing that stops them.

    Attributes:
        amount: their sum; None when currencies are mixed or nothing is known.
        handler: to whom they were handed over; empty for whoever works here.
    """

    partner: str
    flow: Flow
    direction: Direction
    clean: int
    warned: int
    oldest: datetime
    amount: Decimal | None
    handler: str = ""


@dataclass(frozen=True, slots=True)
class SentTimes:
    """When a document was handed over and answered, UTC; None where it was not."""

    sent_at: datetime | None
    answered_at: datetime | None


class Owed:
    """Groups of what waits, for the Today board and what is drafted from it; what is put off is left out."""

    def __init__(self, core: Core, partners: Partners) -> None:
        self._core = core
        self._partners = partners

    def needing(self, changed_cause: str) -> list[Group]:
        """Return what needs a person: failed, rejected, in doubt, blocked, answered twice, changed after sending.

        Args:
            changed_cause: id of the finding of documents whose record was changed after they were sent.
        """
        parts = (
            (
                (
                    f"CASE WHEN delivery = '{Delivery.IN_DOUBT.value}' THEN 'in-doubt'"
                    f" WHEN answer = '{Answer.REJECTED.value}' THEN 'rejected' ELSE 'failed' END"
                ),
                "folder = ?",
                (Folder.FAILED.value,),
            ),
            (
                "'blocked'",
                "check_status = ? AND +delivery = ?",
                (Check.BLOCKED.value, Delivery.REVIEW.value),
            ),
            (
                "'answered-twice'",
                "answer = ? AND +folder <> ?",
                (Answer.ANSWERED_TWICE.value, Folder.FAILED.value),
            ),
            (
                "'changed'",
                "cause = ? AND +delivery = ? AND +check_status = ? AND +answer <> ?",
                (changed_cause, Delivery.SENT.value, Check.WARNINGS.value, Answer.ANSWERED_TWICE.value),
            ),
        )
        found: list[Group] = []
        for state, where, values in parts:
            found += self._groups(
                f"partner, flow, {state} AS state, cause, match, {HANDLER} AS handler",
                "COALESCE(answered_at, created_at)",
                f"WHERE {where} AND {AWAKE} GROUP BY partner, flow, state, cause, match, handler",
                (*values, self._core.now()),
            )
        return found

    def answers(self, soon: datetime) -> list[Group]:
        """Return who has not acknowledged what we sent: state `overdue`, `soon` (due until then) or `waiting`."""
        state = (
            f"CASE WHEN answer = '{Answer.OVERDUE.value}' THEN 'overdue'"
            " WHEN answer_due <= ? THEN 'soon' ELSE 'waiting' END"
        )
        return self._groups(
            f"partner, flow, {state} AS state, {_ALIKE}",
            "COALESCE(sent_at, updated_at)",
            f"WHERE answer IN (?, ?) AND {AWAKE} GROUP BY partner, flow, state",
            (time_text(soon), Answer.WAITING.value, Answer.OVERDUE.value, self._core.now()),
            order="COALESCE(answer_due, updated_at)",
        )

    def unanswered_orders(self, partners: Sequence[str], since: datetime) -> list[Group]:
        """Return purchase orders sent since then that these vendors have not answered by an 855."""
        return self._without_followers(Flow.PURCHASE_ORDER, Flow.ORDER_ACKNOWLEDGMENT, partners, since)

    def _without_followers(self, flow: Flow, follower: Flow, partners: Sequence[str], since: datetime) -> list[Group]:
        if not partners:
            return []
        done = Delivery.SENT if flow is Flow.PURCHASE_ORDER else Delivery.WRITTEN
        marks = ", ".join("?" * len(partners))
        return self._groups(
            f"partner, flow, 'unanswered' AS state, {_ALIKE}",
            "COALESCE(sent_at, created_at)",
            f"WHERE flow = ? AND created_at >= ? AND +delivery = ? AND +partner IN ({marks}) AND answer <> ?"
            f" AND {_NO_FOLLOWER} AND {AWAKE} GROUP BY partner",
            (
                *(flow.value, time_text(since), done.value, *partners),
                *(Answer.REJECTED.value, follower.value, self._core.now()),
            ),
        )

    def orders_without(
        self, flow: Flow, followers: Sequence[Flow], partners: Sequence[str], since: datetime
    ) -> list[DocumentRow]:
        """Return the orders of a flow, oldest first, that no document of the following flows belongs to.

        Args:
            flow: purchase orders that were sent, or sales orders that were written.
            followers: such as ship notices and bills.
            partners: whose.
            since: only orders that entered the ledger since then.
        """
        if not partners:
            return []
        done = Delivery.SENT if flow is Flow.PURCHASE_ORDER else Delivery.WRITTEN
        marks, states = ", ".join("?" * len(partners)), " AND ".join(_NO_FOLLOWER for _ in followers)
        text = (
            f"SELECT {', '.join(COLUMNS)} FROM document WHERE flow = ? AND created_at >= ? AND +delivery = ?"  # noqa: S608
            f" AND +partner IN ({marks}) AND {states} AND {AWAKE} ORDER BY created_at, id LIMIT {MOST_ORDERS}"
        )
        codes = (each.value for each in followers)
        values = (flow.value, time_text(since), done.value, *partners, *codes, self._core.now())
        names = self._partners.names()
        rows = self._core.database.execute_sql(text, values).fetchall()
        with self._core.meaning():
            return [document_row(row, names) for row in rows]

    def reviews(self) -> list[ReviewGroup]:
        """Return what waits for review with nothing that stops it, acknowledgments left out."""
        text = (
            "SELECT partner, flow, direction, SUM(check_status = ?), SUM(check_status = ?), MIN(created_at),"  # noqa: S608
            f" SUM(amount_cents), COUNT(DISTINCT currency), {HANDLER} AS handler FROM document WHERE delivery = ?"
            f" AND +check_status IN (?, ?) AND +flow <> ? AND {AWAKE} GROUP BY partner, flow, direction, handler"
        )
        rows = self._core.database.execute_sql(
            text,
            (
                *(Check.CLEAN.value, Check.WARNINGS.value, Delivery.REVIEW.value, Check.CLEAN.value),
                *(Check.WARNINGS.value, Flow.FUNCTIONAL_ACKNOWLEDGMENT.value, self._core.now()),
            ),
        ).fetchall()
        with self._core.meaning():
            return [
                ReviewGroup(
                    partner,
                    Flow(flow),
                    Direction(direction),
                    int(clean),
                    int(warned),
                    time_of(oldest),
                    Decimal(cents) / 100 if cents is not None and currencies == 1 else None,
                    handler,
                )
                for partner, flow, direction, clean, warned, oldest, cents, currencies, handler in rows
            ]

    def acknowledgments_to_send(self) -> list[Group]:
        """Return the 997s of ours that have not left yet: a partner waits for them."""
        return self._groups(
            f"partner, flow, 'unsent' AS state, {_ALIKE}",
            "created_at",
            "WHERE delivery IN (?, ?, ?) AND +flow = ? AND +direction = ? GROUP BY partner",
            (
                *(Delivery.QUEUED.value, Delivery.HELD.value, Delivery.REVIEW.value),
                *(Flow.FUNCTIONAL_ACKNOWLEDGMENT.value, Direction.OUT.value),
            ),
        )

    def handled(self, since: datetime) -> list[tuple[Flow, str, int]]:
        """Return (flow, outcome, count) of what was dealt with since then: `written`, `sent` or `accepted`."""
        rows = self._core.database.execute_sql(
            "SELECT flow, CASE WHEN answered_at >= ? AND answer = ? THEN ? ELSE delivery END AS outcome, COUNT(id)"
            " FROM document WHERE delivery IN (?, ?) AND created_at >= ? AND +updated_at >= ? AND +flow <> ?"
            " GROUP BY flow, outcome ORDER BY COUNT(id) DESC",
            (
                *(time_text(since), Answer.ACCEPTED.value, Answer.ACCEPTED.value),
                *(Delivery.WRITTEN.value, Delivery.SENT.value, time_text(since - _LOOK_BACK), time_text(since)),
                Flow.FUNCTIONAL_ACKNOWLEDGMENT.value,
            ),
        ).fetchall()
        return [(Flow(flow), str(outcome), int(count)) for flow, outcome, count in rows]

    def sent_times(self, ids: Iterable[int]) -> dict[int, SentTimes]:
        """Return when these documents were handed over and answered."""
        wanted = list(ids)
        marks = ", ".join("?" * len(wanted))
        rows = self._core.database.execute_sql(
            f"SELECT id, sent_at, answered_at FROM document WHERE id IN ({marks})",  # noqa: S608 - marks only
            wanted,
        ).fetchall()
        with self._core.meaning():
            return {key: SentTimes(optional_time_of(sent), optional_time_of(answered)) for key, sent, answered in rows}

    def of_run(self, run_id: int, begin: datetime, end: datetime, limit: int = 500) -> list[DocumentRow]:
        """Return the documents that a pass tried to send or write, and those that came or were drafted meanwhile."""
        text = (
            f"SELECT {', '.join(COLUMNS)} FROM document WHERE id IN (SELECT document_id FROM attempt"  # noqa: S608
            " WHERE run_id = ?) OR (created_at >= ? AND created_at <= ?) ORDER BY id DESC LIMIT ?"
        )
        names = self._partners.names()
        found = self._core.database.execute_sql(text, (run_id, time_text(begin), time_text(end), limit)).fetchall()
        with self._core.meaning():
            return [document_row(row, names) for row in found]

    def _groups(self, parts: str, begin: str, rest: str, values: Sequence[Any], order: str = "") -> list[Group]:
        """Return groups; SQLite takes the bare columns of a group from the row that has its minimum."""
        clock = order or begin
        columns = f"{parts}, COUNT(id), id, {begin}, answer_due, MIN({clock})"
        text = f"SELECT {columns} FROM document {rest} ORDER BY MIN({clock}) LIMIT {MOST_GROUPS}"  # noqa: S608 - fixed
        rows = self._core.database.execute_sql(text, values).fetchall()
        with self._core.meaning():
            return [
                Group(
                    *(partner, Flow(flow), state, cause, match, count, first),
                    *(time_of(since), optional_time_of(due), handler),
                )
                for partner, flow, state, cause, match, handler, count, first, since, due, _least in rows
            ]
