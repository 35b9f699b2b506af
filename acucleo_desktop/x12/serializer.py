"""Writing interchanges: padding, counts, control numbers, and nothing in the data that could be read as a separator.

X12 004010: ISA is 105 characters and a terminator; ISA13 and IEA02 have nine digits; SE01, GE01, IEA01 and GS06 are
written without leading zeros; trailing empty elements are left off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.explain import info
from acucleo_desktop.x12.plain_text import clean_text
from acucleo_desktop.x12.releases import has_repetition_separator, interchange_version
from acucleo_desktop.x12.structure import Delimiters, Segment

_ID_WIDTH = 15
_LARGEST_CONTROL = 999_999_999
_COMPOSITES = frozenset({"MEA04", "SLN05", "CTP05", "QTY03", "REF04", "N907", "AK401"})


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


def write_interchange(envelope: EnvelopeHeader, groups: Sequence[GroupContent]) -> bytes:
    """Write one interchange.

    Args:
        envelope: sides, separators, version, control number, time.
        groups: what goes inside, in order.

    Returns:
        ASCII bytes, ready to be sent.

    Raises:
        ValueError: when separators repeat, a control number or an id does not fit; these are bugs of ours.
    """
    writer = _Writer(envelope)
    return writer.write(groups)


class _Writer:
    def __init__(self, envelope: EnvelopeHeader) -> None:
        self._envelope = envelope
        self._isa_version = interchange_version(envelope.version)
        separators = envelope.separators
        repetition = separators.repetition if has_repetition_separator(self._isa_version) else ""
        self._delimiters = Delimiters(separators.element, separators.segment, separators.component, repetition)
        marks = [separators.element, separators.segment, separators.component, *([repetition] if repetition else [])]
        if len(set(marks)) != len(marks) or not all(len(mark) == 1 for mark in marks):
            raise ValueError(f"separators must be single and different characters: {marks}")
        if not 0 < envelope.control_number <= _LARGEST_CONTROL:
            raise ValueError(f"interchange control number {envelope.control_number} does not fit nine digits")

    def write(self, groups: Sequence[GroupContent]) -> bytes:
        control = f"{self._envelope.control_number:09d}"
        lines = [self._isa(control)]
        for group in groups:
            lines.extend(self._group(group))
        lines.append(Segment("IEA", (str(len(groups)), control)).to_text(self._delimiters))
        joint = "\n" if self._envelope.separators.line_breaks and self._delimiters.segment != "\n" else ""
        return (joint.join(lines) + joint).encode("ascii")

    def _isa(self, control: str) -> str:
        envelope, marks = self._envelope, self._delimiters
        elements = (
            *("00", " " * 10, "00", " " * 10),
            *(_fitted(envelope.us.qualifier, 2), _fitted(envelope.us.isa_id, _ID_WIDTH)),
            *(_fitted(envelope.them.qualifier, 2), _fitted(envelope.them.isa_id, _ID_WIDTH)),
            *(f"{envelope.at:%y%m%d}", f"{envelope.at:%H%M}", marks.repetition or "U", self._isa_version, control),
            *("0", "T" if envelope.is_test else "P", marks.component),
        )
        return marks.element.join(("ISA", *elements)) + marks.segment

    def _group(self, group: GroupContent) -> list[str]:
        envelope = self._envelope
        header = Segment(
            "GS",
            (
                group.functional_id,
                envelope.us.gs_id,
                envelope.them.gs_id,
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
        first = Segment("ST", (content.set_id, content.control_number))
        last = Segment("SE", (str(len(body) + 2), content.control_number))
        return [segment.to_text(self._delimiters) for segment in (first, *body, last)]

    def _protected(self, segment: Segment) -> Segment:
        """Clean every element; inside a composite the component separator (written as `>`) is kept."""
        marks = self._delimiters
        separators = [marks.element, marks.segment, marks.component, marks.repetition]
        elements = []
        for number, text in enumerate(segment.elements, 1):
            if f"{segment.id}{number:02d}" in _COMPOSITES and ">" in text:
                parts = [clean_text(part, separators) for part in text.split(">")]
                elements.append(marks.component.join(parts))
            else:
                elements.append(clean_text(text, separators))
        return Segment(segment.id, tuple(elements))


def cleaning_findings(body: Sequence[Segment], separators: WriteSeparators) -> list[Finding]:
    """Say which values cannot be written as they are, and what is written instead."""
    marks = [separators.element, separators.segment, separators.component]
    found = []
    for position, segment in enumerate(body, 2):
        for number, text in enumerate(segment.elements, 1):
            written = clean_text(text, marks)
            if written != text.strip() and f"{segment.id}{number:02d}" not in _COMPOSITES:
                found.append(
                    info(
                        "text-cleaned",
                        f"{text.strip()} is written as {written}.",
                        Location("", segment.id, position, number),
                        "X12 has no accents, and a separator must not occur in a text.",
                        value=text,
                    )
                )
    return found


def _fitted(text: str, width: int) -> str:
    if len(text) > width:
        raise ValueError(f"{text} does not fit {width} characters")
    return text.ljust(width)
