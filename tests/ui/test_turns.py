"""Filling and painting have turns of their own."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from acucleo_desktop.ui.components.turns import paint_next_turn


class Part(QWidget):
    """Counts how often it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


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
    paint_next_turn(part)
    part.update()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)
    assert part.painted == 0
    qtbot.waitUntil(lambda: part.painted == 1 and part.updatesEnabled())


def test_a_part_that_is_filled_twice_in_a_turn_is_painted_afterwards(qtbot: Any, part: Part) -> None:
    paint_next_turn(part)
    paint_next_turn(part)
    qtbot.waitUntil(lambda: part.painted > 0 and part.updatesEnabled())
