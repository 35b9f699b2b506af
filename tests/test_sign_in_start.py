"""Starting at sign-in: the entry on Linux really written and read, those of the other systems by their content."""

from __future__ import annotations

import os
import plistlib
import sys
from pathlib import Path

import pytest

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sign_in_start import SignInStart

COMMAND = ("/opt/Acucleo Desktop/python", "-m", "acucleo_desktop", "--home", '/home/a "b"/50 % $HOME')


def command_of(content: bytes) -> list[str]:
    """Return the words of an Exec line as a desktop reads it: first as a string of the file, then word by word."""
    line = next(line for line in content.decode().splitlines() if line.startswith("Exec="))
    rest, words = line.removeprefix("Exec=").replace("\\\\", "\\"), [""]
    in_quotes = escaped = False
    for sign in rest:
        if escaped:
            words[-1] += sign
            escaped = False
        elif sign == "\\" and in_quotes:
            escaped = True
        elif sign == '"':
            in_quotes = not in_quotes
        elif sign == " " and not in_quotes:
            words.append("")
        else:
            words[-1] += sign
    return [word.replace("%%", "%") for word in words]


def test_linux_writes_and_removes_an_autostart_entry(tmp_path: Path) -> None:
    start = SignInStart(COMMAND, "linux", tmp_path, {})
    assert not start.is_on
    start.set(is_on=True)
    path = tmp_path / ".config" / "autostart" / "acucleo-desktop.desktop"
    assert start.is_on
    assert start.path == path
    assert tuple(command_of(path.read_bytes())) == COMMAND
    assert path.read_text("utf-8").startswith("[Desktop Entry]\nType=Application\n")
    assert f"\nTryExec={COMMAND[0]}\n" in path.read_text("utf-8"), "it is passed over when the program is gone"
    start.set(is_on=False)
    start.set(is_on=False)
    assert not path.exists()
    other = SignInStart(COMMAND, "linux", tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "xdg")})
    other.set(is_on=True)
    assert (tmp_path / "xdg" / "autostart" / "acucleo-desktop.desktop").is_file()


def test_a_mac_gets_a_launch_agent(tmp_path: Path) -> None:
    start = SignInStart(COMMAND, "darwin", tmp_path, {})
    start.set(is_on=True)
    assert start.path is not None
    agent = plistlib.loads(start.path.read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True
    start.set(is_on=False)
    assert not start.is_on


@pytest.mark.skipif(sys.platform == "win32", reason="the registry is there")
def test_windows_takes_one_line_for_the_run_key(tmp_path: Path) -> None:
    start = SignInStart(COMMAND[:4], "win32", tmp_path, {})
    assert start.content() == b'"/opt/Acucleo Desktop/python" -m acucleo_desktop --home'
    assert not start.is_on
    with pytest.raises(Problem, match="registry"):
        start.set(is_on=True)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("a file where a folder belongs")
    with pytest.raises(Problem) as told:
        SignInStart(COMMAND, "linux", tmp_path, {}).set(is_on=True)
    assert told.value.code == "sign-in-start.refused"


def test_a_wish_of_it_is_refused_in_words_where_not_even_a_look_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_start: SignInStart) -> bool:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(SignInStart, "is_on", property(locked))
    (tmp_path / ".config").write_text("a file in the way")
    start = SignInStart(("acucleo-desktop",), "linux", tmp_path, {})
    with pytest.raises(Problem, match="does not let"):
        start.follow(is_on=True, is_fixed=True, done=tmp_path / "done")


def test_this_program_is_what_is_started() -> None:
    start = SignInStart.of_this_system(("--home", "x"))
    assert start.command[0] == sys.executable
    assert start.command[-2:] == ("--home", "x")
    assert start.environment is os.environ
