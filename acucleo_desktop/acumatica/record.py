"""A record as the contract-based API returns it, read like plain data.

Acumatica: every scalar is `{"value": x}`, an empty one is `{}`; id, rowNumber, error, files and _links are bare;
a linked entity is an object of fields, details are a list of such objects.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Scalar = str | bool | int | Decimal | None
_BARE = frozenset({"id", "rowNumber", "error", "delete", "files", "_links", "custom", "note"})


class Record:
    """Read-only view of one record.

    Args:
        raw: the JSON object as it came, fractions as Decimal.
    """

    __slots__ = ("raw",)

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw

    def __getitem__(self, name: str) -> Scalar:
        """Return a field's value; None when it is empty or not there. Texts lose their trailing blanks."""
        wrapped = self.raw.get(name)
        if not isinstance(wrapped, Mapping):
            return None
        value = wrapped.get("value")
        if isinstance(value, str):
            return value.strip() or None
        return value

    def __contains__(self, name: object) -> bool:
        return name in self.raw

    def __repr__(self) -> str:
        return f"Record({self.id})"

    @property
    def id(self) -> str:
        """The record's id: permanent for a top-level record, good for one session for a detail row."""
        return str(self.raw.get("id", ""))

    def text(self, name: str) -> str:
        """Return a field as text, empty when there is none."""
        value = self[name]
        return "" if value is None else str(value)

    def number(self, name: str) -> Decimal | None:
        """Return a field as a number, None when it is empty or not one."""
        value = self[name]
        if value is None or isinstance(value, bool):
            return None
        return value if isinstance(value, Decimal) else Decimal(str(value))

    def date(self, name: str) -> dt.date | None:
        """Return a date field: the date part as written, never converted to another time zone."""
        text = self.text(name)
        return dt.date.fromisoformat(text[:10]) if text else None

    def flag(self, name: str) -> bool:
        """Return a yes-or-no field."""
        return self[name] in {True, "true", "True"}

    def rows(self, name: str) -> list[Record]:
        """Return detail rows; none when they were not expanded."""
        rows = self.raw.get(name)
        return [Record(row) for row in rows] if isinstance(rows, list) else []

    def linked(self, name: str) -> Record | None:
        """Return a linked entity, None when it was not expanded."""
        linked = self.raw.get(name)
        return Record(linked) if isinstance(linked, Mapping) and "value" not in linked and linked else None

    def custom(self, view: str, field: str) -> Scalar:
        """Return a custom field asked for with `$custom=View.Field`."""
        custom = self.raw.get("custom")
        entry = custom.get(view, {}).get(field) if isinstance(custom, Mapping) else None
        value = entry.get("value") if isinstance(entry, Mapping) else None
        return value.strip() or None if isinstance(value, str) else value

    @property
    def note(self) -> str:
        """The record's note."""
        return self.text("note")

    def plain(self) -> dict[str, Any]:
        """Return the record with all values unwrapped, details and linked entities included."""
        return {name: _plain(value) for name, value in self.raw.items() if name not in _BARE}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        if not value or "value" in value:
            return value.get("value")
        return Record(value).plain()
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value
