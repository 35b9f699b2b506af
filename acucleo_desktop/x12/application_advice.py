"""Application advice, X12 824: segments to document and back."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.documents.application_advice import AdviceNote, AdviceResult, ApplicationAdvice
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.x12.body_writer import COMPONENT, BodyWriter, pieces
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.party_segments import read_reference, write_references
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

_LONGEST_NOTE = 80
_LONGEST_COPY = 99
_MOST_POSITION_DIGITS = 9


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[ApplicationAdvice, list[Finding]]:
    """Read an 824; what is missing or unreadable becomes empty, with a finding."""
    reader = ElementReader()
    beginning: Segment | None = None
    results: list[AdviceResult] = []
    for segment in transaction_set.segments:
        match segment.id.upper():
            case "BGN" if beginning is None:
                beginning = segment
            case "OTI":
                results.append(_result(segment, reader))
            case "REF" if results and not results[-1].notes:
                known = results[-1].references
                results[-1] = replace(results[-1], references=(*known, read_reference(segment)))
            case "TED" if results:
                results[-1] = replace(results[-1], notes=(*results[-1].notes, _note(segment, delimiters, reader)))
            case "NTE" if results and results[-1].notes:
                results[-1] = _with_text(results[-1], reader.text(segment, 2))
            case "RED" if results and results[-1].notes:
                results[-1] = _with_text(results[-1], reader.text(segment, 1))
            case _:
                continue
    reader.enter("Heading")
    if not results:
        reader.missing("x12.advised-document-missing", "document that it speaks of", None, "OTI", 3)
    head = beginning if beginning is not None else Segment("BGN")
    document = ApplicationAdvice(
        reference=reader.text(head, 2),
        purpose=reader.text(head, 1),
        date=reader.date(head, 3, "date of the advice"),
        results=tuple(results),
    )
    return document, reader.findings


def _result(segment: Segment, reader: ElementReader) -> AdviceResult:
    reader.enter(f"Advice on {reader.text(segment, 3) or 'a document'}")
    return AdviceResult(
        code=reader.text(segment, 1).upper(),
        qualifier=reader.text(segment, 2),
        reference=reader.text(segment, 3),
        group_control=reader.text(segment, 8),
        set_control=reader.text(segment, 9),
        set_id=reader.text(segment, 10),
    )


def _note(segment: Segment, delimiters: Delimiters, reader: ElementReader) -> AdviceNote:
    # 004010 TED05 is a plain position; 005010 makes it the composite C030 and may add the component.
    places = reader.text(segment, 5).split(delimiters.component or COMPONENT)
    element, component = (_position(text) for text in (*places, "")[:2])
    return AdviceNote(
        code=reader.text(segment, 1),
        text=reader.text(segment, 2),
        segment=reader.text(segment, 3),
        position=_position(reader.text(segment, 4)),
        element=element,
        component=component,
        value=segment.get(7).strip(),
        new_value=segment.get(8).strip(),
    )


def _position(text: str) -> int:
    """Return a position as a number; 0 for text that is none, or longer than any position can be."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_POSITION_DIGITS else 0


def _with_text(result: AdviceResult, text: str) -> AdviceResult:
    """Add the partner's words to the last remark."""
    if not text:
        return result
    last = result.notes[-1]
    note = replace(last, text=f"{last.text} {text}".strip())
    return replace(result, notes=(*result.notes[:-1], note))


def write(document: ApplicationAdvice, version: str) -> list[Segment]:
    """Write the body of an 824 in the order of X12 004010 824 (005010 makes TED05 a composite)."""
    writer = BodyWriter(version)
    writer.add("BGN", document.purpose or "00", document.reference, document.date, keep=True)
    for result in document.results:
        writer.add(
            "OTI",
            *(result.code, result.qualifier, result.reference, "", "", "", ""),
            *(result.group_control, result.set_control, result.set_id),
            keep=True,
        )
        write_references(writer, result.references)
        for note in result.notes:
            _write_note(writer, note)
    return writer.segments


def _write_note(writer: BodyWriter, note: AdviceNote) -> None:
    lines = list(pieces(note.text, 60))
    place = str(note.element) if note.element else ""
    if note.component and writer.is_5010:
        place = f"{note.element}{COMPONENT}{note.component}"
    writer.add(
        "TED",
        *(note.code, lines[0] if lines else "", note.segment, note.position or None, place, ""),
        *(note.value[:_LONGEST_COPY], note.new_value[:_LONGEST_COPY]),
    )
    for line in pieces(" ".join(lines[1:]), _LONGEST_NOTE):
        writer.add("NTE", "", line)
