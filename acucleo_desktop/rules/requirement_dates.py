"""Rules about dates: there or not, and how far from each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.partners.requirements import DateWindow, RequiredDate
from acucleo_desktop.rules.causes import partner_requirements as causes
from acucleo_desktop.rules.requirement_context import RuleContext
from acucleo_desktop.rules.requirement_values import missing_place
from acucleo_desktop.rules.requirement_view import dates

_DOCUMENT_DATE = {"BIG": 1, "BEG": 5, "BAK": 4, "BSN": 3, "G01": 1, "G50": 2}
_ORDER_DATE = {"BIG": 3, "G01": 3}
"""Segments at the top of a document, and the element with the date."""

_LENGTH = 8
"""X12 type DT: CCYYMMDD."""


def required_date(rule: RequiredDate, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for the document, or each line, that has none of the dates."""
    for line, segments in context.view.parts(rule.where):
        if not dates(segments, rule.qualifiers):
            yield context.found(
                causes.DATE_MISSING,
                rule,
                missing_place(line, "DTM"),
                subject=context.view.subject(line),
                thing=" or ".join(f"{_name(each, context)} ({each})" for each in rule.qualifiers),
            )


def date_window(rule: DateWindow, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for each date that lies too far from the other one."""
    other = next((date for date, _ in _known(rule.relative_to, context)), None)
    if other is None:
        return
    for date, place in _known(rule.date, context):
        days = (date - other).days
        too_early = rule.days_before is not None and -days > rule.days_before
        too_late = rule.days_after is not None and days > rule.days_after
        if not (too_early or too_late):
            continue
        side = "before" if too_early else "after"
        named = "today" if rule.relative_to == "today" else f"the {_name(rule.relative_to, context)}"
        yield context.found(
            causes.DATE_OUTSIDE,
            rule,
            place,
            value=date.isoformat(),
            todo=context.usual_todo("Correct the date in Acumatica"),
            date=_name(rule.date, context),
            distance=f"comes {_days(abs(days))} {side} {named}, {other.isoformat()}",
            window=_window(rule),
        )


def _known(word: str, context: RuleContext) -> list[tuple[dt.date, Location]]:
    """Return the dates that a word of a rule means, each with its place."""
    document = context.document
    match word:
        case "today":
            return [(context.today, Location("Today"))]
        case "document":
            date = getattr(document, "date", None)
            return [(date, _top(context, _DOCUMENT_DATE))] if date is not None else []
        case "order":
            date = getattr(document, "order_date", None)
            return [(date, _top(context, _ORDER_DATE))] if date is not None else []
        case _:
            found = dates(context.view.all, (word,))
            return [(date, placed.location(2)) for placed in found if (date := _read(placed.get(2))) is not None]


def _top(context: RuleContext, elements: Mapping[str, int]) -> Location:
    for placed in context.view.heading:
        if placed.segment.id.upper() in elements:
            return placed.location(elements[placed.segment.id.upper()])
    return Location("The whole document")


def _read(text: str) -> dt.date | None:
    if len(text) != _LENGTH or not text.isdecimal():
        return None
    try:
        return dt.date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def _name(word: str, context: RuleContext) -> str:
    """Return what a date is called: `invoice date`, `shipped date`."""
    match word:
        case "document":
            return f"{context.view.noun} date"
        case "order":
            return "order date"
        case _:
            meaning = context.view.qualifier_words("374", word)
            return f"{meaning} date" if meaning else f"date of the kind {word}"


def _window(rule: DateWindow) -> str:
    parts = [
        f"{_days(days) if days else 'no day'} {side}"
        for days, side in ((rule.days_before, "before"), (rule.days_after, "after"))
        if days is not None
    ]
    return " and ".join(parts)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
