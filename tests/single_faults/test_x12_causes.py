"""The catalogue of X12: every cause can be raised, every sentence is whole and fit for a clerk, no id is unknown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import acucleo_desktop
from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.acknowledgment_codes import element_code, segment_code, set_code
from acucleo_desktop.x12.causes import CAUSES, elements, envelope, file_shape, segments
from acucleo_desktop.x12.conditions import condition_words
from acucleo_desktop.x12.serializer import WriteSeparators, cleaning_findings
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.tables import tables

FOLDER = Path(__file__).parent / "faults"
FAULTS = [fault for path in sorted(FOLDER.glob("*.toml")) for fault in tomllib.loads(path.read_text("utf-8"))["fault"]]
PACKAGE = Path(acucleo_desktop.__file__).parent
EVERY = [
    *CAUSES.values(),
    *elements.VARIANTS,
    *envelope.VARIANTS,
    *file_shape.VARIANTS,
    *(segments.allowed_elsewhere(cause) for cause in segments.CAUSES),
]
LOST_VERDICT = {"document": "acknowledgment", "change": [["AK9*A*1*1*1/", ""]]}
FORBIDDEN = re.compile(r"\b(invalid|errors?|unknown error|illegal|bad|syntax|null|none type)\b", re.IGNORECASE)
CODE = re.compile(r"\b[A-Z][A-Z0-9]{1,3}\b")
EXPLAINED = {
    "X12": "",
    "ISA": "begins with the letters ISA",
    "PO": "PO stands for orders",
    "IN": "IN for invoices",
    "EA": "EA for each",
    "CA": "CA for case",
}
"""Codes that sentences name, and the words that say what they are."""

Fault = Mapping[str, Any]
Spoil = Callable[[Fault], bytes]
Check = Callable[[bytes], list[Finding]]

each_cause = pytest.mark.parametrize("cause", EVERY, ids=lambda cause: f"{cause.id}-{cause.severity}")


@pytest.fixture(scope="module")
def raised(spoil: Spoil, check_file: Check) -> list[Finding]:
    """Everything that the suite's faults raise, and what writing raises, and reading without the check before it."""
    found = [finding for fault in FAULTS for finding in check_file(spoil(fault))]
    cut = split(spoil(LOST_VERDICT)).interchanges[0]
    _, unread = registry.read(cut.groups[0].sets[0], cut.delimiters)
    cleaned = cleaning_findings([Segment("N3", ("5 Café * Street",))], WriteSeparators())
    return [*found, *unread, *cleaned]


def test_every_cause_is_raised(raised: list[Finding]) -> None:
    """Here, or by the tests of the part that it belongs to, which expect it by its name."""
    elsewhere = "".join(
        path.read_text("utf-8") for path in FOLDER.parents[1].rglob("test_*.py") if path.parent != FOLDER.parent
    )
    missing = set(CAUSES) - {finding.id for finding in raised}
    assert [cause for cause in sorted(missing) if cause.removeprefix("x12.") not in elsewhere] == []


def test_every_finding_of_x12_is_in_the_catalogue(raised: list[Finding]) -> None:
    assert {finding.id for finding in raised if finding.id.startswith("x12.")} - set(CAUSES) == set()


def test_every_id_in_the_program_is_in_the_catalogue() -> None:
    named = {
        match
        for path in PACKAGE.rglob("*.py")
        for match in re.findall(r"[\"'](x12\.[a-z0-9]+(?:-[a-z0-9]+)*)[\"']", path.read_text("utf-8"))
    }
    assert named - set(CAUSES) == set()


@each_cause
def test_the_example_fills_every_sentence(cause: Cause) -> None:
    finding = cause.as_example()
    assert finding.location.paper
    for sentence in sentences(finding):
        assert "{" not in sentence
        assert "  " not in sentence


@each_cause
def test_every_sentence_is_whole_and_blames_nobody(cause: Cause) -> None:
    assert cause.id.startswith("x12.")
    assert cause.title
    assert not cause.title.endswith(".")
    example = cause.as_example()
    for sentence in (*sentences(example), cause.more):
        assert_fit(sentence, example.value)
    assert all(sentences(example))


