"""The HL tree of a ship notice, also when the partner wrote it damaged.

X12 856: HL01 own number, HL02 parent's number, HL03 level: S shipment, O order, T pallet, P pack, I item. Where a
parent is named that does not exist (or names none where one must be), the nearest earlier level that may hold it is
taken, and said so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.x12.causes import ship_notice as causes
from acucleo_desktop.x12.structure import Segment

SHIPMENT, ORDER, PALLET, PACK, ITEM = "S", "O", "T", "P", "I"
_PARENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        ORDER: (SHIPMENT,),
        PALLET: (ORDER, SHIPMENT),
        PACK: (PALLET, ORDER, SHIPMENT),
        ITEM: (PACK, PALLET, ORDER, SHIPMENT),
    }
)
"""Which levels usually hold which; the nearest earlier one of these is the parent when the file names none.

A file that names its parents may hang its levels as it likes, such as orders under packs.
"""

_LEVEL_WORDS: Mapping[str, str] = MappingProxyType(
    {SHIPMENT: "shipment", ORDER: "order", PALLET: "pallet", PACK: "pack", ITEM: "item"}
)


@dataclass(slots=True, eq=False)
class Level:
    """One HL with the segments that follow it.

    Attributes:
        code: HL03 in upper case.
        above: for each level code that X12 names, this level or the nearest above it that has it.
    """

    first: Segment
    code: str
    segments: list[Segment] = field(default_factory=list)
    parent: Level | None = None
    children: list[Level] = field(default_factory=list)
    above: dict[str, Level] = field(default_factory=dict, repr=False)

    def join(self, parent: Level | None) -> None:
        """Put this level under another, or at the top."""
        self.parent = parent
        if parent is not None:
            parent.children.append(self)
            self.above.update(parent.above)
        if self.code in _LEVEL_WORDS:
            self.above[self.code] = self

    def nearest(self, code: str) -> Level | None:
        """Return this level or the nearest above it that has level code `code`, one of those that X12 names."""
        return self.above.get(code)

    def first_of(self, segment_id: str) -> Segment | None:
        """Return its own first segment with this id."""
        return next((segment for segment in self.segments if segment.id.upper() == segment_id), None)


def build_tree(segments: Iterable[Segment]) -> tuple[list[Level], list[Finding]]:
    """Return all levels in file order, linked as a tree, and what had to be mended.

    A level is only ever put under an earlier one, so the result is a tree whatever the file says.
    """
    levels: list[Level] = []
    findings: list[Finding] = []
    by_number: dict[str, Level] = {}
    latest: dict[str, Level] = {}
    for segment in segments:
        if segment.id.upper() != "HL":
            if levels:
                levels[-1].segments.append(segment)
            continue
        number, named, code = (segment.get(index).strip() for index in (1, 2, 3))
        level = Level(segment, code.upper())
        named_parent = by_number.get(named) if named else None
        level.join(named_parent or _likely_parent(level.code, latest, levels))
        if named_parent is None and (named or level.parent is not None):
            findings.append(_parent_unknown(level, named))
        if number in by_number or not number:
            findings.append(_number_repeats(level, number))
        if number:
            by_number[number] = level
        if level.code in _LEVEL_WORDS:
            latest.pop(level.code, None)
            latest[level.code] = level
        levels.append(level)
    return levels, findings


def _likely_parent(code: str, latest: dict[str, Level], levels: list[Level]) -> Level | None:
    """Return the level that was written last among those that may hold `code`."""
    if code == SHIPMENT or not levels:
        return None
    allowed = _PARENTS.get(code, (ITEM, PACK, PALLET, ORDER, SHIPMENT))
    return next((level for name, level in reversed(latest.items()) if name in allowed and name != code), None)


def level_words(level: Level) -> str:
    """Return the level in a clerk's words, such as `Item level 4`."""
    word = _LEVEL_WORDS.get(level.code, shown(level.code) or "unnamed").capitalize()
    return f"{word} level {shown(level.first.get(1).strip()) or 'without a number'}"


def _parent_unknown(level: Level, named: str) -> Finding:
    return causes.LEVEL_PARENT_UNKNOWN.found(
        Location(level_words(level), "HL", level.first.position, 2),
        value=named,
        level=level_words(level),
        said=f"says that it belongs to level {shown(named)}, which does not come before it"
        if named
        else "does not say which level it belongs to",
        held=level_words(level.parent).lower() if level.parent is not None else "no other level",
    )


def _number_repeats(level: Level, number: str) -> Finding:
    place = Location(level_words(level), "HL", level.first.position, 1)
    if not number:
        return causes.LEVEL_NUMBER_MISSING.found(place)
    return causes.LEVEL_NUMBER_REPEATS.found(place, value=number)
