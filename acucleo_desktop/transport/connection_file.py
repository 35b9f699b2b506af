"""Reading connection files (TOML): unknown keys are refused by name with the nearest known one."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from acucleo_desktop.documents.problem import Problem


def read_toml(text: str, what: str) -> dict[str, Any]:
    """Return the content of a TOML file.

    Args:
        text: the file.
        what: its name for a person, such as `the Cleo connection`.

    Raises:
        Problem: it is not TOML; the place is named.
    """
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise Problem(
            "file.not-toml",
            f"The file of {what} cannot be read: {error}.",
            why="It is written in TOML, where text stands in quotes and every key has one value.",
            todo="Mend the named line.",
        ) from error


def nearest(key: str, known: Iterable[str]) -> str:
    """Return the known key most like `key`, empty when none is."""
    found = difflib.get_close_matches(key, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def refuse_unknown(given: Iterable[str], known: Iterable[str], what: str) -> None:
    """Refuse the first key that is not known.

    Raises:
        Problem: code `file.unknown-key`, with the nearest known key in its way out.
    """
    allowed = list(known)
    for key in given:
        if key not in allowed:
            guess = nearest(key, allowed)
            raise Problem(
                "file.unknown-key",
                f"{what[:1].upper()}{what[1:]} has no setting called {key!r}.",
                why="A misspelt setting would otherwise be ignored without a word.",
                todo=f"Did you mean {guess!r}?" if guess else f"Known are: {', '.join(sorted(allowed))}.",
                field=key,
            )


def wrong_value(key: str, value: object, wanted: str) -> Problem:
    """Return the problem of a value that does not fit its key."""
    return Problem(
        "file.wrong-value",
        f"The setting {key!r} is {value!r}, but it takes {wanted}.",
        todo=f"Write {wanted}.",
        field=key,
    )


def text_of(values: Mapping[str, Any], key: str, default: str = "") -> str:
    """Return the text under `key`.

    Raises:
        Problem: it is not text.
    """
    value = values.get(key, default)
    if not isinstance(value, str):
        raise wrong_value(key, value, "a text in quotes")
    return value.strip()
