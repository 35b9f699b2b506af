"""From a file's bytes to text whose every character has a known place in the bytes, so that none is lost.

X12 is written with one byte for each character and is taken as Latin-1, which keeps every byte. Files in UTF-16 and in
EBCDIC are read too, as long as each of their characters takes the same number of bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes.reading import MAINFRAME_ENCODING, TWO_BYTE_ENCODING

_LOOKED_AT = 4000
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MARK_LENGTH = 2
_EBCDIC = "cp037"
_EBCDIC_HEADER = re.compile(rb"\xc9\xe2\xc1([^\x81-\xa9\xc1-\xe9\xf0-\xf9\x40]).{2}\1", re.DOTALL)
"""ISA, a separator, two characters, the same separator; letters, digits and the blank do not separate."""

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_FILLER = "\u2060"
"""A character without width, put behind those that take four bytes, so that places can be told."""


@dataclass(frozen=True, slots=True)
class FileText:
    """A file as text.

    Attributes:
        first: how many bytes stand before the first character.
        width: bytes for each character.
        findings: what is odd about the way it is written.
    """

    text: str
    first: int = 0
    width: int = 1
    findings: tuple[Finding, ...] = ()

    def place(self, index: int) -> int:
        """Return the byte offset of character `index`."""
        return self.first + index * self.width

    def between(self, offset: int, stop: int) -> str:
        """Return the text from a byte offset to character `stop`."""
        return self.text[max(offset - self.first, 0) // self.width : stop]


def decode(data: bytes) -> FileText:
    """Return a file as text; whatever it is, every byte belongs to a character or stands before the first."""
    encoding, first = _two_byte_encoding(data)
    if encoding:
        text = _decoded(data[first:], encoding)
        if text is not None:
            return FileText(text, first, 2, (TWO_BYTE_ENCODING.found(_everywhere()),))
    if b"ISA" not in data[:_LOOKED_AT] and _EBCDIC_HEADER.search(data, 0, _LOOKED_AT):
        # Next line (0x15) is what ends a line there.
        text = data.decode(_EBCDIC).replace("\x85", "\n")
        return FileText(text, findings=(MAINFRAME_ENCODING.found(_everywhere()),))
    return FileText(data.decode("latin-1"))


def _everywhere() -> Location:
    return Location("The whole file", byte_offset=0)


def _two_byte_encoding(data: bytes) -> tuple[str, int]:
    """Return the name of the two-byte encoding that the file is in, and the length of its mark; empty when none."""
    marked = _MARKS.get(data[:_MARK_LENGTH], "")
    if marked:
        return marked, _MARK_LENGTH
    begin = data[:_LOOKED_AT]
    place = begin.find(b"I\x00S\x00A\x00")
    if place >= 0 and place % 2 == 0:
        return "utf-16-le", 0
    place = begin.find(b"\x00I\x00S\x00A")
    if place >= 0 and place % 2 == 0:
        return "utf-16-be", 0
    return "", 0


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the text with two bytes for each character, or None when it cannot be had so."""
    whole = data[: len(data) // 2 * 2]
    text = _BEYOND.sub(rf"\g<0>{_FILLER}", whole.decode(encoding, "replace"))
    return text if len(text) * 2 == len(whole) else None
