"""Checking one transaction set: the standard through pyx12, and what a map cannot hold through our own rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.acceptance.set_acceptor import acceptor, as_text
from acucleo_desktop.x12.catalogue import explain
from acucleo_desktop.x12.causes.counts import LINE_COUNT_DIFFERS
from acucleo_desktop.x12.causes.elements import COMPONENT_SEPARATOR_IN_TEXT
from acucleo_desktop.x12.causes.envelope import SET_ID_MISSING, SET_NOT_SUPPORTED, VERSION_MISSING, VERSION_UNKNOWN
from acucleo_desktop.x12.causes.fixes import SET_ASIDE
from acucleo_desktop.x12.causes.segments import SEGMENT_LOWER_CASE
from acucleo_desktop.x12.causes.ship_notice import LEVEL_ORDER_ODD, SHIPMENT_LEVEL_MISSING
from acucleo_desktop.x12.conditions import element_at_fault
from acucleo_desktop.x12.faults import SyntaxFault, refine
from acucleo_desktop.x12.hierarchy import SHIPMENT, Level, build_tree, level_words
from acucleo_desktop.x12.kind_words import counted, spoken_set
from acucleo_desktop.x12.names import element_rule
from acucleo_desktop.x12.paper_places import paper_places
from acucleo_desktop.x12.plain_names import spoken_element
from acucleo_desktop.x12.pyx12_adapter import SUPPORTED_SETS, walk
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.releases import base_release, is_known
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

_MOST_DIGITS = 9
_LONGEST_NAME = 3
_PARENTS = {"O": "SE", "T": "SOP", "P": "SOTPI", "I": "SOTPQI", "Q": "SOTP", "E": "S"}
"""Which levels may hold which (X12 735); levels that are not listed may stand anywhere."""


def check_set(transaction_set: TransactionSet, version: str, delimiters: Delimiters) -> list[Finding]:
    """Check one transaction set against the standard.

    Args:
        transaction_set: as split; faults of its envelope are in it already.
        version: GS08; suffixes and neighbouring releases are judged by their base.
        delimiters: those of its interchange.

    Returns:
        Findings in the order of the document; none for a clean one.
    """
    accepting = acceptor(transaction_set.set_id, version)
    lines = as_text(transaction_set.segments, delimiters) if accepting is not None else None
    if accepting is not None and lines is not None and accepting.accept(lines) is not None:
        return []
    return check_fully(transaction_set, version, delimiters)


def check_fully(transaction_set: TransactionSet, version: str, delimiters: Delimiters) -> list[Finding]:
    """Do what `check_set` does without asking first whether the set can be accepted as it stands."""
    set_id = transaction_set.set_id
    if set_id not in SUPPORTED_SETS:
        return [_not_supported(transaction_set)]
    segments, findings = _upper_case(transaction_set.segments)
    places = paper_places(segments)
    if not is_known(version):
        findings.append(_unknown_version(version))
    faults = walk(set_id, segments, version, delimiters)
    findings.extend(_explained(refine(faults, set_id, version), segments, places, version))
    findings.extend(_stray_components(segments, places, version, delimiters))
    findings.extend(_line_count(set_id, segments))
    if set_id == "856":
        findings.extend(_hierarchy(segments))
    return sorted(findings, key=lambda finding: finding.location.segment_position)


def _explained(
    faults: Sequence[SyntaxFault], segments: Sequence[Segment], places: Sequence[tuple[str, str]], version: str
) -> Iterator[Finding]:
    for fault in faults:
        index = min(fault.position, len(segments)) - 1
        if fault.condition:
            broken = segments[index]
            fault = replace(fault, element=element_at_fault(fault.condition, broken))  # noqa: PLW2901
            fault = replace(fault, value=broken.get(fault.element))  # noqa: PLW2901
        yield explain(fault, places[index], version)


def _stray_components(
    segments: Sequence[Segment], places: Sequence[tuple[str, str]], version: str, delimiters: Delimiters
) -> Iterator[Finding]:
    """Tell once of texts that hold the component separator: read as text here, and perhaps as two parts elsewhere."""
    mark = delimiters.component
    if not mark or mark.isalnum() or not mark.isprintable():
        return
    for segment, (paper, line) in zip(segments, places, strict=True):
        for number, text in enumerate(segment.elements, 1):
            rule = element_rule(segment.id, number, version) if mark in text else None
            if rule is not None and not rule.components:
                yield COMPONENT_SEPARATOR_IN_TEXT.found(
                    Location(paper, segment.id, segment.position, number, line_number=line),
                    value=text,
                    name=spoken_element(segment.id, number, version),
                    mark=mark,
                )
                return


def _upper_case(segments: tuple[Segment, ...]) -> tuple[tuple[Segment, ...], list[Finding]]:
    """Read segment names in any case; say once that they should be upper case."""
    lower = next((s for s in segments if s.id != s.id.upper() and len(s.id) <= _LONGEST_NAME), None)
    if lower is None:
        return segments, []
    fixed = tuple(Segment(s.id.upper(), s.elements, s.position, s.offset) for s in segments)
    finding = SEGMENT_LOWER_CASE.found(Location("Heading", lower.id.upper(), lower.position), value=lower.id)
    return fixed, [finding]


def _line_count(set_id: str, segments: tuple[Segment, ...]) -> list[Finding]:
    """Compare CTT01 with the number of lines (X12 004010, CTT: number of line items)."""
    total = next((segment for segment in segments if segment.id == "CTT"), None)
    digits = total.get(1).lstrip("0") if total is not None else ""
    if total is None or not total.get(1).isdecimal() or not digits.isascii() or len(digits) > _MOST_DIGITS:
        return []
    stated = int(total.get(1)[-_MOST_DIGITS:])
    starts = SETS[set_id].line
    counts = {sum(segment.id == starts for segment in segments)}
    if set_id == "856":
        counts.add(sum(segment.id == "HL" and segment.get(3) == "I" for segment in segments))
    if not counts or stated in counts or set_id in {"997", "824"}:
        return []
    found = max(counts)
    return [
        LINE_COUNT_DIFFERS.found(
            Location("Number of lines", "CTT", total.position, 1),
            value=total.get(1),
            stated=counted(stated, "line"),
            found=found,
        )
    ]


def _hierarchy(segments: Sequence[Segment]) -> list[Finding]:
    """Check the HL tree of a ship notice: numbers and parents as it is read, and which level may stand under which."""
    levels, findings = build_tree(segments)
    named = {level.first.get(1).strip(): level for level in levels}
    for level in levels:
        parent = named.get(level.first.get(2).strip()) if level.first.get(2).strip() else None
        if parent is not None and parent.code not in _PARENTS.get(level.code, parent.code):
            findings.append(_odd_level(level, parent))
    if levels and levels[0].code != SHIPMENT:
        findings.append(_first_level_odd(levels[0]))
    return findings


def _odd_level(level: Level, parent: Level) -> Finding:
    words = level_words(level)
    place = Location(words, "HL", level.first.position, 3)
    return LEVEL_ORDER_ODD.found(place, value=level.code, level=words, held=level_words(parent).lower())


def _first_level_odd(level: Level) -> Finding:
    words = level_words(level)
    place = Location(words, "HL", level.first.position, 3)
    return SHIPMENT_LEVEL_MISSING.found(place, value=level.code, held=words.lower())


def _not_supported(transaction_set: TransactionSet) -> Finding:
    set_id = transaction_set.set_id
    if not set_id:
        # As the check of the envelope tells it, so that it is one finding.
        return SET_ID_MISSING.found(Location("The document's envelope", "ST", 1, 1), fixes=SET_ASIDE)
    return SET_NOT_SUPPORTED.found(
        Location("The whole document", "ST", 1, 1),
        value=set_id,
        kind=shown(spoken_set(set_id)),
        fixes=SET_ASIDE,
    )


def _unknown_version(version: str) -> Finding:
    cause = VERSION_UNKNOWN if version else VERSION_MISSING
    return cause.found(Location("The group's envelope", "GS", element=8), value=version, base=base_release(version))
