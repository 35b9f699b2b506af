"""The whole road of a file's bytes, and what must hold on it whatever the bytes are."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from types import FrameType
from typing import Any

from fuzz_mutator import mutate

from acucleo_desktop.cli.files import finding_data
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.inspection import FileReport, inspect_file
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import Delimiters, SplitFile

TIMES = int(os.environ.get("ACUCLEO_FUZZ", "1"))
"""How many times as many files as in the ordinary run are read."""
PLAIN = Delimiters()
MOST_CALLS_PER_BYTE = 250
MOST_CALLS_AT_ALL = 50_000
EVERY = 40
"""Of this many files one is seen a second time, and one has its work counted."""


@dataclass(frozen=True)
class Seen:
    """What came out for one file."""

    parts: SplitFile
    report: FileReport
    answers: tuple[str, ...]

    @property
    def findings(self) -> list[Finding]:
        """Every finding of the file and its sets."""
        return [*self.report.findings, *(finding for one in self.report.sets for finding in one.findings)]


def see(data: bytes) -> Seen:
    """Split, check and read a file and answer its groups.

    Raises:
        AssertionError: a byte is lost, a finding lacks a part, or something cannot be written as JSON.
    """
    parts = split(data)
    assert b"".join(parts.pieces) == data, "a byte is lost"
    report = inspect_file(data)
    seen = Seen(parts, report, tuple(_answers(parts, report)))
    for finding in seen.findings:
        assert all((finding.what, finding.why, finding.todo, finding.location.paper)), finding
    json.dumps([finding_data(finding) for finding in seen.findings]).encode("ascii")
    "".join(seen.answers).encode("utf-8")
    assert report.is_readable or seen.findings, "an unreadable file without a word"
    return seen


def _answers(parts: SplitFile, report: FileReport) -> list[str]:
    """Return the text of the 997 of each group."""
    by_place = {one.position: one for one in report.sets}
    texts = []
    for i, one in enumerate(parts.interchanges):
        for g, group in enumerate(one.groups):
            findings = [by_place[i, g, s].findings for s in range(len(group.sets))]
            answer = acknowledge_group(group, findings)
            assert len(answer.sets) == len(group.sets), "a document is not answered"
            texts.append("".join(segment.to_text(PLAIN) for segment in SETS["997"].write(answer, group.version)))
    return texts


def calls_of(work: Callable[[], Any]) -> int:
    """Return how many calls a piece of work makes, in Python and in C: a measure that no busy machine changes."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def prove(data: bytes, number: int) -> Seen:
    """See a file, and now and then see it twice and count its work.

    Args:
        data: the file.
        number: its place in a series.

    Raises:
        AssertionError: as `see`, and when the same bytes give other findings or the work is out of proportion.
    """
    seen = see(data)
    if number % EVERY == 0:
        assert see(data) == seen, "the same bytes give other findings"
    if number % EVERY == 1:
        calls = calls_of(lambda: see(data))
        assert calls < MOST_CALLS_AT_ALL + MOST_CALLS_PER_BYTE * len(data), f"{calls} calls for {len(data)} bytes"
    return seen


def mutant(name: str, data: bytes, seed: str, number: int) -> bytes:
    """Return mutant `number` of a sample; the same arguments give the same bytes on every machine."""
    return mutate(data, Random(f"{seed} {name} {number}"))
