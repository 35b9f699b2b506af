"""What a person decides: approve, take back, set aside, run again, settle a doubt. Each is in the audit trail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery, may_move
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, PutOff
from acucleo_desktop.rules.comparison import Choice, Resolution
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.sync.flows import ANSWER_FLOWS, BY_FLOW
from acucleo_desktop.sync.outbound_replay import was_refused
from acucleo_desktop.sync.outcome import describe
from acucleo_desktop.sync.refusals import forget_refusals
from acucleo_desktop.sync.resolutions import resolve_changes
from acucleo_desktop.sync.sending import expect_answer
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.waivers import process_anyway


class Decisions:
    """A person's decisions over one ledger."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._documents = services.ledger.documents

    def approve(self, ids: Sequence[int]) -> list[Decision]:
        """Let documents go on: outbound ones are held for the partner's hold time, inbound ones may be written."""
        return [self._decided(document_id, self._approve) for document_id in ids]

    def _decided(self, document_id: int, decide: Callable[[DocumentRow], Decision]) -> Decision:
        """Read a document and decide in one transaction: a sync may be about to send or write it at this moment."""
        with self._services.ledger.transaction():
            return decide(self._documents.get(document_id))

    def clean_ones(self) -> list[int]:
        """Return the documents that wait for review and have nothing that speaks against them, oldest first.

        What a person has put off or handed over waits for more than a look, and is left out.
        """
        query = DocumentQuery(
            deliveries=(Delivery.REVIEW,),
            checks=(Check.CLEAN, Check.WARNINGS),
            put_off=PutOff.HIDDEN,
            handlers=("",),
        )
        return [row.id for row in self._documents.all(query) if row.flow in BY_FLOW and not _is_answer(row)]

    def matching(self, level: str) -> list[int]:
        """Return the documents of a match level that wait for review and that nothing stops, oldest first.

        What a person has put off or handed over is left out.
        """
        query = DocumentQuery(
            deliveries=(Delivery.REVIEW,),
            checks=(Check.CLEAN, Check.WARNINGS),
            matches=(level,),
            put_off=PutOff.HIDDEN,
            handlers=("",),
        )
        return [row.id for row in self._documents.all(query)]

    def resolve_changes(self, document_id: int, keys: Sequence[str], resolution: Resolution) -> Decision:
        """Decide differences of a document by a person's word; it is carried out with the next sync.

        Raises:
            Problem: a difference is not there, does not offer the choice, or the value does not fit.
        """
        row = self._documents.get(document_id)
        if row.delivery not in {Delivery.REVIEW, Delivery.RECEIVED, Delivery.FAILED}:
            return _refused(row, f"The {describe(row)} is {_word(row)}; nothing of it is to be decided.")
        count = resolve_changes(self._services.ledger, document_id, keys, resolution)
        if not count:
            return _refused(row, f"The {describe(row)} has no difference to decide.")
        done = {Choice.ACCEPT: "accepted", Choice.KEEP: "kept as yours", Choice.VALUE: "set by you"}[resolution.choice]
        return _done(row, f"{count} difference{'' if count == 1 else 's'} of the {describe(row)}: {done}.")

    def _approve(self, row: DocumentRow) -> Decision:
        if row.delivery is not Delivery.REVIEW:
            return _refused(row, f"The {describe(row)} does not wait for review; it is {_word(row)}.")
        if row.check is Check.BLOCKED:
            return _refused(row, f"The {describe(row)} is blocked. {row.cause_text}")
        if row.check is Check.UNCHECKED and row.direction is Direction.IN:
            return _refused(row, f"The {describe(row)} has not been compared with Acumatica yet. Sync first.")
        if row.direction is Direction.IN:
            self._move(row, Delivery.RECEIVED, "approved")
            return _done(row, f"The {describe(row)} is cleared and will be written.")
        seconds = self._hold_seconds(row)
        if seconds <= 0:
            self._move(row, Delivery.QUEUED, "approved")
            return _done(row, f"The {describe(row)} leaves now.")
        until = self._services.clock.now() + timedelta(seconds=seconds)
        self._documents.move_delivery(row.id, Delivery.HELD, "approved", hold_until=until)
        return _done(row, f"The {describe(row)} leaves in {seconds} seconds.")

    def _hold_seconds(self, row: DocumentRow) -> int:
        partner = self._services.ledger.partners.get(row.partner)
        options = partner.flows.get(row.flow) if partner is not None else None
        return options.hold_seconds if options is not None else 0

    def take_back(self, document_id: int) -> Decision:
        """Take an approved document back to review while its hold runs or it is queued; refused in words afterwards."""
        return self._decided(document_id, self._take_back)

    def _take_back(self, row: DocumentRow) -> Decision:
        if row.delivery in {Delivery.HELD, Delivery.QUEUED}:
            self._move(row, Delivery.REVIEW, "taken back")
            return _done(row, f"The {describe(row)} is back in review.")
        if row.direction is Direction.IN and row.delivery is Delivery.RECEIVED:
            self._move(row, Delivery.REVIEW, "taken back")
            return _done(row, f"The {describe(row)} is back in review.")
        if row.delivery in {Delivery.SENDING, Delivery.SENT, Delivery.IN_DOUBT}:
            way_out = (
                "Send a credit memo or a corrected invoice instead."
                if row.flow is Flow.INVOICE
                else "Ask the partner to ignore it, and send a corrected one."
            )
            return _refused(row, f"The {describe(row)} has left and cannot be taken back. {way_out}")
        return _refused(row, f"The {describe(row)} is not on its way; it is {_word(row)}.")

    def set_aside(self, document_id: int, reason: str) -> Decision:
        """Put a document aside with a reason; it is kept and not processed.

        Raises:
            Problem: when no reason is given.
        """
        return self._decided(document_id, lambda row: self._set_aside(row, reason))

    def _set_aside(self, row: DocumentRow, reason: str) -> Decision:
        if not reason.strip():
            raise Problem(
                "decision.no-reason",
                f"The {describe(row)} was not set aside, because no reason was given.",
                why="Months later only the reason tells why a document was not processed.",
                todo="Write one sentence and press Set aside again.",
            )
        if not may_move(row.direction, row.delivery, Delivery.SET_ASIDE):
            return _refused(row, f"The {describe(row)} is {_word(row)} and cannot be set aside.")
        self._move(row, Delivery.SET_ASIDE, reason.strip())
        return _done(row, f"The {describe(row)} is set aside.")

    def replay(self, ids: Sequence[int], reason: str = "") -> list[Decision]:
        """Run kept documents again as new attempts, with the same checks as the first time."""
        return [self._decided(document_id, lambda row: self._replay(row, reason)) for document_id in ids]

    def with_cause(self, cause: str) -> list[int]:
        """Return the failed and blocked documents whose worst finding has this id, oldest first."""
        query = DocumentQuery(cause=cause, deliveries=(Delivery.FAILED, Delivery.REVIEW))
        return [row.id for row in self._documents.all(query)]

    def _replay(self, row: DocumentRow, reason: str) -> Decision:
        why = reason or "run again"
        if row.delivery is Delivery.DUPLICATE:
            if not reason.strip():
                return _refused(row, f"The {describe(row)} is here already. To process it anyway, give a reason.")
            process_anyway(self._services.ledger, row, reason)
            return _done(row, f"The {describe(row)} is back in review, to be processed anyway.")
        if was_refused(row):
            return self._write_anew(row, why)
        if row.delivery not in {Delivery.FAILED, Delivery.SET_ASIDE, Delivery.REVIEW}:
            return _refused(row, f"The {describe(row)} is {_word(row)} and cannot be run again.")
        doubtful = [one for one in self._services.ledger.attempts.of(row.id) if one.outcome == "in-doubt"]
        if doubtful and row.direction is Direction.OUT:
            if not reason.strip():
                return _refused(
                    row, f"Nobody knows whether the {describe(row)} arrived. To run it again, give a reason."
                )
            for attempt in doubtful:
                self._services.ledger.attempts.finish(attempt.id, "failed", excerpt=f"decided: {reason.strip()}")
        forget_refusals(row.id, self._services.ledger)
        if row.delivery is not Delivery.REVIEW:
            self._move(row, Delivery.REVIEW, why)
        if row.direction is Direction.OUT and row.flow in ANSWER_FLOWS and row.check is not Check.BLOCKED:
            # Nobody reviews what we acknowledge: in review it would lie unseen, and the partner would wait for it.
            self._move(row, Delivery.QUEUED, why)
        self._services.ledger.audit.record("replayed", row.id, why=why)
        return _done(row, f"The {describe(row)} is run again.")

    def _write_anew(self, row: DocumentRow, why: str) -> Decision:
        """Let a refused document be made again from the record that was kept with it."""
        if row.flow in ANSWER_FLOWS or not self._documents.record(row.id):
            return _refused(row, f"The {describe(row)} has no record to be made again from.")
        self._services.ledger.audit.record("replayed", row.id, why=why)
        return _done(row, f"The {describe(row)} is written anew, in place of the refused one.")

    def resolve(self, document_id: int, *, landed: bool, reason: str) -> Decision:
        """Settle a document in doubt by a person's word: it landed, or it did not.

        Raises:
            Problem: when no reason is given.
        """
        return self._decided(document_id, lambda row: self._resolve(row, landed=landed, reason=reason))

    def _resolve(self, row: DocumentRow, *, landed: bool, reason: str) -> Decision:
        if row.delivery is not Delivery.IN_DOUBT:
            return _refused(row, f"The {describe(row)} is not in doubt; it is {_word(row)}.")
        if not reason.strip():
            raise Problem(
                "decision.no-reason",
                f"The doubt about the {describe(row)} was not settled, because no reason was given.",
                todo="Say where you looked, for example: seen in Cockpit under its control number.",
            )
        outbound = row.direction is Direction.OUT
        done = Delivery.SENT if outbound else Delivery.WRITTEN
        again = Delivery.QUEUED if outbound else Delivery.REVIEW
        ledger = self._services.ledger
        for attempt in ledger.attempts.of(row.id):
            if attempt.outcome in {"open", "in-doubt"}:
                ledger.attempts.finish(attempt.id, "done" if landed else "failed", excerpt=f"decided: {reason}")
                if landed and outbound:
                    ledger.documents.known_at_cleo(row.id, attempt.reference, "")
        self._move(row, done if landed else again, reason)
        if landed and outbound:
            expect_answer(row, self._services)
        word = "counts as done" if landed else "will be tried again"
        return _done(row, f"The {describe(row)} {word}.")

    def _move(self, row: DocumentRow, state: Delivery, why: str) -> None:
        self._documents.move_delivery(row.id, state, why)


def _is_answer(row: DocumentRow) -> bool:
    """Whether a document only answers one of ours; what we answer ourselves leaves like any other."""
    return row.flow in ANSWER_FLOWS and row.direction is Direction.IN


def _word(row: DocumentRow) -> str:
    return row.delivery.value.replace("-", " ")


def _done(row: DocumentRow, said: str) -> Decision:
    return Decision(row.id, ok=True, said=said)


def _refused(row: DocumentRow, said: str) -> Decision:
    return Decision(row.id, ok=False, said=said)
