"""Files that are not X12: what they seem to be instead, so that a person knows whom to ask."""

from __future__ import annotations

import re

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes import file_shape
from acucleo_desktop.x12.causes.fixes import SET_ASIDE

_BLANK = " \t\r\n\x00\x1a\x85\xc2\ufeff\xef\xbb\xbf"
_EXCERPT = 40
_LOOKED_AT = 4000
_LEAST_FIELDS = 3

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"UNA", "an EDIFACT file"),
    (b"UNB", "an EDIFACT file"),
    (b"SVNB", "an X12 file packed for mail (base64)"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an older Office document"),
    (b"-----BEGIN PGP", "an encrypted file"),
    (b"<!DOCTYPE html", "a web page"),
    (b"<html", "a web page"),
    (b"<", "an XML file"),
    (b"{", "a JSON file"),
    (b"[", "a JSON file"),
)
_HEADLESS = re.compile(r"(GS|ST)([^A-Za-z0-9 \r\n])")


def excerpt(text: str) -> str:
    """Return the first few words of `text` on one line; empty when it holds nothing to see."""
    begin = text[:_LOOKED_AT].strip(_BLANK) or text.strip(_BLANK)
    return " ".join(begin[: _EXCERPT * 2].split())[:_EXCERPT]


def not_x12(data: bytes) -> Finding:
    """Return the finding for a file in which no ISA segment was found."""
    begin = excerpt(data.decode("latin-1"))
    whole = Location("The whole file", byte_offset=0)
    if not begin:
        return file_shape.NOT_X12_EMPTY.found(whole, fixes=SET_ASIDE)
    kind = _kind(data)
    if kind == "headless":
        return file_shape.NOT_X12_HEADLESS.found(whole, value=begin, fixes=SET_ASIDE)
    return file_shape.NOT_X12.found(
        whole, value=begin, fixes=SET_ASIDE, looks=f" It looks like {kind}." if kind else ""
    )


def _kind(data: bytes) -> str:
    """Return what the file seems to be, in words; `headless` for X12 without its envelope; empty when unknown."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"I\x00S\x00A" in data[:_LOOKED_AT]:
        return "a text in a two-byte encoding (UTF-16)"
    begin = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    for mark, words in _BEGINNINGS:
        if begin[: len(mark)].lower() == mark.lower():
            return words
    if _HEADLESS.match(begin[:10].decode("latin-1")):
        return "headless"
    first_line = begin.split(b"\n", 1)[0]
    if any(first_line.count(mark) >= _LEAST_FIELDS for mark in (b",", b";", b"\t")):
        return "a table (CSV)"
    return ""
