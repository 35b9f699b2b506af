"""Print the figures: `python tests/benchmarks/run.py [window] [document] [checking] [sync] [throughput] ...`.

`run.py hand --table docs/speed.md` measures what a hand feels (start, document, palette, scrolling, lists of up to a
million documents) and puts the table into that page, between its marks.

Each time stands beside that of a peer from the same run, so that only the ratio is to be compared between machines and
versions. Nothing is asserted, and the ordinary test run leaves this folder alone. What a benchmark needs is loaded when
it is named: a list of ten thousand modules would be in the figures of the others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from figure import Figure, markdown, table

# Name: module beside this file, and its function that returns figures.
BENCHMARKS = {
    "window": ("bench_window", "measure"),
    "document": ("bench_document", "measure"),
    "checking": ("x12", "measure"),
    "sync": ("bench_sync", "measure"),
    "throughput": ("bench_throughput", "measure"),
    "palette": ("bench_palette", "measure"),
    "browser": ("bench_browser", "measure"),
}

GROUPS = {"hand": ("window", "document", "palette", "browser")}
_BEGIN, _END = "<!-- figures -->\n", "<!-- end of figures -->"


def known() -> dict[str, tuple[str, str]]:
    """Return the benchmarks whose module is there."""
    return {name: place for name, place in BENCHMARKS.items() if find_spec(place[0]) is not None}


def main(names: list[str]) -> int:
    """Run the benchmarks that were named, all when none was; return the exit code."""
    there = known()
    page = Path(names.pop(names.index("--table") + 1)) if "--table" in names[:-1] else None
    names = [each for name in names if name != "--table" for each in GROUPS.get(name, (name,))]
    unknown = [name for name in names if name not in there]
    if unknown:
        sys.stderr.write(f"There is no benchmark {unknown[0]}; there are {', '.join(there)}.\n")
        return 2
    figures = []
    for name in names or there:
        sys.stderr.write(f"measuring {name}\n")
        module, function = there[name]
        figures += cast("Callable[[], list[Figure]]", getattr(import_module(module), function))()
    print(table(figures))
    if page is not None:
        head, _, rest = page.read_text("utf-8").partition(_BEGIN)
        page.write_text(f"{head}{_BEGIN}{markdown(figures)}\n{_END}{rest.partition(_END)[2]}", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
