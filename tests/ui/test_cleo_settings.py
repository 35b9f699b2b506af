"""The advanced settings of Cleo, the fields of each preset, and the code of an authenticator app, on a real window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.practice.cleo.auth import one_time_codes
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.components.settings_sheet import SettingsSheet

TOTP = "JBSWY3DPEHPK3PXP"


def words(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def cleo_form(desktop: Any) -> Any:
    desktop.window.show_place("connections")
    return desktop.application.connections.forms["cleo"]


def opened_sheet(desktop: Any) -> SettingsSheet:
    cleo_form(desktop).parts.open_advanced()
    sheets: list[SettingsSheet] = [one for one in desktop.window.findChildren(SettingsSheet) if one.isVisible()]
    return sheets[-1]


def row_of(sheet: SettingsSheet, key: str) -> Any:
    return next(row for row in sheet.rows if row.key == key)


def test_a_setting_is_changed_marked_taken_over_and_saved(desktop: Any) -> None:
    sheet = opened_sheet(desktop)
    form = desktop.application.connections.forms["cleo"]
    row = row_of(sheet, "upload.body")
    assert not row.reset_button.isVisible()
    row.editor.setCurrentText("raw")
    assert row.is_changed
    assert "Preset: multipart" in words(row)
    assert row.reset_button.isVisible()
    sheet.apply_button.click()
    form.save_button.click()
    desktop.until(lambda: form.told.text() == "Stored.")
    stored = desktop.opened.connections.cleo()
    assert stored.profile.text("upload.body") == "raw"
    assert stored.profile.number("poll.min_age_s") == 0, "what was changed before is still there"


def test_a_setting_goes_back_to_its_preset(desktop: Any) -> None:
    sheet = opened_sheet(desktop)
    row = row_of(sheet, "poll.min_age_s")
    assert sheet.rows.index(row) < 2, "what differs comes first"
    row.reset_button.click()
    assert (row.text, row.is_changed) == ("10", False)
    assert "poll.min_age_s" not in sheet.texts()


def test_a_wrong_value_is_shown_at_its_setting(desktop: Any) -> None:
    sheet = opened_sheet(desktop)
    row = row_of(sheet, "paging.size")
    assert isinstance(row.editor, QLineEdit)
    row.editor.setText("many")
    sheet.apply_button.click()
    assert sheet.isVisible()
    assert "paging.size" in sheet.told.text()
    assert row.editor.property("error")


def test_settings_are_found_by_name_and_sentence(desktop: Any) -> None:
    sheet = opened_sheet(desktop)
    sheet.search.setText("authenticator")
    assert {row.key for row in sheet.rows if row.isVisible()} == {"auth.otp.mode", "auth.otp.name"}


def test_a_preset_is_exported_and_imported(desktop: Any, tmp_path: Path) -> None:
    sheet = opened_sheet(desktop)
    row_of(sheet, "links.follow").editor.setCurrentText("never")
    target = tmp_path / "preset.toml"
    sheet.export_to(target)
    text = target.read_text("utf-8")
    assert '"links.follow" = "never"' in text
    assert desktop.opened.connections.cleo().username not in text
    row_of(sheet, "links.follow").reset()
    sheet.import_from(target)
    assert row_of(sheet, "links.follow").text == "never"
    target.write_text('[profile]\n"links.folow" = "never"\n', "utf-8")
    sheet.import_from(target)
    assert "'links.follow'" in sheet.told.text()


def test_each_preset_asks_for_its_own_fields(desktop: Any) -> None:
    form = cleo_form(desktop)
    asked = {}
    for preset in ("cic", "harmony", "sftp"):
        form.parts.choices["preset"].choose(preset)
        asked[preset] = {key for key, field in form.fields.items() if field.isVisible()}
    assert asked["cic"] == {"tenant", "base_url", "username", "password"}
    assert asked["harmony"] == {"base_url", "username", "password", "mailbox_id"}
    assert asked["sftp"] == {"host", "port", "username", "password", "private_key", "host_key"}


def test_the_test_asks_for_a_code_and_goes_on_with_it(desktop: Any) -> None:
    desktop.world.cleo.faults.set("totp", TOTP)
    form = cleo_form(desktop)
    form.fields["password"].set_text(desktop.world.facts()["cleo"]["password"])
    desktop.press("Test connection", form)
    desktop.until(lambda: any(sheet.isVisible() for sheet in desktop.window.findChildren(ReasonSheet)))
    (sheet,) = [one for one in desktop.window.findChildren(ReasonSheet) if one.isVisible()]
    assert "authenticator" in words(sheet)
    assert "service account" in words(sheet)
    sheet.field.setText(next(iter(one_time_codes(TOTP, desktop.opened.clock.now()))))
    sheet.buttons[0].click()
    desktop.until(lambda: form.told.text() == "Everything works.")


def test_a_problem_of_a_setting_points_to_the_advanced_page(desktop: Any) -> None:
    form = cleo_form(desktop)
    problem = Problem("cleo.upload-body", "Cleo does not take this.", field="profile.upload.body")
    form.show_step(StepResult("Send", ok=False, problem=problem))
    assert "upload.body" in words(form)
