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
_ENVELOPE = frozenset({"GS", "ST", "SE", "GE", "IEA", "TA1"})
_LONGEST_NAME = 3
_LONGEST_LINE = 4000
"""How far back the beginning of a line is looked for; no program wraps at such a width."""


class LostEnds:
    """Tells wraps from lost terminators in one interchange."""

    def __init__(self, text: str, header: Header, end: int) -> None:
        self._text = text
        self._header = header
        self._end = end
        self._separator = header.delimiters.element
        self._widths: tuple[int, bool] | None = None

    def inside(self, raw: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield where a segment ends without its mark and where the next one begins, in characters of `raw`.

        Args:
            raw: what stands between two terminators.
            start: where `raw` stands in the file.
        """
        line_start = self._line_start(start)
        for line_break in _LINE_BREAK.finditer(raw):
            length = start + line_break.start() - line_start
            line_start = start + line_break.end()
            if line_break.start() and self._begins_segment(raw, line_break.end()) and not self._is_full(length):
                yield line_break.start(), line_break.end()

    def _line_start(self, start: int) -> int:
        begin = max(self._header.start, start - _LONGEST_LINE)
        for mark in "\n\r":
            begin = max(begin, self._text.rfind(mark, begin, start) + 1)
        return begin

    def _begins_segment(self, raw: str, place: int) -> bool:
        name, separator, _ = raw[place : place + _LONGEST_NAME + len(self._separator)].partition(self._separator)
        return bool(separator) and name.upper() in _known_names()

    def _is_full(self, length: int) -> bool:
        """Whether a line of this length is as long as a program that wraps makes them."""
        if self._widths is None:
            lengths = Counter(
                match.end() - match.start() for match in _LINE.finditer(self._text, self._header.start, self._end)
            )
            longest = max(lengths, default=0)
            self._widths = longest, lengths[longest] > 1 or not self._header.is_fixed
        longest, is_wrapped = self._widths
        return is_wrapped and length >= longest


@lru_cache(maxsize=1)
def _known_names() -> frozenset[str]:
    return _ENVELOPE | tables("004010").segments.keys() | tables("005010").segments.keys()
