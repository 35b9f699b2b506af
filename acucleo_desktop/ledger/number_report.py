"""Which control numbers were given out and received: gaps with their reasons, and numbers that were used twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import peewee

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.control_numbers import ControlNumbers, GapRow
from acucleo_desktop.ledger.core import Core, tuples
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.times import time_of

Range = tuple[int, int]
_MOST_DIGITS = 9
_PUT_AWAY = (Delivery.SET_ASIDE.value, Delivery.SUPERSEDED.value)
_LEVELS = ("interchange", "group", "set")


@dataclass(frozen=True, slots=True)
class SentNumbers:
    """The numbers of one level that we gave out for one partner.

    Attributes:
        partner: the partner's code.
        partner_name: its name.
        level: `interchange`, `group` or `set`.
        last: the number given out last.
        given_out: how many were given out.
        explained: numbers that never reached the partner, with reasons.
        unexplained: numbers given out that stand on no document and have no reason.
        skipped: stretches below the last number that were never given out, as when numbering was taken over.
        used_twice: numbers that stand on documents of more than one file; there must be none.
        unreserved: numbers on documents that were never given out; there must be none.
    """

    partner: str
    partner_name: str
    level: str
    last: int
    given_out: int
    explained: tuple[GapRow, ...] = ()
    unexplained: tuple[int, ...] = ()
    skipped: tuple[Range, ...] = ()
    used_twice: tuple[int, ...] = ()
    unreserved: tuple[int, ...] = ()

    @property
    def is_in_order(self) -> bool:
        """Whether nothing has to be looked into."""
        return not (self.unexplained or self.used_twice or self.unreserved)


@dataclass(frozen=True, slots=True)
class ReceivedNumbers:
    """The numbers of one level that one sender used towards us.

    Attributes:
        partner: the partner's code; empty for a sender that is none.
        partner_name: its name.
        sender: ids of the envelope, qualifier, ISA id and GS id.
        level: `interchange` or `group`.
        first, last: smallest and largest number.
        received: how many different numbers came.
        repeats: numbers that came in more than one file, and in how many.
        gaps: stretches between the first and the last that never came.
    """

    partner: str
    partner_name: str
    sender: str
    level: str
    first: int
    last: int
    received: int
    repeats: Mapping[int, int]
    gaps: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class NumberReport:
    """All numbers, those given out and those received."""

    sent: tuple[SentNumbers, ...]
    received: tuple[ReceivedNumbers, ...]


class NumberReports:
    """Asks the ledger about control numbers."""

    def __init__(self, core: Core, numbers: ControlNumbers, partners: Partners) -> None:
        self._tables = core.tables
        self._numbers = numbers
        self._partners = partners

    def report(self, partner: str = "") -> NumberReport:
        """Return the report for one partner by its code, or for all."""
        return NumberReport(tuple(self._sent(partner)), tuple(self._received(partner)))

    def _sent(self, partner: str) -> Iterable[SentNumbers]:
        table, names = self._tables.control_number, self._partners.names()
        codes = table.select(table.partner).distinct().order_by(table.partner)
        for (code,) in tuples(codes if not partner else codes.where(table.partner == partner)):
            for level in self._numbers.report(code):
                used = self._on_documents(code, level.level)
                reserved = self._reserved(code, level.level)
                explained = {gap.number for gap in level.gaps}
                yield SentNumbers(
                    code,
                    names.get(code, code),
                    level.level,
                    level.last,
                    level.reserved,
                    (*level.gaps, *self._never_sent(code, level.level, explained)),
                    # Sets are numbered anew in each group, so that their numbers on documents say nothing.
                    tuple(n for n in reserved if n not in used and n not in explained) if used is not None else (),
                    tuple(_between(reserved, 1)),
                    tuple(sorted(n for n, files in (used or {}).items() if files > 1)),
                    tuple(sorted(set(used or {}) - set(reserved))),
                )

    def _never_sent(self, partner: str, level: str, known: set[int]) -> Iterable[GapRow]:
        """Yield the numbers of documents that were put away before they left; the partner never sees those either."""
        document = self._tables.document
        column = self._column(level)
        if column is None:
            return
        where = (document.partner == partner) & (document.direction == Direction.OUT.value)
        where &= document.delivery.in_(_PUT_AWAY) & document.sent_at.is_null()
        for text, state, reason, at in tuples(
            document.select(column, document.delivery, document.reason, document.updated_at).where(where)
        ):
            number = int(text) if text.isascii() and text.isdecimal() else 0
            if number and number not in known:
                yield GapRow(number, f"{state.replace('-', ' ')}: {reason}", time_of(at))

    def _reserved(self, partner: str, level: str) -> list[int]:
        table = self._tables.reservation
        where = (table.partner == partner) & (table.level == level)
        return [number for (number,) in tuples(table.select(table.number).where(where).order_by(table.number))]

    def _on_documents(self, partner: str, level: str) -> dict[int, int] | None:
        """Return number to count of files for what we sent; None for a level that is not counted through."""
        document = self._tables.document
        column = self._column(level)
        if column is None:
            return None
        where = (document.partner == partner) & (document.direction == Direction.OUT.value)
        return _counted(self._by_number(column, where))

    def _received(self, partner: str) -> Iterable[ReceivedNumbers]:
        document, names = self._tables.document, self._partners.names()
        senders = document.select(document.partner, document.sender).distinct()
        senders = senders.where((document.direction == Direction.IN.value) & (document.sender != ""))
        if partner:
            senders = senders.where(document.partner == partner)
        for code, sender in sorted(tuples(senders)):
            for level in _LEVELS[:2]:
                column = self._column(level)
                where = (document.direction == Direction.IN.value) & (document.sender == sender)
                where &= document.partner == code
                found = _counted(self._by_number(column, where))
                if found:
                    numbers = sorted(found)
                    yield ReceivedNumbers(
                        code,
                        names.get(code, code),
                        sender,
                        level,
                        numbers[0],
                        numbers[-1],
                        len(numbers),
                        {number: files for number, files in sorted(found.items()) if files > 1},
                        tuple(_between(numbers, numbers[0])),
                    )

    def _column(self, level: str) -> Any:
        document = self._tables.document
        return {"interchange": document.interchange_control, "group": document.group_control}.get(level)

    def _by_number(self, column: Any, where: Any) -> Iterable[tuple[str, int]]:
        document = self._tables.document
        files = peewee.fn.COUNT(document.file_id.distinct())
        return [(text, count) for text, count in tuples(document.select(column, files).where(where).group_by(column))]


def _counted(rows: Iterable[tuple[str, int]]) -> dict[int, int]:
    """Return numbers with the count of their files; texts that are no control numbers are left out."""
    found: dict[int, int] = {}
    for text, files in rows:
        digits = text.strip()
        if digits.isascii() and digits.isdecimal() and len(digits.lstrip("0")) <= _MOST_DIGITS:
            number = int(digits)
            found[number] = found.get(number, 0) + files
    return found


def _between(numbers: Iterable[int], first: int) -> Iterable[Range]:
    """Yield the stretches without a number, from `first` on, between sorted numbers."""
    expected = first
    for number in numbers:
        if number > expected:
            yield expected, number - 1
        expected = number + 1
