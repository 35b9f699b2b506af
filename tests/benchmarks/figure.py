"""A figure of a benchmark: our time beside that of a peer, measured in the same run on the same machine."""

from __future__ import annotations

import statistics
from dataclasses import dataclass


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
    head = ("What", "Ours", "Peer", "Peer's", "Ratio", "Of")
    rows = [
        (one.name, spoken(one.ours), one.peer_name, spoken(one.peers), f"{one.ratio:.2f}", one.note) for one in figures
    ]
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in (head, *rows)
    )


def spoken(seconds: float) -> str:
    """Return a time with a unit that fits it."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"
