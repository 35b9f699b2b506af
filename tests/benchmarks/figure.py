"""A figure of a benchmark: our time beside that of a peer, measured in the same run on the same machine."""

from __future__ import annotations

import os
import platform
import statistics
from dataclasses import dataclass

_HEAD = ("What", "Ours", "Peer", "Peer's", "Ratio", "Of")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        name: what was measured.
        ours: median of our seconds.
        peer_name: whom it is compared with.
        peers: median of the peer's seconds.
        note: how much work it was.
    """

    name: str
    ours: float
    peer_name: str
    peers: float
    note: str = ""

    @property
    def ratio(self) -> float:
        """How many times the peer's time ours is; below 1 is faster."""
        return self.ours / self.peers


def median(seconds: list[float]) -> float:
    """Return the median of several rounds: one slow round of a busy machine does not count."""
    return statistics.median(seconds)


def table(figures: list[Figure]) -> str:
    """Return the figures as text; only the ratio means something on another machine."""
    rows = _cells(figures)
    widths = [max(len(row[i]) for row in (_HEAD, *rows)) for i in range(len(_HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in (_HEAD, *rows)
    )


def markdown(figures: list[Figure]) -> str:
    """Return the figures as a table of a page, with the kind of machine below it."""
    rows = [_HEAD, ("---",) * len(_HEAD), *_cells(figures)]
    lines = ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    where = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return "\n".join([*lines, "", f"Measured on {where}; load at the end {load:.1f}."])


def _cells(figures: list[Figure]) -> list[tuple[str, ...]]:
    return [
        (one.name, spoken(one.ours), one.peer_name, spoken(one.peers), f"{one.ratio:.2f}", one.note) for one in figures
    ]


def spoken(seconds: float) -> str:
    """Return a time with a unit that fits it."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"
