"""A rejecting 997 read against our own document: the bytes that we kept tell line, value and name."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.functional_acknowledgment import SetAnswer
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.rules.partner_answers import SentSet, answer_findings
from acucleo_desktop.sync.examination import received_sets
from acucleo_desktop.x12.envelope_checks import plain_control
from acucleo_desktop.x12.splitter import split

SEVERITY = {Answer.REJECTED: Severity.BLOCK, Answer.PARTLY_ACCEPTED: Severity.BLOCK}
"""How much a verdict matters; any other is worth a look."""


def rejection_findings(
    answer: SetAnswer,
    status: Answer,
    sent: DocumentRow,
    content: bytes,
    version: str,
    partner: Partner | None = None,
) -> tuple[Finding, ...]:
    """Return what a partner's 997 says against a document of ours; empty when it says nothing.

    Args:
        answer: the verdict on the document, X12 997 AK2 to AK5.
        status: what the verdict comes to.
        sent: our document.
        content: its interchange as it was sent.
        version: release that our names come from when the bytes do not say theirs.
        partner: whose answer it is, for the fixes that its sheet allows.
    """
    severity = SEVERITY.get(status, Severity.WARNING)
    return answer_findings(answer, sent_document(sent, content, version, partner), severity)


def sent_document(sent: DocumentRow, content: bytes, version: str, partner: Partner | None) -> SentSet:
    """Return our document as it was sent: the set of its number in the kept bytes; without segments when none is."""
    for received in received_sets(split(content)):
        candidate = received.transaction_set
        same_number = plain_control(candidate.control_number) == plain_control(sent.set_control)
        if candidate.set_id == sent.set_id and same_number:
            return SentSet(
                candidate.segments,
                received.group.version or version,
                received.interchange.delimiters.component,
                sent.partner_name,
                partner,
            )
    return SentSet((), version, "", sent.partner_name, partner)
