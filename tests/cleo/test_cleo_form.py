"""A connection as texts in a form, and its settings as rows: nothing is lost on the way there and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.form import (
    changes_of,
    connection_of,
    read_preset_file,
    render_table,
    rows_of,
    text_of_value,
    values_of,
    write_preset_file,
)
from acucleo_desktop.cleo.presets import PRESETS, SETTINGS
from acucleo_desktop.documents.problem import Problem

STORED = CleoConnection(
    "Production",
    "edi",
    tenant="acme",
    secret_env={"password": "CLEO_PASSWORD"},
    changes={
        "upload.body": "raw",
        "paging.size": 25,
        "fields.file.size": ("bytes", "size"),
        "paging.bare_array": False,
        "folders.pinned": {"in": "d2"},
        "rate.per_path": 2.5,
    },
)


def test_a_form_keeps_what_it_does_not_show() -> None:
    again = connection_of(values_of(STORED), STORED)
    assert again.secret_env == STORED.secret_env
    assert again.profile.changes == STORED.profile.changes
    assert again.to_toml() == STORED.to_toml()
    only_user = connection_of({"username": "other"}, STORED)
    assert (only_user.username, only_user.changes, only_user.name) == ("other", STORED.changes, "Production")


@pytest.mark.parametrize("preset", PRESETS)
def test_every_value_of_every_preset_survives_as_text(preset: str) -> None:
    texts = {row.key: row.text for row in rows_of(preset, {})}
    assert changes_of(preset, texts) == {}
    for key, text in texts.items():
        other = f"{text}1" if isinstance(SETTINGS[key].default, int | float) and text not in {"yes", "no"} else ""
        if other:
            assert text_of_value(changes_of(preset, {key: other})[key]) == f"{float(other):g}"


def test_rows_show_preset_and_change() -> None:
    rows = {row.key: row for row in rows_of("cic", {"upload.body": "raw"})}
    assert (rows["upload.body"].text, rows["upload.body"].preset_text) == ("raw", "multipart")
    assert rows["upload.body"].choices == ("multipart", "raw")
    assert "sftp.upload" not in rows
    assert rows["paging.bare_array"].choices == ("yes", "no")
    assert set(rows_of("sftp", {})[0].key.split(".")) & {"http", "sftp"}


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("paging.size", "many"),
        ("rate.per_path", "fast"),
        ("paging.bare_array", "perhaps"),
        ("auth.fields", "{grant_type"),
        ("fields.file.id", " , "),
        ("operations.upload", "POST everything"),
        ("after_download", "burn"),
        ("after_download", "move:done"),
    ],
)
def test_a_text_that_does_not_fit_names_its_key(key: str, text: str) -> None:
    with pytest.raises(Problem) as caught:
        changes_of("cic", {key: text})
    assert caught.value.field == key


@pytest.mark.parametrize(("port", "good"), [("2222", True), ("", True), ("x", False), ("-1", False)])
def test_a_port_is_a_number(port: str, good: bool) -> None:
    values: dict[str, Any] = {"preset": "sftp", "host": "sftp.example.com", "username": "edi", "port": port}
    if good:
        assert connection_of(values, None).port == int(port or "22")
    else:
        with pytest.raises(Problem):
            connection_of(values, None)


def test_a_preset_file_reads_back() -> None:
    texts = {"upload.body": "raw", "auth.fields": '{grant_type = "password", user = "{username}"}'}
    text = write_preset_file("cic", texts)
    assert read_preset_file(text) == ("cic", texts)
    assert "username" not in text.replace("{username}", "")
    with pytest.raises(Problem):
        read_preset_file('preset = "ftp"')


def test_the_printed_settings_are_those_of_the_code() -> None:
    printed = (Path(__file__).resolve().parents[2] / "docs" / "cleo-connection.md").read_text("utf-8")
    assert render_table() in printed
    assert all(f"`{key}`" in printed for key in SETTINGS)
