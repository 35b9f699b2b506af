"""What IT prepares on a computer for everybody: fixed and starting settings, and connections without their secrets.

The folder is read before the window stands, so only the library of TOML is used. A file that is broken never loosens
anything without a word: what it fixed stays fixed as it could last be read, and the trouble is told.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from acucleo_desktop import settings as settings_module
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import write_private
from acucleo_desktop.setting_rules import NO_LAYERS, Layers
from acucleo_desktop.transport.connection_file import nearest, read_toml

VARIABLE: Final = "ACUCLEO_ROLL_OUT"
FIXED: Final = "fixed"
DEFAULT: Final = "default"
_APPLICATION: Final = "acucleo-desktop"
_USUAL_ON_LINUX: Final = "/etc/xdg"
_FILE: Final = "settings.toml"
_NOT_FOR_ALL: Final = frozenset({"practice"})
"""What belongs to one home and never to a computer."""
_WAY_OUT: Final = "Ask your IT to mend this file, then start the program again."


@dataclass(frozen=True, slots=True)
class RollOut:
    """What was prepared on this computer.

    Attributes:
        folder: where it lies.
        layers: settings, fixed and prepared.
        troubles: what could not be understood and is left out, for a person to read.
    """

    folder: Path = Path()
    layers: Layers = NO_LAYERS
    troubles: tuple[Problem, ...] = ()

    @property
    def path(self) -> Path:
        """The file of settings."""
        return self.folder / _FILE

    def is_fixed(self, key: str) -> bool:
        """Tell whether a setting cannot be changed here."""
        return key in self.layers.fixed

    def refuse_fixed(self, keys: Iterable[str]) -> None:
        """Refuse to change a fixed setting.

        Raises:
            Problem: code `setting.fixed`, with the file that says so.
        """
        for key in keys:
            if self.is_fixed(key):
                info = next(info for info in settings_module.describe() if info.key == key)
                raise Problem(
                    "setting.fixed",
                    f"The setting {key!r} ({info.label}) is set by your IT and cannot be changed here.",
                    where=str(self.path),
                    todo="Ask your IT when another value is needed.",
                    field=key,
                )

    def connection_path(self, kind: str) -> Path:
        """Return where a prepared connection lies."""
        return self.folder / "connections" / f"{kind}.toml"

    def connection_text(self, kind: str) -> str:
        """Return the file of a prepared connection, `acumatica` or `cleo`; empty where none was prepared.

        Raises:
            Problem: there is one, and it cannot be read.
        """
        if self.folder == Path():
            return ""
        path = self.connection_path(kind)
        try:
            return path.read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise Problem(
                "roll-out.connection-not-readable",
                f"The connection that your IT prepared in {path} cannot be read: {error}.",
                why="It is left out; nothing that you set up yourself is touched.",
                todo="Ask your IT to mend this file, or type the connection in yourself.",
                field=kind,
            ) from error


NOTHING: Final = RollOut()
"""For the practice world, which knows nothing of the computer around it."""


def folder_of(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Return the folder in which IT prepares things for all users of this computer.

    Linux: the first of the system's configuration folders (`XDG_CONFIG_DIRS`, then /etc/xdg) that has one of ours;
    desktops put folders of their own before /etc/xdg. Windows: %PROGRAMDATA%. macOS: /Library/Application Support.

    Args:
        environ: environment variables; None for those of the process. `ACUCLEO_ROLL_OUT` names another folder.
        platform: as `sys.platform` names the system.
    """
    variables = os.environ if environ is None else environ
    given = variables.get(VARIABLE, "")
    if given:
        return Path(given).expanduser()
    if platform in {"win32", "darwin"}:
        import platformdirs

        return Path(platformdirs.site_config_dir(_APPLICATION, appauthor=False))
    named = [entry for entry in variables.get("XDG_CONFIG_DIRS", "").split(":") if entry.startswith("/")]
    folders = [Path(entry) / _APPLICATION for entry in (*named, _USUAL_ON_LINUX)]
    return next((folder for folder in folders if folder.is_dir()), folders[-1])


