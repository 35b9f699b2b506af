"""How long the main thread does not look at its events, and what it did meanwhile.

A heartbeat timer notes in the main thread when it was last free; a thread looks every millisecond how long ago that is,
and takes the main thread's stack while it is late. With other work on the machine a block is as long as its wall time;
`busy` is the processor time that the main thread itself used in it, which does not depend on the neighbours.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

LATE_SECONDS = 0.02
_BEAT_MS = 2


@dataclass
class Block:
    """One time in which the main thread did not look at its events.

    Attributes:
        wall: seconds on the clock.
        busy: seconds of processor time of the main thread.
        during: what was going on, as the test calls it.
        stacks: where the main thread was, with how often.
    """

    wall: float
    busy: float
    during: str
    stacks: Counter[str] = field(default_factory=Counter)

    def told(self) -> str:
        """Return the block in a line, with the place that was seen most often."""
        place = self.stacks.most_common(1)[0][0] if self.stacks else "unknown"
        return f"{self.wall * 1000:6.0f} ms ({self.busy * 1000:4.0f} ms busy) during {self.during}: {place}"


class Watchdog(QObject):
    """Watches the thread in which it is made."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.during = "start"
        self._thread_id = threading.get_ident()
        self._beat, self._cpu = time.perf_counter(), time.thread_time()
        self._stacks: Counter[str] = Counter()
        self._frames: list[FrameType] = []
        self._looking = threading.Lock()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beats)
        self._stop = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        self._beat, self._cpu = time.perf_counter(), time.thread_time()
        self._timer.start(_BEAT_MS)
        self._watcher.start()

    def stop(self) -> None:
        self._beats()
        self._timer.stop()
        self._stop.set()
        self._watcher.join()

    def longest(self, count: int = 10) -> list[Block]:
        return sorted(self.blocks, key=lambda block: block.busy, reverse=True)[:count]

    def over(self, seconds: float) -> list[Block]:
        """Return the blocks in which the main thread itself worked for longer than `seconds`."""
        return [block for block in self.longest(50) if block.busy > seconds]

    def report(self, count: int = 10) -> str:
        return "\n".join(block.told() for block in self.longest(count))

    def rest(self) -> None:
        """Begin anew from here: what has just been done in this thread was the test's own work."""
        self._beat, self._cpu = time.perf_counter(), time.thread_time()
        self._stacks = Counter()

    def _beats(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        wall, busy = now - self._beat, cpu - self._cpu
        if wall > LATE_SECONDS:
            self.blocks.append(Block(wall, busy, self.during, self._stacks))
            self._stacks = Counter()
        self._beat, self._cpu = now, cpu
        if self._looking.acquire(blocking=False):
            self._frames.clear()
            self._looking.release()

    def _watch(self) -> None:
        while not self._stop.wait(0.002):
            if time.perf_counter() - self._beat > LATE_SECONDS:
                self._look()

    def _look(self) -> None:
        """Note where the main thread is.

        Its frames are let go by itself: what ends with one may hold connections of Qt, and their lock would be taken
        here while the main thread waits for it with Python's.
        """
        with self._looking:
            frame = sys._current_frames().get(self._thread_id)
            if frame is not None:
                self._frames.append(frame)
                self._stacks[_place(frame)] += 1
            del frame


def _place(frame: FrameType) -> str:
    """Return the innermost places in our own code, outermost first."""
    ours = [
        f"{entry.filename.rsplit('acucleo_desktop/', 1)[-1]}:{entry.lineno} {entry.name}"
        for entry in traceback.extract_stack(frame)
        if "acucleo_desktop/" in entry.filename
    ]
    return " > ".join(ours[-3:]) or "Qt itself"


@contextmanager
def watched() -> Iterator[Watchdog]:
    """Watch the main thread inside; each block is named by `during`."""
    dog = Watchdog()
    dog.start()
    try:
        yield dog
    finally:
        dog.stop()
