"""The audit trail: who did what, when and why, as a SHA-256 chain in which no byte can change unseen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.core import Core
from acucleo_desktop.ledger.rows import EventRow
from acucleo_desktop.ledger.times import time_of

FIRST_HASH = "0" * 64
HEAD_MARK = "ledger.audit-head"
_COLUMNS = ("id", "at", "actor", "kind", "document_id", "status", "old", "new", "why", "data", "previous_hash", "hash")
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What walking the chain found.

    Attributes:
        count: events that were walked.
        first_bad_id: id of the first event that does not fit; None when all do.
        said: the finding as a sentence.
    """

    ok: bool
    count: int
    first_bad_id: int | None
    said: str


def event_hash(event: Mapping[str, object]) -> str:
    """Return the hex SHA-256 of an event: canonical JSON of all its columns but `hash`, with the previous hash in it.

    Canonical means keys in order, no spaces, UTF-8; `data` enters as the very text that is stored.
    """
    content = {name: event[name] for name in _COLUMNS if name != "hash"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Audit:
    """Writes and walks the chain."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._tables = core.tables
        # Every change writes an event, so its SQL is built only once.
        self._insert: str = core.tables.event.insert(dict.fromkeys(_COLUMNS, 0)).sql()[0]

    def record(
        self,
        kind: str,
        document_id: int | None = None,
        *,
        status: str = "",
        old: str = "",
        new: str = "",
        why: str = "",
        data: Mapping[str, object] | None = None,
        actor: str | None = None,
    ) -> EventRow:
        """Append one event, in the caller's transaction or in one of its own.

        Args:
            kind: what happened, such as `received`, `moved`, `approved`.
            document_id: the document it is about; None for settings, runs and the like.
            status: which of the three statuses moved, empty for other events.
            old: before.
            new: after.
            why: the reason, as a sentence.
            data: further facts that JSON can hold; never a secret.
            actor: who did it; by default the one who acts in this thread.
        """
        with self._core.joined():
            last_id, last_hash = self._head()
            event: dict[str, object] = {
                "id": last_id + 1,
                "at": self._core.now(),
                "actor": self._core.actor if actor is None else actor,
                "kind": kind,
                "document_id": document_id,
                "status": status,
                "old": old,
                "new": new,
                "why": why,
                "data": json_text(data or {}),
                "previous_hash": last_hash,
            }
            event["hash"] = event_hash(event)
            self._core.database.execute_sql(self._insert, tuple(event[name] for name in _COLUMNS))
            self._core.set_mark(HEAD_MARK, f"{event['id']} {event['hash']}")
        return event_row(tuple(event[name] for name in _COLUMNS))

    def of(self, document_id: int) -> list[EventRow]:
        """Return the events of a document, oldest first."""
        event = self._tables.event
        return [event_row(row) for row in self._select().where(event.document_id == document_id).tuples()]

    def recent(self, limit: int = 200, before_id: int | None = None) -> list[EventRow]:
        """Return a page of all events, newest first; `before_id` continues after the previous page."""
        event = self._tables.event
        query = self._select().order_by(event.id.desc()).limit(limit)
        if before_id is not None:
            query = query.where(event.id < before_id)
        return [event_row(row) for row in query.tuples()]

    def verify(self) -> VerifyResult:
        """Walk the whole chain; one changed byte anywhere in an event is found, with the event's id."""
        expected_id, previous, count = 1, FIRST_HASH, 0
        try:
            for event in self._walk():
                bad = _fault(event, expected_id, previous)
                if bad:
                    return VerifyResult(ok=False, count=count, first_bad_id=expected_id, said=bad)
                expected_id, previous, count = expected_id + 1, str(event["hash"]), count + 1
        except Problem as problem:
            said = f"Event {expected_id} cannot be read. {problem.what}"
            return VerifyResult(ok=False, count=count, first_bad_id=expected_id, said=said)
        head = self._head()
        if head != (count, previous):
            said = f"The chain should end with event {head[0]}, but it ends with event {count}."
            return VerifyResult(ok=False, count=count, first_bad_id=min(count, head[0]) + 1, said=said)
        return VerifyResult(ok=True, count=count, first_bad_id=None, said=f"All {count} events are unchanged.")

    def export(self, path: Path) -> int:
        """Write all events to `path`, one JSON object on each line, oldest first; return how many.

        Each line holds all columns, so that anybody can compute the hashes again (see `event_hash`).
        """
        count = 0
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for event in self._walk():
                file.write(json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n")
                count += 1
        return count

    def _head(self) -> tuple[int, str]:
        head = self._core.mark(HEAD_MARK)
        if head is None:
            return 0, FIRST_HASH
        number, _, digest = head.partition(" ")
        return int(number), digest

    def _select(self) -> Any:
        event = self._tables.event
        return event.select(*(getattr(event, name) for name in _COLUMNS)).order_by(event.id)

    def _walk(self) -> Iterator[dict[str, object]]:
        """Yield all events in batches, so that a long history needs little memory and no long read lock."""
        last = 0
        while True:
            rows = self._core.database.execute_sql(_WALK, (last, _BATCH)).fetchall()
            for row in rows:
                yield dict(zip(_COLUMNS, map(_readable, row), strict=True))
            if len(rows) < _BATCH:
                return
            last = rows[-1][0]


# Text is read as bytes: a changed byte may have made text that cannot be decoded, and that is to be found, not to stop.
_WALK = (
    "SELECT id, CAST(at AS BLOB), CAST(actor AS BLOB), CAST(kind AS BLOB), document_id, CAST(status AS BLOB),"
    " CAST(old AS BLOB), CAST(new AS BLOB), CAST(why AS BLOB), CAST(data AS BLOB), CAST(previous_hash AS BLOB),"
    " CAST(hash AS BLOB) FROM event WHERE id > ? ORDER BY id LIMIT ?"
)


def _readable(value: object) -> object:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else value


def _fault(event: Mapping[str, object], expected_id: int, previous: str) -> str:
    if event["id"] != expected_id:
        return f"Event {expected_id} is missing: the next one that is there is event {event['id']}."
    if event["previous_hash"] != previous:
        return f"Event {expected_id} does not continue event {expected_id - 1}: its previous hash differs."
    if event["hash"] != event_hash(event):
        return f"Event {expected_id} was changed after it was written."
    return ""


def event_row(row: tuple[Any, ...]) -> EventRow:
    """Return the columns of an event, in the order of the table, as a row."""
    values = dict(zip(_COLUMNS, row, strict=True))
    values["at"] = time_of(values["at"])
    values["data"] = MappingProxyType(json.loads(values["data"]))
    return EventRow(**values)
