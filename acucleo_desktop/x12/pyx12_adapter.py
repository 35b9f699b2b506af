"""The only door to pyx12: walks one transaction set through our maps and returns faults in X12's own numbers.

Which calls are used and which traps are avoided: one walker for each set, our map folder given by hand, a synthetic SE
when the set was cut off (pyx12 reports missing segments only when a later one arrives), and IndexError caught, which
pyx12 4.0.0 raises for composites that are two components too long.
"""

from __future__ import annotations

import importlib.resources
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pyx12.map_if import load_map_file
from pyx12.map_walker import walk_tree
from pyx12.params import ParamsBase
from pyx12.segment import Segment as Pyx12Segment

from acucleo_desktop.x12.releases import base_release
from acucleo_desktop.x12.structure import Delimiters, Segment

SUPPORTED_SETS = frozenset({"810", "850", "855", "856", "997"})
_TERMINATOR, _SEPARATOR = "~", "*"
_GROUP_PATH = "/ISA_LOOP/GS_LOOP"


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """One fault as the standard numbers it.

    Attributes:
        is_element: True for an element's fault (X12 723), False for a segment's (X12 720).
        code: the number in that list.
        segment: segment id; of the missing one when a segment is missing.
        position: segment position in the set, ST is 1.
        loop: loop that the segment belongs to, without our suffixes; empty at the top.
        element: element position; 0 for segment faults.
        component: component position; 0 for a whole element.
        element_number: X12 data element number; empty when unknown.
        value: the offending value.
        text: pyx12's own words, for support.
    """

    is_element: bool
    code: str
    segment: str
    position: int
    loop: str = ""
    element: int = 0
    component: int = 0
    element_number: str = ""
    value: str = ""
    text: str = ""


def walk(set_id: str, segments: tuple[Segment, ...], version: str, delimiters: Delimiters) -> list[SyntaxFault]:
    """Check one transaction set, ST to SE, against the map of its release.

    Args:
        set_id: one of `SUPPORTED_SETS`.
        segments: with ST first; a missing SE is made up for the walk.
        version: GS08.
        delimiters: those of the interchange; only the component separator matters here.

    Raises:
        ValueError: when there is no map for `set_id`.
    """
    if set_id not in SUPPORTED_SETS:
        raise ValueError(f"there is no map for set {set_id}")
    if segments[-1].id != "SE":
        last = len(segments) + 1
        segments = (*segments, Segment("SE", (str(last), segments[0].get(2)), last))
    component = delimiters.component[:1] or ">"
    return _Walk(_map(set_id, base_release(version)), component).run(segments)


class _Walk:
    def __init__(self, tree: Any, component: str) -> None:
        self._tree = tree
        self._component = component
        self._faults: list[SyntaxFault] = []

    def run(self, segments: tuple[Segment, ...]) -> list[SyntaxFault]:
        walker = walk_tree()
        walker.counter = _Counter()
        walker.forceWalkCounterToLoopStart("/ISA_LOOP", "/ISA_LOOP/ISA")
        walker.forceWalkCounterToLoopStart(_GROUP_PATH, f"{_GROUP_PATH}/GS")
        node = self._tree.getnodebypath(f"{_GROUP_PATH}/GS")
        for position, segment in enumerate(segments, 1):
            wrapped = _segment(segment, self._component)
            found, _popped, _pushed, errors = walker.walk_errors(node, wrapped, position, position, None)
            for error in errors:
                self._segment_fault(error, segment, position)
            if found is not None:
                node = found
                self._elements(node, wrapped, segment, position)
        return self._faults

    def _segment_fault(self, error: Any, segment: Segment, position: int) -> None:
        name = segment.id
        missing = str(error.err_cde) == "3"
        if missing and error.map_node is not None:
            name = str(getattr(error.map_node, "id", name)).split("_LOOP")[0]
        loop = _loop_of(error.map_node)
        self._faults.append(
            SyntaxFault(
                is_element=False,
                code=str(error.err_cde),
                segment=name,
                position=position,
                loop=loop,
                text=error.err_str,
            )
        )

    def _elements(self, node: Any, wrapped: Pyx12Segment, segment: Segment, position: int) -> None:
        try:
            _ok, errors = node.is_valid_errors(wrapped)
        except IndexError:
            text = "a composite has too many components"
            self._faults.append(
                SyntaxFault(is_element=True, code="3", segment=segment.id, position=position, text=text)
            )
            return
        for error in errors:
            element, component, number = _place(error, segment)
            self._faults.append(
                SyntaxFault(
                    is_element=True,
                    code=str(error.err_cde),
                    segment=segment.id,
                    position=position,
                    loop=_loop_of(node),
                    element=element,
                    component=component,
                    element_number=number,
                    value=str(error.err_val or segment.get(element)),
                    text=str(error.err_str),
                )
            )


