"""The practice script in the window: opened by its key, noticing presses, and partners who misbehave by name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from acucleo_desktop.practice.control import PracticeControl
from acucleo_desktop.ui.controllers.practice import PracticeController


def test_the_script_follows_the_clerk(desktop: Any) -> None:
    practice: PracticeController = desktop.application.practice
    window = desktop.window
    assert practice.strip.isVisible(), "the window says at all times that it is practice"
    assert window.windowTitle().startswith("Practice")
    practice._control = PracticeControl(desktop.world)
    QTest.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    panel = practice.panel
    desktop.until(lambda: panel.title.text() == "Every key at a glance")
    QAbstractItemModelTester(panel.table.rows_model)
    QTest.keyClick(window, Qt.Key.Key_F1)
    desktop.until(lambda: panel.title.text() == "See what a sync would do")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_F5)
    desktop.until(lambda: panel.title.text() == "Let it happen")
    desktop.sync()
    desktop.until(lambda: panel.title.text() == "Approve what is clean")
    panel.skip_button.click()
    desktop.until(lambda: panel.title.text() == "An item nobody knows")
    assert "4715" in panel.todo.text(), "a document that is there is named"
    panel.partner.setCurrentIndex(panel.partner.findData("FRESHMART"))
    panel.behaviour.setCurrentIndex(panel.behaviour.findData("ships-short"))
    panel.behaviour.activated.emit(panel.behaviour.currentIndex())
    assert desktop.world.partners.behaviours.of("FRESHMART") == {"ships-short"}
    assert "two less" in panel.told.text()
    assert "Fresh Mart" in panel.told.text()
    panel.step_button.click()
    desktop.until(lambda: "at Cleo" in window.banner.accessibleName())
    panel.restart_button.click()
    desktop.until(lambda: panel.title.text() == "Every key at a glance")
    QTest.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert not practice.dock.isVisible()
