"""A second look at a document that is in the ledger: from its stored bytes, by the same examination as the first."""

from __future__ import annotations

from collections.abc import Sequence

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import AttemptRow, DocumentQuery, DocumentRow
from acucleo_desktop.sync.examination import Examined, ReceivedSet, check_status, examine_set, received_sets
from acucleo_desktop.sync.flows import ANSWER_FLOWS
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.matches import keep_match
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.writes import REPEATED, Step
from acucleo_desktop.x12.splitter import split

_WAITING = (Delivery.RECEIVED, Delivery.REVIEW)


class Reexaminer:
    """Looks again at waiting documents, with what we know now (items, partners, orders)."""

    def __init__(self, services: Services, judge: Judge) -> None:
        self._services = services
        self._judge = judge
        self._taken_apart: tuple[int, dict[tuple[int, int, int], ReceivedSet], tuple[Finding, ...]] | None = None

    def examine(self, row: DocumentRow) -> Examined | None:
        """Examine a stored document again without changing anything; None when it has no X12 set to read."""
        if row.file_id is None or row.direction is Direction.OUT:
            return None
        sets, findings = self._sets_of(row.file_id)
        received = sets.get(row.position)
        return examine_set(received, self._judge.for_document(row), findings) if received is not None else None

    def _sets_of(self, file_id: int) -> tuple[dict[tuple[int, int, int], ReceivedSet], tuple[Finding, ...]]:
        """Return the sets of a file by place, and the file's own findings; documents of one file follow each other."""
        if self._taken_apart is None or self._taken_apart[0] != file_id:
            parts = split(self._services.ledger.files.content(file_id))
            by_place = {received.position: received for received in received_sets(parts)}
            self._taken_apart = (file_id, by_place, parts.findings)
        return self._taken_apart[1:]

    def look_again(self, row: DocumentRow) -> Examined | None:
        """Examine a document again by what Acumatica says now, and store what changed; blocked, it goes to review."""
        self._judge.ask_afresh()
        return self._look_again(row)

    def _look_again(self, row: DocumentRow) -> Examined | None:
        examined = self.examine(row)
        if examined is None:
            return None
        ledger = self._services.ledger
        known = ledger.documents.findings(row.id)
        findings = _keep_refusals(known, examined.findings, row)
        if _may_be_changed_already(ledger.attempts.of(row.id)):
            # What the partner had changed cannot be seen any more: the record says the same by now.
            findings = tuple(dict.fromkeys([*(one for one in known if not one.blocks), *findings]))
        check = examined.new.check if examined.judgement is None else _check(examined, findings)
        with ledger.transaction():
            changed = findings != known or check is not row.check
            if changed:
                ledger.documents.set_findings(row.id, findings, check)
            if examined.document is not None:
                ledger.documents.update(
                    row.id,
                    fields=to_plain(examined.document),
                    partner=examined.new.partner,
                    flow=examined.new.flow,
                    acumatica_entity=examined.new.acumatica_entity,
                    record=examined.new.record,
                    search_words=examined.new.search_words,
                )
            keep_match(row, examined, self._services)
            self._move(row, examined, check)
        return examined

    def look_at_all_waiting(self) -> int:
        """Look again at every document that waits with a question or has not been judged; return how many moved on.

        Bills whose goods are booked in meanwhile go on by this. Each order is asked for once, however many wait for it.
        """
        moved = 0
        self._judge.ask_afresh()
        for row in waiting_rows(self._services):
            self._look_again(row)
            moved += self._services.ledger.documents.get(row.id).check is not row.check
        return moved

    def _move(self, row: DocumentRow, examined: Examined, check: Check) -> None:
        """Carry the new verdict into the delivery status, without undoing a person's approval."""
        documents = self._services.ledger.documents
        wanted = examined.new.delivery
        if row.delivery is Delivery.RECEIVED and check is Check.BLOCKED:
            documents.move_delivery(row.id, Delivery.REVIEW, "a question came up")
        elif wanted is Delivery.DUPLICATE:
            documents.move_delivery(row.id, Delivery.DUPLICATE, "it is here already")
        elif row.delivery is Delivery.RECEIVED and row.check is Check.UNCHECKED and wanted is Delivery.REVIEW:
            # Nobody can have approved what was never compared: received without Acumatica, it waits for a look now.
            documents.move_delivery(row.id, Delivery.REVIEW, "it waits for a look")
        elif (
            row.delivery is Delivery.REVIEW
            and row.check in {Check.BLOCKED, Check.UNCHECKED}
            and check in {Check.CLEAN, Check.WARNINGS}
            and wanted is Delivery.RECEIVED
        ):
            documents.move_delivery(row.id, Delivery.RECEIVED, "the question is answered")


def waiting_rows(services: Services) -> list[DocumentRow]:
    """Return the inbound documents that wait with a question or have not been compared yet, oldest first."""
    query = DocumentQuery(
        directions=(Direction.IN,),
        deliveries=_WAITING,
        checks=(Check.BLOCKED, Check.UNCHECKED),
    )
    apart = {Flow.UNREADABLE, *ANSWER_FLOWS}
    return [row for row in services.ledger.documents.all(query) if row.flow not in apart]


def _may_be_changed_already(attempts: Sequence[AttemptRow]) -> bool:
    """Whether an update of this very document may have reached the record that it is compared with."""
    return any(
        attempt.step == Step.UPDATE and (attempt.outcome != "failed" or attempt.answer_excerpt == REPEATED)
        for attempt in attempts
    )


def _check(examined: Examined, findings: tuple[Finding, ...]) -> Check:
    if examined.judgement is not None and not examined.judgement.is_final:
        return Check.UNCHECKED
    return check_status(findings)


def _keep_refusals(known: tuple[Finding, ...], fresh: tuple[Finding, ...], row: DocumentRow) -> tuple[Finding, ...]:
    """Keep Acumatica's refusals on a failed document until it is run again."""
    if row.delivery is not Delivery.FAILED:
        return fresh
    return tuple(dict.fromkeys([*(f for f in known if f.id.startswith("acumatica.")), *fresh]))
