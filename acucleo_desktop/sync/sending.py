"""Uploading approved documents to Cleo: intent before effect, a fresh name for each try, never a guess afterwards."""

from __future__ import annotations

import hashlib
import secrets

from acucleo_desktop.cleo.mailbox import Mailbox, RemoteFile, UploadReceipt
from acucleo_desktop.cleo.names import upload_name
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.documents.working_calendar import due_at
from acucleo_desktop.ledger.rows import AttemptRow, DocumentQuery, DocumentRow
from acucleo_desktop.sync.departure import departure_findings
from acucleo_desktop.sync.guard import Guard
from acucleo_desktop.sync.outcome import Tally
from acucleo_desktop.sync.refusals import forget_refusals, note_refusal
from acucleo_desktop.sync.restored import held_back
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.sync.writes import Step
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    OutcomeUnknown,
    RequestRefused,
    ServiceProblem,
    ServiceUnavailable,
    SignInRefused,
    Throttled,
    UnexpectedAnswer,
)


def release_holds(services: Services) -> int:
    """Queue every held document whose visible wait is over; return how many."""
    documents = services.ledger.documents
    if not documents.holds_over(services.clock.now()):
        return 0
    # In one transaction: a document that is taken back at this moment must not leave all the same.
    with services.ledger.transaction():
        due = documents.holds_over(services.clock.now())
        for row in due:
            documents.move_delivery(row.id, Delivery.QUEUED, "the hold is over")
    return len(due)


def queued(services: Services) -> list[DocumentRow]:
    """Return the documents that may leave now, oldest first."""
    query = DocumentQuery(directions=(Direction.OUT,), deliveries=(Delivery.QUEUED,))
    return services.ledger.documents.all(query)


def send_queued(services: Services, mailbox: Mailbox, run_id: int | None, tally: Tally, guard: Guard) -> None:
    """Upload every queued document, each on its own, so that one bad document never stops its neighbours."""
    for listed in queued(services):
        if services.stop.is_set():
            return
        row = services.ledger.documents.get(listed.id)
        if row.delivery is not Delivery.QUEUED:
            continue  # taken back since it was listed
        if guard.holds(row):
            continue
        if row.check is Check.BLOCKED:
            services.ledger.documents.move_delivery(row.id, Delivery.REVIEW, "blocked by a finding")
            tally.add("needs you", f"{row.partner_name}, {row.number}: {row.cause_text}")
            continue
        if _is_stopped(row, services, tally) or held_back(row, services, mailbox, run_id, tally):
            continue
        try:
            send_document(row, services, mailbox, run_id, tally)
        except SignInRefused:
            raise
        except (ServiceUnavailable, Throttled) as problem:
            tally.trouble(problem)
            return
        except ServiceProblem as problem:
            tally.add("failed", f"{row.partner_name}, {row.number}: {problem.what}")


def _is_stopped(row: DocumentRow, services: Services, tally: Tally) -> bool:
    """Take a document back to review when the partner sheet, as it is now, speaks against it."""
    stops = [finding for finding in departure_findings(row, services) if finding.blocks]
    if not stops:
        return False
    documents = services.ledger.documents
    with services.ledger.transaction():
        if documents.get(row.id).delivery is not Delivery.QUEUED:
            return True
        known = documents.findings(row.id)
        documents.set_findings(row.id, tuple(dict.fromkeys([*known, *stops])), Check.BLOCKED)
        documents.move_delivery(row.id, Delivery.REVIEW, stops[0].what)
    tally.add("needs you", f"{row.partner_name}, {row.number}: {stops[0].what}")
    return True


def send_document(row: DocumentRow, services: Services, mailbox: Mailbox, run_id: int | None, tally: Tally) -> None:
    """Upload one document. Whatever happens, the attempt and its outcome are in the ledger afterwards.

    A document that was taken back after it was listed stays where it is.

    Raises:
        ServiceProblem: when the service refused or could not be reached; the document's state tells which.
    """
    ledger = services.ledger
    begun = _begin(row.id, services, run_id)
    if begun is None:
        return
    row, attempt, content = begun
    said = f"Sending {row.set_id} {row.number} to {row.partner_name}"
    services.progress(PassStep(Stage.CLEO_OUT, said, counts=True))
    try:
        receipt = mailbox.upload(attempt.target, attempt.reference, content)
    except OutcomeUnknown as problem:
        settle_unknown(attempt, row, services, mailbox, problem)
        tally.add_row("sent" if ledger.documents.get(row.id).delivery is Delivery.SENT else "in doubt", row)
        return
    except (ServiceUnavailable, Throttled, SignInRefused) as problem:
        _close(attempt, problem, services, Delivery.QUEUED)
        raise
    except ServiceProblem as problem:
        with ledger.transaction():
            _close(attempt, problem, services, Delivery.FAILED)
            note_refusal(row.id, problem, ledger)
        raise
    record_sent(attempt, row, services, receipt)
    tally.add_row("sent", row)