def read_roll_out(folder: Path, kept: Path) -> RollOut:
    """Return what was prepared; nothing where there is no file.

    Args:
        folder: where it lies.
        kept: file of the home in which the fixed values are kept as they could last be read. What cannot be read now
            stays fixed as it was, because a slip of the pen must not take a safeguard away.
    """
    path = folder / _FILE
    try:
        text = path.read_text(encoding="utf-8")
        content = read_toml(text, f"{path}")
    except (FileNotFoundError, NotADirectoryError):
        _keep(kept, {})
        return RollOut(folder)
    except (OSError, UnicodeDecodeError) as error:
        return _unreadable(folder, kept, str(error))
    except Problem as problem:
        return _unreadable(folder, kept, str(problem.__cause__ or problem))
    troubles = [_unknown_table(path, name) for name in content if name not in {FIXED, DEFAULT}]
    stayed = _kept(kept)
    # A part of another name may be a misspelt [fixed].
    lost = set(stayed) if troubles and FIXED not in content else set()
    fixed, not_read = _fitting(path, content, FIXED, troubles)
    prepared, _not_read = _fitting(path, content, DEFAULT, troubles)
    fixed = {key: value for key, value in stayed.items() if key in lost | not_read} | fixed
    _keep(kept, fixed)
    return RollOut(folder, Layers(prepared, fixed), tuple(troubles))


def _unreadable(folder: Path, kept: Path, error: str) -> RollOut:
    stayed = _kept(kept)
    if stayed:
        why = f"What it fixed stays as it could last be read: {', '.join(sorted(stayed))}."
    else:
        why = "Nothing of it counts until it can be read, also no setting that it fixes."
    trouble = Problem(
        "roll-out.not-readable",
        f"The settings that your IT prepared in {folder / _FILE} cannot be read: {error}.",
        why=why,
        todo=_WAY_OUT,
    )
    return RollOut(folder, Layers({}, stayed), (trouble,))


def _fitting(
    path: Path, content: Mapping[str, Any], table: str, troubles: list[Problem]
) -> tuple[dict[str, Any], set[str]]:
    """Return the values of a table that fit, and the keys of those that cannot be read; each of these is told.

    A key that is not known stands for the one that it resembles.
    """
    given = content.get(table, {})
    known = {info.key for info in settings_module.describe()} - _NOT_FOR_ALL
    if not isinstance(given, Mapping):
        troubles.append(_wrong(path, table, given, "should be a table of settings", table))
        return {}, known
    fits: dict[str, Any] = {}
    lost: set[str] = set()
    for key, value in given.items():
        if key not in known:
            guess = nearest(key, known)
            troubles.append(_unknown_key(path, key, table, guess))
            lost.add(guess)
            continue
        said = settings_module.refusal(key, value)
        if said:
            troubles.append(_wrong(path, key, value, said, table))
            lost.add(key)
        else:
            fits[key] = value
    return fits, lost


def _unknown_table(path: Path, name: str) -> Problem:
    return Problem(
        "roll-out.unknown-table",
        f"{path} has a part {name!r}, which is left out.",
        why="It has two parts: [fixed] for what nobody can change here, and [default] for starting values.",
        todo=_WAY_OUT,
        field=name,
    )


def _unknown_key(path: Path, key: str, table: str, guess: str) -> Problem:
    return Problem(
        "roll-out.unknown-key",
        f"{path} names {key!r} under [{table}], which is left out: this version has no such setting to prepare.",
        why=f"Perhaps {guess!r} was meant." if guess else "It may belong to another version.",
        todo=_WAY_OUT,
        field=key,
    )


def _wrong(path: Path, key: str, value: object, said: str, table: str) -> Problem:
    return Problem(
        "roll-out.wrong-value",
        f"{path} says {value!r} for {key!r} under [{table}], but it {said}.",
        why="A fixed value stays as it could last be read; a starting value is left out.",
        todo=_WAY_OUT,
        field=key,
    )


def _kept(path: Path) -> dict[str, Any]:
    """Return the fixed values that could last be read; what does not fit this version is left out."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known = {info.key for info in settings_module.describe()}
    if not isinstance(values, dict):
        return {}
    return {key: value for key, value in values.items() if key in known and not settings_module.refusal(key, value)}


def _keep(path: Path, fixed: Mapping[str, Any]) -> None:
    """Keep the fixed values where they have changed; a home that cannot be written says so elsewhere."""
    if fixed == _kept(path) and path.exists() == bool(fixed):
        return
    with contextlib.suppress(OSError):
        if fixed:
            write_private(path, json.dumps(dict(fixed), sort_keys=True).encode())
        else:
            path.unlink(missing_ok=True)
