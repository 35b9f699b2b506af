"""The life of an order across its documents, in the order it happened, and what is still to come."""

from __future__ import annotations

from collections.abc import Iterable

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, EventRow
from acucleo_desktop.sync.desk_types import TimelineEntry
from acucleo_desktop.sync.flows import BY_FLOW

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
    "waiting": "an acknowledgment is expected",
    "accepted": "accepted",
    "accepted-with-errors": "accepted with errors",
    "partly-accepted": "partly accepted",
    "rejected": "rejected",
    "overdue": "not acknowledged in time",
    "answered-twice": "acknowledged twice",
    "unmatched": "fits nothing we sent",
}
_QUIET = {"sending", "writing"}


def timeline_of(row: DocumentRow, related: Iterable[DocumentRow], ledger: Ledger) -> tuple[TimelineEntry, ...]:
    """Return the events of a document and of its order's other documents, oldest first, then what is to come."""
    entries: list[TimelineEntry] = []
    documents = [row, *related]
    for document in documents:
        entries.append(_arrival(document))
        entries.extend(_entries(document, ledger.audit.of(document.id)))
    entries.sort(key=lambda entry: (entry.at is None, entry.at))
    entries.extend(entry for document in documents for entry in _to_come(document))
    return tuple(entries)


def _arrival(document: DocumentRow) -> TimelineEntry:
    noun = _noun(document)
    verb = "came in" if document.direction is Direction.IN else "was made"
    detail = document.file_name if document.direction is Direction.IN else document.acumatica_key
    title = f"{noun} {document.number or document.file_name} {verb}"
    return TimelineEntry(document.created_at, _sentence(title), detail, document.set_id, "grey", document.id)


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
        elif event.kind in {"waived", "replayed", "note", "fixed"}:
            title = _sentence(f"{event.kind} by {event.actor}")
            yield TimelineEntry(event.at, title, event.why, document.set_id, "blue", document.id)


def _to_come(document: DocumentRow) -> Iterable[TimelineEntry]:
    if document.answer is Answer.WAITING and document.answer_due is not None:
        yield TimelineEntry(
            document.answer_due,
            "Acknowledgment is due",
            document.partner_name,
            "997",
            "grey",
            document.id,
            is_done=False,
        )
    if document.delivery is Delivery.HELD and document.hold_until is not None:
        title = _sentence(f"{_noun(document)} {document.number} leaves")
        yield TimelineEntry(document.hold_until, title, "", document.set_id, "grey", document.id, is_done=False)


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
