"""How long very large and very odd files take: `python tests/benchmarks/reading.py [--tenth] [SHAPE ...]`.

Each shape is read at full size and at half of it, by splitting alone and on the whole road: split, check, read, answer.
Twice the size should take twice as long. Nothing is asserted; `tests/fuzz/test_growth.py` proves the same by counting.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fuzz"))

from figure import Figure, table
from fuzz_path import see
from fuzz_shapes import SHAPES

from acucleo_desktop.x12.splitter import split

FULL = {
    "lines of one order": 50_000,
    "lines with a wrong unit": 50_000,
    "sets in one group": 40_000,
    "groups": 5_000,
    "interchanges": 2_000,
    "characters of one segment": 50_000,
    "terminators": 50_000,
    "elements of one segment": 50_000,
    "headers": 50_000,
    "headers without padding": 50_000,
    "headers in lines": 50_000,
    "headers that end with line breaks": 50_000,
    "beginnings of headers": 50_000,
    "beginnings of groups": 50_000,
    "blanks": 50_000,
    "levels of items": 50_000,
    "levels of packs": 50_000,
    "segments outside": 50_000,
    "set headers": 50_000,
    "ends with more behind": 50_000,
    "parties": 50_000,
    "lines without ends": 50_000,
    "line breaks": 500_000,
    "lost ends": 20_000,
    "wrapped sets": 200_000,
}
"""Shape to size: 5 MB in one segment, a million terminators, 20 MB of wrapped sets."""

ONLY_SPLIT = {"wrapped sets"}
ROUNDS = 2


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    """Return the shortest of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work(data)
        best = min(best, time.perf_counter() - started)
    return best


def measure(shape: str, size: int) -> list[Figure]:
    """Measure one shape at its size beside half of it."""
    half, whole = (SHAPES[shape](count).encode() for count in (size // 2, size))
    note = f"{len(whole) / 1e6:.1f} MB"
    roads: dict[str, Callable[[bytes], object]] = {"split": split} | ({} if shape in ONLY_SPLIT else {"all": see})
    return [
        Figure(f"{shape}, {name}", seconds(work, whole), "half of it", seconds(work, half), note)
        for name, work in roads.items()
    ]


def main() -> int:
    """Measure the shapes that were named, all when none was; return the exit code."""
    parser = argparse.ArgumentParser(description="Measure the reading of very large and very odd files.")
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"one of: {', '.join(FULL)}")
    parser.add_argument("--tenth", action="store_true", help="a tenth of the full sizes")
    wanted = parser.parse_args()
    unknown = [name for name in wanted.shapes if name not in FULL]
    if unknown:
        parser.error(f"there is no shape {unknown[0]!r}")
    figures = []
    for shape in wanted.shapes or FULL:
        sys.stderr.write(f"measuring {shape}\n")
        figures += measure(shape, FULL[shape] // (10 if wanted.tenth else 1))
    print(table(figures))
    if sys.platform == "linux":
        import resource

        print(f"Most memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
