"""Notes: N9 loops with MSG (004010) or MTX (005010), bare MSG, and NTE, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from acucleo_desktop.documents.parts import Note
from acucleo_desktop.x12.body_writer import BodyWriter, pieces
from acucleo_desktop.x12.placed import keep_place
from acucleo_desktop.x12.structure import Segment

NOTE_CODE_LENGTH = 3
NOTE_LENGTH = 80
MESSAGE_LENGTH = 264
MOST_MESSAGES = 10
_PLACEHOLDER = "NOTE"
_MUTUAL = "ZZ"


class NoteReader:
    """Collects the notes of a heading or of a line."""

    def __init__(self) -> None:
        self._notes: list[Note] = []
        self._first: Segment | None = None
        self._texts: list[str] = []

    def open(self, segment: Segment) -> None:
        """Begin a note with its N9."""
        self._close()
        self._first = segment

    def take_inner(self, segment_id: str, segment: Segment) -> None:
        """Take an MSG or MTX of the N9 loop that was opened last."""
        if text := text_of(segment_id, segment):
            self._texts.append(text)

    def take_bare(self, segment_id: str, segment: Segment) -> None:
        """Take an MSG or MTX that stands by itself, or an NTE."""
        if text := text_of(segment_id, segment):
            self._close()
            self._notes.append(Note(text, segment.get(1).strip() if segment_id == "NTE" else ""))

    def notes(self) -> tuple[Note, ...]:
        """Return the notes in file order."""
        self._close()
        return tuple(self._notes)

    def _close(self) -> None:
        if self._first is not None:
            code, reference, described = (self._first.get(number).strip() for number in (1, 2, 3))
            if described == _PLACEHOLDER and code == _MUTUAL:
                code = ""
            text = "\n".join(self._texts) or ("" if described == _PLACEHOLDER else described)
            text = keep_place(self._texts[0] if self._texts else described, text)
            if text or reference:
                self._notes.append(Note(text, code, reference))
        self._first, self._texts = None, []


def text_of(segment_id: str, segment: Segment) -> str:
    """Return the free text of an MSG, MTX or NTE segment."""
    return segment.get(1 if segment_id == "MSG" else 2).strip()


def write_note_loops(writer: BodyWriter, notes: Iterable[Note]) -> None:
    """Append N9 loops (850, 855)."""
    for note in notes:
        described = "" if note.reference and note.code else _PLACEHOLDER
        writer.add("N9", note.code or _MUTUAL, note.reference, described)
        writer.add_text(note.text)


def write_bare_notes(writer: BodyWriter, notes: Iterable[Note]) -> None:
    """Append free text that stands by itself in the lines of an 850."""
    for note in notes:
        writer.add_text(note.text)


def write_invoice_notes(writer: BodyWriter, notes: Sequence[Note]) -> None:
    """Append NTE segments, 80 characters each (810), for all notes but the one of `write_invoice_note_loop`."""
    kept = _note_in_loop(notes)
    for note in notes:
        if note is kept:
            continue
        code = note.code if len(note.code) == NOTE_CODE_LENGTH else ""
        for piece in pieces(note.text, NOTE_LENGTH):
            writer.add("NTE", code, piece)


def write_invoice_note_loop(writer: BodyWriter, notes: Sequence[Note]) -> None:
    """Append the one N9 loop of an 810: the first note that carries a reference and fits.

    X12 004010 and 005010, 810: N9 x1 with MSG x10 of 264 characters; 005010 keeps MSG here, where 850 and 855 took MTX.
    """
    note = _note_in_loop(notes)
    if note is None:
        return
    writer.add("N9", note.code or _MUTUAL, note.reference)
    for piece in pieces(note.text, MESSAGE_LENGTH):
        writer.add("MSG", piece)


def _note_in_loop(notes: Iterable[Note]) -> Note | None:
    """Return the note that the N9 loop takes: what would be longer stands as NTE, which hold more."""
    referring = (note for note in notes if note.reference)
    return next((note for note in referring if 0 < _count(pieces(note.text, MESSAGE_LENGTH)) <= MOST_MESSAGES), None)


def _count(texts: Iterable[str]) -> int:
    return sum(1 for _ in texts)
