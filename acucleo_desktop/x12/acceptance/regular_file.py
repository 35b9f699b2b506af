"""Finds the sets of a file whose envelopes are all in order, without taking every segment apart.

A file that is irregular in any way (junk, wraps, odd separators, a count that is off) is not described here: the
splitter reads it, and says what it tolerated. Of each set only its place is kept, so that a large file costs little
memory.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from acucleo_desktop.x12.acceptance.set_acceptor import COMPONENT, ELEMENT, TERMINATOR
from acucleo_desktop.x12.envelope_checks import group_findings, interchange_findings
from acucleo_desktop.x12.envelope_header_checks import group_header_findings, interchange_header_findings
from acucleo_desktop.x12.interchange_header import FIXED_LENGTH, header_at
from acucleo_desktop.x12.structure import Delimiters, FunctionalGroup, Interchange, Segment, TransactionSet

_ENDS = ("\r\n", "\n", "")
_SET_START = f"ST{ELEMENT}"
_SET_END = f"{TERMINATOR}SE{ELEMENT}"
_ENVELOPE_INSIDE = re.compile(r"~(?:ISA|IEA|GS|GE|ST|TA1)(?=[*~])", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]{1,9}\Z")
_ODD = ("\n", "\r", "~ ", "~\t", "~~", " ~", "\t~")
"""What the splitter takes out or tells of: line breaks, indented and empty segments, blanks before a line's end."""

_AHEAD = 600
"""Characters in which the ISA segment and the one after it stand."""

_BYTES = 256


class IrregularFile(Exception):
    """The splitter has to read this file."""


Span = tuple[int, int]
"""A set in the text of its interchange: where ST begins, and where the terminator of its SE stands."""


@dataclass(slots=True)
class RegularGroup:
    """GS to GE, its counts and numbers proven.

    Attributes:
        shell: the group as the splitter would describe it, without its sets.
    """

    shell: FunctionalGroup
    spans: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class RegularInterchange:
    """ISA to IEA, its counts and numbers proven.

    Attributes:
        shell: the interchange as the splitter would describe it, without its groups.
        text: everything after ISA, separated as the acceptor wants it, without line ends.
        start: byte offset of `text` in the file.
        line_end: what follows each terminator in the file.
    """

    shell: Interchange
    text: str
    start: int
    line_end: str
    groups: list[RegularGroup] = field(default_factory=list)
    _terminators: dict[int, int] = field(default_factory=dict)

    def set_at(self, span: Span, data: bytes) -> TransactionSet:
        """Return a set as the splitter would, without the findings of its envelope.

        Raises:
            IrregularFile: another envelope begins or ends inside, or the splitter would tell of its form.
        """
        text = self.text[span[0] : span[1] + 1]
        if _ENVELOPE_INSIDE.search(text) or any(odd in text for odd in _ODD):
            raise IrregularFile
        marks, width = self.shell.delimiters, len(self.line_end)
        place = self.start + span[0] + width * self._before(span)
        segments = []
        for position, line in enumerate(text[:-1].split(TERMINATOR), 1):
            name, *elements = data[place : place + len(line)].decode("latin-1").split(marks.element)
            segments.append(Segment(name.strip(), tuple(elements), position, place))
            place += len(line) + 1 + width
        return TransactionSet(tuple(segments))

    def _before(self, span: Span) -> int:
        """Return how many terminators stand before a set; counted once for all sets."""
        if not self._terminators and self.line_end:
            count, place = 0, 0
            for group in self.groups:
                for each in group.spans:
                    count += self.text.count(TERMINATOR, place, each[0])
                    place = each[0]
                    self._terminators[place] = count
        return self._terminators.get(span[0], 0)


def regular_interchanges(data: bytes) -> list[RegularInterchange]:
    """Return the interchanges of a regular file.

    Raises:
        IrregularFile: the splitter would find anything about the file or an envelope in it.
    """
    found: list[RegularInterchange] = []
    place = 0
    while place < len(data):
        interchange, place = _interchange(data, place)
        found.append(interchange)
    sides = {(each.shell.sender, each.shell.receiver, each.shell.control_number.lstrip("0")) for each in found}
    if not found or len(sides) < len(found):
        raise IrregularFile
    return found


