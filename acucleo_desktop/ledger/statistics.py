"""Figures for the charts of the Today board."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

import peewee

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.ledger.core import Core, tuples
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.times import time_of, time_text


@dataclass(frozen=True, slots=True)
class DayVolume:
    """How many documents entered the ledger on one day."""

    day: date
    inbound: int
    outbound: int


@dataclass(frozen=True, slots=True)
class AnswerLag:
    """How quickly a partner answers.

    Attributes:
        answered: documents answered in the time asked about.
        median_hours, longest_hours: from sending to the answer; None when none was answered.
        waiting, overdue: documents without an answer now.
        late: answered documents whose answer came after its time.
    """

    partner: str
    partner_name: str
    answered: int
    median_hours: float | None
    longest_hours: float | None
    waiting: int
    overdue: int
    late: int = 0


@dataclass(frozen=True, slots=True)
class DayAnswers:
    """How quickly what was sent on one day was answered.

    Attributes:
        median_hours: None when nothing of that day was answered.
        late: answers that came after their time, and documents that wait beyond it.
    """

    day: date
    median_hours: float | None
    answered: int
    late: int


_LATE = "partner.answer-late"
"""Finding on a document whose answer came after its time; the time itself is forgotten with the answer."""


class Statistics:
    """Counts over the last days; `days` is the number of days up to and with today."""

    def __init__(self, core: Core, partners: Partners) -> None:
        self._core = core
        self._document = core.tables.document
        self._partners = partners

    def volume(self, days: int, zone: tzinfo = UTC) -> list[DayVolume]:
        """Return one entry for each day, oldest first, also for days without documents.

        Args:
            days: how many.
            zone: where a day begins and ends.
        """
        today = self._core.clock.now().astimezone(zone).date()
        return [self._volume_of(today - timedelta(days=back), zone) for back in reversed(range(days))]

    def _volume_of(self, day: date, zone: tzinfo) -> DayVolume:
        document, following = self._document, day + timedelta(days=1)
        begin = time_text(datetime(day.year, day.month, day.day, tzinfo=zone))
        end = time_text(datetime(following.year, following.month, following.day, tzinfo=zone))
        within = document.select().where((document.created_at >= begin) & (document.created_at < end))
        inbound, outbound = (within.where(document.direction == way.value).count() for way in Direction)
        return DayVolume(day, inbound, outbound)

    def answer_lag(self, days: int) -> list[AnswerLag]:
        """Return one entry for each partner with answered or waiting documents, slowest first."""
        document = self._document
        since = time_text(self._core.clock.now() - timedelta(days=days))
        hours: dict[str, list[float]] = defaultdict(list)
        answered = document.select(document.partner, document.sent_at, document.answered_at).where(
            (document.direction == Direction.OUT.value)
            & (document.sent_at >= since)
            & document.answered_at.is_null(False)  # noqa: FBT003 - peewee's own signature
        )
        for partner, sent_at, answered_at in tuples(answered):
            hours[partner].append((time_of(answered_at) - time_of(sent_at)).total_seconds() / 3600)
        open_ones = document.select(document.partner, document.answer, peewee.fn.COUNT(document.id)).where(
            document.answer.in_([Answer.WAITING.value, Answer.OVERDUE.value])
        )
        waiting: Counter[tuple[str, str]] = Counter()
        for partner, answer, count in tuples(open_ones.group_by(document.partner, document.answer)):
            waiting[partner, answer] = count
        late = self._late(since)
        names = self._partners.names()
        codes = hours.keys() | {partner for partner, _ in waiting}
        rows = [
            AnswerLag(
                partner=code,
                partner_name=names.get(code, ""),
                answered=len(hours[code]),
                median_hours=_median(hours[code]) if hours[code] else None,
                longest_hours=max(hours[code], default=None),
                waiting=waiting[code, Answer.WAITING.value],
                overdue=waiting[code, Answer.OVERDUE.value],
                late=late[code],
            )
            for code in sorted(codes)
        ]
        return sorted(rows, key=lambda row: -(row.median_hours or 0.0))

    def lag_by_day(self, days: int, zone: tzinfo = UTC) -> list[DayAnswers]:
        """Return one entry for each day, oldest first: how quickly what was sent on that day was answered.

        Args:
            days: how many.
            zone: where a day begins and ends.
        """
        document, finding = self._document, self._core.tables.finding
        today = self._core.clock.now().astimezone(zone).date()
        first = today - timedelta(days=days - 1)
        since = time_text(datetime(first.year, first.month, first.day, tzinfo=zone))
        told = {key for (key,) in tuples(finding.select(finding.document_id).where(finding.finding_id == _LATE))}
        rows = document.select(document.id, document.sent_at, document.answered_at, document.answer).where(
            (document.direction == Direction.OUT.value)
            & (document.created_at >= since)
            & document.sent_at.is_null(False)  # noqa: FBT003 - peewee's own signature
        )
        hours: dict[date, list[float]] = defaultdict(list)
        late: Counter[date] = Counter()
        for key, sent_at, answered_at, answer in tuples(rows):
            sent = time_of(sent_at)
            day = sent.astimezone(zone).date()
            if answered_at is not None:
                hours[day].append((time_of(answered_at) - sent).total_seconds() / 3600)
            late[day] += key in told or answer == Answer.OVERDUE.value
        every = [first + timedelta(days=ahead) for ahead in range(days)]
        return [DayAnswers(d, _median(hours[d]) if hours[d] else None, len(hours[d]), late[d]) for d in every]

    def _late(self, since: str) -> Counter[str]:
        document, finding = self._document, self._core.tables.finding
        told = finding.select(finding.document_id).where(finding.finding_id == _LATE)
        rows = document.select(document.partner, peewee.fn.COUNT(document.id)).where(
            (document.direction == Direction.OUT.value) & (document.sent_at >= since) & document.id.in_(told)
        )
        return Counter(dict(tuples(rows.group_by(document.partner))))

    def causes(self, days: int, limit: int = 10) -> list[tuple[str, int]]:
        """Return (cause, count) of the worst findings of the documents of these days, most frequent first."""
        document = self._document
        since = time_text(self._core.clock.now() - timedelta(days=days))
        count = peewee.fn.COUNT(document.id)
        query = document.select(document.cause, count).where((document.created_at >= since) & (document.cause != ""))
        found = query.group_by(document.cause).order_by(count.desc(), document.cause).limit(limit)
        return [(cause, number) for cause, number in tuples(found)]


def _median(hours: list[float]) -> float:
    """Return the middle of some numbers; Python's own module for it takes longer to load than the ledger."""
    in_order, half = sorted(hours), len(hours) // 2
    return in_order[half] if len(hours) % 2 else (in_order[half - 1] + in_order[half]) / 2
