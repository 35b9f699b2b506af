"""Wrapping plain values for the API: `{"CustomerID": "X"}` becomes `{"CustomerID": {"value": "X"}}`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_BARE = frozenset({"id", "delete", "custom"})


def wrap(record: Mapping[str, Any]) -> dict[str, Any]:
    """Wrap a plain record for a PUT.

    None is written as `{"value": null}`, which clears the field; leave a field out to leave it alone. Mappings become
    linked entities, lists become detail rows; `id`, `delete` and `custom` stay bare.
    """
    return {name: value if name in _BARE else _wrap(value) for name, value in record.items()}


def _wrap(value: Any) -> Any:
    if isinstance(value, Mapping):
        return wrap(value)
    if isinstance(value, list | tuple):
        return [wrap(row) for row in value]
    if isinstance(value, dt.datetime | dt.date):
        return {"value": value.isoformat()}
    if isinstance(value, Decimal | str | bool | int | None):
        return {"value": value}
    raise TypeError(f"{type(value).__name__} cannot be written to Acumatica")


def quoted(text: str) -> str:
    """Return a text as a literal of `$filter`: in single quotes, quotes inside doubled."""
    return "'" + text.replace("'", "''") + "'"
