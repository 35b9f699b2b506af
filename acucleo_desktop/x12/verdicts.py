"""The acceptance policy applied: which findings refuse a received set, which are told, and which are passed over.

Only what the standard says of syntax is weighed here. Business findings never come to this module's judgement.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from acucleo_desktop.documents.acceptance import AcceptancePolicy, FaultAnswer
from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.x12.acknowledgment_codes import element_code, segment_code

COUNT_FAULTS = frozenset({"x12.set-count-differs", "x12.set-control-differs"})
"""Findings about SE01 and SE02: the document is whole, and its end says otherwise."""


class FaultKind(StrEnum):
    """What the policy distinguishes."""

    ELEMENT = "element"
    SEGMENT = "segment"
    COUNT = "count"
    OTHER = "other"


def kind_of(finding: Finding) -> FaultKind:
    """Return which part of the policy a finding falls under."""
    if finding.id in COUNT_FAULTS:
        return FaultKind.COUNT
    if segment_code(finding):
        return FaultKind.SEGMENT
    return FaultKind.ELEMENT if element_code(finding) else FaultKind.OTHER


def wanted(finding: Finding, policy: AcceptancePolicy) -> FaultAnswer:
    """Return what the partner wants to hear of such a fault, the severity left aside."""
    match kind_of(finding):
        case FaultKind.ELEMENT:
            return policy.element_faults
        case FaultKind.SEGMENT:
            return policy.segment_faults
        case FaultKind.COUNT:
            return policy.count_faults
        case FaultKind.OTHER:
            return FaultAnswer.ACCEPT_WITH_ERRORS


def under(findings: Iterable[Finding], policy: AcceptancePolicy) -> list[Finding]:
    """Return findings with the severity that the policy gives them, so that what is refused is not processed either.

    Information stays information. A document that could not be read stays blocked; only wrong counts and control
    numbers at its end, which leave it whole, may be taken as a warning.

    Args:
        findings: of envelope and syntax of one set.
        policy: of the partner who sent it.
    """
    return [_under(finding, policy) for finding in findings]


def _under(finding: Finding, policy: AcceptancePolicy) -> Finding:
    answer = wanted(finding, policy)
    if finding.severity is Severity.WARNING and answer is FaultAnswer.REJECT:
        return replace(finding, severity=Severity.BLOCK)
    if finding.blocks and finding.id in COUNT_FAULTS and answer is not FaultAnswer.REJECT:
        return replace(finding, severity=Severity.WARNING)
    return finding
