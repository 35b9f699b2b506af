"""A document's segments with the names of their elements and the meaning of their codes, for people."""

from __future__ import annotations

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import X12Element, X12Line, X12View
from acucleo_desktop.sync.examination import ReceivedSet, received_sets
from acucleo_desktop.x12.names import code_in_words, code_meaning, element_name, element_rule, segment_name
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Segment

_UNREADABLE_LINES = 400


_NAMED_BY_THEMSELVES = frozenset({"ISA", "GS", "ST", "SE", "GE", "IEA", "CTT", "PID", "PKG", "G76", "G31"})
"""Segments whose first code says less than their name."""


def x12_view(row: DocumentRow, ledger: Ledger) -> X12View:
    """Return the segments of a document with its envelope; for an unreadable file its text in lines."""
    if row.file_id is None:
        return X12View()
    content = ledger.files.content(row.file_id)
    parts = split(content)
    wanted = row.position if row.direction is Direction.IN else (0, 0, 0)
    for received in received_sets(parts):
        if received.position == wanted:
            return _view(received)
    return _raw_view(content)


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
    return X12Line(number, segment.id, elements, name, position, meaning)


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


def _raw_view(content: bytes) -> X12View:
    """Show a file that is not X12 as it is, so that a person can see what came."""
    text = content.decode("latin-1").replace("~", "~\n")
    lines = tuple(
        X12Line(number, line.strip(), (), "") for number, line in enumerate(text.splitlines()[:_UNREADABLE_LINES], 1)
    )
    return X12View(lines, "", "")
