"""Names of segments and elements and the meaning of codes, for people."""

from __future__ import annotations

from acucleo_desktop.x12.tables import PACKAGE_MATERIAL, ElementRule, code_names, tables

_PLACE = 2
_PACKAGE = "103"
_STANDARD_OR_SEPARATOR = "I10"
"""ISA11: before 00402 the letter U, then the character that stands between repetitions."""

_FORM = 3
"""Letters of the form in a packaging code."""


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
        code: the code as sent; a packaging code (X12 103) with form and material.
        version: GS08 of the document.
    """
    number = _element_number(place, version)
    if number == _PACKAGE:
        return _package(code, version)
    return code_names(number, version).get(code, "")


def code_in_words(place: str, code: str, version: str) -> str:
    """Return what a code means; where we have no name for it, say so; an empty text for what is no code.

    Args:
        place: element number such as `355`, or a place such as `PO103`.
        code: the code as sent.
        version: GS08 of the document.
    """
    meaning = code_meaning(place, code, version)
    if meaning or not code:
        return meaning
    number = _element_number(place, version)
    if number == _STANDARD_OR_SEPARATOR:
        return "separator of repetitions"
    listed = tables(version).codes.get(number)
    if listed is not None and code not in listed:
        return f"not in list {number} of release {tables(version).release}"
    if listed is None and not code_names(number, version):
        return ""
    return f"a code of list {number}, not described here"


def _element_number(place: str, version: str) -> str:
    if place[-_PLACE:].isdecimal() and place[:-_PLACE] in tables(version).segments:
        rule = element_rule(place[:-_PLACE], int(place[-_PLACE:]), version)
        return rule.number if rule is not None else ""
    return place


def _package(code: str, version: str) -> str:
    """Three letters are the form of the package; two digits after them, where they are, its material."""
    form = code_names(_PACKAGE, version).get(code[:_FORM], "")
    material = code[_FORM:]
    if not form or not material:
        return form
    return f"{form}, {code_names(PACKAGE_MATERIAL, version).get(material, f'material {material}')}"
