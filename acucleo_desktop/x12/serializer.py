"""Writing interchanges: padding, counts, control numbers, and nothing in the data that could be read as a separator.

X12 004010: ISA is 105 characters and a terminator; ISA13 and IEA02 have nine digits; SE01, GE01, IEA01 and GS06 are
written without leading zeros; trailing empty elements are left off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes.elements import TEXT_CLEANED
from acucleo_desktop.x12.paper_places import paper_places
from acucleo_desktop.x12.plain_text import clean_text
from acucleo_desktop.x12.releases import has_repetition_separator, interchange_version
from acucleo_desktop.x12.structure import Delimiters, Segment

_ID_WIDTH = 15
_LARGEST_CONTROL = 999_999_999
_SHORTEST_ID, _SHORTEST_SET_CONTROL, _LONGEST_SET_CONTROL = 2, 4, 9
_LAST_BYTE = 0xFF
_CORRUPTING = frozenset(" .-,")
"""Never separators: blanks pad the ISA, and the others are parts of numbers."""

COMPOSITES = frozenset(
    {
        *("AK401", "CTB07", "CTP05", "DMG05", "INC02", "MEA04", "N907", "PAM03", "PWK08", "QTY03", "REF04", "SLN05"),
        *("CTX01", "CTX05", "CTX06", "TED05", "TED06"),
    }
)
"""Elements that have components, in the five sets that we write; `>` separates them in segments that we make."""

_COMPONENT = ">"


@dataclass(frozen=True, slots=True)
class EnvelopeParty:
    """One side's ids.

    Attributes:
        qualifier: ISA05 or ISA07.
        isa_id: at most 15 characters.
        gs_id: GS02 or GS03.
    """

    qualifier: str
    isa_id: str
    gs_id: str


@dataclass(frozen=True, slots=True)
class WriteSeparators:
    """The separators to write with; `repetition` counts from version 00402 on."""

    element: str = "*"
    segment: str = "~"
    component: str = ">"
    repetition: str = "^"
    line_breaks: bool = False


@dataclass(frozen=True, slots=True)
class EnvelopeHeader:
    """What the envelope says.

    Attributes:
        us: the sender.
        them: the receiver.
        version: GS08; ISA12 goes with it.
        control_number: ISA13.
        at: date and time of ISA09, ISA10, GS04, GS05, UTC.
    """

    us: EnvelopeParty
    them: EnvelopeParty
    separators: WriteSeparators
    version: str
    control_number: int
    at: datetime
    is_test: bool = False


@dataclass(frozen=True, slots=True)
class SetContent:
    """One transaction set without ST and SE, which are added here with their counts."""

    set_id: str
    control_number: str
    body: Sequence[Segment]


@dataclass(frozen=True, slots=True)
class GroupContent:
    """Sets of one kind."""

    functional_id: str
    version: str
    control_number: int
    sets: Sequence[SetContent]


def write_interchange(
    envelope: EnvelopeHeader, groups: Sequence[GroupContent], acknowledgments: Sequence[Segment] = ()
) -> bytes:
    """Write one interchange.

    Args:
        envelope: sides, separators, version, control number, time.
        groups: what goes inside, in order.
        acknowledgments: TA1 segments, written before the groups.

    Returns:
        The bytes to be sent: ASCII, but for a separator that is not.

    Raises:
        ValueError: when separators repeat or would corrupt numbers, or when a control number or an id does not fit. The
            partner sheet refuses such values before they come here.
    """
    writer = _Writer(envelope)
    return writer.write(groups, acknowledgments)


class _Writer:
    def __init__(self, envelope: EnvelopeHeader) -> None:
        self._envelope = envelope
        self._isa_version = interchange_version(envelope.version)
        separators = envelope.separators
        repetition = separators.repetition if has_repetition_separator(self._isa_version) else ""
        self._delimiters = Delimiters(separators.element, separators.segment, separators.component, repetition)
        marks = [separators.element, separators.segment, separators.component, *([repetition] if repetition else [])]
        _check_separators(marks)
        _check_control(envelope.control_number)
        self._marks = marks

    def write(self, groups: Sequence[GroupContent], acknowledgments: Sequence[Segment]) -> bytes:
        control = f"{self._envelope.control_number:09d}"
        lines = [self._isa(control)]
        lines += [self._protected(segment).to_text(self._delimiters) for segment in acknowledgments]
        for group in groups:
            lines.extend(self._group(group))
        lines.append(Segment("IEA", (str(len(groups)), control)).to_text(self._delimiters))
        joint = "\n" if self._envelope.separators.line_breaks and self._delimiters.segment != "\n" else ""
        return (joint.join(lines) + joint).encode("latin-1")

    def _isa(self, control: str) -> str:
        envelope, marks = self._envelope, self._delimiters
        elements = (
            *("00", " " * 10, "00", " " * 10),
            *(self._fitted(envelope.us.qualifier, 2, 2), self._fitted(envelope.us.isa_id, _ID_WIDTH, 1)),
            *(self._fitted(envelope.them.qualifier, 2, 2), self._fitted(envelope.them.isa_id, _ID_WIDTH, 1)),
            *(f"{envelope.at:%y%m%d}", f"{envelope.at:%H%M}", marks.repetition or "U", self._isa_version, control),
            *("0", "T" if envelope.is_test else "P", marks.component),
        )
        return marks.element.join(("ISA", *elements)) + marks.segment

    def _group(self, group: GroupContent) -> list[str]:
        envelope = self._envelope
        _check_control(group.control_number)
        header = Segment(
            "GS",
            (
                self._fitted(group.functional_id, 2, 2),
                self._fitted(envelope.us.gs_id, _ID_WIDTH, _SHORTEST_ID).rstrip(),
                self._fitted(envelope.them.gs_id, _ID_WIDTH, _SHORTEST_ID).rstrip(),
                f"{envelope.at:%Y%m%d}",
                f"{envelope.at:%H%M}",
                str(group.control_number),
                "X",
                group.version,
            ),
        )
        lines = [header.to_text(self._delimiters)]
        for content in group.sets:
            lines.extend(self._set(content))
        lines.append(Segment("GE", (str(len(group.sets)), str(group.control_number))).to_text(self._delimiters))
        return lines

    def _set(self, content: SetContent) -> list[str]:
        body = [self._protected(segment) for segment in content.body]
        body = [segment for segment in body if any(segment.elements)]
        control = self._fitted(content.control_number, _LONGEST_SET_CONTROL, _SHORTEST_SET_CONTROL).rstrip()
        first = Segment("ST", (content.set_id, control))
        last = Segment("SE", (str(len(body) + 2), control))
        return [segment.to_text(self._delimiters) for segment in (first, *body, last)]

    def _protected(self, segment: Segment) -> Segment:
        """Clean every element; inside a composite the component separator (written as `>`) is kept."""
        elements = []
        for number, text in enumerate(segment.elements, 1):
            parts = [clean_text(part, self._marks) for part in _components(segment, number, text)]
            elements.append(self._delimiters.component.join(parts).rstrip(self._delimiters.component))
        return Segment(segment.id, tuple(elements))

    def _fitted(self, text: str, width: int, shortest: int) -> str:
        """Pad an id of the envelope; nothing in the envelope is ever cleaned, because another id is another partner."""
        if not shortest <= len(text.strip()) <= width:
            raise ValueError(f"{text!r} does not have {shortest} to {width} characters")
        if clean_text(text, self._marks) != text.strip():
            raise ValueError(f"{text!r} holds a separator or a character that X12 does not have")
        return text.strip().ljust(width)


def _components(segment: Segment, number: int, text: str) -> list[str]:
    return text.split(_COMPONENT) if f"{segment.id}{number:02d}" in COMPOSITES else [text]


def _check_separators(marks: Sequence[str]) -> None:
    if len(set(marks)) != len(marks):
        raise ValueError(f"separators must be different characters: {marks}")
    for mark in marks:
        if len(mark) != 1 or ord(mark) > _LAST_BYTE or mark.isalnum() or mark in _CORRUPTING:
            raise ValueError(f"{mark!r} cannot separate anything: data would be read differently")


def _check_control(number: int) -> None:
    if not 0 < number <= _LARGEST_CONTROL:
        raise ValueError(f"control number {number} does not have one to nine digits")


def cleaning_findings(body: Sequence[Segment], separators: WriteSeparators) -> list[Finding]:
    """Say which values cannot be written as they are, and what is written instead.

    Args:
        body: the segments between ST and SE.
        separators: those that `write_interchange` will write with.
    """
    marks = [separators.element, separators.segment, separators.component, separators.repetition]
    places = paper_places(tuple(body))
    found = []
    for index, segment in enumerate(body):
        paper, line = places[index]
        for number, text in enumerate(segment.elements, 1):
            parts = _components(segment, number, text)
            written = _COMPONENT.join(clean_text(part, marks) for part in parts)
            if written != _COMPONENT.join(part.strip() for part in parts):
                found.append(
                    TEXT_CLEANED.found(
                        Location(paper, segment.id, index + 2, number, line_number=line),
                        value=text.strip(),
                        written=shown(written) or "nothing",
                    )
                )
    return found
