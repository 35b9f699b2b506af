"""Preferences, partners, connections, and the orderly end of the window."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.desk_types import RunSummary
from acucleo_desktop.ui.bridge.schedule import SyncTimes, next_run
from acucleo_desktop.ui.bridge.sync_worker import SyncLoop
from acucleo_desktop.ui.theme.style import theme

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def words(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_the_poll_interval_is_stored_and_planned(desktop: Any, qtbot: QtBot) -> None:
    desktop.opened.change_settings(sync_by_itself=True)
    desktop.window.show_place("preferences")
    spin = desktop.application.preferences.editors["poll_minutes"]
    assert isinstance(spin, QSpinBox)
    with qtbot.waitSignal(desktop.application.loop.planned, timeout=5000) as planned:
        spin.setValue(7)
    assert desktop.opened.settings.poll_minutes == 7
    away = planned.args[0] - desktop.opened.clock.now()
    assert timedelta(minutes=6) < away <= timedelta(minutes=7)
    desktop.until(lambda: "Next sync" in words(desktop.window.status_line))


def test_another_look_needs_no_restart(desktop: Any) -> None:
    first = desktop.window
    desktop.window.show_place("preferences")
    choice = desktop.application.preferences.editors["theme"]
    next(segment for segment in choice.segments if segment.text() == "Dark").click()
    desktop.until(lambda: desktop.window is not first)
    assert theme().name == "dark"
    assert desktop.window.isVisible()
    desktop.window.show_place("today")
    desktop.until(lambda: bool(desktop.window.today.rows()))


def test_a_refused_setting_is_explained(desktop: Any) -> None:
    desktop.window.show_place("preferences")
    field = desktop.application.preferences.editors["quiet_start"]
    field.setText("25:99")
    field.editingFinished.emit()
    desktop.until(desktop.window.banner.isVisible)
    assert "25:99" in words(desktop.window.banner)
    row = desktop.application.preferences.row("quiet_start")
    assert "25:99" in words(row), "it is said at the setting too"
    assert desktop.opened.settings.quiet_start == ""


def test_a_setting_is_found_changed_and_taken_back(
    desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    page = desktop.application.preferences
    desktop.window.show_place("preferences")
    page.build_all()
    QTest.keyClick(page, Qt.Key.Key_Slash)
    assert page.search.hasFocus(), "/ goes to the search"
    QTest.keyClicks(page.search, "sign-in")
    assert [key for key in page.editors if page.row(key).isVisible()] == ["start_at_sign_in"]
    row = page.row("start_at_sign_in")
    assert row.usual_button.isHidden()
    QTest.keyClick(row.editor, Qt.Key.Key_Space)
    entry = tmp_path / "config" / "autostart" / "acucleo-desktop.desktop"
    if sys.platform == "linux":
        assert entry.is_file()
    assert desktop.opened.settings.start_at_sign_in
    assert "Usually: off" in words(row)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not desktop.opened.settings.start_at_sign_in
    assert not entry.exists()
    page.search.clear()
    spin = page.editors["hold_seconds"]
    spin.setValue(90)
    page.row("hold_seconds").usual_button.click()
    assert desktop.opened.settings.hold_seconds == 60
    assert spin.value() == 60
    language = page.editors["notice_level"]
    language.take_focus()
    QTest.keyClick(language, Qt.Key.Key_Right)
    assert desktop.opened.settings.notice_level == "urgent"


def test_the_audit_trail_is_checked_from_the_preferences(desktop: Any) -> None:
    desktop.window.show_place("preferences")
    desktop.until(lambda: desktop.application.preferences.is_complete)
    desktop.press("Check the audit trail")
    desktop.until(desktop.window.banner.isVisible)
    assert "unchanged" in words(desktop.window.banner)


@pytest.mark.parametrize("kind", ["acumatica", "cleo"])
def test_a_connection_is_tested_step_by_step(desktop: Any, kind: str) -> None:
    desktop.window.show_place("connections")
    form = desktop.application.connections.forms[kind]
    facts = desktop.world.facts()[kind]
    form.fields["password"].set_text(facts["password"])
    if kind == "acumatica":
        form.fields["client_secret"].set_text(facts["client_secret"])
    desktop.press("Test connection", form)
    desktop.until(lambda: form.test_button.isEnabled() and bool(words(form.chain)))
    assert "not" not in form.told.text(), words(form.chain)


def test_a_wrong_password_names_its_field(desktop: Any) -> None:
    desktop.window.show_place("connections")
    form = desktop.application.connections.forms["acumatica"]
    form.fields["client_secret"].set_text(desktop.world.facts()["acumatica"]["client_secret"])
    form.fields["password"].set_text("sesame-4711")
    desktop.press("Test connection", form)
    desktop.until(lambda: bool(form.fields["password"].edit.property("error")))
    assert "sesame-4711" not in words(form), "a password is never shown"


def test_closing_in_the_middle_of_a_sync_is_clean(desktop: Any, qtbot: QtBot) -> None:
    desktop.world.partners.step()
    known = desktop.desk.count(DocumentQuery())
    with qtbot.waitSignal(desktop.application.loop.started, timeout=5000):
        desktop.window.sync_now()
    assert desktop.application.close()
    assert desktop.desk.count(DocumentQuery()) >= known
    assert desktop.desk.verify_audit().ok
    assert not [thread.name for thread in threading.enumerate() if thread.name in {"acucleo-clicks", "acucleo-tests"}]


class CountingDesk:
    """Counts the passes that the loop asks for."""

    def __init__(self) -> None:
        self.passes: list[str] = []
        self.fails = False

    def sync(self, *, trigger: str, progress: Any, stop: Any) -> RunSummary:
        self.passes.append(trigger)
        if self.fails:
            raise OSError("the disk is full")
        return RunSummary(None, "done")

    def deliver(self, *, progress: Any, stop: Any) -> RunSummary:
        return self.sync(trigger="deliver", progress=progress, stop=stop)


@pytest.fixture
def counted(qapp: QApplication) -> Any:
    desk, clock = CountingDesk(), ManualClock(NOON)
    loop = SyncLoop(lambda: desk, clock, lambda: SyncTimes(True, 5, lambda _now: False))
    yield loop, desk, clock
    assert loop.close()


def test_the_timer_runs_one_pass_after_a_long_sleep(counted: Any, qtbot: QtBot) -> None:
    loop, desk, clock = counted
    with qtbot.waitSignal(loop.planned, timeout=5000) as planned:
        loop.start()
    assert planned.args == [NOON + timedelta(minutes=5)]
    with qtbot.waitSignals([loop.finished, loop.planned], timeout=5000):
        clock.advance(timedelta(hours=9).total_seconds())
    assert desk.passes == ["timer"]


def test_the_loop_outlives_a_fault(counted: Any, qtbot: QtBot) -> None:
    loop, desk, _clock = counted
    loop.start()
    desk.fails = True
    with qtbot.waitSignal(loop.failed, timeout=5000):
        loop.sync_now()
    desk.fails = False
    with qtbot.waitSignal(loop.finished, timeout=5000):
        loop.sync_now()
    assert desk.passes == ["clerk", "clerk"]


def test_quiet_hours_move_the_next_run() -> None:
    quiet = SyncTimes(True, 30, lambda now: now.hour >= 20 or now.hour < 6)
    evening = datetime(2026, 11, 23, 19, 45).astimezone()
    planned = next_run(evening.astimezone(UTC), quiet)
    assert planned is not None
    assert planned.astimezone().time() >= time(6)
    assert planned - evening < timedelta(hours=11)
    assert next_run(NOON, SyncTimes(False, 5, lambda _now: False)) is None


def test_escape_goes_back_to_where_the_clerk_was(desktop: Any, tmp_path: Path) -> None:
    desktop.open_folder("inbox")
    row = desktop.first(DocumentQuery(limit=1))
    desktop.open_document(row)
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
    desktop.until(lambda: desktop.window.pages.currentWidget() is desktop.window.browser)
