"""Parts of the frame by themselves: chips, buttons, left bar, panes moved by keys, least sizes, mirrored windows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.ui.components.basics import Banner
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.chip import Chip
from acucleo_desktop.ui.components.left_bar import LeftBar, Place
from acucleo_desktop.ui.frame.frame import MINIMUM
from acucleo_desktop.ui.frame.splitters import STEP, move_splitter
from acucleo_desktop.ui.theme.style import apply_theme, scaled, theme
from acucleo_desktop.ui.theme.tokens import THEMES


@pytest.fixture(params=sorted(THEMES))
def in_each_theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    apply_theme(qapp, request.param)
    yield request.param
    apply_theme(qapp, "light")


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    host = QWidget()
    layout = QHBoxLayout(host)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(host)
    host.show()
    assert QTest.qWaitForWindowActive(host)
    return host


def colors(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {QColor(picture.pixel(x, y)).name().upper() for x, y in points}


def test_a_chip_asks_to_be_pressed_and_to_be_removed(in_each_theme: str, qtbot: QtBot) -> None:
    chip, add = Chip("Last 7 days"), Chip("Filter", "add")
    _host = shown(qtbot, chip, add)
    pressed, removed = QSignalSpy(chip.clicked), QSignalSpy(chip.removed)
    narrow = chip.sizeHint().width()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert pressed.count() == 1
    assert not chip.is_on  # whoever owns the filter says when it is on
    chip.show_on(is_on=True)
    assert chip.sizeHint().width() > narrow
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert removed.count() == 1
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert removed.count() == 2
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert pressed.count() == 2
    assert theme().focus.upper() in colors(chip)
    assert theme().focus.upper() not in colors(add) or theme().focus == theme().accent
    assert chip.accessibleDescription()
    assert chip.height() == scaled(24) + 6


def test_the_ring_is_two_pixels_one_away_from_the_button(in_each_theme: str, qtbot: QtBot) -> None:
    button = KeyButton("Approve", "A", "primary", "approve")
    host = shown(qtbot, button, KeyButton("Other"))
    button.setFocus()
    picture = button.grab().toImage()
    middle = picture.height() // 2
    line = [QColor(picture.pixel(x, middle)).name().upper() for x in range(6)]
    ground = QColor(host.grab().toImage().pixel(1, 1)).name().upper()
    assert line[:2] == [theme().focus.upper()] * 2
    assert line[2] == ground
    assert line[4] == theme().accent.upper()


def test_a_button_mirrors_and_never_hides_its_key(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")
    button = KeyButton("Evidence pack", "E", icon_name="folder")
    _host = shown(qtbot, button)
    usual = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = button.grab().toImage()
    assert usual != turned
    assert KeyButton("", "F1", "flat").sizeHint().width() < KeyButton("Keys", "F1", "flat").sizeHint().width()
    field = KeyButton("Find any number, item or partner", "Ctrl K", icon_name="search")
    field.show_as_field(312, "Find")
    assert field.minimumSizeHint().width() < field.sizeHint().width() // 2


def test_a_banner_offers_a_way_on(in_each_theme: str, qtbot: QtBot) -> None:
    banner = Banner()
    _host = shown(qtbot, banner)
    taken: list[str] = []
    offers = [(name, key, partial(taken.append, name)) for name, key in (("Answer", "F9"), ("Later", ""), ("No", ""))]
    banner.say("amber", "offline", "Cleo does not answer.", "Two files wait.", offers)
    buttons = [button for button in banner.findChildren(KeyButton) if button.isVisible() and button.text()]
    assert [button.text() for button in buttons] == ["Answer", "Later"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert taken == ["Answer"]
    assert theme().amber.soft.upper() in colors(banner)
    banner.say("green", "check", "It answers again.")
    assert [button for button in banner.findChildren(KeyButton) if button.isVisible()] == [banner.close_button]
    assert banner.accessibleName() == "It answers again."


def test_the_left_bar_folds_and_keeps_its_names(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light")
    bar = LeftBar("Bellweather Foods", "Jo Park")
    _host = shown(qtbot, bar)
    for name in ("inbox", "failed", "partners"):
        bar.offer(name)
    bar.show_counts({"failed": 6})
    bar.show_views([Place("view:1", "Over 10,000", "filter")])
    assert bar.width() == 208
    entry = bar._entries["failed"]
    assert entry.accessibleName() == "Failed, 6"
    assert not entry.toolTip()
    bar.fold(is_folded=True)
    assert bar.width() == 48
    assert entry.toolTip() == "Failed, 6"
    assert theme().red.dot.upper() in colors(entry)
    asked = QSignalSpy(bar.fold_pressed)
    QTest.mouseClick(bar._fold_button, Qt.MouseButton.LeftButton)
    assert asked.count() == 1
    bar._entries["inbox"].setFocus()
    QTest.keyClick(bar._entries["inbox"], Qt.Key.Key_Down)
    assert entry.hasFocus()
    chosen = QSignalSpy(bar.chosen)
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert chosen.at(0) == ["failed"]
    assert bar.names().index("view:1") > bar.names().index("failed")


def test_panes_are_moved_by_steps_and_the_other_way_when_mirrored(qtbot: QtBot) -> None:
    splitter = QSplitter()
    for text in ("left", "right"):
        splitter.addWidget(QLabel(text))
    host = shown(qtbot, splitter)
    host.resize(600, 200)
    splitter.setSizes([300, 300])
    first = splitter.sizes()[0]
    move_splitter(host, "left")
    assert splitter.sizes()[0] == first - STEP
    move_splitter(host, "right")
    assert splitter.sizes()[0] == first
    splitter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    move_splitter(host, "right")
    assert splitter.sizes()[0] == first - STEP
    move_splitter(host, "up")  # there is no such line
    for _ in range(40):
        move_splitter(host, "right")
    assert min(splitter.sizes()) >= 0


def test_the_window_fits_small_screens_at_every_text_size(desktop: Any, qapp: QApplication) -> None:
    assert desktop.window.minimumSize() == MINIMUM
    for percent in (150, 200, 300, 100):
        old = desktop.window
        desktop.change_look("text_size", percent)
        desktop.until(lambda was=old: desktop.window is not was)
        assert scaled(100) == percent
        window = desktop.window
        for place in ("today", "inbox"):
            window.show_place(place)
            window.resize(1366, 768)
            desktop.until(lambda now=window: not now.context.lane._then)
            assert (window.width(), window.height()) == (1366, 768)
            assert window.left_bar.is_folded is (percent > 100)
            bar = window.top_bar
            if percent < 300:  # there the find field alone takes what is left
                assert bar.sync_button.geometry().right() <= bar.width()
                assert bar.sync_button.width() >= bar.sync_button.sizeHint().width() - 1
