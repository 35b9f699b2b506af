"""Custom fields that a connection names: some are read and become references, others are written.

What a company adds to its forms is its own, so it stands in the connection as data. A field is named by view and field,
such as `Document.AttributeDEPT`; one of lines as `Details/Transactions.UsrNote`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.party import Reference

_NAME = re.compile(r"\{(\w+)\}")


def with_custom_writes(record: Mapping[str, Any], writes: Mapping[str, str]) -> dict[str, Any]:
    """Return a plain record with the custom fields that a connection writes.

    Args:
        record: plain values.
        writes: field to its text, in which `{CustomerOrder}` stands for a value of the record, or of the row for a
            field of lines. A text whose every name is empty there is not written.
    """
    made = dict(record)
    for path, template in writes.items():
        owner, _, view_field = path.rpartition("/")
        view, _, name = view_field.partition(".")
        if not owner:
            made = _with(made, made, view, name, template)
        elif isinstance(made.get(owner), list):
            made[owner] = [_with(row, row, view, name, template) for row in made[owner]]
    return made


def _with(part: Mapping[str, Any], values: Mapping[str, Any], view: str, name: str, template: str) -> dict[str, Any]:
    text = _filled(template, values)
    if not text:
        return dict(part)
    custom = {key: dict(fields) for key, fields in (part.get("custom") or {}).items()}
    custom.setdefault(view, {})[name] = {"type": "CustomStringField", "value": text}
    return {**part, "custom": custom}


def _filled(template: str, values: Mapping[str, Any]) -> str:
    names = _NAME.findall(template)
    if names and not any(values.get(name) not in (None, "") for name in names):
        return ""
    return _NAME.sub(lambda match: "" if values.get(match[1]) is None else str(values[match[1]]), template)


def custom_references(record: Record, reads: Mapping[str, str]) -> tuple[Reference, ...]:
    """Return the custom fields of a record that are read, as references by the qualifiers that the connection says.

    Args:
        record: read with `$custom`.
        reads: field to the X12 qualifier of its reference, such as `DP`; of a field of lines the first value counts.
    """
    found = []
    for path, qualifier in reads.items():
        owner, _, view_field = path.rpartition("/")
        view, _, name = view_field.partition(".")
        parts = record.rows(owner) if owner else [record]
        values = (part.custom(view, name) for part in parts)
        value = next((str(value) for value in values if value not in (None, "")), "")
        if value:
            found.append(Reference(qualifier, value))
    return tuple(found)
