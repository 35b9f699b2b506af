"""Taking typed values out of a table of a partner file; whatever does not fit is refused with a sentence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from acucleo_desktop.documents.problem import Problem


def missing_key(key: str, place: str) -> Problem:
    """Return the problem of a key that must be there."""
    return Problem(
        "file.missing-key",
        f"{place} lacks the key {key!r}.",
        why="Without it the partner could not be told apart or written to.",
        todo=f"Add a line that begins with {key} =.",
        field=key,
    )


def wrong_value(key: str, value: object, wanted: str, place: str) -> Problem:
    """Return the problem of a value that does not fit its key."""
    return Problem(
        "file.wrong-value",
        f"The key {key!r} of {_lower(place)} is {value!r}, but it takes {wanted}.",
        todo=f"Write {wanted}.",
        field=key,
    )


def unknown_key(key: str, known: Iterable[str], place: str) -> Problem:
    """Return the problem of a key that nothing would read, with the nearest known one."""
    allowed = sorted(known)
    near = difflib.get_close_matches(key, allowed, n=1, cutoff=0.5)
    return Problem(
        "file.unknown-key",
        f"{place} has no key called {key!r}.",
        why="A misspelt key would otherwise be ignored without a word.",
        todo=f"Did you mean {near[0]!r}?" if near else f"Known are: {', '.join(allowed)}.",
        field=key,
    )


class Table:
    """One table of the file.

    Attributes:
        values: as TOML gave them.
        place: the table in words, at the beginning of a sentence, such as `The partner file`.
    """

    def __init__(self, values: object, place: str, known: Iterable[str]) -> None:
        if not isinstance(values, Mapping):
            raise wrong_value(place, values, "a table", "the partner file")
        self.values: Mapping[str, Any] = values
        self.place = place
        allowed = tuple(known)
        for key in values:
            if key not in allowed:
                raise unknown_key(key, allowed, place)

    def text(self, key: str, default: str | None = None, *, most: int = 0) -> str:
        """Return a text; without `default` it must be there and not be empty."""
        value = self.values.get(key, default)
        if value is None or (default is None and value == ""):
            raise missing_key(key, self.place)
        if not isinstance(value, str):
            raise wrong_value(key, value, "a text in quotes", self.place)
        if most and len(value) > most:
            raise wrong_value(key, value, f"a text of at most {most} characters", self.place)
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise wrong_value(key, value, "true or false", self.place)
        return value

    def count(self, key: str, default: int, most: int) -> int:
        """Return a whole number from 0 to `most`."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise wrong_value(key, value, f"a whole number from 0 to {most}", self.place)
        return value

    def money(self, key: str, default: Decimal) -> Decimal:
        """Return an amount of 0 or more, written as number or as text."""
        value = self.values.get(key, default)
        wanted = "an amount such as 0.05"
        if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
            raise wrong_value(key, value, wanted, self.place)
        try:
            amount = Decimal(value)
        except InvalidOperation:
            raise wrong_value(key, value, wanted, self.place) from None
        if not amount.is_finite() or amount < 0:
            raise wrong_value(key, value, wanted, self.place)
        return amount

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self.values.get(key, default)
        if not isinstance(value, list | tuple) or not all(isinstance(part, str) and part for part in value):
            raise wrong_value(key, value, 'a list of texts such as ["UP", "VN"]', self.place)
        return tuple(value)

    def named_texts(self, key: str) -> Mapping[str, str]:
        """Return a table of texts."""
        value = self.values.get(key, {})
        if not isinstance(value, Mapping) or not all(isinstance(part, str) for part in value.values()):
            raise wrong_value(key, value, 'a table of texts such as { IA = "0012345" }', self.place)
        return dict(value)

    def tables(self, key: str) -> list[object]:
        """Return a list of tables, each still to be read."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise wrong_value(key, value, f"tables that begin with [[{key}]]", self.place)
        return value


def _lower(place: str) -> str:
    return place[:1].lower() + place[1:]
