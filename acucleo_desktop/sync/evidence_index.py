"""The first page of an evidence pack: opens without a network, reads well, prints well; and the same as plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape

from acucleo_desktop.ledger.rows import AttemptRow, DocumentRow, FileRow
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.sync.flows import ANSWER_FLOWS
from acucleo_desktop.sync.resources import resources_folder


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """What the index speaks of.

    Attributes:
        files: file and its name in the pack, by file id.
        attempts: attempts of each document, the document of the pack first.
        papers: names that are in the pack already.
        head: number, hash and time of the last event of the whole trail.
        zone: zone of the local times; None for that of this computer.
    """

    detail: DocumentDetail
    files: Mapping[int, tuple[FileRow, str]]
    attempts: list[tuple[DocumentRow, list[AttemptRow]]]
    papers: frozenset[str]
    head: Mapping[str, int | str]
    at: datetime
    zone: tzinfo | None = None


def index_page(facts: IndexFacts) -> str:
    """Return the index as a page that needs nothing but itself."""
    return str(_templates()[0].render(**_words(facts)))


def index_text(facts: IndexFacts) -> str:
    """Return the index as plain text."""
    return str(_templates()[1].render(**_words(facts)))


@lru_cache(maxsize=1)
def _templates() -> tuple[Template, Template]:
    folder = resources_folder() / "care"
    loaded = Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    return loaded.get_template("evidence.html"), loaded.get_template("evidence.txt")


def _words(facts: IndexFacts) -> dict[str, Any]:
    row = facts.detail.row
    return {
        "title": f"{row.set_id} {row.number}, {row.partner_name or row.sender}".strip(),
        "at": f"{facts.at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC ({_local(facts.at, facts.zone)})",
        "zone": facts.at.astimezone(facts.zone).tzname() or "this computer",
        "facts": _facts(facts),
        "steps": [
            {**_times(entry.at, facts.zone), "title": entry.title, "detail": entry.detail}
            for entry in facts.detail.timeline
            if entry.at is not None and entry.is_done
        ],
        "attempts": [_attempt(document, one, facts) for document, found in facts.attempts for one in found],
        "documents": [_document(document, facts) for document, _ in facts.attempts],
        "files": [
            {"name": file.name, "link": name, "size": file.size, "at": _utc(file.at), "sha256": file.sha256}
            for file, name in facts.files.values()
        ],
        "head": facts.head,
    }


def _facts(facts: IndexFacts) -> list[tuple[str, str]]:
    row = facts.detail.row
    answers = [
        other for other in facts.detail.related if other.flow in ANSWER_FLOWS and other.direction != row.direction
    ]
    told = "; ".join(
        f"{other.set_id} in {other.file_name}, interchange {other.interchange_control},"
        f" stored {_utc(other.created_at)} UTC"
        for other in answers
    )
    amount = f"{row.amount} {row.currency}".strip() if row.amount is not None else ""
    rows = [
        ("Partner", f"{row.partner_name} ({row.partner})" if row.partner else row.sender),
        ("Direction", "sent by us" if row.direction == "out" else "received by us"),
        ("Order", row.order_number),
        ("Amount", amount),
        ("Interchange (ISA13)", row.interchange_control),
        ("Group (GS06)", row.group_control),
        ("Set (ST02)", row.set_control),
        ("File at Cleo", row.file_name),
        ("Acumatica", f"{row.acumatica_entity} {row.acumatica_key}".strip()),
        ("Check", row.check.value),
        ("Delivery", f"{row.delivery.value}. {row.reason}".rstrip(". ") if row.reason else row.delivery.value),
        ("Answer", row.answer.value),
        ("Answered by", told),
        ("Notes", "; ".join(f"{note.actor}: {note.text}" for note in facts.detail.notes)),
    ]
    return [(name, value) for name, value in rows if value]


def _attempt(document: DocumentRow, attempt: AttemptRow, facts: IndexFacts) -> dict[str, str]:
    parts = (
        f"HTTP {attempt.status}" if attempt.status else "",
        f"request {attempt.request_id}" if attempt.request_id else "",
        f"result {attempt.result_key}" if attempt.result_key else "",
        attempt.answer_excerpt,
    )
    return {
        **_times(attempt.started_at, facts.zone),
        "document": f"{document.set_id} {document.number}",
        "step": f"{attempt.step} to {attempt.target}",
        "reference": attempt.reference,
        "outcome": attempt.outcome,
        "reply": "; ".join(part for part in parts if part),
    }


def _document(document: DocumentRow, facts: IndexFacts) -> dict[str, Any]:
    is_own = document.id == facts.detail.row.id
    stem = "paper" if is_own else f"related/{document.id}_{document.set_id or 'unreadable'}"
    record = "acumatica-record.json" if is_own else f"{stem}_acumatica-record.json"
    wanted = [f"{stem}.html", f"{stem}.pdf", record]
    links = [name for name in wanted if name in facts.papers]
    if document.file_id is not None and document.file_id in facts.files:
        links.append(facts.files[document.file_id][1])
    numbers = (document.interchange_control, document.group_control, document.set_control)
    return {
        "name": document.set_id,
        "number": document.number,
        "controls": " / ".join(number for number in numbers if number),
        "delivery": document.delivery.value,
        "answer": document.answer.value,
        "links": links,
    }


def _times(moment: datetime, zone: tzinfo | None) -> dict[str, str]:
    return {"utc": _utc(moment), "local": _local(moment, zone)}


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _local(moment: datetime, zone: tzinfo | None) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S %Z}"
