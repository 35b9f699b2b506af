"""How much findings matter with one partner, where its sheet says otherwise than the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Fix, Severity
from acucleo_desktop.rules.causes import repeats, versions
from acucleo_desktop.rules.causes.bills import BILL_EXISTS
from acucleo_desktop.rules.causes.content import ORDER_EXISTS

NEVER_TWICE = frozenset({cause.id for cause in (*repeats.CAUSES, *versions.CAUSES)} | {BILL_EXISTS.id, ORDER_EXISTS.id})
"""What speaks of doubles and changed versions: no sheet lets it pass."""


_JUDGED = ("rules.", "partner.")


def may_be_weighed(finding_id: str) -> bool:
    """Whether a partner sheet may say how much a finding matters: it is one of judgement, and none about doubles."""
    return finding_id.startswith(_JUDGED) and finding_id not in NEVER_TWICE


def remembering(findings: Iterable[Finding], partner_name: str) -> tuple[Finding, ...]:
    """Offer for what may pass once to let it pass always: remembered on the partner sheet, and taken back there."""

    def offered(each: Finding) -> Finding:
        actions = {fix.action for fix in each.fixes}
        is_open = each.severity is not Severity.INFO and may_be_weighed(each.id)
        if not is_open or "waive" not in actions or "waive-always" in actions:
            return each
        label = f"Let it pass with {partner_name} from now on"
        return replace(each, fixes=(*each.fixes, Fix("waive-always", label, {"finding": each.id})))

    return tuple(map(offered, findings))


def weighed(findings: Iterable[Finding], severities: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return findings with the severities of a partner sheet; what was decided already stays information.

    Args:
        findings: as judged.
        severities: finding id to severity word.
    """
    chosen = {name: Severity(word) for name, word in severities.items() if name not in NEVER_TWICE}
    return tuple(
        replace(each, severity=chosen[each.id]) if each.id in chosen and each.severity is not Severity.INFO else each
        for each in findings
    )
