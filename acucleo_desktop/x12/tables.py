"""The standard's tables: segments, elements, loops, codes of a release, read once from package data."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from acucleo_desktop.x12.releases import base_release

PACKAGE_MATERIAL = "103@material"
"""Key of the second part of a packaging code (X12 103), the material, in the names of codes."""


@dataclass(frozen=True, slots=True)
class ElementRule:
    """One element of a segment, or component of a composite.

    Attributes:
        number: X12 data element number, such as `355`, or composite number such as `C001`.
        type: AN, ID, DT, TM, R, N0, N2, or COMP.
        requirement: `M`, `O` or `X` (by a condition).
        components: of a composite.
        repetitions: how often it may be repeated; 1 for nearly all.
    """

    number: str
    name: str
    type: str
    shortest: int
    longest: int
    requirement: str
    components: tuple[ElementRule, ...] = ()
    repetitions: int = 1


@dataclass(frozen=True, slots=True)
class SegmentRule:
    """One segment.

    Attributes:
        conditions: relational conditions such as `P0304`.
    """

    id: str
    name: str
    elements: tuple[ElementRule, ...]
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SegmentUse:
    """A segment at its place in a set.

    Attributes:
        most: maximum use, None without limit.
    """

    id: str
    is_mandatory: bool
    most: int | None


@dataclass(frozen=True, slots=True)
class LoopUse:
    """A loop at its place in a set; it begins with its first part."""

    id: str
    is_mandatory: bool
    most: int | None
    parts: tuple[SegmentUse | LoopUse, ...]


@dataclass(frozen=True, slots=True)
class SetRule:
    """A transaction set.

    Attributes:
        functional_id: GS01.
    """

    id: str
    name: str
    functional_id: str
    parts: tuple[SegmentUse | LoopUse, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of one release."""

    release: str
    sets: Mapping[str, SetRule]
    segments: Mapping[str, SegmentRule]
    codes: Mapping[str, frozenset[str]]
    labels: Mapping[str, Mapping[str, str]]


def tables(version: str) -> Tables:
    """Return the tables that judge `version` (GS08)."""
    return _load(base_release(version))


def code_names(number: str, version: str) -> Mapping[str, str]:
    """Return the names of an element's codes in our own words, by code.

    They are read when the first is asked for, so that checking pays nothing for them. What a release says in its own
    `labels` goes before what all releases have in common.

    Args:
        number: element number such as `355`; `103` gives forms of packages, PACKAGE_MATERIAL their materials.
        version: GS08 of the document.
    """
    return _names(number, base_release(version))


@lru_cache(maxsize=512)
def _names(number: str, release: str) -> Mapping[str, str]:
    common = _named_codes()
    own = common.get(f"{number}@{release}", {})
    return {**common.get(number, {}), **own, **_load(release).labels.get(number, {})}


@lru_cache(maxsize=1)
def _named_codes() -> Mapping[str, Mapping[str, str]]:
    named: dict[str, dict[str, str]] = _read("code_names")
    return named


@lru_cache(maxsize=2)
def _load(release: str) -> Tables:
    raw = _read(release)
    return Tables(
        release,
        {set_id: _set(set_id, entry) for set_id, entry in raw["sets"].items()},
        {segment_id: _segment(segment_id, entry) for segment_id, entry in raw["segments"].items()},
        {number: frozenset(codes.split()) for number, codes in raw["codes"].items()},
        raw["labels"],
    )


def _read(name: str) -> Any:
    source = importlib.resources.files("acucleo_desktop.x12") / "data" / f"{name}.json"
    return json.loads(source.read_text("utf-8"))


def _set(set_id: str, entry: Mapping[str, Any]) -> SetRule:
    return SetRule(set_id, entry["name"], entry["group"], tuple(_part(part) for part in entry["structure"]))


def _part(entry: Mapping[str, Any]) -> SegmentUse | LoopUse:
    mandatory = entry["req"] == "M"
    if "seg" in entry:
        return SegmentUse(entry["seg"], mandatory, entry["max"])
    return LoopUse(entry["loop"], mandatory, entry["max"], tuple(_part(part) for part in entry["of"]))


def _segment(segment_id: str, entry: Mapping[str, Any]) -> SegmentRule:
    elements = tuple(_element(element) for element in entry["elements"])
    return SegmentRule(segment_id, entry["name"], elements, tuple(entry.get("syntax", ())))


def _element(entry: Mapping[str, Any]) -> ElementRule:
    return ElementRule(
        entry["id"],
        entry["name"],
        entry["type"],
        int(entry.get("min", 0)),
        int(entry.get("max", 0)),
        entry["req"],
        tuple(_element(part) for part in entry.get("of", ())),
        int(entry.get("rep", 1)),
    )
