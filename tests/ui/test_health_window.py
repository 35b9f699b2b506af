"""The page of the health: what needs a person stands first, each with its way out under a number."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.health.rows import Level, Press, Row
from acucleo_desktop.ui.components.health_rows import LEVELS, PRESSES
from acucleo_desktop.ui.screens.health import HealthPage

pytestmark = pytest.mark.timeout(120)


def words(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


@pytest.fixture
def page(desktop: Any) -> HealthPage:
    """The page after its first look."""
    QTest.keyClick(desktop.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    shown: HealthPage = desktop.application.health.page
    desktop.until(lambda: shown.rows.is_complete)
    assert desktop.window.pages.currentWidget() is shown
    return shown


def row_of(page: HealthPage, key: str) -> Row:
    return next(one.row for one in page.rows.rows if one.row.key == key)


def test_what_needs_a_person_stands_first(desktop: Any, page: HealthPage) -> None:
    levels = [one.row.level for one in page.rows.rows]
    order = [Level.BAD, Level.LOOK, Level.OPEN, Level.GOOD]
    assert levels == sorted(levels, key=order.index)
    assert row_of(page, "next-sync").press is Press.PREFERENCES, "regular syncs are off in this test"
    assert "need a look" in page.title.text() or "needs a look" in page.title.text()
    assert "In order: " in page.subline.text()
    buttons = [one.button for one in page.rows.rows if one.button is not None]
    assert [button.key for button in buttons] == [str(number + 1) for number in range(len(buttons))]
    assert desktop.window.screen_name() == "Health"


def test_a_way_out_leads_to_the_setting(desktop: Any, page: HealthPage) -> None:
    desktop.window.show_place("preferences")
    desktop.application.preferences.search.setText("proxies")
    desktop.until(lambda: not desktop.application.preferences.row("sync_by_itself").isVisible())
    desktop.application.open_health()
    desktop.until(lambda: page.again_button.isEnabled() and page.rows.is_complete)
    number = next(one.button.key for one in page.rows.rows if one.row.key == "next-sync" and one.button)
    QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + int(number)))
    desktop.until(lambda: desktop.window.place == "preferences")
    editor = desktop.application.preferences.row("sync_by_itself").editor
    desktop.until(lambda: editor.hasFocus() or editor.isAncestorOf(QApplication.focusWidget() or desktop.window))
    assert editor.isVisible(), "whatever was searched for"


def test_a_copy_is_made_at_once_and_looked_at_again(desktop: Any, page: HealthPage) -> None:
    old = Row("backup", "Last backup", Level.LOOK, ("Old.",), "Make a copy now.", Press.BACK_UP)
    page.end([old])
    QTest.keyClick(page, Qt.Key.Key_1)
    desktop.until(lambda: len(page.rows.rows) > 1)
    assert list(desktop.opened.home.backups.glob("ledger-*.sqlite3"))
    assert row_of(page, "backup").level is Level.GOOD


def test_syncs_run_again(desktop: Any, page: HealthPage) -> None:
    desktop.desk.pause("stock-taking")
    desktop.opened.change_settings(sync_by_itself=True)
    page.again_button.click()
    desktop.until(lambda: row_of(page, "next-sync").press is Press.RESUME)
    page.way_out.emit(Press.RESUME, "")
    desktop.until(lambda: row_of(page, "next-sync").press is not Press.RESUME)
    assert desktop.desk.schedule.pauses.by_person() is None


def test_both_connections_are_tested_when_it_is_asked_for(desktop: Any, page: HealthPage) -> None:
    desktop.world.cleo.faults.set("reject_login", True)
    assert row_of(page, "connection.cleo").level is not Level.BAD, "nobody has signed in"
    page.test_button.click()
    assert not page.test_button.isEnabled()
    desktop.until(lambda: row_of(page, "connection.cleo").level is Level.BAD)
    assert page.test_button.isEnabled()
    number = next(one.button.key for one in page.rows.rows if one.row.key == "connection.cleo" and one.button)
    QTest.keyClick(page, Qt.Key(Qt.Key.Key_0 + int(number)))
    desktop.until(lambda: desktop.window.place == "connections")


def test_the_report_is_copied_without_secrets(desktop: Any, page: HealthPage) -> None:
    page.copy_button.click()
    copied = QApplication.clipboard().text()
    assert "Program and system" in copied
    assert desktop.world.facts()["cleo"]["password"] not in copied
    assert "clipboard" in page.subline.text()


def test_it_is_left_by_escape_and_found_in_the_preferences(desktop: Any, page: HealthPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desktop.until(lambda: desktop.window.pages.currentWidget() is not page)
    desktop.window.show_place("preferences")
    desktop.until(lambda: desktop.application.preferences.is_complete)
    desktop.press("Is everything in order?")
    desktop.until(lambda: desktop.window.pages.currentWidget() is page)


def test_a_new_look_of_the_window_has_a_page_of_its_own(desktop: Any, page: HealthPage) -> None:
    before = desktop.window
    desktop.change_look("theme", "dark")
    desktop.until(lambda: desktop.window is not before)
    desktop.application.open_health()
    desktop.until(lambda: bool(desktop.application.health.page.rows.rows))
    assert desktop.application.health.page is not page


def test_all_of_it_is_told_in_spanish(desktop: Any, page: HealthPage) -> None:
    desktop.desk.daily_care()  # also of the copy that it makes
    before = desktop.window
    desktop.change_look("language", "es")
    desktop.until(lambda: desktop.window is not before)
    desktop.application.health.test()
    desktop.application.open_health()
    shown = desktop.application.health.page
    desktop.until(lambda: shown.rows.is_complete)
    assert shown is not page
    english = re.compile(r"\b(?:the|and|with|of|is|are|was|not|nothing|it|this|that|can|be|on)\b", re.IGNORECASE)
    names = re.compile(r"\S*[/-]\S*")  # of folders and systems
    told = [names.sub("", part.text()) for part in shown.findChildren(QLabel)]
    assert len(told) > 40
    assert not [text for text in told if english.search(text)]


def test_a_look_that_fails_claims_nothing(desktop: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*, is_live: bool) -> object:
        raise Problem("ledger.busy", "The ledger is in use.", todo="Try again.")

    monkeypatch.setattr(desktop.application._surroundings, "health", refuse)
    desktop.application.open_health()
    page = desktop.application.health.page
    desktop.until(page.again_button.isEnabled)
    assert page.title.text() == "Is everything in order?"
    assert "could not be looked at" in page.subline.text()
    assert "The ledger is in use." in desktop.window.banner.accessibleName()


def test_every_level_and_press_has_its_words() -> None:
    assert set(LEVELS) == set(Level)
    assert set(PRESSES) == set(Press) - {Press.NONE}
    assert len({look[2] for look in LEVELS.values()}) == len(Level), "told by a word, not by colour alone"
