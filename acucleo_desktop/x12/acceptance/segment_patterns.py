"""One regular expression for each segment: elements, requirements and relational conditions, without any look back.

Elements that no condition ties together stand one after the other. Elements that conditions tie together form a block,
of which every allowed combination of present and absent is written out; conditions that reach too far for that are put
in front as a look ahead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from acucleo_desktop.x12.acceptance.element_patterns import element_pattern
from acucleo_desktop.x12.tables import Tables

_FARTHEST = 6
"""Elements that a block may span; beyond it the combinations become too many."""

_MANY = 6
"""Alternatives from which on a look ahead pays."""

_NEVER = r"(?!)"
_AT_END = r"\Z"
_SKIPPED = r"(?:\*[^*]*+)"


@dataclass(frozen=True, slots=True)
class Condition:
    """A relational condition of the standard, such as `P0304`."""

    kind: str
    places: tuple[int, ...]

    @property
    def span(self) -> int:
        """How many elements lie from the first to the last place."""
        return max(self.places) - min(self.places) + 1

    def holds(self, present: frozenset[int]) -> bool:
        """Whether the condition holds when just the elements of `present` are there."""
        there = [place in present for place in self.places]
        match self.kind:
            case "P":
                return all(there) or not any(there)
            case "R":
                return any(there)
            case "E":
                return sum(there) <= 1
            case "C":
                return not there[0] or all(there[1:])
            case _:
                return not there[0] or any(there[1:])


def segment_pattern(known: Tables, segment_id: str, needed: frozenset[int] = frozenset()) -> str:
    """Return the pattern of a whole segment without its terminator; separators are `*` and `>`.

    Args:
        known: the tables of the release.
        segment_id: such as `PO1`.
        needed: elements that must be there although the standard leaves them open.
    """
    rule = known.segments[segment_id]
    elements = [element_pattern(element, known) or _NEVER for element in rule.elements]
    mandatory = {number for number, element in enumerate(rule.elements, 1) if element.requirement == "M"} | needed
    conditions = [_condition(text) for text in rule.conditions]
    far = [condition for condition in conditions if condition.span > _FARTHEST]
    near = [condition for condition in conditions if condition.span <= _FARTHEST]
    rest, may_end = "", True
    for first, last in reversed(list(_blocks(len(elements), near))):
        inner = [condition for condition in near if first <= min(condition.places) and max(condition.places) <= last]
        block = _Block(elements, mandatory, inner, first, last)
        rest = block.followed_by(rest, may_end=may_end)
        may_end = may_end and block.may_be_empty
    return f"{rule.id}{''.join(_ahead(condition) for condition in far)}{rest}"


def _condition(text: str) -> Condition:
    return Condition(text[0], tuple(int(text[start : start + 2]) for start in range(1, len(text), 2)))


def _blocks(count: int, conditions: Sequence[Condition]) -> Iterator[tuple[int, int]]:
    """Yield first and last element of each block: as few elements as the conditions allow."""
    first = 1
    for last in range(1, count + 1):
        if not any(min(condition.places) <= last < max(condition.places) for condition in conditions):
            yield first, last
            first = last + 1


class _Block:
    """Elements that conditions tie together."""

    def __init__(
        self, elements: Sequence[str], mandatory: set[int], conditions: Sequence[Condition], first: int, last: int
    ) -> None:
        self._elements = elements
        self._mandatory = mandatory
        self._conditions = conditions
        self._first = first
        self._last = last

    @property
    def may_be_empty(self) -> bool:
        """Whether all of its elements may be absent."""
        return self._allowed(frozenset())

    def followed_by(self, rest: str, *, may_end: bool) -> str:
        """Return the pattern of this block and of what follows it.

        Args:
            rest: the pattern of the blocks that follow.
            may_end: whether the segment may end before them.
        """
        tree = self._tree(self._first, frozenset(), may_end=may_end)
        if tree is None:
            return _NEVER
        return f"(?:{tree}{rest}|)" if may_end and self.may_be_empty else f"{tree}{rest}"

    def _allowed(self, present: frozenset[int]) -> bool:
        own = {place for place in self._mandatory if self._first <= place <= self._last}
        return own <= present and all(condition.holds(present) for condition in self._conditions)

    def _tree(self, place: int, present: frozenset[int], *, may_end: bool) -> str | None:
        """Return the pattern of the elements from `place` to the last, None when no combination is allowed.

        Where the segment may end inside the block, the branch that ends there looks ahead to its end.
        """
        if place > self._last:
            return "" if self._allowed(present) else None
        with_it = present | {place}
        there = self._tree(place + 1, with_it, may_end=may_end)
        ends = may_end and place < self._last and self._allowed(with_it)
        absent = self._tree(place + 1, present, may_end=may_end) if place not in self._mandatory else None
        value = self._elements[place - 1]
        if there is not None and there == absent and not ends:
            return rf"\*(?:{_if_there(value)}|){there}"
        after = _either([_AT_END if ends else None, there])
        present_first = _if_there(value) if absent is not None else value
        parts = [
            rf"\*{present_first}{after}" if after is not None else None,
            rf"\*{absent}" if absent is not None else None,
        ]
        return _either(parts)


def _if_there(value: str) -> str:
    """Look first whether there is a value at all, where it would take long to find out that it is no code."""
    return rf"(?!\*){value}" if value.startswith("(?:") and value.count("|") > _MANY else value


def _either(parts: Sequence[str | None]) -> str | None:
    """Return the alternatives that there are as one pattern."""
    known = [part for part in parts if part is not None]
    if not known:
        return None
    return known[0] if len(known) == 1 else f"(?:{'|'.join(known)})"


def _ahead(condition: Condition) -> str:
    """Return a look ahead that demands a condition; it stands behind the segment's id."""
    first, *others = condition.places
    match condition.kind:
        case "R":
            return f"(?={_any_of(condition.places)})"
        case "P":
            return f"(?={_all_of(condition.places)}|{_none_of(condition.places)})"
        case "E":
            pairs = [
                (one, other) for index, one in enumerate(condition.places) for other in condition.places[index + 1 :]
            ]
            return "".join(f"(?!{_all_of(pair)})" for pair in pairs)
        case "C":
            return f"(?:(?!{_there(first)})|(?={_all_of(others)}))"
        case _:
            return f"(?:(?!{_there(first)})|(?={_any_of(others)}))"


def _there(place: int) -> str:
    return rf"{_SKIPPED}{{{place - 1}}}+\*[^*]"


def _any_of(places: Sequence[int]) -> str:
    return "|".join(_there(place) for place in places)


def _all_of(places: Sequence[int]) -> str:
    return "".join(f"(?={_there(place)})" for place in places)


def _none_of(places: Sequence[int]) -> str:
    return "".join(f"(?!{_there(place)})" for place in places)
