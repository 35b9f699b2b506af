"""Rules as tables of a partner file, and back; the ledger keeps the same plain form."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.file_values import Table, missing_key, unknown_key, wrong_value
from acucleo_desktop.partners.requirements import KINDS, Rule

MOST = 100_000
"""X12 IT1 and PO1 loops: at most so many lines, so no count of a rule needs to be larger."""

_KIND = "rule"
_FORMS: Mapping[str, tuple[re.Pattern[str], str]] = types.MappingProxyType(
    {
        "segment": (re.compile(r"[A-Z][A-Z0-9]{1,2}\Z"), "a segment id such as ITD"),
        "element": (re.compile(r"[A-Z][A-Z0-9]{1,2}[0-9]{2}\Z"), "an element such as BEG02"),
        "if_element": (re.compile(r"([A-Z][A-Z0-9]{1,2}[0-9]{2})?\Z"), "an element such as BIG07"),
        "date": (re.compile(r"(document|order|[A-Z0-9]{2,3})\Z"), "document, order or a kind of date such as 011"),
        "relative_to": (
            re.compile(r"(today|document|order|[A-Z0-9]{2,3})\Z"),
            "today, document, order or a kind of date such as 011",
        ),
    }
)
"""What the texts of some keys must look like, and how that is said."""


def read_rule(values: object, place: str) -> Rule:
    """Return the rule of a table.

    Args:
        values: the table as TOML gave it, or what `plain_rule` made.
        place: the table in words, such as `A table [[flows.invoice.rules]]`.

    Raises:
        Problem: the kind or a key is unknown, a key is missing or has a value that does not fit.
    """
    if not isinstance(values, Mapping):
        raise wrong_value("rules", values, f"tables that begin with [[{_inside(place)}]]", place)
    kind = _kind(values, place)
    hints = get_type_hints(kind)
    known = fields(kind)
    table = Table(values, f"{place} of the kind {kind.KIND}", [_KIND, *(part.name for part in known)])
    rule = kind(**{part.name: _value(table, part, hints[part.name]) for part in known})
    complaint = rule.complaint()
    if complaint is not None:
        key, wanted = complaint
        raise wrong_value(key, table.values.get(key), wanted, table.place)
    return rule


def read_known_rules(values: Iterable[object]) -> tuple[Rule, ...]:
    """Return the rules that the ledger kept; a rule that only another version of this program knows is left out."""
    rules = []
    for each in values:
        try:
            rules.append(read_rule(each, "The ledger"))
        except Problem:
            continue
    return tuple(rules)


def plain_rule(rule: Rule) -> dict[str, Any]:
    """Return a rule as plain data that TOML and JSON can hold: its kind, severity, and whatever is not as usual."""
    written: dict[str, Any] = {_KIND: rule.KIND}
    for part in _own_first(type(rule)):
        value = getattr(rule, part.name)
        if value != part.default or part.name == "severity":
            written[part.name] = _plain(value)
    return written


def keys_of(kind: type[Rule]) -> list[str]:
    """Return the keys that a kind of rule has of its own, those that must be given first."""
    common = {part.name for part in fields(Rule)}
    own = [part for part in fields(kind) if part.name not in common]
    return [part.name for part in sorted(own, key=lambda part: part.default is not MISSING)]


def _kind(values: Mapping[str, Any], place: str) -> type[Rule]:
    name = values.get(_KIND)
    if name is None:
        raise missing_key(_KIND, place)
    if not isinstance(name, str):
        raise wrong_value(_KIND, name, f"one of {', '.join(KINDS)}", place)
    if name not in KINDS:
        near = unknown_key(name, KINDS, place)
        raise Problem(
            "file.wrong-value",
            f"{place} is of the kind {name!r}, which is no kind of rule.",
            why="A misspelt kind would otherwise be a rule that nobody keeps.",
            todo=near.todo,
            field=_KIND,
        )
    return KINDS[name]


def _own_first(kind: type[Rule]) -> list[Field[Any]]:
    """Return the fields of a kind as a person reads them: its own, then severity, note and condition."""
    common = {part.name for part in fields(Rule)}
    return sorted(fields(kind), key=lambda part: part.name in common)


def _value(table: Table, part: Field[Any], hint: Any) -> Any:
    """Return the value of a key; without a default it must be there."""
    key, needed = part.name, part.default is MISSING
    if needed and key not in table.values:
        raise missing_key(key, table.place)
    default: Any = None if needed else part.default
    if hint is str:
        return _text(table, key, default)
    if hint is bool:
        return table.flag(key, default=bool(default))
    if hint is Decimal:
        return table.money(key, Decimal(0))
    if hint is int:
        return table.count(key, 0 if default is None else default, MOST)
    if get_origin(hint) is tuple:
        return table.texts(key, () if default is None else default)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word(table, key, hint, default)
    if int in get_args(hint):
        return table.count(key, 0, MOST) if key in table.values else None
    raise TypeError(f"the rule key {key} has a type that no partner file can hold")


def _text(table: Table, key: str, default: str | None) -> str:
    value = table.text(key, default)
    pattern, wanted = _FORMS.get(key, (None, ""))
    if pattern is not None and not pattern.match(value):
        raise wrong_value(key, value, wanted, table.place)
    if key == "pattern":
        try:
            re.compile(value)
        except re.error as error:
            raise wrong_value(key, value, f"a regular expression ({error})", table.place) from error
    return value


def _word(table: Table, key: str, choices: type[StrEnum], default: StrEnum | None) -> StrEnum:
    value = table.text(key, None if default is None else default.value)
    if value not in {choice.value for choice in choices}:
        raise wrong_value(key, value, " or ".join(repr(choice.value) for choice in choices), table.place)
    return choices(value)


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return plain(value)
    return list(value) if isinstance(value, tuple) else value


def _inside(place: str) -> str:
    return place.partition("[[")[2].partition("]]")[0] or "rules"