class _FastSegment(Pyx12Segment):
    """WORKAROUND: pyx12 4.0.0 parses each reference designator by regular expression; remembered here instead."""

    def _parse_refdes(self, ref_des: str) -> tuple[int | None, int | None]:
        return _designator(ref_des, self.seg_id)


@lru_cache(maxsize=20_000)
def _designator(ref_des: str, segment_id: str | None) -> tuple[int | None, int | None]:
    """Read a reference designator as pyx12 does, once for each (a wrong segment raises as there)."""
    return Pyx12Segment(f"{segment_id}", _TERMINATOR, _SEPARATOR, ":")._parse_refdes(ref_des)  # noqa: SLF001


class _Counter:
    """WORKAROUND: pyx12 4.0.0 counts with hashed path objects; counting by their text gives the same faster."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._below: dict[str, set[str]] = {}

    def reset_to_node(self, path: Any) -> None:
        """Forget the counts below a node, keeping its own."""
        prefix = _text(path)
        for key in [known for known in self._counts if known.startswith(prefix + "/")]:
            del self._counts[key]

    def increment(self, path: Any) -> None:
        """Count one more use."""
        key = _text(path)
        self._counts[key] = self._counts.get(key, 0) + 1

    def setCount(self, path: Any, count: int) -> None:
        """Set a count."""
        self._counts[_text(path)] = count

    def get_count(self, path: Any) -> int:
        """Return a count."""
        return self._counts.get(_text(path), 0)

    def getState(self) -> dict[str, int]:
        """Return all counts."""
        return self._counts


def _text(path: Any) -> str:
    if isinstance(path, str):
        return path
    cached = getattr(path, "_acucleo_text", None)
    if cached is None:
        cached = path.format()
        try:
            path._acucleo_text = cached  # noqa: SLF001
        except AttributeError:  # a slotted path object: formatting again costs time and nothing else
            return str(cached)
    return str(cached)


def _segment(segment: Segment, component: str) -> Pyx12Segment:
    text = _SEPARATOR.join((segment.id, *(_shielded(element) for element in segment.elements)))
    return _FastSegment(text, _TERMINATOR, _SEPARATOR, component)


def _shielded(element: str) -> str:
    """Keep an asterisk in the data (another file's separator) from splitting the element here."""
    return element.replace(_SEPARATOR, "-") if _SEPARATOR in element else element


def _place(error: Any, segment: Segment) -> tuple[int, int, str]:
    node = error.map_node
    if node is None:
        digits = "".join(letter for letter in str(error.refdes or "")[len(segment.id) :][:2] if letter.isdecimal())
        return (int(digits) if digits else 0, 0, "")
    parent = node.parent
    if parent is not None and parent.is_composite():
        return int(parent.seq), int(node.seq), str(node.data_ele)
    return int(node.seq), 0, str(node.data_ele)


def _loop_of(node: Any) -> str:
    while node is not None and not node.is_map_root():
        if node.is_loop() and "_LOOP" in str(node.id):
            name = str(node.id).split("_LOOP")[0]
            return "" if name in {"ST", "GS", "ISA"} else name
        node = node.parent
    return ""


@lru_cache(maxsize=16)
def _map(set_id: str, release: str) -> Any:
    folder = importlib.resources.files("acucleo_desktop.x12") / "maps" / release
    return load_map_file(f"{set_id}.xml", ParamsBase(), str(Path(str(folder))))
