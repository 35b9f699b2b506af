"""What a sync process does in a crash test: passes until nothing moves, then a plain account of its ledger."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from crash_points import Points, instrumented

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.transport.secrets import PlainSecrets

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
MOST_PASSES = 8
_STANDS_STILL = {"in doubt", "overdue"}
"""What a pass tells of again and again as long as a person does nothing."""

Job = dict[str, Any]


def clock_of(minutes: float) -> ManualClock:
    """Return a clock that stands some minutes after the beginning of the story."""
    return ManualClock(START + timedelta(minutes=minutes))


def secrets_of(facts: dict[str, Any]) -> dict[str, PlainSecrets]:
    """Return the sign-in data of the practice world."""
    site, mailbox = facts["acumatica"], facts["cleo"]
    return {
        "acumatica": PlainSecrets({"password": site["password"], "client_secret": site["client_secret"]}),
        "cleo": PlainSecrets({"password": mailbox["password"]}),
    }


def work(job: Job) -> None:
    """Do a job in this process; whoever asked for it reads the report that is left at `job["report"]`.

    The job says `home`, `facts`, `minutes`, `kill_at` (None for none), `passes`, and `verdicts`: document id to whether
    a person says that an upload in doubt landed.
    """
    points = Points(job.get("kill_at"))
    with ExitStack() as stack:
        if job.get("instrument", True):
            stack.enter_context(instrumented(points))
        clock = clock_of(job["minutes"])
        opened = stack.enter_context(open_home(Home.below(Path(job["home"])), clock=clock, actor="crash test"))
        opened.use_secrets(secrets_of(job["facts"]))
        for document_id, landed in (job.get("verdicts") or {}).items():
            opened.desk.resolve(int(document_id), landed=landed, reason="looked into the folder")
        passes, reasons = run_until_quiet(opened, job.get("passes", MOST_PASSES))
        report = {"passes": passes, "reasons": reasons, **account_of(opened, whole=job.get("account", True))}
    report["points"] = points.seen
    Path(job["report"]).write_text(json.dumps(report, default=str), "utf-8")


def run_until_quiet(opened: Opened, most: int) -> tuple[int, list[str]]:
    """Run passes, and approve what is clean, until nothing moves; return how many there were, and what they said."""
    said: list[str] = []
    for number in range(1, most + 1):
        summary = opened.desk.sync(trigger="crash test")
        said += summary.reasons
        approved = opened.desk.approve_clean()
        counts = dict(summary.counts)
        if approved:
            delivered = opened.desk.deliver()
            said += delivered.reasons
            counts |= {word: count for word, count in delivered.counts.items() if word not in _STANDS_STILL}
        if not approved and not any(count for word, count in counts.items() if word not in _STANDS_STILL):
            return number, said
    return most, said


def account_of(opened: Opened, *, whole: bool = True) -> dict[str, Any]:
    """Return what the ledger holds, as plain data; where it need not be the whole, only what is in doubt."""
    doubts = () if whole else (Delivery.IN_DOUBT,)
    rows = opened.desk.documents(DocumentQuery(deliveries=doubts, limit=1_000_000))
    told = {"count": len(rows), "documents": _documents_of(rows, opened)}
    return {**told, **_state_of(opened)} if whole else told


def _documents_of(rows: Sequence[DocumentRow], opened: Opened) -> list[dict[str, Any]]:
    ledger = opened.ledger
    return [
        {
            "id": row.id,
            "direction": row.direction.value,
            "flow": row.flow.value,
            "partner": row.partner,
            "set_id": row.set_id,
            "number": row.number,
            "check": row.check.value,
            "delivery": row.delivery.value,
            "answer": row.answer.value,
            "reason": row.reason or row.cause_text,
            "control": row.interchange_control,
            "file": row.file_id,
            "key": row.acumatica_key,
            "findings": sorted(finding.id for finding in ledger.documents.findings(row.id)),
            "notes": len(ledger.notes.of(row.id)),
            "links": len(ledger.links.of(row.id)),
            "attempts": [
                {"outcome": one.outcome, "reference": one.reference, "target": one.target}
                for one in ledger.attempts.of(row.id)
            ],
        }
        for row in rows
    ]


def _state_of(opened: Opened) -> dict[str, Any]:
    ledger, chain = opened.ledger, opened.desk.verify_audit()
    numbers = ledger.number_reports.report()
    return {
        "audit": "" if chain.ok else chain.said,
        "numbers": [
            f"{one.partner} {one.level}: unexplained {one.unexplained}, twice {one.used_twice}, "
            f"unreserved {one.unreserved}, skipped {one.skipped}"
            for one in numbers.sent
            if not one.is_in_order or one.skipped
        ],
        "running": [run.id for run in ledger.runs.unfinished()],
        "unread": [file.name for file in ledger.files.without_documents()],
        "open": [one.reference for one in ledger.attempts.open_ones()],
        "remote": [
            [str(one) for one in row]
            for row in ledger._core.database.execute_sql(
                "SELECT folder, name, remote_id FROM file WHERE direction = 'in'"
            ).fetchall()
        ],
    }
