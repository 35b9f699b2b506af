"""Damages X12 text in the ways in which files are damaged: seeded, so that each run sees the same."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

Segments = list[list[str]]

_VALUES = (
    *(
        "",
        " ",
        "0",
        "1",
        "-1",
        "00",
        "X",
        "EACH",
        "EA",
        "CA",
        "CS",
        "ST",
        "BY",
        "12.5",
        "12.50",
        ".5",
        "5.",
        "1,000",
        "+5",
        "1E3",
    ),
    *("20261123", "20261323", "261123", "0815", "2515", "012345678905", "012345678901", "Café", "a" * 61, "9" * 20),
    *(" lead", "trail ", "a>b", "a^b", "tab\there", "lower", "UP", "UK", "VN", "ZZ", "QQ", "4711", "USD", "004010"),
)


def _change_value(segments: Segments, dice: random.Random) -> None:
    segment = dice.choice(segments)
    if len(segment) > 1:
        segment[dice.randrange(1, len(segment))] = dice.choice(_VALUES)


def _drop_segment(segments: Segments, dice: random.Random) -> None:
    if len(segments) > 1:
        del segments[dice.randrange(len(segments))]


def _double_segment(segments: Segments, dice: random.Random) -> None:
    place = dice.randrange(len(segments))
    segments[place:place] = [list(segments[place])] * dice.choice([1, 1, 2, 13])


def _swap_segments(segments: Segments, dice: random.Random) -> None:
    one, other = dice.randrange(len(segments)), dice.randrange(len(segments))
    segments[one], segments[other] = segments[other], segments[one]


def _add_element(segments: Segments, dice: random.Random) -> None:
    segment = dice.choice(segments)
    segment.insert(dice.randrange(1, len(segment) + 1), dice.choice(_VALUES))


def _drop_element(segments: Segments, dice: random.Random) -> None:
    segment = dice.choice(segments)
    if len(segment) > 1:
        del segment[dice.randrange(1, len(segment))]


def _append_empty(segments: Segments, dice: random.Random) -> None:
    dice.choice(segments).extend([""] * dice.choice([1, 2, 30]))


def _rename_segment(segments: Segments, dice: random.Random) -> None:
    dice.choice(segments)[0] = dice.choice(["REF", "N1", "PO1", "IT1", "DTM", "MSG", "SAC", "CUR", "ref", "XX", "TXI"])


def _borrow_value(segments: Segments, dice: random.Random) -> None:
    one, other = dice.choice(segments), dice.choice(segments)
    if len(one) > 1 and len(other) > 1:
        one[dice.randrange(1, len(one))] = other[dice.randrange(1, len(other))]


KINDS: tuple[Callable[[Segments, random.Random], None], ...] = (
    *(_change_value, _change_value, _borrow_value, _drop_segment, _double_segment, _swap_segments),
    *(_add_element, _drop_element, _append_empty, _rename_segment),
)


def mutants(text: str, count: int, seed: int, *, element: str = "*", terminator: str = "~") -> Iterator[str]:
    """Yield damaged copies of a text, each with one to three faults and its SE count mended half of the time.

    Args:
        text: segments with their terminators.
        count: how many copies.
        seed: of the dice.
        element, terminator: its separators.
    """
    dice = random.Random(seed)
    rows = [row.split(element) for row in text.split(terminator) if row]
    for _ in range(count):
        copy = [list(row) for row in rows]
        for _times in range(dice.choice([1, 1, 1, 2, 3])):
            dice.choice(KINDS)(copy, dice)
        if dice.random() < 0.5 and copy and copy[-1][0] == "SE" and len(copy[-1]) > 1:
            copy[-1][1] = str(len(copy))
        yield "".join(element.join(row) + terminator for row in copy)
