"""The chapter about matching says what the code does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from acucleo_desktop.documents.match_level import DEFAULT_ACTIONS, MatchAction, MatchLevel, UpdateLevel
from acucleo_desktop.partners.profile import FlowOptions

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "matching.md").read_text("utf-8")


def rows_under(heading: str, text: str) -> list[list[str]]:
    """Return the cells of the first table under a heading, without its head."""
    table = re.search(r"^\|.*(?:\n\|.*)+", text.split(f"{heading}\n", 1)[1], re.MULTILINE)
    assert table is not None
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in table[0].splitlines()[2:]]


def test_levels_and_actions_are_those_of_the_code() -> None:
    printed = {row[0]: row[2] for row in rows_under("## Levels of vendor invoices", TEXT)}
    assert printed == {level.value: DEFAULT_ACTIONS[level].value for level in MatchLevel}
    assert all(f"| `{action}` |" in TEXT for action in MatchAction)
    assert all(f"`{level}`" in TEXT for level in UpdateLevel)


def test_every_tolerance_is_described() -> None:
    named = {name.strip(" `") for row in rows_under("## Tolerances", TEXT) for name in row[0].split(",")}
    known = {field.name for field in fields(FlowOptions)}
    assert named <= known
    assert named >= {name for name in known if "tolerance" in name}
