"""Parts that have little room: nothing is pushed out of sight; and what stands where after a second test."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.setting_row import SettingRow
from acucleo_desktop.ui.components.step_chain import StepChain

ENTRY = {
    "key": "theme",
    "label": "Colours",
    "help": "Light, dark, high contrast, or as the system is set.",
    "kind": "choice",
    "default": "system",
    "value": "system",
    "choices": ("system", "light", "dark", "contrast"),
    "minimum": None,
    "maximum": None,
}


def test_an_editor_goes_below_its_words_where_they_need_the_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(window), SettingRow(ENTRY)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    window.resize(900, 200)
    with qtbot.waitExposed(window):
        window.show()
    assert row.editor.x() > window.width() / 2
    window.resize(420, 300)
    qtbot.waitUntil(lambda: row.editor.x() < 40)
    assert row.editor.geometry().right() < window.width()


def test_the_trouble_stands_under_its_step_at_once_when_it_is_tested_again(qtbot: QtBot) -> None:
    chain = StepChain()
    qtbot.addWidget(chain)
    trouble = Problem("x", "It does not answer.", why="The line.", todo="Try again.")
    for _time in range(2):
        chain.expect(["Reach it", "Sign in", "Read"])
        chain.add(StepResult("Reach it", ok=True))
        chain.add(StepResult("Sign in", ok=False, problem=trouble))
    chain.show()
    chain.adjustSize()
    assert chain.card is not None
    above = [row.name.text() for row in chain._rows if row.y() < chain.card.mapTo(chain, QPoint(0, 0)).y()]
    assert above == ["Reach it", "Sign in"]
