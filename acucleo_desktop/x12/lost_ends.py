"""Segments whose end mark was lost, where a line break still shows that one ended.

Many files put each segment on a line of its own and end it with a visible mark as well. A line break inside a segment
then means one of two things: a program wrapped the file at a fixed width, or the mark before the line break is missing.
The lengths of the lines tell which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from acucleo_desktop.x12.interchange_header import Header
from acucleo_desktop.x12.tables import tables

_LINE_BREAK = re.compile(r"[\r\n]+[ \t]*")
_LINE = re.compile(r"[^\r\n]+")
_CONTINUATION = re.compile("(?<=[\xc2-\xf4])[\x80-\xbf]+")
_ENVELOPE = frozenset({"GS", "ST", "SE", "GE", "IEA", "TA1"})
_LONGEST_NAME = 3
_MEASURED = 8000
"""How much of an interchange tells the width of its lines."""

_LONGEST_LINE = 4000
"""How far back the beginning of a line is looked for; no program wraps at such a width."""


class LostEnds:
    """Tells wraps from lost terminators in one interchange."""

    def __init__(self, text: str, header: Header, limit: int) -> None:
        self._text = text
        self._header = header
        self._end = min(limit, header.start + _MEASURED)
        self._separator = header.delimiters.element
        self._widths: tuple[int, int, bool] | None = None

    def inside(self, raw: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield where a segment ends without its mark and where the next one begins, in characters of `raw`.

        Args:
            raw: what stands between two terminators.
            start: where `raw` stands in the file.
        """
        line_start = self._line_start(start)
        for line_break in _LINE_BREAK.finditer(raw):
            line = self._text[line_start : start + line_break.start()]
            line_start = start + line_break.end()
            if line_break.start() and self._begins_segment(raw, line_break.end()) and not self._is_full(line):
                yield line_break.start(), line_break.end()

    def _line_start(self, start: int) -> int:
        begin = max(self._header.start, start - _LONGEST_LINE)
        for mark in "\n\r":
            begin = max(begin, self._text.rfind(mark, begin, start) + 1)
        return begin

    def _begins_segment(self, raw: str, place: int) -> bool:
        name, separator, _ = raw[place : place + _LONGEST_NAME + len(self._separator)].partition(self._separator)
        return bool(separator) and name.upper() in _known_names()

    def _is_full(self, line: str) -> bool:
        """Whether a line is as long, in bytes or in characters of UTF-8, as a program that wraps makes them."""
        if self._widths is None:
            self._widths = self._measured()
        longest, longest_in_characters, is_wrapped = self._widths
        return is_wrapped and (len(line) >= longest or _characters(line) >= longest_in_characters)

    def _measured(self) -> tuple[int, int, bool]:
        lines = _LINE.findall(self._text, self._header.start, self._end)
        lengths = Counter(map(len, lines))
        longest = max(lengths, default=0)
        is_wrapped = lengths[longest] > 1 or not self._header.is_fixed
        return longest, max(map(_characters, lines), default=0), is_wrapped


def _characters(line: str) -> int:
    """Return how many characters a line has, taking the bytes of one UTF-8 character for one."""
    return len(line) if line.isascii() else len(_CONTINUATION.sub("", line))


@lru_cache(maxsize=1)
def _known_names() -> frozenset[str]:
    return (_ENVELOPE | tables("004010").segments.keys() | tables("005010").segments.keys()) - {"ISA"}
