"""Answering the guard's questions: what yes and no lead to, once, with the reason in the audit trail."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.ledger.questions import NO, OPEN, YES, NewQuestion, QuestionRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync import absurdity
from acucleo_desktop.sync.guard import covered_rows
from acucleo_desktop.sync.outbound_replay import Redrafter
from acucleo_desktop.sync.services import Services

_TO_REVIEW = frozenset({absurdity.MORE, absurdity.OLD_FILES, absurdity.AMOUNTS, absurdity.PRICES, absurdity.SAME_CAUSE})


def answer(services: Services, question_id: int, *, is_right: bool, reason: str) -> QuestionRow:
    """Answer a question by a person's word; it counts for this case only.

    Raises:
        UnknownRow: there is no such question.
        Problem: it is answered already (`question.answered`), or no reason is given (`decision.no-reason`).
    """
    ledger = services.ledger
    question = ledger.questions.get(question_id)
    if question.state != OPEN:
        who = f" by {question.answered_by}" if question.answered_by else ""
        raise Problem(
            "question.answered",
            f"Question {question_id} was answered already{who}: {question.state}. {question.reason}".strip(),
            todo="Look at the open ones: acucleo questions.",
        )
    if not reason.strip():
        raise Problem(
            "decision.no-reason",
            f"Question {question_id} was not answered, because no reason was given.",
            why="Months later only the reason tells why such a run was let through or stopped.",
            todo="Write one sentence, for example: promotion week, the buyer confirmed it by phone.",
        )
    with ledger.transaction():
        after = ledger.questions.answer(question_id, YES if is_right else NO, reason.strip())
        if not is_right and question.kind in _TO_REVIEW:
            _to_review(question, services)
        if question.kind == absurdity.SHEET and not is_right and question.facts.get("before"):
            ledger.partners.save(partner_of(str(question.facts["before"])))
    if question.kind == absurdity.SHEET and is_right:
        Redrafter(services).redraft_waiting(question.scope.partner)
    return after


def _to_review(question: QuestionRow, services: Services) -> None:
    """Let all documents in question wait for review, each to be approved by itself."""
    going = {Delivery.RECEIVED, Delivery.QUEUED, Delivery.HELD}
    for row in covered_rows(question, services):
        if row.delivery in going:
            services.ledger.documents.move_delivery(row.id, Delivery.REVIEW, f"not right: {question.title}")


def sheet_changed(services: Services, before: Partner | None, after: Partner) -> None:
    """Write the waiting documents anew by a changed sheet, or ask first when they are many."""
    redrafter = Redrafter(services)
    limits = services.policy.guard
    if before is not None and limits.is_on:
        rows = redrafter.outdated(after.code)
        numbers = [row.number for row in rows]
        question = absurdity.sheet_change(after.code, after.name, len(rows), numbers, limits)
        if question is not None:
            _ask_about_sheet(services, question, before)
            return
    redrafter.redraft_waiting(after.code)


def _ask_about_sheet(services: Services, question: NewQuestion, before: Partner) -> None:
    known = services.ledger.questions.latest(question.kind, question.case)
    if known is not None and known.state == OPEN:
        return  # the first one holds the sheet as it was
    services.ledger.questions.ask(replace(question, facts={**question.facts, "before": partner_text(before)}))
