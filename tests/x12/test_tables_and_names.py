"""The standard's tables, and the words they give to people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from acucleo_desktop.x12.conditions import condition_words, element_at_fault
from acucleo_desktop.x12.faults import segments_of
from acucleo_desktop.x12.names import code_meaning, element_name, element_rule, segment_name
from acucleo_desktop.x12.releases import (
    BASES,
    base_release,
    has_repetition_separator,
    interchange_version,
    is_described,
    is_known,
    writes_six_digit_dates,
)
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.tables import ElementRule, LoopUse, SegmentUse, tables


@pytest.mark.parametrize(
    ("version", "base"),
    [
        ("004010", "004010"),
        ("004010VICS", "004010"),
        (" 004030 ", "004010"),
        ("004060", "004010"),
        ("003040", "004010"),
        ("002001", "004010"),
        ("005010", "005010"),
        ("005010UCS", "005010"),
        ("005030", "005010"),
        ("006020", "005010"),
        ("", "004010"),
        ("VICS", "004010"),
    ],
)
def test_every_version_has_a_base(version: str, base: str) -> None:
    assert base_release(version) == base
    assert tables(version).release == base


def test_versions() -> None:
    assert [is_known(version) for version in ("004030", "005010VICS", "003040", "006020", "")] == [
        True,
        True,
        *[False] * 3,
    ]
    assert [is_described(version) for version in ("004010VICS", "005010", "004030", "")] == [True, True, False, False]
    assert [writes_six_digit_dates(version) for version in ("003060", "004010", "", "VICS")] == [True, *[False] * 3]
    assert [interchange_version(version) for version in ("004010VICS", "005010", "004030", "")] == [
        "00401",
        "00501",
        "00403",
        "00401",
    ]
    assert [has_repetition_separator(version) for version in ("00401", "00402", "00501")] == [False, True, True]


def test_names() -> None:
    assert segment_name("PO1", "004010") == "Baseline Item Data"
    assert segment_name("XYZ", "004010") == ""
    assert element_name("PO1", 3, "004010VICS") == "Unit or Basis for Measurement Code"
    assert element_name("PO1", 99, "004010") == ""
    assert element_name("XYZ", 1, "004010") == ""
    part = element_rule("MEA", 4, "004010", 1)
    assert part is not None
    assert part.number == "355"
    assert element_rule("MEA", 4, "004010", 99) is None


def test_code_meanings() -> None:
    by_number, by_place = code_meaning("355", "CA", "004010"), code_meaning("PO103", "CA", "005010")
    assert by_number.lower() == by_place.lower() == "case"
    assert code_meaning("PO103", "??", "004010") == ""
    assert code_meaning("PO199", "CA", "004010") == ""


@pytest.mark.parametrize("release", BASES)
def test_the_tables_hold_together(release: str) -> None:
    known = tables(release)
    assert {"810", "850", "855", "856", "997"} <= set(known.sets)
    for rule in known.sets.values():
        assert _segment_ids(rule.parts) <= set(known.segments)
        assert rule.parts[0] == SegmentUse("ST", is_mandatory=True, most=1)
        assert rule.parts[-1] == SegmentUse("SE", is_mandatory=True, most=1)
    numbers: dict[str, ElementRule] = {}
    for segment in known.segments.values():
        for element in _leaves(segment.elements):
            first = numbers.setdefault(element.number, element)
            assert (element.type, element.shortest, element.longest) == (first.type, first.shortest, first.longest)
    for number, codes in known.codes.items():
        assert codes, number


@pytest.mark.parametrize("release", BASES)
def test_every_explained_code_is_a_code(release: str) -> None:
    known = tables(release)
    both = {number: set().union(*(tables(base).codes.get(number, ()) for base in BASES)) for number in known.labels}
    for number, labels in known.labels.items():
        if both[number]:
            assert set(labels) <= both[number], number


def test_the_segments_of_a_set() -> None:
    assert {"ST", "BEG", "PO1", "SDQ", "LDT", "SE"} <= segments_of("850", "004010")
    assert "BIG" not in segments_of("850", "004010")
    assert segments_of("999", "004010") == frozenset()


@pytest.mark.parametrize(
    ("condition", "elements", "place", "words"),
    [
        ("P0304", ("", "", "UL"), 4, "go together"),
        ("R0203", ("ST",), 2, "at least one of"),
        ("E0803", ("", "", "1", "", "", "", "", "2"), 3, "only one of"),
        ("C0403", ("", "", "", "x"), 3, "must be given too"),
        ("L040102", ("", "", "", "x"), 1, "at least one of"),
        ("", (), 0, "belong together"),
    ],
)
def test_conditions(condition: str, elements: tuple[str, ...], place: int, words: str) -> None:
    assert element_at_fault(condition, Segment("N1", elements)) == place
    assert words in condition_words(condition, "N1", "004010")


def _segment_ids(parts: tuple[SegmentUse | LoopUse, ...]) -> set[str]:
    found: set[str] = set()
    for part in parts:
        found |= {part.id} if isinstance(part, SegmentUse) else _segment_ids(part.parts)
    return found


def _leaves(elements: tuple[ElementRule, ...]) -> Iterator[ElementRule]:
    for element in elements:
        if element.components:
            yield from _leaves(element.components)
        else:
            yield element
