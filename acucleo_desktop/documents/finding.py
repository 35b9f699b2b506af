"""What a check found in a document: severity, place, explanation in four parts, and fixes that a press can apply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How much a finding matters. Only `block` stops a document."""

    INFO = "info"
    WARNING = "warning"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Location:
    """Where a finding sits, on paper first and in X12 second.

    Attributes:
        paper: place in the clerk's words, such as `Line 3, vanilla extract`.
        segment: segment id such as `PO1`; empty when the place is not in one segment.
        segment_position: position of the segment in its transaction set, ST is 1; 0 when unknown.
        element: element position in the segment, 1 to n; 0 for the whole segment.
        component: component position in a composite; 0 for the whole element.
        line_number: business line number as written by the partner.
        byte_offset: offset in the file, for faults outside any segment; -1 when unknown.
    """

    paper: str = ""
    segment: str = ""
    segment_position: int = 0
    element: int = 0
    component: int = 0
    line_number: str = ""
    byte_offset: int = -1


@dataclass(frozen=True, slots=True)
class Fix:
    """One offered way out, machine-readable, used by window and command line alike.

    Attributes:
        action: what to do, such as `add-cross-reference`, `replace-value`, `create-customer`, `process-anyway`,
            `set-aside`, `open-partner`.
        label: text of the button.
        arguments: the action's parameters; all values are text.
    """

    action: str
    label: str
    arguments: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __hash__(self) -> int:
        # A mapping has no hash of its own, and findings are put into sets and used as keys.
        return hash((self.action, self.label, tuple(sorted(self.arguments.items()))))


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a check.

    Attributes:
        id: stable identifier of the cause, such as `x12.unit-code-unknown`; the same bytes give the same findings.
        severity: how much it matters.
        what: one sentence with this document's own values.
        location: where it is.
        why: why it happens, one sentence.
        todo: what to do, one sentence.
        value: the offending value as sent.
        fixes: offered ways out, best first.
    """

    id: str
    severity: Severity
    what: str
    location: Location = Location()
    why: str = ""
    todo: str = ""
    value: str = ""
    fixes: tuple[Fix, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether this finding stops the document."""
        return self.severity is Severity.BLOCK


def worst(findings: tuple[Finding, ...] | list[Finding]) -> Severity | None:
    """Return the worst severity among `findings`, or None when there are none."""
    order = (Severity.BLOCK, Severity.WARNING, Severity.INFO)
    present = {finding.severity for finding in findings}
    return next((severity for severity in order if severity in present), None)
