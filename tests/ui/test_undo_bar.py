"""The undo bar offers once, counts down, goes by itself, and never takes the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.ui.components.undo_bar import UndoBar
from acucleo_desktop.ui.theme.style import apply_theme


class Page(QWidget):
    """A page with a field and the bar below it."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.bar = UndoBar()
        self.taken_back: list[str] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.bar)

    def offer(self, text: str, seconds: int = 10) -> None:
        self.bar.offer(text, lambda: self.taken_back.append(text), seconds)


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> Page:
    apply_theme(qapp, "light")
    made = Page()
    qtbot.addWidget(made)
    made.resize(700, 200)
    QCursor.setPos(QPoint(790, 790))  # nobody's mouse is over the bar
    made.show()
    qtbot.waitActive(made)
    made.field.setFocus()
    return made


def test_the_bar_takes_back_once_and_leaves_the_focus_alone(page: Page, qtbot: QtBot) -> None:
    page.offer("EACH means EA for Hilltop Grocers, used in 3 waiting documents.")
    assert page.bar.isVisible()
    assert page.field.hasFocus()
    assert "EACH means EA" in page.bar.accessibleName()
    assert "Ctrl Z" in page.bar.accessibleDescription()
    qtbot.mouseClick(page.bar.button, Qt.MouseButton.LeftButton)
    page.bar.undo()
    assert page.taken_back == ["EACH means EA for Hilltop Grocers, used in 3 waiting documents."]
    assert not page.bar.isVisible()
    assert not page.bar.is_offering


def test_the_bar_goes_by_itself_and_then_takes_nothing_back(page: Page, qtbot: QtBot) -> None:
    page.offer("23 orders approved", seconds=3)
    assert page.bar.left.text() == "3 s"
    page.bar.tick()
    assert page.bar.left.text() == "2 s"
    with qtbot.waitSignal(page.bar.closed):
        page.bar.tick()
        page.bar.tick()
    page.bar.undo()
    assert page.taken_back == []
    assert not page.bar.isVisible()


def test_the_clock_stands_still_for_whoever_is_about_to_press(page: Page) -> None:
    page.offer("23 orders approved", seconds=1)
    page.bar.button.setFocus()
    page.bar.tick()
    assert page.bar.is_offering
    page.field.setFocus()
    page.bar.tick()
    assert not page.bar.is_offering


def test_a_later_offer_takes_the_place_of_an_earlier_one(page: Page) -> None:
    page.offer("23 orders approved")
    page.offer("4 orders set aside")
    page.bar.undo()
    assert page.taken_back == ["4 orders set aside"]
