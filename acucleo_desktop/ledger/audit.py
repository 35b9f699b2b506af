"""The audit trail: who did what, when and why, as a SHA-256 chain in which no byte can change unseen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import peewee

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.core import Core, tuples
from acucleo_desktop.ledger.rows import EventRow
from acucleo_desktop.ledger.stopping import IsStopped, WorkStopped, never
from acucleo_desktop.ledger.times import time_of

FIRST_HASH = "0" * 64
HEAD_MARK = "ledger.audit-head"
_COLUMNS = ("id", "at", "actor", "kind", "document_id", "status", "old", "new", "why", "data", "previous_hash", "hash")
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Anchor:
    """The end of the chain at one moment. Noted outside the ledger, it proves later that nothing before it changed.

    Attributes:
        id: the last event; 0 for an empty chain.
        hash: its SHA-256, hex.
        at: when it was written, as stored; empty for an empty chain.
    """

    id: int
    hash: str
    at: str

    @property
    def text(self) -> str:
        """How it is written down: number, blank, hash."""
        return f"{self.id} {self.hash}"


@dataclass(frozen=True, slots=True)
class VerifyResult:
    """What walking the chain found.

    Attributes:
        count: events that were walked and fit.
        first_bad_id: id of the first event that does not fit; None when all do.
        said: the finding in sentences: where it breaks, when, and what is still trustworthy.
        head: number and hash of the last event that fits, to be noted outside.
        trusted_until: time of the last event that fits, as stored; empty when none does.
        broken_at: time that the first event that does not fit gives itself; empty without one.
    """

    ok: bool
    count: int
    first_bad_id: int | None
    said: str
    head: str = ""
    trusted_until: str = ""
    broken_at: str = ""


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
        with self._core.meaning():
            return [event_row(row) for row in self._select().where(event.document_id == document_id).tuples()]

    def recent(self, limit: int = 200, before_id: int | None = None) -> list[EventRow]:
        """Return a page of all events, newest first; `before_id` continues after the previous page."""
        event = self._tables.event
        query = self._select().order_by(event.id.desc()).limit(limit)
        if before_id is not None:
            query = query.where(event.id < before_id)
        with self._core.meaning():
            return [event_row(row) for row in query.tuples()]

    def verify(self, expect: str = "", is_stopped: IsStopped = never) -> VerifyResult:
        """Walk the whole chain; one changed byte anywhere in an event is found, with the event's id.

        Args:
            expect: what was noted of an earlier end of the chain: a hash, or number and hash as `anchor` gives them.
                When no event carries it, the end was cut off or the ledger replaced, however well the rest fits.
            is_stopped: asked now and then whether to give up.

        Raises:
            WorkStopped: `is_stopped` said so.
        """
        walk = _Walk(expect)
        head: tuple[int, str] | None = None
        try:
            while True:
                known = head
                for event in self._walk(walk.count):
                    if is_stopped():
                        raise WorkStopped
                    if not walk.takes(event):
                        return walk.result()
                head = self._head()
                # Others may have recorded events since the last batch: those are walked too.
                if head in {(walk.count, walk.last_hash), known}:
                    break
        except Problem as problem:
            walk.stop(f"Event {walk.count + 1} cannot be read. {problem.what}")
            return walk.result()
        if head != (walk.count, walk.last_hash):
            said = f"The chain should end with event {head[0]}, but it ends with event {walk.count}."
            walk.stop(said, min(walk.count, head[0]) + 1)
        return walk.result()

    def anchor(self) -> Anchor:
        """Return the end of the chain, to be noted outside the ledger."""
        number, digest = self._head()
        row = self._tables.event.get_or_none(self._tables.event.id == number)
        return Anchor(number, digest, "" if row is None else row.at)

    def kinds(self) -> dict[str, int]:
        """Return how often each kind of event was recorded."""
        event = self._tables.event
        query = event.select(event.kind, peewee.fn.COUNT(event.id)).group_by(event.kind).order_by(event.kind)
        return dict(tuples(query))

    def walk(self) -> Iterator[dict[str, object]]:
        """Yield all events with all columns as stored, oldest first, for exports."""
        yield from self._walk()

    def as_stored(self, document_ids: Iterable[int], file_ids: Iterable[int] = ()) -> list[dict[str, object]]:
        """Return the events of documents and of the storing of files, all columns as stored, oldest first.

        From these columns anybody can compute the hashes (see `event_hash`).
        """
        event = self._tables.event
        columns = [getattr(event, name) for name in _COLUMNS]
        about_files = (event.kind == "file-stored") & peewee.fn.json_extract(event.data, "$.file").in_(list(file_ids))
        query = event.select(*columns).where(event.document_id.in_(list(document_ids)) | about_files)
        rows: list[tuple[object, ...]] = tuples(query.order_by(event.id))
        return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]

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

    def _walk(self, last: int = 0) -> Iterator[dict[str, object]]:
        """Yield all events behind one in batches, so that a long history needs little memory and no long read lock."""
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


class _Walk:
    """Walks along the chain and says where it breaks."""

    def __init__(self, expect: str) -> None:
        number, _, digest = expect.strip().rpartition(" ")
        self._expected_id = int(number) if number.strip().isdecimal() else 0
        self._expected = digest.strip().lower()
        self._met: int | None = 0 if self._expected == FIRST_HASH else None
        self.count, self.last_hash, self._last_at = 0, FIRST_HASH, ""
        self._bad, self._bad_id, self._bad_at = "", 0, ""

    def takes(self, event: Mapping[str, object]) -> bool:
        """Take the next event; False when it does not fit."""
        bad = _fault(event, self.count + 1, self.last_hash)
        if bad:
            self._bad_at = str(event["at"])
            self.stop(bad)
            return False
        self.count, self.last_hash, self._last_at = self.count + 1, str(event["hash"]), str(event["at"])
        if self._expected and self.last_hash == self._expected:
            self._met = self.count
        return True

    def stop(self, said: str, bad_id: int = 0) -> None:
        """Note where the chain breaks."""
        self._bad, self._bad_id = said, bad_id or self.count + 1

    def result(self) -> VerifyResult:
        """Say what was found."""
        head = f"{self.count} {self.last_hash}"
        if self._bad:
            said = f"{self._bad} {self._trusted()}{self._of_expected()}"
            return VerifyResult(False, self.count, self._bad_id, said, head, self._last_at, self._bad_at)  # noqa: FBT003
        if self._expected and self._met is None:
            cut = self._expected_id > self.count
            why = (
                f"The noted event {self._expected_id} is not there: the trail ends with event {self.count}."
                if cut
                else "No event carries the noted hash."
            )
            said = (
                f"{why} All {self.count} events that are there fit together, yet the end was cut off, or this is an"
                " older copy or another ledger. Compare it with the backups."
            )
            return VerifyResult(False, self.count, self.count + 1, said, head, self._last_at)  # noqa: FBT003
        said = f"All {self.count} events are unchanged.{self._of_expected()}"
        return VerifyResult(True, self.count, None, said, head, self._last_at)  # noqa: FBT003

    def _trusted(self) -> str:
        if not self.count:
            return "No event is proven by the chain."
        when = f" (the last was written {self._last_at[:19].replace('T', ' ')} UTC)" if self._last_at else ""
        broken = f" The first that is not gives its time as {self._bad_at[:19]}." if self._bad_at else ""
        return (
            f"Still proven: events 1 to {self.count}{when}.{broken} Everything after them may have been changed;"
            " compare it with a backup or with an export that was kept elsewhere."
        )

    def _of_expected(self) -> str:
        if not self._expected:
            return ""
        if self._met is None:
            return " The noted hash was not met before the break."
        return f" The noted hash is that of event {self._met}."


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
