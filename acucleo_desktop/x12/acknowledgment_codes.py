"""Which number of the 997 says what a finding says: X12 720 segments, 723 elements, 718 sets, 716 groups."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.x12.catalogue import ELEMENT_IDS, SEGMENT_IDS

_SEGMENT_CODES = {f"x12.{name}": code for code, name in SEGMENT_IDS.items()}
_ELEMENT_CODES = {f"x12.{name}": code for code, name in ELEMENT_IDS.items()} | {
    "x12.number-form": "6",
    "x12.element-blanks": "6",
    "x12.unit-code-unknown": "7",
    "x12.date-six-digits": "8",
    "x12.repetitions-too-many": "12",
    "x12.components-too-many": "13",
}
_READING_CODES: Mapping[str, str] = MappingProxyType(
    {
        "x12.date-unreadable": "8",
        "x12.number-unreadable": "6",
        "x12.cents-unreadable": "6",
        "x12.number-not-whole": "6",
        "x12.number-too-large": "5",
        "x12.quantity-missing": "2",
        "x12.order-number-missing": "1",
        "x12.invoice-number-missing": "1",
        "x12.shipment-number-missing": "1",
    }
)
"""X12 723 codes of what reading found."""
_SET_CODES = {
    "x12.set-not-supported": "1",
    "x12.set-cut-off": "2",
    "x12.set-control-differs": "3",
    "x12.set-count-differs": "4",
    "x12.set-id-missing": "6",
    "x12.set-control-missing": "7",
    "x12.set-control-repeats": "23",
}
_GROUP_CODES = {
    "x12.group-kind-unknown": "1",
    "x12.version-unknown": "2",
    "x12.group-cut-off": "3",
    "x12.group-control-differs": "4",
    "x12.group-count-differs": "5",
    "x12.group-control-form": "6",
    "x12.group-control-repeats": "19",
}
_INTERCHANGE_CODES = {
    "x12.interchange-control-differs": "001",
    "x12.interchange-count-differs": "021",
    "x12.interchange-cut-off": "023",
}
_LATER_THAN_004010 = {"12": "6", "13": "3"}
"""X12 723 codes that came with 005010, and what 004010 says instead."""


def segment_code(finding: Finding) -> str:
    """Return AK304 for a finding about a segment, an empty text for any other."""
    return _SEGMENT_CODES.get(finding.id, "")


def element_code(finding: Finding, version: str = "005010") -> str:
    """Return AK403 for a finding about an element, an empty text for any other.

    Args:
        finding: of a check or of reading.
        version: GS08 of the answer; 004010 lacks the codes 12 and 13.
    """
    code = _ELEMENT_CODES.get(finding.id, "") or _READING_CODES.get(finding.id, "")
    if code == "3" and finding.location.component:
        code = "13"
    return code if version[:3] >= "005" else _LATER_THAN_004010.get(code, code)


def set_code(finding: Finding) -> str:
    """Return AK502 for a finding about the set's envelope, an empty text for any other."""
    return _SET_CODES.get(finding.id, "")


def group_code(finding: Finding) -> str:
    """Return AK905 for a finding about the group's envelope, an empty text for any other."""
    return _GROUP_CODES.get(finding.id, "")


def interchange_code(finding: Finding) -> str:
    """Return TA105 for a finding about the interchange's envelope, an empty text for any other."""
    return _INTERCHANGE_CODES.get(finding.id, "")
