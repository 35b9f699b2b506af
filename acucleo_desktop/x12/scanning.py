"""Walking over the segments of one interchange: where each begins and ends, and what had to be tolerated on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from acucleo_desktop.x12.encodings import FileText
from acucleo_desktop.x12.interchange_header import Header
from acucleo_desktop.x12.lost_ends import LostEnds

Take = Callable[[str, tuple[str, ...], int, int], None]

_BLANKS = " \t\r\n"
_AT_THE_END = "\r\n\x00\x1a"
_PADDING = "\x00\x0b\x0c\x1a\x85\ufeff"
"""Characters that fill or divide pages and lines; they count as blanks between segments unless they separate."""

_MAY_BE_BLANK = frozenset(_BLANKS + _PADDING + "\xc2\xef")
_MARKS_IN_UTF_8 = "\xc2\x85|\xef\xbb\xbf"
"""Next line and the byte order mark, as the bytes that stand for them in UTF-8."""


@dataclass(slots=True)
class Scan:
    """What one walk over an interchange found.

    Attributes:
        end: offset after the interchange, in characters.
        after_lost_ends: how many segments were told from the one before by a line break only.
        repetition_marks: how often the repetition separator stands behind the header.
        lost_end: the name of the first of them, and its byte offset.
    """

    end: int = 0
    has_wraps: bool = False
    has_blanks: bool = False
    has_padding: bool = False
    has_empty: bool = False
    is_unterminated: bool = False
    after_lost_ends: int = 0
    lost_end: tuple[str, int] = ("", -1)
    repetition_marks: int = 0


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far an interchange may reach.

    Attributes:
        limit: where the next header stands that ends it wherever it stands, or the end of the file.
        next_header: where the next header stands that is no mere text, or the end of the file.
        starts: where any header of the file stands.
    """

    limit: int
    next_header: int
    starts: frozenset[int]


def scan(source: FileText, header: Header, bounds: Bounds, take: Take) -> Scan:
    """Walk the segments of an interchange up to its IEA, the next ISA, or the end of the file.

    Args:
        source: the file.
        header: the interchange's ISA.
        bounds: how far it may reach.
        take: is given each segment in order: id, elements, position in the interchange (ISA is 1), byte offset.
    """
    return _Walk(source, header, bounds, take).run()


