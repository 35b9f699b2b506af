"""Query parameters of the API, and putting together what had to be read in pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

MOST_CUSTOM: Final = 20
"""Custom fields in one read: very wide lists come back incomplete."""


def query(
    *,
    filter: str = "",  # noqa: A002 - the API's own word
    select: Sequence[str] = (),
    expand: Sequence[str] = (),
    custom: Sequence[str] = (),
) -> dict[str, str]:
    """Return the parameters of a read; empty ones are left out."""
    params = {}
    if filter:
        params["$filter"] = filter
    for name, values in (("$select", select), ("$expand", expand), ("$custom", custom)):
        if values:
            params[name] = ",".join(values)
    return params


def custom_pieces(custom: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the custom fields in pieces that one read holds; one empty piece when there are none."""
    return [tuple(custom[start : start + MOST_CUSTOM]) for start in range(0, len(custom), MOST_CUSTOM)] or [()]


def with_custom(raw: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Return a raw record with the custom fields of another read of the same record, rows in their order."""
    merged = dict(raw)
    views = {view: dict(fields) for view, fields in (raw.get("custom") or {}).items()}
    for view, fields in (more.get("custom") or {}).items():
        views.setdefault(view, {}).update(fields)
    merged["custom"] = views
    for name, value in raw.items():
        other = more.get(name)
        if isinstance(value, list) and isinstance(other, list) and len(value) == len(other):
            merged[name] = [
                with_custom(row, again) if isinstance(row, Mapping) and isinstance(again, Mapping) else row
                for row, again in zip(value, other, strict=True)
            ]
    return merged
