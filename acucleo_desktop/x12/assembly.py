"""Putting segments together into sets, groups and an interchange, and checking their envelopes on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.explain import block, info, warning
from acucleo_desktop.x12.structure import Delimiters, FunctionalGroup, Interchange, Segment, TransactionSet

_ENVELOPE = {"GS", "ST", "SE", "GE", "IEA", "TA1"}
_CUT_OFF = "The sender's program stopped in the middle, or the end of the file was lost on the way."


@dataclass(slots=True)
class _OpenSet:
    segments: list[Segment] = field(default_factory=list)


@dataclass(slots=True)
class _OpenGroup:
    header: Segment
    sets: list[TransactionSet] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    controls: set[str] = field(default_factory=set)


class Assembler:
    """Takes the segments of one interchange in order and builds its tree; damage in one set never hides the next."""

    def __init__(self, header: Segment) -> None:
        self._header = header
        self._groups: list[FunctionalGroup] = []
        self._group: _OpenGroup | None = None
        self._set: _OpenSet | None = None
        self._trailer: Segment | None = None
        self._findings: list[Finding] = []

    def take(self, segment: Segment) -> None:
        """Take the next segment."""
        name = segment.id.upper()
        if name != segment.id and name in _ENVELOPE:
            self._findings.append(_lower_case(segment))
            segment = replace(segment, id=name)
        match name:
            case "GS":
                self._begin_group(segment)
            case "ST":
                self._begin_set(segment)
            case "SE":
                self._end_set(segment)
            case "GE":
                self._end_group(segment)
            case "IEA":
                self._close_group(None)
                self._trailer = segment
            case "TA1" if self._set is None:
                pass
            case _:
                self._inner(segment)

    def finish(self, delimiters: Delimiters) -> Interchange:
        """Close whatever is open and return the interchange."""
        self._close_group(None)
        self._findings.extend(_trailer_findings(self._header, self._trailer, len(self._groups)))
        return Interchange(self._header, delimiters, tuple(self._groups), self._trailer, b"", tuple(self._findings))

    def _begin_group(self, segment: Segment) -> None:
        self._close_group(None)
        self._group = _OpenGroup(segment)

    def _begin_set(self, segment: Segment) -> None:
        self._close_set(None)
        self._open_group()
        self._set = _OpenSet([replace(segment, position=1)])

    def _inner(self, segment: Segment) -> None:
        if self._set is None:
            self._findings.append(_stray(segment))
            return
        self._set.segments.append(replace(segment, position=len(self._set.segments) + 1))

    def _end_set(self, segment: Segment) -> None:
        if self._set is None:
            self._findings.append(_stray(segment))
            return
        self._close_set(segment)

    def _end_group(self, segment: Segment) -> None:
        if self._group is None:
            self._findings.append(_stray(segment))
            return
        self._close_group(segment)

    def _open_group(self) -> _OpenGroup:
        """Return the open group; sets without any GS get an empty one, so that they are read all the same."""
        if self._group is None:
            self._group = _OpenGroup(Segment("GS"))
            self._group.findings.append(
                block(
                    "group-header-missing",
                    "A document stands outside any group: its GS segment is missing.",
                    Location("The file's envelope", "GS"),
                    "The sender's program left it out, or the file was put together by hand.",
                )
            )
        return self._group

    def _close_set(self, trailer: Segment | None) -> None:
        if self._set is None:
            return
        group, segments = self._open_group(), self._set.segments
        self._set = None
        if trailer is not None:
            segments.append(replace(trailer, position=len(segments) + 1))
        findings = _set_findings(segments, trailer, group.controls)
        group.controls.add(_plain(segments[0].get(2)))
        group.sets.append(TransactionSet(tuple(segments), tuple(findings), trailer is not None))

    def _close_group(self, trailer: Segment | None) -> None:
        self._close_set(None)
        if self._group is None:
            return
        group, self._group = self._group, None
        findings = [*group.findings, *_group_findings(group, trailer)]
        self._groups.append(FunctionalGroup(group.header, tuple(group.sets), trailer, tuple(findings)))


def _set_findings(segments: list[Segment], trailer: Segment | None, known: set[str]) -> list[Finding]:
    first = segments[0]
    control = first.get(2)
    found = []
    if not first.get(1):
        found.append(block("set-id-missing", "The document does not say what it is.", _at(first, 1), "ST01 is empty."))
    if _plain(control) in known:
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


def _group_findings(group: _OpenGroup, trailer: Segment | None) -> list[Finding]:
    header, place = group.header, Location("The group's envelope", "GE")
    found = []
    if header.elements and len(header.get(4)) not in {0, 8}:
        found.append(
            info("group-date-form", f"The group's date {header.get(4)} does not have eight digits.", _at(header, 4))
        )
    if trailer is None:
        found.append(
            warning("group-cut-off", f"Group {header.get(6) or 'without number'} has no end.", place, _CUT_OFF)
        )
        return found
    if not _equal(trailer.get(1), len(group.sets)):
        found.append(
            warning(
                "group-count-differs",
                f"The group says that it holds {trailer.get(1) or 'no'} documents, and it holds {len(group.sets)}.",
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


def _trailer_findings(header: Segment, trailer: Segment | None, groups: int) -> list[Finding]:
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


def _stray(segment: Segment) -> Finding:
    return warning(
        "segment-stray",
        f"The segment {segment.id[:10]} stands outside any document.",
        Location("Between documents", segment.id[:10], byte_offset=segment.offset),
        "A beginning or an end was left out before it.",
        "Ask the partner to send the documents again when one is missing.",
        segment.id[:10],
    )


def _lower_case(segment: Segment) -> Finding:
    return warning(
        "segment-lower-case",
        f"The segment name {segment.id} is written in lower case.",
        Location("The file's envelope", segment.id.upper(), byte_offset=segment.offset),
        "The sender's program, or somebody's editor, wrote it so.",
        "Tell the partner; it was read all the same.",
        segment.id,
    )


def _at(segment: Segment, element: int) -> Location:
    return Location("The document's envelope", segment.id, segment.position, element)


def _plain(control: str) -> str:
    return control.strip().lstrip("0")


def _same(one: str, other: str) -> bool:
    """Compare control numbers as numbers: real files differ in leading zeros."""
    return _plain(one) == _plain(other)


def _equal(text: str, count: int) -> bool:
    return text.strip().isdecimal() and text.isascii() and int(text) == count
