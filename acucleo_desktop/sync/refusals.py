"""What Cleo refused, kept as a finding until the document is tried again: Failed groups by it, not by a warning."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.transport.problems import ServiceProblem

_OF_CLEO = "cleo."


def note_refusal(document_id: int, problem: ServiceProblem, ledger: Ledger) -> None:
    """Put the refusal before the findings of a document; its check stays, as the document itself is none the worse."""
    finding = Finding(
        problem.code,
        Severity.BLOCK,
        problem.what,
        Location(problem.where or "The whole document"),
        problem.why,
        problem.todo or "Mend the cause at Cleo, then run the document again.",
    )
    forget_refusals(document_id, ledger)
    documents = ledger.documents
    documents.set_findings(document_id, (finding, *documents.findings(document_id)), documents.get(document_id).check)


def forget_refusals(document_id: int, ledger: Ledger) -> None:
    """Take off what an earlier try was refused for: the document is tried again."""
    documents = ledger.documents
    known = documents.findings(document_id)
    kept = tuple(finding for finding in known if not finding.id.startswith(_OF_CLEO))
    if len(kept) < len(known):
        documents.set_findings(document_id, kept, documents.get(document_id).check)
