"""Drafting outbound documents anew: after a fix, a changed sheet, or a replay. Nothing that has left is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.acumatica import sales_invoice as sales_invoice_records
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync import waivers
from acucleo_desktop.sync.drafting import Draft, differs, draft_document, render_again, store_draft
from acucleo_desktop.sync.flows import form_of
from acucleo_desktop.sync.judging.customer_orders import judge_invoice_of_ours
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.writes import Step


def was_refused(row: DocumentRow) -> bool:
    """Whether a document of ours left and was refused by the partner, so that a corrected one may follow."""
    return row.direction is Direction.OUT and row.delivery is Delivery.SENT and row.answer is Answer.REJECTED


class Redrafter:
    """Makes the draft of a stored outbound document again, from the record that was kept with it."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def redraft_waiting(self, partner: str = "") -> int:
        """Draft every outbound document again that waits for review; return how many changed their check.

        One without findings is written anew only when a named partner's sheet makes another file of it now, so that no
        control numbers are used up for nothing.
        """
        query = DocumentQuery(
            directions=(Direction.OUT,),
            deliveries=(Delivery.REVIEW,),
            partners=(partner,) if partner else (),
        )
        rows = self._services.ledger.documents.all(query)
        return self.redraft([row.id for row in rows if row.finding_count or self._is_outdated(row, partner)])

    def outdated(self, partner: str) -> list[DocumentRow]:
        """Return the documents waiting for review that the partner's sheet would write differently now."""
        query = DocumentQuery(
            directions=(Direction.OUT,), deliveries=(Delivery.REVIEW,), partners=(partner,), limit=10_000
        )
        return [row for row in self._services.ledger.documents.list(query) if self._is_outdated(row, partner)]

    def _is_outdated(self, row: DocumentRow, partner: str) -> bool:
        """Whether the sheet asks for another form than that of the document, or would make another file of it now."""
        sheet = self._services.ledger.partners.get(row.partner)
        options = sheet.options(row.flow) if sheet is not None else None
        if options is not None and row.set_id != form_of(row.flow, options):
            return True
        draft = self.draft(row) if partner else None
        return draft is not None and (bool(draft.findings) or differs(row, draft))

    def redraft(self, ids: Sequence[int]) -> int:
        """Draft the given documents again where that is possible; return how many changed their check."""
        changed = 0
        for document_id in ids:
            row = self._services.ledger.documents.get(document_id)
            if was_refused(row):
                changed += self._write_anew(row)
                continue
            if row.direction is not Direction.OUT or row.delivery is not Delivery.REVIEW:
                continue
            draft = self.draft(row)
            if draft is None:
                continue
            after = render_again(row, draft, self._services)
            changed += after.check is not row.check
        return changed

    def approved(self, ids: Sequence[int]) -> list[DocumentRow]:
        """Return those of these documents that were approved, and failed on their way to Cleo."""
        ledger = self._services.ledger
        rows = [ledger.documents.get(document_id) for document_id in ids]
        return [
            row
            for row in rows
            if row.direction is Direction.OUT
            and row.delivery is Delivery.FAILED
            and any(attempt.step == Step.UPLOAD for attempt in ledger.attempts.of(row.id))
        ]

    def send_as_approved(self, before: Sequence[DocumentRow]) -> None:
        """Let what is run again leave without another approval, where it says what was approved.

        Args:
            before: the documents as they had failed.
        """
        documents = self._services.ledger.documents
        for approved in before:
            row = documents.get(approved.id)
            is_same = row.fingerprint == approved.fingerprint and row.is_test == approved.is_test
            if row.delivery is Delivery.REVIEW and row.check is not Check.BLOCKED and is_same:
                documents.move_delivery(row.id, Delivery.QUEUED, "run again as it was approved")

    def _write_anew(self, row: DocumentRow) -> bool:
        """Make a new document in place of one that the partner refused; the refused one stays as it left."""
        draft = self.draft(row)
        if draft is None:
            return False
        ledger = self._services.ledger
        with ledger.transaction():
            after = store_draft(draft, self._services, replaces=row.id)
            ledger.links.add(after.id, row.id, "replaces")
            why = f"refused by the partner, and written anew as document {after.id}"
            ledger.documents.move_delivery(row.id, Delivery.SUPERSEDED, why)
        return True

    def draft(self, row: DocumentRow, sheet: Partner | None = None) -> Draft | None:
        """Return the draft of a stored document as it would be made now, by its partner's sheet or by another."""
        partner = sheet or self._services.ledger.partners.get(row.partner)
        options = partner.options(row.flow) if partner is not None else None
        kept = self._services.ledger.documents.record(row.id)
        if partner is None or options is None or not kept or "problem" in kept:
            return None
        record = Record(kept)
        today = self._services.clock.now().date()
        if row.flow is Flow.INVOICE:
            document = sales_invoice_records.to_document(record)
            draft = draft_document(row.flow, document, partner, options, record, today=today)
        elif row.flow is Flow.PURCHASE_ORDER:
            purpose = self._services.ledger.documents.fields(row.id).get("purpose") or "00"
            order = replace(purchase_order_records.to_document(record), purpose=purpose)
            draft = draft_document(row.flow, order, partner, options, record, today=today)
        else:
            return None
        told = judge_invoice_of_ours(draft.document, partner, options, self._services.ledger, own_id=row.id)
        told = [finding for finding in told if finding not in draft.findings]
        findings = waivers.apply((*draft.findings, *told), waivers.waived(self._services.ledger, row.id))
        return replace(
            draft,
            findings=findings,
            entity=row.acumatica_entity,
            key=row.acumatica_key,
            stamp=row.acumatica_stamp,
        )
