"""Documents: their life in the ledger. Every change writes its audit event in the same transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.archive import Archive, is_moved
from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.codec import finding_body, finding_of, json_text, pack_json, unpack_json
from acucleo_desktop.ledger.core import Core, UnknownRow
from acucleo_desktop.ledger.document_queries import DocumentQueries
from acucleo_desktop.ledger.document_rows import PLAIN_COLUMNS, finding_columns, new_columns, position_columns
from acucleo_desktop.ledger.files import Files
from acucleo_desktop.ledger.moves import (
    ANSWERED,
    KEEPS_REASON,
    require_answer_move,
    require_delivery_move,
    require_delivery_of,
)
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument, folder_of
from acucleo_desktop.ledger.search import Search
from acucleo_desktop.ledger.times import amount_columns, optional_time_text, time_text

_BODY_PARTS = ("fields", "record", "search_words")
_CHANGEABLE = frozenset({*PLAIN_COLUMNS, *_BODY_PARTS, "flow", "amount", "position", "is_test", "reason"})
_BODY = "SELECT fields, record, search_words FROM document_body WHERE document_id = ?"
_FINDINGS = "SELECT finding_id, severity, what, body FROM finding WHERE document_id = ? ORDER BY position"
_TIMES = frozenset({"hold_until", "answer_due"})


class _Body(NamedTuple):
    """The long parts of a document, as stored."""

    fields: bytes
    record: bytes
    search_words: str


class Documents(DocumentQueries):
    """The documents, to read (see `DocumentQueries`) and to change."""

    def __init__(
        self, core: Core, audit: Audit, partners: Partners, files: Files, search: Search, archive: Archive
    ) -> None:
        super().__init__(core, partners, search)
        self._archive = archive
        self._audit = audit
        self._files = files

    def add(self, new: NewDocument, findings: Iterable[Finding] = ()) -> DocumentRow:
        """Store a document with the findings of its first check.

        Raises:
            IllegalMove: when its delivery status is none of its direction.
        """
        require_delivery_of(new.direction, new.delivery)
        found = tuple(findings)
        with self._core.transaction():
            file_name = "" if new.file_id is None else self._files.get(new.file_id).name
            columns = {**new_columns(new, self._core.now(), file_name), **finding_columns(found)}
            document_id = self._core.insert(self._document, **columns)
            self._core.insert(
                self._tables.document_body,
                document_id=document_id,
                fields=pack_json(new.fields),
                record=pack_json(new.record),
                search_words="\n".join(new.search_words),
            )
            self._store_findings(document_id, found)
            self._search.index(document_id)
            self._audit.record("document-added", document_id, new=new.delivery, data=_birth_facts(columns))
        return self.get(document_id)

    def fields(self, document_id: int) -> dict[str, Any]:
        """Return the document as plain data; empty when it could not be read."""
        with self._core.meaning():
            return unpack_json(self._whole(document_id, "fields"))

    def record(self, document_id: int) -> dict[str, Any]:
        """Return the Acumatica record it was made of; empty for inbound documents."""
        with self._core.meaning():
            return unpack_json(self._whole(document_id, "record"))

    def search_words(self, document_id: int) -> tuple[str, ...]:
        """Return the words that were given for finding it, beside its numbers."""
        words = self._body(document_id).search_words
        return tuple(words.split("\n")) if words else ()

    def findings(self, document_id: int) -> tuple[Finding, ...]:
        """Return the findings of the last check, in the order in which they were found."""
        rows = self._core.database.execute_sql(_FINDINGS, (document_id,)).fetchall()
        with self._core.meaning():
            return tuple(finding_of(*row) for row in rows)

    def set_findings(self, document_id: int, findings: Iterable[Finding], check: Check) -> DocumentRow:
        """Replace the findings by those of a new check, whose verdict is `check`."""
        found = tuple(findings)
        with self._core.transaction():
            before = self.get(document_id)
            self._tables.finding.delete().where(self._tables.finding.document_id == document_id).execute()
            self._store_findings(document_id, found)
            self._change(document_id, {**finding_columns(found), "check_status": check.value})
            facts = {"findings": [finding.id for finding in found]}
            self._audit.record("checked", document_id, status="check", old=before.check, new=check, data=facts)
        return self.get(document_id)

    def update(self, document_id: int, **changes: Any) -> DocumentRow:
        """Change facts of a document; the audit trail gets each one, before and after.

        Args:
            document_id: the document.
            **changes: any of NewDocument's attributes but direction, check, delivery and answer (statuses have their
                own methods), and `reason`, `hold_until`, `answer_due`.

        Raises:
            TypeError: for a name that is none of these.
        """
        unknown = changes.keys() - _CHANGEABLE - _TIMES
        if unknown:
            raise TypeError(f"a document has no changeable part {', '.join(sorted(unknown))}")
        with self._core.transaction():
            before = self.get(document_id)
            facts = {name: self._before_after(before, name, value) for name, value in changes.items()}
            if any(old != new for old, new in facts.values()):
                self._store_changes(document_id, changes)
                different = {name: [old, new] for name, (old, new) in facts.items() if old != new}
                self._audit.record("document-changed", document_id, data=different)
        return self.get(document_id)

    def move_delivery(
        self, document_id: int, new: Delivery, why: str = "", *, hold_until: datetime | None = None
    ) -> DocumentRow:
        """Move the delivery status.

        Args:
            document_id: the document.
            new: where it goes.
            why: the reason; it stays with the document while it is failed, in doubt, duplicate, set aside, superseded.
            hold_until: when a held document may leave; forgotten by any other move.

        Raises:
            IllegalMove: when the tables of `documents.status` do not have this move.
        """
        with self._core.transaction():
            before = self.get(document_id)
            require_delivery_move(document_id, before.direction, before.delivery, new)
            columns: dict[str, Any] = {
                "delivery": new.value,
                "folder": folder_of(before.direction, new, before.answer).value,
                "hold_until": optional_time_text(hold_until),
                "reason": why if new in KEEPS_REASON else "",
            }
            if new is Delivery.SENT:
                columns["sent_at"] = self._core.now()
            self._change(document_id, columns)
            facts = {} if hold_until is None else {"hold_until": hold_until}
            self._audit.record(
                "moved", document_id, status="delivery", old=before.delivery, new=new, why=why, data=facts
            )
        return self.get(document_id)

    def move_check(self, document_id: int, new: Check, why: str = "") -> DocumentRow:
        """Move the check status, as when a person overrules a finding; any move is possible."""
        with self._core.transaction():
            before = self.get(document_id)
            self._change(document_id, {"check_status": new.value})
            self._audit.record("moved", document_id, status="check", old=before.check, new=new, why=why)
        return self.get(document_id)

    def move_answer(
        self, document_id: int, new: Answer, why: str = "", answer_due: datetime | None = None
    ) -> DocumentRow:
        """Move the answer status.

        Args:
            document_id: the document.
            new: what the partner said, or did not say.
            why: the reason.
            answer_due: when the answer is due; an overdue one keeps its time, any other move forgets it.

        Raises:
            IllegalMove: when the table in `moves` does not have this move.
        """
        with self._core.transaction():
            before = self.get(document_id)
            require_answer_move(document_id, before.answer, new)
            due = before.answer_due if new is Answer.OVERDUE and answer_due is None else answer_due
            columns: dict[str, Any] = {
                "answer": new.value,
                "folder": folder_of(before.direction, before.delivery, new).value,
                "answer_due": optional_time_text(due),
            }
            if new in ANSWERED:
                columns["answered_at"] = self._core.now()
            self._change(document_id, columns)
            facts = {} if due is None else {"answer_due": due}
            self._audit.record("moved", document_id, status="answer", old=before.answer, new=new, why=why, data=facts)
        return self.get(document_id)

    def mark_read(self, document_id: int) -> None:
        """Note that a person has opened the document; only the first time is recorded."""
        document = self._document
        with self._core.transaction():
            fresh = document.update(is_read=1).where((document.id == document_id) & (document.is_read == 0))
            if fresh.execute():
                self._audit.record("opened", document_id)

    def _body(self, document_id: int) -> _Body:
        row = self._core.database.execute_sql(_BODY, (document_id,)).fetchone()
        if row is None:
            raise UnknownRow("document", document_id)
        return _Body(*row)

    def _whole(self, document_id: int, part: str) -> bytes:
        """Return a long part, from the archive when it was moved there."""
        stored: bytes = getattr(self._body(document_id), part)
        if not is_moved(stored):
            return stored
        return self._archive.whole(stored, time_text(self.get(document_id).created_at), f"Document {document_id}")

    def _store_findings(self, document_id: int, findings: tuple[Finding, ...]) -> None:
        rows = [
            (document_id, position, finding.id, finding.severity.value, finding.what, finding_body(finding))
            for position, finding in enumerate(findings)
        ]
        table = self._tables.finding
        columns = (table.document_id, table.position, table.finding_id, table.severity, table.what, table.body)
        for start in range(0, len(rows), 500):
            table.insert_many(rows[start : start + 500], fields=columns).execute()

    def _change(self, document_id: int, columns: Mapping[str, Any]) -> None:
        self._core.change(self._document, document_id, {**columns, "updated_at": self._core.now()})

    def known_at_cleo(self, document_id: int, name: str, remote_id: str) -> DocumentRow:
        """Note the name and id that the document's uploaded file has at Cleo; from now on it is found by that name.

        Raises:
            ValueError: the document has no file.
        """
        with self._core.transaction():
            row = self.get(document_id)
            if row.file_id is None:
                raise ValueError(f"document {document_id} has no file")
            self._files.set_remote(row.file_id, name, remote_id)
            self._change(document_id, {"file_name": name})
            self._search.index(document_id)
        return self.get(document_id)

    def _before_after(self, before: DocumentRow, name: str, value: Any) -> tuple[Any, Any]:
        match name:
            case "fields":
                return _digest(self.fields(before.id)), _digest(value)
            case "record":
                return _digest(self.record(before.id)), _digest(value)
            case "search_words":
                return list(self.search_words(before.id)), list(value)
            case "position":
                return list(before.position), list(value)
            case _:
                return _plain(getattr(before, name)), _plain(value)

    def _store_changes(self, document_id: int, changes: Mapping[str, Any]) -> None:
        columns: dict[str, Any] = {}
        body: dict[str, Any] = {}
        for name, value in changes.items():
            match name:
                case "fields" | "record":
                    body[name] = pack_json(value)
                case "search_words":
                    body[name] = "\n".join(value)
                case "amount":
                    columns |= amount_columns(value)
                case "position":
                    columns |= position_columns(value)
                case "flow":
                    columns[name] = Flow(value).value
                case "hold_until" | "answer_due":
                    columns[name] = optional_time_text(value)
                case "file_id":
                    columns |= {name: value, "file_name": "" if value is None else self._files.get(value).name}
                case _:
                    columns[name] = int(value) if isinstance(value, bool) else value
        self._change(document_id, columns)
        if body:
            table = self._tables.document_body
            table.update(body).where(table.document_id == document_id).execute()
        self._search.index(document_id)


def _plain(value: Any) -> Any:
    """Return `value` as JSON holds it, so that before and after compare and read alike."""
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, datetime) else value


def _digest(value: Mapping[str, Any]) -> str:
    """Return the SHA-256 of long data: the trail proves which it was without holding it twice."""
    return hashlib.sha256(json_text(value).encode("utf-8", "surrogatepass")).hexdigest() if value else ""


def _birth_facts(columns: Mapping[str, Any]) -> dict[str, Any]:
    names = ("direction", "flow", "partner", "set_id", "number", "order_number", "interchange_control", "amount")
    more = ("check_status", "answer", "file_id", "fingerprint", "acumatica_key", "replaces")
    return {name: columns[name] for name in (*names, *more) if columns[name] not in (None, "")}
