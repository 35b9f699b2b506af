"""Putting together what the check and the reading of one document found, so that a person is told each thing once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, worst
from acucleo_desktop.x12.causes.segments import SEGMENT_MISSING


def merge_findings(checked: Iterable[Finding], read: Iterable[Finding]) -> list[Finding]:
    """Return the findings of both in the order of the document.

    Where both speak of the same element, the reading's words are kept, because it knows what the value is for, and the
    check's place on paper; the worse of the two severities counts. A value is not missed when its whole segment is
    missed already.

    Args:
        checked: what the check against the standard found.
        read: what reading the values found.
    """
    by_reading: dict[tuple[int, int], Finding] = {}
    others: list[Finding] = []
    checked = tuple(checked)
    missing = {finding.location.segment for finding in checked if finding.id == SEGMENT_MISSING.id}
    for finding in read:
        if not finding.location.segment_position and finding.location.segment in missing:
            continue
        place = _place(finding)
        if place is None or place in by_reading:
            others.append(finding)
        else:
            by_reading[place] = finding
    for finding in checked:
        place = _place(finding)
        known = by_reading.get(place) if place is not None else None
        if place is None or known is None:
            others.append(finding)
        else:
            on_paper = replace(known.location, paper=finding.location.paper)
            severity = worst([known, finding]) or known.severity
            by_reading[place] = replace(known, severity=severity, location=on_paper)
    merged = dict.fromkeys([*others, *by_reading.values()])
    return sorted(merged, key=lambda finding: (finding.location.segment_position, finding.location.element))


def _place(finding: Finding) -> tuple[int, int] | None:
    location = finding.location
    if location.segment_position <= 0 or location.element <= 0 or location.component:
        return None
    return location.segment_position, location.element
