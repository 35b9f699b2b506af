"""A whole sync over the practice world, beside the bare HTTP round trips that it makes."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import Any

import requests
from figure import Figure, median

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.practice_setup import set_up_home

PROBES = 200


def measure() -> list[Figure]:
    """Measure the first pass, which collects, writes and sends most, and a quiet one after it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ACUCLEO_SHARED"] = str(Path(folder) / "shared")
        # The pace of a real Cleo would be all there is to see.
        world = PracticeWorld(Path(folder) / "servers", 1, SystemClock(), cleo_per_second=1000)
        facts = world.start()
        try:
            with open_home(Home.below(Path(folder) / "home")) as opened:
                set_up_home(opened, facts, world.stock.partner_files())
                world.partners.step()
                return [_pass("First sync", opened, facts), _pass("Quiet sync", opened, facts)]
        finally:
            world.stop()


def _pass(name: str, opened: Any, facts: dict[str, Any]) -> Figure:
    known = len(_asked(facts))
    started = time.perf_counter()
    summary = opened.desk.sync(trigger="benchmark")
    seconds = time.perf_counter() - started
    paths = _asked(facts)[known:]
    documents = sum(summary.counts.get(word, 0) for word in ("received", "drafted"))
    work = documents or 1
    per = "for each document" if documents else "the whole pass"
    note = f"{documents} documents, {len(paths)} requests"
    return Figure(f"{name}, {per}", seconds / work, "bare round trips", _floor(facts, paths) / work, note)


def _asked(facts: dict[str, Any]) -> list[str]:
    """Return which server was asked, request by request."""
    return [
        kind
        for kind in ("acumatica", "cleo")
        for _ in requests.get(f"{facts[kind]['url']}/practice/requests", timeout=30).json()
    ]


def _floor(facts: dict[str, Any], asked: list[str]) -> float:
    """Return the seconds of as many bare round trips, at the median pace of small answers of the same servers."""
    total = 0.0
    with requests.Session() as session:
        for kind in ("acumatica", "cleo"):
            seconds = []
            for _ in range(PROBES):
                started = time.perf_counter()
                session.get(f"{facts[kind]['url']}/practice/faults", timeout=30)
                seconds.append(time.perf_counter() - started)
            total += asked.count(kind) * median(seconds)
    return total
