"""`acucleo connection diagnose`: what it sends only when it is told to, and what it writes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from diagnosed_tenant import TOTP, AuthenticatorApp

from acucleo_desktop.cleo.diagnosis import signing_in
from acucleo_desktop.cli import diagnosing
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings

UP, DOWN = "upload/FRESHMART", "download/FRESHMART"
MISTYPED = "918273"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CleoServer]:
    made = CleoServer(tmp_path / "cleo.sqlite3", CleoSettings(per_second=50), SystemClock())
    made.start()
    for path in (UP, DOWN):
        made.store.add_folder(path)
    made.store.add_file(DOWN, "order.edi", b"ISA*00~", "partner")
    yield made
    made.stop()


@pytest.fixture
def shell(empty: Any, server: CleoServer, tmp_path: Path) -> Any:
    empty.environ |= {"TEST_CLEO_PASSWORD": "Practice-1", "ACUCLEO_PASSPHRASE": "orange-tree-passphrase"}
    path = tmp_path / "cleo.toml"
    path.write_text(
        f'name = "Practice"\nbase_url = "{server.url}"\nusername = "edi-service"\n'
        '[secret_env]\npassword = "TEST_CLEO_PASSWORD"\n[profile]\n"rate.per_path" = 40\n',
        "utf-8",
    )
    empty("connection", "set", "cleo", path)
    return empty


def sent(server: CleoServer) -> list[str]:
    return [file.folder for file in server.store.files(origin="us")]


def test_by_itself_it_only_reads(shell: Any, server: CleoServer) -> None:
    said = shell("connection", "diagnose", "cleo").stderr
    assert "Try the settings found: as expected" in said
    assert not sent(server)


@pytest.mark.parametrize("words", [["--upload-test"], ["--upload-test", "--yes"], ["--yes", "--folder", UP]])
def test_nothing_is_sent_without_flag_folder_and_yes(shell: Any, server: CleoServer, words: list[str]) -> None:
    shell("connection", "diagnose", "cleo", *words)
    assert not sent(server)


def test_preset_and_report_are_written_and_the_settings_stored(shell: Any, server: CleoServer, tmp_path: Path) -> None:
    server.faults.set("body_mode", "raw")
    report, preset = tmp_path / "report.md", tmp_path / "preset.toml"
    words = ["--folder", UP, "--download", "order.edi", "--upload-test", "--yes", "--watch", "0"]
    found = shell.json("connection", "diagnose", "cleo", *words, "--report", report, "--preset", preset, "--use")
    assert found["usable"]
    assert sent(server) == [UP]
    assert tomllib.loads(preset.read_text("utf-8"))["profile"]["upload.body"] == "raw"
    text = report.read_text("utf-8")
    assert "upload.body" in text
    for secret in ("Practice-1", "edi-service", server.url, *server.store.state("tokens", {})):
        assert secret not in text + preset.read_text("utf-8")
    assert '"upload.body" = "raw"' in shell("connection", "show").stdout
    shell("connection", "set", "cleo", preset)


def test_a_refused_password_ends_with_2_and_stops_what_runs_by_itself(shell: Any, server: CleoServer) -> None:
    shell.environ["TEST_CLEO_PASSWORD"] = "Wrong-Password-1"
    said = shell("connection", "diagnose", "cleo", expect=2).stderr
    assert "not tried again" in said
    assert server.store.state("refusals", 0) == 1
    said = shell("status", expect=(0, 1, 2))
    assert "Cleo: sign-in refused" in said.stdout


def test_a_sign_in_that_was_not_judged_starts_nothing_again(shell: Any, server: CleoServer) -> None:
    password, shell.environ["TEST_CLEO_PASSWORD"] = shell.environ["TEST_CLEO_PASSWORD"], "Wrong-Password-1"
    shell("connection", "diagnose", "cleo", expect=2)
    server.faults.set("auth_fields", "username=mailboxOwner,password=secretWord")
    assert "not tried again" not in shell("connection", "diagnose", "cleo", expect=2).stderr
    assert "Cleo: sign-in refused" in shell("status", expect=1).stdout
    server.faults.set("auth_fields", "")
    shell.environ["TEST_CLEO_PASSWORD"] = password
    shell("connection", "diagnose", "cleo")
    assert "Cleo: sign-in refused" not in shell("status", expect=(0, 1)).stdout


def test_a_report_that_cannot_be_written_says_what_to_do(shell: Any, tmp_path: Path) -> None:
    said = shell("connection", "diagnose", "cleo", "--report", tmp_path / "nowhere" / "report.md", expect=2).stderr
    assert "report.md cannot be written" in said
    assert "Choose another folder" in said


class AtTerminal:
    """A person at a terminal who types the codes that the app shows, the second one wrongly at first."""

    def __init__(self, server: CleoServer, monkeypatch: pytest.MonkeyPatch) -> None:
        self.server = server
        self.prompts: list[str] = []
        self.app = AuthenticatorApp(SystemClock().now)
        monkeypatch.setattr(diagnosing, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))
        monkeypatch.setattr(diagnosing.click, "prompt", self.prompt)
        # The token ends by hand below, whatever its age.
        monkeypatch.setattr(signing_in, "_YOUNG", 0.0)

    def prompt(self, text: str, **_how: object) -> str:
        self.prompts.append(text)
        if not text.startswith("Code of the authenticator app for Cleo"):
            self.server.store.set_state("tokens", {})
            return "1"
        return MISTYPED if len(self.codes) == 2 else self.app.code()

    @property
    def codes(self) -> list[str]:
        return [text for text in self.prompts if text.startswith("Code")]


def test_a_code_is_asked_for_anew_at_each_sign_in(
    shell: Any, server: CleoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.faults.set("no_refresh_token", value=True)
    preset, report = tmp_path / "preset.toml", tmp_path / "report.md"
    shell("connection", "diagnose", "cleo", "--preset", preset)
    wanted = tomllib.loads(preset.read_text("utf-8"))
    server.faults.set("totp", TOTP)
    person = AtTerminal(server, monkeypatch)
    words = ["--preset", preset, "--report", report, "--use"]
    said = shell("connection", "diagnose", "cleo", *words).stderr
    assert "Try the settings found: as expected" in said
    assert "Number (empty for no)" in person.prompts
    assert len(person.codes) == 3
    assert "Cleo asks for a further code to sign in again." in said
    assert "Cleo did not take that code." in said
    found = tomllib.loads(preset.read_text("utf-8"))
    assert found["profile"].pop("auth.otp.mode") == "form"
    assert found == wanted
    kept = [path.read_bytes() for path in shell.home.rglob("*") if path.is_file()]
    for code in (*person.app.shown, MISTYPED):
        # Moments of the history have digits as well, after a point.
        pattern = re.compile(rb"(?<![\d.])" + code.encode() + rb"(?!\d)")
        assert not [text for text in (*kept, report.read_bytes(), said.encode()) if pattern.search(text)]


def test_a_code_of_the_command_line_serves_once_and_the_rest_goes_on_with_its_token(
    shell: Any, server: CleoServer
) -> None:
    server.faults.set("totp", TOTP)
    server.faults.set("no_refresh_token", value=True)
    code = AuthenticatorApp(SystemClock().now).code()
    assert shell.json("connection", "diagnose", "cleo", "--otp", code)["usable"]
    said = shell("connection", "diagnose", "cleo", "--otp", code, expect=2).stderr
    assert "No code was typed." in said, "it was used already, and nobody is there to type another one"