def _begin(document_id: int, services: Services, run_id: int | None) -> tuple[DocumentRow, AttemptRow, bytes] | None:
    """Store the intent of an upload; None when the document is not queued any more.

    It is read within the transaction of the intent, so that what leaves is what the ledger holds at that moment: since
    it was listed, a person may have taken it back or had it rendered anew under other control numbers.
    """
    ledger = services.ledger
    with ledger.transaction():
        row = ledger.documents.get(document_id)
        if row.delivery is not Delivery.QUEUED:
            return None
        if row.file_id is None:
            raise ValueError(f"document {row.id} has no rendered file")
        content = ledger.files.content(row.file_id)
        folder = ledger.files.get(row.file_id).folder
        name = upload_name(row.set_id, row.partner, row.interchange_control, services.clock.now(), secrets.token_hex(4))
        digest = hashlib.sha256(content).hexdigest()
        forget_refusals(row.id, ledger)
        attempt = ledger.attempts.begin(row.id, Step.UPLOAD, folder, name, digest, run_id)
        return ledger.documents.move_delivery(row.id, Delivery.SENDING), attempt, content


def settle_unknown(
    attempt: AttemptRow, row: DocumentRow, services: Services, mailbox: Mailbox, problem: ServiceProblem | None
) -> bool:
    """Ask Cleo for the exact name of an upload without an answer; return whether it is settled.

    Found in its whole size means sent. Anything else proves nothing, since Cleo consumes files: then a person decides.

    Raises:
        ServiceProblem: Cleo cannot be asked now (no line, too many requests, sign-in); the attempt stays as it is.
    """
    ledger = services.ledger
    found, why = _look_up(attempt, mailbox)
    size = ledger.files.get(row.file_id).size if row.file_id is not None else None
    if found is not None and found.size in {None, size}:
        told = problem or attempt
        receipt = UploadReceipt(found.id, found.name, found.size or 0, told.status or 0, told.request_id)
        record_sent(attempt, row, services, receipt, "Cleo lists the file under its exact name")
        return True
    if attempt.outcome == "in-doubt":
        return False  # asked before, with the same answer: a person decides
    if found is not None:
        why = f"no answer came after the file had left, and Cleo lists {found.size} bytes of its {size}"
    with ledger.transaction():
        status, request = (problem.status, problem.request_id) if problem else (None, "")
        ledger.attempts.finish(attempt.id, "in-doubt", status=status, request_id=request, excerpt=why)
        if ledger.documents.get(row.id).delivery is Delivery.SENDING:
            ledger.documents.move_delivery(row.id, Delivery.IN_DOUBT, why)
    return False


def _look_up(attempt: AttemptRow, mailbox: Mailbox) -> tuple[RemoteFile | None, str]:
    """Return the file as Cleo lists it, or None with what that means; an account may send and yet see no list."""
    try:
        found = mailbox.find(attempt.target, attempt.reference)
    except (NotPermitted, NotFound, RequestRefused, UnexpectedAnswer) as problem:
        return None, f"no answer came after the file had left, and Cleo does not let us look: {problem.what}"
    return found, "no answer came after the file had left, and Cleo does not list it: it may have been taken already"


def record_sent(
    attempt: AttemptRow, row: DocumentRow, services: Services, receipt: UploadReceipt, why: str = ""
) -> None:
    """Store that an upload landed, and start the clock for its acknowledgment."""
    ledger = services.ledger
    with ledger.transaction():
        ledger.attempts.finish(
            attempt.id,
            "done",
            status=receipt.status or None,
            request_id=receipt.request_id,
            excerpt=why or receipt.excerpt,
            result_key=receipt.file_id,
        )
        ledger.documents.known_at_cleo(row.id, receipt.stored_name or attempt.reference, receipt.file_id)
        ledger.documents.move_delivery(row.id, Delivery.SENT, why)
        expect_answer(row, services)


def expect_answer(row: DocumentRow, services: Services) -> None:
    """Start the clock for the partner's acknowledgment of a document that has left."""
    if row.flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT or row.answer is not Answer.NONE:
        return
    partner = services.ledger.partners.get(row.partner)
    options = partner.flows.get(row.flow) if partner is not None else None
    if partner is not None and options is not None and options.answer_hours > 0:
        due = due_at(services.clock.now(), options.answer_hours, partner.calendar)
        services.ledger.documents.move_answer(row.id, Answer.WAITING, answer_due=due)


def _close(attempt: AttemptRow, problem: ServiceProblem, services: Services, state: Delivery) -> None:
    with services.ledger.transaction():
        services.ledger.attempts.finish(
            attempt.id, "failed", status=problem.status, request_id=problem.request_id, excerpt=problem.excerpt
        )
        services.ledger.documents.move_delivery(attempt.document_id, state, problem.sentences())
