"""The parts of an X12 file as they were received: segments, sets, groups, interchanges.

These classes hold text exactly as sent. Meaning is given by the transaction set modules, judgement by the checks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from acucleo_desktop.documents.finding import Finding

_PADDING = " \t\r\n\xc2\xa0"
"""What pads the elements of ISA; also the blank that does not break, as its bytes in UTF-8 and in Latin-1."""


@dataclass(frozen=True, slots=True)
class Delimiters:
    """The separators of one interchange, decoded as Latin-1: one character each, or the bytes of one UTF-8 character.

    Attributes:
        repetition: repetition separator of version 00402 and later; empty before.
    """

    element: str = "*"
    segment: str = "~"
    component: str = ">"
    repetition: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment.

    Attributes:
        id: segment id as sent, such as `PO1`.
        elements: element texts; `elements[0]` is element 01. Components and repetitions are not split.
        position: position in its transaction set, ST is 1; in the file for envelope segments.
        offset: byte offset of the segment's first character in the file; -1 for segments that we made.
    """

    id: str
    elements: tuple[str, ...] = ()
    position: int = 0
    offset: int = -1

    def get(self, number: int) -> str:
        """Return element `number` (1 to n) or an empty text when it is absent."""
        return self.elements[number - 1] if 0 < number <= len(self.elements) else ""

    def to_text(self, delimiters: Delimiters) -> str:
        """Return the segment as text with its terminator, trailing empty elements left off."""
        parts = list(self.elements)
        while parts and not parts[-1]:
            parts.pop()
        return delimiters.element.join((self.id, *parts)) + delimiters.segment


@dataclass(frozen=True, slots=True)
class TransactionSet:
    """One document in X12, ST to SE inclusive.

    Attributes:
        segments: all segments with ST first; SE last unless the set was cut off.
        findings: envelope faults of this set (counts, control numbers, missing trailer).
        is_closed: whether an SE was found.
    """

    segments: tuple[Segment, ...]
    findings: tuple[Finding, ...] = ()
    is_closed: bool = True

    @property
    def set_id(self) -> str:
        """ST01, such as `850`."""
        return self.segments[0].get(1)

    @property
    def control_number(self) -> str:
        """ST02 as sent."""
        return self.segments[0].get(2)


@dataclass(frozen=True, slots=True)
class FunctionalGroup:
    """Sets of one kind, GS to GE.

    Attributes:
        header: the GS segment.
        trailer: the GE segment, None when missing.
        findings: faults of this group's envelope.
    """

    header: Segment
    sets: tuple[TransactionSet, ...] = ()
    trailer: Segment | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def functional_id(self) -> str:
        """GS01, such as `PO`."""
        return self.header.get(1)

    @property
    def sender(self) -> str:
        """GS02 without padding."""
        return self.header.get(2).strip()

    @property
    def receiver(self) -> str:
        """GS03 without padding."""
        return self.header.get(3).strip()

    @property
    def control_number(self) -> str:
        """GS06 as sent."""
        return self.header.get(6)

    @property
    def version(self) -> str:
        """GS08 as sent, such as `004010VICS`."""
        return self.header.get(8).strip(_PADDING)


@dataclass(frozen=True, slots=True)
class Interchange:
    """The outer envelope, ISA to IEA.

    Attributes:
        header: the ISA segment, elements as sent (padded).
        trailer: the IEA segment, None when missing.
        raw: the bytes of this interchange, exactly as received.
        findings: faults of this envelope and tolerated defects.
        acknowledgments: the TA1 segments between ISA and the groups, each an answer to an envelope of the receiver.
    """

    header: Segment
    delimiters: Delimiters
    groups: tuple[FunctionalGroup, ...] = ()
    trailer: Segment | None = None
    raw: bytes = b""
    findings: tuple[Finding, ...] = ()
    acknowledgments: tuple[Segment, ...] = ()

    @property
    def sender_qualifier(self) -> str:
        """ISA05."""
        return self.header.get(5).strip(_PADDING)

    @property
    def sender(self) -> str:
        """ISA06 without padding."""
        return self.header.get(6).strip(_PADDING)

    @property
    def receiver_qualifier(self) -> str:
        """ISA07."""
        return self.header.get(7).strip(_PADDING)

    @property
    def receiver(self) -> str:
        """ISA08 without padding."""
        return self.header.get(8).strip(_PADDING)

    @property
    def control_number(self) -> str:
        """ISA13 as sent."""
        return self.header.get(13)

    @property
    def is_test(self) -> bool:
        """Whether ISA15 says test."""
        return self.header.get(15) == "T"


@dataclass(frozen=True, slots=True)
class SplitFile:
    """A file taken apart.

    Attributes:
        interchanges: in file order; empty when the file is not X12 at all.
        findings: faults outside any interchange: not X12, junk before or after, BOM.
        pieces: every byte of the file in order, so that joining them gives the file back.
    """

    interchanges: tuple[Interchange, ...] = ()
    findings: tuple[Finding, ...] = ()
    pieces: tuple[bytes, ...] = field(default=(), repr=False)
