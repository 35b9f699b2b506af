"""Writing inbound documents into Acumatica: search first, intent before effect, ask before any second try."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

from acucleo_desktop.acumatica.comparison import differences
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.errors import RecordRefused
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import AttemptRow, DocumentQuery, DocumentRow
from acucleo_desktop.partners.profile import CrossReference
from acucleo_desktop.rules.causes.records import FIELD_REFUSED
from acucleo_desktop.sync.flows import ANSWER_FLOWS
from acucleo_desktop.sync.guard import Guard
from acucleo_desktop.sync.judging import Judgement
from acucleo_desktop.sync.outcome import Tally, describe
from acucleo_desktop.sync.reexamination import Reexaminer
from acucleo_desktop.sync.restored import set_aside_before
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.sync.writes import ACCOUNTS, Step, Write, landed_key, perform, record_key
from acucleo_desktop.transport.problems import (
    OutcomeUnknown,
    ServiceProblem,
    ServiceUnavailable,
    SignInRefused,
    Throttled,
    UnexpectedAnswer,
)

_TOLD = {Delivery.WRITTEN: "written", Delivery.IN_DOUBT: "in doubt"}


def cleared(services: Services) -> list[DocumentRow]:
    """Return the inbound documents that may be written now, oldest first."""
    query = DocumentQuery(
        directions=(Direction.IN,),
        deliveries=(Delivery.RECEIVED,),
        checks=(Check.CLEAN, Check.WARNINGS),
    )
    rows = services.ledger.documents.all(query)
    return [row for row in rows if row.flow not in ANSWER_FLOWS]


def write_cleared(
    services: Services, erp: Erp, reexaminer: Reexaminer, run_id: int | None, tally: Tally, guard: Guard
) -> None:
    """Write every cleared document, each on its own, so that one bad document never stops its neighbours."""
    for listed in cleared(services):
        if services.stop.is_set():
            return
        row = services.ledger.documents.get(listed.id)
        if row.delivery is not Delivery.RECEIVED:
            continue  # taken back since it was listed
        if set_aside_before(row, services) or guard.holds(row):
            continue
        examined = reexaminer.look_again(row)
        if services.ledger.documents.get(row.id).delivery is Delivery.DUPLICATE:
            tally.add_row("duplicate", row)
            continue
        if examined is None or examined.judgement is None or not examined.judgement.may_write:
            tally.add("needs you", describe(services.ledger.documents.get(row.id)))
            continue
        try:
            write_document(row, examined.judgement, services, erp, run_id)
        except SignInRefused:
            raise
        except (ServiceUnavailable, Throttled) as problem:
            tally.trouble(problem)
            return
        except ServiceProblem as problem:
            tally.add("failed", f"{describe(row)}: {problem.what}")
            continue
        after = services.ledger.documents.get(row.id)
        if after.delivery in _TOLD:
            tally.add_row(_TOLD[after.delivery], after)


def write_document(row: DocumentRow, judgement: Judgement, services: Services, erp: Erp, run_id: int | None) -> None:
    """Carry out the writes of one document in order; the last one's key becomes the document's.

    Raises:
        ServiceProblem: when Acumatica refused or could not be reached; the document's state tells which.
    """
    ledger = services.ledger
    services.progress(PassStep(Stage.WRITE, f"Writing {describe(row)}", counts=True))
    if not judgement.writes:
        _finish_without_writes(row, judgement, services)
        return
    key = ""
    found: dict[str, str] = {}
    for number, write in enumerate(judgement.writes):
        last = number == len(judgement.writes) - 1
        expected = Delivery.WRITING if number else Delivery.RECEIVED
        key = _carry_out(row, _filled(write, found), services, erp, run_id, expected)
        if not key:
            return
        if write.step is Step.CREATE and write.entity in ACCOUNTS:
            found[write.entity] = key
            _learn(row, write, key, services)
        if last:
            with ledger.transaction():
                ledger.documents.update(row.id, acumatica_key=key, acumatica_entity=write.entity)
                ledger.documents.move_delivery(row.id, Delivery.WRITTEN, write.sentence)


def _finish_without_writes(row: DocumentRow, judgement: Judgement, services: Services) -> None:
    with services.ledger.transaction():
        if judgement.acumatica_key:
            services.ledger.documents.update(row.id, acumatica_key=judgement.acumatica_key)
        services.ledger.documents.move_delivery(row.id, Delivery.WRITTEN, judgement.said or "nothing had to change")


def _carry_out(
    row: DocumentRow, write: Write, services: Services, erp: Erp, run_id: int | None, expected: Delivery
) -> str:
    """Do one write; return the record's key, or an empty text when nothing more may be done.

    That is when its outcome is in doubt, or when the document is not where it was `expected`: a person may have taken
    it back since it was listed.
    """
    ledger = services.ledger
    digest = hashlib.sha256(json.dumps(write.record, sort_keys=True, default=str).encode()).hexdigest()
    with ledger.transaction():
        if ledger.documents.get(row.id).delivery is not expected:
            return ""
        attempt = ledger.attempts.begin(row.id, write.step, write.entity, write.reference, digest, run_id)
        if expected is not Delivery.WRITING:
            ledger.documents.move_delivery(row.id, Delivery.WRITING)
    try:
        key = landed_key(write, erp)
        if key is not None:
            ledger.attempts.finish(attempt.id, "done", excerpt="it was there already", result_key=key)
            return key
        record = perform(write, erp)
        key = record_key(write.entity, record)
    except (OutcomeUnknown, UnexpectedAnswer) as problem:
        # An answer that cannot be read says no more of what was stored than none at all.
        return _settle(attempt, row, write, services, erp, problem)
    except (ServiceUnavailable, Throttled, SignInRefused) as problem:
        with ledger.transaction():
            _close(attempt, services, problem)
            ledger.documents.move_delivery(row.id, Delivery.REVIEW, problem.sentences())
            ledger.documents.move_delivery(row.id, Delivery.RECEIVED, "it will be tried again in the next pass")
        raise
    except ServiceProblem as problem:
        with ledger.transaction():
            _close(attempt, services, problem)
            _refused(row, services, problem)
        raise
    with ledger.transaction():
        told = erp.client.last_written
        ledger.attempts.finish(
            attempt.id,
            "done",
            status=told.status if told is not None else None,
            request_id=told.request_id if told is not None else "",
            excerpt=told.excerpt() if told is not None else "",
            result_key=key,
        )
        ledger.documents.update(row.id, record=_as_written(write, record))
        _note_differences(row, differences(write.record, record, is_update=write.step is Step.UPDATE), services)
    return key


def _note_differences(row: DocumentRow, found: list[Finding], services: Services) -> None:
    """Add warnings about values that Acumatica keeps differently from what was written."""
    if not found:
        return
    documents = services.ledger.documents
    check = documents.get(row.id).check
    kept = [known for known in documents.findings(row.id) if known.id not in {finding.id for finding in found}]
    documents.set_findings(row.id, (*kept, *found), Check.WARNINGS if check is Check.CLEAN else check)


def _as_written(write: Write, reply: Record) -> dict[str, object]:
    """Return the record as it is in Acumatica now: what was sent, and over it what the reply says, without lines."""
    said = {name: value for name, value in reply.raw.items() if value not in ([], {})}
    return {**to_plain(write.record), **said}


def _settle(
    attempt: AttemptRow, row: DocumentRow, write: Write, services: Services, erp: Erp, problem: ServiceProblem
) -> str:
    """Ask Acumatica at once whether a write without an answer landed; in doubt when it cannot be asked either."""
    ledger = services.ledger
    try:
        key = landed_key(write, erp)
    except ServiceProblem:
        key = None
    if key is not None:
        ledger.attempts.finish(
            attempt.id,
            "done",
            status=problem.status,
            request_id=problem.request_id,
            excerpt="no answer came; Acumatica has the record",
            result_key=key,
        )
        return key
    with ledger.transaction():
        ledger.attempts.finish(
            attempt.id, "in-doubt", status=problem.status, request_id=problem.request_id, excerpt=problem.excerpt
        )
        ledger.documents.move_delivery(row.id, Delivery.IN_DOUBT, problem.sentences())
    return ""


def _close(attempt: AttemptRow, services: Services, problem: ServiceProblem) -> None:
    services.ledger.attempts.finish(
        attempt.id, "failed", status=problem.status, request_id=problem.request_id, excerpt=problem.excerpt
    )


def _refused(row: DocumentRow, services: Services, problem: ServiceProblem) -> None:
    """Keep a refusal with its reason as a finding, so that Failed can group it and offer the replay."""
    finding = Finding(
        problem.code,
        Severity.BLOCK,
        problem.what,
        Location(problem.where or "The whole document"),
        problem.why,
        problem.todo or "Mend the cause in Acumatica, then run the document again.",
    )
    extra = [
        FIELD_REFUSED.found(Location(path), field=path, text=text)
        for path, _row, text in getattr(problem, "field_errors", ())
        if isinstance(problem, RecordRefused)
    ]
    ledger = services.ledger
    with ledger.transaction():
        kept = [known for known in ledger.documents.findings(row.id) if not known.id.startswith("acumatica.")]
        ledger.documents.set_findings(row.id, (finding, *extra, *kept), Check.BLOCKED)
        ledger.documents.move_delivery(row.id, Delivery.FAILED, problem.sentences())


def _filled(write: Write, found: dict[str, str]) -> Write:
    """Put the keys of accounts created a moment ago into the writes that wait for them."""
    record = dict(write.record)
    for field_name, entity in write.extra.items():
        if entity in found:
            record[field_name] = found[entity].rsplit("/", 1)[-1]
    return replace(write, record=record)


def _learn(row: DocumentRow, write: Write, key: str, services: Services) -> None:
    """Remember a created location on the partner sheet, so that the next order finds it."""
    if not write.teaches:
        return
    kind, qualifier, theirs = write.teaches
    partner = services.ledger.partners.get(row.partner)
    if partner is None:
        return
    reference = CrossReference(kind, theirs, key.rsplit("/", 1)[-1], qualifier)
    services.ledger.partners.save(replace(partner, cross_references=(*partner.cross_references, reference)))
