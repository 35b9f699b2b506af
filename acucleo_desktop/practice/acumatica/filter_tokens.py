"""The words of a `$filter`: literals with their types, names, marks."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

Token = tuple[str, Any, str]
"""Kind (`literal`, `custom`, `word`, `mark`), value, and the type of a literal or custom field."""

_TOKEN = re.compile(
    r"\s*(?:(?P<typed>datetimeoffset|datetime|date|guid)'(?P<literal>[^']*)'|(?P<text>'(?:[^']|'')*')"
    r"|(?P<number>-?\d+(?:\.\d+)?)(?P<suffix>[mMdDlLfF]?)(?![\w'])|cf\.(?P<custom>\w+)\(\s*f\s*=\s*'(?P<path>[^']+)'\s*\)"
    r"|(?P<word>[A-Za-z_][\w/]*)|(?P<mark>[(),]))"
)
_SUFFIXES = {"m": "Decimal", "d": "Double", "f": "Double", "l": "Int"}
_WORDS = {"true": (True, "Boolean"), "false": (False, "Boolean"), "null": (None, "Null")}


class FilterError(ValueError):
    """A filter that cannot be read, or compares values that do not go together."""


def tokens(text: str) -> list[Token]:
    """Return the words of a filter.

    Raises:
        FilterError: at the first place that is no word.
    """
    found: list[Token] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None:
            raise FilterError(f"Syntax error at position {place} in '{text}'.")
        place = match.end()
        found.append(_token(match))
    return found


def _token(match: re.Match[str]) -> Token:
    if match["typed"]:
        return ("literal", *_typed(match["typed"], match["literal"]))
    if match["text"]:
        return ("literal", match["text"][1:-1].replace("''", "'"), "String")
    if match["number"]:
        kind = _SUFFIXES.get(match["suffix"].lower(), "Double" if "." in match["number"] else "Int")
        return ("literal", Decimal(match["number"]), kind)
    if match["custom"]:
        return ("custom", match["path"], match["custom"])
    if match["word"]:
        word = match["word"]
        return ("literal", *_WORDS[word]) if word in _WORDS else ("word", word, "")
    return ("mark", match["mark"], "")


def _typed(kind: str, literal: str) -> tuple[Any, str]:
    if kind == "guid":
        return literal.lower(), "Guid"
    try:
        moment = datetime.fromisoformat(literal)
    except ValueError as error:
        raise FilterError(f"Unrecognized '{kind}' literal '{literal}'.") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)), "DateTime"
