"""Taking a decision back that has not had effects: setting aside. Approvals are taken back while they are held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.decisions import Decisions
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.sync.outcome import describe
from acucleo_desktop.sync.services import Services

UNDONE = "setting aside was undone"
_KEPT = (Delivery.FAILED, Delivery.DUPLICATE)


@dataclass(frozen=True, slots=True)
class Before:
    """Where a document was before it was set aside."""

    document_id: int
    delivery: Delivery
    reason: str


class Undo:
    """Sets documents aside so that it can be undone, and undoes it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._documents = services.ledger.documents

    def set_aside(self, ids: Sequence[int], reason: str) -> tuple[list[Decision], list[Before]]:
        """Put documents aside; return the decisions, and where those were that could be moved.

        Raises:
            Problem: no reason is given.
        """
        decisions, moved = [], []
        for document_id in ids:
            with self._services.ledger.transaction():
                row = self._documents.get(document_id)
                decision = Decisions(self._services).set_aside(document_id, reason)
            decisions.append(decision)
            if decision.ok:
                moved.append(Before(document_id, row.delivery, row.reason))
        return decisions, moved

    def put_back(self, moved: Sequence[Before]) -> list[Decision]:
        """Move documents back to where they were, those that have not been touched since."""
        return [self._put_back(before) for before in moved]

    def _put_back(self, before: Before) -> Decision:
        with self._services.ledger.transaction():
            row = self._documents.get(before.document_id)
            if row.delivery is not Delivery.SET_ASIDE:
                return Decision(row.id, ok=False, said=f"The {describe(row)} is no longer set aside.")
            if before.delivery is Delivery.IN_DOUBT:
                # Nobody knows whether it arrived: from review it could be sent a second time.
                return Decision(row.id, ok=False, said=f"The {describe(row)} was in doubt and stays set aside.")
            return Decision(row.id, ok=True, said=self._move(row, before))

    def _move(self, row: DocumentRow, before: Before) -> str:
        if before.delivery is Delivery.RECEIVED and row.direction is Direction.IN:
            self._documents.move_delivery(row.id, Delivery.RECEIVED, UNDONE)
            return f"The {describe(row)} is back in Inbox and will be written."
        self._documents.move_delivery(row.id, Delivery.REVIEW, UNDONE)
        if before.delivery in _KEPT:
            # A repeat must not become work by being set aside and back; a failed one keeps its reason.
            self._documents.move_delivery(row.id, before.delivery, before.reason)
            return f"The {describe(row)} is back where it was."
        return f"The {describe(row)} is back in review."
