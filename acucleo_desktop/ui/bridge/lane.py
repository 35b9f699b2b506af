"""A lane: one worker thread that does what the window asks, in order; results come back in the main thread."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from acucleo_desktop.documents.problem import Problem

_LOG = logging.getLogger("acucleo.window")
Work = Callable[[], Any]
Then = Callable[[Any], None]


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
        self._queue: queue.Queue[tuple[int, str, Work] | None] = queue.Queue()
        self._latest: dict[str, int] = {}
        self._then: dict[str, Then | None] = {}
        self._number = 0
        self._arrived.connect(self._deliver)
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
        self._queue.put((self._number, topic, work))

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
            number, topic, work = entry
            try:
                outcome: tuple[bool, object] = (True, work())
            except Exception as error:  # noqa: BLE001 - every fault is carried to the window and told there
                outcome = (False, error)
            self._arrived.emit((number, topic, *outcome))

    @Slot(object)
    def _deliver(self, entry: tuple[int, str, bool, object]) -> None:
        number, topic, worked, outcome = entry
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
