"""What the command line does for Cleo beyond `set`: presets given away and taken over, codes, the mailbox over SFTP."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.practice.cleo.auth import one_time_codes
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings

TOTP = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CleoServer]:
    made = CleoServer(tmp_path / "cleo.sqlite3", CleoSettings(), SystemClock(), sftp_port=0)
    made.start()
    made.store.add_folder("download/FRESHMART")
    yield made
    made.stop()


@pytest.fixture
def shell(empty: Any) -> Any:
    empty.environ |= {"TEST_CLEO_PASSWORD": "Practice-1", "ACUCLEO_PASSPHRASE": "orange-tree-passphrase"}
    return empty


def cleo_file(folder: Path, server: CleoServer, text: str = "") -> Path:
    path = folder / "cleo.toml"
    path.write_text(
        f'name = "Practice"\nbase_url = "{server.url}"\nusername = "edi-service"\n'
        f'[secret_env]\npassword = "TEST_CLEO_PASSWORD"\n{text}',
        "utf-8",
    )
    return path


def test_a_preset_is_exported_without_address_user_and_secrets(shell: Any, server: CleoServer, tmp_path: Path) -> None:
    shell("connection", "set", "cleo", cleo_file(tmp_path, server, '[profile]\n"upload.body" = "raw"\n'))
    target = tmp_path / "preset.toml"
    said = shell("connection", "export", "cleo", target, "--preset").stderr
    assert "no secrets" in said
    assert tomllib.loads(target.read_text("utf-8")) == {"preset": "cic", "profile": {"upload.body": "raw"}}
    whole = tmp_path / "whole.toml"
    shell("connection", "export", "cleo", whole)
    assert tomllib.loads(whole.read_text("utf-8"))["username"] == "edi-service"
    assert "Practice-1" not in whole.read_text("utf-8")
    shell("connection", "set", "cleo", whole)


def test_a_preset_is_taken_over_into_the_stored_connection(shell: Any, server: CleoServer, tmp_path: Path) -> None:
    shell("connection", "set", "cleo", cleo_file(tmp_path, server))
    preset = tmp_path / "from-support.toml"
    preset.write_text('preset = "cic"\n[profile]\n"paging.size" = 25\n', "utf-8")
    said = shell("connection", "set", "cleo", preset).stderr
    assert "taken over" in said
    shown = tomllib.loads(shell.json("connection", "show")["cleo"])
    assert (shown["base_url"], shown["username"], shown["profile"]) == (server.url, "edi-service", {"paging.size": 25})
    assert shell.json("connection", "test", "cleo")["cleo"][-1]["ok"]


def test_a_preset_needs_a_connection_and_fitting_settings(shell: Any, server: CleoServer, tmp_path: Path) -> None:
    preset = tmp_path / "preset.toml"
    preset.write_text('preset = "cic"\n[profile]\n"paging.sise" = 25\n', "utf-8")
    assert "tenant" in shell("connection", "set", "cleo", preset, expect=2).stderr
    shell("connection", "set", "cleo", cleo_file(tmp_path, server))
    assert "'paging.size'" in shell("connection", "set", "cleo", preset, expect=2).stderr
    assert (
        "Only the connection to Cleo" in shell("connection", "export", "acumatica", preset, "--preset", expect=2).stderr
    )


def test_a_secret_that_is_written_out_is_not_taken(shell: Any, server: CleoServer, tmp_path: Path) -> None:
    text = '[profile]\n"auth.fields" = { username = "{username}", password = "s3cret-mark" }\n'
    said = shell("connection", "set", "cleo", cleo_file(tmp_path, server, text), expect=2).stderr
    assert "secret" in said
    assert "s3cret-mark" not in said
    assert shell.json("connection", "show")["cleo"] == ""


def test_a_code_is_given_on_the_command_line(shell: Any, server: CleoServer, tmp_path: Path) -> None:
    server.faults.set("totp", TOTP)
    shell("connection", "set", "cleo", cleo_file(tmp_path, server))
    said = shell("connection", "test", "cleo", expect=2).stderr
    assert "acucleo sync --otp CODE" in said
    code = next(iter(one_time_codes(TOTP, SystemClock().now())))
    assert shell.json("connection", "test", "cleo", "--otp", code)["cleo"][-1]["ok"]
    assert "code" in shell("connection", "test", "cleo", "--otp", "000000", expect=2).stderr


def test_the_mailbox_over_sftp_is_set_and_tested(shell: Any, server: CleoServer, tmp_path: Path) -> None:
    assert server.sftp is not None
    path = tmp_path / "sftp.toml"
    path.write_text(
        f'name = "Box"\npreset = "sftp"\nhost = "127.0.0.1"\nport = {server.sftp.port}\nusername = "edi-service"\n'
        '[secret_env]\npassword = "TEST_CLEO_PASSWORD"\n',
        "utf-8",
    )
    shell("connection", "set", "cleo", path)
    steps = shell.json("connection", "test", "cleo")["cleo"]
    assert [step["ok"] for step in steps] == [True] * len(steps), steps
    assert "SHA256:" in " ".join(step["said"] for step in steps)
    server.faults.set("sftp_other_host_key", value=True)
    (step,) = [step for step in shell.json("connection", "test", "cleo", expect=2)["cleo"] if not step["ok"]]
    assert step["problem"]["code"] == "cleo.host-key-changed", "the key of the first contact is kept in the home"
