"""The first stage of every pass: settle what an earlier pass left unfinished, by asking, never by guessing."""

from __future__ import annotations

from datetime import timedelta

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.cleo.mailbox import Mailbox
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import AttemptRow, DocumentQuery, DocumentRow
from acucleo_desktop.sync.outcome import Tally, describe
from acucleo_desktop.sync.sending import settle_unknown
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.sync.writes import ACCOUNTS, REPEATED, Step, Write, landed_key
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    RequestRefused,
    ServiceProblem,
    UnexpectedAnswer,
)

_LAST_WRITES = frozenset({"SalesOrder", "Bill", "PurchaseReceipt"})
"""Entities that are always the last write of a document: once they are there, the document is done."""
_MAY_GAIN_ROWS = frozenset({"SalesOrder", "Bill"})
"""Entities to which a changed version may append lines; doing that twice would double them."""
GIVEN_BACK = "an earlier pass was cut short, and Acumatica does not have it; it will be written again"

_CUT_OFF = "The program or the computer ended while this sync ran. The next one went on from there."


def end_cut_off_runs(services: Services) -> None:
    """Give every pass without an end its outcome: one pass runs at a time, so that it can only have been cut off."""
    for run in services.ledger.runs.unfinished():
        services.ledger.runs.finish(run.id, "failed", dict(run.counts), (_CUT_OFF,))


def unsettled(services: Services, step_is_upload: bool) -> list[tuple[AttemptRow, DocumentRow]]:
    """Return attempts without a known outcome, with their documents: open ones and those in doubt."""
    return [
        (attempt, services.ledger.documents.get(attempt.document_id))
        for attempt in (*services.ledger.attempts.open_ones(), *services.ledger.attempts.in_doubt())
        if (attempt.step == Step.UPLOAD) is step_is_upload
    ]


def recover_uploads(services: Services, mailbox: Mailbox, tally: Tally) -> None:
    """Ask Cleo for every upload without an outcome."""
    for attempt, row in unsettled(services, step_is_upload=True):
        if attempt.outcome != "open" and row.delivery is not Delivery.IN_DOUBT:
            continue
        services.progress(PassStep(Stage.CLEO_IN, f"Asking Cleo whether {attempt.reference} arrived"))
        if settle_unknown(attempt, row, services, mailbox, None):
            tally.add("recovered")
        else:
            tally.add("in doubt", f"Did {attempt.reference} reach Cleo? Look it up there, then decide.")


def recover_writes(services: Services, erp: Erp, tally: Tally) -> None:
    """Ask Acumatica for every write without an outcome; what is not there goes back to be written."""
    for attempt, row in unsettled(services, step_is_upload=False):
        if row.delivery not in {Delivery.WRITING, Delivery.IN_DOUBT}:
            continue  # set aside by a person while it was in doubt: it is asked about when it is taken up again
        services.progress(PassStep(Stage.CHECK, f"Asking Acumatica whether {row.number} arrived"))
        write = Write(Step(attempt.step), attempt.target, {}, attempt.reference, _account_of(row, services))
        try:
            key = landed_key(write, erp)
        except (NotPermitted, NotFound, RequestRefused, UnexpectedAnswer) as problem:
            # One that cannot be asked about does not stop the others.
            _leave_in_doubt(attempt, row, problem, services)
            tally.add("in doubt", f"Did the {describe(row)} reach Acumatica? {problem.what}")
            continue
        if key is None and _may_still_arrive(attempt, services):
            tally.reasons.append(f"The {describe(row)} may still be on its way to Acumatica; the next sync asks again.")
            continue
        _settle_write(attempt, row, write, key, services)
        tally.add("recovered")
    _recover_between_writes(services, tally)


def _may_still_arrive(attempt: AttemptRow, services: Services) -> bool:
    """Whether Acumatica may be working on a record still: whoever asked for it died, which does not stop the site."""
    age = services.clock.now() - attempt.started_at
    adds = attempt.step == Step.CREATE or (attempt.step == Step.UPDATE and attempt.target in _MAY_GAIN_ROWS)
    return adds and timedelta() <= age < timedelta(seconds=services.policy.landing_seconds)


def _settle_write(attempt: AttemptRow, row: DocumentRow, write: Write, key: str | None, services: Services) -> None:
    """Store what Acumatica said: the record is there, or the document goes on at the step that failed."""
    ledger = services.ledger
    with ledger.transaction():
        if key is not None and write.entity not in ACCOUNTS:
            ledger.attempts.finish(attempt.id, "done", excerpt="found by asking", result_key=key)
            ledger.documents.update(row.id, acumatica_key=key, acumatica_entity=write.entity)
            ledger.documents.move_delivery(row.id, Delivery.WRITTEN, "Acumatica has the record")
            return
        if key is not None:
            ledger.attempts.finish(attempt.id, "done", excerpt="found by asking", result_key=key)
            _give_back(row, services, "an earlier pass was cut short between two steps; it goes on from here")
            return
        said = GIVEN_BACK if write.step is Step.CREATE else REPEATED
        ledger.attempts.finish(attempt.id, "failed", excerpt=said)
        _give_back(row, services, said)


def _leave_in_doubt(attempt: AttemptRow, row: DocumentRow, problem: ServiceProblem, services: Services) -> None:
    ledger = services.ledger
    with ledger.transaction():
        if attempt.outcome == "open":
            ledger.attempts.finish(attempt.id, "in-doubt", status=problem.status, excerpt=problem.excerpt)
        if row.delivery is Delivery.WRITING:
            ledger.documents.move_delivery(row.id, Delivery.IN_DOUBT, problem.sentences())


def _recover_between_writes(services: Services, tally: Tally) -> None:
    """Take up documents that a pass left after one answer was stored and before the next step began."""
    ledger = services.ledger
    query = DocumentQuery(directions=(Direction.IN,), deliveries=(Delivery.WRITING,))
    for row in ledger.documents.all(query):
        attempts = ledger.attempts.of(row.id)
        if any(known.outcome == "open" for known in attempts):
            continue  # it may still arrive
        last = next((known for known in attempts if known.outcome == "done" and known.target in _LAST_WRITES), None)
        with ledger.transaction():
            if last is not None:
                ledger.documents.update(row.id, acumatica_key=last.result_key, acumatica_entity=last.target)
                ledger.documents.move_delivery(
                    row.id, Delivery.WRITTEN, "Acumatica had answered before the interruption"
                )
            else:
                _give_back(row, services, "an earlier pass was cut short between two steps; it goes on from here")
        tally.add("recovered")


def _give_back(row: DocumentRow, services: Services, why: str) -> None:
    """Clear a document for the next try of writing it."""
    services.ledger.documents.move_delivery(row.id, Delivery.REVIEW, why)
    services.ledger.documents.move_delivery(row.id, Delivery.RECEIVED, why)


def _account_of(row: DocumentRow, services: Services) -> str:
    account = services.ledger.documents.fields(row.id).get("our_account", "")
    return str(account or "")
