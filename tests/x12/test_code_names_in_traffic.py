"""Codes of real files: each that is in the standard's list has a name, so that no clerk meets a bare code."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from acucleo_desktop.x12.names import code_in_words, code_meaning
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.tables import ElementRule, tables

CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")


def segments() -> Iterator[tuple[Segment, str, str]]:
    """Every segment of the corpus with the version and the component separator of its place."""
    for path in sorted(CORPUS.rglob("*")):
        if not path.is_file() or path.suffix == ".md":
            continue
        for interchange in split(path.read_bytes()).interchanges:
            separator = interchange.delimiters.component
            for group in interchange.groups:
                for segment in (interchange.header, group.header, *(s for one in group.sets for s in one.segments)):
                    yield segment, group.version, separator


def codes(rules: tuple[ElementRule, ...], values: list[str], separator: str) -> Iterator[tuple[str, str]]:
    for rule, value in zip(rules, values, strict=False):
        if rule.components:
            yield from codes(rule.components, value.split(separator) if separator else [value], "")
        elif rule.type == "ID" and value.strip():
            yield rule.number, value.strip()


def seen() -> dict[tuple[str, str], set[str]]:
    found = defaultdict(set)
    for segment, version, separator in segments():
        rule = tables(version).segments.get(segment.id)
        if rule is not None:
            for number, code in codes(rule.elements, list(segment.elements), separator):
                found[number, tables(version).release].add(code)
    return found


def test_every_code_of_real_files_has_a_name() -> None:
    found = seen()
    assert len(found) > 100
    for (number, release), values in found.items():
        listed = tables(release).codes.get(number, frozenset())
        unnamed = {code for code in values & listed if not code_meaning(number, code, release)}
        assert not unnamed, (number, release, unnamed)


def test_every_country_and_currency_of_real_files_has_a_name() -> None:
    for (number, release), values in seen().items():
        if number in {"26", "100"}:
            # A file that is damaged on purpose carries `CAN~`, which is no country.
            codes = [code for code in values if code.isalpha()]
            assert all(code_meaning(number, code, release) for code in codes), (number, codes)


def test_no_list_of_the_standard_leaves_the_reader_without_words() -> None:
    for (number, release), values in seen().items():
        if number in tables(release).codes:
            assert all(code_in_words(number, code, release) for code in values), number
