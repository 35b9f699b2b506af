"""Home and settings: where things lie, how they are written, what is refused."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import fields
from datetime import time
from pathlib import Path

import platformdirs
import pytest

from acucleo_desktop import settings as settings_module
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home, shared_state, write_private
from acucleo_desktop.settings import Settings, describe, load, save


def test_home_by_option_then_variable_then_system(tmp_path: Path) -> None:
    by_option = Home.locate(tmp_path / "a", {"ACUCLEO_HOME": str(tmp_path / "b")})
    assert by_option.ledger == tmp_path / "a" / "ledger.sqlite3"
    assert Home.locate(None, {"ACUCLEO_HOME": str(tmp_path / "b")}).settings == tmp_path / "b" / "settings.toml"
    usual = Home.locate(None, {})
    assert "acucleo-desktop" in str(usual.ledger)
    assert usual.scope == ""
    assert by_option.scope != Home.below(tmp_path / "b").scope
    assert by_option.practice().ledger != by_option.ledger


def test_a_portable_program_keeps_its_home_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "acucleo"))
    assert tmp_path not in Home.locate(None, {}).data.parents, "an installed program uses the usual folders"
    (tmp_path / "portable.txt").touch()
    home = Home.locate(None, {})
    assert (home.config, home.data) == (tmp_path / "home", tmp_path / "home")
    assert home == Home.below(tmp_path / "home")
    assert Home.locate(tmp_path / "a", {}).data == tmp_path / "a"
    assert Home.locate(None, {"ACUCLEO_HOME": str(tmp_path / "b")}).data == tmp_path / "b"
    home.prepare()
    assert shared_state(home, {}) == home.state, "nothing is left on the computer"
    assert shared_state(home, {"ACUCLEO_SHARED": str(tmp_path / "c")}) == tmp_path / "c"


def test_from_source_no_program_is_portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "portable.txt").touch()
    assert Home.locate(None, {}).data != tmp_path / "home"


def test_folders_and_files_are_private(tmp_path: Path) -> None:
    home = Home.below(tmp_path / "home")
    home.prepare()
    home.prepare()
    for folder in (home.data, home.logs, home.connections, home.state):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    write_private(home.settings, b"x")
    assert stat.S_IMODE(home.settings.stat().st_mode) == 0o600


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(Problem, match="file") as caught:
        Home.below(tmp_path / "file").prepare()
    assert caught.value.code == "home.not-writable"


def test_a_crash_while_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    write_private(path, b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]


def test_settings_are_written_and_read_with_comments_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    assert load(path) == Settings()
    path.write_text('# ours\npoll_minutes = 10 # not too often\ntheme = "dark"\n')
    changed = load(path).changed(text_size=150, theme="system")
    save(path, changed)
    text = path.read_text()
    assert "# ours" in text
    assert "# not too often" in text
    assert 'theme = "system"' in text
    assert load(path) == changed
    assert changed.poll_minutes == 10


@pytest.mark.parametrize(
    ("text", "field", "hint"),
    [
        ("poll_minuts = 5", "poll_minuts", "'poll_minutes'"),
        ("poll_minutes = 0", "poll_minutes", "usual value is 5"),
        ('poll_minutes = "5"', "poll_minutes", "whole number"),
        ('theme = "pink"', "theme", "dark"),
        ('quiet_start = "25:00"', "quiet_start", "22:30"),
        ('proxies = "proxy:8080"', "proxies", "http://"),
        ("notices = 1", "notices", "true or false"),
        ("text_size = 301", "text_size", "at most 300"),
        ("poll_minutes = true", "poll_minutes", "whole number"),
        ('after_download = "move"', "after_download", "'keep' or 'delete'"),
        ('send_since = "yesterday"', "send_since", "a day such as"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, field: str, hint: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(Problem) as caught:
        load(path)
    assert caught.value.field == field
    assert hint in caught.value.what + caught.value.todo


def test_broken_file_is_not_replaced_by_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("theme = dark")
    with pytest.raises(Problem, match="line 1"):
        load(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(Problem):
        load(path)


def test_every_setting_is_described() -> None:
    described = describe()
    assert [info.key for info in described] == [one.name for one in fields(Settings)]
    for info in described:
        assert info.label, info.key
        assert info.help.endswith("."), info.key
    by_key = {info.key: info for info in described}
    assert by_key["theme"].choices == ("system", "light", "dark", "contrast")
    assert (by_key["text_size"].kind, by_key["text_size"].minimum, by_key["text_size"].maximum) == ("number", 100, 300)
    assert by_key["notices"].kind == "switch"
    assert settings_module.from_values({info.key: info.default for info in described}) == Settings()


def test_quiet_hours_may_span_midnight() -> None:
    night = Settings().changed(quiet_start="22:00", quiet_end="06:00")
    assert [night.is_quiet(time(hour)) for hour in (21, 22, 23, 0, 5, 6, 12)] == [
        False,
        True,
        True,
        True,
        True,
        False,
        False,
    ]
    noon = Settings().changed(quiet_start="12:00", quiet_end="13:00")
    assert noon.is_quiet(time(12, 30))
    assert not noon.is_quiet(time(13, 0))
    assert not Settings().is_quiet(time(0, 0))


def test_all_homes_of_a_person_share_one_folder_for_the_request_rate(tmp_path: Path) -> None:
    environ = {"ACUCLEO_SHARED": str(tmp_path / "shared")}
    homes = [Home.below(tmp_path / name) for name in ("real", "other")]
    assert {shared_state(home, environ) for home in (*homes, homes[0].practice())} == {tmp_path / "shared"}
    if os.name == "posix":
        assert (tmp_path / "shared").stat().st_mode & 0o077 == 0


def test_where_no_folder_can_be_shared_the_home_keeps_its_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    home = Home.below(tmp_path / "home")
    assert shared_state(home, {"ACUCLEO_SHARED": str(tmp_path / "file" / "shared")}) == home.state


def test_the_folder_to_share_is_the_persons_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_state_path", lambda *_names, **_options: tmp_path / "state")
    assert shared_state(Home.below(tmp_path / "home"), {}) == tmp_path / "state" / "shared"