class _Walk:
    def __init__(self, source: FileText, header: Header, bounds: Bounds, take: Take) -> None:
        self._source = source
        self._text = source.text
        self._header = header
        self._bounds = bounds
        self._separator = header.delimiters.element
        self._terminator = header.delimiters.segment
        self._newline_ends = self._terminator in "\r\n"
        begin = self._text[header.start : header.end].rstrip("\r\n")
        self._has_blanks_before_ends = begin != begin.rstrip(_BLANKS)
        self._blanks = _blank_run(f"{self._separator}{self._terminator}{header.delimiters.component}")
        self._lost_ends = LostEnds(self._text, header, bounds.limit)
        self._last_document: int | None = None
        self._take = take
        self._first, self._width = source.first, source.width
        self._position = 1
        self._names: dict[str, str] = {}
        self._scan = Scan()

    def run(self) -> Scan:
        scan, text, limit, starts = self._scan, self._text, self._bounds.limit, self._bounds.starts
        terminator, newline_ends = self._terminator, self._newline_ends
        width = len(terminator)
        place = self._header.end
        while place < limit:
            # Mostly nothing stands between segments, and a look at one character tells so faster than a pattern does.
            start = self._after_blanks(place) if text[place] in _MAY_BE_BLANK else place
            if start in starts:
                place = start
                break
            found = text.find(terminator, start, limit)
            raw = text[start : found if found >= 0 else limit]
            if start != place or found < 0 or not raw or raw.isspace():
                self._note_shape(text[place:start], raw, has_end=found >= 0)
            if found < 0 or newline_ends or "\n" in raw or "\r" in raw:
                is_last = self._take_odd(raw, start, has_end=found >= 0)
            else:
                is_last = self._take_text(raw, start)
            place = limit if found < 0 else found + width
            if is_last and not self._goes_on(place):
                break
        scan.end = place
        if repetition := self._header.delimiters.repetition:
            scan.repetition_marks = text.count(repetition, self._header.end, place)
        return scan

    def _after_blanks(self, place: int) -> int:
        blanks = self._blanks.match(self._text, place, self._bounds.limit)
        return blanks.end() if blanks is not None else place

    def _take_odd(self, raw: str, start: int, *, has_end: bool) -> bool:
        """Take what stands between two terminators and has line breaks, or no end; tell whether it is IEA."""
        if not has_end:
            raw = raw.rstrip(_AT_THE_END)
        elif self._newline_ends:
            raw = raw.rstrip(_BLANKS if self._has_blanks_before_ends else "\r\n")
        is_last = False
        for offset, part in self._parts(raw, start):
            before = self._position
            is_last = self._take_text(part.replace("\r", "").replace("\n", ""), offset)
            if offset != start and self._position > before:
                self._scan.after_lost_ends += 1
        return is_last

    def _take_text(self, text: str, start: int) -> bool:
        """Give away one segment, unless nothing is in it; tell whether it is IEA."""
        if not text or text.isspace():
            return False
        first, *elements = text.split(self._separator)
        # The same few names come again and again: one text for each saves a third of the memory.
        first = first.strip()
        name = self._names.setdefault(first, first)
        self._position += 1
        self._take(name, tuple(elements), self._position, self._first + start * self._width)
        return name.upper() == "IEA"

    def _parts(self, raw: str, start: int) -> Iterator[tuple[int, str]]:
        """Yield the segments in `raw` with their offsets: one, unless a terminator was lost at the end of a line."""
        if self._newline_ends or ("\n" not in raw and "\r" not in raw):
            yield start, raw
            return
        begin = 0
        for end, following in self._lost_ends.inside(raw, start):
            yield start + begin, raw[begin:end]
            begin = following
            if not self._scan.lost_end[0]:
                name = raw[begin:].partition(self._separator)[0]
                self._scan.lost_end = name, self._source.place(start + begin)
        rest = raw[begin:]
        if "\n" in (inner := rest.strip("\r\n")) or "\r" in inner:
            self._scan.has_wraps = True
        yield start + begin, rest

    def _note_shape(self, blanks: str, raw: str, *, has_end: bool) -> None:
        scan = self._scan
        if raw and blanks:
            scan.has_blanks = scan.has_blanks or " " in blanks or "\t" in blanks
            scan.has_padding = scan.has_padding or bool(blanks.strip(_BLANKS))
        if not raw.strip():
            scan.has_empty = scan.has_empty or (has_end and not self._newline_ends)
        elif not has_end:
            scan.is_unterminated = True

    def _goes_on(self, place: int) -> bool:
        """Whether a group or a document follows after IEA, before any next header: the end came too early."""
        start = self._after_blanks(place)
        if start >= self._bounds.next_header:
            return False
        if self._last_document is None:
            pattern = _document_start(self._terminator, self._separator)
            last = -1
            for match in pattern.finditer(self._text, self._header.end, self._bounds.next_header):
                last = match.start(1)
            self._last_document = last
        return self._last_document >= start


@lru_cache(maxsize=64)
def _blank_run(separators: str) -> re.Pattern[str]:
    padding = "".join(mark for mark in _PADDING if mark not in separators)
    marks = "" if set(_MARKS_IN_UTF_8) & set(separators) else f"|{_MARKS_IN_UTF_8}"
    return re.compile(f"(?:[{re.escape(_BLANKS + padding)}]+{marks})*")


@lru_cache(maxsize=64)
def _document_start(terminator: str, separator: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(terminator)}[ \t\r\n]*((?:GS|ST){re.escape(separator)})", re.IGNORECASE | re.ASCII)
