"""Functional acknowledgment, X12 997: segments to document and back."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.functional_acknowledgment import (
    ElementNote,
    FunctionalAcknowledgment,
    SegmentNote,
    SetAnswer,
)
from acucleo_desktop.x12.body_writer import COMPONENT, BodyWriter
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.placed import keep_place
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

LONGEST_COPY = 99
"""X12 AK404 holds at most 99 characters of the bad value."""

MOST_CODES = 5
_MOST_POSITION_DIGITS = 6


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[FunctionalAcknowledgment, list[Finding]]:
    """Read a 997; what is missing or unreadable becomes empty, with a finding."""
    reader = ElementReader()
    first: Segment | None = None
    last: Segment | None = None
    sets: list[SetAnswer] = []
    for segment in transaction_set.segments:
        match segment.id.upper():
            case "AK1" if first is None:
                first = segment
            case "AK9":
                last = segment
            case "AK2":
                reader.enter(f"Answer to {reader.text(segment, 1)} {reader.text(segment, 2)}")
                sets.append(SetAnswer(reader.text(segment, 1), reader.text(segment, 2), ""))
            case "AK3" | "AK4" | "AK5" if sets:
                sets[-1] = _with(sets[-1], segment, delimiters, reader)
            case _:
                continue
    reader.enter("Heading")
    group_id = reader.text(first, 1) if first is not None else ""
    control = reader.text(first, 2) if first is not None else ""
    if not control:
        reader.missing("x12.answered-group-missing", "number of the answered group", first, "AK1", 2)
    if last is None:
        reader.missing("x12.group-answer-missing", "answer for the whole group", last, "AK9", 1)
        last = Segment("AK9")
    document = FunctionalAcknowledgment(
        group_id=group_id,
        group_control_number=control,
        status=reader.text(last, 1),
        included=_count(reader.integer(last, 2, "number of sets sent")),
        received=_count(reader.integer(last, 3, "number of sets received")),
        accepted=_count(reader.integer(last, 4, "number of sets accepted")),
        codes=_codes(last, 5, reader),
        sets=tuple(sets),
    )
    return document, reader.findings


def _with(answer: SetAnswer, segment: Segment, delimiters: Delimiters, reader: ElementReader) -> SetAnswer:
    """Return the answer with what one of its segments adds."""
    match segment.id.upper():
        case "AK5":
            return replace(answer, status=reader.text(segment, 1), codes=_codes(segment, 2, reader))
        case "AK3":
            note = SegmentNote(
                segment=reader.text(segment, 1),
                position=_count(reader.integer(segment, 2, "segment position")),
                code=reader.text(segment, 4),
                loop=reader.text(segment, 3),
            )
            return replace(answer, segments=(*answer.segments, note))
        case _:
            if not answer.segments:
                return answer
            last = answer.segments[-1]
            note = replace(last, elements=(*last.elements, _element_note(segment, delimiters, reader)))
            return replace(answer, segments=(*answer.segments[:-1], note))


def _element_note(segment: Segment, delimiters: Delimiters, reader: ElementReader) -> ElementNote:
    numbers = reader.text(segment, 1).split(delimiters.component or COMPONENT)
    position, component = (_small_number(text) for text in (*numbers, "")[:2])
    return ElementNote(
        position=position,
        code=reader.text(segment, 3),
        component=component,
        element_number=reader.text(segment, 2),
        value=segment.get(4),
    )


def _small_number(text: str) -> int:
    """Return a position as a number; 0 for text that is none, or longer than any element position can be."""
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_POSITION_DIGITS):
        return 0
    return keep_place(text, int(text))


def _count(number: int | None) -> int:
    return 0 if number is None else number


def _codes(segment: Segment, first: int, reader: ElementReader) -> tuple[str, ...]:
    texts = (reader.text(segment, number) for number in range(first, first + MOST_CODES))
    return tuple(text for text in texts if text)


def write(document: FunctionalAcknowledgment, version: str) -> list[Segment]:
    """Write the body of a 997 in the order of X12 004010 997 (005010 keeps it)."""
    writer = BodyWriter(version)
    writer.add("AK1", document.group_id, document.group_control_number, keep=True)
    for answer in document.sets:
        writer.add("AK2", answer.set_id, answer.control_number, keep=True)
        for note in answer.segments:
            writer.add("AK3", note.segment, note.position, note.loop, note.code, keep=True)
            for element in note.elements:
                _write_element_note(writer, element)
        writer.add("AK5", answer.status, *answer.codes[:MOST_CODES], keep=True)
    writer.add(
        "AK9",
        document.status,
        document.included,
        document.received,
        document.accepted,
        *document.codes[:MOST_CODES],
        keep=True,
    )
    return writer.segments


def _write_element_note(writer: BodyWriter, note: ElementNote) -> None:
    position = f"{note.position}{COMPONENT}{note.component}" if note.component else str(note.position)
    writer.add("AK4", position, note.element_number, note.code, note.value[:LONGEST_COPY])
