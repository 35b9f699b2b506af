"""What IT prepares for a whole computer: real files, fixed and starting values, broken ones, and who wins."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from acucleo_desktop import prepared, settings
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.roll_out import NOTHING, RollOut, folder_of, read_roll_out
from acucleo_desktop.setting_rules import Layers, Origin
from acucleo_desktop.sign_in_start import SignInStart
from acucleo_desktop.sync.opening import open_home

GOOD = '[fixed]\nafter_download = "keep"\nhold_seconds = 300\n[default]\npoll_minutes = 15\ntheme = "dark"\n'
Write = Callable[[str], RollOut]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the file of a computer and return what a start makes of it."""
    folder = tmp_path / "computer"
    folder.mkdir()

    def written(text: str) -> RollOut:
        (folder / "settings.toml").write_text(text, "utf-8")
        return again(tmp_path)

    return written


def again(tmp_path: Path) -> RollOut:
    return read_roll_out(tmp_path / "computer", Home.below(tmp_path / "home").kept_fixed)


def test_fixed_wins_over_own_over_prepared_over_usual(tmp_path: Path, write: Write) -> None:
    layers = write(GOOD).layers
    own = tmp_path / "own.toml"
    own.write_text('after_download = "delete"\ntheme = "light"\n', "utf-8")
    read = settings.load(own, layers)
    assert (read.after_download, read.theme, read.poll_minutes, read.hold_seconds) == ("keep", "light", 15, 300)
    assert read.text_size == 100
    values = settings.own_values(own)
    wanted = {
        "after_download": Origin.FIXED,
        "theme": Origin.OWN,
        "poll_minutes": Origin.PREPARED,
        "text_size": Origin.USUAL,
    }
    assert {key: layers.origin(key, values) for key in wanted} == wanted


def test_a_persons_own_value_is_kept_beneath_a_fixed_one(tmp_path: Path, write: Write) -> None:
    layers = write(GOOD).layers
    own = tmp_path / "own.toml"
    own.write_text('after_download = "delete" # mine\n', "utf-8")
    settings.save(own, settings.load(own, layers).changed(poll_minutes=5), layers)
    assert settings.own_values(own) == {"after_download": "delete", "poll_minutes": 5}
    assert "# mine" in own.read_text("utf-8")
    assert settings.load(own).after_download == "delete", "what IT lifts is as the person had it"
    settings.save(own, settings.load(own, layers).changed(poll_minutes=15), layers)
    assert settings.load(own, layers).poll_minutes == 15


def test_a_starting_value_is_not_written_down_as_a_persons_own(tmp_path: Path, write: Write) -> None:
    layers = write(GOOD).layers
    own = tmp_path / "own.toml"
    settings.save(own, settings.load(own, layers).changed(text_size=150), layers)
    assert settings.own_values(own) == {"text_size": 150}
    assert settings.load(own, Layers({"poll_minutes": 30})).poll_minutes == 30, "a later starting value counts"


def test_an_open_home_refuses_to_change_what_is_fixed(tmp_path: Path, write: Write) -> None:
    write(GOOD)
    with open_home(Home.below(tmp_path / "home"), actor="test", roll_out=again(tmp_path)) as opened:
        assert opened.settings.hold_seconds == 300
        with pytest.raises(Problem, match="set by your IT") as caught:
            opened.change_settings(poll_minutes=7, hold_seconds=0)
        assert (caught.value.code, caught.value.field) == ("setting.fixed", "hold_seconds")
        assert str(tmp_path / "computer" / "settings.toml") in caught.value.where
        assert opened.settings.poll_minutes == 15, "nothing of it was stored"
        opened.change_settings(poll_minutes=7)
        assert opened.origins()["poll_minutes"] is Origin.OWN
        assert not opened.desk.troubles
        told = opened.ledger.audit.recent()
        assert any(event.new == "hold_seconds=300" for event in told), "what IT has set is in the audit trail"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("[fixed]\nhold_seconds = x\n", "roll-out.not-readable", ("line 2", "stays as it could last be read")),
        ("[fixed]\nhold_seconds = -1\n", "roll-out.wrong-value", ("-1", "at least 0", "[fixed]")),
        ('[default]\ntheme = "pink"\n', "roll-out.wrong-value", ("'pink'", "'light'", "[default]")),
        ("[fixed]\nhold_secs = 3\n", "roll-out.unknown-key", ("'hold_secs'", "'hold_seconds'")),
        ("[fixed]\npractice = true\n", "roll-out.unknown-key", ("'practice'",)),
        ("[fix]\nhold_seconds = 3\n", "roll-out.unknown-table", ("'fix'", "[fixed]")),
        ("hold_seconds = 3\n", "roll-out.unknown-table", ("'hold_seconds'", "[default]")),
        ("fixed = 3\n", "roll-out.wrong-value", ("should be a table of settings",)),
    ],
)
def test_what_is_broken_is_told_with_the_file(write: Write, text: str, code: str, words: tuple[str, ...]) -> None:
    write(GOOD)
    (trouble,) = write(text).troubles
    assert trouble.code == code
    said = trouble.sentences()
    assert all(word in said for word in ("settings.toml", "Ask your IT", *words)), said


