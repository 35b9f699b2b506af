"""Checking one transaction set: the standard through pyx12, and what a map cannot hold through our own rules."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.x12.catalogue import explain
from acucleo_desktop.x12.explain import block, warning
from acucleo_desktop.x12.paper_places import paper_places
from acucleo_desktop.x12.pyx12_adapter import SUPPORTED_SETS, walk
from acucleo_desktop.x12.releases import is_known
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

_KNOWN_NAMES = {
    "824": "application advice",
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
_LINES = {"850": "PO1", "855": "PO1", "810": "IT1"}
_PARENTS = {"O": "S", "T": "SOP", "P": "SOTP", "I": "SOTPQI", "Q": "SOTP", "E": "S"}


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
    for fault in walk(set_id, segments, version, delimiters):
        place = places[min(fault.position, len(places)) - 1]
        findings.append(explain(fault, place, version))
    findings.extend(_line_count(set_id, segments))
    if set_id == "856":
        findings.extend(_hierarchy(segments))
    return findings


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
    if total is None or not total.get(1).isdecimal():
        return []
    stated = int(total.get(1))
    starts = _LINES.get(set_id, "HL")
    counts = {sum(segment.id == starts for segment in segments)}
    if set_id == "856":
        counts.add(sum(segment.id == "HL" and segment.get(3) == "I" for segment in segments))
    if not counts or stated in counts or set_id == "997":
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


def _hierarchy(segments: tuple[Segment, ...]) -> list[Finding]:
    """Check the HL tree of a ship notice: numbers, parents, and which level may stand under which."""
    levels: dict[str, str] = {}
    found = []
    for segment in segments:
        if segment.id != "HL":
            continue
        number, parent, level = segment.get(1), segment.get(2), segment.get(3)
        place = Location(f"Level {number}", "HL", segment.position, 2)
        if number in levels:
            found.append(
                block(
                    "hl-number-repeats",
                    f"Level number {number} is used twice.",
                    place,
                    "The levels cannot be told apart.",
                )
            )
        if parent and parent not in levels:
            found.append(
                block(
                    "hl-parent-missing",
                    f"Level {number} belongs to level {parent}, which does not come before it.",
                    place,
                    "A level was lost, or the levels are numbered wrong.",
                    value=parent,
                )
            )
        elif parent and levels[parent] not in _PARENTS.get(level, levels[parent]):
            found.append(
                warning(
                    "hl-order-odd",
                    f"A level of kind {level} stands under one of kind {levels[parent]}.",
                    place,
                    "The partner builds its ship notices in an unusual way.",
                    "Look whether the lines belong to the right order.",
                    level,
                )
            )
        elif not parent and levels and level != "S":
            found.append(
                warning(
                    "hl-without-parent",
                    f"Level {number} of kind {level} does not say what it belongs to.",
                    place,
                    "Only the shipment itself belongs to nothing.",
                    "Look whether the lines belong to the right order.",
                )
            )
        levels[number] = level
    return found


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
    return warning(
        "version-unknown",
        f"The version {version or 'is missing, and'} is judged by the rules of 004010.",
        Location("The group's envelope", "GS", element=8),
        "Only releases 4010 and 5010 and their neighbours are described here.",
        "Ask the partner for version 004010.",
        version,
    )
