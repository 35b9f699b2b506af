"""The walker finds each fault that it is there for, in small windows that have exactly one; and none where none is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.chip import Chip
from acucleo_desktop.ui.components.segmented import Segmented
from tests.support.key_walk import key_faults
from tests.support.painted_text import Recorder, recording
from tests.support.walker import look, settle

LONG = "Rejected by the partner because of a quantity"


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with recording() as made:
        yield made


class Painter(QWidget):
    """Paints a text in a room of a width, as it is or shortened."""

    def __init__(self, text: str, room: float, *, shortens: bool = False) -> None:
        super().__init__()
        self.text, self.room, self.shortens = text, room, shortens
        self.setFixedSize(400, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        text = self.text
        if self.shortens:
            text = QFontMetricsF(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, self.room)
        painter.drawText(QRectF(0, 0, self.room, 40), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class Twice(QWidget):
    """Paints two texts at the same place."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(400, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        for text in ("Approved", "Rejected"):
            painter.drawText(QRectF(0, 0, 400, 40), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class Mute(QWidget):
    """Takes the focus and is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Something")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(40, 40)


class Trap(QLineEdit):
    """Keeps the Tab key for itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Trap")

    def event(self, event: Any) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return True
        return super().event(event)


def narrow(widget: QWidget, width: int = 60) -> QWidget:
    widget.setFixedWidth(width)
    return widget


def nameless() -> QWidget:
    return QLineEdit()


def cut_hint() -> QWidget:
    field = QLineEdit()
    field.setAccessibleName("Field")
    field.setPlaceholderText(LONG)
    return narrow(field)


def cut_choice() -> QWidget:
    choice = QComboBox()
    choice.setAccessibleName("Choice")
    choice.addItems([LONG])
    return narrow(choice)


def low_label() -> QWidget:
    label = QLabel(f"{LONG} {LONG}")
    label.setWordWrap(True)
    label.setFixedSize(120, 18)
    return label


def cut_title() -> QWidget:
    table = QTableWidget(1, 2)
    table.setAccessibleName("Table")
    table.setHorizontalHeaderLabels([LONG, "Two"])
    table.setColumnWidth(0, 60)
    return table


def cut_cell() -> QWidget:
    rows = QListWidget()
    rows.setAccessibleName("Rows")
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.addItem(LONG)
    return narrow(rows, 100)


def told_cell() -> QWidget:
    rows = QListWidget()
    rows.setAccessibleName("Rows")
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    item = QListWidgetItem(LONG)
    item.setToolTip(LONG)
    rows.addItem(item)
    return narrow(rows, 100)


def cut_text_hint() -> QWidget:
    text = QPlainTextEdit()
    text.setAccessibleName("Note")
    text.setPlaceholderText(LONG * 3)
    text.setFixedSize(100, 30)
    return text


def outside() -> QWidget:
    room = QWidget()
    room.setFixedSize(100, 40)
    QPushButton("Somewhere", room).setGeometry(60, 0, 100, 30)
    return room


def on_each_other() -> QWidget:
    room = QWidget()
    room.setFixedSize(200, 40)
    for left in (0, 20):
        QLabel("Some words", room).setGeometry(left, 0, 90, 20)
    return room


def too_wide_for_its_area() -> QWidget:
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(narrow(QPushButton(LONG), 500))
    return narrow(area, 200)


def told_painter() -> QWidget:
    painter = Painter(LONG, 80, shortens=True)
    painter.setToolTip(LONG)
    return painter


def fine() -> QWidget:
    room = QWidget()
    column = QVBoxLayout(room)
    column.addWidget(QLabel(LONG))
    column.addWidget(KeyButton("Approve", "A", "primary"))
    column.addWidget(Chip("Any partner"))
    column.addWidget(QCheckBox("Show everything"))
    column.addWidget(Segmented("Look", [("a", "Light"), ("b", "Dark")]))
    column.addWidget(Painter("Approved", 200))
    return room


FAULTY: dict[str, tuple[Callable[[], QWidget], str]] = {
    "a control without a name": (nameless, "name"),
    "a control that is nothing": (Mute, "role"),
    "a label that is cut": (lambda: narrow(QLabel(LONG)), "text"),
    "a wrapped label that is too low": (low_label, "text"),
    "a button of Qt that is cut": (lambda: narrow(QPushButton(LONG)), "text"),
    "a tick that is cut": (lambda: narrow(QCheckBox(LONG)), "text"),
    "a hint that is cut": (cut_hint, "text"),
    "a hint of a text that is cut": (cut_text_hint, "text"),
    "a choice that is cut": (cut_choice, "text"),
    "a title that is cut": (cut_title, "text"),
    "a cell without its whole text": (cut_cell, "text"),
    "a button of ours that is cut": (lambda: narrow(KeyButton(LONG, "A")), "painted"),
    "a chip that is cut": (lambda: narrow(Chip(LONG)), "painted"),
    "a painted text that is cut": (lambda: Painter(LONG, 80), "painted"),
    "a painted text that is shortened": (lambda: Painter(LONG, 80, shortens=True), "painted"),
    "a painted text that leaves its widget": (lambda: Painter(LONG * 4, 4000), "painted"),
    "two painted texts at one place": (Twice, "overlap"),
    "a button outside its parent": (outside, "inside"),
    "a button wider than its area": (too_wide_for_its_area, "inside"),
    "labels on each other": (on_each_other, "overlap"),
}
FINE: dict[str, Callable[[], QWidget]] = {
    "all sorts": fine,
    "a shortened cell whose tip has it": told_cell,
    "a shortened painted text whose tip has it": told_painter,
}


def shown(qtbot: QtBot, part: QWidget, *more: QWidget) -> QWidget:
    """Show a window with a part of it."""
    window = QWidget()
    column = QVBoxLayout(window)
    for each in (part, *more):
        column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show()
    qtbot.waitActive(window)
    settle()
    return window


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_found(themed: QApplication, qtbot: QtBot, recorder: Recorder, name: str) -> None:
    make, rule = FAULTY[name]
    faults = look(shown(qtbot, make()), recorder)
    assert {fault.rule for fault in faults} == {rule}, [str(fault) for fault in faults]


@pytest.mark.parametrize("name", FINE)
def test_what_is_right_is_left_alone(themed: QApplication, qtbot: QtBot, recorder: Recorder, name: str) -> None:
    faults = look(shown(qtbot, FINE[name]()), recorder)
    assert not faults, [str(fault) for fault in faults]


def keys_of(qtbot: QtBot, *parts: QWidget) -> list[str]:
    window = shown(qtbot, *parts)
    parts[0].setFocus()
    return [fault.who for fault in key_faults(window, "", set())]


def unreachable(button: QPushButton) -> QPushButton:
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def test_what_no_key_reaches_is_found(themed: QApplication, qtbot: QtBot) -> None:
    assert (
        keys_of(qtbot, KeyButton("First"), KeyButton("Second"), Segmented("Look", [("a", "Light"), ("b", "Dark")]))
        == []
    )
    assert keys_of(qtbot, KeyButton("First"), unreachable(KeyButton("Second"))) == ["KeyButton 'Second'"]
    assert keys_of(qtbot, KeyButton("First"), unreachable(KeyButton("Second", "F5"))) == []
    strange = unreachable(KeyButton("Second", "Ctrl F11"))
    assert keys_of(qtbot, KeyButton("First"), strange) == ["KeyButton 'Second (Ctrl F11)'"], "no such key counts"


def test_a_part_that_keeps_tab_is_found(themed: QApplication, qtbot: QtBot) -> None:
    found = keys_of(qtbot, KeyButton("First"), Trap(), KeyButton("Last"))
    assert "Trap 'Trap'" in found


def test_a_window_without_the_focus_is_found(themed: QApplication, qtbot: QtBot) -> None:
    window = shown(qtbot, QLabel("Nothing to press"))
    other = QWidget(window)
    assert [fault.rule for fault in key_faults(other, "", set())] == ["keys"]


def test_direction_is_followed(themed: QApplication, qtbot: QtBot, recorder: Recorder) -> None:
    """Mirrored, the same is right and wrong as before."""
    room = QWidget()
    room.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = QHBoxLayout(room)
    row.addWidget(KeyButton("Approve", "A"))
    row.addWidget(Chip(LONG))
    window = shown(qtbot, room)
    assert look(window, recorder) == []
    narrow(room.findChildren(Chip)[0], 50)
    settle()
    assert {fault.rule for fault in look(room, recorder)} == {"painted"}