def test_what_is_said_of_real_faults_is_fit_too(raised: list[Finding]) -> None:
    for finding in raised:
        if finding.id.startswith("x12."):
            for sentence in sentences(finding):
                assert_fit(sentence, finding.value.strip())


def assert_fit(sentence: str, value: str) -> None:
    """A sentence begins and ends as one, has no word of programmers, and no code without its meaning."""
    sentence = sentence.replace(value, "7") if value else sentence
    if not sentence:
        return
    assert sentence.endswith("."), sentence
    assert sentence[0].isupper() or not sentence[0].isalpha(), sentence
    assert not FORBIDDEN.search(sentence), sentence
    plain = re.sub(r"\([^)]*\)|“[^”]*”", "", sentence)
    bare = [code for code in CODE.findall(plain) if EXPLAINED.get(code, "?") not in sentence]
    names = set(tables("004010").segments) | set(tables("005010").segments)
    assert [code for code in bare if code in names] == [], sentence


def sentences(finding: Finding) -> Iterator[str]:
    yield from (finding.what, finding.why, finding.todo)


@pytest.mark.parametrize("release", ["004010", "005010"])
def test_every_condition_is_told_with_the_names_of_its_elements(release: str) -> None:
    kinds = set()
    for segment in tables(release).segments.values():
        for condition in segment.conditions:
            words = condition_words(condition, segment.id, release)
            kinds.add(condition[0])
            places = [int(condition[at : at + 2]) for at in range(1, len(condition) - 1, 2)]
            for place in places:
                assert re.search(rf"the [a-z0-9].* \({segment.id}{place:02d}\)", words), (condition, words)
            assert "element " not in words.replace("element of", ""), (condition, words)
    assert kinds == set("PRCLE")


def test_every_code_of_the_standard_has_a_cause(raised: list[Finding]) -> None:
    of_x12 = [finding for finding in raised if finding.id in CAUSES]
    assert {segment_code(finding) for finding in of_x12} - {""} == {"1", "2", "3", "4", "5", "6", "7"}
    assert {element_code(finding, "005010") for finding in of_x12} - {""} == {
        *(str(number) for number in range(1, 11)),
        "12",
        "13",
    }
    assert {set_code(finding) for finding in of_x12} - {""} == {"1", "2", "3", "4", "6", "7", "23"}


def test_the_numbers_of_later_releases_are_not_written_to_earlier_ones() -> None:
    parts, repetition = (
        cause.found(Location("x", "N1", 2, 1), value="x", name="x", mark="x", most=1)
        for cause in (elements.COMPONENTS_TOO_MANY, elements.REPETITIONS_TOO_MANY)
    )
    assert (element_code(parts, "004010VICS"), element_code(parts, "005010")) == ("3", "13")
    assert (element_code(repetition, "004010"), element_code(repetition, "005010UCS")) == ("6", "12")


def test_every_code_for_groups_has_a_cause(spoil: Spoil) -> None:
    codes = set()
    for fault in FAULTS:
        for interchange in split(spoil(fault)).interchanges:
            for group in interchange.groups:
                codes |= set(acknowledge_group(group, [one.findings for one in group.sets]).codes)
    assert codes >= {"1", "2", "3", "4", "5", "6"} - {"2"}


def test_severities_are_the_usual_ones() -> None:
    assert {cause.id for cause in CAUSES.values() if cause.severity is Severity.BLOCK} == {
        "x12.advised-document-missing",
        "x12.answered-group-missing",
        "x12.form-changes-total",
        "x12.form-loses-essential",
        "x12.group-answer-missing",
        "x12.group-header-missing",
        "x12.invoice-number-missing",
        "x12.isa-elements",
        "x12.not-x12",
        "x12.number-too-large",
        "x12.order-number-missing",
        "x12.quantity-missing",
        "x12.segment-missing",
        "x12.separators-odd",
        "x12.set-control-differs",
        "x12.set-count-differs",
        "x12.set-cut-off",
        "x12.set-id-missing",
        "x12.set-not-supported",
        "x12.shipment-number-missing",
    }
