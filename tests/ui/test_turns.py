"""Filling and painting have turns of their own."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from acucleo_desktop.ui.components.turns import APART_MS, paint_apart


class Part(QWidget):
    """Counts how often it is painted."""

    painted = 0
    told: Callable[[], object] = bool

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1
        self.told()


@pytest.fixture
def part(qtbot: Any) -> Part:
    made = Part()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.painted > 0)
    made.painted = 0
    return made


def test_a_part_is_not_painted_in_the_turn_that_fills_it(qtbot: Any, part: Part) -> None:
    paint_apart(part)
    part.update()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)
    assert part.painted == 0
    qtbot.waitUntil(lambda: part.painted == 1 and part.updatesEnabled())


def test_a_part_that_is_filled_twice_in_a_turn_is_painted_afterwards(qtbot: Any, part: Part) -> None:
    paint_apart(part)
    paint_apart(part)
    qtbot.waitUntil(lambda: part.painted > 0 and part.updatesEnabled())


def test_parts_are_painted_one_after_the_other(qtbot: Any) -> None:
    order: list[str] = []
    page = QWidget()
    qtbot.addWidget(page)
    names = {"head": Part(page), "table": Part(page)}
    for place, (name, each) in enumerate(names.items()):
        each.setGeometry(0, 20 * place, 20, 20)
        each.told = partial(order.append, name)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: len(order) >= 2)
    order.clear()
    paint_apart(*names.values())
    page.update()
    qtbot.waitUntil(lambda: "table" in order)
    assert list(dict.fromkeys(order)) == ["head", "table"]


def test_parts_that_are_late_still_have_a_turn_each(qtbot: Any) -> None:
    """A turn in which the window is laid out may take longer than all the parts are to be apart."""
    parts = [Part(), Part(), Part()]
    for each in parts:
        qtbot.addWidget(each)
    paint_apart(*parts)
    ends = time.monotonic() + 4 * APART_MS / 1000
    while time.monotonic() < ends:  # another result is taken in, in this very turn
        pass
    turns: list[int] = []
    while not all(each.updatesEnabled() for each in parts):
        QCoreApplication.processEvents()
        turns.append(sum(each.updatesEnabled() for each in parts))
    assert max(after - before for before, after in pairwise((0, *turns))) == 1


def test_a_part_that_has_gone_holds_up_no_other(qtbot: Any, part: Part) -> None:
    gone = QWidget()
    paint_apart(gone, part)
    delete(gone)
    qtbot.waitUntil(part.updatesEnabled)
