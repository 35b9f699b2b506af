"""How one setting is declared, and what is said of a value that does not fit it.

Settings are read before the window stands. A library for models took longer to load than Qt, for thirty plain values.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from acucleo_desktop.transport.address import Address

_DAY = re.compile(r"^(?:|\d{4}-\d{2}-\d{2})$")
_TIME = re.compile(r"^(?:[01]\d|2[0-3]):[0-5]\d$")
_LANGUAGE = re.compile(r"^[a-z]{2}(?:_[A-Z]{2})?$")
_TRANSLATED: Final = frozenset({"en", "es"})
_RULE: Final = "rule"


@dataclass(frozen=True)
class Rule:
    """What a setting is, beside its name.

    Attributes:
        default: the usual value; its type is that of all others.
        title: its label.
        description: its help, a sentence.
        ge, le: least and greatest number.
        choices: the words that it takes; empty where any fits.
        check: raises a ValueError whose words go on after "it"; None where nothing else counts.
    """

    default: object
    title: str
    description: str
    ge: int | None = None
    le: int | None = None
    choices: tuple[str, ...] = ()
    check: Callable[[str], None] | None = None

    def refusal(self, value: object) -> str:
        """Return why a value does not fit, to go on after "it"; empty when it does."""
        if type(value) is not type(self.default):
            return self._kind()
        if self.choices and value not in self.choices:
            return f"should be {_either(self.choices)}"
        if isinstance(value, int):
            return self._out_of_bounds(value)
        try:
            if self.check is not None:
                self.check(str(value))
        except ValueError as error:
            return str(error)
        return ""

    def _kind(self) -> str:
        if isinstance(self.default, bool):
            return "should be true or false"
        return "should be a whole number" if isinstance(self.default, int) else "should be a text in quotes"

    def _out_of_bounds(self, value: int) -> str:
        if self.ge is not None and value < self.ge:
            return f"should be at least {self.ge}"
        if self.le is not None and value > self.le:
            return f"should be at most {self.le}"
        return ""


class Origin(StrEnum):
    """Where the value of a setting comes from, as the command line says it; the later ones win."""

    USUAL = "usual"
    PREPARED = "prepared by IT"
    OWN = "own"
    FIXED = "fixed by IT"


@dataclass(frozen=True, slots=True)
class Layers:
    """What is laid under and over a person's own settings; the values are known to fit.

    Attributes:
        prepared: starting values, in the place of the usual ones.
        fixed: values that count whatever the person's own file says.
    """

    prepared: Mapping[str, Any] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)

    def over(self, own: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values in force over those that a person has set."""
        return {**self.prepared, **own, **self.fixed}

    def by_name(self) -> dict[str, Mapping[str, Any]]:
        """Return both layers by their names; nothing where nothing is set."""
        return {name: each for name, each in (("fixed", self.fixed), ("prepared", self.prepared)) if each}

    def origin(self, key: str, own: Mapping[str, Any]) -> Origin:
        """Return where the value of a setting comes from, given what a person has set."""
        if key in self.fixed:
            return Origin.FIXED
        if key in own:
            return Origin.OWN
        return Origin.PREPARED if key in self.prepared else Origin.USUAL


NO_LAYERS: Final = Layers()


def setting(
    *,
    default: object,
    title: str,
    description: str,
    ge: int | None = None,
    le: int | None = None,
    choices: tuple[str, ...] = (),
    check: Callable[[str], None] | None = None,
) -> Any:
    """Declare a setting as a field of a dataclass; the arguments are those of `Rule`."""
    rule = Rule(default, title, description, ge, le, choices, check)
    return dataclasses.field(default=default, metadata={_RULE: rule})


def rules_of(kind: type[Any]) -> dict[str, Rule]:
    """Return the rule of every field of a dataclass, in the order in which they were declared."""
    return {one.name: one.metadata[_RULE] for one in dataclasses.fields(kind)}


def as_now(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a settings file as this version understands them.

    What an earlier version took and this one does not is named here: its file must not keep this one from starting.
    """
    known = dict(values)
    language = known.get("language")
    if isinstance(language, str) and _LANGUAGE.match(language):
        # Until there was a choice of languages, any tag such as es_MX was taken.
        known["language"] = language[:2] if language[:2] in _TRANSLATED else "system"
    return known


def time_of_day(value: str) -> None:
    """Refuse what is neither empty nor a time such as 22:30."""
    if value and not _TIME.match(value):
        raise ValueError("takes a time such as 22:30, or nothing")


def times_of_day(value: str) -> None:
    """Refuse what is not a list of times."""
    if any(not _TIME.match(part.strip()) for part in value.replace(";", ",").split(",") if part.strip()):
        raise ValueError("takes times such as 07:00, 12:30, or nothing")


def day(value: str) -> None:
    """Refuse what is neither empty nor a day such as 2026-11-01."""
    if not _DAY.match(value):
        raise ValueError("takes a day such as 2026-11-01, or nothing")


def proxy(value: str) -> None:
    """Refuse what is neither a word nor the address of a proxy."""
    if value in {"system", "none"}:
        return
    try:
        Address(value)
    except ValueError:
        raise ValueError("takes system, none or an address such as http://proxy.example.com:8080") from None


def web_address(value: str) -> None:
    """Refuse what is neither empty nor an address of the web."""
    if value:
        try:
            Address(value.partition("?")[0])
        except ValueError:
            raise ValueError("takes an address such as https://example.com/acucleo.json, or nothing") from None


def _either(words: tuple[str, ...]) -> str:
    *first, last = (repr(word) for word in words)
    return f"{', '.join(first)} or {last}" if first else last
