"""Pieces that several areas share: numbers, money, laying given values over stored ones, collecting errors."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store

Plain = dict[str, Any]
CENT = Decimal("0.01")


def number(value: Any) -> Decimal:
    """Return a stored value as a number, zero when it is empty."""
    return Decimal(str(value)) if value not in (None, "") else Decimal(0)


def money(value: Decimal) -> str:
    """Return an amount rounded to cents, as it is stored."""
    return format(value.quantize(CENT, rounding=ROUND_HALF_UP), "f")


def quantity(value: Decimal) -> str:
    """Return a quantity without needless zeros, as it is stored."""
    return format(value.normalize() if value else Decimal(0), "f")


def today(store: Store) -> str:
    """Return the site's date."""
    return store.clock.now().date().isoformat()


def text_of(record: Mapping[str, Any], name: str) -> str:
    """Return a field as text."""
    value = record.get(name)
    return "" if value is None else str(value)


def rows_of(record: Mapping[str, Any], name: str = "Details") -> list[Plain]:
    """Return the rows of a detail list."""
    return record.get(name) or []


def fill_in(record: Plain, defaults: Mapping[str, Any]) -> None:
    """Set fields that are empty."""
    for name, value in defaults.items():
        if record.get(name) in (None, "") and value not in (None, ""):
            record[name] = value


def is_new_number(record: Mapping[str, Any], name: str) -> bool:
    """Whether a record still needs its automatic number."""
    return text_of(record, name) in {"", "<NEW>"}


def merge(stored: Plain | None, given: Plain) -> Plain:
    """Lay given values over a stored record: scalars and linked entities field by field, rows by id or line number.

    Acumatica: rows without an id are appended; `delete` removes a row; null clears a field.
    """
    merged: Plain = dict(stored or {})
    for name, value in given.items():
        if name in {"id", "delete"}:
            continue
        if isinstance(value, list):
            merged[name] = merge_rows(merged.get(name) or [], value)
        elif isinstance(value, Mapping):
            merged[name] = merge(merged.get(name) or {}, dict(value))
        else:
            merged[name] = value
    return merged


def merge_rows(stored: list[Plain], given: list[Plain]) -> list[Plain]:
    """Lay given rows over stored ones."""
    rows = [dict(row) for row in stored]
    for row in given:
        known = next((old for old in rows if row.get("id") and old.get("id") == row["id"]), None)
        if known is None and row.get("LineNbr") not in (None, ""):
            known = next((old for old in rows if str(old.get("LineNbr")) == str(row["LineNbr"])), None)
        if row.get("delete"):
            rows = [old for old in rows if old is not known]
            continue
        if known is not None:
            rows[rows.index(known)] = merge(known, row)
            continue
        values = merge({}, row)
        last = max((int(number(old.get("LineNbr"))) for old in rows), default=0)
        values.setdefault("LineNbr", last + 1)
        rows.append({"id": str(uuid.uuid4()), "note": "", **values})
    return rows


class Trial:
    """Collects the field errors of one record, so that all of them are told at once."""

    def __init__(self) -> None:
        self.errors: list[tuple[str, int, str]] = []

    def run(self, work: Callable[..., Any], *values: Any) -> Any:
        """Do one part; return its result, None when it was refused."""
        try:
            return work(*values)
        except FieldErrors as error:
            self.errors.extend(error.errors)
            return None

    def finish(self) -> None:
        """End the trial.

        Raises:
            FieldErrors: with everything that was refused.
        """
        if self.errors:
            raise FieldErrors(*self.errors)
