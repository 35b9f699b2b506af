"""Nine rules that pyx12 4.0.0's walker needs of a map; a map that breaks one misleads without any error.

Each rule was found by watching the walker: what breaks it shows as a wrong finding on a right document, or as none on a
wrong one. `generator.py` keeps them; this module proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, fromstring

_SEGMENT_SHAPE = re.compile(r"[A-Z][A-Z0-9]{1,2}")
_CONDITION = re.compile(r"[PRCLE](?:[0-9]{2}){2,}")
_TYPES = {"AN", "ID", "DT", "TM", "R", "N0", "N2", "N4"}
_USAGES = {"R", "S"}
_SUPPORT_FILES = {"dataele.xml", "codes.xml"}


def lint(files: Mapping[str, str]) -> list[str]:
    """Return one sentence for each broken rule; none for good maps.

    Args:
        files: file name to text of one release's folder, as `generator.generate` returns it.
    """
    found: list[str] = []
    trees = {name: fromstring(text) for name, text in files.items()}  # noqa: S314 - our own text
    numbers = _data_elements(trees["dataele.xml"], found)
    lists = {entry.findtext("id", "") for entry in trees["codes.xml"].iter("codeset")}
    for name in sorted(trees.keys() - _SUPPORT_FILES):
        found.extend(f"{name}: {words}" for words in _map(trees[name], numbers, lists))
    return found


def _data_elements(root: Element, found: list[str]) -> set[str]:
    numbers: set[str] = set()
    for entry in root.iter("data_ele"):
        number = entry.get("ele_num", "")
        if number in numbers:
            found.append(f"dataele.xml: element {number} is there twice")
        if entry.get("data_type") not in _TYPES:
            found.append(f"dataele.xml: element {number} has the unknown type {entry.get('data_type')}")
        if not 0 < int(entry.get("min_len", "0")) <= int(entry.get("max_len", "0")):
            found.append(f"dataele.xml: element {number} has lengths that no text can have")
        numbers.add(number)
    return numbers


def _map(root: Element, numbers: set[str], lists: set[str]) -> Iterator[str]:
    for segment in root.iter("segment"):
        yield from _segment(segment, numbers, lists)
    loops = [loop.get("xid", "") for loop in root.iter("loop")]
    for name in loops:
        if loops.count(name) > 1:
            yield f"rule 5: loop {name} is there twice"
        if _SEGMENT_SHAPE.fullmatch(name):
            yield f"rule 5: loop {name} is named like a segment"
    for loop in root.iter("loop"):
        yield from _loop(loop)
    if root.get("xid") == "856":
        levels = [loop for loop in root.iter("loop") if loop[0].get("xid") == "HL"]
        if len(levels) != 1 or levels[0].get("repeat") in {None, "1"}:
            yield "rule 8: one repeating loop holds all levels; the tree is checked elsewhere"


def _segment(segment: Element, numbers: set[str], lists: set[str]) -> Iterator[str]:
    """Rules 1 and 2: elements in order and known; codes only from lists, because inline ones are a matching key."""
    name = segment.get("xid", "")
    elements = [child for child in segment if child.tag in {"element", "composite"}]
    for holder in (segment, *segment.iter("composite")):
        parts = [child for child in holder if child.tag in {"element", "composite"}]
        if [int(part.get("seq", "0")) for part in parts] != list(range(1, len(parts) + 1)):
            yield f"rule 1: the elements of {holder.get('xid')} are not numbered 1 to {len(parts)}"
    for element in segment.iter("element"):
        if element.get("data_ele") not in numbers:
            yield f"rule 1: {element.get('xid')} names the unknown element {element.get('data_ele')}"
        for codes in element.iter("valid_codes"):
            if codes.get("external") not in lists:
                yield f"rule 1: {element.get('xid')} names the unknown list {codes.get('external')}"
            if len(codes):
                yield f"rule 2: {element.get('xid')} has codes of its own, which would decide whether it matches"
    for condition in segment.iter("syntax"):
        text = condition.text or ""
        places = (
            [int(text[start : start + 2]) for start in range(1, len(text), 2)] if _CONDITION.fullmatch(text) else [0]
        )
        if not 0 < max(places) <= len(elements):
            yield f"rule 1: {name} has the condition {text}, which points nowhere"


def _loop(loop: Element) -> Iterator[str]:
    name = loop.get("xid", "")
    children = [child for child in loop if child.tag in {"segment", "loop"}]
    places = [int(child.get("pos", "0")) for child in children]
    if places != sorted(set(places)):
        yield f"rule 3: the positions in {name} do not rise"
    segments = [child.get("xid", "") for child in children if child.tag == "segment"]
    if len(segments) != len(set(segments)):
        yield f"rule 4: {name} holds one segment at two positions, which share a counter"
    if children[0].tag != "segment":
        yield f"rule 6: {name} begins with a loop"
    if children[0].get("usage") != "R":
        yield f"rule 9: the first segment of {name} is not required"
    starts = [child[0].get("xid", "") for child in children if child.tag == "loop"]
    if len(starts) != len(set(starts)):
        yield f"rule 7: {name} holds two loops that begin alike"
    for child in children:
        if child.get("usage") not in _USAGES:
            yield f"{name}: {child.get('xid')} has the unknown usage {child.get('usage')}"
