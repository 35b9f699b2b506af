"""One fault at a time: exactly its cause is found, in words for a clerk, at its place, with its fix.

The rows stand in the TOML files beside this one, a few lines for each.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.finding import Finding, Location

TABLES = sorted((Path(__file__).parent / "faults").glob("*.toml"))
FAULTS = [fault for table in TABLES for fault in tomllib.loads(table.read_text("utf-8"))["fault"]]
LEAST = 60

Fault = Mapping[str, Any]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["name"])
def test_exactly_one_cause_is_found(
    fault: Fault, spoil: Callable[[Fault], bytes], check_file: Callable[[bytes], list[Finding]]
) -> None:
    found = check_file(spoil(fault))
    assert [finding.id for finding in found] == fault["found"], [finding.what for finding in found]
    finding = found[0]
    said = f"{finding.what} {finding.why} {finding.todo}"
    assert [phrase for phrase in fault["words"] if phrase not in said] == [], said
    assert place_of(finding.location) == fault["where"]
    assert [fix.action for fix in finding.fixes[:1]] == ([fault["fix"]] if "fix" in fault else [])


def place_of(location: Location) -> str:
    """Return a place as the tables write it: on paper, then in X12, such as `Line 1, VANILLA EXTRACT | PO103`."""
    element = f"{location.element:02d}" if location.element else ""
    component = f"-{location.component}" if location.component else ""
    x12 = f"{location.segment}{element}{component}"
    return f"{location.paper} | {x12}" if x12 else location.paper


def test_the_tables_are_long_and_name_each_fault_once() -> None:
    names = [fault["name"] for fault in FAULTS]
    assert len(names) == len(set(names)) >= LEAST