def test_a_broken_file_loosens_nothing(tmp_path: Path, write: Write) -> None:
    assert not write(GOOD).troubles
    broken = write("[fixed]\nafter_download = \n")
    assert broken.layers == Layers({}, {"after_download": "keep", "hold_seconds": 300})
    wrong = write('[fixed]\nafter_download = "burn"\nhold_seconds = 60\n')
    assert wrong.layers.fixed == {"after_download": "keep", "hold_seconds": 60}, "only the wrong one stays as it was"
    assert [trouble.field for trouble in wrong.troubles] == ["after_download"]
    (tmp_path / "computer" / "settings.toml").write_bytes(b"\xff\xfe[fixed]")
    assert again(tmp_path).layers.fixed == {"after_download": "keep", "hold_seconds": 60}


@pytest.mark.parametrize(
    "text",
    [
        "fixed = 3\n",
        '[fix]\nafter_download = "keep"\nhold_seconds = 300\n',
        "hold_seconds = 300\n",
        '[fixed]\nafter_download = "keep"\nhold_secnds = 300\n',
    ],
)
def test_a_misspelt_part_or_key_takes_no_safeguard_away(tmp_path: Path, write: Write, text: str) -> None:
    write(GOOD)
    assert write(text).layers.fixed == {"after_download": "keep", "hold_seconds": 300}
    assert again(tmp_path).layers.fixed == {"after_download": "keep", "hold_seconds": 300}, "also at the next start"


def test_what_the_file_does_not_name_any_more_is_lifted(write: Write) -> None:
    write(GOOD)
    assert write('[fixed]\nafter_download = "keep"\nof_a_later_version = 1\n').layers.fixed == {
        "after_download": "keep"
    }


def test_what_could_never_be_read_fixes_nothing_and_says_so(write: Write) -> None:
    broken = write("[fixed")
    assert broken.layers == Layers()
    assert "Nothing of it counts" in broken.troubles[0].why


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nobody is kept from reading")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, write: Write) -> None:
    write(GOOD)
    (tmp_path / "computer" / "settings.toml").chmod(0)
    refused = again(tmp_path)
    assert refused.layers.fixed == {"after_download": "keep", "hold_seconds": 300}
    assert "Permission denied" in refused.troubles[0].what


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "computer" / "settings.toml").mkdir(parents=True)
    assert [trouble.code for trouble in again(tmp_path).troubles] == ["roll-out.not-readable"]


def test_a_file_that_is_taken_away_lifts_everything(tmp_path: Path, write: Write) -> None:
    write(GOOD)
    kept = Home.below(tmp_path / "home").kept_fixed
    assert kept.exists()
    (tmp_path / "computer" / "settings.toml").unlink()
    assert again(tmp_path) == RollOut(tmp_path / "computer")
    assert not kept.exists()


def test_a_later_version_reads_what_an_earlier_one_kept(tmp_path: Path, write: Write) -> None:
    kept = Home.below(tmp_path / "home").kept_fixed
    kept.parent.mkdir(parents=True)
    kept.write_text('{"gone": 1, "hold_seconds": -5, "poll_minutes": 9}')
    assert write("[fixed").layers.fixed == {"poll_minutes": 9}
    for text in ("not json", "[1]"):
        kept.write_text(text)
        assert not write("[fixed").layers.fixed


