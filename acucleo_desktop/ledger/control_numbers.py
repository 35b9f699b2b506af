"""Numbers of interchanges, groups and sets: given out once, in the transaction of the bytes that carry them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core, put, tuples
from acucleo_desktop.ledger.times import time_of, time_text

FLOOR_MARK = "ledger.control-number-floor"
LARGEST = 999_999_999  # X12 I12 (ISA13), 28 (GS06) and 329 (ST02) hold nine digits at most


@dataclass(frozen=True, slots=True)
class GapRow:
    """A number that never reached the partner, and why."""

    number: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ControlNumberReport:
    """The numbers of one level with one partner.

    Attributes:
        level: `interchange`, `group` or `set`.
        last: the number given out last.
        reserved: how many were given out.
        gaps: those that never left, with reasons.
    """

    level: str
    last: int
    reserved: int
    gaps: tuple[GapRow, ...]


class ControlNumbers:
    """The counters of every partner."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._audit = audit
        self._tables = core.tables

    def reserve(self, partner: str, level: str, used_for: int | None = None) -> int:
        """Give out the next number, never one that was given out before; after 999999999 comes 1 again.

        Args:
            partner: the partner's code.
            level: `interchange`, `group` or `set`.
            used_for: id of the document or file that carries it.

        Raises:
            RuntimeError: outside a transaction; the number must live and die with the bytes that carry it.
        """
        if not self._core.database.in_transaction():
            raise RuntimeError("a control number is reserved in the transaction of the bytes that carry it")
        number = self._next_free(partner, level)
        self._set_last(partner, level, number)
        self._tables.reservation.insert(
            partner=partner, level=level, number=number, used_for=used_for, at=self._core.now()
        ).execute()
        return number

    def continue_after(self, partner: str, level: str, number: int, why: str) -> None:
        """Make the next number follow `number`, as when numbering of an earlier program is taken over."""
        if not 0 <= number <= LARGEST:
            raise ValueError(f"a control number lies between 0 and {LARGEST}, not at {number}")
        with self._core.transaction():
            before = self.last(partner, level)
            self._set_last(partner, level, number)
            facts = {"partner": partner, "level": level}
            self._audit.record("control-number-set", old=str(before), new=str(number), why=why, data=facts)

    def take_over(
        self, last: Mapping[tuple[str, str], int], given_out: Iterable[tuple[str, str, int]], why: str
    ) -> int:
        """Count the numbers that another ledger of ours gave out as given out; return how many were new here.

        Args:
            last: the number given out last, by partner and level.
            given_out: (partner, level, number) of every number.
            why: kept with each of them, as the documents that carry them are not in this ledger.
        """
        count = 0
        with self._core.transaction():
            for partner, level, number in given_out:
                row = {"partner": partner, "level": level, "number": number, "at": self._core.now()}
                if self._tables.reservation.insert(row).on_conflict_ignore().as_rowcount().execute():
                    self._tables.gap.insert({**row, "reason": why}).on_conflict_ignore().execute()
                    count += 1
            for (partner, level), number in sorted(last.items()):
                if number != self.last(partner, level):
                    self.continue_after(partner, level, number, why)
        return count

    def skip(self, count: int, why: str) -> None:
        """Leave out the next `count` numbers of every partner and level, also of partners that come later.

        Which of them were used is not known, so that none may be used again.
        """
        table = self._tables.control_number
        with self._core.transaction():
            for partner, level, last in tuples(table.select(table.partner, table.level, table.last)):
                wanted = last + count
                self.continue_after(partner, level, wanted if wanted <= LARGEST else wanted - LARGEST, why)
            floor = max(count, self._floor())
            put(self._tables.mark, name=FLOOR_MARK, value=str(floor))
            self._audit.record("control-numbers-skipped", new=str(count), why=why)

    def given_out_since(self, moment: datetime) -> int:
        """Return how many numbers were given out since a moment, with all partners together."""
        reservation = self._tables.reservation
        return int(reservation.select().where(reservation.at >= time_text(moment)).count())

    def _floor(self) -> int:
        row = self._tables.mark.get_or_none(self._tables.mark.name == FLOOR_MARK)
        return 0 if row is None else int(row.value)

    def last(self, partner: str, level: str) -> int:
        """Return the number given out last; 0 when none was."""
        table = self._tables.control_number
        row = table.get_or_none((table.partner == partner) & (table.level == level))
        return 0 if row is None else row.last

    def note_gap(self, partner: str, level: str, number: int, reason: str) -> None:
        """Record that `number` never reached the partner, and why. The first reason stays."""
        with self._core.transaction():
            fresh = (
                self._tables.gap.insert(partner=partner, level=level, number=number, reason=reason, at=self._core.now())
                .on_conflict_ignore()
                .as_rowcount()
                .execute()
            )
            if fresh:
                facts = {"partner": partner, "level": level, "number": number}
                self._audit.record("control-number-gap", why=reason, data=facts)

    def report(self, partner: str) -> list[ControlNumberReport]:
        """Return one row for each level that was used with `partner`."""
        table, reservation = self._tables.control_number, self._tables.reservation
        query = table.select(table.level, table.last).where(table.partner == partner).order_by(table.level)
        rows: list[ControlNumberReport] = []
        for level, last in tuples(query):
            used = reservation.select().where((reservation.partner == partner) & (reservation.level == level)).count()
            rows.append(ControlNumberReport(level, last, used, self._gaps(partner, level)))
        return rows

    def _gaps(self, partner: str, level: str) -> tuple[GapRow, ...]:
        gap = self._tables.gap
        query = gap.select(gap.number, gap.reason, gap.at).where((gap.partner == partner) & (gap.level == level))
        return tuple(GapRow(number, why, time_of(at)) for number, why, at in tuples(query.order_by(gap.at, gap.number)))

    def _next_free(self, partner: str, level: str) -> int:
        start = self.last(partner, level) or self._floor()
        for number in chain(range(start + 1, LARGEST + 1), range(1, start + 1)):
            if not self._is_reserved(partner, level, number):
                return number
        raise Problem(
            "ledger.control-numbers-used-up",
            f"All {LARGEST} {level} control numbers with {partner} were given out.",
            why="A control number is never used twice with one partner.",
            todo="Agree with the partner on another sender id, and set it on the partner's page.",
        )

    def _is_reserved(self, partner: str, level: str, number: int) -> bool:
        table = self._tables.reservation
        where = (table.partner == partner) & (table.level == level) & (table.number == number)
        return bool(table.select().where(where).exists())

    def _set_last(self, partner: str, level: str, number: int) -> None:
        put(self._tables.control_number, partner=partner, level=level, last=number)
