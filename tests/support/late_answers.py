"""A partner who has not acknowledged in time what it was sent."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow


def make_late(desktop: Any) -> list[DocumentRow]:
    """Let what one partner was sent wait too long; return it."""
    query = DocumentQuery(flows=(Flow.INVOICE,), deliveries=(Delivery.SENT,), answers=(Answer.WAITING, Answer.ACCEPTED))
    sent = desktop.desk.documents(query)
    code = max({row.partner for row in sent}, key=lambda each: sum(row.partner == each for row in sent))
    chosen = [row for row in sent if row.partner == code][:3]
    moves = desktop.opened.ledger.documents
    for row in chosen:
        moves.move_answer(row.id, Answer.WAITING, "sent again", answer_due=row.created_at)
        moves.move_answer(row.id, Answer.OVERDUE, "no acknowledgment has come in time")
    assert len(chosen) > 1
    return [moves.get(row.id) for row in chosen]
