"""Putting segments together into sets, groups and an interchange, and checking their envelopes on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.envelope_checks import (
    group_findings,
    group_header_findings,
    interchange_findings,
    plain_control,
    set_findings,
)
from acucleo_desktop.x12.explain import block, warning
from acucleo_desktop.x12.interchange_acknowledgment import read_acknowledgment
from acucleo_desktop.x12.structure import Delimiters, FunctionalGroup, Interchange, Segment, TransactionSet

_ENVELOPE = {"GS", "ST", "SE", "GE", "IEA", "TA1"}
_LONGEST_ID = 10


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
        self._group_controls: set[tuple[str, str]] = set()
        self._findings: list[Finding] = []

    def take(self, segment_id: str, elements: tuple[str, ...], position: int, offset: int) -> None:
        """Take the next segment.

        Args:
            segment_id: as sent.
            elements: as sent.
            position: position in the interchange, ISA is 1; inside a set, positions are counted anew.
            offset: byte offset in the file.
        """
        name = segment_id.upper()
        opened = self._set
        if name not in _ENVELOPE and opened is not None:
            opened.segments.append(Segment(segment_id, elements, len(opened.segments) + 1, offset))
            return
        segment = Segment(segment_id, elements, position, offset)
        if name != segment_id and name in _ENVELOPE:
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
                self._end_interchange(segment)
            case "TA1" if self._set is None:
                self._findings.append(read_acknowledgment(segment))
            case _:
                self._inner(segment)

    def finish(self, delimiters: Delimiters) -> Interchange:
        """Close whatever is open and return the interchange."""
        self._close_group(None)
        self._findings.extend(interchange_findings(self._header, self._trailer, len(self._groups)))
        return Interchange(self._header, delimiters, tuple(self._groups), self._trailer, b"", tuple(self._findings))

    def _begin_group(self, segment: Segment) -> None:
        self._close_group(None)
        self._group = _OpenGroup(segment)
        self._group.findings.extend(group_header_findings(segment, self._header))
        kind_and_control = (segment.get(1), plain_control(segment.get(6)))
        if kind_and_control in self._group_controls:
            self._group.findings.append(_group_control_repeats(segment))
        self._group_controls.add(kind_and_control)

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

    def _end_interchange(self, segment: Segment) -> None:
        self._close_group(None)
        if self._trailer is not None:
            self._findings.append(_goes_on(self._trailer))
        self._trailer = segment

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
        findings = set_findings(segments, trailer, group.controls, group.header.get(1))
        group.controls.add(plain_control(segments[0].get(2)))
        group.sets.append(TransactionSet(tuple(segments), tuple(findings), trailer is not None))

    def _close_group(self, trailer: Segment | None) -> None:
        self._close_set(None)
        if self._group is None:
            return
        group, self._group = self._group, None
        findings = [*group.findings, *group_findings(group.header, trailer, len(group.sets))]
        self._groups.append(FunctionalGroup(group.header, tuple(group.sets), trailer, tuple(findings)))


def _stray(segment: Segment) -> Finding:
    return warning(
        "segment-stray",
        f"The segment {segment.id[:_LONGEST_ID]} stands outside any document.",
        Location("Between documents", segment.id[:_LONGEST_ID], byte_offset=segment.offset),
        "A beginning or an end was left out before it.",
        "Ask the partner to send the documents again when one is missing.",
        segment.id[:_LONGEST_ID],
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


def _group_control_repeats(segment: Segment) -> Finding:
    return warning(
        "group-control-repeats",
        f"The group number {segment.get(6) or 'none'} is used twice in this file.",
        Location("The group's envelope", "GS", element=6, byte_offset=segment.offset),
        "The sender's program counted wrong, or wrote the same group twice.",
        "Look whether the documents are the same; a document that was taken already is not taken again.",
        segment.get(6),
    )


def _goes_on(trailer: Segment) -> Finding:
    return warning(
        "interchange-goes-on",
        "The envelope is closed in the middle of the file, and documents follow.",
        Location("The file's envelope", "IEA", byte_offset=trailer.offset),
        "The sender's program wrote the end too early, or two files were put together.",
        "Tell the partner; the documents were read all the same.",
    )
