"""Connection files, profiles, names, and the test of a connection."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.cleo.checks import test_connection as run_test
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.names import is_sendable, safe_local_name, upload_name
from acucleo_desktop.cleo.presets import PRESETS, SETTINGS
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.secrets import PlainSecrets

FILE = """
name = "Production"
tenant = "acme"                    # or base_url
preset = "cic"
username = "edi-service"
mailbox_id = ""
[secret_env]
password = "CLEO_PASSWORD"
[profile]
"upload.body" = "raw"
"paging.size" = 25
"fields.file.size" = "bytes"
"auth.fields" = { grant_type = "password", username = "{username}", password = "{password}", realm = "x" }
operations.list_files = "GET {p}/f/{f} 200,206"
"""


def test_file_is_read_and_written() -> None:
    connection = CleoConnection.from_toml(FILE)
    assert connection.address == "https://acme.cleointegration.com"
    profile = connection.profile
    assert profile.text("upload.body") == "raw"
    assert profile.names("fields.file.size") == ("bytes",)
    assert profile.fields("auth.fields")["realm"] == "x"
    operation = profile.operation("list_files")
    assert operation is not None
    assert (operation.path, operation.expect) == ("/api/f/{f}", (200, 206))
    again = CleoConnection.from_toml(connection.to_toml())
    assert again.to_toml() == connection.to_toml()
    assert again.profile.changes == profile.changes
    assert (again.name, again.secret_env) == ("Production", {"password": "CLEO_PASSWORD"})


@pytest.mark.parametrize(
    ("line", "field", "hint"),
    [
        ('tennant = "x"', "tennant", "'tenant'"),
        ('[profile]\n"upload.boddy" = "raw"', "upload.boddy", "'upload.body'"),
        ('[secret_env]\npasword = "X"', "pasword", "'password'"),
        ('[profile]\n"upload.body" = "zip"', "upload.body", "'multipart'"),
        ('[profile]\n"paging.size" = 0', "paging.size", "at least 1"),
        ('[profile]\n"paging.size" = "10"', "paging.size", "a number"),
        ('[profile]\n"paging.bare_array" = "yes"', "paging.bare_array", "true or false"),
        ('[profile]\n"operations.upload" = "POST everything"', "operations.upload", "method"),
        ('[profile]\n"operations.upload" = "POST {p}/{x} 200"', "operations.upload", "method"),
        ('preset = "ftp"', "preset", "'cic'"),
        ('base_url = "ftp://x"', "base_url", "https://"),
        ('base_url = "https://user:pw@x"', "base_url", "https://"),
        ("profile = 3", "profile", "section"),
        ("username = 3", "username", "text"),
        ('preset = "harmony"', "mailbox_id", ""),
    ],
)
def test_mistakes_are_named_with_the_way_out(line: str, field: str, hint: str) -> None:
    start = "" if line.startswith("username") else 'username = "edi"\n'
    start += "" if line.startswith("base_url") else 'tenant = "acme"\n'
    with pytest.raises(Problem) as caught:
        CleoConnection.from_toml(start + line)
    assert caught.value.field == field
    assert hint in caught.value.todo + caught.value.what


def test_broken_file_names_the_line() -> None:
    with pytest.raises(Problem, match="line 1") as caught:
        CleoConnection.from_toml("name = Production")
    assert caught.value.code == "file.not-toml"


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_are_complete_and_explained(preset: str) -> None:
    profile = Profile(preset)
    assert profile.operation("upload") is not None
    assert profile.operation("download") is not None
    for key, setting in SETTINGS.items():
        assert setting.help.endswith("."), key
        assert type(setting.default_for(preset)) is type(setting.default), key


def test_upload_name_follows_the_rule() -> None:
    at = datetime(2026, 11, 23, 8, 0, 5, tzinfo=UTC)
    assert (
        upload_name("810", "FRESHMART", 42, at, "0a1b2c3d") == "810_FRESHMART_000000042_20261123T080005Z_0a1b2c3d.edi"
    )
    assert upload_name("810", "X", 1, at) != upload_name("810", "X", 1, at)


@given(st.text(max_size=150), st.integers(min_value=0, max_value=999_999_999), st.text(max_size=20))
def test_every_upload_name_is_sendable(partner: str, control: int, random: str) -> None:
    name = upload_name("850", partner, control, datetime(2026, 1, 2, tzinfo=UTC), random)
    assert is_sendable(name), name
    assert f"_{control:09d}_20260102T000000Z_" in name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("invoice 1.edi", "invoice 1.edi"),
        ("..\\..\\windows\\x.edi", "_.._windows_x.edi"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("con.txt", "_con.txt"),
        ("NUL", "_NUL"),
        ("a\x00b\r\n.edi", "a_b__.edi"),
        ("name. . ", "name"),
        ("...", "unnamed"),
        ("", "unnamed"),
        ("f\u00fcr \u6771\u4eac.edi", "f\u00fcr \u6771\u4eac.edi"),
        ("evil\u202egnp.exe", "evil_gnp.exe"),
    ],
)
def test_received_names_become_safe(name: str, safe: str) -> None:
    assert safe_local_name(name) == safe


@given(st.text(max_size=400))
def test_every_received_name_is_safe(name: str) -> None:
    safe = safe_local_name(name)
    assert 0 < len(safe.encode()) <= 255
    assert not set(safe) & set('<>:"/\\|?*\x00\n')
    assert safe not in {".", ".."}
    assert not safe.startswith(".")
    assert not safe.endswith((".", " "))
    assert safe_local_name(safe) == safe


def _steps(cleo: Any, password: str, *folders: str, **changes: Any) -> list[Any]:
    connection = CleoConnection(name="T", username="edi", base_url=cleo.url, changes=changes)
    return list(run_test(connection, PlainSecrets({"password": password}), ManualClock(), folders))


def test_a_good_connection_passes_every_step_and_uploads_nothing(cleo: Any, password: str) -> None:
    cleo.add_folder("upload", "u1")
    cleo.add_folder("download", "d1")
    cleo.add_file("d1", "a.edi", b"x")
    steps = _steps(cleo, password, "upload", "download")
    assert all(step.ok for step in steps)
    assert [step.name for step in steps][-3:] == [
        "Find the folder upload",
        "Find the folder download",
        "Read one page of files",
    ]
    assert steps[-1].said == "download: 1 file"
    assert {path for method, path in cleo.requests if method == "POST"} == {"/api/authentication"}


def test_the_chain_ends_at_the_first_failure(cleo: Any, password: str) -> None:
    cleo.add_folder("upload", "u1")
    steps = _steps(cleo, password, "uplaod", "upload")
    assert [step.ok for step in steps] == [True, True, True, True, False]
    assert steps[-1].problem.code == "cleo.no-folder"
    steps = _steps(cleo, "wrong-password")
    assert [step.ok for step in steps] == [True, True, False]
    assert steps[-1].problem.code == "cleo.sign-in-refused"
    steps = _steps(cleo, password, **{"upload.boddy": "x"})
    assert [step.ok for step in steps] == [False]
    cleo.override = lambda method, path: (200, b"<html>", "text/html")
    assert [step.ok for step in _steps(cleo, password)] == [True, False]
