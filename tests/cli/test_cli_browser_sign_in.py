"""`acucleo connection sign-in acumatica`: a person signs in once, and every later command goes on by itself."""

from __future__ import annotations

import socket
import webbrowser
from pathlib import Path
from typing import Any

import pytest
from browser_user import Person

from acucleo_desktop.home import Home
from acucleo_desktop.vault import open_vault


@pytest.fixture
def by_browser(fresh: Any) -> Path:
    """A connection file for the sign-in in the browser, at a port of its own."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port = line.getsockname()[1]
    path: Path = fresh.connection_file("acumatica")
    address = f"http://127.0.0.1:{port}/back"
    path.write_text(f'sign_in = "oauth-code"\nredirect_uri = "{address}"\n{path.read_text("utf-8")}', "utf-8")
    fresh.shell("connection", "set", "acumatica", path)
    return path


@pytest.mark.usefixtures("by_browser")
def test_after_one_sign_in_every_command_signs_in_by_itself(fresh: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh.fault("acumatica", two_factor=True)
    try:
        failed = fresh.shell.json("connection", "test", "acumatica", expect=2)["acumatica"][-1]
        assert "acucleo connection sign-in acumatica" in failed["problem"]["todo"]
        person = Person(fresh.facts["acumatica"]["password"], one_time_code="123456")
        monkeypatch.setattr(webbrowser, "open", person)
        said = fresh.shell("connection", "sign-in", "acumatica")
        assert "You are signed in" in said.stderr
        assert not said.stdout
        for _run in range(2):
            steps = fresh.shell.json("connection", "test", "acumatica")["acumatica"]
            assert all(step["ok"] for step in steps)
    finally:
        fresh.fault("acumatica", two_factor=False)
    home = Home.locate(str(fresh.shell.home))
    kept = open_vault(home, environ=fresh.shell.environ, keyring_finder=lambda: None).get("acumatica/refresh_token")
    token = kept.split('"token": "')[1].rstrip('"}')
    for file in fresh.shell.home.rglob("*"):
        if file.is_file():
            assert token.encode() not in file.read_bytes(), file


@pytest.mark.usefixtures("by_browser")
def test_nobody_at_the_browser_ends_in_words(fresh: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _address: pytest.fail("the browser was not wanted"))
    said = fresh.shell("connection", "sign-in", "acumatica", "--no-browser", "--wait", 1, expect=2).stderr
    assert "/identity/connect/authorize?" in said
    assert "Nobody signed in" in said


def test_a_connection_with_a_password_says_that_it_needs_no_browser(fresh: Any) -> None:
    fresh.shell("connection", "set", "acumatica", fresh.connection_file("acumatica"))
    said = fresh.shell("connection", "sign-in", "acumatica", expect=2).stderr
    assert "needs no browser" in said
