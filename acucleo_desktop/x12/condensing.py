"""Saying a thing that repeats a thousand times some twenty times, and then how often it comes.

A clerk reads what differs. The acknowledgment (997) is built from the whole list, which is therefore condensed where it
is shown or stored, and not where it is found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.x12.causes.reading import MORE_OF_THE_SAME

MOST_EQUAL = 20
"""How many findings are kept of one cause with one value in one kind of place, such as unit EACH in PO103."""

MOST_OF_A_CAUSE = 200
"""How many findings are kept of one cause, whatever the values are."""


def condensed(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings each once, in their order, with long runs of the same cut short.

    What was left out is counted in one finding for each cause at the end. The worst severity stays, because the first
    findings of every cause and severity are kept.
    """
    distinct = list(dict.fromkeys(findings))
    if len(distinct) <= MOST_EQUAL:
        return tuple(distinct)
    equal: Counter[tuple[object, ...]] = Counter()
    alike: Counter[tuple[str, Severity]] = Counter()
    left_out: Counter[str] = Counter()
    examples: dict[str, Finding] = {}
    kept = []
    for finding in distinct:
        place = finding.location
        cause = (finding.id, finding.severity)
        same = (*cause, place.segment, place.element, place.component, finding.value)
        if equal[same] < MOST_EQUAL and alike[cause] < MOST_OF_A_CAUSE:
            equal[same] += 1
            alike[cause] += 1
            kept.append(finding)
        else:
            left_out[finding.id] += 1
            examples.setdefault(finding.id, finding)
    kept += [_more(examples[finding_id], count) for finding_id, count in left_out.items()]
    return tuple(kept)


def _more(first: Finding, count: int) -> Finding:
    place = Location("Further places", first.location.segment, 0, first.location.element)
    return MORE_OF_THE_SAME.found(place, value=first.id, count=f"{count:,}", first=first.what)
