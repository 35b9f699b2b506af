"""Relational conditions of the standard, told in words: which elements belong together, and which one is at fault.

X12: P all or none, R at least one, E at most one, C if the first then all others, L if the first then at least one
other; two digits for each element.
"""

from __future__ import annotations

from acucleo_desktop.x12.plain_names import spoken_element
from acucleo_desktop.x12.structure import Segment

_A_PAIR = 2


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
    """Return what a condition asks for, with the names of the elements, as the second half of a sentence."""
    names = [_placed_name(segment_id, place, version) for place in _places(condition)]
    if not names:
        return "certain values belong together"
    first, others = names[0], names[1:]
    match condition[0]:
        case "P":
            how_many = "both, or neither" if len(names) == _A_PAIR else "all of them, or none"
            return f"{_joined(names, 'and')} go together: {how_many}"
        case "R":
            return f"at least one of {_joined(names, 'and')} is needed"
        case "E":
            return f"only one of {_joined(names, 'and')} may be there"
        case "C":
            return f"where {first} is given, {_joined(others, 'and')} must be given too"
        case _ if len(others) == 1:
            return f"where {first} is given, {others[0]} must be given too"
        case _:
            return f"where {first} is given, at least one of {_joined(others, 'and')} must be given too"


def missing_names(condition: str, segment_id: str, element: int, version: str) -> str:
    """Return what is missing, in words after `the`: one name, or all of which one is needed.

    Args:
        condition: that is broken, such as `R0203`.
        segment_id: segment that breaks it.
        element: the one at fault.
        version: GS08.
    """
    places = _places(condition)
    if condition[0] == "R":
        return _joined([spoken_element(segment_id, place, version) for place in places], "or")
    if condition[0] == "L":
        return _joined([spoken_element(segment_id, place, version) for place in places[1:]], "or")
    return spoken_element(segment_id, element, version)


def _places(condition: str) -> list[int]:
    return [int(condition[start : start + 2]) for start in range(1, len(condition) - 1, 2)]


def _placed_name(segment_id: str, place: int, version: str) -> str:
    return f"the {spoken_element(segment_id, place, version)} ({segment_id}{place:02d})"


def _joined(names: list[str], word: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"
