"""What other tolerances would have let pass, counted from the comparisons that were kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.partners.tolerances import near
from acucleo_desktop.rules.comparison import Comparison, ComparisonRow, Sign

STEPS = tuple(Decimal(text) for text in ("0", "0.01", "0.05", "0.10", "0.50", "1", "5"))
"""Tried limits of prices and sums in money, and of quantities in units."""

PERCENTS = tuple(Decimal(text) for text in ("0.5", "1", "2", "5", "10"))
DAYS = (0, 1, 2, 3, 7, 14)
FIELDS = ("price", "amount", "quantity", "date")
_DAYS = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One tolerance that was tried.

    Attributes:
        field: `price`, `amount`, `quantity` or `date`.
        limit: the tolerance, in `unit`.
        unit: `money`, `percent`, `units` or `days`.
        within: documents whose differences of this field are all within it.
        passed: those of them that have no other open difference either.
        of: documents in which this field was compared.
    """

    field: str
    limit: Decimal
    unit: str
    within: int
    passed: int
    of: int


@dataclass(frozen=True, slots=True)
class ToleranceReport:
    """The tried tolerances.

    Attributes:
        documents: how many documents were looked at.
        passed_now: how many have no open difference under the tolerances of their partner sheets.
        tried: by field, the narrowest first.
    """

    documents: int
    passed_now: int
    tried: tuple[WhatIf, ...] = ()


def what_if(comparisons: Iterable[Comparison]) -> ToleranceReport:
    """Count what each tolerance would have let pass.

    Every comparison is looked at once; a tolerance is tried for one field, with the other fields as they were judged.
    """
    tries = [(field, limit, unit) for field in FIELDS for limit, unit in _limits(field)]
    within = dict.fromkeys(tries, 0)
    passed = dict.fromkeys(tries, 0)
    of = dict.fromkeys(FIELDS, 0)
    documents = passed_now = 0
    for comparison in comparisons:
        documents += 1
        passed_now += all(row.fits for row in comparison.rows)
        for field in FIELDS:
            rows = [row for row in comparison.rows if row.field == field and row.ours and row.theirs]
            if not rows:
                continue
            of[field] += 1
            others = all(row.fits for row in comparison.rows if not _belongs(row, field))
            for limit, unit in _limits(field):
                if all(_is_within(row, limit, unit) for row in rows):
                    within[field, limit, unit] += 1
                    passed[field, limit, unit] += others
    tried = tuple(WhatIf(*each, within[each], passed[each], of[each[0]]) for each in tries)
    return ToleranceReport(documents, passed_now, tried)


def _limits(field: str) -> list[tuple[Decimal, str]]:
    if field == "date":
        return [(Decimal(days), "days") for days in DAYS]
    unit = "units" if field == "quantity" else "money"
    return [*((step, unit) for step in STEPS), *((percent, "percent") for percent in PERCENTS)]


def _belongs(row: ComparisonRow, field: str) -> bool:
    """Whether a row stands or falls with a field: prices and the sums that follow from them judge the same thing."""
    return row.field == field or {row.field, field} == {"price", "amount"}


def _is_within(row: ComparisonRow, limit: Decimal, unit: str) -> bool:
    if row.sign is Sign.SAME or (row.only_more and row.sign is Sign.LESS):
        return True
    if unit == "days":
        days = _DAYS.match(row.difference)
        return days is not None and abs(int(days[0])) <= limit
    ours, theirs = Decimal(row.ours), Decimal(row.theirs)
    return near(theirs, ours, ZERO, limit) if unit == "percent" else near(theirs, ours, limit, ZERO)
