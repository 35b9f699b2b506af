"""What is known of a document in doubt, said as a finding, so that a person can decide with the facts before them."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import AttemptRow, DocumentRow
from acucleo_desktop.rules.causes.doubts import UPLOAD_IN_DOUBT, WRITE_IN_DOUBT
from acucleo_desktop.sync.writes import Step

RESOLVE = "resolve"
_DECIDE = (Fix(RESOLVE, "Say whether it arrived"),)


def doubt_of(row: DocumentRow, ledger: Ledger) -> Finding | None:
    """Return the doubt about a document with what we know, None when there is none.

    It is made from the attempts each time and not stored: it ends with the doubt.
    """
    if row.delivery is not Delivery.IN_DOUBT:
        return None
    attempt = next((one for one in reversed(ledger.attempts.of(row.id)) if one.outcome in {"open", "in-doubt"}), None)
    if attempt is None:
        return None
    when = f"{attempt.started_at:%Y-%m-%d %H:%M} UTC"
    if attempt.step == Step.UPLOAD:
        size = len(ledger.files.content(row.file_id)) if row.file_id is not None else 0
        return UPLOAD_IN_DOUBT.found(
            Location(attempt.target),
            fixes=_DECIDE,
            name=attempt.reference,
            when=when,
            size=size,
            came=_came(attempt),
            control=row.interchange_control,
        )
    return WRITE_IN_DOUBT.found(
        Location(attempt.target),
        fixes=_DECIDE,
        entity=attempt.target,
        reference=attempt.reference or row.number,
        when=when,
        came=_came(attempt),
    )


def _came(attempt: AttemptRow) -> str:
    return f"the answer had status {attempt.status}" if attempt.status else "no answer came"
