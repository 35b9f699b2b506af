"""What judging a document came to beside its findings: its level, its compared fields, and what it belongs to."""

from __future__ import annotations

from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.match_level import CHANGED_VERSION
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.examination import Examined
from acucleo_desktop.sync.services import Services


def keep_match(row: DocumentRow, examined: Examined, services: Services) -> None:
    """Keep level and comparison of a document, and link it with the one that it repeats or changes."""
    judgement, ledger = examined.judgement, services.ledger
    if judgement is None or not judgement.is_final:
        return
    ledger.documents.update(row.id, match=judgement.level, replaces=judgement.replaces or row.replaces)
    if judgement.comparison is not None:
        ledger.comparisons.set(row.id, to_plain(judgement.comparison))
    if judgement.replaces is None:
        return
    if judgement.delivery is Delivery.DUPLICATE:
        ledger.links.add(row.id, judgement.replaces, "repeats")
    elif judgement.level == CHANGED_VERSION:
        ledger.links.add(row.id, judgement.replaces, "changes")
