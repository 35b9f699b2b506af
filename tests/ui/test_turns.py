"""Filling and painting have turns of their own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from acucleo_desktop.ui.components.turns import paint_in_turns


class Part(QWidget):
    """Notes when it is painted."""

    def __init__(self, name: str, order: list[str]) -> None:
        super().__init__()
        self.name = name
        self._order = order

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._order.append(self.name)


def test_parts_are_painted_one_after_the_other_and_not_in_the_turn_that_fills_them(qtbot: Any) -> None:
    order: list[str] = []
    page = QWidget()
    qtbot.addWidget(page)
    layout = QHBoxLayout(page)
    parts = [Part("head", order), Part("table", order)]
    for part in parts:
        layout.addWidget(part)
    page.resize(200, 100)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: len(order) >= 2)
    order.clear()
    paint_in_turns(*parts)
    for part in parts:
        part.update()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)
    assert order == [], "the turn in which they are filled paints neither"
    qtbot.waitUntil(lambda: len(order) >= 2)
    assert order == ["head", "table"]
    assert all(part.updatesEnabled() for part in parts)


def test_a_part_that_is_filled_twice_in_a_turn_is_painted_again_afterwards(qtbot: Any) -> None:
    order: list[str] = []
    part = Part("head", order)
    qtbot.addWidget(part)
    with qtbot.waitExposed(part):
        part.show()
    qtbot.waitUntil(lambda: bool(order))
    order.clear()
    paint_in_turns(part)
    paint_in_turns(part)
    qtbot.waitUntil(lambda: bool(order) and part.updatesEnabled())
