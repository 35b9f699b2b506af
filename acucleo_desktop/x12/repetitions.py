"""Repeated values: from release 00402 on an element may list several, where the standard says so (X12 723, 12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from acucleo_desktop.x12.faults import SyntaxFault
from acucleo_desktop.x12.names import element_rule
from acucleo_desktop.x12.structure import Delimiters, Segment


def repetition_faults(segments: Sequence[Segment], version: str, delimiters: Delimiters) -> Iterator[SyntaxFault]:
    """Yield a fault for each element that holds more repetitions than it may.

    Args:
        segments: one transaction set, ST first.
        version: GS08.
        delimiters: those of the interchange; without a repetition separator nothing is repeated.
    """
    mark = delimiters.repetition
    if not mark:
        return
    for position, segment in enumerate(segments, 1):
        for number, text in enumerate(segment.elements, 1):
            rule = element_rule(segment.id, number, version) if mark in text else None
            if rule is None or text.count(mark) + 1 <= rule.repetitions:
                continue
            yield SyntaxFault(
                is_element=True,
                code="12",
                segment=segment.id,
                position=position,
                element=number,
                element_number=rule.number,
                value=text,
                text="an element is repeated too often",
                most=rule.repetitions,
                mark=mark,
            )
