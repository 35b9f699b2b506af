"""`$filter` in the OData v3 flavour: comparisons, and/or/not, brackets, functions, typed literals, linked fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

Test = Callable[[Mapping[str, Any]], bool]
Value = Callable[[Mapping[str, Any]], Any]

_TOKEN = re.compile(
    r"\s*(?:(?P<typed>datetimeoffset|datetime|date|guid)'(?P<literal>[^']*)'|(?P<text>'(?:[^']|'')*')"
    r"|(?P<number>-?\d+(?:\.\d+)?[mMdDlLfF]?)|(?P<custom>cf\.\w+\(f='(?P<path>[^']+)'\))"
    r"|(?P<word>[A-Za-z_][\w/]*)|(?P<mark>[(),]))"
)
_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: bool(a == b),
    "ne": lambda a, b: bool(a != b),
    "gt": lambda a, b: bool(a is not None and b is not None and a > b),
    "ge": lambda a, b: bool(a is not None and b is not None and a >= b),
    "lt": lambda a, b: bool(a is not None and b is not None and a < b),
    "le": lambda a, b: bool(a is not None and b is not None and a <= b),
}


class FilterError(ValueError):
    """A filter that cannot be read, or compares values that do not go together."""


def parse(text: str) -> Test:
    """Return a test for plain records.

    Raises:
        FilterError: when the filter cannot be read.
    """
    return _Parser(_tokens(text)).whole()


def _tokens(text: str) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    place = 0
    while place < len(text.rstrip()):
        match = _TOKEN.match(text, place)
        if match is None:
            raise FilterError(f"Syntax error at position {place} in '{text}'.")
        place = match.end()
        if match["typed"]:
            found.append(("literal", _typed(match["typed"], match["literal"])))
        elif match["text"]:
            found.append(("literal", match["text"][1:-1].replace("''", "'")))
        elif match["number"]:
            found.append(("literal", Decimal(match["number"].rstrip("mMdDlLfF"))))
        elif match["custom"]:
            found.append(("custom", match["path"]))
        elif match["word"]:
            found.append(("word", match["word"]))
        else:
            found.append(("mark", match["mark"]))
    return found


def _typed(kind: str, literal: str) -> Any:
    if kind == "guid":
        return literal.lower()
    try:
        moment = datetime.fromisoformat(literal)
    except ValueError as error:
        raise FilterError(f"'{literal}' is not a date.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class _Parser:
    def __init__(self, tokens: list[tuple[str, Any]]) -> None:
        self._tokens = tokens
        self._place = 0

    def whole(self) -> Test:
        test = self._either()
        if self._place < len(self._tokens):
            raise FilterError("Syntax error: something follows after the end of the filter.")
        return test

    def _peek(self) -> tuple[str, Any]:
        return self._tokens[self._place] if self._place < len(self._tokens) else ("end", "")

    def _next(self) -> tuple[str, Any]:
        token = self._peek()
        self._place += 1
        return token

    def _take(self, kind: str, value: str) -> bool:
        if self._peek() == (kind, value):
            self._place += 1
            return True
        return False

    def _either(self) -> Test:
        first = self._both()
        while self._take("word", "or"):
            first = self._join(first, self._both(), any)
        return first

    def _both(self) -> Test:
        first = self._one()
        while self._take("word", "and"):
            first = self._join(first, self._one(), all)
        return first

    @staticmethod
    def _join(one: Test, other: Test, how: Callable[[Any], bool]) -> Test:
        return lambda record: how(test(record) for test in (one, other))

    def _one(self) -> Test:
        if self._take("word", "not"):
            inner = self._one()
            return lambda record: not inner(record)
        if self._take("mark", "("):
            inner = self._either()
            if not self._take("mark", ")"):
                raise FilterError("Syntax error: a bracket is not closed.")
            return inner
        kind, value = self._peek()
        if kind == "word" and value in {"substringof", "startswith", "endswith"}:
            return self._function(self._next()[1])
        left = self._value()
        operator = self._next()
        if operator[0] != "word" or operator[1] not in _OPERATORS:
            raise FilterError(f"Syntax error: {operator[1]!r} is not an operator.")
        right = self._value()
        compare = _OPERATORS[operator[1]]
        return lambda record: _compare(compare, left(record), right(record))

    def _function(self, name: str) -> Test:
        if not self._take("mark", "("):
            raise FilterError(f"Syntax error after {name}.")
        first = self._value()
        if not self._take("mark", ","):
            raise FilterError(f"{name} takes two arguments.")
        second = self._value()
        if not self._take("mark", ")"):
            raise FilterError("Syntax error: a bracket is not closed.")
        if name == "substringof":
            return lambda record: _lower(first(record)) in _lower(second(record))
        if name == "startswith":
            return lambda record: _lower(first(record)).startswith(_lower(second(record)))
        return lambda record: _lower(first(record)).endswith(_lower(second(record)))

    def _value(self) -> Value:
        kind, value = self._next()
        if kind == "literal":
            return lambda _record: value
        if kind == "custom":
            view, _, field = str(value).partition(".")
            return lambda record: (record.get("_custom") or {}).get(view, {}).get(field)
        if kind == "word":
            if value in {"true", "false"}:
                return lambda _record: value == "true"
            if value == "null":
                return lambda _record: None
            return lambda record: _field(record, value)
        raise FilterError(f"Syntax error near {value!r}.")


def _field(record: Mapping[str, Any], path: str) -> Any:
    value: Any = record
    for name in path.split("/"):
        if not isinstance(value, Mapping):
            return None
        if name not in value and value is record and name not in record:
            return None
        value = value.get(name)
    return value


def _compare(operator: Callable[[Any, Any], bool], left: Any, right: Any) -> bool:
    """Compare a field with a literal in the literal's type; texts without regard to case and trailing blanks."""
    left, right = _alike(left, right), _alike(right, left)
    try:
        return operator(left, right)
    except TypeError as error:
        raise FilterError(
            "A binary operator with incompatible types was detected. Found operand types "
            f"'{type(left).__name__}' and '{type(right).__name__}'."
        ) from error


def _alike(value: Any, other: Any) -> Any:
    if value in ("", None):
        return None if not isinstance(other, str) else ""
    if isinstance(other, datetime) and isinstance(value, str):
        moment = datetime.fromisoformat(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if isinstance(other, Decimal) and isinstance(value, str | int | float) and not isinstance(value, bool):
        try:
            return Decimal(str(value))
        except ArithmeticError as error:
            raise FilterError("A binary operator with incompatible types was detected.") from error
    if isinstance(other, bool) and isinstance(value, str):
        raise FilterError("A binary operator with incompatible types was detected.")
    if isinstance(value, str):
        return value.rstrip().lower()
    return value


def _lower(value: Any) -> str:
    return "" if value is None else str(value).lower()
