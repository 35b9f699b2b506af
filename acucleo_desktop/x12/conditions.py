"""Relational conditions of the standard, told in words: which elements belong together, and which one is at fault.

X12: P all or none, R at least one, E at most one, C if the first then all others, L if the first then at least one
other; two digits for each element.
"""

from __future__ import annotations

from acucleo_desktop.x12.names import element_name
from acucleo_desktop.x12.structure import Segment


def element_at_fault(condition: str, segment: Segment) -> int:
    """Return the element that is missing, or for an exclusion the one too many; 0 when the condition cannot be read.

    Args:
        condition: such as `P0304`.
        segment: the one that breaks it.
    """
    places = _places(condition)
    if not places:
        return 0
    if condition[0] == "E":
        present = [place for place in places if segment.get(place)]
        return present[1] if len(present) > 1 else places[0]
    if condition[0] in "CL":
        places = places[1:]
    return next((place for place in places if not segment.get(place)), places[0])


def condition_words(condition: str, segment_id: str, version: str) -> str:
    """Return what a condition asks for in one sentence, with the names of the elements."""
    places = _places(condition)
    names = [_name(segment_id, place, version) for place in places]
    if not names:
        return "Certain elements belong together."
    first, others = names[0], names[1:]
    match condition[0]:
        case "P":
            return f"{_sentence(_joined(names, 'and'))} go together: all of them, or none."
        case "R":
            return f"At least one of {_joined(names, 'and')} is needed."
        case "E":
            return f"Only one of {_joined(names, 'and')} may be there."
        case "C":
            return f"With {first} goes {_joined(others, 'and')}."
        case _:
            return f"With {first} goes at least one of {_joined(others, 'and')}."


def _places(condition: str) -> list[int]:
    return [int(condition[start : start + 2]) for start in range(1, len(condition) - 1, 2)]


def _name(segment_id: str, place: int, version: str) -> str:
    name = element_name(segment_id, place, version)
    return f"{name.lower()} ({segment_id}{place:02d})" if name else f"{segment_id}{place:02d}"


def _joined(names: list[str], word: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
