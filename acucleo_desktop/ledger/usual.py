"""What is usual here: documents by hour, amounts and causes, for judging what is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

import peewee

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.core import Core, tuples
from acucleo_desktop.ledger.times import time_text

Part = tuple[str, str, str]
"""Direction, flow and partner of documents, as stored."""


@dataclass(frozen=True, slots=True)
class HourCount:
    """Documents of one part that entered the ledger within one hour.

    Attributes:
        hour: begin of the hour, UTC.
    """

    part: Part
    hour: datetime
    count: int


class Usual:
    """Counts over past weeks. Those of finished days are kept in memory until the next day."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._document = core.tables.document
        self._kept: tuple[datetime, datetime, list[HourCount]] | None = None

    def hours(self, since: datetime, until: datetime) -> list[HourCount]:
        """Return the documents by part and hour that entered from `since` to before `until`; answers left out."""
        kept = self._kept
        if kept is None or kept[:2] != (since, until):
            kept = self._kept = (since, until, self._hours(since, until))
        return kept[2]

    def counts(self, since: datetime) -> Counter[Part]:
        """Return the documents by part that have entered from `since` on; answers left out."""
        document = self._document
        query = (
            document.select(document.direction, document.flow, document.partner, peewee.fn.COUNT(1))
            .where((document.created_at >= time_text(since)) & self._no_answers())
            .group_by(*self._part())
        )
        return Counter({(way, flow, partner): count for way, flow, partner, count in tuples(query)})

    def amounts(self, part: Part, until: datetime, limit: int = 200) -> list[int]:
        """Return the amounts of the last documents of a part from before `until`, in cents, newest first."""
        way, flow, partner = part
        document = self._document
        query = (
            document.select(document.amount_cents)
            .where(
                (document.partner == partner)
                & (document.flow == flow)
                & (document.direction == way)
                & (document.created_at < time_text(until))
                & document.amount_cents.is_null(False)  # noqa: FBT003 - peewee's own signature
            )
            .order_by(document.created_at.desc(), document.id.desc())
            .limit(limit)
        )
        return [cents for (cents,) in tuples(query)]

    def newest_stamp(self, flow: Flow) -> str:
        """Return the newest change stamp of a record that was made into a document of this flow; empty for none."""
        document = self._document
        query = document.select(peewee.fn.MAX(document.acumatica_stamp)).where(document.flow == flow.value)
        return str(query.scalar() or "")

    def _hours(self, since: datetime, until: datetime) -> list[HourCount]:
        document = self._document
        hour = peewee.fn.SUBSTR(document.created_at, 1, 13)
        query = (
            document.select(document.direction, document.flow, document.partner, hour, peewee.fn.COUNT(1))
            .where(
                (document.created_at >= time_text(since))
                & (document.created_at < time_text(until))
                & self._no_answers()
            )
            .group_by(*self._part(), hour)
        )
        return [
            HourCount((way, flow, partner), datetime.fromisoformat(f"{text}:00:00+00:00"), count)
            for way, flow, partner, text, count in tuples(query)
        ]

    def _part(self) -> list[peewee.SQL]:
        """Return the columns of a part to group by; their sign keeps SQLite to the index of the time."""
        return [peewee.SQL(f'+"t1"."{name}"') for name in ("direction", "flow", "partner")]

    def _no_answers(self) -> peewee.Expression:
        answers = [Flow.FUNCTIONAL_ACKNOWLEDGMENT.value, Flow.APPLICATION_ADVICE.value]
        expression: peewee.Expression = self._document.flow.not_in(answers)
        return expression


def local_midnight(moment: datetime, zone: tzinfo | None, days_before: int = 0) -> datetime:
    """Return when the local day of `moment`, or one so many days before it, began, UTC; zone None is the computer's."""
    day = moment.astimezone(zone).date() - timedelta(days=days_before)
    begin = datetime.combine(day, time())
    return (begin if zone is None else begin.replace(tzinfo=zone)).astimezone(UTC)
