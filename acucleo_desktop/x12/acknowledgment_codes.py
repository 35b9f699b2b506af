"""Which number of the 997 says what a finding says (X12 720 for segments, 723 for elements, 718 for sets)."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.x12.catalogue import ELEMENT_IDS, SEGMENT_IDS
from acucleo_desktop.x12.releases import BASES, base_release

_SEGMENT_CODES = {f"x12.{name}": code for code, name in SEGMENT_IDS.items()}
_ELEMENT_CODES = {f"x12.{name}": code for code, name in ELEMENT_IDS.items()} | {
    "x12.number-form": "6",
    "x12.element-blanks": "6",
    "x12.unit-code-unknown": "7",
    "x12.date-six-digits": "8",
}
_SET_CODES = {
    "x12.set-not-supported": "1",
    "x12.set-cut-off": "2",
    "x12.set-control-differs": "3",
    "x12.set-count-differs": "4",
    "x12.set-id-missing": "6",
    "x12.set-control-missing": "7",
    "x12.set-control-repeats": "23",
}
_BEFORE_005010 = {"12": "6", "13": "3"}
"""X12 723 numbers that only later releases have, and what 004010 says instead."""


def segment_code(finding: Finding) -> str:
    """Return AK304 for a finding about a segment, an empty text for any other."""
    return _SEGMENT_CODES.get(finding.id, "")


def element_code(finding: Finding, version: str = "") -> str:
    """Return AK403 for a finding about an element, an empty text for any other.

    Args:
        finding: of the check against the standard.
        version: GS08 of the document; two numbers are known from 005010 on only.
    """
    code = _ELEMENT_CODES.get(finding.id, "")
    return _BEFORE_005010.get(code, code) if base_release(version) == BASES[0] else code


def set_code(finding: Finding) -> str:
    """Return AK502 for a finding about the set's envelope, an empty text for any other."""
    return _SET_CODES.get(finding.id, "")
