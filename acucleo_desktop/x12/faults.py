"""Syntax faults in the standard's own numbers, and the same faults told apart more finely than the walk can.

X12 720 (AK304, segments): 1 unrecognized, 2 unexpected, 3 missing, 4 loop too often, 5 too often, 6 not in this set,
7 out of order. X12 723 (AK403, elements): 1 missing, 2 condition, 3 too many, 4 short, 5 long, 6 character, 7 code,
8 date, 9 time, 10 exclusion, 12 too many repetitions, 13 too many components.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from acucleo_desktop.x12.tables import LoopUse, SegmentUse, tables

_SEGMENT_NAME = re.compile(r"[A-Z][A-Z0-9]{1,2}")
_LENGTH_CODES = {"4", "5"}


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """One fault as the standard numbers it.

    Attributes:
        is_element: True for an element's fault (X12 723), False for a segment's (X12 720).
        code: the number in that list.
        segment: segment id; of the missing one when a segment is missing.
        position: segment position in the set, ST is 1.
        loop: loop that the segment belongs to, without our suffixes; empty at the top.
        element: element position; 0 for segment faults.
        component: component position; 0 for a whole element.
        element_number: X12 data element number; empty when unknown.
        value: the offending value.
        condition: the relational condition that is broken, such as `P0304`.
        text: the checker's own words, for support.
        most: how many repetitions or components are allowed, for faults about too many of them.
        mark: the separator that makes repetitions.
    """

    is_element: bool
    code: str
    segment: str
    position: int
    loop: str = ""
    element: int = 0
    component: int = 0
    element_number: str = ""
    value: str = ""
    condition: str = ""
    text: str = ""
    most: int = 0
    mark: str = ""


def refine(faults: Sequence[SyntaxFault], set_id: str, version: str) -> list[SyntaxFault]:
    """Tell unexpected segments apart, and say one thing once.

    A segment that is both missing and elsewhere is out of order. A value that is no code, no date or no time needs no
    second fault about its length, and one that is repeated too often none about its form. What ST and SE say is
    compared with what is there by the checks of the envelope.
    """
    faults = [fault for fault in faults if not _told_by_envelope(fault)]
    wrong_forms = {_place(fault) for fault in faults if fault.is_element and fault.code in {"7", "8", "9"}}
    repeated = {_place(fault)[:2] for fault in faults if fault.is_element and fault.code == "12"}
    unexpected = Counter(fault.segment for fault in faults if _is_unexpected(fault))
    missing = {fault.segment for fault in faults if not fault.is_element and fault.code == "3"}
    moved = missing & unexpected.keys()
    refined = []
    for fault in faults:
        if fault.is_element:
            is_second = fault.code in _LENGTH_CODES and _place(fault) in wrong_forms
            if not is_second and (fault.code == "12" or _place(fault)[:2] not in repeated):
                refined.append(fault)
        elif fault.code == "3" and fault.segment in moved:
            continue
        elif _is_unexpected(fault):
            refined.append(replace(fault, code="7" if fault.segment in moved else _kind(fault, set_id, version)))
        else:
            refined.append(fault)
    return refined


def _is_unexpected(fault: SyntaxFault) -> bool:
    return not fault.is_element and fault.code == "1"


def _told_by_envelope(fault: SyntaxFault) -> bool:
    """Whether a fault is about the control number or the count of a document, which the envelope's checks tell of."""
    if not fault.is_element or fault.code == "3":
        return False
    return fault.segment == "SE" or (fault.segment == "ST" and fault.code == "1")


def _place(fault: SyntaxFault) -> tuple[int, int, int]:
    return fault.position, fault.element, fault.component


def _kind(fault: SyntaxFault, set_id: str, version: str) -> str:
    if not _SEGMENT_NAME.fullmatch(fault.segment):
        return "1"
    return "2" if fault.segment in segments_of(set_id, version) else "6"


def segments_of(set_id: str, version: str) -> frozenset[str]:
    """Return the ids of all segments that may occur in a set of the release that judges `version`."""
    return _segments_of(set_id, tables(version).release)


@lru_cache(maxsize=32)
def _segments_of(set_id: str, release: str) -> frozenset[str]:
    rule = tables(release).sets.get(set_id)
    return frozenset(_names(rule.parts)) if rule is not None else frozenset()


def _names(parts: Sequence[SegmentUse | LoopUse]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, SegmentUse):
            yield part.id
        else:
            yield from _names(part.parts)
