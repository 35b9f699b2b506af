"""A window on a computer on which IT has prepared things: locked settings, a broken file, a wizard that asks little."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from acucleo_desktop.prepared import PreparedConnection
from acucleo_desktop.ui.components.fixed_value import FixedValue
from acucleo_desktop.ui.wizard.setup_wizard import SetupWizard


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "computer"
    folder.mkdir()
    monkeypatch.setenv("ACUCLEO_ROLL_OUT", str(folder))
    (folder / "settings.toml").write_text(
        '[fixed]\nhold_seconds = 300\nnotices = false\nafter_download = "keep"\nproxies = "http://proxy.example.com:8080"\n'
        "[default]\nbackups_kept = 30\n[colour]\n",
        "utf-8",
    )
    return folder


def words(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_fixed_settings_are_locked_with_their_reason(computer: Path, desktop: Any) -> None:
    desktop.window.show_place("preferences")
    page = desktop.application.preferences
    proxy = "http://proxy.example.com:8080"
    shown = {"hold_seconds": "300 s", "notices": "off", "after_download": "Keep it", "proxies": proxy}
    for key, value in shown.items():
        editor, row = page.editors[key], page.row(key)
        assert isinstance(editor, FixedValue)
        assert editor.isReadOnly()
        assert editor.text() == value
        assert f"Set by your IT, in {computer / 'settings.toml'}." in words(row)
        assert row.usual_button.isHidden()
        read = QAccessible.queryAccessibleInterface(editor)
        assert read.state().readOnly
        assert "Set by your IT" in read.text(QAccessible.Text.Description)
        assert read.text(QAccessible.Text.Name)
    editor = page.editors["hold_seconds"]
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(editor, "5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desktop.opened.settings.hold_seconds == 300
    assert "Usually: 30" not in words(page.row("backups_kept"))
    page.editors["backups_kept"].setValue(14)
    assert "Usually: 30" in words(page.row("backups_kept")), "what IT has prepared is the usual value here"


def test_fixed_settings_are_reached_by_tab(computer: Path, desktop: Any) -> None:
    desktop.window.show_place("preferences")
    page = desktop.application.preferences
    page.search.setText(desktop.application.preferences.row("hold_seconds").key)
    page.search.setFocus()
    reached = set()
    for _ in range(12):
        QTest.keyClick(desktop.window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(desktop.window.focusWidget())
    assert page.editors["hold_seconds"] in reached


def test_what_is_broken_is_said_on_today_and_in_the_preferences(computer: Path, desktop: Any) -> None:
    (row,) = [row for row in desktop.desk.today().needs_me if row.key == "roll-out"]
    assert row.who == "IT"
    assert "'colour'" in row.line2
    desktop.until(lambda: any(shown.key == "roll-out" for shown in desktop.window.today.rows()))
    desktop.window.today.row_pressed.emit(row)
    page = desktop.application.preferences
    desktop.until(page.isVisible)
    assert page.trouble.isVisible()
    assert "'colour'" in page.trouble.words.text()
    assert "Ask your IT" in page.trouble.words.text()


def test_nothing_is_said_where_nothing_is_wrong(desktop: Any) -> None:
    desktop.window.show_place("preferences")
    page = desktop.application.preferences
    assert page.trouble.isHidden()
    assert not [row for row in desktop.desk.today().needs_me if row.key == "roll-out"]


SITE = {
    "instance_url": "https://erp.example.com/AcumaticaERP",
    "tenant": "Company",
    "client_id": "1@Company",
    "sign_in": "oauth-password",
}


def asked(wizard: SetupWizard, kind: str) -> set[str]:
    parts = wizard.connects[kind].parts
    return {key for key, part in {**parts.fields, **parts.choices}.items() if part.isVisibleTo(parts)}


def test_the_wizard_asks_only_for_the_sign_in(themed: Any, qtbot: Any) -> None:
    wizard = SetupWizard()
    qtbot.addWidget(wizard)
    parts = wizard.connects["acumatica"].parts
    everything = asked(wizard, "acumatica")
    parts.show_prepared(PreparedConnection(SITE, "/etc/xdg/acucleo-desktop/connections/acumatica.toml"))
    wizard.show()
    wizard.show_page(1)
    assert asked(wizard, "acumatica") == {"username", "password", "client_secret"}
    assert parts.fields["username"].edit.hasFocus() or not wizard.isActiveWindow()
    assert parts.values()["instance_url"] == SITE["instance_url"], "what is not asked for is stored all the same"
    assert "It leads to erp.example.com, Company." in words(parts.prepared)
    assert parts.prepared.accessibleDescription().endswith("acumatica.toml")
    parts.fields["username"].set_text("robin")
    parts.show_prepared(PreparedConnection(SITE, "/etc/xdg/acucleo-desktop/connections/acumatica.toml"))
    assert parts.values()["username"] == "robin", "what was typed stays"
    parts.prepared.all_button.click()
    assert asked(wizard, "acumatica") == everything
    assert parts.values()["tenant"] == "Company"


def test_the_wizard_asks_for_what_was_not_prepared(themed: Any, qtbot: Any) -> None:
    wizard = SetupWizard()
    qtbot.addWidget(wizard)
    wizard.connects["acumatica"].parts.show_prepared(PreparedConnection({**SITE, "client_id": ""}, "/x"))
    assert "client_id" in asked(wizard, "acumatica")
    wizard.connects["cleo"].parts.show_prepared(PreparedConnection({"tenant": "acme", "preset": "cic"}, "/y"))
    assert asked(wizard, "cleo") == {"username", "password"}
    assert wizard.connects["cleo"].parts.advanced_button.isHidden()


def test_a_prepared_file_that_does_not_fit_is_said_and_everything_asked(themed: Any, qtbot: Any) -> None:
    wizard = SetupWizard()
    qtbot.addWidget(wizard)
    before = asked(wizard, "cleo")
    parts = wizard.connects["cleo"].parts
    parts.show_prepared(PreparedConnection({}, "/y", "The file cannot be read."))
    assert asked(wizard, "cleo") == before
    assert "The file cannot be read." in words(parts.prepared)
    parts.show_prepared(PreparedConnection())
    assert parts.prepared.isHidden()
