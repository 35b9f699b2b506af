"""From a syntax fault to a finding: which cause it is, how the words are filled, how much it matters, what mends it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from acucleo_desktop.documents.cause import Cause, shown
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.x12.causes import CAUSES
from acucleo_desktop.x12.causes import elements as causes
from acucleo_desktop.x12.causes.segments import allowed_elsewhere
from acucleo_desktop.x12.conditions import condition_words, missing_names
from acucleo_desktop.x12.faults import SyntaxFault
from acucleo_desktop.x12.names import element_rule
from acucleo_desktop.x12.paper_places import place_of_missing
from acucleo_desktop.x12.plain_names import spoken_element, spoken_segment
from acucleo_desktop.x12.plain_text import foreign_character
from acucleo_desktop.x12.releases import is_described, writes_six_digit_dates
from acucleo_desktop.x12.tables import ElementRule, tables

ESSENTIAL = frozenset(
    {"BEG", "BIG", "BAK", "BSN", "PO1", "IT1", "ACK", "HL", "PRF", "LIN", "SN1", "TDS", "AK1", "AK9"}
) | frozenset({"G50", "G01", "G68", "G17", "G33"})
"""Segments whose faults stop a document: it could not be understood without them."""

SEGMENT_IDS: Mapping[str, str] = MappingProxyType(
    {
        "1": "segment-unknown",
        "2": "segment-unexpected",
        "3": "segment-missing",
        "4": "loop-too-often",
        "5": "segment-too-often",
        "6": "segment-not-in-set",
        "7": "segment-out-of-order",
    }
)
"""X12 720 to the finding that says the same; number 8 says that a segment has faults in its elements."""

ELEMENT_IDS: Mapping[str, str] = MappingProxyType(
    {
        "1": "element-missing",
        "2": "element-condition",
        "3": "elements-too-many",
        "4": "element-too-short",
        "5": "element-too-long",
        "6": "element-character",
        "7": "code-unknown",
        "8": "date-form",
        "9": "time-form",
        "10": "element-excluded",
        "12": "repetitions-too-many",
        "13": "components-too-many",
    }
)
"""X12 723 to the finding that says the same (12 and 13 from later releases on)."""

UNIT_ELEMENT = "355"
COMMON_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "EACH": "EA",
        "CASE": "CA",
        "CS": "CA",
        "CARTON": "CT",
        "BOX": "BX",
        "PACK": "PK",
        "DOZEN": "DZ",
        "DZN": "DZ",
        "POUND": "LB",
        "LBS": "LB",
        "PALLET": "PL",
        "GALLON": "GA",
        "BAG": "BG",
        "PIECE": "PC",
        "KILOGRAM": "KG",
    }
)
"""How units are often written on screens, and the code that X12 355 has for them."""

_NUMBER_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "R": "numbers with digits and at most one point, and without thousands separators",
        "N0": "whole numbers with digits only, without a point and without thousands separators",
        "N2": "amounts in cents here, without a point: 3700 means 37.00",
        "N4": "this amount in ten-thousandths, without a point: 370000 means 37.00",
    }
)
_LIMIT = re.compile(r"should have (\d+)")
_STOPPING = frozenset({"element-missing", "number-form", "date-form"})
_MOVED_WITH_RELEASES = frozenset(
    {"segment-unexpected", "segment-not-in-set", "code-unknown", "element-too-long", "elements-too-many"}
)


def explain(fault: SyntaxFault, place: tuple[str, str], version: str) -> Finding:
    """Turn a fault into a finding.

    Args:
        fault: as the walk reported it.
        place: where its segment stands on paper, and its line number.
        version: GS08, for names and lengths.
    """
    paper, line = place
    location = Location(paper, fault.segment, fault.position, fault.element, fault.component, line)
    return _element(fault, location, version) if fault.is_element else _segment(fault, location, version)


def _segment(fault: SyntaxFault, location: Location, version: str) -> Finding:
    finding_id = SEGMENT_IDS.get(fault.code, "segment-unexpected")
    cause = _milder(CAUSES[f"x12.{finding_id}"], version)
    if finding_id == "segment-missing":
        paper = place_of_missing(fault.segment, location.paper, location.line_number)
        location = replace(location, paper=paper)
    return cause.found(
        location,
        value=fault.segment if finding_id == "segment-unknown" else "",
        segment=spoken_segment(fault.segment, version),
        most=_times(fault.text),
        release=shown(version),
    )


def _times(text: str) -> str:
    """Return how often a segment or loop may come, out of the checker's words."""
    found = _LIMIT.search(text)
    if found is None:
        return "it may"
    return "once" if found[1] == "1" else f"{found[1]} times"


