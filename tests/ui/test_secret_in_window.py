"""A new password on the sheet of a connection: it is tried before the old one goes."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from acucleo_desktop.practice.cleo.auth import one_time_codes
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.screens.connections import ConnectionForm
from acucleo_desktop.vault_file import Cost, FileVault

pytestmark = pytest.mark.timeout(120)
NEW = "the-new-passw0rd"
TOTP = "JBSWY3DPEHPK3PXP"


def words(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


@pytest.fixture
def vault(desktop: Any) -> FileVault:
    """The vault of the window's home, with the secrets of both connections."""
    made = FileVault(desktop.opened.home.vault, lambda _reason: "phrase", Cost(1, 64, 1))
    facts = desktop.world.facts()
    for kind, name in (("acumatica", "password"), ("acumatica", "client_secret"), ("cleo", "password")):
        made.set(f"{kind}/{name}", facts[kind][name])
    desktop.opened.use_secrets({})
    desktop.opened._vault = made
    return made


def form_of(desktop: Any, kind: str) -> ConnectionForm:
    desktop.window.show_place("connections")
    form: ConnectionForm = desktop.application.connections.forms[kind]
    return form


def save(desktop: Any, form: ConnectionForm) -> None:
    desktop.press("Save", form)
    assert not form.save_button.isEnabled(), "a second press has nothing to add"
    desktop.until(form.save_button.isEnabled)


def test_a_new_password_signs_in_before_it_is_kept(desktop: Any, vault: FileVault) -> None:
    form = form_of(desktop, "cleo")
    object.__setattr__(desktop.world.cleo.settings, "password", NEW)
    form.fields["password"].set_text(NEW)
    save(desktop, form)
    assert "has signed in and is in use" in form.told.text()
    assert vault.get("cleo/password") == NEW
    assert form.fields["password"].text == "", "a secret does not stay in the form"
    assert sum("as it is stored now" in step.name for step in form.chain.results) >= 1
    assert NEW not in words(form)


def test_a_refused_password_changes_nothing_and_the_sheet_says_so(desktop: Any, vault: FileVault) -> None:
    form = form_of(desktop, "cleo")
    old = vault.get("cleo/password")
    user = desktop.opened.connections.cleo().username
    form.fields["username"].set_text("somebody-else")
    form.fields["password"].set_text("mistyped-one")
    save(desktop, form)
    assert form.told.text() == "Not stored. The old secret stays in use."
    desktop.until(lambda: "It is not tried again by itself" in words(form.chain))
    assert vault.get("cleo/password") == old
    assert desktop.opened.connections.cleo().username == user
    assert desktop.opened.stops.get("cleo") is None, "the secret in use was not refused"
    desktop.sync()
    assert not desktop.desk.schedule.pauses.refused()


def test_a_new_user_and_both_secrets_are_tried_together(desktop: Any, vault: FileVault) -> None:
    form = form_of(desktop, "acumatica")
    facts = desktop.world.facts()["acumatica"]
    vault.set("acumatica/password", "of-the-user-before")
    vault.set("acumatica/client_secret", "of-the-client-before")
    form.fields["password"].set_text(facts["password"])
    form.fields["client_secret"].set_text(facts["client_secret"])
    form.fields["branch"].set_text("MAIN")
    save(desktop, form)
    assert "in use" in form.told.text(), words(form)
    assert vault.get("acumatica/password") == facts["password"]
    assert vault.get("acumatica/client_secret") == facts["client_secret"]
    assert desktop.opened.connections.acumatica().branch == "MAIN"


def test_settings_without_a_secret_and_the_same_secret_need_no_service(desktop: Any, vault: FileVault) -> None:
    form = form_of(desktop, "cleo")
    desktop.world.cleo.stop()
    form.fields["password"].set_text(vault.get("cleo/password"))
    form.fields["username"].set_text("somebody-else")
    save(desktop, form)
    assert form.told.text() == "Stored."
    assert not form.chain.results
    assert desktop.opened.connections.cleo().username == "somebody-else"


def test_a_code_is_asked_for_and_the_same_save_goes_on(desktop: Any, vault: FileVault) -> None:
    form = form_of(desktop, "cleo")
    desktop.world.cleo.faults.set("totp", TOTP)
    object.__setattr__(desktop.world.cleo.settings, "password", NEW)
    form.fields["password"].set_text(NEW)
    save(desktop, form)
    assert form.told.text() == "Not stored. The old secret stays in use."
    (sheet,) = [one for one in desktop.window.findChildren(ReasonSheet) if one.isVisible()]
    sheet.field.setText(next(iter(one_time_codes(TOTP, desktop.opened.clock.now()))))
    desktop.press("Save with this code", sheet)
    desktop.until(form.save_button.isEnabled)
    assert "in use" in form.told.text(), words(form)
    assert vault.get("cleo/password") == NEW
