"""Checking one transaction set: the standard through pyx12, and what a map cannot hold through our own rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.x12.catalogue import explain
from acucleo_desktop.x12.conditions import element_at_fault
from acucleo_desktop.x12.explain import info, warning
from acucleo_desktop.x12.faults import SyntaxFault, refine
from acucleo_desktop.x12.hierarchy import SHIPMENT, Level, build_tree, level_words
from acucleo_desktop.x12.names import element_rule
from acucleo_desktop.x12.paper_places import paper_places
from acucleo_desktop.x12.pyx12_adapter import SUPPORTED_SETS, walk
from acucleo_desktop.x12.releases import base_release, is_known
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

_KNOWN_NAMES = {
    "846": "inventory advice",
    "852": "product activity",
    "860": "purchase order change",
    "864": "text message",
    "875": "grocery purchase order",
    "876": "grocery order change",
    "880": "grocery invoice",
    "820": "payment",
    "812": "credit or debit adjustment",
}
_MOST_DIGITS = 9
_LINES = {"850": "PO1", "855": "PO1", "810": "IT1"}
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
                yield info(
                    "component-separator-in-text",
                    f"{rule.name} {text} holds {mark}, which this file uses to separate parts of a value.",
                    Location(paper, segment.id, segment.position, number, line_number=line),
                    "X12 has no way to mark it as text, and the sender's program did not replace it.",
                    "Nothing has to be done: it was read as text, here and in the rest of the document.",
                    text,
                )
                return


def _upper_case(segments: tuple[Segment, ...]) -> tuple[tuple[Segment, ...], list[Finding]]:
    """Read segment names in any case; say once that they should be upper case."""
    lower = next((segment for segment in segments if segment.id != segment.id.upper()), None)
    if lower is None:
        return segments, []
    fixed = tuple(Segment(s.id.upper(), s.elements, s.position, s.offset) for s in segments)
    finding = warning(
        "segment-lower-case",
        f"The segment name {lower.id} is written in lower case.",
        Location("Heading", lower.id.upper(), lower.position),
        "The sender's program, or somebody's editor, wrote it so.",
        "Tell the partner; it was read all the same.",
        lower.id,
    )
    return fixed, [finding]


def _line_count(set_id: str, segments: tuple[Segment, ...]) -> list[Finding]:
    """Compare CTT01 with the number of lines (X12 004010, CTT: number of line items)."""
    total = next((segment for segment in segments if segment.id == "CTT"), None)
    digits = total.get(1).lstrip("0") if total is not None else ""
    if total is None or not total.get(1).isdecimal() or not digits.isascii() or len(digits) > _MOST_DIGITS:
        return []
    stated = int(total.get(1)[-_MOST_DIGITS:])
    starts = _LINES.get(set_id, "HL")
    counts = {sum(segment.id == starts for segment in segments)}
    if set_id == "856":
        counts.add(sum(segment.id == "HL" and segment.get(3) == "I" for segment in segments))
    if not counts or stated in counts or set_id in {"997", "824"}:
        return []
    found = max(counts)
    return [
        warning(
            "line-count-differs",
            f"The document says that it has {stated} lines, and it has {found}.",
            Location("Number of lines", "CTT", total.position, 1),
            "A line was lost or added, or the sender's program counts something else.",
            "Compare the lines with what the partner expected.",
            total.get(1),
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
    return warning(
        "level-order-odd",
        f"{level_words(level)} stands under {level_words(parent).lower()}, which usually holds no such level.",
        Location(level_words(level), "HL", level.first.position, 3),
        "The partner's program builds its ship notices in an unusual order.",
        "Look whether the goods stand under the right order and carton.",
        level.code,
    )


def _first_level_odd(level: Level) -> Finding:
    return warning(
        "shipment-level-missing",
        f"The ship notice does not begin with the shipment: {level_words(level).lower()} comes first.",
        Location(level_words(level), "HL", level.first.position, 3),
        "The standard begins with one level for the whole shipment, and the partner's program left it out.",
        "Look whether carrier and dates are there.",
        level.code,
    )


def _not_supported(transaction_set: TransactionSet) -> Finding:
    set_id = transaction_set.set_id
    name = _KNOWN_NAMES.get(set_id, "")
    called = f"{set_id} ({name})" if name else set_id or "without a number"
    return Finding(
        "x12.set-not-supported",
        Severity.BLOCK,
        f"Documents of kind {called} are not processed.",
        Location("The whole document", "ST", 1, 1),
        "Orders, invoices, order answers, ship notices and acknowledgments are; this is another kind.",
        "Read it in the X12 view, deal with it by hand, and set it aside.",
        set_id,
        (),
    )


def _unknown_version(version: str) -> Finding:
    base = base_release(version)
    what = f"Version {version} is judged by the rules of {base}." if version else "The group does not say its version."
    return warning(
        "version-unknown",
        what,
        Location("The group's envelope", "GS", element=8),
        f"Only releases 4010 and 5010 and their neighbours are described here; {base} is the nearest.",
        f"Ask the partner for version {base}.",
        version,
    )
