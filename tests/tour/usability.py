"""The table of `docs/usability.md`, written from what was counted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from day import Counted

PLACE = Path(__file__).resolve().parents[2] / "docs" / "usability.md"
_HEAD = """# Presses

How many presses each row of a clerk's day takes, counted while `tests/tour/` plays the day on the practice world by
keys and the mouse on the real window. A press is a key with what is held beside it, or a click; what is typed into a
field is no press. Counted is what does the thing once its screen is shown; getting there is one key more (`Ctrl 1` to
`Ctrl 4`, `G` and a letter, a number of Today). A test plays the day anew and compares this page.

`python tests/tour/run.py --table docs/usability.md` writes it.

| when | what she wants | screen | keys | presses | at most | one press, as asked for | how |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""
_CAPS = {"Return": "Enter"}


def table(counted: Sequence[Counted]) -> str:
    """Return the page."""
    return _HEAD + "".join(_line(each) for each in counted)


def _line(each: Counted) -> str:
    row = each.row
    keys = ", ".join(f"`{_cap(key)}`" for key in each.pressed) or "none"
    cells = (*(row.when, row.wants, row.screen, keys, str(len(each.pressed)), str(row.most), row.allowed, row.how),)
    return f"| {' | '.join(cells)} |\n"


def _cap(key: str) -> str:
    return " ".join(_CAPS.get(part, part) for part in key.split("+"))
