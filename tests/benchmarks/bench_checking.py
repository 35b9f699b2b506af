"""From bytes to checked documents, beside pyx12's own reader, which only splits the same bytes into segments."""

from __future__ import annotations

import io
import tempfile
import time
from pathlib import Path

from figure import Figure, median
from pyx12.x12file import X12Reader

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.x12.inspection import inspect_file

ROUNDS = 7
TIMES = 10


def sound_files() -> list[bytes]:
    """Return the orders that the practice partners send and that are whole."""
    with tempfile.TemporaryDirectory() as folder:
        world = PracticeWorld(Path(folder), 1, SystemClock())
        world.start()
        try:
            world.partners.step()
            contents = [file.content for file in world.cleo.store.files(origin="partner")]
        finally:
            world.stop()
    return [content for content in contents if inspect_file(content).is_clean]


def check_all(files: list[bytes]) -> int:
    """Return how many documents are in the files, all of them read and checked."""
    return sum(len(inspect_file(content).sets) for content in files)


def read_all(files: list[bytes]) -> int:
    """Return how many segments pyx12 finds in the files."""
    return sum(1 for content in files for _ in X12Reader(io.StringIO(content.decode("ascii"))))


def measure() -> list[Figure]:
    """Measure both over the same bytes in turns."""
    files = sound_files() * TIMES
    documents, segments = check_all(files), read_all(files)
    ours: list[float] = []
    peers: list[float] = []
    for _ in range(ROUNDS):
        for work, times in ((read_all, peers), (check_all, ours)):
            started = time.perf_counter()
            work(files)
            times.append(time.perf_counter() - started)
    note = f"{documents} documents, {segments} segments, {documents / median(ours):.0f} documents a second"
    return [Figure("Bytes to checked documents", median(ours), "pyx12 X12Reader", median(peers), note)]
