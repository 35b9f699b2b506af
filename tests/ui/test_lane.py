"""The lane gives results only to those who are still there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from shiboken6 import delete

from acucleo_desktop.ui.bridge.lane import Lane, Then


class Page(QObject):
    """One that asks, and takes the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[object] = []

    def take(self, outcome: object) -> None:
        self.taken.append(outcome)

    def take_for(self, _place: str, outcome: object) -> None:
        self.take(outcome)


class Posted(QObject):
    """Notes when an event is looked at."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order

    def event(self, event: QEvent) -> bool:
        self._order.append("key")
        return super().event(event)


@pytest.fixture
def lane(qapp: Any) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    assert made.close()


@pytest.mark.parametrize("then", [lambda page: page.take, lambda page: partial(page.take_for, "inbox")])
def test_an_answer_for_a_page_that_has_gone_is_given_to_nobody(
    qtbot: Any, lane: Lane, then: Callable[[Page], Then]
) -> None:
    page, other, go, told = Page(), Page(), threading.Event(), []
    lane.done.connect(lambda topic, _outcome: told.append(topic))
    lane.submit("page", lambda: go.wait(10), then(page))
    lane.submit("other", lambda: "kept", then(other))
    delete(page)
    go.set()
    qtbot.waitUntil(lambda: other.taken == ["kept"])
    assert page.taken == []
    assert told == ["other"]


def test_results_that_come_together_have_a_turn_each_in_which_keys_are_looked_at(qtbot: Any, lane: Lane) -> None:
    """A posted event stands for a key that was pressed while the first result was taken."""
    order: list[str] = []
    pressed = Posted(order)
    ready = threading.Event()

    def take(outcome: str) -> None:
        order.append(outcome)
        QCoreApplication.postEvent(pressed, QEvent(QEvent.Type.User))

    lane.submit("first", lambda: "first", take)
    lane.submit("second", lambda: "second", take)
    lane.submit("last", ready.set)
    assert ready.wait(10), "both results are there before the window looks at its events"
    qtbot.waitUntil(lambda: len(order) == 4)
    assert order == ["first", "key", "second", "key"]


def test_results_arrive_while_one_waits_in_an_event_loop_of_its_own(qtbot: Any, lane: Lane) -> None:
    """As the choice of a folder does, which is open until a person has chosen."""
    order: list[str] = []

    def choose(_outcome: object) -> None:
        choosing = QEventLoop()
        lane.done.connect(lambda topic, _result: choosing.quit() if topic == "meanwhile" else None)
        lane.submit("meanwhile", lambda: "meanwhile", order.append)
        QTimer.singleShot(10_000, choosing, choosing.quit)
        choosing.exec()
        order.append("chosen")

    lane.submit("choice", lambda: "", choose)
    qtbot.waitUntil(lambda: "chosen" in order, timeout=20_000)
    assert order == ["meanwhile", "chosen"]
