"""A rejecting 997 read against our own document: which line, which value, and what the partner's program said of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.functional_acknowledgment import ElementNote, SegmentNote, SetAnswer
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.causes import rejections
from acucleo_desktop.x12.names import element_name, segment_name
from acucleo_desktop.x12.splitter import split

_LINES = frozenset({"IT1", "PO1"})
_SEVERITY = {Answer.REJECTED: Severity.BLOCK, Answer.PARTLY_ACCEPTED: Severity.BLOCK}

ELEMENT_CODES: Mapping[str, str] = MappingProxyType(
    {
        "1": "an element that must be there is missing",
        "2": "an element that others make necessary is missing",
        "3": "there are more elements than the segment may have",
        "4": "the value is too short",
        "5": "the value is too long",
        "6": "the value has a character that may not stand there",
        "7": "the value is none of the codes that they take",
        "8": "the date cannot be read",
        "9": "the time cannot be read",
        "10": "the element may not stand beside another one that is there",
    }
)
"""X12 723, data element syntax error codes (997 AK403), in plain words."""

SEGMENT_CODES: Mapping[str, str] = MappingProxyType(
    {
        "1": "they do not know this segment",
        "2": "they did not expect this segment here",
        "3": "a segment that must be there is missing",
        "4": "a loop comes more often than it may",
        "5": "the segment comes more often than it may",
        "6": "the segment does not belong to this document",
        "7": "the segments are not in the right order",
        "8": "the segment has elements in error",
    }
)
"""X12 720, segment syntax error codes (997 AK304), in plain words."""

SET_CODES: Mapping[str, str] = MappingProxyType(
    {
        "1": "they do not take this kind of document",
        "2": "the end of the document is missing",
        "3": "the control numbers at its beginning and end differ",
        "4": "the number of segments is not the stated one",
        "5": "one or more segments are in error",
        "6": "the kind of document cannot be told",
        "7": "the control number is missing or wrong",
    }
)
"""X12 718, transaction set syntax error codes (997 AK502 to AK506), in plain words."""


def rejection_findings(
    answer: SetAnswer, status: Answer, sent: DocumentRow, content: bytes, version: str
) -> tuple[Finding, ...]:
    """Return what a partner's 997 says against a document of ours; empty when it says nothing.

    Args:
        answer: the verdict on the document, X12 997 AK2 to AK5.
        status: what the verdict comes to.
        sent: our document.
        content: its interchange as it was sent.
        version: release that our names of segments and elements come from.
    """
    severity = _SEVERITY.get(status, Severity.WARNING)
    segments = _sent_segments(content)
    findings = []
    for note in answer.segments:
        line = _line_of(segments, note.position)
        findings += [_element_finding(note, element, line, severity, sent, version) for element in note.elements]
        if not note.elements:
            findings.append(_segment_finding(note, line, severity, sent, version))
    if not findings and status in _SEVERITY:
        findings.append(_whole_finding(answer, severity, sent))
    return tuple(findings)


def _sent_segments(content: bytes) -> list[str]:
    """Return the ids of the segments of our set, ST first: a 997 counts from it."""
    for interchange in split(content).interchanges:
        for group in interchange.groups:
            for transaction_set in group.sets:
                return [segment.id for segment in transaction_set.segments]
    return []


def _line_of(segments: list[str], position: int) -> str:
    """Return `Line 3` for a position within the third line, an empty text for the heading and the totals."""
    before = segments[:position]
    number = sum(segment in _LINES for segment in before)
    if not number or any(segment in {"TDS", "CTT"} for segment in before):
        return ""
    return f"Line {number}"


def _element_finding(
    note: SegmentNote, element: ElementNote, line: str, severity: Severity, sent: DocumentRow, version: str
) -> Finding:
    name = element_name(note.segment, element.position, version) or f"element {element.position}"
    value = f" {element.value}" if element.value else ""
    said = ELEMENT_CODES.get(element.code, f"code {element.code}")
    place = f" on {line.lower()}" if line else ""
    return rejections.REJECTED_VALUE.found(
        Location(line or segment_name(note.segment, version), note.segment, note.position, element.position),
        value=element.value,
        severity=severity,
        partner=sent.partner_name,
        named=f"{name}{value}{place}",
        said=said,
    )


def _segment_finding(note: SegmentNote, line: str, severity: Severity, sent: DocumentRow, version: str) -> Finding:
    name = segment_name(note.segment, version)
    said = SEGMENT_CODES.get(note.code, f"code {note.code}")
    words = f"{note.segment} ({name})" if name else note.segment
    return rejections.REJECTED_SEGMENT.found(
        Location(line or name, note.segment, note.position),
        value=note.segment,
        severity=severity,
        partner=sent.partner_name,
        named=f"{words}{f' on {line.lower()}' if line else ''}",
        said=said,
    )


def _whole_finding(answer: SetAnswer, severity: Severity, sent: DocumentRow) -> Finding:
    meanings = [SET_CODES.get(code, f"code {code}") for code in answer.codes]
    said = f"Their program said in its 997: {'; '.join(meanings)}" if meanings else "Their 997 gives no reason"
    return rejections.REJECTED_DOCUMENT.found(
        Location("The whole document", "AK5", element=1),
        value=answer.status,
        severity=severity,
        partner=sent.partner_name,
        said=said,
    )
