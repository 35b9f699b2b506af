"""The only door to pyx12: walks one transaction set through our maps and returns faults in X12's own numbers.

Which calls are used and which traps are avoided: one walker for each set, our map folder given by hand, a synthetic SE
when the set was cut off (pyx12 reports missing segments only when a later one arrives), and IndexError caught, which
pyx12 4.0.0 raises for composites that are two components too long.
"""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from pyx12.map_if import load_map_file
from pyx12.map_walker import walk_tree
from pyx12.params import ParamsBase
from pyx12.segment import Segment as Pyx12Segment

from acucleo_desktop.x12.faults import SyntaxFault
from acucleo_desktop.x12.releases import base_release
from acucleo_desktop.x12.structure import Delimiters, Segment

SUPPORTED_SETS = frozenset({"810", "850", "855", "856", "997", "824"})
_TERMINATOR, _SEPARATOR, _COMPONENT = "\x1e", "\x1d", "\x1f"
"""Separators inside the library: control characters that are taken out of the data, so that data never separate."""

_HIDDEN = str.maketrans({_TERMINATOR: "\x1c", _SEPARATOR: "\x1c", _COMPONENT: "\x1c"})
_CONDITION = re.compile(r"\(([PRCLE][0-9]+)\)")
_DESIGNATOR = re.compile(r"([0-9]{2})(?:-([0-9]+))?$")
_GROUP_PATH = "/ISA_LOOP/GS_LOOP"


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
    return _Walk(_map(set_id, base_release(version)), delimiters).run(segments)


class _Walk:
    def __init__(self, tree: Any, delimiters: Delimiters) -> None:
        self._tree = tree
        self._delimiters = delimiters
        self._faults: list[SyntaxFault] = []

    def run(self, segments: tuple[Segment, ...]) -> list[SyntaxFault]:
        walker = walk_tree()
        walker.counter = _Counter()
        walker.forceWalkCounterToLoopStart("/ISA_LOOP", "/ISA_LOOP/ISA")
        walker.forceWalkCounterToLoopStart(_GROUP_PATH, f"{_GROUP_PATH}/GS")
        node = self._tree.getnodebypath(f"{_GROUP_PATH}/GS")
        for position, segment in enumerate(segments, 1):
            wrapped = self._wrapped(segment)
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

    def _wrapped(self, segment: Segment) -> Pyx12Segment:
        composites = _composites(segment.id, self._tree)
        parts = [segment.id.translate(_HIDDEN)]
        for number, text in enumerate(segment.elements, 1):
            plain = text.translate(_HIDDEN)
            parts.append(self._composite(plain) if number in composites else plain)
        return _FastSegment(_SEPARATOR.join(parts), _TERMINATOR, _SEPARATOR, _COMPONENT)

    def _composite(self, text: str) -> str:
        """Give the library the components of the first repetition: it knows no repetitions."""
        marks = self._delimiters
        first = text.partition(marks.repetition)[0] if marks.repetition else text
        return first.replace(marks.component, _COMPONENT) if marks.component else first

    def _elements(self, node: Any, wrapped: Pyx12Segment, segment: Segment, position: int) -> None:
        try:
            _ok, errors = node.is_valid_errors(wrapped)
        except IndexError:
            errors = self._too_many_components(node, wrapped, segment, position)
        for error in errors:
            element, component, number = _place(error)
            condition = _CONDITION.search(str(error.err_str)) if error.map_node is None else None
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
                    value=self._value(segment, element, component),
                    condition=condition[1] if condition is not None else "",
                    text=str(error.err_str),
                )
            )

    def _too_many_components(self, node: Any, wrapped: Pyx12Segment, segment: Segment, position: int) -> list[Any]:
        """WORKAROUND: pyx12 4.0.0 fails on a composite that is two components too long; told here, cut and checked."""
        text = wrapped.format("", _SEPARATOR, _COMPONENT).split(_SEPARATOR)
        for number, child in enumerate(node.children[: len(text) - 1], 1):
            parts = text[number].split(_COMPONENT)
            if child.is_composite() and len(parts) > child.get_child_count():
                text[number] = _COMPONENT.join(parts[: child.get_child_count()])
                self._faults.append(
                    SyntaxFault(
                        is_element=True,
                        code="3",
                        segment=segment.id,
                        position=position,
                        loop=_loop_of(node),
                        element=number,
                        component=child.get_child_count() + 1,
                        value=segment.get(number),
                        text="a composite has too many components",
                    )
                )
        shorter = _FastSegment(_SEPARATOR.join(text), _TERMINATOR, _SEPARATOR, _COMPONENT)
        _ok, errors = node.is_valid_errors(shorter)
        return list(errors)

    def _value(self, segment: Segment, element: int, component: int) -> str:
        text = segment.get(element)
        if not component or not self._delimiters.component:
            return text
        parts = text.split(self._delimiters.component)
        return parts[component - 1] if component <= len(parts) else ""


class _FastSegment(Pyx12Segment):  # type: ignore[misc]
    """WORKAROUND: pyx12 4.0.0 parses each reference designator by regular expression; remembered here instead."""

    def _parse_refdes(self, ref_des: str) -> tuple[int | None, int | None]:
        return _designator(ref_des, self.seg_id)


@lru_cache(maxsize=20_000)
def _designator(ref_des: str, segment_id: str | None) -> tuple[int | None, int | None]:
    """Read a reference designator as pyx12 does, once for each (a wrong segment raises as there)."""
    element, component = Pyx12Segment(f"{segment_id}", _TERMINATOR, _SEPARATOR, _COMPONENT)._parse_refdes(ref_des)  # noqa: SLF001
    return element, component


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


def _composites(segment_id: str, tree: Any) -> frozenset[int]:
    """Return which elements of a segment have components; the same in every place of a map."""
    known = tree.__dict__.setdefault("_acucleo_composites", {})
    found = known.get(segment_id)
    if found is None:
        node = next((node for node in _segment_nodes(tree) if node.id == segment_id), None)
        children = node.children if node is not None else []
        found = frozenset(number for number, child in enumerate(children, 1) if child.is_composite())
        known[segment_id] = found
    return frozenset(found)


def _segment_nodes(node: Any) -> Iterator[Any]:
    for children in node.pos_map.values():
        for child in children:
            if child.is_segment():
                yield child
            else:
                yield from _segment_nodes(child)


def _place(error: Any) -> tuple[int, int, str]:
    """Return element, component and data element number of a fault; without a node only its designator tells."""
    node = error.map_node
    if node is not None:
        parent = node.parent
        if parent is not None and parent.is_composite():
            return int(parent.seq), int(node.seq), str(node.data_ele)
        return int(node.seq), 0, str(node.data_ele)
    if isinstance(error.refdes, int):
        return error.refdes, 0, ""
    place = _DESIGNATOR.search(str(error.refdes or ""))
    return (int(place[1]), int(place[2] or 0), "") if place is not None else (0, 0, "")


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
