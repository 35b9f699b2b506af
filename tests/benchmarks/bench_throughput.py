"""Documents a second end to end, by network, processor and disk; how it grows with what is stored; the rate of uploads.

The practice servers run in a process of their own, with no latency and, but for the uploads, no rate limit. The
ledger grows to the sizes of `ACUCLEO_BENCH_STORED`, by default `1000,10000,100000`; the largest takes minutes to fill.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests
from figure import Figure
from filling import fill
from parts import Parts, floor, measured
from practice_process import CUSTOMER, VENDOR, Practice, practice

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home

EACH_WAY = 100
UPLOADS = 300
LIMIT = 5


def measure() -> list[Figure]:
    """Measure a run both ways, its growth, and a run of uploads under the limit."""
    return [*_both_ways(), *_growth(), *_uploads()]


@contextmanager
def _home(world: Practice) -> Iterator[Opened]:
    """Open a fresh home at the practice world, with what was there from the beginning dealt with."""
    with tempfile.TemporaryDirectory() as folder, open_home(Home.below(Path(folder) / "home")) as opened:
        set_up_home(opened, world.facts, world.partner_files)
        opened.desk.sync(trigger="benchmark")
        yield opened


def _pass(opened: Opened, direction: Direction | None = None) -> tuple[Parts, int]:
    with measured() as parts:
        summary = opened.desk.sync(direction, trigger="benchmark")
    return parts, sum(summary.counts.get(word, 0) for word in ("received", "drafted"))


def _figure(name: str, parts: Parts, documents: int, world: Practice) -> Figure:
    work = documents or 1
    note = f"{documents} documents, {parts.requests} requests, {parts.commits} commits; {parts.shares()}"
    if documents:
        note = f"{documents / parts.whole:.1f} documents a second; {note}"
    bare = floor(parts, world.facts["cleo"]["url"])
    return Figure(name, parts.whole / work, "bare round trips and commits", bare / work, note)


def _both_ways() -> Iterator[Figure]:
    with practice() as world, _home(world) as opened:
        world.make(orders=EACH_WAY, per_file=EACH_WAY // 4, purchase_orders=EACH_WAY // 2, bills=EACH_WAY // 2)
        yield _figure("Orders and bills in, for each", *_pass(opened, Direction.IN), world)
        world.make(invoices=EACH_WAY, purchase_orders=EACH_WAY // 2)
        yield _figure("Invoices and orders out, for each", *_pass(opened, Direction.OUT), world)
        world.make(sets_in_a_997=EACH_WAY)
        yield _figure("997s in files of many, for each", *_pass(opened, Direction.IN), world)
        yield _figure("Quiet pass, the whole", *_pass(opened), world)


def _growth() -> Iterator[Figure]:
    """Yield processor and disk of one and the same pass, beside those with the smallest ledger."""
    sizes = [int(size) for size in os.environ.get("ACUCLEO_BENCH_STORED", "1000,10000,100000").split(",")]
    first: list[float] = []
    with practice() as world, _home(world) as opened:
        for size in sizes:
            sys.stderr.write(f"filling the ledger to {size} documents\n")
            fill(opened.ledger, (CUSTOMER.id, VENDOR.id, "NORTHGATE", "HILLTOP"), size)
            world.make(orders=EACH_WAY, per_file=EACH_WAY // 4, invoices=EACH_WAY)
            found = []
            for name, whole in (("100 each way", False), ("quiet pass", True)):
                parts, documents = _pass(opened)
                work, note = (1 if whole else documents or 1), f"{documents} documents; {parts.shares()}"
                found.append((f"{name}, {size:,} stored, processor", parts.processor / work, note))
                found.append((f"{name}, {size:,} stored, disk", parts.disk / work, f"{parts.commits} commits"))
            first = first or [own for _, own, _ in found]
            for (name, own, note), smallest in zip(found, first, strict=True):
                yield Figure(name, own, f"with {sizes[0]:,}", smallest, note)


def _uploads() -> Iterator[Figure]:
    with practice(limited=True) as world, _home(world) as opened:
        url = f"{world.facts['cleo']['url']}/practice/requests"
        before = len(requests.get(url, timeout=30).json())
        world.make(invoices=UPLOADS)
        parts, _ = _pass(opened, Direction.OUT)
        log = requests.get(url, timeout=30).json()[before:]
        moments = [one["seconds"] for one in log if one["method"] == "POST" and one["template"].endswith("/files")]
        most = max(sum(1 for other in moments if moment <= other < moment + 1) for moment in moments)
        refused = sum(1 for one in log if one["status"] == 429)
        seconds = (moments[-1] - moments[0]) / (len(moments) - 1)
        share = 1 / seconds / LIMIT
        note = f"{len(moments)} uploads, {share:.1%} of the limit, at most {most} in a second, {refused} refused"
        yield Figure(
            "Upload under the limit, for each", seconds, "five a second", 1 / LIMIT, f"{note}; {parts.shares()}"
        )
