"""A received TA1 put to use: what a partner's system says of a whole file of ours, shown on the documents in it."""

from __future__ import annotations

from functools import lru_cache

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.causes import partner_answers as causes
from acucleo_desktop.sync.answering import Verdict, add_findings, answer_document, keep_orphan, matched
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.interchange_answers import ACCEPTED, REJECTED, InterchangeAnswer, read_answer
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import SplitFile

_PLACE = Location("The file's envelope", "TA1", element=5)


def apply_envelope_answer(row: DocumentRow, services: Services) -> str:
    """Match a received TA1 to the file of ours that it answers; return a sentence of what it did.

    A refused envelope refuses every document in it. One that was received says nothing of the documents, whose own
    answers are still to come.
    """
    ledger = services.ledger
    answer = _stored_answer(row, services)
    if answer is None:
        return "it holds no answer"
    sent = ledger.documents.by_controls(
        interchange=answer.control_number or "none", partner=row.partner, direction=Direction.OUT
    )
    if not sent:
        number = answer.control_number or "without a number"
        finding = causes.ENVELOPE_UNKNOWN.found(_PLACE, value=number, partner=row.partner_name, number=number)
        return keep_orphan(row, finding, "it answers a file that we did not send to this partner", services)
    with ledger.transaction():
        for candidate in sent:
            finding = _finding(answer, candidate)
            if answer.status == REJECTED:
                why = f"the partner's system refused the file: {answer.reason}"
                answer_document(candidate, Verdict(Answer.REJECTED, why, (finding,)), row, services)
            else:
                ledger.links.add(row.id, candidate.id, "answers")
                add_findings(candidate.id, (finding,), services)
        return matched(row, f"answers file {answer.control_number}", services)


def _finding(answer: InterchangeAnswer, candidate: DocumentRow) -> Finding:
    name, number = candidate.partner_name, answer.control_number
    if answer.status == ACCEPTED:
        return causes.ENVELOPE_RECEIVED.found(_PLACE, value=answer.note, partner=name, number=number)
    cause = causes.ENVELOPE_REFUSED if answer.status == REJECTED else causes.ENVELOPE_ERRORS
    return cause.found(
        _PLACE, value=answer.note, partner=name, number=number, reason=answer.reason, note=answer.note or "none"
    )


@lru_cache(maxsize=1)
def _taken_apart(content: bytes) -> SplitFile:
    """Take a file apart; the TA1s of a file come one after the other."""
    return split(content)


def _stored_answer(row: DocumentRow, services: Services) -> InterchangeAnswer | None:
    """Return the TA1 that a row stands for, from the bytes of its file."""
    if row.file_id is None or row.flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT:
        return None
    interchanges = _taken_apart(services.ledger.files.content(row.file_id)).interchanges
    index, _, which = row.position
    segments = interchanges[index].acknowledgments if index < len(interchanges) else ()
    return read_answer(segments[which]) if which < len(segments) else None