def test_the_folder_is_the_systems(tmp_path: Path) -> None:
    assert folder_of({"ACUCLEO_ROLL_OUT": str(tmp_path)}) == tmp_path
    assert folder_of({}, "linux") == Path("/etc/xdg/acucleo-desktop")
    desktops, plain = tmp_path / "xdg-desktop", tmp_path / "xdg"
    (plain / "acucleo-desktop").mkdir(parents=True)
    named = {"XDG_CONFIG_DIRS": f"{desktops}:relative:{plain}"}
    assert folder_of(named, "linux") == plain / "acucleo-desktop", "a desktop's own folder comes first and has none"
    (desktops / "acucleo-desktop").mkdir(parents=True)
    assert folder_of(named, "linux") == desktops / "acucleo-desktop"
    assert folder_of({"XDG_CONFIG_DIRS": str(tmp_path / "none")}, "linux") == Path("/etc/xdg/acucleo-desktop")


@pytest.mark.parametrize("is_bare", [False, True])
def test_the_support_bundle_tells_what_it_has_set(tmp_path: Path, write: Write, is_bare: bool) -> None:
    write('[fixed]\nhold_seconds = 300\nproxies = "http://proxy.example.com:80"\n')
    path = tmp_path / "support.zip"
    with open_home(Home.below(tmp_path / "home"), actor="test", roll_out=again(tmp_path)) as opened:
        opened.desk.support_bundle(path, without_business_data=is_bare)
    with zipfile.ZipFile(path) as bundle:
        told = json.loads(bundle.read("settings-by-it.json"))
    assert told["fixed"]["hold_seconds"] == 300
    assert ("proxy.example.com" in str(told)) is not is_bare


def test_a_prepared_connection_is_read_by_the_same_rules_as_any(tmp_path: Path, write: Write) -> None:
    roll_out = write("")
    assert prepared.connection_of(roll_out, "acumatica") is None
    assert prepared.connection_of(NOTHING, "cleo") is None
    path = roll_out.connection_path("cleo")
    path.parent.mkdir()
    path.write_text('tenant = "acme"\n[profile]\n"poll.min_age_s" = 7\n', "utf-8")
    shown = prepared.prepared_connection(roll_out, "cleo", ())
    assert (shown.values["tenant"], shown.path, shown.trouble) == ("acme", str(path), "")
    path.write_text('tenant = "acme"\npassword = "written out"\n', "utf-8")
    refused = prepared.prepared_connection(roll_out, "cleo", ())
    assert not refused.values
    assert "password" in refused.trouble
    path.write_bytes(b"\xff")
    assert "cannot be read" in prepared.prepared_connection(roll_out, "cleo", ()).trouble


def test_a_start_at_sign_in_by_it_is_done_once_and_a_fixed_one_each_time(tmp_path: Path) -> None:
    start, done = SignInStart(("acucleo-desktop",), "linux", tmp_path, {}), tmp_path / "state" / "done"
    start.follow(is_on=True, is_fixed=False, done=done)
    assert start.is_on
    start.set(is_on=False)  # the person does not want it
    start.follow(is_on=True, is_fixed=False, done=done)
    assert not start.is_on
    start.follow(is_on=True, is_fixed=True, done=done)
    assert start.is_on
    start.follow(is_on=False, is_fixed=False, done=done)
    assert not start.is_on


@pytest.mark.skipif(sys.platform != "linux", reason="the entry of a Linux desktop is looked for")
@pytest.mark.parametrize("table", ["fixed", "default"])
def test_a_start_of_the_window_does_what_it_has_said(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    home = Home.below(tmp_path / "home")
    write(f"[{table}]\nstart_at_sign_in = true\n")
    with open_home(home, actor="test", roll_out=again(tmp_path)) as opened:
        prepared.start_as_prepared(opened)
        assert prepared.starts_at_sign_in(home, stored=False)
    home.settings.write_text("start_at_sign_in = false\n", "utf-8")
    prepared.start_of(home).set(is_on=False)
    with open_home(home, actor="test", roll_out=again(tmp_path)) as opened:
        prepared.start_as_prepared(opened)
        assert prepared.starts_at_sign_in(home, stored=False) is (table == "fixed"), "a person's own wish is not undone"
