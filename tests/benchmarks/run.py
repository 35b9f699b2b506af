"""Print the figures: `python tests/benchmarks/run.py [window] [document] [checking] [sync] [throughput]`.

Each time stands beside that of a peer from the same run, so that only the ratio is to be compared between machines and
versions. Nothing is asserted, and the ordinary test run leaves this folder alone.
"""

from __future__ import annotations

import sys

import bench_document
import bench_sync
import bench_throughput
import bench_window
import x12
from figure import table

BENCHMARKS = {
    "window": bench_window.measure,
    "document": bench_document.measure,
    "checking": x12.measure,
    "sync": bench_sync.measure,
    "throughput": bench_throughput.measure,
}


def main(names: list[str]) -> int:
    """Run the benchmarks that were named, all when none was; return the exit code."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.stderr.write(f"There is no benchmark {unknown[0]}; there are {', '.join(BENCHMARKS)}.\n")
        return 2
    figures = []
    for name in names or BENCHMARKS:
        sys.stderr.write(f"measuring {name}\n")
        figures += BENCHMARKS[name]()
    print(table(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
