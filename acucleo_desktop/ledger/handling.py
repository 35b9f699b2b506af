"""Who must act on a document, and until when it is put off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core, put
from acucleo_desktop.ledger.rows import HandlingRow
from acucleo_desktop.ledger.times import time_of, time_text

_AT_ONCE = 500
_DECIDED = ", ".join(
    f"'{each.value}'"
    for each in (
        *(Delivery.HELD, Delivery.QUEUED, Delivery.SENDING, Delivery.WRITING, Delivery.WRITTEN),
        *(Delivery.DUPLICATE, Delivery.SET_ASIDE, Delivery.SUPERSEDED),
    )
)
ASLEEP = f"document.id IN (SELECT document_id FROM handling WHERE until > ?) AND +document.delivery NOT IN ({_DECIDED})"  # noqa: S608
"""The condition of what is put off, by the moment: what a person has decided meanwhile waits for nobody any more."""
AWAKE = f"NOT ({ASLEEP})"
HANDLER = "COALESCE((SELECT who FROM handling WHERE document_id = document.id), '')"
"""To whom a document was handed over; empty for whoever works here."""


class Handling:
    """One row for each document that was handed over or put off; every change is an audit event."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._audit = audit

    def of(self, ids: Iterable[int]) -> dict[int, HandlingRow]:
        """Return the handling of those of the documents that have one, by id; cheap, by the primary key."""
        wanted = list(ids)
        found: dict[int, HandlingRow] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            sql = f"SELECT document_id, at, actor, who, until, why FROM handling WHERE document_id IN ({marks})"  # noqa: S608
            rows = self._core.database.execute_sql(sql, some).fetchall()
            with self._core.meaning():
                for document_id, at, actor, who, until, why in rows:
                    back = time_of(until) if until else None
                    found[document_id] = HandlingRow(document_id, time_of(at), actor, who, back, why)
        return found

    def names(self) -> list[str]:
        """Return to whom documents were handed over, by name."""
        text = "SELECT DISTINCT who FROM handling WHERE who <> '' ORDER BY who"
        return [who for (who,) in self._core.database.execute_sql(text).fetchall()]

    def next_back(self) -> datetime | None:
        """Return when the next document comes back that is put off; None when none is."""
        text = "SELECT MIN(until) FROM handling WHERE until > ?"
        (until,) = self._core.database.execute_sql(text, (self._core.now(),)).fetchone()
        with self._core.meaning():
            return time_of(until) if until else None

    def put_off(self, document_id: int, until: datetime | None, why: str) -> None:
        """Hide a document until a moment; None shows it again at once."""
        before = self.of([document_id]).get(document_id)
        who = before.who if before is not None else ""
        word = "put-off" if until is not None else "shown-again"
        old = time_text(before.until) if before is not None and before.until is not None else ""
        self._keep(document_id, who, until, why, (word, old, time_text(until) if until is not None else ""))

    def hand_over(self, document_id: int, who: str, why: str) -> None:
        """Say who must act on a document; an empty name gives it back to whoever works here."""
        before = self.of([document_id]).get(document_id)
        until = before.until if before is not None else None
        self._keep(document_id, who, until, why, ("handed-over", before.who if before is not None else "", who))

    def _keep(self, document_id: int, who: str, until: datetime | None, why: str, event: tuple[str, str, str]) -> None:
        kind, old, new = event
        values: Mapping[str, object] = {
            "document_id": document_id,
            "at": self._core.now(),
            "actor": self._core.actor,
            "who": who,
            "until": time_text(until) if until is not None else None,
            "why": why,
        }
        with self._core.transaction():
            put(self._core.tables.handling, **values)
            self._audit.record(kind, document_id, old=old, new=new, why=why)
