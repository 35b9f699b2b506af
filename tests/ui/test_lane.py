"""The lane gives results only to those who are still there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject
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
