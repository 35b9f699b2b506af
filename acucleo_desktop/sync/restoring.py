"""Restoring a home's ledger from a copy, with care for what happened since the copy was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Delivery, may_move
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.archive import SHARED_ARCHIVES, archive_folder, copy_archives
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rescue import WORDS, examine
from acucleo_desktop.ledger.restore import exchange, prepare, prepared_path, refuse_while_open
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.ledger.salvage import Later, LaterDocument, read_later
from acucleo_desktop.sync.ledger_end import LedgerEnd
from acucleo_desktop.sync.pass_lock import PassLock
from acucleo_desktop.sync.restored import begin_guard, remember_aside, remember_sent, settle_sent

FEWEST_SKIPPED: Final = 1_000
_CAREFUL: Final = 3
_MOST_TOLD: Final = 12
_RATE_DAYS: Final = 30
_WAITING_OUT: Final = (Delivery.REVIEW, Delivery.HELD, Delivery.QUEUED, Delivery.FAILED, Delivery.SENDING)


@dataclass(slots=True)
class RestoreReport:
    """What a restore did.

    Attributes:
        kept: where the replaced ledger is; None when there was none.
        backup_at: when the copy was made: its last audit event.
        said: sentences for a person.
    """

    kept: Path | None
    backup_at: datetime
    said: list[str] = field(default_factory=list)


def restore_home(home: Home, backup: Path, clock: Clock, actor: str, *, accept_changed: bool = False) -> RestoreReport:
    """Restore the ledger of a home that nobody has open.

    Args:
        home: whose ledger is replaced; the replaced one is kept beside it.
        backup: the copy.
        clock: the time.
        actor: who restores, for the audit trail.
        accept_changed: take the copy although its audit trail was changed after it was written.

    Raises:
        Problem: the home is in use (`sync.busy`, `ledger.in-use`), the copy is no good (`ledger.damaged`,
            `ledger.not-a-ledger`, `ledger.newer-database`, `ledger.backup-changed`), or there is no room.
    """
    home.prepare()
    with PassLock(home.state / "pass.lock", clock).hold("restore") as busy:
        if busy is not None:
            raise busy
        refuse_while_open(home.ledger)
        prepared = prepare(backup, home.ledger)
        try:
            report = _make_ready(home, backup, clock, actor, accept_changed=accept_changed)
        except BaseException:
            for ending in ("", "-wal", "-shm"):
                prepared.with_name(prepared.name + ending).unlink(missing_ok=True)
            raise
        for folder in (archive_folder(backup), backup.parent / SHARED_ARCHIVES):
            copy_archives(folder, archive_folder(home.ledger))
        LedgerEnd.of(home).forget()  # the copy ends earlier, and that is meant
        report.kept = exchange(home.ledger, clock.now())
    if report.kept is not None:
        report.said.append(f"The replaced ledger is kept as {report.kept}.")
    return report


def _make_ready(home: Home, backup: Path, clock: Clock, actor: str, *, accept_changed: bool) -> RestoreReport:
    """Bring the copy up to what is known elsewhere, while it is not in use yet."""
    with Ledger.open(prepared_path(home.ledger), clock, actor) as ledger:
        chain = ledger.audit.verify()
        if not chain.ok and not accept_changed:
            raise _changed(backup, chain.said)
        newest = ledger.audit.recent(1)
        backup_at = newest[0].at if newest else clock.now()
        # A ledger that is restored from itself tells nothing of what it has forgotten.
        is_itself = home.ledger.exists() and backup.samefile(home.ledger)
        later = Later() if is_itself else read_later(home.ledger, ledger.files.last_id())
        report = RestoreReport(None, backup_at)
        with ledger.transaction():
            begin_guard(ledger, backup_at, clock.now())
            _numbers(ledger, later, backup_at, clock.now(), report)
            _files(ledger, later, report)
            _sent(ledger, later, report)
            _aside(ledger, later, report)
            _notes(ledger, backup_at, report)
            if home.ledger.exists() and not later.whole and not is_itself:
                _lost(home.ledger, ledger, report)
            facts = {"backup": backup.name, "sha256": _digest(backup), "replaced_events": later.events}
            why = f"from a copy of {backup_at:%Y-%m-%d %H:%M} UTC"
            ledger.audit.record("restored", why=why, data={**facts, "chain": chain.said, "said": report.said})
        if ledger.made_copy is not None:
            ledger.made_copy.unlink()  # the backup itself is that copy
    report.said.insert(0, f"The ledger is restored {why}.")
    return report


def _numbers(ledger: Ledger, later: Later, backup_at: datetime, now: datetime, report: RestoreReport) -> None:
    """Give no control number out a second time."""
    numbers = ledger.control_numbers
    if later.last:
        count = numbers.take_over(later.last, later.reservations, "given out after the backup that was restored")
        if count:
            report.said.append(f"{count} control numbers were given out since; they are not used again.")
    if later.whole and later.last:
        return
    rate = numbers.given_out_since(backup_at - timedelta(days=_RATE_DAYS)) / _RATE_DAYS
    skipped = numbers_to_skip(rate, backup_at, now)
    numbers.skip(skipped, "the ledger was restored, and which numbers were used since is not known")
    report.said.append(
        f"Which control numbers were used since cannot be read, so that the next {skipped} are left out for every"
        " partner. Tell partners that insist on numbers without gaps."
    )


def numbers_to_skip(per_day: float, backup_at: datetime, now: datetime) -> int:
    """Return how many control numbers to leave out: three times what the days since the copy would have used."""
    days = max(0.0, (now - backup_at).total_seconds() / 86_400)
    return FEWEST_SKIPPED + int(_CAREFUL * per_day * days)


def _files(ledger: Ledger, later: Later, report: RestoreReport) -> None:
    """Take over what was received since: Cleo may have it no more."""
    count = 0
    for file in later.files:
        if ledger.files.find_remote(file.folder, file.remote_id, file.name) is None:
            ledger.files.add(Direction.IN, file.folder, file.remote_id, file.name, file.content)
            count += 1
    if count:
        report.said.append(f"{count} files received since are taken over; the next sync reads them.")


def _sent(ledger: Ledger, later: Later, report: RestoreReport) -> None:
    """Settle what surely left since, and remember the content of what left for drafts that will be made again."""
    known = {row.id: row for row in _outbound(ledger)}
    last, count = ledger.documents.last_id(), 0
    for document in later.documents:
        row = known.get(document.id)
        if row is None and document.id <= last:
            continue  # it had left before the copy was made
        facts = _facts(ledger, document)
        if document.fingerprint:
            remember_sent(ledger, (document.partner, document.flow, document.fingerprint), facts)
        if row is not None and document.was_sent and (row.partner, row.number) == (document.partner, document.number):
            why = f"the replaced ledger knows that it was sent on {document.sent_at[:16]} UTC as {document.file_name}"
            settle_sent(row, ledger, facts, why, None)
        count += document.was_sent
    if count:
        report.said.append(f"{count} documents were sent since, as the replaced ledger knows; they do not leave again.")


def _facts(ledger: Ledger, document: LaterDocument) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "was_sent": document.was_sent,
        "sent_at": document.sent_at,
        "file_name": document.file_name,
        "interchange_control": document.controls[0],
        "group_control": document.controls[1],
        "set_control": document.controls[2],
    }
    if document.content is not None:
        kept = ledger.files.add(Direction.OUT, document.folder, "", document.file_name, document.content)
        facts["file_id"] = kept.id
    return facts


def _outbound(ledger: Ledger) -> Iterator[DocumentRow]:
    for delivery in (*_WAITING_OUT, Delivery.IN_DOUBT):
        yield from _all(ledger, DocumentQuery(directions=(Direction.OUT,), deliveries=(delivery,)))


def _all(ledger: Ledger, query: DocumentQuery) -> list[DocumentRow]:
    return ledger.documents.list(DocumentQuery(directions=query.directions, deliveries=query.deliveries, limit=10**9))


def _aside(ledger: Ledger, later: Later, report: RestoreReport) -> None:
    """Set aside again what a person had set aside since."""
    waiting = DocumentQuery(directions=(Direction.IN,), deliveries=(Delivery.RECEIVED, Delivery.REVIEW))
    known = {(row.id, row.fingerprint): row for row in _all(ledger, waiting)}
    count = 0
    for (document_id, fingerprint), reason in later.aside.items():
        row = known.get((document_id, fingerprint))
        if row is not None and may_move(row.direction, row.delivery, Delivery.SET_ASIDE):
            ledger.documents.move_delivery(row.id, Delivery.SET_ASIDE, f"{reason} (before the restore)")
            count += 1
        elif row is None:
            remember_aside(ledger, fingerprint, reason)
    if count:
        report.said.append(f"{count} documents that were set aside since are set aside again.")


def _notes(ledger: Ledger, backup_at: datetime, report: RestoreReport) -> None:
    """Say on every document that waits to leave that it may have left already."""
    rows = [row for row in _outbound(ledger) if row.delivery is not Delivery.SENDING]
    text = (
        f"The ledger was restored from a copy of {backup_at:%Y-%m-%d %H:%M} UTC. This document may have left since;"
        " before it leaves now, it is looked up, and you are asked where that cannot tell."
    )
    for row in rows:
        ledger.notes.add(row.id, text)
    if rows:
        report.said.append(f"{len(rows)} documents that wait to leave may have left since: each is looked up first.")


def _lost(replaced: Path, ledger: Ledger, report: RestoreReport) -> None:
    """Say what the replaced ledger cannot tell any more, and the copy does not know either."""
    found = examine(replaced)
    known = ledger.documents.last_id()
    heads = next((table for table in found.tables if table.table == "document"), None)
    if found.said or heads is None:
        report.said.append(
            "Nothing could be read of the replaced ledger: what came and left after the copy is not known here."
        )
        return
    newer = [line for one, line in zip(heads.lost, found.documents, strict=True) if one > known]
    if newer:
        more = f" and {len(newer) - _MOST_TOLD} more" if len(newer) > _MOST_TOLD else ""
        told = "; ".join(newer[:_MOST_TOLD])
        report.said.append(f"{len(newer)} documents that came after the copy are lost: {told}{more}.")
    others = [table for table in found.tables if not table.is_good]
    if others:
        counts = ", ".join(
            f"{WORDS.get(table.table, table.table)} ({len(table.lost) + len(table.spoiled)})" for table in others
        )
        report.said.append(
            f"Of the replaced ledger some rows are lost or changed: {counts}. acucleo rescue lists them, and the copy "
            "has those that are older than it."
        )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _changed(backup: Path, said: str) -> Problem:
    return Problem(
        "ledger.backup-changed",
        f"The audit trail in the copy {backup} was changed after it was written. {said}",
        why="Somebody or something altered the file; its documents may have been altered as well.",
        todo="Take another copy. To take this one all the same, say so: acucleo restore FILE --accept-changed",
    )
