"""The page of the reports by the Tab key, and tables that share their width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.ui.components.rows_table import narrowed
from acucleo_desktop.ui.screens.reports import ReportsPage


def test_tab_reaches_every_part_of_the_reports(qtbot: QtBot) -> None:
    window, before, page = QWidget(), QLineEdit(), ReportsPage()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (before, page, QLineEdit()):
        column.addWidget(part)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    page.export_button.setEnabled(True)
    row = [*page.buttons.values(), page.period, page.export_button, page.table]
    met = []
    for _press in row:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met == row


def test_short_columns_stay_whole_where_there_is_too_little_room() -> None:
    assert narrowed([60, 40, 200, 300], 400) == [60, 40, 150, 150]
    assert narrowed([60, 40], 400) == [60, 40]
    assert sum(narrowed([300, 300, 300], 100)) <= 100
