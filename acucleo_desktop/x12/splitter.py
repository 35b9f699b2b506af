"""Taking a file apart, byte for byte: interchanges, groups, sets. Nothing makes it fail, and no byte is lost.

X12 has no escape character and every interchange names its own separators, so each is read on its own. Whatever is
tolerated (line breaks, blanks, junk, missing trailers) becomes a finding that says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.assembly import Assembler
from acucleo_desktop.x12.causes import counts, envelope, file_shape
from acucleo_desktop.x12.causes.fixes import SET_ASIDE
from acucleo_desktop.x12.causes.segments import SEGMENT_LOWER_CASE
from acucleo_desktop.x12.condensing import condensed
from acucleo_desktop.x12.encodings import FileText, decode
from acucleo_desktop.x12.envelope_checks import plain_control
from acucleo_desktop.x12.interchange_header import ELEMENTS, Header, find_headers
from acucleo_desktop.x12.other_formats import excerpt, not_x12
from acucleo_desktop.x12.scanning import Bounds, Scan, scan
from acucleo_desktop.x12.structure import Interchange, SplitFile
from acucleo_desktop.x12.tolerated import padding_findings, tolerated_findings

BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def split(data: bytes) -> SplitFile:
    """Split a file into its interchanges, groups and transaction sets.

    Args:
        data: the file's bytes, in any state.

    Returns:
        What was found; `b"".join(result.pieces)` is `data`. A file without any ISA has no interchanges and a finding.
    """
    source = decode(data)
    findings: list[Finding] = []
    interchanges: list[Interchange] = []
    pieces: list[bytes] = []
    place = 0
    if data.startswith(BYTE_ORDER_MARKS):
        findings.append(_byte_order_mark())
    for header, found, built in _interchanges(source):
        begin, end = source.place(header.start), source.place(found.end)
        if begin > place:
            pieces.append(data[place:begin])
            between = source.between(place, header.start)
            findings.extend(_between(between, place) or padding_findings(between, place))
        raw = data[begin:end]
        interchanges.append(_interchange(header, found, built, raw))
        pieces.append(raw)
        place = end
    if place < len(data):
        pieces.append(data[place:])
        if interchanges:
            after = source.between(place, len(source.text))
            findings.extend(_after(after, place) or padding_findings(after, place))
    findings.extend(source.findings if interchanges else [not_x12(data)])
    findings.extend(_repeated_controls(interchanges))
    return SplitFile(tuple(interchanges), condensed(findings), tuple(pieces))


def _interchanges(source: FileText) -> Iterator[tuple[Header, Scan, Interchange]]:
    """Yield each interchange with its header and what was tolerated; headers inside another's data are passed over."""
    headers = find_headers(source.text)
    size, place = len(source.text), 0
    starts = frozenset(header.start for header in headers)
    # For every header, where the next one begins that ends an interchange wherever it stands, and the next real one.
    bounds: list[Bounds] = []
    limit = following = size
    for header in reversed(headers):
        bounds.append(Bounds(limit, following, starts))
        limit = header.start if header.is_certain else limit
        following = header.start if header.is_fixed or header.is_plausible else following
    for header, bound in zip(headers, reversed(bounds), strict=True):
        if header.start >= place:
            header = replace(header, segment=replace(header.segment, offset=source.place(header.start)))  # noqa: PLW2901
            assembler = Assembler(replace(header.segment, id="ISA"))
            found = scan(source, header, bound, assembler.take)
            place = found.end
            yield header, found, assembler.finish(header.delimiters)


def _interchange(header: Header, scan: Scan, built: Interchange, raw: bytes) -> Interchange:
    # Without its IEA the file breaks off somewhere, and that is told already.
    scan.is_unterminated = scan.is_unterminated and built.trailer is not None
    findings = [*_header_findings(header), *_shape_findings(scan), *tolerated_findings(header, scan), *built.findings]
    return replace(built, raw=raw, findings=condensed(findings))


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


def _shape_findings(scan: Scan) -> list[Finding]:
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