@dataclass(frozen=True, slots=True)
class _Subject:
    """The element that a fault is about."""

    fault: SyntaxFault
    rule: ElementRule | None
    version: str

    @property
    def type(self) -> str:
        """The X12 type of the element, empty when it is unknown."""
        return self.rule.type if self.rule is not None else ""


def _element(fault: SyntaxFault, location: Location, version: str) -> Finding:
    subject = _Subject(fault, element_rule(fault.segment, fault.element, version, fault.component), version)
    finding_id = _element_id(subject)
    cause, fixes = CAUSES[f"x12.{finding_id}"], tuple[Fix, ...]()
    severity = None
    if fault.segment in ESSENTIAL and finding_id in _STOPPING and not fault.component:
        cause, severity = _again(cause), Severity.BLOCK
    elif finding_id == "unit-code-unknown":
        better = _better_unit(fault.value, version)
        cause, fixes = (cause, _unit_fixes(fault.value, better)) if better else (causes.UNIT_UNCLEAR, ())
    elif finding_id == "repetitions-too-many" and subject.type == "AN":
        cause = causes.REPETITION_SIGN_IN_TEXT
    elif finding_id == "code-unknown" and _is_code_in_capitals(subject):
        cause = causes.CODE_LOWER_CASE
    else:
        cause = _milder(cause, version)
    return cause.found(location, value=fault.value, severity=severity, fixes=fixes, **_words(subject))


def _words(subject: _Subject) -> Mapping[str, object]:
    """Return what the sentences about an element may speak of."""
    fault, rule, version = subject.fault, subject.rule, subject.version
    name = spoken_element(fault.segment, fault.element, version, fault.component)
    if fault.code == "2" and fault.condition:
        name = missing_names(fault.condition, fault.segment, fault.element, version)
    if fault.code == "13":
        name = spoken_element(fault.segment, fault.element, version)
    return {
        "name": name,
        "segment": spoken_segment(fault.segment, version),
        "condition": condition_words(fault.condition, fault.segment, version),
        "shortest": rule.shortest if rule is not None else 0,
        "longest": rule.longest if rule is not None else 0,
        "form": _NUMBER_FORMS.get(subject.type, _NUMBER_FORMS["R"]),
        "character": foreign_character(fault.value),
        "digits": len(fault.value),
        "better": _better_unit(fault.value, version),
        "most": fault.most or _most_elements(fault.segment, version),
        "mark": fault.mark,
        "release": shown(version),
    }


def _most_elements(segment_id: str, version: str) -> int:
    rule = tables(version).segments.get(segment_id)
    return len(rule.elements) if rule is not None else 0


def _element_id(subject: _Subject) -> str:
    """Return the finding's id: finer than the standard's number where a person would do something else about it."""
    fault = subject.fault
    finding_id = ELEMENT_IDS.get(fault.code, "element-character")
    if finding_id == "element-character":
        if subject.type in _NUMBER_FORMS:
            return "number-form"
        if fault.value != fault.value.strip():
            return "element-blanks"
    if finding_id == "code-unknown" and fault.element_number == UNIT_ELEMENT:
        return "unit-code-unknown"
    if finding_id == "element-too-short" and subject.type == "DT" and fault.value.isdecimal():
        return "date-six-digits"
    return finding_id


def _milder(cause: Cause, version: str) -> Cause:
    """Return a cause as it is told of `version`: milder where another release is judged by its neighbour."""
    if cause.id.removeprefix("x12.") in _MOVED_WITH_RELEASES and not is_described(version):
        return allowed_elsewhere(cause)
    if cause is causes.DATE_SIX_DIGITS and writes_six_digit_dates(version):
        return causes.DATE_SIX_DIGITS_OF_OLD
    return cause


def _again(cause: Cause) -> Cause:
    """Return a cause as it is told where the document cannot be understood with it."""
    return causes.STOPPING[cause.id]


def _is_code_in_capitals(subject: _Subject) -> bool:
    value = subject.fault.value
    codes = tables(subject.version).codes.get(subject.fault.element_number, frozenset())
    return value != value.upper() and value.upper() in codes


def _better_unit(value: str, version: str) -> str:
    """Return the code that is meant by a unit as screens show it, or by one in small letters; empty when unclear."""
    word = value.strip().upper()
    known = COMMON_UNITS.get(word, "")
    return known or (word if word in tables(version).codes.get(UNIT_ELEMENT, frozenset()) else "")


def _unit_fixes(value: str, better: str) -> tuple[Fix, ...]:
    arguments = MappingProxyType({"kind": "unit", "theirs": value, "ours": better, "qualifier": ""})
    return (Fix("add-cross-reference", f"Use {better} here and for every {shown(value)}", arguments),)
