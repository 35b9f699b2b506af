"""Putting segments together into sets, groups and an interchange, and checking their envelopes on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes import counts, file_shape
from acucleo_desktop.x12.causes.fixes import SET_ASIDE
from acucleo_desktop.x12.causes.segments import SEGMENT_LOWER_CASE
from acucleo_desktop.x12.envelope_checks import group_findings, interchange_findings, plain_control, set_findings
from acucleo_desktop.x12.envelope_header_checks import group_header_findings, interchange_header_findings
from acucleo_desktop.x12.interchange_acknowledgment import read_acknowledgment
from acucleo_desktop.x12.plain_names import spoken_segment
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
    beheaded: int = 0


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
        self._is_astray = False
        self._acknowledgments: list[Segment] = []

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
                self._acknowledgments.append(segment)
            case _:
                self._inner(segment)

    def finish(self, delimiters: Delimiters) -> Interchange:
        """Close whatever is open and return the interchange."""
        breaks_off = self._group is not None
        self._close_group(None)
        at_the_end = interchange_findings(self._header, self._trailer, len(self._groups), is_told=breaks_off)
        return Interchange(
            self._header,
            delimiters,
            tuple(self._groups),
            self._trailer,
            findings=(*interchange_header_findings(self._header, delimiters), *self._findings, *at_the_end),
            acknowledgments=tuple(self._acknowledgments),
        )

    def _begin_group(self, segment: Segment) -> None:
        self._is_astray = False
        self._close_group(None)
        self._group = _OpenGroup(segment)
        self._group.findings.extend(group_header_findings(segment, self._header))
        kind_and_control = (segment.get(1), plain_control(segment.get(6)))
        if kind_and_control in self._group_controls:
            self._group.findings.append(_group_control_repeats(segment))
        self._group_controls.add(kind_and_control)

    def _begin_set(self, segment: Segment) -> None:
        self._is_astray = False
        self._close_set(None)
        self._open_group()
        self._set = _OpenSet([replace(segment, position=1)])

    def _inner(self, segment: Segment) -> None:
        if self._set is None:
            self._go_astray(segment)
            return
        self._set.segments.append(replace(segment, position=len(self._set.segments) + 1))

    def _end_set(self, segment: Segment) -> None:
        if self._set is None:
            if self._group is not None:
                self._group.beheaded += 1
            self._go_astray(segment)
            return
        self._close_set(segment)

    def _end_group(self, segment: Segment) -> None:
        if self._group is None:
            self._go_astray(segment)
            return
        self._close_group(segment)

    def _go_astray(self, segment: Segment) -> None:
        """Tell of the first of several segments that stand outside any document."""
        if not self._is_astray:
            self._findings.append(_stray(segment))
        self._is_astray = True

    def _end_interchange(self, segment: Segment) -> None:
        self._close_group(None)
        if self._trailer is not None:
            self._findings.append(_goes_on(self._trailer))
        self._trailer = segment

    def _open_group(self) -> _OpenGroup:
        """Return the open group; sets without any GS get one with the file's version, so that they are read."""
        if self._group is None:
            version = f"{self._header.get(12).strip()}0"
            self._group = _OpenGroup(Segment("GS", ("",) * 7 + (version,)))
            self._group.findings.append(
                file_shape.GROUP_HEADER_MISSING.found(Location("The file's envelope", "GS"), fixes=SET_ASIDE)
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
        breaks_off = self._set is not None
        self._close_set(None)
        if self._group is None:
            return
        group, self._group = self._group, None
        at_the_end = group_findings(group.header, trailer, len(group.sets) + group.beheaded, is_told=breaks_off)
        findings = [*group.findings, *at_the_end]
        self._groups.append(FunctionalGroup(group.header, tuple(group.sets), trailer, tuple(findings)))


def _stray(segment: Segment) -> Finding:
    name = segment.id[:_LONGEST_ID]
    place = Location("Between documents", name, byte_offset=segment.offset)
    return file_shape.SEGMENT_STRAY.found(place, value=name, segment=spoken_segment(name.upper(), ""))


def _lower_case(segment: Segment) -> Finding:
    place = Location("The file's envelope", segment.id.upper(), byte_offset=segment.offset)
    return SEGMENT_LOWER_CASE.found(place, value=segment.id)


def _group_control_repeats(segment: Segment) -> Finding:
    place = Location("The group's envelope", "GS", element=6, byte_offset=segment.offset)
    number = segment.get(6)
    return counts.GROUP_CONTROL_REPEATS.found(place, value=number, number=shown(number) or "none")


def _goes_on(trailer: Segment) -> Finding:
    place = Location("The file's envelope", "IEA", byte_offset=trailer.offset)
    return file_shape.INTERCHANGE_GOES_ON.found(place)
