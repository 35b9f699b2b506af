"""A cause speaks with the values of the document, and refuses to speak without them."""

from __future__ import annotations

import pytest

from acucleo_desktop.documents.cause import Cause, catalogue
from acucleo_desktop.documents.finding import Location, Severity

UNIT = Cause(
    "x12.unit-code-unknown",
    Severity.WARNING,
    "A unit that is no X12 code",
    "Unit {value} on line {line} is not an X12 unit code.",
    "The unit came straight from a display field.",
    "Use {better} instead.",
    {"paper": "Line 3, vanilla extract", "value": "EACH", "line": "3", "better": "EA"},
)


def test_sentences_name_the_values() -> None:
    finding = UNIT.found(Location("Line 7"), value="CS", line=7, better="CA")
    assert finding.what == "Unit CS on line 7 is not an X12 unit code."
    assert finding.todo == "Use CA instead."
    assert (finding.id, finding.severity, finding.value) == ("x12.unit-code-unknown", Severity.WARNING, "CS")


def test_severity_of_a_case_wins() -> None:
    assert UNIT.found(value="CS", line=1, better="CA", severity=Severity.BLOCK).blocks


def test_a_sentence_without_its_value_is_refused() -> None:
    with pytest.raises(KeyError, match="better"):
        UNIT.found(value="CS", line=7)


def test_long_values_are_cut_in_sentences_and_kept_in_the_finding() -> None:
    finding = UNIT.found(value="X" * 500, line=1, better="EA")
    assert finding.value == "X" * 500
    assert finding.what == f"Unit {'X' * 60}... on line 1 is not an X12 unit code."


def test_braces_in_values_are_text() -> None:
    assert "{line}" in UNIT.found(value="{line}", line=1, better="EA").what


def test_the_example_needs_no_document() -> None:
    example = UNIT.as_example()
    assert example.location.paper == "Line 3, vanilla extract"
    assert example.what == "Unit EACH on line 3 is not an X12 unit code."


def test_one_id_is_described_once() -> None:
    assert list(catalogue([UNIT])) == [UNIT.id]
    with pytest.raises(ValueError, match="twice"):
        catalogue([UNIT, UNIT])
