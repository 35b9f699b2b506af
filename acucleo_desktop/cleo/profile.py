"""A profile: the settings of one tenant over the defaults of its preset, checked and typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from acucleo_desktop.cleo.presets import SETTINGS, Setting, Value
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.connection_file import refuse_unknown, wrong_value
from acucleo_desktop.transport.redaction import is_secret_name

_OPERATION = re.compile(r"^(GET|POST|PUT|DELETE)\s+(/?[^\s#]*)\s+(\d{3}(?:,\d{3})*)$")
_NAME_PLACE = re.compile(r"^(?:none|(?:query|header):[A-Za-z][\w-]*)$")
_FILLED_IN = re.compile(r"^\{\w+\}$")
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_PLACEHOLDERS: Final = frozenset({"p", "f", "i", "m", "t", "n"})


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the interface: method, path template with {f} {i} {m} {n}, statuses that count as success."""

    method: str
    path: str
    expect: tuple[int, ...]


class Profile:
    """The settings in force.

    Args:
        preset: `cic`, `harmony` or `sftp`.
        changes: settings that differ from the preset, by key; nested tables are accepted as well as dotted keys.

    Raises:
        Problem: a key is not known (`file.unknown-key`) or a value does not fit (`file.wrong-value`).
    """

    def __init__(self, preset: str, changes: Mapping[str, Any] | None = None) -> None:
        given = dict(_flatten(changes or {}))
        refuse_unknown(given, SETTINGS, "the Cleo profile")
        self.preset = preset
        self.changes: dict[str, Value] = {key: _checked(key, SETTINGS[key], value) for key, value in given.items()}
        for key in SETTINGS:
            if key.startswith("operations."):
                self.operation(key.removeprefix("operations."))
        self._check_after_download()
        if not _NAME_PLACE.match(self.text("upload.name_in")):
            wanted = "'none', 'query:NAME' or 'header:NAME'"
            raise wrong_value("upload.name_in", self.text("upload.name_in"), wanted)
        if "{name}" not in self.text("sftp.temporary") or self.text("sftp.temporary") == "{name}":
            raise wrong_value("sftp.temporary", self.text("sftp.temporary"), "a name with {name} in it and more")

    def _check_after_download(self) -> None:
        key, value = "after_download", self.text("after_download")
        if value not in {"keep", "delete"} and not (value.startswith("move:") and value.removeprefix("move:").strip()):
            raise wrong_value(key, value, "'keep', 'delete' or 'move:' and a folder")
        needed = {"delete": "delete", "move": "move"}.get(value.partition(":")[0], "")
        if self.preset != "sftp" and needed and self.operation(needed) is None:
            raise wrong_value(key, value, f"'keep', as the setting 'operations.{needed}' is off")

    @property
    def move_to(self) -> str:
        """Folder to which files go once they are stored here; empty when they stay or are deleted."""
        value = self.text("after_download")
        return value.removeprefix("move:").strip() if value.startswith("move:") else ""

    def _value(self, key: str) -> Value:
        return self.changes[key] if key in self.changes else SETTINGS[key].default_for(self.preset)

    def text(self, key: str) -> str:
        """Return a setting that is text; {p} is filled in."""
        return str(self._value(key)).replace("{p}", str(self._value("api_prefix")).rstrip("/"))

    def template(self, key: str) -> str:
        """Return a path as it is written, with {p} still in it: of an operation, empty when it is off, or a setting."""
        written = str(self._value(key))
        if not key.startswith("operations."):
            return written
        parts = written.split()
        return parts[1] if len(parts) > 1 else ""

    def number(self, key: str) -> float:
        """Return a setting that is a number."""
        value = self._value(key)
        return float(value) if isinstance(value, int | float) else 0.0

    def switch(self, key: str) -> bool:
        """Return a setting that is on or off."""
        return self._value(key) is True

    def names(self, key: str) -> tuple[str, ...]:
        """Return a setting that is a list of names, best first."""
        value = self._value(key)
        return value if isinstance(value, tuple) else ()

    def fields(self, key: str) -> Mapping[str, str]:
        """Return a setting that is a table."""
        value = self._value(key)
        return value if isinstance(value, Mapping) else {}

    def operation(self, name: str) -> Operation | None:
        """Return the operation called `name`, None when it is not offered.

        Raises:
            Problem: it is not written as method, path and statuses.
        """
        key = f"operations.{name}"
        value = self.text(key)
        if value == "off":
            return None
        match = _OPERATION.match(value)
        if match is None or not {found[1] for found in _PLACEHOLDER.finditer(match[2])} <= _PLACEHOLDERS:
            raise wrong_value(key, value, "a method, a path and statuses such as 'GET {p}/folders/{f}/files 200'")
        return Operation(match[1], match[2], tuple(int(status) for status in match[3].split(",")))


def _flatten(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield dotted keys; a table that is itself the value of a setting stays whole."""
    for name, value in values.items():
        key = f"{prefix}{name}"
        is_table_setting = key in SETTINGS and isinstance(SETTINGS[key].default, Mapping)
        if isinstance(value, Mapping) and not is_table_setting:
            yield from _flatten(value, f"{key}.")
        else:
            yield key, value


def _checked(key: str, setting: Setting, value: object) -> Value:
    """Return `value` in the type of its setting."""
    default = setting.default
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise wrong_value(key, value, "true or false")
        return value
    if isinstance(default, int | float):
        return _checked_number(key, setting, value)
    if isinstance(default, tuple):
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list | tuple) or not names or not all(isinstance(name, str) for name in names):
            raise wrong_value(key, value, "a name or a list of names in quotes")
        return tuple(names)
    if isinstance(default, Mapping):
        if not isinstance(value, Mapping) or not all(isinstance(item, str) for item in value.values()):
            raise wrong_value(key, value, "a table of texts")
        _refuse_secrets(key, value)
        return dict(value)
    if not isinstance(value, str):
        raise wrong_value(key, value, "a text in quotes")
    if setting.choices and value not in setting.choices:
        raise wrong_value(key, value, "one of " + ", ".join(repr(choice) for choice in setting.choices))
    return value


def _refuse_secrets(key: str, fields: Mapping[str, str]) -> None:
    """Refuse a secret that is written out: a profile is given away as a file, and secrets stand in no file."""
    for name, value in fields.items():
        if is_secret_name(name) and value and not _FILLED_IN.match(value):
            raise Problem(
                "connection.secret-in-file",
                f"The setting {key!r} holds a secret under {name!r}.",
                why="Connection files and presets are given away, so that they hold no secrets.",
                todo='Write "{password}" there; the password itself is asked for or taken from the environment.',
                field=key,
            )


def _checked_number(key: str, setting: Setting, value: object) -> Value:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong_value(key, value, "a number")
    if value < setting.minimum:
        raise wrong_value(key, value, f"a number of at least {setting.minimum:g}")
    if isinstance(setting.default, int) and not isinstance(value, int):
        raise wrong_value(key, value, "a whole number")
    return value
