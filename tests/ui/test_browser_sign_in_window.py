"""Signing in with the browser from the connection sheet and from the wizard, and cancelling it."""

from __future__ import annotations

import gc
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from browser_user import Person
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.components.connection_fields import ConnectionFields

PATIENCE_MS = 20_000


class Window:
    """A window on a new home, and a site that asks for a second factor."""

    def __init__(self, application: Application, opened: Opened, facts: dict[str, Any], qtbot: QtBot) -> None:
        self.application = application
        self.opened = opened
        self.facts = facts
        self.qtbot = qtbot

    def fill(self, parts: ConnectionFields) -> None:
        with socket.socket() as line:
            line.bind(("127.0.0.1", 0))
            port = line.getsockname()[1]
        parts.choices["sign_in"].choose("oauth-code")
        values = {name: self.facts[name] for name in ("tenant", "client_id", "client_secret")}
        values |= {"instance_url": self.facts["url"], "redirect_uri": f"http://127.0.0.1:{port}/back"}
        for key, value in values.items():
            parts.fields[key].set_text(value)

    def until(self, is_so: Any) -> None:
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setenv("ACUCLEO_PASSPHRASE", "a passphrase for a test")
    with ExitStack() as stack:
        faults = {"acumatica.two_factor": True}
        world = PracticeWorld(tmp_path / "servers", 1, SystemClock(), cleo_per_second=50, faults=faults)
        facts = world.start()["acumatica"]
        stack.callback(world.stop)
        opened = stack.enter_context(open_home(Home.below(tmp_path / "home"), clock=SystemClock(), actor="test"))
        opened.change_settings(theme="light", sync_by_itself=False)
        surroundings = WindowSurroundings(opened)
        surroundings.open_browser = Person(facts["password"], one_time_code="123456")
        application = Application(qapp, surroundings)
        stack.callback(application.close)
        application.start()
        yield Window(application, opened, facts, qtbot)
        assert application.close(), "a thread did not end"
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()  # here, not in a practice server's thread


def test_the_sheet_signs_in_stores_and_then_tests_by_itself(window: Window) -> None:
    form = window.application.connections.forms["acumatica"]
    assert form.parts.browser is not None
    assert form.parts.browser.isHidden(), "a password needs no browser"
    window.fill(form.parts)
    assert form.fields["password"].isHidden()
    assert not form.parts.browser.isHidden()
    form.parts.browser.button.click()
    assert form.parts.browser.button.text() == "Cancel the sign-in"
    window.until(lambda: "stored" in form.parts.browser.told.text())
    assert window.opened.connections.acumatica().sign_in == "oauth-code"
    for _run in range(2):
        form.test_button.click()
        window.until(form.test_button.isEnabled)
        assert form.told.text() == "Everything works.", [step.problem for step in form.chain.results]


def test_the_wizard_cancels_and_nothing_is_stored(window: Window) -> None:
    setup = window.application.setup
    assert setup is not None
    setup.wizard.show_page(1)
    parts = setup.wizard.connects["acumatica"].parts
    assert parts.browser is not None
    window.fill(parts)
    window.application._surroundings.open_browser = lambda _address: True  # type: ignore[attr-defined] # nobody is there
    parts.browser.button.click()
    parts.browser.button.click()
    window.until(lambda: "cancelled" in parts.browser.told.text())
    assert parts.browser.button.isEnabled()
    assert not window.opened.connections.exists("acumatica")


def test_closing_the_window_ends_a_sign_in_under_way(window: Window) -> None:
    parts = window.application.connections.forms["acumatica"].parts
    assert parts.browser is not None
    window.fill(parts)
    window.application._surroundings.open_browser = lambda _address: True  # type: ignore[attr-defined] # nobody is there
    parts.browser.button.click()
    assert window.application.close()
