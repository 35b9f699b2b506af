"""Names of segments and elements and the meaning of codes, for people."""

from __future__ import annotations

from acucleo_desktop.x12.tables import ElementRule, tables

_PLACE = 2


def segment_name(segment_id: str, version: str) -> str:
    """Return the standard's name of a segment, or an empty text for one that it does not know."""
    rule = tables(version).segments.get(segment_id)
    return rule.name if rule is not None else ""


def element_name(segment_id: str, number: int, version: str) -> str:
    """Return the name of element `number` (1 to n) of a segment, or an empty text."""
    rule = element_rule(segment_id, number, version)
    return rule.name if rule is not None else ""


def element_rule(segment_id: str, number: int, version: str, component: int = 0) -> ElementRule | None:
    """Return the rule of element `number` (1 to n) of a segment, or of a component of it, None where there is none."""
    rule = tables(version).segments.get(segment_id)
    if rule is None or not 0 < number <= len(rule.elements):
        return None
    element = rule.elements[number - 1]
    if not component:
        return element
    return element.components[component - 1] if component <= len(element.components) else None


def element_place(segment_id: str, element_number: str, version: str) -> int:
    """Return where a data element first stands in a segment, such as 3 for `355` in PO1; 0 where it does not."""
    rule = tables(version).segments.get(segment_id)
    numbers = [element.number for element in rule.elements] if rule is not None else []
    return numbers.index(element_number) + 1 if element_number in numbers else 0


def code_meaning(place: str, code: str, version: str) -> str:
    """Return what a code means in plain words, or an empty text.

    Args:
        place: element number such as `355`, or a place such as `PO103`.
        code: the code as sent.
        version: GS08 of the document.
    """
    known = tables(version)
    number = place
    if place[-_PLACE:].isdecimal() and place[:-_PLACE] in known.segments:
        rule = element_rule(place[:-_PLACE], int(place[-_PLACE:]), version)
        number = rule.number if rule is not None else ""
    return known.labels.get(number, {}).get(code, "")
