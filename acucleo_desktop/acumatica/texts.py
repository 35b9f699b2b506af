"""Texts of lines that go into a description, and into the note of the line as far as they do not fit."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.field_lengths import FieldLengths
from acucleo_desktop.documents.finding import Finding


def described(
    text: str, path: str, number: str, lengths: FieldLengths, findings: list[Finding], notes: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return description and note of a row; what is too long for the description begins the note.

    Args:
        text: the description as the partner sent it.
        path: the field of the description, such as `SalesOrder/Details/LineDescription`.
        number: of the line, for a person.
        lengths: how long the field is.
        findings: where a finding about a split text goes.
        notes: further texts for the note.
    """
    row: dict[str, Any] = {}
    place = f"description of line {number}"
    kept, rest = lengths.split(text, path, place, "the note of the line", findings)
    if kept:
        row[path.rpartition("/")[2]] = kept
    note = "\n".join(part for part in (rest, *notes) if part)
    if note:
        row["note"] = note
    return row
