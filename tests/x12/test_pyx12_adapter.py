"""What we rely on in pyx12, and what we work around: a changed or mended library must make a test fail here."""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable
from importlib.metadata import version as installed_version
from typing import Any

import pytest
from pyx12.error_item import EleError, SegError
from pyx12.map_if import load_map_file
from pyx12.map_walker import walk_tree
from pyx12.nodeCounter import NodeCounter
from pyx12.params import ParamsBase
from pyx12.segment import Segment as Pyx12Segment

from acucleo_desktop.x12 import pyx12_adapter
from acucleo_desktop.x12.faults import SyntaxFault
from acucleo_desktop.x12.maps.generator import FOLDER
from acucleo_desktop.x12.pyx12_adapter import SUPPORTED_SETS, walk
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLAIN = Delimiters("*", "~", ">")
Maker = Callable[..., TransactionSet]


def loaded(set_id: str) -> Any:
    return load_map_file(f"{set_id}.xml", ParamsBase(), str(FOLDER / "004010"))


def codes(faults: list[SyntaxFault]) -> list[tuple[bool, str, str, int, int, int]]:
    return [(f.is_element, f.code, f.segment, f.position, f.element, f.component) for f in faults]


def test_the_version_is_the_one_that_was_examined() -> None:
    assert installed_version("pyx12").startswith("4.0.")


def test_the_signatures() -> None:
    assert list(inspect.signature(load_map_file).parameters)[:3] == ["map_file", "param", "map_path"]
    walked = inspect.signature(walk_tree.walk_errors)
    assert list(walked.parameters) == ["self", "node", "seg_data", "seg_count", "cur_line", "ls_id"]
    assert list(inspect.signature(walk_tree.forceWalkCounterToLoopStart).parameters) == [
        "self",
        "x12_path",
        "child_path",
    ]
    wanted = {"err_cde", "err_str", "err_val", "map_node"}
    assert wanted | {"src_line", "seg_data"} <= set(inspect.signature(SegError).parameters)
    assert wanted | {"refdes"} <= set(inspect.signature(EleError).parameters)
    methods = {name for name in vars(NodeCounter) if not name.startswith("_")} - {"makeX12Path"}
    assert methods == {name for name in vars(pyx12_adapter._Counter) if not name.startswith("_")}
    assert callable(Pyx12Segment._parse_refdes)


def test_the_charset_is_the_extended_one() -> None:
    assert ParamsBase().get("charset") == "E"


def test_a_map_folder_must_be_named() -> None:
    with pytest.raises(Exception, match="no-such-map"):
        load_map_file("no-such-map.xml", ParamsBase(), str(FOLDER / "004010"))


@pytest.mark.parametrize("set_id", sorted(SUPPORTED_SETS))
@pytest.mark.parametrize("version", ["004010", "005010"])
def test_a_clean_set_has_no_faults(make_set: Maker, set_id: str, version: str) -> None:
    assert walk(set_id, make_set(set_id).segments, version, PLAIN) == []


def test_a_set_without_a_map_is_a_bug_of_the_caller(make_set: Maker) -> None:
    with pytest.raises(ValueError, match="864"):
        walk("864", make_set("864", "BMG*00").segments, "004010", PLAIN)


@pytest.mark.parametrize(
    ("set_id", "change", "wanted"),
    [
        ("850", {"REF": "ITD*01*3~REF*DP*1"}, [(False, "1", "REF", 5, 0, 0)]),
        ("850", {"BEG": None}, [(False, "3", "BEG", 2, 0, 0)]),
        ("810", {"TDS": None}, [(False, "3", "TDS", 10, 0, 0)]),
        ("850", {"CTT": "CTT*2~CTT*2"}, [(False, "4", "CTT", 14, 0, 0)]),
        ("850", {"CUR": "CUR*BY*USD~CUR*BY*USD"}, [(False, "5", "CUR", 4, 0, 0)]),
        ("850", {"BEG": "BEG*00*SA***20261123"}, [(True, "1", "BEG", 2, 3, 0)]),
        ("850", {"N1*ST": "N1*ST*Store*92"}, [(True, "2", "N1", 6, 3, 0)]),
        ("850", {"N3": "N3*a*b*c"}, [(True, "3", "N3", 7, 3, 0)]),
        ("850", {"N1*ST": "N1*ST*Store*92*1"}, [(True, "4", "N1", 6, 4, 0)]),
        ("850", {"N4": "N4*Dayton*OHIO*45402"}, [(True, "5", "N4", 8, 2, 0)]),
        ("850", {"N3": "N3*Café"}, [(True, "6", "N3", 7, 1, 0)]),
        ("850", {"N3": "N3*tail "}, [(True, "6", "N3", 7, 1, 0)]),
        ("850", {"BEG": "BEG*99*SA*1**20261123"}, [(True, "7", "BEG", 2, 1, 0)]),
        ("850", {"BEG": "BEG*00*SA*1**20261323"}, [(True, "8", "BEG", 2, 5, 0)]),
        ("850", {"PID": "PID*F****x~MEA*PD*G*5*LB****03"}, [(True, "10", "MEA", 11, 8, 0)]),
        ("856", {"BSN": "BSN*00*SHIP1*20261123*2515"}, [(True, "9", "BSN", 2, 4, 0)]),
        ("850", {"PID": "PID*F****x~MEA*PD*G*5*XX>1"}, [(True, "7", "MEA", 11, 4, 1)]),
    ],
)
def test_codes_and_positions(
    make_set: Maker, set_id: str, change: dict[str, str | None], wanted: list[tuple[bool, str, str, int, int, int]]
) -> None:
    assert codes(walk(set_id, make_set(set_id, replace=change).segments, "004010", PLAIN)) == wanted


