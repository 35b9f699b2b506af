"""Everything about one document for its screen and for `acucleo show`."""

from __future__ import annotations

from collections.abc import Callable

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.sync.doubt import doubt_of
from acucleo_desktop.sync.fact_links import facts_of
from acucleo_desktop.sync.paper import render_pages, render_paper
from acucleo_desktop.sync.record_form import record_form
from acucleo_desktop.sync.record_preview import previewed_record
from acucleo_desktop.sync.timeline import timeline_of
from acucleo_desktop.sync.x12_view import open_set, x12_view


def document_detail(
    document_id: int, ledger: Ledger, company: str, *, theme: str = "light", words: Callable[[str], str] = str
) -> DocumentDetail:
    """Collect a document with its findings, its order's timeline, its X12, its record and its paper.

    Args:
        document_id: which document.
        ledger: where it is.
        company: our own name, printed as the other side of the paper.
        theme: column of the paper's colours, `light`, `dark` or `contrast`; print and PDF are always light.
        words: returns a label of the paper in the language of the reader.

    Raises:
        Problem: when there is no document with this id.
    """
    row = ledger.documents.get(document_id)
    doubt = doubt_of(row, ledger)
    findings = ((doubt,) if doubt is not None else ()) + ledger.documents.findings(document_id)
    fields = ledger.documents.fields(document_id)
    record = ledger.documents.record(document_id)
    related = related_documents(row, ledger)
    partner = ledger.partners.get(row.partner) if row.partner else None
    opened = open_set(row, ledger)
    view = x12_view(opened, findings)
    form = record_form(row, record or previewed_record(row, fields, partner), fields)
    pages = render_pages(row, fields, findings, company, theme=theme, partner=partner, words=words)
    return DocumentDetail(
        row,
        findings,
        timeline_of(row, related, ledger, now=ledger.now()),
        view,
        fields,
        record,
        tuple(ledger.attempts.of(document_id)),
        tuple(ledger.notes.of(document_id)),
        tuple(related),
        pages[0]
        if len(pages) == 1
        else render_paper(row, fields, findings, company, theme=theme, partner=partner, words=words),
        form,
        facts_of(row, fields, opened.received, view, form, partner),
        ledger.handling.of([document_id]).get(document_id),
        pages,
    )


def related_documents(row: DocumentRow, ledger: Ledger) -> list[DocumentRow]:
    """Return the other documents of the same order, and those linked to this one, oldest first."""
    found: dict[int, DocumentRow] = {}
    if row.order_number:
        for other in ledger.documents.by_order(row.order_number, row.partner):
            found[other.id] = other
    for _kind, other_id in ledger.links.of(row.id):
        found[other_id] = ledger.documents.get(other_id)
    found.pop(row.id, None)
    return sorted(found.values(), key=lambda other: (other.created_at, other.id))


def finding_lines(findings: tuple[Finding, ...]) -> list[str]:
    """Write findings as plain text, four parts each, for the command line."""
    lines = []
    for finding in findings:
        lines.append(f"{finding.severity.value.upper()}  {finding.what}  [{finding.id}]")
        place = finding.location.paper
        if finding.location.segment:
            element = f", element {finding.location.element}" if finding.location.element else ""
            place = f"{place} ({finding.location.segment}{element})".strip()
        for label, text in (("Where", place), ("Why", finding.why), ("To do", finding.todo)):
            if text:
                lines.append(f"    {label}: {text}")
        lines.extend(f"    {number}: {fix.label}" for number, fix in enumerate(finding.fixes, 1))
    return lines


def folder_title(row: DocumentRow) -> str:
    """Return the words on top of a document: what it is and who is on the other side."""
    preposition = "to" if row.direction is Direction.OUT else "from"
    return f"{row.set_id} {row.number} {preposition} {row.partner_name or row.sender or 'an unknown sender'}"
