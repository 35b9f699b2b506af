"""The life of an order across its documents, in the order it happened, and what is still to come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, EventRow
from acucleo_desktop.sync.desk_types import TimelineEntry
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.timeline_changes import changes_of
from acucleo_desktop.sync.timeline_to_come import to_come

_FAMILY = {
    "written": "green",
    "sent": "green",
    "accepted": "green",
    "accepted-with-errors": "amber",
    "partly-accepted": "amber",
    "rejected": "red",
    "overdue": "red",
    "failed": "red",
    "in-doubt": "violet",
    "duplicate": "violet",
    "answered-twice": "violet",
    "held": "blue",
    "queued": "blue",
    "set-aside": "grey",
}
_WORDS = {
    "review": "waits for review",
    "held": "approved, leaves after the hold",
    "queued": "ready to leave",
    "sent": "handed to Cleo",
    "received": "cleared",
    "written": "written to Acumatica",
    "failed": "failed",
    "in-doubt": "in doubt",
    "duplicate": "is here already",
    "set-aside": "set aside",
    "superseded": "replaced by a newer one",
    "waiting": "waits for its acknowledgment",
    "accepted": "accepted",
    "accepted-with-errors": "accepted with errors",
    "partly-accepted": "partly accepted",
    "rejected": "rejected",
    "overdue": "not acknowledged in time",
    "answered-twice": "acknowledged twice",
    "unmatched": "fits nothing we sent",
}
_QUIET = {"sending", "writing"}
_SAID = {
    "waived": "Let pass by {actor}",
    "replayed": "Run again by {actor}",
    "note-added": "Note by {actor}",
    "fixed": "Mended by {actor}",
    "put-off": "Put off by {actor}",
    "shown-again": "Taken up again by {actor}",
    "handed-over": "Handed over to {new} by {actor}",
    "evidence": "Evidence pack made by {actor}",
}
"""What people do with a document, by the kind of event."""


def timeline_of(
    row: DocumentRow, related: Iterable[DocumentRow], ledger: Ledger, *, now: datetime
) -> tuple[TimelineEntry, ...]:
    """Return the life of a document's order: what happened, oldest first, with what each changed, then what is to come.

    Args:
        row: the document.
        related: the other documents of the order.
        ledger: for their events, comparisons and the partner's clocks.
        now: what was due before it and has not come is missing.
    """
    entries: list[TimelineEntry] = []
    documents = [row, *related]
    for document in documents:
        entries.append(_arrival(document, ledger))
        entries.extend(_entries(document, ledger.audit.of(document.id)))
    entries.sort(key=lambda entry: (entry.at is None, entry.at))
    coming = sorted(to_come(documents, ledger, now), key=lambda entry: (entry.at is None, entry.at or now))
    return (*entries, *coming)


def _arrival(document: DocumentRow, ledger: Ledger) -> TimelineEntry:
    noun = _noun(document)
    verb = "came in" if document.direction is Direction.IN else "was made"
    detail = document.file_name if document.direction is Direction.IN else document.acumatica_key
    title = f"{noun} {document.number or document.file_name} {verb}"
    changes = changes_of(document, ledger)
    family = "amber" if any(change.family in {"amber", "red", "violet"} for change in changes) else "grey"
    return TimelineEntry(
        document.created_at, _sentence(title), detail, document.set_id, family, document.id, changes=changes
    )


def _entries(document: DocumentRow, events: Iterable[EventRow]) -> Iterable[TimelineEntry]:
    for event in events:
        if event.status in {"delivery", "answer"} and event.new and event.new not in _QUIET:
            word = _WORDS.get(event.new, event.new)
            if document.flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT and event.new == "written":
                word = "matched"
            title = _sentence(f"{_noun(document)} {document.number} {word}")
            yield TimelineEntry(
                event.at, title, _detail(event), document.set_id, _FAMILY.get(event.new, "grey"), document.id
            )
        elif event.kind in _SAID:
            title = _SAID[event.kind].format(actor=event.actor or "sync", new=event.new)
            yield TimelineEntry(event.at, title, event.why, document.set_id, "blue", document.id)


def _noun(document: DocumentRow) -> str:
    if document.flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT:
        return "acknowledgment"
    return BY_FLOW[document.flow].noun if document.flow in BY_FLOW else "file"


def _detail(event: EventRow) -> str:
    actor = "" if event.actor in {"sync", ""} else f"by {event.actor}"
    return ", ".join(part for part in (event.why, actor) if part)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
