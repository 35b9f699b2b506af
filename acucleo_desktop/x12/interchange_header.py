"""Finding the ISA segment and reading the separators from it, whatever its width and whatever stands around it.

X12 004010, ISA: 105 characters and a terminator; separators are characters 4, 105, 106, and from 00402 on also 83.
Real files also carry ISA segments that lost their padding, or were wrapped at 80 columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from acucleo_desktop.x12.structure import Delimiters, Segment

ELEMENTS = 16
FIXED_LENGTH = 106
_SEPARATOR_PLACES = (3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103)
_CANDIDATE = re.compile(r"ISA[^A-Za-z0-9 \r\n]", re.IGNORECASE)
_LINE_END = re.compile(r"[ \t]*(\r?\n|\r)")
_BROKEN_OFF = re.compile(r"[\r\n]ISA[^A-Za-z0-9 \r\n]", re.IGNORECASE)
_WIDEST_HEADER = 400
_VERSION_PLACE = 12
_LONGEST_TAIL = 12
_LAST_ASCII = 127
_PARTS_OF_TEXT = " -.,"
"""Signs that stand in nearly every text and number, so that nobody can mean them to separate repetitions."""
_FIRST_WITH_REPETITION = "00402"


@dataclass(frozen=True, slots=True)
class Header:
    """A located ISA segment.

    Attributes:
        start: offset of its first character.
        end: offset after its terminator.
        is_fixed: whether it has the standard's width.
        begins_line: whether a line break, or nothing, stands before it.
    """

    segment: Segment
    delimiters: Delimiters
    start: int
    end: int
    is_fixed: bool
    begins_line: bool = True

    @property
    def is_certain(self) -> bool:
        """Whether it begins an interchange wherever it stands: text in a document does not look like this."""
        return self.is_fixed or self.begins_line


def find_headers(text: str) -> list[Header]:
    """Return every ISA segment of a file in order, none inside another; time grows with the file's length only."""
    headers: list[Header] = []
    for match in _CANDIDATE.finditer(text):
        start = match.start()
        if headers and start < headers[-1].end:
            continue
        header = header_at(text, start)
        if header is not None:
            headers.append(header)
    return headers


def header_at(text: str, start: int) -> Header | None:
    """Read the ISA segment that begins at `start`; None when what stands there is not one."""
    separator = text[start + 3 : start + 4]
    if not separator or separator.isalnum() or separator in " \r\n":
        return None
    if _is_fixed(text, start, separator):
        return _fixed(text, start, separator)
    return _loose(text, start, separator)


def _is_fixed(text: str, start: int, separator: str) -> bool:
    if len(text) < start + FIXED_LENGTH:
        return False
    header = text[start : start + FIXED_LENGTH]
    return header.count(separator) == ELEMENTS and all(header[place] == separator for place in _SEPARATOR_PLACES)


def _fixed(text: str, start: int, separator: str) -> Header:
    elements = (*text[start + 4 : start + 103].split(separator), text[start + 104])
    terminator = _whole_character(text, start + 105)
    end = start + 105 + len(terminator)
    if terminator in {"\r", " ", "\t"} and (
        line_end := _LINE_END.match(text, start + 105, start + 105 + _LONGEST_TAIL)
    ):
        terminator, end = line_end[1][-1], line_end.end()
    if terminator == "\n" and _ends_with(text, end, separator, text[start + 104]):
        # ISA16 is missing, and what stands in its place ends every segment, with a line break behind it.
        return _header(text, (*elements[:-1], ""), separator, text[start + 104], (start, start + 105), is_fixed=False)
    return _header(text, elements, separator, terminator, (start, end), is_fixed=True)


def _whole_character(text: str, place: int) -> str:
    """Return the character at `place`, or the two to four that make one character of UTF-8."""
    for length in (4, 3, 2):
        part = text[place : place + length]
        if len(part) == length and ord(part[0]) > _LAST_ASCII and _is_one_character(part):
            return part
    return text[place]


def _is_one_character(part: str) -> bool:
    try:
        return len(part.encode("latin-1").decode("utf-8")) == 1
    except UnicodeDecodeError:
        return False


def _loose(text: str, start: int, separator: str) -> Header | None:
    """Read an ISA without its padding, or with line breaks inside, by counting its separators."""
    group = re.compile(rf"([^A-Za-z0-9\s])([^A-Za-z0-9 ])[\r\n]*GS{re.escape(separator)}").search(
        text, start, start + _WIDEST_HEADER
    )
    if group is not None and group[1] != separator and text.count(separator, start, group.start()) < ELEMENTS:
        return _too_short(text, start, separator, group)
    place, found = start + 3, 1
    while found < ELEMENTS:
        place = text.find(separator, place + 1, start + _WIDEST_HEADER)
        if place < 0:
            return None
        found += 1
    if _BROKEN_OFF.search(text, start, place):
        return None
    raw = text[start + 4 : place].replace("\r", "").replace("\n", "")
    elements = tuple(raw.split(separator))
    rest = text[place + 1 : place + 1 + _LONGEST_TAIL]
    component, terminator, length = _tail(text, rest, separator, place + 1)
    if not terminator:
        return None
    return _header(text, (*elements, component), separator, terminator, (start, place + 1 + length), is_fixed=False)


def _too_short(text: str, start: int, separator: str, group: re.Match[str]) -> Header | None:
    """Read an ISA that lost some of its elements: the two characters before GS are its last ones."""
    elements = (*text[start + 4 : group.start()].removesuffix(separator).split(separator), group[1])
    if len(elements) < _VERSION_PLACE:
        return None
    return _header(text, elements, separator, group[2], (start, group.end(2)), is_fixed=False)


def _tail(text: str, rest: str, separator: str, place: int) -> tuple[str, str, int]:
    """Tell component separator and terminator from the characters between ISA15 and GS; also how many they are."""
    stripped = rest.lstrip("\r\n")
    skipped = len(rest) - len(stripped)
    if not stripped:
        return "", "", 0
    first, second = stripped[0], stripped[1:2]
    line_end = _LINE_END.match(stripped, 1)
    if (line_end or not second) and _ends_with(text, place, separator, first):
        return "", first, skipped + 1
    if line_end:
        return first, line_end[1][-1], skipped + line_end.end()
    if second.isalnum():
        return "", first, skipped + 1
    return first, second, skipped + 2


def _ends_with(text: str, place: int, separator: str, mark: str) -> bool:
    """Whether the GS segment that follows ends with `mark`: then `mark` is the terminator and ISA16 is empty."""
    start = text.find(f"GS{separator}", place, place + 20)
    if start < 0:
        return False
    stop = start + _WIDEST_HEADER
    line_end = text.find("\n", start, stop)
    line = text[start : line_end if line_end >= 0 else stop].rstrip("\r\n ")
    return line.endswith(mark)


def _header(
    text: str, elements: tuple[str, ...], separator: str, terminator: str, span: tuple[int, int], *, is_fixed: bool
) -> Header:
    start, end = span
    version = elements[11].strip()
    has_repetition = version.isdecimal() and version >= _FIRST_WITH_REPETITION
    sign = elements[10]
    repetition = sign if has_repetition and len(sign) == 1 and not sign.isalnum() and sign not in _PARTS_OF_TEXT else ""
    delimiters = Delimiters(separator, terminator, elements[-1], repetition)
    begins_line = start == 0 or text[start - 1] in "\r\n"
    segment = Segment(text[start : start + 3], elements, 1, start)
    return Header(segment, delimiters, start, end, is_fixed, begins_line)