def _interchange(data: bytes, place: int) -> tuple[RegularInterchange, int]:
    """Return the interchange at `place` and where the next one begins."""
    header = header_at(data[place : place + _AHEAD].decode("latin-1"), 0)
    if header is None or not header.is_fixed or header.segment.id != "ISA" or header.end < FIXED_LENGTH:
        raise IrregularFile
    marks = header.delimiters
    _refuse_odd_separators(marks)
    if interchange_header_findings(header.segment, marks):
        raise IrregularFile
    start = place + FIXED_LENGTH
    line_end = next(end for end in _ENDS if data.startswith(end.encode("ascii"), start))
    start += len(line_end)
    closing = f"{marks.segment}{line_end}IEA{marks.element}".encode("latin-1")
    last = data.find(closing, start)
    stop = data.find(marks.segment.encode("latin-1"), last + len(closing))
    if last < 0 or stop < 0 or data.find(f"ISA{marks.element}".encode("latin-1"), start, stop) >= 0:
        raise IrregularFile
    text = _canonical(data[start : stop + 1], marks, line_end)
    shell = Interchange(Segment("ISA", header.segment.elements, 1, place), marks)
    interchange = RegularInterchange(shell, text, start, line_end)
    _read_groups(interchange)
    return interchange, _after(data, stop + 1)


def _refuse_odd_separators(marks: Delimiters) -> None:
    known = [marks.element, marks.segment, marks.component, *([marks.repetition] if marks.repetition else [])]
    if len(set(known)) < len(known) or any(len(mark) != 1 or mark.isalnum() or mark in " .-,\r" for mark in known):
        raise IrregularFile
    if marks.repetition and marks.repetition in {ELEMENT, TERMINATOR, COMPONENT}:
        raise IrregularFile


def _canonical(raw: bytes, marks: Delimiters, line_end: str) -> str:
    """Return the text with the acceptor's separators: each is swapped with the character that stands in its place."""
    table = list(range(_BYTES))
    for mark, wanted in ((marks.element, ELEMENT), (marks.segment, TERMINATOR), (marks.component, COMPONENT)):
        other = table.index(ord(wanted))
        table[ord(mark)], table[other] = table[other], table[ord(mark)]
    if table != list(range(_BYTES)):
        raw = raw.translate(bytes(table))
    text = raw.decode("latin-1")
    if line_end:
        count = text.count(TERMINATOR)
        text = text.replace(TERMINATOR + line_end, TERMINATOR)
        if len(raw) - len(text) != len(line_end) * (count - 1):
            raise IrregularFile
    return text


def _read_groups(interchange: RegularInterchange) -> None:
    text, place = interchange.text, 0
    known: set[tuple[str, str]] = set()
    header, marks = interchange.shell.header, interchange.shell.delimiters
    while text.startswith(f"GS{ELEMENT}", place):
        opening, place = _segment(text, place)
        group = RegularGroup(FunctionalGroup(opening))
        place = _read_spans(text, place, group)
        closing, place = _segment(text, place)
        key = (opening.get(1), opening.get(6).lstrip("0"))
        sound = closing.id == "GE" and key not in known and _DIGITS.match(opening.get(6))
        swapped = {marks.element, marks.segment, marks.component} - {ELEMENT, TERMINATOR, COMPONENT}
        if any(mark in element for mark in swapped for element in opening.elements):
            raise IrregularFile
        if not sound or [*group_header_findings(opening, header), *group_findings(opening, closing, len(group.spans))]:
            raise IrregularFile
        known.add(key)
        group.shell = FunctionalGroup(opening, (), closing)
        interchange.groups.append(group)
    trailer, place = _segment(text, place)
    if trailer.id != "IEA" or place != len(text) or not interchange.groups:
        raise IrregularFile
    if interchange_findings(header, trailer, len(interchange.groups)):
        raise IrregularFile


def _read_spans(text: str, place: int, group: RegularGroup) -> int:
    """Note where the sets of a group stand; return where they end."""
    spans = group.spans
    while text.startswith(_SET_START, place):
        last = text.find(_SET_END, place)
        stop = text.find(TERMINATOR, last + len(_SET_END))
        if last < 0 or stop < 0:
            raise IrregularFile
        spans.append((place, stop))
        place = stop + 1
    return place


def _segment(text: str, place: int) -> tuple[Segment, int]:
    stop = text.find(TERMINATOR, place)
    if stop < 0:
        raise IrregularFile
    name, *elements = text[place:stop].split(ELEMENT)
    return Segment(name, tuple(elements)), stop + 1


def _after(data: bytes, place: int) -> int:
    """Return where the next interchange begins; line breaks may stand before it."""
    while data[place : place + 1] in {b"\r", b"\n"}:
        place += 1
    return place
