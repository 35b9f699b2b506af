"""The chapter about matching says what the code does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from acucleo_desktop.documents.match_level import DEFAULT_ACTIONS, MatchAction, MatchLevel, UpdateLevel
from acucleo_desktop.partners.profile import FlowOptions

DOCS = Path(__file__).resolve().parents[2] / "docs"
ENGLISH, SPANISH = "matching.md", "manual/es/matching.md"


def rows_under(heading: str, text: str) -> list[list[str]]:
    """Return the cells of the first table under a heading, without its head."""
    table = re.search(r"^\|.*(?:\n\|.*)+", text.split(f"{heading}\n", 1)[1], re.MULTILINE)
    assert table is not None
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in table[0].splitlines()[2:]]


@pytest.mark.parametrize(
    ("name", "heading"),
    [(ENGLISH, "## Levels of vendor invoices"), (SPANISH, "## Niveles de las facturas de proveedores")],
)
def test_levels_and_actions_are_those_of_the_code(name: str, heading: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    printed = {row[0]: row[2] for row in rows_under(heading, text)}
    assert printed == {level.value: DEFAULT_ACTIONS[level].value for level in MatchLevel}
    assert all(f"| `{action}` |" in text for action in MatchAction)
    assert all(f"`{level}`" in text for level in UpdateLevel)


@pytest.mark.parametrize(("name", "heading"), [(ENGLISH, "## Tolerances"), (SPANISH, "## Tolerancias")])
def test_every_tolerance_is_described(name: str, heading: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    named = {word.strip(" `") for row in rows_under(heading, text) for word in row[0].split(",")}
    known = {field.name for field in fields(FlowOptions)}
    assert named <= known
    assert named >= {word for word in known if "tolerance" in word}
