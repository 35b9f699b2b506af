"""What the envelopes say about themselves, compared with what is there: numbers, counts, versions, kinds.

Sources: X12 004010 SE01 and SE02, GE01 and GE02, IEA01 and IEA02 repeat what ST, GS and ISA began; numbers are compared
as numbers, because real files differ in leading zeros.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.explain import block, info, warning
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.releases import interchange_version
from acucleo_desktop.x12.structure import Segment

_CUT_OFF = "The sender's program stopped in the middle, or the end of the file was lost on the way."
_DATE_LENGTH = 8
_MOST_DIGITS = 18
_FAMILY = 3
_KINDS = {codec.functional_id: codec.set_id for codec in SETS.values()} | {
    "PC": "860",
    "AG": "824",
    "RA": "820",
    "IB": "846",
    "CD": "812",
    "TX": "864",
}
"""GS01 (X12 479) and the one kind of set that may stand in such a group."""

_GROUPS = {set_id: functional_id for functional_id, set_id in _KINDS.items()}


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
    control = first.get(2)
    found = []
    if not first.get(1):
        found.append(
            block(
                "set-id-missing",
                "The document does not say what it is.",
                _at(first, 1),
                "The number of its kind, such as 850 for an order, was left out by the sender's program.",
            )
        )
    elif functional_id and _GROUPS.get(first.get(1), functional_id) != functional_id:
        found.append(_kind_differs(first, functional_id))
    if plain_control(control) in known:
        found.append(
            warning(
                "set-control-repeats",
                f"The document number {control} in this file is used twice.",
                _at(first, 2),
                "The sender's program counted wrong.",
                "Tell the partner; the documents are told apart by their place in the file.",
                control,
            )
        )
    if trailer is None:
        found.append(
            block(
                "set-cut-off",
                f"The document {first.get(1)} {control} has no end.",
                Location("The end of the document", "SE", len(segments)),
                _CUT_OFF,
            )
        )
        return found
    if not _equal(trailer.get(1), len(segments)):
        found.append(
            block(
                "set-count-differs",
                f"The document says that it has {trailer.get(1) or 'no'} segments, and it has {len(segments)}.",
                Location("The end of the document", "SE", len(segments), 1),
                "Segments were lost or added on the way, or the sender's program counted wrong.",
                value=trailer.get(1),
            )
        )
    if not _same(trailer.get(2), control):
        found.append(
            block(
                "set-control-differs",
                f"The document begins as number {control or 'none'} and ends as number {trailer.get(2) or 'none'}.",
                Location("The end of the document", "SE", len(segments), 2),
                "Two documents ran into each other, or the sender's program numbered wrong.",
                value=trailer.get(2),
            )
        )
    return found


def _kind_differs(first: Segment, functional_id: str) -> Finding:
    set_id = first.get(1)
    return warning(
        "group-kind-differs",
        f"A document of kind {set_id} belongs in a group {_GROUPS[set_id]}, and stands in a group {functional_id}.",
        _at(first, 1),
        "The sender's program wrote the wrong kind into the group's envelope, or put different documents together.",
        "Tell the partner; the document was read by its own number.",
        functional_id,
    )


def group_header_findings(header: Segment, interchange: Segment) -> list[Finding]:
    """Check one group's GS by itself and against the ISA around it."""
    found = []
    if len(header.get(4)) not in {0, _DATE_LENGTH}:
        found.append(
            info(
                "group-date-form",
                f"The group's date {header.get(4)} does not have eight digits.",
                _at(header, 4),
                "Releases before 004010 wrote dates with six digits.",
                value=header.get(4),
            )
        )
    stated, version = interchange.get(12).strip(), header.get(8).strip()
    if stated and version and stated != interchange_version(version):
        tell = info if stated[:_FAMILY] == version[:_FAMILY] else warning
        found.append(
            tell(
                "version-differs",
                f"The file's envelope says version {stated}, and the group says {version}.",
                _at(header, 8),
                "The two are set in different places of the sender's program.",
                f"Nothing has to be done: the documents are read as {version}.",
                stated,
            )
        )
    return found


def group_findings(header: Segment, trailer: Segment | None, sets: int) -> list[Finding]:
    """Check one group's GE against its GS and the number of sets in it."""
    place = Location("The group's envelope", "GE")
    found = []
    if trailer is None:
        found.append(
            warning("group-cut-off", f"Group {header.get(6) or 'without number'} has no end.", place, _CUT_OFF)
        )
        return found
    if not _equal(trailer.get(1), sets):
        found.append(
            warning(
                "group-count-differs",
                f"The group says that it holds {trailer.get(1) or 'no'} documents, and it holds {sets}.",
                replace(place, element=1),
                "Documents were lost or added on the way, or the sender's program counted wrong.",
                "Ask the partner whether a document is missing.",
                trailer.get(1),
            )
        )
    if not _same(trailer.get(2), header.get(6)):
        found.append(
            warning(
                "group-control-differs",
                f"The group begins as number {header.get(6) or 'none'} and ends as number {trailer.get(2) or 'none'}.",
                replace(place, element=2),
                "Two groups ran into each other, or the sender's program numbered wrong.",
                "Ask the partner whether a group is missing.",
                trailer.get(2),
            )
        )
    return found


def interchange_findings(header: Segment, trailer: Segment | None, groups: int) -> list[Finding]:
    """Check the IEA against the ISA and the number of groups."""
    place = Location("The end of the file", "IEA")
    if trailer is None:
        return [warning("interchange-cut-off", f"The file {header.get(13)} has no end.", place, _CUT_OFF)]
    found = []
    if not _equal(trailer.get(1), groups):
        found.append(
            warning(
                "interchange-count-differs",
                f"The file says that it holds {trailer.get(1) or 'no'} groups, and it holds {groups}.",
                replace(place, element=1),
                "A group was lost or added on the way, or the sender's program counted wrong.",
                "Ask the partner whether a group is missing.",
                trailer.get(1),
            )
        )
    if not _same(trailer.get(2), header.get(13)):
        found.append(
            warning(
                "interchange-control-differs",
                f"The file begins as number {header.get(13) or 'none'} and ends as number {trailer.get(2) or 'none'}.",
                replace(place, element=2),
                "Two files ran into each other, or the sender's program numbered wrong.",
                "Ask the partner whether a file is missing.",
                trailer.get(2),
            )
        )
    return found


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
