"""Finding the ISA segment and reading the separators from it, whatever its width and whatever stands around it.

X12 004010, ISA: 105 characters and a terminator; separators are characters 4, 105, 106, and from 00402 on also 83.
Real files also carry ISA segments that lost their padding, or were wrapped at 80 columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from acucleo_desktop.x12.structure import Delimiters, Segment

ELEMENTS = 16
FIXED_LENGTH = 106
_SEPARATOR_PLACES = (3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103)
_CANDIDATE = re.compile(r"I[\r\n]{0,2}S[\r\n]{0,2}A[\r\n]{0,2}([^A-Za-z0-9 \r\n])", re.IGNORECASE | re.ASCII)
_LINE_END = re.compile(r"[ \t]*(\r?\n|\r)")
_BROKEN_OFF = re.compile(r"[\r\n]ISA[^A-Za-z0-9 \r\n]", re.IGNORECASE)
_WIDEST_HEADER = 400
_VERSION_PLACE = 12
_LONGEST_TAIL = 12
_LAST_ASCII = 127
_PARTS_OF_TEXT = " -.,"
"""Signs that stand in nearly every text and number, so that nobody can mean them to separate repetitions."""
_FIRST_WITH_REPETITION = "00402"
_AFTER_HEADER = ("GS", "TA1", "IEA", "ST")
_LOOKED_AHEAD = 2000
_BLANKS = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Header:
    """A located ISA segment.

    Attributes:
        start: offset of its first character.
        end: offset after its terminator.
        is_fixed: whether it has the standard's width.
        begins_line: whether a line break, or nothing, stands before it.
        is_plausible: whether it has a version and a control number, or a group follows.
        end_differs: whether it ends with another mark than the segments that follow.
    """

    segment: Segment
    delimiters: Delimiters
    start: int
    end: int
    is_fixed: bool
    begins_line: bool = True
    is_plausible: bool = True
    end_differs: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether it begins an interchange wherever it stands: text in a document does not look like this."""
        return self.is_fixed or (self.begins_line and self.is_plausible)


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
    match = _CANDIDATE.match(text, start)
    if match is None:
        return None
    mark = match.start(1)
    separator = _whole_character(text, mark)
    if separator.isalnum():
        return None
    if mark == start + 3 and _is_fixed(text, start, separator):
        return _with_end_of_the_others(text, _fixed(text, start, separator))
    header = _loose(text, start, mark, separator)
    return _with_end_of_the_others(text, header) if header is not None else None


def _is_fixed(text: str, start: int, separator: str) -> bool:
    if len(text) < start + FIXED_LENGTH or text[start + 104] in "\r\n":
        return False
    header = text[start : start + FIXED_LENGTH]
    return (
        header.count(separator) == ELEMENTS
        and all(header[place] == separator for place in _SEPARATOR_PLACES)
        and _wrapped_mark(text, start + 105, separator) is None
    )


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


def _with_end_of_the_others(text: str, header: Header) -> Header:
    """Return the header with the terminator that the segments after it use, where its own is another or is missing."""
    marks = header.delimiters
    unmarked = marks.segment.isalnum()
    place = header.end - 1 if unmarked else header.end
    used = _end_of_group_header(text, place, marks.element)
    if used in {"", marks.segment, marks.component, marks.repetition}:
        return header
    if used in _BLANKS and (marks.segment in _BLANKS or (not unmarked and _is_used(text, header))):
        return header
    if not (unmarked or marks.segment in _BLANKS) and marks.component and _is_used(text, header):
        return header
    component = marks.component
    elements = header.segment.elements
    if not component and not unmarked and marks.segment not in _BLANKS:
        # What was taken for the terminator stands in the place of ISA16.
        component, elements = marks.segment, (*elements[:-1], marks.segment)
    return replace(
        header,
        segment=replace(header.segment, elements=elements),
        delimiters=replace(marks, segment=used, component=component),
        end=place,
        end_differs=True,
    )


def _is_used(text: str, header: Header) -> bool:
    return text.find(header.delimiters.segment, header.end, header.end + _LOOKED_AHEAD) >= 0


def _end_of_group_header(text: str, place: int, separator: str) -> str:
    """Return what stands between the GS segment at `place` and its first ST: the terminator; empty when unclear."""
    match = _group_header(separator).match(text, place)
    if match is None:
        return ""
    run = match[1].lstrip(separator).strip(" \t")
    mark = run.lstrip("\r\n")
    if mark:
        return _whole_character(mark, 0)
    return run[-1:]


