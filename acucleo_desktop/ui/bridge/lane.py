"""A lane: one worker thread that does what the window asks, in order; results come back in the main thread.

Each result has a turn of the event loop of its own: what it changes is laid out and painted, and keys are looked at,
before the next one is taken. Five that come at once would hold the window for as long as all of them need.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from acucleo_desktop.documents.problem import Problem

_LOG = logging.getLogger("acucleo.window")
NEXT_TURN_MS = 1
"""Of 0 Qt makes no timer but an event, which comes before keys and painting."""
Work = Callable[[], Any]
Then = Callable[[Any], None]
Outcome = tuple[int, str, bool, object]
"""Number and topic of a piece of work, whether it worked, and its result or exception."""


class Lane(QObject):
    """Runs callables one after the other in a thread of its own.

    Every piece of work has a topic. A later piece of work on the same topic makes an earlier one's late result void,
    so that a slow answer never overwrites a newer page.

    Signals:
        done: topic and result.
        failed: topic and the exception.
    """

    done = Signal(str, object)
    failed = Signal(str, object)
    _arrived = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: queue.Queue[tuple[int, str] | None] = queue.Queue()
        self._works: dict[int, Work] = {}
        self._latest: dict[str, int] = {}
        self._then: dict[str, Then | None] = {}
        self._number = 0
        self._outcomes: deque[Outcome] = deque()
        self._arrived.connect(self._take_in)
        self._thread = threading.Thread(target=self._run, name=f"acucleo-{name}", daemon=True)
        self._thread.start()

    def submit(self, topic: str, work: Work, then: Then | None = None) -> None:
        """Let the lane do a piece of work; call it in the main thread.

        Args:
            topic: what it is about.
            work: done in the lane's thread.
            then: takes the result in the main thread, before `done` is told; nobody does where the object whose method
                it is has gone with its window meanwhile.
        """
        self._number += 1
        self._latest[topic] = self._number
        self._then[topic] = then
        self._works[self._number] = work
        self._queue.put((self._number, topic))

    def join(self, topic: str, work: Work, then: Then) -> None:
        """Take the result of what is under way on a topic; where nothing is, let the lane do a piece of work."""
        if topic in self._then:
            self._then[topic] = then
        else:
            self.submit(topic, work, then)

    def forget(self) -> None:
        """Let what is under way come to its end, and give its results to nobody: the pages that asked are gone."""
        self._latest.clear()
        self._then.clear()

    def close(self, seconds: float = 3.0) -> bool:
        """End after the current piece of work; return whether the thread ended in time."""
        self._queue.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (entry := self._queue.get()) is not None:
            number, topic = entry
            try:
                outcome: tuple[bool, object] = (True, self._works[number]())
            except Exception as error:  # noqa: BLE001 - every fault is carried to the window and told there
                outcome = (False, error)
            self._arrived.emit((number, topic, *outcome))

    @Slot(object)
    def _take_in(self, outcome: Outcome) -> None:
        # Work goes here, not in its thread: with a page that has gone its connections end, which takes Qt's lock and
        # then Python's, while this thread takes them in the other order.
        del self._works[outcome[0]]
        self._outcomes.append(outcome)
        if len(self._outcomes) == 1:
            self._deliver_in_next_turn()

    def _deliver_in_next_turn(self) -> None:
        # A timer for each: one that repeats would rest while what it calls waits in an event loop of its own.
        QTimer.singleShot(NEXT_TURN_MS, self, self._deliver_next)

    def _deliver_next(self) -> None:
        outcome = self._outcomes.popleft()
        if self._outcomes:
            self._deliver_in_next_turn()
        self._deliver(*outcome)

    def _deliver(self, number: int, topic: str, worked: bool, outcome: object) -> None:
        if self._latest.get(topic) != number:
            return
        then = self._then.pop(topic, None)
        if then is not None and _is_gone(then):
            return
        if worked:
            if then is not None:
                then(outcome)
            self.done.emit(topic, outcome)
            return
        if not isinstance(outcome, Problem):
            _LOG.error("work on %s failed", topic, exc_info=outcome if isinstance(outcome, BaseException) else None)
        self.failed.emit(topic, outcome)


def _is_gone(then: Then) -> bool:
    owner = getattr(getattr(then, "func", then), "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