def test_a_condition_is_named(make_set: Maker) -> None:
    (fault,) = walk("850", make_set("850", replace={"N1*ST": "N1*ST*Store*92"}).segments, "004010", PLAIN)
    assert fault.condition == "P0304"


def test_one_generic_level_serves_the_whole_tree(make_set: Maker) -> None:
    levels = []
    for number in range(1, 3001):
        levels += [f"HL*{number}*{max(1, number - 1)}*I", "LIN**UP*012345678905", "SN1**1*EA"]
    one = make_set("856", "BSN*00*SHIP1*20261123*0815", *levels)
    assert walk("856", one.segments, "004010", PLAIN) == []


def test_a_missing_trailer_is_made_up(make_set: Maker) -> None:
    cut = make_set("810").segments[:5]
    assert ("3", "TDS") in [(fault.code, fault.segment) for fault in walk("810", cut, "004010", PLAIN)]


def test_data_never_separate() -> None:
    """Another file's separators, and the ones used inside the library, are ordinary text or a bad character."""
    rows = [
        Segment("ST", ("850", "0001"), 1),
        Segment("BEG", ("00", "SA", "a*b~c:d", "", "20261123"), 2),
        Segment("PO1", ("1", "5", "EA"), 3),
        Segment("MSG", ("x\x1d\x1e\x1fy",), 4),
        Segment("SE", ("5", "0001"), 5),
    ]
    assert codes(walk("850", tuple(rows), "004010", PLAIN)) == [(True, "6", "MSG", 4, 1, 0)]


# What the library gets wrong, so that we notice when it is mended and can drop the way around it.


def test_quirk_two_components_too_many_is_an_index_error() -> None:
    tree = loaded("850")
    measure = next(node for node in pyx12_adapter._segment_nodes(tree) if node.id == "MEA")
    with pytest.raises(IndexError):
        measure.is_valid_errors(Pyx12Segment("MEA*PD*G*5*" + ":".join("1" * 30), "~", "*", ":"))


def test_quirk_a_segment_without_elements_is_falsy() -> None:
    assert not Pyx12Segment("BEG", "~", "*", ":")


def test_quirk_components_are_split_in_simple_elements_too() -> None:
    tree = loaded("850")
    address = next(node for node in pyx12_adapter._segment_nodes(tree) if node.id == "N3")
    ok, errors = address.is_valid_errors(Pyx12Segment("N3*5:30 Street", "~", "*", ":"))
    assert not ok
    assert errors[0].err_cde == "6"


def slow_walk(monkeypatch: pytest.MonkeyPatch, set_id: str, segments: tuple[Segment, ...]) -> list[SyntaxFault]:
    with monkeypatch.context() as patched:
        patched.setattr(pyx12_adapter, "_FastSegment", Pyx12Segment)
        patched.setattr(pyx12_adapter, "_Counter", NodeCounter)
        return walk(set_id, segments, "004010", PLAIN)


def mutated(one: TransactionSet, chance: random.Random) -> tuple[Segment, ...]:
    segments = list(one.segments)
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(1, len(segments))
        old = segments[place]
        elements = list(old.elements) or [""]
        index = chance.randrange(len(elements))
        match chance.randrange(5):
            case 0:
                elements[index] = chance.choice(["", "X", "EACH", "20261399", "9" * 40, "é", "-1.5", "a>b>c>d>e>f>g"])
                segments[place] = Segment(old.id, tuple(elements))
            case 1:
                segments[place] = Segment(chance.choice(["REF", "N1", "PO1", "HL", "ZZZ", "CTT"]), old.elements)
            case 2 if len(segments) > 3:
                del segments[place]
            case 3:
                segments.insert(place, old)
            case _:
                segments.insert(chance.randrange(1, len(segments)), old)
    return tuple(segments)


@pytest.mark.parametrize("set_id", sorted(SUPPORTED_SETS))
def test_the_faster_parts_find_the_same(monkeypatch: pytest.MonkeyPatch, make_set: Maker, set_id: str) -> None:
    chance = random.Random(f"same faults {set_id}")
    with_faults = 0
    for _ in range(120):
        segments = mutated(make_set(set_id), chance)
        fast = walk(set_id, segments, "004010", PLAIN)
        assert fast == slow_walk(monkeypatch, set_id, segments)
        with_faults += bool(fast)
    assert with_faults > 60
