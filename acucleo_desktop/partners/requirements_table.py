"""The kinds of rule as a table for the manual and the command line: what each says, an example, its other keys."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.partners.requirements import KINDS, Rule
from acucleo_desktop.partners.requirements_file import keys_of, read_rule

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "required-segment": 'segment = "ITD"',
        "unwanted-segment": 'segment = "SDQ"',
        "required-element": 'element = "BIG04"',
        "allowed-codes": 'element = "SAC02", codes = ["C310", "D240"]',
        "value-form": 'element = "IT104", most_decimals = 2',
        "required-reference": 'qualifier = "IA", pattern = "[0-9]{9}", wanted = "nine digits"',
        "required-party": 'roles = ["ST"], qualifiers = ["UL", "92"], address = true',
        "required-date": 'qualifiers = ["011"]',
        "item-ids": 'all_of = ["IN"], any_of = ["UK", "UP"], order = ["UK", "UP", "IN"]',
        "date-window": 'date = "document", relative_to = "011", days_before = 0, days_after = 30',
        "at-most": 'count = "orders", most = 1',
        "minimum-amount": 'of = "charge", least = "0.10"',
        "test-flag": 'severity = "warning"',
    }
)
"""For each kind the keys of an example, without `rule`."""


def example_text(kind: str) -> str:
    """Return the example of a kind as one inline table of TOML."""
    return f'{{ rule = "{kind}", {EXAMPLES[kind]} }}'


def example_rule(kind: str) -> Rule:
    """Return the example of a kind as a partner file would be read."""
    return read_rule(tomllib.loads(f"example = {example_text(kind)}")["example"], "The example")


def summary(kind: str) -> str:
    """Return what a kind of rule says, in one sentence."""
    return (KINDS[kind].__doc__ or "").strip().partition("\n")[0]


def other_keys(kind: str) -> list[str]:
    """Return the keys of a kind that its example does not show."""
    shown = tomllib.loads(f"example = {example_text(kind)}")["example"]
    return [key for key in keys_of(KINDS[kind]) if key not in shown]


def render_table() -> str:
    """Return the table as Markdown, for the documentation."""
    lines = ["| what the rule says | example | other keys |", "| --- | --- | --- |"]
    for kind in KINDS:
        keys = ", ".join(f"`{key}`" for key in other_keys(kind))
        lines.append(f"| {summary(kind)} | `{example_text(kind)}` | {keys} |")
    return "\n".join(lines) + "\n"