@lru_cache(maxsize=64)
def _group_header(separator: str) -> re.Pattern[str]:
    mark, others = re.escape(separator), f"[^{re.escape(separator)}]"
    return re.compile(
        rf"[ \t\r\n]*GS(?:{mark}{others}{{0,60}}){{7}}{mark} *[A-Za-z0-9]{{0,12}}([^A-Za-z0-9]{{1,12}})ST{mark}",
        re.IGNORECASE | re.ASCII,
    )


def _wrapped_mark(text: str, place: int, separator: str) -> tuple[str, int] | None:
    """Return the terminator that a line break pushed into the next line, and the place after it; None where none is."""
    line_end = _LINE_END.match(text, place, place + _LONGEST_TAIL)
    if line_end is None:
        return None
    mark = _whole_character(text, line_end.end())
    after = line_end.end() + len(mark)
    if not mark or mark.isalnum() or mark in _BLANKS or not _begins_group(text, _skipped(text, after), separator):
        return None
    return mark, after


def _skipped(text: str, place: int) -> int:
    stop = min(len(text), place + _LONGEST_TAIL)
    while place < stop and text[place] in _BLANKS:
        place += 1
    return place


def _begins_group(text: str, place: int, separator: str) -> bool:
    """Whether one of the segments that may follow ISA begins at `place`."""
    begin = text[place : place + 8].upper()
    return begin.startswith(tuple(name + separator for name in _AFTER_HEADER))


def _whole_character(text: str, place: int) -> str:
    """Return the character at `place`, or the two to four that make one character of UTF-8."""
    for length in (4, 3, 2):
        part = text[place : place + length]
        if len(part) == length and ord(part[0]) > _LAST_ASCII and _is_one_character(part):
            return part
    return text[place : place + 1]


def _is_one_character(part: str) -> bool:
    try:
        return len(part.encode("latin-1").decode("utf-8")) == 1
    except UnicodeError:
        return False


def _loose(text: str, start: int, mark: int, separator: str) -> Header | None:
    """Read an ISA without its padding, or with line breaks inside, by counting its separators from `mark` on."""
    width = len(separator)
    group = re.compile(rf"([^A-Za-z0-9\s])([^A-Za-z0-9 ])[\r\n]*GS{re.escape(separator)}").search(
        text, start, start + _WIDEST_HEADER
    )
    if group is not None and group[1] != separator and text.count(separator, start, group.start()) < ELEMENTS:
        return _too_short(text, start, mark, separator, group)
    place, found = mark, 1
    while found < ELEMENTS:
        place = text.find(separator, place + width, start + _WIDEST_HEADER)
        if place < 0:
            return None
        found += 1
    if _BROKEN_OFF.search(text, start, place):
        return None
    raw = text[mark + width : place].replace("\r", "").replace("\n", "")
    elements = tuple(raw.split(separator))
    component, terminator, end = _tail(text, separator, place + width)
    if not terminator:
        return None
    return _header(text, (*elements, component), separator, terminator, (start, end), is_fixed=False)


def _too_short(text: str, start: int, mark: int, separator: str, group: re.Match[str]) -> Header | None:
    """Read an ISA that lost some of its elements: the two characters before GS are its last ones."""
    elements = (*text[mark + len(separator) : group.start()].removesuffix(separator).split(separator), group[1])
    if len(elements) < _VERSION_PLACE:
        return None
    return _header(text, elements, separator, group[2], (start, group.end(2)), is_fixed=False)


def _tail(text: str, separator: str, place: int) -> tuple[str, str, int]:
    """Tell component separator and terminator from the characters between ISA15 and GS; also where they end."""
    begin = place
    while text[begin : begin + 1] in {"\r", "\n"} and begin < place + _LONGEST_TAIL:
        begin += 1
    if begin > place and _begins_group(text, begin, separator):
        return "", text[begin - 1], begin
    first = _whole_character(text, begin)
    after = begin + len(first)
    line_end = _LINE_END.match(text, after, after + _LONGEST_TAIL)
    if (line_end or after >= len(text)) and _ends_with(text, place, separator, first):
        return "", first, after
    if line_end:
        wrapped = _wrapped_mark(text, after, separator)
        return (first, *wrapped) if wrapped is not None else (first, line_end[1][-1], line_end.end())
    second = _whole_character(text, after)
    if second.isalnum():
        return "", first, after
    return first, second, after + len(second)


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
    name = text[start : start + 3 + _LONGEST_TAIL].partition(separator)[0].replace("\r", "").replace("\n", "")
    segment = Segment(name, elements, 1, start)
    is_numbered = len(version) == len(_FIRST_WITH_REPETITION) and (version + elements[12].strip()).isdecimal()
    is_plausible = is_numbered or _begins_group(text, _skipped(text, end), separator)
    return Header(segment, delimiters, start, end, is_fixed, begins_line, is_plausible)
