"""Tells of one transaction set, as text, whether it is surely free of syntax findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import call, itemgetter
from typing import NamedTuple

from acucleo_desktop.x12.acceptance.segment_patterns import segment_pattern
from acucleo_desktop.x12.acceptance.set_shapes import letters_of, set_shape
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.releases import is_known
from acucleo_desktop.x12.structure import Delimiters, Segment
from acucleo_desktop.x12.tables import LoopUse, SegmentUse, Tables, tables

ELEMENT, TERMINATOR, COMPONENT = "*", "~", ">"
"""The separators of the text that is accepted."""

_NEEDED = {"PO1": frozenset({2}), "IT1": frozenset({2})}
"""Elements whose absence reading reports although the standard leaves them open."""

_PREFIX = 3
_SET_ID_ENDS = len("ST*850*")
_MOST_SHAPES = 2_000
_LONGEST_SHAPE = 500
"""How many orders of segments are remembered, and up to how many segments: a long one rarely comes twice."""


@dataclass(frozen=True, eq=False, slots=True)
class Shape:
    """The order of segments in a set, one object for all documents that have it.

    Attributes:
        ids: of all segments.
        places: for each segment id, where its segments stand, from 0.
        line_count: what CTT01 has to say.
        total: where CTT stands; -1 when there is none.
    """

    ids: frozenset[str]
    places: Mapping[str, tuple[int, ...]]
    line_count: str
    total: int


class Accepted(NamedTuple):
    """A set without any syntax finding.

    Attributes:
        control: ST02.
        number: the business number: of the order, invoice, answered order, shipment or answered group.
        segments: as text, ST first and SE last, without terminators.
    """

    set_id: str
    control: str
    number: str
    segments: list[str]
    shape: Shape

    def all(self, segment_id: str) -> list[str]:
        """Return the segments with this id, in order."""
        segments = self.segments
        return [segments[place] for place in self.shape.places.get(segment_id, ())]


Matcher = Callable[[str], re.Match[str] | None]


class _Matchers(dict[str, Matcher]):
    """The pattern of a segment by its first three characters, made when it is first needed."""

    def __init__(self, known: Tables, letters: dict[str, str]) -> None:
        super().__init__()
        self._known = known
        self._letters = letters

    def __missing__(self, prefix: str) -> Matcher:
        segment_id = prefix.partition(ELEMENT)[0]
        if segment_id not in self._letters:
            return _matches_nothing
        pattern = segment_pattern(self._known, segment_id, _NEEDED.get(segment_id, frozenset()))
        self[prefix] = re.compile(pattern, re.ASCII).fullmatch
        return self[prefix]


def _matches_nothing(_segment: str) -> None:
    return None


_first_characters = itemgetter(slice(_PREFIX))


class SetAcceptor:
    """Accepts sets of one kind and release."""

    def __init__(self, known: Tables, set_id: str) -> None:
        rule = known.sets[set_id]
        self._set_id = set_id
        self._letters = letters_of(sorted(_ids(rule.parts)))
        self._matcher = _Matchers(known, self._letters).__getitem__
        self._matches_shape = re.compile(set_shape(rule.parts, self._letters)).fullmatch
        self._shapes: dict[str, Shape | None] = {}
        self._likely: dict[int, tuple[list[Matcher], Shape]] = {}
        self._start = f"ST{ELEMENT}{set_id}{ELEMENT}"
        self._number = SETS[set_id].number

    def accept(self, segments: list[str]) -> Accepted | None:
        """Return what is known of a set that has no syntax finding, None for one that only the full check can judge.

        Args:
            segments: ST first and SE last, separated by `ELEMENT` and `COMPONENT`, without terminators.
        """
        likely = self._likely.get(len(segments))
        # A pattern begins with its segment's id: where all of them match, the order of segments is the same, too.
        if likely is not None and None not in map(call, likely[0], segments):
            shape: Shape | None = likely[1]
        else:
            shape = self._shape_of(segments)
        if shape is None:
            return None
        first, place = segments[0], self._number
        control = first[_SET_ID_ENDS:].partition(ELEMENT)[0]
        # SE has the count and the number of this set (X12 004010, SE01 and SE02).
        if not first.startswith(self._start) or segments[-1] != f"SE*{len(segments)}*{control}":
            return None
        if shape.total >= 0 and segments[shape.total].split(ELEMENT, 2)[1] != shape.line_count:
            return None
        number = segments[1].split(ELEMENT, place + 1)[place]
        accepted = Accepted(self._set_id, control, number, segments, shape)
        return accepted if self._set_id != "856" or _are_levels_sound(accepted) else None

    def _shape_of(self, segments: list[str]) -> Shape | None:
        """Return the order of segments, None where one of them or the order itself is not as it should be."""
        prefixes = list(map(_first_characters, segments))
        matchers = list(map(self._matcher, prefixes))
        if None in map(call, matchers, segments):
            return None
        order = "".join(prefixes)
        shape = self._shapes[order] if order in self._shapes else self._remember(order, prefixes)
        if shape is not None and len(segments) <= _LONGEST_SHAPE:
            self._likely[len(segments)] = (matchers, shape)
        return shape

    def _remember(self, order: str, prefixes: Sequence[str]) -> Shape | None:
        """Compare an order of segments with the standard, once for all documents that have it."""
        ids = [prefix.partition(ELEMENT)[0] for prefix in prefixes]
        shape = None
        if self._matches_shape("".join(map(self._letters.__getitem__, ids))) is not None:
            places: dict[str, list[int]] = {}
            for place, segment_id in enumerate(ids):
                places.setdefault(segment_id, []).append(place)
            lines, totals = places.get(SETS[self._set_id].line, []), places.get("CTT", [-1])
            known = {name: tuple(found) for name, found in places.items()}
            shape = Shape(frozenset(known), known, str(len(lines)), totals[0])
        if len(prefixes) <= _LONGEST_SHAPE:
            if len(self._shapes) >= _MOST_SHAPES:
                self._shapes.clear()
            self._shapes[order] = shape
        return shape


def acceptor(set_id: str, version: str) -> SetAcceptor | None:
    """Return what accepts sets of a kind, None where the tables do not describe kind or release.

    Args:
        set_id: ST01.
        version: GS08.
    """
    known = tables(version)
    return _acceptor(set_id, known.release) if set_id in SETS and is_known(version) else None


@lru_cache(maxsize=32)
def _acceptor(set_id: str, release: str) -> SetAcceptor:
    return SetAcceptor(tables(release), set_id)


def as_text(segments: Sequence[Segment], delimiters: Delimiters) -> list[str] | None:
    """Return segments as the acceptor reads them, None when a value holds one of its separators.

    Args:
        segments: of one set.
        delimiters: those of its interchange.
    """
    lines = []
    component = delimiters.component
    for segment in segments:
        line = ELEMENT.join((segment.id, *segment.elements))
        if line.count(ELEMENT) != len(segment.elements) or TERMINATOR in line:
            return None
        if component != COMPONENT:
            if COMPONENT in line:
                return None
            line = line.replace(component, COMPONENT) if component else line
        lines.append(line)
    if delimiters.repetition and any(delimiters.repetition in line for line in lines):
        return None
    return lines


def _ids(parts: Sequence[SegmentUse | LoopUse]) -> set[str]:
    found: set[str] = set()
    for part in parts:
        found |= {part.id} if isinstance(part, SegmentUse) else _ids(part.parts)
    return found


_PARENTS = {"O": "SE", "T": "SOP", "P": "SOTPI", "I": "SOTPQI", "Q": "SOTP", "E": "S"}


def _are_levels_sound(accepted: Accepted) -> bool:
    """Whether the levels of a ship notice are numbered 1, 2, 3 and stand under levels that may hold them."""
    codes: dict[str, str] = {}
    for number, segment in enumerate(accepted.all("HL"), 1):
        _name, own, parent, code, *_rest = (*segment.split(ELEMENT), "")
        if own != str(number) or (code == "S") != (number == 1) or (number > 1 and parent not in codes):
            return False
        if number == 1 and parent:
            return False
        if number > 1 and codes[parent] not in _PARENTS.get(code, ""):
            return False
        codes[own] = code
    return True
