"""What each document changed of its order: line, from, to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.comparison import ComparisonRow, Sign, comparison_of
from acucleo_desktop.sync.desk_types import TimelineChange
from acucleo_desktop.sync.paper_words import day, money, quantity
from acucleo_desktop.x12.names import code_meaning

MOST_CHANGES = 200
_FIELDS = {
    "price": "Price",
    "amount": "Amount",
    "quantity": "Quantity",
    "date": "Date",
    "item": "Item",
    "line": "Line",
    "unit": "Unit",
    "terms": "Terms",
    "place": "Ship to",
    "charge": "Charge",
    "text": "Text",
}
_MONEY = frozenset({"price", "amount", "charge"})
_WHOLE_ANSWERS = {"A": "accepted", "E": "accepted with errors", "P": "partly accepted", "R": "rejected"}


def changes_of(document: DocumentRow, ledger: Ledger) -> tuple[TimelineChange, ...]:
    """Return what a document says differently from what stood before it: our order, its own earlier version."""
    if document.flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT:
        return tuple(_verdicts(ledger.documents.fields(document.id)))[:MOST_CHANGES]
    if document.flow is Flow.APPLICATION_ADVICE:
        return tuple(_advice(ledger.documents.fields(document.id)))[:MOST_CHANGES]
    rows = comparison_of(ledger.comparisons.of(document.id)).differences
    return tuple(_change(row) for row in rows[:MOST_CHANGES])


def _change(row: ComparisonRow) -> TimelineChange:
    family = "grey" if row.fits else {"date": "blue", "item": "violet"}.get(row.field, "amber")
    if row.field == "quantity" and row.sign is Sign.LESS and not row.fits:
        family = "red"
    before, after = (_written(row, value) for value in (row.ours, row.theirs))
    if row.sign is Sign.ADDED:
        before = ""
    elif row.sign is Sign.REMOVED:
        after = "left out"
    return TimelineChange(row.place, _FIELDS.get(row.field, row.field.capitalize()), before, after, family)


def _written(row: ComparisonRow, value: str) -> str:
    if row.field in _MONEY:
        return money(value) or value
    if row.field == "quantity":
        return f"{quantity(value) or value} {row.unit}".strip() if value else ""
    return day(value) if row.field == "date" else value


def _verdicts(fields: Mapping[str, Any]) -> Iterator[TimelineChange]:
    for answer in fields.get("sets") or []:
        status = str(answer.get("status", ""))
        family = {"A": "green", "E": "amber", "P": "amber"}.get(status, "red")
        subject = f"{answer.get('set_id', '')} {answer.get('control_number', '')}".strip()
        yield TimelineChange(subject, "Answer", "", _WHOLE_ANSWERS.get(status, "rejected"), family)
        for note in answer.get("segments") or []:
            place = f"Segment {note.get('position', '')} {note.get('segment', '')}".strip()
            elements = note.get("elements") or []
            if not elements:
                yield TimelineChange(place, "Fault", "", code_meaning("720", str(note.get("code", "")), ""), "red")
            for element in elements:
                told = code_meaning("723", str(element.get("code", "")), "")
                yield TimelineChange(
                    place, f"Element {element.get('position', '')}", str(element.get("value", "")), told, "red"
                )


def _advice(fields: Mapping[str, Any]) -> Iterator[TimelineChange]:
    for result in fields.get("results") or []:
        for note in result.get("notes") or []:
            told = str(note.get("text") or note.get("code") or "")
            yield TimelineChange(
                str(result.get("reference", "")), told, str(note.get("value", "")), str(note.get("new_value", ""))
            )
