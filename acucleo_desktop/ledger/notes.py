"""Remarks of people on documents."""

from __future__ import annotations

from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core
from acucleo_desktop.ledger.rows import NoteRow
from acucleo_desktop.ledger.times import time_of


class Notes:
    """Notes are added, never changed."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._note = core.tables.note
        self._audit = audit

    def add(self, document_id: int, text: str) -> NoteRow:
        """Add a note by whoever acts."""
        with self._core.transaction():
            at, actor = self._core.now(), self._core.actor
            note_id = self._note.insert(document_id=document_id, at=at, actor=actor, text=text).execute()
            self._audit.record("note-added", document_id, data={"note": note_id, "text": text})
        return NoteRow(note_id, document_id, time_of(at), actor, text)

    def of(self, document_id: int) -> list[NoteRow]:
        """Return the notes of a document, oldest first."""
        query = self._note.select().where(self._note.document_id == document_id).order_by(self._note.id)
        with self._core.meaning():
            return [NoteRow(row.id, row.document_id, time_of(row.at), row.actor, row.text) for row in query]
