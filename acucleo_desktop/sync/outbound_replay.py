"""Drafting outbound documents anew: after a fix, a changed sheet, or a replay. Nothing that has left is touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.acumatica import sales_invoice as sales_invoice_records
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.drafting import Draft, differs, draft_document, render_again
from acucleo_desktop.sync.services import Services


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
            limit=10_000,
        )
        rows = self._services.ledger.documents.list(query)
        return self.redraft([row.id for row in rows if row.finding_count or (partner and self._would_differ(row))])

    def _would_differ(self, row: DocumentRow) -> bool:
        draft = self._draft(row)
        return draft is not None and (bool(draft.findings) or differs(row, draft))

    def redraft(self, ids: Sequence[int]) -> int:
        """Draft the given documents again where that is possible; return how many changed their check."""
        changed = 0
        for document_id in ids:
            row = self._services.ledger.documents.get(document_id)
            if row.direction is not Direction.OUT or row.delivery is not Delivery.REVIEW:
                continue
            draft = self._draft(row)
            if draft is None:
                continue
            after = render_again(row, draft, self._services)
            changed += after.check is not row.check
        return changed

    def _draft(self, row: DocumentRow) -> Draft | None:
        partner = self._services.ledger.partners.get(row.partner)
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
            order = purchase_order_records.to_document(record)
            draft = draft_document(row.flow, order, partner, options, record, today=today)
        else:
            return None
        return replace(draft, entity=row.acumatica_entity, key=row.acumatica_key, stamp=row.acumatica_stamp)
