"""Opening the window at sign-in, by the means of each system: an autostart entry, a Run key, a launch agent."""

from __future__ import annotations

import contextlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import write_private

NAME: Final = "Acucleo Desktop"
_ID: Final = "acucleo-desktop"
_AGENT: Final = "com.acucleo.desktop"
_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
# freedesktop.org Desktop Entry Specification, "The Exec key": these are quoted, and % is doubled.
_RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`")


@dataclass(frozen=True, slots=True)
class SignInStart:
    """What this system does at sign-in.

    Attributes:
        command: program and arguments that open the window.
        platform: as `sys.platform` names the system.
        folder: the person's own folder.
        environment: of the process.
    """

    command: tuple[str, ...]
    platform: str
    folder: Path
    environment: Mapping[str, str]

    @classmethod
    def of_this_system(cls, arguments: Sequence[str] = ()) -> SignInStart:
        """Return it for this computer and this program; `arguments` follow the program's name."""
        frozen = bool(getattr(sys, "frozen", False))
        program = (sys.executable,) if frozen else (sys.executable, "-m", "acucleo_desktop")
        return cls((*program, *arguments), sys.platform, Path.home(), os.environ)

    @property
    def path(self) -> Path | None:
        """The file that says so; None on Windows, where the registry does."""
        if self.platform == "win32":
            return None
        if self.platform == "darwin":
            return self.folder / "Library" / "LaunchAgents" / f"{_AGENT}.plist"
        base = self.environment.get("XDG_CONFIG_HOME", "")
        return (Path(base) if base else self.folder / ".config") / "autostart" / f"{_ID}.desktop"

    def set(self, *, is_on: bool) -> None:
        """Open the window at sign-in from now on, or no more.

        Raises:
            Problem: the system does not let it.
        """
        try:
            if self.platform == "win32":
                self._set_run_key(is_on=is_on)
            elif is_on:
                self._write()
            elif self.path is not None:
                self.path.unlink(missing_ok=True)
        except OSError as error:
            raise Problem(
                "sign-in-start.refused",
                f"The system does not let the program be started at sign-in: {error.strerror or error}.",
                where=str(self.path or _RUN),
                todo="Ask whoever looks after this computer, or start the program by hand.",
            ) from error

    def follow(self, *, is_on: bool, is_fixed: bool, done: Path) -> None:
        """Do what IT has said: a fixed wish at every start, a starting value once, so that a person's change stays.

        Args:
            is_on: the wish.
            is_fixed: whether a person cannot change it.
            done: file that keeps which starting value was carried out.

        Raises:
            Problem: the system does not let it.
        """
        word = "on" if is_on else "off"
        if is_fixed:
            try:
                is_done = self.is_on == is_on
            except OSError:  # what cannot be looked at is set anew, or refused in words
                is_done = False
            if not is_done:
                self.set(is_on=is_on)
            return
        try:
            if done.read_text("utf-8") == word:
                return
        except (OSError, UnicodeDecodeError):
            pass
        self.set(is_on=is_on)
        with contextlib.suppress(OSError):
            write_private(done, word.encode())

    def _write(self) -> None:
        path = self.path
        if path is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        write_private(path, self.content())

    def content(self) -> bytes:
        """Return what the file holds; for Windows the value of the Run key."""
        if self.platform == "win32":
            return subprocess.list2cmdline(self.command).encode()
        if self.platform == "darwin":
            agent = {"Label": _AGENT, "ProgramArguments": list(self.command), "RunAtLoad": True}
            return plistlib.dumps(agent)
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            # A desktop passes the entry over once the program is removed; removing a program touches nobody's folder.
            "TryExec=" + self.command[0].replace("\\", "\\\\"),
            f"Exec={' '.join(_exec_word(word) for word in self.command)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        return ("\n".join(lines) + "\n").encode()

    @property
    def is_on(self) -> bool:
        """Whether the window is opened at sign-in."""
        if self.platform != "win32":
            return self.path is not None and self.path.is_file()
        registry = _registry()
        if registry is None:
            return False
        with contextlib.suppress(FileNotFoundError), registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN) as key:
            return bool(registry.QueryValueEx(key, NAME)[0])
        return False

    def _set_run_key(self, *, is_on: bool) -> None:
        registry = _registry()
        if registry is None:
            raise OSError("the registry is not there")
        access = registry.KEY_SET_VALUE
        with registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN, 0, access) as key:
            if is_on:
                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, self.content().decode())
            else:
                with contextlib.suppress(FileNotFoundError):
                    registry.DeleteValue(key, NAME)


def _registry() -> Any:
    """Return Windows' registry where there is one."""
    try:
        import winreg
    except ImportError:
        return None
    return winreg


def _exec_word(word: str) -> str:
    """Quote a word of an Exec line where it has to be."""
    escaped = word.replace("%", "%%")
    if not _RESERVED.intersection(escaped):
        return escaped
    inner = "".join("\\" + sign if sign in '"`$\\' else sign for sign in escaped)
    # The line is a string of the file as well, where a backslash is doubled once more.
    return '"' + inner.replace("\\", "\\\\") + '"'
