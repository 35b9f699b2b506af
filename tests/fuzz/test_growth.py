"""Twice the file is twice the work, whatever it holds, and memory stays a multiple of the file's size."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest
from fuzz_path import calls_of, see
from fuzz_shapes import SHAPES, in_group, order, shipment, wrapped

from acucleo_desktop.x12.inspection import inspect_file
from acucleo_desktop.x12.splitter import split

FEW = 150
SOME_MORE = 300
"""Calls that a file of any size needs, such as those that fill caches."""


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_file_is_twice_the_work(shape: str) -> None:
    small, large = (SHAPES[shape](size).encode() for size in (FEW, 2 * FEW))
    see(small)
    once, twice = calls_of(lambda: see(small)), calls_of(lambda: see(large))
    assert twice < 2.2 * once + SOME_MORE


@pytest.mark.parametrize(
    ("make", "sets", "found"),
    [
        (lambda: in_group([order(1, 3000)]), 1, 0),
        (lambda: in_group([order(1, 3000, "EACH")]), 1, 21),
        (lambda: in_group(order(number, 1) for number in range(2000)), 2000, 0),
        (lambda: SHAPES["groups"](500), 500, 0),
        (lambda: SHAPES["interchanges"](500), 500, 0),
        (lambda: SHAPES["characters of one segment"](10_000), 1, 2),
        (lambda: SHAPES["terminators"](5000), 0, 0),
        (lambda: SHAPES["elements of one segment"](10_000), 1, None),
        (lambda: SHAPES["headers"](5000), 0, 0),
        (lambda: in_group([shipment(3000, "I")], "SH"), 1, None),
        (lambda: wrapped(in_group(order(number, 1) for number in range(1000))), 1000, 0),
        (lambda: SHAPES["lost ends"](500), 500, 0),
        (lambda: SHAPES["ends with more behind"](2000), 1, None),
    ],
)
def test_large_files_are_read_to_the_end(make: Callable[[], str], sets: int, found: int | None) -> None:
    report = inspect_file(make().encode())
    assert len(report.sets) == sets
    assert all(len(one.findings) < 500 for one in report.sets)
    assert len(report.findings) < 500
    if found is not None:
        assert sum(len(one.findings) for one in report.sets) == found


def memory_of(work: Callable[[], object]) -> int:
    """Return the most memory, in bytes, that was taken at once while `work` ran."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


MULTIPLES = {
    "lines of one order": (20, 45),
    "lines with a wrong unit": (20, 75),
    "sets in one group": (25, 35),
    "sets with a wrong count": (30, 50),
    "groups": (25, 35),
    "interchanges": (30, 35),
    "characters of one segment": (4, 8),
    "terminators": (3, 3),
    "headers": (30, 35),
    "wrapped sets": (25, 35),
}
"""How many times its size in memory a file may take: to split it, and to check and explain it too."""


@pytest.mark.parametrize("shape", MULTIPLES)
def test_memory_is_a_multiple_of_the_file(shape: str) -> None:
    data = SHAPES[shape](1000).encode()
    inspect_file(SHAPES[shape](10).encode())
    to_split, to_check = MULTIPLES[shape]
    room = 50_000
    assert memory_of(lambda: split(data)) < to_split * len(data) + room
    assert memory_of(lambda: inspect_file(data)) < to_check * len(data) + room
