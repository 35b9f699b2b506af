"""What the ends of the envelopes say, compared with what is there: numbers, counts, kinds.

Sources: X12 004010 SE01 and SE02, GE01 and GE02, IEA01 and IEA02 repeat what ST, GS and ISA began; numbers are compared
as numbers, because real files differ in leading zeros. Where several envelopes break off together, the innermost one
tells of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from acucleo_desktop.documents.cause import Cause, shown
from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.x12.causes import counts, envelope, file_shape
from acucleo_desktop.x12.causes.fixes import SET_ASIDE
from acucleo_desktop.x12.envelope_header_checks import ISA_ELEMENTS, is_group_kind
from acucleo_desktop.x12.kind_words import GROUP_OF, counted, spoken_group, spoken_set
from acucleo_desktop.x12.structure import Segment

_MOST_DIGITS = 18


def set_findings(
    segments: Sequence[Segment], trailer: Segment | None, known: Collection[str], functional_id: str
) -> list[Finding]:
    """Check one set's ST and SE.

    Args:
        segments: ST to SE, or to where it was cut off.
        trailer: its SE, None when missing.
        known: the set numbers that came before in the same group, as `plain_control` gives them.
        functional_id: GS01.
    """
    first = segments[0]
    set_id, control = first.get(1), first.get(2)
    found = []
    if not set_id:
        found.append(envelope.SET_ID_MISSING.found(_at(first, 1), fixes=SET_ASIDE))
    elif is_group_kind(functional_id) and GROUP_OF.get(set_id, functional_id) != functional_id:
        found.append(_kind_differs(first, functional_id))
    if not control.strip():
        found.append(envelope.SET_CONTROL_MISSING.found(_at(first, 2)))
    elif plain_control(control) in known:
        found.append(counts.SET_CONTROL_REPEATS.found(_at(first, 2), value=control))
    if trailer is None:
        named = f"{shown(spoken_set(set_id))} number {shown(control)}" if control else shown(spoken_set(set_id))
        place = Location("The end of the document", "SE", len(segments))
        found.append(file_shape.SET_CUT_OFF.found(place, named=named or "without a number", fixes=SET_ASIDE))
        return found
    end = Location("The end of the document", "SE", len(segments))
    if not _equal(trailer.get(1), len(segments)):
        found.append(_count_differs(counts.SET_COUNT_DIFFERS, end, trailer, "segment", len(segments), SET_ASIDE))
    if not _same(trailer.get(2), control) and control.strip():
        found.append(_control_differs(counts.SET_CONTROL_DIFFERS, end, control, trailer, SET_ASIDE))
    return found


def _kind_differs(first: Segment, functional_id: str) -> Finding:
    set_id = first.get(1)
    return envelope.GROUP_KIND_DIFFERS.found(
        _at(first, 1),
        value=functional_id,
        kind=spoken_set(set_id),
        wanted=spoken_group(GROUP_OF[set_id]),
        group=shown(spoken_group(functional_id)),
    )


def group_findings(header: Segment, trailer: Segment | None, sets: int, *, is_told: bool = False) -> list[Finding]:
    """Check one group's GE against its GS and the number of sets in it.

    Args:
        header: its GS.
        trailer: its GE, None when missing.
        sets: how many sets are in it, with those that lost their beginning.
        is_told: whether a set that breaks off has told already why the end is missing.
    """
    place = Location("The group's envelope", "GE")
    if trailer is None:
        number = shown(header.get(6)) or "without number"
        return [] if is_told else [file_shape.GROUP_CUT_OFF.found(place, number=number)]
    found = []
    if not _equal(trailer.get(1), sets):
        found.append(_count_differs(counts.GROUP_COUNT_DIFFERS, place, trailer, "document", sets))
    if not _same(trailer.get(2), header.get(6)) and header.get(6).strip():
        found.append(_control_differs(counts.GROUP_CONTROL_DIFFERS, place, header.get(6), trailer))
    return found


def interchange_findings(
    header: Segment, trailer: Segment | None, groups: int, *, is_told: bool = False
) -> list[Finding]:
    """Check the IEA against the ISA and the number of groups.

    Args:
        header: its ISA.
        trailer: its IEA, None when missing.
        groups: how many groups are in it.
        is_told: whether a group or a set that breaks off has told already why the end is missing.
    """
    place = Location("The end of the file", "IEA")
    if trailer is None:
        number = shown(header.get(13)) or "without number"
        return [] if is_told else [file_shape.INTERCHANGE_CUT_OFF.found(place, number=number)]
    found = []
    if not _equal(trailer.get(1), groups):
        found.append(_count_differs(counts.INTERCHANGE_COUNT_DIFFERS, place, trailer, "group", groups))
    is_whole = len(header.elements) == ISA_ELEMENTS and bool(header.get(13).strip())
    if is_whole and not _same(trailer.get(2), header.get(13)):
        found.append(_control_differs(counts.INTERCHANGE_CONTROL_DIFFERS, place, header.get(13), trailer))
    return found


def _count_differs(
    cause: Cause, place: Location, trailer: Segment, noun: str, count: int, fixes: tuple[Fix, ...] = ()
) -> Finding:
    stated = trailer.get(1)
    place = replace(place, element=1)
    return cause.found(place, value=stated, fixes=fixes, stated=counted(shown(stated), noun), found=count)


def _control_differs(
    cause: Cause, place: Location, began: str, trailer: Segment, fixes: tuple[Fix, ...] = ()
) -> Finding:
    ended = trailer.get(2)
    place = replace(place, element=2)
    words = shown(began) or "none", shown(ended) or "none"
    return cause.found(place, value=ended, fixes=fixes, began=words[0], ended=words[1])


def _at(segment: Segment, element: int) -> Location:
    return Location("The document's envelope", segment.id, segment.position, element)


def plain_control(control: str) -> str:
    """Return a control number without blanks and leading zeros, for comparison."""
    return control.strip().lstrip("0")


def _same(one: str, other: str) -> bool:
    """Compare control numbers as numbers: real files differ in leading zeros."""
    return plain_control(one) == plain_control(other)


def _equal(text: str, count: int) -> bool:
    digits = text.strip()
    return digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS and int(digits) == count
