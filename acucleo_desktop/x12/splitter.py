"""Taking a file apart, byte for byte: interchanges, groups, sets. Nothing makes it fail, and no byte is lost.

X12 has no escape character and every interchange names its own separators, so each is read on its own. Whatever is
tolerated (line breaks, blanks, junk, missing trailers) becomes a finding that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.assembly import Assembler
from acucleo_desktop.x12.causes import counts, envelope, file_shape
from acucleo_desktop.x12.causes.fixes import SET_ASIDE
from acucleo_desktop.x12.causes.segments import SEGMENT_LOWER_CASE
from acucleo_desktop.x12.envelope_checks import plain_control
from acucleo_desktop.x12.interchange_header import ELEMENTS, Header, find_headers
from acucleo_desktop.x12.other_formats import excerpt, not_x12
from acucleo_desktop.x12.structure import Interchange, Segment, SplitFile

BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BLANK_RUN = re.compile(r"[ \t\r\n]*")


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
    for header, scan in _interchanges(text):
        if header.start > place:
            pieces.append(data[place : header.start])
            findings.extend(_between(text[place : header.start], place))
        raw = data[header.start : scan.end]
        interchanges.append(_interchange(header, scan, raw))
        pieces.append(raw)
        place = scan.end
    if place < len(data):
        pieces.append(data[place:])
        if interchanges:
            findings.extend(_after(text[place:], place))
    if not interchanges:
        findings.append(not_x12(data))
    findings.extend(_repeated_controls(interchanges))
    return SplitFile(tuple(interchanges), tuple(findings), tuple(pieces))


def _interchanges(text: str) -> Iterator[tuple[Header, _Scan]]:
    """Yield each interchange's header and segments; headers inside another interchange's data are passed over."""
    headers = find_headers(text)
    size, place = len(text), 0
    # For every header, where the next one begins that ends an interchange wherever it stands.
    limits = [size] * len(headers)
    limit = size
    for index in range(len(headers) - 1, -1, -1):
        limits[index] = limit
        if headers[index].is_certain:
            limit = headers[index].start
    starts = {header.start for header in headers}
    for header, stop in zip(headers, limits, strict=True):
        if header.start >= place:
            scan = _scan(text, header, stop, starts)
            place = scan.end
            yield header, scan


def _scan(text: str, header: Header, limit: int, starts: set[int]) -> _Scan:
    """Walk the segments of an interchange up to its IEA, the next ISA, or the end of the file."""
    scan = _Scan()
    terminator, separator = header.delimiters.segment, header.delimiters.element
    newline_ends = terminator in "\r\n"
    place = header.end
    while place < limit:
        start = _start_of_segment(text, place, limit)
        if start in starts:
            scan.end = start
            return scan
        found = text.find(terminator, start, limit)
        stop = limit if found < 0 else found
        raw = text[start:stop]
        _note_shape(scan, text[place:start], raw, newline_ends=newline_ends, has_end=found >= 0)
        clean = raw.rstrip("\r\n \t") if found < 0 or newline_ends else raw
        clean = clean.replace("\r", "").replace("\n", "")
        if clean.strip():
            elements = clean.split(separator)
            scan.segments.append(Segment(elements[0].strip(), tuple(elements[1:]), len(scan.segments) + 2, start))
        place = limit if found < 0 else stop + len(terminator)
        is_last = clean[:3].upper() == "IEA" and clean[3:4] in {separator, ""}
        if is_last and not _goes_on(text, place, limit, separator):
            break
    scan.end = place
    return scan


def _start_of_segment(text: str, place: int, limit: int) -> int:
    blanks = _BLANK_RUN.match(text, place, limit)
    return blanks.end() if blanks is not None else place


def _goes_on(text: str, place: int, limit: int, separator: str) -> bool:
    """Whether a group or a document follows after IEA: the envelope was closed too early."""
    start = _start_of_segment(text, place, limit)
    return text[start : start + 3] in {f"GS{separator}", f"ST{separator}"}


def _note_shape(scan: _Scan, blanks: str, raw: str, *, newline_ends: bool, has_end: bool) -> None:
    inner = raw.rstrip("\r\n")
    if not newline_ends and ("\n" in inner or "\r" in inner):
        scan.has_wraps = True
    if raw and (" " in blanks or "\t" in blanks):
        scan.has_blanks = True
    if not raw.strip():
        scan.has_empty = scan.has_empty or (has_end and not newline_ends)
    elif not has_end:
        scan.is_unterminated = True


def _interchange(header: Header, scan: _Scan, raw: bytes) -> Interchange:
    assembler = Assembler(replace(header.segment, id="ISA"))
    for segment in scan.segments:
        assembler.take(segment)
    built = assembler.finish(header.delimiters)
    # Without its IEA the file breaks off somewhere, and that is told already.
    scan.is_unterminated = scan.is_unterminated and built.trailer is not None
    findings = [*_header_findings(header), *_shape_findings(scan), *built.findings]
    return replace(built, raw=raw, findings=tuple(findings))


def _header_findings(header: Header) -> list[Finding]:
    place = Location("The file's envelope", "ISA")
    found = []
    count = len(header.segment.elements)
    if count != ELEMENTS:
        found.append(envelope.ISA_ELEMENTS.found(place, fixes=SET_ASIDE, count=count))
    elif not header.is_fixed:
        found.append(envelope.ISA_WIDTH.found(place))
    marks = [header.delimiters.element, header.delimiters.segment, header.delimiters.component]
    if len(set(marks)) < len(marks) or any(_cannot_separate(mark) for mark in marks):
        found.append(
            envelope.SEPARATORS_ODD.found(place, fixes=SET_ASIDE, value=" ".join(repr(mark)[1:-1] for mark in marks))
        )
    if header.segment.id != "ISA":
        found.append(SEGMENT_LOWER_CASE.found(place, value=header.segment.id))
    return found


def _cannot_separate(mark: str) -> bool:
    return mark == " " or (mark.isalnum() and mark.isascii())


def _shape_findings(scan: _Scan) -> list[Finding]:
    seen = (
        (scan.has_wraps, file_shape.LINES_WRAPPED),
        (scan.has_blanks, file_shape.SEGMENTS_INDENTED),
        (scan.has_empty, file_shape.SEGMENT_EMPTY),
        (scan.is_unterminated, file_shape.TERMINATOR_MISSING),
    )
    return [cause.found(Location("The whole file")) for is_seen, cause in seen if is_seen]


def _between(text: str, offset: int) -> list[Finding]:
    begin = excerpt(text)
    place = Location("Before an envelope", byte_offset=offset)
    return [file_shape.JUNK_BEFORE.found(place, value=begin)] if begin else []


def _after(text: str, offset: int) -> list[Finding]:
    begin = excerpt(text)
    place = Location("The end of the file", byte_offset=offset)
    return [file_shape.TEXT_AFTER_END.found(place, value=begin)] if begin else []


def _byte_order_mark() -> Finding:
    return file_shape.BYTE_ORDER_MARK.found(Location("The first bytes of the file", byte_offset=0))


def _repeated_controls(interchanges: list[Interchange]) -> list[Finding]:
    """Say which interchanges of one file carry the same number between the same two sides."""
    found, known = [], set()
    for interchange in interchanges:
        control = interchange.control_number.strip()
        key = (interchange.sender, interchange.receiver, plain_control(control))
        if key in known:
            place = Location("The file's envelope", "ISA", element=13, byte_offset=interchange.header.offset)
            found.append(counts.INTERCHANGE_CONTROL_REPEATS.found(place, value=control))
        known.add(key)
    return found
