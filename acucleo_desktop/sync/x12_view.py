"""A document's segments with the names of their elements and the meaning of their codes, for people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.naming import po
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import X12Element, X12Line, X12View
from acucleo_desktop.sync.examination import ReceivedSet, received_sets
from acucleo_desktop.x12.names import code_in_words, code_meaning, element_name, element_rule, segment_name
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Segment

_UNREADABLE_LINES = 2_000
_LONGEST_LINE = 200
_LINE_ENDS = re.compile(rb"(~|\r\n|\n|\r)")
_FIRST_READABLE, _DELETE = 0x20, 0x7F


_NAMED_BY_THEMSELVES = frozenset({"ISA", "GS", "ST", "SE", "GE", "IEA", "CTT", "PID", "PKG", "G76", "G31"})
"""Segments whose first code says less than their name."""


@dataclass(frozen=True, slots=True)
class OpenedSet:
    """The bytes of a document's file, and the set in it that is the document; None when none could be read."""

    content: bytes
    received: ReceivedSet | None


def open_set(row: DocumentRow, ledger: Ledger) -> OpenedSet:
    """Take a document's file apart as far as the document."""
    if row.file_id is None:
        return OpenedSet(b"", None)
    content = ledger.files.content(row.file_id)
    wanted = row.position if row.direction is Direction.IN else (0, 0, 0)
    for received in received_sets(split(content)):
        if received.position == wanted:
            return OpenedSet(content, received)
    return OpenedSet(content, None)


def x12_view(opened: OpenedSet, findings: Iterable[Finding] = ()) -> X12View:
    """Return the segments of a document with its envelope; for an unreadable file its text in lines.

    Args:
        opened: the file, and the set in it.
        findings: of the document; where they name bytes, the raw view marks them.
    """
    if opened.received is not None:
        return _view(opened.received)
    return raw_view(opened.content, [finding.location.byte_offset for finding in findings])


def x12_text(view: X12View) -> str:
    """Return the segments of a view as text, one on each line."""
    lines = []
    for line in view.lines:
        elements = [element.text for element in line.elements]
        lines.append(view.element_separator.join((line.segment, *elements)) + view.terminator)
    return "\n".join(lines)


def _view(received: ReceivedSet) -> X12View:
    interchange, group = received.interchange, received.group
    segments = [interchange.header, group.header, *received.transaction_set.segments]
    segments += [trailer for trailer in (group.trailer, interchange.trailer) if trailer is not None]
    envelope = {"ISA", "GS", "GE", "IEA"}
    delimiters = interchange.delimiters
    lines = tuple(
        _line(number, segment, group.version, 0 if segment.id in envelope else segment.position, delimiters.component)
        for number, segment in enumerate(segments, 1)
    )
    terminator = delimiters.segment if delimiters.segment.isprintable() else ""
    return X12View(lines, delimiters.element, terminator, group.version)


def _line(number: int, segment: Segment, version: str, position: int, component: str) -> X12Line:
    elements = tuple(
        X12Element(
            index,
            text,
            element_name(segment.id, index, version),
            _in_words(segment.id, index, text.strip(), version, component),
            element_form(segment.id, index, version),
        )
        for index, text in enumerate(segment.elements, 1)
    )
    name = segment_name(segment.id, version)
    meaning = name
    if segment.id not in _NAMED_BY_THEMSELVES:
        known = (
            code_meaning(f"{segment.id}{element.number:02d}", element.text.strip(), version) for element in elements
        )
        meaning = next((text for text in known if text), name)
    return X12Line(number, segment.id, elements, name, position, segment_says(segment) or meaning)


_OPENERS = {"BEG": ("order", 3), "BIG": ("invoice", 2), "BAK": ("answer to order", 3), "BSN": ("shipment", 2)}
_FIXED = {
    "ISA": "envelope",
    "IEA": "envelope ends",
    "GS": "group",
    "GE": "group ends",
    "N3": "street",
    "N4": "town",
    "PID": "description",
    "ITD": "terms",
    "TDS": "total, cents",
    "TD5": "carrier",
    "CAD": "carrier",
    "PRF": "order",
}


