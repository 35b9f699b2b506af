"""Writes the pyx12 maps of a release from our tables: `python -m acucleo_desktop.x12.maps.generator`.

The maps keep nine rules that pyx12's walker needs (each is a lint in `lint.py`); where the standard and those rules
differ, the choice is explained here. The same tables always give the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from acucleo_desktop.x12.releases import BASES
from acucleo_desktop.x12.tables import ElementRule, LoopUse, SegmentRule, SegmentUse, Tables, tables

FOLDER = Path(__file__).parent
SETS = ("810", "850", "855", "856", "997", "824")
_HEADER = '<?xml version="1.0" encoding="utf-8"?>\n'
_STEP = 10


def generate(release: str) -> dict[str, str]:
    """Return file name to text of every map of a release."""
    known = tables(release)
    files = {f"{set_id}.xml": _map(known, set_id) for set_id in SETS}
    files["dataele.xml"] = _data_elements(known)
    files["codes.xml"] = _codes(known)
    return files


def write(folder: Path = FOLDER) -> None:
    """Write the maps of all releases below `folder`."""
    for release in BASES:
        target = folder / release
        target.mkdir(parents=True, exist_ok=True)
        for name, text in generate(release).items():
            (target / name).write_text(text, "utf-8")


def _map(known: Tables, set_id: str) -> str:
    rule = known.sets[set_id]
    writer = _MapWriter(known)
    body = "".join(writer.parts(rule.parts))
    return (
        f"{_HEADER}<transaction xid={quoteattr(set_id)} name={quoteattr(rule.name)}>\n"
        f'<loop xid="ISA_LOOP" name="Interchange" usage="R" pos="1" repeat="&gt;1">\n'
        f"{writer.segment('ISA', 'R', 1, 10)}"
        f'<loop xid="GS_LOOP" name="Group" usage="R" pos="20" repeat="&gt;1">\n'
        f"{writer.segment('GS', 'R', 1, 10)}"
        f'<loop xid="ST_LOOP" name="Transaction set" usage="R" pos="20" repeat="&gt;1">\n'
        f"{body}</loop>\n{writer.segment('GE', 'R', 1, 30)}</loop>\n{writer.segment('IEA', 'R', 1, 30)}</loop>\n"
        "</transaction>\n"
    )


class _MapWriter:
    """Writes segments and loops; loop names are unique in a map and never shaped like a segment name."""

    def __init__(self, known: Tables) -> None:
        self._known = known
        self._loops: dict[str, int] = {}

    def parts(self, parts: tuple[SegmentUse | LoopUse, ...]) -> Iterator[str]:
        """Yield the children of a loop in order, each at a position of its own."""
        for index, part in enumerate(parts, 1):
            position = index * _STEP
            if isinstance(part, SegmentUse):
                # The first segment of a loop is required; the loop itself carries whether it is needed.
                required = part.is_mandatory or (index == 1)
                yield self.segment(part.id, "R" if required else "S", part.most, position)
            else:
                yield self._loop(part, position)

    def _loop(self, loop: LoopUse, position: int) -> str:
        name = self._name(loop.id)
        usage = "R" if loop.is_mandatory else "S"
        inner = "".join(self.parts(loop.parts))
        title = self._known.segments[loop.id].name if loop.id in self._known.segments else loop.id
        return (
            f'<loop xid="{name}" name={quoteattr(title)} usage="{usage}" pos="{position}"'
            f' repeat="{_most(loop.most)}">\n{inner}</loop>\n'
        )

    def _name(self, loop_id: str) -> str:
        count = self._loops.get(loop_id, 0) + 1
        self._loops[loop_id] = count
        return f"{loop_id}_LOOP" if count == 1 else f"{loop_id}_LOOP_{count}"

    def segment(self, segment_id: str, usage: str, most: int | None, position: int) -> str:
        """Return one segment with its elements and conditions."""
        rule = self._known.segments[segment_id]
        conditions = "".join(f"<syntax>{escape(condition)}</syntax>" for condition in rule.conditions)
        elements = "".join(_element(rule, number, element, self._known) for number, element in _numbered(rule))
        return (
            f'<segment xid="{segment_id}" name={quoteattr(rule.name)} usage="{usage}" pos="{position}"'
            f' max_use="{_most(most)}">{conditions}\n{elements}</segment>\n'
        )


def _numbered(rule: SegmentRule) -> Iterator[tuple[int, ElementRule]]:
    yield from enumerate(rule.elements, 1)


def _element(rule: SegmentRule, number: int, element: ElementRule, known: Tables) -> str:
    place = f"{rule.id}{number:02d}"
    usage = "R" if element.requirement == "M" else "S"
    if element.components:
        inner = "".join(
            _simple(f"{place}-{index:02d}", index, part, known) for index, part in enumerate(element.components, 1)
        )
        return (
            f'<composite xid="{place}" data_ele="{element.number}" name={quoteattr(element.name)} usage="{usage}"'
            f' seq="{number:02d}">\n{inner}</composite>\n'
        )
    return _simple(place, number, element, known)


def _simple(place: str, number: int, element: ElementRule, known: Tables) -> str:
    usage = "R" if element.requirement == "M" else "S"
    codes = ""
    if element.type == "ID" and element.number in known.codes:
        codes = f'<valid_codes external="c{element.number}"/>'
    return (
        f'<element xid="{place}" data_ele="{element.number}" name={quoteattr(element.name)} usage="{usage}"'
        f' seq="{number:02d}">{codes}</element>\n'
    )


def _most(most: int | None) -> str:
    return "&gt;1" if most is None else str(most)


def _data_elements(known: Tables) -> str:
    rules: dict[str, ElementRule] = {}
    for segment in known.segments.values():
        for element in segment.elements:
            for rule in (element, *element.components):
                if not rule.components:
                    rules.setdefault(rule.number, rule)
    rows = "".join(
        f'<data_ele ele_num="{number}" data_type="{rules[number].type}" min_len="{max(1, rules[number].shortest)}"'
        f' max_len="{rules[number].longest}" name={quoteattr(rules[number].name)}/>\n'
        for number in sorted(rules)
    )
    return f"{_HEADER}<data_elements>\n{rows}</data_elements>\n"


def _codes(known: Tables) -> str:
    sets = []
    for number in sorted(known.codes):
        codes = "".join(f"<code>{escape(code)}</code>" for code in sorted(known.codes[number]))
        sets.append(
            f"<codeset><id>c{number}</id><name>{number}</name><data_ele>{number}</data_ele>"
            f"<version>{codes}</version></codeset>\n"
        )
    return f"{_HEADER}<codesets>\n{''.join(sets)}</codesets>\n"


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
