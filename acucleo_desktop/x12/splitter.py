"""Taking a file apart, byte for byte: interchanges, groups, sets. Nothing makes it fail, and no byte is lost.

X12 has no escape character and every interchange names its own separators, so each is read on its own. Whatever is
tolerated (line breaks, blanks, junk, missing trailers) becomes a finding that says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.assembly import Assembler
from acucleo_desktop.x12.explain import block, info, warning
from acucleo_desktop.x12.interchange_header import ELEMENTS, Header, find_header, header_at
from acucleo_desktop.x12.structure import Interchange, Segment, SplitFile

BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BLANK = " \t\r\n\x00\x1a\ufeff\xef\xbb\xbf"
_WHOLE_FILE = Location("The whole file", byte_offset=0)
_EXCERPT = 40


@dataclass(slots=True)
class _Scan:
    """What one walk over an interchange found.

    Attributes:
        end: offset after the interchange.
    """

    segments: list[Segment] = field(default_factory=list)
    end: int = 0
    has_wraps: bool = False
    has_blanks: bool = False
    has_empty: bool = False
    is_unterminated: bool = False


def split(data: bytes) -> SplitFile:
    """Split a file into its interchanges, groups and transaction sets.

    Args:
        data: the file's bytes, in any state.

    Returns:
        What was found; `b"".join(result.pieces)` is `data`. A file without any ISA has no interchanges and a finding.
    """
    text = data.decode("latin-1")
    findings: list[Finding] = []
    interchanges: list[Interchange] = []
    pieces: list[bytes] = []
    place = 0
    if data.startswith(BYTE_ORDER_MARKS):
        findings.append(_byte_order_mark())
    while (header := find_header(text, place)) is not None:
        if header.start > place:
            pieces.append(data[place : header.start])
            findings.extend(_between(text[place : header.start], place))
        scan = _scan(text, header)
        raw = data[header.start : scan.end]
        interchanges.append(_interchange(header, scan, raw))
        pieces.append(raw)
        place = scan.end
    if place < len(data):
        pieces.append(data[place:])
        if interchanges:
            findings.extend(_after(text[place:], place))
    if not interchanges:
        findings.append(_not_x12(text))
    return SplitFile(tuple(interchanges), tuple(findings), tuple(pieces))


def _scan(text: str, header: Header) -> _Scan:
    """Walk the segments of an interchange up to its IEA, the next ISA, or the end of the file."""
    scan = _Scan()
    terminator, separator = header.delimiters.segment, header.delimiters.element
    newline_ends = terminator in "\r\n"
    place, size = header.end, len(text)
    while place < size:
        end = text.find(terminator, place)
        stop = size if end < 0 else end
        raw = text[place:stop]
        found = raw.lstrip(" \t\r\n")
        start = place + len(raw) - len(found)
        if found.startswith("ISA") and header_at(text, start) is not None:
            scan.end = start
            return scan
        inner = _header_inside(text, start + 1, stop) if not newline_ends and "ISA" in found else None
        if inner is not None:
            found, stop, end = text[start : inner.start], inner.start, inner.start - 1
        _note_shape(scan, raw, found, newline_ends=newline_ends, has_end=end >= 0)
        clean = found.rstrip("\r\n \t") if end < 0 or newline_ends else found
        clean = clean.replace("\r", "").replace("\n", "")
        if clean.strip():
            elements = clean.split(separator)
            scan.segments.append(Segment(elements[0].strip(), tuple(elements[1:]), len(scan.segments) + 2, start))
        place = size if end < 0 else stop + (0 if inner is not None else len(terminator))
        if clean.startswith("IEA") and clean[3:4] in {separator, ""}:
            break
    scan.end = place
    return scan


def _header_inside(text: str, start: int, stop: int) -> Header | None:
    """Return an ISA that begins on a new line inside what looks like one segment: the terminator changed."""
    header = find_header(text, start, stop)
    if header is not None and text[header.start - 1] in "\r\n":
        return header
    return None


def _note_shape(scan: _Scan, raw: str, found: str, *, newline_ends: bool, has_end: bool) -> None:
    inner = found.rstrip("\r\n")
    if not newline_ends and ("\n" in inner or "\r" in inner):
        scan.has_wraps = True
    if raw.lstrip("\r\n")[:1] in {" ", "\t"} and found:
        scan.has_blanks = True
    if not found.strip():
        scan.has_empty = scan.has_empty or (has_end and not newline_ends)
    elif not has_end:
        scan.is_unterminated = True


def _interchange(header: Header, scan: _Scan, raw: bytes) -> Interchange:
    assembler = Assembler(header.segment)
    for segment in scan.segments:
        assembler.take(segment)
    built = assembler.finish(header.delimiters)
    findings = [*_header_findings(header), *_shape_findings(scan), *built.findings]
    return replace(built, raw=raw, findings=tuple(findings))


def _header_findings(header: Header) -> list[Finding]:
    place = Location("The file's envelope", "ISA")
    found = []
    if not header.is_fixed:
        found.append(
            info(
                "isa-width",
                "The ISA segment does not have its fixed width of 106 characters.",
                place,
                "The sender's program left out the padding, or the file was wrapped into lines.",
            )
        )
    marks = [header.delimiters.element, header.delimiters.segment, header.delimiters.component]
    if len(set(marks)) < len(marks) or any(mark.isalnum() and mark.isascii() for mark in marks):
        found.append(
            block(
                "separators-odd",
                "The separators of the file cannot be told apart.",
                place,
                "Two of them are the same character, or a letter or digit stands in their place.",
                value=" ".join(repr(mark)[1:-1] for mark in marks),
            )
        )
    if len(header.segment.elements) != ELEMENTS:
        found.append(block("isa-elements", "The ISA segment does not have 16 elements.", place))
    return found


def _shape_findings(scan: _Scan) -> list[Finding]:
    place = Location("The whole file")
    found = []
    if scan.has_wraps:
        found.append(
            info(
                "lines-wrapped",
                "Line breaks stand inside segments.",
                place,
                "A program on the way wrapped the file into lines of equal length; they were taken out for reading.",
            )
        )
    if scan.has_blanks:
        found.append(
            info("segments-indented", "Segments begin with blanks.", place, "Somebody laid the file out by hand.")
        )
    if scan.has_empty:
        found.append(info("segment-empty", "The file holds empty segments.", place, "A terminator was written twice."))
    if scan.is_unterminated:
        found.append(
            info(
                "terminator-missing",
                "The last segment has no terminator.",
                place,
                "The end of the file was trimmed on the way, or the file was cut off.",
            )
        )
    return found


def _between(text: str, offset: int) -> list[Finding]:
    if not text.strip(_BLANK):
        return []
    return [
        warning(
            "junk-before",
            f"Text stands outside the envelope: {_excerpt(text)}.",
            Location("Before an envelope", byte_offset=offset),
            "A program on the way put its own lines into the file.",
            "Nothing has to be done: the text is kept and not processed.",
            _excerpt(text),
        )
    ]


def _after(text: str, offset: int) -> list[Finding]:
    if not text.strip(_BLANK):
        return []
    return [
        warning(
            "text-after-end",
            f"Text follows after the end of the envelope: {_excerpt(text)}.",
            Location("The end of the file", byte_offset=offset),
            "The file was extended after it was closed, or the count of groups in IEA is short.",
            "Look at the text. When documents are in it, ask the partner to send them again.",
            _excerpt(text),
        )
    ]


def _byte_order_mark() -> Finding:
    return info(
        "byte-order-mark",
        "The file begins with a byte order mark.",
        Location("The first bytes of the file", byte_offset=0),
        "A text editor saved the file.",
    )


def _not_x12(text: str) -> Finding:
    begin = _excerpt(text)
    what = f"This is not an X12 file: it begins with {begin}." if begin else "This is not an X12 file: it is empty."
    return block(
        "not-x12",
        what,
        _WHOLE_FILE,
        "Every X12 file has an ISA segment, and this one has none.",
        "Set it aside, or ask the partner what it is.",
        begin,
    )


def _excerpt(text: str) -> str:
    return " ".join(text.strip(_BLANK)[: _EXCERPT * 2].split())[:_EXCERPT]
