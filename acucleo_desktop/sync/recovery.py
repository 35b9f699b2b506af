"""The first stage of every pass: settle what an earlier pass left unfinished, by asking, never by guessing."""

from __future__ import annotations

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.cleo.mailbox import Mailbox
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import AttemptRow, DocumentQuery, DocumentRow
from acucleo_desktop.sync.outcome import Tally
from acucleo_desktop.sync.sending import settle_unknown
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.writes import Step, Write, landed_key

_LAST_WRITES = frozenset({"SalesOrder", "Bill", "PurchaseReceipt"})
"""Entities that are always the last write of a document: once they are there, the document is done."""
_GIVE_BACK = "an earlier pass was cut short, and Acumatica does not have it; it will be written again"


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
        services.progress(f"Asking Cleo whether {attempt.reference} arrived")
        if settle_unknown(attempt, row, services, mailbox, None):
            tally.add("recovered")
        else:
            tally.add("in doubt", f"Did {attempt.reference} reach Cleo? Look it up there, then decide.")


def recover_writes(services: Services, erp: Erp, tally: Tally) -> None:
    """Ask Acumatica for every write without an outcome; what is not there goes back to be written."""
    ledger = services.ledger
    for attempt, row in unsettled(services, step_is_upload=False):
        if row.delivery not in {Delivery.WRITING, Delivery.IN_DOUBT}:
            ledger.attempts.finish(attempt.id, "failed", excerpt="given up")
            continue
        services.progress(f"Asking Acumatica whether {row.number} arrived")
        account = _account_of(row, services)
        write = Write(Step(attempt.step), attempt.target, {}, attempt.reference, account)
        key = landed_key(write, erp)
        with ledger.transaction():
            if key is not None and write.entity not in {"Customer", "CustomerLocation"}:
                ledger.attempts.finish(attempt.id, "done", excerpt="found by asking", result_key=key)
                ledger.documents.update(row.id, acumatica_key=key, acumatica_entity=write.entity)
                ledger.documents.move_delivery(row.id, Delivery.WRITTEN, "Acumatica has the record")
            else:
                outcome = "done" if key is not None else "failed"
                ledger.attempts.finish(attempt.id, outcome, excerpt=_GIVE_BACK, result_key=key or "")
                _give_back(row, services, _GIVE_BACK)
        tally.add("recovered")
    _recover_between_writes(services, tally)


def _recover_between_writes(services: Services, tally: Tally) -> None:
    """Take up documents that a pass left after one answer was stored and before the next step began."""
    ledger = services.ledger
    query = DocumentQuery(directions=(Direction.IN,), deliveries=(Delivery.WRITING,))
    for row in ledger.documents.all(query):
        attempts = ledger.attempts.of(row.id)
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
