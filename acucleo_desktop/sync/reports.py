"""Reports over the ledger: acknowledgment lag, causes, volume, and what other tolerances would have let pass."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, RunRow
from acucleo_desktop.ledger.statistics import AnswerLag
from acucleo_desktop.rules.what_if import WhatIf
from acucleo_desktop.sync.today_words import cause_words
from acucleo_desktop.sync.tolerance_report import tolerance_report

PERIODS = (7, 14, 30, 90)
"""Days that a report may look back."""
_MOST_CAUSES = 200
_UNITS = {"money": "", "percent": " %", "units": "", "days": " d"}


@dataclass(frozen=True, slots=True)
class Report:
    """A table.

    Attributes:
        name: `lag`, `causes`, `volume` or `tolerances`.
        headings: names of the columns.
        rows: texts, one for each column.
        numbers: places of the columns that hold numbers.
        keys: for each row what a press on it opens: a partner code or a cause; empty where nothing.
        summary: the table in a sentence.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()
    summary: str = ""


class Reports:
    """Makes reports.

    Args:
        ledger: what they are about.
        clock: the time; decides where the period begins.
    """

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def make(self, name: str, days: int) -> Report:
        """Make a report by its name over the last `days` days.

        Raises:
            ValueError: there is no such report.
        """
        makers = {"lag": self.lag, "causes": self.causes, "volume": self.volume}
        if name == "tolerances":
            return self.tolerances()
        if name not in makers:
            raise ValueError(f"no report is called {name}")
        return makers[name](days)

    def lag(self, days: int) -> Report:
        """How quickly partners acknowledge, the slowest first."""
        found = self._ledger.statistics.answer_lag(days)
        answered, late = sum(each.answered for each in found), sum(each.late + each.overdue for each in found)
        return Report(
            "lag",
            ("Partner", "Median", "Longest", "Answered", "Late", "Waiting", "Overdue"),
            tuple(_lag_row(each) for each in found),
            (1, 2, 3, 4, 5, 6),
            tuple(each.partner for each in found),
            f"{answered} answered in {days} days, {late} late or overdue.",
        )

    def causes(self, days: int) -> Report:
        """Why documents stopped, the most frequent first."""
        found = self._ledger.statistics.causes(days, _MOST_CAUSES)
        total = sum(count for _cause, count in found)
        return Report(
            "causes",
            ("Cause", "Documents", "Share", "Id"),
            tuple((cause_words(cause), f"{count}", f"{count / total:.0%}", cause) for cause, count in found),
            (1, 2),
            tuple(cause for cause, _count in found),
            f"{total} documents with a finding in {days} days, {len(found)} causes.",
        )

    def volume(self, days: int) -> Report:
        """Documents in and out by day, the newest first."""
        found = self._ledger.statistics.volume(days, self._zone())
        received, sent = sum(day.inbound for day in found), sum(day.outbound for day in found)
        return Report(
            "volume",
            ("Day", "In", "Out", "Together"),
            tuple(
                (f"{day.day:%Y-%m-%d %a}", f"{day.inbound}", f"{day.outbound}", f"{day.inbound + day.outbound}")
                for day in reversed(found)
            ),
            (1, 2, 3),
            tuple("" for _day in found),
            f"{received} in and {sent} out in {days} days.",
        )

    def tolerances(self, flow: Flow | None = None) -> Report:
        """What other tolerances would have let pass, over everything that was compared."""
        found = tolerance_report(self._ledger, flow)
        return Report(
            "tolerances",
            ("Field", "Tolerance", "Within", "Would have passed", "Compared"),
            tuple(
                (each.field.capitalize(), _limit(each), f"{each.within}", f"{each.passed}", f"{each.of}")
                for each in found.tried
            ),
            (1, 2, 3, 4),
            tuple("" for _each in found.tried),
            f"{found.documents} documents were compared; {found.passed_now} pass as the partner sheets are now.",
        )

    def documents_of(self, run: RunRow) -> list[DocumentRow]:
        """Return the documents that a pass brought, drafted, sent or wrote, the newest first."""
        end = run.finished_at or self._clock.now()
        return self._ledger.owed.of_run(run.id, run.started_at, end)

    def _zone(self) -> tzinfo:
        return self._clock.now().astimezone().tzinfo or UTC


def write_csv(report: Report, path: Path) -> Path:
    """Write a report as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read names rightly).

    Raises:
        Problem: the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(report.headings)
            writer.writerows(_safe(row) for row in report.rows)
    except OSError as error:
        raise Problem(
            "report.not-written",
            f"The report cannot be written to {path}: {error.strerror or error}.",
            why="The folder is not there, is full, or does not let you write.",
            todo="Choose another folder.",
        ) from error
    return path


def _safe(row: Sequence[str]) -> list[str]:
    """Keep a spreadsheet from taking a partner's text for a formula."""
    return [f"'{text}" if text[:1] in {"=", "+", "@", "\t"} else text for text in row]


def _lag_row(lag: AnswerLag) -> tuple[str, ...]:
    return (
        lag.partner_name or lag.partner,
        _hours(lag.median_hours),
        _hours(lag.longest_hours),
        f"{lag.answered}",
        f"{lag.late}",
        f"{lag.waiting}",
        f"{lag.overdue}",
    )


def _hours(hours: float | None) -> str:
    if hours is None:
        return ""
    return f"{hours:.1f} h" if hours >= 1 else f"{hours * 60:.0f} min" if hours * 60 >= 1 else "< 1 min"


def _limit(each: WhatIf) -> str:
    return f"{plain(each.limit)}{_UNITS[each.unit]}"
