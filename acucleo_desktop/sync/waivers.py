"""What a person decided about one document against a rule: remembered with the reason, obeyed by every later look."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow

PROCESS_ANYWAY = "process-anyway"
_CHANGED_VERSION = "rules.changed-version"


def waived(ledger: Ledger, document_id: int) -> Mapping[str, str]:
    """Return finding id to reason of everything that a person has waived for this document."""
    text = ledger.marks.get(f"waived.{document_id}")
    known: Mapping[str, str] = json.loads(text) if text else {}
    return known


def waive(ledger: Ledger, document_id: int, finding_id: str, reason: str) -> None:
    """Remember that a person lets this finding pass for this document, and write it into the audit trail."""
    with ledger.transaction():
        known = {**waived(ledger, document_id), finding_id: reason}
        ledger.marks.set(f"waived.{document_id}", json.dumps(known, sort_keys=True))
        ledger.audit.record("waived", document_id, new=finding_id, why=reason)


def process_anyway(ledger: Ledger, row: DocumentRow, reason: str) -> None:
    """Take a double for a document of its own, with a person's reason; the next look judges it by all other rules."""
    with ledger.transaction():
        waive(ledger, row.id, PROCESS_ANYWAY, reason)
        if any(finding.id == _CHANGED_VERSION for finding in ledger.documents.findings(row.id)):
            _supersede(ledger, row, reason)
        if row.delivery is Delivery.DUPLICATE:
            ledger.documents.set_findings(row.id, ledger.documents.findings(row.id), Check.UNCHECKED)
            ledger.documents.move_delivery(row.id, Delivery.REVIEW, reason)


def _supersede(ledger: Ledger, row: DocumentRow, reason: str) -> None:
    """Let the version that a person chose take the place of the earlier one, when that one was not written."""
    if row.replaces is None:
        return
    earlier = ledger.documents.get(row.replaces)
    if earlier.delivery in {Delivery.RECEIVED, Delivery.REVIEW, Delivery.FAILED}:
        ledger.links.add(row.id, earlier.id, "replaces")
        ledger.documents.move_delivery(earlier.id, Delivery.SUPERSEDED, reason)


def accepted(ledger: Ledger, document_id: int) -> tuple[str, ...]:
    """Return the keys of proposed changes that a person has accepted for this document."""
    text = ledger.marks.get(f"accepted.{document_id}")
    return tuple(json.loads(text)) if text else ()


def accept(ledger: Ledger, document_id: int, key: str) -> None:
    """Remember that a person accepts a proposed change, such as `price:2`, and write it into the audit trail."""
    with ledger.transaction():
        known = [*accepted(ledger, document_id), key]
        ledger.marks.set(f"accepted.{document_id}", json.dumps(sorted(set(known))))
        ledger.audit.record("accepted-change", document_id, new=key)


def apply(findings: tuple[Finding, ...], known: Mapping[str, str]) -> tuple[Finding, ...]:
    """Lower what was waived to information that names the reason, so that it stays visible."""
    return tuple(
        replace(finding, severity=Severity.INFO, why=f"Let pass by a person: {known[finding.id]}".strip(": "), fixes=())
        if finding.id in known
        else finding
        for finding in findings
    )
