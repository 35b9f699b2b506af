"""The tables of a partner file that say what happens to match levels and how much findings matter."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.match_level import CHOOSABLE, MatchLevel
from acucleo_desktop.partners.file_values import Table, unknown_key, wrong_value

_LEVELS = tuple(level.value for level in MatchLevel if level is not MatchLevel.DUPLICATE)
_ACTIONS = tuple(action.value for action in CHOOSABLE)
_SEVERITIES = tuple(severity.value for severity in Severity)
_JUDGED = ("rules.", "partner.")
"""Beginnings of findings whose weight is a matter of taste; what is against X12 or refused by Acumatica is not."""


def read_actions(table: Table) -> Mapping[str, str]:
    """Return `match_actions` of a flow: match level to action.

    Raises:
        Problem: a level or an action is none (`file.unknown-key`, `file.wrong-value`).
    """
    place = f"The key 'match_actions' of {table.place[:1].lower()}{table.place[1:]}"
    given = table.named_texts("match_actions")
    for level, action in given.items():
        if level not in _LEVELS:
            raise unknown_key(level, _LEVELS, place)
        if action not in _ACTIONS:
            raise wrong_value(level, action, f"one of {', '.join(_ACTIONS)}", place)
    return MappingProxyType(dict(given))


def read_quantities(table: Table, key: str) -> Mapping[str, str]:
    """Return `multiples` or `minimums` of a flow: our item to a number above zero.

    Raises:
        Problem: a number is none (`file.wrong-value`).
    """
    place = f"The key {key!r} of {table.place[:1].lower()}{table.place[1:]}"
    given = table.named_texts(key)
    for item, text in given.items():
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal(0)
        if not number.is_finite() or number <= 0:
            raise wrong_value(item, text, "a number above zero in quotes, such as '6'", place)
    return MappingProxyType(dict(given))


def read_severities(table: Table) -> Mapping[str, str]:
    """Return `severities` of a flow: finding id to how much it matters.

    Raises:
        Problem: a finding is not one of judgement, or its severity is none (`file.wrong-value`).
    """
    place = f"The key 'severities' of {table.place[:1].lower()}{table.place[1:]}"
    given = table.named_texts("severities")
    for finding, severity in given.items():
        if not finding.startswith(_JUDGED):
            raise wrong_value(finding, severity, "a finding whose name begins with rules. or partner.", place)
        if severity not in _SEVERITIES:
            raise wrong_value(finding, severity, f"one of {', '.join(_SEVERITIES)}", place)
    return MappingProxyType(dict(given))
