"""Taking a file apart, byte for byte: interchanges, groups, sets. Nothing makes it fail, and no byte is lost.

X12 has no escape character and every interchange names its own separators, so each is read on its own. Whatever is
tolerated (line breaks, blanks, junk, missing trailers) becomes a finding that says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.assembly import Assembler
from acucleo_desktop.x12.condensing import condensed
from acucleo_desktop.x12.encodings import FileText, decode
from acucleo_desktop.x12.envelope_checks import plain_control
from acucleo_desktop.x12.explain import block, info, warning
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
    findings = [*_header_findings(header), *_shape_findings(scan), *tolerated_findings(header, scan), *built.findings]
    return replace(built, raw=raw, findings=condensed(findings))


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
    if len(set(marks)) < len(marks) or any(_cannot_separate(mark) for mark in marks):
        found.append(
            block(
                "separators-odd",
                "The separators of the file cannot be told apart.",
                place,
                "Two of them are the same character, or a letter, a digit or a blank stands in their place.",
                value=" ".join(repr(mark)[1:-1] for mark in marks),
            )
        )
    if len(header.segment.elements) != ELEMENTS:
        found.append(
            block(
                "isa-elements",
                f"The ISA segment has {len(header.segment.elements)} elements, and the standard wants {ELEMENTS}.",
                place,
                "An element was lost, or the separator stands inside one of them.",
            )
        )
    if header.segment.id != "ISA":
        found.append(
            warning(
                "segment-lower-case",
                f"The segment name {header.segment.id} is written in lower case.",
                place,
                "The sender's program, or somebody's editor, wrote it so.",
                "Tell the partner; it was read all the same.",
                header.segment.id,
            )
        )
    return found


def _cannot_separate(mark: str) -> bool:
    return mark == " " or (mark.isalnum() and mark.isascii())


def _shape_findings(scan: Scan) -> list[Finding]:
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
    if not excerpt(text):
        return []
    return [
        warning(
            "junk-before",
            f"Text stands outside the envelope: {excerpt(text)}.",
            Location("Before an envelope", byte_offset=offset),
            "A program on the way put its own lines into the file.",
            "Nothing has to be done: the text is kept and not processed.",
            excerpt(text),
        )
    ]


def _after(text: str, offset: int) -> list[Finding]:
    if not excerpt(text):
        return []
    return [
        warning(
            "text-after-end",
            f"Text follows after the end of the envelope: {excerpt(text)}.",
            Location("The end of the file", byte_offset=offset),
            "The file was extended after it was closed, or the count of groups in IEA is short.",
            "Look at the text. When documents are in it, ask the partner to send them again.",
            excerpt(text),
        )
    ]


def _byte_order_mark() -> Finding:
    return info(
        "byte-order-mark",
        "The file begins with a byte order mark.",
        Location("The first bytes of the file", byte_offset=0),
        "A text editor saved the file.",
    )


def _repeated_controls(interchanges: list[Interchange]) -> list[Finding]:
    """Say which interchanges of one file carry the same number between the same two sides."""
    found, known = [], set()
    for interchange in interchanges:
        control = interchange.control_number.strip()
        key = (interchange.sender, interchange.receiver, plain_control(control))
        if key in known:
            found.append(
                warning(
                    "interchange-control-repeats",
                    f"The envelope number {control} is used twice in this file.",
                    Location("The file's envelope", "ISA", element=13, byte_offset=interchange.header.offset),
                    "The same transmission was written into the file twice, or the sender's program counted wrong.",
                    "Look whether the documents are the same; a document that was taken already is not taken again.",
                    control,
                )
            )
        known.add(key)
    return found
