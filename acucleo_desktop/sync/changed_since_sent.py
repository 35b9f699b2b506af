"""Records that were changed after their document was sent: noticed once for each stamp, told, and a way out.

Only records that Acumatica lists as changed are read. The stamp that was compared stays with the sent document, so that
the overlap of two passes asks for nothing twice.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.acumatica import sales_invoice as sales_invoice_records
from acucleo_desktop.acumatica.erp import ChangedRecord, Erp
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.causes.changed_since_sent import CHANGED_SINCE_SENT
from acucleo_desktop.rules.changed_since_sent import Agreed, changed_since_sent
from acucleo_desktop.sync.drafting import draft_document, store_draft
from acucleo_desktop.sync.examination import check_status
from acucleo_desktop.sync.resolutions import comparison_kept
from acucleo_desktop.sync.services import Services
from acucleo_desktop.transport.problems import (
    OutcomeUnknown,
    ServiceProblem,
    ServiceUnavailable,
    SignInRefused,
    Throttled,
)

REPLACES = "05"
"""X12 353: an order that takes the place of the one that was sent."""

_ANSWERS = (Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE)


@dataclass(frozen=True, slots=True)
class SentChange:
    """What a changed record comes to for the document that was sent of it.

    Attributes:
        row: the sent document.
        stamp: change stamp of the record as it was compared.
        finding: what the partner was not told; None when it was told everything.
        record: the record as it is now, as JSON data.
        is_news: whether the finding, or that there is none, differs from what stands on the document.
        trouble: why the record could not be read; nothing is told then.
    """

    row: DocumentRow
    stamp: str
    finding: Finding | None = None
    record: Mapping[str, Any] = field(default_factory=dict)
    is_news: bool = False
    trouble: ServiceProblem | None = None


def compare_with_sent(
    flow: Flow, changed: ChangedRecord, known: list[DocumentRow], erp: Erp, services: Services
) -> SentChange | None:
    """Compare a changed record with the newest document that was sent of it; None where there is nothing to compare.

    Args:
        flow: of the documents.
        changed: as Acumatica listed it.
        known: the documents that were made of it.
        erp: to read the record.
        services: the engine's surroundings.

    Raises:
        ServiceProblem: Acumatica does not answer; trouble with the record itself is told in the result.
    """
    sent = [row for row in known if row.direction is Direction.OUT and row.delivery is Delivery.SENT]
    if not sent or not changed.stamp or changed.stamp == sent[-1].acumatica_stamp:
        return None
    row = sent[-1]
    kept = services.ledger.documents.record(row.id)
    if not kept or "problem" in kept:
        return None
    try:
        record = (erp.read_invoice(changed.key) if flow is Flow.INVOICE else erp.read_purchase_order(changed.key))[0]
    except (ServiceUnavailable, Throttled, SignInRefused, OutcomeUnknown):
        raise
    except ServiceProblem as problem:
        return SentChange(row, row.acumatica_stamp, trouble=problem)
    told, now = _mapped(flow, Record(kept)), _mapped(flow, record)
    is_cancelled = flow is Flow.PURCHASE_ORDER and record.text("Status") == purchase_order_records.CANCELED
    finding = changed_since_sent(told, now, is_cancelled=is_cancelled)
    if finding is not None and flow is Flow.PURCHASE_ORDER:
        finding = changed_since_sent(told, now, _agreed(row, services), is_cancelled=is_cancelled)
    before = _standing(services.ledger.documents.findings(row.id))
    is_news = (before.what if before is not None else "") != (finding.what if finding is not None else "")
    return SentChange(row, changed.stamp, finding, record.raw, is_news)


def _mapped(flow: Flow, record: Record) -> PurchaseOrder | Invoice:
    if flow is Flow.INVOICE:
        return sales_invoice_records.to_document(record)
    return purchase_order_records.to_document(record)


def _agreed(row: DocumentRow, services: Services) -> Agreed:
    """Return what the vendor itself said in answers that were carried out: it need not be told that."""
    ledger = services.ledger
    agreed: dict[tuple[str, str], set[str]] = defaultdict(set)
    for answer in ledger.documents.by_order(row.number, row.partner):
        if answer.flow not in _ANSWERS or answer.delivery is not Delivery.WRITTEN:
            continue
        for each in comparison_kept(ledger, answer.id).rows:
            kind, _, number = each.key.partition(":")
            if kind == "line" and each.theirs:
                agreed["", "item"].add(each.theirs)
            else:
                agreed[number, kind].add(each.theirs)
    return agreed


def keep_sent_change(change: SentChange, services: Services) -> None:
    """Put the finding on the sent document, or take it off again; remember the stamp that was compared."""
    ledger, row = services.ledger, change.row
    ledger.documents.update(row.id, acumatica_stamp=change.stamp)
    if not change.is_news:
        return
    others = tuple(one for one in ledger.documents.findings(row.id) if one.id != CHANGED_SINCE_SENT.id)
    # The first of its severity is the document's cause, by which Today finds it.
    findings = (change.finding, *others) if change.finding is not None else others
    ledger.documents.set_findings(row.id, findings, check_status(findings))
    ledger.marks.set(_mark(row.id), json_text(change.record) if change.finding is not None else "")


def _standing(findings: Iterable[Finding]) -> Finding | None:
    return next((one for one in findings if one.id == CHANGED_SINCE_SENT.id), None)


def note_told(row: DocumentRow, why: str, services: Services) -> str:
    """Lower the finding of a changed record to information: somebody has seen to it."""
    documents = services.ledger.documents
    findings = tuple(
        replace(one, severity=Severity.INFO, why=why, fixes=()) if one.id == CHANGED_SINCE_SENT.id else one
        for one in documents.findings(row.id)
    )
    documents.set_findings(row.id, findings, check_status(findings))
    return "Noted. It is told again when the record changes once more."


def draft_replacement(row: DocumentRow, services: Services) -> str:
    """Draft an order that replaces the one that was sent; it waits for review and never leaves by itself.

    Raises:
        Problem: the order does not go to this partner any more, or the record is not known.
    """
    ledger = services.ledger
    partner = ledger.partners.get(row.partner)
    options = partner.options(row.flow) if partner is not None else None
    kept = ledger.marks.get(_mark(row.id))
    if partner is None or options is None or not kept:
        raise Problem(
            "fix.no-replacement",
            f"No corrected order {row.number} could be drafted.",
            why="The partner sheet has no purchase orders any more, or the record was changed back.",
            todo="Look at the partner sheet, then sync once more.",
        )
    record = Record(json.loads(kept))
    order = replace(purchase_order_records.to_document(record), purpose=REPLACES)
    draft = draft_document(
        row.flow, order, partner, replace(options, review=True), record, today=services.clock.now().date()
    )
    draft = replace(draft, entity=row.acumatica_entity, key=row.acumatica_key, stamp=row.acumatica_stamp)
    with ledger.transaction():
        after = store_draft(draft, services, replaces=row.id)
        ledger.links.add(after.id, row.id, "replaces")
        for other in ledger.documents.by_source(row.acumatica_entity, row.acumatica_key):
            if other.replaces == row.id and other.id != after.id and other.delivery is Delivery.REVIEW:
                ledger.documents.move_delivery(other.id, Delivery.SUPERSEDED, f"drafted anew as document {after.id}")
        note_told(row, f"A corrected order was drafted as document {after.id}.", services)
    return f"The corrected order {row.number} waits in the Outbox for your review."


def _mark(document_id: int) -> str:
    return f"changed-since-sent.{document_id}"
