"""How much findings matter with one partner, where its sheet says otherwise than the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.rules.causes import repeats, versions
from acucleo_desktop.rules.causes.bills import BILL_EXISTS
from acucleo_desktop.rules.causes.content import ORDER_EXISTS

NEVER_TWICE = frozenset({cause.id for cause in (*repeats.CAUSES, *versions.CAUSES)} | {BILL_EXISTS.id, ORDER_EXISTS.id})
"""What speaks of doubles and changed versions: no sheet lets it pass."""


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