def segment_says(segment: Segment) -> str:
    """Return what a segment says in few words where these are better than the standard's name; empty elsewhere."""
    name = segment.id.upper()
    first = segment.get(1).strip()
    if name in _OPENERS:
        noun, place = _OPENERS[name]
        order = f", {po(segment.get(4).strip())}" if name == "BIG" and segment.get(4).strip() else ""
        return f"{noun} {segment.get(place).strip()}{order}"
    match name:
        case "ST":
            codec = SETS.get(first)
            return f"{codec.name} begins" if codec is not None else ""
        case "SE":
            return f"{first} segments"
        case "CTT":
            return f"{first} lines"
        case "PO1" | "IT1" | "LIN":
            return f"line {first}" if first else ""
        case "CUR":
            return f"currency {segment.get(2).strip()}"
        case _:
            return _FIXED.get(name, "")


@lru_cache(maxsize=4096)
def element_form(segment_id: str, index: int, version: str) -> str:
    """Return what may stand in an element, in words; empty for one that the standard does not know."""
    rule = element_rule(segment_id, index, version)
    if rule is None:
        return ""
    if rule.components:
        return f"Composite of {len(rule.components)} parts"
    length = f"{rule.longest}" if rule.shortest == rule.longest else f"{rule.shortest} to {rule.longest}"
    match rule.type:
        case "ID":
            return f"Code of {length} characters, list {rule.number}"
        case "DT":
            return "Day, as year, month, day"
        case "TM":
            return "Time, as hours and minutes"
        case "N2":
            return f"Amount of {length} digits, the last two are cents"
        case "N0":
            return f"Whole number of {length} digits"
        case "R":
            return f"Number of {length} digits, with a point where it has decimals"
        case _:
            return f"Text of {length} characters"


def _in_words(segment_id: str, index: int, text: str, version: str, component: str) -> str:
    """Return the words for an element's code, for a composite those of its parts."""
    if not text:
        return ""
    rule = element_rule(segment_id, index, version)
    if rule is None or not rule.components:
        return code_in_words(f"{segment_id}{index:02d}", text, version)
    values = text.split(component) if component else [text]
    words = (
        code_in_words(part.number, value.strip(), version) for part, value in zip(rule.components, values, strict=False)
    )
    return ", ".join(word for word in words if word)


def raw_view(content: bytes, offsets: Iterable[int]) -> X12View:
    r"""Show a file that is not X12 as it is, so that a person can see what came.

    Args:
        content: the bytes.
        offsets: of bytes that a finding names; negative ones are not known.

    Returns:
        A view of lines without elements. Bytes that are no readable text stand as `\x1A`, and these and those that a
        finding names are in `X12Line.marks`.
    """
    named = {offset for offset in offsets if offset >= 0}
    lines: list[X12Line] = []
    offset = 0
    for number, piece in enumerate(_LINE_ENDS.split(content), 1):
        if number % 2 == 0:  # the end of a line
            if piece == b"~" and lines:
                lines[-1] = replace(lines[-1], segment=lines[-1].segment + "~")
            offset += len(piece)
            continue
        if piece and len(lines) < _UNREADABLE_LINES:
            for start in range(0, len(piece), _LONGEST_LINE):
                lines.append(_raw_line(piece[start : start + _LONGEST_LINE], offset + start, named, len(lines) + 1))
        offset += len(piece)
    return X12View(tuple(lines), "", "", is_raw=True)


def _raw_line(piece: bytes, offset: int, named: set[int], number: int) -> X12Line:
    text, marks = "", []
    for place, byte in enumerate(piece, offset):
        shown = chr(byte) if _FIRST_READABLE <= byte < _DELETE else f"\\x{byte:02X}"
        if place in named or len(shown) > 1:
            marks.append((len(text), len(shown)))
        text += shown
    return X12Line(number, text, (), "", meaning=f"from byte {offset:,}" if offset else "", marks=_joined(marks))


def _joined(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, length in marks:
        if joined and sum(joined[-1]) == start:
            joined[-1] = (joined[-1][0], joined[-1][1] + length)
        else:
            joined.append((start, length))
    return tuple(joined)
