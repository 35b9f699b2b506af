"""Which moves the three statuses may make. Delivery has its tables in `documents.status`; the answer's is here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import INBOUND_MOVES, OUTBOUND_MOVES, Answer, Delivery, may_move
from acucleo_desktop.ledger.core import IllegalMove

_A = Answer
ANSWERED = frozenset({_A.ACCEPTED, _A.ACCEPTED_WITH_ERRORS, _A.PARTLY_ACCEPTED, _A.REJECTED})
ANSWER_MOVES: Mapping[Answer, frozenset[Answer]] = MappingProxyType(
    {
        _A.NONE: ANSWERED | {_A.WAITING, _A.UNMATCHED},
        _A.WAITING: ANSWERED | {_A.NONE, _A.OVERDUE},
        _A.OVERDUE: ANSWERED | {_A.NONE, _A.WAITING},
        _A.UNMATCHED: ANSWERED | {_A.NONE},
        # A document that was sent again waits again; a second answer is not the first one's correction.
        **{answer: frozenset({_A.ANSWERED_TWICE, _A.WAITING}) for answer in ANSWERED},
        _A.ANSWERED_TWICE: ANSWERED | {_A.WAITING},
    }
)
KEEPS_REASON = frozenset(
    {Delivery.SET_ASIDE, Delivery.FAILED, Delivery.IN_DOUBT, Delivery.DUPLICATE, Delivery.SUPERSEDED}
)


def require_delivery_of(direction: Direction, delivery: Delivery) -> None:
    """Raise IllegalMove when no document going in `direction` can have this delivery status."""
    if delivery not in (OUTBOUND_MOVES if direction is Direction.OUT else INBOUND_MOVES):
        raise IllegalMove(f"a document going {direction} is never {delivery}")


def require_delivery_move(document_id: int, direction: Direction, old: Delivery, new: Delivery) -> None:
    """Raise IllegalMove when the tables of `documents.status` do not have this move."""
    if not may_move(direction, old, new):
        raise IllegalMove(f"document {document_id}, going {direction}, may not move from {old} to {new}")


def require_answer_move(document_id: int, old: Answer, new: Answer) -> None:
    """Raise IllegalMove when the table above does not have this move."""
    if new not in ANSWER_MOVES[old]:
        raise IllegalMove(f"the answer of document {document_id} may not move from {old} to {new}")
