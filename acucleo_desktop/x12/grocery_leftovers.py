"""What a grocery form says that our document has no field for: told once, never silently dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.money import plain
from acucleo_desktop.x12.causes.grocery import DETAIL_PASSED_OVER
from acucleo_desktop.x12.elements import parse_date
from acucleo_desktop.x12.names import code_meaning, element_name, element_rule, segment_name
from acucleo_desktop.x12.structure import Segment, TransactionSet

_NAMES_FROM = "004010"
_ALL = frozenset(range(1, 10))
_NONE: frozenset[int] = frozenset()
_TAKEN: Mapping[str, frozenset[int]] = MappingProxyType(
    {
        "G50": frozenset({1, 2, 3, 7}),
        "G01": frozenset({1, 2, 3, 4, 5, 8}),
        "N9": frozenset({1, 2, 3}),
        "G61": frozenset({1, 2, 3, 4}),
        "G62": frozenset({1, 2, 3, 4}),
        "NTE": frozenset({1, 2}),
        "G66": frozenset({1, 2, 5, 6, 7}),
        "G27": frozenset(range(1, 7)),
        "CAD": frozenset(range(1, 7)),
        "G23": frozenset({1, 2, 5, 6, 7, 8, 9, 10, 12, 15}),
        "G25": frozenset({1, 2, 3}),
        "N1": frozenset({1, 2, 3, 4}),
        "N2": frozenset({1, 2}),
        "N3": frozenset({1, 2}),
        "N4": frozenset({1, 2, 3, 4}),
        "G72": frozenset({1, 2, 3, 5, 6, 7, 8, 9, 10}),
        "G73": frozenset({1}),
        "G68": frozenset(range(1, 9)),
        "G17": frozenset({*range(1, 9), 10, 11, 14}),
        "G69": frozenset({1}),
        "G19": frozenset({1, 2}),
        "G20": frozenset({1, 2, 3, 4, 5, 9}),
        "G70": frozenset({1, 2, 3, 10}),
        "QTY": frozenset({1, 2, 3}),
        "G76": frozenset({1, 2, 8}),
        "G31": frozenset({1, 2, 3, 4}),
        "G33": frozenset({1}),
        "SLN": _NONE,
        "ENT": _NONE,
        "REF": _NONE,
        "AMT": _NONE,
    }
)
"""The elements that reading uses, for each segment of the two sets; other segments do not belong and are found so."""

_ONCE = frozenset({"G23", "G25", "G66", "G27", "CAD"})
"""Of these the first in the heading counts."""
_LINES = frozenset({"G68", "G17"})
_ENTITY = "ENT"


def passed_over(transaction_set: TransactionSet) -> list[Finding]:
    """Return one finding for each kind of detail that reading passes over, at its first place."""
    seen: set[tuple[str, int]] = set()
    findings = []
    for place, segment, taken in _walk(transaction_set):
        for number, text in _unused(segment, taken):
            key = (segment.id.upper(), number)
            if key not in seen:
                seen.add(key)
                findings.append(_finding(place, segment, number, text))
    return findings


def _walk(transaction_set: TransactionSet) -> Iterator[tuple[str, Segment, frozenset[int]]]:
    """Yield each segment with its place on paper and the elements of it that are used there."""
    line, in_entity = 0, False
    met: set[str] = set()
    for segment in transaction_set.segments:
        name = segment.id.upper()
        line += name in _LINES
        in_entity = in_entity or name == _ENTITY
        taken = _TAKEN.get(name, _ALL)
        if name in _ONCE:
            taken = taken if not line and name not in met else _NONE
            met.add(name)
        if in_entity and name in {"N2", "N3", "N4", "N9", "QTY"}:
            continue
        place = "Totals" if name in {"G76", "G31", "G33"} else f"Line {line}" if line else "Heading"
        yield place, segment, taken


def _unused(segment: Segment, taken: frozenset[int]) -> Iterator[tuple[int, str]]:
    if segment.id.upper() in {"ST", "SE"} or taken is _ALL:
        return
    if not taken:
        texts = [text.strip() for text in segment.elements if text.strip()]
        yield 0, " ".join(texts)
        return
    for number, text in enumerate(segment.elements, 1):
        if number not in taken and text.strip():
            yield number, text.strip()


def _finding(place: str, segment: Segment, number: int, text: str) -> Finding:
    segment_id = segment.id.upper()
    name = element_name(segment_id, number, _NAMES_FROM) if number else segment_name(segment_id, _NAMES_FROM)
    where = Location(place, segment.id, segment.position, number)
    return DETAIL_PASSED_OVER.found(where, value=text, name=name or segment_id, shown=_spoken(segment_id, number, text))


def _spoken(segment_id: str, number: int, text: str) -> str:
    """Return a value as people say it: a code by its meaning, cents as money, a date with hyphens."""
    rule = element_rule(segment_id, number, _NAMES_FROM) if number else None
    if rule is None:
        return text
    if rule.type == "N2" and text.lstrip("-").isdecimal() and text.isascii():
        return plain(Decimal(text).scaleb(-2))
    if rule.type == "DT" and (day := parse_date(text)) is not None:
        return day.isoformat()
    return code_meaning(f"{segment_id}{number:02d}", text, _NAMES_FROM) or text
